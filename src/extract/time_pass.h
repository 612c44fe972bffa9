// When an event took place: time expressions of its clause.
#ifndef NEWSGRAPH_EXTRACT_TIME_PASS_H_
#define NEWSGRAPH_EXTRACT_TIME_PASS_H_

#include "extract/draft.h"

namespace newsgraph {

/// Sets `when` of every draft for which the text says it. The publication date is never used by itself.
void assign_times(const Reading& reading, Drafts& drafts);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_TIME_PASS_H_
