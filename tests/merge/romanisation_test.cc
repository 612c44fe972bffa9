#include "merge/romanisation.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <utility>

#include "base/file.h"
#include "merge/merge.h"
#include "merge/spelling.h"
#include "sample_extractions.h"

namespace newsgraph {
namespace {

using test::Sample;
using test::sample_options;

/// With the table that the program ships.
MergeOptions shipped() {
  MergeOptions options = sample_options();
  const std::filesystem::path table = std::filesystem::path(NEWSGRAPH_SOURCE_DIR) / "mappings" / "merging.tsv";
  add_merge_table(read_file(table, std::uint64_t{1} << 24U), table.string(), options);
  return options;
}

bool alike(std::string_view a, std::string_view b) {
  static const MergeOptions kOptions = shipped();
  const double one = name_similarity(a, b, kOptions);
  EXPECT_EQ(one, name_similarity(b, a, kOptions)) << a << ", " << b;
  return one >= kSameSpelling;
}

TEST(Romanisation, KoreanNamesAreOneInEverySystemAndInHangul) {
  for (const auto& [a, b] :
       {std::pair{"Lee Jae-soo", "이재수"}, std::pair{"Yi Chae-su", "Jae Su Lee"}, std::pair{"Pak Kŭn-ho", "박근호"},
        std::pair{"Choi Young-soo", "최영수"}, std::pair{"Ch'oe Yŏngsu", "Choe Yeong-su"}}) {
    EXPECT_TRUE(alike(a, b)) << a << ", " << b;
  }
  EXPECT_FALSE(alike("Lee Jae-soo", "Lee Jae-ho"));
  EXPECT_FALSE(alike("이재수", "이재호"));
}

TEST(Romanisation, ChineseNamesAreOneInPinyinWadeGilesAndHan) {
  EXPECT_TRUE(alike("Hsieh Chin-ping", "Xie Jinping"));
  EXPECT_TRUE(alike("谢金平", "Hsieh Chin-ping"));
  EXPECT_TRUE(alike("Jinping Xie", "Xie Jinping")) << "the family may stand last";
  EXPECT_FALSE(alike("谢金平", "谢金朋"));
}

TEST(Romanisation, CyrillicIsReadAsNewspapersSpellIt) {
  EXPECT_TRUE(alike("Андрей Хрущёв", "Andrei Khrushchev"));
  EXPECT_TRUE(alike("Юрий Жуков", "Yury Zhukov"));
  EXPECT_FALSE(alike("Андрей Хрущёв", "Yury Zhukov"));
}

TEST(Romanisation, ArabicIsComparedByItsConsonants) {
  EXPECT_TRUE(alike("محمد سالم", "Muhammad Salim"));
  EXPECT_FALSE(alike("محمد سالم", "Karim Bakri"));
}

TEST(Romanisation, NamesThatAreNotMadeOfSyllablesHaveNoKey) {
  const MergeOptions options = shipped();
  EXPECT_TRUE(syllable_keys({"carl", "dorn"}, options).empty());
  EXPECT_TRUE(syllable_keys({"lee"}, options).empty()) << "one syllable is borne by many";
}

/// Two articles of one story in which a name is spelled in two ways.
std::size_t persons(const std::string& pronoun_a, const std::string& pronoun_b) {
  const MergeOptions options = shipped();
  const auto article = [](const std::string& id, const std::string& name, const std::string& pronoun) {
    Sample sample(id, "2026-03-01");
    const int person = sample.person(name);
    for (int i = 0; i < 2; ++i) {
      sample.at(person).mentions.push_back({{900, 903, pronoun}, 0, MentionKind::kPronoun});
    }
    sample.entity("Company", "Halden");
    sample.entity("Company", "Halden Energy");
    return sample;
  };
  const KnowledgeGraph graph =
      merge({article("a", "Yi Cheol-su", pronoun_a), article("b", "Lee Chul-soo", pronoun_b)}, options);
  return graph.entities.size() - 2;
}

TEST(Romanisation, PronounsSpeakAgainstOneBearer) {
  EXPECT_EQ(persons("he", "he"), 1U);
  EXPECT_EQ(persons("he", "she"), 2U);
}

}  // namespace
}  // namespace newsgraph
