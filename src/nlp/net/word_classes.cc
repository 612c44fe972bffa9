#include "nlp/net/word_classes.h"

#include <algorithm>

namespace newsgraph::net {
namespace {

constexpr std::uint32_t kClassBits = 5;
constexpr std::uint32_t kClassMask = (1U << kClassBits) - 1;
constexpr std::uint32_t kBucketBits = 13;

std::uint32_t bucket_of(std::uint32_t entry) {
  return entry >> (32 - kBucketBits);
}

std::uint32_t fingerprint(std::string_view word) {
  std::uint64_t h = 0xCBF29CE484222325ULL;
  for (const char c : word) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  h ^= h >> 32;
  h *= 0xD6E8FEB86659FD93ULL;
  h ^= h >> 32;
  return static_cast<std::uint32_t>(h) & ~kClassMask;
}

bool is_vowel(char c) {
  return std::string_view("aeiou").find(c) != std::string_view::npos;
}

}  // namespace

WordClasses::WordClasses(std::vector<std::uint32_t> entries) : entries_(std::move(entries)) {
  begins_.assign((1U << kBucketBits) + 1, 0);
  for (const std::uint32_t entry : entries_) ++begins_[bucket_of(entry) + 1];
  for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
}

std::uint32_t WordClasses::entry(std::string_view normalised, std::uint32_t classes) {
  return fingerprint(normalised) | (classes & kClassMask);
}

bool WordClasses::valid(const std::vector<std::uint32_t>& entries) {
  const auto wrong = [](std::uint32_t a, std::uint32_t b) { return (a & ~kClassMask) >= (b & ~kClassMask); };
  return std::adjacent_find(entries.begin(), entries.end(), wrong) == entries.end();
}

std::vector<std::uint32_t> WordClasses::merge(std::vector<std::uint32_t> entries) {
  std::sort(entries.begin(), entries.end());
  std::vector<std::uint32_t> result;
  for (const std::uint32_t entry : entries) {
    if (!result.empty() && ((result.back() ^ entry) & ~kClassMask) == 0) {
      result.back() |= entry;
    } else {
      result.push_back(entry);
    }
  }
  return result;
}

std::uint32_t WordClasses::find(std::string_view normalised) const {
  if (entries_.empty()) return 0;
  const std::uint32_t wanted = fingerprint(normalised);
  const std::uint32_t bucket = bucket_of(wanted);
  for (std::uint32_t i = begins_[bucket]; i < begins_[bucket + 1]; ++i) {
    if (((entries_[i] ^ wanted) & ~kClassMask) == 0) return entries_[i] & kClassMask;
  }
  return 0;
}

// The classes of a stem, of the stem with its last letter once ("plann"), with
// y for i ("carri") and, where an ending has swallowed it, with e ("lov").
std::uint32_t WordClasses::find_base(std::string_view stem, bool may_miss_e) const {
  if (stem.size() < 2) return 0;
  std::uint32_t classes = find(stem);
  const char last = stem.back();
  if (last == 'i') classes |= find(std::string(stem.substr(0, stem.size() - 1)) + "y");
  if (may_miss_e && last != 'i') classes |= find(std::string(stem) + "e");
  if (may_miss_e && stem.size() > 3 && !is_vowel(last) && stem[stem.size() - 2] == last) {
    classes |= find(stem.substr(0, stem.size() - 1));
  }
  return classes;
}

std::uint32_t WordClasses::row(std::string_view normalised) const {
  const auto stem = [&](std::size_t cut) { return normalised.substr(0, normalised.size() - cut); };
  std::uint32_t classes = find(normalised);
  std::uint32_t noun_or_verb = 0;
  std::uint32_t verb = 0;
  std::uint32_t adjective = 0;
  if (normalised.size() >= 4) {
    if (normalised.ends_with("s") && !normalised.ends_with("ss")) noun_or_verb |= find(stem(1));
    if (normalised.ends_with("es")) noun_or_verb |= find_base(stem(2), false);
    if (normalised.ends_with("ed")) verb |= find_base(stem(2), true);
    if (normalised.ends_with("ing")) verb |= find_base(stem(3), true);
    if (normalised.ends_with("er")) adjective |= find_base(stem(2), true);
    if (normalised.ends_with("est")) adjective |= find_base(stem(3), true);
    if (normalised.ends_with("ly")) adjective |= find_base(stem(2), true);
  }
  if ((noun_or_verb & kNoun) != 0) classes |= 1U << kClassBits;
  if (((noun_or_verb | verb) & kVerb) != 0) classes |= 2U << kClassBits;
  if ((adjective & kAdjective) != 0) classes |= 4U << kClassBits;
  return 1 + classes;
}

}  // namespace newsgraph::net
