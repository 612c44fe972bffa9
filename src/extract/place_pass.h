// Where events happen, beyond what arguments of rules say.
//
// assign_places: phrases of the event's own sentence that say where. They count
// as said. infer_places: what the rest of the article tells (the same event told
// elsewhere, whose office it is, the scene of the story). Such arguments carry
// how they were found, and give way to any that is said.
#ifndef NEWSGRAPH_EXTRACT_PLACE_PASS_H_
#define NEWSGRAPH_EXTRACT_PLACE_PASS_H_

#include <vector>

#include "extract/draft.h"
#include "extract/place_phrases.h"
#include "extract/reading.h"
#include "extract/relation_pass.h"

namespace newsgraph {

/// Requires: arguments of rules and times. Makes places finer, and gives a place to drafts without one.
void assign_places(const Reading& reading, Drafts& drafts);

/// Requires: resolved references.
void infer_places(const Reading& reading, const std::vector<RelationDraft>& relations, Drafts& drafts);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_PLACE_PASS_H_
