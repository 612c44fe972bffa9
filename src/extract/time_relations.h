// Days of events that follow from those of other events of the sentence: "two days after the attack".
#ifndef NEWSGRAPH_EXTRACT_TIME_RELATIONS_H_
#define NEWSGRAPH_EXTRACT_TIME_RELATIONS_H_

#include "extract/draft.h"
#include "extract/reading.h"

namespace newsgraph {

/// Gives days to drafts that have none but stand in a relation of time to one that has.
void relate_times(const Reading& reading, Drafts& drafts);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_TIME_RELATIONS_H_
