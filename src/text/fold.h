// Forms of text for comparison and for IRIs: what two spellings of one name share.
//
// All functions are pure and thread-safe. They are for short texts (names,
// titles, labels); texts in plain ASCII never touch ICU.
#ifndef NEWSGRAPH_TEXT_FOLD_H_
#define NEWSGRAPH_TEXT_FOLD_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace newsgraph {

/// Longest slug that slug() makes when not told otherwise, in bytes.
inline constexpr std::size_t kMaxSlugLength = 80;

/// White space of any kind as single spaces, none at the ends; invisible
/// characters and control characters dropped.
[[nodiscard]] std::string fold_space(std::string_view text);

/// A name for comparison: transliterated to Latin, in lower-case ASCII letters and
/// digits, everything else (hyphens, apostrophes, full stops) as single spaces.
/// "Hōryū-ji" -> "horyu ji", "Müller" -> "muller", "이재명" -> "ijaemyeong",
/// "Хрущёв" -> "khrushchev".
/// Han characters are read as Mandarin. Empty when no letter or digit is left.
[[nodiscard]] std::string fold_name(std::string_view text);

/// The last part of a readable IRI: [a-z0-9] and single inner hyphens, at most
/// `max_length` bytes, cut at a hyphen where one is near. Never empty: what has
/// no letter or digit gets "x" and a digest of its bytes.
[[nodiscard]] std::string slug(std::string_view text, std::size_t max_length = kMaxSlugLength);

/// Typographic quotation marks, apostrophes, hyphens, dashes and ellipses as their
/// ASCII counterparts ("“" -> "\"", "‑" and "–" -> "-", "—" -> "--", "…" -> "..."),
/// for look-ups in lexicons and models that know ASCII.
[[nodiscard]] std::string plain_punctuation(std::string_view text);

}  // namespace newsgraph

#endif  // NEWSGRAPH_TEXT_FOLD_H_
