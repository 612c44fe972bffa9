// Each pair of an event and a time expression of its sentence gets a cost: up
// from the trigger over relations that share a time (a verb and the noun it
// carries, control, participles), then down to the expression without entering
// another clause or another event. The cheapest expressions count; what stands
// right behind a verb of speaking is the time of speaking.
#include "extract/time_pass.h"

#include <algorithm>
#include <limits>

namespace newsgraph {
namespace {

constexpr int kNoWay = std::numeric_limits<int>::max();
constexpr int kEntry = 5;       // cost of the day that heads a timeline's entry
constexpr int kLastResort = 6;  // cost of the sentence's only time for its only event
constexpr int kHighest = 12;    // steps up that are tried

struct Candidate {
  int cost = kNoWay;
  std::uint32_t timex = 0;
};

class TimeFinder {
 public:
  explicit TimeFinder(const Reading& reading) : reading_(reading), graph_(reading.graph) {}

  [[nodiscard]] bool usable(const Timex& timex) const {
    if (timex.interval.empty() || timex.type == TimexType::kSet) return false;
    if (timex.type == TimexType::kDuration) return false;
    return timex.head < graph_.size() && timex.value != "PRESENT_REF" && timex.value != "PAST_REF" &&
           timex.value != "FUTURE_REF";
  }

  [[nodiscard]] int cost(std::uint32_t trigger, const Timex& timex) const {
    const std::uint32_t top = attachment(timex);
    if (belongs_elsewhere(timex, trigger)) return kNoWay;
    if (heads_entry(timex) && !within_speech(trigger)) return kEntry;
    std::uint32_t at = trigger;
    int up = 0;
    for (int steps = 0; steps < kHighest; ++steps) {
      if (at == top) return up;
      const int down = way_down(at, top, trigger);
      if (down != kNoWay) return up + down;
      const int edge = way_up(at, timex);
      if (edge == kNoWay) return kNoWay;
      up += edge;
      at = static_cast<std::uint32_t>(graph_.head(at));
    }
    return kNoWay;
  }

  /// Is it plainly the time of something else than the trigger?
  [[nodiscard]] bool belongs_elsewhere(const Timex& timex, std::uint32_t trigger) const {
    return belongs_to_speech(timex, trigger) || belongs_to_noun(attachment(timex), trigger) ||
           follows_other(timex, trigger);
  }

 private:
  /// "Ruiz said Friday", "the ministry announced on Friday": the time of speaking, not of what is told.
  [[nodiscard]] bool belongs_to_speech(const Timex& timex, std::uint32_t trigger) const {
    const TokenRange sentence = graph_.sentence_tokens(timex.head);
    std::uint32_t before = timex.tokens.first;
    while (before > sentence.first && graph_.is(before - 1, "case")) --before;
    if (before == sentence.first) return false;
    const std::uint32_t verb = before - 1;
    return verb != trigger && graph_.is_verb(verb) && has_word(graph_, reading_.words.speech, verb) &&
           graph_.token(verb).xpos != "VBG" && !reading_.event_words[verb];
  }

  /// "Ruiz's October visit", "the 1910 treaty": the time of the noun it stands in front of, or of nothing.
  [[nodiscard]] bool belongs_to_noun(std::uint32_t top, std::uint32_t trigger) const {
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
  [[nodiscard]] bool follows_other(const Timex& timex, std::uint32_t trigger) const {
    std::uint32_t first = timex.tokens.first;
    const TokenRange sentence = graph_.sentence_tokens(timex.head);
    while (first > sentence.first && graph_.is(first - 1, "case")) --first;
    if (first == sentence.first || first <= trigger) return false;
    for (auto at = static_cast<std::int32_t>(first - 1); at != kNone;
         at = graph_.head(static_cast<std::uint32_t>(at))) {
      const auto node = static_cast<std::uint32_t>(at);
      if (node == trigger) return false;
      if (node < trigger || !reading_.event_words[node] || graph_.is_verb(node)) continue;
      for (const std::uint32_t c : graph_.cases(node)) {
        if (has_word(graph_, reading_.words.sequence, c)) return true;
      }
    }
    return false;
  }

  /// "Jan. 3 – The ministers met": the entry of a timeline.
  [[nodiscard]] bool heads_entry(const Timex& timex) const {
    const TokenRange sentence = graph_.sentence_tokens(timex.head);
    if (timex.tokens.first != sentence.first || timex.tokens.end >= sentence.end) return false;
    const std::string_view next = graph_.form(timex.tokens.end);
    return next == "–" || next == "—" || next == "-" || next == "--" || next == ":";
  }

  [[nodiscard]] bool within_speech(std::uint32_t trigger) const {
    for (std::uint32_t at = trigger; graph_.head(at) != kNone; at = static_cast<std::uint32_t>(graph_.head(at))) {
      if (graph_.is(at, "ccomp") || graph_.is(at, "acl")) return true;
    }
    return false;
  }

  /// The token by which the expression hangs on the sentence; the first of several joined ones.
  [[nodiscard]] std::uint32_t attachment(const Timex& timex) const {
    std::uint32_t at = timex.head;
    while (graph_.head(at) != kNone) {
      const auto head = static_cast<std::uint32_t>(graph_.head(at));
      const bool joined = graph_.is(at, "conj") && reading_.mentions.timex_at(head).has_value();
      if (!timex.tokens.contains(head) && !joined) break;
      at = head;
    }
    return at;
  }

  /// Steps from `top` up to `at` that enter no other clause and no other event; kNoWay when there is no such way.
  [[nodiscard]] int way_down(std::uint32_t at, std::uint32_t top, std::uint32_t trigger) const {
    int steps = 0;
    for (std::uint32_t node = top; node != at; ++steps) {
      if (graph_.head(node) == kNone) return kNoWay;
      if (node != top && !passable(node, at, trigger)) return kNoWay;
      node = static_cast<std::uint32_t>(graph_.head(node));
    }
    return steps == 0 ? 0 : steps - 1;
  }

  [[nodiscard]] bool passable(std::uint32_t node, std::uint32_t at, std::uint32_t trigger) const {
    if (node == trigger) return true;
    if (graph_.is(node, "acl") && at == trigger) return tells_when(node);
    if (graph_.heads_clause(node) && !graph_.is(node, "xcomp")) return false;
    if (!reading_.event_words[node]) return true;
    const std::int32_t head = graph_.head(node);  // "on the sidelines of a forum last May"
    return head != kNone && has_word(graph_, reading_.words.margin, static_cast<std::uint32_t>(head));
  }

  /// "the summit, held on Friday": the clause only says when.
  [[nodiscard]] bool tells_when(std::uint32_t verb) const {
    return has_word(graph_, reading_.words.light, verb) || has_word(graph_, reading_.words.happen, verb) ||
           has_word(graph_, reading_.words.aspect, verb) || has_word(graph_, reading_.words.plan, verb);
  }

  /// The cost of going from `at` to its head; kNoWay where the head's time is not that of `at`.
  [[nodiscard]] int way_up(std::uint32_t at, const Timex& timex) const {
    if (graph_.head(at) == kNone) return kNoWay;
    const auto head = static_cast<std::uint32_t>(graph_.head(at));
    return graph_.is_verb(at) || graph_.heads_clause(at) ? from_clause(at, head, timex) : from_noun(at, head);
  }

  [[nodiscard]] int from_clause(std::uint32_t at, std::uint32_t head, const Timex& timex) const {
    const std::uint32_t low = std::min(at, head);
    const bool in_front = timex.head < low;
    if (graph_.is(at, "xcomp")) {
      const bool after_governor = head < timex.tokens.first && timex.tokens.first < at;
      return after_governor && reading_.event_words[head] ? kNoWay : 1;
    }
    if (graph_.is(at, "conj")) return in_front ? 1 : 3;
    if (graph_.is(at, "advcl")) {
      for (const std::uint32_t c : graph_.children(at)) {
        if (graph_.is(c, "mark") && has_word(graph_, reading_.words.sequence, c)) return kNoWay;
        if (graph_.is(c, "mark") && has_word(graph_, reading_.words.condition, c)) return kNoWay;
      }
      return 2;
    }
    return kNoWay;
  }

  [[nodiscard]] int from_noun(std::uint32_t at, std::uint32_t head) const {
    if (graph_.is(at, "conj") || graph_.is(at, "appos")) return 2;
    if (graph_.is(at, "compound")) return reading_.event_words[head] ? 1 : kNoWay;
    if (!graph_.is_verb(head) && graph_.child(head, "cop") == kNone) {
      if (!graph_.is(at, "nmod")) return kNoWay;
      const bool frame =
          has_word(graph_, reading_.words.partitive, head) || has_word(graph_, reading_.words.margin, head);
      return frame ? 1 : kNoWay;
    }
    if (has_word(graph_, reading_.words.speech, head)) return kNoWay;
    if (reading_.roles.carrier(at) == static_cast<std::int32_t>(head)) return 1;
    for (const std::uint32_t c : graph_.children(at)) {
      if (graph_.is(c, "case") && has_word(graph_, reading_.words.sequence, c)) return kNoWay;
    }
    if (graph_.is(at, "obl")) return reading_.event_words[head] ? 2 : 3;
    if (graph_.is(at, "nsubj")) return 3;
    return definite(at) ? kNoWay : 3;
  }

  [[nodiscard]] bool definite(std::uint32_t noun) const {
    for (const std::uint32_t c : graph_.children(noun)) {
      if (graph_.is(c, "nmod", "poss")) return true;
      if (graph_.is(c, "det") && graph_.lemma(c) != "a" && graph_.lemma(c) != "an") return true;
    }
    return false;
  }

  const Reading& reading_;
  const ClauseGraph& graph_;
};

/// The preposition right in front of the expression; that of "after the 2011 flood" is the flood's. A date behind a
/// noun and "from" ("a photo from May 3") is the day itself.
std::string_view preposition(const Reading& reading, const Timex& timex) {
  const ClauseGraph& graph = reading.graph;
  const std::uint32_t first = timex.tokens.first;
  if (first == 0 || first >= graph.size() || graph.lemma(first - 1) != timex.preposition) return {};
  const std::int32_t head = graph.head(timex.head);
  const bool on_noun = head != kNone && graph.is_noun(static_cast<std::uint32_t>(head)) &&
                       !reading.event_words[static_cast<std::size_t>(head)];
  const bool range = timex.value.find('/') != std::string::npos;  // "from Tuesday to Friday" read as one
  return timex.preposition == "from" && (on_noun || range) ? std::string_view() : std::string_view(timex.preposition);
}

/// "from Tuesday to Friday": the expression that ends what `from` begins; kNone when there is none.
std::int32_t range_end(const Reading& reading, std::uint32_t from) {
  const auto& timexes = reading.doc.timexes;
  if (preposition(reading, timexes[from]) != "from" || from + 1 >= timexes.size()) return kNone;
  const Timex& next = timexes[from + 1];
  const bool near = next.tokens.first >= timexes[from].tokens.end && next.tokens.first <= timexes[from].tokens.end + 2;
  const std::string_view word = near ? preposition(reading, next) : std::string_view();
  return word == "to" || word == "until" || word == "till" || word == "through" ? static_cast<std::int32_t>(from + 1)
                                                                                : kNone;
}

/// "The summit concluded on Friday": Friday is the last day, and the first is not said. A time below the noun itself
/// ("The summit, which began on Friday, concluded") is not that of its end.
bool is_ended(const Reading& reading, std::uint32_t trigger, std::uint32_t timex) {
  if (reading.graph.dominates(trigger, reading.doc.timexes[timex].head)) return false;
  const std::int32_t verb = reading.roles.carrier(trigger);
  if (verb == kNone || reading.words.aspect == nullptr) return false;
  const auto match = find_word(reading.graph, *reading.words.aspect, static_cast<std::uint32_t>(verb));
  return match && match->row->cells.size() > 1 && match->row->cells[1] == "end";
}

/// "Tuesday and Wednesday" and "from 3 to 5 May" span days; others narrow one another down.
DateInterval combine(const Reading& reading, const std::vector<std::uint32_t>& timexes) {
  const auto days = [&](std::uint32_t x) {
    return occurrence_interval(reading.doc.timexes[x].interval, preposition(reading, reading.doc.timexes[x]));
  };
  DateInterval all = days(timexes.front());
  for (std::size_t i = 1; i < timexes.size(); ++i) {
    const Timex& timex = reading.doc.timexes[timexes[i]];
    const DateInterval next = days(timexes[i]);
    if (overlaps(all, next)) {
      all = intersection(all, next);
    } else if (reading.graph.is(timex.head, "conj")) {
      if (next.last && all.first && *all.first <= *next.last) all.last = next.last;
    }
  }
  return all;
}

}  // namespace

DateInterval occurrence_interval(const DateInterval& days, std::string_view word) {
  DateInterval interval = days;
  if (word == "until" || word == "till" || word == "by" || word == "through" || word == "to") interval.first.reset();
  if (word == "since" || word == "from") interval.last.reset();
  if (word == "before" && interval.first) interval = {std::nullopt, add_days(*interval.first, -1)};
  if (word == "after" && interval.last) interval = {add_days(*interval.last, 1), std::nullopt};
  return interval;
}

void assign_times(const Reading& reading, Drafts& drafts) {
  const TimeFinder finder(reading);
  std::vector<int> events(reading.doc.sentences.size(), 0);
  for (const Draft& draft : drafts) ++events[reading.graph.sentence_of(draft.trigger)];
  std::vector<std::vector<std::uint32_t>> times(reading.doc.sentences.size());
  for (std::uint32_t x = 0; x < reading.doc.timexes.size(); ++x) {
    const Timex& timex = reading.doc.timexes[x];
    if (finder.usable(timex)) times[reading.graph.sentence_of(timex.head)].push_back(x);
  }
  for (Draft& draft : drafts) {
    const std::uint32_t sentence = reading.graph.sentence_of(draft.trigger);
    std::vector<Candidate> candidates;
    int best = kNoWay;
    for (const std::uint32_t x : times[sentence]) {
      const int cost = finder.cost(draft.trigger, reading.doc.timexes[x]);
      best = std::min(best, cost);
      candidates.push_back({cost, x});
    }
    if (best == kNoWay && times[sentence].size() == 1 && events[sentence] == 1 &&
        !finder.belongs_elsewhere(reading.doc.timexes[times[sentence].front()], draft.trigger)) {
      candidates.front().cost = best = kLastResort;
    }
    std::vector<std::uint32_t> chosen;
    for (const Candidate& candidate : candidates) {
      if (candidate.cost != kNoWay && candidate.cost == best) chosen.push_back(candidate.timex);
    }
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      const std::int32_t end = range_end(reading, chosen[i]);
      const bool known =
          end == kNone || std::find(chosen.begin(), chosen.end(), static_cast<std::uint32_t>(end)) != chosen.end();
      if (!known) chosen.push_back(static_cast<std::uint32_t>(end));
    }
    if (chosen.empty()) continue;
    draft.event.when = combine(reading, chosen);
    if (is_ended(reading, draft.trigger, chosen.front())) draft.event.when.first.reset();
  }
}

}  // namespace newsgraph
