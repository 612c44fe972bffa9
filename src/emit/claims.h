// Claims: every value with those who stand for it, those that lost included.
#ifndef NEWSGRAPH_EMIT_CLAIMS_H_
#define NEWSGRAPH_EMIT_CLAIMS_H_

#include <cstdint>
#include <string>

#include "emit/facts.h"
#include "emit/mention_iris.h"
#include "rdf/term.h"

namespace newsgraph {

/// Writes rdf:Statement nodes for the values of entities and events, and returns their number. The IRI of a claim
/// is made from what it says, so it stays while the world around it changes.
std::uint64_t write_claims(const EmitContext& context, const MentionIris& mentions, const std::string& base_iri,
                           TripleSink& sink);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EMIT_CLAIMS_H_
