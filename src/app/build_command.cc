#include <vector>

#include "app/commands.h"
#include "app/graph_output.h"
#include "app/inputs.h"

namespace newsgraph {

int build(const BuildOptions& options) {
  const GraphOutput output(options.graph);
  ArticleRun run(options.read);
  std::vector<Extraction> extractions;
  run.extract([&](Extraction extraction) { extractions.push_back(std::move(extraction)); });
  output.write(std::move(extractions), run.home(), run.mappings(), options.read.quiet, run.diagnostics());
  return run.status();
}

}  // namespace newsgraph
