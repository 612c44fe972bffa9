// One table a kind of term. Classes and roles stand below what they are kinds
// of; everything else is in the order of its IRI.
#include "rdf/ontology_page.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

constexpr std::array kAlignments = {
    std::pair{std::string_view("http://www.w3.org/2004/02/skos/core#closeMatch"), std::string_view("≈ ")},
    std::pair{std::string_view("http://www.w3.org/2004/02/skos/core#broadMatch"), std::string_view("⊂ ")},
    std::pair{std::string_view("http://www.w3.org/2000/01/rdf-schema#seeAlso"), std::string_view("see ")}};
constexpr std::array kCodes = {std::pair{std::string_view("ploverType"), std::string_view("PLOVER ")},
                               std::pair{std::string_view("cameoCode"), std::string_view("CAMEO ")},
                               std::pair{std::string_view("aceType"), std::string_view("ACE ")},
                               std::pair{std::string_view("ereType"), std::string_view("ERE ")}};
constexpr std::string_view kAnnotationProperty = "http://www.w3.org/2002/07/owl#AnnotationProperty";
constexpr std::string_view kExample = "http://www.w3.org/2004/02/skos/core#example";

/// Text that Markdown and the tables of it leave as it is.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '<') {
      out += "&lt;";
      continue;
    }
    if (c == '|' || c == '*' || c == '_' || c == '`' || c == '[' || c == ']') out += '\\';
    out += c;
  }
  return out;
}

std::string code(std::string_view iri) {
  return "`" + curie(iri) + "`";
}

void join(std::string& list, const std::string& item) {
  if (!list.empty()) list += ", ";
  list += item;
}

class Page {
 public:
  explicit Page(const Graph& ontology) : ontology_(ontology) {}

  std::string text() {
    head();
    tree("Entities", std::string(ng::kEntity), rdfs::kSubClassOf);
    tree("Events", std::string(ng::kEvent), rdfs::kSubClassOf);
    list("Other classes", of_types({owl::kClass}));
    tree("Roles in events", std::string(ng::kParticipant), rdfs::kSubPropertyOf);
    list("Properties between things", of_types({owl::kObjectProperty}));
    list("Properties with values", of_types({owl::kDatatypeProperty, rdf::kProperty}));
    list("Annotations, read by the program", of_types({kAnnotationProperty}));
    list("Individuals", the_rest());
    return std::move(out_);
  }

 private:
  void head() {
    const std::string_view iri = ng::kNamespace.substr(0, ng::kNamespace.size() - 1);
    out_ +=
        "# The ontology\n\n<!-- Made by `newsgraph ontology` from ontology/newsgraph.ttl; change that file. -->\n\n";
    out_ += ontology_.first_value(iri, "http://purl.org/dc/terms/description") + "\n\n";
    out_ += "Version <" + ontology_.first_value(iri, "http://www.w3.org/2002/07/owl#versionIRI") +
            ">, prefix `ng:` = <" + std::string(ng::kNamespace) +
            ">. No store needs to reason: all super-classes and super-properties are written out.\n\n"
            "In the last column, ≈ means close to, ⊂ a kind of; an event class is all that its parent is.\n";
  }

  /// A root and what is below it, each below its first parent.
  void tree(const std::string& title, const std::string& root, std::string_view predicate) {
    begin(title);
    branch(root, predicate, 0);
  }

  void branch(const std::string& iri, std::string_view predicate, int depth) {
    if (!done_.insert(iri).second) return;
    std::string indent;
    for (int i = 0; i < depth; ++i) indent += "· ";
    row(iri, indent);
    for (const std::string& below : ontology_.subject_iris(predicate, iri)) branch(below, predicate, depth + 1);
  }

  void list(const std::string& title, const std::set<std::string>& iris) {
    begin(title);
    for (const std::string& iri : iris) {
      if (done_.insert(iri).second) row(iri, "");
    }
  }

  [[nodiscard]] std::set<std::string> of_types(std::initializer_list<std::string_view> types) const {
    std::set<std::string> found;
    for (const std::string_view type : types) {
      for (std::string& iri : ontology_.subject_iris(rdf::kType, type)) found.insert(std::move(iri));
    }
    return found;
  }

  [[nodiscard]] std::set<std::string> the_rest() const {
    std::set<std::string> found;
    for (const Triple& triple : ontology_.triples()) {
      if (triple.predicate.text == rdf::kType && triple.subject.value.starts_with(ng::kNamespace)) {
        found.insert(triple.subject.value);
      }
    }
    return found;
  }

  void begin(const std::string& title) {
    out_ += "\n## " + title + "\n\n| term | means | example | elsewhere |\n|---|---|---|---|\n";
  }

  void row(const std::string& iri, const std::string& indent) {
    std::string means = escaped(ontology_.first_value(iri, rdfs::kComment));
    const std::string shape = shape_of(iri);
    if (!shape.empty()) means += " " + shape;
    out_ += "| " + indent + code(iri) + " | " + means + " | " + escaped(ontology_.first_value(iri, kExample)) + " | " +
            elsewhere(iri) + " |\n";
  }

  /// From what to what a property leads; of which class an individual is.
  [[nodiscard]] std::string shape_of(const std::string& iri) const {
    const std::string domain = ontology_.first_value(iri, rdfs::kDomain);
    const std::string range = ontology_.first_value(iri, rdfs::kRange);
    std::string shape;
    if (!domain.empty()) shape += "of " + code(domain);
    if (!range.empty()) shape += std::string(shape.empty() ? "" : ", ") + "to " + code(range);
    for (const std::string& type : ontology_.object_iris(iri, rdf::kType)) {
      if (type.starts_with(ng::kNamespace)) join(shape, code(type));
    }
    return shape.empty() ? shape : "(" + shape + ")";
  }

  [[nodiscard]] std::string elsewhere(const std::string& iri) const {
    std::string list;
    for (const std::string_view above : {rdfs::kSubClassOf, rdfs::kSubPropertyOf}) {
      for (const std::string& parent : ontology_.object_iris(iri, above)) {
        if (!parent.starts_with(ng::kNamespace)) join(list, "⊂ " + code(parent));
      }
    }
    for (const auto& [predicate, sign] : kAlignments) {
      for (const std::string& other : ontology_.object_iris(iri, predicate)) {
        join(list, std::string(sign) + code(other));
      }
    }
    for (const auto& [name, scheme] : kCodes) {
      for (const Term& value : ontology_.objects(Iri{iri}, std::string(ng::kNamespace) + std::string(name))) {
        join(list, std::string(scheme) + value.value);
      }
    }
    return list;
  }

  const Graph& ontology_;
  std::set<std::string> done_;
  std::string out_;
};

}  // namespace

std::string ontology_page(const Graph& ontology) {
  return Page(ontology).text();
}

}  // namespace newsgraph
