#include "extract/phrase_reach.h"

#include <algorithm>

namespace newsgraph {
namespace {

constexpr int kHighest = 12;  // steps up that are tried
constexpr int kMisread = 4;   // cost of an opening that the parser did not hang on the verb

}  // namespace

bool tells_where(const ClauseGraph& graph, std::uint32_t clause) {
  return std::ranges::any_of(graph.children(clause),
                             [&](std::uint32_t c) { return c < clause && graph.lemma(c) == "where"; });
}

int PhraseReach::cost(std::uint32_t trigger, const ScopePhrase& phrase) const {
  const std::uint32_t top = attachment(phrase);
  if (belongs_elsewhere(phrase, trigger)) return kNoWay;
  std::uint32_t at = trigger;
  int up = 0;
  for (int steps = 0; steps < kHighest; ++steps) {
    if (at == top) return up;
    const int down = way_down(at, top, trigger);
    if (down != kNoWay) return up + down;
    const int edge = way_up(at, phrase);
    const std::uint32_t first = reading_.roles.list_head(at);
    if (edge != kNoWay && first == graph_.first_conjunct(at)) {
      up += edge;
      at = static_cast<std::uint32_t>(graph_.head(at));
    } else if (first != graph_.first_conjunct(at)) {  // joined to a word below the event that it stands beside
      up += 2;
      at = first;
    } else {
      return misread_opening(trigger, phrase);
    }
  }
  return kNoWay;
}

/// "On Friday, near Lima, a bus and a lorry collided", where the parser took the opening for the whole: kMisread, else
/// kNoWay.
int PhraseReach::misread_opening(std::uint32_t trigger, const ScopePhrase& phrase) const {
  const TokenRange sentence = graph_.sentence_tokens(phrase.head);
  bool opening = false;  // some phrase of time or place stands at the root, below nothing
  for (std::uint32_t t = sentence.first; t < phrase.tokens.end; ++t) {
    if (graph_.is_verb(t)) return kNoWay;
    opening = opening || (graph_.head(t) == kNone && reading_.mentions.timex_at(t));
    const auto mention = reading_.mentions.covering(t);
    opening = opening || (graph_.head(t) == kNone && mention && !graph_.cases(t).empty());
  }
  if (!opening || trigger < phrase.tokens.end) return kNoWay;
  for (std::uint32_t t = trigger; t-- > phrase.tokens.end;) {  // the first verb behind it
    if (graph_.is_verb(t) && !graph_.is(t, "aux")) return kNoWay;
  }
  return kMisread;
}

/// Is it plainly the time of something else than the trigger?
bool PhraseReach::belongs_elsewhere(const ScopePhrase& phrase, std::uint32_t trigger) const {
  return belongs_to_speech(phrase, trigger) || opens_speech(phrase, trigger) ||
         belongs_to_noun(attachment(phrase), trigger) || follows_other(phrase, trigger);
}

/// "On Friday officials said that a boat has sunk": in front of the verb of speaking it is the time of speaking,
/// wherever the parser hung it.
bool PhraseReach::opens_speech(const ScopePhrase& phrase, std::uint32_t trigger) const {
  if (!reading_.mentions.timex_at(phrase.head)) return false;
  for (std::uint32_t at = trigger; graph_.head(at) != kNone; at = static_cast<std::uint32_t>(graph_.head(at))) {
    const auto verb = static_cast<std::uint32_t>(graph_.head(at));
    const bool told = graph_.is(at, "ccomp") && verb < at && graph_.is_verb(verb) &&
                      has_word(graph_, reading_.words.speech, verb) && !reading_.event_words[verb];
    if (told && phrase.tokens.first < verb && verb < trigger) return true;
  }
  return false;
}

/// "admitted his guilt in eight murders": the time of what looks back is not that of what it looks back on.
bool PhraseReach::looks_back(std::uint32_t trigger) const {
  if (graph_.is_verb(trigger)) return is_charge(trigger);
  if (is_topic(trigger)) return true;
  for (std::uint32_t at = trigger; graph_.head(at) != kNone;) {
    const auto head = static_cast<std::uint32_t>(graph_.head(at));
    if (!graph_.is_verb(head) && !graph_.is_noun(head)) return false;  // "accused of being involved in the attack"
    const bool noun = !graph_.is_verb(head) && graph_.child(head, "cop") == kNone;
    if (!noun) return has_word(graph_, backward_, head) && !graph_.is(at, "nsubj") && !frames(at);
    if (noun && graph_.is(at, "nmod") && has_word(graph_, persons_, head)) return true;  // "the envoy for the talks"
    at = head;
  }
  return false;
}

/// "protests over the killing", "an inquiry into the crash", "the anniversary of the attack".
bool PhraseReach::is_topic(std::uint32_t noun) const {
  if (graph_.head(noun) == kNone) return false;
  auto head = static_cast<std::uint32_t>(graph_.head(noun));
  bool below = graph_.is(noun, "nmod");
  // "publish the report on the collapse", where the parser hung the collapse to the verb.
  if (const std::vector<std::uint32_t> cases = graph_.cases(noun); graph_.is(noun, "obl") && !cases.empty()) {
    const std::uint32_t first = *std::ranges::min_element(cases);
    if (first > graph_.sentence_tokens(noun).first && graph_.is(first - 1, "obj") &&
        graph_.head(first - 1) == graph_.head(noun)) {
      head = first - 1;
      below = true;
    }
  }
  const auto account = below && account_ != nullptr ? find_word(graph_, *account_, head) : std::nullopt;
  if (account) {
    const bool of = account->row->cells.size() > 1 && account->row->cells[1] == "of";
    const std::vector<std::uint32_t> cases = graph_.cases(noun);
    return std::ranges::any_of(cases, [&](std::uint32_t c) {
      const std::string_view word = graph_.lemma(c);
      return word == "into" || word == "on" || word == "over" || word == "about" || word == "for" ||
             (of && word == "of");
    });
  }
  return (graph_.is(noun, "nmod") || graph_.is(noun, "obl")) &&
         (graph_.has_marker(noun, "over") || graph_.has_marker(noun, "about"));
}

/// "convicted of murdering her husband", "sentenced to life in prison for robbing a bank".
bool PhraseReach::is_charge(std::uint32_t clause) const {
  if (graph_.token(clause).xpos != "VBG" || graph_.head(clause) == kNone) return false;
  if (!graph_.is(clause, "advcl") && !graph_.is(clause, "ccomp") && !graph_.is(clause, "xcomp") &&
      !graph_.is(clause, "acl"))
    return false;
  auto head = static_cast<std::uint32_t>(graph_.head(clause));
  while (!graph_.is_verb(head) && graph_.head(head) != kNone &&
         (graph_.is(head, "obl") || graph_.is(head, "obj") || graph_.is(head, "nmod")))
    head = static_cast<std::uint32_t>(graph_.head(head));
  if (!graph_.is_verb(head) || !has_word(graph_, backward_, head)) return false;
  return std::ranges::any_of(graph_.children(clause), [&](std::uint32_t c) {
    const std::string_view word = graph_.lemma(c);
    return c < clause && (graph_.is(c, "mark") || graph_.is(c, "case")) &&
           (word == "for" || word == "of" || word == "over" || word == "with");
  });
}

/// "Ruiz said Friday", "the ministry announced on Friday": the time of speaking, not of what is told.
bool PhraseReach::belongs_to_speech(const ScopePhrase& phrase, std::uint32_t trigger) const {
  const TokenRange sentence = graph_.sentence_tokens(phrase.head);
  std::uint32_t before = phrase.tokens.first;
  while (before > sentence.first && graph_.is(before - 1, "case")) --before;
  if (before == sentence.first) return false;
  const std::uint32_t verb = before - 1;
  if (const auto speaker = reading_.mentions.covering(verb)) {  // "according to Minister Ruiz on Friday"
    const std::vector<std::uint32_t> cases = graph_.cases(reading_.doc.mentions[*speaker].head);
    if (std::any_of(cases.begin(), cases.end(), [&](std::uint32_t c) { return graph_.lemma(c) == "accord"; }))
      return true;
  }
  return verb != trigger && graph_.is_verb(verb) && has_word(graph_, reading_.words.speech, verb) &&
         graph_.token(verb).xpos != "VBG" && !reading_.event_words[verb];
}

/// "Ruiz's October visit", "the 1910 treaty": the time of the noun it stands in front of, or of nothing.
bool PhraseReach::belongs_to_noun(std::uint32_t top, std::uint32_t trigger) const {
  const std::int32_t head = graph_.head(top);
  if (head == kNone || head == static_cast<std::int32_t>(trigger) || head < static_cast<std::int32_t>(top))
    return false;
  const auto noun = static_cast<std::uint32_t>(head);
  const bool modifies =
      graph_.is(top, "compound") || graph_.is(top, "amod") || graph_.is(top, "nummod") || graph_.is(top, "nmod");
  // "the Tuesday peace talks": the head of the noun group of the trigger.
  const bool same_group = (graph_.is(trigger, "compound") && graph_.head(trigger) == head) ||
                          (noun < trigger && graph_.dominates(trigger, noun) && !graph_.is(noun, "nmod", "poss"));
  return modifies && graph_.is_noun(noun) && !same_group && !has_word(graph_, reading_.words.partitive, noun);
}

/// "a second trip after a visit to Lima in August": the time right behind an event that is told as earlier or later
/// is that event's, wherever the parser hung it.
bool PhraseReach::follows_other(const ScopePhrase& phrase, std::uint32_t trigger) const {
  const std::uint32_t event = event_in_front(phrase, trigger);
  return event != kNoToken && event != trigger && event > trigger;
}

bool PhraseReach::follows(std::uint32_t trigger, const ScopePhrase& phrase) const {
  return !graph_.is_verb(trigger) && event_in_front(phrase, kNoToken) == trigger;
}

/// The noun told as earlier or later that the phrase stands right behind, at most up to `trigger`; else kNoToken.
std::uint32_t PhraseReach::event_in_front(const ScopePhrase& phrase, std::uint32_t trigger) const {
  std::uint32_t first = phrase.tokens.first;
  const TokenRange sentence = graph_.sentence_tokens(phrase.head);
  while (first > sentence.first && graph_.is(first - 1, "case")) --first;
  if (first == sentence.first || (trigger != kNoToken && first <= trigger)) return kNoToken;
  for (auto at = static_cast<std::int32_t>(first - 1); at != kNone; at = graph_.head(static_cast<std::uint32_t>(at))) {
    const auto node = static_cast<std::uint32_t>(at);
    if (node == trigger) return kNoToken;
    if (!reading_.event_words[node] || graph_.is_verb(node)) continue;
    if (node >= first || (trigger != kNoToken && node < trigger)) continue;
    if (reading_.roles.at_other_time(node)) return node;
  }
  return kNoToken;
}

bool PhraseReach::within_speech(std::uint32_t trigger) const {
  for (std::uint32_t at = trigger; graph_.head(at) != kNone; at = static_cast<std::uint32_t>(graph_.head(at))) {
    if (graph_.is(at, "ccomp") || graph_.is(at, "acl")) return true;
  }
  return false;
}

bool PhraseReach::told_apart(std::uint32_t trigger, std::uint32_t other) const {
  for (std::uint32_t at = trigger;; at = static_cast<std::uint32_t>(graph_.head(at))) {
    if (other != kNoToken && graph_.dominates(at, other) && at != trigger) return false;
    if (has_word(graph_, reading_.words.other_occasion, at)) return true;
    if (graph_.is(at, "acl", "relcl") && !tells_where(graph_, at)) return true;
    for (const std::uint32_t c : graph_.children(at)) {
      const bool marks = graph_.is(c, "mark") || graph_.is(c, "case");
      if (marks && (has_word(graph_, reading_.words.sequence, c) || has_word(graph_, reading_.words.condition, c)))
        return true;
      if (graph_.is(c, "aux") && graph_.lemma(c) == "have" && graph_.is_verb(at)) return true;
      if (at == trigger && has_word(graph_, reading_.words.other_occasion, c)) return true;
    }
    if (graph_.head(at) == kNone) return false;
  }
}

/// The token by which the expression hangs on the sentence; the first of several joined ones.
std::uint32_t PhraseReach::attachment(const ScopePhrase& phrase) const {
  std::uint32_t at = phrase.head;
  for (std::uint32_t t = phrase.tokens.first; t < phrase.tokens.end; ++t) {  // "in August last year" hangs by "August"
    const std::int32_t head = graph_.head(t);
    const bool outside = head != kNone && !phrase.tokens.contains(static_cast<std::uint32_t>(head));
    if (outside && graph_.child(t, "case") != kNone) {
      at = t;
      break;
    }
  }
  while (graph_.head(at) != kNone) {
    const auto head = static_cast<std::uint32_t>(graph_.head(at));
    const bool joined = graph_.is(at, "conj") && reading_.mentions.timex_at(head).has_value();
    if (!phrase.tokens.contains(head) && !joined) break;
    at = head;
  }
  return at;
}

/// Steps from `top` up to `at` that enter no other clause and no other event; kNoWay when there is no such way.
int PhraseReach::way_down(std::uint32_t at, std::uint32_t top, std::uint32_t trigger) const {
  int steps = 0;
  for (std::uint32_t node = top; node != at; ++steps) {
    if (graph_.head(node) == kNone) return kNoWay;
    if (node != top && !passable(node, at, trigger)) return kNoWay;
    node = static_cast<std::uint32_t>(graph_.head(node));
  }
  return steps == 0 ? 0 : steps - 1;
}

bool PhraseReach::passable(std::uint32_t node, std::uint32_t at, std::uint32_t trigger) const {
  if (node == trigger) return true;
  if (graph_.is(node, "acl") && at == trigger) return tells_when(node);
  // "arrested a man identified as Ruiz on Friday": the participle only gives a name.
  if (graph_.is(node, "acl") && graph_.subtype(node) != "relcl" && has_word(graph_, naming_, node)) return true;
  // "The second blast was at a mall, killing eight, on the same day."
  const bool outcome = graph_.is(node, "advcl") && graph_.token(node).xpos == "VBG" && has_word(graph_, harm_, node);
  if (outcome && graph_.child(node, "mark") == kNone) return true;
  if (graph_.heads_clause(node) && !graph_.is(node, "xcomp")) return false;
  if (!reading_.event_words[node] || frames(node)) return true;
  const std::int32_t head = graph_.head(node);  // "on the sidelines of a forum last May"
  return head != kNone && has_word(graph_, reading_.words.margin, static_cast<std::uint32_t>(head));
}

/// "during a protest in Lima on Friday": what happens meanwhile happens there and then.
bool PhraseReach::frames(std::uint32_t noun) const {
  return graph_.has_marker(noun, "during") || graph_.has_marker(noun, "at") || graph_.has_marker(noun, "in");
}

/// "the summit, held on Friday": the clause only says when.
bool PhraseReach::tells_when(std::uint32_t verb) const {
  return has_word(graph_, reading_.words.light, verb) || has_word(graph_, reading_.words.happen, verb) ||
         has_word(graph_, reading_.words.aspect, verb) || has_word(graph_, reading_.words.plan, verb);
}

/// The cost of going from `at` to its head; kNoWay where the head's time is not that of `at`.
int PhraseReach::way_up(std::uint32_t at, const ScopePhrase& phrase) const {
  if (graph_.head(at) == kNone) return kNoWay;
  const auto head = static_cast<std::uint32_t>(graph_.head(at));
  return graph_.is_verb(at) || graph_.heads_clause(at) ? from_clause(at, head, phrase) : from_noun(at, head, phrase);
}

int PhraseReach::from_clause(std::uint32_t at, std::uint32_t head, const ScopePhrase& phrase) const {
  if (is_charge(at)) return second_time(at, phrase) ? 3 : kNoWay;
  const std::uint32_t low = std::min(at, head);
  const bool in_front = phrase.head < low;
  if (graph_.is(at, "xcomp")) {
    const bool after_governor = head < phrase.tokens.first && phrase.tokens.first < at;
    return after_governor && reading_.event_words[head] ? kNoWay : 1;
  }
  // "became the first woman to win the race": when she became so.
  const bool first_to = graph_.is(at, "acl") && graph_.token(at).xpos == "VB" && graph_.is(head, "xcomp");
  if (first_to) return 1;
  if (graph_.is(at, "conj")) {
    // "was treated for months this year, and she died": the second clause stands alone.
    const bool between = head < phrase.head && phrase.tokens.end <= at && graph_.child(at, "nsubj") != kNone;
    if (between) return kNoWay;
    return in_front ? 1 : 3;
  }
  if (graph_.is(at, "advcl")) {
    for (const std::uint32_t c : graph_.children(at)) {
      if (graph_.is(c, "mark") && has_word(graph_, reading_.words.sequence, c)) return kNoWay;
      if (graph_.is(c, "mark") && has_word(graph_, reading_.words.condition, c)) return kNoWay;
    }
    return 2;
  }
  return kNoWay;
}

int PhraseReach::from_noun(std::uint32_t at, std::uint32_t head, const ScopePhrase& phrase) const {
  if (is_topic(at)) return second_time(at, phrase) ? 3 : kNoWay;
  if (graph_.is(at, "conj") || graph_.is(at, "appos")) return 2;
  if (lists(at) || (graph_.is(at, "xcomp") && graph_.is_verb(head))) return 1;
  if (graph_.is(at, "compound")) return reading_.event_words[head] ? 1 : kNoWay;
  if (!graph_.is_verb(head) && graph_.child(head, "cop") == kNone) {
    if (!graph_.is(at, "nmod")) return kNoWay;
    const bool frame = has_word(graph_, reading_.words.partitive, head) ||
                       has_word(graph_, reading_.words.margin, head) ||
                       (graph_.has_marker(at, "of") && has_word(graph_, holding_, head));
    return frame ? 1 : kNoWay;
  }
  if (has_word(graph_, reading_.words.speech, head)) return kNoWay;
  if (reading_.roles.carrier(at) == static_cast<std::int32_t>(head)) return 1;
  if (reading_.roles.at_other_time(at)) return kNoWay;
  if (has_word(graph_, backward_, head) && !frames(at)) return second_time(at, phrase) ? 3 : kNoWay;
  if (graph_.is(at, "obl")) return reading_.event_words[head] ? 2 : 3;
  if (graph_.is(at, "nsubj")) return 3;
  return definite(at) ? kNoWay : 3;
}

/// "sentenced on Monday for an attack last year": the verb has a time of its own in front of the noun.
bool PhraseReach::second_time(std::uint32_t noun, const ScopePhrase& phrase) const {
  if (phrase.tokens.first < noun || !reading_.mentions.timex_at(phrase.head)) return false;
  for (std::uint32_t t = graph_.sentence_tokens(noun).first; t < noun; ++t) {
    if (reading_.mentions.timex_at(t)) return true;
  }
  return false;
}

/// "engagements, including a dinner": the part of a list.
bool PhraseReach::lists(std::uint32_t noun) const {
  const std::vector<std::uint32_t> cases = graph_.cases(noun);
  return std::any_of(cases.begin(), cases.end(), [&](std::uint32_t c) {
    return has_word(graph_, reading_.words.include, c) && graph_.lemma(c) != "among";
  });
}

bool PhraseReach::definite(std::uint32_t noun) const {
  for (const std::uint32_t c : graph_.children(noun)) {
    if (graph_.is(c, "nmod", "poss")) return true;
    if (graph_.is(c, "det") && graph_.lemma(c) != "a" && graph_.lemma(c) != "an") return true;
  }
  return false;
}

}  // namespace newsgraph
