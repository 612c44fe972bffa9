#include "ingest/date_forms.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/strings.h"

namespace newsgraph {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays = {"sunday",   "monday", "tuesday", "wednesday",
                                                       "thursday", "friday", "saturday"};
constexpr int kEarliestYear = 1000;
constexpr int kLatestYear = 2999;

/// A run of letters, a run of digits, or one other byte that is no blank.
struct Piece {
  std::string_view text;
  std::size_t begin = 0;
  enum class Kind { kWord, kNumber, kMark } kind = Kind::kMark;

  [[nodiscard]] std::size_t end() const { return begin + text.size(); }
};

bool ascii_digit(char c) {
  return c >= '0' && c <= '9';
}
bool ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Up to `limit` pieces from `from` on.
std::vector<Piece> cut(std::string_view text, std::size_t from, std::size_t limit) {
  std::vector<Piece> pieces;
  for (std::size_t i = from; i < text.size() && pieces.size() < limit;) {
    if (text[i] == ' ' || text[i] == '\n') {
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    Piece piece{{}, i, Piece::Kind::kMark};
    if (ascii_digit(text[i])) {
      piece.kind = Piece::Kind::kNumber;
      while (end < text.size() && ascii_digit(text[end])) ++end;
    } else if (ascii_letter(text[i])) {
      piece.kind = Piece::Kind::kWord;
      while (end < text.size() && ascii_letter(text[end])) ++end;
    }
    piece.text = text.substr(i, end - i);
    pieces.push_back(piece);
    i = end;
  }
  return pieces;
}

/// Value of at most four digits; -1 otherwise.
int number(const Piece& piece) {
  if (piece.kind != Piece::Kind::kNumber || piece.text.size() > 4) return -1;
  int value = 0;
  for (const char c : piece.text) value = value * 10 + (c - '0');
  return value;
}

bool is_year(int value) {
  return value >= kEarliestYear && value <= kLatestYear;
}

std::optional<unsigned> weekday_number(std::string_view word) {
  const std::string lower = ascii_lower(word);
  if (lower.size() < 3) return std::nullopt;
  for (unsigned i = 0; i < kWeekdays.size(); ++i) {
    if (kWeekdays[i] == lower || (lower.size() <= 5 && kWeekdays[i].starts_with(lower))) return i;
  }
  return std::nullopt;
}

/// Walks over the pieces of one date.
class DateParser {
 public:
  explicit DateParser(const std::vector<Piece>& pieces) : pieces_(pieces) {}

  std::optional<FoundDate> parse() {
    FoundDate found;
    if (pieces_.empty()) return std::nullopt;
    found.begin = pieces_.front().begin;
    std::optional<unsigned> weekday;
    if (pieces_[0].kind == Piece::Kind::kWord) weekday = weekday_number(pieces_[0].text);
    if (weekday) {
      ++at_;
      skip_mark('.');
      skip_mark(',');
    }
    std::optional<Date> date = numeric();
    if (!date) date = month_first();
    if (!date) date = day_first();
    if (!date) return std::nullopt;
    found.date = *date;
    found.end = pieces_[at_ - 1].end();
    if (weekday) {
      found.weekday_agrees = std::chrono::weekday(std::chrono::sys_days(*date)).c_encoding() == *weekday;
    }
    return found;
  }

  std::optional<FoundMonthDay> parse_month_day() {
    FoundMonthDay found;
    const std::size_t start = at_;
    std::optional<std::pair<unsigned, unsigned>> both = month_and_day();
    if (!both) {
      at_ = start;
      both = day_and_month();
    }
    if (!both) return std::nullopt;
    found.month = both->first;
    found.day = both->second;
    found.begin = pieces_[start].begin;
    found.end = pieces_[at_ - 1].end();
    return found;
  }

 private:
  [[nodiscard]] bool has(std::size_t ahead) const { return at_ + ahead < pieces_.size(); }
  [[nodiscard]] int number_at(std::size_t ahead) const { return has(ahead) ? number(pieces_[at_ + ahead]) : -1; }
  [[nodiscard]] unsigned month_at() const {
    return has(0) && pieces_[at_].kind == Piece::Kind::kWord ? month_number(pieces_[at_].text) : 0;
  }
  void skip_mark(char mark) {
    if (has(0) && pieces_[at_].text.size() == 1 && pieces_[at_].text[0] == mark) ++at_;
  }
  void skip_word(std::initializer_list<std::string_view> words) {
    if (!has(0)) return;
    const std::string lower = ascii_lower(pieces_[at_].text);
    if (std::find(words.begin(), words.end(), lower) != words.end()) ++at_;
  }

  std::optional<Date> numeric() {
    if (!has(4)) return std::nullopt;
    const std::string_view mark = pieces_[at_ + 1].text;
    if ((mark != "-" && mark != "/" && mark != ".") || pieces_[at_ + 3].text != mark) return std::nullopt;
    const int a = number_at(0);
    const int b = number_at(2);
    const int c = number_at(4);
    std::optional<Date> date;
    if (is_year(a) && b > 0 && c > 0) {
      date = make_date(a, static_cast<unsigned>(b), static_cast<unsigned>(c));
    } else if (is_year(c) && mark != "-" && a > 0 && b > 0 && (a > 12) != (b > 12)) {
      date = make_date(c, static_cast<unsigned>(std::min(a, b)), static_cast<unsigned>(std::max(a, b)));
    }
    if (date) at_ += 5;
    return date;
  }

  std::optional<std::pair<unsigned, unsigned>> month_and_day() {
    const unsigned month = month_at();
    if (month == 0) return std::nullopt;
    ++at_;
    skip_mark('.');
    const int day = number_at(0);
    if (day < 1 || day > 31) return std::nullopt;
    ++at_;
    skip_word({"st", "nd", "rd", "th"});
    return std::pair(month, static_cast<unsigned>(day));
  }

  std::optional<std::pair<unsigned, unsigned>> day_and_month() {
    const int day = number_at(0);
    if (day < 1 || day > 31) return std::nullopt;
    ++at_;
    skip_word({"st", "nd", "rd", "th"});
    skip_word({"of"});
    const unsigned month = month_at();
    if (month == 0) return std::nullopt;
    ++at_;
    return std::pair(month, static_cast<unsigned>(day));
  }

  std::optional<Date> with_year(std::optional<std::pair<unsigned, unsigned>> both, std::size_t start) {
    if (both) {
      skip_mark('.');
      skip_mark(',');
      const int year = number_at(0);
      if (is_year(year)) {
        ++at_;
        if (std::optional<Date> date = make_date(year, both->first, both->second)) return date;
      }
    }
    at_ = start;
    return std::nullopt;
  }

  std::optional<Date> month_first() {
    const std::size_t start = at_;
    return with_year(month_and_day(), start);
  }

  std::optional<Date> day_first() {
    const std::size_t start = at_;
    return with_year(day_and_month(), start);
  }

  const std::vector<Piece>& pieces_;
  std::size_t at_ = 0;
};

/// Offsets at which a date may start: where a word or number begins.
std::size_t next_start(std::string_view text, std::size_t i) {
  for (; i < text.size(); ++i) {
    if (!ascii_digit(text[i]) && !ascii_letter(text[i])) continue;
    if (i == 0 || (!ascii_digit(text[i - 1]) && !ascii_letter(text[i - 1]))) return i;
  }
  return i;
}

/// Cheap look whether a date can start with this word or number.
bool may_start_date(std::string_view text, std::size_t i) {
  if (ascii_digit(text[i])) return true;
  constexpr std::string_view kInitials = "JFMASONDTWjfmasondtw";
  if (kInitials.find(text[i]) == std::string_view::npos) return false;
  const std::string_view word = text.substr(i, 3);
  return word.size() == 3 && (month_number(word) != 0 || weekday_number(word));
}

}  // namespace

unsigned month_number(std::string_view word) {
  std::string lower = ascii_lower(word);
  if (!lower.empty() && lower.back() == '.') lower.pop_back();
  if (lower == "sept") return 9;
  for (unsigned i = 0; i < kMonths.size(); ++i) {
    if (lower == kMonths[i] || (lower.size() == 3 && kMonths[i].starts_with(lower))) return i + 1;
  }
  return 0;
}

std::optional<FoundDate> find_date(std::string_view text, std::size_t from) {
  for (std::size_t i = next_start(text, from); i < text.size(); i = next_start(text, i + 1)) {
    if (!may_start_date(text, i)) continue;
    const std::vector<Piece> pieces = cut(text, i, 10);
    if (std::optional<FoundDate> found = DateParser(pieces).parse()) return found;
  }
  return std::nullopt;
}

std::optional<FoundMonthDay> find_month_day(std::string_view text, std::size_t from) {
  for (std::size_t i = next_start(text, from); i < text.size(); i = next_start(text, i + 1)) {
    if (!may_start_date(text, i)) continue;
    const std::vector<Piece> pieces = cut(text, i, 6);
    if (std::optional<FoundMonthDay> found = DateParser(pieces).parse_month_day()) return found;
  }
  return std::nullopt;
}

bool is_clock_text(std::string_view text) {
  static constexpr std::array<std::string_view, 22> kWords = {"am",  "pm",  "a",   "p",   "m",   "t",    "z",   "at",
                                                              "utc", "gmt", "kst", "jst", "ist", "est",  "edt", "cst",
                                                              "pst", "pdt", "bst", "cet", "hrs", "local"};
  for (const Piece& piece : cut(text, 0, 24)) {
    if (piece.kind == Piece::Kind::kNumber) {
      if (piece.text.size() > 6) return false;
    } else if (piece.kind == Piece::Kind::kWord) {
      if (std::find(kWords.begin(), kWords.end(), ascii_lower(piece.text)) == kWords.end()) return false;
    }
  }
  return text.size() <= 48;
}

std::optional<Date> parse_date_line(std::string_view line) {
  if (line.size() > 80) return std::nullopt;
  const std::optional<FoundDate> found = find_date(line);
  if (!found || !is_clock_text(line.substr(found->end))) return std::nullopt;
  const std::string_view before = trim(line.substr(0, found->begin));
  return before.empty() || before == "-" || before == "|" || before == "(" ? std::optional(found->date) : std::nullopt;
}

}  // namespace newsgraph
