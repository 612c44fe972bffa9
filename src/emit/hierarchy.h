// What is above a class or property, worked out once.
//
// Stores often do not reason, so what follows from the ontology is written
// out: an ng:Summit is an ng:Meeting too, a host a participant.
#ifndef NEWSGRAPH_EMIT_HIERARCHY_H_
#define NEWSGRAPH_EMIT_HIERARCHY_H_

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rdf/closure.h"
#include "rdf/graph.h"

namespace newsgraph {

/// The part of the ontology that writing needs. Immutable; safe to share between threads.
class Hierarchy {
 public:
  Hierarchy() = default;
  /// Reads rdfs:subClassOf, rdfs:subPropertyOf, owl:SymmetricProperty, rdfs:domain, rdfs:range and ng:totalProperty.
  explicit Hierarchy(const Graph& ontology);

  /// The class or property and all that is above it, as Closure::above gives it. Of other vocabularies, only sem: and
  /// schema: terms are given.
  [[nodiscard]] std::span<const std::string> with_parents(const std::string& iri) const { return order_.above(iri); }
  [[nodiscard]] std::span<const std::string> with_parents(std::string&& iri) const = delete;
  /// Is `iri` the same as `above`, or below it?
  [[nodiscard]] bool is_a(std::string_view iri, std::string_view above) const { return order_.is_a(iri, above); }

  /// The class right below ng:Event that an event class belongs to; ng:Event itself for unknown classes.
  [[nodiscard]] std::string event_root(const std::string& event_class) const;

  [[nodiscard]] bool is_symmetric(const std::string& property) const { return symmetric_.contains(property); }
  /// Do domain and range (where given) admit things of these classes?
  [[nodiscard]] bool admits(const std::string& property, const std::vector<std::string>& subject_classes,
                            const std::vector<std::string>& object_classes) const;
  /// The range of a property; empty when it has none.
  [[nodiscard]] const std::string& range(const std::string& property) const;
  /// The property that holds the total of an outcome (ng:deaths for ng:Killed); empty when there is none.
  [[nodiscard]] const std::string& total_property(const std::string& outcome) const;

 private:
  [[nodiscard]] bool any_is_a(const std::vector<std::string>& classes,
                              const std::map<std::string, std::string>& required, const std::string& property) const;

  Closure order_;
  std::map<std::string, std::string> event_roots_;
  std::map<std::string, std::string> domains_;
  std::map<std::string, std::string> ranges_;
  std::map<std::string, std::string> totals_;
  std::set<std::string> symmetric_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EMIT_HIERARCHY_H_
