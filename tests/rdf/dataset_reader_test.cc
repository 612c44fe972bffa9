#include "rdf/dataset_reader.h"

#include <gtest/gtest.h>

#include <string>

#include "base/error.h"

namespace newsgraph {
namespace {

std::string error_of(const std::string& text, RdfSyntax syntax) {
  try {
    (void)read_quads_text(text, "f", syntax);
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

TEST(DatasetReader, ReadsTheGraphOfEveryStatement) {
  const auto quads = read_quads_text(
      "<http://e/s> <http://e/p> \"x\"@en-GB <http://e/g> . # one\r\n\n<http://e/s> <http://e/p> _:b .\n", "f",
      RdfSyntax::kNQuads);
  ASSERT_EQ(quads.size(), 2U);
  EXPECT_EQ(quads[0].graph, Term(Iri{"http://e/g"}));
  EXPECT_EQ(quads[0].triple.object, Term(Literal{"x", "", "en-GB"}));
  EXPECT_EQ(quads[1].graph, Term());
  EXPECT_TRUE(quads[1].triple.object.is_blank());
}

TEST(DatasetReader, LinesAreNoTurtle) {
  for (const char* bad :
       {"<http://e/s> a <http://e/o> .", "<http://e/s> <http://e/p> 1 .", "<http://e/s> <http://e/p> 'x' .",
        "@prefix e: <http://e/> .", "@base <http://e/> .", "<http://e/s> <http://e/p> <http://e/o> , <http://e/o> .",
        "<http://e/s> <http://e/p> true .", "<http://e/s> <http://e/p> <http://e/o>", "<s> <http://e/p> <http://e/o> .",
        "<http://e/s>\n<http://e/p> <http://e/o> .", "<http://e/s> <http://e/p> \"x\"@ .",
        "<http://e/s> <http://e/p> \"x\"@en- .", "<http://e/s> <http://e/p> \"x\\a\" .",
        "<http://e/s> <http://e/p> \"x\\u12\" .", "<http://e/s> <http://e/p> \"\\uD800\" .",
        "\"x\" <http://e/p> <http://e/o> .", "<http://e/s> _:p <http://e/o> .",
        "<http://e/s> <http://e/p> <http://e/o> . x", "<http://e/s> <http://e/p> [] ."}) {
    EXPECT_NE(error_of(bad, RdfSyntax::kNTriples), "") << bad;
    EXPECT_NE(error_of(bad, RdfSyntax::kNQuads), "") << bad;
  }
  EXPECT_EQ(error_of("<http://e/s> <http://e/p> <http://e/o> .\n<http://e/s> <http://e/p> x .", RdfSyntax::kNTriples),
            "f:2:27: no object");
  EXPECT_NE(error_of("<http://e/s> <http://e/p> <http://e/o> <http://e/g> .", RdfSyntax::kNTriples), "");
  EXPECT_NE(error_of("<http://e/s> <http://e/p> <http://e/o> \"g\" .", RdfSyntax::kNQuads), "");
}

TEST(DatasetReader, TriGKeepsGraphsApart) {
  const auto quads =
      read_quads_text("@prefix : <http://e/> . :s :p :o . GRAPH :g { :s :p 1 ; :q 2 } :h { :s :p 3 . } { :s :p 4 }",
                      "f", RdfSyntax::kTriG);
  ASSERT_EQ(quads.size(), 5U);
  EXPECT_EQ(quads[0].graph, Term());
  EXPECT_EQ(quads[2].graph, Term(Iri{"http://e/g"}));
  EXPECT_EQ(quads[3].graph, Term(Iri{"http://e/h"}));
  EXPECT_EQ(quads[4].graph, Term());
  for (const char* bad : {"@prefix : <http://e/> . :g { :s :p 1", "@prefix : <http://e/> . { { :s :p 1 } }",
                          "@prefix : <http://e/> . :g { :s :p 1 . } }", "zz:g { <http://e/s> <http://e/p> 1 }"}) {
    EXPECT_NE(error_of(bad, RdfSyntax::kTriG), "") << bad;
  }
}

}  // namespace
}  // namespace newsgraph
