// What tells one event from its like: posts, areas, hazards, number, and what was put off.
#include <gtest/gtest.h>

#include "merge/merge.h"
#include "sample_extractions.h"

namespace newsgraph {
namespace {

using test::add_count;
using test::add_literal;
using test::days;
using test::iri;
using test::Sample;

KnowledgeGraph merged(std::vector<Extraction> articles) {
  return merge(std::move(articles), test::sample_options());
}

EventMention& noun(EventMention& event, const std::string& lemma, const std::string& text, bool definite) {
  event.nominal = true;
  event.definite = definite;
  event.lemma = lemma;
  event.trigger.text = text;
  return event;
}

TEST(EventIdentity, VisitToABuildingWithoutAVisitorIsNotTheVisitToItsCity) {
  Sample a("a", "2026-03-01");
  const int ann = a.person("Ann Bell");
  a.event("Visit", {{"visitor", ann}, {"sem:hasPlace", a.entity("City", "Oslo")}}, "2026-03-05/2026-03-06");
  a.event("Visit", {{"sem:hasPlace", a.entity("Facility", "Omi temple")}}, "2026-03-06");
  EXPECT_EQ(merged({a}).events.size(), 2U);
}

Sample resignation(const std::string& id, const std::string& body_type, const std::string& body,
                   const std::string& when) {
  Sample sample(id, "2026-03-01");
  const int ann = sample.person("Ann Bell");
  sample.event("Resignation", {{"agent", ann}, {"positionOf", sample.entity(body_type, body)}}, when);
  return sample;
}

TEST(EventIdentity, PostsInTwoBodiesAreTwoResignations) {
  EXPECT_EQ(merged({resignation("a", "AdministrativeArea", "Tyrol", "2026-03-01"),
                    resignation("b", "Organization", "Alpine Party", "2026-03-01")})
                .events.size(),
            2U);
  EXPECT_EQ(merged({resignation("a", "AdministrativeArea", "Tyrol", "2026-03-01"),
                    resignation("b", "AdministrativeArea", "Tyrol", "2026-03-01")})
                .events.size(),
            1U);
}

TEST(EventIdentity, AnnouncedAndEffectiveResignationAreOneButNotThatOfNextYear) {
  EXPECT_EQ(merged({resignation("a", "AdministrativeArea", "Tyrol", "2026-03-01"),
                    resignation("b", "AdministrativeArea", "Tyrol", "2026-03-10")})
                .events.size(),
            1U);
  EXPECT_EQ(merged({resignation("a", "AdministrativeArea", "Tyrol", "2026-03-01"),
                    resignation("b", "AdministrativeArea", "Tyrol", "2027-03-10")})
                .events.size(),
            2U);
}

TEST(EventIdentity, TownsOfTwoAreasHaveTwoAccidents) {
  for (const char* area : {"Tyrol", "Styria"}) {
    Sample a("a", "2026-03-05");
    a.event("Accident", {{"sem:hasPlace", a.entity("AdministrativeArea", "Tyrol")}}, "2026-03-05").lemma = "crash";
    const int town = a.entity("City", "Imst");
    a.relation(town, "schema:containedInPlace", a.entity("AdministrativeArea", area));
    a.event("Accident", {{"sem:hasPlace", town}}).lemma = "crash";
    EXPECT_EQ(merged({a}).events.size(), std::string(area) == "Tyrol" ? 1U : 2U);
  }
}

TEST(EventIdentity, TheLandslideIsNotTheEarthquakeItIsSaidToReferTo) {
  Sample a("a", "2026-03-05");
  const int place = a.entity("City", "Imst");
  a.event("Earthquake", {{"sem:hasPlace", place}}, "2026-03-05");
  noun(a.event("Landslide", {{"sem:hasPlace", place}}), "landslide", "landslide", true).same_as = 0;
  EXPECT_EQ(merged({a}).events.size(), 2U);
}

TEST(EventIdentity, AnAttackIsNotAttacksToldBefore) {
  for (const bool plural : {false, true}) {
    Sample a("a", "2026-03-05");
    const int ann = a.person("Ann Bell");
    noun(a.event("Attack", {{"attacker", ann}}), "attack", plural ? "attacks" : "attack", false);
    noun(a.event("Attack", {}), "attack", "attack", true).same_as = 0;
    EXPECT_EQ(merged({a}).events.size(), plural ? 2U : 1U);
  }
}

TEST(EventIdentity, TalksAreOneInThePlural) {
  Sample a("a", "2026-03-05");
  const int ann = a.person("Ann Bell");
  noun(a.event("Meeting", {{"participant", ann}, {"participant", a.person("Carl Dorn")}}), "talk", "talks", false);
  noun(a.event("Meeting", {}), "meeting", "meeting", true);
  EXPECT_EQ(merged({a}).events.size(), 1U);
}

TEST(EventIdentity, TheirLastMeetingThereIsThatWhichWasToldOf) {
  Sample a("a", "2026-03-05");
  const int ann = a.person("Ann Bell");
  const int carl = a.person("Carl Dorn");
  const int oslo = a.entity("City", "Oslo");
  noun(a.event("Meeting", {{"participant", ann}, {"participant", carl}, {"sem:hasPlace", oslo}}, "2026-01-05"),
       "meeting", "meeting", false);
  noun(a.event("Meeting", {{"sem:hasPlace", oslo}}), "meeting", "meeting", true).another = true;
  EXPECT_EQ(merged({a}).events.size(), 1U);
}

TEST(EventIdentity, AnotherMeetingThereIsNot) {
  Sample a("a", "2026-03-05");
  const int ann = a.person("Ann Bell");
  const int oslo = a.entity("City", "Oslo");
  noun(a.event("Meeting", {{"participant", ann}, {"sem:hasPlace", oslo}}, "2026-01-05"), "meeting", "meeting", false);
  noun(a.event("Meeting", {{"sem:hasPlace", oslo}}), "meeting", "meeting", false).another = true;
  EXPECT_EQ(merged({a}).events.size(), 2U);
}

TEST(EventIdentity, TheAttackMayBeTheKillingOfItsVictimButNotOnAnotherDay) {
  for (const char* day : {"2026-03-04", "2026-02-04"}) {
    Sample a("a", "2026-03-05");
    const int ann = a.person("Ann Bell");
    a.event("Killing", {{"victim", ann}}, "2026-03-04");
    a.event("Attack", {{"victim", ann}}, day);
    EXPECT_EQ(merged({a}).events.size(), std::string(day) == "2026-03-04" ? 1U : 2U);
  }
}

TEST(EventIdentity, HeadlineAndFirstSentenceTellOneEvent) {
  Sample a("a", "2026-03-05");
  EventMention& title = a.event("Protest", {{"agent", a.entity("Organization", "Harbour Union")}});
  title.in_title = true;
  title.sentence = 0;
  EventMention& lead = a.event("Protest", {{"participant", a.entity("Organization", "Quay Workers")}}, "2026-03-04");
  lead.sentence = 1;
  EXPECT_EQ(merged({a}).events.size(), 1U);
}

/// What was planned for the fifth is put off and then held on the twentieth.
TEST(EventIdentity, PutOffAndHeldIsOneEventWithItsHistory) {
  std::vector<Extraction> articles;
  const std::vector<std::tuple<const char*, const char*, Status>> reports{
      {"2026-03-01", "2026-03-05", Status::kPlanned},
      {"2026-03-04", "2026-03-20", Status::kPostponed},
      {"2026-03-20", "2026-03-20", Status::kOccurred}};
  for (const auto& [reported, when, status] : reports) {
    Sample sample(reported, reported);
    const int ann = sample.person("Ann Bell");
    sample.event("Meeting", {{"participant", ann}, {"participant", sample.person("Carl Dorn")}}, when).status = status;
    articles.push_back(sample);
  }
  const KnowledgeGraph graph = merged(articles);
  ASSERT_EQ(graph.events.size(), 1U);
  const Event& event = graph.events[0];
  EXPECT_EQ(event.status, Status::kOccurred);
  EXPECT_EQ(event.when, days("2026-03-20"));
  EXPECT_EQ(event.first_reported, parse_iso_date("2026-03-01"));
  ASSERT_EQ(event.history.size(), 3U);
  EXPECT_EQ(event.history[1].status, Status::kPostponed);
}

TEST(EventIdentity, HeldOnItsDayWasNotPutOffToAnother) {
  std::vector<Extraction> articles;
  const std::vector<std::tuple<const char*, const char*, Status>> reports{
      {"2026-03-05", "2026-03-05", Status::kOccurred}, {"2026-03-10", "2026-03-20", Status::kPostponed}};
  for (const auto& [reported, when, status] : reports) {
    Sample sample(reported, reported);
    const int ann = sample.person("Ann Bell");
    sample.event("Meeting", {{"participant", ann}, {"participant", sample.person("Carl Dorn")}}, when).status = status;
    articles.push_back(sample);
  }
  EXPECT_EQ(merged(articles).events.size(), 2U);
}

TEST(EventIdentity, TheElectionThatWasPutOffAndThenHeldIsOne) {
  Sample a("a", "2026-03-05");
  const int oslo = a.entity("City", "Oslo");
  a.event("Vote", {{"sem:hasPlace", oslo}}, "2026-03-05").lemma = "vote";
  noun(a.event("Vote", {{"sem:hasPlace", oslo}}), "vote", "vote", true).status = Status::kPostponed;
  EXPECT_EQ(merged({a}).events.size(), 1U);
}

/// A visit of two days to Oslo and a meeting on its second day, in `place`, with the visitor or without.
std::int32_t whole_of_meeting(const std::string& place, bool with_visitor) {
  Sample a("a", "2026-03-06");
  const int ann = a.person("Ann Bell");
  const int carl = a.person("Carl Dorn");
  const int eva = a.person("Eva Falk");
  const int oslo = a.entity("City", "Oslo");
  const int there = place == "Oslo" ? oslo : a.entity("City", place);
  a.event("Visit", {{"visitor", ann}, {"sem:hasPlace", oslo}}, "2026-03-05/2026-03-06");
  a.event("Meeting", {{"participant", carl}, {"participant", with_visitor ? ann : eva}, {"sem:hasPlace", there}},
          "2026-03-06");
  const KnowledgeGraph graph = merged({a});
  EXPECT_EQ(graph.events.size(), 2U);
  return test::events_of(graph, "Meeting").at(0)->part_of;
}

TEST(SubEvents, MeetingDuringAVisitIsAPartOfIt) {
  EXPECT_NE(whole_of_meeting("Oslo", true), kNone);
  EXPECT_EQ(whole_of_meeting("Bergen", true), kNone);
  EXPECT_EQ(whole_of_meeting("Oslo", false), kNone);
}

TEST(SubEvents, StopAtABuildingIsAPartOfTheVisitAndTheVisitOfNothing) {
  Sample a("a", "2026-03-06");
  const int ann = a.person("Ann Bell");
  const int oslo = a.entity("City", "Oslo");
  const int temple = a.entity("Facility", "Omi temple");
  a.relation(temple, "schema:containedInPlace", oslo);
  a.event("Visit", {{"visitor", ann}, {"sem:hasPlace", oslo}}, "2026-03-05/2026-03-06");
  a.event("Visit", {{"visitor", ann}, {"sem:hasPlace", temple}}, "2026-03-06");
  const KnowledgeGraph graph = merged({a});
  ASSERT_EQ(graph.events.size(), 2U);
  const std::size_t stop = graph.events[0].when.exact() ? 0 : 1;
  EXPECT_EQ(graph.events[stop].part_of, static_cast<std::int32_t>(1 - stop));
  EXPECT_EQ(graph.events[1 - stop].part_of, kNone);
}

TEST(EventIdentity, ADayOfTheWeekJoinsAnArticleWithoutADateToTheDayItFits) {
  for (const std::uint32_t weekday : {4U, 5U}) {  // 5 March 2026 is a Thursday
    Sample dated("a", "2026-03-06");
    const int ann = dated.person("Ann Bell");
    dated.event("Meeting", {{"participant", ann}, {"participant", dated.person("Bo Lind")}}, "2026-03-05");
    Sample undated("b", "");
    const int other = undated.person("Ann Bell");
    undated.event("Meeting", {{"participant", other}, {"participant", undated.person("Bo Lind")}}).weekday = weekday;
    EXPECT_EQ(merged({dated, undated}).events.size(), weekday == 4 ? 1U : 2U);
  }
}

TEST(EventIdentity, MeetingPeopleWithoutANameIsNotTheMeetingWithSomebody) {
  Sample a("a", "2026-03-06");
  const int ann = a.person("Ann Bell");
  a.event("Meeting", {{"participant", ann}, {"participant", a.person("Bo Lind")}}, "2026-03-05");
  EventMention& other = a.event("Meeting", {{"participant", ann}});
  other.nominal = false;
  other.trigger.text = other.lemma = "meet";
  EXPECT_EQ(merged({a}).events.size(), 2U);
}

// ------------------------------------------------------------ kinds, lists, ordinals

Sample talks(const std::string& id, std::vector<std::string> kinds, const std::string& when = "2026-03-05") {
  Sample sample(id, "2026-03-04");
  const int ann = sample.person("Ann Bell");
  const int carl = sample.person("Carl Dorn");
  EventMention& event = sample.event("Meeting", {{"participant", ann}, {"participant", carl}}, when);
  noun(event, "talk", "talks", false).kinds = std::move(kinds);
  return sample;
}

TEST(EventIdentity, TalksOfTwoKindsAreTwoAndThoseWithoutAKindJoin) {
  EXPECT_EQ(merged({talks("a", {"form:expanded"}), talks("b", {"form:one-on-one"})}).events.size(), 2U);
  EXPECT_EQ(merged({talks("a", {"form:expanded"}), talks("b", {"form:expanded"})}).events.size(), 1U);
  EXPECT_EQ(merged({talks("a", {"form:expanded"}), talks("b", {})}).events.size(), 1U);
}

TEST(EventIdentity, WhatIsListedJoinsOnlyItsLike) {
  const auto listing = [](const std::string& id) {
    Sample sample(id, "2026-03-04");
    const int ann = sample.person("Ann Bell");
    const int carl = sample.person("Carl Dorn");
    for (const char* word : {"meeting", "discussion", "dinner"}) {
      noun(sample.event("Meeting", {{"participant", ann}, {"participant", carl}}, "2026-03-05"), word, word, false);
    }
    Extraction article = sample;
    for (EventMention& event : article.events) event.sentence = 0;
    return article;
  };
  EXPECT_EQ(merged({listing("a"), listing("b")}).events.size(), 3U);
  // The summit that they are parts of is none of them.
  Sample summit("c", "2026-03-04");
  const int ann = summit.person("Ann Bell");
  const int carl = summit.person("Carl Dorn");
  noun(summit.event("Summit", {{"participant", ann}, {"participant", carl}}, "2026-03-05"), "summit", "summit", false);
  EXPECT_EQ(merged({listing("a"), summit}).events.size(), 4U);
}

Sample counted_summit(const std::string& id, std::uint32_t ordinal, std::vector<std::string> kinds) {
  Sample sample(id, "2026-03-04");
  const int ann = sample.person("Ann Bell");
  const int carl = sample.person("Carl Dorn");
  EventMention& event = sample.event("Summit", {{"participant", ann}, {"participant", carl}});
  noun(event, "summit", "summit", true).kinds = std::move(kinds);
  event.ordinal = ordinal;
  return sample;
}

TEST(EventIdentity, AnOrdinalCountsWhatItsAdjectiveSays) {
  EXPECT_EQ(merged({counted_summit("a", 1, {"counted:full"}), counted_summit("b", 2, {})}).events.size(), 1U);
  EXPECT_EQ(merged({counted_summit("a", 1, {}), counted_summit("b", 2, {})}).events.size(), 2U);
  // What is the second in person is not the first of all.
  EXPECT_EQ(merged({counted_summit("a", 2, {"counted:in-person"}), counted_summit("b", 1, {})}).events.size(), 2U);
}

// ------------------------------------------------------------ news

Sample strike(const std::string& id, const std::string& day, int killed) {
  Sample sample(id, day);
  const int norway = sample.country("Norway", "NO");
  const int chile = sample.country("Chile", "CL");
  EventMention& event = sample.event("Attack", {{"attacker", norway}, {"target", chile}});
  event.timeframe = Timeframe::kPresent;
  add_count(event, "Killed", static_cast<std::uint64_t>(killed));
  return sample;
}

TEST(EventIdentity, NewsOfTwoDaysAreTwoStrikesUnlessTheTollIsTelling) {
  EXPECT_EQ(merged({strike("a", "2026-03-04", 4), strike("b", "2026-03-10", 2)}).events.size(), 2U);
  EXPECT_EQ(merged({strike("a", "2026-03-04", 4), strike("b", "2026-03-05", 4)}).events.size(), 1U);
  EXPECT_EQ(merged({strike("a", "2026-03-04", 64), strike("b", "2026-03-10", 64)}).events.size(), 1U);
}

TEST(EventIdentity, APartOfTwoTollsIsNotTelling) {
  const auto with_part = [](const std::string& id, const std::string& day, int killed) {
    Sample sample = strike(id, day, killed);
    Extraction article = sample;
    CountRecord part = article.events[0].counts[0];
    part.count = 23;
    part.part_of = 0;
    article.events[0].counts.push_back(part);
    return article;
  };
  EXPECT_EQ(merged({with_part("a", "2026-03-04", 50), with_part("b", "2026-03-10", 74)}).events.size(), 2U);
  EXPECT_EQ(merged({with_part("a", "2026-03-04", 50), strike("b", "2026-03-10", 23)}).events.size(), 1U);
}

TEST(EventIdentity, NewsWeeksAfterADayIsAnotherStrike) {
  const auto since = [](const std::string& id, const std::string& day, std::optional<Date> first) {
    Extraction article = strike(id, day, 4);
    article.events[0].when.first = first;
    return article;
  };
  const std::optional<Date> march = parse_iso_date("2026-03-03");
  EXPECT_EQ(merged({since("a", "2026-03-04", march), since("b", "2026-03-05", {})}).events.size(), 1U);
  EXPECT_EQ(merged({since("a", "2026-03-04", march), since("b", "2026-05-05", {})}).events.size(), 2U);
}

TEST(EventIdentity, WhoStrikesIsNotStruckByTheSameStrike) {
  Sample a("a", "2026-03-04");
  const int norway = a.country("Norway", "NO");
  const int chile = a.country("Chile", "CL");
  const int lima = a.entity("City", "Lima");
  a.event("Attack", {{"attacker", norway}, {"target", chile}, {"sem:hasPlace", lima}}, "2026-03-04");
  a.event("Attack", {{"attacker", chile}, {"target", norway}, {"sem:hasPlace", lima}}, "2026-03-04");
  EXPECT_EQ(merged({a}).events.size(), 2U);
}

TEST(EventIdentity, OneSentenceTellsOfTwoArrests) {
  Sample a("a", "2026-03-04");
  const int ann = a.person("Ann Bell");
  const int dozens = a.unnamed("Group", "dozens of people");
  const int norway = a.country("Norway", "NO");
  a.event("Arrest", {{"agent", norway}, {"defendant", dozens}});
  noun(a.event("Arrest", {{"agent", norway}, {"defendant", ann}}), "arrest", "arrest", true);
  Extraction article = a;
  article.events[1].sentence = article.events[0].sentence;
  EXPECT_EQ(merged({article}).events.size(), 2U);
}

TEST(EventIdentity, TheSameWordsOfWhatItIsAboutSpeakForOneEvent) {
  for (const char* topic : {"the victims' remains", "a stolen painting"}) {
    Sample a("a", "2026-03-04");
    add_literal(a.event("Arrest", {{"agent", a.country("Norway", "NO")}}), "topic", "the victims' remains");
    Sample b("b", "2026-03-04");
    add_literal(b.event("Arrest", {{"agent", b.country("Norway", "NO")}}), "topic", topic);
    EXPECT_EQ(merged({a, b}).events.size(), std::string(topic).starts_with("the") ? 1U : 2U);
  }
}

}  // namespace
}  // namespace newsgraph
