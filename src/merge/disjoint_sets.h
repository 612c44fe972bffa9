// Sets of numbers that only ever grow together.
#ifndef NEWSGRAPH_MERGE_DISJOINT_SETS_H_
#define NEWSGRAPH_MERGE_DISJOINT_SETS_H_

#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace newsgraph {

/// Union-find. A set is named by its smallest member, so the name of a set
/// does not depend on the order in which it was put together.
class DisjointSets {
 public:
  explicit DisjointSets(std::size_t size = 0) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0U); }

  [[nodiscard]] std::size_t size() const { return parent_.size(); }

  /// The smallest member of the set that holds `node`.
  [[nodiscard]] std::uint32_t find(std::uint32_t node) const {
    while (parent_[node] != node) {
      parent_[node] = parent_[parent_[node]];
      node = parent_[node];
    }
    return node;
  }

  /// Puts two sets together; returns the name of the union.
  std::uint32_t unite(std::uint32_t a, std::uint32_t b) {
    a = find(a);
    b = find(b);
    if (b < a) std::swap(a, b);
    parent_[b] = a;
    return a;
  }

  /// The members of every set, sets by name, members in order; sets of other nodes are empty.
  [[nodiscard]] std::vector<std::vector<std::uint32_t>> members() const {
    std::vector<std::vector<std::uint32_t>> sets(parent_.size());
    for (std::uint32_t node = 0; node < parent_.size(); ++node) sets[find(node)].push_back(node);
    return sets;
  }

 private:
  mutable std::vector<std::uint32_t> parent_;  // find() shortens paths; not for several threads at once
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_DISJOINT_SETS_H_
