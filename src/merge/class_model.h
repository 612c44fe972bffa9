// What merging must know of classes and properties, taken from the ontology.
//
// Which classes may name one event, which property is a role, how an event is
// put into words: all that stands in ontology/newsgraph.ttl, where editors of
// mappings can change it; nothing of it is written in merge/.
#ifndef NEWSGRAPH_MERGE_CLASS_MODEL_H_
#define NEWSGRAPH_MERGE_CLASS_MODEL_H_

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/symbol.h"
#include "rdf/graph.h"

namespace newsgraph {

/// What an entity is for merging: only entities of compatible kinds can be one.
enum class EntityKind : std::uint8_t { kPerson, kOrganization, kPlace, kGroup, kOther };

/// How two event classes relate, from closest to not at all.
enum class ClassRelation : std::uint8_t { kSame, kAncestor, kSibling, kUnrelated };

/// Classes and properties with what is above them. Immutable once filled.
class ClassModel {
 public:
  ClassModel() = default;
  /// Reads rdfs:subClassOf, rdfs:subPropertyOf, owl:FunctionalProperty, ng:eventFamily, ng:onceFor, ng:mayLast,
  /// ng:labelTemplate and ng:labelNoun; only what is in the ng: namespace counts as an ancestor.
  explicit ClassModel(const Graph& ontology);

  /// Is `iri` the same as `above`, or below it? Works for classes and properties alike.
  [[nodiscard]] bool is_a(Symbol iri, std::string_view above) const;
  /// `iri` first, then everything above it, nearer ones first, equals in code point order.
  [[nodiscard]] std::vector<std::string> with_ancestors(const std::string& iri) const;

  [[nodiscard]] EntityKind kind(Symbol class_iri) const;
  /// May two mentions with these classes denote one entity?
  [[nodiscard]] bool compatible_entities(Symbol a, Symbol b) const;

  [[nodiscard]] ClassRelation relate_events(Symbol a, Symbol b) const;
  /// The families of the class and of all that is above it, sorted; blocks for finding candidates.
  [[nodiscard]] std::vector<std::string> families(const std::string& class_iri) const;

  /// The role whose filler meets with such an event only once; empty when there is none.
  [[nodiscard]] std::string once_for(const std::string& class_iri) const;

  /// Days that such an event may go on; 0 when it has its day.
  [[nodiscard]] int may_last(const std::string& class_iri) const;

  /// Is the property a role of a participant, or a place?
  [[nodiscard]] bool is_actor_role(Symbol property) const;
  [[nodiscard]] bool is_place_role(Symbol property) const;
  /// May an event or entity have only one value of it?
  [[nodiscard]] bool is_functional(const std::string& property) const { return functional_.contains(property); }

  /// The templates of one class, sorted; those of its parents are not among them.
  [[nodiscard]] const std::vector<std::string>& templates(const std::string& class_iri) const;
  /// The noun for an instance: of the class, else of the nearest ancestor that has one, else its local name.
  [[nodiscard]] std::string noun(const std::string& class_iri) const;

 private:
  [[nodiscard]] EntityKind kind_of(Symbol class_iri) const;
  [[nodiscard]] Symbol family(Symbol class_iri) const;

  std::map<std::string, std::vector<std::string>> parents_;  // direct, sorted
  // Asked for at every comparison; only looked up, never walked.
  std::unordered_map<Symbol, std::vector<std::string>> ancestors_;  // itself first
  std::unordered_map<Symbol, EntityKind> kinds_;
  std::unordered_map<Symbol, Symbol> family_;
  std::map<std::string, std::string> once_for_;
  std::map<std::string, int> may_last_;
  std::map<std::string, std::vector<std::string>> templates_;
  std::map<std::string, std::string> nouns_;
  std::set<std::string> functional_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_CLASS_MODEL_H_
