// Numbers of those affected: parts and totals, early and late tolls, bounds, disputes.
#ifndef NEWSGRAPH_MERGE_CASUALTIES_H_
#define NEWSGRAPH_MERGE_CASUALTIES_H_

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/date.h"
#include "extract/extraction.h"
#include "merge/knowledge_graph.h"
#include "merge/sources.h"

namespace newsgraph {

/// The counts of one event mention with who reports them and when.
struct CountReport {
  MentionRef mention;
  const EventMention* event = nullptr;
  std::optional<Date> reported;
  Source source = {};
  double belief = 0;  ///< mention_belief
};

/// Merges the counts of one event.
///
/// - The same number of one outcome is one claim, whatever the people are called.
/// - A part stays a part; a number of a more specific group that is smaller than the total is a part of it.
/// - A toll that is reported only later supersedes an earlier one, unless the event lies more than a year back: then
///   nobody counts any more, and two numbers are a dispute.
/// - A bound or a round number that the total agrees with is superseded by it.
/// - What remains are disputes: the number with the most independent sources, then the latest, then the largest is
///   preferred, the others are kept as disputed.
///
/// `general_groups`: folded words for people in general. Sorted by outcome, preferred totals first, then by number.
[[nodiscard]] std::vector<Casualties> merge_casualties(const std::vector<CountReport>& reports,
                                                       const DateInterval& when,
                                                       const std::set<std::string>& general_groups);

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_CASUALTIES_H_
