#include "rdf/vocabulary.h"

#include <array>

namespace newsgraph {
namespace {

constexpr std::array kPrefixes = {
    Prefix{"dcat", dcat::kNamespace},     Prefix{"dct", dct::kNamespace},
    Prefix{"gaf", gaf::kNamespace},       Prefix{"map", "https://w3id.org/newsgraph/mappings/"},
    Prefix{"ng", ng::kNamespace},         Prefix{"nif", nif::kNamespace},
    Prefix{"owl", owl::kNamespace},       Prefix{"prov", prov::kNamespace},
    Prefix{"rdf", rdf::kNamespace},       Prefix{"rdfs", rdfs::kNamespace},
    Prefix{"schema", schema::kNamespace}, Prefix{"sem", sem::kNamespace},
    Prefix{"skos", skos::kNamespace},     Prefix{"void", void_::kNamespace},
    Prefix{"xsd", xsd::kNamespace},
};

}  // namespace

std::span<const Prefix> standard_prefixes() {
  return kPrefixes;
}

std::string curie(std::string_view iri) {
  for (const Prefix& prefix : kPrefixes) {
    if (iri.starts_with(prefix.iri)) return std::string(prefix.name) + ":" + std::string(iri.substr(prefix.iri.size()));
  }
  return "<" + std::string(iri) + ">";
}

std::string expand_curie(std::string_view curie) {
  const std::size_t colon = curie.find(':');
  if (colon == std::string_view::npos) return {};
  for (const Prefix& prefix : kPrefixes) {
    if (curie.substr(0, colon) == prefix.name) return std::string(prefix.iri) + std::string(curie.substr(colon + 1));
  }
  return {};
}

std::string_view local_name(std::string_view iri) {
  return iri.substr(iri.find_last_of("#/") + 1);
}

}  // namespace newsgraph
