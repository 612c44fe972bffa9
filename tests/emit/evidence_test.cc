#include "emit/evidence.h"

#include <gtest/gtest.h>

#include <set>

#include "rdf/vocabulary.h"
#include "world.h"

namespace newsgraph {
namespace {

using namespace test;  // NOLINT(google-build-using-namespace): the helpers of these tests

constexpr const char* kMeeting = "evt:meeting-2026-03-02-ana-soto-bo-lind";
constexpr const char* kFlood = "evt:disaster-2026-03-port-vale";

/// The claims about a subject's property: "object rank" of each.
std::set<std::string> claims(const Emitted& out, const std::string& subject, const std::string& property) {
  std::set<std::string> found;
  for (const std::string& claim : out.provenance.subject_iris(rdf::kSubject, iri(subject))) {
    if (out.provenance.first_value(claim, rdf::kPredicate) != iri(property)) continue;
    found.insert(out.evidence(claim, "rdf:object") + " " + out.evidence(claim, "ng:rank"));
  }
  return found;
}

TEST(Evidence, ArticlesAreDescribed) {
  const Emitted out = emitted(small_world());
  EXPECT_EQ(out.evidence("art:a1", "rdf:type"), "nif:Context prov:Entity schema:NewsArticle");
  EXPECT_EQ(out.evidence("art:a1", "schema:headline"), "News of a1");
  EXPECT_EQ(out.evidence("art:a1", "schema:datePublished"), "2026-02-27");
  EXPECT_EQ(out.evidence("art:a1", "schema:publisher"), "The Vale Courier");
  EXPECT_EQ(out.evidence("art:a1", "schema:url"), "<https://courier.example/a1>");
  EXPECT_EQ(out.evidence("art:a1", "ng:textSha256").size(), 64U);
  EXPECT_EQ(out.evidence("art:a1", "nif:endIndex"), "27");
}

TEST(Evidence, MentionsStandInTheirSentences) {
  const Emitted out = emitted(small_world());
  EXPECT_EQ(out.evidence("art:a2#char=19,22", "rdf:type"), "ng:EventMention nif:Phrase");
  EXPECT_EQ(out.evidence("art:a2#char=19,22", "nif:anchorOf"), "met");
  EXPECT_EQ(out.evidence("art:a2#char=19,22", "nif:beginIndex"), "19");
  EXPECT_EQ(out.evidence("art:a2#char=19,22", "nif:endIndex"), "22");
  EXPECT_EQ(out.evidence("art:a2#char=19,22", "nif:referenceContext"), "art:a2");
  EXPECT_EQ(out.evidence("art:a2#char=19,22", "nif:sentence"), "art:a2#char=0,44");
  EXPECT_EQ(out.evidence("art:a2#char=19,22", "ng:polarity"), "ng:Positive");
  EXPECT_EQ(out.evidence("art:a2#char=19,22", "ng:certainty"), "ng:Certain");
  EXPECT_EQ(out.evidence("art:a2#char=19,22", "ng:timeframe"), "ng:Past");
  EXPECT_EQ(out.evidence("art:a2#char=19,22", "ng:rule"), "map:some-rule");
  EXPECT_EQ(out.evidence("art:a2#char=47,52", "ng:attributedTo"), "ent:bo-lind");
  EXPECT_EQ(out.evidence("art:a2#char=0,44", "rdf:type"), "nif:Sentence");
  EXPECT_EQ(out.evidence("art:a2#char=0,44", "nif:anchorOf"), "President Ana Soto met Bo Lind in Port Vale.");
  EXPECT_EQ(out.evidence("art:a2#char=10,18", "rdf:type"), "ng:EntityMention nif:Phrase");
}

TEST(Evidence, InstancesAreDenotedByMentions) {
  const Emitted out = emitted(small_world());
  EXPECT_EQ(out.evidence("ent:ana-soto", "gaf:denotedBy"), "art:a1#char=0,8 art:a2#char=10,18");
  EXPECT_EQ(out.evidence(kMeeting, "gaf:denotedBy"), "art:a1#char=14,18 art:a2#char=19,22");
  EXPECT_EQ(out.evidence("ent:president-port-vale", "gaf:denotedBy"), "art:a2#char=0,9");
  EXPECT_EQ(out.evidence("art:a2#char=0,9", "rdf:type"), "ng:RelationMention nif:Phrase");
}

TEST(Evidence, ClaimsAreRankedAndDerivedFromMentions) {
  const Emitted out = emitted(small_world());
  EXPECT_EQ(claims(out, kFlood, "ng:deaths"), (std::set<std::string>{"12 ng:Preferred", "9 ng:Superseded"}));
  EXPECT_EQ(claims(out, std::string(kFlood) + "/casualties/2", "ng:count"), (std::set<std::string>{"3 ng:Preferred"}));
  EXPECT_EQ(claims(out, kMeeting, "ng:host"), (std::set<std::string>{"ent:bo-lind ng:Preferred"}));
  for (const std::string& claim : out.provenance.subject_iris(rdf::kSubject, iri(kMeeting))) {
    EXPECT_NE(out.evidence(claim, "prov:wasDerivedFrom"), "");
    EXPECT_EQ(out.evidence(claim, "ng:sourceCount"), "1");
  }
}

TEST(Evidence, DisputedValuesKeepBothSides) {
  KnowledgeGraph world = small_world();
  world.events[1].casualties[2].rank = ClaimRank::kDisputed;
  EXPECT_EQ(claims(emitted(world), kFlood, "ng:deaths"), (std::set<std::string>{"12 ng:Preferred", "9 ng:Disputed"}));
}

TEST(Evidence, TheLifeOfAnEventIsToldStepByStep) {
  const Emitted out = emitted(small_world());
  const std::string step = std::string(kMeeting) + "/status/";
  EXPECT_EQ(out.evidence(kMeeting, "ng:statusHistory"), step + "1 " + step + "2");
  EXPECT_EQ(out.evidence(step + "1", "ng:status"), "ng:Planned");
  EXPECT_EQ(out.evidence(step + "1", "ng:reportedOn"), "2026-02-27");
  EXPECT_EQ(out.evidence(step + "2", "prov:wasDerivedFrom"), "art:a2#char=19,22");
}

TEST(Evidence, WhatFailedACheckSaysWhich) {
  KnowledgeGraph world = small_world();
  Casualties& count = world.events[1].casualties[2];
  count.rank = ClaimRank::kDisputed;
  count.reason = "a part of a smaller number";
  count.check = ng::kPartExceedsWhole;
  world.events[0].history[0].check = ng::kToldBeforeItsDay;
  const Emitted out = emitted(world);
  std::set<std::string> failed;
  for (const std::string& claim : out.provenance.subject_iris(rdf::kSubject, iri(kFlood))) {
    failed.insert(out.evidence(claim, "ng:failedCheck"));
  }
  EXPECT_EQ(failed, (std::set<std::string>{"", "ng:PartExceedsWhole"}));
  const std::string step = std::string(kMeeting) + "/status/";
  EXPECT_EQ(out.evidence(step + "1", "ng:failedCheck") + out.evidence(step + "2", "ng:failedCheck"),
            "ng:ToldBeforeItsDay");
}

TEST(Evidence, OneTriggerReadInTwoWaysIsTwoNodes) {
  KnowledgeGraph world = small_world();
  world.articles[1].events[1].trigger = world.articles[1].events[0].trigger;
  world.articles[1].events[1].polarity = Polarity::kNegative;
  const Emitted out = emitted(world);
  EXPECT_EQ(out.evidence("art:a2#char=19,22", "ng:polarity"), "ng:Positive");
  EXPECT_EQ(out.evidence("art:a2#char=19,22&reading=2", "ng:polarity"), "ng:Negative");
  EXPECT_EQ(out.evidence(kFlood, "gaf:denotedBy"), "art:a2#char=19,22&reading=2");
  EXPECT_EQ(out.evidence(kMeeting, "gaf:denotedBy"), "art:a1#char=14,18 art:a2#char=19,22");
}

TEST(Evidence, AnchorsOutsideTheTextAreLeftOutEverywhere) {
  KnowledgeGraph world = small_world();
  world.articles[1].events[0].trigger.end = 5000;
  world.articles[0].entities[0].mentions[0].anchor.end = 0;
  const Emitted out = emitted(world);
  EXPECT_EQ(out.evidence(kMeeting, "gaf:denotedBy"), "art:a1#char=14,18");
  EXPECT_EQ(out.evidence("ent:ana-soto", "gaf:denotedBy"), "art:a2#char=10,18");
  EXPECT_EQ(out.provenance_text.find("5000"), std::string::npos);
  EXPECT_EQ(out.summary.left_out, 2U);
}

TEST(Evidence, MentionsThatDenoteNothingAreNotWritten) {
  KnowledgeGraph world = small_world();
  world.articles[1].entities.push_back(world.articles[1].entities[0]);
  world.articles[1].entities.back().mentions[0].anchor = {82, 86, "Lind"};
  EXPECT_EQ(emitted(world).evidence("art:a2#char=82,86", "rdf:type"), "");
}

TEST(Evidence, EveryIriOfOursIsDescribed) {
  const Emitted out = emitted(small_world());
  Graph all(read_turtle_text(out.graph_text, "g"));
  all.add(read_turtle_text(out.provenance_text, "p"));
  for (const Triple& triple : all.triples()) {
    if (triple.object.is_iri() && triple.object.value.starts_with(kDefaultBaseIri)) {
      EXPECT_TRUE(all.describes(triple.object.value)) << triple.object.value;
    }
  }
}

}  // namespace
}  // namespace newsgraph
