// "Did you mean …?" for messages about names that do not exist.
#ifndef NEWSGRAPH_MAPPING_SUGGESTION_H_
#define NEWSGRAPH_MAPPING_SUGGESTION_H_

#include <span>
#include <string>
#include <string_view>

#include "base/strings.h"

namespace newsgraph {

/// "; did you mean X?" with the candidate nearest to `word`, or "" when none is near.
[[nodiscard]] inline std::string suggestion(std::string_view word, std::span<const std::string> candidates) {
  const std::string best = nearest(word, candidates);
  return best.empty() ? "" : "; did you mean " + best + "?";
}

}  // namespace newsgraph

#endif  // NEWSGRAPH_MAPPING_SUGGESTION_H_
