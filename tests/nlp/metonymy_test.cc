#include "nlp/metonymy.h"

#include <gtest/gtest.h>

#include "make_document.h"

namespace newsgraph {
namespace {

using testing::gazetteer;
using testing::lexicons;
using testing::make_document;

/// The country that the first word of the sentence stands for; empty when it is the city.
std::string meant(const char* lines, const char* words) {
  const Document doc = make_document(lines);
  const Syntax syntax(doc);
  const GazetteerEntry* capital = gazetteer().city(words);
  if (capital == nullptr || capital->kind != GazetteerKind::kCapital) capital = gazetteer().find(words);
  if (capital == nullptr) return "no capital";
  const auto* country = government_meant(syntax, lexicons(), gazetteer(), *capital, testing::tokens_of(doc, words));
  return country == nullptr ? "" : country->name;
}

TEST(Metonymy, ACapitalActsForItsCountry) {
  EXPECT_EQ(
      meant("Oslo NNP 2 nsubj\nexpelled VBD 0 root expel\ntwo CD 4 nummod\nenvoys~ NNS 2 obj\n. . 2 punct\n", "Oslo"),
      "Norway");
  EXPECT_EQ(
      meant("Envoys NNS 3 nsubj:pass\nwere VBD 3 aux:pass be\nexpelled VBN 0 root expel\nby IN 5 case\nOslo~ NNP 3 "
            "obl:agent\n. . 3 punct\n",
            "Oslo"),
      "Norway");
}

TEST(Metonymy, WhatIsHeldMayTell) {
  EXPECT_EQ(
      meant(
          "Lima NNP 4 nsubj\nand CC 3 cc\nOslo NNP 1 conj\nhold VBP 0 root hold\ntalks~ NNS 4 obj talk\n. . 4 punct\n",
          "Oslo"),
      "Norway");
  EXPECT_EQ(meant("Talks NNS 6 nsubj talk\nbetween IN 3 case\nOslo NNP 1 nmod\nand CC 5 cc\nLima NNP 3 conj\nfailed~ "
                  "VBD 0 root "
                  "fail\n. . 6 punct\n",
                  "Lima"),
            "Peru");
}

TEST(Metonymy, ElsewhereItIsTheCity) {
  EXPECT_EQ(meant("Oslo NNP 2 nsubj\nhosted VBD 0 root host\nthe DT 4 det\ngames~ NNS 2 obj\n. . 2 punct\n", "Oslo"),
            "");
  EXPECT_EQ(
      meant(
          "Peru NNP 2 nsubj\nexpelled VBD 0 root expel\nenvoys NNS 2 obj\nin IN 5 case\nOslo~ NNP 2 obl\n. . 2 punct\n",
          "Oslo"),
      "");
}

}  // namespace
}  // namespace newsgraph
