#include "ingest/byline.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

std::string name_of(std::string_view line) {
  const auto byline = parse_byline(line);
  return byline ? byline->name : "";
}

TEST(Byline, Names) {
  EXPECT_EQ(name_of("By Ana Ruiz"), "Ana Ruiz");
  EXPECT_EQ(name_of("By Choi Min-ho"), "Choi Min-ho");
  EXPECT_EQ(name_of("BY ANA RUIZ"), "ANA RUIZ");
  EXPECT_EQ(name_of("By Ana de la Cruz and Bo O’Neil"), "Ana de la Cruz and Bo O’Neil");
  EXPECT_EQ(name_of("By Ana Ruiz, Staff Writer"), "Ana Ruiz");
  EXPECT_EQ(name_of("By Ana Ruiz (ana.ruiz@example.com)"), "Ana Ruiz");
}

TEST(Byline, LeavesTheDatesToOthers) {
  const std::string_view line = "By Choi Min-ho Posted : March 3, 2031, 07:35";
  const auto byline = parse_byline(line);
  ASSERT_TRUE(byline);
  EXPECT_EQ(byline->name, "Choi Min-ho");
  EXPECT_EQ(line.substr(0, byline->end), "By Choi Min-ho");
}

TEST(Byline, SentencesAreNone) {
  EXPECT_EQ(name_of("By Tuesday, 40 people had died."), "");
  EXPECT_EQ(name_of("By contrast, nothing happened."), "");
  EXPECT_EQ(name_of("By Ruiz's account the bridge had been closed for years before it fell"), "");
  EXPECT_EQ(name_of("By March the army had left."), "");
  EXPECT_EQ(name_of("By"), "");
}

TEST(Byline, NamesInCapitals) {
  EXPECT_TRUE(is_name_in_capitals("ANA RUIZ"));
  EXPECT_TRUE(is_name_in_capitals("CHOI MIN-HO"));
  EXPECT_FALSE(is_name_in_capitals("RUIZ"));
  EXPECT_FALSE(is_name_in_capitals("Ana Ruiz"));
  EXPECT_FALSE(is_name_in_capitals("40 DEAD"));
}

}  // namespace
}  // namespace newsgraph
