// A city is in no relation to "expel" but as the government that sits there. Behind a preposition it is a place,
// except behind "between" and "by", where it acts as well.
#include "nlp/metonymy.h"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace newsgraph {
namespace {

constexpr int kMostJoined = 6;

/// The first of the names that `head` is joined to.
std::uint32_t first_joined(const Syntax& syntax, std::uint32_t head) {
  for (int steps = 0; steps < kMostJoined && is_relation(syntax.token(head).deprel, "conj"); ++steps) {
    if (syntax.token(head).head == kNone) break;
    head = static_cast<std::uint32_t>(syntax.token(head).head);
  }
  return head;
}

bool joins_another(const Syntax& syntax, std::uint32_t head) {
  return syntax.child(head, "conj") != kNone;
}

/// What a government does: a verb of the lexicon, or a noun of it that stands behind "hold" and the like.
bool is_act(const Syntax& syntax, const Lexicons& lexicons, std::uint32_t verb) {
  if (lexicons.government_verbs.contains(syntax.token(verb).lemma)) return true;
  const std::int32_t object = syntax.child(verb, "obj");
  return object != kNone && lexicons.government_verbs.contains(syntax.token(static_cast<std::uint32_t>(object)).lemma);
}

}  // namespace

const GazetteerEntry* government_meant(const Syntax& syntax, const Lexicons& lexicons, const Gazetteer& gazetteer,
                                       const GazetteerEntry& capital, TokenRange tokens) {
  if (capital.kind != GazetteerKind::kCapital || capital.country.empty()) return nullptr;
  const GazetteerEntry* country = gazetteer.country(capital.country);
  const std::uint32_t head = first_joined(syntax, syntax.head_of(tokens));
  if (country == nullptr || syntax.token(head).head == kNone) return nullptr;
  const auto governor = static_cast<std::uint32_t>(syntax.token(head).head);
  const std::int32_t marker = syntax.child(head, "case");
  const std::string_view word = marker == kNone ? std::string_view() : syntax.lower(static_cast<std::uint32_t>(marker));
  const std::string& relation = syntax.token(head).deprel;
  if (is_relation(relation, "nsubj") && relation != "nsubj:pass" && marker == kNone)
    return syntax.token(governor).upos == "VERB" && is_act(syntax, lexicons, governor) ? country : nullptr;
  if (word == "by") return relation == "obl:agent" && is_act(syntax, lexicons, governor) ? country : nullptr;
  const bool between = word == "between" && joins_another(syntax, head);  // "talks between Oslo and Lima"
  return between && lexicons.government_verbs.contains(syntax.token(governor).lemma) ? country : nullptr;
}

}  // namespace newsgraph
