// Half-open ranges of bytes in an article's text, and of tokens in a document.
//
// Every annotation says where it stands by a Span, so any triple in the output
// can be traced to the characters that gave rise to it.
#ifndef NEWSGRAPH_DOC_SPAN_H_
#define NEWSGRAPH_DOC_SPAN_H_

#include <compare>
#include <cstdint>
#include <string_view>

namespace newsgraph {

/// The bytes [begin, end) of an Article's text.
///
/// Offsets count UTF-8 bytes, never code points; extract/ converts them when an
/// Extraction leaves the document behind.
/// Invariant: begin <= end, and both fall on code point boundaries.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  auto operator<=>(const Span&) const = default;
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  /// Is every byte of `inner` one of ours?
  [[nodiscard]] constexpr bool contains(Span inner) const { return begin <= inner.begin && inner.end <= end; }
  [[nodiscard]] constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
};

/// Returns the covered bytes; the result points into `text` and owns nothing.
/// Requires: span.end <= text.size().
[[nodiscard]] constexpr std::string_view surface(std::string_view text, Span span) {
  return text.substr(span.begin, span.end - span.begin);
}

/// The tokens [first, end) of Document::tokens.
struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t end = 0;

  auto operator<=>(const TokenRange&) const = default;
  [[nodiscard]] constexpr bool empty() const { return first == end; }
  [[nodiscard]] constexpr std::uint32_t size() const { return end - first; }
  [[nodiscard]] constexpr bool contains(std::uint32_t token) const { return first <= token && token < end; }
  [[nodiscard]] constexpr bool overlaps(TokenRange other) const { return first < other.end && other.first < end; }
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_DOC_SPAN_H_
