#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <map>
#include <vector>

#include "app/commands.h"
#include "app/console.h"
#include "app/inputs.h"
#include "app/pipeline.h"
#include "base/error.h"
#include "base/file.h"
#include "base/hash.h"
#include "emit/emit.h"
#include "merge/checks.h"
#include "merge/merge.h"
#include "merge/options.h"
#include "rdf/graph.h"
#include "rdf/turtle_reader.h"

namespace newsgraph {
namespace {

namespace fs = std::filesystem;

/// Everything but the articles that the output depends on, in order of name.
std::vector<InputRecord> input_records(const DataHome& home) {
  std::vector<InputRecord> records;
  for (const fs::path& folder : {home.mappings, home.models, home.ontology.parent_path()}) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      const fs::path extension = entry.path().extension();
      if (!entry.is_regular_file() || (extension != ".ttl" && extension != ".tsv" && extension != ".ngm")) continue;
      const fs::path name = folder.filename() / fs::relative(entry.path(), folder);
      records.push_back({name.generic_string(), sha256_hex(read_file(entry.path()))});
    }
  }
  std::sort(records.begin(), records.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return records;
}

/// What each rule lets the graph write between the participants of its events.
std::map<std::string, std::vector<std::string>> shortcuts(const MappingSet& mappings) {
  std::map<std::string, std::vector<std::string>> by_rule;
  for (const Rule& rule : mappings.rules()) {
    if (!rule.shortcut.empty()) by_rule[rule.iri].push_back(rule.shortcut);
  }
  return by_rule;
}

void print_summary(const EmitSummary& summary, std::size_t articles, std::uint64_t failed_checks, const fs::path& out) {
  std::fprintf(stderr, "%zu articles: %llu entities, %llu events, %llu triples of facts and %llu of evidence in %s\n",
               articles, static_cast<unsigned long long>(summary.entities),
               static_cast<unsigned long long>(summary.events), static_cast<unsigned long long>(summary.graph_triples),
               static_cast<unsigned long long>(summary.provenance_triples), out.c_str());
  if (failed_checks == 0) return;
  std::fprintf(stderr, "%llu claims and reports cannot be so and are disputed: ng:failedCheck in %s\n",
               static_cast<unsigned long long>(failed_checks), (out / "provenance.ttl").c_str());
}

}  // namespace

int build(const BuildOptions& options) {
  check_base_iri(options.base_iri);
  ConsoleDiagnostics diagnostics;
  const DataHome home = find_data_home(options.read.home);
  const std::vector<fs::path> files = find_article_files(options.read, diagnostics);
  const bool all_found = diagnostics.count() == 0;
  const Pipeline pipeline = Pipeline::load(home);

  std::vector<Extraction> extractions;
  const std::size_t articles =
      run_extraction(pipeline, files, run_options(options.read), diagnostics,
                     [&](Extraction extraction) { extractions.push_back(std::move(extraction)); });

  MergeOptions merging = load_merge_options(home.ontology, home.mappings);
  merging.rule_shortcuts = shortcuts(pipeline.mappings);
  const KnowledgeGraph graph = merge(std::move(extractions), merging);

  EmitOptions writing;
  writing.base_iri = options.base_iri;
  writing.out_dir = options.out;
  writing.formats = {options.formats.begin(), options.formats.end()};
  writing.version = NEWSGRAPH_VERSION;
  writing.inputs = input_records(home);
  const EmitSummary summary = emit(graph, Hierarchy(Graph(read_turtle(home.ontology))), writing, diagnostics);
  if (!options.read.quiet) print_summary(summary, articles, count_failed_checks(graph), options.out);
  return all_found && articles == files.size() ? 0 : 1;
}

}  // namespace newsgraph
