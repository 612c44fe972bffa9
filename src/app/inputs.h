// From paths as typed to the Extractions of the articles.
#ifndef NEWSGRAPH_APP_INPUTS_H_
#define NEWSGRAPH_APP_INPUTS_H_

#include <cstddef>
#include <filesystem>
#include <functional>
#include <vector>

#include "app/commands.h"
#include "app/console.h"
#include "app/data_home.h"
#include "app/pipeline.h"
#include "base/error.h"

namespace newsgraph {

/// What every command that reads articles begins and ends with.
///
/// Construction finds the data and the files and loads the models; an input that cannot be read is reported. Throws
/// Error when nothing at all is left to read, or a model, a mapping or the ontology cannot be loaded.
class ArticleRun {
 public:
  explicit ArticleRun(const ReadOptions& options);

  /// Hands on the Extraction of every article, in the order of the files.
  void extract(const std::function<void(Extraction)>& take);

  [[nodiscard]] const DataHome& home() const { return home_; }
  [[nodiscard]] const MappingSet& mappings() const { return pipeline_.mappings; }
  [[nodiscard]] DiagnosticSink& diagnostics() { return diagnostics_; }
  [[nodiscard]] std::size_t articles() const { return articles_; }
  /// The exit status: 0, or 1 when an input or an article was skipped.
  [[nodiscard]] int status() const { return all_found_ && articles_ == files_.size() ? 0 : 1; }

 private:
  ConsoleDiagnostics diagnostics_;
  DataHome home_;
  std::vector<std::filesystem::path> files_;
  bool all_found_;
  Pipeline pipeline_;
  RunOptions run_;
  std::size_t articles_ = 0;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_APP_INPUTS_H_
