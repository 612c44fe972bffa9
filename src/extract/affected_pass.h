// Which places, buildings and bodies a disaster struck, and whose vehicle it was that crashed.
#ifndef NEWSGRAPH_EXTRACT_AFFECTED_PASS_H_
#define NEWSGRAPH_EXTRACT_AFFECTED_PASS_H_

#include "extract/draft.h"
#include "extract/reading.h"

namespace newsgraph {

/// "The storm hit Samos and flooded the Harrow Mill": both suffered it, whether they are its place, too, or not. "A
/// helicopter run by Harrow Air crashed": the owner takes part. Adds ng:patient and ng:participant to disasters and
/// accidents; the verbs stand in mappings/lexicons/pass-harm.tsv.
void add_affected(const Reading& reading, Drafts& drafts);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_AFFECTED_PASS_H_
