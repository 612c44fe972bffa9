// provenance.ttl: who says so, where, in which words.
#ifndef NEWSGRAPH_EMIT_EVIDENCE_H_
#define NEWSGRAPH_EMIT_EVIDENCE_H_

#include <cstdint>
#include <string>

#include "emit/facts.h"
#include "rdf/term.h"

namespace newsgraph {

struct EvidenceCounts {
  std::uint64_t mentions = 0;
  std::uint64_t claims = 0;
};

/// Writes the articles with their sentences and mentions, article by article in order of the text; then what is denoted
/// by which mentions; then the claims, subject by subject. `base_iri` is that of all minted IRIs.
EvidenceCounts write_evidence(const EmitContext& context, const std::string& base_iri, TripleSink& sink);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EMIT_EVIDENCE_H_
