// Which event is a part of which: the luncheon and the stop at the temple within the visit.
#ifndef NEWSGRAPH_MERGE_SUB_EVENTS_H_
#define NEWSGRAPH_MERGE_SUB_EVENTS_H_

#include <cstdint>
#include <vector>

#include "merge/build_entities.h"
#include "merge/corpus.h"
#include "merge/disjoint_sets.h"
#include "merge/knowledge_graph.h"
#include "merge/world.h"

namespace newsgraph {

/// Sets Event::part_of, without circles: the event that most of its mentions are said to be a part of; else the one
/// visit that it lies within.
///
/// An event of a known day lies within a visit of known days, at most kLongestVisit, if the visitor takes part in it
/// and its place is the visited one or within it; of a visit within a visit, the inner one goes to a building. Of two
/// visits that could hold it neither does.
/// `index`: by cluster, the number of its event; kNone for none.
void set_wholes(const Corpus& corpus, const DisjointSets& clusters, const std::vector<std::int32_t>& index,
                const World& world, const EntityTable& table, const ClassModel& classes, std::vector<Event>& events);

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_SUB_EVENTS_H_
