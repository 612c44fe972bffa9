#include "mapping/word_list.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>

namespace newsgraph {
namespace {

class WordListFile : public ::testing::Test {
 protected:
  WordList read(const std::string& text) {
    std::ofstream(path_, std::ios::binary) << text;
    return WordList::read(path_, "sample");
  }
  std::string error(const std::string& text) {
    try {
      static_cast<void>(read(text));
    } catch (const Error& e) {
      return e.what();
    }
    return {};
  }
  void TearDown() override { std::remove(path_.c_str()); }

  std::string path_ = ::testing::TempDir() + "word_list_test.tsv";
};

TEST_F(WordListFile, SkipsCommentsAndEmptyLinesAndTakesCrLf) {
  const WordList list = read("\xEF\xBB\xBF# word\tclass\r\n\r\nflood\tng:Flood\r\n");
  ASSERT_EQ(list.rows().size(), 1U);
  EXPECT_EQ(list.rows()[0].cells, (std::vector<std::string>{"flood", "ng:Flood"}));
  EXPECT_EQ(list.rows()[0].line, 3U);
}

TEST_F(WordListFile, FindsWordsButNotPartsOfPhrases) {
  const WordList list = read("talks\nround table talks\n");
  EXPECT_NE(list.find("talks"), nullptr);
  EXPECT_EQ(list.find("round"), nullptr);
  ASSERT_EQ(list.phrases_with("table").size(), 1U);
  EXPECT_EQ(list.rows()[list.phrases_with("table")[0]].words.size(), 3U);
}

TEST_F(WordListFile, OffersLongerPhrasesFirst) {
  const WordList list = read("call off\ncall it off\n");
  ASSERT_EQ(list.phrases_with("call").size(), 2U);
  EXPECT_EQ(list.rows()[list.phrases_with("call")[0]].words.size(), 3U);
}

TEST_F(WordListFile, FindsHyphenatedWordsAsTreebanksPartThem) {
  const WordList list = read("cease-fire\tng:Truce\n");
  ASSERT_EQ(list.phrases_with("-").size(), 1U);
  const WordList::Row& row = list.rows()[list.phrases_with("-")[0]];
  EXPECT_EQ(row.words, (std::vector<std::string>{"cease", "-", "fire"}));
  EXPECT_EQ(row.cells[1], "ng:Truce");
}

TEST_F(WordListFile, RefusesAnEmptyFirstColumn) {
  EXPECT_NE(error("a\n\tb\n").find(":2:1: "), std::string::npos);
}

TEST_F(WordListFile, RefusesAWordThatComesTwice) {
  EXPECT_NE(error("storm\nflood\nstorm\n").find(":3:1: 'storm' comes twice"), std::string::npos);
  EXPECT_NE(error("put off\nput off\n").find(":2:1: "), std::string::npos);
}

}  // namespace
}  // namespace newsgraph
