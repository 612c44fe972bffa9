#include "extract/mediator_pass.h"

#include <algorithm>
#include <array>

#include "extract/fillers.h"
#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

class MediatorFinder {
 public:
  explicit MediatorFinder(const Reading& reading) : reading_(reading), graph_(reading.graph) {
    if (const auto id = reading.mappings.ontology().find_class(ng::kAgent)) pattern_.types.push_back(*id);
    if (const auto id = reading.mappings.ontology().find_class(ng::kCountry)) pattern_.types.push_back(*id);
    pattern_.participant = true;
  }

  void complete(Draft& draft) const {
    const Ontology& ontology = reading_.mappings.ontology();
    const bool joint = std::ranges::any_of(
        std::array{ng::kMeeting, ng::kAgreement, ng::kCeasefire},
        [&](std::string_view type) { return ontology.is_subclass(ontology.class_iri(draft.class_id), type); });
    if (!joint || draft.statement || draft.rule == nullptr || graph_.is_verb(draft.trigger)) return;
    const std::uint32_t noun = draft.trigger;
    for (const std::uint32_t c : graph_.children(noun)) {
      if (graph_.is(c, "acl") && graph_.is_verb(c) && graph_.token(c).xpos == "VBN")
        add(reading_.roles.agent(c), c, draft);
    }
    const std::uint32_t top = graph_.first_conjunct(reading_.roles.outermost(noun));
    if (graph_.head(top) == kNone || !graph_.is_verb(static_cast<std::uint32_t>(graph_.head(top)))) return;
    const auto verb = static_cast<std::uint32_t>(graph_.head(top));
    const bool object = graph_.is_passive(verb) ? graph_.is(top, "nsubj") : graph_.is(top, "obj");
    if (object) add(reading_.roles.agent(verb), verb, draft);
  }

 private:
  void add(const Findings& found, std::uint32_t verb, Draft& draft) const {
    const auto word =
        reading_.words.mediate == nullptr ? std::nullopt : find_word(graph_, *reading_.words.mediate, verb);
    if (!word) return;
    const bool host = word->row->cells.size() > 1 && word->row->cells[1] == "host";
    for (const Found& f : found) {
      for (const std::uint32_t one : graph_.conjuncts(f.token)) {
        for (Filler& filler : fill(reading_, pattern_, {one, f.cost + 1})) {
          if (filler.chain == kNone || draft.has_argument(filler.chain)) continue;
          draft.arguments.push_back({std::string(host ? ng::kHost : ng::kParticipant), std::move(filler), true});
        }
      }
    }
  }

  const Reading& reading_;
  const ClauseGraph& graph_;
  ArgumentPattern pattern_;
};

}  // namespace

void add_mediators(const Reading& reading, Drafts& drafts) {
  const MediatorFinder finder(reading);
  for (Draft& draft : drafts) finder.complete(draft);
}

}  // namespace newsgraph
