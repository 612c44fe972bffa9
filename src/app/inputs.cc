#include "app/inputs.h"

#include <algorithm>
#include <thread>

#include "ingest/inputs.h"

namespace newsgraph {
namespace {

/// Every article file of the inputs, in order.
std::vector<std::filesystem::path> find_article_files(const ReadOptions& options, DiagnosticSink& diagnostics) {
  DiagnosticList problems;
  std::vector<std::filesystem::path> files = find_inputs(options.inputs, problems);
  if (files.empty() && !problems.list().empty()) {
    // The last problem becomes the reason to stop, so that each is told once.
    for (std::size_t i = 0; i + 1 < problems.list().size(); ++i) diagnostics.report(problems.list()[i]);
    const Diagnostic& last = problems.list().back();
    throw Error(last.where, last.message);
  }
  for (const Diagnostic& diagnostic : problems.list()) diagnostics.report(diagnostic);
  if (files.empty()) throw Error("no articles to read");
  return files;
}

RunOptions run_options(const ReadOptions& options) {
  const unsigned processors = std::max(1U, std::thread::hardware_concurrency());
  return {options.jobs == 0 ? processors : options.jobs, options.quiet};
}

}  // namespace

ArticleRun::ArticleRun(const ReadOptions& options)
    : home_(find_data_home(options.home)),
      files_(find_article_files(options, diagnostics_)),
      all_found_(diagnostics_.count() == 0),
      pipeline_(Pipeline::load(home_)),
      run_(run_options(options)) {}

void ArticleRun::extract(const std::function<void(Extraction)>& take) {
  articles_ += run_extraction(pipeline_, files_, run_, diagnostics_, take);
}

}  // namespace newsgraph
