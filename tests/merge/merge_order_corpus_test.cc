// Merging real articles is order-free and associative: whatever the order, however they are parted into shards, and
// however often one comes, the files written have the same bytes.
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>

#include "base/file.h"
#include "emit/emit.h"
#include "extract/extract.h"
#include "extract/extraction_json.h"
#include "ingest/article_reader.h"
#include "ingest/inputs.h"
#include "mapping/mapping_set.h"
#include "merge/merge.h"
#include "nlp/annotator.h"
#include "rdf/graph.h"
#include "rdf/turtle_reader.h"

namespace newsgraph {
namespace {

namespace fs = std::filesystem;

constexpr int kTrials = 50;
constexpr std::size_t kItems = 400;  // of the feed

class MergeOrderOfCorpus : public testing::Test {
 protected:
  MergeOrderOfCorpus() : out_(fs::temp_directory_path() / ("merge_order_" + std::to_string(::getpid()))) {}
  ~MergeOrderOfCorpus() override { fs::remove_all(out_); }

  std::string line_of(Article article) const {
    return extraction_to_json(extract(annotator_.annotate(std::move(article)), mappings_));
  }

  /// The bytes of all files that a graph of these lines is written to.
  std::string output_of(const std::vector<std::string>& lines) const {
    Merger merger(options_);
    for (const std::string& line : lines) merger.add(parse_extraction(line, {"shard", 1, 0}));
    EmitOptions writing;
    writing.out_dir = out_;
    DiagnosticList diagnostics;
    emit(merger.finish(), hierarchy_, writing, diagnostics);
    std::string bytes;
    for (const char* name : {"graph.ttl", "provenance.ttl", "dataset.ttl"}) bytes += read_file(out_ / name) + '\0';
    return bytes;
  }

  /// Parts the lines into shards, some of which share lines, and puts the shards, shuffled within, one behind the
  /// other.
  static std::vector<std::string> parted(const std::vector<std::string>& lines, std::mt19937& random) {
    const std::size_t count = 1 + random() % 7;
    std::vector<std::vector<std::string>> shards(count);
    for (const std::string& line : lines) {
      shards[random() % count].push_back(line);
      if (random() % 10 == 0) shards[random() % count].push_back(line);
    }
    std::vector<std::string> all;
    for (std::vector<std::string>& shard : shards) {
      std::shuffle(shard.begin(), shard.end(), random);
      all.insert(all.end(), shard.begin(), shard.end());
    }
    return all;
  }

  void expect_order_free(const std::vector<std::string>& lines) const {
    const std::string expected = output_of(lines);
    EXPECT_GT(expected.size(), 1000U);
    std::mt19937 random(4);
    for (int trial = 0; trial < kTrials; ++trial) {
      ASSERT_TRUE(output_of(parted(lines, random)) == expected) << "trial " << trial;
    }
  }

  const fs::path home_ = NEWSGRAPH_SOURCE_DIR;
  const fs::path out_;
  const fs::path ontology_ = home_ / "ontology" / "newsgraph.ttl";
  const Annotator annotator_ = Annotator::load(home_ / "models", home_ / "mappings");
  const MappingSet mappings_ = MappingSet::load(home_ / "mappings", ontology_);
  const MergeOptions options_ = load_merge_options(ontology_, home_ / "mappings");
  const Hierarchy hierarchy_{Graph(read_turtle(ontology_))};
};

TEST_F(MergeOrderOfCorpus, FiftyPartitionsOfTheExamplesGiveTheSameBytes) {
  DiagnosticList diagnostics;
  const std::vector<fs::path> files = find_inputs({home_ / "examples"}, diagnostics);
  ASSERT_GE(files.size(), 5U);
  std::vector<std::string> lines;
  for (const fs::path& file : files) {
    std::optional<Article> article = read_article(file, diagnostics);
    ASSERT_TRUE(article);
    lines.push_back(line_of(std::move(*article)));
  }
  expect_order_free(lines);
}

TEST_F(MergeOrderOfCorpus, FiftyPartitionsOfAFeedGiveTheSameBytes) {
  const char* data = std::getenv("NEWSGRAPH_DATA");
  if (data == nullptr) GTEST_SKIP() << "set NEWSGRAPH_DATA to the folder of the development data";
  std::ifstream in(fs::path(data) / "data" / "feed" / "current-events-2025.jsonl");
  std::vector<nlohmann::json> records;
  for (std::string line; std::getline(in, line);) records.push_back(nlohmann::json::parse(line));
  ASSERT_GT(records.size(), kItems);
  // Items of neighbouring days tell of the same stories, so runs of them are taken rather than single ones.
  std::mt19937 random(2025);
  std::vector<std::string> lines;
  DiagnosticList diagnostics;
  while (lines.size() < kItems) {
    const std::size_t first = random() % (records.size() - 40);
    for (std::size_t i = first; i < first + 40; ++i) {
      const std::string text =
          "date " + records[i].at("date").get<std::string>() + "\n" + records[i].at("text").get<std::string>() + "\n";
      std::optional<Article> article = parse_plain_text(text, records[i].at("id"), "feed", diagnostics);
      if (article) lines.push_back(line_of(std::move(*article)));
    }
  }
  expect_order_free(lines);
}

}  // namespace
}  // namespace newsgraph
