#include "mapping/pattern_parser.h"

#include <gtest/gtest.h>

#include "mapping/terms.h"
#include "rdf/vocabulary.h"
#include "small_ontology.h"

namespace newsgraph {
namespace {

/// A rule around one argument; the string begins in column 9 of line 8.
std::string with_argument(const std::string& argument) {
  return "map:r a m:EventRule ; m:emits ng:Meeting ; m:trigger \"lemma=meet\" ;\n  m:arg \"" + argument + "\" .\n";
}
/// A rule around one trigger; the string begins in column 13 of line 7.
std::string with_trigger(const std::string& trigger) {
  return "map:r a m:EventRule ; m:emits ng:Meeting ; m:trigger \"" + trigger + "\" .\n";
}
ArgumentPattern argument(const std::string& text) {
  return testing::compile(with_argument(text)).rules()[0].arguments[0];
}
Trigger trigger(const std::string& text, std::map<std::string, WordList> lexicons = {}) {
  return testing::compile(with_trigger(text), std::move(lexicons)).rules()[0].triggers[0];
}

TEST(ArgumentPattern, HasAllItsParts) {
  const ArgumentPattern pattern = argument("A ng:host some @object | obl:with type=ng:Person|ng:Place");
  EXPECT_EQ(pattern.variable, 'A');
  EXPECT_EQ(pattern.role, ng::kHost);
  EXPECT_TRUE(pattern.participant);
  EXPECT_EQ(pattern.cardinality, Cardinality::kSome);
  ASSERT_EQ(pattern.paths.size(), 2U);
  EXPECT_EQ(pattern.paths[0].steps[0].kind, PathStep::Kind::kMacro);
  EXPECT_EQ(pattern.paths[1].steps[0].relation, (RelationTest{"obl", "", "with"}));
  EXPECT_EQ(pattern.types.size(), 2U);
}

TEST(ArgumentPattern, TellsSubtypesFromCaseMarkers) {
  const ArgumentPattern pattern = argument("A ng:host opt nmod:poss | nmod:of | obl:on_behalf_of");
  EXPECT_EQ(pattern.paths[0].steps[0].relation, (RelationTest{"nmod", "poss", ""}));
  EXPECT_EQ(pattern.paths[1].steps[0].relation, (RelationTest{"nmod", "", "of"}));
  EXPECT_EQ(pattern.paths[2].steps[0].relation, (RelationTest{"obl", "", "on_behalf_of"}));
}

TEST(ArgumentPattern, PathsGoUpAndDown) {
  const Path path = argument("A ng:host opt ^obj>@agent").paths[0];
  ASSERT_EQ(path.steps.size(), 2U);
  EXPECT_EQ(path.steps[0].kind, PathStep::Kind::kHead);
  EXPECT_EQ(path.steps[0].relation.base, "obj");
  EXPECT_EQ(path.steps[1].macro, Macro::kAgent);
  EXPECT_EQ(argument("A ng:host opt ^ > obl:in").paths[0].steps.size(), 2U);
}

TEST(ArgumentPattern, TakesValuesAndTokenConstraints) {
  const ArgumentPattern pattern = argument("A ng:deaths one nummod value=count upos=NUM");
  EXPECT_EQ(pattern.values, std::vector{ValueKind::kCount});
  EXPECT_EQ(pattern.tests.size(), 1U);
}

TEST(Trigger, ReadsEveryKindOfConstraint) {
  const Trigger parsed = trigger(
      "lemma=meet|step_down upos=VERB feats=VerbForm:Part with=compound:prt/off|out without=obj|iobj under!=plan "
      "about=cup");
  ASSERT_EQ(parsed.tests.size(), 7U);
  EXPECT_NE(parsed.tests[0].words[0]->find("meet"), nullptr);
  EXPECT_EQ(parsed.tests[0].words[0]->phrases_with("step").size(), 1U);
  EXPECT_EQ(parsed.tests[2].values, std::vector<std::string>{"VerbForm=Part"});
  EXPECT_EQ(parsed.tests[3].dependents[0].relation, (RelationTest{"compound", "prt", ""}));
  EXPECT_NE(parsed.tests[3].dependents[0].words[0]->find("out"), nullptr);
  EXPECT_EQ(parsed.tests[4].dependents.size(), 2U);
  EXPECT_TRUE(parsed.tests[5].negated);
}

TEST(Trigger, ResolvesLexiconNames) {
  const Trigger parsed = trigger("lemma=@verbs|greet", {{"verbs", testing::word_list("verbs", {"meet", "confer"})}});
  ASSERT_EQ(parsed.tests[0].words.size(), 2U);
  EXPECT_NE(parsed.tests[0].words[0]->find("confer"), nullptr);
}

struct BadString {
  const char* what;
  std::string rules;
  const char* message;
};

class PatternErrors : public ::testing::TestWithParam<BadString> {};

TEST_P(PatternErrors, PointAtTheWord) {
  const std::string message = testing::error_of(GetParam().rules);
  EXPECT_NE(message.find(GetParam().message), std::string::npos) << GetParam().what << ": " << message;
}

INSTANTIATE_TEST_SUITE_P(
    All, PatternErrors,
    ::testing::Values(
        BadString{"cardinality", with_argument("A ng:host many @agent"), "rules.ttl:8:20: no cardinality 'many'"},
        BadString{"macro", with_argument("A ng:host one @agnet"),
                  "rules.ttl:8:24: no macro '@agnet'; did you mean @agent?"},
        BadString{"relation", with_argument("A ng:host one obll:in"),
                  "rules.ttl:8:24: no relation 'obll'; did you mean obl?"},
        BadString{"role", with_argument("A ng:hots one @agent"),
                  "rules.ttl:8:12: no property ng:hots; did you mean ng:host?"},
        BadString{"type", with_argument("A ng:host one @agent type=ng:Persn"),
                  "rules.ttl:8:36: no class ng:Persn; did you mean ng:Person?"},
        BadString{"value", with_argument("A ng:host one @agent value=coins"),
                  "rules.ttl:8:37: no kind of value 'coins'"},
        BadString{"empty step", with_argument("A ng:host one ^obj>"), "a step of the path is empty"},
        BadString{"two words in a step", with_argument("A ng:host one obj obl"), "separate steps by '>'"},
        BadString{"variable", with_argument("AB ng:host one obj"),
                  "rules.ttl:8:10: a variable is one upper-case letter"},
        BadString{"path missing", with_argument("A ng:host one type=ng:Person"), "a path is missing"},
        BadString{"type and value", with_argument("A ng:host one obj type=ng:Person value=text"), "give one of them"},
        BadString{"too short", with_argument("A ng:host one"), "an argument is: VAR ROLE CARDINALITY"},
        BadString{"key", with_trigger("lema=meet"), "rules.ttl:7:55: no constraint 'lema'; did you mean lemma?"},
        BadString{"upos", with_trigger("lemma=meet upos=VERBS"), "no part of speech 'VERBS'; did you mean VERB?"},
        BadString{"no equals sign", with_trigger("meet"), "'meet' is no constraint"},
        BadString{"value missing", with_trigger("lemma="), "a value is missing"},
        BadString{"only negated", with_trigger("lemma!=meet without=obj"),
                  "at least one constraint that is not negated"},
        BadString{"lexicon", with_trigger("lemma=@verbs"), "rules.ttl:7:62: no lexicon verbs.tsv"}),
    [](const auto& test) {
      std::string name;
      for (const char c : std::string(test.param.what)) name += c == ' ' ? '_' : c;
      return name;
    });

TEST(Expectation, HasFactsOfAllKinds) {
  const MappingSet set = testing::compile(
      "map:r a m:EventRule ; m:emits ng:Meeting ; m:trigger \"lemma=meet\" ;\n"
      "  m:expect \"A Ruiz met B. => ng:Summit ; Anna Ruiz ng:met B Berg ; sem:hasPlace Lima ; ! ng:deaths 1,200 ; "
      "ng:status ng:Planned\" .\n");
  const Expectation& expectation = set.rules()[0].expectations[0];
  EXPECT_EQ(expectation.sentence, "A Ruiz met B.");
  ASSERT_EQ(expectation.facts.size(), 5U);
  EXPECT_EQ(expectation.facts[0].class_iri, ng::kSummit);
  EXPECT_EQ(expectation.facts[1].subject, "Anna Ruiz");
  EXPECT_EQ(expectation.facts[1].value, "B Berg");
  EXPECT_EQ(expectation.facts[2].subject, "");
  EXPECT_TRUE(expectation.facts[3].negated);
  EXPECT_TRUE(expectation.facts[3].literal);
  EXPECT_EQ(expectation.facts[4].value, ng::kPlanned);
}

TEST(Expectation, RefusesFactsThatSayNothing) {
  const auto expect = [](const std::string& text) {
    return testing::error_of("map:r a m:EventRule ; m:emits ng:Meeting ; m:trigger \"lemma=meet\" ; m:expect \"" +
                             text + "\" .\n");
  };
  EXPECT_NE(expect("They met.").find("SENTENCE => FACTS"), std::string::npos);
  EXPECT_NE(expect("They met. =>").find("no fact is expected"), std::string::npos);
  EXPECT_NE(expect("They met. => met Berg").find("names no property"), std::string::npos);
  EXPECT_NE(expect("They met. => A ng:mett B").find("did you mean ng:met?"), std::string::npos);
  EXPECT_NE(expect("They met. => ng:status ng:Plannd").find("did you mean ng:Planned?"), std::string::npos);
}

}  // namespace
}  // namespace newsgraph
