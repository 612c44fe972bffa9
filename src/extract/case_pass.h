// Who is meant where a case against one person is told: "the accused", "a man was arrested", "the trial".
#ifndef NEWSGRAPH_EXTRACT_CASE_PASS_H_
#define NEWSGRAPH_EXTRACT_CASE_PASS_H_

#include "extract/draft.h"
#include "extract/reading.h"

namespace newsgraph {

/// Where an article names one defendant only, arrests, charges, trials and sentences of somebody who is merely
/// described are his or hers. Adds ng:defendant to them.
void complete_cases(const Reading& reading, Drafts& drafts);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_CASE_PASS_H_
