// One graph in four formats.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "base/file.h"
#include "base/hash.h"
#include "emit/evidence.h"
#include "rdf/dataset_reader.h"
#include "rdf/vocabulary.h"
#include "world.h"

namespace newsgraph {
namespace {

using namespace test;  // NOLINT(google-build-using-namespace): the helpers of these tests

using Triples = std::set<Triple>;

EmitSummary write(const KnowledgeGraph& world, const TemporaryFolder& folder, const std::set<RdfSyntax>& formats) {
  EmitOptions options;
  options.out_dir = folder.path();
  options.formats = formats;
  DiagnosticList diagnostics;
  return emit(world, hierarchy(), options, diagnostics);
}

const std::set<RdfSyntax> kAll = {RdfSyntax::kTurtle, RdfSyntax::kNTriples, RdfSyntax::kTriG, RdfSyntax::kNQuads};

class Formats : public testing::Test {
 protected:
  void SetUp() override { summary_ = write(small_world(), folder_, kAll); }

  [[nodiscard]] std::string text(const std::string& name) const { return read_file(folder_.path() / name); }

  /// The triples of each graph; those of the default graph under "".
  [[nodiscard]] std::map<std::string, Triples> graphs(const std::string& name, RdfSyntax syntax) const {
    std::map<std::string, Triples> found;
    for (const Quad& quad : read_quads_text(text(name), name, syntax)) {
      EXPECT_TRUE(found[quad.graph.value].insert(quad.triple).second) << to_string(quad.triple.subject);
    }
    return found;
  }
  [[nodiscard]] Triples triples(const std::string& name, RdfSyntax syntax) const { return graphs(name, syntax)[""]; }

  TemporaryFolder folder_;
  EmitSummary summary_;
};

TEST_F(Formats, NTriplesSayWhatTurtleSays) {
  for (const char* layer : {"graph", "provenance"}) {
    const std::string name = layer;
    EXPECT_EQ(triples(name + ".nt", RdfSyntax::kNTriples), triples(name + ".ttl", RdfSyntax::kTurtle));
  }
  EXPECT_EQ(triples("graph.nt", RdfSyntax::kNTriples).size(), summary_.graph_triples);
  EXPECT_EQ(triples("provenance.nt", RdfSyntax::kNTriples).size(), summary_.provenance_triples);
}

TEST_F(Formats, TriGSaysWhatNQuadsSay) {
  EXPECT_EQ(graphs("dataset.trig", RdfSyntax::kTriG), graphs("dataset.nq", RdfSyntax::kNQuads));
}

TEST_F(Formats, TheDefaultGraphIsTheFactLayer) {
  EXPECT_EQ(graphs("dataset.nq", RdfSyntax::kNQuads)[""], triples("graph.ttl", RdfSyntax::kTurtle));
}

TEST_F(Formats, AllNamedGraphsTogetherAreTheEvidenceLayer) {
  Triples all;
  for (auto& [graph, triples] : graphs("dataset.nq", RdfSyntax::kNQuads)) {
    if (!graph.empty()) all.merge(triples);
  }
  EXPECT_EQ(all, triples("provenance.ttl", RdfSyntax::kTurtle));
}

TEST_F(Formats, EveryArticleHasAGraphOfItsOwn) {
  auto found = graphs("dataset.nq", RdfSyntax::kNQuads);
  std::vector<std::string> names;
  for (const auto& [name, unused] : found) names.push_back(name);
  EXPECT_EQ(names, (std::vector<std::string>{"", iri("art:a1"), iri("art:a2"), merged_graph(kDefaultBaseIri)}));
  for (const char* id : {"a1", "a2"}) {
    const std::string article = iri(std::string("art:") + id);
    for (const Triple& triple : found[article]) {
      const std::string& subject = triple.subject.value;
      const bool of_text = subject == article || subject.starts_with(article + "#");
      const bool claim = subject.starts_with(std::string(kDefaultBaseIri) + "claim/");
      // Stores that query all graphs at once must not take what one article says for a fact.
      EXPECT_TRUE(of_text || claim || triple.predicate.text == gaf::kDenotedBy) << subject << triple.predicate.text;
      if (triple.predicate.text == gaf::kDenotedBy || triple.predicate.text == prov::kWasDerivedFrom) {
        EXPECT_TRUE(triple.object.value.starts_with(article + "#")) << triple.object.value;
      }
    }
  }
}

TEST_F(Formats, WhatMergingDecidesStandsInNoArticlesGraph) {
  for (const auto& [graph, triples] : graphs("dataset.nq", RdfSyntax::kNQuads)) {
    const bool of_article = graph.starts_with(iri("art:"));
    for (const Triple& triple : triples) {
      for (const std::string_view decided :
           {ng::kRank, ng::kArticleCount, ng::kSourceCount, ng::kConfidence, ng::kStatusHistory, ng::kStatusProperty}) {
        EXPECT_FALSE(of_article && triple.predicate.text == decided) << graph;
      }
    }
  }
}

TEST_F(Formats, TheDescriptionIsTrueOfEveryFile) {
  Graph dataset(read_turtle(folder_.path() / "dataset.ttl"));
  const std::map<std::string, std::string> files = {
      {"graph/turtle", "graph.ttl"},  {"provenance/turtle", "provenance.ttl"},
      {"graph/ntriples", "graph.nt"}, {"provenance/ntriples", "provenance.nt"},
      {"trig", "dataset.trig"},       {"nquads", "dataset.nq"}};
  const std::string base = std::string(kDefaultBaseIri) + "dataset";
  EXPECT_EQ(dataset.object_iris(base, dcat::kDistributionProperty).size(), files.size());
  for (const auto& [path, name] : files) {
    const std::string file = base + "/" + path;
    EXPECT_EQ(dataset.first_value(file, dct::kTitle), name);
    EXPECT_EQ(dataset.first_value(file, dcat::kByteSize), std::to_string(text(name).size()));
    EXPECT_EQ(dataset.first_value(file, ng::kSha256), sha256_hex(text(name)));
  }
}

TEST_F(Formats, TurtleAloneIsWhatItIsAmongOthers) {
  const TemporaryFolder alone;
  (void)write(small_world(), alone, {RdfSyntax::kTurtle});
  for (const char* name : {"graph.ttl", "provenance.ttl"}) EXPECT_EQ(read_file(alone.path() / name), text(name));
}

TEST_F(Formats, FilesOfFormatsNotAskedForAreRemovedAndNothingElse) {
  AtomicFile other(folder_.path() / "notes.nq");
  other.write("mine");
  other.commit();
  (void)write(small_world(), folder_, {RdfSyntax::kNQuads});
  EXPECT_EQ(folder_.names(), (std::vector<std::string>{"dataset.nq", "dataset.ttl", "notes.nq"}));
}

TEST_F(Formats, CountsAreTheSameWithoutTheLayersFiles) {
  const TemporaryFolder quads;
  const EmitSummary summary = write(small_world(), quads, {RdfSyntax::kNQuads});
  EXPECT_EQ(summary.graph_triples, summary_.graph_triples);
  EXPECT_EQ(summary.provenance_triples, summary_.provenance_triples);
  EXPECT_EQ(read_file(quads.path() / "dataset.nq"), text("dataset.nq"));
}

TEST(FormatsOfNothing, AreValid) {
  const TemporaryFolder folder;
  (void)write({}, folder, kAll);
  EXPECT_TRUE(read_quads_text(read_file(folder.path() / "dataset.nq"), "nq", RdfSyntax::kNQuads).empty());
  EXPECT_TRUE(read_quads_text(read_file(folder.path() / "dataset.trig"), "trig", RdfSyntax::kTriG).empty());
}

}  // namespace
}  // namespace newsgraph
