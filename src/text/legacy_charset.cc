// How the evidence is weighed.
//
// English text in one of these charsets has its double-byte characters mostly in
// quotation marks and dashes. Taken for Latin-1 they show as pairs such as "¡°"
// that no writer of a Latin script produces, and decoded they stand exactly where
// a quotation mark belongs. Each such pair is one point. A foreign word counts by
// its length when all its characters are frequent ones of one script and the old
// characters were odd neighbours throughout. Latin text with accents has few odd
// neighbours, and its accidental pairs decode to rare characters, so it collects
// no points. Which charsets share their frequent pairs (CP949 and GBK have the
// same quotation marks) is settled by a crude likelihood: the chance of such lead
// and trail bytes in ordinary text of that language.
#include "text/legacy_charset.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <set>

#include "text/unicode.h"
#include "text/utf8.h"

namespace newsgraph {
namespace {

constexpr double kOverwhelming = 3.0;
constexpr std::size_t kCharsets = std::size(kDoubleByteCharsets);
constexpr std::size_t kLeads = 0x80;

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using ConverterPtr = std::unique_ptr<UConverter, CloseConverter>;

ConverterPtr open_converter(const char* name) {
  UErrorCode status = U_ZERO_ERROR;
  ConverterPtr converter(ucnv_open(name, &status));
  return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

using PairTable = std::array<char32_t, kLeads * 256>;

std::unique_ptr<PairTable> make_table(DoubleByteCharset charset) {
  auto table = std::make_unique<PairTable>();
  table->fill(0);
  const ConverterPtr converter = open_converter(charset_name(charset));
  if (!converter) return table;
  UErrorCode status = U_ZERO_ERROR;
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  for (unsigned lead = 0x81; lead <= 0xFE; ++lead) {
    for (unsigned trail = 0x40; trail <= 0xFE; ++trail) {
      const char pair[2] = {static_cast<char>(lead), static_cast<char>(trail)};
      UChar out[4];
      status = U_ZERO_ERROR;
      ucnv_resetToUnicode(converter.get());
      const std::int32_t length = ucnv_toUChars(converter.get(), out, 4, pair, 2, &status);
      // A single half-width character leaves two; private use is not text.
      if (U_FAILURE(status) || length != 1 || (out[0] >= 0xD800 && out[0] <= 0xF8FF) || out[0] == 0xFFFD) continue;
      (*table)[(lead - 0x80) * 256 + trail] = out[0] == 0x2015 ? char32_t{0x2014} : char32_t{out[0]};
    }
  }
  return table;
}

const PairTable& table_of(DoubleByteCharset charset) {
  // Made when first asked for, by the thread that asks first.
  static const std::unique_ptr<PairTable> cp949 = make_table(DoubleByteCharset::kCp949);
  static const std::unique_ptr<PairTable> gbk = make_table(DoubleByteCharset::kGbk);
  static const std::unique_ptr<PairTable> big5 = make_table(DoubleByteCharset::kBig5);
  static const std::unique_ptr<PairTable> shift_jis = make_table(DoubleByteCharset::kShiftJis);
  static const std::unique_ptr<PairTable> euc_jp = make_table(DoubleByteCharset::kEucJp);
  const std::array<const PairTable*, kCharsets> tables = {cp949.get(), gbk.get(), big5.get(), shift_jis.get(),
                                                          euc_jp.get()};
  return *tables[static_cast<std::size_t>(charset)];
}

constexpr std::array<char32_t, 32> kWindows1252 = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                                   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

enum class Look : std::uint8_t { kAscii, kLower, kUpper, kSymbol, kOpening, kClosing, kDash, kControl, kStranger };

bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

Look look_of(char32_t c) {
  if (c < 0x80) return Look::kAscii;
  if (c < 0xA0) return Look::kControl;
  if (c == 0xA0) return Look::kAscii;
  if (is_one_of(c, U"«¿¡“‘„‚‹")) return Look::kOpening;
  if (is_one_of(c, U"»”’›…")) return Look::kClosing;
  if (is_one_of(c, U"–—‑")) return Look::kDash;
  if (script_of(c) == Script::kLatin && c != 0xAA && c != 0xBA) return is_lower(c) ? Look::kLower : Look::kUpper;
  if (windows_1252_byte(c) >= 0) return Look::kSymbol;
  return Look::kStranger;
}

/// Would a writer of a Latin script put b after a?
bool odd(char32_t a, char32_t b) {
  const Look first = look_of(a);
  const Look second = look_of(b);
  if (first == Look::kControl || second == Look::kControl) return true;
  if (first == Look::kAscii || second == Look::kAscii) return false;
  // Two strangers are a word of another script; one beside an accented letter or a sign is an accident of bytes.
  if (first == Look::kStranger || second == Look::kStranger) {
    const Look other = first == Look::kStranger ? second : first;
    return other == Look::kLower || other == Look::kUpper || (other == Look::kSymbol && a != U'·' && b != U'·');
  }
  if (first == Look::kSymbol && second == Look::kSymbol) return a != b;
  if (first == Look::kSymbol) return second == Look::kLower || second == Look::kUpper || second == Look::kOpening;
  if (first == Look::kLower) return second == Look::kUpper || second == Look::kSymbol || is_one_of(b, U"¡¿");
  if (first == Look::kUpper) return second == Look::kSymbol || is_one_of(b, U"¡¿");
  if (is_one_of(a, U"¡¿")) return second == Look::kSymbol || second == Look::kClosing || second == Look::kDash;
  return false;
}

bool is_word_char(char32_t c) {
  const Script script = script_of(c);
  return script == Script::kHangul || script == Script::kHan || script == Script::kKana;
}

/// How likely lead and trail are in ordinary text of the charset's language; 0 for rare characters.
double pair_chance(DoubleByteCharset charset, unsigned lead, unsigned trail) {
  const auto within = [](unsigned value, unsigned low, unsigned high) { return value >= low && value <= high; };
  switch (charset) {
    case DoubleByteCharset::kCp949:  // KS X 1001 Hangul
      return within(lead, 0xB0, 0xC8) && trail >= 0xA1 ? 0.98 / 25 / 94 : 0;
    case DoubleByteCharset::kGbk:  // level 1 of GB 2312
      return within(lead, 0xB0, 0xD7) && trail >= 0xA1 ? 0.9 / 40 / 94 : 0;
    case DoubleByteCharset::kBig5:  // level 1
      return within(lead, 0xA4, 0xC6) ? 0.95 / 35 / 157 : 0;
    case DoubleByteCharset::kShiftJis:
      if (lead == 0x82 || lead == 0x83) return 0.5 / 2 / 84;
      return within(lead, 0x88, 0x97) ? 0.45 / 16 / 188 : 0;
    case DoubleByteCharset::kEucJp:
      if (lead == 0xA4 || lead == 0xA5) return 0.5 / 2 / 84;
      return within(lead, 0xB0, 0xCF) ? 0.45 / 32 / 94 : 0;
  }
  return 0;
}

/// A double-byte character within a run.
struct Unit {
  char32_t value = 0;
  std::size_t begin = 0;
  double chance = 0;
};

class Assessor {
 public:
  Assessor(const DoubtfulBytes& doubtful, DoubleByteCharset charset) : doubtful_(doubtful), charset_(charset) {}

  Assessment run() {
    Assessment result;
    result.charset = charset_;
    for (std::size_t at = find_non_ascii(bytes()); at < bytes().size(); at = find_non_ascii(bytes(), at)) {
      std::vector<Unit> units = decode_from(at);
      if (units.empty()) {
        at = next_character(at);
        continue;
      }
      DecodedRun decoded = weigh(units);
      at = decoded.end;
      result.points += decoded.points;
      result.likelihood += likelihood(units);
      result.runs.push_back(std::move(decoded));
    }
    return result;
  }

 private:
  [[nodiscard]] std::string_view bytes() const { return doubtful_.bytes; }
  [[nodiscard]] std::uint8_t byte(std::size_t i) const { return static_cast<std::uint8_t>(doubtful_.bytes[i]); }

  [[nodiscard]] bool at_boundary(std::size_t i) const {
    return i == 0 || i == bytes().size() || doubtful_.character[i] != doubtful_.character[i - 1];
  }

  [[nodiscard]] std::size_t next_character(std::size_t i) const {
    ++i;
    while (!at_boundary(i)) ++i;
    return i;
  }

  /// As many pairs as there are, cut back to where an old character ends.
  [[nodiscard]] std::vector<Unit> decode_from(std::size_t at) const {
    std::vector<Unit> units;
    std::size_t whole = 0;
    while (at + 1 < bytes().size() && byte(at) >= 0x80) {
      const char32_t value = decode_pair(charset_, byte(at), byte(at + 1));
      if (value == 0) break;
      units.push_back({value, at, pair_chance(charset_, byte(at), byte(at + 1))});
      at += 2;
      if (at_boundary(at)) whole = units.size();
    }
    units.resize(whole);
    return units;
  }

  [[nodiscard]] char32_t character_before(std::size_t begin) const {
    const std::uint32_t index = doubtful_.character[begin];
    return index == 0 ? U'\n' : doubtful_.taken_for[index - 1];
  }

  [[nodiscard]] char32_t character_after(std::size_t end) const {
    return end == bytes().size() ? U'\n' : doubtful_.taken_for[doubtful_.character[end]];
  }

  [[nodiscard]] std::u32string_view old_characters(std::size_t begin, std::size_t end) const {
    const std::uint32_t first = doubtful_.character[begin];
    const std::uint32_t last = doubtful_.character[end - 1];
    return std::u32string_view(doubtful_.taken_for).substr(first, last - first + 1);
  }

  /// Does a mark of punctuation stand where it belongs?
  static bool fits(char32_t mark, char32_t before, char32_t after) {
    const auto wordlike = [](char32_t c) { return is_letter(c) || is_digit(c); };
    const bool after_gap = is_space(before) || is_one_of(before, U"([{\"'“‘—–-");
    const bool before_gap = is_space(after) || is_one_of(after, U".,;:!?)]}\"'”’—–-");
    switch (mark) {
      case U'“':
      case U'‘':
        return after_gap && !is_space(after);
      case U'’':
        if (wordlike(before) && wordlike(after)) return true;
        [[fallthrough]];
      case U'”':
        return !is_space(before) && before_gap;
      case U'—':
      case U'–':
      case U'…':
        return true;
      case U'·':
        return wordlike(before) && wordlike(after);
      case U'°':
      case U'℃':
      case U'±':
      case U'×':
        return is_digit(before) || is_digit(after);
      default:  // the "è" of a name
        return script_of(mark) == Script::kLatin && is_letter(mark) && (is_letter(before) || is_letter(after));
    }
  }

  DecodedRun weigh(const std::vector<Unit>& units) {
    DecodedRun run;
    run.begin = units.front().begin;
    run.end = units.back().begin + 2;
    run.units = units.size();
    const std::u32string_view old = old_characters(run.begin, run.end);
    const auto strangers =
        std::count_if(old.begin(), old.end(), [](char32_t c) { return look_of(c) == Look::kStranger; });
    if (static_cast<std::size_t>(strangers) * 2 > old.size()) return run;  // text in another script, as it should be
    run.odd = count_odd_neighbours(old);
    for (std::size_t i = 0; i < units.size();) {
      append_utf8(run.text, units[i].value);
      if (!is_word_char(units[i].value)) {
        run.points += mark_points(units, i++, run);
        continue;
      }
      std::size_t end = i + 1;
      for (; end < units.size() && is_word_char(units[end].value); ++end) append_utf8(run.text, units[end].value);
      run.points += word_points(units, i, end);
      i = end;
    }
    return run;
  }

  /// Weighs a mark of punctuation; counts it in `run` when it stands where it belongs.
  [[nodiscard]] double mark_points(const std::vector<Unit>& units, std::size_t i, DecodedRun& run) const {
    const Unit& unit = units[i];
    const std::u32string_view old = old_characters(unit.begin, unit.begin + 2);
    const char32_t before = i == 0 ? character_before(run.begin) : units[i - 1].value;
    const char32_t after = i + 1 == units.size() ? character_after(run.end) : units[i + 1].value;
    if (!fits(unit.value, before, after)) return 0;
    ++run.fitting;
    // "¡Él" begins a Spanish sentence, "town¡És" does not.
    const bool misplaced = is_one_of(old.front(), U"¡¿") && (is_letter(before) || is_digit(before));
    return misplaced || count_odd_neighbours(old) > 0 ? 1 : 0;
  }

  /// Units [begin, end) are one word of another script.
  double word_points(const std::vector<Unit>& units, std::size_t begin, std::size_t end) {
    const std::size_t length = end - begin;
    // Ornaments of signs ("·´¯") decode to the same word again and again.
    const std::size_t last = units[end - 1].begin + 2;
    if (length < 2 || !words_.insert(doubtful_.bytes.substr(units[begin].begin, last - units[begin].begin)).second)
      return 0;
    std::size_t rare = 0;
    bool all_same = true;
    for (std::size_t i = begin; i < end; ++i) {
      if (units[i].chance == 0) ++rare;
      all_same = all_same && units[i].value == units[begin].value;
    }
    const std::size_t neighbours = count_odd_neighbours(old_characters(units[begin].begin, last));
    if (all_same || rare * 4 > length || neighbours < length) return 0;
    return std::min(4.0, static_cast<double>(length) / 2);
  }

  static double likelihood(const std::vector<Unit>& units) {
    double sum = 0;
    for (const Unit& unit : units) {
      if (is_word_char(unit.value)) sum += std::log(unit.chance > 0 ? unit.chance : 1e-6);
    }
    return sum;
  }

  const DoubtfulBytes& doubtful_;
  DoubleByteCharset charset_;
  std::set<std::string> words_;  // counted once each
};

}  // namespace

const char* charset_name(DoubleByteCharset charset) {
  switch (charset) {
    case DoubleByteCharset::kCp949:
      return "windows-949";
    case DoubleByteCharset::kGbk:
      return "GBK";
    case DoubleByteCharset::kBig5:
      return "Big5";
    case DoubleByteCharset::kShiftJis:
      return "Shift_JIS";
    case DoubleByteCharset::kEucJp:
      return "EUC-JP";
  }
  return "";
}

char32_t decode_pair(DoubleByteCharset charset, std::uint8_t lead, std::uint8_t trail) {
  return lead < 0x80 ? 0 : table_of(charset)[(lead - 0x80U) * 256U + trail];
}

char32_t windows_1252_char(std::uint8_t byte) {
  return byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80U] : byte;
}

int windows_1252_byte(char32_t c) {
  if (c < 0x100) return static_cast<int>(c);
  for (std::size_t i = 0; i < kWindows1252.size(); ++i) {
    if (kWindows1252[i] == c) return static_cast<int>(i + 0x80);
  }
  return -1;
}

std::size_t count_odd_neighbours(std::u32string_view text) {
  std::size_t count = text.size() == 1 && look_of(text[0]) == Look::kControl ? 1 : 0;
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (odd(text[i - 1], text[i])) ++count;
  }
  return count;
}

Assessment assess_double_byte(const DoubtfulBytes& doubtful, DoubleByteCharset charset) {
  return Assessor(doubtful, charset).run();
}

std::optional<Assessment> find_double_byte_charset(const DoubtfulBytes& doubtful) {
  std::optional<Assessment> best;
  for (const DoubleByteCharset charset : kDoubleByteCharsets) {
    Assessment assessment = assess_double_byte(doubtful, charset);
    if (assessment.points < kOverwhelming) continue;
    const bool better = !best || assessment.points > best->points ||
                        (assessment.points == best->points && assessment.likelihood > best->likelihood);
    if (better) best = std::move(assessment);
  }
  return best;
}

}  // namespace newsgraph
