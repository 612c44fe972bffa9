#include <cstdio>
#include <vector>

#include "app/commands.h"
#include "app/console.h"
#include "app/extraction_lines.h"
#include "app/graph_output.h"

namespace newsgraph {

int merge_lines(const MergeLinesOptions& options) {
  const GraphOutput output(options.graph);
  ConsoleDiagnostics diagnostics;
  const DataHome home = find_data_home(options.home);
  const MappingSet mappings = MappingSet::load(home.mappings, home.ontology);
  std::vector<Extraction> extractions;
  const bool complete = read_extraction_lines(
      options.inputs, diagnostics, [&](Extraction extraction) { extractions.push_back(std::move(extraction)); });
  if (options.explain.empty()) {
    output.write(std::move(extractions), home, mappings, options.quiet, diagnostics);
  } else {
    const std::string why = output.explain(std::move(extractions), home, mappings, options.explain.at(0),
                                           options.explain.at(1), diagnostics);
    std::fputs(why.c_str(), stdout);
    if (std::fflush(stdout) != 0) throw Error("cannot write to standard output");
  }
  return complete ? 0 : 1;
}

}  // namespace newsgraph
