// The whole of extract(): records, anchors, attribution, statements, hostile documents.
#include "extract/extract.h"

#include <gtest/gtest.h>

#include "rdf/vocabulary.h"
#include "sample.h"

namespace newsgraph {
namespace {

using testing::Sample;

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(Extract, AnchorsCountCodePoints) {
  Sample sample("Żółć NNP 2 nsubj\nmet VBD 0 root meet\nBoris~ NNP 2 obj\n. . 2 punct\n");
  const Extraction all = sample.person("Żółć").person("Boris").run();
  ASSERT_EQ(all.events.size(), 1U);
  EXPECT_EQ(all.events[0].trigger, (Anchor{5, 8, "met"}));
  EXPECT_EQ(all.events[0].arguments[1].anchor, (Anchor{9, 14, "Boris"}));
  ASSERT_EQ(all.sentences.size(), 1U);
  EXPECT_EQ(all.sentences[0].text, "Żółć met Boris.");
}

TEST(Extract, KnowsWhatAnArticleIsAboutByItsOpening) {
  const std::string beat = "Anna NNP 2 nsubj\nbeat VBD 0 root beat\nBoris~ NNP 2 obj\n. . 2 punct\n";
  const std::string filler = "\nIt PRP 2 nsubj\nrained~ VBD 0 root rain\n. . 2 punct\n";
  const auto events = [&](const std::string& lines) {
    Sample sample(lines);
    return sample.person("Anna").person("Boris").run().events.size();
  };
  EXPECT_EQ(events(beat), 0U);
  EXPECT_EQ(events("The DT 2 det\nleague NN 0 root league\n. . 2 punct\n" + filler + filler + "\n" + beat), 1U);
  EXPECT_EQ(events(filler + filler + filler + "\nThe DT 2 det\nleague NN 0 root league\n. . 2 punct\n\n" + beat), 0U);
}

TEST(Extract, NamesTheRuleAndTheLemma) {
  Sample sample("Anna NNP 2 nsubj\nresigned~ VBD 0 root resign\n. . 2 punct\n");
  const Extraction all = sample.person("Anna").run();
  EXPECT_EQ(all.events.at(0).found_by, "https://w3id.org/newsgraph/mappings/resign");
  EXPECT_EQ(all.events.at(0).lemma, "resign");
  EXPECT_FALSE(all.events.at(0).nominal);
  EXPECT_GT(all.events.at(0).confidence, 0.9);
}

TEST(Extract, ConfidenceFallsWithWhatWasInferred) {
  Sample near("Anna NNP 2 nsubj\nmet VBD 0 root meet\nBoris~ NNP 2 obj\n. . 2 punct\n");
  Sample far(
      "Anna NNP 2 nsubj\nseemed VBD 0 root seem\nto TO 4 mark\nmeet VB 2 xcomp\nBoris~ NNP 4 obj\n. . 2 punct\n");
  EXPECT_GT(near.person("Anna").person("Boris").run().events.at(0).confidence,
            far.person("Anna").person("Boris").run().events.at(0).confidence);
}

TEST(Extract, OnlySentencesThatAreReferredToAreKept) {
  Sample sample(
      "It PRP 2 nsubj\nrained~ VBD 0 root rain\n. . 2 punct\n\nAnna NNP 2 nsubj\nresigned~ VBD 0 root resign\n. . 2 "
      "punct\n");
  const Extraction all = sample.person("Anna").run();
  ASSERT_EQ(all.sentences.size(), 1U);
  EXPECT_EQ(all.events.at(0).sentence, 0U);
}

TEST(Extract, EntitiesHaveEveryNameAndTitle) {
  Sample sample(
      "President NNP 2 compound\nAnna NNP 3 nsubj\nresigned~ VBD 0 root resign\n. . 3 punct\n\nShe PRP 2 nsubj\nleft~ "
      "VBD 0 root leave\n. . 2 punct\n");
  const Extraction all = sample.titled("President Anna", "Anna", "President").pronoun("She", "Anna").run();
  ASSERT_EQ(all.entities.size(), 1U);
  EXPECT_EQ(all.entities[0].names, std::vector<std::string>{"Anna"});
  EXPECT_EQ(all.entities[0].titles, std::vector<std::string>{"President"});
  ASSERT_EQ(all.entities[0].mentions.size(), 2U);
  EXPECT_EQ(all.entities[0].mentions[1].kind, MentionKind::kPronoun);
}

TEST(Attribution, GoesToTheSubjectOfSpeaking) {
  Sample sample(
      "Anna NNP 2 nsubj\nsaid VBD 0 root say\nthat IN 5 mark\nBoris NNP 5 nsubj\nresigned~ VBD 2 ccomp resign\n. . 2 "
      "punct\n");
  EXPECT_TRUE(has(sample.person("Anna").person("Boris").text(), "agent=Boris by=Anna"));
}

TEST(Attribution, GoesToTheInsertedSpeaker) {
  Sample sample(
      "Boris NNP 2 nsubj\nresigned~ VBD 0 root resign\n, , 5 punct\nAnna NNP 5 nsubj\nsaid~ VBD 2 parataxis say\n. . 2 "
      "punct\n");
  EXPECT_TRUE(has(sample.person("Anna").person("Boris").text(), "agent=Boris by=Anna"));
}

TEST(Attribution, GoesToAccordingTo) {
  Sample sample(
      "According VBG 3 case accord\nto IN 1 fixed\nAnna~ NNP 6 obl\n, , 6 punct\nBoris NNP 6 nsubj\nresigned~ VBD 0 "
      "root resign\n. . 6 punct\n");
  sample.doc().tokens[0].lemma = "according";
  EXPECT_TRUE(has(sample.person("Anna").person("Boris").text(), "agent=Boris by=Anna"));
}

TEST(Attribution, GoesToTheSpeakerOfTheQuotation) {
  Sample sample(
      "``~ `` 3 punct\nBoris NNP 3 nsubj\nresigned~ VBD 6 ccomp resign\n'' '' 3 punct\nAnna NNP 6 nsubj\nsaid~ VBD 0 "
      "root say\n. . 6 punct\n");
  const std::string text = sample.person("Anna").person("Boris").quote("Boris resigned", "Anna", "said").text();
  EXPECT_TRUE(has(text, "Statement(Boris resigned) Occurred quotation='Boris resigned' speaker=Anna\n")) << text;
  EXPECT_TRUE(has(text, "Resignation(resigned) Occurred agent=Boris by=Anna")) << text;
}

TEST(Statements, AreDatedByTheVerbOfSpeaking) {
  Sample sample(
      "``~ `` 2 punct\nYes~ UH 5 ccomp\n'' '' 2 punct\nAnna NNP 5 nsubj\nsaid VBD 0 root say\nMonday~ NNP 5 "
      "obl:tmod\n. . 5 punct\n");
  EXPECT_EQ(sample.person("Anna").quote("Yes", "Anna", "said").time("Monday", "2026-01-12").text(),
            "Statement(Yes) Occurred quotation='Yes' speaker=Anna when=2026-01-12\n");
}

TEST(Statements, ScareQuotesAreNone) {
  Sample sample(
      "The DT 4 det\n``~ `` 3 punct\nsmall~ JJ 4 amod\nfire~ NN 5 nsubj\ngrew VBD 0 root grow\n. . 5 punct\n\nAnna NNP "
      "2 nsubj\nleft VBD 0 root leave\n");
  sample.person("Anna").quote("small", "Anna");
  sample.doc().quotations[0].scare = true;
  EXPECT_EQ(sample.text(), "");
}

TEST(Extract, IsTheSameTwice) {
  Sample sample("Anna NNP 2 nsubj\nmet VBD 0 root meet\nBoris NNP 2 obj\nin IN 5 case\nLima~ NNP 2 obl\n. . 2 punct\n");
  sample.person("Anna").person("Boris").city("Lima");
  EXPECT_EQ(sample.text(), sample.text());
}

TEST(HostileDocuments, WithCyclesAndNumbersOutOfRangeDoNoHarm) {
  Sample sample("Anna NNP 2 nsubj\nmet VBD 3 root meet\nBoris NNP 2 obj\nin IN 5 case\nLima~ NNP 3 obl\n. . 2 punct\n");
  sample.person("Anna")
      .person("Boris")
      .city("Lima")
      .time("Lima", "2026-01-13")
      .number("in", 1e300, "Boris")
      .quote("met", "Anna", "met");
  Document& doc = sample.doc();
  doc.mentions[0].chain = 77;
  doc.mentions[1].title_of = 99;
  doc.mentions[1].title = "Minister";
  doc.mentions[2].members = {99};
  doc.mentions[2].head = 99;
  doc.quotations[0].cue = 99;
  doc.quotations[0].speaker = 99;
  doc.timexes[0].head = 99;
  doc.quantities[0].counted = 99;
  doc.sentences[0].block = 99;
  static_cast<void>(sample.run());
  doc.mentions[1].chain = -5;
  doc.chains[0].mentions = {55};
  doc.chains[1].representative = 55;
  static_cast<void>(sample.run());
}

TEST(HostileDocuments, WithNothingInThemAreEmpty) {
  const Extraction all = extract(Document{}, testing::sample_mappings());
  EXPECT_TRUE(all.events.empty());
  EXPECT_TRUE(all.entities.empty());
}

TEST(HostileDocuments, WithOneVeryDeepTreeAreRead) {
  std::string lines;
  for (int i = 1; i <= 3000; ++i)
    lines += "word NN " + std::to_string(i - 1) + (i == 1 ? " root\n" : i % 3 == 0 ? " conj\n" : " nmod\n");
  Sample sample(lines);
  static_cast<void>(sample.run());
}

TEST(Extract, NamesBesideACommonNounAllTakePart) {
  Sample sample(
      "Anna NNP 2 nsubj\nmet VBD 0 root meet\nministers NNS 2 obj minister\nBoris NNP 3 appos\nand CC 6 cc\nCarl~ NNP "
      "4 "
      "conj\n. . 2 punct\n");
  const std::string text = sample.person("Anna").person("Boris").person("Carl").text();
  EXPECT_TRUE(has(text, "participant=Boris") && has(text, "participant=Carl")) << text;
}

TEST(Extract, ATitleLeadsToItsBearer) {
  // "Secretary of State Boris" taken apart: the phrase's head is a word of the title.
  Sample sample(
      "Anna NNP 2 nsubj\nmet VBD 0 root meet\nSecretary NNP 2 obj\nof IN 5 case\nState NNP 3 nmod\nBoris~ NNP 2 obl\n. "
      ". 2 "
      "punct\n");
  sample.person("Anna").titled("Secretary of State Boris", "Boris", "Secretary of State");
  EXPECT_TRUE(has(sample.text(), "participant=Boris")) << sample.text();
}

TEST(Extract, SomebodysMotherIsSomebodyElse) {
  Sample sample(
      "Anna~ NNP 3 nmod:poss\n's POS 1 case\nmother NN 4 nsubj mother\nresigned~ VBD 0 root resign\n. . 4 punct\n");
  sample.person("Anna").nominal("Anna 's mother", "Person");
  sample.doc().mentions.back().title_of = 0;
  sample.doc().mentions.back().chain = kNone;
  EXPECT_FALSE(has(sample.text({.keep_bare = true}), "agent=Anna")) << sample.text({.keep_bare = true});
}

TEST(Statements, AreKeptWithoutASpeakerIfAVerbSaysSo) {
  Sample sample(
      "One NN 2 nsubj\nsaid VBD 0 root say\n\"~ `` 6 punct\nWe PRP 6 nsubj\nalways RB 6 advmod\nlose VBP 2 ccomp\n"
      "it~ PRP 6 obj\n\" '' 6 punct\n");
  sample.quote("We always lose it", "", "said");
  const Extraction all = sample.run();
  ASSERT_EQ(all.events.size(), 1U);
  ASSERT_EQ(all.events[0].arguments.size(), 1U);
  EXPECT_EQ(all.events[0].arguments[0].role, ng::kQuotation);
}

}  // namespace
}  // namespace newsgraph
