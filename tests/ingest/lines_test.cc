#include "ingest/lines.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  for (const Line& line : find_lines(text)) lines.emplace_back(surface(text, line.span));
  return lines;
}

TEST(FindLines, TrimsAndSkipsBlankLines) {
  EXPECT_EQ(lines_of("  one \n\n \n two\n"), (std::vector<std::string>{"one", "two"}));
  EXPECT_TRUE(lines_of("").empty());
  EXPECT_TRUE(lines_of(" \n ").empty());
}

TEST(FindLines, JoinsLinesBrokenAtAFixedWidth) {
  const std::string_view text =
      "The council of the harbour town voted on Monday to close the old bridge\n"
      "for a year, after engineers had found cracks in two of its pillars. The\n"
      "Mayor, Ana Ruiz, said that ferries would carry passengers in the mean-\n"
      "while.\n"
      "\n"
      "Shop owners protested. Several of them said they had not been asked, and\n"
      "that they would go to court.\n";
  const auto lines = lines_of(text);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_TRUE(lines[0].ends_with("while."));
  EXPECT_TRUE(lines[1].starts_with("Shop owners"));
}

TEST(FindLines, KeepsParagraphsOnNeighbouringLinesApart) {
  EXPECT_EQ(lines_of("The bridge is closed for a year, the council said on Monday.\nThe mayor agreed with it.").size(),
            2U);
}

TEST(FindLines, JoinsASentenceBrokenOnce) {
  EXPECT_EQ(lines_of("The council of the harbour town voted on Monday\nto close the bridge.").size(), 1U);
}

TEST(LineForms, SentenceEnds) {
  EXPECT_TRUE(ends_like_sentence("It fell."));
  EXPECT_TRUE(ends_like_sentence("“It fell.”"));
  EXPECT_TRUE(ends_like_sentence("It fell [1][2]."));
  EXPECT_TRUE(ends_like_sentence("It fell. [12]"));
  EXPECT_TRUE(ends_like_sentence("It fell.[1][2]"));
  EXPECT_FALSE(ends_like_sentence("Bridge falls"));
  EXPECT_FALSE(ends_like_sentence("Bridge falls [1]"));
  EXPECT_FALSE(ends_like_sentence(""));
}

TEST(LineForms, Headlines) {
  EXPECT_TRUE(looks_like_headline("Bridge closed after cracks found"));
  EXPECT_TRUE(looks_like_headline("Will the bridge hold?"));
  EXPECT_TRUE(looks_like_headline("'We were lucky': ferry passengers on the storm"));
  EXPECT_FALSE(looks_like_headline("The bridge was closed on Monday."));
  EXPECT_FALSE(looks_like_headline("- an entry of a list"));
  EXPECT_FALSE(looks_like_headline(std::string(400, 'A')));
}

TEST(LineForms, ForeignScript) {
  EXPECT_TRUE(is_in_foreign_script("기사 보기"));
  EXPECT_TRUE(is_in_foreign_script("Читать далее"));
  EXPECT_FALSE(is_in_foreign_script("The mayor of 서울 spoke."));
  EXPECT_FALSE(is_in_foreign_script("naïve café"));
  EXPECT_FALSE(is_in_foreign_script("2031"));
}

}  // namespace
}  // namespace newsgraph
