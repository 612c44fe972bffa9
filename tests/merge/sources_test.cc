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

std::vector<std::uint32_t> clusters(const std::vector<Extraction>& articles) {
  std::vector<std::uint32_t> numbers;
  for (const Source& source : find_sources(articles)) numbers.push_back(source.cluster);
  return numbers;
}

Extraction dated(const std::string& id, const std::string& day, std::size_t changed, std::uint32_t length) {
  Extraction sketched = article(id, sketch(changed));
  sketched.article.created = parse_iso_date(day);
  sketched.article.length = length;
  return sketched;
}

TEST(Sources, NearIdenticalArticlesAreOneSource) {
  const std::vector<Extraction> articles{article("a", sketch(0)), article("b", sketch(10)), article("c", sketch(40)),
                                         article("d", {})};
  EXPECT_EQ(clusters(articles), (std::vector<std::uint32_t>{0, 0, 2, 3}));
}

TEST(Sources, ArticlesWithoutSketchesAreIndependentUnlessTheirTextIsTheSame) {
  std::vector<Extraction> articles{article("a", {}), article("b", {}), article("c", {})};
  articles[2].article.text_sha256 = articles[0].article.text_sha256;
  EXPECT_EQ(clusters(articles), (std::vector<std::uint32_t>{0, 1, 0}));
}

TEST(Sources, SketchesOfDifferentLengthAreNotCompared) {
  const std::vector<Extraction> articles{article("a", sketch(0, 64)), article("b", sketch(0, 32))};
  EXPECT_EQ(clusters(articles), (std::vector<std::uint32_t>{0, 1}));
}

TEST(Sources, AShorterArticleThatTheOtherHoldsIsACopy) {
  EXPECT_EQ(clusters({dated("a", "2026-03-01", 0, 4000), dated("b", "2026-03-02", 32, 2000)}),
            (std::vector<std::uint32_t>{0, 0}));
  EXPECT_EQ(clusters({dated("a", "2026-03-01", 0, 4000), dated("b", "2026-03-02", 54, 4000)}),
            (std::vector<std::uint32_t>{0, 1}));
}

TEST(Sources, TheSameFormFilledInAWeekLaterIsNoCopy) {
  EXPECT_EQ(clusters({dated("a", "2026-03-01", 0, 4000), dated("b", "2026-03-08", 16, 4000)}),
            (std::vector<std::uint32_t>{0, 1}));
  EXPECT_EQ(clusters({dated("a", "2026-03-01", 0, 4000), dated("b", "2026-03-08", 5, 4000)}),
            (std::vector<std::uint32_t>{0, 0}))
      << "reprinted";
}

TEST(Sources, ShortArticlesMustAgreeInAlmostEveryWord) {
  EXPECT_EQ(clusters({dated("a", "2026-03-01", 0, 80), dated("b", "2026-03-01", 16, 80)}),
            (std::vector<std::uint32_t>{0, 1}));
  EXPECT_EQ(clusters({dated("a", "2026-03-01", 0, 80), dated("b", "2026-03-02", 0, 80)}),
            (std::vector<std::uint32_t>{0, 0}));
  EXPECT_EQ(clusters({dated("a", "2026-03-01", 0, 80), dated("b", "2026-03-09", 0, 80)}),
            (std::vector<std::uint32_t>{0, 1}));
}

TEST(SupportBuilder, ArticlesOfOnePublisherAreOneSource) {
  SupportBuilder support;
  support.add({0, 0}, 0.5, {0, 7});
  support.add({1, 0}, 0.6, {1, 7});  // another article of that publisher
  support.add({2, 0}, 0.5, {1, 8});  // a copy of that by another publisher
  EXPECT_EQ(support.build().source_count, 1U);
  EXPECT_EQ(support.build().article_count, 3U);
  EXPECT_DOUBLE_EQ(support.build().confidence, 0.6);
  support.add({3, 0}, 0.5, {3, 9});
  EXPECT_EQ(support.build().source_count, 2U);
  EXPECT_DOUBLE_EQ(support.build().confidence, 0.7);  // the further source counts half
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
