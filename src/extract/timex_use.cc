#include "extract/timex_use.h"

#include <algorithm>
#include <array>
#include <string>

namespace newsgraph {
namespace {

const std::string kNoTag;
constexpr int kLongest = 60;           // days of what may be meant as a whole
constexpr std::uint32_t kOpening = 2;  // sentences of the body that tell what the article is about
constexpr std::array<std::string_view, 3> kFirstOffices = {"minister", "lady", "secretary"};

/// "today", "last night", "this morning": a day told from that of speaking.
bool is_told_from_today(const Reading& reading, const Timex& timex) {
  constexpr std::array<std::string_view, 4> kDays = {"today", "tonight", "yesterday", "tomorrow"};
  constexpr std::array<std::string_view, 4> kParts = {"morning", "afternoon", "evening", "night"};
  bool near = false;
  for (std::uint32_t t = timex.tokens.first; t < timex.tokens.end; ++t) {
    const std::string_view word = reading.graph.lemma(t);
    if (std::ranges::find(kDays, word) != kDays.end()) return true;
    if (near && std::ranges::find(kParts, word) != kParts.end()) return true;
    near = word == "this" || word == "last";
  }
  return false;
}

/// Of what is quoted, "today" is the day of speaking, and that is not the article's where the article opens with what
/// happened on an earlier day.
bool is_speakers_day(const Reading& reading, const Timex& timex) {
  const auto& created = reading.doc.article.created;
  if (!created || !reading.mentions.quotation_at(timex.head) || !is_told_from_today(reading, timex)) return false;
  std::uint32_t body = 0;
  for (std::uint32_t s = 0; s < reading.doc.sentences.size() && body < kOpening; ++s) {
    const std::uint32_t block = reading.doc.sentences[s].block;
    if (block < reading.doc.article.blocks.size() && reading.doc.article.blocks[block].kind == BlockKind::kBody) ++body;
    for (const Timex& other : reading.doc.timexes) {
      if (other.head >= reading.graph.size() || reading.graph.sentence_of(other.head) != s) continue;
      if (!other.interval.exact() || reading.mentions.quotation_at(other.head)) continue;
      return days_between(*other.interval.first, *created) > 0;
    }
  }
  return false;
}

/// "over the last century", "during the past two decades": how long, not when.
bool is_stretch(const Reading& reading, const Timex& timex) {
  const bool over = timex.preposition == "over" || timex.preposition == "throughout" || timex.preposition == "for";
  if (!over || timex.interval.length_in_days() <= kLongest) return false;
  for (std::uint32_t t = timex.tokens.first; t < timex.tokens.end; ++t) {
    if (reading.graph.lemma(t) == "last" || reading.graph.lemma(t) == "past") return true;
  }
  return false;
}

/// "the deadliest attack since 2005", "for the first time since May": when the like was last, not when this was.
bool is_yardstick(const Reading& reading, const Timex& timex) {
  constexpr std::uint32_t kReach = 12;  // tokens
  const ClauseGraph& graph = reading.graph;
  if (timex.preposition != "since") return false;
  const auto is_next = [&](std::uint32_t t, std::string_view word) {
    return t < graph.sentence_tokens(timex.head).end && graph.lemma(t) == word;
  };
  const std::uint32_t next = timex.tokens.end + (is_next(timex.tokens.end, ",") ? 1 : 0);
  if (is_next(next, "when")) return false;  // "since 2005, when a dam broke"
  const std::uint32_t begin = graph.sentence_tokens(timex.head).first;
  const std::uint32_t from = timex.tokens.first - std::min(timex.tokens.first - begin, kReach);
  for (std::uint32_t t = from; t < timex.tokens.first; ++t) {
    if (graph.token(t).feats.find("Degree=Sup") != std::string::npos) return true;
    const bool office = std::ranges::find(kFirstOffices, graph.lemma(t + 1)) != kFirstOffices.end();
    if ((graph.lemma(t) == "first" || graph.lemma(t) == "only") && !office && graph.token(t).upos != "ADV") return true;
  }
  return false;
}

}  // namespace

bool is_day(const Reading& reading, const Timex& timex) {
  if (timex.interval.empty() || timex.type == TimexType::kSet || timex.type == TimexType::kDuration) return false;
  if (is_stretch(reading, timex) || is_speakers_day(reading, timex) || is_yardstick(reading, timex)) return false;
  return timex.head < reading.graph.size() && timex.value != "PRESENT_REF" && timex.value != "PAST_REF" &&
         timex.value != "FUTURE_REF";
}

std::string_view time_preposition(const Reading& reading, const Timex& timex) {
  const ClauseGraph& graph = reading.graph;
  const std::uint32_t first = timex.tokens.first;
  const std::string& before = first == 0 || first >= graph.size() ? kNoTag : graph.token(first - 1).upos;
  if (before.empty() || before == "DET" || before == "NOUN" || before == "PROPN" || before == "PRON") return {};
  if (graph.lemma(first - 1) == "effective") return {};
  if (graph.is(timex.head, "nmod", "poss")) return {};  // "from yesterday's vote": the word belongs to the vote
  // "shortly before midnight on Tuesday" is on Tuesday.
  if (timex.type == TimexType::kTime && (timex.preposition == "before" || timex.preposition == "after")) return {};
  const std::int32_t head = graph.head(timex.head);
  const bool on_noun = head != kNone && graph.is_noun(static_cast<std::uint32_t>(head)) &&
                       !reading.event_words[static_cast<std::size_t>(head)];
  const bool range = timex.value.find('/') != std::string::npos;  // "from Tuesday to Friday" read as one
  return timex.preposition == "from" && (on_noun || range) ? std::string_view() : std::string_view(timex.preposition);
}

DateInterval occurrence_interval(const DateInterval& days, std::string_view word) {
  DateInterval interval = days;
  if (word == "until" || word == "till" || word == "by" || word == "through" || word == "to") interval.first.reset();
  if (word == "since" || word == "from") interval.last.reset();
  if (word == "before" && interval.first) interval = {std::nullopt, add_days(*interval.first, -1)};
  if (word == "after" && interval.last) interval = {add_days(*interval.last, 1), std::nullopt};
  return interval;
}

DateInterval looked_back(const Reading& reading, const Timex& timex, const DateInterval& days) {
  constexpr int kSoon = 60;  // days that a warning or forecast may look ahead
  const auto& created = reading.doc.article.created;
  if (!created || !days.exact() || days_between(*created, *days.first) <= kSoon) return days;
  const std::string_view text = surface(reading.doc.article.text, timex.span);
  if (std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; }) > 2) return days;  // it has a year
  const Date before(days.first->year() - std::chrono::years(1), days.first->month(), days.first->day());
  return before.ok() ? DateInterval::day(before) : days;
}

}  // namespace newsgraph
