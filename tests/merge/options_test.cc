#include "merge/options.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "sample_extractions.h"

namespace newsgraph {
namespace {

std::string complaint(const std::string& text) {
  MergeOptions options;
  try {
    add_merge_table(text, "merging.tsv", options);
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

TEST(MergeTable, ReadsEveryKindOfLine) {
  MergeOptions options;
  add_merge_table(
      "# decisions\r\nsame\tRed House\tOffice of the Governor\r\n\ndifferent\tAnn Lee\tAnne "
      "Lee\nplace\tShrine\npeople\tResidents\nbody\tCourt\nplural\tTalk\n",
      "merging.tsv", options);
  EXPECT_EQ(options.same_names, (std::vector<std::vector<std::string>>{{"Red House", "Office of the Governor"}}));
  EXPECT_EQ(options.different_names.size(), 1U);
  EXPECT_TRUE(options.place_heads.contains("shrine"));
  EXPECT_TRUE(options.general_groups.contains("residents"));
  EXPECT_TRUE(options.body_words.contains("court"));
  EXPECT_TRUE(options.one_in_plural.contains("talk"));
}

TEST(MergeTable, MistakesAreErrorsWithFileAndLine) {
  EXPECT_EQ(complaint("same\tA\tB\nsane\tA\tB\n"),
            "merging.tsv:2: \"sane\" is none of same, different, place, people, plural, body");
  EXPECT_EQ(complaint("same\tA\n"), "merging.tsv:1: \"same\" needs two names or more");
  EXPECT_EQ(complaint("different\tA\tB\tC\n"), "merging.tsv:1: \"different\" needs two names");
  EXPECT_EQ(complaint("place\t!\n"), "merging.tsv:1: a name without letters or digits: \"!\"");
  EXPECT_EQ(complaint("people\n"), "merging.tsv:1: \"people\" needs one word");
}

}  // namespace
}  // namespace newsgraph
