#include "extract/rules_check.h"

#include <gtest/gtest.h>

#include "../nlp/make_document.h"
#include "sample.h"

namespace newsgraph {
namespace {

/// Knows two sentences.
Document annotate(std::string_view sentence) {
  if (sentence.starts_with("Anna met")) {
    testing::Sample sample(
        "Anna NNP 2 nsubj\nmet VBD 0 root meet\nBoris NNP 2 obj\nin IN 5 case\nLima~ NNP 2 obl\n. . 2 punct\n");
    return sample.person("Anna").person("Boris").city("Lima").doc();
  }
  return testing::make_document("Nothing NN 2 nsubj\nhappened~ VBD 0 root happen\n. . 2 punct\n");
}

TEST(SentenceBank, CountsWhatHoldsAndNamesTheLineOfWhatDoesNot) {
  const RuleReport report =
      check_sentences("# comment\n@ ng:Meeting\nAnna met Boris.\nNothing at all.\n*Anna met nobody.\n*Nothing.\n",
                      "x.batch", testing::sample_mappings(), annotate);
  EXPECT_EQ(report.examples, 4);
  EXPECT_EQ(report.passed, 2);
  ASSERT_EQ(report.results.size(), 1U);
  ASSERT_EQ(report.results[0].failures.size(), 2U);
  EXPECT_EQ(to_string(report.results[0].failures[0].where), "x.batch:4:1");
  EXPECT_EQ(report.results[0].failures[0].found, "nothing");
  EXPECT_EQ(report.results[0].failures[1].expected, "no match");
}

TEST(SentenceBank, RefusesUnknownClassesAndSentencesWithoutOne) {
  EXPECT_THROW(static_cast<void>(check_sentences("@ ng:Meting\n", "x", testing::sample_mappings(), annotate)), Error);
  EXPECT_THROW(static_cast<void>(check_sentences("Anna met Boris.\n", "x", testing::sample_mappings(), annotate)),
               Error);
}

MappingSet with_examples(const std::string& examples) {
  const std::array<MappingSource, 1> rules = {{{"r.ttl", R"(
@prefix m:   <https://w3id.org/newsgraph/mapping#> .
@prefix map: <https://w3id.org/newsgraph/mappings/> .
@prefix ng:  <https://w3id.org/newsgraph/ontology#> .
@prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .
map:meet a m:EventRule ; m:emits ng:Meeting ; m:trigger "lemma=meet upos=VERB" ; m:symmetric true ; m:shortcut ng:met ;
  m:arg "A ng:participant one @agent type=ng:Agent" , "B ng:participant any @object type=ng:Agent" , "P sem:hasPlace any @place type=ng:Place" ;
  )" + examples + " ."}}};
  const std::string ontology = R"(
@prefix ng:  <https://w3id.org/newsgraph/ontology#> .
@prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
ng:Agent a owl:Class . ng:Person a owl:Class ; rdfs:subClassOf ng:Agent . ng:Place a owl:Class . ng:City a owl:Class ; rdfs:subClassOf ng:Place .
ng:Event a owl:Class . ng:Meeting a owl:Class ; rdfs:subClassOf ng:Event . ng:Visit a owl:Class ; rdfs:subClassOf ng:Event .
ng:participant a owl:ObjectProperty . ng:met a owl:ObjectProperty . sem:hasPlace a owl:ObjectProperty . ng:status a owl:ObjectProperty .
ng:Occurred a ng:Status . ng:Planned a ng:Status .)";
  return MappingSet::compile(rules, {"o.ttl", ontology}, {});
}

TEST(Examples, HoldWhenAllTheirFactsDo) {
  const RuleReport report = check_rules(
      with_examples(
          R"(m:expect "Anna met Boris in Lima. => ng:Meeting ; Anna ng:met Boris ; sem:hasPlace Lima ; ng:status ng:Occurred ; ! sem:hasPlace Oslo")"),
      annotate);
  EXPECT_EQ(report.passed, 1);
  EXPECT_EQ(report.examples, 1);
}

TEST(Examples, TellWhatIsMissingAndWhatWasFound) {
  const RuleReport report = check_rules(
      with_examples(
          R"(m:expect "Anna met Boris in Lima. => ng:Visit ; sem:hasPlace Lima ; ng:status ng:Planned" ; m:reject "Anna met Boris." , "Nothing.")"),
      annotate);
  EXPECT_EQ(report.examples, 3);
  EXPECT_EQ(report.passed, 1);
  ASSERT_EQ(report.results.at(0).failures.size(), 2U);
  EXPECT_EQ(report.results[0].failures[0].expected, "ng:Visit ; ng:status ng:Planned");
  EXPECT_NE(report.results[0].failures[0].found.find("ng:participant Anna"), std::string::npos);
  EXPECT_EQ(report.results[0].failures[1].expected, "no match");
}

}  // namespace
}  // namespace newsgraph
