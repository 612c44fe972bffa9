#include "extract/place_pass.h"

#include <gtest/gtest.h>

#include "sample.h"

namespace newsgraph {
namespace {

using testing::Sample;

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(PlaceOfTheSentence, IsFoundWhereTheRuleDoesNotLook) {
  // "A flood, the worst in years, killed nine in Lima." with "in Lima" on the number.
  Sample sample(
      "A DT 2 det\nflood NN 3 nsubj\nkilled VBD 0 root kill\nnine CD 3 obj\nin IN 6 case\nLima~ NNP 4 nmod\n. . 3 "
      "punct\n");
  EXPECT_TRUE(has(sample.city("Lima").text(), "Flood(flood) Occurred hasPlace=Lima")) << sample.text();
}

TEST(PlaceOfTheSentence, IsNotThatOfSpeaking) {
  Sample sample(
      "Anna NNP 2 nsubj\nsaid VBD 0 root say\nin IN 4 case\nLima NNP 2 obl\nthat IN 8 mark\nBoris NNP 8 "
      "nsubj:pass\nwas "
      "VBD 8 aux:pass be\narrested~ VBN 2 ccomp arrest\n. . 2 punct\n");
  EXPECT_FALSE(has(sample.person("Anna").city("Lima").person("Boris").text(), "hasPlace=Lima")) << sample.text();
}

TEST(PlaceOfTheSentence, IsTheFinestOfAChain) {
  // "A flood in Callao, near Lima" with "near Lima" on the noun.
  Sample sample(
      "The DT 2 det\nflood NN 9 nsubj\nin IN 4 case\nCallao~ NNP 2 nmod\n, , 7 punct\nnear IN 7 case\nLima~ NNP 2 "
      "nmod\n, , 9 punct\nended~ VBD 0 root end\n. . 9 punct\n");
  EXPECT_TRUE(has(sample.city("Callao").city("Lima").text(), "hasPlace=Callao")) << sample.text();
}

TEST(PlaceOfTheStory, IsTakenWhereNothingElseIsSaid) {
  Sample sample(
      "A DT 2 det\nflood NN 3 nsubj\nhit VBD 0 root hit\nhomes NNS 3 obj home\nin IN 6 case\nLima~ NNP 3 obl\n. . 3 "
      "punct\n\nPolice NNS 2 nsubj police\narrested VBD 0 root arrest\nBoris~ NNP 2 obj\n. . 2 punct\n");
  const std::string text = sample.city("Lima").person("Boris").text();
  EXPECT_TRUE(has(text, "Arrest(arrested) Occurred hasPlace~paragraph=Lima") ||
              has(text, "Arrest(arrested) Occurred hasPlace~story=Lima"))
      << text;
}

TEST(PlaceOfTheStory, GivesWayToAPlaceOfTheSentence) {
  Sample sample(
      "A DT 2 det\nflood NN 3 nsubj\nhit VBD 0 root hit\nhomes NNS 3 obj home\nin IN 6 case\nLima~ NNP 3 obl\n. . 3 "
      "punct\n\nPolice NNS 2 nsubj police\narrested VBD 0 root arrest\nBoris NNP 2 obj\nin IN 5 case\nCusco~ NNP 2 "
      "obl\n. . 2 punct\n");
  const std::string text = sample.city("Lima").person("Boris").city("Cusco").text();
  EXPECT_TRUE(has(text, "Arrest(arrested) Occurred hasPlace=Cusco")) << text;
  EXPECT_FALSE(has(text, "~")) << text;
}

TEST(PlaceOfAVisit, IsThatOfWhoMeetsThen) {
  Sample sample(
      "Anna NNP 2 nsubj\nvisited VBD 0 root visit\nLima~ NNP 2 obj\n. . 2 punct\n\nAnna NNP 2 nsubj\nmet VBD 0 root "
      "meet\nBoris~ NNP 2 obj\n. . 2 punct\n");
  const std::string text = sample.person("Anna").person("Anna", 1).city("Lima").person("Boris").text();
  EXPECT_TRUE(has(text, "Meeting(met) Occurred hasPlace~visit=Lima")) << text;
}

TEST(PlaceOfAWhole, IsThatOfItsParts) {
  Sample sample(
      "During IN 3 case\nthe DT 3 det\nvisit NN 7 obl\nto IN 5 case\nLima NNP 3 nmod\nAnna NNP 7 nsubj\nmet VBD 0 root "
      "meet\nBoris~ NNP 7 obj\n. . 7 punct\n");
  EXPECT_TRUE(has(sample.city("Lima").person("Anna").person("Boris").text(), "hasPlace~whole=Lima"));
}

}  // namespace
}  // namespace newsgraph
