#include "extract/timex_use.h"

#include <gtest/gtest.h>

#include "sample.h"

namespace newsgraph {
namespace {

using testing::Sample;

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(Time, HangsOnTheVerb) {
  Sample sample("Anna NNP 2 nsubj\nresigned VBD 0 root resign\non IN 4 case\nTuesday~ NNP 2 obl\n. . 2 punct\n");
  EXPECT_TRUE(has(sample.person("Anna").time("Tuesday", "2026-01-13").text(), "when=2026-01-13"));
}

TEST(Time, OfAPlaceNextToItIsTaken) {
  // "in Lima on Tuesday" hung together.
  Sample sample(
      "Anna NNP 2 nsubj\nmet VBD 0 root meet\nBoris NNP 2 obj\nin IN 5 case\nLima NNP 3 nmod\non IN 7 case\nTuesday~ "
      "NNP 5 nmod\n. . 2 punct\n");
  EXPECT_TRUE(has(sample.person("Anna").person("Boris").time("Tuesday", "2026-01-13").text(), "when=2026-01-13"));
}

TEST(Time, BehindAVerbOfSpeakingIsThatOfSpeaking) {
  // The parser hangs "Friday" on the verb of the content.
  Sample sample(
      "Anna NNP 2 nsubj\nsaid VBD 0 root say\nFriday NNP 5 obl:tmod\nBoris NNP 5 nsubj\nresigned~ VBD 2 ccomp "
      "resign\n. . 2 punct\n");
  EXPECT_EQ(sample.person("Anna").person("Boris").time("Friday", "2026-01-09").text(),
            "Resignation(resigned) Occurred agent=Boris by=Anna\n");
}

TEST(Time, OfTheContentIsKept) {
  Sample sample(
      "Anna NNP 2 nsubj\nsaid VBD 0 root say\nFriday NNP 2 obl:tmod\nBoris NNP 5 nsubj\nresigned VBD 2 ccomp "
      "resign\non IN 7 case\nMonday~ NNP 5 obl\n. . 2 punct\n");
  sample.person("Anna").person("Boris").time("Friday", "2026-01-09").time("Monday", "2026-01-05");
  EXPECT_EQ(sample.text(), "Resignation(resigned) Occurred agent=Boris when=2026-01-05 by=Anna\n");
}

TEST(Time, MayStandInFrontOfTheNoun) {
  Sample sample(
      "The DT 3 det\n1942 CD 3 nummod\nflood NN 4 nsubj\nkilled VBD 0 root kill\n12 CD 6 nummod\npeople~ NNS 4 obj\n. "
      ". 4 punct\n");
  sample.time("1942", "1942-01-01/1942-12-31").number("12", 12, "people");
  EXPECT_TRUE(has(sample.text(), "Killed=12(people) when=1942-01-01/1942-12-31"));
}

TEST(Time, IsSharedByAParticiple) {
  Sample sample(
      "Anna NNP 2 nsubj\ntravelled VBD 0 root travel\nto IN 4 case\nLima NNP 2 obl\non IN 6 case\nMonday~ NNP 2 obl\n, "
      ", 8 punct\nmeeting VBG 2 advcl meet\nBoris~ NNP 8 obj\n. . 2 punct\n");
  const std::string text = sample.person("Anna").city("Lima").person("Boris").time("Monday", "2026-01-05").text();
  EXPECT_TRUE(
      has(text, "Meeting(meeting) Occurred hasPlace~visit=Lima participant=Anna participant=Boris when=2026-01-05"))
      << text;
}

TEST(Time, IsNotSharedOverAfter) {
  Sample sample(
      "Anna NNP 2 nsubj\nresigned VBD 0 root resign\non IN 4 case\nMonday NNP 2 obl\nafter IN 6 mark\nattacking VBG 2 "
      "advcl attack\nBoris~ NNP 6 obj\n. . 2 punct\n");
  EXPECT_TRUE(has(sample.person("Anna").person("Boris").time("Monday", "2026-01-05").text(),
                  "Attack(attacking) Occurred attacker=Anna victim=Boris when~before=../2026-01-05\n"));
}

TEST(Time, OfThoseHurtIsThatOfWhatHurtThem) {
  Sample sample(
      "Boris NNP 2 nsubj\ndied VBD 0 root die\non IN 4 case\nMonday NNP 2 obl\nafter IN 7 case\na DT 7 det\nflood~ NN "
      "2 "
      "obl\n. . 2 punct\n");
  const std::string text = sample.person("Boris").time("Monday", "2026-01-05", "on").text();
  EXPECT_TRUE(has(text, "when~harm=2026-01-05")) << text;
}

TEST(Time, OfTheTrialIsNotThatOfTheCrime) {
  Sample sample(
      "Anna NNP 3 nsubj:pass\nwas VBD 3 aux:pass be\nconvicted VBN 0 root convict\non IN 5 case\nMonday NNP 3 obl\nof "
      "IN 7 "
      "mark\nattacking VBG 3 advcl attack\nBoris~ NNP 7 obj\n. . 3 punct\n");
  const std::string text = sample.person("Anna").person("Boris").time("Monday", "2026-01-05", "on").text();
  EXPECT_TRUE(has(text, "when~before=../2026-01-05")) << text;
}

TEST(Time, OfTheEventThatTakesPlace) {
  Sample sample(
      "The DT 2 det\nflood NN 3 nsubj\noccurred VBD 0 root occur\non IN 5 case\nFeb.~ NNP 3 obl\n3 CD 5 nummod\nin IN "
      "8 case\nLima~ NNP 3 obl\n. . 3 punct\n");
  EXPECT_EQ(sample.time("Feb. 3", "2025-02-03").city("Lima").text(),
            "Flood(flood) Occurred hasPlace=Lima when=2025-02-03\n");
}

TEST(Time, OfTheReactionIsNotThatOfTheEvent) {
  Sample sample(
      "Anna NNP 2 nsubj\ncondemned VBD 0 root condemn\non IN 4 case\nTuesday NNP 2 obl\nthe DT 6 det\nattack NN 2 "
      "obj\nin IN 8 case\nLima~ NNP 6 nmod\n. . 2 punct\n");
  EXPECT_EQ(sample.person("Anna").city("Lima").time("Tuesday", "2026-01-13").text(),
            "Attack(attack) Occurred hasPlace=Lima when~before=../2026-01-13\n");
}

TEST(Time, InFrontOfAVerbOfSpeakingIsThatOfSpeaking) {
  // The parser hangs "Tuesday" on the verb of the content.
  Sample sample(
      "On IN 2 case\nTuesday NNP 7 obl\nofficials NNS 4 nsubj\nsaid VBD 0 root say\nAnna NNP 7 nsubj\nhas VBZ 7 aux "
      "have\nresigned~ VBN 4 ccomp resign\n. . 4 punct\n");
  EXPECT_FALSE(has(sample.person("Anna").time("Tuesday", "2026-01-13").text(), "when="));
}

TEST(Time, WithAPossessiveIsThatOfTheNounWhateverTheTree) {
  Sample sample(
      "Anna NNP 2 nsubj\ncondemned VBD 0 root condemn\nTuesday NNP 2 obj\n's POS 3 case\nattack NN 2 obj\nin IN 7 "
      "case\nLima~ NNP 5 nmod\n. . 2 punct\n");
  EXPECT_TRUE(has(sample.person("Anna").city("Lima").time("Tuesday", "2026-01-13").text(), "when=2026-01-13"));
}

TEST(Time, StandsInTheClauseThatSaysWhen) {
  Sample sample(
      "Anna NNP 3 nmod:poss\n's POS 1 case\nvisit~ NN 10 nsubj\n, , 6 punct\nwhich WDT 6 nsubj\nbegan VBD 3 acl:relcl "
      "begin\nJan.~ NNP 6 obl:tmod\n4 CD 7 nummod\n, , 6 punct\nended~ VBD 0 root end\n. . 10 punct\n");
  EXPECT_EQ(sample.person("Anna").time("Jan. 4", "2026-01-04").text(),
            "Visit(visit) Occurred visitor=Anna when=2026-01-04\n");
}

TEST(Time, SpansDaysThatAreJoined) {
  Sample sample(
      "Anna NNP 2 nsubj\nvisited VBD 0 root visit\nLima NNP 2 obj\non IN 5 case\nMonday NNP 2 obl\nand CC 7 "
      "cc\nTuesday~ NNP 5 conj\n. . 2 punct\n");
  sample.person("Anna").city("Lima").time("Monday", "2026-01-12").time("Tuesday", "2026-01-13");
  EXPECT_TRUE(has(sample.text(), "when=2026-01-12/2026-01-13"));
}

TEST(Time, SpansFromAndTo) {
  Sample sample(
      "Anna NNP 2 nsubj\nvisited VBD 0 root visit\nLima NNP 2 obj\nfrom IN 5 case\nMonday NNP 2 obl\nto IN 7 "
      "case\nTuesday~ NNP 2 obl\n. . 2 punct\n");
  sample.person("Anna").city("Lima").time("Monday", "2026-01-12", "from").time("Tuesday", "2026-01-13", "to");
  EXPECT_TRUE(has(sample.text(), "when=2026-01-12/2026-01-13"));
}

TEST(Time, IsNeverTheArticlesDay) {
  Sample sample("Anna NNP 2 nsubj\nresigned~ VBD 0 root resign\n. . 2 punct\n");
  EXPECT_EQ(sample.person("Anna").text(), "Resignation(resigned) Occurred agent=Anna\n");
}

TEST(OccurrenceInterval, IsOpenBehindSinceAndBeforeUntil) {
  const DateInterval may = DateInterval::month(2025, 5);
  EXPECT_EQ(occurrence_interval(may, "since"), (DateInterval{parse_iso_date("2025-05-01"), std::nullopt}));
  EXPECT_EQ(occurrence_interval(may, "until"), (DateInterval{std::nullopt, parse_iso_date("2025-05-31")}));
  EXPECT_EQ(occurrence_interval(may, "before"), (DateInterval{std::nullopt, parse_iso_date("2025-04-30")}));
  EXPECT_EQ(occurrence_interval(may, "in"), may);
}

TEST(Time, OfTheNearestEventWins) {
  // "sentenced Boris on Monday for an attack last year" with both times on the verb.
  Sample sample(
      "Anna NNP 2 nsubj\narrested VBD 0 root arrest\nBoris NNP 2 obj\non IN 5 case\nMonday NNP 2 obl\nfor IN 8 "
      "case\nan "
      "DT 8 det\nattack NN 2 obl\nlast JJ 10 amod\nyear~ NN 2 obl:unmarked\n. . 2 punct\n");
  sample.person("Anna").person("Boris").time("Monday", "2026-01-05", "on").time("last year", "2025-01-01/2025-12-31");
  const std::string text = sample.text();
  EXPECT_TRUE(has(text, "Arrest(arrested) Occurred agent=Anna defendant=Boris when=2026-01-05") ||
              has(text, "defendant=Boris when=2026-01-05"))
      << text;
  EXPECT_TRUE(has(text, "Attack(attack) Occurred when=2025-01-01/2025-12-31")) << text;
}

TEST(Time, OfTheSentenceBeforeHoldsOn) {
  Sample sample(
      "On IN 2 case\nTuesday NNP 5 obl\nAnna NNP 5 nsubj:pass\nwas VBD 5 aux:pass be\narrested~ VBN 0 root arrest\n. . "
      "5 "
      "punct\n\nBoris NNP 2 nsubj\nresigned~ VBD 0 root resign\n. . 2 punct\n");
  const std::string text = sample.person("Anna").person("Boris").time("Tuesday", "2026-01-13", "on").text();
  EXPECT_TRUE(has(text, "Resignation(resigned) Occurred agent=Boris when~paragraph=2026-01-13")) << text;
}

constexpr const char* kArrestOnTuesday =
    "# body\nOn IN 2 case\nTuesday NNP 5 obl\nAnna NNP 5 nsubj:pass\nwas VBD 5 aux:pass be\narrested~ VBN 0 root "
    "arrest\n. . 5 punct\n\n# body\n";

TEST(Time, OfTheStoryHoldsInTheNextParagraph) {
  Sample sample(std::string(kArrestOnTuesday) + "Boris NNP 2 nsubj\nresigned~ VBD 0 root resign\n. . 2 punct\n");
  const std::string text = sample.person("Anna").person("Boris").time("Tuesday", "2026-01-13", "on").text();
  EXPECT_TRUE(has(text, "Resignation(resigned) Occurred agent=Boris when~story=2026-01-13")) << text;
}

TEST(Time, OfWhatHadHappenedEndsWithTheStorysDay) {
  Sample sample(std::string(kArrestOnTuesday) +
                "Boris NNP 3 nsubj\nhad VBD 3 aux have\nresigned~ VBN 0 root resign\n. . 3 punct\n");
  const std::string text = sample.person("Anna").person("Boris").time("Tuesday", "2026-01-13", "on").text();
  EXPECT_TRUE(has(text, "Resignation(resigned) Occurred agent=Boris when~before=../2026-01-13")) << text;
}

TEST(Time, OfWhatHasHappenedLiesBetweenStoryAndArticle) {
  Sample sample(std::string(kArrestOnTuesday) +
                "Boris NNP 3 nsubj\nhas VBZ 3 aux have\nresigned~ VBN 0 root resign\n. . 3 punct\n");
  const std::string text = sample.person("Anna").person("Boris").time("Tuesday", "2026-01-13", "on").text();
  EXPECT_TRUE(has(text, "Resignation(resigned) Occurred agent=Boris when~since=2026-01-13/2026-01-15")) << text;
}

TEST(Time, OfTheLeadHoldsForTheHeadline) {
  const std::string lines =
      "# title\nAnna NNP 2 nsubj\nresigns~ VBZ 0 root resign\n\n# body\n"
      "On IN 2 case\nTuesday NNP 5 obl\nBoris NNP 5 nsubj\nsaid~ VBD 0 root say\n. . 4 punct\n";
  Sample sample(lines);
  sample.person("Anna").person("Boris").time("Tuesday", "2026-01-13", "on");
  EXPECT_TRUE(has(sample.text(), "Resignation(resigns) Occurred agent=Anna when~lead=2026-01-13")) << sample.text();
  Sample old(lines);
  old.person("Anna").person("Boris").time("Tuesday", "2025-11-11", "on");
  EXPECT_FALSE(has(old.text(), "when")) << old.text();
}

TEST(Time, BetweenSubjectAndVerbIsTheVerbs) {
  Sample sample(
      "Anna NNP 5 nsubj\nof IN 3 case\nLima NNP 1 nmod\nMonday NNP 3 nmod\nresigned~ VBD 0 root resign\n. . 5 punct\n");
  const std::string text = sample.person("Anna").time("Monday", "2026-01-12").text();
  EXPECT_TRUE(has(text, "when=2026-01-12")) << text;
}

TEST(Time, OfANounWithItsDayIsThatOfItsVerb) {
  Sample sample(
      "Anna NNP 2 nsubj\narrested VBD 0 root arrest\nBoris NNP 2 obj\nin IN 7 case\nSunday NNP 7 nmod:poss\n's POS 5 "
      "case\nraid~ NN 2 obl\n. . 2 punct\n");
  const std::string text = sample.person("Anna").person("Boris").time("Sunday", "2026-01-11", "in").text();
  EXPECT_TRUE(has(text, "defendant=Boris when~noun=2026-01-11")) << text;
}

TEST(Time, OfANounBehindFromIsItsDay) {
  Sample sample(
      "Anna NNP 2 nsubj\nresigned~ VBD 0 root resign\nfrom IN 6 case\nSunday NNP 6 nmod:poss\n's POS 4 case\nraid NN "
      "2 obl\n. . 2 punct\n");
  const std::string text = sample.person("Anna").time("Sunday", "2026-01-11", "from").text();
  EXPECT_FALSE(has(text, "2026-01-11..")) << text;
}

TEST(Time, SinceWhichItIsTheFirstIsNotWhenItWas) {
  for (const char* word : {"first", "sole"}) {
    const std::string adjective = std::string(word) + " JJ 3 amod " + word + "\n";
    Sample sample("Anna NNP 5 nsubj\nthe DT 4 det\n" + adjective +
                  "woman NN 1 appos\nresigned~ VBD 0 root resign\nsince IN 7 case\nMay NNP 5 obl\n. . 5 punct\n");
    const std::string text = sample.person("Anna").time("May", "2024-05-01/2024-05-31", "since").text();
    EXPECT_EQ(has(text, "when"), word != std::string_view("first")) << text;
  }
}

TEST(Time, OfAnArticleWithoutADateIsADayOfTheWeek) {
  Sample sample("Anna NNP 2 nsubj\nresigned VBD 0 root resign\non IN 4 case\nTuesday~ NNP 2 obl\n. . 2 punct\n");
  sample.person("Anna").time("Tuesday", "2026-01-13", "on");
  EXPECT_FALSE(sample.run().events.at(0).weekday);
  sample.doc().article.created.reset();
  sample.doc().timexes.at(0).interval = {};
  sample.doc().timexes.at(0).value = "XXXX-WXX-2";
  EXPECT_EQ(sample.run().events.at(0).weekday, 2U);
}

TEST(Time, UntilIsTheEndOnlyOfWhatLasts) {
  Sample sample(
      "Anna NNP 3 nsubj:pass\nwas VBD 3 aux:pass be\narrested VBN 0 root arrest\nuntil IN 5 case\nMay~ NNP 3 obl\n. . "
      "3 "
      "punct\n");
  EXPECT_FALSE(has(sample.person("Anna").time("May", "2026-05-01/2026-05-31", "until").text(), "when"));
}

}  // namespace
}  // namespace newsgraph
