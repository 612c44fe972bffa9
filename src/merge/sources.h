// Who is independent of whom: copies of one wire story are one source.
#ifndef NEWSGRAPH_MERGE_SOURCES_H_
#define NEWSGRAPH_MERGE_SOURCES_H_

#include <cstdint>
#include <map>
#include <vector>

#include "extract/extraction.h"
#include "merge/knowledge_graph.h"

namespace newsgraph {

struct Corpus;

/// Numbers the independent sources of `articles`: equal numbers are near-identical copies, or copies of copies.
///
/// The share of equal places of two sketches estimates the Jaccard similarity of the texts' word shingles.
/// A number is the index of the source's first article.
[[nodiscard]] std::vector<std::uint32_t> find_sources(const std::vector<Extraction>& articles, double threshold);

/// Gathers the mentions that support one fact.
///
/// Belief is combined_belief of the best confidence that each source's mentions have: a second sentence of the same
/// story adds nothing.
class SupportBuilder {
 public:
  void add(MentionRef mention, double confidence, std::uint32_t source);
  void absorb(const SupportBuilder& other);
  [[nodiscard]] bool empty() const { return mentions_.empty(); }
  [[nodiscard]] Support build() const;

 private:
  std::vector<MentionRef> mentions_;
  std::map<std::uint32_t, double> best_;  // by source
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_SOURCES_H_
