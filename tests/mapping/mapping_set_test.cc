#include "mapping/mapping_set.h"

#include <gtest/gtest.h>

#include "rdf/vocabulary.h"
#include "small_ontology.h"

namespace newsgraph {
namespace {

using testing::compile;
using testing::error_of;
using testing::word_list;

constexpr const char* kTwoRules =
    R"(map:b a m:EventRule ; m:emits ng:Meeting ; m:trigger "lemma=meet|@verbs" , "form=Talks" .
map:a a m:EventRule ; m:emits ng:Meeting ; m:trigger "lemma=meet" , "upos=NOUN" .
map:c a m:EventRule ; m:emits ng:Meeting ; m:priority 20 ; m:trigger "lemma=meet" .
)";

TEST(MappingSet, OrdersRulesByPriorityThenIri) {
  const MappingSet set = compile(kTwoRules, {{"verbs", word_list("verbs", {"sit down"})}});
  ASSERT_EQ(set.rules().size(), 3U);
  EXPECT_TRUE(set.rules()[0].iri.ends_with("/c"));
  EXPECT_TRUE(set.rules()[1].iri.ends_with("/a"));
  EXPECT_TRUE(set.rules()[2].iri.ends_with("/b"));
}

TEST(MappingSet, IndexesTriggersByLemmaFormAndTheRest) {
  const MappingSet set = compile(kTwoRules, {{"verbs", word_list("verbs", {"sit down"})}});
  EXPECT_EQ(set.triggers_of_lemma("meet").size(), 3U);
  EXPECT_EQ(set.triggers_of_lemma("sit").size(), 1U);
  EXPECT_EQ(set.triggers_of_lemma("down").size(), 1U);
  EXPECT_EQ(set.triggers_of_form("talks").size(), 1U);
  EXPECT_EQ(set.general_triggers().size(), 1U);
  EXPECT_TRUE(set.triggers_of_lemma("eat").empty());
}

TEST(MappingSet, TakesClassesFromALexicon) {
  const MappingSet set = compile("map:d a m:EventRule ; m:emitsFrom \"nouns\" ; m:trigger \"lemma=@nouns\" .\n",
                                 {{"nouns", word_list("nouns", {"flood\tng:Flood", "disaster\tng:Disaster"})}});
  const Rule& rule = set.rules()[0];
  ASSERT_EQ(rule.emits_classes.size(), 2U);
  EXPECT_EQ(set.ontology().class_iri(rule.emits_classes[0]), ng::kFlood);
}

TEST(MappingSet, PointsIntoTheLexiconThatNamesNoClass) {
  const std::string message = error_of("map:d a m:EventRule ; m:emitsFrom \"nouns\" ; m:trigger \"lemma=@nouns\" .\n",
                                       {{"nouns", word_list("nouns", {"flood\tng:Flood", "storm\tng:Flod"})}});
  EXPECT_EQ(message, "lexicons/nouns.tsv:2:1: no class ng:Flod; did you mean ng:Flood?");
}

TEST(MappingSet, LeavesLabelsAndCommentsAlone) {
  EXPECT_EQ(error_of("map:r rdfs:comment \"why\" ; a m:EventRule ; m:emits ng:Meeting ; m:trigger \"lemma=meet\" .\n"),
            "");
}

struct BadRule {
  const char* what;
  const char* rules;
  const char* message;
};

class RuleErrors : public ::testing::TestWithParam<BadRule> {};

TEST_P(RuleErrors, NameThePlaceAndTheThing) {
  const std::string message = error_of(GetParam().rules);
  EXPECT_NE(message.find(GetParam().message), std::string::npos) << message;
}

INSTANTIATE_TEST_SUITE_P(
    All, RuleErrors,
    ::testing::Values(
        BadRule{"UnknownClass", "map:r a m:EventRule ;\n  m:emits ng:Meting ;\n  m:trigger \"lemma=meet\" .\n",
                "rules.ttl:8:11: no class ng:Meting; did you mean ng:Meeting?"},
        BadRule{"NoEventClass", "map:r a m:EventRule ; m:emits ng:Person ; m:trigger \"lemma=meet\" .\n",
                "ng:Person is no class of events"},
        BadRule{"UnknownProperty", "map:r a m:EventRule ; m:emit ng:Meeting ; m:trigger \"lemma=meet\" .\n",
                "rules.ttl:7:23: no property m:emit of rules; did you mean m:emits?"},
        BadRule{"UnknownKind", "map:r a m:EvntRule ; m:emits ng:Meeting .\n",
                "no kind of rule m:EvntRule; did you mean m:EventRule?"},
        BadRule{"NoKind", "map:r m:emits ng:Meeting ; m:trigger \"lemma=meet\" .\n", "does not say what it is"},
        BadRule{"NoTrigger", "map:r a m:EventRule ; m:emits ng:Meeting .\n",
                "rules.ttl:7:1: the rule has no m:trigger"},
        BadRule{"NothingEmitted", "map:r a m:EventRule ; m:trigger \"lemma=meet\" .\n",
                "neither m:emits nor m:emitsFrom"},
        BadRule{"ForeignProperty",
                "map:r a m:EventRule ; m:emits ng:Meeting ; m:trigger \"lemma=meet\" ; m:outcome ng:Killed .\n",
                "m:outcome does not belong to this kind of rule"},
        BadRule{"DuplicateVariable",
                "map:r a m:EventRule ; m:emits ng:Meeting ; m:trigger \"lemma=meet\" ; m:arg \"A ng:host one obj\" , "
                "\"A ng:host one obl\" .\n",
                "the variable A stands twice"},
        BadRule{"DuplicateRule",
                "map:r a m:EventRule ; m:emits ng:Meeting ; m:trigger \"lemma=meet\" .\nmap:r a m:RelationRule .\n",
                "a rule is of one kind only"},
        BadRule{"TwicePriority",
                "map:r a m:EventRule ; m:emits ng:Meeting ; m:trigger \"lemma=meet\" ; m:priority 1 , 2 .\n",
                "m:priority stands twice"},
        BadRule{"BadPriority",
                "map:r a m:EventRule ; m:emits ng:Meeting ; m:trigger \"lemma=meet\" ; m:priority \"high\" .\n",
                "a whole number from 0"},
        BadRule{"BadBoolean",
                "map:r a m:EventRule ; m:emits ng:Meeting ; m:trigger \"lemma=meet\" ; m:symmetric \"perhaps\" .\n",
                "true or false is needed"},
        BadRule{"MinimumWithoutParticipants",
                "map:r a m:EventRule ; m:emits ng:Meeting ; m:trigger \"lemma=meet\" ; m:minimum 2 ; m:arg \"P "
                "sem:hasPlace opt obl\" .\n",
                "no argument has such a role"},
        BadRule{"RelationWithoutObject",
                "map:r a m:RelationRule ; m:emits ng:memberOf ; m:trigger \"lemma=join\" ; m:arg \"A m:subject one "
                "nsubj\" .\n",
                "needs the arguments m:subject and m:object"},
        BadRule{"CountWithoutCount", "map:r a m:CountRule ; m:outcome ng:Killed ; m:trigger \"lemma=kill\" .\n",
                "needs an argument m:count"},
        BadRule{
            "CountWithForeignRole",
            "map:r a m:CountRule ; m:outcome ng:Killed ; m:trigger \"lemma=kill\" ; m:arg \"N ng:host one obj\" .\n",
            "a role of this kind of rule is m:count or m:event"},
        BadRule{"UnknownOutcome",
                "map:r a m:CountRule ; m:outcome ng:Kiled ; m:trigger \"lemma=kill\" ; m:arg \"N m:count one obj "
                "value=count\" .\n",
                "nothing is called ng:Kiled; did you mean ng:Killed?"},
        BadRule{"Syntax", "map:r a m:EventRule ; m:emits \n", "rules.ttl:"}),
    [](const auto& test) { return std::string(test.param.what); });

TEST(MappingSet, NamesBothPlacesOfARuleInTwoFiles) {
  const std::string text =
      std::string(testing::kPrefixes) + "map:r a m:EventRule ; m:emits ng:Meeting ; m:trigger \"lemma=meet\" .\n";
  const std::array<MappingSource, 2> sources = {{{"a.ttl", text}, {"b.ttl", text}}};
  try {
    static_cast<void>(
        MappingSet::compile(sources, {"o.ttl", std::string(testing::kPrefixes) + testing::kSmallOntology}, {}));
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("b.ttl:7:1: the rule"), std::string::npos) << error.what();
    EXPECT_NE(std::string(error.what()).find("stands already at a.ttl:7:1"), std::string::npos) << error.what();
  }
}

TEST(MappingSet, LoadsTheProjectsOwnMappings) {
  const std::string data = NEWSGRAPH_DATA;
  const MappingSet set = MappingSet::load(data + "/mappings", data + "/ontology/newsgraph.ttl");
  EXPECT_GT(set.rules().size(), 100U);
  EXPECT_NE(set.lexicon("pass-plan"), nullptr);
  EXPECT_EQ(set.fingerprint().size(), 64U);
  EXPECT_EQ(set.country_key("Norway"), "iso3166:NO");
  EXPECT_EQ(set.country_key("Atlantis"), "");
  for (const Rule& rule : set.rules()) EXPECT_FALSE(rule.expectations.empty()) << rule.iri << " carries no example";
}

TEST(MappingSet, MissingFoldersAreAnError) {
  EXPECT_THROW(
      static_cast<void>(MappingSet::load("no/such/folder", std::string(NEWSGRAPH_DATA) + "/ontology/newsgraph.ttl")),
      Error);
}

}  // namespace
}  // namespace newsgraph
