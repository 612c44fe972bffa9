#include "extract/clause_graph.h"

#include <gtest/gtest.h>

#include "../nlp/make_document.h"

namespace newsgraph {
namespace {

using testing::make_document;

TEST(ClauseGraph, CutsCyclesAndForeignHeads) {
  Document doc = make_document("One CD 0 root\ntwo CD 1 dep\nthree CD 2 dep\n");
  doc.tokens[0].head = 2;  // 0 -> 2 -> 1 -> 0
  ClauseGraph cyclic(doc);
  int roots = 0;
  for (std::uint32_t i = 0; i < 3; ++i) roots += cyclic.head(i) == kNone ? 1 : 0;
  EXPECT_EQ(roots, 1);
  doc.tokens[0].head = 99;
  doc.tokens[1].head = -7;
  doc.tokens[2].head = 2;
  const ClauseGraph foreign(doc);
  for (std::uint32_t i = 0; i < 3; ++i) EXPECT_EQ(foreign.head(i), kNone);
}

TEST(ClauseGraph, JoinsTheWordsOfAMarker) {
  const Document doc =
      make_document("Because IN 4 case\nof IN 1 fixed\nthe DT 4 det\nrain NN 5 obl\nfell VBD 0 root fall\n");
  const ClauseGraph graph(doc);
  EXPECT_EQ(graph.marker(3), "because_of");
  EXPECT_TRUE(graph.has_marker(3, "because_of"));
  EXPECT_FALSE(graph.has_marker(3, "of"));
}

TEST(ClauseGraph, FindsMarkersOfSeveralWordsInFrontOfThePhrase) {
  // "on behalf of Anna": "behalf" is a noun of its own in the tree.
  const Document doc =
      make_document("spoke VBD 0 root speak\non IN 3 case\nbehalf NN 1 obl\nof IN 5 case\nAnna NNP 3 nmod\n");
  EXPECT_TRUE(ClauseGraph(doc).has_marker(4, "on_behalf_of"));
}

TEST(ClauseGraph, KnowsPassivesWithAndWithoutAuxiliary) {
  const Document full = make_document(
      "Anna NNP 3 nsubj:pass\nwas VBD 3 aux:pass be\nseen VBN 0 root see\nand CC 5 cc\nheard VBN 3 conj hear\n");
  EXPECT_TRUE(ClauseGraph(full).is_passive(2));
  EXPECT_TRUE(ClauseGraph(full).is_passive(4));
  const Document reduced = make_document("The DT 2 det\nman NN 0 root\nseen VBN 2 acl see\nthere RB 3 advmod\n");
  EXPECT_TRUE(ClauseGraph(reduced).is_passive(2));
  const Document active = make_document("Anna NNP 3 nsubj\nhas VBZ 3 aux have\nseen VBN 0 root see\nhim PRP 3 obj\n");
  EXPECT_FALSE(ClauseGraph(active).is_passive(2));
  const Document title = make_document("# title\nMan NN 2 nsubj\nseen VBN 0 root see\n");
  EXPECT_TRUE(ClauseGraph(title).is_passive(1));
}

TEST(ClauseGraph, ResolvesRelativePronouns) {
  const Document doc = make_document("the DT 2 det\nman NN 0 root\nwho WP 4 nsubj\nleft VBD 2 acl:relcl leave\n");
  const ClauseGraph graph(doc);
  EXPECT_EQ(graph.antecedent(2), 1U);
  EXPECT_EQ(graph.antecedent(1), 1U);
}

TEST(ClauseGraph, PremodifiersLeaveOutPossessorsAndDeterminers) {
  const Document doc =
      make_document("Oslo NNP 5 nmod:poss\n's POS 1 case\nfirst JJ 5 amod\nice NN 5 compound\nfair NN 0 root\n");
  EXPECT_EQ(ClauseGraph(doc).premodifiers(4), (std::vector<std::uint32_t>{2, 3}));
}

TEST(ClauseGraph, GivesAClauseTheSubjectBackThatAConjunctionTook) {
  // "He was held after Anna, a mayor, was shot": the parser hangs Anna on "held".
  const Document doc = make_document(
      "He PRP 3 nsubj:pass\nwas VBD 3 aux:pass be\nheld VBN 0 root hold\nafter IN 5 case\nAnna~ NNP 3 obl\n"
      ", , 5 punct\na DT 8 det\nmayor~ NN 5 appos\n, , 5 punct\nwas VBD 11 aux:pass be\nshot~ VBN 3 advcl shoot\n"
      ". . 3 punct\n");
  const ClauseGraph graph(doc);
  EXPECT_EQ(graph.head(4), 10);
  EXPECT_TRUE(graph.is(4, "nsubj", "pass"));
  EXPECT_TRUE(graph.is(3, "mark"));
}

TEST(ClauseGraph, GivesAClauseTheSubjectBackThatAFrontedPhraseTook) {
  // "In Lima, Peru, the court ruled": three places joined.
  const Document doc = make_document(
      "In IN 2 case\nLima~ NNP 8 obl\n, , 4 punct\nPeru~ NNP 2 conj\n, , 7 punct\nthe DT 7 det\ncourt NN 4 conj\n"
      "ruled VBD 0 root rule\n");
  const ClauseGraph graph(doc);
  EXPECT_TRUE(graph.is(6, "nsubj"));
  EXPECT_EQ(graph.head(6), 7);
  EXPECT_EQ(graph.head(3), 1);
  // "In Lima, the mayor, Anna, left": the outer noun.
  const Document apposed = make_document(
      "In IN 2 case\nLima~ NNP 8 obl\n, , 4 punct\nthe DT 5 det\nmayor~ NN 2 appos\n, , 7 punct\nAnna NNP 5 appos\n"
      "left VBD 0 root leave\n");
  EXPECT_EQ(ClauseGraph(apposed).head(4), 7);
  // "In Lima, Peru and Chile met": no comma opens the second noun.
  const Document pair = make_document(
      "In IN 2 case\nLima~ NNP 6 obl\n, , 4 punct\nPeru NNP 6 nsubj\nagain RB 6 advmod\nmet VBD 0 root meet\n");
  EXPECT_EQ(ClauseGraph(pair).head(3), 5);
}

TEST(ClauseGraph, TakesALooseNounRightInFrontForTheSubject) {
  const Document doc = make_document("Peru NNP 2 compound\nlaunches VBZ 0 root launch\ntalks NNS 2 obj\n");
  EXPECT_TRUE(ClauseGraph(doc).is(0, "nsubj"));
  const Document phrase = make_document("In IN 2 case\nLima NNP 3 obl\nended VBD 0 root end\ntalks NNS 3 obj\n");
  EXPECT_TRUE(ClauseGraph(phrase).is(1, "obl"));
}

TEST(ClauseGraph, GivesAClauseTheSubjectBackThatBecameItsPhrase) {
  // "He left after a boat sank": "after a boat" on "sank".
  const Document doc = make_document(
      "He PRP 2 nsubj\nleft VBD 0 root leave\nafter IN 5 case\na DT 5 det\nboat NN 6 obl\nsank VBD 2 advcl sink\n");
  const ClauseGraph graph(doc);
  EXPECT_TRUE(graph.is(4, "nsubj"));
  EXPECT_TRUE(graph.is(2, "mark"));
}

TEST(ClauseGraph, GivesAClauseTheSubjectBackThatAndTook) {
  // "She left for Lima and Boris was sworn in": the parser joins Boris to Lima.
  const Document doc = make_document(
      "She PRP 2 nsubj\nleft VBD 0 root leave\nfor IN 4 case\nLima NNP 2 obl\nand CC 6 cc\nBoris NNP 4 conj\n"
      "was VBD 8 aux:pass be\nsworn VBN 2 conj swear\nin~ RP 8 compound:prt\n. . 2 punct\n");
  const ClauseGraph graph(doc);
  EXPECT_EQ(graph.head(5), 7);
  EXPECT_TRUE(graph.is(5, "nsubj", "pass"));
  // "She met Boris and left": the second verb shares the subject.
  const Document shared = make_document(
      "She PRP 2 nsubj\nmet VBD 0 root meet\nBoris NNP 2 obj\nand CC 5 cc\nleft~ VBD 2 conj leave\n. . 2 punct\n");
  EXPECT_EQ(ClauseGraph(shared).head(2), 1);
}

TEST(ClauseGraph, AHedgedNumberIsTheObject) {
  const Document doc = make_document(
      "Bombs NNS 2 nsubj bomb\nkill VBP 0 root kill\nat IN 4 case\nleast JJS 5 nmod least\n20 CD 2 obl\nin IN 7 case\n"
      "Lima NNP 2 obl\n");
  EXPECT_TRUE(ClauseGraph(doc).is(4, "obj"));
  EXPECT_TRUE(ClauseGraph(doc).is(6, "obl"));
  const Document rise = make_document("It PRP 2 nsubj\nrose VBD 0 root rise\nto IN 4 case\n20 CD 2 obl\n");
  EXPECT_TRUE(ClauseGraph(rise).is(3, "obl"));
}

}  // namespace
}  // namespace newsgraph
