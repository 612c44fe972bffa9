#include "merge/status.h"

#include <algorithm>
#include <tuple>

namespace newsgraph {
namespace {

/// Within one day the weightiest report comes last.
int weight(Status status) {
  switch (status) {
    case Status::kDenied:
      return 0;
    case Status::kPossible:
      return 1;
    case Status::kAlleged:
      return 2;
    case Status::kPlanned:
      return 3;
    case Status::kPostponed:
      return 4;
    case Status::kCancelled:
      return 5;
    case Status::kOngoing:
      return 6;
    case Status::kOccurred:
      return 7;
  }
  return 0;
}

bool is_real(Status status) {
  return status == Status::kOccurred || status == Status::kOngoing;
}

bool replaces(const StatusReport& next, const StatusReport& current) {
  switch (next.step.status) {
    case Status::kOccurred:
    case Status::kOngoing:
    case Status::kCancelled:
    case Status::kPostponed:
      return true;
    case Status::kDenied:
      return !(next.attributed && is_real(current.step.status) && !current.attributed);
    case Status::kAlleged:
      return current.step.status == Status::kPossible || current.step.status == Status::kAlleged ||
             current.step.status == Status::kPlanned;
    case Status::kPlanned:
    case Status::kPossible:
      return !is_real(current.step.status) && current.step.status != Status::kAlleged;
  }
  return true;
}

}  // namespace

Status final_status(std::vector<StatusReport> reports) {
  const auto key = [](const StatusReport& report) {
    const bool dated = report.step.reported.has_value();
    return std::make_tuple(dated, report.step.reported.value_or(Date{}), weight(report.step.status), !report.attributed,
                           report.step.mention);
  };
  std::ranges::sort(reports, {}, key);
  if (reports.empty()) return Status::kOccurred;
  StatusReport current = reports.front();
  for (const StatusReport& next : reports) {
    if (replaces(next, current)) current = next;
  }
  return current.step.status;
}

}  // namespace newsgraph
