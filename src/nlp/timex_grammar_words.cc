// Rules for expressions that hang on particular words: festivals, fiscal years,
// parts of a day, and what is counted from the time last spoken of.

#include <string>
#include <string_view>

#include "nlp/timex_grammar.h"

namespace newsgraph {

std::optional<TimexGrammar::Read> TimexGrammar::day(std::uint32_t i) const {
  for (const Rule rule : {&TimexGrammar::iso_date, &TimexGrammar::weekday, &TimexGrammar::month_first,
                          &TimexGrammar::day_first, &TimexGrammar::festival, &TimexGrammar::deictic}) {
    auto read = i < end_ ? (this->*rule)(i) : std::nullopt;
    if (read && read->expression.grain != TimeGrain::kMonth) return read;
  }
  return std::nullopt;
}

/// "mid-June", "mid-1980s", "late-2019", "mid-century": one token in some tokenisations.
std::optional<TimexGrammar::Read> TimexGrammar::hyphened(std::uint32_t i) const {
  const std::string_view word = syntax_.lower(skip(i, "the") < end_ ? skip(i, "the") : i);
  const std::uint32_t end = skip(i, "the") + 1;
  const std::size_t hyphen = word.find('-');
  if (hyphen == std::string_view::npos || end > end_) return std::nullopt;
  const TsvRow* part = lexicons_.time_words.find(word.substr(0, hyphen));
  if (part == nullptr || part->cells[1] != "part") return std::nullopt;
  const std::string_view rest = word.substr(hyphen + 1);
  TimeExpression e;
  e.mod = part->cells[2];
  if (const TsvRow* month = lexicons_.months.find(rest); month != nullptr && rest.size() > 2) {
    e.grain = TimeGrain::kMonth;
    for (const char c : month->cells[1]) e.month = e.month * 10 + static_cast<unsigned>(c - '0');
    const std::uint32_t after = year_after(end, e);
    return Read{e, after};
  }
  int number = 0;
  const bool decade = rest.size() == 5 && rest.ends_with('s');
  for (const char c : rest.substr(0, 4)) number = c >= '0' && c <= '9' ? number * 10 + (c - '0') : -100000;
  if ((rest.size() == 4 || decade) && number >= 1000 && number <= 2100) {
    e.grain = decade ? TimeGrain::kDecade : TimeGrain::kYear;
    e.year = number;
    return Read{e, end};
  }
  const TsvRow* season = lexicons_.time_words.find(rest);
  if (season != nullptr && season->cells[1] == "season") {
    e.grain = TimeGrain::kSeason;
    e.code = season->cells[2];
    const std::uint32_t after = year_after(end, e);
    return Read{e, after};
  }
  return std::nullopt;
}

std::optional<TimexGrammar::Read> TimexGrammar::festival(std::uint32_t i) const {
  const auto match = lexicons_.time_words.longest(syntax_.lower(), i, end_);
  if (!match || match.row->cells[1] != "festival" || !syntax_.is_capitalised(i)) return std::nullopt;
  TimeExpression e;
  const std::string& day = match.row->cells[2];  // "12-25"
  e.month = static_cast<unsigned>((day[0] - '0') * 10 + (day[1] - '0'));
  e.day = static_cast<unsigned>((day[3] - '0') * 10 + (day[4] - '0'));
  std::uint32_t end = year_after(i + match.length, e);
  end = daypart_after(end, e);
  return Read{e, end};
}

/// A year of accounts begins when its owner says: the value names it, the days stay unknown.
std::optional<TimexGrammar::Read> TimexGrammar::fiscal(std::uint32_t i) const {
  std::uint32_t at = i;
  std::string year;
  if (is(at, "fiscal") || is(at, "fy")) {
    at = is(at + 1, "year") ? at + 2 : at + 1;
    if (!is_year(at)) return std::nullopt;
    year = syntax_.form(at);
  } else if (syntax_.lower(at).starts_with("fy") && syntax_.lower(at).size() == 6) {
    year = syntax_.lower(at).substr(2);
    if (year.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
  } else {
    return std::nullopt;
  }
  TimeExpression e;
  e.grain = TimeGrain::kReference;
  e.code = "FY" + year;
  return Read{e, at + 1};
}

std::optional<TimexGrammar::Read> TimexGrammar::told_before(std::uint32_t i) const {
  TimeExpression e;
  e.relation = TimeRelation::kFromReference;
  const std::uint32_t word = skip(i, "the");
  if (word > i && (is(word + 1, "before") || is(word + 1, "earlier") || is(word + 1, "after"))) {
    const std::string_view unit = unit_at(word);  // "the day before", with nothing that it is before of
    const TsvRow* part = time_word(word, "daypart");
    const bool closed = word + 2 >= end_ || syntax_.token(word + 2).upos == "PUNCT";
    if (closed && (unit == "D" || unit == "W" || unit == "M" || unit == "Y" || part != nullptr)) {
      e.grain = TimeGrain::kUnit;
      e.unit = part != nullptr ? "D" : std::string(unit);
      if (part != nullptr) e.daypart = part->cells[2];
      e.number = is(word + 1, "after") ? 1 : -1;
      return Read{e, word + 2};
    }
  }
  if (is(i, "that") || (word > i && is(word, "same")))
    e.number = 0;
  else if (word > i && (is(word, "next") || is(word, "following")))
    e.number = 1;
  else if (word > i && (is(word, "previous") || is(word, "preceding")))
    e.number = -1;
  else
    return std::nullopt;
  const std::uint32_t noun = word + 1;
  if (const TsvRow* part = time_word(noun, "daypart"); part != nullptr && syntax_.token(noun).upos != "VERB") {
    e.grain = TimeGrain::kUnit;
    e.unit = "D";
    e.daypart = part->cells[2];
    return Read{e, noun + 1};
  }
  if (const TsvRow* season = time_word(noun, "season");
      season != nullptr && syntax_.token(noun).upos != "VERB" && e.number >= 0) {
    e.grain = TimeGrain::kSeason;
    e.code = season->cells[2];
    return Read{e, noun + 1};
  }
  return std::nullopt;
}

std::optional<TimexGrammar::Read> TimexGrammar::part_of_day(std::uint32_t i) const {
  if (!is(i, "the")) return std::nullopt;
  std::string part;
  std::uint32_t at = i + 1;
  if ((is(at, "early") || is(at, "small") || is(at, "late")) && is(at + 1, "hours")) {
    part = is(at, "late") ? "NI" : "MO";
    at += 2;
  } else if (const TsvRow* row = time_word(at, "daypart")) {
    part = row->cells[2];
    ++at;
  }
  if (part.empty() || !(is(at, "of") || is(at, "on"))) return std::nullopt;
  auto read = day(at + 1);
  if (!read) return std::nullopt;
  if (read->expression.daypart.empty() && read->expression.clock.empty()) read->expression.daypart = part;
  return read;
}

}  // namespace newsgraph
