#include "nlp/quotation.h"

#include <gtest/gtest.h>

#include "make_document.h"
#include "nlp/mention.h"
#include "nlp/quotation_marks.h"

namespace newsgraph {
namespace {

using testing::gazetteer;
using testing::lexicons;
using testing::make_document;
using testing::tokens_of;

Article article(std::initializer_list<std::string> paragraphs) {
  Article result;
  for (const std::string& paragraph : paragraphs) {
    const auto begin = static_cast<std::uint32_t>(result.text.size());
    result.text += paragraph;
    result.blocks.push_back({{begin, static_cast<std::uint32_t>(result.text.size())}, BlockKind::kBody});
    result.text += "\n\n";
  }
  return result;
}

std::vector<std::string> quoted(std::initializer_list<std::string> paragraphs) {
  const Article text = article(paragraphs);
  std::vector<std::string> found;
  for (const QuotedSpan& span : find_quoted(text)) found.emplace_back(surface(text.text, span.span));
  return found;
}

using Strings = std::vector<std::string>;

TEST(QuotationMarks, PairsStraightCurlyAndMixed) {
  EXPECT_EQ(quoted({"\"We go,\" he said. \"Now.\""}), (Strings{"We go,", "Now."}));
  EXPECT_EQ(quoted({"“We go,” he said."}), (Strings{"We go,"}));
  EXPECT_EQ(quoted({"“We go. \" He left."}), (Strings{"We go. "}));
  EXPECT_EQ(quoted({"«We go», he said."}), (Strings{"We go"}));
  EXPECT_EQ(quoted({"He is \"ready,\" (\"so\") he said—\"now\"."}), (Strings{"ready,", "so", "now"}));
}

TEST(QuotationMarks, SpeechOverSeveralParagraphsIsOne) {
  const Strings found = quoted({"“We go.", "“We win.", "“We rest,” he said.", "He left."});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(found[0].starts_with("We go.") && found[0].ends_with("We rest,"));
}

TEST(QuotationMarks, UnbalancedEndsWithItsParagraph) {
  EXPECT_EQ(quoted({"He said “we go", "Then he left."}), (Strings{"we go"}));
  EXPECT_EQ(quoted({"“We go", "He left.", "“Now,” she said."}), (Strings{"We go", "Now,"}));
}

TEST(QuotationMarks, SingleMarksAreNoApostrophes) {
  EXPECT_EQ(quoted({"It is a 'threat' to us."}), (Strings{"threat"}));
  EXPECT_EQ(quoted({"It's the miners' right in the '90s, isn't it?"}), Strings{});
  EXPECT_EQ(quoted({"the victims’ kin don’t know"}), Strings{});
  EXPECT_EQ(quoted({"“He said ‘go’ to us,” she said."}), (Strings{"He said ‘go’ to us,"}));
}

TEST(QuotationMarks, InchesAndStrayMarksDoNoHarm) {
  EXPECT_EQ(quoted({"A 5\" pipe broke."}), Strings{});
  EXPECT_EQ(quoted({"\"", "\"\"", "“”"}), Strings{});
}

/// `names`: as in mention_test, "Person:Kim".
Document annotated(std::string_view lines, const std::vector<std::string>& names) {
  Document doc = make_document(lines);
  std::vector<NerSpan> spans;
  for (const std::string& name : names) {
    const std::size_t colon = name.find(':');
    spans.push_back({tokens_of(doc, name.substr(colon + 1)), name.substr(0, colon), 0.9F});
  }
  MentionAnnotator(lexicons(), gazetteer()).annotate(doc, spans);
  QuotationAnnotator(lexicons()).annotate(doc);
  return doc;
}

std::string speaker(const Document& doc, std::size_t q) {
  const std::int32_t m = doc.quotations.at(q).speaker;
  return m == kNone ? "" : doc.mentions[static_cast<std::size_t>(m)].name;
}

TEST(Quotation, SubjectOfTheVerbBehindSpeaks) {
  const Document doc = annotated(R"(
“~ `` 3 punct
We PRP 3 nsubj
win VBP 7 ccomp
it PRP 3 obj
all~ DT 3 advmod
,~ , 3 punct
” '' 3 punct
Stone NNP 9 nsubj
told VBD 0 root tell
Okoro~ NNP 9 obj
. . 9 punct
)",
                                 {"Person:Stone", "Person:Okoro"});
  ASSERT_EQ(doc.quotations.size(), 1U);
  EXPECT_EQ(speaker(doc, 0), "Stone");
  EXPECT_TRUE(doc.quotations[0].direct);
  EXPECT_FALSE(doc.quotations[0].scare);
  EXPECT_EQ(doc.form(static_cast<std::uint32_t>(doc.quotations[0].cue)), "told");
  EXPECT_EQ(doc.mentions[static_cast<std::size_t>(doc.quotations[0].addressee)].name, "Okoro");
}

TEST(Quotation, InvertedSubjectIsFoundWithoutAParse) {
  const Document doc = annotated(R"(
"~ `` 3 dep
We PRP 3 dep
win VBP 0 root
it PRP 3 dep
all~ DT 3 dep
,~ , 3 dep
" '' 3 dep
said VBD 3 dep say
Ada NNP 3 dep
Stone~ NNP 3 dep
. . 3 dep
)",
                                 {"Person:Ada Stone"});
  ASSERT_EQ(doc.quotations.size(), 1U);
  EXPECT_EQ(speaker(doc, 0), "Ada Stone");
}

TEST(Quotation, AccordingTo) {
  const Document doc = annotated(R"(
The DT 2 det
plan NN 5 nsubj
“~ `` 5 punct
may MD 5 aux
fail VB 0 root
this DT 7 det
year~ NN 5 obl
,~ , 5 punct
” '' 5 punct
according VBG 12 case
to IN 10 fixed
Stone~ NNP 5 obl
. . 5 punct
)",
                                 {"Person:Stone"});
  ASSERT_EQ(doc.quotations.size(), 1U);
  EXPECT_EQ(speaker(doc, 0), "Stone");
  EXPECT_FALSE(doc.quotations[0].direct);
}

constexpr const char* kContinued = R"(
Stone NNP 2 nsubj
praised VBD 0 root praise
the DT 4 det
venue~ NN 2 obj
. . 2 punct

# body
“~ `` 3 punct
It PRP 3 nsubj
shows VBZ 0 root show
our PRP$ 5 nmod:poss
past~ NN 3 obj
.~ . 3 punct
” '' 3 punct
)";

TEST(Quotation, ParagraphOfSpeechGoesOnFromTheOneBefore) {
  const Document doc = annotated(kContinued, {"Person:Stone"});
  ASSERT_EQ(doc.quotations.size(), 1U);
  EXPECT_EQ(speaker(doc, 0), "Stone");
}

TEST(Quotation, TermsAndTitlesOfWorksAreScare) {
  const Document doc = annotated(R"(
The DT 2 det
plan NN 3 nsubj
builds VBZ 0 root build
a DT 9 det
“~ `` 7 punct
green JJ 7 amod
zone~ NN 9 compound
” '' 7 punct
policy NN 3 obj
in IN 14 case
the DT 14 det
film NN 14 compound
“~ `` 14 punct
River NNP 3 obl
Glass~ NNP 14 flat
” '' 14 punct
)",
                                 {});
  ASSERT_EQ(doc.quotations.size(), 2U);
  EXPECT_TRUE(doc.quotations[0].scare);
  EXPECT_TRUE(doc.quotations[1].scare);
  EXPECT_EQ(doc.quotations[1].speaker, kNone);
}

TEST(Quotation, ColonLeadsWordsIn) {
  const Document doc = annotated(R"(
Stone NNP 2 nsubj
defended VBD 0 root defend
the DT 4 det
raid~ NN 2 obj
: : 2 punct
“~ `` 8 punct
It PRP 8 nsubj
saved VBD 2 parataxis save
many JJ 10 amod
lives~ NNS 8 obj
.~ . 8 punct
” '' 8 punct
)",
                                 {"Person:Stone"});
  ASSERT_EQ(doc.quotations.size(), 1U);
  EXPECT_EQ(speaker(doc, 0), "Stone");
}

TEST(Quotation, NamesInAppositionAndBesideTitlesSpeak) {
  const Document doc = annotated(R"(
The DT 2 det
envoy NN 7 nsubj envoy
to IN 4 case
Lima~ NNP 2 nmod
, , 6 punct
Stone~ NNP 4 appos
, , 2 punct
said VBD 0 root say
"~ `` 11 punct
We PRP 11 nsubj
win VBP 8 ccomp
it PRP 11 obj
all~ DT 11 advmod
" '' 11 punct
)",
                                 {"Person:Stone", "Location:Lima"});
  ASSERT_EQ(doc.quotations.size(), 1U);
  EXPECT_EQ(speaker(doc, 0), "Stone");
}

TEST(Quotation, AStatementIsItsAuthors) {
  const Document doc = annotated(R"(
Stone~ NNP 3 nmod:poss
's POS 1 case
statement NN 4 nsubj statement
read VBD 0 root read
"~ `` 7 punct
We PRP 7 nsubj
win VBP 4 ccomp
it PRP 7 obj
all~ DT 7 advmod
" '' 7 punct
)",
                                 {"Person:Stone"});
  ASSERT_EQ(doc.quotations.size(), 1U);
  EXPECT_EQ(speaker(doc, 0), "Stone");
}

}  // namespace
}  // namespace newsgraph
