// Who says so.
#ifndef NEWSGRAPH_EXTRACT_ATTRIBUTION_PASS_H_
#define NEWSGRAPH_EXTRACT_ATTRIBUTION_PASS_H_

#include "extract/draft.h"

namespace newsgraph {

/// The chain that the words at `token` are attributed to: the speaker of the quotation or of the clause of speaking
/// around them, or of "according to"; kNone for the article itself.
[[nodiscard]] std::int32_t speaker_of(const Reading& reading, std::uint32_t token);

/// Sets attributed_to (a chain) of every draft that is no statement.
void assign_attribution(const Reading& reading, Drafts& drafts);

/// Adds a draft of class ng:Statement for every quotation with a speaker. Keeps text order.
void add_statements(const Reading& reading, Drafts& drafts);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_ATTRIBUTION_PASS_H_
