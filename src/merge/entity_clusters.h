// Which entities of different articles are one.
#ifndef NEWSGRAPH_MERGE_ENTITY_CLUSTERS_H_
#define NEWSGRAPH_MERGE_ENTITY_CLUSTERS_H_

#include "merge/corpus.h"
#include "merge/disjoint_sets.h"
#include "merge/options.h"

namespace newsgraph {

/// Sets of entity nodes of the corpus, each one entity of the world.
[[nodiscard]] DisjointSets cluster_entities(const Corpus& corpus, const MergeOptions& options);

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_ENTITY_CLUSTERS_H_
