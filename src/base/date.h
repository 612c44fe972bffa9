// Calendar days and closed intervals of days.
//
// News is dated to the day at best, so a day is the finest unit here. Coarser
// knowledge ("in October 2025") is an interval, never a made-up day.
#ifndef NEWSGRAPH_BASE_DATE_H_
#define NEWSGRAPH_BASE_DATE_H_

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace newsgraph {

/// A day of the proleptic Gregorian calendar.
using Date = std::chrono::year_month_day;

/// Returns the date when year, month and day form one that exists.
[[nodiscard]] std::optional<Date> make_date(int year, unsigned month, unsigned day);

/// Reads exactly "YYYY-MM-DD"; empty for anything else.
[[nodiscard]] std::optional<Date> parse_iso_date(std::string_view text);

/// Writes "YYYY-MM-DD"; years below 1000 are padded with zeros.
[[nodiscard]] std::string to_iso(Date date);

/// The day `days` after `date` (before it when negative).
[[nodiscard]] Date add_days(Date date, int days);

/// Days from `from` to `to`; negative when `to` is earlier.
[[nodiscard]] int days_between(Date from, Date to);

/// The last day of a month.
[[nodiscard]] Date last_of_month(int year, unsigned month);

/// The days from first to last, both included; a side left open is unknown.
/// Invariant: first <= last when both are there.
struct DateInterval {
  std::optional<Date> first;
  std::optional<Date> last;

  bool operator==(const DateInterval&) const = default;

  /// Neither side is known.
  [[nodiscard]] bool empty() const { return !first && !last; }
  /// Both sides are known and equal.
  [[nodiscard]] bool exact() const { return first && last && *first == *last; }
  /// Whole days covered, or 0 when a side is open.
  [[nodiscard]] int length_in_days() const;

  static DateInterval day(Date date) { return {date, date}; }
  static DateInterval month(int year, unsigned month);
  static DateInterval year(int year);
};

/// May both hold one common day? An open side is compatible with everything on that side.
[[nodiscard]] bool overlaps(const DateInterval& a, const DateInterval& b);

/// Does `outer` hold every day of `inner`? Both sides of `inner` must be known unless open in `outer` too.
[[nodiscard]] bool contains(const DateInterval& outer, const DateInterval& inner);

/// The days that both hold. Requires: overlaps(a, b).
[[nodiscard]] DateInterval intersection(const DateInterval& a, const DateInterval& b);

}  // namespace newsgraph

#endif  // NEWSGRAPH_BASE_DATE_H_
