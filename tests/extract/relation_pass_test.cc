#include <gtest/gtest.h>

#include "sample.h"

namespace newsgraph {
namespace {

using testing::Sample;

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(Relations, ComeFromRules) {
  Sample sample("Anna NNP 2 nsubj\njoined VBD 0 root join\nAcme~ NNP 2 obj\n. . 2 punct\n");
  EXPECT_EQ(sample.person("Anna").name("Acme", "Company").text(), "Anna memberOf Acme\n");
}

TEST(Relations, TitlesArePositions) {
  Sample sample(
      "Norwegian JJ 3 amod\nMinister NNP 3 compound\nAnna NNP 4 nsubj\nsmiled~ VBD 0 root smile\n. . 4 punct\n");
  const std::string text =
      sample.demonym("Norwegian", "Norway").titled("Minister Anna", "Anna", "Minister", "Norway").text();
  EXPECT_TRUE(has(text, "Anna holdsPosition 'Minister'Norway\n")) << text;
  EXPECT_TRUE(has(text, "Anna nationality Norway\n")) << text;
}

TEST(Relations, FormerPositionsAreMarked) {
  Sample sample("Former JJ 3 amod\nMinister NNP 3 compound\nAnna NNP 4 nsubj\nsmiled~ VBD 0 root smile\n. . 4 punct\n");
  EXPECT_EQ(sample.titled("Former Minister Anna", "Anna", "Minister").text(), "Anna holdsPosition 'Minister' former\n");
}

TEST(Relations, APositionIsToldOnce) {
  Sample sample(
      "Minister NNP 2 compound\nAnna NNP 3 nsubj\nsmiled~ VBD 0 root smile\n. . 3 punct\n\nMinister NNP 2 "
      "compound\nAnna NNP 3 nsubj\nleft~ VBD 0 root leave\n. . 3 punct\n");
  sample.titled("Minister Anna", "Anna", "Minister");
  sample.name("Minister Anna", "Person", 1, "Anna");
  sample.doc().mentions.back().title = "Minister";
  EXPECT_EQ(sample.text(), "Anna holdsPosition 'Minister'\n");
}

TEST(Places, LieInTheOneBehindTheComma) {
  Sample sample("Lima~ NNP 0 root\n, , 3 punct\nPeru NNP 1 appos\n. . 1 punct\n");
  EXPECT_EQ(sample.city("Lima").country("Peru").text(), "Lima containedInPlace Peru\n");
}

TEST(Places, LieInTheOneBehindTheCommaEvenWhenTheParserMissesIt) {
  Sample sample("He PRP 2 nsubj\nleft VBD 0 root leave\nLima~ NNP 2 obj\n, , 5 punct\nPeru NNP 2 obl\n. . 2 punct\n");
  EXPECT_EQ(sample.city("Lima").country("Peru").text(), "Lima containedInPlace Peru\n");
}

TEST(Places, InAListLieBesideOneAnother) {
  Sample sample("Lima~ NNP 0 root\n, , 3 punct\nPeru NNP 1 conj\nand CC 5 cc\nOslo NNP 1 conj\n. . 1 punct\n");
  EXPECT_EQ(sample.city("Lima").country("Peru").city("Oslo").text(), "");
}

TEST(Places, LieInTheirPossessor) {
  Sample sample("Peru NNP 3 nmod:poss\n's POS 1 case\nLima NNP 0 root\n. . 3 punct\n");
  EXPECT_EQ(sample.country("Peru").city("Lima").text(), "Lima containedInPlace Peru\n");
}

}  // namespace
}  // namespace newsgraph
