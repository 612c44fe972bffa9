// The walk is over basic UD trees. What a predicted tree gets wrong most is
// attachment (obl against nmod, the height of a prepositional phrase), so
// phrases with a case marker are sought in three rings: on the trigger, below
// its own arguments, and around it in the clause; a noun that may itself be an
// event keeps what hangs on it.
#include "extract/roles.h"

#include <algorithm>
#include <array>

#include "extract/token_match.h"

namespace newsgraph {
namespace {

using Markers = std::span<const std::string_view>;

constexpr int kMaxDepth = 6;  // of control, conjuncts and relative clauses within one another

constexpr std::array<std::string_view, 1> kBy = {"by"};
constexpr std::array<std::string_view, 1> kOf = {"of"};
constexpr std::array<std::string_view, 1> kWith = {"with"};
constexpr std::array<std::string_view, 1> kTo = {"to"};
constexpr std::array<std::string_view, 2> kBetween = {"between", "among"};
constexpr std::array<std::string_view, 1> kFrom = {"from"};
constexpr std::array<std::string_view, 3> kPurpose = {"for", "on", "into"};
constexpr std::array<std::string_view, 7> kDestination = {"to", "into", "for", "toward", "towards", "onto", "unto"};
constexpr std::array<std::string_view, 6> kTopic = {"on", "about", "over", "regarding", "concerning", "of"};
constexpr std::array<std::string_view, 22> kPlace = {
    "in",         "at",     "near",  "on",    "off",  "outside", "inside",  "around", "within", "across",     "along",
    "throughout", "beside", "above", "below", "over", "by",      "through", "around", "aboard", "outside_of", "off_of"};

constexpr std::array<std::string_view, 14> kDone = {"lead",   "head",  "organise", "organize",   "conduct",
                                                    "stage",  "carry", "commit",   "perpetrate", "file",
                                                    "launch", "mount", "call",     "bring"};

bool in(Markers markers, std::string_view word) {
  return std::find(markers.begin(), markers.end(), word) != markers.end();
}

void append(Findings& to, const Findings& from, int extra = 0) {
  for (const Found& found : from) to.push_back({found.token, found.cost + extra});
}

}  // namespace

void tidy(Findings& found) {
  std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
    return a.cost != b.cost ? a.cost < b.cost : a.token < b.token;
  });
  Findings unique;
  for (const Found& f : found) {
    const bool known = std::any_of(unique.begin(), unique.end(), [&](const Found& u) { return u.token == f.token; });
    if (!known) unique.push_back(f);
  }
  found = std::move(unique);
}

bool Roles::is_infinitive(std::uint32_t verb) const {
  return std::any_of(graph_.children(verb).begin(), graph_.children(verb).end(), [&](std::uint32_t c) {
    return c < verb && graph_.token(c).xpos == "TO" && (graph_.is(c, "mark") || graph_.is(c, "aux"));
  });
}

bool Roles::at_other_time(std::uint32_t noun) const {
  const auto own = words_.sequence == nullptr ? std::nullopt : find_word(graph_, *words_.sequence, noun);
  const bool marked = own && own->row->cells.size() > 1 && !own->row->cells[1].empty();
  if (marked && graph_.has_marker(noun, own->row->cells[1])) return true;
  const std::vector<std::uint32_t> cases = graph_.cases(noun);
  return std::any_of(cases.begin(), cases.end(), [&](std::uint32_t c) { return has_word(graph_, words_.sequence, c); });
}

std::uint32_t Roles::list_head(std::uint32_t noun) const {
  const std::uint32_t first = graph_.first_conjunct(noun);
  if (const auto before = followed(noun, first)) return *before;
  if (first == noun || is_event_word(first) || !is_event_word(noun)) return first;
  for (std::int32_t up = graph_.head(first); up != kNone; up = graph_.head(static_cast<std::uint32_t>(up))) {
    const auto at = static_cast<std::uint32_t>(up);
    if (graph_.is_verb(at)) break;
    if (is_event_word(at) && at < noun) return graph_.first_conjunct(at);
  }
  return first;
}

std::optional<std::uint32_t> Roles::followed(std::uint32_t noun, std::uint32_t first) const {
  if (!is_event_word(noun) || !graph_.is(first, "obl") || !marked_by(first, kBy)) return std::nullopt;
  const auto verb = static_cast<std::uint32_t>(graph_.head(first));
  if (graph_.lemma(verb) != "follow" || graph_.token(verb).xpos != "VBN" || graph_.head(verb) == kNone)
    return std::nullopt;
  if (!graph_.is(verb, "acl") && !graph_.is(verb, "advcl")) return std::nullopt;
  const auto above = static_cast<std::uint32_t>(graph_.head(verb));
  if (is_event_word(above) && !graph_.is_verb(above)) return graph_.first_conjunct(above);
  for (const Found& object : direct_objects(above)) {
    if (is_event_word(object.token)) return graph_.first_conjunct(object.token);
  }
  return std::nullopt;
}

std::uint32_t Roles::outermost(std::uint32_t noun) const {
  std::uint32_t at = noun;
  for (int depth = 0; depth < kMaxDepth; ++depth) {
    const std::uint32_t first = list_head(at);
    if (first != graph_.first_conjunct(at)) at = first;
    if (graph_.head(first) == kNone) break;
    const auto head = static_cast<std::uint32_t>(graph_.head(first));
    if (is_event_word(noun) && !graph_.is_verb(head) && is_included(first)) {
      at = head;
    } else if (graph_.is(at, "nmod") && marked_by(at, kOf) && has_word(graph_, words_.partitive, head)) {
      at = head;
    } else {
      break;
    }
  }
  return at;
}

bool Roles::is_object(std::uint32_t noun) const {
  if (graph_.is(noun, "obj")) return true;
  const std::int32_t head = graph_.head(noun);
  return graph_.is(noun, "obl") && is_included(noun) && graph_.is_verb(static_cast<std::uint32_t>(head)) &&
         !direct_objects(static_cast<std::uint32_t>(head)).empty();
}

bool Roles::is_included(std::uint32_t noun) const {
  for (const std::uint32_t c : graph_.cases(noun)) {
    if (has_word(graph_, words_.include, c)) return true;
  }
  return graph_.has_marker(noun, "such_as");
}

std::int32_t Roles::carrier(std::uint32_t noun) const {
  const std::uint32_t top = list_head(outermost(noun));
  const std::int32_t head = graph_.head(top);
  if (head == kNone || !graph_.is_verb(static_cast<std::uint32_t>(head))) return kNone;
  const auto verb = static_cast<std::uint32_t>(head);
  const bool subject = graph_.is(top, "nsubj");
  if (is_object(top) || (subject && graph_.is_passive(verb))) {
    if (has_word(graph_, words_.light, verb) || has_word(graph_, words_.aspect, verb)) return head;
  }
  if (subject && (has_word(graph_, words_.happen, verb) || has_word(graph_, words_.aspect, verb))) return head;
  return kNone;
}

Findings Roles::follow(const Path& path, std::uint32_t trigger) const {
  Findings at = {{trigger, 0}};
  for (const PathStep& s : path.steps) {
    Findings next;
    for (const Found& from : at) append(next, step(s, from), from.cost);
    tidy(next);
    at = std::move(next);
  }
  std::erase_if(at, [&](const Found& f) { return f.token == trigger; });
  return at;
}

Findings Roles::step(const PathStep& step, const Found& from) const {
  switch (step.kind) {
    case PathStep::Kind::kMacro:
      return macro(step.macro, from.token);
    case PathStep::Kind::kHead: {
      const std::uint32_t top = graph_.first_conjunct(graph_.is_noun(from.token) ? outermost(from.token) : from.token);
      const std::uint32_t start = graph_.satisfies(from.token, step.relation) ? from.token : top;
      if (graph_.head(start) == kNone || !graph_.satisfies(start, step.relation)) return {};
      return {{static_cast<std::uint32_t>(graph_.head(start)), start == from.token ? 0 : 1}};
    }
    case PathStep::Kind::kDependent:
      return dependents(step.relation, from.token);
  }
  return {};
}

Findings Roles::dependents(const RelationTest& test, std::uint32_t token) const {
  Findings found;
  for (const std::uint32_t c : graph_.children(token)) {
    if (graph_.satisfies(c, test)) found.push_back({graph_.antecedent(c), 0});
  }
  const bool phrase = !test.marker.empty() && (test.base == "obl" || test.base == "nmod");
  if (!found.empty() || !phrase) return found;
  const std::array<std::string_view, 1> markers = {test.marker};
  return marked(token, markers);
}

Findings Roles::macro(Macro macro, std::uint32_t trigger) const {
  switch (macro) {
    case Macro::kAgent:
      return agent(trigger);
    case Macro::kObject:
      return object(trigger);
    case Macro::kPlace:
      return place(trigger);
    case Macro::kPeers:
      return peers(trigger);
    case Macro::kOrigin:
      return marked(trigger, kFrom);
    case Macro::kRecipient: {
      Findings found;
      for (const std::uint32_t c : graph_.children(trigger)) {
        if (graph_.is(c, "iobj")) found.push_back({graph_.antecedent(c), 0});
      }
      append(found, marked(trigger, kTo));
      tidy(found);
      return found;
    }
    case Macro::kDestination: {
      Findings found = marked(trigger, kDestination);
      if (graph_.is_verb(trigger)) append(found, direct_objects(trigger), 1);
      tidy(found);
      return found;
    }
    case Macro::kTopic: {
      Findings found = marked(trigger, kTopic);
      std::erase_if(found, [&](const Found& f) { return f.cost > 1; });
      for (const std::uint32_t c : graph_.children(trigger)) {
        if (graph_.is(c, "ccomp") || (graph_.is(c, "acl") && graph_.subtype(c) != "relcl")) found.push_back({c, 1});
      }
      tidy(found);
      return found;
    }
  }
  return {};
}

Findings Roles::agent(std::uint32_t trigger) const {
  Findings found;
  if (!graph_.is_verb(trigger)) {
    found = noun_agent(trigger, 0);
  } else if (graph_.is_passive(trigger)) {
    found = by_agents(trigger);
  } else {
    found = subjects(trigger);
  }
  tidy(found);
  return found;
}

Findings Roles::object(std::uint32_t trigger) const {
  Findings found = graph_.is_verb(trigger) ? verb_object(trigger) : noun_object(trigger);
  tidy(found);
  return found;
}

Findings Roles::subjects(std::uint32_t verb, int depth) const {
  Findings found;
  for (const std::uint32_t c : graph_.children(verb)) {
    if (graph_.is(c, "nsubj") && graph_.subtype(c) != "outer" && !mentions_.timex_at(c)) {
      found.push_back({graph_.antecedent(c), 0});
    }
  }
  if (!found.empty() || depth > kMaxDepth || graph_.head(verb) == kNone) return found;
  // "the two are due to meet", "Ruiz is to meet Lee": the subject may hang on the infinitive
  if (graph_.is(verb, "xcomp") || is_infinitive(verb)) {
    const std::int32_t outer = graph_.child(verb, "nsubj", "outer");
    if (outer != kNone) return {{graph_.antecedent(static_cast<std::uint32_t>(outer)), 1}};
  }
  return shared_subjects(verb, depth + 1);
}

Findings Roles::shared_subjects(std::uint32_t verb, int depth) const {
  const auto head = static_cast<std::uint32_t>(graph_.head(verb));
  Findings found;
  if (graph_.is(verb, "conj")) {
    if (!graph_.is_noun(head) || graph_.child(head, "nsubj") != kNone) append(found, subjects(head, depth), 1);
    return found;
  }
  if (graph_.is(verb, "acl")) return noun_clause_subjects(verb, head, depth);
  const bool open = is_infinitive(verb) || graph_.token(verb).xpos == "VBG" || graph_.token(verb).xpos == "VBN";
  const bool marked =
      graph_.is(verb, "advcl") && graph_.token(verb).xpos == "VBG" && graph_.child(verb, "mark") != kNone;
  const bool controlled = marked && has_word(graph_, words_.control, head);  // "accused him of attacking"
  if (graph_.is(verb, "xcomp") || (graph_.is(verb, "ccomp") && open) || controlled) {
    if (has_word(graph_, words_.control, head) && !graph_.is_passive(head)) {
      for (const std::string_view relation : {"iobj", "obj"}) {
        const std::int32_t object = graph_.child(head, relation);
        if (object != kNone) return {{graph_.antecedent(static_cast<std::uint32_t>(object)), 1}};
      }
    }
    append(found, subjects(head, depth), 1);
    return found;
  }
  if (graph_.is(verb, "advcl") && (open || graph_.child(verb, "nsubj") == kNone)) {
    append(
        found,
        graph_.is_noun(head) && graph_.child(head, "nsubj") == kNone ? noun_agent(head, depth) : subjects(head, depth),
        1);
  }
  if (graph_.is(verb, "parataxis") && open) append(found, subjects(head, depth), 2);
  return found;
}

Findings Roles::noun_clause_subjects(std::uint32_t verb, std::uint32_t noun, int depth) const {
  if (!is_infinitive(verb) || graph_.subtype(verb) == "relcl") return {{noun, graph_.subtype(verb) == "relcl" ? 0 : 1}};
  // "she is the first woman to win": she; "a plan to visit": whose plan it is; "Smith to visit" in a headline: Smith.
  const bool predicate = graph_.child(noun, "cop") != kNone && graph_.child(noun, "nsubj") != kNone;
  if (predicate && mentions_.headed_by(noun)) {
    Findings subject;
    append(subject, subjects(noun, depth), 1);
    return subject;
  }
  if (graph_.token(noun).upos == "PROPN" && mentions_.covering(noun)) return {{noun, 1}};
  Findings found;
  append(found, possessors(noun), 1);
  if (!found.empty()) return found;
  const std::int32_t governor = graph_.head(graph_.first_conjunct(noun));
  if (governor != kNone && graph_.is_verb(static_cast<std::uint32_t>(governor)) && depth < kMaxDepth) {
    append(found, subjects(static_cast<std::uint32_t>(governor), depth), 2);
  }
  return found;
}

Findings Roles::by_agents(std::uint32_t verb) const {
  Findings found;
  for (const std::uint32_t c : graph_.children(verb)) {
    if (graph_.is(c, "obl", "agent") || ((graph_.is(c, "obl") || graph_.is(c, "nmod")) && marked_by(c, kBy))) {
      if (!mentions_.timex_at(c)) found.push_back({graph_.antecedent(c), 0});
    }
  }
  if (!found.empty()) return found;
  nested_marked(verb, kBy, 2, found);
  return found;
}

Findings Roles::direct_objects(std::uint32_t verb) const {
  Findings found;
  for (const std::uint32_t c : graph_.children(verb)) {
    if (graph_.is(c, "obj") && !mentions_.timex_at(c)) found.push_back({graph_.antecedent(c), 0});
  }
  return found;
}

Findings Roles::verb_object(std::uint32_t verb) const {
  if (graph_.is_passive(verb)) return subjects(verb);
  Findings found = direct_objects(verb);
  if (!found.empty()) return found;
  if (graph_.is(verb, "acl", "relcl") && graph_.child(verb, "nsubj") != kNone) {
    const bool pronoun = std::any_of(graph_.children(verb).begin(), graph_.children(verb).end(),
                                     [&](std::uint32_t c) { return graph_.antecedent(c) != c; });
    if (!pronoun) return {{static_cast<std::uint32_t>(graph_.head(verb)), 1}};
  }
  // "arrested and charged two men": the object may hang on either verb.
  const std::uint32_t first = graph_.first_conjunct(verb);
  for (const std::uint32_t other : graph_.conjuncts(first)) {
    if (other == verb || !graph_.is_verb(other) || graph_.is_passive(other)) continue;
    const std::uint32_t last = std::max(verb, other);
    for (const Found& f : direct_objects(other)) {
      if (f.token > last && last - std::min(verb, other) <= 3) found.push_back({f.token, 1});
    }
    if (!found.empty()) break;
  }
  return found;
}

Findings Roles::possessors(std::uint32_t noun) const {
  Findings found;
  for (const std::uint32_t c : graph_.children(noun)) {
    if (graph_.is(c, "nmod", "poss") || (graph_.is(c, "det") && graph_.subtype(c) == "poss")) {
      found.push_back({graph_.antecedent(c), 0});
    }
  }
  return found;
}

Findings Roles::modifier_names(std::uint32_t noun, int cost) const {
  Findings found;
  for (const std::uint32_t m : graph_.premodifiers(noun)) {
    const auto mention = mentions_.headed_by(m);
    if (mention && !mentions_.timex_at(m)) found.push_back({m, cost});
  }
  return found;
}

Findings Roles::noun_agent(std::uint32_t noun, int depth) const {
  Findings found;
  if (depth > kMaxDepth) return found;
  const std::uint32_t top = outermost(noun);
  const bool of = std::any_of(graph_.children(noun).begin(), graph_.children(noun).end(),
                              [&](std::uint32_t c) { return graph_.is(c, "nmod") && marked_by(c, kOf); });
  const bool undergoes = has_word(graph_, words_.patient, noun) && !of;
  if (!undergoes) append(found, possessors(noun));
  if (top != noun) append(found, possessors(top));
  own_marked(noun, kBy, 0, found);
  if (of && has_word(graph_, words_.intransitive, noun)) own_marked(noun, kOf, 1, found);
  for (const std::uint32_t c : graph_.children(noun)) {  // "a protest organised by Ruiz"
    const bool done = graph_.is(c, "acl") && graph_.token(c).xpos == "VBN" && in(kDone, graph_.lemma(c));
    if (done) append(found, by_agents(c), 1);
  }
  const std::int32_t verb = carrier(noun);
  if (verb != kNone) {
    const auto v = static_cast<std::uint32_t>(verb);
    const bool object = is_object(list_head(top));
    if (object && !graph_.is_passive(v)) append(found, subjects(v), 1);
    if (!object && graph_.is_passive(v)) append(found, by_agents(v), 1);
  }
  const std::uint32_t first = graph_.first_conjunct(top);
  const std::int32_t head = graph_.head(first);
  // "Ruiz cancelled a trip": her own; but who cancels a match does not play it.
  if (head != kNone && is_object(first) && has_word(graph_, words_.goal, noun) &&
      graph_.is_verb(static_cast<std::uint32_t>(head)) && !graph_.is_passive(static_cast<std::uint32_t>(head)) &&
      (has_word(graph_, words_.cancel, static_cast<std::uint32_t>(head)) ||
       has_word(graph_, words_.postpone, static_cast<std::uint32_t>(head)))) {
    append(found, subjects(static_cast<std::uint32_t>(head)), 1);
  }
  if (head != kNone && graph_.is(first, "obl") && graph_.is_verb(static_cast<std::uint32_t>(head)) &&
      marked_by(first, kPurpose) && !graph_.is_passive(static_cast<std::uint32_t>(head)) &&
      direct_objects(static_cast<std::uint32_t>(head)).empty()) {  // but "blamed him for the attack"
    append(found, subjects(static_cast<std::uint32_t>(head)), 2);
  }
  if (found.empty() && !has_word(graph_, words_.goal, noun)) append(found, modifier_names(noun, 3));
  return found;
}

Findings Roles::noun_object(std::uint32_t noun) const {
  Findings found;
  if (!has_word(graph_, words_.intransitive, noun)) own_marked(noun, kOf, 0, found);
  const bool by = std::any_of(graph_.children(noun).begin(), graph_.children(noun).end(),
                              [&](std::uint32_t c) { return marked_by(c, kBy); });
  const bool undergoes = has_word(graph_, words_.patient, noun);
  if (found.empty() && (by || undergoes)) append(found, possessors(noun));
  if (!found.empty()) return found;
  // "the Ruiz murder": a name in front is who it happened to, unless it is the one who did it.
  const Findings names = modifier_names(noun, 2);
  const bool possessed = !possessors(noun).empty();
  if (undergoes || possessed) return names;
  if (names.size() > 1) found.push_back(names.back());
  return found;
}

bool Roles::marked_by(std::uint32_t token, Markers markers) const {
  for (const std::uint32_t c : graph_.cases(token)) {
    if (in(markers, graph_.lemma(c)) || in(markers, graph_.form(c))) return true;
  }
  for (const std::string_view marker : markers) {
    if (marker.find('_') != std::string_view::npos && graph_.has_marker(token, marker)) return true;
  }
  return false;
}

/// "the election; and Soto, wife of Ruiz", "called 999 (the number in Kenya)": nothing reaches over a semicolon or into
/// parentheses, whatever hangs on what.
bool Roles::parted(std::uint32_t a, std::uint32_t b) const {
  int open = 0;
  for (std::uint32_t i = std::min(a, b); i < std::max(a, b); ++i) {
    const std::string_view form = graph_.form(i);
    if (form == ";") return true;
    if (form == "(") ++open;
    if (form == ")") --open;
  }
  return open != 0;
}

void Roles::own_marked(std::uint32_t owner, Markers markers, int cost, Findings& found) const {
  for (const std::uint32_t c : graph_.children(owner)) {
    if (parted(owner, c)) continue;
    // Whatever the relation: what has a case marker of its own is such a phrase.
    const bool phrase = !graph_.is(c, "conj") && !graph_.is(c, "case") && !graph_.is(c, "fixed") &&
                        !graph_.is(c, "nsubj") && !graph_.is(c, "acl") && !graph_.is(c, "advcl") &&
                        !graph_.is(c, "ccomp");
    if (phrase && marked_by(c, markers)) found.push_back({graph_.antecedent(c), cost});
  }
}

/// Below the arguments of `owner`, not into clauses and not below words that may be events themselves.
void Roles::nested_marked(std::uint32_t owner, Markers markers, int cost, Findings& found) const {
  for (const std::uint32_t c : graph_.children(owner)) {
    if ((graph_.heads_clause(c) && !graph_.is(c, "xcomp")) || parted(owner, c)) continue;
    if (graph_.is(c, "nsubj") && c < owner && graph_.is_verb(owner)) continue;
    if (graph_.is(c, "punct") || graph_.is(c, "case") || graph_.is(c, "det")) continue;
    const bool on_margin = has_word(graph_, words_.margin, owner);
    if (is_event_word(c) && !on_margin && !has_word(graph_, words_.margin, c) && !marked_by(c, markers)) continue;
    own_marked(c, markers, cost, found);
    if (cost < kMaxDepth) nested_marked(c, markers, cost + 1, found);
  }
}

/// Around the trigger: on the verb that carries a noun, on the verb that controls, before the first of several verbs.
void Roles::outer_marked(std::uint32_t trigger, Markers markers, Findings& found) const {
  std::uint32_t at = graph_.is_verb(trigger) ? trigger : outermost(trigger);
  if (at != trigger) own_marked(at, markers, 1, found);
  for (int depth = 2; depth < kMaxDepth; ++depth) {
    const std::int32_t head = graph_.head(at);
    if (head == kNone) return;
    const auto up = static_cast<std::uint32_t>(head);
    const bool noun = !graph_.is_verb(at);
    if (has_word(graph_, words_.speech, up)) return;
    if (noun) {
      const bool argument =
          graph_.is(at, "obj") || graph_.is(at, "nsubj") || graph_.is(at, "obl") || graph_.is(at, "conj");
      if (!argument || (at == trigger && !graph_.is_verb(up) && !graph_.is(at, "conj"))) return;
      const bool carried =
          carrier(at) != kNone || (graph_.is(at, "obl") && marked_by(at, kPurpose)) || graph_.is(at, "conj");
      if (!carried) return;
    } else if (!graph_.is(at, "xcomp") && !graph_.is(at, "conj") && !graph_.is(at, "advcl")) {
      return;
    }
    Findings around;
    own_marked(up, markers, depth, around);
    for (const Found& f : around) {
      const bool before_all = f.token < up && f.token < trigger;
      if (parted(trigger, f.token)) continue;
      if (noun || graph_.is(at, "xcomp") || before_all || graph_.is(at, "advcl")) found.push_back(f);
    }
    for (const std::uint32_t c : graph_.children(up)) {
      const bool opens = mentions_.headed_by(c) || has_word(graph_, words_.margin, c);
      if (!noun || c < at || !opens || graph_.heads_clause(c) || parted(trigger, c)) continue;
      own_marked(c, markers, depth + 1, found);
      nested_marked(c, markers, depth + 2, found);
    }
    at = up;
  }
}

/// "ratified the treaty with Chile": what stands right behind a noun is its own, though the parser hangs it on the
/// verb.
void Roles::adjacent_marked(std::uint32_t noun, Markers markers, Findings& found) const {
  constexpr std::array<std::string_view, 5> kOfNouns = {"with", "between", "of", "to", "against"};
  if (graph_.is_verb(noun) || graph_.head(noun) == kNone) return;
  const std::uint32_t behind = graph_.subtree(noun).end;
  if (behind <= noun || behind >= graph_.sentence_tokens(noun).end) return;
  if (!in(kOfNouns, graph_.lemma(behind)) || !in(markers, graph_.lemma(behind)) || !graph_.is(behind, "case")) return;
  for (const std::uint32_t c : graph_.children(static_cast<std::uint32_t>(graph_.head(noun)))) {
    if (c > behind && graph_.head(behind) == static_cast<std::int32_t>(c) && graph_.is(c, "obl"))
      found.push_back({graph_.antecedent(c), 1});
  }
}

Findings Roles::marked(std::uint32_t trigger, Markers markers) const {
  Findings found;
  own_marked(trigger, markers, 0, found);
  adjacent_marked(trigger, markers, found);
  nested_marked(trigger, markers, 2, found);
  outer_marked(trigger, markers, found);
  tidy(found);
  return found;
}

Findings Roles::place(std::uint32_t trigger) const {
  Findings found = marked(trigger, kPlace);
  if (graph_.is_verb(trigger)) {
    tidy(found);
    return found;
  }
  // "the Oslo talks", "Japan's earthquake"; several names in front are those who take part.
  const Findings names = modifier_names(trigger, 1);
  if (names.size() == 1) append(found, names);
  append(found, possessors(trigger), 3);
  tidy(found);
  return found;
}

Findings Roles::peers(std::uint32_t trigger) const {
  Findings found;
  if (graph_.is_verb(trigger)) {
    append(found, subjects(trigger));
    if (!graph_.is_passive(trigger)) append(found, direct_objects(trigger));
    append(found, marked(trigger, kWith));
    append(found, marked(trigger, kBetween));
    tidy(found);
    return found;
  }
  append(found, noun_agent(trigger, 0));
  append(found, modifier_names(trigger, 0));
  own_marked(trigger, kOf, 0, found);
  append(found, marked(trigger, kWith));
  append(found, marked(trigger, kBetween));
  // "a summit and a dinner with Ruiz": what hangs on the last belongs to all.
  for (const std::uint32_t c : graph_.conjuncts(graph_.first_conjunct(trigger))) {
    if (c > trigger && is_event_word(c)) own_marked(c, kWith, 1, found);
  }
  tidy(found);
  return found;
}

}  // namespace newsgraph
