#include "train/coref_evaluation.h"

#include <gtest/gtest.h>

#include <sstream>

#include "base/error.h"
#include "train/coref_corpus.h"

namespace newsgraph::train {
namespace {

/// Lines "form upos head misc", parted by blanks; personal pronouns are of the third person.
std::vector<ConlluSentence> treebank(const std::string& lines) {
  std::istringstream in(lines);
  std::string conllu = "# newdoc id = a\n# newpar\n";
  std::string line;
  int number = 0;
  while (std::getline(in, line)) {
    if (line.empty() || line.starts_with("#")) {
      conllu += line + "\n";
      number = 0;
      continue;
    }
    std::istringstream cells(line);
    std::string form, upos, head, misc;
    cells >> form >> upos >> head >> misc;
    const std::string feats = upos == "PRON" ? "Number=Sing|Person=3|PronType=Prs" : "_";
    conllu += std::to_string(++number) + "\t" + form + "\t" + form + "\t" + upos + "\t_\t" + feats + "\t" + head +
              "\tdep\t_\t" + misc + "\n";
  }
  std::istringstream out(conllu + "\n");
  return read_conllu(out, "test");
}

TEST(GoldMentions, ReadNestedBrackets) {
  const auto bank = treebank(
      "Lima PROPN 2 Entity=(1-person-new-x(2-place-new-y)\n's PART 1 _\nmayor NOUN 4 Entity=1)\nsaw VERB 0 _\n"
      "her PRON 4 SpaceAfter=No|Entity=(1-person-giv-x)\n");
  const std::vector<GoldMention> expected = {{"1", 0, 3}, {"2", 0, 1}, {"1", 4, 5}};
  EXPECT_EQ(gold_mentions(bank), expected);
}

TEST(GoldMentions, OfOneEntityMayBeNested) {
  const auto bank = treebank("a NOUN 2 Entity=(1-x\nb NOUN 0 Entity=(1-x)\nc NOUN 2 Entity=1)\n");
  const std::vector<GoldMention> expected = {{"1", 0, 3}, {"1", 1, 2}};
  EXPECT_EQ(gold_mentions(bank), expected);
}

TEST(GoldMentions, InPartsAreKnownByTheFirst) {
  const auto bank = treebank("a NOUN 0 Entity=(1[1/2]-x)\nb NOUN 1 _\nc NOUN 1 Entity=(1[2/2]-x)\n");
  const std::vector<GoldMention> expected = {{"1", 0, 1}};
  EXPECT_EQ(gold_mentions(bank), expected);
}

TEST(GoldMentions, RunOnOverSentencesOnlyWithinTheirDocument) {
  const auto bank = treebank("a NOUN 0 Entity=(1-x)\n\n# newdoc id = b\nb NOUN 0 Entity=(1-x)\n");
  const auto documents = documents_of(bank);
  ASSERT_EQ(documents.size(), 2U);
  EXPECT_EQ(gold_mentions(documents[1]), (std::vector<GoldMention>{{"1", 0, 1}}));
}

TEST(GoldMentions, MustBeClosed) {
  EXPECT_THROW(gold_mentions(treebank("a NOUN 0 Entity=(1-x\n")), Error);
  EXPECT_THROW(gold_mentions(treebank("a NOUN 0 Entity=1)\n")), Error);
  EXPECT_THROW(gold_mentions(treebank("a NOUN 0 Entity=1\n")), Error);
}

TEST(GoldChains, AreOfNamesAndPronouns) {
  const auto bank = treebank(
      "the DET 2 Entity=(1-x\nmayor NOUN 3 Entity=1)\nAna PROPN 4 Entity=(1-x)\nsaw VERB 0 _\nBoris PROPN 4 "
      "Entity=(2-x)\n\n"
      "She PRON 2 Entity=(1-x)\nleft VERB 0 _\n");
  EXPECT_EQ(gold_chains(bank), (Chains{{2, 5}}));
}

TEST(GoldChains, TakeTheShortestOfMentionsWithOneHead) {
  const auto bank = treebank(
      "Ana PROPN 4 Entity=(3-x(1-x)\nand CCONJ 3 _\nBoris PROPN 1 Entity=(2-x)3)\nleft VERB 0 _\n\n"
      "They PRON 2 Entity=(3-x)\nsaw VERB 0 _\nher PRON 2 Entity=(1-x)\n");
  EXPECT_EQ(gold_chains(bank), (Chains{{0, 6}}));
}

TEST(DocumentOf, HasTheTokensOfTheTreebank) {
  const auto bank = treebank("Ana PROPN 2 _\nleft VERB 0 SpaceAfter=No\n. PUNCT 2 _\n\n# newpar\nBoris PROPN 0 _\n");
  const Document doc = document_of(bank);
  EXPECT_EQ(doc.article.text, "Ana left.\n\nBoris");
  ASSERT_EQ(doc.tokens.size(), 4U);
  EXPECT_EQ(doc.form(2), ".");
  EXPECT_EQ(doc.form(3), "Boris");
  ASSERT_EQ(doc.sentences.size(), 2U);
  EXPECT_EQ(doc.sentences[1].block, 1U);
}

/// Words with tags; mentions of one word each.
Document words(const std::string& lines, const std::vector<std::pair<std::uint32_t, std::int32_t>>& mentions) {
  const auto bank = treebank(lines);
  Document doc = document_of(bank);
  std::size_t t = 0;
  for (const ConlluSentence& sentence : bank) {
    for (const ConlluWord& word : sentence.words) {
      doc.tokens[t].upos = word.upos;
      doc.tokens[t++].feats = word.feats;
    }
  }
  for (const auto& [head, chain] : mentions) {
    EntityMention& mention = doc.mentions.emplace_back();
    mention.head = head;
    mention.tokens = {head, head + 1};
    mention.chain = chain;
    const std::string& upos = doc.tokens[head].upos;
    mention.kind = upos == "PROPN"  ? MentionKind::kName
                   : upos == "PRON" ? MentionKind::kPronoun
                                    : MentionKind::kNominal;
  }
  return doc;
}

constexpr const char* kWords =
    "Ana PROPN 2 _\nsaw VERB 0 _\nBoris PROPN 2 _\n\nShe PRON 2 _\nleft VERB 0 _\nhim PRON 2 _\n";

TEST(SystemChains, LeaveOutDescriptionsAndWhatStandsAlone) {
  EXPECT_EQ(system_chains(words(kWords, {{0, 0}, {1, 0}, {2, 1}, {3, 0}, {5, kNone}}), heads_of(treebank(kWords))),
            (Chains{{0, 3}}));
}

TEST(SystemChains, GoByTheHeadsOfTheTreebank) {
  constexpr const char* kLines = "New PROPN 3 _\nYork PROPN 1 _\ngrew VERB 0 _\n\nIt PRON 2 _\ngrew VERB 0 _\n";
  Document doc = words(kLines, {{1, 0}, {3, 0}});
  doc.mentions[0].tokens = {0, 2};
  EXPECT_EQ(system_chains(doc, heads_of(treebank(kLines))), (Chains{{0, 3}}));
}

std::string kinds(const Chains& gold, const Document& doc) {
  const std::vector<std::size_t> heads = heads_of(treebank(kWords));
  std::string text;
  for (const CorefError& error : coref_errors(gold, system_chains(doc, heads), doc, heads)) text += error.kind + ";";
  return text;
}

TEST(CorefErrors, TellWhatIsMissed) {
  EXPECT_EQ(kinds({{0, 3}, {2, 5}}, words(kWords, {{0, 0}, {2, 1}, {3, 0}, {5, 1}})), "");
  EXPECT_EQ(kinds({{0, 3}}, words(kWords, {{0, 0}, {3, kNone}})), "pronoun: missed, not resolved;");
  EXPECT_EQ(kinds({{0, 3}}, words(kWords, {{0, 0}})), "pronoun: missed, no mention;");
  EXPECT_EQ(kinds({{0, 3}}, words(kWords, {{0, 0}, {3, 2}})), "pronoun: missed, alone in its chain;");
}

TEST(CorefErrors, TellWhatIsWrong) {
  EXPECT_EQ(kinds({{0, 3}}, words(kWords, {{0, 0}, {2, 1}, {3, 1}})), "pronoun: in a wrong chain;");
  EXPECT_EQ(kinds({}, words(kWords, {{0, 0}, {3, 0}})), "pronoun: spurious, in no gold chain;");
  EXPECT_EQ(kinds({{3, 5}}, words(kWords, {{0, 0}, {3, 0}, {5, 0}})),
            "pronoun: spurious, the first of its gold chain;");
}

}  // namespace
}  // namespace newsgraph::train
