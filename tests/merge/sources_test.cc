#include "merge/sources.h"

#include <gtest/gtest.h>

#include "merge/belief.h"
#include "sample_extractions.h"

namespace newsgraph {
namespace {

using test::Sample;

/// A sketch of `size` places of which the first `changed` differ from the sketch of change 0.
std::vector<std::uint32_t> sketch(std::size_t changed, std::size_t size = 64) {
  std::vector<std::uint32_t> values;
  for (std::size_t i = 0; i < size; ++i)
    values.push_back(static_cast<std::uint32_t>(i * 7919 + (i < changed ? 1000 + changed : 0)));
  return values;
}

Extraction article(const std::string& id, std::vector<std::uint32_t> values) {
  Sample sample(id, "2026-03-01");
  sample.article().sketch = std::move(values);
  return sample;
}

TEST(Sources, NearIdenticalArticlesAreOneSource) {
  const std::vector<Extraction> articles{article("a", sketch(0)), article("b", sketch(10)), article("c", sketch(40)),
                                         article("d", {})};
  EXPECT_EQ(find_sources(articles, 0.7), (std::vector<std::uint32_t>{0, 0, 2, 3}));
}

TEST(Sources, ArticlesWithoutSketchesAreIndependentUnlessTheirTextIsTheSame) {
  std::vector<Extraction> articles{article("a", {}), article("b", {}), article("c", {})};
  articles[2].article.text_sha256 = articles[0].article.text_sha256;
  EXPECT_EQ(find_sources(articles, 0.7), (std::vector<std::uint32_t>{0, 1, 0}));
}

TEST(Sources, SketchesOfDifferentLengthAreNotCompared) {
  const std::vector<Extraction> articles{article("a", sketch(0, 64)), article("b", sketch(0, 32))};
  EXPECT_EQ(find_sources(articles, 0.7), (std::vector<std::uint32_t>{0, 1}));
}

TEST(SupportBuilder, BeliefGrowsWithSourcesNotWithSentences) {
  SupportBuilder one;
  one.add({0, 0}, 0.5, 0);
  one.add({0, 1}, 0.4, 0);
  EXPECT_DOUBLE_EQ(one.build().confidence, 0.5);
  EXPECT_EQ(one.build().article_count, 1U);

  SupportBuilder two = one;
  two.add({1, 0}, 0.5, 1);
  EXPECT_DOUBLE_EQ(two.build().confidence, 1 - 0.5 * 0.75);
  EXPECT_EQ(two.build().source_count, 2U);

  SupportBuilder many;
  for (std::uint32_t i = 0; i < 50; ++i) many.add({i, 0}, 0.9, i);
  EXPECT_DOUBLE_EQ(many.build().confidence, kMaxBelief);
}

TEST(SupportBuilder, CopiesCountAsArticlesButNotAsSources) {
  SupportBuilder copies;
  copies.add({0, 0}, 0.6, 0);
  copies.add({1, 0}, 0.6, 0);
  copies.add({2, 0}, 0.6, 0);
  const Support support = copies.build();
  EXPECT_EQ(support.article_count, 3U);
  EXPECT_EQ(support.source_count, 1U);
  EXPECT_DOUBLE_EQ(support.confidence, 0.6);
}

}  // namespace
}  // namespace newsgraph
