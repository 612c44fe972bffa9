// Readable IRIs, each given once, in an order that no input order can change.
//
// IRIs are wishes until they are settled: a name that is taken gets the next
// free number, earlier reported things first, so that what came first keeps
// the plain name when more articles come in.
#ifndef NEWSGRAPH_EMIT_IRI_MINTER_H_
#define NEWSGRAPH_EMIT_IRI_MINTER_H_

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "emit/hierarchy.h"
#include "merge/knowledge_graph.h"

namespace newsgraph {

/// IRIs given in earlier runs, by index in the KnowledgeGraph.
struct RememberedIris {
  std::map<std::uint32_t, std::string> entities;
  std::map<std::uint32_t, std::string> events;
  std::set<std::string> taken;  ///< every entity and event IRI ever given, these included; never given anew
  std::vector<std::pair<std::string, std::string>> replaced;  ///< (old, new), sorted; written as dct:isReplacedBy
};

/// An ng:Position: an office, whoever holds it.
struct PositionIris {
  std::string iri;
  std::string label;
  std::int32_t position_of = kNone;     ///< entity
  std::vector<std::uint32_t> holdings;  ///< indices in KnowledgeGraph::positions
};

/// The IRIs of everything in a KnowledgeGraph; vectors run parallel to its own.
struct Iris {
  std::vector<std::string> articles;
  std::vector<std::string> entities;
  std::vector<std::string> events;
  std::vector<std::string> holdings;               ///< of KnowledgeGraph::positions (ng:PositionHeld)
  std::vector<PositionIris> positions;             ///< in order of their first holding
  std::vector<std::uint32_t> position_of_holding;  ///< index in `positions`
};

/// Mints every IRI below `base_iri`: article/<id>, entity/<slug>, event/<class>-<date>-<slug>, and
/// entity/<holder>/position/<slug>. Every one is absolute and no two are equal.
/// Requires: check_base_iri(base_iri).
[[nodiscard]] Iris mint_iris(const KnowledgeGraph& graph, const Hierarchy& hierarchy, const std::string& base_iri,
                             const RememberedIris& remembered = {});

}  // namespace newsgraph

#endif  // NEWSGRAPH_EMIT_IRI_MINTER_H_
