#include "base/error.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

TEST(SourceLocation, LeavesOutWhatIsNotKnown) {
  EXPECT_EQ(to_string(SourceLocation{"a.ttl", 12, 3}), "a.ttl:12:3");
  EXPECT_EQ(to_string(SourceLocation{"a.ttl", 12, 0}), "a.ttl:12");
  EXPECT_EQ(to_string(SourceLocation{"a.ttl", 0, 7}), "a.ttl");
}

TEST(Error, NamesThePlaceFirst) {
  EXPECT_STREQ(Error({"m.ttl", 2, 5}, "no class ng:Foo").what(), "m.ttl:2:5: no class ng:Foo");
}

}  // namespace
}  // namespace newsgraph
