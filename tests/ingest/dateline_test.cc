#include "ingest/dateline.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

std::string dateline_of(std::string_view paragraph) {
  const auto dateline = parse_dateline(paragraph);
  return dateline ? std::string(paragraph.substr(0, dateline->end)) : "";
}

TEST(Dateline, FormsOfTheAgencies) {
  EXPECT_EQ(dateline_of("LIMA, January 13 (XYZ) -The mayor resigned."), "LIMA, January 13 (XYZ) -");
  EXPECT_EQ(dateline_of("QUITO — The mayor resigned."), "QUITO —");
  EXPECT_EQ(dateline_of("QUITO (Newswire) - The mayor resigned."), "QUITO (Newswire) -");
  EXPECT_EQ(dateline_of("AUSTIN, Texas (XY) — “No,” she said."), "AUSTIN, Texas (XY) —");
  EXPECT_EQ(dateline_of("NEW YORK, Jan. 13, 2031 /Wire News/ -- Shares fell."),
            "NEW YORK, Jan. 13, 2031 /Wire News/ --");
  EXPECT_EQ(dateline_of("Lima (Newswire) – 40 people were hurt."), "Lima (Newswire) –");
  EXPECT_EQ(dateline_of("ST. JOHN'S, Antigua — Talks began."), "ST. JOHN'S, Antigua —");
  EXPECT_EQ(dateline_of("Jan 13 (Newswire) - Shares fell."), "Jan 13 (Newswire) -");
  EXPECT_EQ(dateline_of("New Lima, Mar 4 (XYZ) The mayor resigned."), "New Lima, Mar 4 (XYZ)");
}

TEST(Dateline, TellsAgencyAndDay) {
  const auto dateline = parse_dateline("LIMA, January 13 (XYZ) -The mayor resigned.");
  ASSERT_TRUE(dateline);
  EXPECT_EQ(dateline->agency, "XYZ");
  EXPECT_EQ(dateline->month, 1U);
  EXPECT_EQ(dateline->day, 13U);
  EXPECT_FALSE(dateline->date);
  const auto full = parse_dateline("LIMA, Jan. 13, 2031 — The mayor resigned.");
  ASSERT_TRUE(full && full->date);
  EXPECT_EQ(to_iso(*full->date), "2031-01-13");
}

TEST(Dateline, SentencesWithDashesAreNone) {
  EXPECT_EQ(dateline_of("NATO — the military alliance — met on Monday."), "");
  EXPECT_EQ(dateline_of("Ruiz — She was mayor then — resigned."), "");
  EXPECT_EQ(dateline_of("The mayor - Ana Ruiz - resigned."), "");
  EXPECT_EQ(dateline_of("Jan 12 2031 – The mayor announces a visit."), "");
  EXPECT_EQ(dateline_of("— The mayor"), "");
  EXPECT_EQ(dateline_of("The Harbour Council (HC) Mayor resigned on March 4."), "");
  EXPECT_EQ(dateline_of("Plain sentence without any."), "");
  EXPECT_EQ(dateline_of(""), "");
  EXPECT_EQ(dateline_of("LIMA —"), "");
}

}  // namespace
}  // namespace newsgraph
