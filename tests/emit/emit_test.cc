#include "emit/emit.h"

#include <gtest/gtest.h>

#include "base/file.h"
#include "world.h"

namespace newsgraph {
namespace {

using namespace test;  // NOLINT(google-build-using-namespace): the helpers of these tests

/// Text that tries to break out of a literal, an IRI or a line.
const std::vector<std::string>& hostile() {
  static const std::vector<std::string> kTexts = {"\"",
                                                  "\\",
                                                  "\"\"\"",
                                                  "ends with \"",
                                                  "\" . <http://e/s> <http://e/p> <http://e/o> . #",
                                                  "4 . <http://e/s> <http://e/p> 1",
                                                  "two\nlines\r\nthree",
                                                  std::string("n\0l", 3),
                                                  "\x01\x02\x7f",
                                                  "bad \xff utf8",
                                                  "cut \xe2\x82",
                                                  "\xed\xa0\x80",
                                                  "\xc0\xaf",
                                                  "@en",
                                                  "^^<http://e>",
                                                  "<script>alert(1)</script>",
                                                  "\xE2\x80\xAE"
                                                  "abc",
                                                  std::string(20000, 'x'),
                                                  "",
                                                  " ",
                                                  "\\u0022",
                                                  "http://e/a b",
                                                  "http://e/<>",
                                                  "javascript:alert(1)",
                                                  "%zz"};
  return kTexts;
}

/// Every string of a world that can come from an article or a shard, made hostile.
KnowledgeGraph hostile_world(const std::string& text) {
  KnowledgeGraph world = small_world();
  for (Extraction& extraction : world.articles) {
    ArticleRecord& article = extraction.article;
    article.id += text;
    article.title = article.publisher = article.byline = article.url = article.text_sha256 = text;
    for (Anchor& sentence : extraction.sentences) sentence.text = text;
    for (ExtractedEntity& entity : extraction.entities) entity.mentions[0].anchor.text = text;
    for (EventMention& event : extraction.events) event.trigger.text = event.found_by = text;
    for (RelationMention& relation : extraction.relations) relation.found_by = relation.trigger.text = text;
  }
  for (Entity& entity : world.entities) {
    entity.label = entity.same_as = text;
    entity.alternatives = {text};
    entity.types = {text};
    entity.claims = {claim("ng:age", literal(text, "xsd:integer"), {}),
                     claim("ng:memberOf", literal(text, "", text), {})};
    entity.claims.push_back(claim("ng:affiliation", literal(text), {}));
    entity.claims.back().property = text;
  }
  for (Event& event : world.events) {
    event.label = text;
    event.types.push_back(text);
    event.shortcuts.push_back(text);
    event.claims.push_back(claim("ng:amount", literal(text, "xsd:decimal"), {}));
    event.claims.push_back(claim("ng:quotation", literal(text, "", "en"), {}));
    event.claims.back().reason = text;
    event.claims.push_back(claim("ng:topic", literal(text), {}));
    event.claims.back().value.datatype = text;
    for (Casualties& casualties : event.casualties) casualties.group = casualties.outcome = text;
  }
  world.positions[0].title = text;
  return world;
}

TEST(Emit, NothingHostileBreaksOut) {
  for (const std::string& text : hostile()) {
    SCOPED_TRACE(text);
    const Emitted out = emitted(hostile_world(text));  // reads its files back, strictly
    for (const Graph* graph : {&out.graph, &out.provenance, &out.dataset}) {
      EXPECT_FALSE(graph->describes("http://e/s"));
      for (const Triple& triple : graph->triples()) {
        EXPECT_TRUE(triple.subject.is_iri());
        EXPECT_TRUE(triple.subject.value.starts_with(kDefaultBaseIri)) << triple.subject.value;
        EXPECT_FALSE(triple.object.is_blank());
        EXPECT_EQ(triple.object.value.find_first_of("\n\r"), std::string::npos);
        EXPECT_TRUE(triple.predicate.text.starts_with("http")) << triple.predicate.text;
      }
    }
  }
}

TEST(Emit, WhatIsLeftOutIsReported) {
  KnowledgeGraph world = small_world();
  world.entities[0].claims = {claim("ng:age", literal("about forty", "xsd:integer"))};
  const Emitted out = emitted(world);
  EXPECT_EQ(out.facts("ent:ana-soto", "ng:age"), "");
  EXPECT_EQ(out.summary.left_out, 1U);
  ASSERT_EQ(out.diagnostics.size(), 1U);
  EXPECT_NE(out.diagnostics[0].message.find("ng:age"), std::string::npos);
  EXPECT_NE(out.diagnostics[0].message.find("about forty"), std::string::npos);
}

TEST(Emit, SameWorldSameBytes) {
  const Emitted a = emitted(small_world());
  const Emitted b = emitted(small_world());
  EXPECT_EQ(a.graph_text, b.graph_text);
  EXPECT_EQ(a.provenance_text, b.provenance_text);
  EXPECT_EQ(a.dataset_text, b.dataset_text);
}

TEST(Emit, EverySubjectOfTheFactsStandsInOnePlace) {
  const Emitted out = emitted(small_world());
  const TurtleDocument doc = read_turtle_text(out.graph_text, "g");
  std::set<std::string> seen;
  std::string last;
  for (const SourcedTriple& sourced : doc.statements) {
    const std::string& subject = sourced.triple.subject.value;
    EXPECT_TRUE(subject == last || seen.insert(subject).second) << subject;
    last = subject;
  }
}

TEST(Emit, AnEmptyWorldGivesValidFiles) {
  const Emitted out = emitted({});
  EXPECT_EQ(out.graph.size(), 0U);
  EXPECT_EQ(out.summary.entities, 0U);
  EXPECT_GT(out.dataset.size(), 0U);
}

TEST(Emit, WritesExactlyThreeFiles) {
  const TemporaryFolder folder;
  EmitOptions options;
  options.out_dir = folder.path();
  DiagnosticList diagnostics;
  (void)emit(small_world(), hierarchy(), options, diagnostics);
  EXPECT_EQ(folder.names(), (std::vector<std::string>{"dataset.ttl", "graph.ttl", "provenance.ttl"}));
}

TEST(Emit, AFullDiskIsAnErrorAndLeavesTheOldFilesAlone) {
  for (const char* full : {"graph.ttl", "provenance.ttl", "dataset.ttl"}) {
    SCOPED_TRACE(full);
    const TemporaryFolder folder;
    for (const char* name : {"graph.ttl", "provenance.ttl", "dataset.ttl"}) {
      if (std::string(name) == full) {
        std::filesystem::create_symlink("/dev/full", folder.path() / name);
      } else {
        AtomicFile old(folder.path() / name);
        old.write("# old\n");
        old.commit();
      }
    }
    EmitOptions options;
    options.out_dir = folder.path();
    DiagnosticList diagnostics;
    EXPECT_THROW((void)emit(small_world(), hierarchy(), options, diagnostics), Error);
    EXPECT_EQ(folder.names().size(), 3U);  // no temporary file is left
    for (const std::string& name : folder.names()) {
      if (name != full) {
        EXPECT_EQ(read_file(folder.path() / name), "# old\n") << name;
      }
    }
  }
}

TEST(Emit, AFolderThatCannotBeIsAnError) {
  EmitOptions options;
  options.out_dir = "/dev/null/out";
  DiagnosticList diagnostics;
  EXPECT_THROW((void)emit({}, hierarchy(), options, diagnostics), Error);
}

TEST(Emit, RefusesBaseIrisThatNothingCanBeAppendedTo) {
  for (const char* bad : {"", "newsgraph", "https://e.org", "https://e.org/x", "https://e.org/#", "https://e.org/?a/",
                          "https://e.org/ /", "https://e.org/\">/", "/x/"}) {
    EXPECT_THROW(check_base_iri(bad), Error) << bad;
  }
  EXPECT_NO_THROW(check_base_iri("https://data.example.org/news/"));
}

}  // namespace
}  // namespace newsgraph
