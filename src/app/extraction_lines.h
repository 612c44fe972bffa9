// Files of Extractions, one a line, as `newsgraph extract` writes them.
#ifndef NEWSGRAPH_APP_EXTRACTION_LINES_H_
#define NEWSGRAPH_APP_EXTRACTION_LINES_H_

#include <filesystem>
#include <functional>
#include <vector>

#include "base/error.h"
#include "extract/extraction.h"

namespace newsgraph {

/// Hands on the Extraction of every line of every file ("-": the standard input). A file that cannot be read and a line
/// that is no Extraction are reported and skipped. Returns whether nothing was skipped.
/// Throws Error when no file at all can be read.
bool read_extraction_lines(const std::vector<std::filesystem::path>& files, DiagnosticSink& diagnostics,
                           const std::function<void(Extraction)>& take);

}  // namespace newsgraph

#endif  // NEWSGRAPH_APP_EXTRACTION_LINES_H_
