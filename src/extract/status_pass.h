// Whether an event took place, is planned, possible, alleged, denied, cancelled …
#ifndef NEWSGRAPH_EXTRACT_STATUS_PASS_H_
#define NEWSGRAPH_EXTRACT_STATUS_PASS_H_

#include "extract/draft.h"

namespace newsgraph {

/// Sets polarity, certainty, time frame and status of every draft that is no statement, and status_known.
/// Comes after assign_times(): what lies after the article's day has not occurred.
void assign_status(const Reading& reading, Drafts& drafts);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_STATUS_PASS_H_
