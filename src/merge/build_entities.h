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

/// Names, types and authority keys; Entity::claims stay empty.
///
/// A city gets its number in GeoNames ("geonames:3143244") where that is certain: the articles say in which country it
/// lies, or there is no other city of its name; and no other entity would get the same.
[[nodiscard]] EntityTable build_entities(const Corpus& corpus, const World& world, const MergeOptions& options);

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_BUILD_ENTITIES_H_
