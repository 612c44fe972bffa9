#include <gtest/gtest.h>

#include <optional>
#include <random>

#include "nlp/net/tree.h"

namespace newsgraph::net {
namespace {

// The sum of a tree's scores, or nothing for heads that form no tree with one root.
std::optional<double> score_of(const std::vector<float>& scores, const std::vector<int>& heads) {
  const int n = static_cast<int>(heads.size());
  double sum = 0;
  int roots = 0;
  for (int i = 0; i < n; ++i) {
    roots += heads[i] < 0;
    sum += scores[static_cast<std::size_t>(i) * (n + 1) + heads[i] + 1];
    int node = i;
    for (int steps = 0; node >= 0; ++steps) {
      if (steps > n) return std::nullopt;
      node = heads[node];
    }
  }
  if (roots != 1) return std::nullopt;
  return sum;
}

// Tries all assignments of heads.
double best_by_force(const std::vector<float>& scores, int n) {
  double best = -1e300;
  std::vector<int> heads(n, -1);
  while (true) {
    bool good = true;
    for (int i = 0; i < n; ++i) good &= heads[i] != i;
    if (good) {
      if (const auto score = score_of(scores, heads)) best = std::max(best, *score);
    }
    int at = 0;
    while (at < n && ++heads[at] == n) heads[at++] = -1;
    if (at == n) return best;
  }
}

TEST(BestTree, IsTheBestOfAllSingleRootTrees) {
  std::mt19937 random(7);
  std::uniform_real_distribution<float> uniform(-3, 3);
  for (int round = 0; round < 400; ++round) {
    const int n = 1 + round % 6;
    std::vector<float> scores(static_cast<std::size_t>(n) * (n + 1));
    for (float& score : scores) score = uniform(random);
    const std::vector<int> heads = best_tree(scores, n);
    const auto score = score_of(scores, heads);
    ASSERT_TRUE(score.has_value());
    EXPECT_NEAR(*score, best_by_force(scores, n), 1e-4);
  }
}

TEST(BestTree, EqualScoresStillGiveATree) {
  for (const int n : {1, 2, 3, 50}) {
    const std::vector<float> scores(static_cast<std::size_t>(n) * (n + 1), 1.0F);
    EXPECT_TRUE(score_of(scores, best_tree(scores, n)).has_value()) << n;
  }
}

TEST(BestTree, NestedCyclesOfALongSentenceEnd) {
  const int n = 256;
  std::vector<float> scores(static_cast<std::size_t>(n) * (n + 1), 0.0F);
  for (int i = 0; i < n; ++i) scores[static_cast<std::size_t>(i) * (n + 1) + 1 + (i + 1) % n] = 5;
  for (int i = 0; i < n; i += 2) scores[static_cast<std::size_t>(i) * (n + 1) + 1 + (i + n - 1) % n] = 6;
  EXPECT_TRUE(score_of(scores, best_tree(scores, n)).has_value());
}

}  // namespace
}  // namespace newsgraph::net
