#include "emit/hierarchy.h"

#include <gtest/gtest.h>

#include "rdf/vocabulary.h"
#include "world.h"

namespace newsgraph {
namespace {

using test::iri;
using Strings = std::vector<std::string>;

Hierarchy of(const std::string& turtle) {
  std::string prefixes;
  for (const Prefix& prefix : standard_prefixes()) {
    prefixes += "@prefix " + std::string(prefix.name) + ": <" + std::string(prefix.iri) + "> .\n";
  }
  return Hierarchy(Graph(read_turtle_text(prefixes + turtle, "o")));
}

Strings parents(const Hierarchy& hierarchy, const std::string& iri) {
  const auto all = hierarchy.with_parents(iri);
  return {all.begin(), all.end()};
}

TEST(Hierarchy, NearerParentsComeFirst) {
  const Hierarchy h =
      of("ng:A rdfs:subClassOf ng:C , ng:B . ng:B rdfs:subClassOf ng:D . ng:D rdfs:subClassOf sem:Event .");
  EXPECT_EQ(parents(h, iri("ng:A")), (Strings{iri("ng:A"), iri("ng:B"), iri("ng:C"), iri("ng:D"), iri("sem:Event")}));
  EXPECT_EQ(parents(h, iri("ng:Unknown")), (Strings{iri("ng:Unknown")}));
  EXPECT_TRUE(h.is_a(iri("ng:A"), iri("sem:Event")));
  EXPECT_FALSE(h.is_a(iri("sem:Event"), iri("ng:A")));
}

TEST(Hierarchy, CyclesEnd) {
  const Hierarchy h = of("ng:A rdfs:subClassOf ng:B . ng:B rdfs:subClassOf ng:A .");
  EXPECT_EQ(parents(h, iri("ng:A")).size(), 2U);
}

TEST(Hierarchy, FindsTheRootOfAnEventClass) {
  const Hierarchy& h = test::hierarchy();
  EXPECT_EQ(h.event_root(iri("ng:StateVisit")), iri("ng:Visit"));
  EXPECT_EQ(h.event_root(iri("ng:Flood")), iri("ng:Disaster"));
  EXPECT_EQ(h.event_root(iri("ng:Meeting")), iri("ng:Meeting"));
  EXPECT_EQ(h.event_root(iri("ng:Unknown")), iri("ng:Event"));
}

TEST(Hierarchy, KnowsRolesTotalsAndSymmetry) {
  const Hierarchy& h = test::hierarchy();
  EXPECT_TRUE(h.is_a(iri("ng:host"), sem::kHasActor));
  EXPECT_EQ(h.total_property(iri("ng:Killed")), iri("ng:deaths"));
  EXPECT_EQ(h.total_property(iri("ng:Nothing")), "");
  EXPECT_TRUE(h.is_symmetric(iri("ng:met")));
  EXPECT_FALSE(h.is_symmetric(iri("ng:memberOf")));
}

TEST(Hierarchy, DomainsAndRangesAdmit) {
  const Hierarchy& h = test::hierarchy();
  EXPECT_TRUE(h.admits(iri("ng:met"), {iri("ng:Person")}, {iri("ng:Country")}));
  EXPECT_FALSE(h.admits(iri("ng:met"), {iri("ng:Person")}, {iri("ng:City")}));
  EXPECT_TRUE(h.admits(iri("ng:unheardOf"), {}, {}));
}

}  // namespace
}  // namespace newsgraph
