#include "emit/hierarchy.h"

#include <algorithm>

#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

const std::string kNothing;

bool is_written(const std::string& iri) {
  return iri.starts_with(ng::kNamespace) || iri.starts_with(sem::kNamespace) || iri.starts_with(schema::kNamespace);
}

std::map<std::string, std::string> first_objects(const Graph& ontology, std::string_view predicate) {
  std::map<std::string, std::string> objects;
  for (const Triple& triple : ontology.triples()) {
    if (triple.predicate.text == predicate && triple.object.is_iri()) {
      objects.emplace(triple.subject.value, triple.object.value);
    }
  }
  return objects;
}

}  // namespace

Hierarchy::Hierarchy(const Graph& ontology)
    : domains_(first_objects(ontology, rdfs::kDomain)),
      ranges_(first_objects(ontology, rdfs::kRange)),
      totals_(first_objects(ontology, ng::kTotalProperty)) {
  std::vector<Closure::Edge> edges;
  for (const Triple& triple : ontology.triples()) {
    const std::string& predicate = triple.predicate.text;
    if (predicate == rdf::kType && triple.object.value == owl::kSymmetricProperty) {
      symmetric_.insert(triple.subject.value);
    }
    if (predicate != rdfs::kSubClassOf && predicate != rdfs::kSubPropertyOf) continue;
    if (is_written(triple.object.value)) edges.emplace_back(triple.subject.value, triple.object.value);
  }
  order_ = Closure(edges);
  for (const std::string& root : ontology.subject_iris(rdfs::kSubClassOf, ng::kEvent)) {
    for (const std::string& below : order_.below(root)) event_roots_.emplace(below, root);
  }
}

std::string Hierarchy::event_root(const std::string& event_class) const {
  const auto found = event_roots_.find(event_class);
  return found == event_roots_.end() ? std::string(ng::kEvent) : found->second;
}

bool Hierarchy::any_is_a(const std::vector<std::string>& classes, const std::map<std::string, std::string>& required,
                         const std::string& property) const {
  const auto found = required.find(property);
  if (found == required.end()) return true;
  return std::any_of(classes.begin(), classes.end(), [&](const std::string& iri) { return is_a(iri, found->second); });
}

bool Hierarchy::admits(const std::string& property, const std::vector<std::string>& subject_classes,
                       const std::vector<std::string>& object_classes) const {
  return any_is_a(subject_classes, domains_, property) && any_is_a(object_classes, ranges_, property);
}

const std::string& Hierarchy::range(const std::string& property) const {
  const auto found = ranges_.find(property);
  return found == ranges_.end() ? kNothing : found->second;
}

const std::string& Hierarchy::total_property(const std::string& outcome) const {
  const auto found = totals_.find(outcome);
  return found == totals_.end() ? kNothing : found->second;
}

}  // namespace newsgraph
