// Small helpers on bytes and ASCII. Whatever needs Unicode lives in text/.
#ifndef NEWSGRAPH_BASE_STRINGS_H_
#define NEWSGRAPH_BASE_STRINGS_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

/// Splits at every `separator`; "a||b" gives "a", "", "b". Points into `text`.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
std::vector<std::string_view> split(const std::string&& text, char separator) = delete;  // would dangle

/// Splits at runs of ASCII white space; no empty parts. Points into `text`.
[[nodiscard]] std::vector<std::string_view> split_words(std::string_view text);
std::vector<std::string_view> split_words(const std::string&& text) = delete;  // would dangle

/// Without ASCII white space on both sides.
[[nodiscard]] std::string_view trim(std::string_view text);

/// ASCII letters lower-cased, every other byte kept.
[[nodiscard]] std::string ascii_lower(std::string_view text);

[[nodiscard]] std::string join(std::span<const std::string> parts, std::string_view separator);

/// The candidate nearest to `word` by edit distance, for "did you mean …?"; empty when none is near
/// (more than a third of its length away). Ties go to the smaller string.
[[nodiscard]] std::string nearest(std::string_view word, std::span<const std::string> candidates);

}  // namespace newsgraph

#endif  // NEWSGRAPH_BASE_STRINGS_H_
