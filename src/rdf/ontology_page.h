// docs/ontology.md: the ontology as a page to read.
#ifndef NEWSGRAPH_RDF_ONTOLOGY_PAGE_H_
#define NEWSGRAPH_RDF_ONTOLOGY_PAGE_H_

#include <string>

#include "rdf/graph.h"

namespace newsgraph {

/// Markdown with every term that the ontology declares: what it means, an example, what is above it, and what it is
/// close to in other vocabularies. The same ontology gives the same bytes.
[[nodiscard]] std::string ontology_page(const Graph& ontology);

}  // namespace newsgraph

#endif  // NEWSGRAPH_RDF_ONTOLOGY_PAGE_H_
