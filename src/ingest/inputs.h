// Which files a run reads, and what their articles are called.
#ifndef NEWSGRAPH_INGEST_INPUTS_H_
#define NEWSGRAPH_INGEST_INPUTS_H_

#include <filesystem>
#include <string>
#include <vector>

#include "base/error.h"

namespace newsgraph {

/// The article files that `paths` name: files as they are, folders with all files
/// below them that have a known extension (.txt). Hidden files and folders, and
/// links to folders, are left out of folders. Sorted by path, each file once.
///
/// Reports a diagnostic for each path that is missing, unreadable or neither file nor
/// folder, and for a folder that holds no article.
[[nodiscard]] std::vector<std::filesystem::path> find_inputs(const std::vector<std::filesystem::path>& paths,
                                                             DiagnosticSink& diagnostics);

/// An identifier for each file: its name without extension, in valid UTF-8. Files of
/// one name are told apart by "-2", "-3", … in the order given, skipping what is taken.
[[nodiscard]] std::vector<std::string> article_ids(const std::vector<std::filesystem::path>& files);

}  // namespace newsgraph

#endif  // NEWSGRAPH_INGEST_INPUTS_H_
