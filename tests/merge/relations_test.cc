#include <gtest/gtest.h>

#include <algorithm>

#include "merge/merge.h"
#include "sample_extractions.h"

namespace newsgraph {
namespace {

using test::entity_named;
using test::iri;
using test::Sample;
using test::sample_options;

KnowledgeGraph merged(std::vector<Extraction> articles) {
  return merge(std::move(articles), sample_options());
}

Extraction holding(const std::string& id, const std::string& day, const std::string& title, bool former, bool body) {
  Sample sample(id, day);
  const int person = sample.person("Ann Bell");
  const int country = sample.country("Norway", "NO");
  RelationMention& held = sample.relation(person, "holdsPosition", kNone);
  held.value = title;
  held.former = former;
  const Anchor trigger = held.trigger;
  if (body) sample.relation(person, "positionOf", country).trigger = trigger;
  return sample;
}

TEST(Positions, AreAttestedFromTheFirstToTheLastArticle) {
  const KnowledgeGraph graph = merged({holding("a", "2026-03-01", "Prime Minister", false, true),
                                       holding("b", "2026-05-01", "prime minister", false, true),
                                       holding("c", "2026-04-01", "Prime Minister", false, true)});
  ASSERT_EQ(graph.positions.size(), 1U);
  const PositionHeld& held = graph.positions[0];
  EXPECT_EQ(held.title, "Prime Minister");
  EXPECT_EQ(held.attested_from, parse_iso_date("2026-03-01"));
  EXPECT_EQ(held.attested_until, parse_iso_date("2026-05-01"));
  EXPECT_EQ(graph.entities[static_cast<std::size_t>(held.position_of)].label, "Norway");
  EXPECT_EQ(graph.entities[held.holder].label, "Ann Bell");
  EXPECT_EQ(held.support.article_count, 3U);
  EXPECT_FALSE(held.former);
}

TEST(Positions, BodyMayBeTheObjectBesideTheTitle) {
  Sample sample("a", "2026-03-01");
  const int person = sample.person("Ann Bell");
  sample.relation(person, "holdsPosition", sample.country("Norway", "NO")).value = "prime minister";
  const KnowledgeGraph graph = merged({sample});
  ASSERT_EQ(graph.positions.size(), 1U);
  EXPECT_EQ(graph.positions[0].title, "prime minister");
  EXPECT_EQ(graph.entities[static_cast<std::size_t>(graph.positions[0].position_of)].label, "Norway");
}

TEST(Positions, FormerOnesAreApart) {
  const KnowledgeGraph graph =
      merged({holding("a", "2026-03-01", "mayor", false, false), holding("b", "2027-03-01", "mayor", true, false)});
  ASSERT_EQ(graph.positions.size(), 2U);
  EXPECT_NE(graph.positions[0].former, graph.positions[1].former);
}

TEST(Positions, BodyIsTakenFromOtherArticlesWhenThereIsJustOne) {
  const KnowledgeGraph graph =
      merged({holding("a", "2026-03-01", "mayor", false, true), holding("b", "2026-03-02", "mayor", false, false)});
  ASSERT_EQ(graph.positions.size(), 1U);
  EXPECT_EQ(graph.positions[0].support.article_count, 2U);
}

TEST(Relations, BecomeClaimsWithSupport) {
  std::vector<Extraction> articles;
  for (const char* id : {"a", "b"}) {
    Sample sample(id, "2026-03-01");
    const int person = sample.person("Ann Bell");
    sample.relation(person, "memberOf", sample.entity("Organization", "Green Party"));
    articles.push_back(sample);
  }
  const KnowledgeGraph graph = merged(articles);
  const Entity& bell = entity_named(graph, "Ann Bell");
  ASSERT_EQ(bell.claims.size(), 1U);
  EXPECT_EQ(bell.claims[0].property, iri("memberOf"));
  EXPECT_EQ(graph.entities[static_cast<std::size_t>(bell.claims[0].value.entity)].label, "Green Party");
  EXPECT_EQ(bell.claims[0].support.source_count, 2U);
  EXPECT_EQ(bell.claims[0].rank, ClaimRank::kPreferred);
}

TEST(Relations, FormerOnesAreSupersededAndDeniedOnesDisputed) {
  Sample a("a", "2026-03-01");
  const int person = a.person("Ann Bell");
  a.relation(person, "memberOf", a.entity("Organization", "Green Party")).former = true;
  a.relation(person, "affiliation", a.entity("Company", "Halden Bank"));
  Sample b("b", "2026-03-01");
  const int same = b.person("Ann Bell");
  b.relation(same, "affiliation", b.entity("Company", "Halden Bank")).polarity = Polarity::kNegative;
  b.relation(same, "affiliation", b.entity("Company", "Nordvik Energy")).polarity = Polarity::kNegative;
  const KnowledgeGraph graph = merged({a, b});
  const std::vector<Claim>& claims = entity_named(graph, "Ann Bell").claims;
  ASSERT_EQ(claims.size(), 2U) << "a mere denial is no claim";
  EXPECT_EQ(claims[0].rank, ClaimRank::kDisputed);
  EXPECT_EQ(claims[1].rank, ClaimRank::kSuperseded);
}

TEST(Relations, FunctionalPropertyHasOnePreferredValue) {
  std::vector<Extraction> articles;
  for (const char* city : {"Oslo", "Bergen", "Bergen"}) {
    Sample sample("a" + std::to_string(articles.size()), "2026-03-01");
    const int bank = sample.entity("Company", "Halden Bank");
    sample.relation(bank, "headquarters", sample.entity("City", city));
    articles.push_back(sample);
  }
  const KnowledgeGraph graph = merged(articles);
  for (const Claim& claim : entity_named(graph, "Halden Bank").claims) {
    const bool bergen = graph.entities[static_cast<std::size_t>(claim.value.entity)].label == "Bergen";
    EXPECT_EQ(claim.rank, bergen ? ClaimRank::kPreferred : ClaimRank::kDisputed);
  }
}

}  // namespace
}  // namespace newsgraph
