// Locality-sensitive hashing: sketches are cut into bands of kRows places; only
// articles that agree in a whole band are compared. With three rows, two
// sketches of similarity 0.7 share one of 21 bands with probability 0.9998.
// In a bucket an article is compared with the first article of every source
// found there so far, so a story copied a thousand times costs a thousand comparisons.
#include "merge/sources.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/hash.h"
#include "merge/belief.h"
#include "merge/disjoint_sets.h"

namespace newsgraph {
namespace {

constexpr std::size_t kRows = 3;
constexpr std::size_t kMaxCompared = 16;  // sources per bucket

double similarity(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  if (a.empty() || a.size() != b.size()) return 0;
  std::size_t equal = 0;
  for (std::size_t i = 0; i < a.size(); ++i) equal += a[i] == b[i] ? 1 : 0;
  return static_cast<double>(equal) / static_cast<double>(a.size());
}

std::uint64_t band_key(const std::vector<std::uint32_t>& sketch, std::size_t begin, std::size_t end) {
  std::string bytes = std::to_string(begin);
  for (std::size_t i = begin; i < end; ++i) bytes += ',' + std::to_string(sketch[i]);
  return fnv1a(bytes);
}

class CopyFinder {
 public:
  CopyFinder(const std::vector<Extraction>& articles, double threshold)
      : articles_(articles), threshold_(threshold), sets_(articles.size()) {}

  std::vector<std::uint32_t> run() {
    for (std::uint32_t i = 0; i < articles_.size(); ++i) place(i);
    std::vector<std::uint32_t> source(articles_.size());
    for (std::uint32_t i = 0; i < articles_.size(); ++i) source[i] = sets_.find(i);
    return source;
  }

 private:
  void place(std::uint32_t article) {
    const ArticleRecord& record = articles_[article].article;
    if (!record.text_sha256.empty()) {
      const auto [first, fresh] = by_digest_.try_emplace(record.text_sha256, article);
      if (!fresh) sets_.unite(first->second, article);
    }
    for (std::size_t begin = 0; begin < record.sketch.size(); begin += kRows) {
      const std::size_t end = std::min(begin + kRows, record.sketch.size());
      compare(article, buckets_[band_key(record.sketch, begin, end)]);
    }
  }

  void compare(std::uint32_t article, std::vector<std::uint32_t>& bucket) {
    for (const std::uint32_t other : bucket) {
      if (sets_.find(other) == sets_.find(article)) return;
      if (similarity(articles_[other].article.sketch, articles_[article].article.sketch) < threshold_) continue;
      sets_.unite(other, article);
      return;
    }
    if (bucket.size() < kMaxCompared) bucket.push_back(article);
  }

  const std::vector<Extraction>& articles_;
  double threshold_;
  DisjointSets sets_;
  std::unordered_map<std::string, std::uint32_t> by_digest_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> buckets_;  // only looked up, never walked
};

}  // namespace

std::vector<std::uint32_t> find_sources(const std::vector<Extraction>& articles, double threshold) {
  return CopyFinder(articles, threshold).run();
}

void SupportBuilder::add(MentionRef mention, double confidence, std::uint32_t source) {
  mentions_.push_back(mention);
  double& best = best_[source];
  best = std::max(best, std::clamp(confidence, 0.0, 1.0));
}

void SupportBuilder::absorb(const SupportBuilder& other) {
  mentions_.insert(mentions_.end(), other.mentions_.begin(), other.mentions_.end());
  for (const auto& [source, confidence] : other.best_) best_[source] = std::max(best_[source], confidence);
}

Support SupportBuilder::build() const {
  Support support;
  support.mentions = mentions_;
  std::ranges::sort(support.mentions);
  const auto repeated = std::ranges::unique(support.mentions);
  support.mentions.erase(repeated.begin(), repeated.end());
  std::uint32_t last = 0;
  for (const MentionRef& mention : support.mentions) {
    if (support.article_count == 0 || mention.article != last) ++support.article_count;
    last = mention.article;
  }
  support.source_count = static_cast<std::uint32_t>(best_.size());
  std::vector<double> beliefs;
  for (const auto& [source, confidence] : best_) beliefs.push_back(confidence);
  support.confidence = combined_belief(std::move(beliefs));
  return support;
}

}  // namespace newsgraph
