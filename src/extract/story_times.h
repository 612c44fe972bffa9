// Days of events that follow from how the article tells its story.
#ifndef NEWSGRAPH_EXTRACT_STORY_TIMES_H_
#define NEWSGRAPH_EXTRACT_STORY_TIMES_H_

#include "extract/draft.h"
#include "extract/reading.h"

namespace newsgraph {

/// Gives days to events of which no mention has any; after references are resolved. What the story goes on to tell in
/// the past tense is of the day it has reached, what it looks back on lies before that day, and what "has happened"
/// lies between it and the article's. `when_inferred` is "story", "lead", "within", "announced", "since" or "before".
void infer_story_times(const Reading& reading, Drafts& drafts);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_STORY_TIMES_H_
