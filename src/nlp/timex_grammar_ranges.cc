// The last part of the grammar: the choice between readings, and how single
// expressions join to ranges.

#include <array>

#include "nlp/quantity_reader.h"
#include "nlp/timex_grammar.h"

namespace newsgraph {

std::optional<TimexGrammar::Read> TimexGrammar::without_part(std::uint32_t i) const {
  static constexpr std::array<Rule, 21> kRules = {
      &TimexGrammar::hyphened,    &TimexGrammar::festival, &TimexGrammar::fiscal,       &TimexGrammar::told_before,
      &TimexGrammar::part_of_day, &TimexGrammar::iso_date, &TimexGrammar::slashed_date, &TimexGrammar::month_first,
      &TimexGrammar::day_first,   &TimexGrammar::weekday,  &TimexGrammar::clock,        &TimexGrammar::year,
      &TimexGrammar::decade,      &TimexGrammar::century,  &TimexGrammar::deictic,      &TimexGrammar::relative,
      &TimexGrammar::quarter,     &TimexGrammar::season,   &TimexGrammar::repeated,     &TimexGrammar::counted,
      &TimexGrammar::reference};
  std::optional<Read> best;
  for (const Rule rule : kRules) {
    const std::optional<Read> read = (this->*rule)(i);
    if (read && read->end <= end_ && (!best || read->end > best->end)) best = read;
  }
  return best;
}

std::optional<TimexGrammar::Read> TimexGrammar::single(std::uint32_t i) const {
  if (auto read = partial(i)) return read;
  return without_part(i);
}

/// "Jan. 17-19", "Jan. 17 to 19, 2026", "17-19 January", "1910-45".
std::optional<TimeMatch> TimexGrammar::short_range(const Read& from, std::uint32_t joint) const {
  TimeExpression first = from.expression;
  bool ordinal = false;
  if (first.grain == TimeGrain::kDay && first.month != 0) {
    const unsigned day = day_number(joint + 1, ordinal);
    const bool next_day = !is(joint, "and") || day == first.day + 1;
    unsigned month = 0;
    if (day <= first.day || !next_day || month_at(joint + 2, month) != joint + 2) return std::nullopt;
    TimeExpression last = first;
    last.day = day;
    std::uint32_t end = joint + 2;
    if (last.year == 0 && !last.year_offset) end = year_after(end, last);
    first.year = last.year;
    first.year_offset = last.year_offset;
    return TimeMatch{first, last, end};
  }
  if (first.grain != TimeGrain::kYear || is(joint, "and")) return std::nullopt;
  const int last_two = syntax_.form(joint + 1).size() == 2 ? parse_digits(syntax_.form(joint + 1), 2) : -1;
  if (last_two <= first.year % 100) return std::nullopt;
  TimeExpression last = first;
  last.year = first.year / 100 * 100 + last_two;
  return TimeMatch{first, last, joint + 2};
}

std::optional<TimeMatch> TimexGrammar::range(const Read& from, std::uint32_t i) const {
  const std::uint32_t joint = from.end;
  if (joint + 1 >= end_) return std::nullopt;
  const bool between = i > first_ && is(i - 1, "between");
  const bool and_joint = is(joint, "and");
  const bool to = is(joint, "to") || is(joint, "-") || is(joint, "until") || is(joint, "till") ||
                  is(joint, "through") || is(joint, "\u2014");
  if (!to && !and_joint) return std::nullopt;
  if (auto match = short_range(from, joint)) return match;
  TimeExpression first = from.expression;
  std::optional<Read> second = single(joint + 1);
  if (!second && first.grain == TimeGrain::kYear && is_year(joint + 1)) {
    TimeExpression e;
    e.grain = TimeGrain::kYear;
    e.year = year_number(joint + 1);
    second = Read{e, joint + 2};
  }
  if (!second || second->expression.grain != first.grain) return std::nullopt;
  TimeExpression last = second->expression;
  const bool calendar = first.grain == TimeGrain::kDay || first.grain == TimeGrain::kMonth ||
                        first.grain == TimeGrain::kYear || first.grain == TimeGrain::kWeekday ||
                        first.grain == TimeGrain::kDecade || first.grain == TimeGrain::kCentury ||
                        first.grain == TimeGrain::kSeason || first.grain == TimeGrain::kDayOffset;
  if (!calendar) return std::nullopt;
  const bool consecutive = (first.grain == TimeGrain::kWeekday && last.relation == TimeRelation::kAbsolute &&
                            last.number % 7 == (first.number + 1) % 7) ||
                           (first.grain == TimeGrain::kDayOffset && last.number == first.number + 1);
  if (and_joint && !between && !consecutive) return std::nullopt;
  if (first.year == 0 && !first.year_offset) {
    if (last.year != 0) first.year = last.year - (first.month > last.month && first.month != 0 ? 1 : 0);
    first.year_offset = last.year_offset;
  } else if (last.year == 0 && !last.year_offset && first.grain != TimeGrain::kWeekday) {
    last.year = first.year;
    last.year_offset = first.year_offset;
  }
  if (first.grain == TimeGrain::kWeekday) last.relation = TimeRelation::kFromReference;
  return TimeMatch{first, last, second->end};
}

std::optional<TimeMatch> TimexGrammar::at(std::uint32_t i) const {
  if (!may_begin(i)) return std::nullopt;
  bool ordinal = false;
  // "17-19 January 2026" begins with a bare number.
  if (const unsigned day = day_number(i, ordinal);
      day != 0 && i + 3 < end_ && (is(i + 1, "-") || is(i + 1, "to") || is(i + 1, "and"))) {
    const auto last = day_first(i + 2);
    const bool plain = last && last->expression.grain == TimeGrain::kDay && last->expression.day > day;
    const bool between = i > first_ && is(i - 1, "between");
    if (plain && (!is(i + 1, "and") || between || last->expression.day == day + 1)) {
      TimeExpression first = last->expression;
      first.day = day;
      return TimeMatch{first, last->expression, last->end};
    }
  }
  const std::optional<Read> from = single(i);
  if (!from) return std::nullopt;
  if (auto match = range(*from, i)) return match;
  return TimeMatch{from->expression, std::nullopt, from->end};
}

}  // namespace newsgraph
