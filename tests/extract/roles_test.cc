// Every macro on trees as a parser gives them, some with one wrong attachment.
#include <gtest/gtest.h>

#include "sample.h"

namespace newsgraph {
namespace {

using testing::Sample;

// "Anna met Boris in Lima."
constexpr const char* kActive =
    "Anna NNP 2 nsubj\nmet VBD 0 root meet\nBoris NNP 2 obj\nin IN 5 case\nLima~ NNP 2 obl\n. . 2 punct\n";

TEST(Agent, IsTheSubjectOfAnActiveClause) {
  EXPECT_EQ(Sample(kActive).person("Anna").person("Boris").city("Lima").text(),
            "Meeting(met) Occurred hasPlace=Lima participant=Anna participant=Boris\n");
}

TEST(Agent, IsTheByPhraseOfAPassiveClause) {
  Sample sample(
      "Boris NNP 3 nsubj:pass\nwas VBD 3 aux:pass be\nattacked VBN 0 root attack\nby IN 5 case\nAnna~ NNP 3 "
      "obl:agent\n. . 3 punct\n");
  EXPECT_EQ(sample.person("Boris").person("Anna").text(), "Attack(attacked) Occurred attacker=Anna victim=Boris\n");
}

TEST(Agent, OfARelativeClauseIsTheHeadNoun) {
  Sample sample(
      "Anna~ NNP 9 nsubj\n, , 4 punct\nwho WP 4 nsubj\nattacked VBD 1 acl:relcl attack\nBoris NNP 4 obj\nin IN 7 "
      "case\nLima~ NNP 4 obl\n"
      ", , 4 punct\nresigned~ VBD 0 root resign\n. . 9 punct\n");
  EXPECT_EQ(sample.person("Anna").person("Boris").city("Lima").text(),
            "Attack(attacked) Occurred hasPlace=Lima attacker=Anna victim=Boris\nResignation(resigned) Occurred "
            "agent=Anna\n");
}

TEST(Peers, AreNotSoughtBehindASemicolon) {
  Sample sample(
      "Anna NNP 2 nsubj\nmet VBD 0 root meet\nBoris~ NNP 2 obj\n; : 5 punct\nsongs NNS 3 conj\nwith IN 7 case\n"
      "Clara~ NNP 5 nmod\n. . 2 punct\n");
  EXPECT_EQ(sample.person("Anna").person("Boris").person("Clara").text(),
            "Meeting(met) Occurred participant=Anna participant=Boris\n");
}

TEST(Object, OfARelativeClauseMayBeTheHeadNoun) {
  Sample sample(
      "Boris~ NNP 6 nsubj\n, , 5 punct\nwhom WP 5 obj\nAnna NNP 5 nsubj\narrested~ VBD 1 acl:relcl arrest\nresigned "
      "VBD 0 root resign\n. . 6 punct\n");
  EXPECT_EQ(sample.person("Boris").person("Anna").text(),
            "Arrest(arrested) Occurred agent=Anna defendant=Boris\nResignation(resigned) Occurred agent=Boris\n");
}

TEST(Object, OfARelativeClauseWithoutPronounIsTheHeadNoun) {
  Sample sample(
      "The DT 2 det\nman NN 5 nsubj\nAnna NNP 4 nsubj\narrested VBD 2 acl:relcl arrest\nresigned~ VBD 0 root resign\n. "
      ". 5 punct\n");
  EXPECT_NE(sample.nominal("The man", "Person").person("Anna").text().find("agent=Anna defendant=The man"),
            std::string::npos);
}

TEST(Object, OfAPassiveParticipleIsTheHeadNoun) {
  Sample sample(
      "Boris~ NNP 6 nsubj\n, , 3 punct\narrested VBN 1 acl arrest\nin IN 5 case\nLima~ NNP 3 obl\nresigned~ VBD 0 root "
      "resign\n. . 6 punct\n");
  EXPECT_EQ(sample.person("Boris").city("Lima").text(),
            "Arrest(arrested) Occurred hasPlace=Lima defendant=Boris when~before=../2026-01-15\n"
            "Resignation(resigned) Occurred agent=Boris\n");
}

TEST(Agent, IsSharedByConjoinedVerbs) {
  Sample sample(
      "Anna NNP 2 nsubj\narrived VBD 0 root arrive\nand CC 4 cc\nmet VBD 2 conj meet\nBoris~ NNP 4 obj\n. . 2 punct\n");
  EXPECT_EQ(sample.person("Anna").person("Boris").text(), "Meeting(met) Occurred participant=Anna participant=Boris\n");
}

// "Anna and Boris held events, including a visit to Lima and talks."
TEST(Agent, IsSharedByWhatAListIncludes) {
  Sample sample(
      "Anna NNP 4 nsubj\nand CC 3 cc\nBoris NNP 1 conj\nheld VBD 0 root hold\nevents~ NNS 4 obj event\n, , 9 punct\n"
      "including VBG 9 case include\na DT 9 det\nmeeting NN 5 nmod\nwith IN 11 case\naides~ NNS 9 nmod aide\n, , 13 "
      "punct\n"
      "talks NNS 11 conj talk\nand CC 16 cc\na DT 16 det\nsummit~ NN 11 conj\n. . 4 punct\n");
  EXPECT_EQ(sample.person("Anna").person("Boris").text(),
            "Meeting(meeting) Occurred participant=Anna participant=Boris\n"
            "Meeting(talks) Occurred participant=Anna participant=Boris\n"
            "Summit(summit) Occurred participant=Anna participant=Boris\n");
}

TEST(Agent, OfAnEventBelowANounIsNotThatOfAnotherClause) {
  Sample sample(
      "Anna NNP 2 nsubj\npraised VBD 0 root praise\nevents~ NNS 2 obj event\n, , 7 punct\n"
      "including VBG 7 case include\na DT 7 det\nmeeting~ NN 3 nmod\n. . 2 punct\n");
  EXPECT_EQ(sample.person("Anna").text().find("participant=Anna"), std::string::npos);
}

TEST(Agent, IsHandedDownByControl) {
  Sample sample(
      "Anna NNP 2 nsubj\nmanaged VBD 0 root manage\nto TO 4 mark\nmeet VB 2 xcomp\nBoris~ NNP 4 obj\n. . 2 punct\n");
  EXPECT_EQ(sample.person("Anna").person("Boris").text(),
            "Meeting(meet) Occurred participant=Anna participant=Boris\n");
}

TEST(Agent, IsTheObjectOfAVerbThatControlsIt) {
  Sample sample(
      "Anna NNP 2 nsubj\nforced VBD 0 root force\nBoris NNP 2 obj\nto TO 5 mark\nresign~ VB 2 xcomp\n. . 2 punct\n");
  EXPECT_EQ(sample.person("Anna").person("Boris").text(), "Resignation(resign) Occurred agent=Boris\n");
}

TEST(Object, IsSharedByConjoinedVerbsBeforeIt) {
  Sample sample(
      "Police NNP 2 nsubj\narrested VBD 0 root arrest\nand CC 4 cc\nattacked VBD 2 conj attack\nBoris~ NNP 4 obj\n. . "
      "2 punct\n");
  EXPECT_EQ(sample.name("Police", "Organization").person("Boris").text(),
            "Arrest(arrested) Occurred agent=Police defendant=Boris\nAttack(attacked) Occurred attacker=Police "
            "victim=Boris\n");
}

TEST(Conjuncts, FillOneArgumentTogether) {
  Sample sample("Anna NNP 4 nsubj\nand CC 3 cc\nBoris NNP 1 conj\nmet~ VBD 0 root meet\n. . 4 punct\n");
  EXPECT_EQ(sample.person("Anna").person("Boris").text(), "Meeting(met) Occurred participant=Anna participant=Boris\n");
}

TEST(Minimum, CountsPluralsTwiceAndSinglesOnce) {
  const char* lines = "The DT 2 det\nleaders NNS 3 nsubj leader\nmet~ VBD 0 root meet\n. . 3 punct\n";
  EXPECT_NE(Sample(lines).nominal("The leaders", "Person", true).text(), "");
  EXPECT_EQ(Sample(lines).nominal("The leaders", "Person", false).text(), "");
}

TEST(Plurals, StandForTheirMembers) {
  Sample sample(
      "Anna NNP 2 nsubj\nspoke VBD 0 root speak\nto IN 4 case\nBoris~ NNP 2 obl\n. . 2 punct\n\nThe DT 2 det\nleaders "
      "NNS 3 nsubj leader\nmet~ VBD 0 root meet\n. . 3 punct\n");
  sample.person("Anna").person("Boris").nominal("The leaders", "Person", true).members({"Anna", "Boris"});
  EXPECT_EQ(sample.text(), "Meeting(met) Occurred participant=Anna participant=Boris\n");
}

TEST(LightVerb, HandsItsSubjectToTheNoun) {
  Sample sample(
      "Anna NNP 2 nsubj\nheld VBD 0 root hold\ntalks NNS 2 obj talk\nwith IN 5 case\nBoris NNP 3 nmod\nin IN 7 "
      "case\nLima~ NNP 3 nmod\n. . 2 punct\n");
  EXPECT_EQ(sample.person("Anna").person("Boris").city("Lima").text(),
            "Meeting(talks) Occurred hasPlace=Lima participant=Anna participant=Boris\n");
}

TEST(LightVerb, KeepsPhrasesThatHangOnItForTheNoun) {
  // The parser hangs both phrases on the verb.
  Sample sample(
      "Anna NNP 2 nsubj\nheld VBD 0 root hold\ntalks NNS 2 obj talk\nwith IN 5 case\nBoris NNP 2 obl\nin IN 7 "
      "case\nLima~ NNP 2 obl\n. . 2 punct\n");
  EXPECT_EQ(sample.person("Anna").person("Boris").city("Lima").text(),
            "Meeting(talks) Occurred hasPlace=Lima participant=Anna participant=Boris\n");
}

TEST(Agent, OfANounIsItsPossessor) {
  Sample sample(
      "Anna NNP 3 nmod:poss\n's POS 1 case\nvisit NN 7 nsubj\nto IN 5 case\nLima NNP 3 nmod\nwas VBD 7 aux:pass "
      "be\nwelcomed~ VBN 0 root welcome\n. . 7 punct\n");
  EXPECT_EQ(sample.person("Anna").city("Lima").text(), "Visit(visit) Occurred hasPlace=Lima visitor=Anna\n");
}

TEST(Agent, OfAnIntransitiveNounIsItsOfPhrase) {
  Sample sample(
      "The DT 2 det\nvisit NN 7 nsubj\nof IN 4 case\nAnna NNP 2 nmod\nto IN 6 case\nLima NNP 2 nmod\nended~ VBD 0 root "
      "end\n. . 7 punct\n");
  EXPECT_EQ(sample.person("Anna").city("Lima").text(), "Visit(visit) Occurred hasPlace=Lima visitor=Anna\n");
}

TEST(Object, OfANounIsItsOfPhrase) {
  Sample sample(
      "The DT 2 det\nmurder NN 7 nsubj\nof IN 4 case\nBoris NNP 2 nmod\nby IN 6 case\nAnna NNP 2 nmod\nshocked~ VBD 0 "
      "root shock\n. . 7 punct\n");
  EXPECT_EQ(sample.person("Boris").person("Anna").text(), "Attack(murder) Occurred attacker=Anna victim=Boris\n");
}

TEST(Object, OfANounThatBefallsSomeoneIsThePossessor) {
  Sample sample(
      "Anna NNP 2 nsubj\nwelcomed VBD 0 root welcome\nBoris NNP 5 nmod:poss\n's POS 3 case\narrest~ NN 2 obj\n. . 2 "
      "punct\n");
  EXPECT_EQ(sample.person("Anna").person("Boris").text(),
            "Arrest(arrest) Occurred defendant=Boris when~before=../2026-01-15\n");
}

TEST(Peers, StandInACompoundWithAHyphen) {
  // "The Anna - Boris summit began in Lima."
  Sample sample(
      "The DT 5 det\nAnna~ NNP 4 compound\n-~ HYPH 2 punct\nBoris NNP 5 compound\nsummit NN 6 nsubj\nbegan VBD 0 root "
      "begin\nin IN 8 case\nLima~ NNP 6 obl\n. . 6 punct\n");
  EXPECT_EQ(sample.person("Anna").person("Boris").city("Lima").text(),
            "Summit(summit) Occurred hasPlace=Lima participant=Anna participant=Boris\n");
}

TEST(Peers, StandBehindBetween) {
  Sample sample(
      "Talks NNS 5 nsubj talk\nbetween IN 3 case\nAnna NNP 1 nmod\nand CC 5 cc\nended~ VBD 0 root end\n. . 5 punct\n");
  EXPECT_EQ(sample.person("Anna").text(), "Meeting(Talks) Occurred participant=Anna\n");
  Sample both(
      "Talks NNS 6 nsubj talk\nbetween IN 3 case\nAnna NNP 1 nmod\nand CC 5 cc\nBoris NNP 3 conj\nended~ VBD 0 root "
      "end\n. . 6 punct\n");
  EXPECT_EQ(both.person("Anna").person("Boris").text(), "Meeting(Talks) Occurred participant=Anna participant=Boris\n");
}

TEST(Peers, OfAPurposeAreThoseWhoTravel) {
  // "Anna travelled to Lima for a meeting with Boris."
  Sample sample(
      "Anna NNP 2 nsubj\ntravelled VBD 0 root travel\nto IN 4 case\nLima NNP 2 obl\nfor IN 7 case\na DT 7 det\nmeeting "
      "NN 2 obl\nwith IN 9 case\nBoris~ NNP 7 nmod\n. . 2 punct\n");
  const std::string text = sample.person("Anna").city("Lima").person("Boris").text();
  EXPECT_NE(text.find("Meeting(meeting) Occurred hasPlace~visit=Lima participant=Anna participant=Boris"),
            std::string::npos)
      << text;
}

TEST(Place, IsCollectedFromANeighbour) {
  // The parser hangs "in Lima" on Boris.
  Sample sample(
      "Anna NNP 2 nsubj\nmet VBD 0 root meet\nBoris NNP 2 obj\nin IN 5 case\nLima~ NNP 3 nmod\n. . 2 punct\n");
  EXPECT_EQ(sample.person("Anna").person("Boris").city("Lima").text(),
            "Meeting(met) Occurred hasPlace=Lima participant=Anna participant=Boris\n");
}

TEST(Place, OfAnotherEventIsNotTaken) {
  // "Anna met the victims of the attack in Lima": the attack was in Lima.
  Sample sample(
      "Anna NNP 2 nsubj\nmet VBD 0 root meet\nBoris NNP 2 obj\nafter IN 6 case\nthe DT 6 det\nattack NN 2 obl\nin IN 8 "
      "case\nLima~ NNP 6 nmod\n. . 2 punct\n");
  const std::string text = sample.person("Anna").person("Boris").city("Lima").text();
  EXPECT_NE(text.find("Meeting(met) Occurred participant=Anna participant=Boris\n"), std::string::npos) << text;
  EXPECT_NE(text.find("Attack(attack) Occurred hasPlace=Lima"), std::string::npos) << text;
}

TEST(Place, BehindTheMarginsOfAnEventIsThatOfTheEvent) {
  // "Anna met Boris on the sidelines of a summit in Lima."
  Sample sample(
      "Anna NNP 2 nsubj\nmet VBD 0 root meet\nBoris NNP 2 obj\non IN 6 case\nthe DT 6 det\nsidelines NNS 2 obl "
      "sideline\nof IN 9 case\na DT 9 det\nforum NN 6 nmod\nin IN 11 case\nLima~ NNP 9 nmod\n. . 2 punct\n");
  EXPECT_EQ(sample.person("Anna").person("Boris").city("Lima").text(),
            "Meeting(met) Occurred hasPlace=Lima participant=Anna participant=Boris\n");
}

TEST(Place, InFrontOfTheSentenceBelongsToAllItsVerbs) {
  Sample sample(
      "In IN 2 case\nLima NNP 4 obl\nAnna NNP 4 nsubj\narrived VBD 0 root arrive\nand CC 6 cc\nmet VBD 4 conj "
      "meet\nBoris~ NNP 6 obj\n. . 4 punct\n");
  EXPECT_EQ(sample.city("Lima").person("Anna").person("Boris").text(),
            "Meeting(met) Occurred hasPlace=Lima participant=Anna participant=Boris\n");
}

TEST(Place, MayStandInFrontOfTheNoun) {
  Sample sample("The DT 3 det\nLima NNP 3 compound\ntalks NNS 4 nsubj talk\nended~ VBD 0 root end\n. . 4 punct\n");
  EXPECT_EQ(sample.city("Lima").text(), "Meeting(talks) Occurred hasPlace=Lima\n");
}

TEST(Arguments, AreNeverTimes) {
  // "Anna met Tuesday Boris": the weekday hangs on the verb as its object.
  Sample sample("Anna NNP 2 nsubj\nattacked VBD 0 root attack\nTuesday~ NNP 2 obj\n. . 2 punct\n");
  EXPECT_EQ(sample.person("Anna").time("Tuesday", "2026-01-13").text(),
            "Attack(attacked) Occurred attacker=Anna when=2026-01-13\n");
}

TEST(Values, AmountsComeWithTheirCurrency) {
  Sample sample(
      "Acme NNP 2 nsubj\nbought VBD 0 root buy\nZenit NNP 2 obj\nfor IN 7 case\n$~ $ 7 compound\n3 CD 7 "
      "compound\nmillion~ CD 2 obl\n. . 2 punct\n");
  EXPECT_EQ(sample.name("Acme", "Company").name("Zenit", "Company").money("$ 3 million", 3000000, "USD").text(),
            "Acquisition(bought) Occurred amount='3000000' buyer=Acme currency='USD' target=Zenit\n");
}

TEST(Names, DoNotTriggerEvents) {
  Sample sample("Meeting NNP 2 compound meeting\nHouse NNP 3 nsubj house\nopened~ VBD 0 root open\n. . 3 punct\n");
  EXPECT_EQ(sample.name("Meeting House", "Facility").text({.keep_bare = true}), "");
}

}  // namespace
}  // namespace newsgraph
