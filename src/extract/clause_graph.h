// A document's dependency trees with what clauses share made explicit.
//
// The parser says which word hangs on which; a rule wants to know who does what.
// Voice, control, conjuncts and relative clauses lie in between, and are told
// apart here once (arguments.h builds the macros of rules upon it).
#ifndef NEWSGRAPH_EXTRACT_CLAUSE_GRAPH_H_
#define NEWSGRAPH_EXTRACT_CLAUSE_GRAPH_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "doc/document.h"
#include "mapping/rule.h"

namespace newsgraph {

/// Trees, lower-cased lemmas and clauses of a Document. Points into the
/// Document, whose tokens and sentences must not change meanwhile.
/// Heads outside the sentence and cycles are cut, so every walk upwards ends. Common errors of parsers are mended
/// (clause_repair.cc): of "A bus crashed near Lima." they make a noun with a participle, of "after Ruiz was shot" a
/// phrase and a clause, of "On Friday, Ruiz resigned" two joined nouns.
class ClauseGraph {
 public:
  explicit ClauseGraph(const Document& doc);

  [[nodiscard]] const Document& doc() const { return doc_; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(doc_.tokens.size()); }
  [[nodiscard]] const Token& token(std::uint32_t i) const { return doc_.tokens[i]; }
  [[nodiscard]] std::string_view form(std::uint32_t i) const { return doc_.form(i); }
  /// The lemma with ASCII letters lower-cased.
  [[nodiscard]] std::string_view lemma(std::uint32_t i) const { return lemmas_[i]; }
  [[nodiscard]] std::uint32_t sentence_of(std::uint32_t i) const { return sentences_[i]; }
  [[nodiscard]] TokenRange sentence_tokens(std::uint32_t i) const { return doc_.sentences[sentences_[i]].tokens; }
  [[nodiscard]] BlockKind block_of(std::uint32_t i) const;

  [[nodiscard]] std::int32_t head(std::uint32_t i) const { return heads_[i]; }
  [[nodiscard]] std::span<const std::uint32_t> children(std::uint32_t i) const {
    return std::span(children_).subspan(starts_[i], starts_[i + 1] - starts_[i]);
  }
  /// The relation without its subtype, and the subtype ("" when none).
  [[nodiscard]] std::string_view relation(std::uint32_t i) const { return relations_[i]; }
  [[nodiscard]] std::string_view subtype(std::uint32_t i) const { return subtypes_[i]; }
  [[nodiscard]] bool is(std::uint32_t i, std::string_view relation) const { return relations_[i] == relation; }
  [[nodiscard]] bool is(std::uint32_t i, std::string_view relation, std::string_view subtype) const {
    return relations_[i] == relation && subtypes_[i] == subtype;
  }
  /// The first dependent by `relation`; kNone when there is none.
  [[nodiscard]] std::int32_t child(std::uint32_t i, std::string_view relation) const;
  [[nodiscard]] std::int32_t child(std::uint32_t i, std::string_view relation, std::string_view subtype) const;
  [[nodiscard]] bool has_feature(std::uint32_t i, std::string_view feature) const;
  /// Is `i` below or equal to `ancestor`?
  [[nodiscard]] bool dominates(std::uint32_t ancestor, std::uint32_t i) const;
  /// From the first to the last token below `i`, i included.
  [[nodiscard]] TokenRange subtree(std::uint32_t i) const;

  [[nodiscard]] bool is_verb(std::uint32_t i) const { return token(i).upos == "VERB" || token(i).upos == "AUX"; }
  [[nodiscard]] bool is_noun(std::uint32_t i) const;
  [[nodiscard]] bool is_nominal(std::uint32_t i) const;  ///< noun, pronoun or number

  /// The case markers of the phrase headed by `i`, in text order; one that the parser hung on a title or another word
  /// in front of the head counts too ("with President Ruiz").
  [[nodiscard]] std::vector<std::uint32_t> cases(std::uint32_t i) const;
  /// Lower-cased lemmas of the case markers and what is fixed to them, joined by '_'; empty when there is none.
  [[nodiscard]] std::string marker(std::uint32_t i) const;
  /// Does dependent `i` satisfy the test? Markers are also sought right before the phrase of `i`.
  [[nodiscard]] bool satisfies(std::uint32_t i, const RelationTest& test) const;
  [[nodiscard]] bool has_marker(std::uint32_t i, std::string_view marker) const;

  /// Does the verb's subject undergo the action? Reduced clauses and conjuncts included.
  [[nodiscard]] bool is_passive(std::uint32_t verb) const;
  /// The head of the clause that holds `i`: the nearest token up that heads one, i included.
  [[nodiscard]] std::uint32_t clause_of(std::uint32_t i) const;
  [[nodiscard]] bool heads_clause(std::uint32_t i) const;
  /// `i` and its conjuncts, in text order. Verbs are not conjuncts of nouns.
  [[nodiscard]] std::vector<std::uint32_t> conjuncts(std::uint32_t i) const;
  /// The first of the conjuncts that `i` is one of.
  [[nodiscard]] std::uint32_t first_conjunct(std::uint32_t i) const;
  /// What a relative pronoun stands for; `i` itself for any other word.
  [[nodiscard]] std::uint32_t antecedent(std::uint32_t i) const;
  /// Tokens before the noun `i` that modify it: compounds, adjectives and what is joined to them by hyphens. Possessors
  /// excluded.
  [[nodiscard]] std::vector<std::uint32_t> premodifiers(std::uint32_t i) const;

 private:
  void cut_cycles();
  void raise_reduced_clauses();
  void raise_verb(std::uint32_t noun, std::uint32_t verb);
  void return_subjects();
  void return_counts();
  void return_second_verbs();
  bool part_numbers(std::uint32_t verb);
  [[nodiscard]] std::int32_t second_object(std::uint32_t verb) const;
  [[nodiscard]] bool starts_behind(std::uint32_t noun, std::uint32_t verb) const;
  void return_names();
  void return_modifiers();
  void return_purposes();
  void return_followed();
  void return_bearers();
  void return_relatives();
  [[nodiscard]] bool lacks_subject(std::uint32_t verb) const;
  [[nodiscard]] std::uint32_t start_of(std::uint32_t verb) const;
  [[nodiscard]] bool reaches(std::uint32_t end, std::uint32_t verb) const;
  [[nodiscard]] bool in_timex(std::uint32_t i) const;
  [[nodiscard]] std::int32_t subject_behind_conjunction(std::uint32_t verb, std::uint32_t owner) const;
  [[nodiscard]] std::int32_t subject_behind_comma(std::uint32_t verb) const;
  [[nodiscard]] std::int32_t loose_subject(std::uint32_t verb) const;
  [[nodiscard]] std::int32_t subject_of_later_verb(std::uint32_t verb) const;
  [[nodiscard]] std::int32_t subject_behind_and(std::uint32_t verb) const;
  void link_children();

  const Document& doc_;
  std::vector<std::string> lemmas_;
  std::vector<std::string_view> relations_;
  std::vector<std::string_view> subtypes_;
  std::vector<std::int32_t> heads_;
  std::vector<std::uint32_t> sentences_;
  std::vector<std::uint32_t> starts_;
  std::vector<std::uint32_t> children_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_CLAUSE_GRAPH_H_
