#include "merge/class_model.h"

#include <gtest/gtest.h>

#include "sample_extractions.h"

namespace newsgraph {
namespace {

using test::iri;

TEST(ClassModel, FamiliesTellWhichClassesMayBeOneEvent) {
  const ClassModel classes = test::sample_options().classes;
  EXPECT_EQ(classes.relate_events(iri("Meeting"), iri("Meeting")), ClassRelation::kSame);
  EXPECT_EQ(classes.relate_events(iri("Summit"), iri("Meeting")), ClassRelation::kAncestor);
  EXPECT_EQ(classes.relate_events(iri("Flood"), iri("Accident")), ClassRelation::kSibling);
  EXPECT_EQ(classes.relate_events(iri("Meeting"), iri("Visit")), ClassRelation::kUnrelated);
  EXPECT_EQ(classes.relate_events(iri("Meeting"), iri("Event")), ClassRelation::kUnrelated);
  EXPECT_EQ(classes.relate_events("http://other.example/X", iri("Meeting")), ClassRelation::kUnrelated);
}

TEST(ClassModel, PersonsAreNeverPlacesAndBuildingsNeverCities) {
  const ClassModel classes = test::sample_options().classes;
  EXPECT_FALSE(classes.compatible_entities(iri("Person"), iri("City")));
  EXPECT_FALSE(classes.compatible_entities(iri("Facility"), iri("City")));
  EXPECT_TRUE(classes.compatible_entities(iri("Facility"), iri("Place")));
  EXPECT_TRUE(classes.compatible_entities(iri("City"), iri("AdministrativeArea")));
  EXPECT_TRUE(classes.compatible_entities(iri("Company"), iri("GovernmentBody")));
}

TEST(ClassModel, RolesArePropertiesBelowActorAndPlace) {
  const ClassModel classes = test::sample_options().classes;
  EXPECT_TRUE(classes.is_actor_role(iri("visitor")));
  EXPECT_TRUE(classes.is_place_role(iri("sem:hasPlace")));
  EXPECT_FALSE(classes.is_actor_role(iri("topic")));
}

TEST(ClassModel, NounComesFromTheNearestAncestorElseFromTheName) {
  const ClassModel classes = test::sample_options().classes;
  EXPECT_EQ(classes.noun(iri("Summit")), "summit");
  EXPECT_EQ(classes.noun(iri("Earthquake")), "disaster");
  EXPECT_EQ(classes.noun("http://other.example/SpaceWalk"), "space walk");
}

}  // namespace
}  // namespace newsgraph
