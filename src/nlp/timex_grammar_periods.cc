// The second half of the grammar: years and longer periods, expressions relative
// to now, durations and sets.

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "nlp/quantity_reader.h"
#include "nlp/timex_grammar.h"

namespace newsgraph {

namespace {

/// TIMEX3 units of a duration; "2W" of the lexicon is two weeks, "10Y" a decade.
void set_unit(TimeExpression& e, std::string_view unit, double amount) {
  if (unit == "2W")
    e.unit = "W", amount *= 2;
  else if (unit == "10Y")
    e.unit = "DE";
  else if (unit == "100Y")
    e.unit = "CE";
  else if (unit == "1000Y")
    e.unit = "ML";
  else
    e.unit = unit;
  e.amount = amount;
}

bool plural(std::string_view word) {
  return word.ends_with('s');
}

}  // namespace

// ---- years ----

/// Does a four-digit number mean a year here, not a count and not a part of a name?
bool TimexGrammar::year_stands_alone(std::uint32_t i) const {
  if (i > first_ && (is(i - 1, "$") || is(i - 1, "#") || lexicons_.currencies.contains(syntax_.lower(i - 1))))
    return false;
  const TsvRow* before = i > first_ ? lexicons_.time_words.find(syntax_.lower(i - 1)) : nullptr;
  const bool about = i > first_ && (is(i - 1, "circa") || is(i - 1, "c.") || is(i - 1, "ca.") || is(i - 1, "c") ||
                                    (is(i - 1, ".") && i > first_ + 1 && (is(i - 2, "c") || is(i - 2, "ca"))));
  const bool led = about || (before != nullptr && (before->cells[1] == "preposition" || before->cells[1] == "part"));
  if (i + 1 >= end_) return led || i == first_ || is(i - 1, "(") || is(i - 1, ",") || is(i - 1, "year");
  std::uint32_t last = i;
  const auto names = [&](std::uint32_t t) {
    const std::string& upos = syntax_.token(t).upos;
    return upos == "NOUN" || upos == "ADJ" || syntax_.is_proper(t);
  };
  // "the 2006 pro-reform riots": what hyphens join is one adjective.
  while (last + 1 < end_ && (names(last + 1) || (last > i && syntax_.is_hyphen(last + 1) && last + 2 < end_ &&
                                                 names(last + 2) && !is_year(last + 2))))
    ++last;
  if (last > i) {
    const std::string& next = syntax_.lower(i + 1);
    const bool counted = lexicons_.person_nouns.contains(next) || lexicons_.measures.contains(next) ||
                         lexicons_.currencies.contains(next) || !unit_at(i + 1).empty() ||
                         (syntax_.token(i + 1).xpos == "NNS" && !led && year_number(i) < 1900);
    const bool bounded = i > first_ && lexicons_.bounds.contains(syntax_.lower(i - 1));  // "roughly 2000 old houses"
    if (counted || bounded) return false;
    return !syntax_.is_proper(last) || led;  // "the 2026 Continental Games" is a name
  }
  if (i > first_ && syntax_.is_proper(i - 1) && !lexicons_.months.contains(syntax_.lower(i - 1))) return false;
  const bool enclosed = i > first_ && (is(i - 1, "(") || is(i - 1, ",") || is(i - 1, "and") || is(i - 1, "or") ||
                                       is(i - 1, "year") || is(i - 1, "-"));
  const bool ranges = is(i + 1, "-") && i + 2 < end_ &&
                      (is_year(i + 2) || (syntax_.form(i + 2).size() == 2 &&
                                          parse_digits(syntax_.form(i + 2), 2) > year_number(i) % 100));
  return led || enclosed || ranges || i == first_ || (before != nullptr && before->cells[1] == "season");
}

std::optional<TimexGrammar::Read> TimexGrammar::year(std::uint32_t i) const {
  const std::uint32_t at = is(i, "year") ? i + 1 : i;
  if (!is_year(at) || !year_stands_alone(at)) return std::nullopt;
  TimeExpression e;
  e.grain = TimeGrain::kYear;
  e.year = year_number(at);
  return Read{e, at + 1};
}

/// "the 1980s", "1980's", "the '90s".
std::optional<TimexGrammar::Read> TimexGrammar::decade(std::uint32_t i) const {
  const std::uint32_t at = skip(i, "the");
  if (at >= end_) return std::nullopt;
  std::string_view form = syntax_.lower(at);
  std::uint32_t end = at + 1;
  static constexpr std::array<std::string_view, 8> kTens = {"twenties", "thirties",  "forties",  "fifties",
                                                            "sixties",  "seventies", "eighties", "nineties"};
  const auto* const ten = std::find(kTens.begin(), kTens.end(), form);
  if (ten != kTens.end() && at > i) {  // "the sixties"
    TimeExpression e;
    e.grain = TimeGrain::kDecade;
    e.year = 1920 + 10 * static_cast<int>(ten - kTens.begin());
    return Read{e, end};
  }
  if ((form == "'" || form == "\u2019" || form == "\u2018") && end < end_) form = syntax_.lower(end++);
  for (const std::string_view quote : {"'", "\u2019", "\u2018"}) {
    if (form.starts_with(quote)) form.remove_prefix(quote.size());
  }
  if (!form.ends_with('s')) return std::nullopt;
  form.remove_suffix(1);
  int number = parse_digits(form, 4);
  if (number < 0 || number % 10 != 0 || (form.size() != 4 && form.size() != 2)) return std::nullopt;
  if (form.size() == 2) number += 1900;
  if (number < 1000 || number > 2100) return std::nullopt;
  TimeExpression e;
  e.grain = TimeGrain::kDecade;
  e.year = number;
  return Read{e, end};
}

std::optional<TimexGrammar::Read> TimexGrammar::century(std::uint32_t i) const {
  const std::uint32_t at = skip(i, "the");
  const auto number = read_number(syntax_, lexicons_, at, end_);
  if (!number || !number->ordinal || number->value < 1 || number->value > 22) return std::nullopt;
  const std::uint32_t noun = skip(at + number->length, "-");
  if (!is(noun, "century") && !is(noun, "centuries")) return std::nullopt;
  TimeExpression e;
  e.grain = TimeGrain::kCentury;
  e.number = static_cast<int>(number->value);
  return Read{e, noun + 1};
}

std::optional<TimexGrammar::Read> TimexGrammar::season(std::uint32_t i) const {
  TimeExpression e;
  e.grain = TimeGrain::kSeason;
  std::uint32_t at = i;
  bool led = i > first_ && (is(i - 1, "of") || time_word(i - 1, "part") != nullptr);
  if (is(at, "last") || is(at, "past"))
    e.relation = TimeRelation::kLast, ++at;
  else if (is(at, "next") || is(at, "coming"))
    e.relation = TimeRelation::kNext, ++at;
  else if (is(at, "this"))
    e.relation = TimeRelation::kThis, ++at;
  else if (is(at, "the"))
    led = led || (i > first_ && (is(i - 1, "in") || is(i - 1, "during") || is(i - 1, "by") || is(i - 1, "until"))),
    ++at;
  else
    led = led || (i > first_ && is(i - 1, "in"));
  const TsvRow* row = time_word(at, "season");
  if (row == nullptr || syntax_.token(at).upos == "VERB") return std::nullopt;
  e.code = row->cells[2];
  const std::uint32_t end = year_after(at + 1, e);
  if (e.relation == TimeRelation::kAbsolute && !led && end == at + 1) return std::nullopt;
  return Read{e, end};
}

/// "the third quarter of 2025", "Q3", "the first half of last year".
std::optional<TimexGrammar::Read> TimexGrammar::quarter(std::uint32_t i) const {
  TimeExpression e;
  e.grain = TimeGrain::kQuarter;
  e.code = "Q";
  std::uint32_t at = skip(i, "the");
  if (at >= end_) return std::nullopt;
  const std::string& form = syntax_.lower(at);
  if (form.size() == 2 && form[0] == 'q' && form[1] >= '1' && form[1] <= '4' && syntax_.is_capitalised(at)) {
    e.number = form[1] - '0';
    const std::uint32_t end = year_after(at + 1, e);
    return Read{e, end};
  }
  if (form.size() == 2 && form[0] == 'h' && (form[1] == '1' || form[1] == '2') && syntax_.is_capitalised(at)) {
    e.number = form[1] - '0';
    e.code = "H";
    const std::uint32_t end = year_after(at + 1, e);
    if (end == at + 1) return std::nullopt;
    return Read{e, end};
  }
  const auto number = read_number(syntax_, lexicons_, at, end_);
  if (!number || !number->ordinal || number->value > 4) return std::nullopt;
  at = skip(at + number->length, "-");
  const bool half = is(at, "half");
  if (!half && !is(at, "quarter")) return std::nullopt;
  if (half) e.code = "H";
  e.number = static_cast<int>(number->value);
  const std::uint32_t end = year_after(at + 1, e);
  if (half && (e.number > 2 || end == at + 1)) return std::nullopt;
  return Read{e, end};
}

// ---- relative to now, durations ----

std::optional<TimexGrammar::Read> TimexGrammar::relative(std::uint32_t i) const {
  TimeExpression e;
  e.grain = TimeGrain::kUnit;
  if (is(i, "the") && is(i + 1, "weekend") && i > first_ && (is(i - 1, "at") || is(i - 1, "over") || is(i - 1, "on"))) {
    set_unit(e, "WE", 1);  // the one before or ahead, by the tense
    return Read{e, i + 2};
  }
  const bool past = is(i, "this") && is(i + 1, "past");  // "this past week"
  const std::uint32_t word = past ? i + 1 : skip(i, "the");
  const bool definite = word != i && !past;
  int sign = 0;
  if (is(word, "last") || is(word, "past"))
    e.relation = TimeRelation::kLast, sign = -1;
  else if (is(word, "next") || is(word, "coming"))
    e.relation = TimeRelation::kNext, sign = 1;
  else if (is(word, "this") || is(word, "current"))
    e.relation = TimeRelation::kThis;
  else if (is(word, "previous") || is(word, "preceding"))
    e.relation = TimeRelation::kFromReference, sign = -1;
  else if (is(word, "following") || is(word, "subsequent"))
    e.relation = TimeRelation::kFromReference, sign = 1;
  else if (is(word, "same") || is(word, "that"))
    e.relation = TimeRelation::kFromReference;
  else
    return std::nullopt;
  std::uint32_t at = word + 1;
  if (is(at, "few") || is(at, "several") || is(at, "couple")) {
    if (unit_at(at + 1).empty()) return std::nullopt;
    set_unit(e, unit_at(at + 1), 1);
    e.grain = TimeGrain::kDuration;
    e.vague = true;
    return Read{e, at + 2};
  }
  if (const auto number = read_number(syntax_, lexicons_, at, end_);
      number && !number->ordinal && number->value < 10000) {
    if (unit_at(at + number->length).empty() || sign == 0) return std::nullopt;
    set_unit(e, unit_at(at + number->length), number->value);
    e.grain = TimeGrain::kDuration;
    return Read{e, at + number->length + 1};
  }
  std::string_view unit = unit_at(at);
  if (unit.empty() && is(at, "night") && !definite) return std::nullopt;
  if (unit.empty() || plural(syntax_.lower(at)) || syntax_.lower(at) == "second") return std::nullopt;
  e.number = sign;
  set_unit(e, unit, 1);
  if (unit.starts_with('T')) {
    if (e.relation == TimeRelation::kFromReference) return std::nullopt;
    e.grain = TimeGrain::kDuration;
    return Read{e, at + 1};
  }
  if (definite && is(word, "next") && e.unit == "D") e.relation = TimeRelation::kFromReference;  // "the next day"
  if (is(word, "past") && definite) e.grain = TimeGrain::kDuration;                              // "the past year"
  ++at;
  if (e.unit == "D") at = daypart_after(at, e);
  return Read{e, at};
}

std::optional<TimexGrammar::Read> TimexGrammar::counted(std::uint32_t i) const {
  TimeExpression e;
  e.grain = TimeGrain::kDuration;
  double amount = 1;
  std::uint32_t at = i;
  bool article = false;
  if (const auto number = read_number(syntax_, lexicons_, i, end_); number && !number->ordinal && number->value < 1e7) {
    amount = number->value;
    e.vague = number->vague;
    at += number->length;
  } else if (is(i, "half") && (is(i + 1, "a") || is(i + 1, "an"))) {
    amount = 0.5;
    at += 2;
  } else if (is(i, "a") || is(i, "an")) {
    ++at;
    article = true;
  } else if (!unit_at(i).empty() && plural(syntax_.lower(i))) {
    const bool spoken = is(i + 1, "ago") || is(i + 1, "later") || is(i + 1, "earlier");
    if (!spoken && !(i > first_ && (is(i - 1, "for") || is(i - 1, "over") || is(i - 1, "within")))) return std::nullopt;
    e.vague = true;
  } else {
    return std::nullopt;
  }
  if (is(at, "more") || is(at, "full") || is(at, "consecutive") || is(at, "long") || is(at, "whole")) ++at;
  const bool hyphen = is(at, "-");
  at = skip(at, "-");
  const std::string_view unit = unit_at(at);
  if (unit.empty() || syntax_.lower(at) == "quarter" || (article && syntax_.lower(at) == "second")) return std::nullopt;
  set_unit(e, unit, amount);
  ++at;
  if (is(at, "-") && is(at + 1, "old")) return std::nullopt;  // an age
  if (is(at, "old") || (is(at, "of") && is(at + 1, "age"))) return std::nullopt;
  if (hyphen) return Read{e, at};
  if (is(at, "-") && is(at + 1, "long")) return Read{e, at + 2};
  if (is(at, "and") && is(at + 1, "a") && is(at + 2, "half")) e.amount += 0.5, at += 3;
  const auto whole = static_cast<int>(std::min(e.amount, 10000.0));
  const auto relate = [&](TimeRelation relation, int number, std::uint32_t end) {
    e.grain = TimeGrain::kUnit;
    e.relation = relation;
    e.number = number;
    return Read{e, end};
  };
  if (is(at, "ago")) return relate(TimeRelation::kFromNow, -whole, skip(at + 1, "today"));
  if (is(at, "from") && is(at + 1, "now")) return relate(TimeRelation::kFromNow, whole, at + 2);
  if (is(at, "later")) return relate(TimeRelation::kFromReference, whole, at + 1);
  const bool closed = at + 1 >= end_ || syntax_.token(at + 1).upos == "PUNCT";
  if (is(at, "earlier") || (is(at, "before") && closed)) return relate(TimeRelation::kFromReference, -whole, at + 1);
  if (article && (e.unit == "D" || e.unit == "Y" || e.unit == "M" || e.unit == "W" || e.unit == "TH")) {
    const bool rate =
        i > first_ && (syntax_.token(i - 1).upos == "NOUN" || syntax_.token(i - 1).upos == "NUM" || is(i - 1, "times"));
    if (rate) return std::nullopt;  // "5 dollars a day", "3 times a week"
  }
  return Read{e, at};
}

std::optional<TimexGrammar::Read> TimexGrammar::repeated(std::uint32_t i) const {
  TimeExpression e;
  e.grain = TimeGrain::kSet;
  static constexpr std::array<std::array<std::string_view, 2>, 8> kAdverbs = {{{"daily", "P1D"},
                                                                               {"weekly", "P1W"},
                                                                               {"monthly", "P1M"},
                                                                               {"yearly", "P1Y"},
                                                                               {"annually", "P1Y"},
                                                                               {"hourly", "PT1H"},
                                                                               {"nightly", "P1D"},
                                                                               {"biweekly", "P2W"}}};
  for (const auto& [word, value] : kAdverbs) {
    if (!is(i, word) || syntax_.is_capitalised(i)) continue;
    e.code = value;
    return Read{e, i + 1};
  }
  const std::string& lower = syntax_.lower(i);
  if (lower.ends_with('s') && syntax_.is_capitalised(i)) {
    if (const TsvRow* row = lexicons_.weekdays.find(lower.substr(0, lower.size() - 1));
        row != nullptr && row->cells[0].size() > 5) {
      e.code = "XXXX-WXX-" + row->cells[1];
      return Read{e, i + 1};
    }
  }
  std::uint32_t at = i;
  if (is(i, "every") || is(i, "each"))
    ++at;
  else if ((is(i, "once") || is(i, "twice") || is(i, "times")) && is(i + 1, "a"))
    at += 2;
  else
    return std::nullopt;
  const bool other = is(at, "other");
  int count = other ? 2 : 1;
  if (other) ++at;
  if (const auto number = read_number(syntax_, lexicons_, at, end_);
      number && !number->ordinal && number->value < 1000) {
    count = static_cast<int>(number->value);
    at += number->length;
  }
  if (at >= end_) return std::nullopt;
  if (const TsvRow* row = lexicons_.weekdays.find(syntax_.lower(at))) {
    e.code = "XXXX-WXX-" + row->cells[1];
    return Read{e, daypart_after(at + 1, e)};
  }
  unsigned month = 0;
  if (const std::uint32_t after = month_at(at, month); after != at) {
    e.code = std::string("XXXX-") + (month < 10 ? "0" : "") + std::to_string(month);
    return Read{e, after};
  }
  if (const TsvRow* row = time_word(at, "season")) {
    e.code = "XXXX-" + row->cells[2];
    return Read{e, at + 1};
  }
  if (const TsvRow* row = time_word(at, "daypart")) {
    e.code = "XXXX-XX-XXT" + row->cells[2];
    return Read{e, at + 1};
  }
  std::string_view unit = unit_at(at);
  if (unit.empty()) return std::nullopt;
  set_unit(e, unit, count);
  const bool fine = unit.starts_with('T');
  e.code = (fine ? "PT" : "P") + std::to_string(static_cast<int>(e.amount)) + (fine ? e.unit.substr(1) : e.unit);
  return Read{e, at + 1};
}

std::optional<TimexGrammar::Read> TimexGrammar::reference(std::uint32_t i) const {
  const auto match = lexicons_.time_words.longest(syntax_.lower(), i, end_);
  if (!match || match.row->cells[1] != "reference") return std::nullopt;
  const std::uint32_t after = i + match.length;
  if (is(after, "after") || is(after, "before")) return std::nullopt;  // "shortly after": of another time
  // "in the past" of "in the past two weeks" is none
  if (is(after - 1, "past") &&
      (!unit_at(after).empty() || is(after, "few") || read_number(syntax_, lexicons_, after, end_)))
    return std::nullopt;
  TimeExpression e;
  e.grain = TimeGrain::kReference;
  e.code = match.row->cells[2];
  return Read{e, i + match.length};
}

/// "late October", "mid-2025", "early on Tuesday", "the end of the year", "earlier this month".
std::optional<TimexGrammar::Read> TimexGrammar::partial(std::uint32_t i) const {
  const std::uint32_t word = skip(i, "the");
  const TsvRow* row = time_word(word, "part");
  if (row == nullptr) return std::nullopt;
  const bool noun =
      row->cells[0] == "beginning" || row->cells[0] == "start" || row->cells[0] == "end" || row->cells[0] == "middle";
  std::uint32_t at = word + 1;
  if (noun != is(at, "of")) {
    if (noun) return std::nullopt;
  }
  if (is(at, "of") || is(at, "in") || is(at, "on") || is(at, "-")) ++at;
  if (at >= end_) return std::nullopt;
  std::optional<Read> rest = without_part(at);
  if (!rest && is(at, "the") && !unit_at(at + 1).empty() && !plural(syntax_.lower(at + 1))) {  // "the end of the year"
    TimeExpression e;
    e.grain = TimeGrain::kUnit;
    e.relation = TimeRelation::kThis;
    set_unit(e, unit_at(at + 1), 1);
    rest = Read{e, at + 2};
  }
  if (!rest) return std::nullopt;
  const TimeGrain grain = rest->expression.grain;
  if (grain == TimeGrain::kDuration || grain == TimeGrain::kSet || grain == TimeGrain::kReference ||
      grain == TimeGrain::kClock)
    return std::nullopt;
  rest->expression.mod = row->cells[2];
  if (row->cells[0] == "earlier") rest->expression.code += rest->expression.grain == TimeGrain::kSeason ? "" : "<";
  if (row->cells[0] == "later") rest->expression.code += rest->expression.grain == TimeGrain::kSeason ? "" : ">";
  return rest;
}

}  // namespace newsgraph
