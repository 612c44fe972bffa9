#include "merge/versions.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/hash.h"
#include "merge/disjoint_sets.h"
#include "merge/sources.h"
#include "text/fold.h"

namespace newsgraph {
namespace {

constexpr double kAlike = 0.2;            // Jaccard similarity …
constexpr double kContained = 0.4;        // … or share of the shorter text
constexpr std::size_t kMaxVersions = 64;  // records before it that one is compared with

/// A URL that names a page, not a whole site; without a fragment or a slash at its end.
std::string_view page_of(std::string_view url) {
  url = url.substr(0, url.find('#'));
  while (url.ends_with('/')) url.remove_suffix(1);
  const std::size_t host = url.find("://");
  if (host == std::string_view::npos || url.find('/', host + 3) == std::string_view::npos) return {};
  return url;
}

bool differ(std::string_view a, std::string_view b) {
  return !a.empty() && !b.empty() && a != b;
}

bool may_be_versions(const ArticleRecord& a, const ArticleRecord& b) {
  if (differ(page_of(a.url), page_of(b.url)) || differ(fold_name(a.publisher), fold_name(b.publisher))) return false;
  const TextOverlap overlap = text_overlap(a, b);
  return overlap.jaccard >= kAlike || (overlap.jaccard > 0 && overlap.containment >= kContained);
}

std::string id_of(const ArticleRecord& article) {
  return article.id;
}

std::string url_of(const ArticleRecord& article) {
  return std::string(page_of(article.url));
}

std::string headline_of(const ArticleRecord& article) {
  if (article.publisher.empty() || article.title.empty()) return {};
  return fold_name(article.publisher) + '\n' + fold_name(article.title);
}

class VersionFinder {
 public:
  explicit VersionFinder(const std::vector<Extraction>& articles) : articles_(articles), sets_(articles.size()) {}

  DisjointSets run() {
    join(url_of, [](const ArticleRecord&, const ArticleRecord&) { return true; });
    join(id_of, may_be_versions);
    join(headline_of, may_be_versions);
    return std::move(sets_);
  }

 private:
  /// Joins those of one key, not empty, that `accept` takes for versions of one article.
  template <class Accept>
  void join(std::string (*key)(const ArticleRecord&), Accept accept) {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> order;  // digest of the key, article
    for (std::uint32_t i = 0; i < articles_.size(); ++i) {
      const std::string text = key(articles_[i].article);
      if (!text.empty()) order.emplace_back(fnv1a(text), i);
    }
    std::ranges::sort(order);
    for (std::size_t i = 1; i < order.size(); ++i) {
      for (std::size_t back = 1; back <= std::min(i, kMaxVersions); ++back) {
        const auto& [digest, other] = order[i - back];
        if (digest != order[i].first) break;
        const ArticleRecord& a = articles_[other].article;
        const ArticleRecord& b = articles_[order[i].second].article;
        if (key(a) == key(b) && accept(a, b)) sets_.unite(other, order[i].second);
      }
    }
  }

  const std::vector<Extraction>& articles_;
  DisjointSets sets_;
};

}  // namespace

void drop_older_versions(std::vector<Extraction>& articles) {
  const DisjointSets versions = VersionFinder(articles).run();
  const auto age = [&](std::uint32_t i) {
    const ArticleRecord& article = articles[i].article;
    return std::tie(article.created, article.length, article.text_sha256);
  };
  std::vector<std::uint32_t> newest(articles.size());
  for (std::uint32_t i = 0; i < articles.size(); ++i) {
    const std::uint32_t first = versions.find(i);
    if (first == i || age(newest[first]) < age(i)) newest[first] = i;
  }
  std::size_t kept = 0;
  for (std::uint32_t i = 0; i < articles.size(); ++i) {
    if (newest[versions.find(i)] != i) continue;
    if (kept != i) articles[kept] = std::move(articles[i]);
    ++kept;
  }
  articles.resize(kept);
}

}  // namespace newsgraph
