// provenance.ttl: who says so, where, in which words.
#ifndef NEWSGRAPH_EMIT_EVIDENCE_H_
#define NEWSGRAPH_EMIT_EVIDENCE_H_

#include <cstdint>
#include <string>

#include "emit/facts.h"
#include "rdf/quad_sink.h"

namespace newsgraph {

struct EvidenceCounts {
  std::uint64_t mentions = 0;
  std::uint64_t claims = 0;
};

/// Writes the articles with their sentences and mentions, article by article in order of the text; then what is denoted
/// by which mentions; then the claims, subject by subject. `base_iri` is that of all minted IRIs.
EvidenceCounts write_evidence(const EmitContext& context, const std::string& base_iri, TripleSink& sink);

/// Writes the same triples in graphs: one for each article, by its IRI, with its sentences and mentions, what they
/// denote, and what it claims; and one, merged_graph(), with what merging made of them (ranks, counts, the life of
/// events). A triple that two articles give is in both graphs.
void write_evidence_graphs(const EmitContext& context, const std::string& base_iri, QuadSink& sink);

/// The graph that, like the default graph, changes whenever any article does.
[[nodiscard]] std::string merged_graph(const std::string& base_iri);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EMIT_EVIDENCE_H_
