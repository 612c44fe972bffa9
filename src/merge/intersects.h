// Do two sets have an element in common?
#ifndef NEWSGRAPH_MERGE_INTERSECTS_H_
#define NEWSGRAPH_MERGE_INTERSECTS_H_

#include <algorithm>
#include <set>

namespace newsgraph {

/// Costs one look-up in the larger set for each element of the smaller.
template <class T>
[[nodiscard]] bool intersects(const std::set<T>& a, const std::set<T>& b) {
  const std::set<T>& small = a.size() < b.size() ? a : b;
  const std::set<T>& large = a.size() < b.size() ? b : a;
  return std::ranges::any_of(small, [&](const T& element) { return large.contains(element); });
}

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_INTERSECTS_H_
