// Which mentions of one article are of one event: "the summit", "the disaster".
#ifndef NEWSGRAPH_EXTRACT_REFERENCE_PASS_H_
#define NEWSGRAPH_EXTRACT_REFERENCE_PASS_H_

#include <vector>

#include "extract/draft.h"
#include "extract/relation_pass.h"

namespace newsgraph {

/// Sets ordinal, definite, same_as and part_of (numbers of drafts), takes over the status of the event referred to
/// where the words leave it open. `relations` tell which places lie within which. Comes after times, status and counts.
/// Drafts must be in text order.
void resolve_references(const Reading& reading, const std::vector<RelationDraft>& relations, Drafts& drafts);

/// Marks as dropped those drafts that speak of a kind of event ("uses elections to …").
void drop_generic(const Reading& reading, Drafts& drafts);

/// Marks as dropped those drafts that tell nothing: no entity, no time, no count, and no other mention of theirs.
void drop_bare(const Reading& reading, Drafts& drafts);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_REFERENCE_PASS_H_
