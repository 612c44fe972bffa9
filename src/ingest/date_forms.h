// Full dates in the forms that page headers use.
//
// Only dates of documents are read here, by form alone; time expressions in
// sentences are the business of nlp/.
#ifndef NEWSGRAPH_INGEST_DATE_FORMS_H_
#define NEWSGRAPH_INGEST_DATE_FORMS_H_

#include <optional>
#include <string_view>

#include "base/date.h"

namespace newsgraph {

/// A date within a text; the bytes [begin, end).
struct FoundDate {
  Date date;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool weekday_agrees = false;  ///< a weekday stands in front and is the right one; it is part of [begin, end)
};

/// A day of a month without a year.
struct FoundMonthDay {
  unsigned month = 0;
  unsigned day = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The first full date at or after `from`: "2026-01-09" (a time may follow), "2026/01/09", "2026.01.09",
/// "January 13, 2026", "Jan. 13 2026", "13 January 2026", "13/01/2026" where only one order is possible,
/// each with or without a weekday in front.
[[nodiscard]] std::optional<FoundDate> find_date(std::string_view text, std::size_t from = 0);

/// The first "January 13", "Jan. 13" or "13 January" at or after `from`.
[[nodiscard]] std::optional<FoundMonthDay> find_month_day(std::string_view text, std::size_t from = 0);

/// Is the line a date and nothing else, but for a time of day? ("Sunday, July 28, 2019", "9 January 2026, 07:35 GMT")
[[nodiscard]] std::optional<Date> parse_date_line(std::string_view line);

/// Is this a time of day, a zone, or punctuation between them ("07:35", "p.m.", "KST", "|", "at")?
[[nodiscard]] bool is_clock_text(std::string_view text);

/// 1 for "January", "Jan", "jan.", …; 0 for what is no English month.
[[nodiscard]] unsigned month_number(std::string_view word);

}  // namespace newsgraph

#endif  // NEWSGRAPH_INGEST_DATE_FORMS_H_
