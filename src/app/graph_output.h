// Extractions -> the files of a graph: what `build` and `merge` have in common.
#ifndef NEWSGRAPH_APP_GRAPH_OUTPUT_H_
#define NEWSGRAPH_APP_GRAPH_OUTPUT_H_

#include <string>
#include <vector>

#include "app/commands.h"
#include "app/data_home.h"
#include "base/error.h"
#include "extract/extraction.h"
#include "mapping/mapping_set.h"
#include "merge/judgements.h"

namespace newsgraph {

/// Merges, and writes graph.ttl, provenance.ttl and dataset.ttl. The files depend on the Extractions, the data and the
/// options alone, not on where the Extractions come from.
class GraphOutput {
 public:
  /// Reads the judgements, so that an error in them is told before any work. Throws Error.
  explicit GraphOutput(GraphOptions options);

  /// Throws Error when judgements contradict each other or something cannot be written. Judgements that speak of
  /// nothing there is, and values that no RDF can hold, are reported.
  void write(std::vector<Extraction> extractions, const DataHome& home, const MappingSet& mappings, bool quiet,
             DiagnosticSink& diagnostics) const;

  /// Why `one` and `other`, IRIs or names, were merged or kept apart. Throws Error when there is no such thing.
  [[nodiscard]] std::string explain(std::vector<Extraction> extractions, const DataHome& home,
                                    const MappingSet& mappings, const std::string& one, const std::string& other,
                                    DiagnosticSink& diagnostics) const;

 private:
  GraphOptions options_;
  std::vector<Judgement> judgements_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_APP_GRAPH_OUTPUT_H_
