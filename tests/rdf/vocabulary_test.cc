#include "rdf/vocabulary.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "base/file.h"
#include "base/strings.h"
#include "rdf/graph.h"
#include "rdf/iri.h"

namespace newsgraph {
namespace {

/// Every string in vocabulary.h that starts with `iri`, so that no constant can be forgotten in a list.
std::set<std::string> constants(std::string_view iri) {
  const std::string header = read_file(NEWSGRAPH_SOURCE_DIR "/src/rdf/vocabulary.h");
  std::set<std::string> found;
  bool inside = false;  // every other part stands between quotation marks
  for (const std::string_view part : split(header, '"')) {
    if (inside && part.starts_with(iri) && part != iri) found.emplace(part);
    inside = !inside;
  }
  return found;
}

TEST(Vocabulary, EveryOwnTermIsInTheOntology) {
  const Graph ontology(read_turtle(NEWSGRAPH_SOURCE_DIR "/ontology/newsgraph.ttl"));
  const std::set<std::string> terms = constants(ng::kNamespace);
  EXPECT_GT(terms.size(), 100U);
  for (const std::string& term : terms) {
    EXPECT_FALSE(ontology.object_iris(term, rdf::kType).empty()) << curie(term) << " is not in ontology/newsgraph.ttl";
    EXPECT_FALSE(ontology.first_value(term, rdfs::kLabel).empty()) << curie(term) << " has no label";
  }
}

TEST(Vocabulary, EveryConstantIsAnIriOfAKnownNamespace) {
  for (const std::string& term : constants("http")) {
    EXPECT_TRUE(is_absolute_iri(term)) << term;
    EXPECT_NE(curie(term).front(), '<') << term;
    EXPECT_EQ(expand_curie(curie(term)), term);
  }
}

TEST(Vocabulary, CuriesOfUnknownNamespacesAreFull) {
  EXPECT_EQ(curie("http://e/x"), "<http://e/x>");
  EXPECT_EQ(expand_curie("zz:x"), "");
  EXPECT_EQ(expand_curie("x"), "");
  EXPECT_EQ(local_name(ng::kMeeting), "Meeting");
  EXPECT_EQ(local_name(sem::kHasActor), "hasActor");
}

}  // namespace
}  // namespace newsgraph
