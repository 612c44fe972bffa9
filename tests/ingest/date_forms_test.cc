#include "ingest/date_forms.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

std::string found(std::string_view text) {
  const auto date = find_date(text);
  return date ? to_iso(date->date) : "";
}

TEST(FindDate, FormsOfPageHeaders) {
  EXPECT_EQ(found("date 2031-04-09 and more"), "2031-04-09");
  EXPECT_EQ(found("2031-04-09T07:35:00Z"), "2031-04-09");
  EXPECT_EQ(found("2031/04/09"), "2031-04-09");
  EXPECT_EQ(found("2031.04.09."), "2031-04-09");
  EXPECT_EQ(found("Posted : April 9, 2031, 07:35"), "2031-04-09");
  EXPECT_EQ(found("Apr. 9 2031"), "2031-04-09");
  EXPECT_EQ(found("Sept. 30th, 2031"), "2031-09-30");
  EXPECT_EQ(found("9 April 2031"), "2031-04-09");
  EXPECT_EQ(found("the 9th of April, 2031"), "2031-04-09");
  EXPECT_EQ(found("25/04/2031"), "2031-04-25");
  EXPECT_EQ(found("04/25/2031"), "2031-04-25");
}

TEST(FindDate, WhatIsNoDate) {
  EXPECT_EQ(found("04/09/2031"), "");  // April or September?
  EXPECT_EQ(found("February 30, 2031"), "");
  EXPECT_EQ(found("2031-13-01"), "");
  EXPECT_EQ(found("version 1.2.3"), "");
  EXPECT_EQ(found("may 5 people in 2031"), "");
  EXPECT_EQ(found("April 2031"), "");
  EXPECT_EQ(found("99999999999999999999-01-01"), "");
  EXPECT_EQ(found(""), "");
}

TEST(FindDate, KnowsWhetherTheWeekdayIsRight) {
  EXPECT_TRUE(find_date("Sunday, July 28, 2019")->weekday_agrees);
  EXPECT_FALSE(find_date("Monday, July 28, 2019")->weekday_agrees);
  EXPECT_EQ(find_date("on Sunday, July 28, 2019")->begin, 3U);
}

TEST(ParseDateLine, OnlyADateAndATime) {
  EXPECT_TRUE(parse_date_line("Sunday, July 28, 2019"));
  EXPECT_TRUE(parse_date_line("9 January 2031, 07:35 GMT"));
  EXPECT_TRUE(parse_date_line("2031-01-09 07:35"));
  EXPECT_FALSE(parse_date_line("On July 28, 2019, the bridge fell."));
  EXPECT_FALSE(parse_date_line("July 28, 2019 was a Sunday"));
}

TEST(FindMonthDay, WithoutAYear) {
  const auto day = find_month_day("LIMA, Jan. 13");
  ASSERT_TRUE(day);
  EXPECT_EQ(day->month, 1U);
  EXPECT_EQ(day->day, 13U);
  EXPECT_FALSE(find_month_day("Mayor 13"));
  EXPECT_EQ(month_number("Sept."), 9U);
  EXPECT_EQ(month_number("Decide"), 0U);
}

}  // namespace
}  // namespace newsgraph
