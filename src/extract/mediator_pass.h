// Who brought those together who met, agreed or laid down arms.
#ifndef NEWSGRAPH_EXTRACT_MEDIATOR_PASS_H_
#define NEWSGRAPH_EXTRACT_MEDIATOR_PASS_H_

#include "extract/draft.h"
#include "extract/reading.h"

namespace newsgraph {

/// "talks mediated by Norway", "Norway brokered a truce": adds Norway to meetings, agreements and ceasefires told by a
/// noun. The verbs stand in mappings/lexicons/pass-mediate.tsv.
void add_mediators(const Reading& reading, Drafts& drafts);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_MEDIATOR_PASS_H_
