#include "rdf/literal_text.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>

#include "rdf/plain_text.h"

namespace newsgraph {
namespace {

constexpr UChar32 kReplacement = 0xFFFD;

/// The next code point, negative when the bytes are no UTF-8; moves `at` behind it.
UChar32 next(std::string_view text, std::size_t& at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  UChar32 c = 0;
  U8_NEXT(bytes, at, text.size(), c);
  return c;
}

void append(std::string& out, UChar32 c) {
  std::uint8_t bytes[U8_MAX_LENGTH];
  std::size_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, c);
  out.append(reinterpret_cast<const char*>(bytes), length);
}

bool is_space(UChar32 c) {
  return u_isUWhiteSpace(c) || u_charType(c) == U_CONTROL_CHAR;
}

/// Characters that show nothing and can only deceive: U+202A..U+202E and the like, and noncharacters.
bool is_dropped(UChar32 c) {
  return u_hasBinaryProperty(c, UCHAR_BIDI_CONTROL) || U_IS_UNICODE_NONCHAR(c);
}

/// Printable ASCII with single spaces inside: what nearly all text is, and what needs no work.
bool is_clean_ascii(std::string_view text) {
  if (text.empty()) return true;
  return text.front() != ' ' && text.back() != ' ' && is_printable_ascii(text) &&
         text.find("  ") == std::string_view::npos;
}

}  // namespace

std::string clean_literal(std::string_view text) {
  std::string out;
  append_clean(out, text);
  return out;
}

void append_clean(std::string& out, std::string_view text) {
  if (is_clean_ascii(text)) {
    out += text;
    return;
  }
  const std::size_t begin = out.size();
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const UChar32 c = next(text, at);
    if (c >= 0 && is_dropped(c)) continue;
    if (c >= 0 && is_space(c)) {
      space = out.size() > begin;
      continue;
    }
    if (space) out += ' ';
    space = false;
    append(out, c < 0 ? kReplacement : c);
  }
}

}  // namespace newsgraph
