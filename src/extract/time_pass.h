// When an event took place: time expressions of its clause.
#ifndef NEWSGRAPH_EXTRACT_TIME_PASS_H_
#define NEWSGRAPH_EXTRACT_TIME_PASS_H_

#include "extract/draft.h"

namespace newsgraph {

/// Sets `when` of every draft for which the text says it. The publication date is never used by itself.
void assign_times(const Reading& reading, Drafts& drafts);

/// The days during which something happens that is told with this expression and preposition: "since May" is open at
/// the end. Prepositions that leave the days as they are, and none, may be given too.
[[nodiscard]] DateInterval occurrence_interval(const DateInterval& days, std::string_view preposition);

/// Does the expression say on what days something happened?
[[nodiscard]] bool is_day(const Reading& reading, const Timex& timex);

/// The preposition right in front of the expression; that of "after the 2011 flood" is the flood's. A date behind a
/// noun and "from" ("a photo from May 3") is the day itself.
[[nodiscard]] std::string_view time_preposition(const Reading& reading, const Timex& timex);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_TIME_PASS_H_
