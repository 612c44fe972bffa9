#include "merge/romanisation.h"

#include <algorithm>
#include <cstddef>
#include <map>

#include "base/strings.h"
#include "merge/spelling.h"
#include "text/fold.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMaxLetters = 32;  // of a word
constexpr std::size_t kMinSyllables = 2;
constexpr std::size_t kMaxSyllables = 4;
constexpr double kOtherCharacter = 0.5;
constexpr std::size_t kMaxSpelling = 8;  // letters of one syllable

using Syllables = std::map<std::string, std::string>;

/// Cuts the rest of a word into the fewest syllables, long ones first; false when it cannot be.
bool cut(std::string_view rest, const Syllables& known, std::size_t most, std::vector<std::string>& found) {
  if (rest.empty()) return true;
  if (most == 0) return false;
  for (std::size_t length = std::min(rest.size(), kMaxSpelling); length > 0; --length) {
    const auto syllable = known.find(std::string(rest.substr(0, length)));
    if (syllable == known.end()) continue;
    found.push_back(syllable->second);
    if (cut(rest.substr(length), known, most - 1, found)) return true;
    found.pop_back();
  }
  return false;
}

std::vector<std::string> words_of(std::string_view name) {
  std::string plain = plain_punctuation(name);
  std::erase(plain, '\'');
  const std::string folded = fold_name(plain);
  std::vector<std::string> words;
  for (const std::string_view word : split_words(folded)) words.emplace_back(word);
  return words;
}

bool share_key(std::string_view a, std::string_view b, const MergeOptions& options) {
  const std::vector<std::string> keys = syllable_keys(words_of(a), options);
  return std::ranges::any_of(syllable_keys(words_of(b), options),
                             [&](const std::string& key) { return std::ranges::find(keys, key) != keys.end(); });
}

Script script_at_start(std::string_view name) {
  return name.empty() ? Script::kCommon : script_of(decode_at(name, 0).value);
}

/// Arabic and Hebrew mostly write consonants alone: "محمد" is folded to "mhmd".
bool leaves_vowels_out(std::string_view name) {
  const Script script = script_at_start(name);
  return script == Script::kArabic || script == Script::kHebrew;
}

/// A character of these scripts is a syllable or a word: another one makes another name.
bool writes_syllables(std::string_view name) {
  const Script script = script_at_start(name);
  return script == Script::kHan || script == Script::kHangul || script == Script::kKana;
}

std::string without_vowels(std::string_view name) {
  std::string kept;
  for (const std::string& word : words_of(name)) {
    std::string left;
    for (const char c : word) {
      const bool vowel = std::string_view("aeiouyw").find(c) != std::string_view::npos;
      if (!vowel && (left.empty() || left.back() != c)) left += c;
    }
    if (!left.empty()) kept += (kept.empty() ? "" : " ") + left;
  }
  return kept;
}

}  // namespace

std::vector<std::string> syllable_keys(const std::vector<std::string>& words, const MergeOptions& options) {
  std::vector<std::string> keys;
  for (const auto& [language, known] : options.romanised) {
    std::vector<std::string> syllables;
    const bool all = std::ranges::all_of(words, [&](const std::string& word) {
      return word.size() <= kMaxLetters && syllables.size() <= kMaxSyllables &&
             cut(word, known, kMaxSyllables, syllables);
    });
    if (!all || syllables.size() < kMinSyllables || syllables.size() > kMaxSyllables) continue;
    std::ranges::sort(syllables);
    keys.push_back(language + ' ' + join(syllables, " "));
  }
  return keys;
}

double name_similarity(std::string_view a, std::string_view b, const MergeOptions& options) {
  if (leaves_vowels_out(a) != leaves_vowels_out(b)) {
    return spelling_similarity(without_vowels(a), without_vowels(b), options.light_words);
  }
  if (writes_syllables(a) && writes_syllables(b)) return fold_name(a) == fold_name(b) ? 1 : kOtherCharacter;
  // Two names in the script itself are as alike as they are written; it is the ways out of it that differ.
  const bool romanised = script_at_start(a) == Script::kLatin || script_at_start(b) == Script::kLatin;
  if (romanised && share_key(a, b, options)) return 1;
  return spelling_similarity(a, b, options.light_words);
}

}  // namespace newsgraph
