#include "ingest/dateline.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "base/strings.h"
#include "ingest/date_forms.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace newsgraph {
namespace {

constexpr std::size_t kLongestDateline = 100;  // bytes
constexpr std::size_t kLongestAgency = 40;
constexpr std::size_t kMostPlaceWords = 8;
constexpr std::array<std::string_view, 7> kDashes = {" — ", " – ", " -- ", " - ", " -", "—", "–"};

/// The dash that ends the dateline: its begin and end; {0, 0} when there is none.
std::pair<std::size_t, std::size_t> find_dash(std::string_view head) {
  std::pair<std::size_t, std::size_t> first{0, 0};
  for (const std::string_view dash : kDashes) {
    const std::size_t at = head.find(dash);
    if (at == std::string_view::npos || at == 0) continue;
    if (first.second == 0 || at < first.first) first = {at, at + dash.size()};
  }
  return first;
}

/// Behind the bracket of "New Delhi, Mar 4 (PTI) The …", which some agencies set without a dash; {0, 0} when there is
/// none.
std::pair<std::size_t, std::size_t> find_bare_bracket(std::string_view head) {
  const std::size_t close = head.find(") ");
  if (close == std::string_view::npos || head.find('(') > close || !find_month_day(head.substr(0, close)))
    return {0, 0};
  return {close + 1, close + 2};
}

/// Cuts "(AJP)" or "/AJP/" off the end of `front` and returns what is within.
std::string take_agency(std::string_view& front) {
  front = trim(front);
  if (front.empty()) return {};
  const char close = front.back();
  if (close != ')' && close != '/') return {};
  const std::size_t open = front.rfind(close == ')' ? '(' : '/', front.size() - 2);
  if (open == std::string_view::npos || front.size() - open > kLongestAgency) return {};
  const std::string_view agency = trim(front.substr(open + 1, front.size() - open - 2));
  if (!starts_upper(agency)) return {};
  front = trim(front.substr(0, open));
  return std::string(agency);
}

/// Cuts the day off the end of `front`.
void take_day(std::string_view& front, Dateline& dateline) {
  std::size_t begin = front.size();
  if (const std::optional<FoundDate> found = find_date(front)) {
    if (found->end < front.size()) return;
    dateline.date = found->date;
    begin = found->begin;
  } else if (const std::optional<FoundMonthDay> day = find_month_day(front)) {
    if (day->end < front.size()) return;
    dateline.month = day->month;
    dateline.day = day->day;
    begin = day->begin;
  }
  front = trim(front.substr(0, begin));
  if (front.ends_with(',')) front.remove_suffix(1);
}

/// A place: words that begin with capitals; in capitals altogether up to the first comma when `capitals`.
bool is_place(std::string_view front, bool capitals) {
  const std::vector<std::string_view> words = split_words(front);
  if (words.empty() || words.size() > kMostPlaceWords) return false;
  const std::string_view town = front.substr(0, front.find(','));
  if (capitals && (!is_all_upper(town) || count_code_points(town) < 3)) return false;
  const bool named = std::all_of(words.begin(), words.end(), [](std::string_view word) {
    return starts_upper(word) || word == "de" || word == "of" || word == "the" || word == "and" || word == "al";
  });
  return named && front.find_first_of(":;!?\"“”()") == std::string_view::npos;
}

/// After a dateline a sentence begins; after an apposition ("NATO — the alliance") it goes on.
bool begins_sentence(std::string_view rest) {
  const char32_t c = first_code_point(rest);
  return is_upper(c) || is_digit(c) || c == U'"' || c == U'“' || c == U'‘' || c == U'\'' ||
         (is_letter(c) && !is_lower(c));
}

}  // namespace

std::optional<Dateline> parse_dateline(std::string_view paragraph) {
  const std::string_view head = paragraph.substr(0, kLongestDateline);
  auto [dash_begin, dash_end] = find_dash(head);
  const auto [bracket_begin, bracket_end] = find_bare_bracket(head);
  const bool bare = bracket_end != 0 && (dash_end == 0 || bracket_end < dash_begin);
  if (bare) std::tie(dash_begin, dash_end) = std::pair(bracket_begin, bracket_end);
  if (dash_end == 0 || !begins_sentence(trim(paragraph.substr(dash_end)))) return std::nullopt;
  Dateline dateline;
  std::string_view front = head.substr(0, dash_begin);
  dateline.agency = take_agency(front);
  take_day(front, dateline);
  const bool has_day = dateline.date || dateline.month != 0;
  const bool has_agency = !dateline.agency.empty();
  if (bare && !(has_day && has_agency)) return std::nullopt;
  const bool valid = front.empty() ? has_agency && has_day : is_place(front, !has_agency);
  if (!valid) return std::nullopt;
  dateline.end = trim(paragraph.substr(0, dash_end)).size();
  return dateline;
}

}  // namespace newsgraph
