// What was found to be one: the graph is made of it, and explanations are taken from it.
#ifndef NEWSGRAPH_MERGE_CLUSTERS_H_
#define NEWSGRAPH_MERGE_CLUSTERS_H_

#include <memory>
#include <vector>

#include "base/error.h"
#include "merge/corpus.h"
#include "merge/disjoint_sets.h"
#include "merge/options.h"
#include "merge/world.h"

namespace newsgraph {

struct Clusters {
  std::unique_ptr<Corpus> corpus;  ///< at a place of its own, since `world` refers to it
  World world;                     ///< sets of entity nodes
  DisjointSets events;             ///< sets of event nodes
};

/// Puts together what is one. Judgements that speak of nothing there is are reported to `warnings`, if there is one.
/// Throws Error when judgements contradict each other.
[[nodiscard]] Clusters find_clusters(std::vector<Extraction> extractions, const MergeOptions& options,
                                     DiagnosticSink* warnings = nullptr);

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_CLUSTERS_H_
