// Clusters of event mentions -> the events of the graph.
#ifndef NEWSGRAPH_MERGE_BUILD_EVENTS_H_
#define NEWSGRAPH_MERGE_BUILD_EVENTS_H_

#include <vector>

#include "merge/build_entities.h"
#include "merge/corpus.h"
#include "merge/disjoint_sets.h"
#include "merge/knowledge_graph.h"
#include "merge/options.h"
#include "merge/world.h"

namespace newsgraph {

/// Events in the order of their first mention. Entities of claims are indices in `table.entities`.
[[nodiscard]] std::vector<Event> build_events(const Corpus& corpus, const DisjointSets& clusters, const World& world,
                                              const EntityTable& table, const MergeOptions& options);

/// Makes one what different articles call by the same words in the same role of one event ("the driver").
void unite_unnamed(const Corpus& corpus, const DisjointSets& clusters, const ClassModel& classes, World& world);

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_BUILD_EVENTS_H_
