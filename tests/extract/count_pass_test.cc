#include <gtest/gtest.h>

#include "sample.h"

namespace newsgraph {
namespace {

using testing::Sample;

TEST(Counts, JoinTheEventThatKilled) {
  Sample sample(
      "A DT 2 det\nflood NN 5 nsubj\nin IN 4 case\nLima NNP 2 nmod\nkilled VBD 0 root kill\n12 CD 7 nummod\nminers~ "
      "NNS 5 obj miner\n. . 5 punct\n");
  EXPECT_EQ(sample.city("Lima").number("12", 12, "miners").text(),
            "Flood(flood) Occurred hasPlace=Lima Killed=12(miners)\n");
}

TEST(Counts, JoinTheEventOfTheGoverningClause) {
  Sample sample(
      "The DT 2 det\nflooding NN 3 nsubj\noccurred VBD 0 root occur\nin IN 5 case\nLima~ NNP 3 obl\n, , 7 "
      "punct\nkilling VBG 3 advcl kill\n12 CD 9 nummod\npeople~ NNS 7 obj\n. . 3 punct\n");
  EXPECT_EQ(sample.city("Lima").number("12", 12, "people").text(),
            "Flood(flooding) Occurred hasPlace=Lima Killed=12(people)\n");
}

TEST(Counts, GiveThePlaceToTheEventTheyMake) {
  Sample sample(
      "12 CD 2 nummod\nminers NNS 3 nsubj miner\ndied VBD 0 root die\nin IN 5 case\nLima~ NNP 3 obl\n. . 3 punct\n");
  EXPECT_EQ(sample.city("Lima").number("12", 12, "miners").text(),
            "Death(died) Occurred hasPlace=Lima Killed=12(miners)\n");
}

TEST(Counts, GoBackToWhatTheArticleOpensWith) {
  const std::string between = "Anna NNP 2 nsubj\nwaited VBD 0 root wait\n\n";
  Sample sample("# title\nFlood NN 2 nsubj flood\nhits VBZ 0 root hit\nLima~ NNP 2 obj\n\n# body\n" + between +
                between + between + "12 CD 2 nummod\nminers NNS 3 nsubj miner\ndied VBD 0 root die\n. . 3 punct\n");
  EXPECT_EQ(sample.number("12", 12, "miners").text(), "Flood(Flood) Occurred Killed=12(miners)\n");
}

TEST(Counts, KnowTheirBounds) {
  Sample sample(
      "A DT 2 det\nflood NN 3 nsubj\nkilled VBD 0 root kill\nat IN 6 advmod\nleast JJS 6 nummod\n12 CD 7 "
      "nummod\npeople~ NNS 3 obj\n. . 3 punct\n");
  const Extraction all = sample.number("12", 12, "people", QuantityBound::kAtLeast).run();
  ASSERT_EQ(all.events.size(), 1U);
  ASSERT_EQ(all.events[0].counts.size(), 1U);
  EXPECT_EQ(all.events[0].counts[0].bound, QuantityBound::kAtLeast);
  EXPECT_EQ(all.events[0].counts[0].anchor.text, "12");
}

TEST(Subsets, FollowIncluding) {
  Sample sample(
      "A DT 2 det\nflood NN 3 nsubj\nkilled VBD 0 root kill\n40 CD 5 nummod\npeople~ NNS 3 obj\n, , 9 punct\nincluding "
      "VBG 9 case include\n12 CD 9 nummod\nchildren~ NNS 5 nmod child\n. . 3 punct\n");
  EXPECT_EQ(sample.number("40", 40, "people").number("12", 12, "children").text(),
            "Flood(flood) Occurred Killed=40(people) Killed=12(children)<40\n");
}

TEST(Subsets, FollowIncludingWhereverItIsHung) {
  // The parser takes "children" for the object of a verb "including".
  Sample sample(
      "A DT 2 det\nflood NN 3 nsubj\nkilled VBD 0 root kill\n40 CD 5 nummod\npeople~ NNS 3 obj\n, , 7 punct\nincluding "
      "VBG 3 advcl include\n12 CD 9 nummod\nchildren~ NNS 7 obj child\n. . 3 punct\n");
  EXPECT_EQ(sample.number("40", 40, "people").number("12", 12, "children").text(),
            "Flood(flood) Occurred Killed=40(people) Killed=12(children)<40\n");
}

TEST(Subsets, StandBehindOfThem) {
  Sample sample(
      "A DT 2 det\nflood NN 3 nsubj\nkilled VBD 0 root kill\n40 CD 5 nummod\npeople~ NNS 3 obj\n, , 10 punct\n12 CD 10 "
      "nsubj\nof IN 9 case\nthem PRP 7 nmod\nchildren~ NNS 5 appos child\n. . 3 punct\n");
  EXPECT_EQ(sample.number("40", 40, "people").number("12", 12).text(),
            "Flood(flood) Occurred Killed=40(people) Killed=12(children)<40\n");
}

TEST(Subsets, StandInTheNextSentence) {
  Sample sample(
      "A DT 2 det\nflood NN 3 nsubj\nkilled VBD 0 root kill\n40 CD 5 nummod\npeople~ NNS 3 obj\n. . 3 punct\n\n"
      "This DT 2 nsubj\nincludes VBZ 0 root include\n12 CD 4 nummod\nchildren~ NNS 2 obj child\n. . 2 punct\n");
  EXPECT_EQ(sample.number("40", 40, "people").number("12", 12, "children").text(),
            "Flood(flood) Occurred Killed=40(people) Killed=12(children)<40\n");
}

TEST(Subsets, AreNoLargerThanTheWhole) {
  Sample sample(
      "A DT 2 det\nflood NN 3 nsubj\nkilled VBD 0 root kill\n12 CD 5 nummod\npeople~ NNS 3 obj\n. . 3 punct\n\n"
      "This DT 2 nsubj\nincludes VBZ 0 root include\n40 CD 4 nummod\nhouses~ NNS 2 obj house\n. . 2 punct\n");
  EXPECT_EQ(sample.number("12", 12, "people").number("40", 40, "houses").text(),
            "Flood(flood) Occurred Killed=12(people)\n");
}

TEST(Counts, OfTimesAreNoCounts) {
  Sample sample("Miners NNS 2 nsubj miner\ndied VBD 0 root die\nin IN 4 case\n1942~ CD 2 obl\n. . 2 punct\n");
  EXPECT_EQ(sample.time("1942", "1942-01-01/1942-12-31").number("1942", 1942).text(), "");
}

TEST(Counts, MakeAnEventWhereTheRuleSaysSo) {
  Sample sample("Nine CD 2 nummod\nminers NNS 3 nsubj miner\ndied~ VBD 0 root die\n. . 3 punct\n");
  EXPECT_EQ(sample.number("Nine", 9, "miners").text(), "Death(died) Occurred Killed=9(miners)\n");
}

TEST(Counts, LookBackForTheirEvent) {
  Sample sample(
      "A DT 2 det\nflood NN 3 nsubj\nhit VBD 0 root\nLima~ NNP 3 obj\n. . 3 punct\n\nNine CD 2 nummod\nminers NNS 3 "
      "nsubj miner\ndied~ VBD 0 root die\n. . 3 punct\n");
  EXPECT_NE(sample.city("Lima")
                .number("Nine", 9, "miners")
                .text({.keep_bare = true})
                .find("Flood(flood) Occurred hasPlace=Lima patient=Lima Killed=9(miners)"),
            std::string::npos);
}

}  // namespace
}  // namespace newsgraph
