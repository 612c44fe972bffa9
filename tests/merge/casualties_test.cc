#include "merge/casualties.h"

#include <gtest/gtest.h>

#include <list>

#include "sample_extractions.h"

namespace newsgraph {
namespace {

using test::add_count;
using test::days;

/// Reports of one event, one article each.
class Reports {
 public:
  EventMention& add(const std::string& day, std::uint32_t source) {
    EventMention& event = events_.emplace_back();
    event.confidence = 0.8;
    reports_.push_back({{static_cast<std::uint32_t>(reports_.size()), 0}, &event, parse_iso_date(day), source});
    return event;
  }
  [[nodiscard]] std::vector<Casualties> merge(const std::string& when = "2026-03-01") const {
    return merge_casualties(reports_, days(when), {"people", "persons"});
  }

 private:
  std::list<EventMention> events_;
  std::vector<CountReport> reports_;
};

const Casualties& number(const std::vector<Casualties>& list, std::uint64_t count) {
  for (const Casualties& casualties : list) {
    if (casualties.count == count) return casualties;
  }
  throw std::runtime_error("no count " + std::to_string(count));
}

TEST(Casualties, SameValueIsOneClaimWhateverTheGroupIsCalled) {
  Reports reports;
  add_count(reports.add("2026-03-02", 0), "Killed", 40, "people");
  add_count(reports.add("2026-03-02", 1), "Killed", 40, "workers");
  add_count(reports.add("2026-03-03", 2), "Killed", 40, "workers");
  const std::vector<Casualties> merged = reports.merge();
  ASSERT_EQ(merged.size(), 1U);
  EXPECT_EQ(merged[0].group, "workers");
  EXPECT_EQ(merged[0].support.source_count, 3U);
  EXPECT_EQ(merged[0].rank, ClaimRank::kPreferred);
}

TEST(Casualties, PartIsNoContradiction) {
  Reports reports;
  EventMention& first = reports.add("2026-03-02", 0);
  add_count(first, "Killed", 40, "people");
  add_count(first, "Killed", 25, "Danes", QuantityBound::kExact, 0);
  const std::vector<Casualties> merged = reports.merge();
  ASSERT_EQ(merged.size(), 2U);
  EXPECT_EQ(merged[0].count, 40U);
  EXPECT_EQ(merged[1].part_of, 0);
  EXPECT_EQ(merged[1].rank, ClaimRank::kPreferred);
}

TEST(Casualties, SpecificGroupWithoutATotalIsAPartOfTheOthersTotal) {
  Reports reports;
  add_count(reports.add("2026-03-02", 0), "Killed", 40, "workers");
  add_count(reports.add("2026-03-04", 1), "Killed", 25, "Danish labourers");
  const std::vector<Casualties> merged = reports.merge();
  EXPECT_EQ(number(merged, 25).part_of, 0);
  EXPECT_EQ(number(merged, 40).rank, ClaimRank::kPreferred);
}

TEST(Casualties, SpecificGroupAloneIsTheTotal) {
  Reports reports;
  add_count(reports.add("2026-03-02", 0), "Killed", 25, "Danish labourers");
  EXPECT_EQ(reports.merge().at(0).part_of, kNone);
}

TEST(Casualties, LargerNumberOfASpecificGroupIsNoPart) {
  Reports reports;
  add_count(reports.add("2026-03-02", 0), "Killed", 25, "people");
  add_count(reports.add("2026-03-02", 1), "Killed", 40, "Danes");
  EXPECT_EQ(number(reports.merge(), 40).part_of, kNone);
}

TEST(Casualties, LaterTollSupersedesEarlier) {
  Reports reports;
  add_count(reports.add("2026-03-02", 0), "Killed", 12, "people");
  add_count(reports.add("2026-03-02", 1), "Killed", 12, "people");
  add_count(reports.add("2026-03-03", 2), "Killed", 17, "people");
  const std::vector<Casualties> merged = reports.merge();
  EXPECT_EQ(number(merged, 12).rank, ClaimRank::kSuperseded);
  EXPECT_FALSE(number(merged, 12).reason.empty());
  EXPECT_EQ(number(merged, 17).rank, ClaimRank::kPreferred);
  EXPECT_EQ(merged[0].count, 17U);
}

TEST(Casualties, TollsOfOneDayAreADisputeAndTheBetterSourcedIsPreferred) {
  Reports reports;
  add_count(reports.add("2026-03-02", 0), "Killed", 12, "people");
  add_count(reports.add("2026-03-02", 1), "Killed", 12, "people");
  add_count(reports.add("2026-03-02", 2), "Killed", 17, "people");
  const std::vector<Casualties> merged = reports.merge();
  EXPECT_EQ(number(merged, 12).rank, ClaimRank::kPreferred);
  EXPECT_EQ(number(merged, 17).rank, ClaimRank::kDisputed);
}

TEST(Casualties, EquallySourcedDisputePrefersTheLargerNumber) {
  Reports reports;
  add_count(reports.add("2026-03-02", 0), "Killed", 12, "people");
  add_count(reports.add("2026-03-02", 1), "Killed", 17, "people");
  EXPECT_EQ(number(reports.merge(), 17).rank, ClaimRank::kPreferred);
}

TEST(Casualties, CopiesDoNotOutvoteIndependentSources) {
  Reports reports;
  for (int copy = 0; copy < 5; ++copy) add_count(reports.add("2026-03-02", 0), "Killed", 17, "people");
  add_count(reports.add("2026-03-02", 1), "Killed", 12, "people");
  add_count(reports.add("2026-03-02", 2), "Killed", 12, "people");
  EXPECT_EQ(number(reports.merge(), 12).rank, ClaimRank::kPreferred);
}

TEST(Casualties, OfAnOldEventTwoNumbersAreADispute) {
  Reports reports;
  add_count(reports.add("2026-03-02", 0), "Killed", 183, "people");
  add_count(reports.add("2026-03-05", 1), "Killed", 180, "people");
  const std::vector<Casualties> merged = reports.merge("1950-01-01");
  EXPECT_EQ(number(merged, 183).rank, ClaimRank::kDisputed);
  EXPECT_EQ(number(merged, 180).rank, ClaimRank::kPreferred) << "the later of two equally sourced ones";
}

TEST(Casualties, LowerBoundIsNoTotalBesideALargerOne) {
  Reports reports;
  add_count(reports.add("2026-03-03", 0), "Killed", 10, "people", QuantityBound::kAtLeast);
  add_count(reports.add("2026-03-02", 1), "Killed", 17, "people");
  add_count(reports.add("2026-03-02", 2), "Killed", 16, "people", QuantityBound::kApproximate);
  const std::vector<Casualties> merged = reports.merge();
  EXPECT_EQ(number(merged, 10).rank, ClaimRank::kSuperseded);
  EXPECT_EQ(number(merged, 16).rank, ClaimRank::kSuperseded);
  EXPECT_EQ(number(merged, 17).rank, ClaimRank::kPreferred);
}

TEST(Casualties, LaterBoundAboveTheTotalReplacesIt) {
  Reports reports;
  add_count(reports.add("2026-03-02", 0), "Killed", 17, "people");
  add_count(reports.add("2026-03-04", 1), "Killed", 30, "people", QuantityBound::kAtLeast);
  const std::vector<Casualties> merged = reports.merge();
  EXPECT_EQ(number(merged, 17).rank, ClaimRank::kSuperseded);
  EXPECT_EQ(number(merged, 30).rank, ClaimRank::kPreferred);
}

TEST(Casualties, OutcomesAreCountedApart) {
  Reports reports;
  EventMention& event = reports.add("2026-03-02", 0);
  add_count(event, "Killed", 12, "people");
  add_count(event, "Injured", 40, "people");
  const std::vector<Casualties> merged = reports.merge();
  EXPECT_EQ(number(merged, 12).rank, ClaimRank::kPreferred);
  EXPECT_EQ(number(merged, 40).rank, ClaimRank::kPreferred);
}

TEST(Casualties, PartLargerThanItsWholeIsImpossible) {
  Reports reports;
  EventMention& event = reports.add("2026-03-02", 0);
  add_count(event, "Killed", 40, "people");
  add_count(event, "Killed", 60, "Danes", QuantityBound::kExact, 0);
  const std::vector<Casualties> merged = reports.merge();
  EXPECT_EQ(number(merged, 60).rank, ClaimRank::kDisputed);
  EXPECT_EQ(number(merged, 60).check, test::iri("PartExceedsWhole"));
  EXPECT_EQ(number(merged, 60).reason, "a part of a smaller number");
  EXPECT_EQ(number(merged, 40).rank, ClaimRank::kPreferred);
  EXPECT_EQ(number(merged, 40).check, "");
}

TEST(Casualties, PartOfABoundMayBeLargerThanTheBound) {
  Reports reports;
  EventMention& event = reports.add("2026-03-02", 0);
  add_count(event, "Killed", 40, "people", QuantityBound::kAtLeast);
  add_count(event, "Killed", 60, "Danes", QuantityBound::kExact, 0);
  EXPECT_EQ(number(reports.merge(), 60).check, "");
}

TEST(Casualties, NumberThatAnotherTellsAsATotalIsNoImpossiblePart) {
  Reports reports;
  EventMention& event = reports.add("2026-03-02", 0);
  add_count(event, "Killed", 40, "people");
  add_count(event, "Killed", 60, "people", QuantityBound::kExact, 0);
  add_count(reports.add("2026-03-03", 1), "Killed", 60, "people");
  EXPECT_EQ(number(reports.merge(), 60).check, "");
}

TEST(Casualties, RisingTollIsASeriesThatEndsWithTheLatest) {
  Reports reports;
  add_count(reports.add("2026-03-02", 0), "Killed", 12, "people");
  add_count(reports.add("2026-03-03", 1), "Killed", 19, "people");
  add_count(reports.add("2026-03-05", 2), "Killed", 31, "people");
  const std::vector<Casualties> merged = reports.merge();
  EXPECT_EQ(number(merged, 12).rank, ClaimRank::kSuperseded);
  EXPECT_EQ(number(merged, 19).rank, ClaimRank::kSuperseded);
  EXPECT_EQ(number(merged, 31).rank, ClaimRank::kPreferred);
}

}  // namespace
}  // namespace newsgraph
