// graph.ttl: what is so, as far as the articles tell, in the shape that is easiest to query.
#ifndef NEWSGRAPH_EMIT_FACTS_H_
#define NEWSGRAPH_EMIT_FACTS_H_

#include <string>
#include <vector>

#include "emit/hierarchy.h"
#include "emit/iri_minter.h"
#include "emit/subject_block.h"
#include "merge/knowledge_graph.h"
#include "rdf/term.h"

namespace newsgraph {

/// What the writers of both layers share.
struct EmitContext {
  const KnowledgeGraph& graph;
  const Hierarchy& hierarchy;
  const Iris& iris;
  const RememberedIris& remembered;
  LeftOut& left_out;
};

/// The IRI of an entity. Requires: `entity` is an index in the graph.
[[nodiscard]] const std::string& entity_iri(const EmitContext& context, std::int32_t entity);

/// The RDF term for the value of a property. A plain string takes the datatype that the property's range asks for, if
/// it has the form; words without a language are English, as the articles are. A literal is fit to be written, or it
/// has a datatype that it does not fit.
[[nodiscard]] Term value_term(const EmitContext& context, const std::string& property, const Value& value);

/// Adds how many articles and sources support a thing, and how far it is to be trusted.
void write_counts(SubjectBlock& block, const Support& support);

/// The IRIs of an event's casualties: event IRI + "/casualties/" + number from 1. Those that are no facts (disputed or
/// superseded) have an empty one.
[[nodiscard]] std::vector<std::string> casualty_iris(const Event& event, const std::string& event_iri);

/// Writes entities, positions and events, sorted by IRI.
void write_facts(const EmitContext& context, TripleSink& sink);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EMIT_FACTS_H_
