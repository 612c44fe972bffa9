// Judgements may name things by the IRIs that a graph without judgements gives them. Where they do, such a graph is
// made first; so a line stays true after the thing it names has become part of another one.
#include "app/graph_output.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <utility>

#include "base/file.h"
#include "base/hash.h"
#include "emit/emit.h"
#include "emit/find_by_iri.h"
#include "merge/checks.h"
#include "merge/clusters.h"
#include "merge/merge.h"
#include "merge/options.h"
#include "merge/why.h"
#include "rdf/graph.h"
#include "rdf/turtle_reader.h"

namespace newsgraph {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kJudgementsLimit = std::uint64_t{64} << 20U;

/// Everything but the articles that the output depends on, in order of name.
std::vector<InputRecord> input_records(const DataHome& home, const fs::path& judgements) {
  std::vector<InputRecord> records;
  for (const fs::path& folder : {home.mappings, home.models, home.ontology.parent_path()}) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      const fs::path extension = entry.path().extension();
      if (!entry.is_regular_file() || (extension != ".ttl" && extension != ".tsv" && extension != ".ngm")) continue;
      const fs::path name = folder.filename() / fs::relative(entry.path(), folder);
      records.push_back({name.generic_string(), sha256_hex(read_file(entry.path()))});
    }
  }
  if (!judgements.empty()) records.push_back({judgements.filename().string(), sha256_hex(read_file(judgements))});
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

MergeOptions merge_options(const DataHome& home, const MappingSet& mappings) {
  MergeOptions options = load_merge_options(home.ontology, home.mappings);
  options.rule_shortcuts = shortcuts(mappings);
  return options;
}

void print_summary(const EmitSummary& summary, std::size_t articles, std::uint64_t failed_checks, const fs::path& out) {
  std::fprintf(stderr, "%zu articles: %llu entities, %llu events, %llu triples of facts and %llu of evidence in %s\n",
               articles, static_cast<unsigned long long>(summary.entities),
               static_cast<unsigned long long>(summary.events), static_cast<unsigned long long>(summary.graph_triples),
               static_cast<unsigned long long>(summary.provenance_triples), out.c_str());
  if (failed_checks == 0) return;
  std::fprintf(stderr, "%llu claims and reports cannot be so and are disputed (ng:failedCheck)\n",
               static_cast<unsigned long long>(failed_checks));
}

/// The judgements with what their IRIs stand for in the graph that is made without them.
std::vector<Judgement> with_iris(std::vector<Judgement> judgements, std::vector<Extraction>& extractions,
                                 const MergeOptions& merging, const Hierarchy& hierarchy, const std::string& base) {
  std::vector<Judged*> wanted;
  for (Judgement& judgement : judgements) {
    for (Judged* side : {&judgement.one, &judgement.other}) {
      if (side->is_iri()) wanted.push_back(side);
    }
  }
  if (wanted.empty()) return judgements;
  KnowledgeGraph graph = merge(std::move(extractions), merging);
  find_by_iri(graph, hierarchy, base, wanted);
  extractions = std::move(graph.articles);
  return judgements;
}

}  // namespace

GraphOutput::GraphOutput(GraphOptions options) : options_(std::move(options)) {
  check_base_iri(options_.base_iri);
  if (options_.judgements.empty()) return;
  judgements_ = parse_judgements(read_file(options_.judgements, kJudgementsLimit), options_.judgements.string());
}

void GraphOutput::write(std::vector<Extraction> extractions, const DataHome& home, const MappingSet& mappings,
                        bool quiet, DiagnosticSink& diagnostics) const {
  const Hierarchy hierarchy{Graph(read_turtle(home.ontology))};
  MergeOptions merging = merge_options(home, mappings);
  merging.judgements = with_iris(judgements_, extractions, merging, hierarchy, options_.base_iri);
  const KnowledgeGraph graph = merge(std::move(extractions), merging, &diagnostics);

  EmitOptions writing;
  writing.base_iri = options_.base_iri;
  writing.out_dir = options_.out;
  writing.formats = {options_.formats.begin(), options_.formats.end()};
  writing.version = NEWSGRAPH_VERSION;
  writing.inputs = input_records(home, options_.judgements);
  const EmitSummary summary = emit(graph, hierarchy, writing, diagnostics);
  if (!quiet) print_summary(summary, graph.articles.size(), count_failed_checks(graph), options_.out);
}

std::string GraphOutput::explain(std::vector<Extraction> extractions, const DataHome& home, const MappingSet& mappings,
                                 const std::string& one, const std::string& other, DiagnosticSink& diagnostics) const {
  const Hierarchy hierarchy{Graph(read_turtle(home.ontology))};
  MergeOptions merging = merge_options(home, mappings);
  merging.judgements = with_iris(judgements_, extractions, merging, hierarchy, options_.base_iri);
  std::vector<Judged> asked{{one, {}, {}}, {other, {}, {}}};
  KnowledgeGraph graph = merge(std::move(extractions), merging, &diagnostics);
  find_by_iri(graph, hierarchy, options_.base_iri, {&asked[0], &asked[1]});
  for (Judged& thing : asked) {
    if (!thing.is_iri()) find_by_name(graph.articles, thing);
    if (!thing.found()) throw Error("--explain: nothing in these articles is called '" + thing.text + "'");
  }
  return explain_merging(find_clusters(std::move(graph.articles), merging), merging, asked[0], asked[1]);
}

}  // namespace newsgraph
