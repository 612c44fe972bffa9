// Names of bodies taken apart: which country's, and what for a body.
//
// "U.S. Justice Department" and "United States Department of Justice" are one name in two orders;
// "Senate" alone is the name of many.
#ifndef NEWSGRAPH_MERGE_BODY_NAMES_H_
#define NEWSGRAPH_MERGE_BODY_NAMES_H_

#include <string>
#include <vector>

#include "merge/options.h"

namespace newsgraph {

struct BodyName {
  std::string core;     ///< sorted words without those of the country, "department justice"; empty when none are left
  std::string country;  ///< "iso3166:US"; empty when the name does not begin or end with one
  bool common = false;  ///< the core is made of words for bodies alone (MergeOptions::body_words)
};

/// `words`: the name, folded, in order. Words of one meaning (MergeOptions::spellings) count as one.
[[nodiscard]] BodyName take_apart(const std::vector<std::string>& words, const MergeOptions& options);

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_BODY_NAMES_H_
