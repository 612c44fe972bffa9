#include "app/commands.h"
#include "app/console.h"
#include "app/inputs.h"
#include "app/pipeline.h"
#include "base/file.h"
#include "extract/extraction_json.h"

namespace newsgraph {

int extract_lines(const ExtractLinesOptions& options) {
  ConsoleDiagnostics diagnostics;
  const DataHome home = find_data_home(options.read.home);
  const std::vector<std::filesystem::path> files = find_article_files(options.read, diagnostics);
  const bool all_found = diagnostics.count() == 0;
  const Pipeline pipeline = Pipeline::load(home);

  AtomicFile file = options.out.empty() ? AtomicFile::standard_output() : AtomicFile(options.out);
  const std::size_t articles =
      run_extraction(pipeline, files, run_options(options.read), diagnostics, [&](const Extraction& extraction) {
        file.write(extraction_to_json(extraction));
        file.write("\n");
      });
  file.commit();
  return all_found && articles == files.size() ? 0 : 1;
}

}  // namespace newsgraph
