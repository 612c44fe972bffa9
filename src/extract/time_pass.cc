// Each pair of an event and a time expression of its sentence gets a cost: up
// from the trigger over relations that share a time (a verb and the noun it
// carries, control, participles), then down to the expression without entering
// another clause or another event. The cheapest expressions count; what stands
// right behind a verb of speaking is the time of speaking.
#include "extract/time_pass.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "extract/context_classes.h"
#include "extract/phrase_reach.h"
#include "extract/time_inference.h"
#include "extract/timex_use.h"

namespace newsgraph {
namespace {

constexpr int kEntry = 5;         // cost of the day that heads a timeline's entry
constexpr int kLastResort = 6;    // cost of the sentence's only time for its only event
constexpr int kFirstYear = 1900;  // of those that are parts of names
constexpr int kLastYear = 2100;
constexpr int kLongest = 60;          // days of a visit or meeting whose length is said
constexpr std::uint32_t kWindow = 6;  // words in front of the noun in which its length stands

struct Candidate {
  int cost = kNoWay;
  std::uint32_t timex = 0;
};

class TimeFinder {
 public:
  explicit TimeFinder(const Reading& reading) : reading_(reading), graph_(reading.graph), reach_(reading) {}

  [[nodiscard]] int cost(std::uint32_t trigger, const Timex& timex) const {
    if (!possesses(timex, trigger) && belongs_elsewhere(timex, trigger)) return kNoWay;
    if (timex.preposition == "as of" && graph_.head(timex.head) != static_cast<std::int32_t>(trigger)) return kNoWay;
    if (possesses(timex, trigger)) return 0;
    if (takes_effect(timex, trigger)) return 1;
    if (reach_.follows(trigger, {timex.tokens, timex.head})) return 1;
    if (heads_entry(timex) && !reach_.within_speech(trigger)) return kEntry;
    return reach_.cost(trigger, {timex.tokens, timex.head});
  }

  [[nodiscard]] bool belongs_elsewhere(const Timex& timex, std::uint32_t trigger) const {
    return reach_.belongs_elsewhere({timex.tokens, timex.head}, trigger);
  }

 private:
  /// "condemned Tuesday's attack": of the word behind, whatever the parser made of it.
  [[nodiscard]] bool possesses(const Timex& timex, std::uint32_t trigger) const {
    std::uint32_t next = timex.tokens.end;
    if (trigger < next || trigger > next + kWindow / 2 || timex.type == TimexType::kDuration) return false;
    const auto marks = [&](std::uint32_t t) {
      const std::string_view form = graph_.form(t);
      return form.ends_with("'s") || form.ends_with("\u2019s") || form == "'" || form == "\u2019";
    };
    if (!marks(next - 1) && !marks(next)) return false;
    for (next += marks(next - 1) ? 0 : 1; next < trigger; ++next) {
      const std::string& tag = graph_.token(next).upos;
      if (tag != "ADJ" && tag != "NOUN" && tag != "PROPN" && tag != "NUM") return false;
      if (reading_.event_words[next] && graph_.head(next) != static_cast<std::int32_t>(trigger)) return false;
    }
    return true;
  }

  /// "announced her resignation effective Friday": the time of the noun in front.
  [[nodiscard]] bool takes_effect(const Timex& timex, std::uint32_t trigger) const {
    const std::uint32_t first = timex.tokens.first;
    const TokenRange sentence = graph_.sentence_tokens(timex.head);
    if (first < sentence.first + 2 || graph_.lemma(first - 1) != "effective" || graph_.is_verb(trigger)) return false;
    return trigger < first && first - trigger <= kWindow;
  }

  /// "Jan. 3 – The ministers met": the entry of a timeline.
  [[nodiscard]] bool heads_entry(const Timex& timex) const {
    const TokenRange sentence = graph_.sentence_tokens(timex.head);
    if (timex.tokens.first != sentence.first || timex.tokens.end >= sentence.end) return false;
    const std::string_view next = graph_.form(timex.tokens.end);
    return next == "–" || next == "—" || next == "-" || next == "--" || next == ":";
  }

  const Reading& reading_;
  const ClauseGraph& graph_;
  const PhraseReach reach_;
};

/// "from Tuesday to Friday": the expression that ends what `from` begins; kNone when there is none.
std::int32_t range_end(const Reading& reading, std::uint32_t from) {
  const auto& timexes = reading.doc.timexes;
  if (time_preposition(reading, timexes[from]) != "from" || from + 1 >= timexes.size()) return kNone;
  const Timex& next = timexes[from + 1];
  const bool near = next.tokens.first >= timexes[from].tokens.end && next.tokens.first <= timexes[from].tokens.end + 2;
  const std::string_view word = near ? time_preposition(reading, next) : std::string_view();
  return word == "to" || word == "until" || word == "till" || word == "through" ? static_cast<std::int32_t>(from + 1)
                                                                                : kNone;
}

/// "had left by 2010, when the party lost power": what the clause of a time tells happened then, not by then.
bool is_clause_of(const Reading& reading, const Timex& timex, std::uint32_t trigger) {
  const TokenRange sentence = reading.graph.sentence_tokens(timex.head);
  std::uint32_t next = timex.tokens.end;
  if (next < sentence.end && reading.graph.form(next) == ",") ++next;
  return next < trigger && next < sentence.end && reading.graph.lemma(next) == "when" &&
         reading.graph.clause_of(next) == reading.graph.clause_of(trigger);
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
    return occurrence_interval(reading.doc.timexes[x].interval, time_preposition(reading, reading.doc.timexes[x]));
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

/// Of times that exclude each other, the one with the fewest other events between, then the nearest, and what goes with
/// it: "sentenced on Monday for an attack last year".
void keep_nearest(const Reading& reading, std::uint32_t trigger, std::vector<std::uint32_t>& chosen) {
  const auto& timexes = reading.doc.timexes;
  const auto joined = [&](std::uint32_t x) { return reading.graph.is(timexes[x].head, "conj"); };
  const auto apart = [&](std::uint32_t a, std::uint32_t b) {
    return !joined(a) && !joined(b) && !overlaps(timexes[a].interval, timexes[b].interval);
  };
  const auto farness = [&](std::uint32_t x) {
    const std::uint32_t low = std::min(trigger, timexes[x].head);
    const std::uint32_t high = std::max(trigger, timexes[x].head);
    int events = 0;
    for (std::uint32_t t = low + 1; t < high; ++t) events += reading.event_words[t] ? 1 : 0;
    return std::pair(events, high - low);
  };
  if (chosen.size() < 2) return;
  const auto range = [&](std::uint32_t x) {
    return range_end(reading, x) != kNone || time_preposition(reading, timexes[x]) == "to";
  };
  if (std::any_of(chosen.begin(), chosen.end(), range)) return;
  const std::uint32_t nearest = *std::min_element(
      chosen.begin(), chosen.end(), [&](std::uint32_t a, std::uint32_t b) { return farness(a) < farness(b); });
  std::erase_if(chosen, [&](std::uint32_t x) { return x != nearest && apart(x, nearest); });
}

/// The year in "the 2003 London Marathon", which is no time expression but part of the name.
DateInterval year_in_name(const Reading& reading, std::uint32_t trigger) {
  const ClauseGraph& graph = reading.graph;
  if (graph.is_verb(trigger)) {  // "won the 2019 Chicago Marathon"
    for (const std::uint32_t c : graph.children(trigger)) {
      if (!graph.is(c, "obj") || graph.is_verb(c)) continue;
      const DateInterval year = year_in_name(reading, c);
      if (!year.empty()) return year;
    }
    return {};
  }
  const TokenRange range = graph.subtree(trigger);
  for (std::uint32_t t = range.first; t < trigger; ++t) {
    const std::string_view form = graph.form(t);
    const bool digits =
        form.size() == 4 && std::all_of(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || (form[0] != '1' && form[0] != '2') || graph.head(t) == kNone) continue;
    const bool before = graph.is(t, "nummod") || graph.is(t, "compound") || graph.is(t, "nmod", "unmarked");
    if (!before || graph.head(t) != static_cast<std::int32_t>(trigger) || reading.mentions.timex_at(t)) continue;
    const int year = std::stoi(std::string(form));
    if (year >= kFirstYear && year <= kLastYear &&
        (graph.token(trigger).upos == "PROPN" || !reading.mentions.quantity_of(trigger)))
      return DateInterval::year(year);
  }
  return {};
}

/// "a three-day visit from Jan. 17", "her two-day trip, which began on Monday": to the last of so many days.
void stretch(const Reading& reading, std::uint32_t trigger, std::uint32_t timex, DateInterval& when) {
  const ClauseGraph& graph = reading.graph;
  if (graph.is_verb(trigger) || !when.first) return;
  const Timex& start = reading.doc.timexes[timex];
  bool begins = time_preposition(reading, start) == "from";
  for (std::int32_t at = graph.head(start.head); at != kNone && !begins;
       at = graph.head(static_cast<std::uint32_t>(at))) {
    const auto match = reading.words.aspect == nullptr
                           ? std::nullopt
                           : find_word(graph, *reading.words.aspect, static_cast<std::uint32_t>(at));
    begins = match && match->row->cells.size() > 1 && match->row->cells[1] == "begin";
  }
  if (!begins || !start.interval.exact()) return;
  for (const Timex& length : reading.doc.timexes) {
    const bool before = length.type == TimexType::kDuration && length.tokens.end <= trigger + 1 &&
                        length.tokens.first + kWindow > trigger;
    if (!before || length.head >= graph.size() || !graph.dominates(trigger, length.head)) continue;
    const int count = length.value.size() < 3 ? 0 : std::atoi(length.value.c_str() + 1);
    const int days = length.value.ends_with('D') ? count : length.value.ends_with('W') ? 7 * count : 0;
    if (days > 0 && days < kLongest) when.last = add_days(*when.first, days - 1);
  }
}

/// "were arrested on Friday over the murder of a man in March": with the verb's own time in front, the one right behind
/// the noun is the noun's.
std::optional<std::uint32_t> time_behind(const Reading& reading, std::uint32_t noun,
                                         const std::vector<std::uint32_t>& times) {
  const ClauseGraph& graph = reading.graph;
  if (graph.is_verb(noun) || times.size() < 2) return std::nullopt;
  const std::uint32_t clause = graph.clause_of(noun);
  const bool timed = std::ranges::any_of(times, [&](std::uint32_t x) {
    const std::uint32_t head = reading.doc.timexes[x].head;
    return head < noun && graph.clause_of(head) == clause;
  });
  if (!timed) return std::nullopt;
  for (const std::uint32_t x : times) {
    const Timex& timex = reading.doc.timexes[x];
    if (timex.tokens.first <= noun) continue;
    for (std::uint32_t t = noun + 1; t < timex.tokens.first; ++t) {
      if (graph.is_verb(t) || reading.event_words[t] || graph.token(t).upos == "PUNCT") return std::nullopt;
    }
    return x;
  }
  return std::nullopt;
}

/// "where on Sunday the ministers signed a treaty": the first verb behind the day, when nothing stands between but who
/// acts; kNone when it is not that plain.
std::int32_t verb_behind(const Reading& reading, const Timex& timex) {
  const ClauseGraph& graph = reading.graph;
  const TokenRange sentence = graph.sentence_tokens(timex.head);
  if (timex.preposition != "on" || timex.tokens.end >= sentence.end) return kNone;
  const std::string& tag = graph.token(timex.tokens.end).upos;
  if (tag != "DET" && tag != "PROPN" && tag != "NOUN" && tag != "PRON" && tag != "NUM") return kNone;
  for (std::uint32_t t = timex.tokens.end; t < sentence.end; ++t) {
    const Token& token = graph.token(t);
    if (token.xpos == "VBD") return static_cast<std::int32_t>(t);
    const bool stops = token.upos == "VERB" || token.upos == "SCONJ" || token.upos == "AUX" || token.upos == "PUNCT" ||
                       token.xpos == "WP" || token.xpos == "WDT";
    if (stops) return kNone;
  }
  return kNone;
}

/// "A helicopter of the firm on Tuesday hit a house": the verb right behind the day, though the parser hung the day on
/// the subject; kNone when there is none.
std::int32_t verb_right_behind(const Reading& reading, const Timex& timex) {
  const ClauseGraph& graph = reading.graph;
  const std::uint32_t end = graph.sentence_tokens(timex.head).end;
  std::uint32_t t = timex.tokens.end;
  while (t < end && (graph.token(t).upos == "ADV" || graph.token(t).upos == "AUX")) ++t;
  if (t >= end || graph.token(t).upos != "VERB") return kNone;
  for (const std::uint32_t c : graph.children(t)) {
    if (graph.is(c, "nsubj") && c < timex.tokens.first && graph.dominates(c, timex.head))
      return static_cast<std::int32_t>(t);
  }
  return kNone;
}

/// "was charged with murder on Thursday": a day that no event has taken goes to the verb whose phrases it stands in,
/// though a noun that might tell an event stands between.
void give_left_over(const Reading& reading, const TimeFinder& finder, std::uint32_t x, Drafts& drafts) {
  const ClauseGraph& graph = reading.graph;
  const Timex& timex = reading.doc.timexes[x];
  if (timex.preposition != "on" && timex.preposition != "in" && !timex.preposition.empty()) return;
  std::int32_t verb = verb_right_behind(reading, timex);
  if (verb == kNone) verb = verb_behind(reading, timex);
  if (verb != kNone) {
    for (Draft& draft : drafts) {
      const bool its = !draft.statement && draft.trigger == static_cast<std::uint32_t>(verb);
      if (its && draft.event.when.empty()) draft.event.when = timex.interval;
    }
    return;
  }
  std::uint32_t at = timex.head;
  while (graph.head(at) != kNone && !graph.is_verb(at)) {
    const auto head = static_cast<std::uint32_t>(graph.head(at));
    const bool phrase = graph.is(at, "obl") || graph.is(at, "obj") || (graph.is(at, "nmod") && head < at);
    const bool definite = at != timex.head && !graph.is(at, "obj") && graph.child(at, "det") != kNone;
    if (!phrase || graph.is(at, "nmod", "poss") || definite) return;
    at = head;
  }
  if (!graph.is_verb(at) || at > timex.tokens.first) return;
  for (Draft& draft : drafts) {
    if (draft.statement || draft.trigger != at || !draft.event.when.empty()) continue;
    if (finder.belongs_elsewhere(timex, at)) continue;
    draft.event.when = occurrence_interval(timex.interval, time_preposition(reading, timex));
  }
}

/// "met on Tuesday" in an article without a date: the day of the week that is left open, by ISO 8601. The only event of
/// its sentence has the only such day.
std::optional<std::uint32_t> weekday_of(const Reading& reading, const TimeFinder& finder, const Draft& draft,
                                        bool alone) {
  constexpr std::string_view kOpenWeek = "XXXX-WXX-";
  std::optional<std::uint32_t> found;
  int best = kNoWay;
  int days = 0;
  std::uint32_t only = 0;
  for (const Timex& timex : reading.doc.timexes) {
    if (timex.head >= reading.graph.size() || !timex.value.starts_with(kOpenWeek)) continue;
    if (reading.graph.sentence_of(timex.head) != reading.graph.sentence_of(draft.trigger)) continue;
    if (timex.value.size() <= kOpenWeek.size() || finder.belongs_elsewhere(timex, draft.trigger)) continue;
    const int cost = finder.cost(draft.trigger, timex);
    const char day = timex.value[kOpenWeek.size()];
    if (day < '1' || day > '7') continue;
    ++days;
    only = static_cast<std::uint32_t>(day - '0');
    if (cost >= best) continue;
    best = cost;
    found = only;
  }
  if (!found && alone && days == 1) found = only;
  return found;
}

}  // namespace

void assign_times(const Reading& reading, Drafts& drafts) {
  const TimeFinder finder(reading);
  const ContextClasses classes(reading);
  const PhraseReach reach(reading);
  std::vector<int> events(reading.doc.sentences.size(), 0);
  for (const Draft& draft : drafts) ++events[reading.graph.sentence_of(draft.trigger)];
  std::vector<std::vector<std::uint32_t>> times(reading.doc.sentences.size());
  for (std::uint32_t x = 0; x < reading.doc.timexes.size(); ++x) {
    const Timex& timex = reading.doc.timexes[x];
    if (is_day(reading, timex)) times[reading.graph.sentence_of(timex.head)].push_back(x);
  }
  std::set<std::uint32_t> claimed;
  for (Draft& draft : drafts) {
    const std::uint32_t sentence = reading.graph.sentence_of(draft.trigger);
    std::vector<Candidate> candidates;
    int best = kNoWay;
    for (const std::uint32_t x : times[sentence]) {
      const std::string_view word = time_preposition(reading, reading.doc.timexes[x]);
      if (word == "until" && !classes.allows(draft.class_id, "lasts")) continue;  // "released on bail until May"
      const int cost = finder.cost(draft.trigger, reading.doc.timexes[x]);
      best = std::min(best, cost);
      candidates.push_back({cost, x});
    }
    if (const auto own = time_behind(reading, draft.trigger, times[sentence]); own && best == kNoWay) {
      for (Candidate& candidate : candidates) {
        if (candidate.timex == *own) candidate.cost = best = kLastResort;
      }
    }
    if (best == kNoWay && candidates.size() == 1 && times[sentence].size() == 1 && events[sentence] == 1 &&
        !finder.belongs_elsewhere(reading.doc.timexes[times[sentence].front()], draft.trigger) &&
        reading.doc.timexes[times[sentence].front()].preposition != "as of" && !reach.looks_back(draft.trigger) &&
        !reach.told_apart(draft.trigger, reading.doc.timexes[times[sentence].front()].head) &&
        !of_other_event(reading, draft.trigger, reading.doc.timexes[times[sentence].front()])) {
      candidates.front().cost = best = kLastResort;
    }
    std::vector<std::uint32_t> chosen;
    for (const Candidate& candidate : candidates) {
      if (candidate.cost != kNoWay && candidate.cost == best) chosen.push_back(candidate.timex);
    }
    keep_nearest(reading, draft.trigger, chosen);
    claimed.insert(chosen.begin(), chosen.end());
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      const std::int32_t end = range_end(reading, chosen[i]);
      const bool known =
          end == kNone || std::find(chosen.begin(), chosen.end(), static_cast<std::uint32_t>(end)) != chosen.end();
      if (!known) chosen.push_back(static_cast<std::uint32_t>(end));
    }
    if (chosen.empty()) {
      draft.event.when = year_in_name(reading, draft.trigger);
      continue;
    }
    draft.event.when = combine(reading, chosen);
    if (chosen.size() == 1 && is_clause_of(reading, reading.doc.timexes[chosen.front()], draft.trigger))
      draft.event.when = reading.doc.timexes[chosen.front()].interval;
    if (chosen.size() == 1 && classes.allows(draft.class_id, "unplanned"))
      draft.event.when = looked_back(reading, reading.doc.timexes[chosen.front()], draft.event.when);
    if (is_ended(reading, draft.trigger, chosen.front())) draft.event.when.first.reset();
    stretch(reading, draft.trigger, chosen.front(), draft.event.when);
  }
  for (const std::vector<std::uint32_t>& of_sentence : times) {
    for (const std::uint32_t x : of_sentence) {
      if (!claimed.contains(x)) give_left_over(reading, finder, x, drafts);
    }
  }
  for (Draft& draft : drafts) {
    if (draft.event.when.empty() && !reading.doc.article.created)
      draft.event.weekday = weekday_of(reading, finder, draft, events[reading.graph.sentence_of(draft.trigger)] == 1);
  }
  infer_times(reading, drafts);
}

}  // namespace newsgraph
