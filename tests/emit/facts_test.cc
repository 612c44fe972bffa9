#include "emit/facts.h"

#include <gtest/gtest.h>

#include "world.h"

namespace newsgraph {
namespace {

using namespace test;  // NOLINT(google-build-using-namespace): the helpers of these tests

constexpr const char* kMeeting = "evt:meeting-2026-03-02-ana-soto-bo-lind";
constexpr const char* kFlood = "evt:disaster-2026-03-port-vale";

TEST(Facts, EntitiesHaveTypesNamesAndParents) {
  const Emitted out = emitted(small_world());
  EXPECT_EQ(out.facts("ent:ana-soto", "rdf:type"), "ng:Agent ng:Entity ng:Person");
  EXPECT_EQ(out.facts("ent:ana-soto", "rdfs:label"), "Ana Soto");
  EXPECT_EQ(out.facts("ent:ana-soto", "skos:altLabel"), "President Soto Soto");
  EXPECT_EQ(out.facts("ent:ana-soto", "ng:articleCount"), "2");
  EXPECT_EQ(out.facts("ent:port-vale", "rdf:type"), "ng:City ng:Entity ng:Place");
}

TEST(Facts, EventsCarryWhatTheContractPromises) {
  const Emitted out = emitted(small_world());
  EXPECT_EQ(out.facts(kMeeting, "rdf:type"), "ng:Event ng:Meeting ng:Summit sem:Event");
  EXPECT_EQ(out.facts(kMeeting, "ng:status"), "ng:Occurred");
  EXPECT_EQ(out.facts(kMeeting, "sem:hasActor"), "ent:ana-soto ent:bo-lind");
  EXPECT_EQ(out.facts(kMeeting, "ng:participant"), "ent:ana-soto ent:bo-lind");
  EXPECT_EQ(out.facts(kMeeting, "ng:host"), "ent:bo-lind");
  EXPECT_EQ(out.facts(kMeeting, "sem:hasPlace"), "ent:port-vale");
  EXPECT_EQ(out.facts(kMeeting, "ng:date"), "2026-03-02");
  EXPECT_EQ(out.facts(kMeeting, "sem:hasEarliestBeginTimeStamp"), "2026-03-02");
  EXPECT_EQ(out.facts(kMeeting, "ng:firstReported"), "2026-02-27");
  EXPECT_EQ(out.facts(kMeeting, "ng:articleCount"), "2");
  EXPECT_EQ(out.facts(kMeeting, "ng:confidence"), "0.9");
}

TEST(Facts, DatesCoarserThanADayAreIntervals) {
  const Emitted out = emitted(small_world());
  EXPECT_EQ(out.facts(kFlood, "ng:date"), "");
  EXPECT_EQ(out.facts(kFlood, "sem:hasEarliestBeginTimeStamp"), "2026-03-01");
  EXPECT_EQ(out.facts(kFlood, "sem:hasLatestEndTimeStamp"), "2026-03-31");
}

TEST(Facts, ShortcutsGoBothWaysAndOnlyBetweenParticipants) {
  const Emitted out = emitted(small_world());
  EXPECT_EQ(out.facts("ent:ana-soto", "ng:met"), "ent:bo-lind");
  EXPECT_EQ(out.facts("ent:bo-lind", "ng:met"), "ent:ana-soto");
  EXPECT_EQ(out.facts("ent:port-vale", "ng:met"), "");
}

TEST(Facts, NothingThatDidNotHappenGivesShortcutsOrTotals) {
  for (const Status status : {Status::kPlanned, Status::kPossible, Status::kAlleged, Status::kDenied,
                              Status::kCancelled, Status::kPostponed}) {
    KnowledgeGraph world = small_world();
    for (Event& event : world.events) event.status = status;
    const Emitted out = emitted(world);
    EXPECT_EQ(out.facts("ent:ana-soto", "ng:met"), "");
    EXPECT_EQ(out.facts(kFlood, "ng:deaths"), "");
    EXPECT_EQ(out.graph_text.find("ng:met "), std::string::npos);
  }
  KnowledgeGraph world = small_world();
  for (Event& event : world.events) event.status = Status::kOngoing;
  EXPECT_EQ(emitted(world).facts(kFlood, "ng:deaths"), "12");
}

TEST(Facts, WhoOnlyStandsForAParticipantMetNobody) {
  KnowledgeGraph world = small_world();
  world.entities.push_back(world.entities[0]);
  world.entities[3].label = "Office";
  world.events[0].claims.push_back(claim("ng:participant", entity(3), {{1, 0}}, ClaimRank::kNormal));
  const Emitted out = emitted(world);
  EXPECT_EQ(out.facts("ent:office", "rdfs:label"), "Office");
  EXPECT_EQ(out.facts("ent:office", "ng:met"), "");
  EXPECT_EQ(out.facts("ent:bo-lind", "ng:met"), "ent:ana-soto");
}

TEST(Facts, CompanionsDoNotMeet) {
  KnowledgeGraph world = small_world();
  world.events[0].claims[1].property = iri("ng:companion");
  EXPECT_EQ(emitted(world).facts("ent:ana-soto", "ng:met"), "");
}

TEST(Facts, CasualtiesShowWholeAndPart) {
  const Emitted out = emitted(small_world());
  const std::string node = std::string(kFlood) + "/casualties/";
  EXPECT_EQ(out.facts(kFlood, "ng:casualties"), node + "1 " + node + "2");  // the superseded count is no fact
  EXPECT_EQ(out.facts(kFlood, "ng:deaths"), "12");
  EXPECT_EQ(out.facts(node + "1", "ng:count"), "12");
  EXPECT_EQ(out.facts(node + "1", "ng:outcome"), "ng:Killed");
  EXPECT_EQ(out.facts(node + "2", "ng:group"), "children");
  EXPECT_EQ(out.facts(node + "2", "ng:partOf"), node + "1");
  EXPECT_EQ(out.facts(node + "2", "ng:bound"), "");
}

TEST(Facts, ABoundIsNoTotal) {
  KnowledgeGraph world = small_world();
  world.events[1].casualties[0].bound = QuantityBound::kAtLeast;
  const Emitted out = emitted(world);
  EXPECT_EQ(out.facts(kFlood, "ng:deaths"), "");
  EXPECT_EQ(out.facts(std::string(kFlood) + "/casualties/1", "ng:bound"), "ng:AtLeast");
}

TEST(Facts, SeveralTotalsAreNone) {
  KnowledgeGraph world = small_world();
  world.events[1].casualties[1].part_of = kNone;
  EXPECT_EQ(emitted(world).facts(kFlood, "ng:deaths"), "");
}

TEST(Facts, DisputedAndSupersededValuesAreNoFacts) {
  for (const ClaimRank rank : {ClaimRank::kDisputed, ClaimRank::kSuperseded}) {
    KnowledgeGraph world = small_world();
    world.events[0].claims[1].rank = rank;
    world.entities[0].claims = {claim("ng:memberOf", entity(1), {{1, 0}}, rank)};
    const Emitted out = emitted(world);
    EXPECT_EQ(out.facts("evt:meeting-2026-03-02-ana-soto", "sem:hasActor"), "ent:ana-soto");
    EXPECT_EQ(out.facts("ent:ana-soto", "ng:met"), "");
    EXPECT_EQ(out.facts("ent:ana-soto", "ng:memberOf"), "");
  }
}

TEST(Facts, StatementsHoldSpeakerAndWords) {
  const Emitted out = emitted(small_world());
  EXPECT_EQ(out.facts("evt:statement-bo-lind-we-mourn", "ng:quotation"), "We mourn,");
  EXPECT_EQ(out.facts("evt:statement-bo-lind-we-mourn", "ng:speaker"), "ent:bo-lind");
}

TEST(Facts, PositionsAreStatesWithAShortcut) {
  const Emitted out = emitted(small_world());
  const std::string held = "ent:ana-soto/position/president-port-vale";
  EXPECT_EQ(out.facts("ent:ana-soto", "ng:holdsPosition"), "ent:president-port-vale");
  EXPECT_EQ(out.facts("ent:president-port-vale", "rdf:type"), "ng:Entity ng:Position");
  EXPECT_EQ(out.facts("ent:president-port-vale", "rdfs:label"), "President (Port Vale)");
  EXPECT_EQ(out.facts("ent:president-port-vale", "ng:positionOf"), "ent:port-vale");
  EXPECT_EQ(out.facts(held, "ng:holder"), "ent:ana-soto");
  EXPECT_EQ(out.facts(held, "ng:position"), "ent:president-port-vale");
  EXPECT_EQ(out.facts(held, "ng:attestedFrom"), "2026-03-03");
  EXPECT_EQ(out.facts(held, "ng:former"), "false");
}

TEST(Facts, FormerPositionsHaveNoShortcut) {
  KnowledgeGraph world = small_world();
  world.positions[0].former = true;
  const Emitted out = emitted(world);
  EXPECT_EQ(out.facts("ent:ana-soto", "ng:holdsPosition"), "");
  EXPECT_EQ(out.facts("ent:ana-soto/position/president-port-vale", "ng:former"), "true");
}

TEST(Facts, OneOfficeOfTwoHoldersIsOnePosition) {
  KnowledgeGraph world = small_world();
  PositionHeld before = world.positions[0];
  before.holder = 1;
  before.title = "president";
  before.former = true;
  world.positions.push_back(before);
  const Emitted out = emitted(world);
  EXPECT_EQ(out.facts("ent:bo-lind/position/president-port-vale", "ng:position"), "ent:president-port-vale");
}

TEST(Facts, AuthoritiesBecomeExactMatches) {
  KnowledgeGraph world = small_world();
  world.entities[2].same_as = "iso3166:KR";
  world.entities[1].same_as = "<script>";
  const Emitted out = emitted(world);
  EXPECT_EQ(out.facts("ent:port-vale", "skos:exactMatch"), "<http://lexvo.org/id/iso3166/KR>");
  EXPECT_EQ(out.facts("ent:bo-lind", "skos:exactMatch"), "");
}

TEST(Facts, ThingsWithoutANameStillHaveALabelAndAnIri) {
  KnowledgeGraph world = small_world();
  world.entities[2].label = "\xE2\x80\x8F \n";  // nothing that can be seen
  const Emitted out = emitted(world);
  EXPECT_EQ(out.facts("ent:city", "rdfs:label"), "city");
}

TEST(Facts, PlainStringsTakeTheTypeOfTheirProperty) {
  KnowledgeGraph world = small_world();
  world.events[0].claims.push_back(claim("ng:amount", literal("1200")));
  world.events[0].claims.push_back(claim("ng:currency", literal("EUR")));
  world.events[0].claims.push_back(claim("ng:topic", literal("dams")));
  const Emitted out = emitted(world);
  const Iri meeting{iri(kMeeting)};
  EXPECT_TRUE(out.graph.contains({meeting, {iri("ng:amount")}, Literal{"1200.0", iri("xsd:decimal"), ""}}));
  EXPECT_TRUE(out.graph.contains({meeting, {iri("ng:currency")}, plain("EUR")}));
  EXPECT_TRUE(out.graph.contains({meeting, {iri("ng:topic")}, english("dams")}));
}

TEST(Facts, WhatIsReplacedPointsToItsSuccessor) {
  EmitOptions options;
  options.remembered.replaced = {{iri("ent:a-soto"), iri("ent:ana-soto")}};
  EXPECT_EQ(emitted(small_world(), options).facts("ent:a-soto", "dct:isReplacedBy"), "ent:ana-soto");
}

}  // namespace
}  // namespace newsgraph
