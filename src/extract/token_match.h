// Asks whether words of a document are in lexicons and satisfy constraints.
#ifndef NEWSGRAPH_EXTRACT_TOKEN_MATCH_H_
#define NEWSGRAPH_EXTRACT_TOKEN_MATCH_H_

#include <cstdint>
#include <optional>
#include <span>

#include "extract/clause_graph.h"
#include "extract/mention_index.h"
#include "mapping/rule.h"
#include "mapping/word_list.h"

namespace newsgraph {

/// A row of a lexicon, and the words of the document that it covers.
struct WordMatch {
  const WordList::Row* row = nullptr;
  TokenRange tokens;
};

/// Finds the longest entry that covers `token`: the word itself, or a run of lemmas of which `token` is the head.
/// Words without upper-case letters match lower-cased lemmas.
[[nodiscard]] std::optional<WordMatch> find_word(const ClauseGraph& graph, const WordList& list, std::uint32_t token);
[[nodiscard]] inline bool has_word(const ClauseGraph& graph, const WordList* list, std::uint32_t token) {
  return list != nullptr && find_word(graph, *list, token).has_value();
}

/// Evaluates constraints of rules. Refers to its arguments; const and free of state.
class TokenMatcher {
 public:
  TokenMatcher(const ClauseGraph& graph, const MentionIndex& mentions, const Ontology& ontology)
      : graph_(graph), mentions_(mentions), ontology_(ontology) {}

  [[nodiscard]] bool holds(const TokenTest& test, std::uint32_t token) const;
  [[nodiscard]] bool all_hold(std::span<const TokenTest> tests, std::uint32_t token) const;

 private:
  [[nodiscard]] bool positive(const TokenTest& test, std::uint32_t token) const;
  [[nodiscard]] bool lemma_in(std::span<const WordListPtr> lists, std::uint32_t token) const;
  /// Has the sentence, or the opening of the article, one of the words somewhere else?
  [[nodiscard]] bool speaks_of(std::span<const WordListPtr> lists, std::uint32_t token) const;
  [[nodiscard]] bool form_in(std::span<const WordListPtr> lists, std::uint32_t token) const;
  [[nodiscard]] bool has_dependent(const DependentTest& test, std::uint32_t token) const;
  [[nodiscard]] bool has_type(std::span<const ClassId> classes, std::uint32_t token) const;

  const ClauseGraph& graph_;
  const MentionIndex& mentions_;
  const Ontology& ontology_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_TOKEN_MATCH_H_
