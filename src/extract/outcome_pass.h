// Deaths and injuries of people without names are what an attack, accident or disaster came to.
#ifndef NEWSGRAPH_EXTRACT_OUTCOME_PASS_H_
#define NEWSGRAPH_EXTRACT_OUTCOME_PASS_H_

#include "extract/draft.h"
#include "extract/relation_pass.h"

namespace newsgraph {

/// "A van struck a queue in Lima on Friday, killing four … The crash": a mention of somebody's death without a named
/// victim denotes the one event of the article that may have caused it, whose class it takes. It stays an event of its
/// own where several may have, where day, place or number of dead contradict, and far from any mention of the cause.
/// Requires: EventMention::same_as is set. Changes class_id and same_as of such mentions, and the same_as of the cause
/// where it is told later.
void join_outcomes(const Reading& reading, const std::vector<RelationDraft>& relations, Drafts& drafts);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_OUTCOME_PASS_H_
