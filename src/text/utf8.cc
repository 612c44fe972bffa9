#include "text/utf8.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <cstring>

namespace newsgraph {
namespace {

constexpr std::size_t kBlock = 64;

bool starts_code_point(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

std::size_t count_starts(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), starts_code_point));
}

}  // namespace

CodePoint decode_at(std::string_view text, std::size_t begin) {
  const auto first = static_cast<unsigned char>(text[begin]);
  if (first < 0x80) return {first, begin, 1, true};
  // U8_NEXT counts in int32_t; a code point is at most four bytes.
  const std::string_view window = text.substr(begin, 4);
  const char* bytes = window.data();
  std::int32_t used = 0;
  std::int32_t value = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // within ICU's macro
  U8_NEXT(bytes, used, static_cast<std::int32_t>(window.size()), value);
#pragma GCC diagnostic pop
  if (value < 0) return {kReplacementCharacter, begin, static_cast<std::size_t>(used), false};
  return {static_cast<char32_t>(value), begin, static_cast<std::size_t>(used), true};
}

CodePoint decode_before(std::string_view text, std::size_t end) {
  std::size_t begin = end - 1;
  while (begin > 0 && end - begin < 4 && !starts_code_point(text[begin])) --begin;
  CodePoint point = decode_at(text.substr(0, end), begin);
  while (point.end() < end) point = decode_at(text.substr(0, end), point.end());
  return point;
}

void append_utf8(std::string& text, char32_t code_point) {
  if (code_point < 0x80) {
    text += static_cast<char>(code_point);
    return;
  }
  const bool scalar = code_point <= 0x10FFFF && (code_point < 0xD800 || code_point > 0xDFFF);
  char bytes[4];
  std::int32_t length = 0;
  const auto value = static_cast<std::uint32_t>(scalar ? code_point : kReplacementCharacter);
  U8_APPEND_UNSAFE(bytes, length, value);
  text.append(bytes, static_cast<std::size_t>(length));
}

std::size_t find_non_ascii(std::string_view text, std::size_t from) {
  std::size_t i = from;
  for (; i + 8 <= text.size(); i += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + i, 8);
    if ((word & 0x8080808080808080ULL) != 0) break;
  }
  while (i < text.size() && static_cast<unsigned char>(text[i]) < 0x80) ++i;
  return i;
}

std::size_t find_invalid_utf8(std::string_view text) {
  std::size_t i = find_non_ascii(text);
  while (i < text.size()) {
    const CodePoint point = decode_at(text, i);
    if (!point.valid) return i;
    i = find_non_ascii(text, point.end());
  }
  return std::string_view::npos;
}

bool is_ascii(std::string_view text) {
  return find_non_ascii(text) == text.size();
}

std::size_t count_code_points(std::string_view text) {
  if (find_invalid_utf8(text) == std::string_view::npos) return count_starts(text);
  const CodePoints points(text);
  return static_cast<std::size_t>(std::distance(points.begin(), points.end()));
}

std::string to_valid_utf8(std::string_view text) {
  if (find_invalid_utf8(text) == std::string_view::npos) return std::string(text);
  std::string valid;
  for (const CodePoint& point : CodePoints(text)) append_utf8(valid, point.value);
  return valid;
}

CodePointIndex::CodePointIndex(std::string_view text) : text_(text), size_(text.size()) {
  if (is_ascii(text)) return;
  before_block_.reserve(text.size() / kBlock + 1);
  size_ = 0;
  for (std::size_t begin = 0; begin < text.size(); begin += kBlock) {
    before_block_.push_back(static_cast<std::uint32_t>(size_));
    size_ += count_starts(text.substr(begin, kBlock));
  }
}

std::size_t CodePointIndex::code_points_before(std::size_t byte) const {
  if (before_block_.empty()) return byte;
  const std::size_t block = std::min(byte / kBlock, before_block_.size() - 1);
  return before_block_[block] + count_starts(text_.substr(block * kBlock, byte - block * kBlock));
}

std::size_t CodePointIndex::byte_of(std::size_t code_point) const {
  if (code_point >= size_) return text_.size();
  if (before_block_.empty()) return code_point;
  const auto after = std::upper_bound(before_block_.begin(), before_block_.end(), code_point);
  const auto block = static_cast<std::size_t>(after - before_block_.begin()) - 1;
  std::size_t seen = before_block_[block];
  std::size_t byte = block * kBlock;
  while (!starts_code_point(text_[byte])) ++byte;
  for (; seen < code_point; ++seen) byte = decode_at(text_, byte).end();
  return byte;
}

}  // namespace newsgraph
