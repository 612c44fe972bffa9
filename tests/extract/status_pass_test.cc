// One sentence for each way in which words decide whether something happened.
#include <gtest/gtest.h>

#include "sample.h"

namespace newsgraph {
namespace {

using testing::Sample;

struct Case {
  const char* what;
  const char* lines;
  const char* status;
};

class StatusOf : public ::testing::TestWithParam<Case> {};

TEST_P(StatusOf, Sentence) {
  Sample sample(GetParam().lines);
  sample.person("Anna");
  const Extraction all = sample.run({.keep_bare = true});
  ASSERT_EQ(all.events.size(), 1U);
  EXPECT_NE(sample.text({.keep_bare = true}).find(std::string(") ") + GetParam().status), std::string::npos)
      << sample.text({.keep_bare = true});
}

INSTANTIATE_TEST_SUITE_P(
    Verbs, StatusOf,
    ::testing::Values(
        Case{"Past", "Anna NNP 2 nsubj\nresigned VBD 0 root resign\n", "Occurred"},
        Case{"Perfect", "Anna NNP 3 nsubj\nhas VBZ 3 aux have\nresigned VBN 0 root resign\n", "Occurred"},
        Case{"HeadlinePresent", "# title\nAnna NNP 2 nsubj\nresigns VBZ 0 root resign\n", "Occurred"},
        Case{"JoinedToAnInfinitive",
             "Anna NNP 2 nsubj\nplanned VBD 0 root plan\nto TO 4 mark\nrest VB 2 xcomp\nand CC 6 cc\nattacked VBD 4 "
             "conj "
             "attack\n",
             "Occurred"},
        Case{"Will", "Anna NNP 3 nsubj\nwill MD 3 aux\nresign VB 0 root\n", "Planned"},
        Case{"May", "Anna NNP 3 nsubj\nmay MD 3 aux\nresign VB 0 root\n", "Possible"},
        Case{"Progressive", "Anna NNP 3 nsubj\nis VBZ 3 aux be\nattacking VBG 0 root attack\n", "Ongoing"},
        Case{"HeadlineInfinitive", "# title\nAnna NNP 0 root\nto TO 3 mark\nresign VB 1 acl\n", "Planned"},
        Case{"SetTo", "Anna NNP 3 nsubj:pass\nis VBZ 3 aux:pass be\nset VBN 0 root\nto TO 5 mark\nresign VB 3 xcomp\n",
             "Planned"},
        Case{"ExpectedTo",
             "Anna NNP 3 nsubj:pass\nis VBZ 3 aux:pass be\nexpected VBN 0 root expect\nto TO 5 mark\nresign VB 3 "
             "xcomp\n",
             "Planned"},
        Case{"IsTo", "Anna NNP 2 nsubj\nis VBZ 0 root be\nto TO 4 mark\nresign VB 2 xcomp\n", "Planned"},
        Case{"PlansTo", "Anna NNP 2 nsubj\nplans VBZ 0 root plan\nto TO 4 mark\nresign VB 2 xcomp\n", "Planned"},
        Case{"PlanNoun",
             "Anna NNP 2 nsubj\nannounced VBD 0 root announce\nplans NNS 2 obj plan\nto TO 5 mark\nresign VB 3 acl\n",
             "Planned"},
        Case{"TheYoungestTo",
             "Anna NNP 2 nsubj\nbecame VBD 0 root become\nthe DT 5 det\nyoungest JJS 5 amod young\nminister NN 2 "
             "xcomp\nto TO 7 mark\nattack VB 5 acl\n",
             "Occurred"},
        Case{"LikelyTo", "Anna NNP 3 nsubj\nis VBZ 3 cop be\nlikely JJ 0 root\nto TO 5 mark\nresign VB 3 xcomp\n",
             "Possible"},
        Case{"ManagedTo", "Anna NNP 2 nsubj\nmanaged VBD 0 root manage\nto TO 4 mark\nresign VB 2 xcomp\n", "Occurred"},
        Case{"WillManageTo", "Anna NNP 3 nsubj\nwill MD 3 aux\nmanage VB 0 root\nto TO 5 mark\nresign VB 3 xcomp\n",
             "Planned"},
        Case{"TheFirstTo",
             "She PRP 2 nsubj\nmet VBD 0 root meet\nthe DT 5 det\nfirst JJ 5 amod\nAnna NNP 2 obj\nto TO 7 "
             "mark\nresign VB "
             "5 acl\n",
             "Occurred"},
        Case{"BeatTo", "Anna NNP 2 nsubj\nrallied VBD 0 root rally\nto TO 4 mark\nresign VB 2 advcl\n", "Occurred"},
        Case{"RefusedTo", "Anna NNP 2 nsubj\nrefused VBD 0 root refuse\nto TO 4 mark\nresign VB 2 xcomp\n", "Denied"},
        Case{"DidNot", "Anna NNP 4 nsubj\ndid VBD 4 aux do\nnot RB 4 advmod\nresign VB 0 root\n", "Denied"},
        Case{"DeniedThat",
             "He PRP 2 nsubj\ndenied VBD 0 root deny\nthat IN 5 mark\nAnna NNP 5 nsubj\nresigned VBD 2 ccomp resign\n",
             "Denied"},
        Case{"Accused",
             "He PRP 2 nsubj\naccused VBD 0 root accuse\nAnna NNP 2 obj\nof IN 5 mark\nattacking VBG 2 advcl attack\n",
             "Alleged"},
        Case{"Reportedly", "Anna NNP 3 nsubj\nreportedly RB 3 advmod\nresigned VBD 0 root resign\n", "Alleged"},
        Case{"If",
             "If IN 3 mark\nAnna NNP 3 nsubj\nresigned VBD 5 advcl resign\nhe PRP 5 nsubj\nwaited VBD 0 root wait\n",
             "Possible"},
        Case{"Purpose", "Anna NNP 2 nsubj\ncame VBD 0 root come\nto TO 4 mark\nresign VB 2 advcl\n", "Planned"},
        Case{"UnknownVerb",
             "They PRP 2 nsubj\nurged VBD 0 root urge\nAnna NNP 2 obj\nto TO 5 mark\nresign VB 2 xcomp\n", "Possible"},
        Case{"SaidThat", "He PRP 2 nsubj\nsaid VBD 0 root say\nAnna NNP 4 nsubj\nresigned VBD 2 ccomp resign\n",
             "Occurred"},
        Case{"SaidWould", "He PRP 2 nsubj\nsaid VBD 0 root say\nAnna NNP 5 nsubj\nwould MD 5 aux\nresign VB 2 ccomp\n",
             "Planned"}),
    [](const auto& test) { return std::string(test.param.what); });

INSTANTIATE_TEST_SUITE_P(
    Nouns, StatusOf,
    ::testing::Values(
        Case{"Held", "Anna NNP 2 nsubj\nheld VBD 0 root hold\ntalks NNS 2 obj talk\n", "Occurred"},
        Case{"WillHold", "Anna NNP 3 nsubj\nwill MD 3 aux\nhold VB 0 root\ntalks NNS 3 obj talk\n", "Planned"},
        Case{"AgreedToHold",
             "Anna NNP 2 nsubj\nagreed VBD 0 root agree\nto TO 4 mark\nhold VB 2 xcomp\ntalks NNS 4 obj talk\n",
             "Planned"},
        Case{"CouldHold", "Anna NNP 3 nsubj\ncould MD 3 aux\nhold VB 0 root\ntalks NNS 3 obj talk\n", "Possible"},
        Case{"Cancelled", "Anna NNP 2 nsubj\ncancelled VBD 0 root cancel\nthe DT 4 det\nvisit NN 2 obj\n", "Cancelled"},
        Case{"WasPostponed",
             "Anna NNP 3 nmod:poss\n's POS 1 case\nvisit NN 5 nsubj:pass\nwas VBD 5 aux:pass be\npostponed VBN 0 root "
             "postpone\n",
             "Postponed"},
        Case{"CalledOff",
             "Anna NNP 2 nsubj\ncalled VBD 0 root call\noff RP 2 compound:prt\nthe DT 5 det\nvisit NN 2 obj\n",
             "Cancelled"},
        Case{"PlannedVisit",
             "Anna NNP 4 nmod:poss\n's POS 1 case\nplanned JJ 4 amod\nvisit NN 5 nsubj\npleased VBD 0 root please\n",
             "Planned"},
        Case{
            "PlansFor",
            "Anna NNP 2 nsubj\nhas VBZ 0 root have\nplans NNS 2 obj plan\nfor IN 6 case\na DT 6 det\nvisit NN 3 nmod\n",
            "Planned"},
        Case{"NoVisit", "Anna NNP 2 nsubj\nmade VBD 0 root make\nno DT 4 det\nvisit NN 2 obj\n", "Denied"},
        Case{"AllegedAttack",
             "The DT 3 det\nalleged JJ 3 amod\nattack NN 6 nsubj\nby IN 5 case\nAnna NNP 3 nmod\nfailed VBD 0 root "
             "fail\n",
             "Alleged"},
        Case{"OngoingTalks",
             "The DT 3 det\nongoing JJ 3 amod\ntalks NNS 6 nsubj talk\nwith IN 5 case\nAnna NNP 3 nmod\nhelped VBD 0 "
             "root help\n",
             "Ongoing"},
        Case{"AgreedAtTalks",
             "Anna NNP 2 nsubj\nagreed VBD 0 root agree\nat IN 5 case\nthe DT 5 det\ntalks NNS 2 obl talk\n",
             "Occurred"},
        Case{"LeavesAfterTalks",
             "Anna NNP 3 nsubj\nwill MD 3 aux\nleave VB 0 root\nafter IN 6 case\nthe DT 6 det\ntalks NNS 3 obl talk\n",
             "Occurred"},
        Case{"FuturePredicate",
             "The DT 2 det\nvisit NN 6 nsubj\nof IN 4 case\nAnna NNP 2 nmod\nwill MD 6 aux\nshow VB 0 root\n",
             "Planned"},
        Case{"PurposeOfAPlannedTrip",
             "Anna NNP 3 nsubj\nwill MD 3 aux\nfly VB 0 root\nto IN 5 case\nOslo NNP 3 obl\nfor IN 7 case\ntalks NNS 3 "
             "obl talk\n",
             "Planned"}),
    [](const auto& test) { return std::string(test.param.what); });

TEST(Status, DaysAfterTheArticleAreStillToCome) {
  Sample sample("Anna NNP 2 nsubj\nresigns VBZ 0 root resign\non IN 4 case\nFriday NNP 2 obl\n");
  EXPECT_EQ(sample.person("Anna").time("Friday", "2026-01-23").text(),
            "Resignation(resigns) Planned agent=Anna when=2026-01-23\n");
}

TEST(Status, SaysHowSureTheWordsAre) {
  Sample sample("Anna NNP 3 nsubj\nmay MD 3 aux\nresign VB 0 root\n");
  const Extraction all = sample.person("Anna").run();
  ASSERT_EQ(all.events.size(), 1U);
  EXPECT_EQ(all.events[0].certainty, Certainty::kPossible);
  EXPECT_EQ(all.events[0].timeframe, Timeframe::kFuture);
  EXPECT_EQ(all.events[0].polarity, Polarity::kPositive);
}

TEST(Status, OfANegatedEventIsNegative) {
  Sample sample("Anna NNP 3 nsubj\nnever RB 3 advmod\nresigned VBD 0 root resign\n");
  EXPECT_EQ(sample.person("Anna").run().events.at(0).polarity, Polarity::kNegative);
}

}  // namespace
}  // namespace newsgraph
