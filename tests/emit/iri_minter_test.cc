#include "emit/iri_minter.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "rdf/iri.h"
#include "world.h"

namespace newsgraph {
namespace {

using test::iri;
using test::small_world;

Iris mint(const KnowledgeGraph& world, const RememberedIris& remembered = {}) {
  return mint_iris(world, test::hierarchy(), kDefaultBaseIri, remembered);
}

TEST(IriMinter, NamesAreReadable) {
  const Iris iris = mint(small_world());
  EXPECT_EQ(iris.entities[0], iri("ent:ana-soto"));
  EXPECT_EQ(iris.events[0], iri("evt:meeting-2026-03-02-ana-soto-bo-lind"));
  EXPECT_EQ(iris.events[1], iri("evt:disaster-2026-03-port-vale"));
  EXPECT_EQ(iris.articles[0], iri("art:a1"));
  EXPECT_EQ(iris.holdings[0], iri("ent:ana-soto/position/president-port-vale"));
}

TEST(IriMinter, WhatWasReportedFirstKeepsThePlainName) {
  KnowledgeGraph world = small_world();
  for (Entity& entity : world.entities) entity.label = "Same Name";
  world.entities[0].mentions = {{1, 0}};  // only in the later article
  const Iris iris = mint(world);
  EXPECT_EQ(iris.entities[1], iri("ent:same-name"));
  EXPECT_EQ(iris.entities[0], iri("ent:same-name-2"));
  EXPECT_EQ(iris.entities[2], iri("ent:same-name-3"));
}

TEST(IriMinter, TheOrderOfTheGraphDoesNotMatter) {
  KnowledgeGraph world = small_world();
  for (Entity& entity : world.entities) entity.label = "Same Name";
  for (Event& event : world.events)
    event.types = {iri("ng:Meeting")}, event.claims.clear(), event.when = {}, event.label = "x";
  const Iris before = mint(world);
  std::reverse(world.entities.begin(), world.entities.end());
  std::reverse(world.events.begin(), world.events.end());
  world.positions.clear();
  Iris after = mint(world);
  std::reverse(after.entities.begin(), after.entities.end());
  std::reverse(after.events.begin(), after.events.end());
  EXPECT_EQ(after.entities, before.entities);
  EXPECT_EQ(after.events, before.events);
}

TEST(IriMinter, ManyParticipantsAndPlacesAreThinnedOutBySupport) {
  KnowledgeGraph world = small_world();
  Event& flood = world.events[1];
  flood.claims.push_back(test::claim("sem:hasPlace", test::entity(1)));
  flood.claims.back().support.article_count = 9;
  for (std::int32_t i = 0; i < 5; ++i) {
    Entity guest = world.entities[0];
    guest.label = "Guest " + std::to_string(i);
    world.entities.push_back(guest);
    world.events[0].claims.push_back(test::claim("ng:participant", test::entity(3 + i)));
    world.events[0].claims.back().support.article_count = static_cast<std::uint32_t>(i);
  }
  const Iris iris = mint(world);
  EXPECT_EQ(iris.events[1], iri("evt:disaster-2026-03-bo-lind"));
  EXPECT_EQ(iris.events[0], iri("evt:meeting-2026-03-02-guest-2-guest-3-guest-4"));
}

TEST(IriMinter, LabelsDoNotRepeatClassAndDate) {
  KnowledgeGraph world = small_world();
  world.events[1].claims.clear();
  world.events[1].label = "Flood disaster, 2026-03";
  EXPECT_EQ(mint(world).events[1], iri("evt:disaster-2026-03-flood"));
  world.events[1].label = "Disaster, 2026-03";
  EXPECT_EQ(mint(world).events[1], iri("evt:disaster-2026-03"));
}

TEST(IriMinter, RememberedIrisAreKeptAndNeverGivenAnew) {
  RememberedIris remembered;
  remembered.entities = {{0, iri("ent:old-name")}};
  remembered.taken = {iri("ent:old-name"), iri("ent:bo-lind")};
  const Iris iris = mint(small_world(), remembered);
  EXPECT_EQ(iris.entities[0], iri("ent:old-name"));
  EXPECT_EQ(iris.entities[1], iri("ent:bo-lind-2"));
}

TEST(IriMinter, HostileNamesGiveSafeAndDifferentIris) {
  KnowledgeGraph world = small_world();
  world.articles[0].article.id = "../../x y\"> <http://e> .";
  world.articles[1].article.id = std::string(100000, '\xff');
  world.entities[0].label = "\"> . <http://e/s> <http://e/p> \"";
  world.entities[1].label = "\xff\xff";
  world.entities[2].label = "";
  world.entities[1].types = {"not an iri"};
  world.events[0].types = {};
  world.events[1].label = "\n\n";
  world.events[1].claims.clear();
  const Iris iris = mint(world);
  std::set<std::string> all;
  for (const auto* list : {&iris.articles, &iris.entities, &iris.events, &iris.holdings}) {
    for (const std::string& text : *list) {
      EXPECT_TRUE(is_absolute_iri(text)) << text;
      EXPECT_TRUE(all.insert(text).second) << text;
      EXPECT_EQ(text.find("/../"), std::string::npos);
    }
  }
}

TEST(IriMinter, EventsWithoutADateOrNameAreNumbered) {
  KnowledgeGraph world = small_world();
  for (Event& event : world.events)
    event.types = {iri("ng:Meeting")}, event.claims.clear(), event.when = {}, event.label = "";
  const Iris iris = mint(world);
  EXPECT_EQ(std::set<std::string>(iris.events.begin(), iris.events.end()),
            (std::set<std::string>{iri("evt:meeting"), iri("evt:meeting-2"), iri("evt:meeting-3")}));
}

}  // namespace
}  // namespace newsgraph
