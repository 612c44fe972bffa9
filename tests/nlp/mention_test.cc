#include "nlp/mention.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "make_document.h"
#include "nlp/quantity.h"
#include "nlp/timex.h"

namespace newsgraph {
namespace {

using testing::gazetteer;
using testing::lexicons;
using testing::make_tagged;
using testing::tokens_of;

/// Names for the recogniser: "Person:Ada Stone"; the nth entry of the same words is their nth place in the text.
Document annotated(const char* sentence, const std::vector<std::string>& names = {}) {
  Document doc = make_tagged(sentence);
  TimexAnnotator(lexicons()).annotate(doc);
  QuantityAnnotator(lexicons()).annotate(doc);
  std::vector<NerSpan> spans;
  std::map<std::string, int> seen;
  for (const std::string& name : names) {
    const std::size_t colon = name.find(':');
    const std::string words = name.substr(colon + 1);
    spans.push_back({tokens_of(doc, words, seen[words]++), name.substr(0, colon), 0.9F});
  }
  std::sort(spans.begin(), spans.end(), [](const NerSpan& a, const NerSpan& b) { return a.tokens < b.tokens; });
  MentionAnnotator(lexicons(), gazetteer()).annotate(doc, spans);
  return doc;
}

const EntityMention& mention(const Document& doc, std::string_view text, MentionKind kind = MentionKind::kName) {
  static const EntityMention kMissing;
  for (const EntityMention& m : doc.mentions) {
    if (surface(doc.article.text, m.span) == text && m.kind == kind) return m;
  }
  ADD_FAILURE() << "no mention \"" << text << "\"";
  return kMissing;
}

std::vector<std::string> texts(const Document& doc, MentionKind kind) {
  std::vector<std::string> found;
  for (const EntityMention& m : doc.mentions) {
    if (m.kind == kind) found.emplace_back(surface(doc.article.text, m.span));
  }
  return found;
}

TEST(Mention, SplitsTitleFromNameAndFindsItsCountry) {
  const Document doc = annotated("Peruvian/JJ Prime/NNP Minister/NNP Ada Stone spoke/VBD .", {"Person:Ada Stone"});
  const EntityMention& m = mention(doc, "Ada Stone");
  EXPECT_EQ(m.type, "Person");
  EXPECT_EQ(m.title, "Prime Minister");
  ASSERT_NE(m.title_of, kNone);
  const EntityMention& country = doc.mentions[static_cast<std::size_t>(m.title_of)];
  EXPECT_EQ(country.kind, MentionKind::kDemonym);
  EXPECT_EQ(country.name, "Peru");
  EXPECT_EQ(country.type, "Country");
  EXPECT_EQ(country.same_as, "iso3166:PE");
}

struct TitleCase {
  const char* sentence;
  const char* ner;
  const char* name;
  const char* title;
  const char* of;
};
void PrintTo(const TitleCase& c, std::ostream* out) {
  *out << c.sentence;
}

class MentionTitle : public ::testing::TestWithParam<TitleCase> {};
TEST_P(MentionTitle, IsReadAroundTheName) {
  const TitleCase& c = GetParam();
  const Document doc = annotated(c.sentence, {c.ner});
  const EntityMention& m = mention(doc, c.name);
  EXPECT_EQ(m.title, c.title);
  EXPECT_EQ(m.title_of == kNone ? "" : doc.mentions[static_cast<std::size_t>(m.title_of)].name, c.of);
}
constexpr TitleCase kTitles[] = {
    {"National Security Adviser Bo Sung~ -~ lac spoke/VBD .", "Person:Bo Sung - lac", "Bo Sung-lac",
     "National Security Adviser", ""},
    {"Gov. Dan Hill spoke/VBD .", "Person:Dan Hill", "Dan Hill", "Gov.", ""},
    {"President Okoro spoke/VBD .", "Person:President Okoro", "Okoro", "President", ""},
    {"He met former/JJ President Okoro .", "Person:Okoro", "Okoro", "former President", ""},
    {"Peru~ 's/POS President Okoro spoke/VBD .", "Person:Okoro", "Okoro", "President", "Peru"},
    {"Okoro , president/NN of Peru , spoke/VBD .", "Person:Okoro", "Okoro", "president", "Peru"},
    {"Okoro , the former/JJ foreign/JJ minister/NN of Peru , spoke/VBD .", "Person:Okoro", "Okoro",
     "former foreign minister", "Peru"},
    {"Okoro , senior/JJ secretary/NN for civil/JJ affairs/NNS , spoke/VBD .", "Person:Okoro", "Okoro",
     "senior secretary for civil affairs", ""},
    {"Okoro , 54 , a teacher/NN , spoke/VBD .", "Person:Okoro", "Okoro", "teacher", ""},
    {"Peru~ 's/POS president/NN , Ada Okoro , spoke/VBD .", "Person:Ada Okoro", "Ada Okoro", "president", "Peru"},
    {"US Secretary of State Ada Okoro spoke/VBD .", "Person:Ada Okoro", "Ada Okoro", "Secretary of State", "US"},
    {"president~ -~ elect Okoro spoke/VBD .", "Person:Okoro", "Okoro", "president-elect", ""},
    {"In talks/NNS with the mayor/NN , Okoro spoke/VBD .", "Person:Okoro", "Okoro", "", ""},
    {"The suspect/NN Okoro spoke/VBD .", "Person:Okoro", "Okoro", "", ""},
};
INSTANTIATE_TEST_SUITE_P(All, MentionTitle, ::testing::ValuesIn(kTitles));

struct ClassCase {
  const char* sentence;
  const char* ner;
  const char* name;
  const char* type;
};
void PrintTo(const ClassCase& c, std::ostream* out) {
  *out << c.sentence;
}

class MentionClass : public ::testing::TestWithParam<ClassCase> {};
TEST_P(MentionClass, ComesFromWordsGazetteerAndRecogniser) {
  const ClassCase& c = GetParam();
  EXPECT_EQ(
      mention(annotated(c.sentence, c.ner[0] == '\0' ? std::vector<std::string>{} : std::vector<std::string>{c.ner}),
              c.name)
          .type,
      c.type);
}
constexpr ClassCase kClasses[] = {
    {"They live/VBP in Osset Prefecture .", "Location:Osset Prefecture", "Osset Prefecture", "AdministrativeArea"},
    {"They live/VBP in Osset Prefecture .", "Organization:Osset Prefecture", "Osset Prefecture", "AdministrativeArea"},
    {"They live/VBP in Osset Town .", "Location:Osset Town", "Osset Town", "City"},
    {"They saw/VBD Osset~ -~ ji Temple .", "Person:Osset - ji Temple", "Osset-ji Temple", "Facility"},
    {"They saw/VBD Osset Airport .", "Facility:Osset Airport", "Osset Airport", "Facility"},
    {"The Ministry of Tides spoke/VBD .", "Organization:Ministry of Tides", "Ministry of Tides", "GovernmentBody"},
    {"The Osset Parliament spoke/VBD .", "Organization:Osset Parliament", "Osset Parliament", "Parliament"},
    {"They work/VBP for Osset Steel Corp. .", "Organization:Osset Steel Corp.", "Osset Steel Corp.", "Company"},
    {"They saw/VBD a UNESCO World Heritage site/NN .", "Misc:UNESCO World Heritage", "UNESCO",
     "InternationalOrganization"},
    {"They joined/VBD the Osset Party .", "Organization:Osset Party", "Osset Party", "PoliticalParty"},
    {"They signed/VBD the Osset Treaty .", "Misc:Osset Treaty", "Osset Treaty", "Agreement"},
    {"They live/VBP in Leipzig .", "Location:Leipzig", "Leipzig", "City"},
    {"They live/VBP in Bavaria .", "Location:Bavaria", "Bavaria", "AdministrativeArea"},
    {"They live/VBP in Zorvan .", "Location:Zorvan", "Zorvan", "Place"},
    {"They live/VBP in Zorvan , Ohio .", "Location:Zorvan", "Zorvan", "City"},
    {"Zorvan Sinbo , a newspaper/NN , spoke/VBD .", "Person:Zorvan Sinbo", "Zorvan Sinbo", "MediaOrganization"},
    {"Zorvan Sinbo , the party/NN~ 's/POS nominee/NN , spoke/VBD .", "Person:Zorvan Sinbo", "Zorvan Sinbo", "Person"},
    {"The Dutch company/NN Zorvan grew/VBD .", "Location:Zorvan", "Zorvan", "Company"},
    {"The rebel/NN group/NN Zorvan left/VBD .", "Organization:Zorvan", "Zorvan", "ArmedGroup"},
    {"They live/VBP in the village/NN of Zorvan .", "Location:Zorvan", "Zorvan", "City"},
    {"The ferry/NN Zorvan sank/VBD .", "Location:Zorvan", "Zorvan", "Vehicle"},
    {"They lost/VBD the ship/NN Zorvan .", "", "Zorvan", "Vehicle"},
    {"Zorvan Sinbo , a daily/JJ newspaper/NN , spoke/VBD .", "", "Zorvan Sinbo", "MediaOrganization"},
    {"The lawyers/NNS of Osset~ 's/POS legal/JJ team/NN spoke/VBD .", "Person:Osset 's legal team", "Osset", "Person"},
    {"Carmaker/NN Zorvan grew/VBD .", "Organization:Carmaker Zorvan", "Zorvan", "Company"},
    {"The Parliament of Upper Osset Vale (~ UOV~ ) met/VBD .", "Organization:UOV", "UOV", "Place"},
    {"The operator/NN Zorvan Sinbo spoke/VBD .", "Person:Zorvan Sinbo", "Zorvan Sinbo", "Person"},
    {"The football/NN club/NN Zorvan won/VBD .", "Location:Zorvan", "Zorvan", "SportsTeam"},
    {"They play/VBP for Osset Rovers .", "Organization:Osset Rovers", "Osset Rovers", "SportsTeam"},
    {"The Osset House of Assembly met/VBD .", "Organization:Osset House of Assembly", "Osset House of Assembly",
     "Parliament"},
    {"They signed/VBD the Fort Osset Accords .", "Facility:Fort Osset", "Fort Osset Accords", "Agreement"},
    {"The Osset coal/NN mine/NN closed/VBD .", "Location:Osset", "Osset coal mine", "Facility"},
    {"They left/VBD Tonga .", "Person:Tonga", "Tonga", "Country"},
    {"Chad Osset left/VBD .", "Person:Chad Osset", "Chad Osset", "Person"},
    {"They live/VBP in Chad .", "Location:Chad", "Chad", "Country"},
    {"They asked/VBD the UN Security Council .", "Organization:Security Council", "UN Security Council",
     "Organization"},
};
INSTANTIATE_TEST_SUITE_P(All, MentionClass, ::testing::ValuesIn(kClasses));

TEST(Mention, BodiesGoOnPastOf) {
  const Document doc = annotated("The Parliament of Upper Osset Vale met/VBD . The Bank of Suva grew/VBD .",
                                 {"Organization:Parliament", "Location:Upper Osset Vale", "Organization:Bank"});
  EXPECT_EQ(texts(doc, MentionKind::kName),
            (std::vector<std::string>{"Parliament of Upper Osset Vale", "Bank of Suva"}));
  EXPECT_EQ(mention(doc, "Parliament of Upper Osset Vale").type, "Parliament");
}

TEST(Mention, ChambersAreCalledByTheirNoun) {
  const Document doc = annotated("The House voted/VBD . They spoke/VBD to the Senate . The house/NN burned/VBD .");
  EXPECT_EQ(texts(doc, MentionKind::kName), (std::vector<std::string>{"House", "Senate"}));
  EXPECT_EQ(mention(doc, "House").type, "Parliament");
  EXPECT_TRUE(texts(annotated("They met/VBD the House Speaker ."), MentionKind::kName).empty());
}

TEST(Mention, CreditsErasAndPluralsAreNoNames) {
  EXPECT_TRUE(texts(annotated("A map/NN (~ Pool photo/NN~ )", {"Organization:Pool"}), MentionKind::kName).empty());
  EXPECT_TRUE(texts(annotated("An Osset~ -~ era temple/NN fell/VBD .", {"Misc:Osset"}), MentionKind::kName).empty());
  EXPECT_TRUE(texts(annotated("Pirates took/VBD it .", {"Organization:Pirates"}), MentionKind::kName).empty());
  EXPECT_TRUE(texts(annotated("It spoke/VBD on Osset Building .", {"Facility:Building"}), MentionKind::kName).empty());
}

TEST(Mention, LettersOfCommonWordsAreNoName) {
  const Document doc = annotated("A coastal/JJ rescue/NN zone/NN (~ CRZ~ ) ends/VBZ . They left/VBD the CRZ .",
                                 {"Organization:CRZ", "Organization:CRZ"});
  EXPECT_TRUE(texts(doc, MentionKind::kName).empty());
  const Document body = annotated("The electoral/JJ commission/NN (~ EC~ ) met/VBD .", {"Organization:EC"});
  EXPECT_EQ(texts(body, MentionKind::kName), (std::vector<std::string>{"EC"}));
}

TEST(Mention, PlacesAreParted) {
  const Document doc = annotated("They flew/VBD Leipzig to Lima .", {"Location:Leipzig to Lima"});
  EXPECT_EQ(texts(doc, MentionKind::kName), (std::vector<std::string>{"Leipzig", "Lima"}));
}

TEST(Mention, ATitleOfASexMakesAPersonOfACapital) {
  const Document doc = annotated("Princess Victoria left/VBD Victoria .", {"Location:Victoria"});
  EXPECT_EQ(mention(doc, "Victoria").type, "Person");
}

TEST(Mention, NamesOfEventsAreNoEntities) {
  EXPECT_TRUE(texts(annotated("It began/VBD in the Osset War .", {"Misc:Osset War"}), MentionKind::kName).empty());
}

TEST(Mention, PossessivesArticlesAndCaptionMarksStayOutside) {
  const Document doc = annotated("Ada Stone (~ R~ ) met the Osset Party~ 's/POS men/NNS .",
                                 {"Person:Ada Stone ( R )", "Organization:the Osset Party 's"});
  EXPECT_EQ(texts(doc, MentionKind::kName), (std::vector<std::string>{"Ada Stone", "Osset Party"}));
}

TEST(Mention, HyphenJoinsTwoKnownNames) {
  const Document doc =
      annotated("Ada Stone met Bo Okoro . The Stone~ -~ Okoro summit/NN ended/VBD . Peru~ -~ Chile trade/NN grew/VBD .",
                {"Person:Ada Stone", "Person:Bo Okoro", "Person:Stone - Okoro", "Location:Peru - Chile"});
  EXPECT_EQ(texts(doc, MentionKind::kName),
            (std::vector<std::string>{"Ada Stone", "Bo Okoro", "Stone", "Okoro", "Peru", "Chile"}));
  EXPECT_EQ(mention(doc, "Okoro").type, "Person");
}

TEST(Mention, ASurnameIsThePersonUnlessABodyHasTheWordToo) {
  const std::vector<std::string> names = {"Organization:Osset", "Person:Ada Osset"};
  EXPECT_EQ(mention(annotated("Osset left/VBD . Ada Osset won/VBD .", names), "Osset").type, "Person");
  std::vector<std::string> body = names;
  body.push_back("Organization:Osset Motors");
  const Document doc = annotated("Osset left/VBD . Ada Osset won/VBD . Osset Motors grew/VBD .", body);
  EXPECT_EQ(mention(doc, "Osset").type, "Organization");
}

TEST(Mention, AGivenNameAloneIsAPersonWhereSomebodyIsSpokenOf) {
  EXPECT_EQ(mention(annotated("Gloria left/VBD . She/PRP wept/VBD .", {"Misc:Gloria"}), "Gloria").type, "Person");
  EXPECT_NE(mention(annotated("Gloria opened/VBD .", {"Organization:Gloria"}), "Gloria").type, "Person");
  const Document doc =
      annotated("Gloria left/VBD . She/PRP wept/VBD in Gloria Bay .", {"Organization:Gloria", "Location:Gloria Bay"});
  EXPECT_NE(mention(doc, "Gloria").type, "Person");
}

TEST(Mention, AnAgreementsNameHasWhatItIsOn) {
  const Document doc = annotated("They signed/VBD the Broad/JJ and Fair/JJ Accord for Upper Osset .",
                                 {"Misc:Fair Accord", "Location:Upper Osset"});
  EXPECT_EQ(texts(doc, MentionKind::kName), std::vector<std::string>{"Broad and Fair Accord for Upper Osset"});
  const Document country = annotated("They signed/VBD the Osset Accord for Peru .", {"Misc:Osset Accord"});
  EXPECT_EQ(texts(country, MentionKind::kName), (std::vector<std::string>{"Osset Accord", "Peru"}));
}

TEST(Mention, KoreaIsTheOneSpokenOf) {
  EXPECT_EQ(mention(annotated("South Korea won/VBD . Korea spoke/VBD ."), "Korea").same_as, "iso3166:KR");
  EXPECT_EQ(
      mention(annotated("Pyongyang spoke/VBD . Korean/JJ men/NNS left/VBD ."), "Korean", MentionKind::kDemonym).name,
      "North Korea");
  EXPECT_TRUE(texts(annotated("Korean/JJ men/NNS left/VBD ."), MentionKind::kDemonym).empty());
}

TEST(Mention, FindsNamesTheRecogniserMissed) {
  const Document doc =
      annotated("Ada Stone left/VBD Peru . President Okoro met Stone in Leipzig .", {"Person:Ada Stone"});
  EXPECT_EQ(texts(doc, MentionKind::kName),
            (std::vector<std::string>{"Ada Stone", "Peru", "Okoro", "Stone", "Leipzig"}));
}

TEST(Mention, PlaceInFrontOfPersonAndBehindCommaIsCutOff) {
  const Document doc =
      annotated("Peru Ada Stone lives/VBZ in Zorvan , Ohio .", {"Person:Peru Ada Stone", "Location:Zorvan , Ohio"});
  EXPECT_EQ(texts(doc, MentionKind::kName), (std::vector<std::string>{"Peru", "Ada Stone", "Zorvan", "Ohio"}));
}

TEST(Mention, DescriptionsGroupsAndPronouns) {
  const Document doc = annotated(
      "The Peruvian/JJ government/NN freed/VBD 136 miners/NNS after the two leaders/NNS met . She thanked/VBD them/PRP "
      ".");
  EXPECT_EQ(texts(doc, MentionKind::kNominal),
            (std::vector<std::string>{"The Peruvian government", "136 miners", "the two leaders"}));
  EXPECT_EQ(mention(doc, "136 miners", MentionKind::kNominal).type, "Group");
  EXPECT_TRUE(mention(doc, "136 miners", MentionKind::kNominal).plural);
  EXPECT_TRUE(mention(doc, "the two leaders", MentionKind::kNominal).plural);
  const EntityMention& government = mention(doc, "The Peruvian government", MentionKind::kNominal);
  EXPECT_EQ(government.type, "GovernmentBody");
  ASSERT_NE(government.title_of, kNone);
  EXPECT_EQ(doc.mentions[static_cast<std::size_t>(government.title_of)].name, "Peru");
  EXPECT_EQ(texts(doc, MentionKind::kPronoun), (std::vector<std::string>{"She", "them"}));
}

TEST(Mention, CapitalisedTitleWithArticleIsADescription) {
  EXPECT_EQ(
      mention(annotated("The Prime/NNP Minister/NNP spoke/VBD ."), "The Prime Minister", MentionKind::kNominal).title,
      "Prime Minister");
}

TEST(Mention, BadSpansAreIgnored) {
  Document doc = make_tagged("Ada Stone left/VBD .");
  const NerSpan beyond{{2, 90}, "Person", 1};
  const NerSpan empty{{1, 1}, "Person", 1};
  MentionAnnotator(lexicons(), gazetteer()).annotate(doc, std::vector<NerSpan>{empty, beyond});
  EXPECT_LE(doc.mentions.size(), 1U);
}

TEST(Mention, LeavesResultsOutOfNames) {
  const Document doc = annotated("Peru beat/VBD Okoro Bessa 3/CD -/HYPH 1/CD in/IN Lima .", {"Product:Okoro Bessa 3"});
  EXPECT_EQ(mention(doc, "Okoro Bessa").type, "Organization");
}

TEST(Mention, PartiesAndOfficesInFrontAreNoPartOfAName) {
  Document doc = annotated("Democrat Ana Ruiz met/VBD Assemblywoman Ada Stone .",
                           {"Person:Democrat Ana Ruiz", "Person:Assemblywoman Ada Stone"});
  EXPECT_EQ(texts(doc, MentionKind::kName), (std::vector<std::string>{"Ana Ruiz", "Ada Stone"}));
  doc = annotated("A Republican Assemblywoman spoke/VBD .", {"Organization:Republican Assemblywoman"});
  EXPECT_EQ(texts(doc, MentionKind::kName), std::vector<std::string>{});
  doc = annotated("Speaker of/IN the House Ana Ruiz spoke/VBD .", {"Organization:House Ana Ruiz"});
  EXPECT_EQ(mention(doc, "Ana Ruiz").type, "Person");
  EXPECT_EQ(mention(doc, "House").type, "Parliament");
}

TEST(Mention, AndJoinsTwoBodiesOrTwoTasksOfOne) {
  const Document two =
      annotated("the Democratic and/CC Republican Parties met/VBD", {"Organization:Democratic and Republican Parties"});
  EXPECT_EQ(mention(two, "Democratic").name, "Democratic Party");
  EXPECT_EQ(mention(two, "Republican Parties").name, "Republican Party");
  const Document one = annotated("Peru 's/POS Disaster and/CC Emergency Management Agency spoke/VBD",
                                 {"Organization:Emergency Management Agency"});
  EXPECT_EQ(mention(one, "Disaster and Emergency Management Agency").type, "GovernmentBody");
}

TEST(Mention, PartsOfPlacesRoadsAndClocks) {
  const Document doc =
      annotated("a fire in/IN the Harrow area/NN of/IN Suva near/IN Interstate 80 at/IN 10 Central European Time",
                {"Location:Harrow area of Suva", "Organization:Central European Time"});
  EXPECT_EQ(texts(doc, MentionKind::kName), (std::vector<std::string>{"Harrow", "Suva", "Interstate 80"}));
}

TEST(Mention, TwoOfOneSurname) {
  const Document doc = annotated("Daniel and/CC Laura Okoro spoke/VBD .", {"Person:Daniel", "Person:Laura Okoro"});
  EXPECT_EQ(mention(doc, "Daniel").name, "Daniel Okoro");
}

}  // namespace
}  // namespace newsgraph
