// Do two sets have an element in common?
#ifndef NEWSGRAPH_MERGE_INTERSECTS_H_
#define NEWSGRAPH_MERGE_INTERSECTS_H_

#include <algorithm>

namespace newsgraph {

/// Costs one look-up in the larger set for each element of the smaller.
/// `A` and `B` are std::set or FlatSet.
template <class A, class B>
[[nodiscard]] bool intersects(const A& a, const B& b) {
  if (b.size() < a.size()) return intersects(b, a);
  return std::ranges::any_of(a, [&](const auto& element) { return b.contains(element); });
}

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_INTERSECTS_H_
