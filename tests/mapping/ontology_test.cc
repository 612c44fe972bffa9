#include "mapping/ontology.h"

#include <gtest/gtest.h>

#include "rdf/vocabulary.h"
#include "small_ontology.h"

namespace newsgraph {
namespace {

Ontology load(const std::string& more = "") {
  return Ontology(read_turtle_text(std::string(testing::kPrefixes) + testing::kSmallOntology + more, "ontology.ttl"));
}

TEST(Ontology, ClosesSubclassesOverSeveralSteps) {
  const Ontology ontology = load();
  EXPECT_TRUE(ontology.is_subclass(ng::kSummit, ng::kEvent));
  EXPECT_TRUE(ontology.is_subclass(ng::kSummit, ng::kSummit));
  EXPECT_FALSE(ontology.is_subclass(ng::kMeeting, ng::kSummit));
}

TEST(Ontology, KnowsThatAClassCanHaveTwoParents) {
  const Ontology ontology = load();
  EXPECT_TRUE(ontology.is_subclass(ng::kCountry, ng::kAgent));
  EXPECT_TRUE(ontology.is_subclass(ng::kCountry, ng::kPlace));
}

TEST(Ontology, ClosesSubproperties) {
  EXPECT_TRUE(load().is_subproperty(ng::kHost, ng::kParticipant));
  EXPECT_FALSE(load().is_subproperty(ng::kParticipant, ng::kHost));
}

TEST(Ontology, SiblingsOfOneFamilyMayBeOneEvent) {
  const Ontology ontology = load();
  const auto id = [&](std::string_view iri) { return *ontology.find_class(iri); };
  EXPECT_TRUE(ontology.same_family(id(ng::kSummit), id(std::string(ng::kNamespace) + "Talks")));
  EXPECT_TRUE(ontology.same_family(id(ng::kFlood), id(ng::kDisaster)));
  EXPECT_FALSE(ontology.same_family(id(ng::kFlood), id(ng::kMeeting)));
}

TEST(Ontology, TellsWhichOutcomeATotalBelongsTo) {
  EXPECT_EQ(load().outcome_of(ng::kDeaths), ng::kKilled);
  EXPECT_EQ(load().outcome_of(ng::kHost), "");
}

TEST(Ontology, RefusesAClassAboveItself) {
  try {
    static_cast<void>(load("ng:Event rdfs:subClassOf ng:Summit .\n"));
    FAIL() << "no error";
  } catch (const Error& error) {
    const std::string message = error.what();
    EXPECT_NE(message.find("ontology.ttl:"), std::string::npos) << message;
    EXPECT_NE(message.find("is above itself"), std::string::npos) << message;
  }
}

}  // namespace
}  // namespace newsgraph
