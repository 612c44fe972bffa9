// Applies rules to a document: from triggers that hold to arguments that are filled.
#ifndef NEWSGRAPH_EXTRACT_MATCHER_H_
#define NEWSGRAPH_EXTRACT_MATCHER_H_

#include <cstdint>
#include <string>
#include <vector>

#include "extract/fillers.h"
#include "extract/reading.h"

namespace newsgraph {

/// The fillers of one argument; empty when it is not filled.
struct FilledArgument {
  const ArgumentPattern* pattern = nullptr;
  std::vector<Filler> fillers;
};

/// A rule that fits, with its arguments in the order of the rule.
struct RuleMatch {
  const Rule* rule = nullptr;
  std::uint32_t trigger = 0;
  ClassId class_id = 0;  ///< event rules
  std::vector<FilledArgument> arguments;
  int filled = 0;  ///< arguments that have a filler
  int cost = 0;    ///< sum over the fillers
};

/// A rule whose trigger holds, but that came to nothing.
struct RuleMiss {
  const Rule* rule = nullptr;
  std::uint32_t trigger = 0;
  const ArgumentPattern* missing = nullptr;  ///< the needed argument that nothing fills
  std::vector<std::uint32_t> reached;        ///< words that its paths lead to, but that do not fit
  const Rule* beaten_by = nullptr;  ///< the event rule that won the trigger; with neither: too few participants
};

/// Matches all rules. Event matches have competed: one for each trigger token. In text order, then in the order of
/// rules. Rules that came to nothing are added to `misses`, if given.
[[nodiscard]] std::vector<RuleMatch> match_rules(const Reading& reading, std::vector<RuleMiss>* misses = nullptr);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_MATCHER_H_
