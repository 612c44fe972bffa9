#include "base/strings.h"

#include <gtest/gtest.h>

#include "base/hash.h"

namespace newsgraph {
namespace {

using std::string_view_literals::operator""sv;

TEST(Split, KeepsEmptyParts) {
  EXPECT_EQ(split("a||b"sv, '|'), (std::vector<std::string_view>{"a", "", "b"}));
  EXPECT_EQ(split(""sv, '|'), (std::vector<std::string_view>{""}));
}

TEST(SplitWords, DropsEmptyParts) {
  EXPECT_EQ(split_words("  a \t b\n"sv), (std::vector<std::string_view>{"a", "b"}));
  EXPECT_TRUE(split_words(" "sv).empty());
}

TEST(Trim, TakesWhiteSpaceOffBothSides) {
  EXPECT_EQ(trim(" a b \r\n"), "a b");
  EXPECT_EQ(trim("\t"), "");
}

TEST(Nearest, OffersACloseNameAndNoFarOne) {
  const std::vector<std::string> names{"ng:Meeting", "ng:Movement", "ng:Death"};
  EXPECT_EQ(nearest("ng:Meting", names), "ng:Meeting");
  EXPECT_EQ(nearest("ng:Zebra", names), "");
}

TEST(Sha256, MatchesThePublishedExample) {
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");  // begins anew
  EXPECT_EQ(sha256_hex("abc").substr(0, 8), "ba7816bf");
}

TEST(Fnv1a, MatchesThePublishedExample) {
  EXPECT_EQ(fnv1a("a"), 0xaf63dc4c8601ec8cULL);
}

}  // namespace
}  // namespace newsgraph
