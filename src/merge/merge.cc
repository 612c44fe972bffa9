#include "merge/merge.h"

#include "merge/build_entities.h"
#include "merge/build_events.h"
#include "merge/corpus.h"
#include "merge/entity_clusters.h"
#include "merge/event_clusters.h"
#include "merge/relations.h"
#include "merge/world.h"

namespace newsgraph {

KnowledgeGraph merge(std::vector<Extraction> extractions, const MergeOptions& options) {
  Corpus corpus = make_corpus(std::move(extractions), options.copy_threshold);
  World world(corpus, cluster_entities(corpus, options), options);
  const DisjointSets events = cluster_events(corpus, world, options);
  unite_unnamed(corpus, events, options.classes, world);

  KnowledgeGraph graph;
  EntityTable table = build_entities(corpus, world, options);
  graph.events = build_events(corpus, events, world, table, options);
  graph.positions = build_positions(corpus, table);
  add_relations(corpus, options.classes, table);
  graph.entities = std::move(table.entities);
  graph.articles = std::move(corpus.articles);
  return graph;
}

}  // namespace newsgraph
