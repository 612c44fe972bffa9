// Numerals are read by hand rather than by strtod, which depends on the locale.
// Number words follow English grammar: units and tens add up, "hundred" and
// "dozen" multiply what stands before them, larger scales close a group.

#include "nlp/quantity_reader.h"

#include <cstdlib>
#include <string>

namespace newsgraph {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// "½", alone or after digits ("2½").
std::optional<double> fraction_sign(std::string_view text) {
  if (text == "\u00BD") return 0.5;
  if (text == "\u00BC") return 0.25;
  if (text == "\u00BE") return 0.75;
  if (text == "\u2153") return 1.0 / 3;
  if (text == "\u2154") return 2.0 / 3;
  return std::nullopt;
}

/// Digits with groups of three after commas: "1,234,567"; returns the bytes read, 0 for none.
std::size_t read_integer(std::string_view text, double& value) {
  std::size_t i = 0;
  value = 0;
  while (i < text.size() && i < 18 && is_digit(text[i])) value = value * 10 + (text[i++] - '0');
  if (i == 0 || i > 3) return i;
  while (i + 3 < text.size() && text[i] == ',' && is_digit(text[i + 1]) && is_digit(text[i + 2]) &&
         is_digit(text[i + 3])) {
    if (i + 4 < text.size() && is_digit(text[i + 4])) break;
    value = value * 1000 + (text[i + 1] - '0') * 100 + (text[i + 2] - '0') * 10 + (text[i + 3] - '0');
    i += 4;
    if (i > 24) break;
  }
  return i;
}

/// State while number words are added up.
struct Sum {
  double total = 0;
  double group = 0;  // below the next scale word
  bool any = false;
  bool open = true;  // may a unit or ten follow?
  bool after_ten = false;
  bool after_scale = false;
};

class Reader {
 public:
  Reader(const Syntax& syntax, const Lexicons& lexicons, std::uint32_t first, std::uint32_t end)
      : syntax_(syntax), lexicons_(lexicons), first_(first), at_(first), end_(end) {}

  std::optional<NumberText> read() {
    if (vague() || ordinal()) return result_;
    read_article();
    while (at_ < end_ && (numeral() || word())) {
    }
    if (!sum_.any) return std::nullopt;
    read_half();
    result_.value = sum_.total + sum_.group;
    result_.length = at_ - first_;
    return result_;
  }

 private:
  [[nodiscard]] const TsvRow* row(std::uint32_t i) const {
    return i < end_ ? lexicons_.number_words.find(syntax_.lower(i)) : nullptr;
  }
  [[nodiscard]] bool kind(std::uint32_t i, std::string_view kind) const {
    const TsvRow* r = row(i);
    return r != nullptr && r->cells[2] == kind;
  }
  static double value(const TsvRow& r) { return std::strtod(r.cells[1].c_str(), nullptr); }

  /// "hundreds of thousands", "dozens", "several hundred", "a couple of", "a few".
  bool vague() {
    std::uint32_t i = first_;
    if (syntax_.lower(i) == "a" && i + 1 < end_ && (kind(i + 1, "couple") || syntax_.lower(i + 1) == "few")) ++i;
    const TsvRow* r = row(i);
    if (r == nullptr) return false;
    const std::string& kind_of = r->cells[2];
    if (kind_of != "vague" && kind_of != "couple" && kind_of != "several") return false;
    double number = value(*r);
    ++i;
    if (kind_of == "couple" && i < end_ && syntax_.lower(i) == "of")
      ++i;
    else if (kind_of == "vague" && i + 1 < end_ && syntax_.lower(i) == "of" && kind(i + 1, "vague"))
      number *= value(*row(i + 1)), i += 2;
    for (; kind(i, "scale"); ++i) number *= value(*row(i));
    result_ = {number, i - first_, true, false, false};
    return true;
  }

  bool ordinal() {
    bool is_ordinal = false;
    const auto numeral_value = parse_numeral(syntax_.lower(first_), is_ordinal);
    if (numeral_value && is_ordinal) {
      result_ = {*numeral_value, 1, false, true, true};
      return true;
    }
    if (kind(first_, "ordinal")) {
      result_ = {value(*row(first_)), 1, false, true, false};
      return true;
    }
    if (kind(first_, "ten") && first_ + 2 < end_ && syntax_.is_hyphen(first_ + 1) && kind(first_ + 2, "ordinal")) {
      result_ = {value(*row(first_)) + value(*row(first_ + 2)), 3, false, true, false};
      return true;
    }
    return false;
  }

  /// "a hundred", "half a million".
  void read_article() {
    if (syntax_.lower(at_) == "half" && at_ + 2 < end_ && syntax_.lower(at_ + 1) == "a" && kind(at_ + 2, "scale")) {
      sum_.group = 0.5;
      at_ += 2;
    } else if ((syntax_.lower(at_) == "a" || syntax_.lower(at_) == "an") && kind(at_ + 1, "scale")) {
      sum_.group = 1;
      ++at_;
    } else {
      return;
    }
    sum_.open = false;
  }

  bool numeral() {
    if (sum_.any && !(result_.digits && !sum_.after_scale)) return false;
    bool is_ordinal = false;
    auto number = parse_numeral(syntax_.form(at_), is_ordinal);
    if (!number) number = scaled_numeral(syntax_.lower(at_));
    if (!number || is_ordinal) return false;
    if (sum_.any) {  // "2 1/2": only a fraction may follow a whole number
      if (*number <= 0 || *number >= 1 || fraction_read_) return false;
      fraction_read_ = true;
    }
    sum_.group += *number;
    sum_.any = result_.digits = true;
    sum_.open = false;
    ++at_;
    return true;
  }

  /// "3bn", and behind a currency sign "5m": a numeral with its scale.
  [[nodiscard]] std::optional<double> scaled_numeral(std::string_view text) const {
    const bool money = at_ > 0 && lexicons_.currencies.contains(syntax_.lower(at_ - 1));
    for (const std::string_view suffix : {"bn", "tn", "mn", "k", "m"}) {
      if (!text.ends_with(suffix) || (suffix == "m" && !money)) continue;
      bool is_ordinal = false;
      const auto number = parse_numeral(text.substr(0, text.size() - suffix.size()), is_ordinal);
      const TsvRow* scale = lexicons_.number_words.find(suffix);
      if (number && !is_ordinal && scale != nullptr) return *number * value(*scale);
    }
    return std::nullopt;
  }

  bool word() {
    std::uint32_t i = at_;
    if (sum_.after_ten && syntax_.is_hyphen(i)) ++i;
    if (sum_.after_scale && syntax_.lower(i) == "and" && (kind(i + 1, "unit") || kind(i + 1, "ten"))) ++i;
    if (sum_.any && syntax_.is_hyphen(i) && kind(i + 1, "scale")) ++i;
    const TsvRow* r = row(i);
    if (r == nullptr || (i != at_ && i >= end_)) return false;
    const std::string& kind_of = r->cells[2];
    if (kind_of == "unit" || kind_of == "ten") return add_small(value(*r), kind_of == "ten", i);
    if (kind_of == "scale" && sum_.group > 0) return multiply(value(*r), i);
    return false;
  }

  bool add_small(double number, bool ten, std::uint32_t i) {
    if (!sum_.open && !(sum_.after_ten && !ten && number < 10 && number > 0)) return false;
    sum_.group += number;
    sum_.any = true;
    sum_.open = false;
    sum_.after_ten = ten;
    sum_.after_scale = false;
    at_ = i + 1;
    return true;
  }

  bool multiply(double scale, std::uint32_t i) {
    if (syntax_.lower(i).size() <= 2 && !result_.digits) return false;  // "m" and "bn" follow numerals only
    sum_.group *= scale;
    if (scale >= 1000) {
      sum_.total += sum_.group;
      sum_.group = 0;
    }
    sum_.any = true;
    sum_.open = !result_.digits;
    sum_.after_ten = false;
    sum_.after_scale = true;
    at_ = i + 1;
    return true;
  }

  /// "one and a half".
  void read_half() {
    if (at_ + 2 < end_ && syntax_.lower(at_) == "and" && syntax_.lower(at_ + 1) == "a" &&
        syntax_.lower(at_ + 2) == "half") {
      sum_.group += 0.5;
      at_ += 3;
    }
  }

  const Syntax& syntax_;
  const Lexicons& lexicons_;
  std::uint32_t first_;
  std::uint32_t at_;
  std::uint32_t end_;
  Sum sum_;
  bool fraction_read_ = false;
  NumberText result_;
};

}  // namespace

std::optional<double> parse_numeral(std::string_view form, bool& ordinal) {
  ordinal = false;
  if (const auto sign = fraction_sign(form)) return sign;
  double value = 0;
  std::size_t i = read_integer(form, value);
  if (i == 0) return std::nullopt;
  if (i == form.size()) return value;
  if (const auto sign = fraction_sign(form.substr(i))) return value + *sign;
  if (form[i] == '.' && i + 1 < form.size()) {
    double scale = 1;  // one division at the end keeps 0.3 what 0.3 is
    for (++i; i < form.size() && is_digit(form[i]); ++i, scale *= 10) value = value * 10 + (form[i] - '0');
    return i == form.size() ? std::optional(value / scale) : std::nullopt;
  }
  if (form[i] == '/') {
    double below = 0;
    const std::size_t rest = read_integer(form.substr(i + 1), below);
    if (rest > 0 && i + 1 + rest == form.size() && below > 1 && below <= 10 && value < below) return value / below;
    return std::nullopt;
  }
  const std::string_view suffix = form.substr(i);
  if (suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th") {
    ordinal = true;
    return value;
  }
  return std::nullopt;
}

int parse_digits(std::string_view form, std::size_t digits) {
  if (form.empty() || form.size() > digits) return -1;
  int value = 0;
  for (const char c : form) {
    if (!is_digit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<NumberText> read_number(const Syntax& syntax, const Lexicons& lexicons, std::uint32_t first,
                                      std::uint32_t end) {
  if (first >= end) return std::nullopt;
  // A quick no for most words: what begins a number is a digit, "a", "half" or a number word.
  const std::string& word = syntax.lower(first);
  const bool digit = !word.empty() && (is_digit(word[0]) || word[0] == '\xC2' || word[0] == '\xE2');
  if (!digit && word != "a" && word != "an" && word != "half" && !lexicons.number_words.contains(word))
    return std::nullopt;
  return Reader(syntax, lexicons, first, end).read();
}

}  // namespace newsgraph
