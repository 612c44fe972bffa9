// What is above what: the order that rdfs:subClassOf and rdfs:subPropertyOf give to an ontology's terms, worked out
// once.
#ifndef NEWSGRAPH_RDF_CLOSURE_H_
#define NEWSGRAPH_RDF_CLOSURE_H_

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/string_map.h"

namespace newsgraph {

/// The reflexive and transitive closure of some edges. Immutable; safe to share between threads.
class Closure {
 public:
  using Edge = std::pair<std::string, std::string>;  // an IRI, and one right above it

  Closure() = default;
  explicit Closure(const std::vector<Edge>& edges);

  /// `iri` first, then all that is above it, each once: nearer ones before farther ones, equally near ones in code
  /// point order, cycles or not. An unknown IRI is above itself only. Points into this, or to `iri`.
  [[nodiscard]] std::span<const std::string> above(const std::string& iri) const;
  [[nodiscard]] std::span<const std::string> above(std::string&& iri) const = delete;
  /// `iri` and all that is below it, sorted.
  [[nodiscard]] std::vector<std::string> below(const std::string& iri) const;
  /// Is `iri` the same as `above`, or below it?
  [[nodiscard]] bool is_a(std::string_view iri, std::string_view above) const;

 private:
  StringMap<std::vector<std::string>> above_;  // of all that have something above them; itself first
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_RDF_CLOSURE_H_
