// What cannot be so, whoever says it: found after merging, disputed, never silently dropped.
#ifndef NEWSGRAPH_MERGE_CHECKS_H_
#define NEWSGRAPH_MERGE_CHECKS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "merge/class_model.h"
#include "merge/knowledge_graph.h"

namespace newsgraph {

/// What the checks must know of an entity besides the graph.
struct CheckedEntity {
  bool named_person = false;
  Symbol country;  ///< of a place: key of the country that it lies in or is; empty when not known
};

/// Marks claims and steps of events that contradict what better supported claims say, with rank kDisputed, a reason and
/// the IRI of the check (ng:Check in the ontology says what each means). Parts that exceed their whole are found
/// where numbers are merged.
///
/// `entities`: one for each of graph.entities. Deterministic; touches nothing but rank, reason and check.
void flag_impossible(const std::vector<CheckedEntity>& entities, const ClassModel& classes, KnowledgeGraph& graph);

/// How many claims, numbers and steps of the graph failed a check.
[[nodiscard]] std::uint64_t count_failed_checks(const KnowledgeGraph& graph);

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_CHECKS_H_
