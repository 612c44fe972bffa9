// From arc scores to the best dependency tree.
#ifndef NEWSGRAPH_NLP_NET_TREE_H_
#define NEWSGRAPH_NLP_NET_TREE_H_

#include <span>
#include <vector>

namespace newsgraph::net {

/// Returns the heads of the tree with the highest sum of scores among the trees
/// in which exactly one word hangs on the root.
///
/// scores[i * (n + 1)] is the score of word i as the root's child and
/// scores[i * (n + 1) + 1 + j] that of word j as head of word i; i == j is
/// never looked at. The result holds -1 for the root's child. Ties fall to
/// the leftmost head.
/// Requires: scores.size() == n * (n + 1), all finite, and n >= 1.
[[nodiscard]] std::vector<int> best_tree(std::span<const float> scores, int n);

}  // namespace newsgraph::net

#endif  // NEWSGRAPH_NLP_NET_TREE_H_
