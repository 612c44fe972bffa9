// The classes of events beside those of other schemes.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <string>

#include "base/file.h"
#include "mapping/ontology.h"
#include "rdf/turtle_reader.h"
#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

std::string ng_iri(std::string_view name) {
  return std::string(ng::kNamespace) + std::string(name);
}

const TurtleDocument& ontology_file() {
  static const TurtleDocument kDocument =
      read_turtle(std::filesystem::path(NEWSGRAPH_DATA) / "ontology" / "newsgraph.ttl");
  return kDocument;
}

/// Names of the classes of events, without "ng:".
std::set<std::string> event_classes() {
  const Ontology ontology(ontology_file());
  std::set<std::string> names;
  for (ClassId id = 0; id < ontology.class_count(); ++id) {
    const std::string& iri = ontology.class_iri(id);
    if (iri.starts_with(ng::kNamespace) && ontology.is_subclass(iri, ng::kEvent))
      names.insert(std::string(local_name(iri)));
  }
  return names;
}

/// Class -> values, of one property.
std::multimap<std::string, Term> values_of(const std::string& property) {
  std::multimap<std::string, Term> values;
  for (const SourcedTriple& statement : ontology_file().statements) {
    if (statement.triple.predicate.text == property) {
      values.emplace(local_name(statement.triple.subject.value), statement.triple.object);
    }
  }
  return values;
}

std::set<std::string> aligned_classes() {
  const std::array<std::string, 7> properties = {ng_iri("ploverType"),
                                                 ng_iri("cameoCode"),
                                                 ng_iri("aceType"),
                                                 ng_iri("ereType"),
                                                 std::string(skos::kNamespace) + "closeMatch",
                                                 std::string(skos::kNamespace) + "exactMatch",
                                                 "http://www.w3.org/2000/01/rdf-schema#seeAlso"};
  std::set<std::string> names;
  for (const std::string& property : properties) {
    for (const auto& [name, value] : values_of(property)) names.insert(name);
  }
  return names;
}

/// Classes that docs/rdf-model.md lists as without an alignment: the first column of the rows of its table.
std::set<std::string> excused_classes() {
  const std::string page = read_file(std::filesystem::path(NEWSGRAPH_DATA) / "docs" / "rdf-model.md");
  const std::size_t begin = page.find("## Event classes in other schemes");
  const std::string part = page.substr(begin, page.find("\n## ", begin + 1) - begin);
  std::set<std::string> names;
  const std::regex row(R"(\n\|((?: `ng:\w+`)+) \| *\S)");
  const std::regex name(R"(ng:(\w+))");
  for (std::sregex_iterator at(part.begin(), part.end(), row), end; at != end; ++at) {
    const std::string cell = (*at)[1];
    for (std::sregex_iterator n(cell.begin(), cell.end(), name); n != end; ++n) names.insert((*n)[1]);
  }
  return names;
}

TEST(Alignment, EveryEventClassHasOneOrAReasonWhyNot) {
  const std::set<std::string> aligned = aligned_classes();
  const std::set<std::string> excused = excused_classes();
  for (const std::string& name : event_classes()) {
    EXPECT_NE(aligned.contains(name), excused.contains(name))
        << name << (aligned.contains(name) ? " is aligned, yet docs/rdf-model.md excuses it" : " lacks an alignment");
  }
}

TEST(Alignment, ExcusesAreOfEventClasses) {
  const std::set<std::string> classes = event_classes();
  for (const std::string& name : excused_classes()) EXPECT_TRUE(classes.contains(name)) << name;
}

TEST(Alignment, PloverTypesAreThoseOfTheScheme) {
  const std::set<std::string> types = {"AGREE",    "CONSULT",  "SUPPORT", "CONCEDE", "COOPERATE", "AID",
                                       "RETREAT",  "REQUEST",  "ACCUSE",  "REJECT",  "THREATEN",  "PROTEST",
                                       "SANCTION", "MOBILIZE", "COERCE",  "ASSAULT"};
  for (const auto& [name, type] : values_of(ng_iri("ploverType"))) EXPECT_TRUE(types.contains(type.value)) << name;
}

TEST(Alignment, CodesAndTypesAreWellFormed) {
  for (const auto& [name, code] : values_of(ng_iri("cameoCode"))) {
    EXPECT_TRUE(std::regex_match(code.value, std::regex("(0[1-9]|1[0-9]|20)[0-9]{0,2}"))) << name << ' ' << code.value;
  }
  const std::regex type("(Life|Movement|Transaction|Business|Conflict|Contact|Personnel|Justice)\\.[A-Z][A-Za-z-]+");
  for (const char* property : {"aceType", "ereType"}) {
    for (const auto& [name, value] : values_of(ng_iri(property))) {
      EXPECT_TRUE(std::regex_match(value.value, type)) << name << ' ' << value.value;
    }
  }
}

}  // namespace
}  // namespace newsgraph
