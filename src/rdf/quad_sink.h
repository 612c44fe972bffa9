// Where triples of several graphs go.
#ifndef NEWSGRAPH_RDF_QUAD_SINK_H_
#define NEWSGRAPH_RDF_QUAD_SINK_H_

#include <string_view>

#include "rdf/term.h"

namespace newsgraph {

/// Receives the triples of several graphs, one graph after another, the default graph first.
class QuadSink : public TripleSink {
 public:
  /// The graph of the triples that follow; empty: the default graph.
  virtual void graph(std::string_view iri) = 0;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_RDF_QUAD_SINK_H_
