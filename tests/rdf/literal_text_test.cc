#include "rdf/literal_text.h"

#include <gtest/gtest.h>

#include <string>

namespace newsgraph {
namespace {

TEST(CleanLiteral, IsOneLineOfValidText) {
  EXPECT_EQ(clean_literal("  one\r\ntwo\tthree\xC2\xA0"
                          "four \n"),
            "one two three four");
  EXPECT_EQ(clean_literal("a\x01\x02"
                          "b"),
            "a b");
  EXPECT_EQ(clean_literal(std::string("a\0b", 3)), "a b");
  EXPECT_EQ(clean_literal("x\xff"
                          "y"),
            "x\xEF\xBF\xBDy");
  EXPECT_EQ(clean_literal("abc\xe2\x82"), "abc\xEF\xBF\xBD");
  EXPECT_EQ(clean_literal("line\xE2\x80\xA8separator"), "line separator");
  EXPECT_EQ(clean_literal("safe\xE2\x80\xAEtxt.exe"), "safetxt.exe");  // right-to-left override
  EXPECT_EQ(clean_literal(" \n\t"), "");
}

}  // namespace
}  // namespace newsgraph
