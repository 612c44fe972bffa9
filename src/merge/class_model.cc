#include "merge/class_model.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

constexpr std::string_view kSubClassOf = "http://www.w3.org/2000/01/rdf-schema#subClassOf";
constexpr std::string_view kSubPropertyOf = "http://www.w3.org/2000/01/rdf-schema#subPropertyOf";
constexpr std::string_view kFunctionalProperty = "http://www.w3.org/2002/07/owl#FunctionalProperty";
constexpr std::string_view kHasActor = "http://semanticweb.cs.vu.nl/2009/11/sem/hasActor";
constexpr std::string_view kHasPlace = "http://semanticweb.cs.vu.nl/2009/11/sem/hasPlace";
constexpr std::string_view kEventFamily = "https://w3id.org/newsgraph/ontology#eventFamily";
constexpr std::string_view kOnceFor = "https://w3id.org/newsgraph/ontology#onceFor";
constexpr std::string_view kMayLast = "https://w3id.org/newsgraph/ontology#mayLast";
constexpr std::string_view kLabelTemplate = "https://w3id.org/newsgraph/ontology#labelTemplate";
constexpr std::string_view kLabelNoun = "https://w3id.org/newsgraph/ontology#labelNoun";

const std::vector<std::string> kNothing;

bool is_ours(std::string_view iri) {
  return iri.starts_with(ng::kNamespace);
}

std::string spaced(std::string_view camel) {
  std::string words;
  for (const char c : camel) {
    const bool upper = c >= 'A' && c <= 'Z';
    if (upper && !words.empty()) words += ' ';
    words += upper ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return words;
}

}  // namespace

ClassModel::ClassModel(const Graph& ontology) {
  std::vector<Closure::Edge> edges;
  for (const Triple& triple : ontology.triples()) {
    const std::string& subject = triple.subject.value;
    const std::string& predicate = triple.predicate.text;
    const std::string& object = triple.object.value;
    if ((predicate == kSubClassOf && is_ours(object)) ||
        (predicate == kSubPropertyOf && (is_ours(object) || object == kHasActor || object == kHasPlace))) {
      edges.emplace_back(subject, object);
    } else if (predicate == kEventFamily) {
      family_[subject] = object;
    } else if (predicate == kOnceFor) {
      once_for_[subject] = object;
    } else if (predicate == kMayLast) {
      int days = 0;
      std::from_chars(object.data(), object.data() + object.size(), days);
      may_last_[subject] = days;
    } else if (predicate == kLabelTemplate) {
      templates_[subject].push_back(object);
    } else if (predicate == kLabelNoun) {
      nouns_[subject] = object;
    } else if (predicate == rdf::kType && object == kFunctionalProperty) {
      functional_.insert(subject);
    }
  }
  for (auto& [iri, list] : templates_) std::ranges::sort(list);
  order_ = Closure(edges);
  for (const auto& [iri, above] : edges) kinds_[iri] = kind_of(iri);
}

EntityKind ClassModel::kind(Symbol class_iri) const {
  const auto found = kinds_.find(class_iri);
  return found == kinds_.end() ? kind_of(class_iri) : found->second;
}

EntityKind ClassModel::kind_of(Symbol class_iri) const {
  if (is_a(class_iri, ng::kPerson)) return EntityKind::kPerson;
  if (is_a(class_iri, ng::kPlace)) return EntityKind::kPlace;
  if (is_a(class_iri, ng::kOrganization)) return EntityKind::kOrganization;
  if (is_a(class_iri, ng::kGroup)) return EntityKind::kGroup;
  return EntityKind::kOther;
}

bool ClassModel::compatible_entities(Symbol a, Symbol b) const {
  if (a == b) return true;
  if (kind(a) != kind(b)) return false;
  if (kind(a) == EntityKind::kPlace) {
    // A building is no city; any other two places may be one that is told of on two levels.
    const bool facility_a = is_a(a, ng::kFacility);
    const bool facility_b = is_a(b, ng::kFacility);
    return facility_a == facility_b || a == ng::kPlace || b == ng::kPlace;
  }
  if (kind(a) != EntityKind::kOther) return true;
  return is_a(a, b) || is_a(b, a);
}

Symbol ClassModel::family(Symbol class_iri) const {
  const auto found = family_.find(class_iri);
  return found == family_.end() ? Symbol() : found->second;
}

ClassRelation ClassModel::relate_events(Symbol a, Symbol b) const {
  if (a == b) return ClassRelation::kSame;
  if (a == ng::kEvent || b == ng::kEvent) return ClassRelation::kUnrelated;
  if (is_a(a, b) || is_a(b, a)) return ClassRelation::kAncestor;
  const Symbol family_a = family(a);
  return !family_a.empty() && family_a == family(b) ? ClassRelation::kSibling : ClassRelation::kUnrelated;
}

std::string ClassModel::once_for(const std::string& class_iri) const {
  for (const std::string& iri : with_ancestors(class_iri)) {
    const auto found = once_for_.find(iri);
    if (found != once_for_.end()) return found->second;
  }
  return {};
}

int ClassModel::may_last(const std::string& class_iri) const {
  for (const std::string& iri : with_ancestors(class_iri)) {
    const auto found = may_last_.find(iri);
    if (found != may_last_.end()) return found->second;
  }
  return 0;
}

std::vector<std::string> ClassModel::families(const std::string& class_iri) const {
  std::set<std::string> names;
  for (const std::string& iri : with_ancestors(class_iri)) {
    if (iri == ng::kEvent && iri != class_iri) continue;
    const Symbol name = family(iri);
    names.insert(name.empty() ? iri : name.str());
  }
  return {names.begin(), names.end()};
}

bool ClassModel::is_actor_role(Symbol property) const {
  return is_a(property, kHasActor) || is_a(property, ng::kParticipant);
}

bool ClassModel::is_place_role(Symbol property) const {
  return is_a(property, kHasPlace);
}

const std::vector<std::string>& ClassModel::templates(const std::string& class_iri) const {
  const auto found = templates_.find(class_iri);
  return found == templates_.end() ? kNothing : found->second;
}

std::string ClassModel::noun(const std::string& class_iri) const {
  for (const std::string& iri : with_ancestors(class_iri)) {
    const auto found = nouns_.find(iri);
    if (found != nouns_.end() && (iri != ng::kEvent || iri == class_iri)) return found->second;
  }
  return spaced(local_name(class_iri));
}

}  // namespace newsgraph
