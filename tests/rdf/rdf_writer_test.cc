#include "rdf/turtle_writer.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <limits>
#include <string>

#include "base/error.h"
#include "rdf/graph.h"
#include "rdf/turtle_reader.h"

namespace newsgraph {
namespace {

std::string written(const std::vector<Triple>& triples, RdfSyntax syntax = RdfSyntax::kTurtle,
                    const std::vector<OwnPrefix>& prefixes = {}) {
  std::string out;
  TurtleWriter writer([&](std::string_view bytes) { out += bytes; }, syntax, prefixes);
  for (const Triple& triple : triples) writer.add(triple);
  writer.finish();
  return out;
}

std::string body(const std::string& turtle) {
  const std::size_t last = turtle.rfind("@prefix");
  return turtle.substr(turtle.find("\n", last) + 1);
}

const Iri kS{"https://e.org/s"};
const Iri kP{"https://e.org/p"};

Triple with(Term object) {
  return {kS, kP, std::move(object)};
}

TEST(TurtleWriter, GroupsSubjectsAndShortensIris) {
  const std::vector<OwnPrefix> own = {{"ent", "https://n.example/entity/"}};
  const Iri lee{"https://n.example/entity/lee-jae-myung"};
  const std::string out = written({{lee, {std::string(rdf::kType)}, Iri{std::string(ng::kPerson)}},
                                   {lee, {std::string(rdfs::kLabel)}, english("Lee \"JM\"")},
                                   {lee, {std::string(ng::kDeaths)}, integer(183)},
                                   {lee, {std::string(ng::kConfidence)}, decimal(0.97, 2)},
                                   {lee, {std::string(ng::kDate)}, date("2026-01-13")}},
                                  RdfSyntax::kTurtle, own);
  EXPECT_EQ(body(out),
            "\nent:lee-jae-myung\n\ta ng:Person ;\n\trdfs:label \"Lee \\\"JM\\\"\"@en ;\n\tng:deaths 183 ;\n"
            "\tng:confidence 0.97 ;\n\tng:date \"2026-01-13\"^^xsd:date .\n\n");
}

TEST(TurtleWriter, NamesThatTurtleCannotShortenStayFull) {
  const std::vector<OwnPrefix> own = {{"ent", "https://n.example/entity/"}};
  for (const char* name : {"", "-a", "a.b", "a%20b", "a,b", "é", "a(b)"}) {
    const std::string iri = std::string("https://n.example/entity/") + name;
    EXPECT_NE(written({{Iri{iri}, kP, integer(1)}}, RdfSyntax::kTurtle, own).find("<" + iri + ">"), std::string::npos);
  }
}

TEST(TurtleWriter, EveryHostileLiteralComesBackAsItWas) {
  for (const char* text : {"\"", "\\", "ends in \"", "\"\"\"", "'''", "\\\"", "\\u0041", "a\\n", "\" . <x> <y> \"z",
                           "4 . <http://e> <http://e> 1", "tab\there", "<script>", "@en", "\"^^xsd:integer", "한국 😀",
                           "", "# no comment", "{}", "\xEF\xBF\xBF"}) {
    for (const RdfSyntax syntax : {RdfSyntax::kTurtle, RdfSyntax::kNTriples}) {
      for (const Literal& literal : {plain(text), english(text)}) {
        const std::string out = written({with(literal), with(integer(7))}, syntax);
        const auto doc = read_turtle_text(out, "out");
        ASSERT_EQ(doc.statements.size(), 2U) << out;
        EXPECT_EQ(doc.statements[0].triple, with(literal)) << out;
        EXPECT_EQ(doc.statements[1].triple, with(integer(7))) << out;
      }
    }
  }
}

TEST(TurtleWriter, RefusesWhatCannotBeWritten) {
  const std::vector<Term> bad = {Literal{"4 . <http://e> <http://e> 1", std::string(xsd::kInteger), ""},
                                 Literal{"4 . <http://e> <http://e> 1", std::string(xsd::kDecimal), ""},
                                 Literal{"true . ", std::string(xsd::kBoolean), ""},
                                 plain("two\nlines"),
                                 plain("carriage\rreturn"),
                                 plain(std::string("n\0l", 3)),
                                 plain("bad\xff"),
                                 plain("\xc0\x80"),
                                 plain("cut\xe2\x82"),
                                 plain("\x01"),
                                 Literal{"x", "", "e n"},
                                 Iri{"http://e/ x"},
                                 Iri{"relative"},
                                 Iri{""},
                                 Iri{"http://e/\"> <http://e/p> <http://e/o"},
                                 Term::blank("b 1")};
  for (const Term& term : bad) {
    for (const RdfSyntax syntax : {RdfSyntax::kTurtle, RdfSyntax::kNTriples}) {
      EXPECT_THROW((void)written({with(term)}, syntax), Error) << to_string(term);
    }
    EXPECT_THROW((void)written({{term, kP, integer(1)}}), Error) << to_string(term);
  }
  EXPECT_THROW((void)written({{plain("x"), kP, integer(1)}}), Error);
  EXPECT_THROW((void)written({{kS, {"no iri"}, integer(1)}}), Error);
  EXPECT_THROW((void)written({}, RdfSyntax::kTurtle, {{"e x", "http://e/"}}), Error);
  EXPECT_THROW((void)written({}, RdfSyntax::kTurtle, {{"ex", "http://e/ "}}), Error);
}

TEST(TurtleWriter, NTriplesNeedNoPrefixes) {
  EXPECT_EQ(written({{kS, {std::string(rdf::kType)}, Iri{std::string(ng::kPerson)}}}, RdfSyntax::kNTriples),
            "<https://e.org/s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
            "<https://w3id.org/newsgraph/ontology#Person> .\n");
}

TEST(TurtleWriter, CountsTriples) {
  TurtleWriter writer([](std::string_view) {}, RdfSyntax::kTurtle);
  writer.add(with(integer(1)));
  writer.add(with(integer(2)));
  EXPECT_EQ(writer.triples(), 2U);
}

TEST(TurtleWriter, PassesOnFailuresOfItsSink) {
  bool full = false;
  TurtleWriter writer(
      [&](std::string_view) {
        if (full) throw Error("disk full");
      },
      RdfSyntax::kTurtle);
  full = true;
  EXPECT_THROW(
      {
        for (std::uint64_t i = 0; i < 10000; ++i) writer.add(with(integer(i)));
        writer.finish();
      },
      Error);
}

TEST(TurtleWriter, AFullDiskIsAnError) {
  EXPECT_THROW(
      {
        AtomicFile file("/dev/full");
        TurtleWriter writer(file);
        for (std::uint64_t i = 0; i < 100000; ++i) writer.add(with(integer(i)));
        writer.finish();
        file.commit();
      },
      Error);
  EXPECT_THROW(  // little enough to stay in a buffer until the end
      {
        AtomicFile file("/dev/full");
        TurtleWriter writer(file);
        writer.add(with(integer(1)));
        writer.finish();
        file.commit();
      },
      Error);
}

TEST(TurtleWriter, AClosedPipeIsAnError) {
  ::signal(SIGPIPE, SIG_IGN);
  const auto path = std::filesystem::temp_directory_path() / ("ng-pipe-" + std::to_string(::getpid()));
  ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
  const int reader = ::open(path.c_str(), O_RDONLY | O_NONBLOCK);
  EXPECT_THROW(
      {
        AtomicFile file(path);
        ::close(reader);
        TurtleWriter writer(file);
        for (std::uint64_t i = 0; i < 100000; ++i) writer.add(with(integer(i)));
        writer.finish();
        file.commit();
      },
      Error);
  std::filesystem::remove(path);
}

TEST(Term, NumbersAreWrittenInFull) {
  EXPECT_EQ(integer(std::numeric_limits<std::uint64_t>::max()).lexical, "18446744073709551615");
  EXPECT_EQ(decimal(0.5, 2).lexical, "0.5");
  EXPECT_EQ(decimal(0.999, 2).lexical, "1.0");
  EXPECT_EQ(decimal(3, 0).lexical, "3.0");
  EXPECT_EQ(decimal(0, 2).lexical, "0.0");
  EXPECT_EQ(decimal(1e20, 1).lexical, "100000000000000000000.0");
}

}  // namespace
}  // namespace newsgraph
