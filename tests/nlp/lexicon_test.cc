#include "nlp/lexicon.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "base/error.h"
#include "make_document.h"
#include "nlp/gazetteer.h"

namespace newsgraph {
namespace {

class LexiconFile : public ::testing::Test {
 protected:
  std::filesystem::path write(std::string_view text) {
    path_ = std::filesystem::path(::testing::TempDir()) / "lexicon_test.tsv";
    std::ofstream(path_, std::ios::binary) << text;
    return path_;
  }
  void TearDown() override { std::filesystem::remove(path_); }
  std::filesystem::path path_;
};

std::string message_of(const std::filesystem::path& path, std::size_t columns) {
  try {
    (void)Lexicon::load(path, columns);
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

TEST_F(LexiconFile, ReadsRowsCommentsAndCarriageReturns) {
  const Lexicon lexicon = Lexicon::load(write("# head\r\nnight owl\tbird\r\n\r\nowl\tbird\tbig\r\n"), 3);
  EXPECT_EQ(lexicon.attribute("owl", 2), "big");
  EXPECT_EQ(lexicon.attribute("night owl", 1), "bird");
  EXPECT_EQ(lexicon.attribute("night owl", 2), "");
  EXPECT_FALSE(lexicon.contains("night"));
}

TEST_F(LexiconFile, ErrorsNameFileAndLine) {
  EXPECT_NE(message_of(write("a\tb\na b\tc\td\n"), 2).find("lexicon_test.tsv:2"), std::string::npos);
  EXPECT_NE(message_of(write("a\n\ta\n"), 2).find(":2: first column is empty"), std::string::npos);
  EXPECT_NE(message_of(write("owl\nowl\n"), 1).find(":2: \"owl\" is listed twice"), std::string::npos);
  EXPECT_NE(message_of(write("night owl\nnight owl\n"), 1).find(":2: \"night owl\" is listed twice"),
            std::string::npos);
  EXPECT_NE(message_of("/nonexistent/x.tsv", 1).find("/nonexistent/x.tsv"), std::string::npos);
}

TEST(PhraseTable, LongestPhraseWins) {
  PhraseTable table;
  table.add("night", 1);
  table.add("night owl", 2);
  table.add("night-owl's nest", 3);
  const std::vector<std::string> words = {"the", "night", "owl", "sings"};
  EXPECT_EQ(table.longest(words, 1, 4)->value, 2U);
  EXPECT_EQ(table.longest(words, 1, 2)->value, 1U);
  EXPECT_FALSE(table.longest(words, 0, 4).has_value());
  const std::vector<std::string> hyphened = {"night", "-", "owl", "'s", "nest"};
  EXPECT_EQ(table.longest(hyphened, 0, 5)->value, 3U);
}

TEST(Gazetteer, KnowsCountriesByNameAliasDemonymAndCode) {
  const Gazetteer& gazetteer = testing::gazetteer();
  EXPECT_EQ(gazetteer.find("Peru")->key, "iso3166:PE");
  EXPECT_EQ(gazetteer.find("U.K.")->name, "United Kingdom");
  EXPECT_EQ(gazetteer.find("Peruvian")->name, "Peru");
  EXPECT_EQ(gazetteer.find("Peruvian")->kind, GazetteerKind::kDemonym);
  EXPECT_EQ(gazetteer.find("Lima")->country, "PE");
  EXPECT_EQ(gazetteer.country("PE")->name, "Peru");
  EXPECT_EQ(gazetteer.country("ZZ"), nullptr);
}

TEST(Gazetteer, NameOfTwoCountriesHasTwoSenses) {
  const Gazetteer& gazetteer = testing::gazetteer();
  EXPECT_EQ(gazetteer.find("Korea"), nullptr);
  const std::vector<std::string> words = {"Korea"};
  EXPECT_EQ(gazetteer.longest(words, 0, 1).candidates.size(), 2U);
  const std::vector<std::string> hyphened = {"South", "-", "Korean"};
  EXPECT_EQ(gazetteer.longest(hyphened, 0, 3).length, 3U);
}

TEST(Gazetteer, CitiesTypeNamesButFindNone) {
  const Gazetteer& gazetteer = testing::gazetteer();
  EXPECT_EQ(gazetteer.city("Leipzig")->type, "City");
  const std::vector<std::string> words = {"Leipzig"};
  EXPECT_EQ(gazetteer.longest(words, 0, 1).length, 0U);
}

}  // namespace
}  // namespace newsgraph
