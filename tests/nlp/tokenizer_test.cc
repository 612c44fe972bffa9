#include "nlp/tokenizer.h"

#include <gtest/gtest.h>

#include <string>

namespace newsgraph {
namespace {

/// A tokeniser that has learned nothing: it cuts at white space and empty lines only.
Tokenizer untrained() {
  return {TokenizerLexicon{}, LinearWeights{}, LinearWeights{}};
}

std::vector<std::string> words_of(const Tokenizer& tokenizer, std::string_view text) {
  std::vector<std::string> words;
  for (const SentenceSpans& sentence : tokenizer.tokenize(text)) {
    for (const WordSpan& word : sentence) words.emplace_back(surface(text, word.span));
    words.emplace_back("|");
  }
  return words;
}

using Words = std::vector<std::string>;

TEST(Tokenizer, EmptyTextHasNoSentence) {
  EXPECT_TRUE(untrained().tokenize("").empty());
  EXPECT_TRUE(untrained().tokenize(" \n\n\t ").empty());
}

TEST(Tokenizer, WhiteSpaceOfAllKindsSeparates) {
  EXPECT_EQ(words_of(untrained(), "a\u00A0b\u3000c\td\ne"), (Words{"a", "b", "c", "d", "e", "|"}));
}

TEST(Tokenizer, AnEmptyLineEndsASentence) {
  EXPECT_EQ(words_of(untrained(), "one\ntwo\n \nthree"), (Words{"one", "two", "|", "three", "|"}));
}

TEST(Tokenizer, BytesThatAreNotUtf8AreKept) {
  EXPECT_EQ(words_of(untrained(), "a\xFF\xC3 \xE2\x82"), (Words{"a\xFF\xC3", "\xE2\x82", "|"}));
}

TEST(Tokenizer, AnnotateFillsOnlyBlocksThatAreRead) {
  Document doc;
  doc.article.text = "Head line\nBy A. Writer\n\nFirst words.\n\nRead also";
  doc.article.blocks = {{{0, 9}, BlockKind::kTitle},
                        {{10, 22}, BlockKind::kByline},
                        {{24, 36}, BlockKind::kBody},
                        {{38, 47}, BlockKind::kBoilerplate}};
  untrained().annotate(doc);
  ASSERT_EQ(doc.sentences.size(), 2U);
  EXPECT_EQ(doc.sentences[0].block, 0U);
  EXPECT_EQ(doc.sentences[0].span, (Span{0, 9}));
  EXPECT_EQ(doc.sentences[1].block, 2U);
  EXPECT_EQ(doc.sentences[1].tokens, (TokenRange{2, 4}));
  ASSERT_EQ(doc.tokens.size(), 4U);
  EXPECT_EQ(doc.form(2), "First");
  EXPECT_EQ(doc.form(3), "words.");
  EXPECT_FALSE(doc.tokens[3].in_multiword);
}

TEST(Tokenizer, TakesTimeLinearInTheLengthOfAWord) {
  const std::string marks(1U << 18U, '.');
  const std::string letters(1U << 18U, 'a');
  EXPECT_EQ(untrained().tokenize(marks).size(), 1U);
  EXPECT_EQ(untrained().tokenize(letters).size(), 1U);
}

TEST(Decode, EndsWithASentinelBehindTheText) {
  const DecodedText text = decode("é b");
  ASSERT_EQ(text.chars.size(), 4U);
  EXPECT_EQ(text.chars[1].byte, 2U);
  EXPECT_EQ(text.chars.back().byte, 4U);
  ASSERT_EQ(text.chunks.size(), 2U);
  EXPECT_EQ(text.chunks[1].begin, 2U);
  EXPECT_EQ(text.chunks[1].end, 3U);
}

TEST(Decode, FoldsCaseDigitsAndApostrophes) {
  const DecodedText text = decode("É7’");
  EXPECT_EQ(text.chars[0].folded, U'é');
  EXPECT_EQ(text.chars[0].kind, CharClass::kUpper);
  EXPECT_EQ(text.chars[1].folded, U'0');
  EXPECT_EQ(text.chars[2].folded, U'\'');
}

bool may_cut(std::string_view word, std::uint32_t at) {
  static const TokenizerLexicon kLexicon;
  const DecodedText text = decode(word);
  return ChunkFeatures(text, kLexicon, 0).is_candidate(at);
}

TEST(ChunkFeatures, AddressesDatesAndInitialsAreWhole) {
  for (const std::string_view word :
       {"https://example.org/a-b?c=1", "www.example.org", "a.b-c@example.org", "2025-10-30", "U.S.", "p.m."}) {
    for (std::uint32_t at = 1; at < word.size(); ++at) EXPECT_FALSE(may_cut(word, at)) << word << ' ' << at;
  }
}

TEST(ChunkFeatures, MarksAroundAnAddressMayBeCut) {
  EXPECT_TRUE(may_cut("(https://example.org/a).", 1));
  EXPECT_FALSE(may_cut("(https://example.org/a).", 10));
  EXPECT_TRUE(may_cut("(https://example.org/a).", 22));
  EXPECT_TRUE(may_cut("U.S.-led", 4));
}

TEST(ChunkFeatures, LettersAreCutOnlyWhereItWasLearned) {
  EXPECT_FALSE(may_cut("cannot", 3));
  EXPECT_TRUE(may_cut("don’t", 2)) << "before n't";
  EXPECT_FALSE(may_cut("O'Brien", 2));
  EXPECT_FALSE(may_cut("US$5", 2));
  EXPECT_TRUE(may_cut("10km", 2));
}

TEST(ChunkFeatures, AHyphenWithinAWordIsCutOnBothSidesOrNone) {
  const TokenizerLexicon lexicon;
  const DecodedText text = decode("two-day -x a-");
  EXPECT_TRUE(ChunkFeatures(text, lexicon, 0).is_joint(3));
  EXPECT_FALSE(ChunkFeatures(text, lexicon, 1).is_joint(8));
  EXPECT_FALSE(ChunkFeatures(text, lexicon, 2).is_joint(12));
}

TEST(LinearWeights, SumsTheWeightsOfKnownFeatures) {
  const LinearWeights weights(2, {3, 7}, {{1, -2}, {10, 20}});
  const std::vector<Feature> features = {3, 7, 5};
  const auto scores = weights.score(features);
  EXPECT_EQ(scores[0], 11);
  EXPECT_EQ(scores[1], 18);
}

TEST(LinearWeights, SurvivesARoundTrip) {
  const LinearWeights weights(2, {3, 70000, 4000000000U}, {{1, -2}, {-127, 127}, {0, 5}});
  ByteWriter out;
  weights.write(out);
  net::ModelWriter writer = begin_model("test", 1);
  writer.add_bytes("weights", out.take());
  const net::ModelFile file = parse_model(writer.bytes(), "memory", "test", 1);
  ByteReader in(file, "weights");
  const LinearWeights read = LinearWeights::read(in);
  EXPECT_EQ(read.size(), 3U);
  const std::vector<Feature> features = {70000, 4000000000U};
  EXPECT_EQ(read.score(features)[0], -127);
  EXPECT_EQ(read.score(features)[1], 132);
}

}  // namespace
}  // namespace newsgraph
