#include "text/fold.h"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace newsgraph {
namespace {

TEST(FoldName, SpellingsOfOneNameMeet) {
  EXPECT_EQ(fold_name("Hōryū-ji"), "horyu ji");
  EXPECT_EQ(fold_name("Horyu-ji"), "horyu ji");
  EXPECT_EQ(fold_name("Jae-Myung"), fold_name("Jae Myung"));
  EXPECT_EQ(fold_name("Müller"), "muller");
  EXPECT_EQ(fold_name("Gdańsk"), "gdansk");
  EXPECT_EQ(fold_name("Łukasz Ørsted"), "lukasz orsted");
  EXPECT_EQ(fold_name("O’Brien"), fold_name("O'Brien"));
}

TEST(FoldName, OtherScriptsAreRomanised) {
  EXPECT_EQ(fold_name("이재명"), "ijaemyeong");
  EXPECT_EQ(fold_name("Москва"), "moskva");
  EXPECT_EQ(fold_name("Юрий Хрущёв"), "yuriy khrushchev");
  EXPECT_EQ(fold_name("Ельцин"), "yeltsin") << "no gap for the soft sign";
  EXPECT_EQ(fold_name("Αθήνα"), "athena");
  EXPECT_EQ(fold_name("ＮＨＫ"), "nhk");
}

TEST(FoldName, PunctuationAndSpacesAreSingleBlanks) {
  EXPECT_EQ(fold_name("  U.S.–Japan\u00A0(talks) "), "u s japan talks");
  EXPECT_EQ(fold_name("re\u00ADsign"), "resign");
  EXPECT_EQ(fold_name("—…!"), "");
  EXPECT_EQ(fold_name(""), "");
}

TEST(FoldName, GivesTheSameFromManyThreads) {
  std::vector<std::thread> threads;
  std::vector<std::string> results(8);
  for (std::size_t i = 0; i < results.size(); ++i) {
    threads.emplace_back([&results, i] {
      for (int k = 0; k < 50; ++k) results[i] = fold_name("Chōsei 炭鉱 Jürgen");
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& result : results) EXPECT_EQ(result, results.front());
}

TEST(Slug, IsSafeInAnIri) {
  EXPECT_EQ(slug("Hōryū-ji"), "horyu-ji");
  EXPECT_EQ(slug("Lee Jae-myung"), "lee-jae-myung");
  EXPECT_EQ(slug("\"AT&T\" <script>"), "at-t-script");
  EXPECT_EQ(slug("A/B\\C #1"), "a-b-c-1");
}

TEST(Slug, IsNeverEmptyAndTellsNamesWithoutLettersApart) {
  EXPECT_FALSE(slug("").empty());
  EXPECT_FALSE(slug("—").empty());
  EXPECT_NE(slug("—"), slug("…"));
  EXPECT_EQ(slug("—"), slug("—"));
}

TEST(Slug, IsCutAtAHyphenWhereOneIsNear) {
  const std::string name = "The Comprehensive and Progressive Agreement for Something Else Entirely";
  EXPECT_EQ(slug(name, 30), "the-comprehensive-and");
  EXPECT_EQ(slug(std::string(200, 'a'), 10), "aaaaaaaaaa");
  EXPECT_LE(slug(std::string(500, 'b')).size(), kMaxSlugLength);
}

TEST(FoldSpace, FoldsEveryKindOfWhiteSpace) {
  EXPECT_EQ(fold_space(" a\t\r\n b\u00A0\u202Fc\u3000 "), "a b c");
  EXPECT_EQ(fold_space("zero\u200Bwidth, soft\u00ADhyphen, \uFEFFmark"), "zerowidth, softhyphen, mark");
  EXPECT_EQ(fold_space(" \n "), "");
}

TEST(PlainPunctuation, GivesAsciiCounterparts) {
  EXPECT_EQ(plain_punctuation("“It’s a two‑day trip” – he said — then…"),
            "\"It's a two-day trip\" - he said -- then...");
  EXPECT_EQ(plain_punctuation("plain 'text'"), "plain 'text'");
}

}  // namespace
}  // namespace newsgraph
