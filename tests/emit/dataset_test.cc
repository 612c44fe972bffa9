#include "emit/dataset.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <utility>

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

TEST(Dataset, EveryPartitionIsCountedAgain) {
  const Emitted out = emitted(small_world());
  for (const auto& [layer, graph] : {std::pair<std::string, const Graph*>{"graph", &out.graph},
                                     std::pair<std::string, const Graph*>{"provenance", &out.provenance}}) {
    std::map<std::string, std::size_t> properties;
    std::map<std::string, std::size_t> classes;
    for (const Triple& triple : graph->triples()) {
      ++properties[triple.predicate.text];
      if (triple.predicate.text == rdf::kType) ++classes[triple.object.value];
    }
    const std::string iri = std::string(kDefaultBaseIri) + "dataset/" + layer;
    const auto told = [&](std::string_view partition, std::string_view of, std::string_view measure) {
      std::map<std::string, std::size_t> counts;
      for (const std::string& part : out.dataset.object_iris(iri, partition)) {
        counts[out.dataset.first_value(part, of)] = std::stoul(out.dataset.first_value(part, measure));
      }
      return counts;
    };
    EXPECT_EQ(told(void_::kPropertyPartition, void_::kProperty, void_::kTriples), properties) << layer;
    EXPECT_EQ(told(void_::kClassPartition, void_::kClass, void_::kEntities), classes) << layer;
  }
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
