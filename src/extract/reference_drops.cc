// Drafts that tell of no event: of a kind of event, or of nothing but a word.
#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "extract/reference_pass.h"
#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

constexpr std::array<std::string_view, 6> kSpans{"day", "night", "week", "month", "year", "decade"};

/// "are held", "holds"; not "are holding", "has held".
bool is_simple_present(const ClauseGraph& graph, std::uint32_t verb) {
  const auto present = [&](std::uint32_t i) { return graph.token(i).xpos == "VBZ" || graph.token(i).xpos == "VBP"; };
  if (graph.token(verb).xpos == "VBG") return false;
  bool be = present(verb);
  for (const std::uint32_t c : graph.children(verb)) {
    if (!graph.is(c, "aux") && !graph.is(c, "cop")) continue;
    if (graph.lemma(c) != "be" || !present(c)) return false;
    be = true;
  }
  return be;
}

/// "When summits are held, they often touch on trade", "cases where people are killed".
bool happens_ever_so_often(const ClauseGraph& graph, std::uint32_t verb) {
  const bool when = std::ranges::any_of(graph.children(verb), [&](std::uint32_t c) {
    return c < verb && (graph.lemma(c) == "when" || graph.lemma(c) == "whenever" || graph.lemma(c) == "where");
  });
  return when && is_simple_present(graph, verb);
}

/// "women who have been attacked", "anyone who is arrested": whoever it happens to.
bool happens_to_anyone(const ClauseGraph& graph, std::uint32_t verb) {
  if (!graph.is(verb, "acl", "relcl") || graph.head(verb) == kNone) return false;
  const auto noun = static_cast<std::uint32_t>(graph.head(verb));
  const std::string_view lemma = graph.lemma(noun);
  const bool anyone = lemma == "anyone" || lemma == "anybody" || lemma == "everyone" || lemma == "those";
  const bool kind = graph.token(noun).xpos == "NNS" && graph.child(noun, "det") == kNone &&
                    graph.child(noun, "nummod") == kNone && graph.child(noun, "nmod", "poss") == kNone;
  if (!anyone && !kind) return false;
  return graph.token(verb).xpos != "VBD" && std::ranges::none_of(graph.children(verb), [&](std::uint32_t c) {
           return graph.is(c, "aux") && graph.token(c).xpos == "VBD";
         });
}

/// "Smoking is banned in hospitals", "masks are prohibited": how things stand, with nobody who brings it about.
bool is_standing_rule(const ClauseGraph& graph, std::uint32_t verb) {
  return graph.child(verb, "aux", "pass") != kNone && is_simple_present(graph, verb);
}

/// "such an attack", "such visits": any of the kind.
bool is_of_such_a_kind(const ClauseGraph& graph, std::uint32_t noun) {
  return std::ranges::any_of(graph.children(noun), [&](std::uint32_t c) {
    return c < noun && graph.lemma(c) == "such" && !graph.is(c, "case") && !graph.is(c, "mark");
  });
}

bool names_somebody(const Draft& draft) {
  return std::ranges::any_of(draft.arguments, [](const DraftArgument& argument) {
    return argument.participant && argument.filler.chain != kNone && argument.filler.kind == MentionKind::kName;
  });
}

/// "The party uses primary elections to select …": a bare plural under a verb in the simple present speaks of the kind.
bool is_generic(const ClauseGraph& graph, const Ontology& ontology, const Draft& draft) {
  if (draft.statement || draft.event.definite || draft.event.indefinite) return false;
  if (!draft.event.nominal) {
    const bool told = !draft.event.when.empty() || draft.event.in_title || names_somebody(draft);
    if (told || !graph.is_verb(draft.trigger)) return false;
    if (happens_ever_so_often(graph, draft.trigger) || happens_to_anyone(graph, draft.trigger)) return true;
    return ontology.is_subclass(ontology.class_iri(draft.class_id), ng::kSanction) &&
           is_standing_rule(graph, draft.trigger);
  }
  const std::uint32_t noun = draft.trigger;
  if (draft.event.when.empty() && draft.counts.empty() && is_of_such_a_kind(graph, noun)) return true;
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

/// "weeks of protests", "a month of strikes": how long it lasted says that it took place.
bool is_measured_in_time(const ClauseGraph& graph, const Draft& draft) {
  if (!draft.event.nominal || !graph.is(draft.trigger, "nmod") || !graph.has_marker(draft.trigger, "of")) return false;
  const std::int32_t head = graph.head(draft.trigger);
  if (head == kNone) return false;
  const std::string_view lemma = graph.lemma(static_cast<std::uint32_t>(head));
  return std::ranges::any_of(kSpans, [&](std::string_view span) { return lemma == span; });
}

}  // namespace

void drop_generic(const Reading& reading, Drafts& drafts) {
  const Ontology& ontology = reading.mappings.ontology();
  for (Draft& draft : drafts) draft.dropped = draft.dropped || is_generic(reading.graph, ontology, draft);
}

void drop_bare(const Reading& reading, Drafts& drafts) {
  std::set<std::int32_t> referred;
  for (const Draft& draft : drafts) {
    if (draft.event.same_as != kNone) referred.insert(draft.event.same_as);
    if (draft.event.part_of != kNone) referred.insert(draft.event.part_of);
  }
  for (std::size_t d = 0; d < drafts.size(); ++d) {
    Draft& draft = drafts[d];
    const bool tells = !draft.arguments.empty() || !draft.counts.empty() || !draft.event.when.empty() ||
                       is_measured_in_time(reading.graph, draft);
    if (!tells && draft.event.same_as == kNone && !referred.contains(static_cast<std::int32_t>(d)))
      draft.dropped = true;
  }
}

}  // namespace newsgraph
