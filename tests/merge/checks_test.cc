#include "merge/checks.h"

#include <gtest/gtest.h>

#include "merge/merge.h"
#include "sample_extractions.h"

namespace newsgraph {
namespace {

using test::events_of;
using test::iri;
using test::Sample;

KnowledgeGraph merged(std::vector<Extraction> articles) {
  return merge(std::move(articles), test::sample_options());
}

/// The check that a claim or step of an event of this class failed; empty when none did.
std::string failed(const KnowledgeGraph& graph, const std::string& type) {
  for (const Event* event : events_of(graph, type)) {
    for (const Claim& claim : event->claims) {
      if (claim.check.empty()) continue;
      EXPECT_EQ(claim.rank, ClaimRank::kDisputed);
      EXPECT_NE(claim.reason, "");
      return claim.check.str().substr(iri("").size());
    }
    for (const StatusStep& step : event->history) {
      if (!step.check.empty()) return step.check.str().substr(iri("").size());
    }
  }
  return "";
}

/// Ann Bell meets Carl Dorn in `first`, a place of DK, and is arrested in `second`, a place of `country`.
KnowledgeGraph two_places(const std::string& country, const std::string& second_day, const char* type = "Arrest",
                          const char* role = "participant") {
  Sample a("a", "2026-03-06");
  const int ann = a.person("Ann Bell");
  const int here = a.entity("City", "Odense");
  a.at(here).country = "iso3166:DK";
  a.event("Meeting", {{"participant", ann}, {"participant", a.person("Carl Dorn")}, {"sem:hasPlace", here}},
          "2026-03-05");
  Sample b("b", "2026-03-06");
  const int there = b.entity("City", "Lima");
  b.at(there).country = country;
  b.event(type, {{role, b.person("Ann Bell")}, {"sem:hasPlace", there}}, second_day);
  return merged({a, a, b});
}

TEST(Checks, NobodyIsInTwoCountriesOnOneDay) {
  const KnowledgeGraph graph = two_places("iso3166:PE", "2026-03-05");
  EXPECT_EQ(failed(graph, "Arrest") + failed(graph, "Meeting"), "TwoPlacesOneDay");
  EXPECT_EQ(count_failed_checks(graph), 1U);
}

TEST(Checks, TwoTownsOfOneCountryTwoDaysAndAJourneyArePossible) {
  EXPECT_EQ(count_failed_checks(two_places("iso3166:DK", "2026-03-05")), 0U);
  EXPECT_EQ(count_failed_checks(two_places("iso3166:PE", "2026-03-04")), 0U);
  EXPECT_EQ(count_failed_checks(two_places("iso3166:PE", "2026-03-05", "Visit", "visitor")), 0U);
  EXPECT_EQ(count_failed_checks(two_places("", "2026-03-05")), 0U) << "a country that is not known";
}

/// Ann Bell dies on the fifth and does something on `day`.
KnowledgeGraph death_and_deed(const std::string& day, const char* type, const char* role, Status status) {
  Sample a("a", "2026-03-20");
  const int ann = a.person("Ann Bell");
  a.event("Death", {{"patient", ann}}, "2026-03-05");
  a.event(type, {{role, ann}, {"sem:hasPlace", a.entity("City", "Oslo")}}, day).status = status;
  return merged({a});
}

TEST(Checks, TheDeadDoNothing) {
  const KnowledgeGraph graph = death_and_deed("2026-03-07", "Visit", "visitor", Status::kOccurred);
  EXPECT_EQ(failed(graph, "Visit"), "ActsAfterDeath");
  EXPECT_EQ(failed(graph, "Death"), "");
}

TEST(Checks, DeedsUpToTheDayOfDeathPlansAndHonoursArePossible) {
  EXPECT_EQ(count_failed_checks(death_and_deed("2026-03-05", "Visit", "visitor", Status::kOccurred)), 0U);
  EXPECT_EQ(count_failed_checks(death_and_deed("2026-03-07", "Visit", "visitor", Status::kCancelled)), 0U);
  EXPECT_EQ(count_failed_checks(death_and_deed("2026-03-07", "Vote", "patient", Status::kOccurred)), 0U);
}

TEST(Checks, ManyDeedsBringTheDeathInDoubt) {
  std::vector<Extraction> articles;
  Sample dead("a", "2026-03-06");
  dead.event("Death", {{"patient", dead.person("Ann Bell")}}, "2026-03-05");
  articles.push_back(dead);
  for (const char* day : {"2026-03-08", "2026-03-10"}) {
    Sample sample(std::string("b") + day, "2026-03-11");
    sample.event("Visit", {{"visitor", sample.person("Ann Bell")}, {"sem:hasPlace", sample.entity("City", day)}}, day);
    articles.push_back(sample);
  }
  const KnowledgeGraph graph = merged(articles);
  EXPECT_EQ(failed(graph, "Death"), "ActsAfterDeath");
  EXPECT_EQ(failed(graph, "Visit"), "");
}

KnowledgeGraph life(const std::string& birth, const std::string& death) {
  Sample a("a", "2026-03-20");
  const int ann = a.person("Ann Bell");
  a.event("Birth", {{"patient", ann}}, birth);
  a.event("Death", {{"patient", ann}}, death);
  return merged({a});
}

TEST(Checks, NobodyDiesBeforeBirth) {
  const KnowledgeGraph graph = life("1970-01-02", "1969-01-02");
  EXPECT_EQ(failed(graph, "Birth") + failed(graph, "Death"), "DeathBeforeBirth");
  EXPECT_EQ(count_failed_checks(life("1970-01-02", "2026-03-05")), 0U);
}

KnowledgeGraph told(const std::string& reported, Status status) {
  Sample a("a", reported);
  a.event("Visit", {{"visitor", a.person("Ann Bell")}, {"sem:hasPlace", a.entity("City", "Oslo")}}, "2026-03-05")
      .status = status;
  return merged({a});
}

TEST(Checks, NothingIsDoneBeforeItsDay) {
  const KnowledgeGraph graph = told("2026-03-01", Status::kOccurred);
  EXPECT_EQ(failed(graph, "Visit"), "ToldBeforeItsDay");
  EXPECT_EQ(graph.events[0].status, Status::kPlanned);
  EXPECT_EQ(count_failed_checks(told("2026-03-01", Status::kPlanned)), 0U);
  EXPECT_EQ(count_failed_checks(told("2026-03-05", Status::kOccurred)), 0U);
}

}  // namespace
}  // namespace newsgraph
