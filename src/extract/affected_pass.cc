#include "extract/affected_pass.h"

#include <algorithm>
#include <array>
#include <vector>

#include "extract/fillers.h"
#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

constexpr std::array<std::string_view, 6> kOwned = {"operate", "own", "run", "charter", "lease", "belong"};
constexpr std::array<std::string_view, 6> kWhere = {"in", "of", "on", "across", "at", "around"};
constexpr std::array<std::string_view, 3> kInside = {"at", "in", "inside"};

class AffectedFinder {
 public:
  explicit AffectedFinder(const Reading& reading) : reading_(reading), graph_(reading.graph) {
    const Ontology& ontology = reading.mappings.ontology();
    for (const std::string_view type : {ng::kPlace, ng::kFacility, ng::kOrganization}) {
      if (const auto id = ontology.find_class(type)) struck_.types.push_back(*id);
    }
    if (const auto id = ontology.find_class(ng::kFacility)) building_.types.push_back(*id);
    if (const auto id = ontology.find_class(ng::kOrganization)) owner_.types.push_back(*id);
    struck_.participant = building_.participant = owner_.participant = true;
  }

  void complete(Draft& draft) const {
    if (draft.statement || draft.rule == nullptr) return;
    const bool disaster = is(draft, ng::kDisaster);
    if (!disaster && !is(draft, ng::kAccident)) return;
    for (const std::uint32_t verb : verbs_of(draft.trigger)) {
      if (!has_word(graph_, reading_.words.harm, verb)) continue;
      for (const Found& found : reading_.roles.object(verb)) {
        if (found.token == draft.trigger || found.cost > 1) continue;
        if (add_all(struck_, found, ng::kPatient, draft)) continue;
        // "damaged 90 homes in Lima and Cusco"
        for (const Found& place : reading_.roles.marked(found.token, kWhere)) {
          if (place.cost == 0) add_all(struck_, {place.token, 1}, ng::kPatient, draft);
        }
      }
    }
    if (is(draft, ng::kFire)) {  // "a fire at the Harrow Mill"
      for (const Found& found : reading_.roles.marked(draft.trigger, kInside)) {
        if (found.cost <= 2) add_all(building_, found, ng::kPatient, draft);
      }
    }
    if (graph_.is_verb(draft.trigger)) {
      for (const Found& vehicle : reading_.roles.agent(draft.trigger)) add_owner(vehicle.token, draft);
    }
  }

 private:
  [[nodiscard]] bool is(const Draft& draft, std::string_view type) const {
    const Ontology& ontology = reading_.mappings.ontology();
    return ontology.is_subclass(ontology.class_iri(draft.class_id), type);
  }

  [[nodiscard]] bool is_place(std::int32_t chain) const {
    const std::string type = std::string(ng::kNamespace) + reading_.doc.chains[static_cast<std::size_t>(chain)].type;
    return reading_.mappings.ontology().is_subclass(type, ng::kPlace);
  }

  /// The verbs that tell what the event of `trigger` did: the trigger itself, that of which it is the subject or agent,
  /// and those joined to it or below it ("hit Samos, flooding the mill").
  [[nodiscard]] std::vector<std::uint32_t> verbs_of(std::uint32_t trigger) const {
    std::vector<std::uint32_t> verbs;
    std::uint32_t first = trigger;
    if (!graph_.is_verb(trigger)) {
      for (const std::uint32_t c : graph_.children(trigger)) {
        if (graph_.is(c, "acl") && graph_.is_verb(c) && !graph_.is_passive(c)) verbs.push_back(c);
      }
      const std::int32_t head = graph_.head(trigger);
      if (head == kNone || !graph_.is_verb(static_cast<std::uint32_t>(head))) return verbs;
      first = static_cast<std::uint32_t>(head);
      const bool agent = graph_.is_passive(first) ? graph_.has_marker(trigger, "by") : graph_.is(trigger, "nsubj");
      if (!agent) return verbs;
    }
    verbs.push_back(first);
    for (const std::uint32_t c : graph_.children(first)) {
      const bool joined = graph_.is(c, "conj") && graph_.child(c, "nsubj") == kNone;
      const bool result = graph_.is(c, "advcl") && graph_.token(c).xpos == "VBG" && graph_.child(c, "nsubj") == kNone;
      if (graph_.is_verb(c) && (joined || result)) verbs.push_back(c);
    }
    return verbs;
  }

  /// "a Harrow Air jet", "a van owned by the Harrow Mill", "a helicopter under contract to Harrow Power".
  void add_owner(std::uint32_t vehicle, Draft& draft) const {
    if (!has_word(graph_, reading_.mappings.lexicon("vehicle-nouns"), vehicle)) return;
    for (const std::uint32_t c : graph_.children(vehicle)) {
      if (graph_.is(c, "compound") || graph_.is(c, "nmod", "poss")) add_all(owner_, {c, 1}, ng::kParticipant, draft);
      const bool owned = graph_.is(c, "acl") && std::ranges::find(kOwned, graph_.lemma(c)) != kOwned.end();
      const bool contract = graph_.is(c, "nmod") && graph_.lemma(c) == "contract";
      if (!owned && !contract) continue;
      for (const std::uint32_t by : graph_.children(c)) {
        if (graph_.has_marker(by, "by") || graph_.has_marker(by, "to") || graph_.has_marker(by, "with"))
          add_all(owner_, {by, 1}, ng::kParticipant, draft);
      }
    }
  }

  /// Was there anything to add?
  bool add_all(const ArgumentPattern& pattern, const Found& found, std::string_view role, Draft& draft) const {
    const bool placed = std::ranges::any_of(
        draft.arguments, [](const DraftArgument& argument) { return argument.role == sem::kHasPlace; });
    bool any = false;
    for (const std::uint32_t one : graph_.conjuncts(found.token)) {
      for (Filler& filler : fill(reading_, pattern, {one, found.cost + 1})) {
        any = true;
        if (filler.chain == kNone || filler.several || draft.has_participant(filler.chain)) continue;
        // "Lima was hit by a flood": there it was, if nothing says another place.
        if (&pattern == &struck_ && !placed && is_place(filler.chain))
          draft.arguments.push_back({std::string(sem::kHasPlace), filler, false});
        draft.arguments.push_back({std::string(role), std::move(filler), true});
      }
    }
    return any;
  }

  const Reading& reading_;
  const ClauseGraph& graph_;
  ArgumentPattern struck_;
  ArgumentPattern building_;
  ArgumentPattern owner_;
};

}  // namespace

void add_affected(const Reading& reading, Drafts& drafts) {
  const AffectedFinder finder(reading);
  for (Draft& draft : drafts) finder.complete(draft);
}

}  // namespace newsgraph
