#include <gtest/gtest.h>

#include "merge/merge.h"
#include "sample_extractions.h"

namespace newsgraph {
namespace {

using test::add_count;
using test::add_literal;
using test::events_of;
using test::iri;
using test::labels;
using test::Sample;
using test::sample_options;

using Names = std::vector<std::string>;

KnowledgeGraph merged(std::vector<Extraction> articles) {
  return merge(std::move(articles), sample_options());
}

/// An article in which Ann Bell and `other` meet.
Sample meeting(const std::string& id, const std::string& day, const std::string& when,
               Status status = Status::kOccurred, const std::string& other = "Carl Dorn", const std::string& place = "",
               const std::string& type = "Meeting") {
  Sample sample(id, day);
  const int a = sample.person("Ann Bell");
  const int b = sample.person(other);
  const int city = place.empty() ? -1 : sample.entity("City", place);
  EventMention& event = sample.event(type, {{"participant", a}, {"participant", b}}, when);
  event.status = status;
  event.timeframe = status == Status::kPlanned ? Timeframe::kFuture : Timeframe::kPast;
  if (city >= 0) event.arguments.push_back({iri("sem:hasPlace"), city, "", "", {}});
  return sample;
}

TEST(EventMerge, PlannedThenHeldIsOneEventThatOccurred) {
  const KnowledgeGraph graph =
      merged({meeting("a", "2026-03-01", "2026-03-05", Status::kPlanned, "Carl Dorn", "Oslo"),
              meeting("b", "2026-03-05", "2026-03-05", Status::kOccurred, "Carl Dorn", "Oslo", "Summit"),
              meeting("c", "2026-03-02", "2026-03-05", Status::kPlanned)});
  ASSERT_EQ(graph.events.size(), 1U);
  const Event& event = graph.events[0];
  EXPECT_EQ(event.status, Status::kOccurred);
  EXPECT_EQ(event.types, (Names{iri("Summit")}));
  EXPECT_EQ(event.first_reported, parse_iso_date("2026-03-01"));
  EXPECT_EQ(event.history.size(), 3U);
  EXPECT_EQ(event.history[1].status, Status::kPlanned);
  EXPECT_EQ(event.support.article_count, 3U);
  EXPECT_EQ(labels(graph, event, "participant"), (Names{"Ann Bell", "Carl Dorn"}));
  EXPECT_EQ(event.label, "Summit of Ann Bell and Carl Dorn, Oslo, 2026-03-05");
}

TEST(EventMerge, TwoDatesAreTwoEvents) {
  const KnowledgeGraph graph =
      merged({meeting("a", "2026-03-01", "2026-03-01"), meeting("b", "2026-03-02", "2026-03-02"),
              meeting("c", "2026-03-03", "2026-03-01")});
  EXPECT_EQ(graph.events.size(), 2U);
}

TEST(EventMerge, UndatedMentionJoinsTheOneDatedEvent) {
  const KnowledgeGraph graph = merged({meeting("a", "2026-03-05", "2026-03-05"), meeting("b", "2026-03-06", "")});
  ASSERT_EQ(graph.events.size(), 1U);
  EXPECT_TRUE(graph.events[0].when.exact());
}

TEST(EventMerge, UndatedMentionNeverGluesTwoDatedEvents) {
  const KnowledgeGraph graph = merged({meeting("a", "2026-03-05", "2026-03-05"),
                                       meeting("b", "2026-03-07", "2026-03-07"), meeting("c", "2026-03-08", "")});
  EXPECT_GE(graph.events.size(), 2U);
  for (const Event& event : graph.events) EXPECT_LE(event.support.mentions.size(), 2U);
}

TEST(EventMerge, PlanThatIsNewerThanTheMeetingIsAnotherMeeting) {
  const KnowledgeGraph graph =
      merged({meeting("a", "2026-03-05", "2026-03-05"), meeting("b", "2026-03-20", "", Status::kPlanned)});
  EXPECT_EQ(graph.events.size(), 2U);
}

TEST(EventMerge, DayWithinTheReportedMonthWins) {
  const KnowledgeGraph graph =
      merged({meeting("a", "2026-05-05", "2026-03"), meeting("b", "2026-05-06", "2026-03-30")});
  ASSERT_EQ(graph.events.size(), 1U);
  EXPECT_EQ(graph.events[0].when, test::days("2026-03-30"));
}

TEST(EventMerge, MonthWithTwoMeetingsGluesNothing) {
  const KnowledgeGraph graph =
      merged({meeting("a", "2026-05-05", "2026-03-02"), meeting("b", "2026-05-06", "2026-03-30"),
              meeting("c", "2026-05-06", "2026-03")});
  EXPECT_EQ(graph.events.size(), 3U);
}

TEST(EventMerge, AnotherCounterpartIsAnotherMeeting) {
  const KnowledgeGraph graph = merged({meeting("a", "2026-03-05", "2026-03-05"),
                                       meeting("b", "2026-03-05", "2026-03-05", Status::kOccurred, "Eva Frost")});
  EXPECT_EQ(graph.events.size(), 2U);
}

TEST(EventMerge, AnotherCityIsAnotherMeeting) {
  const KnowledgeGraph graph =
      merged({meeting("a", "2026-03-05", "2026-03-05", Status::kOccurred, "Carl Dorn", "Oslo"),
              meeting("b", "2026-03-05", "2026-03-05", Status::kOccurred, "Carl Dorn", "Bergen")});
  EXPECT_EQ(graph.events.size(), 2U);
}

TEST(EventMerge, PlaceWithinTheOtherPlaceIsTheSamePlace) {
  std::vector<Extraction> articles;
  for (const char* name : {"Oslo", "Viken"}) {
    Sample sample = meeting(std::string("a") + name, "2026-03-05", "2026-03-05", Status::kOccurred, "Carl Dorn", name);
    if (std::string(name) == "Oslo")
      sample.relation(2, "schema:containedInPlace", sample.entity("AdministrativeArea", "Viken"));
    if (std::string(name) == "Viken") sample.at(2).type = iri("AdministrativeArea");
    articles.push_back(sample);
  }
  const KnowledgeGraph graph = merged(articles);
  ASSERT_EQ(graph.events.size(), 1U);
  EXPECT_EQ(labels(graph, graph.events[0], "sem:hasPlace"), (Names{"Oslo"})) << "the place around it is not preferred";
}

TEST(EventMerge, CountriesMayStandForTheirLeaders) {
  Sample leaders("a", "2026-03-05");
  const int bell = leaders.person("Ann Bell");
  leaders.at(bell).country = "iso3166:NO";
  const int dorn = leaders.person("Carl Dorn");
  leaders.at(dorn).country = "iso3166:SE";
  leaders.event("Meeting", {{"participant", bell}, {"participant", dorn}}, "2026-03-05");
  Sample countries("b", "2026-03-05");
  const int norway = countries.country("Norway", "NO");
  const int sweden = countries.country("Sweden", "SE");
  countries.event("Summit", {{"participant", norway}, {"participant", sweden}}, "2026-03-05");
  const KnowledgeGraph graph = merged({leaders, countries});
  ASSERT_EQ(graph.events.size(), 1U);
  EXPECT_EQ(labels(graph, graph.events[0], "participant"), (Names{"Ann Bell", "Carl Dorn"}));
  EXPECT_EQ(graph.events[0].claims.size(), 4U) << "the countries stay as claims";

  Sample others("c", "2026-03-05");
  const int finland = others.country("Finland", "FI");
  others.event("Summit", {{"participant", finland}, {"participant", others.country("Sweden", "SE")}}, "2026-03-05");
  EXPECT_EQ(merged({leaders, others}).events.size(), 2U);
}

TEST(EventMerge, SummitOfManyIsNotTheMeetingOfTwoAtItsEdge) {
  Sample many("a", "2026-03-05");
  EventMention summit = many.event("Summit", {}, "2026-03-05");
  for (const char* name : {"Ann Bell", "Carl Dorn", "Eva Frost", "Gus Holm", "Ida Juul"}) {
    summit.arguments.push_back({iri("participant"), many.person(name), "", "", {}});
  }
  Extraction article = many;
  article.events[0] = summit;
  EXPECT_EQ(merged({article, meeting("b", "2026-03-05", "2026-03-05")}).events.size(), 2U);
}

TEST(EventMerge, OrdinalsKeepUndatedEventsApart) {
  Extraction first = meeting("a", "2026-03-05", "");
  first.events[0].ordinal = 1;
  Extraction second = meeting("b", "2026-03-06", "");
  second.events[0].ordinal = 2;
  EXPECT_EQ(merged({first, second}).events.size(), 2U);
}

TEST(EventMerge, ContestedOrdinalOfOneDayIsDisputedNotTwoEvents) {
  Extraction first = meeting("a", "2026-03-05", "2026-03-05");
  first.events[0].ordinal = 2;
  Extraction second = meeting("b", "2026-03-06", "2026-03-05");
  second.events[0].ordinal = 3;
  Extraction third = meeting("c", "2026-03-06", "2026-03-05");
  third.events[0].ordinal = 2;
  const KnowledgeGraph graph = merged({first, second, third});
  ASSERT_EQ(graph.events.size(), 1U);
  EXPECT_EQ(graph.events[0].ordinal, 2U);
  EXPECT_EQ(graph.events[0].claims.back().rank, ClaimRank::kDisputed);
  EXPECT_EQ(graph.events[0].claims.back().value.literal, "3");
}

TEST(EventMerge, WithinAnArticleTheDefiniteNounRefersBack) {
  Sample sample = meeting("a", "2026-03-05", "2026-03-05");
  EventMention& summit = sample.event("Summit", {}, "");
  summit.definite = true;
  summit.nominal = true;
  EXPECT_EQ(merged({sample}).events.size(), 1U);
}

TEST(EventMerge, WithinAnArticleExplicitReferenceIsFollowed) {
  Sample sample = meeting("a", "2026-03-05", "2026-03-05");
  sample.event("Summit", {}, "").same_as = 0;
  EXPECT_EQ(merged({sample}).events.size(), 1U);
}

TEST(EventMerge, ReferenceThatCannotBeIsNotFollowed) {
  Sample sample = meeting("a", "2026-03-05", "2026-03-05");
  EventMention& plan = sample.event("Summit", {{"participant", 0}}, "");
  plan.same_as = 0;
  plan.status = Status::kPlanned;
  plan.timeframe = Timeframe::kFuture;
  Extraction later = sample;
  later.article.created = parse_iso_date("2026-03-20");
  EXPECT_EQ(merged({later}).events.size(), 2U) << "what is still planned on the 20th did not take place on the 5th";
  EXPECT_EQ(merged({sample}).events.size(), 1U);
}

TEST(EventMerge, WhoActsTellsTheEventWhenNobodyElseTakesPart) {
  Sample sample("a", "2026-03-05");
  const int oslo = sample.entity("City", "Oslo");
  sample.event("Protest", {{"agent", sample.person("Ann Bell")}, {"sem:hasPlace", oslo}}, "2026-03-05");
  sample.event("Protest", {{"agent", sample.person("Carl Dorn")}, {"sem:hasPlace", oslo}}, "2026-03-05");
  EXPECT_EQ(merged({sample}).events.size(), 2U);
}

TEST(EventMerge, PlacesOfDifferentCountriesAreDifferent) {
  MergeOptions options = sample_options();
  options.place_countries = {{"oslo", "iso3166:NO"}};
  const Extraction norway = meeting("a", "2026-03-05", "2026-03-05", Status::kOccurred, "Carl Dorn", "Oslo");
  Sample sweden("b", "2026-03-05");
  const int bell = sweden.person("Ann Bell");
  const int dorn = sweden.person("Carl Dorn");
  const int country = sweden.country("Sweden", "SE");
  sweden.event("Meeting", {{"participant", bell}, {"participant", dorn}, {"sem:hasPlace", country}}, "2026-03-05");
  EXPECT_EQ(merge({norway, sweden}, options).events.size(), 2U);
  Extraction same = sweden;
  same.entities[2].same_as = "iso3166:NO";
  EXPECT_EQ(merge({norway, same}, options).events.size(), 1U);
}

TEST(EventMerge, WithinAnArticleTheSameToldTwiceIsOne) {
  Sample sample = meeting("a", "2026-03-05", "2026-03-05");
  sample.event("Meeting", {{"participant", 0}, {"participant", 1}}, "2026-03-05").in_title = true;
  sample.event("Meeting", {{"participant", 0}, {"participant", 1}}, "2026-02-05");
  EXPECT_EQ(merged({sample}).events.size(), 2U);
}

TEST(EventMerge, CountriesAndLeadersInOneSentenceAreOneEvent) {
  Sample sample("a", "2026-03-05");
  const int norway = sample.country("Norway", "NO");
  const int sweden = sample.country("Sweden", "SE");
  const int leaders = sample.unnamed("Person", "the two leaders");
  sample.event("Meeting", {{"participant", norway}, {"participant", sweden}}, "2026-03-05");
  EventMention second = sample.event("Summit", {{"participant", leaders}}, "");
  Extraction article = sample;
  article.events[1].sentence = article.events[0].sentence;
  EXPECT_EQ(merged({article}).events.size(), 1U);
}

TEST(EventMerge, DisastersJoinByPlaceAndDate) {
  Sample a("a", "2026-03-02");
  const int mine = a.entity("Facility", "Omi coal mine");
  EventMention& flood = a.event("Flood", {{"sem:hasPlace", mine}}, "1950-02-03");
  add_count(flood, "Killed", 183, "workers");
  Sample b("b", "2026-03-09");
  EventMention& disaster = b.event("Disaster", {{"sem:hasPlace", b.entity("Facility", "Omi mine")}}, "1950");
  add_count(disaster, "Killed", 136, "Danish labourers");
  Sample c("c", "2026-03-09");
  add_count(c.event("Accident", {{"sem:hasPlace", c.entity("Facility", "Omi undersea coal mine")}}, ""), "Killed", 183,
            "people");
  const KnowledgeGraph graph = merged({a, b, c});
  ASSERT_EQ(graph.events.size(), 1U);
  const Event& event = graph.events[0];
  EXPECT_EQ(event.when, test::days("1950-02-03"));
  ASSERT_EQ(event.casualties.size(), 2U);
  EXPECT_EQ(event.casualties[0].count, 183U);
  EXPECT_EQ(event.casualties[0].support.article_count, 2U);
  EXPECT_EQ(event.casualties[1].part_of, 0);
}

TEST(EventMerge, TwoTellingNumbersIdentifyADisasterOfLongAgo) {
  Sample a("a", "2026-03-02");
  EventMention& flood = a.event("Flood", {{"sem:hasPlace", a.entity("Facility", "Omi mine")}}, "1950-02-03");
  add_count(flood, "Killed", 183, "workers");
  add_count(flood, "Killed", 136, "Danes", QuantityBound::kExact, 0);
  Sample b("b", "2026-03-02");
  EventMention& disaster = b.event("Disaster", {}, "");
  add_count(disaster, "Killed", 183, "people");
  add_count(disaster, "Killed", 136, "Danes", QuantityBound::kExact, 0);
  EXPECT_EQ(merged({a, b}).events.size(), 1U);
  Sample c("c", "2026-03-02");
  add_count(c.event("Disaster", {}, ""), "Killed", 183, "people");
  EXPECT_EQ(merged({a, c}).events.size(), 2U) << "one number alone may be chance";
}

TEST(EventMerge, WhatIsToldAsDoneBeforeItsDayIsPlanned) {
  const KnowledgeGraph graph = merged({meeting("a", "2026-03-01", "2026-03-05", Status::kOccurred)});
  EXPECT_EQ(graph.events.at(0).status, Status::kPlanned);
  EXPECT_EQ(graph.events.at(0).history.at(0).status, Status::kOccurred) << "the history keeps what was told";
}

TEST(EventMerge, EarthquakesOfTwoDaysInOneCityAreTwo) {
  std::vector<Extraction> articles;
  for (const char* day : {"2026-03-02", "2026-03-09"}) {
    Sample sample(day, day);
    sample.event("Earthquake", {{"sem:hasPlace", sample.entity("City", "Oslo")}}, day);
    articles.push_back(sample);
  }
  EXPECT_EQ(merged(articles).events.size(), 2U);
}

TEST(EventMerge, OnePoliceTwoArrestsOnOneDay) {
  std::vector<Extraction> articles;
  for (const char* name : {"Gus Holm", "Ida Juul"}) {
    Sample sample(name, "2026-03-02");
    const int police = sample.entity("Organization", "Oslo Police");
    sample.event("Arrest", {{"agent", police}, {"patient", sample.person(name)}}, "2026-03-02");
    articles.push_back(sample);
  }
  EXPECT_EQ(merged(articles).events.size(), 2U);
}

TEST(EventMerge, VictimsNamedInDifferentArticlesAreOfOneAttack) {
  std::vector<Extraction> articles;
  for (const char* name : {"Gus Holm", "Ida Juul"}) {
    Sample sample(name, "2026-03-02");
    sample.event("Attack", {{"victim", sample.person(name)}, {"sem:hasPlace", sample.entity("City", "Oslo")}},
                 "2026-03-02");
    articles.push_back(sample);
  }
  const KnowledgeGraph graph = merged(articles);
  ASSERT_EQ(graph.events.size(), 1U);
  EXPECT_EQ(labels(graph, graph.events[0], "victim"), (Names{"Gus Holm", "Ida Juul"}));
}

TEST(EventMerge, DifferentFamiliesNeverMerge) {
  Sample a("a", "2026-03-02");
  a.event("Visit", {{"visitor", a.person("Ann Bell")}, {"host", a.person("Carl Dorn")}}, "2026-03-02");
  EXPECT_EQ(merged({a, meeting("b", "2026-03-02", "2026-03-02")}).events.size(), 2U);
}

TEST(EventMerge, VisitToABuildingIsAPartOfTheVisitToItsCity) {
  Sample a("a", "2026-03-01");
  a.event("Visit", {{"visitor", a.person("Ann Bell")}, {"sem:hasPlace", a.entity("City", "Oslo")}},
          "2026-03-05/2026-03-06");
  a.event("Visit", {{"visitor", 0}, {"sem:hasPlace", a.entity("Facility", "Omi temple")}}, "2026-03-06");
  EXPECT_EQ(merged({a}).events.size(), 2U);
}

TEST(EventMerge, SpanOfAVisitOutlivesItsFirstDay) {
  std::vector<Extraction> articles;
  for (const char* when : {"2026-03-05/2026-03-06", "2026-03-05"}) {
    Sample sample(std::string("a") + when, "2026-03-05");
    sample.event("Visit", {{"visitor", sample.person("Ann Bell")}, {"sem:hasPlace", sample.entity("City", "Oslo")}},
                 when);
    articles.push_back(sample);
  }
  const KnowledgeGraph graph = merged(articles);
  ASSERT_EQ(graph.events.size(), 1U);
  EXPECT_EQ(graph.events[0].when, test::days("2026-03-05/2026-03-06"));
}

/// Talks and a dinner of the same people on the same day.
Extraction programme(const std::string& id) {
  Sample sample = meeting(id, "2026-03-01", "2026-03-05");
  sample.event("Meeting", {{"participant", 0}, {"participant", 1}}, "2026-03-05");
  Extraction article = sample;
  const char* lemmas[] = {"talk", "dinner"};
  for (std::size_t i = 0; i < 2; ++i) {
    article.events[i].lemma = lemmas[i];
    article.events[i].nominal = true;
    article.events[i].sentence = 0;
  }
  return article;
}

TEST(EventMerge, TwoNounsOfOneSentenceStayTwoThroughAllArticles) {
  const KnowledgeGraph graph = merged({programme("a"), programme("b"), programme("c")});
  ASSERT_EQ(graph.events.size(), 2U);
  for (const Event& event : graph.events) {
    EXPECT_EQ(event.support.article_count, 3U);
    std::set<std::string> lemmas;
    for (const MentionRef& ref : event.support.mentions)
      lemmas.insert(graph.articles[ref.article].events[ref.index].lemma);
    EXPECT_EQ(lemmas.size(), 1U);
  }
}

TEST(EventMerge, TwoPostsAreTwoAppointments) {
  std::vector<Extraction> articles;
  for (const char* post : {"governor", "secretary of state"}) {
    Sample sample(post, "2026-03-05");
    add_literal(sample.event("Arrest", {{"patient", sample.person("Ann Bell")}}, "2026-03-05"), "positionTitle", post);
    articles.push_back(sample);
  }
  EXPECT_EQ(merged(articles).events.size(), 2U);
}

TEST(EventMerge, InOneArticleTheCancelledIsNotTheHeld) {
  Sample sample = meeting("a", "2026-03-05", "2026-03-05");
  sample.event("Meeting", {{"participant", 0}, {"participant", 1}}, "2026-03-05").status = Status::kCancelled;
  EXPECT_EQ(merged({sample}).events.size(), 2U);
}

TEST(EventMerge, StatusFollowsTheLatestEvidence) {
  const KnowledgeGraph graph = merged({meeting("a", "2026-03-01", "2026-03-05", Status::kPlanned),
                                       meeting("b", "2026-03-03", "2026-03-05", Status::kCancelled)});
  ASSERT_EQ(graph.events.size(), 1U);
  EXPECT_EQ(graph.events[0].status, Status::kCancelled);
}

TEST(EventMerge, UndatedDenialDoesNotJoinAFactOfOthers) {
  Sample found("a", "2026-03-02");
  found.event("Flood", {{"sem:hasPlace", found.entity("Facility", "Omi mine")}}, "");
  Sample denied("b", "2026-03-02");
  EventMention& event = denied.event("Flood", {{"sem:hasPlace", denied.entity("Facility", "Omi mine")}}, "");
  event.polarity = Polarity::kNegative;
  event.status = Status::kDenied;
  EXPECT_EQ(merged({found, denied}).events.size(), 2U);
}

TEST(EventMerge, WireCopiesCountAsOneSource) {
  std::vector<Extraction> articles;
  for (const char* id : {"a", "b", "c"}) {
    Sample sample = meeting(id, "2026-03-05", "2026-03-05");
    sample.article().sketch.assign(64, 5);
    if (std::string(id) == "c") sample.article().sketch.assign(64, 9);
    articles.push_back(sample);
  }
  const KnowledgeGraph graph = merged(articles);
  ASSERT_EQ(graph.events.size(), 1U);
  EXPECT_EQ(graph.events[0].support.article_count, 3U);
  EXPECT_EQ(graph.events[0].support.source_count, 2U);
  EXPECT_NEAR(graph.events[0].support.confidence, 1 - 0.2 * 0.6, 1e-9);
}

TEST(EventMerge, OneArticleReadTwiceCountsOnce) {
  const KnowledgeGraph graph =
      merged({meeting("a", "2026-03-05", "2026-03-05"), meeting("a", "2026-03-05", "2026-03-05")});
  EXPECT_EQ(graph.articles.size(), 1U);
  EXPECT_EQ(graph.events.at(0).support.article_count, 1U);
}

TEST(EventMerge, StatementsAreIdentifiedBySpeakerAndWords) {
  const std::string words = "We will build the bridge again";
  Sample a("a", "2026-03-05");
  a.quote(a.person("Ann Bell"), words);
  Sample b("b", "2026-03-06");
  b.quote(b.person("Ann Bell"), "we will build the bridge again.");
  Sample c("c", "2026-03-06");
  c.quote(-1, words);
  Sample d("d", "2026-03-06");
  d.quote(d.person("Ann Bell"), "We will build the tunnel again");
  EXPECT_EQ(merged({a, b, c, d}).events.size(), 2U);
  Sample e("e", "2026-03-06");
  e.quote(e.person("Carl Dorn"), words);
  EXPECT_EQ(merged({a, b, e}).events.size(), 2U);
  EXPECT_EQ(merged({a, e, c}).events.size(), 3U) << "nobody knows who said it";
}

TEST(EventMerge, ShortQuotationsRecur) {
  Sample a("a", "2026-03-05");
  a.quote(a.person("Ann Bell"), "No comment");
  Sample b("b", "2026-06-05");
  b.quote(b.person("Ann Bell"), "No comment");
  EXPECT_EQ(merged({a, b}).events.size(), 2U);
}

TEST(EventMerge, PartsKnowTheirWholeAcrossArticles) {
  std::vector<Extraction> articles;
  for (const char* id : {"a", "b"}) {
    Sample sample = meeting(id, "2026-03-05", "2026-03-05");
    const int oslo = sample.entity("City", "Oslo");
    sample.event("Visit", {{"visitor", 0}, {"sem:hasPlace", oslo}}, "2026-03-05/2026-03-06");
    Extraction article = sample;
    article.events[0].part_of = 1;
    articles.push_back(article);
  }
  const KnowledgeGraph graph = merged(articles);
  ASSERT_EQ(graph.events.size(), 2U);
  EXPECT_EQ(graph.events[0].part_of, 1);
  EXPECT_EQ(graph.events[1].part_of, kNone);
}

TEST(EventMerge, CircleOfPartsIsBroken) {
  Sample sample = meeting("a", "2026-03-05", "2026-03-05");
  sample.event("Visit", {{"visitor", 0}}, "2026-03-05");
  Extraction article = sample;
  article.events[0].part_of = 1;
  article.events[1].part_of = 0;
  const KnowledgeGraph graph = merged({article});
  ASSERT_EQ(graph.events.size(), 2U);
  EXPECT_TRUE(graph.events[0].part_of == kNone || graph.events[1].part_of == kNone);
}

TEST(EventMerge, NumbersOfAnEventAreRankedAgainstEachOther) {
  const std::string integer = "http://www.w3.org/2001/XMLSchema#integer";
  std::vector<Extraction> articles;
  for (const char* votes : {"210", "210", "201"}) {
    Sample sample("a" + std::to_string(articles.size()), "2026-03-05");
    const int house = sample.entity("GovernmentBody", "Lower House");
    EventMention& vote = sample.event("Vote", {{"agent", house}}, "2026-03-05");
    add_literal(vote, "votesFor", votes, integer);
    articles.push_back(sample);
  }
  const KnowledgeGraph graph = merged(articles);
  ASSERT_EQ(graph.events.size(), 1U);
  EXPECT_EQ(labels(graph, graph.events[0], "votesFor"), (Names{"210"}));
}

TEST(EventMerge, RulesAllowShortcuts) {
  Extraction article = meeting("a", "2026-03-05", "2026-03-05");
  article.events[0].found_by = "https://w3id.org/newsgraph/mappings/meet";
  EXPECT_EQ(merged({article}).events.at(0).shortcuts, (Names{iri("met")}));
}

TEST(EventMerge, UnnamedInOneRoleOfOneEventAreOneEntity) {
  std::vector<Extraction> articles;
  for (const char* id : {"a", "b"}) {
    Sample sample = meeting(id, "2026-03-05", "2026-03-05");
    const int residents = sample.unnamed("Group", "Danish residents");
    sample.event("Meeting", {{"participant", 0}, {"participant", residents}}, "2026-03-06");
    articles.push_back(sample);
  }
  const KnowledgeGraph graph = merged(articles);
  EXPECT_EQ(graph.events.size(), 2U);
  EXPECT_EQ(test::entity_named(graph, "Danish residents").mentions.size(), 2U);
}

TEST(EventMerge, WithinAnArticleAMentionThatNamesNobodyNewIsToldAgain) {
  Sample sample("a", "2026-03-05");
  const int oslo = sample.entity("City", "Oslo");
  sample.event("Protest", {{"sem:hasPlace", oslo}}, "2026-03-03").lemma = "protest";
  sample.event("Protest", {}, "").lemma = "protest";
  EXPECT_EQ(merged({sample}).events.size(), 1U);
  Extraction another = sample;
  another.events[1].another = true;
  EXPECT_EQ(merged({another}).events.size(), 2U);
  Extraction indefinite = sample;
  indefinite.events[1].indefinite = true;
  EXPECT_EQ(merged({indefinite}).events.size(), 2U);
}

TEST(EventMerge, NobodyDiesTwice) {
  Sample a("a", "2026-03-05");
  a.event("Death", {{"patient", a.person("Ann Bell")}}, "2026-03-04");
  Sample b("b", "2026-03-06");
  b.event("Death", {{"patient", b.person("Ann Bell")}}, "2026-03-05");
  Sample c("c", "2026-03-06");
  c.event("Death", {{"patient", c.person("Ann Bell")}}, "2026-03-05");
  const KnowledgeGraph graph = merged({a, b, c});
  ASSERT_EQ(graph.events.size(), 1U);
  EXPECT_EQ(graph.events[0].when, test::days("2026-03-05")) << "the day that most give";
}

TEST(EventMerge, AStormIsKnownByItsNameAndMayLast) {
  const auto storm = [](const std::string& id, const std::string& day, const std::string& name) {
    Sample sample(id, day);
    sample.event("Storm", {{"sem:hasPlace", sample.entity("City", "Oslo")}}, day).name = name;
    return Extraction(sample);
  };
  EXPECT_EQ(merged({storm("a", "2026-03-02", "Vera"), storm("b", "2026-03-30", "Vera")}).events.size(), 1U);
  EXPECT_EQ(merged({storm("a", "2026-03-02", "Vera"), storm("b", "2026-03-02", "Otto")}).events.size(), 2U);
  EXPECT_EQ(merged({storm("a", "2026-03-02", ""), storm("b", "2026-03-06", "")}).events.size(), 1U);
  EXPECT_EQ(merged({storm("a", "2026-03-02", ""), storm("b", "2026-04-06", "")}).events.size(), 2U);
}

}  // namespace
}  // namespace newsgraph
