#include "nlp/timex.h"

#include <gtest/gtest.h>

#include <ostream>

#include "make_document.h"

namespace newsgraph {
namespace {

using testing::lexicons;
using testing::make_document;
using testing::make_tagged;

const Date kFriday = *make_date(2026, 1, 9);  // the document creation time of the table

/// A sentence; the text of the one expression in it, "" for none; its value and interval ("first..last", "-" for
/// empty).
struct Case {
  const char* sentence;
  const char* text;
  const char* value;
  const char* interval;
};
void PrintTo(const Case& c, std::ostream* out) {
  *out << c.sentence;
}

std::string text_of(const DateInterval& interval) {
  if (interval.empty()) return "-";
  return (interval.first ? to_iso(*interval.first) : "?") + ".." + (interval.last ? to_iso(*interval.last) : "?");
}

Document annotated(const char* sentence, std::optional<Date> created) {
  Document doc = make_tagged(sentence, created);
  TimexAnnotator(lexicons()).annotate(doc);
  return doc;
}

void expect_case(const Case& c, std::optional<Date> created) {
  const Document doc = annotated(c.sentence, created);
  if (*c.text == '\0') {
    EXPECT_TRUE(doc.timexes.empty()) << surface(doc.article.text, doc.timexes[0].span) << " " << doc.timexes[0].value;
    return;
  }
  ASSERT_EQ(doc.timexes.size(), 1U);
  EXPECT_EQ(surface(doc.article.text, doc.timexes[0].span), c.text);
  EXPECT_EQ(doc.timexes[0].value, c.value);
  EXPECT_EQ(text_of(doc.timexes[0].interval), c.interval);
}

class TimexTable : public ::testing::TestWithParam<Case> {};
TEST_P(TimexTable, ReadsTextValueAndDays) {
  expect_case(GetParam(), kFriday);
}

constexpr Case kDays[] = {
    {"It opened/VBD on Feb. 3 , 1942 .", "Feb. 3 , 1942", "1942-02-03", "1942-02-03..1942-02-03"},
    {"It opened/VBD on 3 February 1942 .", "3 February 1942", "1942-02-03", "1942-02-03..1942-02-03"},
    {"It opened/VBD on January 13 , 2026 .", "January 13 , 2026", "2026-01-13", "2026-01-13..2026-01-13"},
    {"It opened/VBD on 2026-01-09 .", "2026-01-09", "2026-01-09", "2026-01-09..2026-01-09"},
    {"It opened/VBD on 2026~ -~ 01~ -~ 09 .", "2026-01-09", "2026-01-09", "2026-01-09..2026-01-09"},
    {"It opened/VBD on Jan 12 2026 .", "Jan 12 2026", "2026-01-12", "2026-01-12..2026-01-12"},
    {"It opened/VBD on 13/1/2026 .", "13/1/2026", "2026-01-13", "2026-01-13..2026-01-13"},
    {"It opened/VBD on 1/13/2026 .", "1/13/2026", "2026-01-13", "2026-01-13..2026-01-13"},
    {"It opened/VBD on 5/5/2025 .", "5/5/2025", "2025-05-05", "2025-05-05..2025-05-05"},
    {"It opened/VBD on 5/6/2025 .", "", "", ""},
    {"It opened/VBD on the 13th of May 2024 .", "the 13th of May 2024", "2024-05-13", "2024-05-13..2024-05-13"},
    {"It opened/VBD on 21st March 2019 .", "21st March 2019", "2019-03-21", "2019-03-21..2019-03-21"},
    {"It opened/VBD on March 21st , 2019 .", "March 21st , 2019", "2019-03-21", "2019-03-21..2019-03-21"},
    {"It opened/VBD on Oct. 30 .", "Oct. 30", "2025-10-30", "2025-10-30..2025-10-30"},
    {"It will open/VB on Oct. 30 .", "Oct. 30", "2026-10-30", "2026-10-30..2026-10-30"},
    {"It will open/VB on Jan. 19 .", "Jan. 19", "2026-01-19", "2026-01-19..2026-01-19"},
    {"It began/VBD Jan. 4 .", "Jan. 4", "2026-01-04", "2026-01-04..2026-01-04"},
    {"It began/VBD on December 31 .", "December 31", "2025-12-31", "2025-12-31..2025-12-31"},
    {"It began/VBD on 31 December last year .", "31 December last year", "2025-12-31", "2025-12-31..2025-12-31"},
    {"It began/VBD on Sept. 11 , 2001 .", "Sept. 11 , 2001", "2001-09-11", "2001-09-11..2001-09-11"},
    {"It began/VBD on Thursday , December 4 , 2025 .", "Thursday , December 4 , 2025", "2025-12-04",
     "2025-12-04..2025-12-04"},
    {"It will begin/VB on Tuesday , Jan. 13 .", "Tuesday , Jan. 13", "2026-01-13", "2026-01-13..2026-01-13"},
    {"It will begin/VB on Tuesday 13 January .", "Tuesday 13 January", "2026-01-13", "2026-01-13..2026-01-13"},
    {"It will begin/VB on Tuesday (~ Jan. 13~ ) .", "Tuesday (Jan. 13)", "2026-01-13", "2026-01-13..2026-01-13"},
    {"It began/VBD on the 5th .", "the 5th", "2026-01-05", "2026-01-05..2026-01-05"},
    {"It will begin/VB on the 2nd .", "the 2nd", "2026-02-02", "2026-02-02..2026-02-02"},
    {"It began/VBD on Feb. 30 , 1942 .", "1942", "1942", "1942-01-01..1942-12-31"},
    {"They were on the 13th floor/NN .", "", "", ""},
};
INSTANTIATE_TEST_SUITE_P(Days, TimexTable, ::testing::ValuesIn(kDays));

constexpr Case kMonthsAndYears[] = {
    {"It opened/VBD in October 2025 .", "October 2025", "2025-10", "2025-10-01..2025-10-31"},
    {"It opened/VBD in October , 2025 .", "October , 2025", "2025-10", "2025-10-01..2025-10-31"},
    {"It opened/VBD in October of 2025 .", "October of 2025", "2025-10", "2025-10-01..2025-10-31"},
    {"It opened/VBD in October last year .", "October last year", "2025-10", "2025-10-01..2025-10-31"},
    {"It opened/VBD in October of last year .", "October of last year", "2025-10", "2025-10-01..2025-10-31"},
    {"It opened/VBD last November .", "last November", "2025-11", "2025-11-01..2025-11-30"},
    {"It will open/VB next March .", "next March", "2026-03", "2026-03-01..2026-03-31"},
    {"It will open/VB this March .", "this March", "2026-03", "2026-03-01..2026-03-31"},
    {"It opened/VBD in November .", "November", "2025-11", "2025-11-01..2025-11-30"},
    {"It will open/VB in November .", "November", "2026-11", "2026-11-01..2026-11-30"},
    {"It opened/VBD in January .", "January", "2026-01", "2026-01-01..2026-01-31"},
    {"It opened/VBD in late October of last year .", "late October of last year", "2025-10", "2025-10-22..2025-10-31"},
    {"It opened/VBD in early May 2024 .", "early May 2024", "2024-05", "2024-05-01..2024-05-10"},
    {"It opened/VBD in mid~ -~ March .", "mid-March", "2025-03", "2025-03-11..2025-03-21"},
    {"It opened/VBD at the end of March .", "the end of March", "2025-03", "2025-03-22..2025-03-31"},
    {"It will open/VB by the end of the year .", "the end of the year", "2026", "2026-09-02..2026-12-31"},
    {"It opened/VBD in 1942 .", "1942", "1942", "1942-01-01..1942-12-31"},
    {"It has been/VBN open since 2010 .", "2010", "2010", "2010-01-01..2010-12-31"},
    {"It opened/VBD in late 2019 .", "late 2019", "2019", "2019-09-02..2019-12-31"},
    {"It opened/VBD in early 2019 .", "early 2019", "2019", "2019-01-01..2019-05-01"},
    {"It opened/VBD early in 2019 .", "early in 2019", "2019", "2019-01-01..2019-05-01"},
    {"It opened/VBD in the year 1942 .", "year 1942", "1942", "1942-01-01..1942-12-31"},
    {"It won/VBD the 2019 election/NN .", "2019", "2019", "2019-01-01..2019-12-31"},
    {"It won/VBD the 2016 presidential/JJ election/NN .", "2016", "2016", "2016-01-01..2016-12-31"},
    {"It opened/VBD in a 1942 flooding/NN .", "1942", "1942", "1942-01-01..1942-12-31"},
    {"It lost/VBD 2000 people/NNS .", "", "", ""},
    {"It paid/VBD $~ 2000 .", "", "", ""},
    {"It grew/VBD in the 1980s .", "the 1980s", "198", "1980-01-01..1989-12-31"},
    {"It grew/VBD in the '90s .", "the '90s", "199", "1990-01-01..1999-12-31"},
    {"It grew/VBD in the mid~ -~ 1990s .", "the mid-1990s", "199", "1993-05-02..1996-08-31"},
    {"It grew/VBD in the 19th century .", "the 19th century", "18", "1800-01-01..1899-12-31"},
    {"It grew/VBD in the twentieth century .", "the twentieth century", "19", "1900-01-01..1999-12-31"},
    {"It is a 15th~ -~ century temple/NN .", "15th-century", "14", "1400-01-01..1499-12-31"},
    {"It opened/VBD in summer 2020 .", "summer 2020", "2020-SU", "2020-06-01..2020-08-31"},
    {"It opened/VBD in the spring of 1968 .", "the spring of 1968", "1968-SP", "1968-03-01..1968-05-31"},
    {"It opened/VBD last summer .", "last summer", "2025-SU", "2025-06-01..2025-08-31"},
    {"It will open/VB next fall .", "next fall", "2026-FA", "2026-09-01..2026-11-30"},
    {"It opened/VBD in the winter of 2020 .", "the winter of 2020", "2020-WI", "2020-12-01..2021-02-28"},
    {"The stocks/NNS fall/VBP .", "", "", ""},
    {"It grew/VBD in the third quarter of 2025 .", "the third quarter of 2025", "2025-Q3", "2025-07-01..2025-09-30"},
    {"It grew/VBD in Q2 2024 .", "Q2 2024", "2024-Q2", "2024-04-01..2024-06-30"},
    {"It grew/VBD in the first half of 2024 .", "the first half of 2024", "2024-H1", "2024-01-01..2024-06-30"},
    {"It grew/VBD in the fourth quarter of last year .", "the fourth quarter of last year", "2025-Q4",
     "2025-10-01..2025-12-31"},
    {"They scored/VBD in the first half .", "", "", ""},
};
INSTANTIATE_TEST_SUITE_P(MonthsAndYears, TimexTable, ::testing::ValuesIn(kMonthsAndYears));

constexpr Case kWeekdays[] = {
    {"He left/VBD Tuesday .", "Tuesday", "2026-01-06", "2026-01-06..2026-01-06"},
    {"He left/VBD on Friday .", "Friday", "2026-01-09", "2026-01-09..2026-01-09"},
    {"He will leave/VB on Friday .", "Friday", "2026-01-09", "2026-01-09..2026-01-09"},
    {"He will leave/VB Tuesday .", "Tuesday", "2026-01-13", "2026-01-13..2026-01-13"},
    {"He plans/VBZ to leave/VB on Tuesday .", "Tuesday", "2026-01-13", "2026-01-13..2026-01-13"},
    {"He is expected/VBN to leave/VB on Tuesday .", "Tuesday", "2026-01-13", "2026-01-13..2026-01-13"},
    {"The talks/NNS open/VBP Tuesday .", "Tuesday", "2026-01-13", "2026-01-13..2026-01-13"},
    {"They say/VBP Tuesday it works/VBZ .", "Tuesday", "2026-01-06", "2026-01-06..2026-01-06"},
    {"He left/VBD last Tuesday .", "last Tuesday", "2026-01-06", "2026-01-06..2026-01-06"},
    {"He left/VBD last Friday .", "last Friday", "2026-01-02", "2026-01-02..2026-01-02"},
    {"He will leave/VB next Monday .", "next Monday", "2026-01-12", "2026-01-12..2026-01-12"},
    {"He will leave/VB next Friday .", "next Friday", "2026-01-16", "2026-01-16..2026-01-16"},
    {"He will leave/VB this Sunday .", "this Sunday", "2026-01-11", "2026-01-11..2026-01-11"},
    {"He left/VBD this Monday .", "this Monday", "2026-01-05", "2026-01-05..2026-01-05"},
    {"He will leave/VB this coming Wednesday .", "this coming Wednesday", "2026-01-14", "2026-01-14..2026-01-14"},
    {"He left/VBD Tuesday night .", "Tuesday night", "2026-01-06TNI", "2026-01-06..2026-01-06"},
    {"He left/VBD on Friday morning .", "Friday morning", "2026-01-09TMO", "2026-01-09..2026-01-09"},
    {"He will leave/VB on Wednesday morning .", "Wednesday morning", "2026-01-14TMO", "2026-01-14..2026-01-14"},
    {"He left/VBD early on Tuesday .", "early on Tuesday", "2026-01-06", "2026-01-06..2026-01-06"},
    {"He left/VBD late Thursday .", "late Thursday", "2026-01-08", "2026-01-08..2026-01-08"},
    {"He left/VBD at 8 p.m. on Tuesday .", "8 p.m. on Tuesday", "2026-01-06T20:00", "2026-01-06..2026-01-06"},
    {"He left/VBD Tuesday at 8:30 a.m. .", "Tuesday at 8:30 a.m.", "2026-01-06T08:30", "2026-01-06..2026-01-06"},
    {"He left/VBD on Tuesday last week .", "Tuesday last week", "2026-01-06", "2026-01-06..2026-01-06"},
    {"He will leave/VB from Tuesday to Wednesday .", "Tuesday to Wednesday", "2026-01-13/2026-01-14",
     "2026-01-13..2026-01-14"},
    {"He will leave/VB on Tuesday and Wednesday .", "Tuesday and Wednesday", "2026-01-13/2026-01-14",
     "2026-01-13..2026-01-14"},
    {"He left/VBD from Friday to Monday .", "Friday to Monday", "2026-01-09/2026-01-12", "2026-01-09..2026-01-12"},
    {"He left/VBD this past Friday .", "this past Friday", "2026-01-02", "2026-01-02..2026-01-02"},
    {"He leaves/VBZ every Friday .", "every Friday", "XXXX-WXX-5", "-"},
    {"He leaves/VBZ on Fridays .", "Fridays", "XXXX-WXX-5", "-"},
};
INSTANTIATE_TEST_SUITE_P(Weekdays, TimexTable, ::testing::ValuesIn(kWeekdays));

constexpr Case kRelative[] = {
    {"He left/VBD today .", "today", "2026-01-09", "2026-01-09..2026-01-09"},
    {"He left/VBD yesterday .", "yesterday", "2026-01-08", "2026-01-08..2026-01-08"},
    {"He left/VBD yesterday morning .", "yesterday morning", "2026-01-08TMO", "2026-01-08..2026-01-08"},
    {"He will leave/VB tomorrow .", "tomorrow", "2026-01-10", "2026-01-10..2026-01-10"},
    {"He will leave/VB tonight .", "tonight", "2026-01-09TNI", "2026-01-09..2026-01-09"},
    {"He left/VBD last night .", "last night", "2026-01-08TNI", "2026-01-08..2026-01-08"},
    {"He left/VBD this morning .", "this morning", "2026-01-09TMO", "2026-01-09..2026-01-09"},
    {"He left/VBD the day before yesterday .", "the day before yesterday", "2026-01-07", "2026-01-07..2026-01-07"},
    {"He left/VBD this week .", "this week", "2026-W02", "2026-01-05..2026-01-11"},
    {"He left/VBD last week .", "last week", "2026-W01", "2025-12-29..2026-01-04"},
    {"He will leave/VB next week .", "next week", "2026-W03", "2026-01-12..2026-01-18"},
    {"He left/VBD last month .", "last month", "2025-12", "2025-12-01..2025-12-31"},
    {"He will leave/VB this month .", "this month", "2026-01", "2026-01-01..2026-01-31"},
    {"He will leave/VB later this month .", "later this month", "2026-01", "2026-01-09..2026-01-31"},
    {"He left/VBD earlier this month .", "earlier this month", "2026-01", "2026-01-01..2026-01-09"},
    {"He left/VBD late last month .", "late last month", "2025-12", "2025-12-22..2025-12-31"},
    {"He left/VBD last year .", "last year", "2025", "2025-01-01..2025-12-31"},
    {"He will leave/VB next year .", "next year", "2027", "2027-01-01..2027-12-31"},
    {"He will leave/VB this year .", "this year", "2026", "2026-01-01..2026-12-31"},
    {"He will leave/VB this weekend .", "this weekend", "2026-W02-WE", "2026-01-10..2026-01-11"},
    {"He left/VBD this past weekend .", "this past weekend", "2026-W01-WE", "2026-01-03..2026-01-04"},
    {"It is the first time/NN in 19 years .", "19 years", "P19Y", "-"},
    {"It was set/VBN for February .", "February", "2026-02", "2026-02-01..2026-02-28"},
    {"His term/NN was to end/VB in August .", "August", "2026-08", "2026-08-01..2026-08-31"},
    {"It was shut/VBN until February .", "February", "2026-02", "2026-02-01..2026-02-28"},
    {"He left/VBD last weekend .", "last weekend", "2026-W01-WE", "2026-01-03..2026-01-04"},
    {"He left/VBD last decade .", "last decade", "201", "2010-01-01..2019-12-31"},
    {"He left/VBD last quarter .", "last quarter", "2025-Q4", "2025-10-01..2025-12-31"},
    {"He left/VBD three days ago .", "three days ago", "2026-01-06", "2026-01-06..2026-01-06"},
    {"He left/VBD two weeks ago .", "two weeks ago", "2025-W52", "2025-12-22..2025-12-28"},
    {"He left/VBD a year ago .", "a year ago", "2025", "2025-01-01..2025-12-31"},
    {"He left/VBD 10 years ago .", "10 years ago", "2016", "2016-01-01..2016-12-31"},
    {"He left/VBD several years ago .", "several years ago", "PAST_REF", "-"},
    {"He left/VBD years ago .", "years ago", "PAST_REF", "-"},
    {"He will leave/VB in 10 days .", "10 days", "2026-01-19", "2026-01-19..2026-01-19"},
    {"He will leave/VB in two weeks .", "two weeks", "2026-W04", "2026-01-19..2026-01-25"},
    {"He will leave/VB two days from now .", "two days from now", "2026-01-11", "2026-01-11..2026-01-11"},
    {"It grew/VBD in the past two weeks .", "the past two weeks", "P2W", "2025-12-26..2026-01-09"},
    {"It will grow/VB over the next three years .", "the next three years", "P3Y", "2026-01-09..2029-01-09"},
    {"It grew/VBD over the past year .", "the past year", "P1Y", "2025-01-09..2026-01-09"},
    {"It grew/VBD over the last few months .", "the last few months", "PXM", "-"},
    {"It is now open/JJ .", "now", "PRESENT_REF", "-"},
    {"It recently/RB opened/VBD .", "recently", "PAST_REF", "-"},
    {"It is currently/RB open .", "currently", "PRESENT_REF", "-"},
    {"It will open/VB soon .", "soon", "FUTURE_REF", "-"},
};
INSTANTIATE_TEST_SUITE_P(Relative, TimexTable, ::testing::ValuesIn(kRelative));

constexpr Case kDurationsSetsRanges[] = {
    {"It took/VBD two days .", "two days", "P2D", "-"},
    {"It took/VBD a week .", "a week", "P1W", "-"},
    {"It took/VBD an hour .", "an hour", "PT1H", "-"},
    {"It took/VBD half an hour .", "half an hour", "PT0.5H", "-"},
    {"It came/VBD 2 1/2 months after .", "2 1/2 months", "P2.5M", "-"},
    {"It took/VBD two and a half months .", "two and a half months", "P2.5M", "-"},
    {"It took/VBD one hundred and twenty days .", "one hundred and twenty days", "P120D", "-"},
    {"It took/VBD several weeks .", "several weeks", "PXW", "-"},
    {"It lasted/VBD for decades .", "decades", "PXDE", "-"},
    {"It was a two~ -~ day trip/NN .", "two-day", "P2D", "-"},
    {"It ended/VBD a 12~ -~ year hiatus/NN .", "12-year", "P12Y", "-"},
    {"It was a year~ -~ long trip/NN .", "a year-long", "P1Y", "-"},
    {"It took/VBD 45 minutes .", "45 minutes", "PT45M", "-"},
    {"It goes/VBZ back/RB some 1,500 years .", "1,500 years", "P1500Y", "-"},
    {"It took/VBD a fortnight .", "a fortnight", "P2W", "-"},
    {"He is a 12~ -~ year~ -~ old boy/NN .", "", "", ""},
    {"He is 12 years old/JJ .", "", "", ""},
    {"It meets/VBZ every year .", "every year", "P1Y", "-"},
    {"It meets/VBZ every two weeks .", "every two weeks", "P2W", "-"},
    {"It meets/VBZ each month .", "each month", "P1M", "-"},
    {"It meets/VBZ daily .", "daily", "P1D", "-"},
    {"It meets/VBZ annually .", "annually", "P1Y", "-"},
    {"It meets/VBZ once a week .", "once a week", "P1W", "-"},
    {"It meets/VBZ every morning .", "every morning", "XXXX-XX-XXTMO", "-"},
    {"It meets/VBZ every June .", "every June", "XXXX-06", "-"},
    {"He will stay/VB Jan. 17~ -~ 19 .", "Jan. 17-19", "2026-01-17/2026-01-19", "2026-01-17..2026-01-19"},
    {"He stayed/VBD from Jan. 17 to 19 , 2024 .", "Jan. 17 to 19 , 2024", "2024-01-17/2024-01-19",
     "2024-01-17..2024-01-19"},
    {"He stayed/VBD 17~ -~ 19 January 2024 .", "17-19 January 2024", "2024-01-17/2024-01-19", "2024-01-17..2024-01-19"},
    {"He stayed/VBD from Jan. 30 to Feb. 2 , 2024 .", "Jan. 30 to Feb. 2 , 2024", "2024-01-30/2024-02-02",
     "2024-01-30..2024-02-02"},
    {"He will stay/VB on Jan. 17 and 18 .", "Jan. 17 and 18", "2026-01-17/2026-01-18", "2026-01-17..2026-01-18"},
    {"He stayed/VBD from Dec. 30 to Jan. 2 .", "Dec. 30 to Jan. 2", "2025-12-30/2026-01-02", "2025-12-30..2026-01-02"},
    {"It ruled/VBD from 1910 to 1945 .", "1910 to 1945", "1910/1945", "1910-01-01..1945-12-31"},
    {"It ruled/VBD between 1910 and 1945 .", "1910 and 1945", "1910/1945", "1910-01-01..1945-12-31"},
    {"Its rule/NN (~ 1910~ -~ 1945~ ) ended/VBD .", "1910-1945", "1910/1945", "1910-01-01..1945-12-31"},
    {"Its 1910~ –~ 45 rule/NN ended/VBD .", "1910–45", "1910/1945", "1910-01-01..1945-12-31"},
    {"It is set for September to October .", "September to October", "2026-09/2026-10", "2026-09-01..2026-10-31"},
    {"It will run/VB from September to October .", "September to October", "2026-09/2026-10", "2026-09-01..2026-10-31"},
    {"It ran/VBD from May to July 2023 .", "May to July 2023", "2023-05/2023-07", "2023-05-01..2023-07-31"},
    {"It opened/VBD at 07:35 .", "07:35", "T07:35", "-"},
    {"It opened/VBD at 7 p.m. .", "7 p.m.", "T19:00", "-"},
    {"It opened/VBD at 12:05 a.m. .", "12:05 a.m.", "T00:05", "-"},
};
INSTANTIATE_TEST_SUITE_P(DurationsSetsRanges, TimexTable, ::testing::ValuesIn(kDurationsSetsRanges));

constexpr Case kNotTimes[] = {
    {"They may/MD leave/VB .", "", "", ""},
    {"They march/VBP home/RB .", "", "", ""},
    {"May/NNP said/VBD no .", "", "", ""},
    {"He left/VBD shortly/RB after .", "", "", ""},
    {"It sold/VBD roughly/RB 2000 old/JJ houses/NNS .", "", "", ""},
    {"They joined/VBD the 2026 Continental Games .", "", "", ""},
    {"They left/VBD Route 2 .", "", "", ""},
    {"They met the G7 .", "", "", ""},
    {"Jan said/VBD no .", "", "", ""},
    {"They hold/VBP 1,234 shares/NNS .", "", "", ""},
    {"Project Delta 2030 failed/VBD .", "", "", ""},
    {"He gave/VBD a second chance/NN .", "", "", ""},
};
INSTANTIATE_TEST_SUITE_P(NotTimes, TimexTable, ::testing::ValuesIn(kNotTimes));

TEST(Timex, WithoutCreationTimeStaysUnderspecified) {
  for (const Case& c :
       {Case{"He left/VBD on Tuesday .", "Tuesday", "XXXX-WXX-2", "-"},
        Case{"He left/VBD on Jan. 4 .", "Jan. 4", "XXXX-01-04", "-"},
        Case{"He left/VBD in October .", "October", "XXXX-10", "-"},
        Case{"He left/VBD yesterday .", "yesterday", "XXXX-XX-XX", "-"},
        Case{"He left/VBD this year .", "this year", "PRESENT_REF", "-"},
        Case{"He left/VBD on Jan. 4 , 2020 .", "Jan. 4 , 2020", "2020-01-04", "2020-01-04..2020-01-04"}}) {
    SCOPED_TRACE(c.sentence);
    expect_case(c, std::nullopt);
  }
}

TEST(Timex, WithoutCreationTimeADayHasTheYearOfItsPhrase) {
  const Document doc = annotated("They met/VBD on Oct. 30 beside the 2025 summit and spoke/VBD in May .", std::nullopt);
  ASSERT_EQ(doc.timexes.size(), 3U);
  EXPECT_EQ(doc.timexes[0].value, "2025-10-30");
  EXPECT_EQ(text_of(doc.timexes[0].interval), "2025-10-30..2025-10-30");
  EXPECT_EQ(doc.timexes[2].value, "XXXX-05");  // of another verb
}

TEST(Timex, CountsFromTheDayLastSpokenOf) {
  const Document doc = annotated(
      "He came/VBD on March 3 , 2020 . He left/VBD two days later . She left/VBD the previous day .", kFriday);
  ASSERT_EQ(doc.timexes.size(), 3U);
  EXPECT_EQ(doc.timexes[1].value, "2020-03-05");
  EXPECT_EQ(doc.timexes[2].value, "2020-03-04");
}

TEST(Timex, DateAtHeadOfParagraphAnchorsIt) {
  const Document doc = annotated("Jan 12 2025 – Kim arrived/VBD yesterday . || He left/VBD yesterday .", kFriday);
  ASSERT_EQ(doc.timexes.size(), 3U);
  EXPECT_EQ(doc.timexes[1].value, "2025-01-11");
  EXPECT_EQ(doc.timexes[2].value, "2026-01-08");
}

TEST(Timex, MonthsThatShareAYear) {
  const Document doc = annotated("They met in March and May 2023 .", kFriday);
  ASSERT_EQ(doc.timexes.size(), 2U);
  EXPECT_EQ(doc.timexes[0].value, "2023-03");
  EXPECT_EQ(doc.timexes[1].value, "2023-05");
}

TEST(Timex, KeepsPrepositionAndMod) {
  EXPECT_EQ(annotated("It will run/VB until late March .", kFriday).timexes.at(0).preposition, "until");
  EXPECT_EQ(annotated("It will run/VB until late March .", kFriday).timexes.at(0).mod, "END");
  EXPECT_EQ(annotated("It will run/VB starting Tuesday .", kFriday).timexes.at(0).preposition, "from");
  EXPECT_EQ(annotated("It ran/VBD since 2010 .", kFriday).timexes.at(0).preposition, "since");
  EXPECT_EQ(annotated("It ran/VBD prior to 2010 .", kFriday).timexes.at(0).preposition, "before");
}

TEST(Timex, VerbOfTheClauseDecidesNotThatOfTheSentence) {
  Document doc = make_document(R"(
The DT 2 det
office NN 3 nsubj
said VBD 0 root say
Friday NNP 3 obl:tmod
Kim NNP 7 nsubj
will MD 7 aux
travel VB 3 ccomp
on IN 9 case
Tuesday NNP 7 obl
. . 3 punct
)",
                               kFriday);
  TimexAnnotator(lexicons()).annotate(doc);
  ASSERT_EQ(doc.timexes.size(), 2U);
  EXPECT_EQ(doc.timexes[0].value, "2026-01-09");
  EXPECT_EQ(doc.timexes[1].value, "2026-01-13");
}

TEST(Timex, HeadlinePresentIsPast) {
  Document doc = make_document(R"(
# title
Kim NNP 2 nsubj
meets VBZ 0 root meet
Park NNP 2 obj
Tuesday NNP 2 obl:tmod
)",
                               kFriday);
  TimexAnnotator(lexicons()).annotate(doc);
  ASSERT_EQ(doc.timexes.size(), 1U);
  EXPECT_EQ(doc.timexes[0].value, "2026-01-06");
}

TEST(Timex, CyclicTreeDoesNotHang) {
  Document doc = make_document(R"(
Kim NNP 2 nsubj
left NN 3 dep
Tuesday NNP 2 dep
)",
                               kFriday);
  TimexAnnotator(lexicons()).annotate(doc);
  EXPECT_EQ(doc.timexes.size(), 1U);
}

}  // namespace
}  // namespace newsgraph
