#include <gtest/gtest.h>

#include "nlp/net/features.h"

namespace newsgraph::net {
namespace {

TEST(Normalise, LowersLettersAndFlattensDigitsAndQuotes) {
  EXPECT_EQ(normalise("McDonald\u2019s"), "mcdonald's");
  EXPECT_EQ(normalise("12,500"), "00,000");
  EXPECT_EQ(normalise("\u201CÉlysée"), "\"élysée");
  EXPECT_EQ(normalise("ŠKODA"), "škoda");
}

TEST(Normalise, TakesBrokenUtf8) {
  EXPECT_FALSE(normalise("\xFF\xC3").empty());
  EXPECT_EQ(normalise(""), "");
  EXPECT_LE(normalise(std::string(100000, 'a')).size(), 64U);
}

TEST(Vocabulary, FindsEachWordAndNothingElse) {
  std::vector<std::string> words;
  for (int i = 0; i < 1000; ++i) words.push_back(std::to_string(i) + "th");
  const Vocabulary vocabulary(words);
  for (std::size_t i = 0; i < words.size(); ++i) EXPECT_EQ(vocabulary.find(words[i]), i + 1);
  EXPECT_EQ(vocabulary.find("1000th"), 0U);
  EXPECT_EQ(Vocabulary().find("0th"), 0U);
}

TableSizes all_sizes() {
  TableSizes sizes;
  sizes.rows.fill(100);
  sizes.rows[0] = 2;
  sizes.rows[static_cast<std::size_t>(Channel::kClasses)] = WordClasses::kRows;
  sizes.ngram_rows = 50;
  return sizes;
}

TEST(WordFeatures, StayInsideTheTables) {
  const WordLists lists{Vocabulary({"the"}), WordClasses({WordClasses::entry("the", WordClasses::kAdverb)})};
  const TableSizes sizes = all_sizes();
  for (const std::string form : {"The", "", "x", "\xF0\x9F\x98\x80", "\xFE\xFE", "2019-2020", "http://a.b/c?d=e"}) {
    const WordFeatures word = word_features(form, lists, sizes);
    for (std::size_t c = 0; c < kChannels; ++c) EXPECT_LT(word.ids[c], sizes.rows[c]) << form;
    for (const std::uint32_t row : word.ngrams) EXPECT_LT(row, sizes.ngram_rows);
  }
}

TEST(WordFeatures, UnusedTablesGiveRowZero) {
  const WordFeatures word = word_features("Word", WordLists(), TableSizes());
  for (const std::uint32_t id : word.ids) EXPECT_EQ(id, 0U);
  EXPECT_TRUE(word.ngrams.empty());
}

TEST(ContextIds, TellACommonWordAtTheStartFromAName) {
  DocumentCase document;
  document.add_sentence({"Apple", "rose", "."});
  document.add_sentence({"Shares", "of", "Apple", "fell", "."});
  document.add_sentence({"Its", "shares", "fell", "."});
  const auto apple = context_ids({"Apple", "rose", "."}, document);
  const auto shares = context_ids({"Shares", "of", "Apple", "fell", "."}, document);
  EXPECT_NE(apple[0], shares[0]);
  for (const std::uint32_t id : apple) EXPECT_LT(id, kContextRows);
  const auto shouting = context_ids({"SHARES", "OF", "APPLE", "FALL"}, document);
  for (const std::uint32_t id : shouting) EXPECT_LT(id, kContextRows);
}

}  // namespace
}  // namespace newsgraph::net
