// From paths as typed to the files to read.
#ifndef NEWSGRAPH_APP_INPUTS_H_
#define NEWSGRAPH_APP_INPUTS_H_

#include <filesystem>
#include <vector>

#include "app/commands.h"
#include "app/pipeline.h"
#include "base/error.h"

namespace newsgraph {

/// Every article file of the inputs, in order. An input that cannot be read is
/// reported; throws Error when nothing at all is left to read.
[[nodiscard]] std::vector<std::filesystem::path> find_article_files(const ReadOptions& options,
                                                                    DiagnosticSink& diagnostics);

/// Threads and noise as asked for.
[[nodiscard]] RunOptions run_options(const ReadOptions& options);

}  // namespace newsgraph

#endif  // NEWSGRAPH_APP_INPUTS_H_
