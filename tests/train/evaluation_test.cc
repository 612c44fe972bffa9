#include "train/evaluation.h"

#include <gtest/gtest.h>

#include <sstream>

#include "base/error.h"

namespace newsgraph::train {
namespace {

/// Reads CoNLL-U in which blanks stand for tabs and columns that are left out for "_".
std::vector<ConlluSentence> treebank(const std::string& text) {
  std::istringstream lines(text);
  std::string conllu;
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.front() == '#') {
      conllu += line + '\n';
      continue;
    }
    std::istringstream fields(line);
    std::vector<std::string> cells;
    for (std::string field; fields >> field;) cells.push_back(field);
    cells.resize(10, "_");
    for (std::size_t i = 0; i < cells.size(); ++i) conllu += (i == 0 ? "" : "\t") + cells[i];
    conllu += '\n';
  }
  std::istringstream in(conllu + '\n');
  return read_conllu(in, "test");
}

constexpr const char* kTwoSentences = R"(# newdoc
1 Ships ship NOUN NNS Number=Plur 2 nsubj
2 sail sail VERB VBP Mood=Ind 0 root _ SpaceAfter=No
3 . . PUNCT . _ 2 punct

1 They they PRON PRP Number=Plur 4 nsubj
2-3 don't
2 do do AUX VBP Mood=Ind 4 aux
3 n't not PART RB Polarity=Neg 4 advmod
4 sink sink VERB VB VerbForm=Inf 0 root _ SpaceAfter=No
5 . . PUNCT . _ 4 punct
)";

TEST(Evaluation, IdenticalTreebanksScoreHundred) {
  const auto gold = treebank(kTwoSentences);
  const UdScores scores = score(gold, gold);
  for (const Tally& tally : {scores.tokens, scores.sentences, scores.words, scores.upos, scores.xpos, scores.ufeats,
                             scores.lemmas, scores.uas, scores.las, scores.las_full}) {
    EXPECT_DOUBLE_EQ(tally.f1(), 100.0);
    EXPECT_DOUBLE_EQ(tally.precision(), 100.0);
    EXPECT_DOUBLE_EQ(tally.recall(), 100.0);
  }
  EXPECT_EQ(scores.tokens, (Tally{7, 7, 7}));
  EXPECT_EQ(scores.words, (Tally{8, 8, 8}));
  EXPECT_EQ(scores.sentences, (Tally{2, 2, 2}));
}

TEST(Evaluation, CountsEachColumnByItself) {
  const auto system = treebank(R"(1 Ships Ships PROPN NNS Number=Plur 3 nsubj
2 sail sail VERB VB Mood=Ind 0 root _ SpaceAfter=No
3 . . PUNCT . _ 2 discourse

1 They they PRON PRP Number=Plur 4 nsubj:outer
2-3 don't
2 do do AUX VBP Mood=Sub 4 aux
3 n't not PART RB Polarity=Neg 4 advmod
4 sink sink VERB VB VerbForm=Inf 0 root _ SpaceAfter=No
5 . . PUNCT . _ 4 punct
)");
  const UdScores scores = score(treebank(kTwoSentences), system);
  EXPECT_EQ(scores.upos.correct, 7U);
  EXPECT_EQ(scores.xpos.correct, 7U);
  EXPECT_EQ(scores.ufeats.correct, 7U);
  EXPECT_EQ(scores.lemmas.correct, 7U);
  EXPECT_EQ(scores.uas.correct, 7U);
  EXPECT_EQ(scores.las.correct, 6U) << "a subtype does not count";
  EXPECT_EQ(scores.las_full.correct, 5U) << "a subtype counts";
  EXPECT_EQ(scores.relations.at("punct"), (Tally{2, 1, 1}));
  EXPECT_EQ(scores.relations.at("nsubj"), (Tally{2, 1, 0}));
  EXPECT_EQ(scores.relations.at("discourse"), (Tally{0, 1, 0}));
}

TEST(Evaluation, FeaturesThatAreNotUniversalDoNotCount) {
  const auto gold = treebank("1 two two NUM CD NumForm=Word|NumType=Card 0 root\n");
  const auto system = treebank("1 two two NUM CD NumType=Card 0 root\n");
  EXPECT_EQ(score(gold, system).ufeats.correct, 1U);
}

TEST(Evaluation, TokensThatAreCutOtherwiseAreErrorsOnBothSides) {
  const auto gold = treebank(R"(1 two two NUM CD _ 3 nummod _ SpaceAfter=No
2 - - PUNCT HYPH _ 1 punct _ SpaceAfter=No
3 day day NOUN NN _ 4 compound
4 trip trip NOUN NN _ 0 root
)");
  const auto system = treebank(R"(1 two-day two-day ADJ JJ _ 2 amod
2 trip trip NOUN NN _ 0 root
)");
  const UdScores scores = score(gold, system);
  EXPECT_EQ(scores.tokens, (Tally{4, 2, 1}));
  EXPECT_EQ(scores.words, (Tally{4, 2, 1}));
  EXPECT_DOUBLE_EQ(scores.tokens.precision(), 50.0);
  EXPECT_DOUBLE_EQ(scores.tokens.recall(), 25.0);
  EXPECT_NEAR(scores.tokens.f1(), 100.0 / 3, 1e-9);
  EXPECT_EQ(scores.las.correct, 1U);
  EXPECT_EQ(scores.sentences, (Tally{1, 1, 1}));
}

TEST(Evaluation, WordsOfMultiwordTokensAreAlignedByForm) {
  const auto gold = treebank("1-2 don't\n1 do do AUX VBP _ 0 root\n2 n't not PART RB _ 1 advmod\n");
  const auto system = treebank("1 don do AUX VBP _ 0 root _ SpaceAfter=No\n2 't not PART RB _ 1 advmod\n");
  const UdScores scores = score(gold, system);
  EXPECT_EQ(scores.tokens, (Tally{1, 2, 0}));
  EXPECT_EQ(scores.words, (Tally{2, 2, 0}));

  // The right words without the token around them: the token is wrong, the words are not.
  const auto split = treebank("1 do do AUX VBP _ 0 root _ SpaceAfter=No\n2 n't not PART RB _ 1 advmod\n");
  const UdScores aligned = score(gold, split);
  EXPECT_EQ(aligned.tokens.correct, 0U);
  EXPECT_EQ(aligned.words, (Tally{2, 2, 2}));
  EXPECT_EQ(aligned.las.correct, 2U);
}

TEST(Evaluation, AWrongHeadInAMissedWordIsWrong) {
  // "sea-side" is not found, so the words that hang on it have no right head.
  const auto gold =
      treebank("1 a a DET DT _ 2 det\n2 seaside seaside NOUN NN _ 3 compound\n3 town town NOUN NN _ 0 root\n");
  const auto system = treebank(
      "1 a a DET DT _ 3 det\n2 sea sea NOUN NN _ 3 compound _ SpaceAfter=No\n3 side side NOUN NN _ 4 compound\n"
      "4 town town NOUN NN _ 0 root\n");
  const UdScores scores = score(gold, system);
  EXPECT_EQ(scores.words, (Tally{3, 4, 2}));
  EXPECT_EQ(scores.uas.correct, 1U);
}

TEST(Evaluation, SentencesMustMatchOnBothSides) {
  const auto gold = treebank(kTwoSentences);
  const auto merged = treebank(R"(1 Ships ship NOUN NNS _ 2 nsubj
2 sail sail VERB VBP _ 0 root _ SpaceAfter=No
3 . . PUNCT . _ 2 punct
4 They they PRON PRP _ 7 nsubj
5-6 don't
5 do do AUX VBP _ 7 aux
6 n't not PART RB _ 7 advmod
7 sink sink VERB VB _ 2 parataxis _ SpaceAfter=No
8 . . PUNCT . _ 7 punct
)");
  const UdScores scores = score(gold, merged);
  EXPECT_EQ(scores.sentences, (Tally{2, 1, 0}));
  EXPECT_EQ(scores.words.correct, 8U);
  EXPECT_EQ(scores.uas.correct, 7U) << "the second root has another head now";
}

TEST(Evaluation, LasByLengthCountsTheGoldSentence) {
  const auto gold = treebank(kTwoSentences);
  const UdScores scores = score(gold, gold);
  EXPECT_EQ(scores.las_by_length[0], (Tally{8, 8, 8}));
  EXPECT_EQ(scores.las_by_length[1], (Tally{0, 0, 0}));
}

TEST(Evaluation, OtherTextIsAnError) {
  const auto gold = treebank("1 a a DET DT _ 0 root\n");
  const auto system = treebank("1 b b DET DT _ 0 root\n");
  EXPECT_THROW((void)score(gold, system), Error);
}

TEST(Evaluation, EmptyTreebanksScoreNothing) {
  const UdScores scores = score({}, {});
  EXPECT_EQ(scores.tokens, (Tally{0, 0, 0}));
  EXPECT_DOUBLE_EQ(scores.tokens.f1(), 0.0);
}

TEST(Evaluation, NamesCountOnlyWithExactSpanAndType) {
  const std::vector<NamedSpan> gold = {{0, 0, 2, "PER"}, {0, 5, 6, "LOC"}, {1, 3, 4, "ORG"}};
  const std::vector<NamedSpan> system = {{0, 0, 2, "PER"}, {0, 5, 7, "LOC"}, {1, 3, 4, "LOC"}};
  const auto scores = score_names(gold, system);
  EXPECT_EQ(scores.at("PER"), (Tally{1, 1, 1}));
  EXPECT_EQ(scores.at("LOC"), (Tally{1, 2, 0}));
  EXPECT_EQ(scores.at("ORG"), (Tally{1, 0, 0}));
  EXPECT_EQ(scores.at("all"), (Tally{3, 3, 1}));
}

}  // namespace
}  // namespace newsgraph::train
