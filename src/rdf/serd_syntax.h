// What Serd calls the syntaxes; for reader and writer alone.
#ifndef NEWSGRAPH_RDF_SERD_SYNTAX_H_
#define NEWSGRAPH_RDF_SERD_SYNTAX_H_

#include <serd/serd.h>

#include "rdf/syntax.h"

namespace newsgraph {

[[nodiscard]] constexpr SerdSyntax serd_syntax(RdfSyntax syntax) {
  switch (syntax) {
    case RdfSyntax::kTurtle:
      return SERD_TURTLE;
    case RdfSyntax::kNTriples:
      return SERD_NTRIPLES;
    case RdfSyntax::kTriG:
      return SERD_TRIG;
    case RdfSyntax::kNQuads:
      return SERD_NQUADS;
  }
  return SERD_TURTLE;
}

}  // namespace newsgraph

#endif  // NEWSGRAPH_RDF_SERD_SYNTAX_H_
