#include "nlp/coref.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "make_document.h"
#include "nlp/mention.h"
#include "nlp/quantity.h"
#include "nlp/quotation.h"

namespace newsgraph {
namespace {

using testing::gazetteer;
using testing::lexicons;
using testing::make_document;
using testing::make_tagged;
using testing::tokens_of;

Document annotated(Document doc, const std::vector<std::string>& names) {
  std::vector<NerSpan> spans;
  std::map<std::string, int> seen;
  for (const std::string& name : names) {
    const std::size_t colon = name.find(':');
    const std::string words = name.substr(colon + 1);
    spans.push_back({tokens_of(doc, words, seen[words]++), name.substr(0, colon), 0.9F});
  }
  std::sort(spans.begin(), spans.end(), [](const NerSpan& a, const NerSpan& b) { return a.tokens < b.tokens; });
  QuantityAnnotator(lexicons()).annotate(doc);
  MentionAnnotator(lexicons(), gazetteer()).annotate(doc, spans);
  QuotationAnnotator(lexicons()).annotate(doc);
  CorefAnnotator(lexicons(), gazetteer()).annotate(doc);
  return doc;
}

/// The chain of the nth mention with this text; kNone when it has none, a failure when there is no such mention.
std::int32_t chain(const Document& doc, std::string_view text, int nth = 0) {
  for (const EntityMention& m : doc.mentions) {
    if (surface(doc.article.text, m.span) == text && nth-- == 0) return m.chain;
  }
  ADD_FAILURE() << "no mention \"" << text << "\"";
  return -2;
}

std::string representative(const Document& doc, std::int32_t c) {
  return c < 0 ? "" : doc.mentions[doc.chains[static_cast<std::size_t>(c)].representative].name;
}

TEST(Coref, AChamberIsTheArticlesCountrys) {
  const Document doc =
      annotated(make_tagged("Peru voted/VBD . The Senate met/VBD in Peru . The US Senate met/VBD later/RB ."), {});
  EXPECT_NE(chain(doc, "Senate"), chain(doc, "US Senate"));
  const Document named = annotated(make_tagged("The Chilean/JJ Senate met/VBD . The Senate voted/VBD ."), {});
  EXPECT_EQ(chain(named, "Chilean Senate"), chain(named, "Senate"));
}

TEST(Coref, ShortNameJoinsFullName) {
  const Document doc =
      annotated(make_tagged("President Ada Stone spoke/VBD . Stone left/VBD . President Stone won/VBD ."),
                {"Person:Ada Stone", "Person:Stone", "Person:Stone"});
  ASSERT_EQ(doc.chains.size(), 1U);
  EXPECT_EQ(doc.chains[0].mentions.size(), 3U);
  EXPECT_EQ(representative(doc, 0), "Ada Stone");
  EXPECT_EQ(doc.chains[0].type, "Person");
}

TEST(Coref, SurnameComesFirstInSomeNames) {
  const Document doc = annotated(make_tagged("Bo Jae~ -~ min spoke/VBD . Bo left/VBD . Bo Jae Min won/VBD ."),
                                 {"Person:Bo Jae - min", "Person:Bo", "Person:Bo Jae Min"});
  EXPECT_EQ(doc.chains.size(), 1U);
}

TEST(Coref, TwoPeopleOfOneSurnameStayApart) {
  const Document doc = annotated(
      make_tagged("President Ada Stone met Minister Carl Stone . President Stone spoke/VBD . Mr. Stone left/VBD ."),
      {"Person:Ada Stone", "Person:Carl Stone", "Person:Stone", "Person:Stone"});
  ASSERT_EQ(doc.chains.size(), 2U);
  EXPECT_EQ(representative(doc, chain(doc, "Stone", 0)), "Ada Stone");
  EXPECT_EQ(representative(doc, chain(doc, "Stone", 1)), "Carl Stone");
}

TEST(Coref, HeadlineSurnameTakesTheFullNameThatFollows) {
  Document made = make_document(R"(
# title
Stone NNP 2 nsubj
wins VBZ 0 root win
# body
Ada NNP 3 nsubj
Stone NNP 1 flat
won VBD 0 root win
)");
  const Document doc = annotated(std::move(made), {"Person:Stone", "Person:Ada Stone"});
  EXPECT_EQ(doc.chains.size(), 1U);
}

TEST(Coref, CountriesAliasesAndDemonymsAreOne) {
  const Document doc = annotated(
      make_tagged("The United States spoke/VBD . U.S. men/NNS left/VBD . American/JJ men/NNS stayed/VBD ."), {});
  ASSERT_EQ(doc.chains.size(), 1U);
  EXPECT_EQ(doc.chains[0].mentions.size(), 3U);
  EXPECT_EQ(representative(doc, 0), "United States");
}

TEST(Coref, AcronymsOfBodies) {
  const Document doc = annotated(make_tagged("The Osset Trade Forum (~ OTF~ ) met . OTF men/NNS left/VBD . The "
                                             "Institute of Tide Studies spoke/VBD . ITS closed/VBD ."),
                                 {"Organization:Osset Trade Forum", "Organization:OTF", "Organization:OTF",
                                  "Organization:Institute of Tide Studies", "Organization:ITS"});
  EXPECT_EQ(doc.chains.size(), 2U);
  EXPECT_EQ(representative(doc, chain(doc, "OTF", 1)), "Osset Trade Forum");
  EXPECT_EQ(representative(doc, chain(doc, "ITS")), "Institute of Tide Studies");
}

TEST(Coref, ShortFormsOfBodies) {
  const Document doc =
      annotated(make_tagged("Osset Air Group sued/VBD . Osset Air won/VBD . The company/NN grew/VBD ."),
                {"Organization:Osset Air Group", "Organization:Osset Air"});
  ASSERT_EQ(doc.chains.size(), 1U);
  EXPECT_EQ(doc.chains[0].mentions.size(), 3U);
  EXPECT_EQ(doc.chains[0].type, "Company");
}

TEST(Coref, TitleDescribesItsHolder) {
  const Document doc = annotated(make_tagged("Peruvian/JJ President Ada Stone met Chilean/JJ President Carl Okoro . "
                                             "The Peruvian/JJ president/NN spoke/VBD ."),
                                 {"Person:Ada Stone", "Person:Carl Okoro"});
  EXPECT_EQ(representative(doc, chain(doc, "The Peruvian president")), "Ada Stone");
}

TEST(Coref, TwoLeadersAreTheLastTwoWithSuchTitles) {
  const Document doc = annotated(make_tagged("President Ada Stone met Prime/NNP Minister/NNP Carl Okoro . Adviser Dan "
                                             "Hill spoke/VBD . The two leaders/NNS left/VBD ."),
                                 {"Person:Ada Stone", "Person:Carl Okoro", "Person:Dan Hill"});
  for (const EntityMention& m : doc.mentions) {
    if (surface(doc.article.text, m.span) != "The two leaders") continue;
    EXPECT_EQ(m.members, (std::vector<std::uint32_t>{static_cast<std::uint32_t>(chain(doc, "Ada Stone")),
                                                     static_cast<std::uint32_t>(chain(doc, "Carl Okoro"))}));
    EXPECT_EQ(m.chain, kNone);
    return;
  }
  ADD_FAILURE() << "no mention of the leaders";
}

TEST(Coref, BothSidesAreTheCountries) {
  const Document doc = annotated(make_tagged("Peru met Chile . Both/DT sides/NNS agreed/VBD ."), {});
  ASSERT_EQ(doc.mentions.size(), 3U);
  EXPECT_EQ(doc.mentions[2].members, (std::vector<std::uint32_t>{0, 1}));
}

TEST(Coref, ApposedDescriptionJoinsTheName) {
  const Document doc = annotated(make_tagged("Okoro , the villager/NN , spoke/VBD ."), {"Person:Okoro"});
  EXPECT_EQ(chain(doc, "the villager"), chain(doc, "Okoro"));
}

constexpr const char* kPronouns = R"(
Ada NNP 3 nsubj
Stone NNP 1 flat
met VBD 0 root meet
Carl NNP 3 obj
Okoro~ NNP 4 flat
. . 3 punct

She PRP 2 nsubj
thanked VBD 0 root thank
him~ PRP 2 obj
. . 2 punct
)";

TEST(Coref, PronounsAgreeInGender) {
  const Document doc = annotated(make_document(kPronouns), {"Person:Ada Stone", "Person:Carl Okoro"});
  EXPECT_EQ(representative(doc, chain(doc, "She")), "Ada Stone");
  EXPECT_EQ(representative(doc, chain(doc, "him")), "Carl Okoro");
}

TEST(Coref, ObjectIsNotTheSubject) {
  const Document doc = annotated(make_document(R"(
Stone NNP 2 nsubj
met VBD 0 root meet
him~ PRP 2 obj
. . 2 punct
)"),
                                 {"Person:Stone"});
  EXPECT_EQ(chain(doc, "him"), kNone);
}

TEST(Coref, PronounDoesNotReachAcrossDistantParagraphs) {
  const Document doc = annotated(
      make_tagged(
          "Carl Stone left/VBD . || It rained/VBD . || Rain fell/VBD . || Snow fell/VBD . || Then he left/VBD ."),
      {"Person:Carl Stone"});
  EXPECT_EQ(chain(doc, "he"), kNone);
}

TEST(Coref, FirstPersonIsWhoSpeaks) {
  const Document doc = annotated(make_document(R"(
“~ `` 3 punct
I PRP 3 nsubj
won VBD 7 ccomp win
it PRP 3 obj
all~ DT 3 advmod
” '' 3 punct
Stone NNP 8 nsubj
said VBD 0 root say
)"),
                                 {"Person:Stone"});
  EXPECT_EQ(chain(doc, "I"), chain(doc, "Stone"));
}

TEST(Coref, TheyAreTheCoordinatedSubject) {
  const Document doc = annotated(make_document(R"(
Stone NNP 4 nsubj
and CC 3 cc
Okoro NNP 1 conj
met VBD 0 root meet
. . 4 punct

They PRP 2 nsubj
left VBD 0 root leave
. . 2 punct
)"),
                                 {"Person:Stone", "Person:Okoro"});
  for (const EntityMention& m : doc.mentions) {
    if (m.kind == MentionKind::kPronoun) {
      EXPECT_EQ(m.members, (std::vector<std::uint32_t>{0, 1}));
    }
  }
}

TEST(Coref, AMotherIsNotHe) {
  const Document doc = annotated(make_document(R"(
Carl NNP 3 nsubj
Stone NNP 1 flat
waited VBD 0 root wait
. . 3 punct

His PRP$ 2 nmod:poss
mother NN 3 nsubj
called VBD 0 root call
him~ PRP 3 obj
. . 3 punct

Then RB 3 advmod
he PRP 3 nsubj
left VBD 0 root leave
. . 3 punct
)"),
                                 {"Person:Carl Stone"});
  EXPECT_EQ(chain(doc, "he"), chain(doc, "Carl Stone"));
}

TEST(Coref, TheyAreTheBodyThatSaysSo) {
  const Document doc = annotated(make_document(R"(
Harrow NNP 3 nsubj
Air NNP 1 flat
said VBD 0 root say
they PRP 6 nsubj
would MD 6 aux
appeal~ VB 3 ccomp
. . 3 punct
)"),
                                 {"Organization:Harrow Air"});
  EXPECT_EQ(chain(doc, "they"), chain(doc, "Harrow Air"));
}

TEST(Coref, TheyAreNotTheBodyThatIsOnlyNear) {
  const Document doc = annotated(make_document(R"(
Harrow NNP 3 nsubj
Air NNP 1 flat
grew VBD 0 root grow
. . 3 punct

They PRP 2 nsubj
left VBD 0 root leave
. . 2 punct
)"),
                                 {"Organization:Harrow Air"});
  EXPECT_EQ(chain(doc, "They"), kNone);
}

TEST(Coref, CountedGroupStandsForItself) {
  const Document doc = annotated(make_tagged("It killed/VBD 136 miners/NNS ."), {});
  ASSERT_EQ(doc.chains.size(), 1U);
  EXPECT_EQ(doc.chains[0].type, "Group");
}

TEST(Coref, AnEpithetIsWhoWasNamedBefore) {
  const Document doc = annotated(make_document(R"(
Ada NNP 3 nsubj
Stone NNP 1 flat
won VBD 0 root win
. . 3 punct

The DT 2 det
economist NN 3 nsubj
left VBD 0 root leave
. . 3 punct

The DT 2 det
driver NN 3 nsubj
fled VBD 0 root flee
. . 3 punct
)"),
                                 {"Person:Ada Stone"});
  EXPECT_EQ(chain(doc, "The economist"), chain(doc, "Ada Stone"));
  EXPECT_EQ(chain(doc, "The driver"), kNone);
}

TEST(Coref, AnEpithetIsNobodyNamedInItsSentence) {
  const Document doc = annotated(make_document(R"(
Ada NNP 3 nsubj
Stone NNP 1 flat
told VBD 0 root tell
the DT 5 det
economist~ NN 3 obj
. . 3 punct
)"),
                                 {"Person:Ada Stone"});
  EXPECT_EQ(chain(doc, "the economist"), kNone);
}

TEST(Coref, EveryNameHasAChainAndChainsAgreeWithMentions) {
  const Document doc = annotated(make_document(kPronouns), {"Person:Ada Stone", "Person:Carl Okoro"});
  for (std::uint32_t c = 0; c < doc.chains.size(); ++c) {
    for (const std::uint32_t m : doc.chains[c].mentions) {
      EXPECT_EQ(doc.mentions[m].chain, static_cast<std::int32_t>(c));
      EXPECT_EQ(doc.mentions[m].type, doc.chains[c].type);
    }
  }
  for (const EntityMention& m : doc.mentions) {
    if (m.kind == MentionKind::kName) {
      EXPECT_NE(m.chain, kNone);
    }
  }
}

TEST(Coref, EmptyDocument) {
  Document doc;
  CorefAnnotator(lexicons(), gazetteer()).annotate(doc);
  EXPECT_TRUE(doc.chains.empty());
}

TEST(Coref, ACoupleAndEachOfThem) {
  const Document doc = annotated(
      make_tagged("Daniel and/CC Laura Okoro met/VBD Carl Stone . The couple/NN left/VBD . The mother/NN spoke/VBD ."),
      {"Person:Daniel", "Person:Laura Okoro", "Person:Carl Stone"});
  EXPECT_EQ(chain(doc, "The mother"), chain(doc, "Laura Okoro"));
  for (const EntityMention& m : doc.mentions) {
    if (surface(doc.article.text, m.span) != "The couple") continue;
    EXPECT_EQ(m.members, (std::vector<std::uint32_t>{static_cast<std::uint32_t>(chain(doc, "Daniel")),
                                                     static_cast<std::uint32_t>(chain(doc, "Laura Okoro"))}));
  }
}

TEST(Coref, ThePresidentIsNoVicePresident) {
  const Document doc = annotated(
      make_tagged("President/NNP Ada Stone met/VBD Vice/NNP President/NNP Carl Okoro . The president/NN left/VBD ."),
      {"Person:Ada Stone", "Person:Carl Okoro"});
  EXPECT_EQ(chain(doc, "The president"), chain(doc, "Ada Stone"));
}

}  // namespace
}  // namespace newsgraph
