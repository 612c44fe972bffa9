#include "nlp/second_reading.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/strings.h"
#include "make_document.h"

namespace newsgraph {
namespace {

using Analyses = SecondReading::Analyses;

/// A tree written as "form/UPOS/XPOS/deprel/head" by word, heads counted from 1.
struct Tree {
  explicit Tree(std::string_view words) {
    for (const std::string_view word : split_words(words)) {
      const std::vector<std::string_view> cells = split(word, '/');
      forms.push_back(cells[0]);
      analyses.push_back({cells[1], cells[2], "", cells[3], std::stoi(std::string(cells[4])) - 1, 0.9F});
    }
  }
  net::Forms forms;
  Analyses analyses;
};

/// The forms of `first` after a reading whose parser gives `second` whatever it is asked; `asked` gets its questions.
std::string reread(Tree& first, const Tree& second, std::vector<std::string>* asked = nullptr) {
  const SecondReading reader(testing::lexicons().headline_verbs);
  std::vector<net::Forms> forms = {first.forms};
  std::vector<Analyses> analyses = {first.analyses};
  const auto text = [](const net::Forms& words) {
    std::string line;
    for (const std::string_view word : words) line.append(line.empty() ? "" : " ").append(word);
    return line;
  };
  reader.improve(forms, analyses, [&](std::span<const net::Forms> sentences) {
    if (asked != nullptr) {
      for (const net::Forms& sentence : sentences) asked->push_back(text(sentence));
    }
    return std::vector<Analyses>(sentences.size(), second.analyses);
  });
  first.analyses = analyses.front();
  return text(forms.front());
}

TEST(SecondReading, TakesANounForAVerbWhereItsPastTenseIsOne) {
  Tree first("Oslo/PROPN/NNP/compound/2 court/NOUN/NN/compound/3 sentences/NOUN/NNS/root/0 Ana/PROPN/NNP/appos/3");
  const Tree second("Oslo/PROPN/NNP/compound/2 court/NOUN/NN/nsubj/3 sentenced/VERB/VBD/root/0 Ana/PROPN/NNP/obj/3");
  EXPECT_EQ(reread(first, second), "Oslo court sentenced Ana");
  EXPECT_EQ(first.analyses[1].deprel, "nsubj");
  EXPECT_EQ(first.analyses[2].xpos, "VBZ");
  EXPECT_EQ(first.analyses[2].upos, "VERB");
}

TEST(SecondReading, LeavesNounsThatNeitherTreeHasForVerbs) {
  Tree first("Oslo/PROPN/NNP/compound/2 court/NOUN/NN/compound/3 sentences/NOUN/NNS/root/0 Ana/PROPN/NNP/appos/3");
  const Tree second(
      "Oslo/PROPN/NNP/compound/2 court/NOUN/NN/compound/4 sentenced/VERB/VBN/amod/4 Ana/PROPN/NNP/root/0");
  EXPECT_EQ(reread(first, second), "Oslo court sentences Ana");
  EXPECT_EQ(first.analyses[2].xpos, "NNS");
}

TEST(SecondReading, TakesAParticipleForTheVerbOfASentence) {
  Tree first("Courts/NOUN/NNS/nsubj/2 picked/VERB/VBN/acl/1 Ana/PROPN/NNP/root/0 ./PUNCT/./punct/3");
  const Tree second("Courts/NOUN/NNS/nsubj/2 took/VERB/VBD/root/0 Ana/PROPN/NNP/obj/2 ./PUNCT/./punct/2");
  EXPECT_EQ(reread(first, second), "Courts picked Ana .");  // the lemma is that of the word itself
  EXPECT_EQ(first.analyses[1].xpos, "VBD");
  EXPECT_EQ(first.analyses[2].deprel, "obj");
}

TEST(SecondReading, LeavesParticiplesWithoutObject) {
  Tree first("Courts/NOUN/NNS/nsubj/2 picked/VERB/VBN/acl/1 Ana/PROPN/NNP/root/0 ./PUNCT/./punct/3");
  const Tree second("Courts/NOUN/NNS/nsubj/2 took/VERB/VBD/root/0 Ana/PROPN/NNP/obl/2 ./PUNCT/./punct/2");
  reread(first, second);
  EXPECT_EQ(first.analyses[1].xpos, "VBN");
}

TEST(SecondReading, AsksNothingOfHeadlinesAndOfSentencesWithAVerb) {
  const Tree any("a/X/X/root/0 b/X/X/dep/1 c/X/X/dep/1 d/X/X/dep/1 e/X/X/dep/1");
  std::vector<std::string> asked;
  Tree headline("Two/NUM/CD/nummod/2 mayors/NOUN/NNS/root/0 offered/VERB/VBN/acl/2 money/NOUN/NN/obj/3");
  reread(headline, any, &asked);
  Tree verb("Men/NOUN/NNS/nsubj/4 paid/VERB/VBN/acl/1 money/NOUN/NN/obj/2 fled/VERB/VBD/root/0 ./PUNCT/./punct/4");
  reread(verb, any, &asked);
  EXPECT_TRUE(asked.empty());
}

TEST(SecondReading, WantsAgreementInNumber) {
  Tree first("Two/NUM/CD/nummod/2 courts/NOUN/NNS/compound/3 orders/NOUN/NNS/root/0 talks/NOUN/NNS/appos/3");
  const Tree second("Two/NUM/CD/nummod/2 courts/NOUN/NNS/nsubj/3 ordered/VERB/VBD/root/0 talks/NOUN/NNS/obj/3");
  EXPECT_EQ(reread(first, second), "Two courts orders talks");
  Tree plural("Oslo/PROPN/NNP/compound/2 police/NOUN/NN/compound/3 arrest/NOUN/NN/root/0 two/NUM/CD/appos/3");
  const Tree past("Oslo/PROPN/NNP/compound/2 police/NOUN/NN/nsubj/3 arrested/VERB/VBD/root/0 two/NUM/CD/obj/3");
  EXPECT_EQ(reread(plural, past), "Oslo police arrested two");
  EXPECT_EQ(plural.analyses[2].xpos, "VBP");
}

TEST(SecondReading, AsksOnlyWhereAVerbIsMissing) {
  const Tree any("a/X/X/root/0 b/X/X/dep/1 c/X/X/dep/1 d/X/X/dep/1 e/X/X/dep/1");
  std::vector<std::string> asked;
  Tree verb_behind(
      "Oslo/PROPN/NNP/compound/2 court/NOUN/NN/compound/3 sentences/NOUN/NNS/nsubj/5 usually/ADV/RB/advmod/5 "
      "end/VERB/VBP/root/0");
  EXPECT_EQ(reread(verb_behind, any, &asked), "Oslo court sentences usually end");
  Tree verb_before(
      "She/PRON/PRP/nsubj/2 read/VERB/VBD/root/0 Oslo/PROPN/NNP/compound/4 orders/NOUN/NNS/obj/2 "
      "aloud/ADV/RB/advmod/2");
  reread(verb_before, any, &asked);
  Tree attacks(
      "Two/NUM/CD/nummod/3 Oslo/PROPN/NNP/compound/3 attacks/NOUN/NNS/root/0 on/ADP/IN/case/5 "
      "ships/NOUN/NNS/nmod/3");
  reread(attacks, any, &asked);
  EXPECT_EQ(asked, std::vector<std::string>{});
}

TEST(SecondReading, TriesAPlainPastWhereTheOwnOneMayBeAParticiple) {
  const Tree any("a/X/X/root/0 b/X/X/dep/1 c/X/X/dep/1");
  std::vector<std::string> asked;
  Tree first("Peru/PROPN/NNP/compound/2 blocks/NOUN/NNS/compound/3 access/NOUN/NN/root/0");
  EXPECT_EQ(reread(first, any, &asked), "Peru blocks access");
  EXPECT_EQ(asked, (std::vector<std::string>{"Peru blocked access", "Peru took access"}));
}

TEST(SecondReading, ReadsAParticleBehindAName) {
  Tree first("Soto/PROPN/NNP/compound/2 steps/NOUN/NNS/root/0 down/ADV/RB/advmod/2");
  const Tree second("Soto/PROPN/NNP/nsubj/2 stepped/VERB/VBD/root/0 down/ADP/RP/compound:prt/2");
  EXPECT_EQ(reread(first, second), "Soto stepped down");
}

}  // namespace
}  // namespace newsgraph
