#include "emit/emit.h"

#include <future>
#include <system_error>

#include "emit/dataset.h"
#include "emit/evidence.h"
#include "emit/facts.h"
#include "emit/output.h"
#include "rdf/iri.h"

namespace newsgraph {
namespace {

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

  OutputFiles files(options.out_dir, options.formats, options.base_iri);
  // The layers go to files of their own, so they are written side by side; what they report comes in one order.
  DiagnosticList of_facts;
  DiagnosticList of_evidence;
  LeftOut not_facts(of_facts);
  LeftOut not_evidence(of_evidence);
  CountingSink facts(files.facts());
  CountingSink evidence(files.evidence());
  std::future<void> writing = std::async(std::launch::async, [&] {
    write_facts({graph, hierarchy, iris, options.remembered, not_facts}, facts);
  });
  const EvidenceCounts counts =
      write_evidence({graph, hierarchy, iris, options.remembered, not_evidence}, options.base_iri, evidence);
  writing.get();
  for (const DiagnosticList* list : {&of_facts, &of_evidence}) {
    for (const Diagnostic& diagnostic : list->list()) diagnostics.report(diagnostic);
  }
  LeftOut left_out(diagnostics);
  if (files.has_graphs()) {
    DiagnosticList told_before;
    LeftOut again(told_before);
    const EmitContext quiet{graph, hierarchy, iris, options.remembered, again};
    write_evidence_graphs(quiet, options.base_iri, files.graphs());
  }
  write_dataset(graph, options, {facts, evidence, files.finish()}, left_out, files.description());
  files.commit();

  return {facts.triples(),
          evidence.triples(),
          graph.entities.size(),
          graph.events.size(),
          counts.mentions,
          counts.claims,
          not_facts.count() + not_evidence.count() + left_out.count()};
}

}  // namespace newsgraph
