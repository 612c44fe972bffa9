// How alike two names are spelled, and a key that most spellings of one name share.
#ifndef NEWSGRAPH_MERGE_SPELLING_H_
#define NEWSGRAPH_MERGE_SPELLING_H_

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

/// The consonants of a folded name, doubled ones once, light words apart: "Khan Younis" and "Khan Yunis", "Al-Fashir"
/// and "El Fasher" have one. Empty when fewer than three are left.
[[nodiscard]] std::string consonants(const std::vector<std::string>& words, const std::set<std::string>& light);

/// How likely it is by their spelling alone that two names are one; 0..1, no probability.
///
/// Words are paired, whatever their order, each with the most similar that is left. A word of the shorter name that
/// finds no partner weighs most, one of the longer name little; `light` words (particles, honorifics, legal forms)
/// hardly count. Names that differ only in where words are cut are compared as a whole.
[[nodiscard]] double spelling_similarity(std::string_view a, std::string_view b, const std::set<std::string>& light);

/// At this similarity and above two names are taken for one; the best on judged pairs (docs/evaluation-merging.md).
inline constexpr double kSameSpelling = 0.71;

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_SPELLING_H_
