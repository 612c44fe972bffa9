// All Extractions in their one order, with dense numbers for what is in them.
#ifndef NEWSGRAPH_MERGE_CORPUS_H_
#define NEWSGRAPH_MERGE_CORPUS_H_

#include <cstdint>
#include <vector>

#include "extract/extraction.h"
#include "merge/knowledge_graph.h"
#include "merge/sources.h"

namespace newsgraph {

/// A node is an entity (or event mention) of one article, counted through all articles.
class Numbering {
 public:
  Numbering() = default;
  explicit Numbering(std::vector<std::uint32_t> first) : first_(std::move(first)) {}

  [[nodiscard]] std::uint32_t size() const { return first_.empty() ? 0 : first_.back(); }
  [[nodiscard]] std::uint32_t node(std::uint32_t article, std::uint32_t index) const { return first_[article] + index; }
  [[nodiscard]] std::uint32_t node(MentionRef ref) const { return node(ref.article, ref.index); }
  [[nodiscard]] MentionRef ref(std::uint32_t node) const;

 private:
  std::vector<std::uint32_t> first_;  // by article, and the total behind the last
};

/// What people have decided (judgements.h), in nodes.
struct Decisions {
  struct Apart {
    std::vector<std::uint32_t> one;
    std::vector<std::uint32_t> other;
    bool unsure = false;  ///< an authority's key may still join them
  };
  std::vector<std::vector<std::uint32_t>> same_entities;
  std::vector<std::vector<std::uint32_t>> same_events;
  std::vector<Apart> apart_entities;
  std::vector<Apart> apart_events;
};

struct Corpus {
  std::vector<Extraction> articles;  ///< by id, then digest, then all the rest
  Numbering entities;
  Numbering events;
  std::vector<Source> source;  ///< by article: copies of one story are of one cluster
  Decisions decisions;

  [[nodiscard]] const ExtractedEntity& entity(std::uint32_t node) const;
  [[nodiscard]] const EventMention& event(std::uint32_t node) const;
};

/// Puts Extractions in order and finds copies. Two of the same id and text are one article read twice, and of several
/// versions of one article the newest holds (versions.h): one stays.
[[nodiscard]] Corpus make_corpus(std::vector<Extraction> extractions);

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_CORPUS_H_
