#include "extract/outcome_pass.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "extract/place_nesting.h"
#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

constexpr std::uint32_t kNear = 4;  // sentences between a cause and what it came to

/// What the mentions of one event tell.
struct Told {
  std::vector<std::size_t> mentions;  // drafts, in text order
  std::vector<DateInterval> days;
  PlaceChains places;
  std::set<std::int32_t> participants;
};

class OutcomeJoiner {
 public:
  OutcomeJoiner(const Reading& reading, const std::vector<RelationDraft>& relations, Drafts& drafts)
      : reading_(reading), graph_(reading.graph), nesting_(reading.doc, relations), drafts_(drafts) {}

  void run() {
    std::map<std::size_t, Told> events;
    for (std::size_t d = 0; d < drafts_.size(); ++d) {
      if (!drafts_[d].statement && !drafts_[d].dropped) tell(d, events[root_of(d)]);
    }
    std::vector<std::size_t> causes;
    std::vector<std::size_t> outcomes;
    for (const auto& [root, told] : events) {
      if (is_cause(root)) causes.push_back(root);
      if (is_outcome(told)) outcomes.push_back(root);
    }
    for (const std::size_t outcome : outcomes) {
      if (const auto cause = cause_of(events.at(outcome), causes, events)) join(outcome, *cause, events.at(outcome));
    }
  }

 private:
  [[nodiscard]] std::size_t root_of(std::size_t d) const {
    while (drafts_[d].event.same_as != kNone) d = static_cast<std::size_t>(drafts_[d].event.same_as);
    return d;
  }

  [[nodiscard]] bool is(std::size_t d, std::string_view type) const {
    const Ontology& ontology = reading_.mappings.ontology();
    return ontology.is_subclass(ontology.class_iri(drafts_[d].class_id), type);
  }

  void tell(std::size_t d, Told& told) const {
    const Draft& draft = drafts_[d];
    told.mentions.push_back(d);
    if (!draft.event.when.empty()) told.days.push_back(draft.event.when);
    told.places.merge(places_of(draft));
    for (const DraftArgument& argument : draft.arguments) {
      if (argument.participant && argument.filler.chain != kNone) told.participants.insert(argument.filler.chain);
    }
  }

  [[nodiscard]] bool took_place(std::size_t d) const {
    const Status status = drafts_[d].event.status;
    return status == Status::kOccurred || status == Status::kOngoing || status == Status::kAlleged;
  }

  [[nodiscard]] bool is_cause(std::size_t root) const {
    return (is(root, ng::kAttack) || is(root, ng::kAccident) || is(root, ng::kDisaster)) && took_place(root);
  }

  /// Deaths and injuries of which no mention names anybody, and that are not those of a long time.
  [[nodiscard]] bool is_outcome(const Told& told) const {
    if (!told.participants.empty()) return false;
    return std::ranges::all_of(told.mentions, [&](std::size_t d) {
      return (is(d, ng::kDeath) || is(d, ng::kInjury)) && took_place(d);
    }) && std::ranges::all_of(told.days, [](const DateInterval& when) { return when.first && when.last; });
  }

  [[nodiscard]] std::uint32_t sentence(std::size_t d) const { return graph_.sentence_of(drafts_[d].trigger); }

  /// Sentences between the nearest mentions of two events.
  [[nodiscard]] std::uint32_t distance(const Told& a, const Told& b) const {
    std::uint32_t least = UINT32_MAX;
    for (const std::size_t x : a.mentions) {
      for (const std::size_t y : b.mentions)
        least = std::min(least, std::max(sentence(x), sentence(y)) - std::min(sentence(x), sentence(y)));
    }
    return least;
  }

  /// The exact number of an outcome that the event is told to have; empty when none or several.
  [[nodiscard]] std::optional<double> count_of(const Told& told, std::string_view outcome) const {
    std::optional<double> found;
    for (const std::size_t d : told.mentions) {
      for (const DraftCount& count : drafts_[d].counts) {
        const Quantity& quantity = reading_.doc.quantities[count.quantity];
        if (count.outcome != outcome || count.part_of != kNone || quantity.bound != QuantityBound::kExact) continue;
        if (found && *found != quantity.value) return std::nullopt;
        found = quantity.value;
      }
    }
    return found;
  }

  [[nodiscard]] bool counts_differ(const Told& a, const Told& b) const {
    return std::ranges::any_of(std::array{ng::kKilled, ng::kInjured}, [&](std::string_view outcome) {
      const std::optional<double> mine = count_of(a, outcome);
      const std::optional<double> other = count_of(b, outcome);
      return mine && other && *mine != *other;
    });
  }

  [[nodiscard]] bool fits(const Told& outcome, const Told& cause) const {
    const bool dated = !outcome.days.empty() && !cause.days.empty();
    const bool same_days = dated && std::ranges::any_of(outcome.days, [&](const DateInterval& mine) {
      return std::ranges::any_of(cause.days, [&](const DateInterval& other) { return overlaps(mine, other); });
    });
    if (dated && !same_days) return false;
    if (!outcome.places.empty() && !cause.places.empty() && !nesting_.may_be_one(outcome.places, cause.places))
      return false;
    if (counts_differ(outcome, cause)) return false;
    // "She died after being struck by lightning": one sentence that tells both tells two events.
    const std::uint32_t apart = distance(outcome, cause);
    return apart > 0 && (same_days || apart <= kNear);
  }

  /// The only one that fits; of several that of the headline.
  [[nodiscard]] std::optional<std::size_t> cause_of(const Told& outcome, const std::vector<std::size_t>& causes,
                                                    const std::map<std::size_t, Told>& events) const {
    std::vector<std::size_t> fitting;
    for (const std::size_t cause : causes) {
      if (fits(outcome, events.at(cause))) fitting.push_back(cause);
    }
    if (fitting.size() != 1) std::erase_if(fitting, [&](std::size_t c) { return !drafts_[c].event.in_title; });
    return fitting.size() == 1 ? std::optional(fitting.front()) : std::nullopt;
  }

  void join(std::size_t outcome, std::size_t cause, const Told& told) {
    for (const std::size_t d : told.mentions) drafts_[d].class_id = drafts_[cause].class_id;
    const auto [first, second] = std::minmax(outcome, cause);
    drafts_[second].event.same_as = static_cast<std::int32_t>(first);
  }

  const Reading& reading_;
  const ClauseGraph& graph_;
  const PlaceNesting nesting_;
  Drafts& drafts_;
};

}  // namespace

void join_outcomes(const Reading& reading, const std::vector<RelationDraft>& relations, Drafts& drafts) {
  OutcomeJoiner(reading, relations, drafts).run();
}

}  // namespace newsgraph
