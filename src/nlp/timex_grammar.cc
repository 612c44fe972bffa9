// Every rule tries to read one family of expressions at a token; the longest
// reading wins and the order of the rules decides between equals. Ranges and
// parts ("late", "early in") are built on top of single expressions.

#include "nlp/timex_grammar.h"

#include <array>
#include <cctype>

#include "nlp/quantity_reader.h"

namespace newsgraph {
namespace {

/// "tuesday" of "tuesday's", which some tokenisers leave whole.
std::string_view without_possessive(std::string_view word) {
  for (const std::string_view ending : {"'s", "\u2019s"}) {
    if (word.ends_with(ending)) word.remove_suffix(ending.size());
  }
  return word;
}

}  // namespace

// ---- pieces ----

int TimexGrammar::year_number(std::uint32_t i) const {
  if (i < first_ || i >= end_ || syntax_.form(i).size() != 4) return 0;
  const int number = parse_digits(syntax_.form(i), 4);
  return number >= 1000 && number <= 2100 ? number : 0;
}

unsigned TimexGrammar::day_number(std::uint32_t i, bool& ordinal) const {
  ordinal = false;
  if (i >= end_) return 0;
  const std::string_view form = syntax_.lower(i);
  if (form.empty() || form[0] < '0' || form[0] > '9' || form.find('.') != std::string_view::npos) return 0;
  const auto number = parse_numeral(form, ordinal);
  if (!number || form.size() > 4 || (form.size() > 2 && !ordinal)) return 0;
  return *number >= 1 && *number <= 31 && *number == static_cast<unsigned>(*number) ? static_cast<unsigned>(*number)
                                                                                    : 0;
}

std::string_view TimexGrammar::unit_at(std::uint32_t i) const {
  const TsvRow* row = time_word(i, "unit");
  return row == nullptr ? std::string_view{} : std::string_view(row->cells[2]);
}

const TsvRow* TimexGrammar::time_word(std::uint32_t i, std::string_view kind) const {
  if (i < first_ || i >= end_) return nullptr;
  const TsvRow* row = lexicons_.time_words.find(syntax_.lower(i));
  return row != nullptr && row->cells[1] == kind ? row : nullptr;
}

/// "May" and "March" are months only where nothing makes them a verb, and capitalised.
bool TimexGrammar::month_is_a_month(std::uint32_t i) const {
  if (!syntax_.is_capitalised(i)) return false;
  const Token& token = syntax_.token(i);
  bool ordinal = false;
  const bool dated =
      day_number(i + 1, ordinal) != 0 || is_year(i + 1) || (i > first_ && day_number(i - 1, ordinal) != 0);
  if (!dated && (token.upos == "AUX" || token.upos == "VERB")) return false;
  const TsvRow* before = i > first_ ? lexicons_.time_words.find(syntax_.lower(i - 1)) : nullptr;
  const bool led = before != nullptr && (before->cells[1] == "preposition" || before->cells[1] == "part");
  const bool relative = i > first_ && (is(i - 1, "last") || is(i - 1, "next") || is(i - 1, "this") || is(i - 1, "-"));
  const bool joined = is(i + 1, "and") || is(i + 1, "to") || is(i + 1, "of") || is(i + 1, "-") ||
                      (i > first_ && (is(i - 1, "and") || is(i - 1, "or") || is(i - 1, "to")));
  return dated || led || relative || joined;
}

std::uint32_t TimexGrammar::month_at(std::uint32_t i, unsigned& month) const {
  if (i < first_ || i >= end_) return i;
  const TsvRow* row = lexicons_.months.find(syntax_.lower(i));
  if (row == nullptr || !syntax_.is_capitalised(i)) return i;
  if (row->cells[2] == "ambiguous" && !month_is_a_month(i)) return i;
  const bool abbreviated = row->cells[2] == "abbreviation";
  bool ordinal = false;
  if (abbreviated && !row->cells[0].ends_with('.') && !is(i + 1, ".") && day_number(i + 1, ordinal) == 0 &&
      !is_year(i + 1) && !(i > first_ && day_number(i - 1, ordinal) != 0)) {
    return i;  // "Jan", "Mar", "Dec" alone are rather names
  }
  month = static_cast<unsigned>(parse_digits(row->cells[1], 2));
  return abbreviated && is(i + 1, ".") && i + 2 < end_ ? i + 2 : i + 1;
}

/// ", 2026", "of last year", "last year", "this year", "of the same year".
std::uint32_t TimexGrammar::year_after(std::uint32_t i, TimeExpression& e) const {
  std::uint32_t at = i;
  if (is(at, ",") && is_year(at + 1))
    at += 1;
  else if (is(at, "of") || is(at, "in"))
    at += 1;
  if (is_year(at)) {
    e.year = year_number(at);
    return at + 1;
  }
  if (!is(at + 1, "year")) return i;
  if (is(at, "last"))
    e.year_offset = -1;
  else if (is(at, "this"))
    e.year_offset = 0;
  else if (is(at, "next"))
    e.year_offset = 1;
  else
    return i;
  return at + 2;
}

/// "morning", "night" behind a day; also "at 8 p.m.".
std::uint32_t TimexGrammar::daypart_after(std::uint32_t i, TimeExpression& e) const {
  if (const TsvRow* row = time_word(i, "daypart")) {
    e.daypart = row->cells[2];
    return i + 1;
  }
  const std::uint32_t at = is(i, "at") ? i + 1 : is(i, ",") ? i + 1 : i;
  std::string code;
  const std::uint32_t after = clock_at(at, code);
  if (after == at) return i;
  e.clock = code;
  return after;
}

/// "20:00", "8 p.m.", "8:30 am", "07:35 UTC"; the code is "T20:00".
std::uint32_t TimexGrammar::clock_at(std::uint32_t i, std::string& code) const {
  if (i >= end_) return i;
  const std::string_view form = syntax_.form(i);
  if (form[0] < '0' || form[0] > '9') return i;
  int hour = 0;
  int minute = 0;
  std::uint32_t at = i + 1;
  const std::size_t colon = form.find_first_of(":.");
  bool sure = false;
  if (colon != std::string_view::npos) {
    hour = parse_digits(form.substr(0, colon), 2);
    minute = form.size() == colon + 3 ? parse_digits(form.substr(colon + 1), 2) : -1;
    sure = form[colon] == ':';
  } else {
    hour = parse_digits(form, 2);
  }
  if (at < end_ &&
      (is(at, "a.m.") || is(at, "am") || is(at, "p.m.") || is(at, "pm") || is(at, "a.m") || is(at, "p.m"))) {
    if (hour > 12) return i;
    if (syntax_.lower(at)[0] == 'p' && hour < 12)
      hour += 12;
    else if (syntax_.lower(at)[0] == 'a' && hour == 12)
      hour = 0;
    sure = true;
    ++at;
  } else if (at < end_ && (is(at, "o'clock") || is(at, "hours"))) {
    sure = sure || is(at, "o'clock");
    if (is(at, "o'clock")) ++at;
  }
  if (!sure || hour < 0 || hour > 24 || minute < 0 || minute > 59) return i;
  for (const std::string_view zone : {"utc", "gmt", "kst", "et", "est", "edt", "cet", "bst", "jst"}) {
    if (is(at, zone)) {
      ++at;
      break;
    }
  }
  code = "T" + std::string(hour < 10 ? "0" : "") + std::to_string(hour) + ":" + (minute < 10 ? "0" : "") +
         std::to_string(minute);
  return at;
}

bool TimexGrammar::may_begin(std::uint32_t i) const {
  const std::string& word = syntax_.lower(i);
  if (word.empty() || (word[0] >= '0' && word[0] <= '9')) return true;
  if (word == "a" || word == "an" || word == "the" || word == "last" || word == "next" || word == "this" ||
      word == "past" || word == "coming" || word == "half")
    return true;
  if (word == "previous" || word == "preceding" || word == "following" || word == "subsequent" || word == "same" ||
      word == "that" || word == "current")
    return true;
  if (word == "every" || word == "each" || word == "once" || word == "twice" || word == "times" || word[0] == '\'' ||
      word[0] == '\xE2' || word[0] == '\xC2')
    return true;
  if (syntax_.is_capitalised(i)) {
    if (lexicons_.months.contains(word) || lexicons_.weekdays.contains(without_possessive(word)) ||
        (word.size() == 2 && word[0] == 'h') || word.starts_with("fy") || (word.size() == 2 && word[0] == 'q'))
      return true;
    if (word.ends_with('s') && lexicons_.weekdays.contains(std::string_view(word).substr(0, word.size() - 1)))
      return true;
  }
  if (word.starts_with("mid-") || word.starts_with("late-") || word.starts_with("early-") || word == "fiscal")
    return true;
  return word.ends_with("ly") || lexicons_.time_words.contains(word) || lexicons_.number_words.contains(word) ||
         lexicons_.time_words.begins(word);
}

// ---- days ----

/// "2026-01-13", as one token or as five.
std::optional<TimexGrammar::Read> TimexGrammar::iso_date(std::uint32_t i) const {
  const std::string_view form = syntax_.form(i);
  std::optional<Date> date;
  std::uint32_t end = i + 1;
  if (form.size() == 10) date = parse_iso_date(form);
  if (!date && is_year(i) && is(i + 1, "-") && is(i + 3, "-") && i + 4 < end_) {
    date = parse_iso_date(std::string(form) + "-" + syntax_.lower(i + 2) + "-" + syntax_.lower(i + 4));
    end = i + 5;
  }
  if (!date) return std::nullopt;
  TimeExpression e;
  e.year = static_cast<int>(date->year());
  e.month = static_cast<unsigned>(date->month());
  e.day = static_cast<unsigned>(date->day());
  end = daypart_after(end, e);
  return Read{e, end};
}

/// "13/1/2026", "1/13/2026": read only where one of the two numbers cannot be a month, or both are equal.
std::optional<TimexGrammar::Read> TimexGrammar::slashed_date(std::uint32_t i) const {
  std::array<int, 3> parts{};
  std::uint32_t end = i + 1;
  const std::string_view form = syntax_.form(i);
  const std::size_t one = form.find('/');
  const std::size_t two = one == std::string_view::npos ? one : form.find('/', one + 1);
  if (two != std::string_view::npos) {
    parts = {parse_digits(form.substr(0, one), 2), parse_digits(form.substr(one + 1, two - one - 1), 2),
             parse_digits(form.substr(two + 1), 4)};
  } else if (is(i + 1, "/") && is(i + 3, "/") && i + 4 < end_) {
    parts = {parse_digits(form, 2), parse_digits(syntax_.form(i + 2), 2), parse_digits(syntax_.form(i + 4), 4)};
    end = i + 5;
  } else {
    return std::nullopt;
  }
  int day = parts[0];
  int month = parts[1];
  if (month > 12) std::swap(day, month);
  if (parts[2] < 1000 || day < 1 || month < 1 || month > 12 || day > 31 || (day <= 12 && day != month))
    return std::nullopt;
  if (!make_date(parts[2], static_cast<unsigned>(month), static_cast<unsigned>(day))) return std::nullopt;
  TimeExpression e;
  e.year = parts[2];
  e.month = static_cast<unsigned>(month);
  e.day = static_cast<unsigned>(day);
  return Read{e, end};
}

std::optional<TimexGrammar::Read> TimexGrammar::month_first(std::uint32_t i) const {
  TimeExpression e;
  std::uint32_t at = i;
  if (is(at, "last") || is(at, "past"))
    e.relation = TimeRelation::kLast, ++at;
  else if (is(at, "next") || is(at, "coming"))
    e.relation = TimeRelation::kNext, ++at;
  else if (is(at, "this"))
    e.relation = TimeRelation::kThis, ++at;
  else if (is(at, "that") || (is(at, "the") && is(at + 1, "same")))
    e.relation = TimeRelation::kFromReference, at = is(at, "that") ? at + 1 : at + 2;
  else if (is(at, "the") && is(at + 1, "following"))
    e.relation = TimeRelation::kFromReference, e.number = 1, at += 2;
  const std::uint32_t after = month_at(at, e.month);
  if (after == at) return std::nullopt;
  at = after;
  bool ordinal = false;
  e.day = day_number(at, ordinal);
  if (e.day != 0 && !is_year(at)) {
    if (!make_date(2024, e.month, e.day)) return std::nullopt;
    ++at;
    e.grain = TimeGrain::kDay;
    at = year_after(at, e);
    at = daypart_after(at, e);
    return Read{e, at};
  }
  e.grain = TimeGrain::kMonth;
  if (e.relation != TimeRelation::kAbsolute) return Read{e, at};
  at = year_after(at, e);
  if (e.year == 0 && !e.year_offset) {  // "March and May 2023", "September or October next year"
    unsigned other = 0;
    const bool joint = is(at, "and") || is(at, "or") || is(at, "to") || is(at, "-") || is(at, ",");
    const std::uint32_t second = joint ? month_at(at + 1, other) : at;
    if (joint && second != at + 1 && day_number(second, ordinal) == 0) year_after(second, e);
  }
  return Read{e, at};
}

std::optional<TimexGrammar::Read> TimexGrammar::day_first(std::uint32_t i) const {
  TimeExpression e;
  const std::uint32_t number = skip(i, "the");
  bool ordinal = false;
  e.day = day_number(number, ordinal);
  if (e.day == 0) return std::nullopt;
  std::uint32_t at = number + 1;
  if (ordinal) at = skip(at, "of");
  if (ordinal && is(at, "this") && is(at + 1, "month")) e.relation = TimeRelation::kThis;
  if (ordinal && is(at, "last") && is(at + 1, "month")) e.relation = TimeRelation::kLast;
  if (ordinal && is(at, "next") && is(at + 1, "month")) e.relation = TimeRelation::kNext;
  if (e.relation != TimeRelation::kAbsolute) {  // "the 3rd of this month"
    e.grain = TimeGrain::kMonthDay;
    return Read{e, at + 2};
  }
  const std::uint32_t after = month_at(at, e.month);
  if (after != at) {
    if (!make_date(2024, e.month, e.day)) return std::nullopt;
    at = year_after(after, e);
    at = daypart_after(at, e);
    return Read{e, at};
  }
  // "on the 13th" and nothing it could belong to.
  const bool alone = number + 1 >= end_ || syntax_.token(number + 1).upos == "PUNCT" ||
                     syntax_.token(number + 1).upos == "ADP" || syntax_.token(number + 1).upos == "CCONJ";
  if (!ordinal || number == i || i == first_ || !is(i - 1, "on") || !alone) return std::nullopt;
  e.grain = TimeGrain::kMonthDay;
  return Read{e, number + 1};
}

std::optional<TimexGrammar::Read> TimexGrammar::weekday(std::uint32_t i) const {
  TimeExpression e;
  e.grain = TimeGrain::kWeekday;
  std::uint32_t at = i;
  if (is(at, "the") && (is(at + 1, "following") || is(at + 1, "previous"))) ++at;
  if (is(at, "last") || is(at, "past"))
    e.relation = TimeRelation::kLast, ++at;
  else if (is(at, "next") || is(at, "coming"))
    e.relation = TimeRelation::kNext, ++at;
  else if (is(at, "this") && is(at + 1, "past"))
    e.relation = TimeRelation::kLast, at += 2;
  else if (is(at, "this"))
    e.relation = TimeRelation::kThis, at = skip(at + 1, "coming");
  else if (at > i && is(at, "following"))  // without "the" it is a preposition: "following Tuesday's vote"
    e.relation = TimeRelation::kFromReference, ++at;
  const TsvRow* row = at < end_ ? lexicons_.weekdays.find(without_possessive(syntax_.lower(at))) : nullptr;
  if (row == nullptr || !syntax_.is_capitalised(at)) return std::nullopt;
  e.number = parse_digits(row->cells[1], 1);
  ++at;
  at = daypart_after(at, e);
  // "Tuesday, January 13" and "Tuesday (January 13)": the date says more.
  std::uint32_t date_at = at;
  if (is(date_at, ",") || is(date_at, "(")) ++date_at;
  for (const Rule rule : {&TimexGrammar::month_first, &TimexGrammar::day_first, &TimexGrammar::iso_date}) {
    if (date_at >= end_ || e.relation != TimeRelation::kAbsolute) break;
    auto date = (this->*rule)(date_at);
    if (!date || date->expression.grain != TimeGrain::kDay) continue;
    if (!e.daypart.empty()) date->expression.daypart = e.daypart;
    if (date_at > at && is(date_at - 1, "(")) date->end = skip(date->end, ")");
    return date;
  }
  if (is(at, "next") && is(at + 1, "week"))
    e.relation = TimeRelation::kNext, at += 2;
  else if (is(at, "last") && is(at + 1, "week"))
    e.relation = TimeRelation::kLast, at += 2;
  else if (is(at, "this") && is(at + 1, "week"))
    e.relation = TimeRelation::kThis, at += 2;
  return Read{e, at};
}

std::optional<TimexGrammar::Read> TimexGrammar::deictic(std::uint32_t i) const {
  const bool dated = i + 1 < end_ && (syntax_.is_capitalised(i + 1) || is(i + 1, "on"));
  if (is(i, "overnight") && syntax_.token(i).upos == "ADV" &&
      !dated) {  // not "the overnight train", "overnight Sunday"
    TimeExpression night;
    night.grain = TimeGrain::kDayOffset;
    night.number = -1;
    night.daypart = "NI";
    return Read{night, i + 1};
  }
  const auto match = lexicons_.time_words.longest(syntax_.lower(), i, end_);
  if (!match || match.row->cells[1] != "deictic") return std::nullopt;
  std::string_view argument = match.row->cells[2];
  TimeExpression e;
  e.grain = TimeGrain::kDayOffset;
  const bool negative = argument.starts_with('-');
  if (negative) argument.remove_prefix(1);
  e.number = (argument[0] - '0') * (negative ? -1 : 1);
  if (argument.ends_with('N'))
    e.daypart = "NI";
  else if (argument.ends_with('M'))
    e.daypart = "MO";
  else if (argument.ends_with('A'))
    e.daypart = "AF";
  else if (argument.ends_with('E'))
    e.daypart = "EV";
  const std::uint32_t end = daypart_after(i + match.length, e);
  return Read{e, end};
}

std::optional<TimexGrammar::Read> TimexGrammar::clock(std::uint32_t i) const {
  std::string code;
  std::uint32_t end = clock_at(i, code);
  const bool noon = is(i, "noon") || is(i, "midday");
  if (noon || is(i, "midnight")) {
    code = noon ? "T12:00" : "T00:00";
    end = i + 1;
  }
  if (end == i) return std::nullopt;
  if (is(end, "local") && is(end + 1, "time")) end += 2;
  std::uint32_t at = end;
  if (is(at, "(")) {  // "(2100 UTC)"
    std::uint32_t close = at + 1;
    while (close < end_ && close < at + 6 && !is(close, ")")) ++close;
    if (is(close, ")") && is(close + 1, "on")) at = close + 1;
  }
  if (is(at, "on") || is(at, ",")) ++at;
  // "8 p.m. on Tuesday": one expression.
  for (const Rule rule :
       {&TimexGrammar::weekday, &TimexGrammar::month_first, &TimexGrammar::day_first, &TimexGrammar::deictic}) {
    if (at >= end_) break;
    auto day = (this->*rule)(at);
    if (!day || day->expression.grain == TimeGrain::kMonth) continue;
    day->expression.clock = code;
    return day;
  }
  if ((noon || is(i, "midnight")) && !(i > first_ && is(i - 1, "at"))) return std::nullopt;
  TimeExpression e;
  e.grain = TimeGrain::kClock;
  e.code = code;
  return Read{e, end};
}

}  // namespace newsgraph
