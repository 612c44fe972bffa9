#include "rdf/turtle_reader.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>

#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

constexpr const char* kPrefixes = "@prefix : <http://e/> .\n";

TurtleDocument read(const std::string& body) {
  return read_turtle_text(kPrefixes + body, "f.ttl");
}

/// The message of the Error that reading gives; empty when there is none.
std::string error_of(const std::string& text) {
  try {
    (void)read_turtle_text(text, "f.ttl");
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

std::string place(const SourceLocation& where) {
  return std::to_string(where.line) + ":" + std::to_string(where.column);
}

TEST(TurtleReader, ReadsTermsOfAllKinds) {
  const auto doc = read(":s a :C ; :p 'x'@en , 5 , \"2026-01-13\"^^<http://www.w3.org/2001/XMLSchema#date> , _:b .");
  ASSERT_EQ(doc.statements.size(), 5U);
  EXPECT_EQ(doc.statements[0].triple.predicate.text, rdf::kType);
  EXPECT_EQ(doc.statements[1].triple.object, Term(Literal{"x", "", "en"}));
  EXPECT_EQ(doc.statements[2].triple.object, Term(integer(5)));
  EXPECT_EQ(doc.statements[3].triple.object, Term(date("2026-01-13")));
  EXPECT_TRUE(doc.statements[4].triple.object.is_blank());
}

TEST(TurtleReader, KnowsWhereThePartsOfAStatementStand) {
  const auto doc = read(":s :p :o ;\n   :q \"l, ; .\" ,\n 'm' . # :x :y :z .\n:t a <http://e/o#x> .\n");
  ASSERT_EQ(doc.statements.size(), 4U);
  EXPECT_EQ(to_string(doc.statements[0].subject_at), "f.ttl:2:1");
  EXPECT_EQ(place(doc.statements[0].predicate_at), "2:4");
  EXPECT_EQ(place(doc.statements[0].object_at), "2:7");
  EXPECT_EQ(place(doc.statements[1].subject_at), "2:1");
  EXPECT_EQ(place(doc.statements[1].predicate_at), "3:4");
  EXPECT_EQ(place(doc.statements[1].object_at), "3:7");
  EXPECT_EQ(place(doc.statements[2].object_at), "4:2");
  EXPECT_EQ(place(doc.statements[3].subject_at), "5:1");
  EXPECT_EQ(place(doc.statements[3].predicate_at), "5:4");
  EXPECT_EQ(place(doc.statements[3].object_at), "5:6");
}

TEST(TurtleReader, KnowsPlacesWithinBracketsAndLists) {
  const auto doc = read(":s :p [ :q :r ;\n :t ( :a\n :b ) ] ;\n :u :v .\n");
  std::map<std::string, std::string> at;
  for (const auto& s : doc.statements) {
    if (s.triple.object.is_iri()) at[s.triple.object.value] = place(s.object_at);
  }
  EXPECT_EQ(at["http://e/r"], "2:12");
  EXPECT_EQ(at["http://e/a"], "3:7");
  EXPECT_EQ(at["http://e/b"], "4:2");
  EXPECT_EQ(at["http://e/v"], "5:5");
  EXPECT_EQ(place(doc.statements.back().subject_at), "2:1");
}

TEST(TurtleReader, NumbersBeforeAFullStopKeepTheirPlace) {
  const auto doc = read(":s :p 1.5 , 10.\n:t :p true.\n:u.v :p :w .\n");
  ASSERT_EQ(doc.statements.size(), 4U);
  EXPECT_EQ(place(doc.statements[1].object_at), "2:13");
  EXPECT_EQ(place(doc.statements[2].object_at), "3:7");
  EXPECT_EQ(doc.statements[3].triple.subject.value, "http://e/u.v");
  EXPECT_EQ(place(doc.statements[3].object_at), "4:9");
}

TEST(TurtleReader, ResolvesAgainstABase) {
  const auto doc = read_turtle_text("@base <http://e/x/> .\nPREFIX p: <y#>\n<a> <b> p:c .", "f");
  ASSERT_EQ(doc.statements.size(), 1U);
  EXPECT_EQ(doc.statements[0].triple.subject.value, "http://e/x/a");
  EXPECT_EQ(doc.statements[0].triple.object.value, "http://e/x/y#c");
  EXPECT_EQ(place(doc.statements[0].object_at), "3:9");
}

TEST(TurtleReader, PointsAtAnUndefinedPrefixAndSuggestsOne) {
  EXPECT_EQ(error_of("@prefix ng: <http://e/> .\nng:a ng:b\n  gn:c ."), "f.ttl:3:3: undefined prefix 'gn:'");
  EXPECT_EQ(error_of("@prefix gaf: <http://e/> .\ngaff:a gaf:b 1 ."),
            "f.ttl:2:1: undefined prefix 'gaff:'; did you mean 'gaf:'?");
  EXPECT_EQ(error_of("<http://e/s> <http://e/p> \"1\"^^xsd:int ."), "f.ttl:1:27: undefined prefix 'xsd:'");
}

TEST(TurtleReader, RefusesRelativeAndBrokenIris) {
  EXPECT_EQ(error_of("<http://e/s>\n <p> 1 ."), "f.ttl:2:2: <p> is no absolute IRI");
  EXPECT_NE(error_of("<http://e/a b> <http://e/p> 1 ."), "");
  EXPECT_NE(error_of("<http://e/s> <http://e/\\u0020> 1 ."), "");
  EXPECT_NE(error_of("<http://e/s> <http://e/%zz> 1 ."), "");
  EXPECT_NE(error_of("@prefix p: <rel/> .\n"), "");
}

TEST(TurtleReader, RefusesEscapesThatStandForNoCharacter) {
  EXPECT_EQ(error_of("<http://e/s> <http://e/p> 'ab\\uD800' ."), "f.ttl:1:30: this escape stands for no character");
  for (const char* bad : {"\\uDFFF", "\\U0000DABC", "\\U00110000", "\\u0000", "\\u12", "\\UFFFFFFFF"}) {
    EXPECT_NE(error_of(std::string("<http://e/s> <http://e/p> '") + bad + "' ."), "") << bad;
    EXPECT_NE(error_of(std::string("<http://e/s> <http://e/p> <http://e/") + bad + "> ."), "") << bad;
  }
  EXPECT_EQ(error_of("<http://e/s> <http://e/p> '\\u00e9\\U0001F600' ."), "");
}

TEST(TurtleReader, SyntaxErrorsSayWhere) {
  EXPECT_EQ(error_of(":").substr(0, 8), "f.ttl:1:");
  EXPECT_EQ(error_of("<http://e/s> <http://e/p>\n  1 2 .").substr(0, 9), "f.ttl:2:5");
  for (const char* bad :
       {"<http://e/s> <= <http://e/o> .", "<http://e/s> <http://e/p> 'open .", "<http://e/s> <http://e/p> 1",
        "<http://e/s> <http://e/p> ( 1 .", "@prefix x <http://e/> .", "{ <http://e/s> <http://e/p> 1 }",
        "<http://e/s> <http://e/p> \"\"\"open .", "] .", "<http://e/s> <http://e/p> 1 . x"}) {
    EXPECT_NE(error_of(bad), "") << bad;
  }
}

TEST(TurtleReader, RefusesBytesThatAreNoText) {
  EXPECT_EQ(error_of("# fine\n# \xff\n"), "f.ttl:2:3: this byte is no UTF-8");
  EXPECT_NE(error_of(std::string("# \0", 3)), "");
}

TEST(TurtleReader, BoundsNesting) {
  const std::string deep(100000, '[');
  EXPECT_NE(error_of("<http://e/s> <http://e/p> " + deep), "");
  EXPECT_NE(error_of(std::string(100000, '(')), "");
}

TEST(TurtleReader, EmptyFilesAndByteOrderMarksAreFine) {
  EXPECT_TRUE(read_turtle_text("", "f").statements.empty());
  EXPECT_TRUE(read_turtle_text("# only a comment", "f").statements.empty());
  EXPECT_EQ(read_turtle_text("\xEF\xBB\xBF<http://e/s> a <http://e/C> .\r\n", "f").statements.size(), 1U);
}

TEST(TurtleReader, LongLiteralsKeepLinesAndQuotes) {
  const auto doc = read(":s :p \"\"\"two\n\"lines\" \"\"\" ; :q 1 .");
  ASSERT_EQ(doc.statements.size(), 2U);
  EXPECT_EQ(doc.statements[0].triple.object.value, "two\n\"lines\" ");
  EXPECT_EQ(place(doc.statements[1].object_at), "3:18");
}

TEST(TurtleReader, BlankLabelsOfAnAuthorDoNotMeetGeneratedOnes) {
  const auto doc = read("_:b1 :p [ :q 1 ] . _:genid1 :p 3 .");
  std::set<std::string> labels;
  for (const auto& s : doc.statements) labels.insert(s.triple.subject.value);
  EXPECT_EQ(labels.size(), 3U);
}

TEST(TurtleReader, ExpandsPrefixedNamesWithinLiterals) {
  const auto doc = read(":s :p 1 .");
  EXPECT_EQ(doc.expand(":x", {}), "http://e/x");
  EXPECT_THROW((void)doc.expand("ng:x", {"f.ttl", 3, 4}), Error);
  EXPECT_THROW((void)doc.expand("x", {}), Error);
}

TEST(TurtleReader, NamesAFileThatIsNotThere) {
  try {
    (void)read_turtle("/no/such/file.ttl");
    FAIL();
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("/no/such/file.ttl"), std::string::npos);
  }
}

}  // namespace
}  // namespace newsgraph
