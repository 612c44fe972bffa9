#include "rdf/graph.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

using Strings = std::vector<std::string>;

Graph graph(const std::string& body) {
  return Graph(read_turtle_text(
      "@prefix : <http://e/> .\n@prefix rdfs: <" + std::string(rdfs::kNamespace) + "> .\n" + body, "g"));
}

TEST(Graph, AnswersAreSortedAndUnique) {
  const Graph g = graph(":a :p :c , :b , :b ; :q 1 . :b :p :c .");
  EXPECT_EQ(g.size(), 4U);
  EXPECT_EQ(g.object_iris("http://e/a", "http://e/p"), (Strings{"http://e/b", "http://e/c"}));
  EXPECT_EQ(g.subject_iris("http://e/p", "http://e/c"), (Strings{"http://e/a", "http://e/b"}));
  EXPECT_EQ(g.first_value("http://e/a", "http://e/q"), "1");
  EXPECT_EQ(g.first_value("http://e/a", "http://e/none"), "");
}

TEST(Graph, KeepsLiteralsApart) {
  const Graph g = graph(":a :p \"x\" , \"x\"@en , \"x\"@de , \"1\" , 1 .");
  EXPECT_EQ(g.size(), 5U);
  EXPECT_TRUE(g.contains({Iri{"http://e/a"}, {"http://e/p"}, Literal{"x", "", "de"}}));
  EXPECT_FALSE(g.contains({Iri{"http://e/a"}, {"http://e/p"}, Literal{"x", "", "fr"}}));
  EXPECT_TRUE(g.contains({Iri{"http://e/a"}, {"http://e/p"}, integer(1)}));
}

TEST(Graph, WhatIsNoIriMatchesNothing) {
  const Graph g = graph(":a :p :b .");
  EXPECT_FALSE(g.describes("a"));
  EXPECT_FALSE(g.describes(""));
  EXPECT_TRUE(g.describes("http://e/a"));
  EXPECT_TRUE(g.objects(Iri{"a"}, "http://e/p").empty());
  EXPECT_TRUE(g.object_iris("http://e/a", "p").empty());
  EXPECT_TRUE(g.subject_iris("http://e/p", "b").empty());
  EXPECT_FALSE(g.contains({Iri{"a"}, {"http://e/p"}, Iri{"http://e/b"}}));
}

TEST(Graph, RefusesWhatIsNoStatement) {
  Graph g;
  EXPECT_THROW(g.add({plain("x"), {"http://e/p"}, plain("y")}), Error);
  EXPECT_THROW(g.add({Iri{"relative"}, {"http://e/p"}, plain("y")}), Error);
  EXPECT_THROW(g.add({Iri{"http://e/s"}, {""}, plain("y")}), Error);
  EXPECT_EQ(g.size(), 0U);
}

TEST(Graph, HoldsSeveralDocuments) {
  Graph g = graph("[] :p 1 .");
  g.add(read_turtle_text("[] <http://e/p> 1 .", "other"));
  EXPECT_EQ(g.size(), 2U);
  EXPECT_EQ(g.triples().size(), 2U);
}

}  // namespace
}  // namespace newsgraph
