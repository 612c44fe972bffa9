// Drafts that tell of no event: of a kind of event, or of nothing but a word.
#include <algorithm>
#include <set>

#include "extract/reference_pass.h"

namespace newsgraph {
namespace {

/// "When summits are held, they often touch on trade."
bool happens_ever_so_often(const ClauseGraph& graph, std::uint32_t verb) {
  bool when = false;
  bool present = graph.token(verb).xpos == "VBZ" || graph.token(verb).xpos == "VBP";
  for (const std::uint32_t c : graph.children(verb)) {
    when = when || (c < verb && (graph.lemma(c) == "when" || graph.lemma(c) == "whenever"));
    present = present || ((graph.is(c, "aux") || graph.is(c, "cop")) &&
                          (graph.token(c).xpos == "VBP" || graph.token(c).xpos == "VBZ") && graph.lemma(c) == "be");
  }
  return when && present;
}

/// "The party uses primary elections to select …": a bare plural under a verb in the simple present speaks of the kind.
bool is_generic(const ClauseGraph& graph, const Draft& draft) {
  if (draft.statement || !draft.event.nominal || draft.event.definite || draft.event.indefinite) return false;
  const std::uint32_t noun = draft.trigger;
  if (graph.token(noun).xpos != "NNS" || !draft.event.when.empty() || !draft.counts.empty() || draft.event.in_title)
    return false;
  const std::uint32_t verb = graph.clause_of(noun);
  if (happens_ever_so_often(graph, verb)) return true;
  const std::string& xpos = graph.token(verb).xpos;
  if (xpos != "VBZ" && xpos != "VBP") return false;
  return graph.child(verb, "aux") == kNone &&
         std::none_of(draft.arguments.begin(), draft.arguments.end(),
                      [](const auto& argument) { return argument.participant && argument.filler.chain != kNone; });
}

}  // namespace

void drop_generic(const Reading& reading, Drafts& drafts) {
  for (Draft& draft : drafts) draft.dropped = draft.dropped || is_generic(reading.graph, draft);
}

void drop_bare(Drafts& drafts) {
  std::set<std::int32_t> referred;
  for (const Draft& draft : drafts) {
    if (draft.event.same_as != kNone) referred.insert(draft.event.same_as);
    if (draft.event.part_of != kNone) referred.insert(draft.event.part_of);
  }
  for (std::size_t d = 0; d < drafts.size(); ++d) {
    Draft& draft = drafts[d];
    const bool tells = !draft.arguments.empty() || !draft.counts.empty() || !draft.event.when.empty();
    if (!tells && draft.event.same_as == kNone && !referred.contains(static_cast<std::int32_t>(d)))
      draft.dropped = true;
  }
}

}  // namespace newsgraph
