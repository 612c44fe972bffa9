// Double-byte charsets of East Asia, pair by pair.
//
// Both the decoder of files and the repair of wrongly decoded text ask the same
// question: do these bytes make sense as CP949, GBK, Big5, Shift_JIS or EUC-JP?
// assess_double_byte() answers it with runs and points of evidence.
#ifndef NEWSGRAPH_TEXT_LEGACY_CHARSET_H_
#define NEWSGRAPH_TEXT_LEGACY_CHARSET_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

enum class DoubleByteCharset : std::uint8_t { kCp949, kGbk, kBig5, kShiftJis, kEucJp };

inline constexpr DoubleByteCharset kDoubleByteCharsets[] = {DoubleByteCharset::kCp949, DoubleByteCharset::kGbk,
                                                            DoubleByteCharset::kBig5, DoubleByteCharset::kShiftJis,
                                                            DoubleByteCharset::kEucJp};

/// The name ICU knows the charset by.
[[nodiscard]] const char* charset_name(DoubleByteCharset charset);

/// The character of a byte pair; 0 when the charset has none.
/// U+2015, which is how these charsets spell the em dash, comes as U+2014.
[[nodiscard]] char32_t decode_pair(DoubleByteCharset charset, std::uint8_t lead, std::uint8_t trail);

/// The character that byte stands for in Windows-1252; the byte itself where that has none.
[[nodiscard]] char32_t windows_1252_char(std::uint8_t byte);
/// The byte for a character of Windows-1252 or Latin-1; -1 for any other.
[[nodiscard]] int windows_1252_byte(char32_t c);

/// Bytes whose meaning is in doubt, with the characters they are taken for so far.
struct DoubtfulBytes {
  std::string bytes;
  std::vector<std::uint32_t> character;  ///< per byte: which character of `taken_for` it belongs to
  std::u32string taken_for;
};

/// A stretch of bytes that a charset can decode from end to end.
struct DecodedRun {
  std::size_t begin = 0;  ///< first byte
  std::size_t end = 0;
  std::string text;         ///< as UTF-8
  std::size_t units = 0;    ///< characters decoded
  std::size_t fitting = 0;  ///< of them, everyday punctuation that stands where it belongs
  std::size_t odd = 0;      ///< neighbours among the old characters that no writer puts side by side
  double points = 0;        ///< evidence that this decoding is the right one
};

/// What one charset makes of some bytes.
struct Assessment {
  DoubleByteCharset charset = DoubleByteCharset::kCp949;
  std::vector<DecodedRun> runs;  ///< in order; only runs that start at a character and end at one
  double points = 0;             ///< sum over the runs; 3 and more is overwhelming
  double likelihood = 0;         ///< logarithm, to tell charsets with equal points apart
};

[[nodiscard]] Assessment assess_double_byte(const DoubtfulBytes& doubtful, DoubleByteCharset charset);

/// The best assessment, if there is one with overwhelming evidence.
[[nodiscard]] std::optional<Assessment> find_double_byte_charset(const DoubtfulBytes& doubtful);

/// Number of neighbouring characters that no writer of a Latin script puts side by side ("¡°", "°Ô").
[[nodiscard]] std::size_t count_odd_neighbours(std::u32string_view text);

}  // namespace newsgraph

#endif  // NEWSGRAPH_TEXT_LEGACY_CHARSET_H_
