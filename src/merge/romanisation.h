// Names in the many ways in which Korean and Chinese are written in Latin letters: "Lee Jae-myung", "Yi Chaemyŏng".
#ifndef NEWSGRAPH_MERGE_ROMANISATION_H_
#define NEWSGRAPH_MERGE_ROMANISATION_H_

#include <string>
#include <string_view>
#include <vector>

#include "merge/options.h"

namespace newsgraph {

/// For each language of which every word of the name can be cut into syllables: these, each in the spelling that stands
/// for all (MergeOptions::romanised), in a fixed order, as families write their name first or last. "ko i jae myeong"
/// for "Lee Jae-myung", "Jae Myung Yi" and "이재명". Names of one syllable, and of more than four, have none.
///
/// `words`: the name, folded (fold_name) and cut into words.
[[nodiscard]] std::vector<std::string> syllable_keys(const std::vector<std::string>& words,
                                                     const MergeOptions& options);

/// spelling_similarity(), or 1 for two names that share a syllable key.
[[nodiscard]] double name_similarity(std::string_view a, std::string_view b, const MergeOptions& options);

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_ROMANISATION_H_
