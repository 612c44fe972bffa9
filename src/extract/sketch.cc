#include "extract/sketch.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <string_view>

#include "base/hash.h"

namespace newsgraph {
namespace {

/// The finaliser of SplitMix64; a good mixer of 64 bits.
constexpr std::uint64_t mix(std::uint64_t x) {
  x += 0x9E3779B97F4A7C15ULL;
  x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
  x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
  return x ^ (x >> 31U);
}

bool is_word_byte(unsigned char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
}

/// Hashes of the words of the body, in order. General punctuation beyond ASCII counts as letters; copies share it.
std::vector<std::uint64_t> words_of(const Article& article) {
  std::vector<std::uint64_t> words;
  std::string word;
  const auto flush = [&] {
    if (!word.empty()) words.push_back(fnv1a(word));
    word.clear();
  };
  for (const Block& block : article.blocks) {
    if (block.kind != BlockKind::kBody) continue;
    for (const char c : surface(article.text, block.span)) {
      if (!is_word_byte(static_cast<unsigned char>(c))) {
        flush();
        continue;
      }
      word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    flush();
  }
  return words;
}

}  // namespace

std::vector<std::uint32_t> sketch_of(const Article& article) {
  const std::vector<std::uint64_t> words = words_of(article);
  if (words.size() < kShingleWords) return {};
  std::array<std::uint64_t, kSketchSize> smallest{};
  smallest.fill(std::numeric_limits<std::uint64_t>::max());
  for (std::size_t i = 0; i + kShingleWords <= words.size(); ++i) {
    std::uint64_t shingle = 0;
    for (std::size_t w = 0; w < kShingleWords; ++w) shingle = mix(shingle ^ words[i + w]);
    for (std::size_t k = 0; k < kSketchSize; ++k) smallest[k] = std::min(smallest[k], mix(shingle ^ mix(k + 1)));
  }
  std::vector<std::uint32_t> sketch;
  sketch.reserve(kSketchSize);
  for (const std::uint64_t value : smallest) sketch.push_back(static_cast<std::uint32_t>(value >> 32U));
  return sketch;
}

}  // namespace newsgraph
