// The tokeniser and lemmatiser that ship with the program, on sentences as
// newspapers write them. The scores on treebanks are in docs/evaluation.md.
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "nlp/lemmatizer.h"
#include "nlp/tokenizer.h"

namespace newsgraph {
namespace {

const std::string kModels = NEWSGRAPH_MODELS;

/// Words parted by blanks, the parts of a multiword token by "~", sentences by line breaks.
std::string cut(std::string_view text) {
  static const Tokenizer kTokenizer = Tokenizer::load(kModels + "/tokenizer.ngm");
  std::string result;
  for (const SentenceSpans& sentence : kTokenizer.tokenize(text)) {
    if (!result.empty()) result += '\n';
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      const bool continues = sentence[i].in_multiword && !sentence[i].starts_multiword;
      if (i > 0) result += continues ? "~" : " ";
      result += surface(text, sentence[i].span);
    }
  }
  return result;
}

TEST(ShippedTokenizer, SplitsHyphensAndDashes) {
  EXPECT_EQ(cut("The Oslo-Bergen line, a two-day visit and Chad–Niger talks."),
            "The Oslo - Bergen line , a two - day visit and Chad – Niger talks .");
  EXPECT_EQ(cut("Minister Park Sung-ho met U.S.-led forces."), "Minister Park Sung - ho met U.S. - led forces .");
}

TEST(ShippedTokenizer, KeepsAbbreviationsAndInitials) {
  EXPECT_EQ(cut("U.S. President John F. Marsh met Mr. Hale on Oct. 30 in Reno."),
            "U.S. President John F. Marsh met Mr. Hale on Oct. 30 in Reno .");
  EXPECT_EQ(cut("The fire broke out at 3 a.m. At 4 a.m. Monday it was under control."),
            "The fire broke out at 3 a.m.\nAt 4 a.m. Monday it was under control .");
  EXPECT_EQ(cut("Sgt. Tom Reed and Rep. Ann Shaw spoke to Acme Co. workers."),
            "Sgt. Tom Reed and Rep. Ann Shaw spoke to Acme Co. workers .");
  EXPECT_EQ(cut("Oliver K. Grant was elected in Reno. He is 54."),
            "Oliver K . Grant was elected in Reno .\nHe is 54 .");
}

TEST(ShippedTokenizer, SplitsCliticsAsMultiwordTokens) {
  EXPECT_EQ(cut("We cannot say it isn’t the city's."), "We can~not say it is~n’t the city~'s .");
  EXPECT_EQ(cut("The miners’ strike and the two sides' offers"), "The miners~’ strike and the two sides~' offers");
  EXPECT_EQ(cut("They're sure he'd go; she won't."), "They~'re sure he~'d go ; she wo~n't .");
  EXPECT_EQ(cut("O'Brien left N'Djamena."), "O'Brien left N'Djamena .");
}

TEST(ShippedTokenizer, SplitsNumbersFromSigns) {
  EXPECT_EQ(cut("Sales rose 3.5% to $1,234.5 million in the 19th month."),
            "Sales rose 3.5 % to $ 1,234.5 million in the 19th month .");
  EXPECT_EQ(cut("It cost €20 and 10km of pipe on 2025-10-30."), "It cost € 20 and 10 km of pipe on 2025-10-30 .");
}

TEST(ShippedTokenizer, SplitsResultsAtTheEndOfASentence) {
  EXPECT_EQ(cut("The house passed the bill 232-197."), "The house passed the bill 232 - 197 .");
  EXPECT_EQ(cut("The senate approved it by 52–48."), "The senate approved it by 52 – 48 .");
  EXPECT_EQ(cut("It ended on 2025-10-30."), "It ended on 2025-10-30 .");
}

TEST(ShippedTokenizer, EndsSentencesBehindClosingQuotes) {
  EXPECT_EQ(cut("“We will not go,” Reed said. “It is wrong.” He left on Tuesday."),
            "“ We will not go , ” Reed said .\n“ It is wrong . ”\nHe left on Tuesday .");
  EXPECT_EQ(cut("\"The deal is done,\" Mr. Hale said. \"Now we must work.\" The talks go on."),
            "\" The deal is done , \" Mr. Hale said .\n\" Now we must work . \"\nThe talks go on .");
}

TEST(ShippedTokenizer, ALineBreakIsABlank) {
  EXPECT_EQ(cut("The ministers met in\nBergen on Friday."), "The ministers met in Bergen on Friday .");
}

TEST(ShippedTokenizer, KeepsAHeadlineWhole) {
  EXPECT_EQ(cut("Norway and Chad Agree to Restart Trade Talks in May"),
            "Norway and Chad Agree to Restart Trade Talks in May");
}

TEST(ShippedTokenizer, CoversEveryByteOfAnyTextOnce) {
  const std::vector<std::string> pieces = {"a",   "N",    "n't", "'",    "’",    "“",       "\"",     ".",  "...", "-",
                                           "–",   "/",    "[",   "]",    "é",    "7",       "0",      "$",  "@",   ":",
                                           "www", "(",    ")",   "\xFF", "\xE2", "&",       "!",      "이", " ",   " ",
                                           "\n",  "\n\n", "ll",  "s",    "U.S.", "http://", "\u200b", "\0x"};
  const Tokenizer tokenizer = Tokenizer::load(kModels + "/tokenizer.ngm");
  std::mt19937 random(1);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (std::size_t i = random() % 60; i > 0; --i) text += pieces[random() % pieces.size()];
    std::uint32_t end = 0;
    for (const SentenceSpans& sentence : tokenizer.tokenize(text)) {
      ASSERT_FALSE(sentence.empty());
      bool open = false;
      for (const WordSpan& word : sentence) {
        ASSERT_LT(word.span.begin, word.span.end);
        const std::string gap = text.substr(end, word.span.begin - end);
        ASSERT_EQ(gap.find_first_not_of(" \n"), std::string::npos) << text;
        ASSERT_TRUE(!word.in_multiword || word.starts_multiword || (open && gap.empty())) << text;
        open = word.in_multiword;
        end = word.span.end;
      }
    }
    ASSERT_EQ(text.substr(end).find_first_not_of(" \n"), std::string::npos) << text;
  }
}

std::string lemma(std::string_view form, std::string_view upos, std::string_view xpos) {
  static const Lemmatizer kLemmatizer = Lemmatizer::load(kModels + "/lemmatizer.ngm");
  return kLemmatizer.lemma(form, upos, xpos);
}

TEST(ShippedLemmatizer, KnowsIrregularForms) {
  EXPECT_EQ(lemma("were", "AUX", "VBD"), "be");
  EXPECT_EQ(lemma("underwent", "VERB", "VBD"), "undergo");
  EXPECT_EQ(lemma("fled", "VERB", "VBD"), "flee");
  EXPECT_EQ(lemma("crises", "NOUN", "NNS"), "crisis");
  EXPECT_EQ(lemma("wo", "AUX", "MD"), "will");
  EXPECT_EQ(lemma("n’t", "PART", "RB"), "not");
}

TEST(ShippedLemmatizer, IsSaneOnUnknownWords) {
  EXPECT_EQ(lemma("mobilized", "VERB", "VBD"), "mobilize");
  EXPECT_EQ(lemma("retreating", "VERB", "VBG"), "retreat");
  EXPECT_EQ(lemma("deepfakes", "NOUN", "NNS"), "deepfake");
  EXPECT_EQ(lemma("Zelmarova", "PROPN", "NNP"), "Zelmarova");
  EXPECT_EQ(lemma("Norwegian", "ADJ", "JJ"), "Norwegian");
}

}  // namespace
}  // namespace newsgraph
