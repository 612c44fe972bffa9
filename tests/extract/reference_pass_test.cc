#include <gtest/gtest.h>

#include "sample.h"

namespace newsgraph {
namespace {

using testing::Sample;

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

constexpr const char* kMet =
    "Anna NNP 3 nsubj\nwill MD 3 aux\nmeet VB 0 root\nBoris NNP 3 obj\nin IN 6 case\nLima~ NNP 3 obl\n. . 3 punct\n\n";

TEST(References, OfADefiniteNounGoToTheEventBefore) {
  Sample sample(std::string(kMet) + "The DT 2 det\nmeeting NN 3 nsubj\nmatters~ VBZ 0 root matter\n. . 3 punct\n");
  const std::string text = sample.person("Anna").person("Boris").city("Lima").text();
  EXPECT_TRUE(has(text, "Meeting(meeting) Planned hasPlace~same=Lima same_as=0")) << text;
}

TEST(References, OfAnIndefiniteNounGoNowhere) {
  Sample sample(std::string(kMet) +
                "A DT 2 det\nmeeting NN 3 nsubj\nin IN 5 case\nLima NNP 2 nmod\nhelps~ VBZ 0 root help\n. . 3 punct\n");
  EXPECT_FALSE(has(sample.person("Anna").person("Boris").city("Lima").text(), "same_as"));
}

TEST(References, StopAtOtherParticipants) {
  Sample sample(std::string(kMet) +
                "Anna NNP 3 nmod:poss\n's POS 1 case\nmeeting NN 6 nsubj\nwith IN 5 case\nCarl NNP 3 nmod\nended~ VBD "
                "0 root end\n. . 6 punct\n");
  sample.person("Anna").person("Boris").city("Lima").person("Anna", 1).person("Carl");
  EXPECT_FALSE(has(sample.text(), "same_as"));
}

TEST(References, StopAtAnotherDay) {
  Sample sample(
      "Anna NNP 3 nsubj\nwill MD 3 aux\nmeet VB 0 root\nBoris NNP 3 obj\non IN 6 case\nFriday~ NNP 3 obl\n. . 3 "
      "punct\n\n"
      "Their PRP$ 2 nmod:poss\nmeeting NN 5 nsubj\non IN 4 case\nMonday NNP 2 nmod\nended~ VBD 0 root end\n. . 5 "
      "punct\n");
  sample.person("Anna").person("Boris").time("Friday", "2026-01-16").time("Monday", "2026-01-12");
  EXPECT_FALSE(has(sample.text(), "same_as"));
}

TEST(References, StopAtAnotherOccasion) {
  Sample sample(std::string(kMet) +
                "Their PRP$ 3 nmod:poss\nlast JJ 3 amod\nmeeting NN 4 nsubj\nfailed~ VBD 0 root fail\n. . 4 punct\n");
  EXPECT_FALSE(has(sample.person("Anna").person("Boris").city("Lima").text(), "same_as"));
}

TEST(References, StopAtAnotherKind) {
  for (const char* kind : {"private", "expanded"}) {
    Sample sample(
        "Anna NNP 2 nsubj\nheld VBD 0 root hold\na DT 5 det\nprivate JJ 5 amod\nmeeting NN 2 obj\nwith IN 7 "
        "case\nBoris~ NNP 5 nmod\n. . 2 punct\n\n"
        "The DT 3 det\n" +
        std::string(kind) + " JJ 3 amod\nmeeting NN 4 nsubj\nended~ VBD 0 root end\n. . 4 punct\n");
    const std::string text = sample.person("Anna").person("Boris").text({.keep_bare = true});
    EXPECT_EQ(has(text, "same_as"), std::string(kind) == "private") << text;
  }
}

TEST(References, StopAtAnotherOrdinal) {
  Sample sample(
      "Anna NNP 2 nsubj\nheld VBD 0 root hold\na DT 5 det\nsecond JJ 5 amod\nsummit NN 2 obj\nwith IN 7 case\nBoris~ "
      "NNP 5 nmod\n. . 2 punct\n\n"
      "The DT 3 det\nfirst JJ 3 amod\nsummit NN 4 nsubj\nfailed~ VBD 0 root fail\n. . 4 punct\n");
  const std::string text =
      sample.person("Anna").person("Boris").ordinal("second", 2).ordinal("first", 1).text({.keep_bare = true});
  EXPECT_TRUE(has(text, "ordinal=2")) << text;
  EXPECT_TRUE(has(text, "ordinal=1")) << text;
  EXPECT_FALSE(has(text, "same_as")) << text;
}

TEST(References, GoFromTheFirstSentencesToTheHeadline) {
  Sample sample(
      "# title\nAnna NNP 2 nsubj\nmeets VBZ 0 root meet\nBoris NNP 2 obj\n\n# body\nAnna NNP 2 nsubj\nmet VBD 0 root "
      "meet\nBoris NNP 2 obj\nin IN 5 case\nLima~ NNP 2 obl\n. . 2 punct\n");
  EXPECT_TRUE(has(sample.person("Anna").person("Boris").person("Anna", 1).person("Boris", 1).city("Lima").text(),
                  "hasPlace=Lima participant=Anna participant=Boris same_as=0"));
}

TEST(References, GoToAHeadlineThatNamesNobody) {
  Sample sample(
      "# title\nFlood NN 2 nsubj flood\nhits VBZ 0 root hit\nLima NNP 2 obj\n\n# body\nA DT 2 det\nflood NN 5 "
      "nsubj\nin IN 4 case\nLima~ NNP 2 nmod\nended VBD 0 root end\n. . 5 punct\n");
  const std::string text = sample.city("Lima").city("Lima", 1).text({.keep_bare = true});
  EXPECT_TRUE(has(text, "Flood(flood) Occurred hasPlace=Lima same_as=0")) << text;
}

TEST(References, JoinTheNounThatRepeatsItsVerb) {
  Sample sample(
      "Anna NNP 2 nsubj\nmet VBD 0 root meet\nBoris NNP 2 obj\nfor IN 5 case\ntalks~ NNS 2 obl talk\n. . 2 punct\n");
  EXPECT_TRUE(has(sample.person("Anna").person("Boris").text(), "same_as=0"));
}

TEST(Parts, StandInAClauseWithDuring) {
  Sample sample(
      "During IN 3 case\nthe DT 3 det\nvisit NN 7 obl\nto IN 5 case\nLima NNP 3 nmod\nAnna NNP 7 nsubj\nmet VBD 0 root "
      "meet\nBoris~ NNP 7 obj\n. . 7 punct\n");
  EXPECT_TRUE(has(sample.city("Lima").person("Anna").person("Boris").text(),
                  "Meeting(met) Occurred hasPlace~whole=Lima participant=Anna participant=Boris part_of=0"));
}

TEST(BareMentions, AreLeftOutUnlessSomethingRefersToThem) {
  Sample sample("The DT 2 det\nmeeting NN 3 nsubj\nfailed~ VBD 0 root fail\n. . 3 punct\n");
  EXPECT_EQ(sample.text(), "");
  EXPECT_EQ(sample.text({.keep_bare = true}), "Meeting(meeting) Occurred\n");
}

TEST(References, TellIndefiniteAndFurtherEvents) {
  Sample sample(
      "A DT 2 det\nmeeting NN 5 nsubj\nin IN 4 case\nLima NNP 2 nmod\nended~ VBD 0 root end\n. . 5 punct\n\n"
      "Another DT 2 det\nmeeting NN 5 nsubj\nin IN 4 case\nCusco NNP 2 nmod\nfailed~ VBD 0 root fail\n. . 5 punct\n");
  const Extraction all = sample.city("Lima").city("Cusco").run();
  ASSERT_EQ(all.events.size(), 2U);
  EXPECT_TRUE(all.events[0].indefinite);
  EXPECT_FALSE(all.events[0].another);
  EXPECT_TRUE(all.events[1].another);
}

TEST(References, KnowTheNameOfAnEvent) {
  Sample sample(
      "Flood NN 4 nsubj flood\nVera NNP 1 flat\nhas VBZ 4 aux have\nhit VBN 0 root hit\nLima~ NNP 4 obj\n. . 4 "
      "punct\n\n"
      "The DT 3 det\nLima NNP 3 compound\nflood NN 4 nsubj flood\nended~ VBD 0 root end\n. . 4 punct\n");
  const Extraction all = sample.city("Lima").city("Lima", 1).run({.keep_bare = true});
  ASSERT_EQ(all.events.size(), 2U);
  EXPECT_EQ(all.events[0].name, "Vera");
  EXPECT_EQ(all.events[1].name, "") << "a place is where it was, not its name";
}

TEST(References, BarePluralsInThePresentSpeakOfAKind) {
  Sample kind(
      "Firms NNS 2 nsubj firm\nuse VBP 0 root use\nmeetings NNS 2 obj meeting\nin IN 5 case\nLima~ NNP 2 obl\n. . 2 "
      "punct\n");
  EXPECT_TRUE(kind.city("Lima").run({.keep_bare = true}).events.empty());
  Sample past(
      "Firms NNS 2 nsubj firm\nheld VBD 0 root hold\nmeetings NNS 2 obj meeting\nin IN 5 case\nLima~ NNP 2 obl\n. . 2 "
      "punct\n");
  EXPECT_EQ(past.city("Lima").run({.keep_bare = true}).events.size(), 1U);
}

}  // namespace
}  // namespace newsgraph
