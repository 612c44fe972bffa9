#include "text/unicode.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "base/strings.h"
#include "text/utf8.h"

namespace newsgraph {
namespace {

bool ascii_letter(char32_t c) {
  return (c | 0x20U) >= U'a' && (c | 0x20U) <= U'z';
}

UChar32 icu(char32_t c) {
  return static_cast<UChar32>(c);
}

Script from_icu(UScriptCode code) {
  switch (code) {
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED:
      return Script::kCommon;
    case USCRIPT_LATIN:
      return Script::kLatin;
    case USCRIPT_GREEK:
      return Script::kGreek;
    case USCRIPT_CYRILLIC:
      return Script::kCyrillic;
    case USCRIPT_ARMENIAN:
      return Script::kArmenian;
    case USCRIPT_GEORGIAN:
      return Script::kGeorgian;
    case USCRIPT_HEBREW:
      return Script::kHebrew;
    case USCRIPT_ARABIC:
      return Script::kArabic;
    case USCRIPT_DEVANAGARI:
    case USCRIPT_BENGALI:
    case USCRIPT_GUJARATI:
    case USCRIPT_GURMUKHI:
    case USCRIPT_KANNADA:
    case USCRIPT_MALAYALAM:
    case USCRIPT_ORIYA:
    case USCRIPT_SINHALA:
    case USCRIPT_TAMIL:
    case USCRIPT_TELUGU:
      return Script::kIndic;
    case USCRIPT_THAI:
      return Script::kThai;
    case USCRIPT_HAN:
    case USCRIPT_BOPOMOFO:
      return Script::kHan;
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
      return Script::kKana;
    case USCRIPT_HANGUL:
      return Script::kHangul;
    default:
      return Script::kOther;
  }
}

}  // namespace

Script script_of(char32_t c) {
  if (c < 0x80) return ascii_letter(c) ? Script::kLatin : Script::kCommon;
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode code = uscript_getScript(icu(c), &status);
  return U_FAILURE(status) ? Script::kOther : from_icu(code);
}

bool is_letter(char32_t c) {
  return c < 0x80 ? ascii_letter(c) : u_isalpha(icu(c)) != 0;
}

bool is_upper(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z';
  return u_isupper(icu(c)) != 0 || u_istitle(icu(c)) != 0;
}

bool is_lower(char32_t c) {
  return c < 0x80 ? c >= U'a' && c <= U'z' : u_islower(icu(c)) != 0;
}

bool is_digit(char32_t c) {
  return c < 0x80 ? c >= U'0' && c <= U'9' : u_isdigit(icu(c)) != 0;
}

bool is_space(char32_t c) {
  if (c < 0x80) return c == U' ' || (c >= 0x09 && c <= 0x0D);
  return u_isUWhiteSpace(icu(c)) != 0;
}

bool is_punctuation(char32_t c) {
  return u_ispunct(icu(c)) != 0;
}

bool is_invisible(char32_t c) {
  if (c < 0x80) return false;
  if (c == 0x00AD || c == 0xFEFF || c == 0x2060 || c == 0x180E) return true;
  if (c >= 0x200B && c <= 0x200F) return true;                          // zero-width space, joiners, direction marks
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);  // embeddings, overrides, isolates
}

bool is_control(char32_t c) {
  if (c < 0x20) return !is_space(c);
  return (c >= 0x7F && c <= 0x9F && c != 0x85);
}

char32_t to_lower(char32_t c) {
  return static_cast<char32_t>(u_tolower(icu(c)));
}

char32_t to_upper(char32_t c) {
  return static_cast<char32_t>(u_toupper(icu(c)));
}

std::string to_lower(std::string_view text) {
  if (is_ascii(text)) return ascii_lower(text);
  std::string lower;
  icu::StringByteSink<std::string> sink(&lower);
  UErrorCode status = U_ZERO_ERROR;
  icu::CaseMap::utf8ToLower("", 0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink, nullptr,
                            status);
  return U_FAILURE(status) ? std::string(text) : lower;
}

std::string to_upper(std::string_view text) {
  std::string upper;
  icu::StringByteSink<std::string> sink(&upper);
  UErrorCode status = U_ZERO_ERROR;
  icu::CaseMap::utf8ToUpper("", 0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink, nullptr,
                            status);
  return U_FAILURE(status) ? std::string(text) : upper;
}

char32_t first_code_point(std::string_view text) {
  return text.empty() ? 0 : decode_at(text, 0).value;
}

char32_t last_code_point(std::string_view text) {
  return text.empty() ? 0 : decode_before(text, text.size()).value;
}

bool starts_upper(std::string_view text) {
  return is_upper(first_code_point(text));
}

bool is_all_upper(std::string_view text) {
  bool any = false;
  for (const CodePoint& c : CodePoints(text)) {
    if (is_lower(c.value)) return false;
    any = any || is_upper(c.value);
  }
  return any;
}

}  // namespace newsgraph
