// What a time expression says of the event it is told with: days or none, open ends, a year that goes without saying.
#ifndef NEWSGRAPH_EXTRACT_TIMEX_USE_H_
#define NEWSGRAPH_EXTRACT_TIMEX_USE_H_

#include <string_view>

#include "extract/reading.h"

namespace newsgraph {

/// The days during which something happens that is told with this expression and preposition: "since May" is open at
/// the end. Prepositions that leave the days as they are, and none, may be given too.
[[nodiscard]] DateInterval occurrence_interval(const DateInterval& days, std::string_view preposition);

/// Does the expression say on what days something happened?
[[nodiscard]] bool is_day(const Reading& reading, const Timex& timex);

/// The preposition right in front of the expression; that of "after the 2011 flood" is the flood's. A date behind a
/// noun and "from" ("a photo from May 3") is the day itself.
[[nodiscard]] std::string_view time_preposition(const Reading& reading, const Timex& timex);

/// "jailed for the January 7 attack", told in October: of what nobody plans, the day that was last so called.
[[nodiscard]] DateInterval looked_back(const Reading& reading, const Timex& timex, const DateInterval& days);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_TIMEX_USE_H_
