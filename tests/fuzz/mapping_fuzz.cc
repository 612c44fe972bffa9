// Mapping files are edited by people; whatever they type, the loader must answer
// with rules or with an Error, never with a crash.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include "base/error.h"
#include "mapping/mapping_set.h"

namespace {

constexpr const char* kOntology = R"(
@prefix ng:  <https://w3id.org/newsgraph/ontology#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
ng:Agent a owl:Class . ng:Event a owl:Class . ng:Meeting a owl:Class ; rdfs:subClassOf ng:Event .
ng:participant a owl:ObjectProperty . ng:met a owl:ObjectProperty . ng:Killed a ng:Outcome .
)";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::array<newsgraph::MappingSource, 1> sources = {
      {{"fuzz.ttl", std::string(reinterpret_cast<const char*>(data), size)}}};
  try {
    static_cast<void>(newsgraph::MappingSet::compile(sources, {"ontology.ttl", kOntology}, {}));
  } catch (const newsgraph::Error& error) {
    if (std::string(error.what()).empty()) __builtin_trap();  // an error must say something
  }
  return 0;
}
