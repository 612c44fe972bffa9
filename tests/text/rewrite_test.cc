#include "text/rewrite.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

/// Every verbatim run holds the same bytes on both sides, and runs are in order.
void expect_sound(const RewrittenText& rewritten, std::string_view input) {
  std::size_t out = 0;
  std::size_t in = 0;
  for (const RewriteRun& run : rewritten.runs) {
    EXPECT_GE(run.out, out);
    EXPECT_GE(run.in, in);
    out = run.out + run.out_length;
    in = run.in + run.in_length;
    ASSERT_LE(out, rewritten.text.size());
    ASSERT_LE(in, input.size());
    if (!run.verbatim) continue;
    EXPECT_EQ(rewritten.text.substr(run.out, run.out_length), input.substr(run.in, run.in_length));
  }
}

TEST(Rewriter, KeepsReplacesDropsAndInserts) {
  const std::string_view input = "one two three";
  Rewriter rewriter(input);
  rewriter.keep_until(4);
  rewriter.replace_until(7, "2");
  rewriter.drop_until(8);
  rewriter.replace_until(8, "+");
  const RewrittenText result = rewriter.finish();
  EXPECT_EQ(result.text, "one 2+three");
  expect_sound(result, input);
  EXPECT_EQ(result.runs, (std::vector<RewriteRun>{{0, 4, 0, 4, true}, {4, 1, 4, 3, false}, {6, 5, 8, 5, true}}));
}

TEST(Rewriter, ReplacingByTheSameTextIsVerbatim) {
  Rewriter rewriter("abc");
  rewriter.keep_until(1);
  rewriter.replace_until(2, "b");
  const RewrittenText result = rewriter.finish();
  EXPECT_EQ(result.runs, (std::vector<RewriteRun>{{0, 3, 0, 3, true}}));
}

TEST(Compose, LeadsThroughBothSteps) {
  const std::string_view raw = "A&amp;B  and\r\nC";
  Rewriter first(raw);
  first.keep_until(1);
  first.replace_until(6, "&");
  const RewrittenText step1 = first.finish();  // "A&B  and\r\nC"
  Rewriter second(step1.text);
  second.keep_until(4);
  second.drop_until(5);
  second.keep_until(8);
  second.drop_until(9);
  const RewrittenText both = compose(step1, second.finish());
  EXPECT_EQ(both.text, "A&B and\nC");
  expect_sound(both, raw);
  // "B and" comes from "B  and".
  bool found = false;
  for (const RewriteRun& run : both.runs)
    found = found || (run.out == 1 && !run.verbatim && run.in == 1 && run.in_length == 5);
  EXPECT_TRUE(found);
}

TEST(Compose, ARewriteOfARewriteCoversAllItsInput) {
  Rewriter first("xy");
  first.replace_until(1, "aa");
  first.replace_until(2, "bb");
  const RewrittenText step1 = first.finish();  // "aabb"
  Rewriter second(step1.text);
  second.keep_until(1);
  second.replace_until(3, "-");
  const RewrittenText both = compose(step1, second.finish());  // "a-b"
  EXPECT_EQ(both.text, "a-b");
  ASSERT_EQ(both.runs.size(), 3U);
  EXPECT_EQ(both.runs[1].in, 0U);
  EXPECT_EQ(both.runs[1].in_length, 2U);
}

TEST(Compose, UnchangedIsNeutral) {
  const RewrittenText text = unchanged("same");
  EXPECT_EQ(compose(text, unchanged("same")).runs, text.runs);
  EXPECT_TRUE(unchanged("").runs.empty());
}

}  // namespace
}  // namespace newsgraph
