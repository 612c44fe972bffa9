// Classes come from Unicode's general categories (ICU), but for the marks that
// English treats in its own way.
#include "nlp/tokenizer_text.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

namespace newsgraph {
namespace {

constexpr std::uint64_t kHashSeed = 0xCBF29CE484222325ULL;

constexpr std::uint64_t step(std::uint64_t hash, std::uint64_t value) {
  hash = (hash ^ value) * 0x9FB21C651E98DF25ULL;
  return hash ^ (hash >> 29U);
}

CharClass classify_punctuation(char32_t c) {
  switch (c) {
    case U'.':
    case U'…':
    case U'。':
      return CharClass::kPeriod;
    case U'!':
    case U'?':
    case U'‽':
    case U'！':
    case U'।':
    case U'？':
    case U'¿':
    case U'¡':
      return CharClass::kTerminal;
    case U',':
    case U'、':
    case U'，':
      return CharClass::kComma;
    case U':':
    case U';':
      return CharClass::kColon;
    case U'-':
    case U'‐':
    case U'‑':
      return CharClass::kHyphen;
    case U'–':
    case U'—':
    case U'―':
    case U'−':
    case U'|':
    case U'~':
      return CharClass::kDash;
    case U'\'':
    case U'’':
    case U'‘':
    case U'`':
    case U'´':
    case U'ʼ':
    case U'‛':
      return CharClass::kApostrophe;
    case U'"':
    case U'“':
    case U'”':
    case U'„':
    case U'«':
    case U'»':
    case U'‟':
    case U'「':
    case U'」':
    case U'‹':
    case U'›':
      return CharClass::kQuote;
    case U'/':
    case U'\\':
      return CharClass::kSlash;
    default:
      return CharClass::kOther;
  }
}

CharClass classify(char32_t c) {
  if (const CharClass known = classify_punctuation(c); known != CharClass::kOther) return known;
  const auto code = static_cast<UChar32>(c);
  if (u_isUWhiteSpace(code) || code == 0xFEFF) return CharClass::kSpace;
  switch (u_charType(code)) {
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER:
      return CharClass::kUpper;
    case U_LOWERCASE_LETTER:
      return CharClass::kLower;
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
    case U_NON_SPACING_MARK:
    case U_COMBINING_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
      return CharClass::kLetter;
    case U_DECIMAL_DIGIT_NUMBER:
      return CharClass::kDigit;
    case U_START_PUNCTUATION:
      return CharClass::kOpen;
    case U_END_PUNCTUATION:
      return CharClass::kClose;
    case U_INITIAL_PUNCTUATION:
    case U_FINAL_PUNCTUATION:
      return CharClass::kQuote;
    case U_DASH_PUNCTUATION:
      return CharClass::kDash;
    case U_CURRENCY_SYMBOL:
      return CharClass::kCurrency;
    default:
      return CharClass::kOther;
  }
}

char32_t fold(char32_t c, CharClass kind) {
  switch (kind) {
    case CharClass::kUpper:
      return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
    case CharClass::kDigit:
      return U'0';
    case CharClass::kApostrophe:
      return c == U'’' || c == U'ʼ' || c == U'´' || c == U'‛' ? U'\'' : c;
    case CharClass::kHyphen:
      return U'-';
    default:
      return c;
  }
}

// ICU's macro narrows within; -1 for bytes that are not UTF-8.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
UChar32 next_code_point(std::string_view text, std::size_t& at) {
  UChar32 code = 0;
  U8_NEXT(text.data(), at, text.size(), code);
  return code;
}
#pragma GCC diagnostic pop

struct CharEntry {
  char32_t folded;
  CharClass kind;
};

std::array<CharEntry, 128> make_ascii() {
  std::array<CharEntry, 128> table{};
  for (char32_t c = 0; c < 128; ++c) {
    const CharClass kind = classify(c);
    table[c] = {fold(c, kind), kind};
  }
  return table;
}

bool starts_with(const DecodedText& text, CharRange range, std::u32string_view prefix) {
  if (range.end - range.begin < prefix.size()) return false;
  for (std::uint32_t i = 0; i < prefix.size(); ++i) {
    if (text.chars[range.begin + i].folded != prefix[i]) return false;
  }
  return true;
}

CharRange without_marks_around(const DecodedText& text, CharRange range) {
  while (range.begin < range.end && !is_word(text.chars[range.begin].kind)) ++range.begin;
  while (range.end > range.begin && !is_word(text.chars[range.end - 1].kind) &&
         text.chars[range.end - 1].folded != U'/') {
    --range.end;
  }
  return range;
}

bool is_web_address(const DecodedText& text, CharRange range) {
  return starts_with(text, range, U"http://") || starts_with(text, range, U"https://") ||
         starts_with(text, range, U"ftp://") || starts_with(text, range, U"www.");
}

bool is_mail_address(const DecodedText& text, CharRange range) {
  std::uint32_t signs = 0;
  bool dot_behind = false;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const TextChar& c = text.chars[i];
    signs += c.folded == U'@';
    dot_behind |= signs > 0 && c.folded == U'.';
    const bool usual = is_word(c.kind) || c.kind == CharClass::kHyphen || c.folded == U'.' || c.folded == U'_' ||
                       c.folded == U'@' || c.folded == U'+';
    if (!usual) return false;
  }
  return signs == 1 && dot_behind;
}

bool is_iso_date(const DecodedText& text, CharRange range) {
  return range.end - range.begin == 10 && starts_with(text, range, U"0000-00-00");
}

/// Letters with a full stop each ("U.S.", "p.m."), as far as they go from the start; empty when fewer than two.
CharRange dotted_initials(const DecodedText& text, CharRange range) {
  std::uint32_t at = range.begin;
  while (at + 1 < range.end && is_letter(text.chars[at].kind) && text.chars[at + 1].folded == U'.') at += 2;
  return at - range.begin < 4 ? CharRange{} : CharRange{range.begin, at};
}

/// "[...]", and words with letters put in by an editor: "[T]he", "agree[d]". Empty when there is none.
CharRange bracketed_part(const DecodedText& text, CharRange chunk) {
  const auto letter = [&](std::uint32_t i) {
    return i >= chunk.begin && i < chunk.end && is_letter(text.chars[i].kind);
  };
  std::uint32_t open = chunk.begin;
  while (open < chunk.end && text.chars[open].folded != U'[') ++open;
  std::uint32_t close = open + 1;
  while (close < chunk.end && (letter(close) || text.chars[close].kind == CharClass::kPeriod)) ++close;
  if (close >= chunk.end || text.chars[close].folded != U']' || close == open + 1) return {};
  const bool dots = text.chars[open + 1].kind == CharClass::kPeriod;
  const bool attached = letter(close + 1) || (open > chunk.begin && letter(open - 1));
  if (dots == attached) return {};
  CharRange part{open, close + 1};
  while (attached && part.begin > chunk.begin && letter(part.begin - 1)) --part.begin;
  while (attached && letter(part.end)) ++part.end;
  return part;
}

}  // namespace

DecodedText decode(std::string_view text) {
  static const std::array<CharEntry, 128> kAscii = make_ascii();
  DecodedText result;
  result.chars.reserve(text.size() + 1);
  std::size_t at = 0;
  bool inside = false;
  while (at < text.size()) {
    const auto start = static_cast<std::uint32_t>(at);
    const auto first = static_cast<unsigned char>(text[start]);
    TextChar c{0, start, CharClass::kOther};
    if (first < 128) {
      c.folded = kAscii[first].folded;
      c.kind = kAscii[first].kind;
      ++at;
    } else {
      const UChar32 code = next_code_point(text, at);
      if (code >= 0) {
        c.kind = classify(static_cast<char32_t>(code));
        c.folded = fold(static_cast<char32_t>(code), c.kind);
      }
    }
    const auto index = static_cast<std::uint32_t>(result.chars.size());
    const bool space = c.kind == CharClass::kSpace;
    if (!space && !inside) result.chunks.push_back({index, index});
    if (!space) result.chunks.back().end = index + 1;
    inside = !space;
    result.chars.push_back(c);
  }
  result.chars.push_back({U' ', static_cast<std::uint32_t>(text.size()), CharClass::kSpace});
  return result;
}

std::uint64_t fold_hash(const DecodedText& text, CharRange range) {
  std::uint64_t hash = kHashSeed;
  const std::uint32_t end = std::min(range.end, range.begin + kLongestWord);
  for (std::uint32_t i = range.begin; i < end; ++i) hash = step(hash, text.chars[i].folded);
  return hash;
}

std::uint64_t shape_hash(const DecodedText& text, CharRange range) {
  std::uint64_t hash = kHashSeed;
  std::uint32_t run = 0;
  const std::uint32_t end = std::min(range.end, range.begin + kLongestWord);
  for (std::uint32_t i = range.begin; i < end; ++i) {
    const CharClass kind = text.chars[i].kind;
    run = i > range.begin && text.chars[i - 1].kind == kind ? run + 1 : 0;
    if (run < 2) hash = step(hash, static_cast<std::uint64_t>(kind));
  }
  return hash;
}

CharRange find_whole_token(const DecodedText& text, CharRange chunk) {
  const CharRange core = without_marks_around(text, chunk);
  if (is_web_address(text, core) || is_mail_address(text, core) || is_iso_date(text, core)) return core;
  const CharRange initials = dotted_initials(text, {core.begin, chunk.end});
  return initials.end > 0 ? initials : bracketed_part(text, chunk);
}

}  // namespace newsgraph
