// Sentence by sentence: the grammar reads, the tense gives a direction, the
// calendar places. After Schilder and Habel (2001) and HeidelTime (Strötgen and
// Gertz, 2010) for the choice of the day, TIMEX3 of TimeML 1.2.1 for values.

#include "nlp/timex.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

#include "nlp/syntax.h"
#include "nlp/timex_grammar.h"
#include "nlp/timex_tense.h"
#include "nlp/timex_value.h"

namespace newsgraph {
namespace {

constexpr int kLongGone = 300;  // days back from which a year is one that must be named

/// What is known while walking through the text.
struct Walk {
  std::uint32_t block = 0;
  bool at_block_start = true;
  std::optional<Date> entry_date;  // heads the present paragraph
  DateInterval reference;          // last time spoken of
  DateInterval gone;               // last of those that do not lie ahead
  std::optional<int> past_year;    // that year, when the paragraph names it and it is long gone
};

bool is_read(BlockKind kind) {
  return kind == BlockKind::kTitle || kind == BlockKind::kCaption || kind == BlockKind::kHeading ||
         kind == BlockKind::kBody;
}

/// The preposition that ends right before token `i`; empty when there is none.
std::string preposition_before(const Syntax& syntax, const Lexicons& lexicons, std::uint32_t i) {
  const std::uint32_t begin = syntax.sentence_tokens(i).first;
  if (i > begin && syntax.lower(i - 1) == "the") --i;
  for (std::uint32_t length = std::min<std::uint32_t>(2, i - begin); length > 0; --length) {
    std::string phrase = syntax.lower(i - length);
    if (length == 2) phrase += " " + syntax.lower(i - 1);
    const TsvRow* row = lexicons.time_words.find(phrase);
    if (row != nullptr && (row->cells[1] == "preposition" || phrase == "beginning"))
      return row->cells[1] == "preposition" ? row->cells[2] : "from";
  }
  return {};
}

/// "in ten days" of the future is a day, not a length; "the first time in ten years" is a length.
void turn_to_future(TimeExpression& e, const Syntax& syntax, std::uint32_t first, const std::string& preposition,
                    TimeDirection direction) {
  const bool ahead = direction == TimeDirection::kFuture || direction == TimeDirection::kLikelyFuture;
  if (first >= syntax.sentence_tokens(first).first + 2 && syntax.lower(first - 2) == "time") return;
  if (e.grain != TimeGrain::kDuration || e.relation != TimeRelation::kAbsolute || preposition != "in" || !ahead ||
      e.vague)
    return;
  if (e.unit.starts_with('T') || e.amount > 10000) return;
  e.grain = TimeGrain::kUnit;
  e.relation = TimeRelation::kFromNow;
  e.number = static_cast<int>(e.amount);
}

/// Is token `i` a dash or colon that parts the date of a timeline entry from its text?
bool ends_entry_date(const Syntax& syntax, std::uint32_t i, TokenRange sentence) {
  if (i >= sentence.end) return false;
  const std::string& word = syntax.lower(i);
  return word == "-" || word == "\u2014" || word == ":" || word == "--";
}

/// "In 2003 she … In May, she …": a month without a year, told of the past right after a year long gone, is of that
/// year.
void count_from_past(const TimeExpression& e, const Walk& walk, TimeAnchor& anchor) {
  const bool bare = (e.grain == TimeGrain::kDay || e.grain == TimeGrain::kMonth) && e.year == 0 && !e.year_offset &&
                    e.relation == TimeRelation::kAbsolute;
  const bool told = anchor.direction != TimeDirection::kFuture && anchor.direction != TimeDirection::kLikelyFuture;
  if (!bare || !told || !walk.past_year || !anchor.created) return;
  anchor.created = make_date(*walk.past_year, e.month, e.day == 0 ? 1 : e.day);
  anchor.direction = TimeDirection::kNearest;
}

void join(TimeValue& value, const TimeValue& last) {
  if (value.interval.last && last.interval.last && *last.interval.last < *value.interval.first) return;
  value.value += "/" + last.value;
  value.interval.last = last.interval.last;
  if (!last.interval.last) value.interval = {};
}

TimeValue place_match(const TimeMatch& match, TimeAnchor anchor) {
  TimeValue value = place(match.from, anchor);
  if (!match.to) return value;
  TimeExpression to = *match.to;
  if (to.grain != TimeGrain::kWeekday) {
    anchor.direction = TimeDirection::kNearest;
    if (value.interval.first && to.year == 0 && !to.year_offset) {  // the end lies after the beginning
      anchor.created = value.interval.first;
      anchor.direction = TimeDirection::kFuture;
    }
  } else {
    anchor.reference = value.interval;
  }
  join(value, place(to, anchor));
  return value;
}

/// "on May 3 beside the 2024 forum", in an article without a date: a day or month has the year of its
/// phrase, from which no verb parts it. Of the times from `first` on, those of one sentence.
void take_years_of_phrases(Document& doc, std::size_t first) {
  constexpr std::string_view kOpenYear = "XXXX-";
  constexpr std::size_t kMonthLength = 7;
  for (Timex& timex : std::span(doc.timexes).subspan(first)) {
    if (!timex.value.starts_with(kOpenYear)) continue;
    for (const Timex& other : std::span(doc.timexes).subspan(first)) {
      if (other.value.size() != kOpenYear.size() - 1 || !other.interval.first) continue;
      const auto [from, to] = std::minmax(other.tokens.first, timex.tokens.first);
      const auto parts = [](const Token& token) { return token.upos == "VERB"; };
      if (std::any_of(doc.tokens.begin() + from, doc.tokens.begin() + to, parts)) continue;
      const std::string value = other.value + timex.value.substr(other.value.size());
      const std::optional<Date> day = parse_iso_date(value.size() == kMonthLength ? value + "-01" : value);
      if (!day) continue;  // a season, a day of the week
      timex.value = value;
      timex.interval = value.size() == kMonthLength
                           ? DateInterval::month(static_cast<int>(day->year()), static_cast<unsigned>(day->month()))
                           : DateInterval::day(*day);
    }
  }
}

}  // namespace

void TimexAnnotator::annotate(Document& doc) const {
  doc.timexes.clear();
  const Syntax syntax(doc);
  Walk walk;
  for (const Sentence& sentence : doc.sentences) {
    if (sentence.tokens.empty() || !is_read(syntax.block_kind(sentence.tokens.first))) continue;
    if (walk.at_block_start || sentence.block != walk.block) {
      walk.block = sentence.block;
      walk.entry_date.reset();
      walk.past_year.reset();
      walk.at_block_start = false;
    }
    const TimexGrammar grammar(syntax, *lexicons_, sentence.tokens);
    const std::size_t first = doc.timexes.size();
    for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.end;) {
      std::optional<TimeMatch> match = grammar.at(i);
      if (!match) {
        ++i;
        continue;
      }
      const TokenRange tokens{i, match->end};
      Timex timex{span_of(doc, tokens),
                  tokens,
                  syntax.head_of(tokens),
                  {},
                  {},
                  {},
                  {},
                  preposition_before(syntax, *lexicons_, i)};
      const TimeDirection tense = direction_of(syntax, *lexicons_, tokens);
      // "suspended until October": the end lies on either side, whatever the tense.
      const bool bound = timex.preposition == "until" || timex.preposition == "by";
      const bool report = timex.preposition == "as of";
      TimeAnchor anchor{walk.entry_date ? walk.entry_date : doc.article.created, walk.reference,
                        bound && tense == TimeDirection::kPast ? TimeDirection::kNearest
                        : report                               ? TimeDirection::kLikelyPast
                                                               : tense};
      count_from_past(match->from, walk, anchor);
      turn_to_future(match->from, syntax, i, timex.preposition, anchor.direction);
      TimeValue value = place_match(*match, anchor);
      // "He goes to court on 5 May. The second attack was on the same day": not on 5 May.
      const bool ahead = doc.article.created && value.interval.first && *value.interval.first > *doc.article.created;
      if (ahead && tense == TimeDirection::kPast && match->from.relation == TimeRelation::kFromReference) {
        anchor.reference = walk.gone;
        if (!walk.gone.empty()) value = place_match(*match, anchor);
      }
      const bool heads_block =
          i == sentence.tokens.first && sentence.span.begin == doc.article.blocks[sentence.block].span.begin;
      if (heads_block && value.interval.exact() && ends_entry_date(syntax, tokens.end, sentence.tokens))
        walk.entry_date = value.interval.first;
      if (value.type == TimexType::kDate && !value.interval.empty()) walk.reference = value.interval;
      if (value.type == TimexType::kTime && value.interval.exact()) walk.reference = value.interval;
      if (doc.article.created && walk.reference.first && *walk.reference.first <= *doc.article.created)
        walk.gone = walk.reference;
      if (value.type == TimexType::kDate && doc.article.created && value.interval.last) {
        const bool gone = days_between(*value.interval.last, *doc.article.created) > kLongGone;
        const bool one_year = value.interval.first && value.interval.first->year() == value.interval.last->year();
        walk.past_year.reset();
        if (gone && one_year) walk.past_year = static_cast<int>(value.interval.last->year());
      }
      timex.type = value.type;
      timex.value = std::move(value.value);
      timex.mod = std::move(value.mod);
      timex.interval = value.interval;
      doc.timexes.push_back(std::move(timex));
      i = match->end;
    }
    if (!doc.article.created) take_years_of_phrases(doc, first);
  }
}

}  // namespace newsgraph
