#include "extract/rules_report.h"

#include <gtest/gtest.h>

#include <string>

#include "base/error.h"
#include "sample.h"

namespace newsgraph {
namespace {

using testing::Sample;
using testing::sample_mappings;

const Ontology& ontology() {
  return sample_mappings().ontology();
}

Judgements judged(const std::string& text) {
  return Judgements::parse(text, "judged.tsv", ontology());
}

bool confirms(const std::string& line, const char* klass, const char* sentence) {
  return judged(line).confirms("a", "https://w3id.org/newsgraph/ontology#" + std::string(klass), sentence);
}

std::string message_of(const std::string& text) {
  try {
    (void)judged(text);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

TEST(Judgements, ConfirmWordsThatTheSentenceHolds) {
  EXPECT_TRUE(confirms("a\tng:Attack\tgunmen attacked the town\n", "Attack", "On Monday, Gunmen attacked the town."));
  EXPECT_TRUE(confirms("a\tng:Attack\tOn Monday, gunmen attacked the town.\n", "Attack", "gunmen attacked the"));
  EXPECT_FALSE(confirms("a\tng:Attack\tgunmen attacked the town\n", "Attack", "The gunmen fled from the town."));
}

TEST(Judgements, ConfirmThreeFifthsOfTheContentWordsOfTheShorter) {
  const std::string line = "a\tng:Attack\tSix gunmen on motorcycles attacked the northern town of Kesra\n";
  EXPECT_TRUE(confirms(line, "Attack", "Gunmen had attacked the town of Kesra"));
  EXPECT_FALSE(confirms(line, "Attack", "Gunmen in the south looted a town, wounding two on Monday"));
}

TEST(Judgements, DoNotCompareFewWords) {
  EXPECT_FALSE(confirms("a\tng:Attack\tthe attack\n", "Attack", "He spoke of the attack on Monday."));
  EXPECT_TRUE(confirms("a\tng:Attack\tthe attack\n", "Attack", "The attack."));
}

TEST(Judgements, ConfirmClassesAboveAndBelow) {
  EXPECT_TRUE(confirms("a\tng:Disaster\tA flood hit the coast\n", "Flood", "A flood hit the coast."));
  EXPECT_TRUE(confirms("a\tng:Flood\tA flood hit the coast\n", "Disaster", "A flood hit the coast."));
  EXPECT_FALSE(confirms("a\tng:Flood\tA flood hit the coast\n", "Storm", "A flood hit the coast."));
}

TEST(Judgements, ConfirmAnyClassThatIsNamed) {
  EXPECT_TRUE(confirms("a\tng:Storm|ng:Flood\tA flood hit the coast\n", "Flood", "A flood hit the coast."));
}

TEST(Judgements, ConfirmTheFamilyWhereTheySaySo) {
  ASSERT_TRUE(ontology().same_family(*ontology().find_class("https://w3id.org/newsgraph/ontology#Flood"),
                                     *ontology().find_class("https://w3id.org/newsgraph/ontology#Storm")));
  EXPECT_TRUE(confirms("a\t~ng:Flood\tA flood hit the coast\n", "Storm", "A flood hit the coast."));
}

TEST(Judgements, KnowOnlyArticlesWithALine) {
  const Judgements some = judged("# a comment\n\na\tng:Attack\tgunmen attacked the town\r\n");
  EXPECT_TRUE(some.knows("a"));
  EXPECT_FALSE(some.knows("b"));
  EXPECT_FALSE(some.confirms("b", "https://w3id.org/newsgraph/ontology#Attack", "gunmen attacked the town"));
}

TEST(Judgements, SayWhereTheyAreMalformed) {
  EXPECT_EQ(message_of("a\tng:Attack\n"), "judged.tsv:1: expected article, class and text, parted by tabs");
  EXPECT_EQ(message_of("# x\na\tng:Atack\twords\n"), "judged.tsv:2: no class ng:Atack; did you mean ng:Attack?");
  EXPECT_EQ(message_of("a\tAttack\twords\n"), "judged.tsv:1: no class Attack");
  EXPECT_EQ(message_of("a\tng:Attack\t...\n"), "judged.tsv:1: the article or the text is empty");
}

Extraction two_events() {
  Sample sample(
      "Anna NNP 2 nsubj\nmet VBD 0 root meet\nBoris NNP 2 obj\nin IN 5 case\nLima~ NNP 2 obl\n. . 2 punct\n\n"
      "The DT 2 det\nflood NN 3 nsubj\nkilled VBD 0 root kill\n12 CD 5 nummod\npeople~ NNS 3 obj\n. . 3 punct\n\n"
      "Anna NNP 2 nsubj\njoined VBD 0 root join\nNASA~ NNP 2 obj\n. . 2 punct\n");
  sample.person("Anna").person("Boris").city("Lima").number("12", 12, "people");
  sample.person("Anna", 1, "Anna").name("NASA", "Organization");
  Extraction extraction = sample.run();
  extraction.article.id = "a";
  return extraction;
}

RuleUse use_of(const RulesReport& report, const std::string& name) {
  for (const RuleUse& use : report.uses()) {
    if (use.rule.ends_with("/" + name)) return use;
  }
  ADD_FAILURE() << "no rule " << name;
  return {};
}

TEST(RulesReport, CountsEventsRelationsAndCounts) {
  const Judgements none;
  RulesReport report(sample_mappings(), none);
  report.add(two_events());
  report.add(two_events());
  for (const char* rule : {"meet", "flood", "killed", "member"}) EXPECT_EQ(use_of(report, rule).found, 2U) << rule;
  EXPECT_EQ(use_of(report, "killed").kind, RuleKind::kCount);
  EXPECT_EQ(use_of(report, "member").kind, RuleKind::kRelation);
  EXPECT_DOUBLE_EQ(use_of(report, "meet").confidence, 2 * 0.95);
  EXPECT_EQ(use_of(report, "meet").judged, 0U);
}

TEST(RulesReport, NamesWhatPassesFind) {
  Sample sample("Anna NNP 2 nsubj\nsaid VBD 0 root say\n\" `` 4 punct\nyes UH 2 ccomp\n\"~ '' 4 punct\n. . 2 punct\n");
  sample.person("Anna").quote("yes", "Anna", "said");
  const Judgements none;
  RulesReport report(sample_mappings(), none);
  report.add(sample.run());
  EXPECT_EQ(use_of(report, "quotation").found, 1U);
}

TEST(RulesReport, ListsTheMostUsedFirstAndTheUnusedLast) {
  const Judgements none;
  RulesReport report(sample_mappings(), none);
  report.add(two_events());
  const std::vector<RuleUse> uses = report.uses();
  EXPECT_EQ(uses.size(), sample_mappings().rules().size());
  EXPECT_TRUE(uses[0].rule.ends_with("/flood")) << uses[0].rule;
  EXPECT_TRUE(uses[1].rule.ends_with("/killed")) << uses[1].rule;
  EXPECT_EQ(uses.back().found, 0U);
}

TEST(RulesReport, JudgesEventsOfArticlesThatWereRead) {
  const Judgements some = judged("a\tng:Meeting\tAnna met Boris in Lima\n");
  RulesReport report(sample_mappings(), some);
  report.add(two_events());
  Extraction unread = two_events();
  unread.article.id = "b";
  report.add(unread);
  EXPECT_EQ(use_of(report, "meet").judged, 1U);
  EXPECT_EQ(use_of(report, "meet").right, 1U);
  EXPECT_EQ(use_of(report, "flood").judged, 1U);
  EXPECT_EQ(use_of(report, "flood").right, 0U);
  EXPECT_EQ(use_of(report, "killed").judged, 0U);
}

}  // namespace
}  // namespace newsgraph
