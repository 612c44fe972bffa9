#include "extract/extraction_json.h"

#include <gtest/gtest.h>

#include <string>

namespace newsgraph {
namespace {

const SourceLocation kWhere{"shard.jsonl", 7, 0};

Anchor anchor(std::uint32_t begin, const std::string& text) {
  return {begin, begin + static_cast<std::uint32_t>(text.size()), text};
}

EventMention full_event() {
  EventMention event;
  event.class_iri = "https://example.org/Flood";
  event.found_by = "https://example.org/rule";
  event.trigger = anchor(10, "flood");
  event.lemma = "flood";
  event.sentence = 1;
  event.name = "Vera";
  event.nominal = event.in_title = event.in_caption = event.definite = event.indefinite = event.another = true;
  event.arguments = {
      {"https://example.org/victim", 0, "", "", anchor(3, "Ann"), "scene"},
      {"https://example.org/topic", kNone, "a \"quoted\" word", "https://example.org/string", anchor(4, "x")}};
  event.counts = {{"https://example.org/Killed", 18446744073709551615U, QuantityBound::kAtLeast, "people", kNone,
                   anchor(5, "y"), "https://example.org/killed"},
                  {"https://example.org/Killed", 3, QuantityBound::kExact, "", 0, anchor(6, "z")}};
  event.polarity = Polarity::kNegative;
  event.certainty = Certainty::kPossible;
  event.timeframe = Timeframe::kFuture;
  event.status = Status::kPostponed;
  event.attributed_to = 0;
  event.when = {parse_iso_date("1942-02-03"), std::nullopt};
  event.ordinal = 2;
  event.same_as = 0;
  event.part_of = 0;
  event.confidence = 0.1 + 0.2;
  return event;
}

Extraction full_extraction() {
  Extraction all;
  all.article = {"a1",   "in/a1.txt", "https://example.org/1", "Títle", "Daily", "By X", parse_iso_date("2026-01-13"),
                 "ab12", 900,         {1, 0, 4294967295U}};
  all.sentences = {anchor(0, "First sentence."), anchor(16, "Second one.")};
  ExtractedEntity entity;
  entity.type = "https://example.org/Person";
  entity.name = "Ann Lee";
  entity.names = {"Ann Lee", "Lee"};
  entity.titles = {"Mayor"};
  entity.same_as = "iso3166:KR";
  entity.country = "iso3166:JP";
  entity.mentions = {{anchor(3, "Ann Lee"), 1, MentionKind::kDemonym}};
  all.entities = {entity};
  all.events = {EventMention{}, full_event()};
  all.events[0].class_iri = "https://example.org/Plain";
  RelationMention relation;
  relation.subject = 0;
  relation.property = "https://example.org/holds";
  relation.value = "mayor";
  relation.datatype = "https://example.org/string";
  relation.found_by = "https://example.org/rule2";
  relation.trigger = anchor(1, "mayor");
  relation.sentence = 1;
  relation.polarity = Polarity::kNegative;
  relation.certainty = Certainty::kProbable;
  relation.former = true;
  relation.when = DateInterval::year(2025);
  relation.attributed_to = 0;
  relation.confidence = 0.7;
  all.relations = {relation};
  return all;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from << " is not in " << text;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

/// The message that reading the line gives; empty when it is read.
std::string complaint(const std::string& line) {
  DiagnosticList diagnostics;
  if (read_extraction(line, kWhere, diagnostics)) return {};
  EXPECT_EQ(diagnostics.list().size(), 1U);
  EXPECT_EQ(diagnostics.list().at(0).where, kWhere);
  return diagnostics.list().at(0).message;
}

TEST(ExtractionJson, RoundTripKeepsEveryField) {
  const std::string line = extraction_to_json(full_extraction());
  const Extraction back = parse_extraction(line, kWhere);
  EXPECT_EQ(extraction_to_json(back), line);

  const EventMention& event = back.events[1];
  const EventMention expected = full_event();
  EXPECT_EQ(event.trigger, expected.trigger);
  EXPECT_TRUE(event.nominal && event.in_title && event.in_caption && event.definite);
  EXPECT_EQ(event.arguments[0].entity, 0);
  EXPECT_EQ(event.arguments[1].value, expected.arguments[1].value);
  EXPECT_EQ(event.counts[0].count, expected.counts[0].count);
  EXPECT_EQ(event.counts[0].bound, QuantityBound::kAtLeast);
  EXPECT_EQ(event.counts[1].part_of, 0);
  EXPECT_EQ(event.polarity, Polarity::kNegative);
  EXPECT_EQ(event.certainty, Certainty::kPossible);
  EXPECT_EQ(event.timeframe, Timeframe::kFuture);
  EXPECT_EQ(event.status, Status::kPostponed);
  EXPECT_EQ(event.when, expected.when);
  EXPECT_EQ(event.ordinal, 2U);
  EXPECT_EQ(event.same_as, 0);
  EXPECT_EQ(event.part_of, 0);
  EXPECT_EQ(event.confidence, 0.1 + 0.2);
  EXPECT_EQ(back.article.created, parse_iso_date("2026-01-13"));
  EXPECT_EQ(back.article.sketch, full_extraction().article.sketch);
  EXPECT_EQ(back.entities[0].mentions[0].kind, MentionKind::kDemonym);
  EXPECT_EQ(back.entities[0].country, "iso3166:JP");
  EXPECT_TRUE(back.relations[0].former);
  EXPECT_EQ(back.relations[0].when, DateInterval::year(2025));
  EXPECT_EQ(back.relations[0].certainty, Certainty::kProbable);
}

TEST(ExtractionJson, LineHasNoLineBreakWhateverTheText) {
  Extraction all = full_extraction();
  all.article.title = "one\ntwo\r\n\u2028three\t";
  const std::string line = extraction_to_json(all);
  EXPECT_EQ(line.find('\n'), std::string::npos);
  EXPECT_EQ(parse_extraction(line, kWhere).article.title, all.article.title);
}

TEST(ExtractionJson, DefaultsAreLeftOutAndComeBack) {
  Extraction all;
  all.article.id = "a";
  EXPECT_EQ(extraction_to_json(all), R"({"newsgraph":1,"article":{"id":"a"}})");
  const Extraction back = parse_extraction(R"({"newsgraph":1,"article":{"id":"a"}})", kWhere);
  EXPECT_FALSE(back.article.created);
  EXPECT_TRUE(back.events.empty());
}

TEST(ExtractionJson, BytesThatAreNoUtf8DoNotStopTheWriter) {
  Extraction all;
  all.article.id = "a\xff";
  EXPECT_EQ(parse_extraction(extraction_to_json(all), kWhere).article.id, "a\uFFFD");
}

TEST(ExtractionJson, ErrorNamesRecordAndField) {
  const std::string line = extraction_to_json(full_extraction());
  try {
    (void)parse_extraction(replaced(line, "\"postponed\"", "\"later\""), kWhere);
    FAIL() << "a status that does not exist was read";
  } catch (const Error& error) {
    EXPECT_EQ(std::string(error.what()).substr(0, 35), "shard.jsonl:7: events[1].status: \"l");
    EXPECT_NE(std::string(error.what()).find("cancelled, postponed"), std::string::npos);
  }
}

TEST(ExtractionJson, StrictReaderRefusesWhatTheFormatDoesNotKnow) {
  const std::string line = extraction_to_json(full_extraction());
  EXPECT_EQ(complaint(line), "");
  EXPECT_EQ(complaint(replaced(line, "\"byline\"", "\"author\"")), "article.author: is no field of this format");
  EXPECT_EQ(complaint(replaced(line, "\"id\":\"a1\",", "")), "article.id: is missing");
  EXPECT_EQ(complaint(replaced(line, "\"length\":900", "\"length\":-1")), "article.length: the number is out of range");
  EXPECT_EQ(complaint(replaced(line, "\"length\":900", "\"length\":4294967296")),
            "article.length: the number is out of range");
  EXPECT_EQ(complaint(replaced(line, "\"length\":900", "\"length\":9.5")), "article.length: expected a whole number");
  EXPECT_EQ(complaint(replaced(line, "\"former\":true", "\"former\":1")),
            "relations[0].former: expected true or false");
  EXPECT_EQ(complaint(replaced(line, "\"2026-01-13\"", "\"2026-02-30\"")),
            "article.created: expected a date YYYY-MM-DD, found \"2026-02-30\"");
  EXPECT_EQ(complaint(replaced(line, "\"titles\":[\"Mayor\"]", "\"titles\":\"Mayor\"")),
            "entities[0].titles: expected an array");
  EXPECT_EQ(complaint(replaced(line, "\"newsgraph\":1", "\"newsgraph\":2")),
            "newsgraph: is not 1, the format this program reads");
  EXPECT_EQ(complaint(replaced(line, "\"when\":{\"first\":\"2025-01-01\"", "\"when\":{\"first\":\"2025-12-32\"")),
            "relations[0].when.first: expected a date YYYY-MM-DD, found \"2025-12-32\"");
}

TEST(ExtractionJson, IndicesMustPointIntoTheRecord) {
  const std::string line = extraction_to_json(full_extraction());
  EXPECT_EQ(complaint(replaced(line, "\"attributedTo\":0", "\"attributedTo\":1")),
            "events[1].attributedTo: 1 is no index of entities, which has 1");
  EXPECT_EQ(complaint(replaced(line, "\"entity\":0", "\"entity\":-2")),
            "events[1].arguments[0].entity: -2 is no index of entities, which has 1");
  EXPECT_EQ(complaint(replaced(line, "\"subject\":0", "\"subject\":-1")),
            "relations[0].subject: -1 is no index of entities, which has 1");
  EXPECT_EQ(complaint(replaced(line, "\"partOf\":0", "\"partOf\":2")),
            "events[1].counts[1].partOf: 2 is no index of counts, which has 2");
}

TEST(ExtractionJson, AnchorsHoldNoLineBreakAndDoNotEndBeforeTheyBegin) {
  const std::string line = extraction_to_json(full_extraction());
  EXPECT_EQ(complaint(replaced(line, "First sentence.", "First\\nsentence.")), "sentences[0]: holds a line break");
  EXPECT_EQ(complaint(replaced(line, "\"begin\":16,\"end\":27", "\"begin\":16,\"end\":15")),
            "sentences[1]: ends before it begins");
}

TEST(ExtractionJson, HostileLinesAreDiagnosedNotFatal) {
  EXPECT_NE(complaint(""), "");
  EXPECT_NE(complaint("null"), "");
  EXPECT_NE(complaint("[]"), "");
  EXPECT_NE(complaint("{\"newsgraph\":1}"), "");
  EXPECT_NE(complaint("{\"newsgraph\":1,\"article\":[]}"), "");
  EXPECT_NE(complaint("{\"newsgraph\":1,\"article\":{\"id\":\"\xff\"}}"), "");
  EXPECT_NE(complaint(std::string(1000000, '[')), "");
  std::string deep = "{\"newsgraph\":1,\"article\":" + std::string(200000, '[') + std::string(200000, ']') + "}";
  EXPECT_NE(complaint(deep), "");
  const std::string line = extraction_to_json(full_extraction());
  for (std::size_t length = 0; length < line.size(); length += 7) EXPECT_NE(complaint(line.substr(0, length)), "");
  EXPECT_NE(complaint(replaced(line, "\"confidence\":0.7", "\"confidence\":1e999")), "");
}

}  // namespace
}  // namespace newsgraph
