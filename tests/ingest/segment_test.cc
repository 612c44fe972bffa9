#include "ingest/segment.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

using K = BlockKind;

struct Piece {
  K kind;
  std::string text;
  bool operator==(const Piece&) const = default;
};

void PrintTo(const Piece& piece, std::ostream* out) {
  *out << static_cast<int>(piece.kind) << ":\"" << piece.text << '"';
}

std::vector<Piece> pieces(std::string_view text) {
  std::vector<Piece> pieces;
  for (const Block& block : segment(text).blocks)
    pieces.push_back({block.kind, std::string(surface(text, block.span))});
  return pieces;
}

constexpr const char* kLead = "The council voted on Monday to close the bridge for a year.";
constexpr const char* kMore = "The mayor said that ferries would carry passengers meanwhile.";

std::string text_of(std::initializer_list<const char*> lines) {
  std::string text;
  for (const char* line : lines) text += std::string(line) + "\n";
  return text;
}

TEST(Segment, DateLineThenHeadlineThenBody) {
  EXPECT_EQ(pieces(text_of({"date 2031-04-09", "Council closes harbour bridge", "", kLead, "", "", kMore})),
            (std::vector<Piece>{{K::kMetadata, "date 2031-04-09"},
                                {K::kTitle, "Council closes harbour bridge"},
                                {K::kBody, kLead},
                                {K::kBody, kMore}}));
}

TEST(Segment, DatePrefixBeforeAHeadlineOrALead) {
  EXPECT_EQ(pieces(text_of({" date 2031-04-09 Council closes harbour bridge, ferries to run", "ANA RUIZ", kLead})),
            (std::vector<Piece>{{K::kMetadata, "date 2031-04-09"},
                                {K::kTitle, "Council closes harbour bridge, ferries to run"},
                                {K::kByline, "ANA RUIZ"},
                                {K::kBody, kLead}}));
  const std::string lead = std::string("date 2031-04-09 ") + kLead + "\n\n" + kMore;
  EXPECT_EQ(pieces(lead),
            (std::vector<Piece>{{K::kMetadata, "date 2031-04-09"}, {K::kBody, kLead}, {K::kBody, kMore}}));
  EXPECT_EQ(segment(lead).title, "");
}

TEST(Segment, BylineAndDatesOnOneLine) {
  const std::string text =
      text_of({"Council closes harbour bridge", "",
               "By Ana Ruiz Posted : April 9, 2031, 07:35 Updated : April 10, 2031, 07:58", kLead});
  EXPECT_EQ(pieces(text), (std::vector<Piece>{{K::kTitle, "Council closes harbour bridge"},
                                              {K::kByline, "By Ana Ruiz"},
                                              {K::kMetadata, "Posted : April 9, 2031, 07:35"},
                                              {K::kMetadata, "Updated : April 10, 2031, 07:58"},
                                              {K::kBody, kLead}}));
  const Segmentation segmentation = segment(text);
  EXPECT_EQ(segmentation.byline, "Ana Ruiz");
  EXPECT_EQ(to_iso(*segmentation.created), "2031-04-09");
  EXPECT_EQ(segmentation.created_from, CreatedFrom::kPosted);
}

TEST(Segment, PublishedAndUpdatedLines) {
  const std::string text = text_of({"Council closes harbour bridge", "Published on Wednesday, April 9, 2031",
                                    "Last updated: 10 Apr 2031, 08:00 GMT", kLead});
  const auto found = pieces(text);
  ASSERT_EQ(found.size(), 4U);
  EXPECT_EQ(found[1].kind, K::kMetadata);
  EXPECT_EQ(found[2].kind, K::kMetadata);
  EXPECT_EQ(to_iso(*segment(text).created), "2031-04-09");
}

TEST(Segment, DateLineBelowTheHeadline) {
  const std::string text = text_of({"Council closes harbour bridge", "", "Sunday, July 28, 2019", "", kLead});
  EXPECT_EQ(pieces(text)[1], (Piece{K::kMetadata, "Sunday, July 28, 2019"}));
  EXPECT_EQ(segment(text).created_from, CreatedFrom::kMetadata);
}

TEST(Segment, DatelineIsABlockOfItsOwn) {
  const std::string text = text_of({"Council closes harbour bridge", "",
                                    "LIMA, April 9 (XYZ) -The council voted on Monday to close the bridge.", kMore});
  const auto found = pieces(text);
  EXPECT_EQ(found[1], (Piece{K::kDateline, "LIMA, April 9 (XYZ) -"}));
  EXPECT_EQ(found[2], (Piece{K::kBody, "The council voted on Monday to close the bridge."}));
  EXPECT_EQ(segment(text).publisher, "XYZ");
}

TEST(Segment, DatelineWithoutAYearTakesItFromTheText) {
  const std::string text = text_of({"LIMA, January 9 — The council voted on Monday to close the bridge.",
                                    "It was built in 1931 and repaired on October 30, 2030, after a storm."});
  const Segmentation segmentation = segment(text);
  ASSERT_TRUE(segmentation.created);
  EXPECT_EQ(to_iso(*segmentation.created), "2031-01-09");
  EXPECT_EQ(segmentation.created_from, CreatedFrom::kDateline);
}

TEST(Segment, WithoutEvidenceThereIsNoDate) {
  const Segmentation segmentation =
      segment(text_of({kLead, "The bridge opened on February 3, 1942, and was repaired in 2019."}));
  EXPECT_FALSE(segmentation.created);
  EXPECT_EQ(segmentation.created_from, CreatedFrom::kNone);
}

TEST(Segment, ATimelineDatesItsArticle) {
  const Segmentation segmentation = segment(
      text_of({"Timeline", "Jan 12 2031 – The mayors announce a plan for the old bridge.", "",
               "Jan 14 2031 – The mayors sign the plan, which was first drawn up on March 3, 1999.", "", kMore}));
  ASSERT_TRUE(segmentation.created);
  EXPECT_EQ(to_iso(*segmentation.created), "2031-01-14");
  EXPECT_EQ(segmentation.created_from, CreatedFrom::kText);
}

TEST(Segment, CaptionsAndTheirRepetition) {
  const char* caption =
      "Mayor Ana Ruiz (R) shakes hands with an engineer at the bridge, in this file photo from 2030. (Pool photo)";
  const auto found = pieces(text_of({"Council closes harbour bridge", "", caption, caption, "", kLead,
                                     "The bridge is seen from the harbour on Monday. (Newswire)", kMore}));
  EXPECT_EQ(found[1].kind, K::kCaption);
  EXPECT_EQ(found[2].kind, K::kBoilerplate);
  EXPECT_EQ(found[3].kind, K::kBody);
  EXPECT_EQ(found[4].kind, K::kCaption);
  EXPECT_EQ(found[5].kind, K::kBody);
}

TEST(Segment, AnAgencySigningOffIsNoCaption) {
  const auto found =
      pieces(text_of({"Council closes harbour bridge", "", kLead, "The mayor agreed with the council on it. (XYZ)"}));
  EXPECT_EQ(found.back().kind, K::kBody);
}

TEST(Segment, HeadingsStandAboveParagraphs) {
  const auto found =
      pieces(text_of({"Council closes harbour bridge", "", kLead, "", "Time is short", "", kMore, "", "one", "two"}));
  EXPECT_EQ(found[2], (Piece{K::kHeading, "Time is short"}));
  EXPECT_EQ(found[4].kind, K::kBody);
}

TEST(Segment, NavigationAndButtons) {
  const auto found = pieces(text_of(
      {"Top Headlines", "", "Feeds", "", "Council closes the old harbour bridge for a year", "", "Updated (4 articles)",
       kLead, "", "Sources (4 articles)", "", "Timeline", "", kMore, "", "기사 보기", "닫기"}));
  const std::vector<K> kinds = {K::kBoilerplate, K::kBoilerplate, K::kTitle, K::kMetadata,    K::kBody,
                                K::kBoilerplate, K::kHeading,     K::kBody,  K::kBoilerplate, K::kBoilerplate};
  ASSERT_EQ(found.size(), kinds.size());
  for (std::size_t i = 0; i < kinds.size(); ++i) EXPECT_EQ(found[i].kind, kinds[i]) << found[i].text;
}

TEST(Segment, FootOfThePage) {
  const auto found = pieces(text_of({"Council closes harbour bridge", "", kLead, kMore, "Related articles",
                                     "Ferry prices rise", "Storm nears coast", "Subscribe to our newsletter",
                                     "ana@example.com", "© 2031 The Harbour Post. All rights reserved."}));
  for (std::size_t i = 3; i < found.size(); ++i) EXPECT_EQ(found[i].kind, K::kBoilerplate) << found[i].text;
  EXPECT_EQ(segment("A short note that stands here.\n\n© 2031 The Harbour Post. All rights reserved.\n").publisher,
            "The Harbour Post");
}

TEST(Segment, HeaderFields) {
  const Segmentation segmentation =
      segment(text_of({"Title: Council closes harbour bridge", "Author: Ana Ruiz", "Source: The Harbour Post",
                       "URL: https://news.example/bridge", "Date: 9 April 2031", "", kLead}));
  EXPECT_EQ(segmentation.title, "Council closes harbour bridge");
  EXPECT_EQ(segmentation.byline, "Ana Ruiz");
  EXPECT_EQ(segmentation.publisher, "The Harbour Post");
  EXPECT_EQ(segmentation.url, "https://news.example/bridge");
  EXPECT_EQ(to_iso(*segmentation.created), "2031-04-09");
  EXPECT_EQ(segmentation.blocks.back().kind, K::kBody);
}

TEST(Segment, SectionNamesAroundTheHeadline) {
  const auto found =
      pieces(text_of({"World", "Council closes the harbour bridge", "Latin America", "By Ana Ruiz", kLead}));
  EXPECT_EQ(found[0].kind, K::kBoilerplate);
  EXPECT_EQ(found[1].kind, K::kTitle);
  EXPECT_EQ(found[2].kind, K::kMetadata);
  EXPECT_EQ(found[3].kind, K::kByline);
}

TEST(Segment, HeadOfAPageWithDeckWriterAndDates) {
  const std::string text =
      text_of({"Council closes bridge", "Ferries to run from Monday as engineers look at cracks", "",
               "Ana Ruiz in Lima", "Sun 4 Mar 2031 10.15 GMT", "Last modified on Mon 5 Mar 2031 08.00 GMT", "", kLead});
  const auto found = pieces(text);
  const std::vector<K> kinds = {K::kTitle, K::kHeading, K::kByline, K::kMetadata, K::kMetadata, K::kBody};
  ASSERT_EQ(found.size(), kinds.size());
  for (std::size_t i = 0; i < kinds.size(); ++i) EXPECT_EQ(found[i].kind, kinds[i]) << found[i].text;
  EXPECT_EQ(segment(text).byline, "Ana Ruiz");
  EXPECT_EQ(to_iso(*segment(text).created), "2031-03-04");
}

TEST(Segment, CreditsAndDateOnOneLine) {
  const Segmentation segmentation = segment(
      text_of({"Council closes bridge", "Source: Harbour Wire | 2031-03-04 10:15:00 | Editor: ana", "", kLead}));
  EXPECT_EQ(segmentation.publisher, "Harbour Wire");
  EXPECT_EQ(to_iso(*segmentation.created), "2031-03-04");
}

TEST(Segment, EntriesOfAListAreNoHeadings) {
  const auto found = pieces(
      text_of({"Council election results", "", kLead, "", "Ana Ruiz 51.2%", "Bo Li 40.1%", "Others 8.7%", "", kMore}));
  for (std::size_t i = 1; i < found.size(); ++i) EXPECT_EQ(found[i].kind, K::kBody) << found[i].text;
}

TEST(Segment, AnotherScriptBesideEnglishIsKept) {
  const auto found = pieces(text_of({"Council closes bridge", "",
                                     "“We will rebuild the old bridge within a year,” she said. Мы восстановим старый "
                                     "мост за один год и не раньше."}));
  EXPECT_EQ(found.back().kind, K::kBody);
}

TEST(Segment, ShortHeadlineOverAParagraphIsTheTitle) {
  EXPECT_EQ(pieces(text_of({"Bridge closed", "", kLead}))[0], (Piece{K::kTitle, "Bridge closed"}));
}

TEST(Segment, OneSentenceIsBody) {
  EXPECT_EQ(pieces(kLead), (std::vector<Piece>{{K::kBody, kLead}}));
  EXPECT_TRUE(pieces("").empty());
}

TEST(Segment, ReferenceMarksStayInTheBody) {
  const std::string text = "The council voted to close the bridge for a year [1][2].";
  EXPECT_EQ(pieces(text), (std::vector<Piece>{{K::kBody, text}}));
}

}  // namespace
}  // namespace newsgraph
