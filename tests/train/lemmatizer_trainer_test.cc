#include "train/lemmatizer_trainer.h"

#include <gtest/gtest.h>

#include <sstream>

#include "train/word_forms.h"

namespace newsgraph::train {
namespace {

ConlluWord word(const std::string& form, const std::string& lemma, const std::string& upos, const std::string& xpos) {
  ConlluWord result;
  result.form = form;
  result.lemma = lemma;
  result.upos = upos;
  result.xpos = xpos;
  return result;
}

Lemmatizer learn(const std::vector<ConlluWord>& words) {
  std::ostringstream log;
  LemmatizerOptions options;
  options.rule_types = 3;
  const std::string bytes = train_lemmatizer({{"", "", false, false, words, {}}}, options, log).bytes();
  return Lemmatizer(parse_model(bytes, "test", Lemmatizer::kKind, Lemmatizer::kVersion));
}

std::vector<ConlluWord> lesson() {
  return {word("walked", "walk", "VERB", "VBD"), word("talked", "talk", "VERB", "VBD"),
          word("asked", "ask", "VERB", "VBD"),   word("moved", "move", "VERB", "VBD"),
          word("saved", "save", "VERB", "VBD"),  word("loved", "love", "VERB", "VBD"),
          word("went", "go", "VERB", "VBD"),     word("Ships", "ship", "NOUN", "NNS"),
          word("boats", "boat", "NOUN", "NNS"),  word("trains", "train", "NOUN", "NNS"),
          word("men", "man", "NOUN", "NNS"),     word("Oslo", "Oslo", "PROPN", "NNP"),
          word("Lima", "Lima", "PROPN", "NNP"),  word("NATO", "NATO", "PROPN", "NNP"),
          word("n't", "not", "PART", "RB"),      word("’s", "'s", "PART", "POS"),
          word("The", "the", "DET", "DT"),       word("an", "a", "DET", "DT")};
}

TEST(Lemmatizer, LearnsEndingsAndTheirExceptions) {
  const Lemmatizer lemmatizer = learn(lesson());
  EXPECT_EQ(lemmatizer.lemma("went", "VERB", "VBD"), "go");
  EXPECT_EQ(lemmatizer.lemma("MEN", "NOUN", "NNS"), "man");
  EXPECT_EQ(lemmatizer.lemma("barked", "VERB", "VBD"), "bark");
  EXPECT_EQ(lemmatizer.lemma("proved", "VERB", "VBD"), "prove");
  EXPECT_EQ(lemmatizer.lemma("Drones", "NOUN", "NNS"), "drone");
}

TEST(Lemmatizer, NamesKeepTheirCase) {
  const Lemmatizer lemmatizer = learn(lesson());
  EXPECT_EQ(lemmatizer.lemma("Kyiv", "PROPN", "NNP"), "Kyiv");
  EXPECT_EQ(lemmatizer.lemma("UNHCR", "PROPN", "NNP"), "UNHCR");
  EXPECT_EQ(lemmatizer.lemma("The", "DET", "DT"), "the");
}

TEST(Lemmatizer, FindsAWordWithAnotherXpos) {
  EXPECT_EQ(learn(lesson()).lemma("went", "VERB", "VBN"), "go");
}

TEST(Lemmatizer, ReadsTypographicApostrophes) {
  const Lemmatizer lemmatizer = learn(lesson());
  EXPECT_EQ(lemmatizer.lemma("n’t", "PART", "RB"), "not");
  EXPECT_EQ(lemmatizer.lemma("'s", "PART", "POS"), "'s");
}

TEST(Lemmatizer, UnknownTagsAndOddBytesGiveTheForm) {
  const Lemmatizer lemmatizer = learn(lesson());
  EXPECT_EQ(lemmatizer.lemma("Élan", "NOUN", "??"), "élan");
  EXPECT_EQ(lemmatizer.lemma("\xff\xfe", "NOUN", "NN"), "\xff\xfe");
  EXPECT_EQ(lemmatizer.lemma("s", "NOUN", "NNS"), "s") << "a rule that leaves nothing is not used";
  EXPECT_EQ(lemmatizer.lemma("이재명", "PROPN", "NNP"), "이재명");
}

TEST(Lemmatizer, AnnotateFillsEveryToken) {
  Document doc;
  doc.article.text = "Ships walked";
  doc.tokens.resize(2);
  doc.tokens[0].span = {0, 5};
  doc.tokens[0].upos = "NOUN";
  doc.tokens[0].xpos = "NNS";
  doc.tokens[1].span = {6, 12};
  doc.tokens[1].upos = "VERB";
  doc.tokens[1].xpos = "VBD";
  learn(lesson()).annotate(doc);
  EXPECT_EQ(doc.tokens[0].lemma, "ship");
  EXPECT_EQ(doc.tokens[1].lemma, "walk");
}

TEST(LemmaRule, IsTheShortestThatFits) {
  EXPECT_EQ(derive_rule("Ships", "ship", "NOUN"), (LemmaRule{LemmaRule::Casing::kLower, 1, ""}));
  EXPECT_EQ(derive_rule("Oslo", "Oslo", "PROPN"), (LemmaRule{LemmaRule::Casing::kKeep, 0, ""}));
  EXPECT_EQ(derive_rule("cities", "city", "NOUN"), (LemmaRule{LemmaRule::Casing::kLower, 3, "y"}));
  EXPECT_EQ(derive_rule("was", "be", "AUX"), (LemmaRule{LemmaRule::Casing::kLower, LemmaRule::kWhole, "be"}));
}

TEST(LemmaRule, CutsWholeCharacters) {
  EXPECT_EQ(apply_rule({LemmaRule::Casing::kLower, 1, "e"}, "CAFÉ"), "cafe");
  EXPECT_EQ(apply_rule({LemmaRule::Casing::kTitle, 0, ""}, "ÉLAN"), "Élan");
  EXPECT_EQ(apply_rule({LemmaRule::Casing::kKeep, 3, "x"}, "ab"), "");
}

TEST(WordForms, FollowEnglishSpelling) {
  EXPECT_EQ(regular_form("plan", "VBG"), "planning");
  EXPECT_EQ(regular_form("visit", "VBG"), "visiting");
  EXPECT_EQ(regular_form("provoke", "VBG"), "provoking");
  EXPECT_EQ(regular_form("agree", "VBG"), "agreeing");
  EXPECT_EQ(regular_form("die", "VBG"), "dying");
  EXPECT_EQ(regular_form("retreat", "VBD"), "retreated");
  EXPECT_EQ(regular_form("carry", "VBD"), "carried");
  EXPECT_EQ(regular_form("stop", "VBN"), "stopped");
  EXPECT_EQ(regular_form("play", "VBN"), "played");
  EXPECT_EQ(regular_form("reach", "VBZ"), "reaches");
  EXPECT_EQ(regular_form("city", "NNS"), "cities");
  EXPECT_EQ(regular_form("potato", "NNS"), "potatoes");
  EXPECT_EQ(regular_form("large", "JJR"), "larger");
  EXPECT_EQ(regular_form("big", "JJS"), "biggest");
}

}  // namespace
}  // namespace newsgraph::train
