#include "merge/options.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "base/error.h"
#include "sample_extractions.h"

namespace newsgraph {
namespace {

std::string complaint(const std::string& text) {
  MergeOptions options;
  try {
    add_merge_table(text, "merging.tsv", options);
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

TEST(MergeTable, ReadsEveryKindOfLine) {
  MergeOptions options;
  add_merge_table(
      "# decisions\r\nsame\tRed House\tOffice of the Governor\r\n\ndifferent\tAnn Lee\tAnne "
      "Lee\nplace\tShrine\npeople\tResidents\nbody\tCourt\nplural\tTalk\n"
      "light\tSheikh\nspelling\tDefence\tDefense\n",
      "merging.tsv", options);
  EXPECT_EQ(options.same_names, (std::vector<std::vector<std::string>>{{"Red House", "Office of the Governor"}}));
  EXPECT_EQ(options.different_names.size(), 1U);
  EXPECT_TRUE(options.place_heads.contains("shrine"));
  EXPECT_TRUE(options.general_groups.contains("residents"));
  EXPECT_TRUE(options.body_words.contains("court"));
  EXPECT_TRUE(options.light_words.contains("sheikh"));
  EXPECT_EQ(options.spellings.at("defence"), "defense");
  EXPECT_TRUE(options.one_in_plural.contains("talk"));
}

TEST(MergeTable, MistakesAreErrorsWithFileAndLine) {
  EXPECT_EQ(
      complaint("same\tA\tB\nsane\tA\tB\n"),
      "merging.tsv:2: \"sane\" is none of same, different, place, people, plural, body, light, pronoun, spelling, "
      "syllable");
  EXPECT_EQ(complaint("same\tA\n"), "merging.tsv:1: \"same\" needs two names or more");
  EXPECT_EQ(complaint("different\tA\tB\tC\n"), "merging.tsv:1: \"different\" needs two names");
  EXPECT_EQ(complaint("place\t!\n"), "merging.tsv:1: a name without letters or digits: \"!\"");
  EXPECT_EQ(complaint("spelling\tdefence\n"), "merging.tsv:1: \"spelling\" needs two words");
  EXPECT_EQ(complaint("people\n"), "merging.tsv:1: \"people\" needs one word");
}

class GazetteerFile : public ::testing::Test {
 protected:
  void TearDown() override { std::filesystem::remove(file_); }
  const std::filesystem::path& write(const std::string& text) {
    std::ofstream(file_) << text;
    return file_;
  }

 private:
  std::filesystem::path file_ =
      std::filesystem::temp_directory_path() / ("newsgraph-" + std::to_string(::getpid()) + "-gazetteer.tsv");
};

TEST_F(GazetteerFile, WordsOfSeveralCountriesNameNone) {
  MergeOptions options;
  add_country_words(write("KR\tSouth Korea\tKorea\tSouth Korean|Korean\nKP\tNorth Korea\tKorea\tKorean\n"), options);
  EXPECT_EQ(options.country_words.at("south korean"), "iso3166:KR");
  EXPECT_EQ(options.country_words.at("north korea"), "iso3166:KP");
  EXPECT_FALSE(options.country_words.contains("korea"));
  EXPECT_FALSE(options.country_words.contains("korean"));
}

TEST_F(GazetteerFile, CityNumbersGoByNameAndCountry) {
  MergeOptions options;
  add_city_numbers(write("# comment\nParis\tFR\t2988507\t\nNara\tJP\t1855612\tonly\n"), options);
  EXPECT_EQ(options.city_numbers.at({"paris", "iso3166:FR"}), "2988507");
  EXPECT_EQ(options.only_cities, std::set<std::string>{"nara"});
}

}  // namespace
}  // namespace newsgraph
