// A text as the tokeniser reads it: code points with classes, cut at white space.
#ifndef NEWSGRAPH_NLP_TOKENIZER_TEXT_H_
#define NEWSGRAPH_NLP_TOKENIZER_TEXT_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace newsgraph {

enum class CharClass : std::uint8_t {
  kSpace,
  kUpper,
  kLower,
  kLetter,  ///< of a script without case; combining marks
  kDigit,
  kPeriod,    ///< also the ellipsis
  kTerminal,  ///< ! ? and their kin
  kComma,
  kColon,  ///< : ;
  kHyphen,
  kDash,        ///< – — and bars
  kApostrophe,  ///< ' ’ ` ´: may also be quotation marks
  kQuote,       ///< any other quotation mark
  kOpen,
  kClose,
  kCurrency,
  kSlash,
  kOther,
};

[[nodiscard]] constexpr bool is_letter(CharClass c) {
  return c == CharClass::kUpper || c == CharClass::kLower || c == CharClass::kLetter;
}
[[nodiscard]] constexpr bool is_word(CharClass c) {
  return is_letter(c) || c == CharClass::kDigit;
}

/// A code point. Bytes that are not UTF-8 stand alone with class kOther.
struct TextChar {
  char32_t folded = 0;     ///< lower case; every digit is '0'; typographic apostrophes are '
  std::uint32_t byte = 0;  ///< offset in the text
  CharClass kind = CharClass::kOther;
};

/// The code points [begin, end) of a text.
struct CharRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// A text as code points, cut at white space.
struct DecodedText {
  std::vector<TextChar> chars;    ///< ends with one kSpace at byte = size of the text, so chars[end].byte is valid
  std::vector<CharRange> chunks;  ///< the stretches without white space
};

[[nodiscard]] DecodedText decode(std::string_view text);

/// Longest stretch that is looked at as a word, so that no text takes more than linear time.
inline constexpr std::uint32_t kLongestWord = 32;

/// Hash of the first kLongestWord folded characters of a range.
[[nodiscard]] std::uint64_t fold_hash(const DecodedText& text, CharRange range);

/// The same for their classes, runs of one class cut to two.
[[nodiscard]] std::uint64_t shape_hash(const DecodedText& text, CharRange range);

/// The part of a chunk that is one token whatever a classifier would say: a web or mail address, an
/// ISO date, dotted initials ("U.S.", "p.m."), "[...]", a word with letters put in by an editor
/// ("[T]he", "agree[d]"). Empty when there is none.
[[nodiscard]] CharRange find_whole_token(const DecodedText& text, CharRange chunk);

}  // namespace newsgraph

#endif  // NEWSGRAPH_NLP_TOKENIZER_TEXT_H_
