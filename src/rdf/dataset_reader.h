// N-Triples, N-Quads and TriG, read as strictly as Turtle is.
#ifndef NEWSGRAPH_RDF_DATASET_READER_H_
#define NEWSGRAPH_RDF_DATASET_READER_H_

#include <string>
#include <string_view>
#include <vector>

#include "rdf/syntax.h"
#include "rdf/term.h"

namespace newsgraph {

/// A triple with the graph that it is in.
struct Quad {
  Triple triple;
  Term graph;  ///< an IRI or a blank node; an empty IRI for the default graph

  auto operator<=>(const Quad&) const = default;
};

/// Reads a document of any syntax; `name` is the file name in messages. Statements come in the document's order.
/// Throws Error with file, line and column on anything but the strict syntax of RDF 1.1, on what read_turtle_text()
/// refuses, and on texts beyond kTurtleLimit.
[[nodiscard]] std::vector<Quad> read_quads_text(std::string_view text, const std::string& name, RdfSyntax syntax);

}  // namespace newsgraph

#endif  // NEWSGRAPH_RDF_DATASET_READER_H_
