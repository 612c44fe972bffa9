// Who is independent of whom: copies of one wire story are one source.
#ifndef NEWSGRAPH_MERGE_SOURCES_H_
#define NEWSGRAPH_MERGE_SOURCES_H_

#include <compare>
#include <cstdint>
#include <limits>
#include <map>
#include <vector>

#include "extract/extraction.h"
#include "merge/knowledge_graph.h"

namespace newsgraph {

/// Where an article's words come from. Copies of one story are of one cluster.
struct Source {
  static constexpr std::uint32_t kUnknown = std::numeric_limits<std::uint32_t>::max();

  std::uint32_t cluster = 0;           ///< index of the first article among its copies
  std::uint32_t publisher = kUnknown;  ///< index of the publisher's first article; kUnknown when it is not known

  Source() = default;
  Source(std::uint32_t number, std::uint32_t by = kUnknown)  // NOLINT(google-explicit-constructor): mostly all there is
      : cluster(number), publisher(by) {}
  auto operator<=>(const Source&) const = default;
};

/// How much of their wording two articles share, estimated from their sketches.
struct TextOverlap {
  double jaccard = 0;      ///< of the sets of word shingles; 0 when an article has no sketch
  double containment = 0;  ///< the share of the shorter article's shingles that the longer one has; at most 1
};
[[nodiscard]] TextOverlap text_overlap(const ArticleRecord& a, const ArticleRecord& b);

/// The sources of `articles`, which stand in their one order: near-identical copies, and copies of copies, are of one
/// cluster (docs/merging.md).
[[nodiscard]] std::vector<Source> find_sources(const std::vector<Extraction>& articles);

/// Gathers the mentions that support one fact.
///
/// Articles of one cluster of copies, and articles of one publisher, are not independent: they count as one source, and
/// so do those that a chain of both joins. Belief is combined_belief of the best belief that each independent source's
/// mentions have: a second sentence of the same story adds nothing.
class SupportBuilder {
 public:
  void add(MentionRef mention, double belief, Source source);
  void absorb(const SupportBuilder& other);
  [[nodiscard]] bool empty() const { return mentions_.empty(); }
  [[nodiscard]] Support build() const;

 private:
  /// The best confidence of every independent source.
  [[nodiscard]] std::vector<double> independent() const;

  std::vector<MentionRef> mentions_;
  std::map<Source, double> best_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_SOURCES_H_
