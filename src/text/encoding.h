// Bytes of unknown encoding to UTF-8.
#ifndef NEWSGRAPH_TEXT_ENCODING_H_
#define NEWSGRAPH_TEXT_ENCODING_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "text/rewrite.h"

namespace newsgraph {

/// A decoded text and how it was come by.
struct DecodedText {
  RewrittenText rewritten;    ///< valid UTF-8; runs lead to the bytes
  std::string charset;        ///< "UTF-8", "UTF-16LE", "windows-949", …
  bool guessed = false;       ///< neither a byte order mark nor valid UTF-8 said so
  std::size_t replaced = 0;   ///< ill-formed parts that became U+FFFD
  std::size_t first_bad = 0;  ///< offset of the first byte that is not UTF-8; meaningful when guessed or replaced
};

/// Decodes by, in this order: byte order mark (UTF-8, -16, -32, dropped), UTF-16 without
/// one (every other byte is NUL), valid UTF-8, UTF-8 with a few ill-formed bytes (stray
/// Windows-1252 punctuation is read as such, the rest becomes U+FFFD), a double-byte
/// charset with overwhelming evidence, ICU's detector, Windows-1252.
/// Requires: bytes.size() < 1 GiB.
[[nodiscard]] DecodedText decode_text(std::string_view bytes);

/// Decodes the whole of `bytes` by the charset that ICU knows by `name`.
/// What cannot be decoded becomes U+FFFD, counted in `replaced`. Empty when ICU has no such charset.
[[nodiscard]] std::optional<RewrittenText> decode_by_charset(std::string_view bytes, const char* name,
                                                             std::size_t& replaced);

}  // namespace newsgraph

#endif  // NEWSGRAPH_TEXT_ENCODING_H_
