#include "merge/event_label.h"

#include <gtest/gtest.h>

#include "sample_extractions.h"

namespace newsgraph {
namespace {

using test::days;
using test::iri;

std::string label(const std::string& type, LabelParts parts) {
  parts.class_iri = iri(type);
  return event_label(parts, test::sample_options().classes);
}

LabelParts two_people(const std::string& when) {
  LabelParts parts;
  parts.participants = {"Ann Bell", "Carl Dorn"};
  parts.roles["participant"] = parts.participants;
  parts.places = {"Oslo"};
  parts.when = days(when);
  return parts;
}

TEST(EventLabel, TemplateThenPlaceAndDate) {
  EXPECT_EQ(label("Meeting", two_people("2026-03-01")), "Ann Bell and Carl Dorn meet, Oslo, 2026-03-01");
  EXPECT_EQ(label("Summit", two_people("2026-03")), "Summit of Ann Bell and Carl Dorn, Oslo, 2026-03");
}

TEST(EventLabel, DatesAreAsExactAsKnown) {
  EXPECT_EQ(label("Summit", two_people("2026")), "Summit of Ann Bell and Carl Dorn, Oslo, 2026");
  EXPECT_EQ(label("Summit", two_people("2026-03-01/2026-03-02")),
            "Summit of Ann Bell and Carl Dorn, Oslo, 2026-03-01 to 2026-03-02");
  EXPECT_EQ(label("Summit", two_people("")), "Summit of Ann Bell and Carl Dorn, Oslo");
}

TEST(EventLabel, TemplateWithMostPlacesThatAreAllFilledIsTaken) {
  LabelParts parts;
  parts.roles["visitor"] = {"Ann Bell"};
  parts.participants = {"Ann Bell"};
  EXPECT_EQ(label("Visit", parts), "Visit of Ann Bell");
  parts.places = {"Oslo"};
  EXPECT_EQ(label("Visit", parts), "Ann Bell visits Oslo");
  parts.roles["visitor"].push_back("Carl Dorn");
  EXPECT_EQ(label("Visit", parts), "Ann Bell and Carl Dorn visit Oslo");
}

TEST(EventLabel, WithoutATemplateTheNounAndWhoTakesPart) {
  LabelParts parts;
  parts.participants = {"Ann Bell"};
  parts.places = {"Oslo"};
  EXPECT_EQ(label("Meeting", parts), "Meeting: Ann Bell, Oslo");
  EXPECT_EQ(label("Flood", {}), "Flood");
}

TEST(EventLabel, ManyParticipantsAreCounted) {
  LabelParts parts;
  parts.participants = {"A", "B", "C", "D", "E"};
  EXPECT_EQ(label("Summit", parts), "Summit of A, B, C and 2 others");
}

TEST(EventLabel, QuotationIsShortenedAtAWord) {
  LabelParts parts;
  parts.roles["speaker"] = {"Ann Bell"};
  parts.quotation = "We will build the bridge again, whatever it costs and however long that takes us";
  EXPECT_EQ(label("Statement", parts),
            "Statement of Ann Bell: “We will build the bridge again, whatever it costs and …”");
}

}  // namespace
}  // namespace newsgraph
