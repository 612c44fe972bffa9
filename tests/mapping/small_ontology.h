// A small ontology and a frame for rules, for tests of mapping/.
#ifndef NEWSGRAPH_TESTS_MAPPING_SMALL_ONTOLOGY_H_
#define NEWSGRAPH_TESTS_MAPPING_SMALL_ONTOLOGY_H_

#include <array>
#include <map>
#include <string>

#include "mapping/mapping_set.h"

namespace newsgraph::testing {

inline constexpr const char* kPrefixes = R"(@prefix m:   <https://w3id.org/newsgraph/mapping#> .
@prefix map: <https://w3id.org/newsgraph/mappings/> .
@prefix ng:  <https://w3id.org/newsgraph/ontology#> .
@prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
)";

inline constexpr const char* kSmallOntology = R"(
ng:Agent a owl:Class . ng:Person a owl:Class ; rdfs:subClassOf ng:Agent . ng:Place a owl:Class .
ng:Country a owl:Class ; rdfs:subClassOf ng:Agent , ng:Place .
ng:Event a owl:Class . ng:Meeting a owl:Class ; rdfs:subClassOf ng:Event ; ng:eventFamily "meeting" .
ng:Summit a owl:Class ; rdfs:subClassOf ng:Meeting ; ng:eventFamily "meeting" .
ng:Talks a owl:Class ; rdfs:subClassOf ng:Meeting ; ng:eventFamily "meeting" .
ng:Disaster a owl:Class ; rdfs:subClassOf ng:Event . ng:Flood a owl:Class ; rdfs:subClassOf ng:Disaster .
ng:participant a owl:ObjectProperty . ng:host a owl:ObjectProperty ; rdfs:subPropertyOf ng:participant .
sem:hasPlace a owl:ObjectProperty . ng:met a owl:ObjectProperty . ng:memberOf a owl:ObjectProperty .
ng:deaths a owl:DatatypeProperty . ng:status a owl:ObjectProperty .
ng:Killed a ng:Outcome ; ng:totalProperty ng:deaths . ng:Planned a ng:Status .
)";

/// Six lines of prefixes stand in front of `rules`, which begin on line 7.
inline MappingSet compile(const std::string& rules, std::map<std::string, WordList> lexicons = {}) {
  const std::array<MappingSource, 1> sources = {{{"rules.ttl", kPrefixes + rules}}};
  return MappingSet::compile(sources, {"ontology.ttl", std::string(kPrefixes) + kSmallOntology}, std::move(lexicons));
}

/// The message of the Error that compiling `rules` throws; empty when it throws none.
inline std::string error_of(const std::string& rules, std::map<std::string, WordList> lexicons = {}) {
  try {
    static_cast<void>(compile(rules, std::move(lexicons)));
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

/// A lexicon of one column or, with a tab in a row, of two.
inline WordList word_list(const std::string& name, std::initializer_list<const char*> rows) {
  WordList list(name);
  std::uint32_t line = 0;
  for (const std::string row : rows) {
    const std::size_t tab = row.find('\t');
    WordList::Row entry;
    entry.line = ++line;
    entry.cells = tab == std::string::npos ? std::vector{row} : std::vector{row.substr(0, tab), row.substr(tab + 1)};
    std::string word;
    for (const char c : entry.cells[0] + " ") {
      if (c != ' ') {
        word += c;
      } else if (!word.empty()) {
        entry.words.push_back(std::exchange(word, {}));
      }
    }
    list.add(std::move(entry));
  }
  return list;
}

}  // namespace newsgraph::testing

#endif  // NEWSGRAPH_TESTS_MAPPING_SMALL_ONTOLOGY_H_
