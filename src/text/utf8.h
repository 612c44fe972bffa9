// UTF-8: validation, code points, and the two ways of counting.
//
// Inside the program offsets are bytes; what leaves it counts code points (RFC
// 5147, NIF). CodePointIndex converts between them without a table per byte.
#ifndef NEWSGRAPH_TEXT_UTF8_H_
#define NEWSGRAPH_TEXT_UTF8_H_

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

inline constexpr char32_t kReplacementCharacter = U'\uFFFD';

/// One code point and the bytes [begin, begin + length) it stands in.
struct CodePoint {
  char32_t value = 0;
  std::size_t begin = 0;
  std::size_t length = 0;
  bool valid = true;  ///< false: ill-formed bytes, `value` is U+FFFD

  [[nodiscard]] std::size_t end() const { return begin + length; }
};

/// Decodes the code point that starts at `begin`. Ill-formed bytes give U+FFFD
/// for each maximal ill-formed part, as Unicode recommends; length is never 0.
/// Requires: begin < text.size().
[[nodiscard]] CodePoint decode_at(std::string_view text, std::size_t begin);

/// Decodes the code point that ends at `end`. Requires: 0 < end <= text.size().
[[nodiscard]] CodePoint decode_before(std::string_view text, std::size_t end);

/// Appends a code point as UTF-8; U+FFFD for surrogates and what lies beyond U+10FFFF.
void append_utf8(std::string& text, char32_t code_point);

/// Offset of the first ill-formed byte, or npos when `text` is UTF-8 throughout.
[[nodiscard]] std::size_t find_invalid_utf8(std::string_view text);

/// Offset of the first byte that is not ASCII at or after `from`; text.size() when there is none.
[[nodiscard]] std::size_t find_non_ascii(std::string_view text, std::size_t from = 0);

[[nodiscard]] bool is_ascii(std::string_view text);

/// Number of code points; ill-formed parts count as one each.
[[nodiscard]] std::size_t count_code_points(std::string_view text);

/// `text` with every ill-formed part replaced by U+FFFD; for names and messages, not for articles.
[[nodiscard]] std::string to_valid_utf8(std::string_view text);

/// Lets `for (const CodePoint& c : CodePoints(text))` walk over a text.
class CodePoints {
 public:
  class Iterator {
   public:
    using iterator_category = std::input_iterator_tag;
    using value_type = CodePoint;
    using difference_type = std::ptrdiff_t;
    using pointer = const CodePoint*;
    using reference = const CodePoint&;

    Iterator(std::string_view text, std::size_t begin) : text_(text) { load(begin); }
    reference operator*() const { return current_; }
    pointer operator->() const { return &current_; }
    Iterator& operator++() {
      load(current_.end());
      return *this;
    }
    bool operator==(const Iterator& other) const { return current_.begin == other.current_.begin; }

   private:
    void load(std::size_t begin) {
      if (begin < text_.size()) {
        current_ = decode_at(text_, begin);
      } else {
        current_ = {0, text_.size(), 0, true};
      }
    }

    std::string_view text_;
    CodePoint current_;
  };

  explicit CodePoints(std::string_view text) : text_(text) {}
  [[nodiscard]] Iterator begin() const { return {text_, 0}; }
  [[nodiscard]] Iterator end() const { return {text_, text_.size()}; }

 private:
  std::string_view text_;
};

/// Converts between byte offsets and code point offsets of one text.
///
/// Takes 4 bytes per 64 bytes of text, nothing for ASCII; a look-up scans at most 64 bytes.
/// The text must outlive the index. Requires: the text is valid UTF-8 and below 4 GiB.
class CodePointIndex {
 public:
  explicit CodePointIndex(std::string_view text);

  /// Code points in front of the byte offset. Requires: byte <= text.size().
  [[nodiscard]] std::size_t code_points_before(std::size_t byte) const;

  /// Byte offset at which the given code point starts; text.size() when there are fewer.
  [[nodiscard]] std::size_t byte_of(std::size_t code_point) const;

  /// Number of code points in the text.
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  std::string_view text_;
  std::size_t size_ = 0;
  std::vector<std::uint32_t> before_block_;  // code points that start before byte 64 * i; empty for ASCII
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_TEXT_UTF8_H_
