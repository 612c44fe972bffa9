// Why two things were merged or kept apart, in plain words.
#ifndef NEWSGRAPH_MERGE_WHY_H_
#define NEWSGRAPH_MERGE_WHY_H_

#include <string>

#include "merge/clusters.h"
#include "merge/judgements.h"

namespace newsgraph {

/// Lines of text, each ending in a line break. Of entities: the keys by which one was reached from the other, else what
/// forbids that they are one or why what they share is not enough. Of events: points by kind of evidence, and what
/// forbids. A thing that means several (a name that two persons have) is told of one by one, up to a few.
/// Requires: both things are found; `options` are those that the clusters were made with.
[[nodiscard]] std::string explain_merging(const Clusters& clusters, const MergeOptions& options, const Judged& one,
                                          const Judged& other);

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_WHY_H_
