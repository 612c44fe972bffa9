// Each pair of an event and a time expression of its sentence gets a cost: up
// from the trigger over relations that share a time (a verb and the noun it
// carries, control, participles), then down to the expression without entering
// another clause or another event. The cheapest expressions count; what stands
// right behind a verb of speaking is the time of speaking.
#include "extract/time_pass.h"

#include <algorithm>

#include "extract/phrase_reach.h"

namespace newsgraph {
namespace {

constexpr int kEntry = 5;       // cost of the day that heads a timeline's entry
constexpr int kLastResort = 6;  // cost of the sentence's only time for its only event

struct Candidate {
  int cost = kNoWay;
  std::uint32_t timex = 0;
};

class TimeFinder {
 public:
  explicit TimeFinder(const Reading& reading) : reading_(reading), graph_(reading.graph), reach_(reading) {}

  [[nodiscard]] bool usable(const Timex& timex) const {
    if (timex.interval.empty() || timex.type == TimexType::kSet) return false;
    if (timex.type == TimexType::kDuration) return false;
    return timex.head < graph_.size() && timex.value != "PRESENT_REF" && timex.value != "PAST_REF" &&
           timex.value != "FUTURE_REF";
  }

  [[nodiscard]] int cost(std::uint32_t trigger, const Timex& timex) const {
    if (belongs_elsewhere(timex, trigger)) return kNoWay;
    if (heads_entry(timex) && !reach_.within_speech(trigger)) return kEntry;
    return reach_.cost(trigger, {timex.tokens, timex.head});
  }

  [[nodiscard]] bool belongs_elsewhere(const Timex& timex, std::uint32_t trigger) const {
    return reach_.belongs_elsewhere({timex.tokens, timex.head}, trigger);
  }

 private:
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
