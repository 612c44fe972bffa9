#include "nlp/verb_agreement.h"

#include <gtest/gtest.h>

#include "make_document.h"

namespace newsgraph {
namespace {

using testing::make_document;

TEST(VerbAgreement, ANounWithSubjectAtTheHeadOfItsClauseIsAVerb) {
  Document doc =
      make_document("Two CD 2 nummod\nbuses NNS 3 nsubj bus\ncollide NN 0 root\nnear IN 5 case\nLima NNP 3 obl\n");
  agree_on_verbs(doc);
  EXPECT_EQ(doc.tokens[2].upos, "VERB");
  EXPECT_EQ(doc.tokens[2].xpos, "VBP");
  EXPECT_EQ(doc.tokens[1].upos, "NOUN");
}

TEST(VerbAgreement, APluralNounWithAnObjectIsAVerbInThePresent) {
  Document doc = make_document("Quake NN 2 nsubj\nhits NNS 0 root hit\nLima NNP 2 obj\n");
  agree_on_verbs(doc);
  EXPECT_EQ(doc.tokens[1].upos, "VERB");
  EXPECT_EQ(doc.tokens[1].xpos, "VBZ");
}

TEST(VerbAgreement, APredicateNounStaysANoun) {
  Document doc = make_document("Anna NNP 4 nsubj\nis VBZ 4 cop be\nthe DT 4 det\nmayor NN 0 root\n");
  agree_on_verbs(doc);
  EXPECT_EQ(doc.tokens[3].upos, "NOUN");
}

TEST(VerbAgreement, ACompoundInFrontOfWhatIsAVerbIsItsSubject) {
  Document doc = make_document("A DT 2 det\nfire NN 3 compound\nbreaks NNS 0 root break\nout RP 3 compound:prt\n");
  agree_on_verbs(doc);
  EXPECT_EQ(doc.tokens[2].upos, "VERB");
  EXPECT_EQ(doc.tokens[1].deprel, "nsubj");
}

}  // namespace
}  // namespace newsgraph
