// Properties of characters, with a short way for ASCII.
//
// The only place besides fold.h where the rest of the program asks about
// characters beyond ASCII; it hides ICU.
#ifndef NEWSGRAPH_TEXT_UNICODE_H_
#define NEWSGRAPH_TEXT_UNICODE_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace newsgraph {

/// Writing systems, as far as the program tells them apart.
enum class Script : std::uint8_t {
  kCommon,  ///< digits, punctuation, symbols, spaces, combining marks: of every script
  kLatin,
  kGreek,
  kCyrillic,
  kArmenian,
  kGeorgian,
  kHebrew,
  kArabic,
  kIndic,  ///< Devanagari, Bengali, Tamil and their kin
  kThai,
  kHan,
  kKana,
  kHangul,
  kOther,
};

[[nodiscard]] Script script_of(char32_t c);

[[nodiscard]] bool is_letter(char32_t c);
/// An upper-case or title-case letter.
[[nodiscard]] bool is_upper(char32_t c);
[[nodiscard]] bool is_lower(char32_t c);
/// A decimal digit of any script.
[[nodiscard]] bool is_digit(char32_t c);
/// White space of any kind: line breaks, tabs, U+00A0, U+202F, U+3000, ….
[[nodiscard]] bool is_space(char32_t c);
/// Punctuation in Unicode's sense (P*); "$", "+" and the like are symbols.
[[nodiscard]] bool is_punctuation(char32_t c);
/// Takes no room and carries no sound: soft hyphen, zero-width characters, direction marks, BOM.
/// Not the joiners within scripts that need them (handled by fold_space's callers as text).
[[nodiscard]] bool is_invisible(char32_t c);
/// A control character other than white space.
[[nodiscard]] bool is_control(char32_t c);

[[nodiscard]] char32_t to_lower(char32_t c);
[[nodiscard]] char32_t to_upper(char32_t c);

/// Lower-cased by Unicode's full, language-independent mapping.
[[nodiscard]] std::string to_lower(std::string_view text);
[[nodiscard]] std::string to_upper(std::string_view text);

/// First code point of `text`, 0 when empty.
[[nodiscard]] char32_t first_code_point(std::string_view text);
/// Last code point of `text`, 0 when empty.
[[nodiscard]] char32_t last_code_point(std::string_view text);

/// Does the text start with an upper-case letter?
[[nodiscard]] bool starts_upper(std::string_view text);
/// Has the text letters, and are all of them upper-case?
[[nodiscard]] bool is_all_upper(std::string_view text);

}  // namespace newsgraph

#endif  // NEWSGRAPH_TEXT_UNICODE_H_
