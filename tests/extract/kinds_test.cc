#include "extract/kinds.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

TEST(Kinds, OfOneSortSetApartAndOfTwoDoNot) {
  EXPECT_TRUE(kinds_apart({"form:expanded"}, {"form:private"}));
  EXPECT_FALSE(kinds_apart({"form:expanded", "form:private"}, {"form:private"}));
  EXPECT_FALSE(kinds_apart({"form:expanded"}, {"office:local"}));
  EXPECT_FALSE(kinds_apart({"form:expanded"}, {}));
}

TEST(Kinds, OfASortThatMustBeToldSetApartWhatHasOthers) {
  EXPECT_TRUE(kinds_apart({"office:presidential", "round!:primary"}, {"office:presidential"}));
  EXPECT_FALSE(kinds_apart({"office:presidential", "round!:primary"}, {"round!:primary"}));
  EXPECT_FALSE(kinds_apart({"round!:primary"}, {}));
}

TEST(Kinds, MagnitudesAgreeNearly) {
  EXPECT_FALSE(kinds_apart({"magnitude:6.3"}, {"magnitude:6.4"}));
  EXPECT_TRUE(kinds_apart({"magnitude:6.3"}, {"magnitude:5.0"}));
  EXPECT_FALSE(kinds_apart({"magnitude:5.0", "shock!:after"}, {"magnitude:5.0", "shock!:main"}));
}

TEST(Kinds, WhatOrdinalsCountSetsNothingApart) {
  EXPECT_FALSE(kinds_apart({"counted:full"}, {"counted:in-person"}));
  EXPECT_NE(counted({"counted:full", "form:private"}), counted({"form:private"}));
  EXPECT_EQ(counted({"form:private"}), "");
}

}  // namespace
}  // namespace newsgraph
