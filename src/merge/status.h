// What became of an event, by everything that was reported of it.
#ifndef NEWSGRAPH_MERGE_STATUS_H_
#define NEWSGRAPH_MERGE_STATUS_H_

#include <optional>
#include <vector>

#include "base/date.h"
#include "merge/knowledge_graph.h"

namespace newsgraph {

/// One report, and whether the article says it in its own voice.
struct StatusReport {
  StatusStep step;
  bool attributed = false;  ///< someone is named who says so
};

/// The status after the last report. Reports may come in any order; those of articles without a date count as earliest.
///
/// A later report replaces an earlier one, except that nothing that took place can become planned, possible or alleged
/// again, and that what an article says in its own voice is not undone by somebody's denial. Of one day, what took
/// place weighs more than what was cancelled or postponed, and that more than what was planned.
[[nodiscard]] Status final_status(std::vector<StatusReport> reports);

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_STATUS_H_
