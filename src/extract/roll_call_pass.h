// Those who took part in an event and are named in a later sentence.
#ifndef NEWSGRAPH_EXTRACT_ROLL_CALL_PASS_H_
#define NEWSGRAPH_EXTRACT_ROLL_CALL_PASS_H_

#include "extract/draft.h"
#include "extract/reading.h"

namespace newsgraph {

/// "The victims were Ruiz and Lee", "Police identified the gunman as Ruiz": adds them to the event told last that has
/// such a part. References must be resolved.
void call_roll(const Reading& reading, Drafts& drafts);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_ROLL_CALL_PASS_H_
