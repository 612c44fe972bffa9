#include "rdf/vocabulary.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "base/file.h"
#include "base/strings.h"
#include "rdf/closure.h"
#include "rdf/graph.h"
#include "rdf/iri.h"
#include "rdf/ontology_page.h"
#include "rdf/turtle_reader.h"

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

/// Everything that the ontology declares.
std::set<std::string> declared(const Graph& ontology) {
  std::set<std::string> terms;
  for (const Triple& triple : ontology.triples()) {
    if (triple.predicate.text == rdf::kType && triple.subject.value.find('#') != std::string::npos) {
      terms.insert(triple.subject.value);
    }
  }
  return terms;
}

TEST(Ontology, EveryTermHasALabelADefinitionAndAnExample) {
  const Graph ontology(read_turtle(NEWSGRAPH_SOURCE_DIR "/ontology/newsgraph.ttl"));
  const std::set<std::string> terms = declared(ontology);
  EXPECT_GT(terms.size(), 250U);
  for (const std::string& term : terms) {
    for (const std::string_view property :
         {rdfs::kLabel, rdfs::kComment, std::string_view("http://www.w3.org/2004/02/skos/core#example")}) {
      EXPECT_FALSE(ontology.first_value(term, property).empty()) << curie(term) << " has no " << curie(property);
    }
  }
}

TEST(Ontology, EntitiesEventsAndRolesLeadToOtherVocabularies) {
  const Graph ontology(read_turtle(NEWSGRAPH_SOURCE_DIR "/ontology/newsgraph.ttl"));
  std::vector<Closure::Edge> edges;
  for (const Triple& triple : ontology.triples()) {
    const std::string& predicate = triple.predicate.text;
    if (predicate != rdfs::kSubClassOf && predicate != rdfs::kSubPropertyOf) continue;
    edges.emplace_back(triple.subject.value, triple.object.value);
  }
  const Closure order(edges);
  const auto leads_out = [&](const std::string& term) {
    for (const std::string& above : order.above(term)) {
      if (!above.starts_with(ng::kNamespace)) return true;
      if (!ontology.object_iris(above, "http://www.w3.org/2004/02/skos/core#closeMatch").empty()) return true;
    }
    return false;
  };
  for (const std::string_view root : {ng::kEntity, ng::kEvent, ng::kParticipant}) {
    const std::vector<std::string> terms = order.below(std::string(root));
    EXPECT_GT(terms.size(), 5U) << root;
    for (const std::string& term : terms) EXPECT_TRUE(leads_out(term)) << term;
  }
}

TEST(Ontology, HasAVersion) {
  const Graph ontology(read_turtle(NEWSGRAPH_SOURCE_DIR "/ontology/newsgraph.ttl"));
  const std::string iri = "https://w3id.org/newsgraph/ontology";
  const std::string version = ontology.first_value(iri, "http://www.w3.org/2002/07/owl#versionIRI");
  EXPECT_EQ(version, iri + "/" + ontology.first_value(iri, "http://www.w3.org/2002/07/owl#versionInfo"));
}

TEST(Ontology, ItsPageIsCurrent) {
  const Graph ontology(read_turtle(NEWSGRAPH_SOURCE_DIR "/ontology/newsgraph.ttl"));
  const std::string page = ontology_page(ontology);
  EXPECT_EQ(page, read_file(NEWSGRAPH_SOURCE_DIR "/docs/ontology.md")) << "newsgraph ontology > docs/ontology.md";
  for (const std::string& term : declared(ontology)) {
    EXPECT_NE(page.find("`" + curie(term) + "` |"), std::string::npos) << term;
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
