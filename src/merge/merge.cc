#include "merge/merge.h"

#include "merge/build_entities.h"
#include "merge/build_events.h"
#include "merge/checks.h"
#include "merge/clusters.h"
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
    entities.push_back({facts.named && facts.kind == EntityKind::kPerson, place ? facts.country : Symbol()});
  }
  return entities;
}

}  // namespace

Clusters find_clusters(std::vector<Extraction> extractions, const MergeOptions& options, DiagnosticSink* warnings) {
  auto corpus = std::make_unique<Corpus>(make_corpus(std::move(extractions)));
  corpus->decisions = decide(options.judgements, *corpus, warnings);
  World world(*corpus, cluster_entities(*corpus, options), options);
  DisjointSets events = cluster_events(*corpus, world, options);
  unite_unnamed(*corpus, events, options.classes, world);
  return {std::move(corpus), std::move(world), std::move(events)};
}

KnowledgeGraph merge(std::vector<Extraction> extractions, const MergeOptions& options, DiagnosticSink* warnings) {
  Clusters clusters = find_clusters(std::move(extractions), options, warnings);
  Corpus& corpus = *clusters.corpus;

  KnowledgeGraph graph;
  EntityTable table = build_entities(corpus, clusters.world, options);
  graph.events = build_events(corpus, clusters.events, clusters.world, table, options);
  graph.positions = build_positions(corpus, options, table);
  add_relations(corpus, options, table);
  const std::vector<CheckedEntity> checked = checked_entities(table, clusters.world);
  graph.entities = std::move(table.entities);
  flag_impossible(checked, options.classes, graph);
  graph.articles = std::move(corpus.articles);
  return graph;
}

}  // namespace newsgraph
