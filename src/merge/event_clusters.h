// Which event mentions are one event.
#ifndef NEWSGRAPH_MERGE_EVENT_CLUSTERS_H_
#define NEWSGRAPH_MERGE_EVENT_CLUSTERS_H_

#include "merge/corpus.h"
#include "merge/disjoint_sets.h"
#include "merge/options.h"
#include "merge/world.h"

namespace newsgraph {

/// Sets of event nodes of the corpus, each one event of the world.
[[nodiscard]] DisjointSets cluster_events(const Corpus& corpus, const World& world, const MergeOptions& options);

/// Joins statements that quote the same words of the same speaker, in `sets`.
void cluster_statements(const Corpus& corpus, const World& world, const ClassModel& classes, DisjointSets& sets);

/// Is the mention a statement, which only its words identify?
[[nodiscard]] bool is_statement(const EventMention& event, const ClassModel& classes);

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_EVENT_CLUSTERS_H_
