// Whose office is taken, left or lost, where the sentence does not say.
#ifndef NEWSGRAPH_EXTRACT_OFFICE_PASS_H_
#define NEWSGRAPH_EXTRACT_OFFICE_PASS_H_

#include <vector>

#include "extract/draft.h"
#include "extract/relation_pass.h"

namespace newsgraph {

/// Gives appointments, resignations and dismissals without ng:positionOf the country or body that the document
/// elsewhere joins with an office of the one who comes or goes, of the one before, or of the one who decides. Raises
/// the cost by one.
void find_offices(const Reading& reading, const std::vector<RelationDraft>& relations, Drafts& drafts);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_OFFICE_PASS_H_
