#include "train/raw_text.h"

#include <gtest/gtest.h>

#include <sstream>

namespace newsgraph::train {
namespace {

std::vector<ConlluSentence> read(const std::string& text) {
  std::istringstream in(text);
  return read_conllu(in, "test");
}

std::string line(const std::string& id, const std::string& form, const std::string& misc = "_") {
  return id + '\t' + form + "\t_\t_\t_\t_\t_\t_\t_\t" + misc + '\n';
}

TEST(RawText, JoinsSentencesToParagraphs) {
  const auto treebank =
      read("# newdoc id = a\n# newpar\n" + line("1", "Go") + line("2", "on", "SpaceAfter=No") + line("3", "!") + "\n" +
           line("1", "Why", "SpaceAfter=No") + line("2", "?") + "\n" + "# newpar\n" + line("1", "End") + "\n");
  const auto paragraphs = raw_paragraphs(treebank);
  ASSERT_EQ(paragraphs.size(), 2U);
  EXPECT_EQ(paragraphs[0].text, "Go on! Why?");
  EXPECT_EQ(paragraphs[1].text, "End");
  EXPECT_EQ(paragraphs[1].first_sentence, 2U);
  ASSERT_EQ(paragraphs[0].sentences.size(), 2U);
  EXPECT_EQ(surface(paragraphs[0].text, paragraphs[0].sentences[1][0].span), "Why");
}

TEST(RawText, WritesMultiwordTokensAsOne) {
  const auto treebank = read(line("1", "I") + line("2-3", "can’t", "SpaceAfter=No") + line("2", "ca") +
                             line("3", "n’t") + line("4", ".") + "\n");
  const auto paragraphs = raw_paragraphs(treebank);
  ASSERT_EQ(paragraphs.size(), 1U);
  const SentenceSpans& words = paragraphs[0].sentences[0];
  EXPECT_EQ(paragraphs[0].text, "I can’t.");
  ASSERT_EQ(words.size(), 4U);
  EXPECT_EQ(surface(paragraphs[0].text, words[1].span), "ca");
  EXPECT_EQ(surface(paragraphs[0].text, words[2].span), "n’t");
  EXPECT_TRUE(words[1].starts_multiword);
  EXPECT_FALSE(words[2].starts_multiword);
  EXPECT_TRUE(words[2].in_multiword);
  EXPECT_FALSE(words[3].in_multiword);
}

TEST(RawText, WordsThatDoNotJoinToTheirTokenCoverAllOfIt) {
  const auto treebank = read(line("1-2", "au") + line("1", "à") + line("2", "le") + "\n");
  const SentenceSpans words = raw_paragraphs(treebank)[0].sentences[0];
  EXPECT_EQ(words[0].span, (Span{0, 2}));
  EXPECT_EQ(words[1].span, (Span{0, 2}));
}

}  // namespace
}  // namespace newsgraph::train
