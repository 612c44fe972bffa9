// The ontology's individuals for the enumerations of extract/ and merge/.
#ifndef NEWSGRAPH_EMIT_TERMS_H_
#define NEWSGRAPH_EMIT_TERMS_H_

#include <string_view>

#include "extract/status_term.h"
#include "merge/knowledge_graph.h"

namespace newsgraph {

[[nodiscard]] std::string_view iri_of(ClaimRank rank);
[[nodiscard]] std::string_view iri_of(Polarity polarity);
[[nodiscard]] std::string_view iri_of(Certainty certainty);
[[nodiscard]] std::string_view iri_of(Timeframe timeframe);
[[nodiscard]] std::string_view iri_of(QuantityBound bound);

/// Did it happen, or is it happening? Only then may shortcuts and totals be written.
[[nodiscard]] constexpr bool is_real(Status status) {
  return status == Status::kOccurred || status == Status::kOngoing;
}

/// Does a claim of this rank belong to the fact layer?
[[nodiscard]] constexpr bool is_fact(ClaimRank rank) {
  return rank == ClaimRank::kPreferred || rank == ClaimRank::kNormal;
}

}  // namespace newsgraph

#endif  // NEWSGRAPH_EMIT_TERMS_H_
