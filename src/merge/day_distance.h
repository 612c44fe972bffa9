// How far apart two ranges of days lie.
#ifndef NEWSGRAPH_MERGE_DAY_DISTANCE_H_
#define NEWSGRAPH_MERGE_DAY_DISTANCE_H_

#include <optional>

#include "base/date.h"

namespace newsgraph {

/// Days between two closed ranges of days, 0 when they meet; empty when one of them is wholly unknown.
[[nodiscard]] inline std::optional<int> distance(const std::optional<Date>& first_a, const std::optional<Date>& last_a,
                                                 const std::optional<Date>& first_b,
                                                 const std::optional<Date>& last_b) {
  if ((!first_a && !last_a) || (!first_b && !last_b)) return std::nullopt;
  if (last_a && first_b && *last_a < *first_b) return days_between(*last_a, *first_b);
  if (last_b && first_a && *last_b < *first_a) return days_between(*last_b, *first_a);
  return 0;
}

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_DAY_DISTANCE_H_
