// The four syntaxes of RDF 1.1 that the program reads and writes.
#ifndef NEWSGRAPH_RDF_SYNTAX_H_
#define NEWSGRAPH_RDF_SYNTAX_H_

#include <cstdint>

namespace newsgraph {

enum class RdfSyntax : std::uint8_t { kTurtle, kNTriples, kTriG, kNQuads };

/// Can a document hold named graphs?
[[nodiscard]] constexpr bool has_graphs(RdfSyntax syntax) {
  return syntax == RdfSyntax::kTriG || syntax == RdfSyntax::kNQuads;
}

/// Is every statement a line of its own, with all IRIs in full?
[[nodiscard]] constexpr bool is_line_based(RdfSyntax syntax) {
  return syntax == RdfSyntax::kNTriples || syntax == RdfSyntax::kNQuads;
}

}  // namespace newsgraph

#endif  // NEWSGRAPH_RDF_SYNTAX_H_
