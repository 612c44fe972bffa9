// Errors that every parser makes in news, mended where the order of words leaves no doubt.
#include <algorithm>
#include <array>

#include "extract/clause_graph.h"

namespace newsgraph {
namespace {

constexpr std::array<std::string_view, 8> kConjunctions = {"after", "before", "as",    "since",
                                                           "until", "till",   "while", "because"};
/// What a parser makes of a subject that it does not know for one.
constexpr std::array<std::string_view, 9> kLoose = {"compound", "nmod", "obl",   "dep",       "vocative",
                                                    "list",     "conj", "appos", "dislocated"};

template <std::size_t N>
bool listed(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

/// "He was held after Ruiz, a mayor, was shot": "after" makes the parser hang Ruiz on "held". "She left for Lima and
/// Ruiz was sworn in": "and" makes it join Ruiz to Lima. "On Friday, Ruiz resigned": the comma makes it join Ruiz to
/// Friday. A finite verb without a subject gets such a noun back when nothing but punctuation stands between the two.
void ClauseGraph::return_subjects() {
  bool changed = false;
  for (std::uint32_t verb = 0; verb < size(); ++verb) {
    const bool joined = is(verb, "conj");
    const bool clause = heads_[verb] == kNone || is(verb, "root") || is(verb, "ccomp");
    if (!is_verb(verb) || (!joined && !clause && !is(verb, "advcl") && !is(verb, "parataxis"))) continue;
    if (!lacks_subject(verb)) continue;
    std::int32_t subject = kNone;
    if (heads_[verb] != kNone) {
      if (joined) subject = subject_behind_and(verb);
      if (subject == kNone) subject = subject_behind_conjunction(verb, static_cast<std::uint32_t>(heads_[verb]));
    }
    if (subject == kNone) subject = subject_behind_conjunction(verb, verb);
    if (subject == kNone && !joined) subject = subject_behind_comma(verb);
    if (subject == kNone && !joined) subject = loose_subject(verb);
    if (subject == kNone && !joined) subject = subject_of_later_verb(verb);
    if (subject == kNone) continue;
    const auto noun = static_cast<std::uint32_t>(subject);
    const std::uint32_t conjunction = subtree(noun).first;
    if (is(conjunction, "case") && listed(kConjunctions, lemma(conjunction))) {
      relations_[conjunction] = "mark";
      heads_[conjunction] = static_cast<std::int32_t>(verb);
    } else if (is(conjunction, "cc")) {
      heads_[conjunction] = static_cast<std::int32_t>(verb);
    }
    heads_[noun] = static_cast<std::int32_t>(verb);
    relations_[noun] = "nsubj";
    subtypes_[noun] = child(verb, "aux", "pass") != kNone ? "pass" : "";
    changed = true;
    link_children();
  }
  if (changed) link_children();
}

/// Where the verb's words begin: its first auxiliary.
std::uint32_t ClauseGraph::start_of(std::uint32_t verb) const {
  std::uint32_t start = verb;
  for (const std::uint32_t c : children(verb)) {
    if (is(c, "aux") || is(c, "cop")) start = std::min(start, c);
  }
  return start;
}

/// Is there nothing but punctuation and adverbs from `end` to the first word of the verb?
bool ClauseGraph::reaches(std::uint32_t end, std::uint32_t verb) const {
  const std::uint32_t start = start_of(verb);
  while (end < start && (token(end).upos == "PUNCT" || token(end).upos == "ADV")) ++end;
  return end == start;
}

std::int32_t ClauseGraph::subject_behind_conjunction(std::uint32_t verb, std::uint32_t owner) const {
  for (const std::uint32_t c : children(owner)) {
    if (c >= verb || (!is(c, "obl") && !is(c, "nmod")) || !is_nominal(c)) continue;
    const auto [first, last] = subtree(c);
    if (!is(first, "case") || !listed(kConjunctions, lemma(first))) continue;
    if (in_timex(c) || child(first, "fixed") != kNone) continue;  // "since May", "because of Ruiz"
    if (last <= start_of(verb) && reaches(last, verb)) return static_cast<std::int32_t>(c);
  }
  return kNone;
}

/// "In Lima, Peru, the court ruled", read as three places: the last noun that a comma opens, unless it describes
/// the one before it.
std::int32_t ClauseGraph::subject_behind_comma(std::uint32_t verb) const {
  std::uint32_t before = start_of(verb);
  const std::uint32_t begin = sentence_tokens(verb).first;
  while (before > begin && (token(before - 1).upos == "PUNCT" || token(before - 1).upos == "ADV")) --before;
  if (before == begin) return kNone;
  std::int32_t found = kNone;
  for (auto at = static_cast<std::int32_t>(before - 1); at != kNone; at = heads_[static_cast<std::uint32_t>(at)]) {
    const auto noun = static_cast<std::uint32_t>(at);
    if (noun == verb) break;
    auto [first, last] = subtree(noun);
    if (last > start_of(verb)) return kNone;
    while (first < noun && token(first).upos == "PUNCT") ++first;
    if (heads_[noun] == static_cast<std::int32_t>(verb)) {
      const bool fronted = is(first, "case") || is(first, "mark") || in_timex(first);
      return fronted && !is(noun, "nsubj") ? found : kNone;
    }
    const bool opened = first > begin && form(first - 1) == ",";
    const bool loose = is(noun, "conj") || is(noun, "appos") || is(noun, "nmod") || is(noun, "dep");
    if (!opened || !loose || !is_nominal(noun) || is(first, "case") || is(first, "cc") || in_timex(noun)) continue;
    // "On Friday, Ruiz, the mayor, resigned": the outer one, but "In Lima, Peru, the court ruled": the inner one.
    const bool under_timex = in_timex(static_cast<std::uint32_t>(heads_[noun]));
    if (found == kNone || under_timex || token(noun).upos != "PROPN") found = at;
  }
  return kNone;
}

/// A noun in front of the verb that hangs on it as what it cannot be: a phrase without a preposition, a part of a name.
std::int32_t ClauseGraph::loose_subject(std::uint32_t verb) const {
  for (const std::uint32_t c : children(verb)) {
    if (c >= verb) break;
    if (!is_noun(c) || !listed(kLoose, relations_[c]) || in_timex(c)) continue;
    const auto [first, last] = subtree(c);
    if (!is(first, "case") && !is(first, "cc") && cases(c).empty() && last <= start_of(verb) && reaches(last, verb))
      return static_cast<std::int32_t>(c);
  }
  return kNone;
}

/// "Soto died on Friday, her family said", where both nouns hang on "said": the verb behind has a subject of its own.
std::int32_t ClauseGraph::subject_of_later_verb(std::uint32_t verb) const {
  for (std::uint32_t c = sentence_tokens(verb).first; c < verb; ++c) {
    if (!is(c, "nsubj") || heads_[c] == kNone) continue;
    const auto later = static_cast<std::uint32_t>(heads_[c]);
    if (later <= verb || !is_verb(later) || !dominates(verb, later)) continue;
    for (const std::uint32_t other : children(later)) {
      if (other > verb && other < later && is(other, "nsubj")) return static_cast<std::int32_t>(c);
    }
  }
  return kNone;
}

bool ClauseGraph::in_timex(std::uint32_t i) const {
  return std::any_of(doc_.timexes.begin(), doc_.timexes.end(),
                     [&](const Timex& timex) { return timex.tokens.contains(i); });
}

std::int32_t ClauseGraph::subject_behind_and(std::uint32_t verb) const {
  const std::uint32_t start = start_of(verb);
  if (start == verb || start == sentence_tokens(verb).first) return kNone;  // "met Ruiz and left"
  for (auto at = static_cast<std::int32_t>(start - 1); at != kNone; at = heads_[static_cast<std::uint32_t>(at)]) {
    const auto noun = static_cast<std::uint32_t>(at);
    if (subtree(noun).end != start) return kNone;
    if (is(noun, "conj") && is_noun(noun)) return child(noun, "cc") != kNone ? at : kNone;
  }
  return kNone;
}

/// A finite verb, by itself or its auxiliary, with neither subject nor conjunction.
bool ClauseGraph::lacks_subject(std::uint32_t verb) const {
  bool finite = token(verb).xpos == "VBD" || token(verb).xpos == "VBZ" || token(verb).xpos == "VBP";
  for (const std::uint32_t c : children(verb)) {
    if (is(c, "nsubj") || is(c, "csubj") || (is(c, "mark") && c < verb)) return false;
    const std::string& xpos = token(c).xpos;
    finite = finite || ((is(c, "aux") || is(c, "cop")) && (xpos == "VBD" || xpos == "VBZ" || xpos == "MD"));
  }
  return finite;
}

/// A whole sentence that is only a noun with a past participle behind it is taken for subject and verb, when the form
/// may be a past tense. Headlines ("Man arrested in Lima") stay as they are.
void ClauseGraph::raise_reduced_clauses() {
  for (std::uint32_t s = 0; s < doc_.sentences.size(); ++s) {
    const TokenRange range = doc_.sentences[s].tokens;
    if (range.end > size() || range.empty() || doc_.form(range.end - 1) != ".") continue;
    std::int32_t root = kNone;
    std::int32_t verb = kNone;
    bool finite = false;
    for (std::uint32_t i = range.first; i < range.end; ++i) {
      if (heads_[i] == kNone && token(i).upos != "PUNCT") root = static_cast<std::int32_t>(i);
    }
    if (root == kNone || !is_noun(static_cast<std::uint32_t>(root))) continue;
    for (std::uint32_t i = range.first; i < range.end; ++i) {
      if (heads_[i] != root) continue;
      const std::string& xpos = token(i).xpos;
      finite = finite || relations_[i] == "cop" || relations_[i] == "nsubj" || relations_[i] == "aux" ||
               relations_[i] == "parataxis";
      const bool past = xpos == "VBD" || (xpos == "VBN" && doc_.form(i).ends_with("ed"));
      const bool participle = relations_[i] == "acl" && subtypes_[i] != "relcl" && static_cast<std::int32_t>(i) > root;
      if (verb == kNone && participle && past) verb = static_cast<std::int32_t>(i);
    }
    if (!finite && verb != kNone) raise_verb(static_cast<std::uint32_t>(root), static_cast<std::uint32_t>(verb));
  }
}

void ClauseGraph::raise_verb(std::uint32_t noun, std::uint32_t verb) {
  const TokenRange range = sentence_tokens(noun);
  for (std::uint32_t i = range.first; i < range.end; ++i) {
    if (heads_[i] == static_cast<std::int32_t>(verb) && relations_[i] == "aux") return;
  }
  heads_[verb] = kNone;
  relations_[verb] = "root";
  subtypes_[verb] = {};
  heads_[noun] = static_cast<std::int32_t>(verb);
  relations_[noun] = "nsubj";
  subtypes_[noun] = {};
}

/// "Bombs kill at least 20": the hedge makes the parser take the number for a phrase with "at"; it is the object.
void ClauseGraph::return_counts() {
  constexpr std::array<std::string_view, 17> kHedges = {"at",     "least", "most",   "more",  "than", "up",
                                                        "to",     "about", "around", "over",  "some", "nearly",
                                                        "almost", "as",    "many",   "fewer", "less"};
  bool changed = false;
  for (std::uint32_t number = 0; number < size(); ++number) {
    if (token(number).upos != "NUM" || !is(number, "obl") || heads_[number] == kNone) continue;
    const auto verb = static_cast<std::uint32_t>(heads_[number]);
    if (verb >= number || number - verb > 4 || !is_verb(verb) || child(verb, "obj") != kNone) continue;
    bool hedged = number > verb + 1;
    for (std::uint32_t i = verb + 1; i < number; ++i) hedged = hedged && listed(kHedges, lemma(i));
    if (!hedged || number == verb + 2) continue;  // "rose to 20", "stopped at 20"
    relations_[number] = "obj";
    subtypes_[number] = {};
    for (std::uint32_t i = verb + 1; i < number; ++i) {
      if (is(i, "case")) relations_[i] = "advmod";
    }
    changed = true;
  }
  if (changed) link_children();
}

/// "The blast killed two guards and wounded eight others", where the second verb is read as a participle that is joined
/// to the first object, or that describes the second one.
void ClauseGraph::return_second_verbs() {
  bool changed = false;
  for (std::uint32_t verb = 1; verb + 1 < size(); ++verb) {
    const std::string& tag = token(verb).xpos;
    if ((tag != "VBN" && tag != "VBD") || token(verb - 1).upos != "CCONJ") continue;
    if (part_numbers(verb)) {
      changed = true;
      continue;
    }
    const std::int32_t second = second_object(verb);
    if (second == kNone) continue;
    const auto object = static_cast<std::uint32_t>(heads_[static_cast<std::uint32_t>(second)]);
    heads_[verb] = heads_[object];
    relations_[verb] = "conj";
    heads_[static_cast<std::uint32_t>(second)] = static_cast<std::int32_t>(verb);
    relations_[static_cast<std::uint32_t>(second)] = "obj";
    subtypes_[verb] = subtypes_[static_cast<std::uint32_t>(second)] = {};
    changed = true;
  }
  if (changed) link_children();
}

/// "The storm killed three and wounded twelve people", where both numbers are hung on the one noun: the first one is
/// what the first verb did. Has it been so?
bool ClauseGraph::part_numbers(std::uint32_t verb) {
  if (verb < 3 || !is(verb, "conj") || heads_[verb] == kNone) return false;
  const auto number = static_cast<std::uint32_t>(heads_[verb]);
  if (number + 2 != verb || token(number).upos != "NUM" || heads_[number] == kNone) return false;
  const auto noun = static_cast<std::uint32_t>(heads_[number]);
  if (noun <= verb || !is(number, "nummod") || !is(noun, "obj") || heads_[noun] == kNone) return false;
  const std::int32_t first = heads_[noun];
  if (first >= static_cast<std::int32_t>(number) || !is_verb(static_cast<std::uint32_t>(first))) return false;
  heads_[number] = heads_[verb] = first;
  relations_[number] = "obj";
  relations_[verb] = "conj";
  heads_[noun] = static_cast<std::int32_t>(verb);
  subtypes_[number] = subtypes_[verb] = {};
  return true;
}

/// The noun right behind the participle that is joined to the object of a verb in the past tense; else kNone.
std::int32_t ClauseGraph::second_object(std::uint32_t verb) const {
  const std::int32_t head = heads_[verb];
  if (head == kNone) return kNone;
  const auto above = static_cast<std::uint32_t>(head);
  const auto fits = [&](std::uint32_t noun) {
    if (noun <= verb || !is(noun, "conj") || !is_nominal(noun) || heads_[noun] == kNone) return false;
    const auto object = static_cast<std::uint32_t>(heads_[noun]);
    if (object >= verb || !is(object, "obj") || heads_[object] == kNone) return false;
    return token(static_cast<std::uint32_t>(heads_[object])).xpos == "VBD";
  };
  if (is(verb, "amod")) {  // "and wounded 20 others": no adjective stands in front of a number
    const bool counted = token(verb + 1).upos == "NUM" || token(verb + 1).upos == "DET";
    return counted && fits(above) ? head : kNone;
  }
  if (!is(verb, "conj")) return kNone;
  for (const std::uint32_t noun : children(above)) {
    if (fits(noun) && starts_behind(noun, verb)) return static_cast<std::int32_t>(noun);
  }
  return kNone;
}

/// Do the words of the noun begin right behind the verb?
bool ClauseGraph::starts_behind(std::uint32_t noun, std::uint32_t verb) const {
  for (std::uint32_t t = verb + 1; t < noun; ++t) {
    if (!dominates(noun, t)) return false;
  }
  return true;
}

/// "the murder of his neighbour Ana Ruiz", read as two things of the murder: the name right behind the noun is its own.
void ClauseGraph::return_names() {
  bool changed = false;
  for (std::uint32_t name = 1; name < size(); ++name) {
    const std::uint32_t noun = name - 1;
    const bool beside = heads_[name] != kNone && heads_[name] == heads_[noun] && token(name).xpos == "NNP" &&
                        token(noun).xpos == "NN" && (is(noun, "nmod") || is(noun, "obl")) && is(name, "nmod");
    if (!beside || subtypes_[name] == "poss" || !cases(name).empty() || in_timex(name)) continue;
    heads_[name] = static_cast<std::int32_t>(noun);
    relations_[name] = "appos";
    subtypes_[name] = "";
    changed = true;
  }
  if (changed) link_children();
}

/// "A Norwegian federal jury convicted Ruiz", read with two subjects: only the second one is.
void ClauseGraph::return_modifiers() {
  bool changed = false;
  for (std::uint32_t name = 0; name < size(); ++name) {
    if (relations_[name] != "nsubj" || subtypes_[name] == "outer" || heads_[name] == kNone) continue;
    if (token(name).upos == "PRON" || heads_[name] < static_cast<std::int32_t>(name)) continue;
    std::uint32_t noun = name + 1;
    while (noun < size() && (token(noun).upos == "ADJ" || token(noun).upos == "PROPN" || token(noun).upos == "NOUN") &&
           relations_[noun] != "nsubj")
      ++noun;
    const bool second = noun < size() && relations_[noun] == "nsubj" && heads_[noun] == heads_[name] &&
                        token(noun).upos == "NOUN" && !in_timex(name);
    if (!second) continue;
    heads_[name] = static_cast<std::int32_t>(noun);
    relations_[name] = "compound";
    subtypes_[name] = {};
    changed = true;
  }
  if (changed) link_children();
}

/// "after a visit to Lima in August for talks with Ruiz": what the visit was for, though the parser hangs it on the
/// verb.
void ClauseGraph::return_purposes() {
  bool changed = false;
  for (std::uint32_t noun = 0; noun < size(); ++noun) {
    if (!is(noun, "obl") || heads_[noun] == kNone || !is_nominal(noun) || !has_marker(noun, "for")) continue;
    const bool with = std::ranges::any_of(children(noun), [&](std::uint32_t c) { return has_marker(c, "with"); });
    if (!with) continue;
    std::int32_t journey = kNone;
    for (const std::uint32_t c : children(static_cast<std::uint32_t>(heads_[noun]))) {
      const bool told_apart = is(c, "obl") && is_nominal(c) && (has_marker(c, "after") || has_marker(c, "following"));
      if (c < noun && told_apart) journey = static_cast<std::int32_t>(c);
    }
    if (journey == kNone) continue;
    heads_[noun] = journey;
    relations_[noun] = "nmod";
    subtypes_[noun] = "";
    changed = true;
  }
  if (changed) link_children();
}

/// "Police arrested a man on Friday following a stabbing": what they did comes after, no man follows anything.
void ClauseGraph::return_followed() {
  bool changed = false;
  for (std::uint32_t word = 1; word < size(); ++word) {
    if (token(word).xpos != "VBG" || lemma(word) != "follow" || heads_[word] == kNone) continue;
    if ((!is(word, "acl") && !is(word, "advcl")) || child(word, "nsubj") != kNone || child(word, "mark") != kNone)
      continue;
    const std::int32_t object = child(word, "obj");
    if (object == kNone || token(static_cast<std::uint32_t>(object)).upos != "NOUN") continue;
    auto above = static_cast<std::uint32_t>(heads_[word]);
    const bool of_phrase = is(above, "obj") || is(above, "obl");
    if (of_phrase && heads_[above] != kNone) above = static_cast<std::uint32_t>(heads_[above]);
    const auto noun = static_cast<std::uint32_t>(object);
    for (const std::uint32_t c : children(word)) {
      if (c == noun) continue;
      heads_[c] = object;
      if (is(c, "obl")) relations_[c] = "nmod";
    }
    heads_[noun] = static_cast<std::int32_t>(above);
    relations_[noun] = is_verb(above) ? "obl" : "nmod";
    heads_[word] = object;
    relations_[word] = "case";
    subtypes_[noun] = subtypes_[word] = {};
    changed = true;
  }
  if (changed) link_children();
}

/// "with the help of the minister Ana Ruiz, who was forced out", read as told of the help: "who" right behind a
/// person's name is that person.
void ClauseGraph::return_relatives() {
  bool changed = false;
  for (const EntityMention& name : doc_.mentions) {
    if (name.kind != MentionKind::kName || name.type != "Person" || name.head >= size()) continue;
    std::uint32_t who = name.tokens.end;
    if (who < size() && form(who) == ",") ++who;
    if (who >= size() || sentences_[who] != sentences_[name.head] || lemma(who) != "who" || heads_[who] == kNone)
      continue;
    const auto verb = static_cast<std::uint32_t>(heads_[who]);
    if (!is(who, "nsubj") || !is(verb, "acl", "relcl") || heads_[verb] == static_cast<std::int32_t>(name.head))
      continue;
    if (dominates(verb, name.head) || dominates(static_cast<std::uint32_t>(name.head), verb)) continue;
    heads_[verb] = static_cast<std::int32_t>(name.head);
    changed = true;
  }
  if (changed) link_children();
}

/// "The head of the carmaker Harrow, Ana Ruiz, resigned": nobody is put beside a firm or place, so she is the head.
void ClauseGraph::return_bearers() {
  bool changed = false;
  for (const EntityMention& name : doc_.mentions) {
    if (name.kind != MentionKind::kName || name.type != "Person" || name.head >= size()) continue;
    const bool listed = is(name.head, "conj") && child(name.head, "cc") == kNone && child(name.head, "conj") == kNone;
    if ((!is(name.head, "appos") && !listed) || heads_[name.head] == kNone) continue;
    auto at = static_cast<std::uint32_t>(heads_[name.head]);
    const auto beside = std::ranges::find_if(
        doc_.mentions, [&](const EntityMention& m) { return m.head == at && m.kind == MentionKind::kName; });
    if (beside == doc_.mentions.end() || beside->type == "Person") continue;
    for (int steps = 0; steps < 3 && is(at, "nmod") && has_marker(at, "of") && heads_[at] != kNone; ++steps)
      at = static_cast<std::uint32_t>(heads_[at]);
    const bool bearer =
        token(at).xpos == "NN" || (is(at, "nsubj") && token(at).upos == "ADJ");  // "the chief executive"
    if (at == static_cast<std::uint32_t>(heads_[name.head]) || !bearer) continue;
    heads_[name.head] = static_cast<std::int32_t>(at);
    relations_[name.head] = "appos";
    changed = true;
  }
  if (changed) link_children();
}

}  // namespace newsgraph
