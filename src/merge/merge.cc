#include "merge/merge.h"

#include "merge/build_entities.h"
#include "merge/build_events.h"
#include "merge/checks.h"
#include "merge/corpus.h"
#include "merge/entity_clusters.h"
#include "merge/event_clusters.h"
#include "merge/relations.h"
#include "merge/world.h"

namespace newsgraph {
namespace {

std::vector<CheckedEntity> checked_entities(const EntityTable& table, const World& world) {
  std::vector<CheckedEntity> entities;
  for (const Entity& entity : table.entities) {
    const MentionRef& first = entity.mentions.front();
    const EntityFacts& facts = world.facts(world.cluster(first.article, static_cast<std::int32_t>(first.index)));
    const bool place = facts.kind == EntityKind::kPlace;
    entities.push_back({facts.named && facts.kind == EntityKind::kPerson, place ? facts.country : std::string()});
  }
  return entities;
}

}  // namespace

KnowledgeGraph merge(std::vector<Extraction> extractions, const MergeOptions& options) {
  Corpus corpus = make_corpus(std::move(extractions), options.copy_threshold);
  World world(corpus, cluster_entities(corpus, options), options);
  const DisjointSets events = cluster_events(corpus, world, options);
  unite_unnamed(corpus, events, options.classes, world);

  KnowledgeGraph graph;
  EntityTable table = build_entities(corpus, world, options);
  graph.events = build_events(corpus, events, world, table, options);
  graph.positions = build_positions(corpus, options, table);
  add_relations(corpus, options, table);
  const std::vector<CheckedEntity> checked = checked_entities(table, world);
  graph.entities = std::move(table.entities);
  flag_impossible(checked, options.classes, graph);
  graph.articles = std::move(corpus.articles);
  return graph;
}

}  // namespace newsgraph
