// Extractions -> the one graph that all articles speak of (docs/merging.md).
#ifndef NEWSGRAPH_MERGE_MERGE_H_
#define NEWSGRAPH_MERGE_MERGE_H_

#include <utility>
#include <vector>

#include "extract/extraction.h"
#include "merge/knowledge_graph.h"
#include "merge/options.h"

namespace newsgraph {

/// Merges Extractions. A pure function: any order of the same Extractions gives the same graph.
/// Two Extractions of the same article id and text count once, of several versions of an article only the newest.
/// Judgements that speak of nothing there is are reported to `warnings`, if there is one.
/// Throws Error when judgements contradict each other.
/// Requires: indices within every Extraction are valid, as parse_extraction() ensures.
[[nodiscard]] KnowledgeGraph merge(std::vector<Extraction> extractions, const MergeOptions& options,
                                   DiagnosticSink* warnings = nullptr);

/// The same for Extractions that come one by one. Not for several threads at once.
class Merger {
 public:
  explicit Merger(MergeOptions options) : options_(std::move(options)) {}

  void add(Extraction extraction) { extractions_.push_back(std::move(extraction)); }
  /// The graph of everything added so far; the merger is empty afterwards.
  [[nodiscard]] KnowledgeGraph finish() { return merge(std::exchange(extractions_, {}), options_); }

 private:
  MergeOptions options_;
  std::vector<Extraction> extractions_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_MERGE_H_
