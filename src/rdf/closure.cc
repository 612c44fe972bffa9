#include "rdf/closure.h"

#include <algorithm>
#include <set>

namespace newsgraph {
namespace {

using Parents = StringMap<std::vector<std::string>>;

/// Breadth first; every level in code point order.
std::vector<std::string> climb(const Parents& parents, const std::string& start) {
  std::vector<std::string> reached{start};
  for (std::size_t begin = 0; begin < reached.size();) {
    std::set<std::string> level;
    const std::size_t end = reached.size();
    for (; begin < end; ++begin) {
      const auto found = parents.find(reached[begin]);
      if (found != parents.end()) level.insert(found->second.begin(), found->second.end());
    }
    for (const std::string& iri : level) {
      if (std::ranges::find(reached, iri) == reached.end()) reached.push_back(iri);
    }
  }
  return reached;
}

}  // namespace

Closure::Closure(const std::vector<Edge>& edges) {
  Parents parents;
  for (const auto& [iri, above] : edges) parents[iri].push_back(above);
  for (const auto& [iri, direct] : parents) above_[iri] = climb(parents, iri);
}

std::span<const std::string> Closure::above(const std::string& iri) const {
  const auto found = above_.find(iri);
  if (found == above_.end()) return {&iri, 1};
  return found->second;
}

std::vector<std::string> Closure::below(const std::string& iri) const {
  std::vector<std::string> found{iri};
  for (const auto& [below, all] : above_) {
    if (below != iri && std::ranges::find(all, iri) != all.end()) found.push_back(below);
  }
  std::ranges::sort(found);
  return found;
}

bool Closure::is_a(std::string_view iri, std::string_view above) const {
  if (iri == above) return true;
  const auto found = above_.find(iri);
  return found != above_.end() && std::ranges::find(found->second, above) != found->second.end();
}

}  // namespace newsgraph
