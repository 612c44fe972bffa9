// The votes of each side, counted behind the verb: "with 215 votes in favour, ten abstentions and one vote against".
#ifndef NEWSGRAPH_EXTRACT_TALLY_PASS_H_
#define NEWSGRAPH_EXTRACT_TALLY_PASS_H_

#include "extract/draft.h"
#include "extract/reading.h"

namespace newsgraph {

/// Adds ng:votesFor and ng:votesAgainst to votes whose sentence counts both sides. "Parliament voted to extend it; the
/// vote passed with …": the second mention of a vote in a sentence is the first one's.
void tally_votes(const Reading& reading, Drafts& drafts);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_TALLY_PASS_H_
