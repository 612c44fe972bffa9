#include "train/coref_scores.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

namespace newsgraph::train {
namespace {

// The example of Luo (2005): the truth is {1-5} {6,7} {8-12}.
const Chains kTruth = {{1, 2, 3, 4, 5}, {6, 7}, {8, 9, 10, 11, 12}};
const Chains kGluedSmall = {{1, 2, 3, 4, 5}, {6, 7, 8, 9, 10, 11, 12}};
const Chains kGluedLarge = {{1, 2, 3, 4, 5, 8, 9, 10, 11, 12}, {6, 7}};
const Chains kOne = {{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}};

TEST(Muc, CountsLinks) {
  EXPECT_NEAR(muc(kTruth, kGluedSmall).precision(), 90.0, 1e-9);
  EXPECT_NEAR(muc(kTruth, kGluedSmall).recall(), 100.0, 1e-9);
  EXPECT_NEAR(muc(kTruth, kGluedLarge).f1(), 94.74, 0.01);
  EXPECT_NEAR(muc(kTruth, kOne).f1(), 90.0, 0.01);
}

TEST(Muc, TakesAMentionThatIsMissedForAPartOfItsOwn) {
  const CorefTally tally = muc({{1, 2, 3, 4}}, {{1, 2}});  // parts {1,2} {3} {4}: one of three links
  EXPECT_NEAR(tally.recall(), 100.0 / 3, 1e-9);
  EXPECT_NEAR(tally.precision(), 100.0, 1e-9);
}

TEST(BCubed, WeighsMentions) {
  EXPECT_NEAR(b_cubed(kTruth, kGluedSmall).f1(), 86.5, 0.1);
  EXPECT_NEAR(b_cubed(kTruth, kGluedLarge).f1(), 73.7, 0.1);
  EXPECT_NEAR(b_cubed(kTruth, kOne).precision(), 37.5, 0.1);
}

TEST(BCubed, GivesNothingForMentionsOfOneSideOnly) {
  const CorefTally tally = b_cubed({{1, 2, 3}}, {{1, 2, 9}});
  EXPECT_NEAR(tally.recall(), 100 * (2.0 / 3 + 2.0 / 3) / 3, 1e-9);
  EXPECT_NEAR(tally.precision(), 100 * (2.0 / 3 + 2.0 / 3) / 3, 1e-9);
}

TEST(CeafE, PairsChainsOneToOne) {
  EXPECT_NEAR(ceaf_e(kTruth, kGluedSmall).f1(), 73.3, 0.1);
  EXPECT_NEAR(ceaf_e(kTruth, kGluedLarge).f1(), 66.7, 0.1);
  EXPECT_NEAR(ceaf_e(kTruth, kOne).f1(), 29.4, 0.1);
}

// The worked example of Pradhan et al. (2014): key {a b c} {d e f g}, response {a b} {c d} {f g h i}.
TEST(CorefScores, AgreeWithTheReferenceScorer) {
  const CorefScores scores = score_coref({{1, 2, 3}, {4, 5, 6, 7}}, {{1, 2}, {3, 4}, {6, 7, 8, 9}});
  EXPECT_NEAR(scores.muc.recall(), 40.0, 1e-9);
  EXPECT_NEAR(scores.muc.precision(), 40.0, 1e-9);
  EXPECT_NEAR(scores.b_cubed.recall(), 100 * (1.0 / 7) * (4.0 / 3 + 1.0 / 3 + 1.0 / 4 + 4.0 / 4), 1e-9);
  EXPECT_NEAR(scores.b_cubed.precision(), 100 * (1.0 / 8) * (4.0 / 2 + 1.0 / 2 + 1.0 / 2 + 4.0 / 4), 1e-9);
  EXPECT_NEAR(scores.ceaf_e.recall(), 65.0, 0.01);      // (0.8 + 0.5) / 2
  EXPECT_NEAR(scores.ceaf_e.precision(), 43.33, 0.01);  // (0.8 + 0.5) / 3
}

TEST(CorefScores, OfEqualChainsAreFull) {
  const CorefScores scores = score_coref(kTruth, kTruth);
  EXPECT_NEAR(scores.conll(), 100.0, 1e-9);
}

TEST(CorefScores, OfNothingAreZero) {
  EXPECT_EQ(score_coref({}, {}).conll(), 0.0);
  EXPECT_EQ(score_coref(kTruth, {}).conll(), 0.0);
  EXPECT_EQ(score_coref({}, kTruth).conll(), 0.0);
}

TEST(CorefScores, AddUpOverDocuments) {
  CorefScores sum = score_coref({{1, 2, 3}}, {{1, 2, 3}});
  sum += score_coref({{1, 2, 3}}, {});
  EXPECT_NEAR(sum.muc.recall(), 50.0, 1e-9);
  EXPECT_NEAR(sum.muc.precision(), 100.0, 1e-9);
}

/// All ways to give rows columns, tried in turn.
double slow_assignment(const std::vector<std::vector<double>>& weights) {
  std::vector<std::size_t> columns(std::max(weights.size(), weights.front().size()));
  std::iota(columns.begin(), columns.end(), 0U);
  double best = 0;
  do {
    double sum = 0;
    for (std::size_t row = 0; row < weights.size(); ++row) {
      if (columns[row] < weights[row].size()) sum += weights[row][columns[row]];
    }
    best = std::max(best, sum);
  } while (std::next_permutation(columns.begin(), columns.end()));
  return best;
}

TEST(BestAssignment, IsAsGoodAsTryingAll) {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    std::vector<std::vector<double>> weights(1 + random() % 5, std::vector<double>(1 + random() % 5));
    for (auto& row : weights) {
      for (double& weight : row) weight = random() % 3 == 0 ? 0 : static_cast<double>(random() % 100) / 100;
    }
    EXPECT_NEAR(best_assignment(weights), slow_assignment(weights), 1e-9);
  }
}

}  // namespace
}  // namespace newsgraph::train
