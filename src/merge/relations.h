// Relations of articles -> claims of entities, and positions held.
#ifndef NEWSGRAPH_MERGE_RELATIONS_H_
#define NEWSGRAPH_MERGE_RELATIONS_H_

#include <vector>

#include "merge/build_entities.h"

namespace newsgraph {

/// Fills Entity::claims from the articles' relations, but for positions.
void add_relations(const Corpus& corpus, const MergeOptions& options, EntityTable& table);

/// Positions held, by holder, title, body and whether they are former.
///
/// A position comes as a relation ng:holdsPosition: the title is its value, the body or country its object. Without a
/// value the object is the position itself. A body may also come as the object of an ng:positionOf relation of the same
/// article and holder with the same trigger or in the same sentence; else it is the one body that other articles give
/// for this holder and title. A position is attested on the day of the article, or on the days that the relation gives.
[[nodiscard]] std::vector<PositionHeld> build_positions(const Corpus& corpus, const MergeOptions& options,
                                                        const EntityTable& table);

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_RELATIONS_H_
