#include "emit/find_by_iri.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "emit/iri_minter.h"
#include "emit/mention_iris.h"

namespace newsgraph {
namespace {

using Wanted = std::unordered_map<std::string, std::vector<Judged*>>;  // only looked up, never walked

void append(std::vector<MentionRef>& to, const std::vector<MentionRef>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

template <class Things, class Take>
void take_wanted(const std::vector<std::string>& iris, const Things& things, const Wanted& wanted, Take take) {
  for (std::size_t i = 0; i < things.size(); ++i) {
    const auto found = wanted.find(iris[i]);
    if (found == wanted.end()) continue;
    for (Judged* judged : found->second) take(things[i], *judged);
  }
}

/// The mentions of one article that are wanted.
void find_mentions(const KnowledgeGraph& graph, const MentionIris& mentions, std::uint32_t article,
                   const Wanted& wanted) {
  const Extraction& extraction = graph.articles[article];
  for (std::uint32_t i = 0; i < extraction.entities.size(); ++i) {
    for (const EntityMentionRecord& record : extraction.entities[i].mentions) {
      const auto found = wanted.find(mentions.anchor(article, record.anchor));
      if (found == wanted.end()) continue;
      for (Judged* judged : found->second) judged->entities.push_back({article, i});
    }
  }
  for (std::uint32_t i = 0; i < extraction.events.size(); ++i) {
    const auto found = wanted.find(mentions.event({article, i}));
    if (found == wanted.end()) continue;
    for (Judged* judged : found->second) judged->events.push_back({article, i});
  }
}

}  // namespace

void find_by_iri(const KnowledgeGraph& graph, const Hierarchy& hierarchy, const std::string& base_iri,
                 const std::vector<Judged*>& wanted) {
  Wanted by_iri;
  bool mentions_wanted = false;
  for (Judged* judged : wanted) {
    if (!judged->is_iri()) continue;
    by_iri[judged->text].push_back(judged);
    mentions_wanted = mentions_wanted || judged->text.find("#char=") != std::string::npos;
  }
  if (by_iri.empty()) return;
  const Iris iris = mint_iris(graph, hierarchy, base_iri);
  take_wanted(iris.entities, graph.entities, by_iri,
              [](const Entity& entity, Judged& judged) { append(judged.entities, entity.mentions); });
  take_wanted(iris.events, graph.events, by_iri,
              [](const Event& event, Judged& judged) { append(judged.events, event.support.mentions); });
  if (!mentions_wanted) return;
  const MentionIris mentions(graph, iris.articles);
  for (std::uint32_t article = 0; article < graph.articles.size(); ++article) {
    const bool here = std::ranges::any_of(
        wanted, [&](const Judged* judged) { return judged->text.starts_with(iris.articles[article] + "#"); });
    if (here) find_mentions(graph, mentions, article, by_iri);
  }
}

}  // namespace newsgraph
