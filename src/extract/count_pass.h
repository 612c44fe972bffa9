// How many of whom: counts, their subsets, and the events they belong to.
#ifndef NEWSGRAPH_EXTRACT_COUNT_PASS_H_
#define NEWSGRAPH_EXTRACT_COUNT_PASS_H_

#include "extract/draft.h"

namespace newsgraph {

/// Adds what count rules found to the drafts, and drafts that such rules make themselves; keeps text order.
void attach_counts(const Reading& reading, const std::vector<RuleMatch>& matches, Drafts& drafts);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_COUNT_PASS_H_
