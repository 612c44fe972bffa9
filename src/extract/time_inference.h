// Days of events that the tree does not lead to: the only time of the sentence, the day of the sentence before.
#ifndef NEWSGRAPH_EXTRACT_TIME_INFERENCE_H_
#define NEWSGRAPH_EXTRACT_TIME_INFERENCE_H_

#include "extract/draft.h"
#include "extract/reading.h"

namespace newsgraph {

/// Does the time stand below a noun or clause that tells of something else than the trigger?
[[nodiscard]] bool of_other_event(const Reading& reading, std::uint32_t trigger, const Timex& timex);

/// Does the noun `at` only say of what the noun `above` is? "the victims of the attack"; not "a series of attacks".
[[nodiscard]] bool is_of_noun(const Reading& reading, std::uint32_t at, std::uint32_t above);

/// Gives days to drafts that have none; `when_inferred` says how they were found.
void infer_times(const Reading& reading, Drafts& drafts);

/// Gives events of the headline that no dated mention was joined to the one day of the article's first sentence; after
/// references are resolved. `when_inferred` is "lead".
void infer_headline_times(const Reading& reading, Drafts& drafts);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_TIME_INFERENCE_H_
