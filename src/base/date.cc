#include "base/date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

namespace newsgraph {
namespace {

using std::chrono::sys_days;

std::optional<int> digits(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || text.front() == '-') return std::nullopt;
  return value;
}

}  // namespace

std::optional<Date> make_date(int year, unsigned month, unsigned day) {
  const Date date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
  if (!date.ok()) return std::nullopt;
  return date;
}

std::optional<Date> parse_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return make_date(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

std::string to_iso(Date date) {
  const int year = static_cast<int>(date.year());
  std::string iso = std::to_string(year);
  if (year >= 0) iso.insert(0, std::max<std::size_t>(iso.size(), 4) - iso.size(), '0');
  for (const unsigned part : {static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day())}) {
    iso += '-';
    if (part < 10) iso += '0';
    iso += std::to_string(part);
  }
  return iso;
}

Date add_days(Date date, int days) {
  return Date(sys_days(date) + std::chrono::days(days));
}

int days_between(Date from, Date to) {
  return static_cast<int>((sys_days(to) - sys_days(from)).count());
}

Date last_of_month(int year, unsigned month) {
  return Date(std::chrono::year_month_day_last(std::chrono::year(year),
                                               std::chrono::month_day_last(std::chrono::month(month))));
}

int DateInterval::length_in_days() const {
  return first && last ? days_between(*first, *last) + 1 : 0;
}

DateInterval DateInterval::month(int year, unsigned month) {
  return {make_date(year, month, 1), last_of_month(year, month)};
}

DateInterval DateInterval::year(int year) {
  return {make_date(year, 1, 1), make_date(year, 12, 31)};
}

bool overlaps(const DateInterval& a, const DateInterval& b) {
  return !(a.last && b.first && *a.last < *b.first) && !(b.last && a.first && *b.last < *a.first);
}

bool contains(const DateInterval& outer, const DateInterval& inner) {
  if (outer.first && (!inner.first || *inner.first < *outer.first)) return false;
  return !(outer.last && (!inner.last || *outer.last < *inner.last));
}

DateInterval intersection(const DateInterval& a, const DateInterval& b) {
  DateInterval both;
  both.first = a.first && b.first ? std::max(*a.first, *b.first) : a.first ? a.first : b.first;
  both.last = a.last && b.last ? std::min(*a.last, *b.last) : a.last ? a.last : b.last;
  return both;
}

}  // namespace newsgraph
