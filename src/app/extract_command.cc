#include "app/commands.h"
#include "app/inputs.h"
#include "base/file.h"
#include "extract/extraction_json.h"

namespace newsgraph {

int extract_lines(const ExtractLinesOptions& options) {
  ArticleRun run(options.read);
  AtomicFile file = options.out.empty() ? AtomicFile::standard_output() : AtomicFile(options.out);
  run.extract([&](const Extraction& extraction) {
    file.write(extraction_to_json(extraction));
    file.write("\n");
  });
  file.commit();
  return run.status();
}

}  // namespace newsgraph
