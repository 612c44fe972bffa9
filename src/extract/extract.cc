#include "extract/extract.h"

#include <utility>

#include "extract/passes.h"
#include "extract/record_builder.h"

namespace newsgraph {

Extraction extract(const Document& doc, const MappingSet& mappings, const ExtractOptions& options) {
  const Reading reading(doc, mappings);
  Passed passed = run_passes(reading, options.keep_bare);
  return build_extraction(reading, std::move(passed.drafts), std::move(passed.relations));
}

}  // namespace newsgraph
