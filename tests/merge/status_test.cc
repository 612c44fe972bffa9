#include "merge/status.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace newsgraph {
namespace {

StatusReport report(const std::string& day, Status status, std::uint32_t article, bool attributed = false) {
  return {{parse_iso_date(day), status, {article, 0}}, attributed};
}

TEST(FinalStatus, PlannedThenOccurred) {
  EXPECT_EQ(final_status({report("2026-01-09", Status::kPlanned, 0), report("2026-01-13", Status::kOccurred, 1)}),
            Status::kOccurred);
}

TEST(FinalStatus, OccurredBeatsPlannedOfTheSameDayAndOfLaterOnes) {
  EXPECT_EQ(final_status({report("2026-01-13", Status::kOccurred, 0), report("2026-01-13", Status::kPlanned, 1)}),
            Status::kOccurred);
  EXPECT_EQ(final_status({report("2026-01-13", Status::kOccurred, 0), report("2026-01-15", Status::kPlanned, 1)}),
            Status::kOccurred);
}

TEST(FinalStatus, LaterCancellationWins) {
  EXPECT_EQ(final_status({report("2026-01-09", Status::kPlanned, 0), report("2026-01-12", Status::kCancelled, 1)}),
            Status::kCancelled);
  EXPECT_EQ(final_status({report("2026-01-09", Status::kPlanned, 0), report("2026-01-12", Status::kPostponed, 1)}),
            Status::kPostponed);
  EXPECT_EQ(final_status({report("2026-01-12", Status::kCancelled, 1), report("2026-01-14", Status::kPlanned, 2)}),
            Status::kPlanned);
}

TEST(FinalStatus, SomebodysDenialDoesNotUndoWhatArticlesSayThemselves) {
  EXPECT_EQ(final_status({report("2026-01-09", Status::kOccurred, 0), report("2026-01-12", Status::kDenied, 1, true)}),
            Status::kOccurred);
  EXPECT_EQ(final_status({report("2026-01-09", Status::kOccurred, 0), report("2026-01-12", Status::kDenied, 1)}),
            Status::kDenied);
  EXPECT_EQ(final_status({report("2026-01-09", Status::kAlleged, 0), report("2026-01-12", Status::kDenied, 1, true)}),
            Status::kDenied);
}

TEST(FinalStatus, AllegationDoesNotWeakenAFact) {
  EXPECT_EQ(final_status({report("2026-01-09", Status::kOccurred, 0), report("2026-01-12", Status::kAlleged, 1)}),
            Status::kOccurred);
  EXPECT_EQ(final_status({report("2026-01-09", Status::kAlleged, 0), report("2026-01-12", Status::kOccurred, 1)}),
            Status::kOccurred);
}

TEST(FinalStatus, ArticlesWithoutADateCountAsEarliest) {
  EXPECT_EQ(final_status({report("", Status::kCancelled, 0), report("2026-01-09", Status::kPlanned, 1)}),
            Status::kPlanned);
}

TEST(FinalStatus, DoesNotDependOnTheOrderOfReports) {
  std::vector<StatusReport> reports{
      report("2026-01-09", Status::kPlanned, 0), report("2026-01-10", Status::kPostponed, 1),
      report("2026-01-10", Status::kPlanned, 2), report("2026-01-12", Status::kPossible, 3)};
  const Status expected = final_status(reports);
  std::ranges::sort(reports, {}, [](const StatusReport& r) { return r.step.mention; });
  do {
    EXPECT_EQ(final_status(reports), expected);
  } while (std::ranges::next_permutation(reports, {}, [](const StatusReport& r) { return r.step.mention; }).found);
}

}  // namespace
}  // namespace newsgraph
