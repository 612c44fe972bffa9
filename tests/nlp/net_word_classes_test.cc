#include <gtest/gtest.h>

#include <algorithm>

#include "nlp/net/word_classes.h"

namespace newsgraph::net {
namespace {

WordClasses small_dictionary() {
  return WordClasses(WordClasses::merge(
      {WordClasses::entry("walk", WordClasses::kNoun), WordClasses::entry("walk", WordClasses::kVerb),
       WordClasses::entry("city", WordClasses::kNoun), WordClasses::entry("oslo", WordClasses::kName),
       WordClasses::entry("plan", WordClasses::kVerb), WordClasses::entry("save", WordClasses::kVerb),
       WordClasses::entry("carry", WordClasses::kVerb), WordClasses::entry("big", WordClasses::kAdjective),
       WordClasses::entry("happy", WordClasses::kAdjective), WordClasses::entry("soon", WordClasses::kAdverb)}));
}

TEST(WordClasses, FindsEachWordAndNothingElse) {
  const WordClasses words = small_dictionary();
  EXPECT_EQ(words.find("walk"), WordClasses::kNoun | WordClasses::kVerb);
  EXPECT_EQ(words.find("oslo"), WordClasses::kName);
  EXPECT_EQ(words.find("soon"), WordClasses::kAdverb);
  EXPECT_EQ(words.find("walks"), 0U);
  EXPECT_EQ(words.find(""), 0U);
  EXPECT_EQ(WordClasses().find("walk"), 0U);
}

TEST(WordClasses, SeesTheWordBehindAForm) {
  const WordClasses words = small_dictionary();
  const std::uint32_t unknown = words.row("zzzz");
  EXPECT_EQ(unknown, 1U);
  const std::uint32_t verb_form = words.row("planned");
  EXPECT_NE(verb_form, unknown);
  for (const char* form : {"planning", "plans", "saved", "saving", "carried", "carries", "carrying", "walked"}) {
    EXPECT_EQ(words.row(form), verb_form) << form;
  }
  const std::uint32_t noun_form = words.row("cities");
  EXPECT_NE(noun_form, unknown);
  EXPECT_NE(noun_form, verb_form);
  EXPECT_NE(words.row("walks"), noun_form);  // of both
  EXPECT_NE(words.row("walks"), verb_form);
  const std::uint32_t adjective_form = words.row("bigger");
  EXPECT_NE(adjective_form, unknown);
  EXPECT_EQ(words.row("happiest"), adjective_form);
  EXPECT_EQ(words.row("happily"), adjective_form);
}

TEST(WordClasses, RowsStayInsideTheTable) {
  const WordClasses words = small_dictionary();
  for (const char* form : {"", "s", "es", "ing", "walk", "walks", "ied", "iest", "\xFF\xFE", "------"}) {
    EXPECT_GE(words.row(form), 1U) << form;
    EXPECT_LT(words.row(form), WordClasses::kRows) << form;
  }
}

TEST(WordClasses, OnlyRisingEntriesAreValid) {
  const std::uint32_t a = WordClasses::entry("walk", WordClasses::kNoun);
  const std::uint32_t b = WordClasses::entry("walk", WordClasses::kVerb);
  const std::uint32_t c = WordClasses::entry("city", WordClasses::kNoun);
  EXPECT_TRUE(WordClasses::valid({}));
  EXPECT_TRUE(WordClasses::valid({std::min(a, c), std::max(a, c)}));
  EXPECT_FALSE(WordClasses::valid({std::max(a, c), std::min(a, c)}));
  EXPECT_FALSE(WordClasses::valid({std::min(a, b), std::max(a, b)}));
  EXPECT_EQ(WordClasses::merge({a, b}).size(), 1U);
}

}  // namespace
}  // namespace newsgraph::net
