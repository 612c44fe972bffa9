// The classes and properties that mappings may speak of, with their order.
//
// Classes and properties become small numbers, so that "is this a kind of
// that?" is one look-up while a document is read.
#ifndef NEWSGRAPH_MAPPING_ONTOLOGY_H_
#define NEWSGRAPH_MAPPING_ONTOLOGY_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mapping/word_list.h"
#include "rdf/turtle_reader.h"

namespace newsgraph {

using ClassId = std::uint32_t;
using PropertyId = std::uint32_t;

/// What an ontology declares. Immutable.
class Ontology {
 public:
  Ontology() = default;
  /// Takes owl:Class, rdfs:Class, owl:ObjectProperty, owl:DatatypeProperty, rdf:Property and owl:AnnotationProperty,
  /// and the closure of rdfs:subClassOf and rdfs:subPropertyOf. Throws Error where a class or property is above itself.
  explicit Ontology(const TurtleDocument& document);

  [[nodiscard]] std::optional<ClassId> find_class(std::string_view iri) const;
  [[nodiscard]] std::optional<PropertyId> find_property(std::string_view iri) const;
  [[nodiscard]] const std::string& class_iri(ClassId id) const { return classes_.iris[id]; }
  [[nodiscard]] std::size_t class_count() const { return classes_.iris.size(); }

  /// Is every `sub` a `super`? True for equals.
  [[nodiscard]] bool is_subclass(ClassId sub, ClassId super) const { return classes_.below(sub, super); }
  [[nodiscard]] bool is_subclass(std::string_view sub, std::string_view super) const;
  [[nodiscard]] bool is_subproperty(std::string_view sub, std::string_view super) const;

  /// May mentions of the two event classes denote one event? They share ng:eventFamily, or one is a subclass of the
  /// other.
  [[nodiscard]] bool same_family(ClassId a, ClassId b) const;

  /// Does the IRI stand for anything in the ontology (class, property or individual)?
  [[nodiscard]] bool declares(std::string_view iri) const;

  /// The outcome (ng:Killed) whose total a property (ng:deaths) of events holds; empty when there is none.
  [[nodiscard]] std::string outcome_of(std::string_view property) const;

  /// IRIs as "ng:Name", sorted; for suggestions.
  [[nodiscard]] std::vector<std::string> class_names() const;
  [[nodiscard]] std::vector<std::string> property_names() const;
  [[nodiscard]] std::vector<std::string> individual_names() const;

 private:
  struct Edge {
    std::uint32_t sub;
    std::uint32_t super;
    SourceLocation where;
  };
  struct Hierarchy {
    std::vector<std::string> iris;
    StringMap<std::uint32_t> ids;
    std::vector<std::vector<bool>> reach;  // reach[a][b]: b is above a, or a itself

    void add(const std::string& iri);
    void close(const std::vector<Edge>& edges);
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view iri) const;
    [[nodiscard]] bool below(std::uint32_t sub, std::uint32_t super) const { return reach[sub][super]; }
  };

  Hierarchy classes_;
  Hierarchy properties_;
  std::vector<std::string> family_;                           // by class; empty when none
  std::vector<std::string> individuals_;                      // sorted IRIs
  std::map<std::string, std::string, std::less<>> outcomes_;  // by total property
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_MAPPING_ONTOLOGY_H_
