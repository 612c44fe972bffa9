// Clusters of entity mentions -> the entities of the graph.
#ifndef NEWSGRAPH_MERGE_BUILD_ENTITIES_H_
#define NEWSGRAPH_MERGE_BUILD_ENTITIES_H_

#include <cstdint>
#include <vector>

#include "merge/corpus.h"
#include "merge/knowledge_graph.h"
#include "merge/world.h"

namespace newsgraph {

/// Entities in the order of their first mention.
struct EntityTable {
  std::vector<Entity> entities;
  std::vector<std::int32_t> index;  ///< by node: its entity's place in `entities`
};

/// Names and types; Entity::claims stay empty.
[[nodiscard]] EntityTable build_entities(const Corpus& corpus, const World& world, const ClassModel& classes);

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_BUILD_ENTITIES_H_
