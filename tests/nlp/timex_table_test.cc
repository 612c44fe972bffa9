// The table of time expressions: tests/nlp/timex_table.tsv.
#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <vector>

#include "make_document.h"
#include "nlp/timex.h"

namespace newsgraph {
namespace {

std::vector<std::string> cells(const std::string& line) {
  std::vector<std::string> result(1);
  for (const char c : line) {
    if (c == '\t') {
      result.emplace_back();
    } else {
      result.back() += c;
    }
  }
  return result;
}

std::string text_of(const DateInterval& interval) {
  if (interval.empty()) return "-";
  return (interval.first ? to_iso(*interval.first) : "?") + ".." + (interval.last ? to_iso(*interval.last) : "?");
}

TEST(TimexTable, EveryRowIsReadAsItSays) {
  std::ifstream file(std::string(NEWSGRAPH_TESTS_DIR) + "/timex_table.tsv");
  std::string line;
  int rows = 0;
  while (std::getline(file, line)) {
    if (line.empty() || line[0] == '#') continue;
    const std::vector<std::string> row = cells(line);
    ASSERT_EQ(row.size(), 5U) << line;
    SCOPED_TRACE(line);
    ++rows;
    Document doc = testing::make_tagged(row[1], parse_iso_date(row[0]));
    TimexAnnotator(testing::lexicons()).annotate(doc);
    EXPECT_EQ(doc.timexes.size(), 1U);
    if (doc.timexes.empty()) continue;
    const Timex& timex = doc.timexes.front();
    EXPECT_EQ(surface(doc.article.text, timex.span), row[2]);
    EXPECT_EQ(timex.value, row[3]);
    EXPECT_EQ(text_of(timex.interval), row[4]);
  }
  EXPECT_GE(rows, 300);
}

}  // namespace
}  // namespace newsgraph
