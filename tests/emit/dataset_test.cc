#include "emit/dataset.h"

#include <gtest/gtest.h>

#include "rdf/vocabulary.h"
#include "world.h"

namespace newsgraph {
namespace {

using namespace test;  // NOLINT(google-build-using-namespace): the helpers of these tests

std::string of(const Emitted& out, const std::string& subject, std::string_view property) {
  return out.dataset.first_value(kDefaultBaseIri + subject, property);
}

TEST(Dataset, CountsAreTrue) {
  const Emitted out = emitted(small_world());
  EXPECT_EQ(of(out, "dataset/graph", void_::kTriples), std::to_string(out.graph.size()));
  EXPECT_EQ(of(out, "dataset/provenance", void_::kTriples), std::to_string(out.provenance.size()));
  EXPECT_EQ(of(out, "dataset", void_::kTriples), std::to_string(out.graph.size() + out.provenance.size()));
  EXPECT_EQ(of(out, "dataset", void_::kDocuments), "2");
  EXPECT_EQ(of(out, "dataset/graph/class/ng-Meeting", void_::kEntities), "1");
  EXPECT_EQ(of(out, "dataset/graph/class/ng-Person", void_::kEntities), "2");
  EXPECT_EQ(of(out, "dataset/graph/property/ng-met", void_::kTriples), "2");
  EXPECT_EQ(out.summary.graph_triples, out.graph.size());
  std::set<std::string> subjects;
  for (const Triple& triple : out.graph.triples()) subjects.insert(triple.subject.value);
  EXPECT_EQ(of(out, "dataset/graph", void_::kDistinctSubjects), std::to_string(subjects.size()));
}

TEST(Dataset, NamesTheInputsByContent) {
  EmitOptions options;
  options.version = "1.2.3";
  options.inputs = {{"mappings/a b.ttl", std::string(64, 'a')}};
  const Emitted out = emitted(small_world(), options);
  EXPECT_EQ(of(out, "dataset/run/input/mappings%2Fa%20b.ttl", ng::kSha256), std::string(64, 'a'));
  EXPECT_EQ(of(out, "dataset/run/newsgraph", schema::kSoftwareVersion), "1.2.3");
  KnowledgeGraph world = small_world();
  world.articles[0].article.text_sha256 = std::string(64, 'b');
  EXPECT_NE(of(out, "dataset/run/articles", ng::kSha256), of(emitted(world), "dataset/run/articles", ng::kSha256));
}

}  // namespace
}  // namespace newsgraph
