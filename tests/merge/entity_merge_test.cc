#include <gtest/gtest.h>

#include "merge/merge.h"
#include "sample_extractions.h"

namespace newsgraph {
namespace {

using test::count_named;
using test::entity_named;
using test::iri;
using test::Sample;
using test::sample_options;

KnowledgeGraph merged(std::vector<Extraction> articles) {
  return merge(std::move(articles), sample_options());
}

TEST(EntityMerge, SpellingsOfOneNameAreOnePerson) {
  Sample a("a", "2026-03-01");
  a.person("Kim Ha Neul");
  Sample b("b", "2026-03-01");
  b.person("Kim Ha-neul");
  Sample c("c", "2026-03-01");
  c.person("KIM HA-NEUL");
  const KnowledgeGraph graph = merged({a, b, c});
  ASSERT_EQ(graph.entities.size(), 1U);
  EXPECT_EQ(graph.entities[0].mentions.size(), 3U);
  EXPECT_EQ(graph.entities[0].alternatives.size(), 2U);
}

TEST(EntityMerge, MacronsHyphensAndClassWordsDoNotSeparateAPlace) {
  Sample a("a", "2026-03-01");
  a.entity("Facility", "Kōdō-ji");
  Sample b("b", "2026-03-01");
  b.entity("Facility", "Kodoji Temple");
  Sample c("c", "2026-03-01");
  c.entity("Facility", "Kodo-ji temple");
  EXPECT_EQ(merged({a, b, c}).entities.size(), 1U);
}

TEST(EntityMerge, DescriptiveWordsInLowerCaseDoNotSeparateABuilding) {
  Sample a("a", "2026-03-01");
  a.entity("Facility", "Omi undersea coal mine");
  Sample b("b", "2026-03-01");
  b.entity("Facility", "Omi coal mine");
  Sample c("c", "2026-03-01");
  c.entity("Facility", "Ōmi mine");
  Sample d("d", "2026-03-01");
  d.entity("Facility", "Omi temple");
  EXPECT_EQ(merged({a, b, c, d}).entities.size(), 2U);
}

TEST(EntityMerge, PersonIsNeverAPlace) {
  Sample a("a", "2026-03-01");
  a.person("Paris Hill");
  Sample b("b", "2026-03-01");
  b.entity("City", "Paris Hill");
  EXPECT_EQ(merged({a, b}).entities.size(), 2U);
}

TEST(EntityMerge, TwoEntitiesOfOneArticleStayTwo) {
  Sample a("a", "2026-03-01");
  a.entity("City", "Nordvik");
  a.entity("AdministrativeArea", "Nordvik Prefecture");
  Sample b("b", "2026-03-01");
  b.entity("City", "Nordvik");
  const KnowledgeGraph graph = merged({a, b});
  EXPECT_EQ(graph.entities.size(), 2U);
  EXPECT_EQ(entity_named(graph, "Nordvik").mentions.size(), 2U);
}

TEST(EntityMerge, ShortNameJoinsTheOneBearerOfItsStory) {
  Sample a("a", "2026-03-01");
  a.person("Ann Bell");
  a.entity("Company", "Halden Bank");
  a.entity("Facility", "Halden Tower");
  Sample b("b", "2026-03-03");
  b.person("Bell");
  b.entity("Company", "Halden Bank");
  b.entity("Facility", "Halden Tower");
  const KnowledgeGraph graph = merged({a, b});
  EXPECT_EQ(entity_named(graph, "Ann Bell").mentions.size(), 2U);
}

TEST(EntityMerge, ShortNameOfAnotherStoryStaysItsOwn) {
  Sample a("a", "2026-03-01");
  a.person("Ann Bell");
  a.entity("Company", "Halden Bank");
  Sample b("b", "2026-03-03");
  b.person("Bell");
  b.entity("Company", "Nordvik Energy");
  Sample c("c", "2027-03-03");
  c.person("Bell");
  c.entity("Company", "Halden Bank");
  EXPECT_EQ(entity_named(merged({a, b, c}), "Ann Bell").mentions.size(), 1U);
}

TEST(EntityMerge, ShortNameWithTwoBearersInTheStoryStaysItsOwn) {
  Sample a("a", "2026-03-01");
  a.person("Ann Bell");
  a.person("Tom Bell");
  a.entity("Company", "Halden Bank");
  a.entity("Facility", "Halden Tower");
  Sample b("b", "2026-03-01");
  b.person("Bell");
  b.entity("Company", "Halden Bank");
  b.entity("Facility", "Halden Tower");
  const KnowledgeGraph graph = merged({a, b});
  EXPECT_EQ(count_named(graph, "Bell"), 1U);
  EXPECT_EQ(entity_named(graph, "Bell").mentions.size(), 1U);
}

TEST(EntityMerge, ShortNamesNeverBridgeTwoFullNames) {
  Sample a("a", "2026-03-01");
  a.person("Ann Bell", {"Bell"});
  a.entity("Company", "Halden Bank");
  Sample b("b", "2026-03-01");
  b.person("Tom Bell", {"Bell"});
  b.entity("Company", "Halden Bank");
  const KnowledgeGraph graph = merged({a, b});
  EXPECT_EQ(entity_named(graph, "Ann Bell").mentions.size(), 1U);
  EXPECT_EQ(entity_named(graph, "Tom Bell").mentions.size(), 1U);
}

TEST(EntityMerge, MistakenSecondNameInAChainGluesNobody) {
  Sample a("a", "2026-03-01");
  a.person("Ann Bell");
  Sample b("b", "2026-03-01");
  b.person("Tom Weber");
  Sample c("c", "2026-03-01");
  c.person("Ann Bell", {"Tom Weber"});
  const KnowledgeGraph graph = merged({a, b, c});
  EXPECT_EQ(graph.entities.size(), 2U);
}

TEST(EntityMerge, MiddleInitialsMayBeMissingButNotDiffer) {
  Sample a("a", "2026-03-01");
  a.person("Ann Q. Bell");
  Sample b("b", "2026-03-01");
  b.person("Ann Bell");
  EXPECT_EQ(merged({a, b}).entities.size(), 1U);
  Sample c("c", "2026-03-01");
  c.person("Ann R. Bell");
  EXPECT_EQ(merged({a, c}).entities.size(), 2U);
}

TEST(EntityMerge, OfficesOfDifferentCountriesSeparateOneName) {
  Sample a("a", "2026-03-01");
  a.at(a.person("Jon Berg")).titles = {"President"};
  a.at(0).country = "iso3166:NO";
  Sample b("b", "2026-03-01");
  b.at(b.person("Jon Berg")).titles = {"President"};
  b.at(0).country = "iso3166:SE";
  EXPECT_EQ(merged({a, b}).entities.size(), 2U);
}

TEST(EntityMerge, AuthorityKeysJoinAndSeparate) {
  Sample a("a", "2026-03-01");
  a.country("United States", "US");
  Sample b("b", "2026-03-01");
  b.country("U.S.", "US");
  Sample c("c", "2026-03-01");
  c.country("Georgia", "GE");
  Sample d("d", "2026-03-01");
  d.at(d.entity("AdministrativeArea", "Georgia")).same_as = "iso3166:US-GA";
  const KnowledgeGraph graph = merged({a, b, c, d});
  EXPECT_EQ(graph.entities.size(), 3U);
  EXPECT_EQ(entity_named(graph, "United States").alternatives, (std::vector<std::string>{"U.S."}));
}

TEST(EntityMerge, NameThatCouldBeTwoIsGivenToNeither) {
  Sample a("a", "2026-03-01");
  a.at(a.entity("Place", "Georgia")).same_as = "iso3166:GE";
  Sample b("b", "2026-03-01");
  b.at(b.entity("Place", "Georgia")).same_as = "iso3166:US-GA";
  Sample c("c", "2026-03-01");
  c.entity("Place", "Georgia");
  EXPECT_EQ(merged({a, b, c}).entities.size(), 3U);
}

TEST(EntityMerge, AcronymJoinsTheBodyThatSomeArticleExplains) {
  Sample a("a", "2026-03-01");
  a.entity("Organization", "North Harbour Council", {"NHC"});
  Sample b("b", "2026-04-01");
  b.entity("Organization", "NHC");
  const KnowledgeGraph graph = merged({a, b});
  ASSERT_EQ(graph.entities.size(), 1U);
  EXPECT_EQ(graph.entities[0].label, "North Harbour Council");
}

TEST(EntityMerge, AcronymOfTwoBodiesJoinsNeither) {
  Sample a("a", "2026-03-01");
  a.entity("Organization", "North Harbour Council", {"NHC"});
  Sample b("b", "2026-03-01");
  b.entity("Organization", "National Health Charter", {"NHC"});
  Sample c("c", "2026-03-01");
  c.entity("Organization", "NHC");
  EXPECT_EQ(merged({a, b, c}).entities.size(), 3U);
}

TEST(EntityMerge, BodyOfACommonNameIsOneWithinACountryOrStory) {
  MergeOptions options = sample_options();
  options.body_words = {"supreme", "court"};
  const auto court = [](const std::string& id, const std::string& country) {
    Sample sample(id, "2026-03-01");
    sample.at(sample.entity("GovernmentBody", "Supreme Court")).country = country;
    return sample;
  };
  EXPECT_EQ(
      merge({court("a", "iso3166:NO"), court("b", "iso3166:SE"), court("c", "iso3166:NO")}, options).entities.size(),
      2U);
  EXPECT_EQ(merge({court("a", ""), court("b", "")}, options).entities.size(), 2U);
  std::vector<Extraction> story;
  for (const char* id : {"a", "b"}) {
    Sample sample = court(id, "");
    sample.person("Ann Bell");
    sample.person("Carl Dorn");
    story.push_back(sample);
  }
  EXPECT_EQ(merge(story, options).entities.size(), 3U);
}

TEST(EntityMerge, DecisionsOfPeopleGoFirst) {
  MergeOptions options = sample_options();
  options.same_names = {{"Red House", "Governor's Office"}};
  options.different_names = {{"Ann Bell", "Ann Q. Bell"}};
  Sample a("a", "2026-03-01");
  a.entity("GovernmentBody", "Red House");
  Sample b("b", "2026-03-01");
  b.entity("GovernmentBody", "Governor’s Office");
  EXPECT_EQ(merge({a, b}, options).entities.size(), 1U);
}

TEST(EntityMerge, DeclaredDifferentNamesStayApartEvenWhenTheirWordsTurn) {
  MergeOptions options = sample_options();
  Sample a("a", "2026-03-01");
  a.person("Ann Bell");
  a.entity("Company", "Halden Bank");
  a.entity("Company", "Nordvik Energy");
  Sample b("b", "2026-03-01");
  b.person("Bell Ann");
  b.entity("Company", "Halden Bank");
  b.entity("Company", "Nordvik Energy");
  EXPECT_EQ(merge({a, b}, options).entities.size(), 3U) << "one story, one name with its parts turned";
  options.different_names = {{"Ann Bell", "Bell Ann"}};
  EXPECT_EQ(merge({a, b}, options).entities.size(), 4U);
}

TEST(EntityMerge, LabelIsTheMostFrequentFullFormThenTheLongest) {
  Sample a("a", "2026-03-01");
  a.person("Ann Bell", {"Bell"});
  Sample b("b", "2026-03-01");
  b.person("Ann Bell");
  Sample c("c", "2026-03-01");
  c.person("Ann Q. Bell");
  const KnowledgeGraph graph = merged({a, b, c});
  ASSERT_EQ(graph.entities.size(), 1U);
  EXPECT_EQ(graph.entities[0].label, "Ann Bell");
  EXPECT_EQ(graph.entities[0].alternatives, (std::vector<std::string>{"Ann Q. Bell", "Bell"}));
}

TEST(EntityMerge, MostSpecificClassThatMentionsAgreeWith) {
  Sample a("a", "2026-03-01");
  a.entity("Place", "Nordvik");
  Sample b("b", "2026-03-01");
  b.entity("City", "Nordvik");
  EXPECT_EQ(merged({a, b}).entities.at(0).types, (std::vector<std::string>{iri("City")}));
}

TEST(EntityMerge, OneNoisyCountryDoesNotTearAPersonApart) {
  std::vector<Extraction> articles;
  for (int i = 0; i < 6; ++i) {
    Sample sample("a" + std::to_string(i), "2026-03-01");
    sample.person("Jon Berg");
    if (i < 4) sample.at(0).titles = {"President"};
    if (i < 4) sample.at(0).country = "iso3166:NO";
    articles.push_back(sample);
  }
  Sample noise("z", "2026-03-01");
  noise.at(noise.person("Jon Berg")).titles = {"President"};
  noise.at(0).country = "iso3166:SE";
  articles.push_back(noise);
  const KnowledgeGraph graph = merged(articles);
  ASSERT_EQ(graph.entities.size(), 2U);
  EXPECT_EQ(graph.entities[0].mentions.size(), 6U);
}

}  // namespace
}  // namespace newsgraph
