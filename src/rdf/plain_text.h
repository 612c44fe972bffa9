// The scan that nearly all text passes: is there anything in it that must be looked at?
#ifndef NEWSGRAPH_RDF_PLAIN_TEXT_H_
#define NEWSGRAPH_RDF_PLAIN_TEXT_H_

#include <cstdint>
#include <cstring>
#include <string_view>

namespace newsgraph {

/// Printable ASCII only (0x20 to 0x7E)? Eight bytes at a time.
[[nodiscard]] inline bool is_printable_ascii(std::string_view text) {
  constexpr std::uint64_t kOnes = 0x0101010101010101ULL;
  constexpr std::uint64_t kHigh = 0x8080808080808080ULL;
  std::uint64_t bad = 0;
  std::size_t i = 0;
  for (; i + 8 <= text.size(); i += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + i, 8);
    // The high bit of a byte: not ASCII; below 0x20 (borrows); 0x7F (carries).
    bad |= word | (word - kOnes * 0x20) | (word + kOnes);
  }
  if ((bad & kHigh) != 0) return false;
  for (; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x20 || byte > 0x7E) return false;
  }
  return true;
}

}  // namespace newsgraph

#endif  // NEWSGRAPH_RDF_PLAIN_TEXT_H_
