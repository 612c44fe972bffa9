#include "train/timex_scores.h"

#include <gtest/gtest.h>

#include <sstream>

namespace newsgraph::train {
namespace {

TEST(MarkedDates, AreReadFromTheMiscColumn) {
  std::istringstream in(
      "# newdoc id = a\n# meta::dateCreated = 2019-05-07\n# text = It opened in May 2018 .\n"
      "1\tIt\tit\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n2\topened\topen\tVERB\tVBD\t_\t0\troot\t_\t_\n"
      "3\tin\tin\tADP\tIN\t_\t4\tcase\t_\t_\n"
      "4\tMay\tMay\tPROPN\tNNP\t_\t2\tobl\t_\tXML=<date when:::\"2018-05\">\n"
      "5\t2018\t2018\tNUM\tCD\t_\t4\tnmod\t_\tXML=</date>\n6\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n");
  const std::vector<ConlluSentence> treebank = read_conllu(in, "test");
  ASSERT_EQ(treebank.size(), 1U);
  EXPECT_EQ(treebank[0].created, "2019-05-07");
  const std::vector<MarkedDate> dates = marked_dates(treebank);
  ASSERT_EQ(dates.size(), 1U);
  EXPECT_EQ(dates[0], (MarkedDate{0, 3, 5, DateInterval::month(2018, 5)}));
  const TimexScores scores = score_timexes(treebank, NEWSGRAPH_MAPPINGS_DIR);
  EXPECT_EQ(scores.exact.correct, 1U);
  EXPECT_EQ(scores.values.correct, 1U);
}

TEST(TeiDays, AreDaysMonthsAndYears) {
  EXPECT_EQ(tei_days("2018"), DateInterval::year(2018));
  EXPECT_EQ(tei_days("2018-05-03"), DateInterval::day(*make_date(2018, 5, 3)));
  EXPECT_TRUE(tei_days("--05").empty());
  EXPECT_TRUE(tei_days("2018-13").empty());
}

}  // namespace
}  // namespace newsgraph::train
