// Values follow TIMEX3 (TimeML 1.2.1): ISO 8601 dates, weeks "2026-W03", weekends
// "2026-W03-WE", seasons "2025-SU", quarters "2025-Q3", durations "P2M",
// decades "198", centuries "19", parts of days "2026-01-13TNI".

#include "nlp/timex_value.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace newsgraph {
namespace {

int year_of(Date date) {
  return static_cast<int>(date.year());
}
unsigned month_of(Date date) {
  return static_cast<unsigned>(date.month());
}
unsigned day_of(Date date) {
  return static_cast<unsigned>(date.day());
}
/// 1 Monday … 7 Sunday.
int weekday_of(Date date) {
  return static_cast<int>(std::chrono::weekday(std::chrono::sys_days(date)).iso_encoding());
}

std::string padded(int number, int width) {
  std::array<char, 16> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%0*d", width, number);
  return buffer.data();
}
std::string year_text(int year) {
  return padded(year, 4);
}
std::string month_text(int year, unsigned month) {
  return year_text(year) + "-" + padded(static_cast<int>(month), 2);
}

/// "2026-W03" of the ISO week that holds `date`.
std::string week_text(Date date) {
  const Date thursday = add_days(date, 4 - weekday_of(date));
  const Date new_year = *make_date(year_of(thursday), 1, 1);
  return year_text(year_of(thursday)) + "-W" + padded(days_between(new_year, thursday) / 7 + 1, 2);
}

bool past(TimeDirection d) {
  return d == TimeDirection::kPast || d == TimeDirection::kLikelyPast;
}
bool future(TimeDirection d) {
  return d == TimeDirection::kFuture || d == TimeDirection::kLikelyFuture;
}

/// Of the candidate days the one that fits the direction best. A tense that is only
/// likely to apply makes the other direction three times as far.
std::optional<int> best_year(const TimeAnchor& anchor, unsigned month, unsigned day) {
  if (!anchor.created) return std::nullopt;
  const Date now = *anchor.created;
  std::optional<int> best;
  long best_cost = 0;
  for (int year = year_of(now) - 1; year <= year_of(now) + 1; ++year) {
    const auto date = make_date(year, month, day);
    if (!date) continue;
    const int distance = days_between(now, *date);
    const bool against = (distance > 0 && past(anchor.direction)) || (distance < 0 && future(anchor.direction));
    const bool strict = anchor.direction == TimeDirection::kPast || anchor.direction == TimeDirection::kFuture;
    const long cost = std::labs(distance) * (against ? (strict ? 40 : 3) : 1);
    if (!best || cost < best_cost) best = year, best_cost = cost;
  }
  return best;
}

/// The year an expression names or, by direction, means; empty when unknown.
std::optional<int> year_meant(const TimeExpression& e, const TimeAnchor& anchor) {
  if (e.year != 0) return e.year;
  if (!anchor.created) return std::nullopt;
  if (e.year_offset) return year_of(*anchor.created) + *e.year_offset;
  return std::nullopt;
}

/// The third of a month or year that a mod names; TIMEX3 leaves the value alone, the interval says what is meant.
DateInterval part_of(const DateInterval& whole, const std::string& mod) {
  if (!whole.first || !whole.last || whole.exact()) return whole;
  const int days = whole.length_in_days();
  const int third = days / 3;
  if (mod == "START") return {whole.first, add_days(*whole.first, third - 1)};
  if (mod == "MID") return {add_days(*whole.first, third), add_days(*whole.first, days - third - 1)};
  if (mod == "END") return {add_days(*whole.last, 1 - third), whole.last};
  return whole;
}

TimeValue dated(std::string value, DateInterval interval) {
  return {TimexType::kDate, std::move(value), {}, interval};
}

/// A day, with its part of the day or clock time.
TimeValue day_value(Date date, const TimeExpression& e) {
  TimeValue result = dated(to_iso(date), DateInterval::day(date));
  if (!e.clock.empty() || !e.daypart.empty()) {
    result.type = TimexType::kTime;
    result.value += e.clock.empty() ? "T" + e.daypart : e.clock;
  }
  return result;
}

TimeValue place_day(const TimeExpression& e, const TimeAnchor& anchor) {
  std::optional<int> year = year_meant(e, anchor);
  if (!year) year = best_year(anchor, e.month, e.day);
  if (year) {
    if (const auto date = make_date(*year, e.month, e.day)) return day_value(*date, e);
  }
  return dated("XXXX-" + padded(static_cast<int>(e.month), 2) + "-" + padded(static_cast<int>(e.day), 2), {});
}

TimeValue place_month(const TimeExpression& e, const TimeAnchor& anchor) {
  std::optional<int> year = year_meant(e, anchor);
  if (!year && anchor.created) {
    const int now = year_of(*anchor.created);
    const unsigned month_now = month_of(*anchor.created);
    if (e.relation == TimeRelation::kLast)
      year = e.month < month_now ? now : now - 1;
    else if (e.relation == TimeRelation::kNext)
      year = e.month > month_now ? now : now + 1;
    else if (e.relation == TimeRelation::kThis)
      year = now;
    else if (e.relation == TimeRelation::kFromReference && anchor.reference.first)  // "that March", "the following May"
      year = year_of(*anchor.reference.first) + (e.number > 0 && e.month <= month_of(*anchor.reference.first) ? 1 : 0);
    else if (e.month == month_now)
      year = now;
    else
      year = best_year(anchor, e.month, future(anchor.direction) ? day_of(last_of_month(now, e.month)) : 1);
  }
  if (!year) return dated("XXXX-" + padded(static_cast<int>(e.month), 2), {});
  return dated(month_text(*year, e.month), part_of(DateInterval::month(*year, e.month), e.mod));
}

TimeValue year_value(int year, const std::string& mod) {
  return dated(year_text(year), part_of(DateInterval::year(year), mod));
}

TimeValue place_weekday(const TimeExpression& e, const TimeAnchor& anchor) {
  if (!anchor.created) return dated("XXXX-WXX-" + std::to_string(e.number), {});
  const Date now = *anchor.created;
  const int back = (weekday_of(now) - e.number + 7) % 7;  // days since the most recent such day
  const int ahead = (7 - back) % 7;
  int offset = 0;
  switch (e.relation) {
    case TimeRelation::kLast:
      offset = back == 0 ? -7 : -back;
      break;
    case TimeRelation::kNext:
      offset = ahead == 0 ? 7 : ahead;
      break;
    case TimeRelation::kThis:
      offset = past(anchor.direction) ? -back : ahead;
      break;
    case TimeRelation::kFromReference:
      if (anchor.reference.first)
        return day_value(
            add_days(*anchor.reference.first, ((e.number - weekday_of(*anchor.reference.first)) + 6) % 7 + 1), e);
      offset = ahead;
      break;
    default:
      offset = future(anchor.direction) ? ahead : -back;
      break;
  }
  return day_value(add_days(now, offset), e);
}

Date add_months(Date date, int months) {
  const auto shifted = date + std::chrono::months(months);
  return shifted.ok() ? shifted
                      : last_of_month(static_cast<int>(shifted.year()), static_cast<unsigned>(shifted.month()));
}

/// The calendar unit that holds `date`.
TimeValue unit_of(Date date, const std::string& unit, const TimeExpression& e) {
  if (unit == "D") return day_value(date, e);
  if (unit == "W" || unit == "WE") {
    const Date monday = add_days(date, 1 - weekday_of(date));
    if (unit == "W") return dated(week_text(date), part_of({monday, add_days(monday, 6)}, e.mod));
    return dated(week_text(date) + "-WE", {add_days(monday, 5), add_days(monday, 6)});
  }
  if (unit == "M")
    return dated(month_text(year_of(date), month_of(date)),
                 part_of(DateInterval::month(year_of(date), month_of(date)), e.mod));
  if (unit == "Q") {
    const unsigned quarter = (month_of(date) - 1) / 3;
    return dated(year_text(year_of(date)) + "-Q" + std::to_string(quarter + 1),
                 {make_date(year_of(date), quarter * 3 + 1, 1), last_of_month(year_of(date), quarter * 3 + 3)});
  }
  if (unit == "Y") return year_value(year_of(date), e.mod);
  const int span = unit == "DE" ? 10 : unit == "CE" ? 100 : 1000;
  const int start = year_of(date) / span * span;
  return dated(std::to_string(start / span), {make_date(start, 1, 1), make_date(start + span - 1, 12, 31)});
}

Date shift(Date date, const std::string& unit, int count) {
  count = std::clamp(count, -20000, 20000);
  if (unit == "D") return add_days(date, count);
  if (unit == "W" || unit == "WE") return add_days(date, 7 * count);
  if (unit == "M") return add_months(date, count);
  if (unit == "Q") return add_months(date, 3 * count);
  const int years = count * (unit == "Y" ? 1 : unit == "DE" ? 10 : unit == "CE" ? 100 : 1000);
  const int target = std::clamp(year_of(date) + years, 1, 9999);
  return add_months(date, (target - year_of(date)) * 12);
}

std::string duration_text(double amount, const std::string& unit, bool vague) {
  const bool time = unit.starts_with('T');
  std::string text = time ? "PT" : "P";
  if (vague) {
    text += "X";
  } else {
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.10g", amount);
    text += buffer.data();
  }
  return text + (time ? unit.substr(1) : unit);
}

TimeValue place_unit(const TimeExpression& e, const TimeAnchor& anchor) {
  const bool fine = e.unit.starts_with('T');
  std::optional<Date> from = anchor.created;
  if (e.unit == "WE" && e.relation == TimeRelation::kAbsolute && from) {  // "at the weekend"
    const bool begun = weekday_of(*from) >= 6;
    return unit_of(shift(*from, "W", past(anchor.direction) && !begun ? -1 : 0), "WE", e);
  }
  if (e.relation == TimeRelation::kFromReference) {
    from = e.number >= 0 ? anchor.reference.last : anchor.reference.first;
    if (!anchor.reference.exact() && (e.unit == "D" || e.unit == "W")) from.reset();  // no day is known to count from
  }
  if (!from || e.vague) {
    const bool counted = e.relation == TimeRelation::kFromNow;
    if (e.vague && counted) return dated(e.number < 0 ? "PAST_REF" : "FUTURE_REF", {});
    if (e.unit == "D" && e.relation != TimeRelation::kAbsolute) return dated("XXXX-XX-XX", {});
    if (e.relation == TimeRelation::kThis) return dated("PRESENT_REF", {});
    if (e.relation == TimeRelation::kLast) return dated("PAST_REF", {});
    if (e.relation == TimeRelation::kNext) return dated("FUTURE_REF", {});
    return {TimexType::kDuration, duration_text(std::max(1, std::abs(e.number)), e.unit, e.vague), {}, {}};
  }
  if (fine) return day_value(*from, e);
  const Date target = shift(*from, e.unit, e.number);
  TimeExpression part = e;
  if (!e.code.empty()) part.mod.clear();  // clipped() knows better
  // "two years ago" is a year, "three weeks ago" a week, "last month" a month.
  return unit_of(target, e.unit, part);
}

/// "earlier this month" ends with today, "later this month" begins with it.
TimeValue clipped(TimeValue result, const TimeExpression& e, const TimeAnchor& anchor) {
  if (!anchor.created || !result.interval.first || !result.interval.last) return result;
  const Date now = *anchor.created;
  const bool within = *result.interval.first <= now && now <= *result.interval.last;
  if (within && e.code == "<") result.interval.last = now;
  if (within && e.code == ">") result.interval.first = now;
  return result;
}

/// A duration; "the past two weeks" also knows its days.
TimeValue place_duration(const TimeExpression& e, const TimeAnchor& anchor) {
  TimeValue result{TimexType::kDuration, duration_text(e.amount, e.unit, e.vague), {}, {}};
  if (!anchor.created || e.vague || e.unit.starts_with('T') || e.amount > 10000) return result;
  const int whole = static_cast<int>(e.amount);
  const std::string unit = e.unit == "WE" ? "W" : e.unit;
  if (e.relation == TimeRelation::kLast) result.interval = {shift(*anchor.created, unit, -whole), anchor.created};
  if (e.relation == TimeRelation::kNext) result.interval = {anchor.created, shift(*anchor.created, unit, whole)};
  return result;
}

bool spans_year(const DateInterval& days) {
  return days.length_in_days() > 300;
}

TimeValue place_season(const TimeExpression& e, const TimeAnchor& anchor) {
  static constexpr std::array<const char*, 4> kCodes = {"SP", "SU", "FA", "WI"};
  const auto index = static_cast<unsigned>(std::find(kCodes.begin(), kCodes.end(), e.code) - kCodes.begin());
  const unsigned first_month = 3 + 3 * index;  // northern hemisphere, meteorological
  std::optional<int> year = year_meant(e, anchor);
  if (!year && anchor.created) {
    const int now = year_of(*anchor.created);
    const unsigned month_now = month_of(*anchor.created);
    if (e.relation == TimeRelation::kLast)
      year = month_now > first_month + 2 ? now : now - 1;
    else if (e.relation == TimeRelation::kNext)
      year = month_now < first_month ? now : now + 1;
    else if (e.relation == TimeRelation::kThis)
      year = now;
    else if (e.relation == TimeRelation::kFromReference && anchor.reference.last)  // "the following autumn"
      year =
          year_of(*anchor.reference.last) +
          (e.number > 0 && first_month <= month_of(*anchor.reference.last) && !spans_year(anchor.reference) ? 1 : 0) +
          (e.number > 0 && spans_year(anchor.reference) ? 1 : 0);
    else
      year = best_year(anchor, first_month, 1);
  }
  if (!year) return dated("XXXX-" + e.code, {});
  const Date first = *make_date(*year, first_month, 1);
  const Date last_month = add_months(first, 2);
  return dated(year_text(*year) + "-" + e.code,
               part_of({first, last_of_month(year_of(last_month), month_of(last_month))}, e.mod));
}

TimeValue place_quarter(const TimeExpression& e, const TimeAnchor& anchor) {
  std::optional<int> year = year_meant(e, anchor);
  const unsigned months = e.code == "H" ? 6 : 3;
  const unsigned first_month = (static_cast<unsigned>(e.number) - 1) * months + 1;
  if (!year) year = best_year(anchor, first_month, 1);
  const std::string tail = "-" + e.code + std::to_string(e.number);
  if (!year) return dated("XXXX" + tail, {});
  return dated(year_text(*year) + tail,
               {make_date(*year, first_month, 1), last_of_month(*year, first_month + months - 1)});
}

TimeValue place_span_of_years(int first, int count, std::string value, const std::string& mod) {
  const auto begin = make_date(std::max(first, 1), 1, 1);
  return dated(std::move(value), part_of({begin, make_date(first + count - 1, 12, 31)}, mod));
}

TimeValue place_month_day(const TimeExpression& e, const TimeAnchor& anchor) {
  if (!anchor.created) return dated("XXXX-XX-" + padded(static_cast<int>(e.day), 2), {});
  std::optional<Date> best;
  if (e.relation != TimeRelation::kAbsolute) {  // "the 3rd of last month"
    const int months = e.relation == TimeRelation::kLast ? -1 : e.relation == TimeRelation::kNext ? 1 : 0;
    const Date month = add_months(*make_date(year_of(*anchor.created), month_of(*anchor.created), 1), months);
    best = make_date(year_of(month), month_of(month), e.day);
    return best ? day_value(*best, e) : dated("XXXX-XX-" + padded(static_cast<int>(e.day), 2), {});
  }
  for (int m = -1; m <= 1; ++m) {
    const Date month = add_months(*make_date(year_of(*anchor.created), month_of(*anchor.created), 1), m);
    const auto date = make_date(year_of(month), month_of(month), e.day);
    if (!date) continue;
    const int distance = days_between(*anchor.created, *date);
    if ((past(anchor.direction) && distance > 0) || (future(anchor.direction) && distance < 0)) continue;
    if (!best || std::abs(distance) < std::abs(days_between(*anchor.created, *best))) best = date;
  }
  return best ? day_value(*best, e) : dated("XXXX-XX-" + padded(static_cast<int>(e.day), 2), {});
}

TimeValue place_plain(const TimeExpression& e, const TimeAnchor& anchor) {
  switch (e.grain) {
    case TimeGrain::kDay:
      return place_day(e, anchor);
    case TimeGrain::kMonth:
      return place_month(e, anchor);
    case TimeGrain::kYear:
      if (const auto year = year_meant(e, anchor)) return year_value(*year, e.mod);
      return dated("XXXX", {});
    case TimeGrain::kWeekday:
      return place_weekday(e, anchor);
    case TimeGrain::kDayOffset:
      if (anchor.created) return day_value(add_days(*anchor.created, e.number), e);
      return dated("XXXX-XX-XX", {});
    case TimeGrain::kUnit:
      return clipped(place_unit(e, anchor), e, anchor);
    case TimeGrain::kSeason:
      return place_season(e, anchor);
    case TimeGrain::kQuarter:
      return place_quarter(e, anchor);
    case TimeGrain::kDecade:
      return place_span_of_years(e.year, 10, padded(e.year / 10, 3), e.mod);
    case TimeGrain::kCentury:
      return place_span_of_years((e.number - 1) * 100, 100, padded(e.number - 1, 2), e.mod);
    case TimeGrain::kDuration:
      return place_duration(e, anchor);
    case TimeGrain::kSet:
      return {TimexType::kSet, e.code, {}, {}};
    case TimeGrain::kReference:
      return {TimexType::kDate, e.code, {}, {}};
    case TimeGrain::kClock:
      return {TimexType::kTime, e.code, {}, {}};
    case TimeGrain::kMonthDay:
      return place_month_day(e, anchor);
  }
  return {};
}

}  // namespace

TimeValue place(const TimeExpression& expression, const TimeAnchor& anchor) {
  TimeValue result = place_plain(expression, anchor);
  result.mod = expression.mod;
  return result;
}

}  // namespace newsgraph
