#include "rdf/closure.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

using Strings = std::vector<std::string>;

Strings above(const Closure& closure, const std::string& iri) {
  const auto all = closure.above(iri);
  return {all.begin(), all.end()};
}

TEST(Closure, NearerOnesComeFirstAndEquallyNearOnesSorted) {
  const Closure closure({{"a", "x"}, {"a", "c"}, {"x", "b"}, {"c", "d"}, {"b", "top"}});
  EXPECT_EQ(above(closure, "a"), (Strings{"a", "c", "x", "b", "d", "top"}));
  EXPECT_EQ(above(closure, "top"), (Strings{"top"}));
  EXPECT_EQ(above(closure, "unknown"), (Strings{"unknown"}));
}

TEST(Closure, CyclesEnd) {
  const Closure closure({{"a", "b"}, {"b", "c"}, {"b", "a"}, {"d", "c"}});
  EXPECT_EQ(above(closure, "a"), (Strings{"a", "b", "c"}));
  EXPECT_EQ(closure.below("c"), (Strings{"a", "b", "c", "d"}));
  EXPECT_EQ(closure.below("unknown"), (Strings{"unknown"}));
}

TEST(Closure, EverythingIsItself) {
  const Closure closure({{"a", "b"}, {"b", "c"}});
  EXPECT_TRUE(closure.is_a("a", "c"));
  EXPECT_FALSE(closure.is_a("c", "a"));
  EXPECT_TRUE(closure.is_a("unknown", "unknown"));
}

}  // namespace
}  // namespace newsgraph
