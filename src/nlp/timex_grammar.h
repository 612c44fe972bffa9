// Reads the words of a time expression: where one begins, how far it goes and
// what it says. Needs no parse; the calendar comes later (timex_value.h).
#ifndef NEWSGRAPH_NLP_TIMEX_GRAMMAR_H_
#define NEWSGRAPH_NLP_TIMEX_GRAMMAR_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "nlp/lexicon.h"
#include "nlp/syntax.h"
#include "nlp/timex_value.h"

namespace newsgraph {

/// A time expression or a range of two, and its tokens.
struct TimeMatch {
  TimeExpression from;
  std::optional<TimeExpression> to;  ///< end of a range
  std::uint32_t end = 0;             ///< first token after it
};

/// Finds time expressions within one sentence. Holds references; as short-lived as its Syntax.
class TimexGrammar {
 public:
  TimexGrammar(const Syntax& syntax, const Lexicons& lexicons, TokenRange sentence)
      : syntax_(syntax), lexicons_(lexicons), first_(sentence.first), end_(sentence.end) {}

  /// The longest expression that begins at token `i`; empty when none does.
  [[nodiscard]] std::optional<TimeMatch> at(std::uint32_t i) const;

 private:
  struct Read {
    TimeExpression expression;
    std::uint32_t end = 0;
  };
  using Rule = std::optional<Read> (TimexGrammar::*)(std::uint32_t) const;

  // One rule per family of expressions.
  std::optional<Read> iso_date(std::uint32_t i) const;
  std::optional<Read> slashed_date(std::uint32_t i) const;
  std::optional<Read> month_first(std::uint32_t i) const;  // "Feb. 3, 1942", "October last year", "May"
  std::optional<Read> day_first(std::uint32_t i) const;    // "3 February 1942", "the 13th of May", "the 13th"
  std::optional<Read> weekday(std::uint32_t i) const;      // "next Tuesday morning", "Tuesday, January 13"
  std::optional<Read> year(std::uint32_t i) const;
  std::optional<Read> decade(std::uint32_t i) const;
  std::optional<Read> century(std::uint32_t i) const;
  std::optional<Read> deictic(std::uint32_t i) const;   // "yesterday morning"
  std::optional<Read> relative(std::uint32_t i) const;  // "last year", "the past two weeks", "the previous day"
  std::optional<Read> counted(std::uint32_t i) const;   // "three days ago", "two weeks", "a two-day"
  std::optional<Read> repeated(std::uint32_t i) const;  // "every Friday", "daily"
  std::optional<Read> season(std::uint32_t i) const;
  std::optional<Read> quarter(std::uint32_t i) const;
  std::optional<Read> reference(std::uint32_t i) const;
  std::optional<Read> clock(std::uint32_t i) const;
  std::optional<Read> partial(std::uint32_t i) const;  // "late October", "early in 2025", "the end of the year"

  std::optional<Read> hyphened(std::uint32_t i) const;     // "mid-June", "mid-1980s" as one token
  std::optional<Read> festival(std::uint32_t i) const;     // "Christmas Day 2019"
  std::optional<Read> fiscal(std::uint32_t i) const;       // "fiscal 2024"
  std::optional<Read> told_before(std::uint32_t i) const;  // "that evening", "the next morning", "the following autumn"
  std::optional<Read> part_of_day(std::uint32_t i) const;  // "the early hours of Tuesday", "the night of June 21"

  std::optional<Read> day(std::uint32_t i) const;  // any of the rules that read a day
  std::optional<Read> single(std::uint32_t i) const;
  std::optional<Read> without_part(std::uint32_t i) const;
  std::optional<TimeMatch> range(const Read& from, std::uint32_t i) const;
  std::optional<TimeMatch> short_range(const Read& from, std::uint32_t joint) const;  // "Jan. 17-19", "1910-45"

  // Pieces shared by rules. Each returns the first token after the piece, or `i` itself when it is not there.
  std::uint32_t skip(std::uint32_t i, std::string_view word) const { return is(i, word) ? i + 1 : i; }
  std::uint32_t year_after(std::uint32_t i, TimeExpression& e) const;
  std::uint32_t daypart_after(std::uint32_t i, TimeExpression& e) const;
  std::uint32_t month_at(std::uint32_t i, unsigned& month) const;
  std::uint32_t clock_at(std::uint32_t i, std::string& code) const;

  /// A quick no for most words.
  bool may_begin(std::uint32_t i) const;
  bool is(std::uint32_t i, std::string_view word) const { return i >= first_ && i < end_ && syntax_.lower(i) == word; }
  bool is_year(std::uint32_t i) const { return year_number(i) != 0; }
  int year_number(std::uint32_t i) const;  // 1000 … 2100, else 0
  bool year_stands_alone(std::uint32_t i) const;
  unsigned day_number(std::uint32_t i, bool& ordinal) const;  // 1 … 31, else 0
  std::string_view unit_at(std::uint32_t i) const;
  const TsvRow* time_word(std::uint32_t i, std::string_view kind) const;
  bool month_is_a_month(std::uint32_t i) const;

  const Syntax& syntax_;
  const Lexicons& lexicons_;
  std::uint32_t first_;
  std::uint32_t end_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_NLP_TIMEX_GRAMMAR_H_
