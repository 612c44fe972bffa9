#include "rdf/utf8.h"

#include <gtest/gtest.h>

#include <string>

namespace newsgraph {
namespace {

TEST(Utf8, FindsTheFirstBadByte) {
  EXPECT_EQ(find_invalid_utf8("naïve 한국"), std::string_view::npos);
  EXPECT_EQ(find_invalid_utf8("ab\xff"), 2U);
  EXPECT_EQ(find_invalid_utf8("a\xc0\x80"), 1U);          // overlong
  EXPECT_EQ(find_invalid_utf8("a\xed\xa0\x80"), 1U);      // a surrogate
  EXPECT_EQ(find_invalid_utf8("abc\xe2\x82"), 3U);        // cut off at the end
  EXPECT_EQ(find_invalid_utf8("\xf4\x90\x80\x80"), 0U);   // beyond U+10FFFF
}

TEST(Utf8, CleanLiteralsAreOneLineOfValidText) {
  EXPECT_EQ(clean_literal("  one\r\ntwo\tthree\xC2\xA0" "four \n"), "one two three four");
  EXPECT_EQ(clean_literal("a\x01\x02" "b"), "a b");
  EXPECT_EQ(clean_literal(std::string("a\0b", 3)), "a b");
  EXPECT_EQ(clean_literal("x\xff" "y"), "x\xEF\xBF\xBDy");
  EXPECT_EQ(clean_literal("abc\xe2\x82"), "abc\xEF\xBF\xBD");
  EXPECT_EQ(clean_literal("line\xE2\x80\xA8separator"), "line separator");
  EXPECT_EQ(clean_literal("safe\xE2\x80\xAEtxt.exe"), "safetxt.exe");  // right-to-left override
  EXPECT_EQ(clean_literal(" \n\t"), "");
}

TEST(Utf8, CountsCodePoints) {
  EXPECT_EQ(count_code_points("naïve"), 5U);
  EXPECT_EQ(count_code_points("한국"), 2U);
}

}  // namespace
}  // namespace newsgraph
