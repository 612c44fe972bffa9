#include "rdf/rdf_writer.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <limits>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/file.h"
#include "rdf/dataset_reader.h"
#include "rdf/turtle_reader.h"
#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

std::string written(const std::vector<Triple>& triples, RdfSyntax syntax = RdfSyntax::kTurtle,
                    const std::vector<OwnPrefix>& prefixes = {}) {
  std::string out;
  RdfWriter writer([&](std::string_view bytes) { out += bytes; }, syntax, prefixes);
  for (const Triple& triple : triples) writer.add(triple);
  writer.finish();
  return out;
}

std::string body(const std::string& turtle) {
  const std::size_t last = turtle.rfind("@prefix");
  return turtle.substr(turtle.find("\n", last) + 1);
}

constexpr RdfSyntax kSyntaxes[] = {RdfSyntax::kTurtle, RdfSyntax::kNTriples, RdfSyntax::kTriG, RdfSyntax::kNQuads};

const Iri kS{"https://e.org/s"};
const Iri kP{"https://e.org/p"};

Triple with(Term object) {
  return {kS, kP, std::move(object)};
}

TEST(RdfWriter, GroupsSubjectsAndShortensIris) {
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

TEST(RdfWriter, NamesThatTurtleCannotShortenStayFull) {
  const std::vector<OwnPrefix> own = {{"ent", "https://n.example/entity/"}};
  for (const char* name : {"", "-a", "a.b", "a%20b", "a,b", "é", "a(b)"}) {
    const std::string iri = std::string("https://n.example/entity/") + name;
    EXPECT_NE(written({{Iri{iri}, kP, integer(1)}}, RdfSyntax::kTurtle, own).find("<" + iri + ">"), std::string::npos);
  }
}

TEST(RdfWriter, EveryHostileLiteralComesBackAsItWas) {
  for (const char* text : {"\"", "\\", "ends in \"", "\"\"\"", "'''", "\\\"", "\\u0041", "a\\n", "\" . <x> <y> \"z",
                           "4 . <http://e> <http://e> 1", "tab\there", "<script>", "@en", "\"^^xsd:integer", "한국 😀",
                           "", "# no comment", "{}", "\xEF\xBF\xBF"}) {
    for (const RdfSyntax syntax : kSyntaxes) {
      for (const Literal& literal : {plain(text), english(text)}) {
        const std::string out = written({with(literal), with(integer(7))}, syntax);
        const std::vector<Quad> quads = read_quads_text(out, "out", syntax);
        ASSERT_EQ(quads.size(), 2U) << out;
        EXPECT_EQ(quads[0].triple, with(literal)) << out;
        EXPECT_EQ(quads[1].triple, with(integer(7))) << out;
      }
    }
  }
}

TEST(RdfWriter, RefusesWhatCannotBeWritten) {
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
    for (const RdfSyntax syntax : kSyntaxes) {
      EXPECT_THROW((void)written({with(term)}, syntax), Error) << to_string(term);
    }
    EXPECT_THROW((void)written({{term, kP, integer(1)}}), Error) << to_string(term);
    if (!term.is_literal()) {
      EXPECT_THROW((void)written({{kS, {term.is_blank() ? "" : term.value}, integer(1)}}), Error) << to_string(term);
    }
    if (!term.value.empty()) {
      EXPECT_THROW((void)written({with(Literal{"x", term.value, ""})}), Error) << to_string(term);
    }
    EXPECT_THROW(
        {
          RdfWriter writer([](std::string_view) {}, RdfSyntax::kTriG);
          writer.graph(term.is_iri() && !term.value.empty() ? term.value : "no graph");
        },
        Error)
        << to_string(term);
  }
  EXPECT_THROW((void)written({{plain("x"), kP, integer(1)}}), Error);
  EXPECT_THROW((void)written({{kS, {"no iri"}, integer(1)}}), Error);
  EXPECT_THROW((void)written({}, RdfSyntax::kTurtle, {{"e x", "http://e/"}}), Error);
  EXPECT_THROW((void)written({}, RdfSyntax::kTurtle, {{"ex", "http://e/ "}}), Error);
}

TEST(RdfWriter, NTriplesNeedNoPrefixes) {
  EXPECT_EQ(written({{kS, {std::string(rdf::kType)}, Iri{std::string(ng::kPerson)}}}, RdfSyntax::kNTriples),
            "<https://e.org/s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
            "<https://w3id.org/newsgraph/ontology#Person> .\n");
}

/// The default graph, then two others of which one shares a subject with it.
std::string dataset(RdfSyntax syntax) {
  std::string out;
  RdfWriter writer([&](std::string_view bytes) { out += bytes; }, syntax);
  writer.add({kS, kP, plain("default")});
  writer.graph("https://e.org/g1");
  writer.add({kS, kP, plain("one")});
  writer.add({kS, {std::string(rdf::kType)}, Iri{std::string(ng::kPerson)}});
  writer.graph(std::string(ng::kNamespace) + "two");
  writer.add({kS, kP, plain("two")});
  writer.finish();
  return out;
}

TEST(RdfWriter, NamedGraphsHoldTheirTriples) {
  for (const RdfSyntax syntax : {RdfSyntax::kTriG, RdfSyntax::kNQuads}) {
    const std::vector<Quad> quads = read_quads_text(dataset(syntax), "out", syntax);
    ASSERT_EQ(quads.size(), 4U) << dataset(syntax);
    EXPECT_EQ(quads[0], (Quad{{kS, kP, plain("default")}, Iri{""}}));
    EXPECT_EQ(quads[1], (Quad{{kS, kP, plain("one")}, Iri{"https://e.org/g1"}}));
    EXPECT_EQ(quads[2].graph, Term(Iri{"https://e.org/g1"}));
    EXPECT_EQ(quads[3], (Quad{{kS, kP, plain("two")}, Iri{std::string(ng::kNamespace) + "two"}}));
  }
}

TEST(RdfWriter, TriGHasOneBlockAGraphWithItsSubjectsGrouped) {
  const std::string text = body(dataset(RdfSyntax::kTriG));
  EXPECT_EQ(std::count(text.begin(), text.end(), '{'), 2);
  EXPECT_EQ(std::count(text.begin(), text.end(), '}'), 2);
  EXPECT_LT(text.find("\"default\" ."), text.find("<https://e.org/g1> {"));
  EXPECT_NE(text.find("\"one\" ;\n\t\ta ng:Person ."), std::string::npos);
  EXPECT_NE(text.find("ng:two {"), std::string::npos);
}

TEST(RdfWriter, NoGraphComesIntoTurtle) {
  for (const RdfSyntax syntax : {RdfSyntax::kTurtle, RdfSyntax::kNTriples}) {
    RdfWriter writer([](std::string_view) {}, syntax);
    EXPECT_THROW(writer.graph("https://e.org/g"), Error);
    EXPECT_NO_THROW(writer.graph(""));
  }
}

TEST(RdfWriter, FragmentsAreCheckedWhateverStoodBeforeThem) {
  const std::string good = "https://e.org/a#char=1,2";
  for (const char* bad : {"https://e.org/a#char=1 2", "https://e.org/a#b#c", "https://e.org/a#\xff",
                          "https://e.org/a#%zz", "https://e.org/a#<"}) {
    EXPECT_THROW((void)written({with(Iri{good}), with(Iri{bad})}), Error) << bad;
  }
  EXPECT_THROW((void)written({with(Iri{good}), with(Iri{"https://e.org/a#" + std::string(5000, 'x')})}), Error);
}

TEST(RdfWriter, ManyPredicatesAreAllWrittenAsTheyAre) {
  std::vector<Triple> triples;
  for (int i = 0; i < 10000; ++i) triples.push_back({kS, {"https://e.org/p" + std::to_string(i)}, integer(1)});
  const std::vector<Quad> quads = read_quads_text(written(triples, RdfSyntax::kTurtle), "out", RdfSyntax::kTurtle);
  ASSERT_EQ(quads.size(), triples.size());
  for (std::size_t i = 0; i < quads.size(); ++i) EXPECT_EQ(quads[i].triple, triples[i]);
}

TEST(RdfWriter, CountsTriples) {
  RdfWriter writer([](std::string_view) {}, RdfSyntax::kTurtle);
  writer.add(with(integer(1)));
  writer.add(with(integer(2)));
  EXPECT_EQ(writer.triples(), 2U);
}

TEST(RdfWriter, PassesOnFailuresOfItsSink) {
  bool full = false;
  RdfWriter writer(
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

TEST(RdfWriter, AFullDiskIsAnError) {
  EXPECT_THROW(
      {
        AtomicFile file("/dev/full");
        RdfWriter writer([&](std::string_view bytes) { file.write(bytes); }, RdfSyntax::kTurtle);
        for (std::uint64_t i = 0; i < 100000; ++i) writer.add(with(integer(i)));
        writer.finish();
        file.commit();
      },
      Error);
  EXPECT_THROW(  // little enough to stay in a buffer until the end
      {
        AtomicFile file("/dev/full");
        RdfWriter writer([&](std::string_view bytes) { file.write(bytes); }, RdfSyntax::kTurtle);
        writer.add(with(integer(1)));
        writer.finish();
        file.commit();
      },
      Error);
}

TEST(RdfWriter, AClosedPipeIsAnError) {
  ::signal(SIGPIPE, SIG_IGN);
  const auto path = std::filesystem::temp_directory_path() / ("ng-pipe-" + std::to_string(::getpid()));
  ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
  const int reader = ::open(path.c_str(), O_RDONLY | O_NONBLOCK);
  EXPECT_THROW(
      {
        AtomicFile file(path);
        ::close(reader);
        RdfWriter writer([&](std::string_view bytes) { file.write(bytes); }, RdfSyntax::kTurtle);
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
