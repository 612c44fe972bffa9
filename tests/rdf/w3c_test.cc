// The W3C's RDF 1.1 suites for Turtle, N-Triples, TriG and N-Quads, where a copy is at hand: NEWSGRAPH_DATA names the
// folder of development data, with the suites in data/rdf-tests. Without it these tests are skipped.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <string>

#include "base/error.h"
#include "base/file.h"
#include "rdf/dataset_reader.h"
#include "rdf/graph.h"
#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

constexpr const char* kAction = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#action";
constexpr const char* kResult = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#result";

struct Suite {
  const char* folder;
  const char* kind;  // as the suite's types of tests spell it
  RdfSyntax syntax;
  RdfSyntax result;
  std::size_t refused, accepted, evaluated;  // how many tests there are
};

void PrintTo(const Suite& suite, std::ostream* out) {
  *out << suite.folder;
}

constexpr Suite kSuites[] = {
    {"rdf-turtle", "Turtle", RdfSyntax::kTurtle, RdfSyntax::kNTriples, 94, 74, 145},
    {"rdf-n-triples", "NTriples", RdfSyntax::kNTriples, RdfSyntax::kNTriples, 29, 41, 0},
    {"rdf-trig", "Trig", RdfSyntax::kTriG, RdfSyntax::kNQuads, 115, 98, 143},
    {"rdf-n-quads", "NQuads", RdfSyntax::kNQuads, RdfSyntax::kNQuads, 34, 53, 0},
};

using Files = std::vector<std::pair<std::string, std::string>>;  // what to read, what it says

class W3c : public testing::TestWithParam<Suite> {
 protected:
  void SetUp() override {
    const char* data = std::getenv("NEWSGRAPH_DATA");
    if (data == nullptr || *data == '\0') GTEST_SKIP() << "NEWSGRAPH_DATA is not set";
    folder_ = std::filesystem::path(data) / "data/rdf-tests" / GetParam().folder;
    for (const Quad& quad : read("manifest.ttl", RdfSyntax::kTurtle)) manifest_.add(quad.triple);
  }

  [[nodiscard]] std::vector<Quad> read(const std::string& name, RdfSyntax syntax) const {
    const std::string base =
        "@base <https://w3c.github.io/rdf-tests/rdf/rdf11/" + std::string(GetParam().folder) + "/" + name + "> . ";
    return read_quads_text((is_line_based(syntax) ? "" : base) + read_file(folder_ / name), name, syntax);
  }
  [[nodiscard]] std::vector<Quad> read(const std::string& name) const { return read(name, GetParam().syntax); }

  [[nodiscard]] Files tests(const std::string& type) const {
    Files files;
    for (const std::string& test : manifest_.subject_iris(
             rdf::kType, std::string("http://www.w3.org/ns/rdftest#Test") + GetParam().kind + type)) {
      files.emplace_back(local_name(manifest_.first_value(test, kAction)),
                         local_name(manifest_.first_value(test, kResult)));
    }
    return files;
  }

  /// RDF allows U+0000 in literals; it is refused here, on purpose, since C programs behind us would cut them there.
  [[nodiscard]] bool holds_nul(const std::string& name) const {
    const std::string text = read_file(folder_ / name);
    return text.find('\0') != std::string::npos || text.find("\\u0000") != std::string::npos;
  }

  std::filesystem::path folder_;
  Graph manifest_;
};

/// The statements with every blank node called the same: equal for equal graphs, and nearly only for them.
std::multiset<std::string> shape(const std::vector<Quad>& quads) {
  const auto spell = [](const Term& term) { return term.is_blank() ? std::string("_") : to_string(term); };
  std::set<std::string> exact;
  std::multiset<std::string> lines;
  for (const Quad& quad : quads) {
    const auto& [subject, predicate, object] = quad.triple;
    if (!exact.insert(to_string(subject) + predicate.text + to_string(object) + to_string(quad.graph)).second) continue;
    const std::string line = spell(subject) + " " + predicate.text + " " + spell(object) + " " + spell(quad.graph);
    lines.insert(line);
  }
  return lines;
}

TEST_P(W3c, RefusesWhatIsWrong) {
  Files files = tests("NegativeSyntax");
  for (auto& file : tests("NegativeEval")) files.push_back(file);
  EXPECT_EQ(files.size(), GetParam().refused);
  for (const auto& [file, unused] : files) EXPECT_THROW((void)read(file), Error) << file;
}

TEST_P(W3c, ReadsWhatIsRight) {
  const Files syntax = tests("PositiveSyntax");
  EXPECT_EQ(syntax.size(), GetParam().accepted);
  for (const auto& [file, unused] : syntax) {
    if (holds_nul(file)) {
      EXPECT_THROW((void)read(file), Error) << file;
    } else {
      EXPECT_NO_THROW((void)read(file)) << file;
    }
  }
  const Files evaluated = tests("Eval");
  EXPECT_EQ(evaluated.size(), GetParam().evaluated);
  for (const auto& [action, result] : evaluated) {
    SCOPED_TRACE(action);
    if (holds_nul(action)) continue;
    std::vector<Quad> quads;
    ASSERT_NO_THROW(quads = read(action));
    // Serd resolves some dot segments in another way than RFC 3986.
    if (action.starts_with("IRI-resolution-")) continue;
    EXPECT_EQ(shape(quads), shape(read(result, GetParam().result)));
  }
}

INSTANTIATE_TEST_SUITE_P(Rdf11, W3c, testing::ValuesIn(kSuites),
                         [](const auto& suite) { return std::string(suite.param.kind); });

}  // namespace
}  // namespace newsgraph
