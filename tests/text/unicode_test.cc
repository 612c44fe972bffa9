#include "text/unicode.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

TEST(Unicode, ScriptsOfNewsNames) {
  EXPECT_EQ(script_of(U'a'), Script::kLatin);
  EXPECT_EQ(script_of(U'ō'), Script::kLatin);
  EXPECT_EQ(script_of(U'7'), Script::kCommon);
  EXPECT_EQ(script_of(U'’'), Script::kCommon);
  EXPECT_EQ(script_of(U'Ж'), Script::kCyrillic);
  EXPECT_EQ(script_of(U'한'), Script::kHangul);
  EXPECT_EQ(script_of(U'漢'), Script::kHan);
  EXPECT_EQ(script_of(U'カ'), Script::kKana);
  EXPECT_EQ(script_of(U'ع'), Script::kArabic);
}

TEST(Unicode, CaseBeyondAscii) {
  EXPECT_TRUE(is_upper(U'Ł'));
  EXPECT_TRUE(is_lower(U'ß'));
  EXPECT_FALSE(is_upper(U'한'));
  EXPECT_EQ(to_lower(U'Ō'), U'ō');
  EXPECT_EQ(to_lower("ŁÓDŹ Straße"), "łódź straße");
  EXPECT_EQ(to_upper("straße"), "STRASSE");
  EXPECT_TRUE(is_all_upper("ÉCOLE 42"));
  EXPECT_FALSE(is_all_upper("École"));
  EXPECT_FALSE(is_all_upper("42"));
  EXPECT_TRUE(starts_upper("Élan"));
  EXPECT_FALSE(starts_upper(""));
}

TEST(Unicode, SpacesAndInvisibles) {
  EXPECT_TRUE(is_space(U'\u00A0'));
  EXPECT_TRUE(is_space(U'\u202F'));
  EXPECT_TRUE(is_space(U'\u3000'));
  EXPECT_FALSE(is_space(U'\u200B'));
  EXPECT_TRUE(is_invisible(U'\u00AD'));
  EXPECT_TRUE(is_invisible(U'\uFEFF'));
  EXPECT_FALSE(is_invisible(U'-'));
  EXPECT_TRUE(is_control(0x07));
  EXPECT_TRUE(is_control(0x93));
  EXPECT_FALSE(is_control(U'\n'));
}

TEST(Unicode, FirstAndLastOfEmptyTextAreNothing) {
  EXPECT_EQ(first_code_point(""), 0U);
  EXPECT_EQ(last_code_point(""), 0U);
  EXPECT_EQ(last_code_point("né"), U'é');
}

}  // namespace
}  // namespace newsgraph
