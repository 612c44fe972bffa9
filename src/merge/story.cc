#include "merge/story.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <utility>

#include "merge/intersects.h"

namespace newsgraph {
namespace {

constexpr int kStoryDays = 30;
constexpr std::size_t kMaxArticles = 40;  // of each side that are compared
constexpr std::size_t kMaxSeen = 4096;    // of one side, near or not
constexpr double kCopies = 3;
constexpr double kMaxShared = 2;
constexpr double kSameTitle = 1.5;
constexpr double kOtherTitle = -1;

}  // namespace

Story::Story(const Corpus& corpus, std::vector<std::vector<std::uint32_t>> clusters)
    : corpus_(corpus), clusters_(std::move(clusters)) {}

bool Story::far_apart(std::uint32_t a, std::uint32_t b) const {
  const std::optional<Date>& date_a = corpus_.articles[a].article.created;
  const std::optional<Date>& date_b = corpus_.articles[b].article.created;
  return date_a && date_b && std::abs(days_between(*date_a, *date_b)) > kStoryDays;
}

double Story::relation(std::uint32_t a, std::uint32_t b) const {
  if (corpus_.source[a].cluster == corpus_.source[b].cluster) return kCopies;
  std::vector<std::uint32_t> shared;
  std::ranges::set_intersection(clusters_[a], clusters_[b], std::back_inserter(shared));
  return std::min(static_cast<double>(shared.size()), kMaxShared);
}

double Story::relation(const EntityProfile& a, const EntityProfile& b) const {
  const bool a_is_small = a.articles.size() <= b.articles.size();
  const auto& few = a_is_small ? a.articles : b.articles;
  const auto& many = a_is_small ? b.articles : a.articles;
  double best = 0;
  std::size_t taken = 0;
  for (const auto& [one, key] : few) {
    if (taken++ == kMaxArticles) break;
    best = std::max(best, closest(one, many));
  }
  if (best <= 0 || a.titles.empty() || b.titles.empty()) return best;
  return best + (intersects(a.titles, b.titles) ? kSameTitle : kOtherTitle);
}

double Story::closest(std::uint32_t article, const ArticleNames& others) const {
  double best = 0;
  std::size_t compared = 0;
  std::size_t seen = 0;
  for (const auto& [other, key] : others) {
    if (compared == kMaxArticles || seen++ == kMaxSeen || best >= kCopies) break;
    if (far_apart(article, other)) continue;
    best = std::max(best, relation(article, other));
    ++compared;
  }
  return best;
}

}  // namespace newsgraph
