#include "base/date.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

Date day(const char* iso) {
  return parse_iso_date(iso).value();
}

TEST(Date, ReadsOnlyWholeIsoDatesThatExist) {
  EXPECT_EQ(to_iso(day("2024-02-29")), "2024-02-29");
  for (const char* bad : {"", "2024-2-29", "2023-02-29", "2024-13-01", "2024-00-10", "2024-01-32", "20240101xx",
                          "-024-01-01", "2024-01-1x", "2024-01-011"}) {
    EXPECT_FALSE(parse_iso_date(bad)) << bad;
  }
}

TEST(Date, PadsEarlyYears) {
  EXPECT_EQ(to_iso(make_date(79, 8, 24).value()), "0079-08-24");
}

TEST(Date, CountsDaysAcrossLeapDays) {
  EXPECT_EQ(to_iso(add_days(day("2024-02-28"), 2)), "2024-03-01");
  EXPECT_EQ(to_iso(add_days(day("2023-01-01"), -1)), "2022-12-31");
  EXPECT_EQ(days_between(day("2024-01-01"), day("2025-01-01")), 366);
  EXPECT_EQ(days_between(day("2025-01-01"), day("2024-12-31")), -1);
}

TEST(DateInterval, MonthsAndYearsCoverTheirDays) {
  EXPECT_EQ(DateInterval::month(2024, 2).length_in_days(), 29);
  EXPECT_EQ(DateInterval::year(2023).length_in_days(), 365);
  EXPECT_EQ(DateInterval{}.length_in_days(), 0);
}

TEST(DateInterval, OpenSidesOverlapEverythingOnTheirSide) {
  const DateInterval since{day("2020-05-01"), std::nullopt};
  EXPECT_TRUE(overlaps(since, DateInterval::year(2025)));
  EXPECT_FALSE(overlaps(since, DateInterval::year(2019)));
  EXPECT_TRUE(overlaps(DateInterval{}, since));
}

TEST(DateInterval, ContainsNeedsBothSides) {
  EXPECT_TRUE(contains(DateInterval::year(2020), DateInterval::month(2020, 12)));
  EXPECT_FALSE(contains(DateInterval::month(2020, 12), DateInterval::year(2020)));
  EXPECT_FALSE(contains(DateInterval::year(2020), DateInterval{day("2020-05-01"), std::nullopt}));
}

TEST(DateInterval, IntersectionKeepsTheNarrowerSide) {
  const DateInterval since{day("2020-05-01"), std::nullopt};
  EXPECT_EQ(intersection(since, DateInterval::year(2020)), (DateInterval{day("2020-05-01"), day("2020-12-31")}));
}

}  // namespace
}  // namespace newsgraph
