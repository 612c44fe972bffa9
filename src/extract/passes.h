// The passes of extraction in their order, short of writing the record.
#ifndef NEWSGRAPH_EXTRACT_PASSES_H_
#define NEWSGRAPH_EXTRACT_PASSES_H_

#include <vector>

#include "extract/draft.h"
#include "extract/matcher.h"
#include "extract/reading.h"
#include "extract/relation_pass.h"

namespace newsgraph {

/// What rules and passes find in a document. Points into the Reading and its MappingSet.
struct Passed {
  std::vector<RuleMatch> matches;
  Drafts drafts;  ///< in text order
  std::vector<RelationDraft> relations;
};

/// Matches the rules and runs every pass. `keep_bare`: events of which nothing is known are kept, too.
/// Rules that came to nothing are added to `misses`, if given.
[[nodiscard]] Passed run_passes(const Reading& reading, bool keep_bare, std::vector<RuleMiss>* misses = nullptr);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_PASSES_H_
