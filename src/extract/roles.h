// Who does what to whom, where: paths and macros of rules over the clause graph.
//
// Each macro of docs/mapping-language.md is one function here. A result has a
// cost that grows with what had to be inferred; callers take the cheapest and
// let the sum lower their confidence.
#ifndef NEWSGRAPH_EXTRACT_ROLES_H_
#define NEWSGRAPH_EXTRACT_ROLES_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extract/clause_graph.h"
#include "extract/mention_index.h"
#include "extract/pass_words.h"
#include "mapping/rule.h"

namespace newsgraph {

/// A token reached from a trigger. Cost 0: a dependent by the very relation;
/// 1: shared by control, conjuncts or a light verb; 2 and more: a neighbour in the clause.
struct Found {
  std::uint32_t token = 0;
  int cost = 0;

  bool operator==(const Found&) const = default;
};
using Findings = std::vector<Found>;

/// Resolves paths for one document. Refers to its arguments; const and free of state.
class Roles {
 public:
  /// `event_words` holds, by token, whether it may trigger an event rule: such words own what hangs on them.
  Roles(const ClauseGraph& graph, const MentionIndex& mentions, const PassWords& words,
        const std::vector<bool>& event_words)
      : graph_(graph), mentions_(mentions), words_(words), event_words_(event_words) {}

  /// Follows one path; conjuncts of what is found are not added. Cheapest first, then in text order; no token twice.
  [[nodiscard]] Findings follow(const Path& path, std::uint32_t trigger) const;
  [[nodiscard]] Findings macro(Macro macro, std::uint32_t trigger) const;

  [[nodiscard]] Findings agent(std::uint32_t trigger) const;
  [[nodiscard]] Findings object(std::uint32_t trigger) const;
  [[nodiscard]] Findings place(std::uint32_t trigger) const;
  [[nodiscard]] Findings peers(std::uint32_t trigger) const;
  /// The surface subjects of a verb: its own, or those it shares.
  [[nodiscard]] Findings subjects(std::uint32_t verb) const { return subjects(verb, 0); }
  /// Phrases with one of the markers that belong to the trigger, its own first.
  [[nodiscard]] Findings marked(std::uint32_t trigger, std::span<const std::string_view> markers) const;

  /// The verb that only carries the event noun: "hold" of "hold talks", "occur" of "the flood occurred"; kNone when
  /// none.
  [[nodiscard]] std::int32_t carrier(std::uint32_t noun) const;
  /// From "talks" to "series" in "a series of talks", to "events" in "events including talks"; the noun itself when
  /// nothing stands around it.
  [[nodiscard]] std::uint32_t outermost(std::uint32_t noun) const;
  /// The first of the conjuncts that event noun `noun` is one of, also where the parser joined it to a word below that
  /// ("a meeting with aides, talks and a dinner": the meeting).
  [[nodiscard]] std::uint32_t list_head(std::uint32_t noun) const;
  /// "including talks".
  [[nodiscard]] bool is_included(std::uint32_t noun) const;
  [[nodiscard]] bool is_infinitive(std::uint32_t verb) const;
  /// Is the noun's event told as at another time than what stands around it: "after talks", "at the invitation of"?
  [[nodiscard]] bool at_other_time(std::uint32_t noun) const;
  [[nodiscard]] const PassWords& words() const { return words_; }
  [[nodiscard]] bool is_event_word(std::uint32_t token) const { return event_words_[token]; }

 private:
  /// Of "talks and a dinner" in "a meeting, followed by talks and a dinner": the meeting, whose verb carries them, too.
  /// `first` is the first of the conjuncts that `noun` is one of.
  [[nodiscard]] std::optional<std::uint32_t> followed(std::uint32_t noun, std::uint32_t first) const;
  /// The verb's object, or what is included in it.
  [[nodiscard]] bool is_object(std::uint32_t noun) const;
  [[nodiscard]] Findings subjects(std::uint32_t verb, int depth) const;
  [[nodiscard]] Findings shared_subjects(std::uint32_t verb, int depth) const;
  [[nodiscard]] Findings noun_clause_subjects(std::uint32_t verb, std::uint32_t noun, int depth) const;
  [[nodiscard]] Findings by_agents(std::uint32_t verb) const;
  [[nodiscard]] Findings verb_object(std::uint32_t verb) const;
  [[nodiscard]] Findings noun_agent(std::uint32_t noun, int depth) const;
  [[nodiscard]] Findings noun_object(std::uint32_t noun) const;
  [[nodiscard]] Findings direct_objects(std::uint32_t verb) const;
  [[nodiscard]] Findings possessors(std::uint32_t noun) const;
  [[nodiscard]] Findings modifier_names(std::uint32_t noun, int cost) const;
  [[nodiscard]] Findings step(const PathStep& step, const Found& from) const;
  [[nodiscard]] Findings dependents(const RelationTest& test, std::uint32_t token) const;
  [[nodiscard]] bool parted(std::uint32_t a, std::uint32_t b) const;
  void own_marked(std::uint32_t owner, std::span<const std::string_view> markers, int cost, Findings& found) const;
  void nested_marked(std::uint32_t owner, std::span<const std::string_view> markers, int cost, Findings& found) const;
  void adjacent_marked(std::uint32_t noun, std::span<const std::string_view> markers, Findings& found) const;
  void outer_marked(std::uint32_t trigger, std::span<const std::string_view> markers, Findings& found) const;
  [[nodiscard]] bool marked_by(std::uint32_t token, std::span<const std::string_view> markers) const;

  const ClauseGraph& graph_;
  const MentionIndex& mentions_;
  const PassWords& words_;
  const std::vector<bool>& event_words_;
};

/// Sorts by cost, then position, and drops repetitions of a token.
void tidy(Findings& found);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_ROLES_H_
