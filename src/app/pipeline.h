// The main flow: files -> articles -> documents -> extractions.
#ifndef NEWSGRAPH_APP_PIPELINE_H_
#define NEWSGRAPH_APP_PIPELINE_H_

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "app/data_home.h"
#include "base/error.h"
#include "extract/extraction.h"
#include "mapping/mapping_set.h"
#include "nlp/annotator.h"

namespace newsgraph {

/// Everything that is loaded once and then only read; shared by all threads.
struct Pipeline {
  Annotator annotator;
  MappingSet mappings;

  /// Throws Error when a model, a mapping or the ontology cannot be loaded.
  [[nodiscard]] static Pipeline load(const DataHome& home);
};

/// How to run over many articles.
struct RunOptions {
  unsigned jobs = 1;   ///< threads, at least 1
  bool quiet = false;  ///< no progress bar
};

/// Reads, annotates and extracts every article of `files` and hands each
/// Extraction on in the order of `files`, whatever the number of threads.
/// Diagnostics are reported in that order too. Returns the number of articles
/// handed on. Throws what `take` throws.
std::size_t run_extraction(const Pipeline& pipeline, const std::vector<std::filesystem::path>& files,
                           const RunOptions& options, DiagnosticSink& diagnostics,
                           const std::function<void(Extraction)>& take);

}  // namespace newsgraph

#endif  // NEWSGRAPH_APP_PIPELINE_H_
