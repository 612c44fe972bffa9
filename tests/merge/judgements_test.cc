#include "merge/judgements.h"

#include <gtest/gtest.h>

#include "merge/clusters.h"
#include "merge/why.h"
#include "sample_extractions.h"

namespace newsgraph {
namespace {

using test::Sample;

std::string error_of(const std::string& text) {
  try {
    static_cast<void>(parse_judgements(text, "j.tsv"));
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

std::vector<Extraction> two_articles() {
  Sample one("one", "2026-03-01");
  one.event("Meeting", {{"participant", one.person("Ann Bell")}, {"participant", one.person("Carl Dorn")}},
            "2026-03-01");
  Sample two("two", "2026-03-02");
  two.event("Meeting", {{"participant", two.person("Ann Bell")}, {"participant", two.person("Carl Dorn")}},
            "2026-03-01");
  two.event("Arrest", {{"patient", two.person("Cora Dorn")}}, "2026-03-02");
  return {one, two};
}

KnowledgeGraph judged(const std::string& lines, DiagnosticSink* warnings = nullptr) {
  MergeOptions options = test::sample_options();
  options.judgements = parse_judgements(lines, "j.tsv");
  return merge(two_articles(), options, warnings);
}

TEST(Judgements, LinesAreReadAndErrorsToldWithTheirColumn) {
  const auto lines = parse_judgements("\xEF\xBB\xBF# comment\n\nsame\tAnn Bell\t<http://a.example/b>\ta note\r\n", "j");
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0].other.text, "http://a.example/b");
  EXPECT_EQ(lines[0].where.line, 3U);
  EXPECT_EQ(error_of("same\tA\tB\n equal\tA\tB"), "j.tsv:2:2: \"equal\" is none of same, different, unsure");
  EXPECT_EQ(error_of("same\tA"), "j.tsv:1:7: two things are needed, parted by a tab");
  EXPECT_EQ(error_of("same\tA\t--"), "j.tsv:1:8: a name without letters or digits: \"--\"");
}

TEST(Judgements, SameGoesBeforeWhatWouldForbidIt) {
  EXPECT_EQ(judged("").entities.size(), 3U);
  const KnowledgeGraph graph = judged("same\tCarl Dorn @ two\tCora Dorn");
  EXPECT_EQ(graph.entities.size(), 2U) << "though one article names both";
}

TEST(Judgements, DifferentAndUnsureKeepApart) {
  EXPECT_EQ(judged("different\tAnn Bell @ one\tAnn Bell @ two").entities.size(), 4U);
  EXPECT_EQ(judged("unsure\tAnn Bell @ one\tAnn Bell @ two").entities.size(), 4U);
  EXPECT_EQ(test::events_of(judged(""), "Meeting").size(), 1U);
  EXPECT_EQ(test::events_of(judged("different\tmeeting @ one\tmeeting @ two"), "Meeting").size(), 2U);
  EXPECT_EQ(test::events_of(judged("unsure\tmeeting @ one\tmeeting @ two"), "Meeting").size(), 2U);
}

TEST(Judgements, UnsureGivesWayToAnAuthority) {
  Sample one("one", "2026-03-01");
  one.country("Norway", "NO");
  Sample two("two", "2026-03-02");
  two.country("Norway", "NO");
  MergeOptions options = test::sample_options();
  options.judgements = parse_judgements("unsure\tNorway @ one\tNorway @ two", "j");
  EXPECT_EQ(merge({one, two}, options).entities.size(), 1U);
  options.judgements = parse_judgements("different\tNorway @ one\tNorway @ two", "j");
  EXPECT_EQ(merge({one, two}, options).entities.size(), 2U);
}

TEST(Judgements, WhatIsNotThereIsWarnedOfAndContradictionsAreErrors) {
  DiagnosticList warnings;
  EXPECT_EQ(judged("same\tAnn Bell\tEva Frost\nsame\thttp://a.example/b\tAnn Bell", &warnings).entities.size(), 3U);
  EXPECT_EQ(warnings.list().size(), 2U);
  EXPECT_THROW(judged("same\tAnn Bell\tCarl Dorn\ndifferent\tCarl Dorn @ one\tAnn Bell @ two"), Error);
  EXPECT_THROW(judged("same\tAnn Bell @ one\tmeeting @ one"), Error);
}

TEST(Judgements, TheOrderOfLinesDoesNotMatter) {
  const std::string a = "same\tCarl Dorn @ two\tCora Dorn\n";
  const std::string b = "different\tAnn Bell @ one\tAnn Bell @ two\n";
  EXPECT_EQ(test::dump(judged(a + b)), test::dump(judged(b + a)));
}

TEST(Why, TellsTheKeyThatJoinedAndTheObstacle) {
  MergeOptions options = test::sample_options();
  const Clusters clusters = find_clusters(two_articles(), options);
  const auto why = [&](const std::string& one, const std::string& other) {
    std::vector<Judged> things{{one, {}, {}}, {other, {}, {}}};
    for (Judged& thing : things) find_by_name(clusters.corpus->articles, thing);
    return explain_merging(clusters, options, things[0], things[1]);
  };
  EXPECT_NE(why("Ann Bell @ one", "Ann Bell @ two").find("the full name \"annbell\""), std::string::npos);
  EXPECT_NE(why("Carl Dorn", "Cora Dorn").find("Forbidden: one article tells of both"), std::string::npos);
  EXPECT_NE(why("meeting @ one", "meeting @ two").find("+3.00  date"), std::string::npos);
  EXPECT_NE(why("meeting @ one", "arrest @ two").find("forbidden  class"), std::string::npos);
}

}  // namespace
}  // namespace newsgraph
