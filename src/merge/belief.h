// How far a fact is to be believed: docs/merging.md has the formula and how it was calibrated.
#ifndef NEWSGRAPH_MERGE_BELIEF_H_
#define NEWSGRAPH_MERGE_BELIEF_H_

#include <vector>

#include "extract/extraction.h"
#include "merge/options.h"

namespace newsgraph {

/// No number of articles makes a fact certain.
inline constexpr double kMaxBelief = 0.99;

/// Of one mention: the precision of its rule, times its confidence as a multiple of what the rule has on average, times
/// a factor for cautious words. In [0, 1].
[[nodiscard]] double mention_belief(const EventMention& mention, const MergeOptions& options);
[[nodiscard]] double mention_belief(const RelationMention& mention, const MergeOptions& options);

/// Of a fact that independent sources give, each with the best belief of its mentions: 1 - (1 - b1) (1 - b2 / 2)
/// (1 - b3 / 2) …, with b1 the greatest, at most kMaxBelief. The others count half, as one way of writing misleads the
/// same rule in every source.
///
/// In [0, kMaxBelief]; never less for a higher belief or one more source; independent of their order. 0 for none.
[[nodiscard]] double combined_belief(std::vector<double> by_source);

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_BELIEF_H_
