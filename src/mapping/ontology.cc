#include "mapping/ontology.h"

#include <algorithm>
#include <array>

#include "rdf/closure.h"
#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

constexpr std::string_view kEventFamily = "https://w3id.org/newsgraph/ontology#eventFamily";
constexpr std::string_view kTotalProperty = "https://w3id.org/newsgraph/ontology#totalProperty";
constexpr std::array<std::string_view, 2> kClassTypes = {"http://www.w3.org/2002/07/owl#Class",
                                                         "http://www.w3.org/2000/01/rdf-schema#Class"};
constexpr std::array<std::string_view, 4> kPropertyTypes = {
    "http://www.w3.org/2002/07/owl#ObjectProperty", "http://www.w3.org/2002/07/owl#DatatypeProperty",
    "http://www.w3.org/2002/07/owl#AnnotationProperty", "http://www.w3.org/1999/02/22-rdf-syntax-ns#Property"};

template <std::size_t N>
bool any_of(const std::array<std::string_view, N>& list, std::string_view iri) {
  return std::find(list.begin(), list.end(), iri) != list.end();
}

std::vector<std::string> curies(const std::vector<std::string>& iris) {
  std::vector<std::string> names;
  names.reserve(iris.size());
  for (const std::string& iri : iris) names.push_back(curie(iri));
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

void Ontology::Hierarchy::add(const std::string& iri) {
  if (ids.emplace(iri, static_cast<std::uint32_t>(iris.size())).second) iris.push_back(iri);
}

std::optional<std::uint32_t> Ontology::Hierarchy::find(std::string_view iri) const {
  const auto found = ids.find(iri);
  if (found == ids.end()) return std::nullopt;
  return found->second;
}

void Ontology::Hierarchy::close(const std::vector<Edge>& edges) {
  std::vector<Closure::Edge> named;
  for (const Edge& edge : edges) named.emplace_back(iris[edge.sub], iris[edge.super]);
  const Closure order(named);
  reach.assign(iris.size(), std::vector<bool>(iris.size(), false));
  for (std::uint32_t id = 0; id < iris.size(); ++id) {
    for (const std::string& above : order.above(iris[id])) reach[id][*find(above)] = true;
  }
  for (const Edge& edge : edges) {
    if (!reach[edge.super][edge.sub]) continue;
    throw Error(edge.where, curie(iris[edge.sub]) + " is above itself, by way of " + curie(iris[edge.super]));
  }
}

Ontology::Ontology(const TurtleDocument& document) {
  for (const SourcedTriple& statement : document.statements) {
    const Triple& triple = statement.triple;
    if (triple.predicate.text != rdf::kType || !triple.subject.is_iri()) continue;
    if (any_of(kClassTypes, triple.object.value)) {
      classes_.add(triple.subject.value);
    } else if (any_of(kPropertyTypes, triple.object.value)) {
      properties_.add(triple.subject.value);
    } else {
      individuals_.push_back(triple.subject.value);
    }
  }
  std::sort(individuals_.begin(), individuals_.end());
  std::vector<Edge> class_edges;
  std::vector<Edge> property_edges;
  family_.resize(classes_.iris.size());
  for (const SourcedTriple& statement : document.statements) {
    const Triple& triple = statement.triple;
    const auto edge = [&](const Hierarchy& hierarchy, std::vector<Edge>& edges) {
      const auto sub = hierarchy.find(triple.subject.value);
      const auto super = hierarchy.find(triple.object.value);
      if (sub && super) edges.push_back({*sub, *super, statement.object_at});
    };
    if (triple.predicate.text == rdfs::kSubClassOf) edge(classes_, class_edges);
    if (triple.predicate.text == rdfs::kSubPropertyOf) edge(properties_, property_edges);
    if (triple.predicate.text == kTotalProperty) outcomes_.emplace(triple.object.value, triple.subject.value);
    if (triple.predicate.text != kEventFamily) continue;
    if (const auto id = classes_.find(triple.subject.value)) family_[*id] = triple.object.value;
  }
  classes_.close(class_edges);
  properties_.close(property_edges);
}

std::optional<ClassId> Ontology::find_class(std::string_view iri) const {
  return classes_.find(iri);
}

std::optional<PropertyId> Ontology::find_property(std::string_view iri) const {
  return properties_.find(iri);
}

bool Ontology::is_subclass(std::string_view sub, std::string_view super) const {
  const auto a = classes_.find(sub);
  const auto b = classes_.find(super);
  return a && b ? classes_.below(*a, *b) : sub == super;
}

bool Ontology::is_subproperty(std::string_view sub, std::string_view super) const {
  const auto a = properties_.find(sub);
  const auto b = properties_.find(super);
  return a && b ? properties_.below(*a, *b) : sub == super;
}

bool Ontology::same_family(ClassId a, ClassId b) const {
  if (is_subclass(a, b) || is_subclass(b, a)) return true;
  return !family_[a].empty() && family_[a] == family_[b];
}

bool Ontology::declares(std::string_view iri) const {
  return classes_.find(iri) || properties_.find(iri) ||
         std::binary_search(individuals_.begin(), individuals_.end(), iri);
}

std::string Ontology::outcome_of(std::string_view property) const {
  const auto found = outcomes_.find(property);
  return found == outcomes_.end() ? std::string() : found->second;
}

std::vector<std::string> Ontology::class_names() const {
  return curies(classes_.iris);
}
std::vector<std::string> Ontology::property_names() const {
  return curies(properties_.iris);
}
std::vector<std::string> Ontology::individual_names() const {
  return curies(individuals_);
}

}  // namespace newsgraph
