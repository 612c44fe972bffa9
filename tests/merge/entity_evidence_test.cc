// One test for each kind of evidence that joins or separates entities besides their plain names.
#include <gtest/gtest.h>

#include "merge/article_lands.h"
#include "merge/body_names.h"
#include "merge/merge.h"
#include "merge/spelling.h"
#include "sample_extractions.h"

namespace newsgraph {
namespace {

using test::count_named;
using test::entity_named;
using test::Sample;
using test::sample_options;

MergeOptions options_with_bodies() {
  MergeOptions options = sample_options();
  options.body_words = {"senate", "department", "justice", "supreme", "court"};
  options.country_words = {{"norway", "iso3166:NO"},       {"norwegian", "iso3166:NO"}, {"sweden", "iso3166:SE"},
                           {"swedish", "iso3166:SE"},      {"u s", "iso3166:US"},       {"us", "iso3166:US"},
                           {"united states", "iso3166:US"}};
  options.spellings = {{"defence", "defense"}};
  options.place_heads = {"prefecture", "province", "river", "city"};
  options.natural_heads = {"river"};
  options.light_words = {"al", "el"};
  return options;
}

Sample with(const std::string& id, const std::string& type, const std::string& name) {
  Sample sample(id, "2026-03-01");
  sample.entity(type, name);
  return sample;
}

std::size_t entities(std::vector<Extraction> articles) {
  return merge(std::move(articles), options_with_bodies()).entities.size();
}

/// A place that its article puts into a country; two entities.
Sample place_in(const std::string& id, const std::string& name, const std::string& country, const std::string& code) {
  Sample sample = with(id, "City", name);
  sample.relation(0, "schema:containedInPlace", sample.country(country, code));
  return sample;
}

// ------------------------------------------------------------ bodies

TEST(BodyName, CountryAndOrderOfWordsAreTakenApart) {
  const MergeOptions options = options_with_bodies();
  const BodyName a = take_apart({"u", "s", "justice", "department"}, options);
  const BodyName b = take_apart({"united", "states", "department", "of", "justice"}, options);
  const BodyName c = take_apart({"department", "of", "justice", "of", "the", "united", "states"}, options);
  EXPECT_EQ(a.core, "department justice");
  EXPECT_EQ(a.country, "iso3166:US");
  EXPECT_TRUE(a.common);
  EXPECT_EQ(b.core, a.core);
  EXPECT_EQ(b.country, a.country);
  EXPECT_EQ(c.core, a.core);
  EXPECT_EQ(c.country, a.country);
  EXPECT_FALSE(take_apart({"norwegian", "salmon", "court"}, options).common);
  EXPECT_EQ(take_apart({"norway"}, options).core, "");
}

TEST(EntityEvidence, BodyIsOneWhateverTheOrderOfItsWordsAndCountry) {
  EXPECT_EQ(entities({with("a", "GovernmentBody", "U.S. Justice Department"),
                      with("b", "GovernmentBody", "United States Department of Justice"),
                      with("c", "GovernmentBody", "US Department of Justice")}),
            1U);
}

TEST(EntityEvidence, BritishAndAmericanSpellingsOfABodyAreOne) {
  EXPECT_EQ(entities({with("a", "GovernmentBody", "Norwegian Home Defence Staff"),
                      with("b", "GovernmentBody", "Norway Home Defense Staff")}),
            1U);
}

TEST(EntityEvidence, BodiesOfTwoCountriesStayTwo) {
  EXPECT_EQ(entities({with("a", "GovernmentBody", "Norwegian Senate"), with("b", "GovernmentBody", "Swedish Senate")}),
            2U);
}

TEST(EntityEvidence, CommonBodyBelongsToTheCountryThatItsArticleSpeaksOf) {
  Sample norway = with("a", "GovernmentBody", "Senate");
  norway.country("Norway", "NO");
  Sample sweden = with("b", "GovernmentBody", "Senate");
  sweden.country("Sweden", "SE");
  const KnowledgeGraph graph =
      merge({norway, sweden, with("c", "GovernmentBody", "Norwegian Senate")}, options_with_bodies());
  EXPECT_EQ(entity_named(graph, "Senate").mentions.size(), 1U) << "the Swedish one";
  EXPECT_EQ(entity_named(graph, "Norwegian Senate").mentions.size(), 2U);
}

TEST(EntityEvidence, CommonBodyOfAnArticleOfTwoCountriesIsNobodys) {
  Sample both = with("a", "GovernmentBody", "Senate");
  both.country("Norway", "NO");
  both.country("Sweden", "SE");
  const KnowledgeGraph graph = merge({both, with("b", "GovernmentBody", "Norwegian Senate")}, options_with_bodies());
  EXPECT_EQ(entity_named(graph, "Norwegian Senate").mentions.size(), 1U);
}

TEST(EntityEvidence, GroupNamedAfterAnotherWithACountryIsNotTheOther) {
  EXPECT_EQ(entities({with("a", "Organization", "Redcaps"), with("b", "Organization", "Norwegian Redcaps")}), 2U);
}

TEST(EntityEvidence, MembersStandForTheirBody) {
  EXPECT_EQ(entities({with("a", "Organization", "Redcap"), with("b", "Organization", "Redcaps")}), 1U);
}

// ------------------------------------------------------------ kinds

TEST(EntityEvidence, NameOfSeveralWordsIsOfTheKindThatMostArticlesSee) {
  EXPECT_EQ(entities({with("a", "City", "Upper Nordvik"), with("b", "City", "Upper Nordvik"),
                      with("c", "Person", "Upper Nordvik")}),
            1U);
}

TEST(EntityEvidence, TitleKeepsAPersonAPerson) {
  Sample person = with("c", "Person", "Upper Nordvik");
  person.at(0).titles = {"President"};
  EXPECT_EQ(entities({with("a", "City", "Upper Nordvik"), with("b", "City", "Upper Nordvik"), person}), 2U);
}

TEST(EntityEvidence, OneWordNeedsAClearMajority) {
  const std::vector<Extraction> two{with("a", "City", "Nordvik"), with("b", "City", "Nordvik"),
                                    with("z", "Organization", "Nordvik")};
  EXPECT_EQ(entities(two), 2U);
  std::vector<Extraction> four = two;
  four.push_back(with("c", "City", "Nordvik"));
  four.push_back(with("d", "City", "Nordvik"));
  EXPECT_EQ(entities(four), 1U);
}

TEST(EntityEvidence, ArticleThatKnowsBothKindsKeepsThemApart) {
  Sample both = with("c", "Person", "Upper Nordvik");
  both.entity("City", "Upper Nordvik");
  EXPECT_EQ(entities({with("a", "City", "Upper Nordvik"), with("b", "City", "Upper Nordvik"), both}), 2U);
}

// ------------------------------------------------------------ places

TEST(EntityEvidence, CitiesOfOneNameInTwoCountriesStayTwo) {
  const KnowledgeGraph graph = merge(
      {place_in("a", "Paris", "France", "FR"), place_in("b", "Paris", "United States", "US")}, options_with_bodies());
  EXPECT_EQ(count_named(graph, "Paris"), 2U);
}

TEST(EntityEvidence, PlaceJoinsTheOneInTheCountryThatItsArticleNames) {
  Sample texas = with("c", "City", "Paris");
  texas.country("United States", "US");
  const KnowledgeGraph graph =
      merge({place_in("a", "Paris", "France", "FR"), place_in("b", "Paris", "United States", "US"), texas},
            options_with_bodies());
  ASSERT_EQ(count_named(graph, "Paris"), 2U);
  std::size_t of_texas = 0;
  for (const Entity& entity : graph.entities) {
    if (entity.label == "Paris" && entity.mentions.front().article == 1) of_texas = entity.mentions.size();
  }
  EXPECT_EQ(of_texas, 2U);
}

TEST(EntityEvidence, ParisAndParisInAStateOfAnotherCountryStayTwo) {
  MergeOptions options = options_with_bodies();
  options.place_countries = {{"texas", "iso3166:US"}};
  Sample texas = with("b", "City", "Paris");
  texas.relation(0, "schema:containedInPlace", texas.entity("AdministrativeArea", "Texas"));
  const KnowledgeGraph graph = merge({place_in("a", "Paris", "France", "FR"), texas}, options);
  EXPECT_EQ(count_named(graph, "Paris"), 2U);
}

TEST(EntityEvidence, GeorgiaTheCountryAndGeorgiaTheStateStayTwo) {
  Sample country("a", "2026-03-01");
  country.country("Georgia", "GE");
  Sample state = with("b", "AdministrativeArea", "Georgia");
  state.relation(0, "schema:containedInPlace", state.country("United States", "US"));
  const KnowledgeGraph graph = merge({country, state}, options_with_bodies());
  EXPECT_EQ(count_named(graph, "Georgia"), 2U);
  EXPECT_EQ(entity_named(graph, "United States").same_as, "iso3166:US");
}

TEST(EntityEvidence, NaraTheCityAndThePrefectureStayTwoInOneArticle) {
  Sample both = with("a", "City", "Nara");
  both.entity("AdministrativeArea", "Nara Prefecture");
  const KnowledgeGraph graph = merge(
      {both, with("b", "City", "Nara"), with("c", "AdministrativeArea", "Nara Prefecture")}, options_with_bodies());
  EXPECT_EQ(entity_named(graph, "Nara").mentions.size(), 2U);
  EXPECT_EQ(entity_named(graph, "Nara Prefecture").mentions.size(), 2U);
}

TEST(EntityEvidence, CityGetsItsNumberWhereItsCountryIsSaidOrItsNameIsTheOnlyOne) {
  MergeOptions options = options_with_bodies();
  options.city_numbers = {{{"paris", "iso3166:FR"}, "2988507"}, {{"nara", "iso3166:JP"}, "1855612"}};
  options.only_cities = {"nara"};
  options.place_countries = {{"paris", "iso3166:FR"}, {"nara", "iso3166:JP"}};
  const KnowledgeGraph said = merge({place_in("a", "Paris", "France", "FR"), with("b", "City", "Nara")}, options);
  EXPECT_EQ(entity_named(said, "Paris").same_as, "geonames:2988507");
  EXPECT_EQ(entity_named(said, "Nara").same_as, "geonames:1855612");
  EXPECT_EQ(entity_named(merge({with("a", "City", "Paris")}, options), "Paris").same_as, "");
  EXPECT_EQ(entity_named(merge({with("a", "AdministrativeArea", "Nara")}, options), "Nara").same_as, "");
}

TEST(EntityEvidence, RiverIsNotTheStateOfItsName) {
  EXPECT_EQ(entities({with("a", "AdministrativeArea", "Halden"), with("b", "Place", "Halden River")}), 2U);
  EXPECT_EQ(entities({with("a", "Place", "Halden"), with("b", "Place", "Halden River")}), 1U);
}

TEST(EntityEvidence, ClassWordMayStandBeforeAPlace) {
  EXPECT_EQ(entities({with("a", "AdministrativeArea", "Province of Halden"),
                      with("b", "AdministrativeArea", "Halden Province")}),
            1U);
}

TEST(ArticleLands, MainCountryIsNamedTwiceAsOftenAsAnyOther) {
  Sample article("a", "2026-03-01");
  ExtractedEntity& norway = article.at(article.country("Norway", "NO"));
  norway.mentions.resize(3);
  article.at(article.country("Sweden", "SE")).mentions.resize(2);
  Corpus corpus = make_corpus({article});
  EXPECT_EQ(find_lands(corpus, sample_options()).main.at(0), "");
  corpus.articles[0].entities[1].mentions.resize(1);
  const ArticleLands lands = find_lands(corpus, sample_options());
  EXPECT_EQ(lands.main.at(0), "iso3166:NO");
  EXPECT_EQ(std::vector<Symbol>(lands.mentioned.at(0).begin(), lands.mentioned.at(0).end()),
            (std::vector<Symbol>{"iso3166:NO", "iso3166:SE"}));
}

// ------------------------------------------------------------ spelling

TEST(Spelling, TransliterationsOfOneNameShareTheirConsonants) {
  const std::set<std::string> light{"al", "el"};
  EXPECT_EQ(consonants({"khan", "younis"}, light), consonants({"khan", "yunis"}, light));
  EXPECT_EQ(consonants({"al", "fashir"}, light), consonants({"el", "fasher"}, light));
  EXPECT_EQ(consonants({"oslo", "a"}, {}), "") << "too few to tell names apart";
}

TEST(Spelling, SimilarityIsSymmetricAndOneForWhatFoldingMakesEqual) {
  EXPECT_EQ(spelling_similarity("Jae-myung Lee", "Jae Myung  LEE", {}), 1);
  EXPECT_EQ(spelling_similarity("Hōryū-ji", "Horyuji", {}), 1);
  EXPECT_EQ(spelling_similarity("", "Horyuji", {}), 0);
  for (const auto& [a, b] : {std::pair{"Ann Bell", "Bell, Anne"}, std::pair{"Wladimir Putin", "Vladimir V. Putin"}}) {
    EXPECT_EQ(spelling_similarity(a, b, {}), spelling_similarity(b, a, {}));
    EXPECT_GE(spelling_similarity(a, b, {}), kSameSpelling) << a;
  }
}

TEST(Spelling, DifferentGivenNamesAreTwoPersons) {
  EXPECT_LT(spelling_similarity("Ann Bell", "Tom Bell", {}), kSameSpelling);
  EXPECT_LT(spelling_similarity("Bell", "Tom Dorn", {}), kSameSpelling);
}

TEST(Spelling, LightWordsHardlyCount) {
  EXPECT_GE(spelling_similarity("Halden Bank AG", "Halden Bank", {"ag"}), kSameSpelling);
  EXPECT_GT(spelling_similarity("Halden Bank AG", "Halden Bank", {"ag"}),
            spelling_similarity("Halden Bank Trust", "Halden Bank", {"ag"}));
}

TEST(EntityEvidence, SpellingsOfAPlaceInOneCountryAreOne) {
  EXPECT_EQ(entities({place_in("a", "Khan Younis", "Norway", "NO"), place_in("b", "Khan Yunis", "Norway", "NO")}), 2U)
      << "the place and its country";
  EXPECT_EQ(entities({place_in("a", "Khan Younis", "Norway", "NO"), place_in("b", "Khan Yunis", "Sweden", "SE")}), 4U);
}

TEST(EntityEvidence, SpellingsOfAPersonNeedOneStory) {
  const auto article = [](const std::string& id, const std::string& name, const std::string& bank) {
    Sample sample = with(id, "Person", name);
    sample.entity("Company", bank);
    sample.entity("Company", bank + " Energy");
    return sample;
  };
  EXPECT_EQ(entities({article("a", "Eva Zelenski", "Halden"), article("b", "Eva Zelensky", "Halden")}), 3U);
  EXPECT_EQ(entities({article("a", "Eva Zelenski", "Halden"), article("b", "Eva Zelensky", "Oslofin")}), 6U);
}

}  // namespace
}  // namespace newsgraph
