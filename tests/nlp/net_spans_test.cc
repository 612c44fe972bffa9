#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "nlp/net/spans.h"

namespace newsgraph::net {
namespace {

bool may_follow(std::uint32_t previous, std::uint32_t tag) {
  const bool open = previous > 0 && ((previous - 1) % 4 == kBegin || (previous - 1) % 4 == kInside);
  const bool goes_on = tag > 0 && ((tag - 1) % 4 == kInside || (tag - 1) % 4 == kEnd);
  if (open != goes_on) return false;
  return !open || (previous - 1) / 4 == (tag - 1) / 4;
}

// Tries all sequences of tags and returns the best one's spans.
std::vector<NameSpan> spans_by_force(const std::vector<float>& logits, std::uint32_t classes) {
  const std::uint32_t tags = 1 + 4 * classes;
  const std::size_t n = logits.size() / tags;
  std::vector<std::uint32_t> sequence(n, 0), best;
  double best_score = -1e300;
  while (true) {
    bool good = true;
    double score = 0;
    std::uint32_t previous = 0;
    for (std::size_t t = 0; t < n; ++t) {
      good &= may_follow(previous, sequence[t]);
      previous = sequence[t];
      // Constants per token, such as the softmax's, do not matter.
      score += logits[t * tags + sequence[t]];
    }
    good &= may_follow(previous, 0);
    if (good && score > best_score) {
      best_score = score;
      best = sequence;
    }
    std::size_t at = 0;
    while (at < n && ++sequence[at] == tags) sequence[at++] = 0;
    if (at == n) break;
  }
  std::vector<NameSpan> spans;
  for (std::uint32_t t = 0; t < n; ++t) {
    if (best[t] == 0) continue;
    const std::uint32_t part = (best[t] - 1) % 4;
    if (part == kBegin || part == kSingle) spans.push_back({t, t + 1, (best[t] - 1) / 4, 0});
    spans.back().end = t + 1;
  }
  return spans;
}

TEST(BestSpans, AreTheBestOfAllSequences) {
  std::mt19937 random(5);
  std::uniform_real_distribution<float> uniform(-2, 2);
  for (int round = 0; round < 60; ++round) {
    const std::uint32_t classes = 1 + round % 2;
    const std::size_t n = 1 + round % 4;
    std::vector<float> logits(n * (1 + 4 * classes));
    for (float& logit : logits) logit = uniform(random);
    const std::vector<NameSpan> expected = spans_by_force(logits, classes);
    std::vector<NameSpan> found = best_spans(logits, classes);
    for (NameSpan& span : found) {
      EXPECT_GT(span.score, 0);
      EXPECT_LE(span.score, 1.0001F);
      span.score = 0;
    }
    EXPECT_EQ(found, expected);
  }
}

TEST(BestSpans, OfNoTokensAreNone) {
  EXPECT_TRUE(best_spans({}, 3).empty());
}

TEST(BestSpans, ANameDoesNotRunBeyondTheEnd) {
  // One class; the last token looks like a beginning, which nothing closes.
  std::vector<float> logits = {0, 5, 0, 0, 1, /**/ 0, 0, 9, 0, 1};
  const std::vector<NameSpan> spans = best_spans(logits, 1);
  for (const NameSpan& span : spans) EXPECT_LE(span.end, 2U);
}

}  // namespace
}  // namespace newsgraph::net
