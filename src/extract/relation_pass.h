// Facts between entities that are no events: from rules and from annotations.
#ifndef NEWSGRAPH_EXTRACT_RELATION_PASS_H_
#define NEWSGRAPH_EXTRACT_RELATION_PASS_H_

#include <vector>

#include "extract/extraction.h"
#include "extract/matcher.h"

namespace newsgraph {

/// A relation mention before its anchor and entities are written out: in `relation`, subject, object and attributed_to
/// are chains; trigger and sentence are not set yet.
struct RelationDraft {
  RelationMention relation;
  std::uint32_t token = 0;  ///< where it is told
  Span span;                ///< the words
};

/// Relations of relation rules; positions from titles, nationality and affiliation from what a title belongs to,
/// containment of places from how they are named together. Each fact once, where it is told first; in text order.
[[nodiscard]] std::vector<RelationDraft> find_relations(const Reading& reading, const std::vector<RuleMatch>& matches);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_RELATION_PASS_H_
