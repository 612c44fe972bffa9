// IRIs of mentions: the article's IRI and an RFC 5147 fragment, "#char=61,65".
#ifndef NEWSGRAPH_EMIT_MENTION_IRIS_H_
#define NEWSGRAPH_EMIT_MENTION_IRIS_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "merge/knowledge_graph.h"

namespace newsgraph {

/// Which node stands for which mention. One stretch of text is one node, with one exception: where rules read one
/// trigger in several ways (two events of one word, denied by one and affirmed by another), every further reading gets
/// a node of its own, "#char=61,65&reading=2". Holds no strings; IRIs are made when asked for.
class MentionIris {
 public:
  /// Both arguments must outlive this; `articles` are the IRIs of graph.articles.
  MentionIris(const KnowledgeGraph& graph, const std::vector<std::string>& articles);

  [[nodiscard]] std::string anchor(std::uint32_t article, const Anchor& anchor, std::uint32_t reading = 1) const;
  /// Empty when the trigger lies outside its article's text, since such a mention has no node.
  [[nodiscard]] std::string event(MentionRef mention) const;
  [[nodiscard]] std::string relation(MentionRef mention) const;

  [[nodiscard]] std::uint32_t event_reading(MentionRef mention) const {
    return events_[mention.article][mention.index];
  }
  [[nodiscard]] std::uint32_t relation_reading(MentionRef mention) const {
    return relations_[mention.article][mention.index];
  }

 private:
  const KnowledgeGraph& graph_;
  const std::vector<std::string>& articles_;
  std::vector<std::vector<std::uint32_t>> events_;  // by article: number of the reading, from 1
  std::vector<std::vector<std::uint32_t>> relations_;
};

/// Those of sorted mentions that stand in one article; all when none is given.
[[nodiscard]] std::span<const MentionRef> mentions_in(const std::vector<MentionRef>& mentions,
                                                      std::optional<std::uint32_t> article);

/// Does the anchor lie within the article's text and cover something?
[[nodiscard]] bool is_sound(const Anchor& anchor, const ArticleRecord& article);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EMIT_MENTION_IRIS_H_
