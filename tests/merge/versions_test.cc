#include "merge/versions.h"

#include <gtest/gtest.h>

#include "sample_extractions.h"

namespace newsgraph {
namespace {

using test::Sample;

/// A sketch of which the first `changed` of 64 places differ from the sketch of change 0.
std::vector<std::uint32_t> sketch(std::uint32_t changed) {
  std::vector<std::uint32_t> values;
  for (std::uint32_t i = 0; i < 64; ++i) values.push_back(i * 7919 + (i < changed ? 1000 + changed : 0));
  return values;
}

Extraction article(const std::string& id, const std::string& day, std::uint32_t changed) {
  Sample sample(id, day, "Courier");
  sample.article().text_sha256 += std::to_string(changed);
  sample.article().sketch = sketch(changed);
  sample.article().title = "Bridge closed";
  return sample;
}

std::vector<std::string> kept(std::vector<Extraction> articles) {
  drop_older_versions(articles);
  std::vector<std::string> ids;
  for (const Extraction& left : articles) ids.push_back(left.article.id + " " + to_iso(*left.article.created));
  return ids;
}

TEST(Versions, TheNewestOfOneIdHolds) {
  EXPECT_EQ(kept({article("a", "2026-03-02", 20), article("a", "2026-03-01", 0), article("b", "2026-03-01", 64)}),
            (std::vector<std::string>{"a 2026-03-02", "b 2026-03-01"}));
}

TEST(Versions, OnePublisherAndHeadlineIsAnUpdateOnlyIfTheTextsAreAlike) {
  EXPECT_EQ(kept({article("a", "2026-03-01", 0), article("b", "2026-03-02", 30)}),
            (std::vector<std::string>{"b 2026-03-02"}));
  EXPECT_EQ(kept({article("a", "2026-03-01", 0), article("b", "2026-03-08", 64)}),
            (std::vector<std::string>{"a 2026-03-01", "b 2026-03-08"}))
      << "a weekly column";
}

TEST(Versions, OneUrlIsOneArticleWhateverItsText) {
  std::vector<Extraction> articles{article("a", "2026-03-01", 0), article("b", "2026-03-02", 64)};
  articles[0].article.url = "https://courier.example/live/7";
  articles[1].article.url = "https://courier.example/live/7#latest";
  EXPECT_EQ(kept(articles), (std::vector<std::string>{"b 2026-03-02"}));
  articles[0].article.url = articles[1].article.url = "https://courier.example/";
  EXPECT_EQ(kept(articles).size(), 2U) << "the front page is no article";
}

TEST(Versions, CopiesByOtherPublishersStay) {
  std::vector<Extraction> articles{article("a", "2026-03-01", 0), article("a", "2026-03-02", 1)};
  articles[1].article.publisher = "Times";
  EXPECT_EQ(kept(articles).size(), 2U);
}

TEST(Versions, FactsOfTheOlderVersionAreGone) {
  Sample first("a", "2026-03-01", "Courier");
  first.event("Meeting", {{"participant", first.person("Ann Bell")}}, "2026-03-01");
  first.article().sketch = sketch(0);
  Sample second("a", "2026-03-02", "Courier");
  second.event("Meeting", {{"participant", second.person("Eva Frost")}}, "2026-03-01");
  second.article().sketch = sketch(5);
  second.article().text_sha256 = std::string(64, 'b');
  const KnowledgeGraph graph = merge({first, second}, test::sample_options());
  EXPECT_EQ(graph.articles.size(), 1U);
  EXPECT_EQ(test::count_named(graph, "Ann Bell"), 0U);
  EXPECT_EQ(test::count_named(graph, "Eva Frost"), 1U);
}

}  // namespace
}  // namespace newsgraph
