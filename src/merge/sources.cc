// Locality-sensitive hashing: sketches are cut into bands of two places; only articles that agree in a whole band are
// compared. Two articles that share 30 % of all their shingles meet in one of 32 bands with probability 0.95, at 50 %
// with 0.9999. Band by band the articles are sorted by what they have there, so memory is that of one band. Of articles
// that meet, each is compared with the first of every cluster seen there so far, so that neither a story copied a
// thousand times nor a sentence that all articles of an outlet end with costs a square of comparisons.
#include "merge/sources.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "merge/belief.h"
#include "merge/disjoint_sets.h"
#include "text/fold.h"

namespace newsgraph {
namespace {

constexpr std::size_t kRows = 2;
constexpr std::size_t kMaxCompared = 16;  // clusters of one band's value
constexpr double kCopy = 0.7;             // Jaccard similarity that is enough
constexpr double kContained = 0.5;        // of the shorter article in the longer one …
constexpr double kLeastShared = 0.25;     // … with at least this Jaccard similarity; below, sketches tell too little
constexpr double kReprint = 0.85;         // for articles more than kDays apart
constexpr double kShortCopy = 0.9;        // for short articles
constexpr std::uint32_t kShort = 600;     // code points
constexpr int kDays = 3;

bool far_apart(const ArticleRecord& a, const ArticleRecord& b) {
  return a.created && b.created && std::abs(days_between(*a.created, *b.created)) > kDays;
}

bool is_short(const ArticleRecord& article) {
  return article.length > 0 && article.length < kShort;
}

/// "At least 80 are killed in attacks across the country" is told every week with another number: of short articles
/// almost every word, and the day, must be the same.
bool are_copies(const ArticleRecord& a, const ArticleRecord& b) {
  const TextOverlap overlap = text_overlap(a, b);
  if (is_short(a) || is_short(b)) return overlap.jaccard >= kShortCopy && !far_apart(a, b);
  if (far_apart(a, b)) return overlap.jaccard >= kReprint;
  return overlap.jaccard >= kCopy || (overlap.jaccard >= kLeastShared && overlap.containment >= kContained);
}

class CopyFinder {
 public:
  explicit CopyFinder(const std::vector<Extraction>& articles) : articles_(articles), sets_(articles.size()) {}

  DisjointSets run() {
    join_same_texts();
    std::size_t places = 0;
    for (const Extraction& article : articles_) places = std::max(places, article.article.sketch.size());
    for (std::size_t begin = 0; begin + kRows <= places; begin += kRows) join_by_band(begin);
    return std::move(sets_);
  }

 private:
  void join_same_texts() {
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < articles_.size(); ++i) {
      if (!articles_[i].article.text_sha256.empty()) order.push_back(i);
    }
    const auto digest = [&](std::uint32_t i) -> const std::string& { return articles_[i].article.text_sha256; };
    std::ranges::sort(order, {}, [&](std::uint32_t i) { return std::tie(digest(i), articles_[i].article.created); });
    for (std::size_t i = 1; i < order.size(); ++i) {
      const ArticleRecord& one = articles_[order[i - 1]].article;
      const ArticleRecord& other = articles_[order[i]].article;
      const bool told_again = is_short(one) && far_apart(one, other);
      if (one.text_sha256 == other.text_sha256 && !told_again) sets_.unite(order[i - 1], order[i]);
    }
  }

  void join_by_band(std::size_t begin) {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> band;  // value, article
    for (std::uint32_t i = 0; i < articles_.size(); ++i) {
      const std::vector<std::uint32_t>& sketch = articles_[i].article.sketch;
      if (sketch.size() < begin + kRows) continue;
      band.emplace_back(std::uint64_t{sketch[begin]} << 32U | sketch[begin + 1], i);
    }
    std::ranges::sort(band);
    for (std::size_t first = 0; first < band.size();) {
      std::size_t end = first + 1;
      while (end < band.size() && band[end].first == band[first].first) ++end;
      if (end - first > 1) join_in_bucket(band, first, end);
      first = end;
    }
  }

  void join_in_bucket(const std::vector<std::pair<std::uint64_t, std::uint32_t>>& band, std::size_t first,
                      std::size_t end) {
    std::vector<std::uint32_t> open;
    for (std::size_t i = first; i < end; ++i) {
      const std::uint32_t article = band[i].second;
      const auto fits = [&](std::uint32_t other) {
        return sets_.find(other) == sets_.find(article) ||
               are_copies(articles_[other].article, articles_[article].article);
      };
      const auto found = std::ranges::find_if(open, fits);
      if (found != open.end()) {
        sets_.unite(*found, article);
      } else if (open.size() < kMaxCompared) {
        open.push_back(article);
      }
    }
  }

  const std::vector<Extraction>& articles_;
  DisjointSets sets_;
};

}  // namespace

TextOverlap text_overlap(const ArticleRecord& a, const ArticleRecord& b) {
  if (a.sketch.empty() || a.sketch.size() != b.sketch.size()) return {};
  std::size_t equal = 0;
  for (std::size_t i = 0; i < a.sketch.size(); ++i) equal += a.sketch[i] == b.sketch[i] ? 1 : 0;
  const double jaccard = static_cast<double>(equal) / static_cast<double>(a.sketch.size());
  const double shorter = std::min(a.length, b.length);
  if (shorter == 0) return {jaccard, jaccard};
  // |A and B| = J / (1 + J) * (|A| + |B|); the number of shingles goes with the length.
  const double both = static_cast<double>(a.length) + static_cast<double>(b.length);
  return {jaccard, std::min(1.0, jaccard / (1 + jaccard) * both / shorter)};
}

std::vector<Source> find_sources(const std::vector<Extraction>& articles) {
  const DisjointSets copies = CopyFinder(articles).run();
  std::unordered_map<std::string, std::uint32_t> publishers;  // only looked up, never walked
  std::vector<Source> sources;
  sources.reserve(articles.size());
  for (std::uint32_t i = 0; i < articles.size(); ++i) {
    const std::string publisher = fold_name(articles[i].article.publisher);
    sources.emplace_back(copies.find(i),
                         publisher.empty() ? Source::kUnknown : publishers.try_emplace(publisher, i).first->second);
  }
  return sources;
}

void SupportBuilder::add(MentionRef mention, double confidence, Source source) {
  mentions_.push_back(mention);
  double& best = best_[source];
  best = std::max(best, std::clamp(confidence, 0.0, 1.0));
}

void SupportBuilder::absorb(const SupportBuilder& other) {
  mentions_.insert(mentions_.end(), other.mentions_.begin(), other.mentions_.end());
  for (const auto& [source, confidence] : other.best_) best_[source] = std::max(best_[source], confidence);
}

std::vector<double> SupportBuilder::independent() const {
  DisjointSets groups(best_.size());
  std::map<std::uint32_t, std::uint32_t> clusters;
  std::map<std::uint32_t, std::uint32_t> publishers;
  std::uint32_t number = 0;
  for (const auto& [source, confidence] : best_) {
    groups.unite(number, clusters.try_emplace(source.cluster, number).first->second);
    if (source.publisher != Source::kUnknown) {
      groups.unite(number, publishers.try_emplace(source.publisher, number).first->second);
    }
    ++number;
  }
  std::map<std::uint32_t, double> best;  // by group
  number = 0;
  for (const auto& [source, confidence] : best_) {
    double& highest = best[groups.find(number++)];
    highest = std::max(highest, confidence);
  }
  std::vector<double> confidences;
  for (const auto& [group, confidence] : best) confidences.push_back(confidence);
  return confidences;
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
  std::vector<double> beliefs = independent();
  support.source_count = static_cast<std::uint32_t>(beliefs.size());
  support.confidence = combined_belief(std::move(beliefs));
  return support;
}

}  // namespace newsgraph
