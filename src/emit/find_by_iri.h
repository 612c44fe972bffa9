// From an IRI of the output back to what it stands for.
#ifndef NEWSGRAPH_EMIT_FIND_BY_IRI_H_
#define NEWSGRAPH_EMIT_FIND_BY_IRI_H_

#include <vector>

#include "emit/hierarchy.h"
#include "merge/judgements.h"
#include "merge/knowledge_graph.h"

namespace newsgraph {

/// Fills in the mentions of all `wanted` that are IRIs: of an entity or event of the graph, all its mentions; of a
/// mention (article/<id>#char=61,65), the mention itself. What has no such IRI stays empty.
/// Requires: check_base_iri(base_iri).
void find_by_iri(const KnowledgeGraph& graph, const Hierarchy& hierarchy, const std::string& base_iri,
                 const std::vector<Judged*>& wanted);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EMIT_FIND_BY_IRI_H_
