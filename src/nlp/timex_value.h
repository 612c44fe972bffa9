// What a time expression says, before and after it is placed in the calendar.
//
// The grammar (timex_grammar.h) reads words into a TimeExpression; here it
// becomes a TIMEX3 value and an interval of days, given the document creation
// time and the direction that the tense of the sentence points in.
#ifndef NEWSGRAPH_NLP_TIMEX_VALUE_H_
#define NEWSGRAPH_NLP_TIMEX_VALUE_H_

#include <cstdint>
#include <optional>
#include <string>

#include "doc/document.h"

namespace newsgraph {

/// How fine a time expression is, which is also what its fields mean.
enum class TimeGrain : std::uint8_t {
  kDay,        ///< month and day, perhaps year: "Feb. 3, 1942"
  kMonth,      ///< month, perhaps year
  kYear,       ///< year, or a year relative to now
  kWeekday,    ///< number: 1 Monday … 7 Sunday
  kDayOffset,  ///< number: days from now: "yesterday" is -1
  kUnit,       ///< unit and number of units from now or from the reference: "last week", "three days ago"
  kSeason,     ///< code: SP, SU, FA, WI
  kQuarter,    ///< number 1 … 4; code "Q", or "H" for half years
  kDecade,     ///< year: its first
  kCentury,    ///< number: 20 for the twentieth
  kDuration,   ///< amount of unit
  kSet,        ///< code: the value
  kReference,  ///< code: PRESENT_REF, PAST_REF, FUTURE_REF
  kClock,      ///< code: "T20:00"
  kMonthDay,   ///< day only: "on the 13th"
};

/// Where a relative expression counts from and in which direction.
enum class TimeRelation : std::uint8_t {
  kAbsolute,
  kLast,  ///< "last Tuesday", "last year"
  kThis,
  kNext,
  kFromNow,        ///< "three days ago", "in ten days": number is signed
  kFromReference,  ///< "a week later", "the previous day": counted from the day last spoken of
};

/// A time expression as read, not yet placed in the calendar.
struct TimeExpression {
  TimeGrain grain = TimeGrain::kDay;
  TimeRelation relation = TimeRelation::kAbsolute;
  int year = 0;                    ///< 0: not said
  std::optional<int> year_offset;  ///< "of last year" is -1
  unsigned month = 0;
  unsigned day = 0;
  int number = 0;
  double amount = 0;
  bool vague = false;  ///< "several days"
  std::string unit;    ///< TIMEX3 unit: D, W, M, Q, Y, DE, CE, WE, TH, TM, TS
  std::string code;
  std::string daypart;  ///< MO, MI, AF, EV, NI
  std::string clock;    ///< "T20:00" beside a day
  std::string mod;      ///< TIMEX3 mod
};

/// The direction in which a day without a year or week is looked for.
enum class TimeDirection : std::uint8_t {
  kPast,
  kFuture,
  kNearest,  ///< nothing tells
  kLikelyPast,
  kLikelyFuture,  ///< the tense belongs to another clause or a noun stands between
};

/// What relative expressions are counted from.
struct TimeAnchor {
  std::optional<Date> created;  ///< document creation time, or the date that heads a timeline entry
  DateInterval reference;       ///< the time last spoken of
  TimeDirection direction = TimeDirection::kNearest;
};

/// A placed time expression.
struct TimeValue {
  TimexType type = TimexType::kDate;
  std::string value;
  std::string mod;
  DateInterval interval;
};

/// Places `expression`; what cannot be anchored gets X for unknown digits and an empty interval.
[[nodiscard]] TimeValue place(const TimeExpression& expression, const TimeAnchor& anchor);

}  // namespace newsgraph

#endif  // NEWSGRAPH_NLP_TIMEX_VALUE_H_
