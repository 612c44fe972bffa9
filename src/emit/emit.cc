#include "emit/emit.h"

#include <system_error>

#include "base/file.h"
#include "emit/dataset.h"
#include "emit/evidence.h"
#include "emit/facts.h"
#include "rdf/iri.h"
#include "rdf/turtle_writer.h"

namespace newsgraph {
namespace {

std::vector<OwnPrefix> prefixes(const std::string& base_iri) {
  return {{"art", base_iri + "article/"},
          {"clm", base_iri + "claim/"},
          {"ent", base_iri + "entity/"},
          {"evt", base_iri + "event/"}};
}

/// One output file with its writer and counts.
class Output {
 public:
  Output(const std::filesystem::path& path, const std::string& base_iri)
      : file_(path), writer_(file_, prefixes(base_iri)), counts_(writer_) {}

  [[nodiscard]] CountingSink& sink() { return counts_; }
  void finish() { writer_.finish(); }
  void commit() { file_.commit(); }

 private:
  AtomicFile file_;
  TurtleWriter writer_;
  CountingSink counts_;
};

void make_folder(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) throw Error({folder.string()}, "cannot create the folder: " + error.message());
}

}  // namespace

void check_base_iri(const std::string& base_iri) {
  constexpr std::size_t kMaxBase = 512;
  if (!is_absolute_iri(base_iri) || base_iri.back() != '/' || base_iri.find_first_of("?#") != std::string::npos ||
      base_iri.size() > kMaxBase) {
    throw Error("'" + base_iri + "' cannot be the base of IRIs: it must be absolute and end in '/', like " +
                kDefaultBaseIri);
  }
}

EmitSummary emit(const KnowledgeGraph& graph, const Hierarchy& hierarchy, const EmitOptions& options,
                 DiagnosticSink& diagnostics) {
  check_base_iri(options.base_iri);
  make_folder(options.out_dir);
  const Iris iris = mint_iris(graph, hierarchy, options.base_iri, options.remembered);
  LeftOut left_out(diagnostics);
  const EmitContext context{graph, hierarchy, iris, options.remembered, left_out};

  Output facts(options.out_dir / "graph.ttl", options.base_iri);
  Output evidence(options.out_dir / "provenance.ttl", options.base_iri);
  Output dataset(options.out_dir / "dataset.ttl", options.base_iri);
  write_facts(context, facts.sink());
  const EvidenceCounts counts = write_evidence(context, options.base_iri, evidence.sink());
  write_dataset(graph, options, facts.sink(), evidence.sink(), left_out, dataset.sink());
  for (Output* output : {&facts, &evidence, &dataset}) output->finish();
  for (Output* output : {&facts, &evidence, &dataset}) output->commit();

  return {facts.sink().triples(), evidence.sink().triples(), graph.entities.size(),
          graph.events.size(),    counts.mentions,           counts.claims,
          left_out.count()};
}

}  // namespace newsgraph
