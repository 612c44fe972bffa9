// KnowledgeGraph -> the files of an output folder (docs/rdf-model.md).
#ifndef NEWSGRAPH_EMIT_EMIT_H_
#define NEWSGRAPH_EMIT_EMIT_H_

#include <cstdint>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "base/error.h"
#include "emit/hierarchy.h"
#include "emit/iri_minter.h"
#include "merge/knowledge_graph.h"
#include "rdf/syntax.h"

namespace newsgraph {

inline constexpr const char* kDefaultBaseIri = "https://newsgraph.example/";

/// A file that the output depends on besides the articles: a model, a mapping, the ontology.
struct InputRecord {
  std::string name;    ///< as the dataset description shall call it, "mappings/meetings.ttl"; no absolute path
  std::string sha256;  ///< 64 lower-case hexadecimal digits
};

struct EmitOptions {
  std::string base_iri = kDefaultBaseIri;  ///< absolute, ends in '/'
  std::filesystem::path out_dir = "out";   ///< created when missing
  /// Turtle and N-Triples give two files, graph and provenance; TriG and N-Quads one, dataset.
  std::set<RdfSyntax> formats = {RdfSyntax::kTurtle};
  std::string version;  ///< of the program
  std::vector<InputRecord> inputs;
  RememberedIris remembered;  ///< from the identity register; empty without one
};

/// What was written.
struct EmitSummary {
  std::uint64_t graph_triples = 0;
  std::uint64_t provenance_triples = 0;
  std::uint64_t entities = 0;
  std::uint64_t events = 0;
  std::uint64_t mentions = 0;
  std::uint64_t claims = 0;
  std::uint64_t left_out = 0;  ///< values that no RDF can hold; each was reported
};

/// Throws Error unless the IRI is one that others can be appended to.
void check_base_iri(const std::string& base_iri);

/// Writes the files of all formats and dataset.ttl; all of them become visible together at the end, or none on an
/// Error. Files of other formats that an earlier run left in the folder are removed with that, since they are of
/// another graph. The same graph and options give the same bytes. What comes from articles and cannot be RDF (an unsafe
/// IRI, a number that is none) is left out and reported to `diagnostics`. Throws Error when the base IRI is no good or
/// anything cannot be written. Requires: options.formats is not empty.
EmitSummary emit(const KnowledgeGraph& graph, const Hierarchy& hierarchy, const EmitOptions& options,
                 DiagnosticSink& diagnostics);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EMIT_EMIT_H_
