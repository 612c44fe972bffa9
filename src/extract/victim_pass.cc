#include "extract/victim_pass.h"

#include <algorithm>
#include <array>
#include <vector>

#include "extract/fillers.h"
#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

constexpr std::array<std::string_view, 4> kSuffered = {"of", "against", "on", "from"};
constexpr std::array<std::string_view, 1> kFrom = {"from"};
constexpr int kDepth = 7;  // "for his part in a plot to attempt to murder"

class VictimFinder {
 public:
  explicit VictimFinder(const Reading& reading) : reading_(reading), graph_(reading.graph) {
    for (const std::string_view type : {ng::kPerson, ng::kOrganization}) {
      if (const auto id = reading.mappings.ontology().find_class(type)) pattern_.types.push_back(*id);
    }
    pattern_.participant = true;
  }

  void complete(Draft& draft) const {
    const Ontology& ontology = reading_.mappings.ontology();
    const bool court = std::ranges::any_of(
        std::array{ng::kCharge, ng::kTrial, ng::kConviction, ng::kSentence},
        [&](std::string_view type) { return ontology.is_subclass(ontology.class_iri(draft.class_id), type); });
    if (!court || draft.statement || draft.rule == nullptr) return;
    std::vector<std::uint32_t> crimes;
    collect(draft.trigger, draft.trigger, 0, crimes);
    // "The trial of Ruiz for murder opened", "went on trial for murder": what hangs on the verb around the noun.
    const std::int32_t head = graph_.head(draft.trigger);
    if (head != kNone && !graph_.is_verb(draft.trigger) && graph_.is_verb(static_cast<std::uint32_t>(head)))
      collect(static_cast<std::uint32_t>(head), draft.trigger, 0, crimes);
    for (const std::uint32_t crime : crimes) add_victims_of(crime, draft);
  }

 private:
  /// Words for crimes below `at` and behind the trigger, not in a relative clause, a comparison or another sentence.
  void collect(std::uint32_t at, std::uint32_t trigger, int depth, std::vector<std::uint32_t>& crimes) const {
    if (depth > kDepth) return;
    for (const std::uint32_t c : graph_.children(at)) {
      if (graph_.subtype(c) == "relcl") {
        for (const std::uint32_t d : graph_.children(c)) {
          if (returns(d)) collect(d, trigger, depth + 1, crimes);
        }
        continue;
      }
      if (c == trigger || graph_.is(c, "punct") || graph_.is(c, "parataxis") || graph_.is(c, "nsubj") ||
          (graph_.is(c, "conj") && at == trigger))
        continue;
      // "charged after killing", "sentenced before attacking": at another time, so of another thing.
      const bool apart = graph_.is(c, "advcl") && has_word(graph_, reading_.words.sequence, first_mark(c));
      if (apart) continue;
      if (c > trigger && has_word(graph_, reading_.words.crime, c) &&
          std::find(crimes.begin(), crimes.end(), c) == crimes.end())
        crimes.push_back(c);
      collect(c, trigger, depth + 1, crimes);
    }
  }

  /// "convicted Ruiz, who ran the port, of trying to …": a phrase behind a comma that goes on where the clause began.
  [[nodiscard]] bool returns(std::uint32_t clause) const {
    const std::int32_t mark = graph_.child(clause, "mark");
    return mark > 0 && graph_.lemma(static_cast<std::uint32_t>(mark)) == "of" &&
           graph_.form(static_cast<std::uint32_t>(mark) - 1) == ",";
  }

  [[nodiscard]] std::uint32_t first_mark(std::uint32_t clause) const {
    const std::int32_t mark = graph_.child(clause, "mark");
    return mark == kNone ? clause : static_cast<std::uint32_t>(mark);
  }

  void add_victims_of(std::uint32_t crime, Draft& draft) const {
    Findings found = graph_.is_verb(crime) ? reading_.roles.object(crime) : reading_.roles.marked(crime, kSuffered);
    if (found.empty() && graph_.is_verb(crime)) found = reading_.roles.marked(crime, kFrom);
    for (const Found& f : found) {
      if (f.cost > 1 || f.token < crime) continue;
      for (const std::uint32_t one : graph_.conjuncts(f.token)) {
        for (Filler& filler : fill(reading_, pattern_, {one, f.cost + 1})) {
          if (filler.chain == kNone || filler.several || draft.has_argument(filler.chain)) continue;
          draft.arguments.push_back({std::string(ng::kVictim), std::move(filler), true});
        }
      }
    }
  }

  const Reading& reading_;
  const ClauseGraph& graph_;
  ArgumentPattern pattern_;
};

}  // namespace

void add_victims(const Reading& reading, Drafts& drafts) {
  const VictimFinder finder(reading);
  for (Draft& draft : drafts) finder.complete(draft);
}

}  // namespace newsgraph
