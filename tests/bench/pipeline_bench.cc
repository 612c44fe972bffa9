// Tokens per second of every stage, and from raw text to Turtle, on one thread.
//
//   pipeline_bench ARTICLE_OR_FOLDER... [--benchmark_... flags]
//
// Figures and the machine they were taken on: docs/performance.md.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <filesystem>
#include <vector>

#include "base/error.h"
#include "emit/emit.h"
#include "extract/extract.h"
#include "ingest/article_reader.h"
#include "ingest/inputs.h"
#include "mapping/mapping_set.h"
#include "merge/merge.h"
#include "nlp/annotator.h"
#include "nlp/net/ner_model.h"
#include "nlp/net/parser_model.h"
#include "nlp/tokenizer.h"
#include "rdf/graph.h"
#include "rdf/turtle_reader.h"

namespace {

using namespace newsgraph;
namespace fs = std::filesystem;

struct World {
  fs::path home = NEWSGRAPH_SOURCE_DIR;
  std::vector<fs::path> files;
  std::vector<Article> articles;
  std::vector<Document> documents;
  std::vector<Extraction> extractions;
  std::int64_t tokens = 0;
  Annotator annotator = Annotator::load(home / "models", home / "mappings");
  Tokenizer tokenizer = Tokenizer::load(home / "models" / "tokenizer.ngm");
  MappingSet mappings = MappingSet::load(home / "mappings", home / "ontology" / "newsgraph.ttl");
  MergeOptions merging = load_merge_options(home / "ontology" / "newsgraph.ttl", home / "mappings");
  Hierarchy hierarchy{Graph(read_turtle(home / "ontology" / "newsgraph.ttl"))};
};

World* world = nullptr;

void count_tokens(benchmark::State& state) {
  state.counters["tokens/s"] = benchmark::Counter(
      static_cast<double>(world->tokens) * static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
  state.counters["articles/s"] =
      benchmark::Counter(static_cast<double>(world->articles.size()) * static_cast<double>(state.iterations()),
                         benchmark::Counter::kIsRate);
}

std::vector<Article> read_all() {
  DiagnosticList diagnostics;
  std::vector<Article> articles;
  for (const fs::path& file : world->files) {
    reader_for(file).read(file, diagnostics, [&](Article article) { articles.push_back(std::move(article)); });
  }
  return articles;
}

void Load(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(Annotator::load(world->home / "models", world->home / "mappings"));
    benchmark::DoNotOptimize(MappingSet::load(world->home / "mappings", world->home / "ontology" / "newsgraph.ttl"));
  }
}

void Ingest(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(read_all());
  count_tokens(state);
}

void Tokenize(benchmark::State& state) {
  for (auto _ : state) {
    for (const Article& article : world->articles) {
      Document doc;
      doc.article = article;
      world->tokenizer.annotate(doc);
      benchmark::DoNotOptimize(doc);
    }
  }
  count_tokens(state);
}

// The tokeniser and both nets, restricted to the instructions of state.range(0).
void UpToNames(benchmark::State& state) {
  const auto isa = static_cast<net::Isa>(state.range(0));
  if (!net::has_isa(isa)) {
    state.SkipWithError("this machine lacks the instruction set");
    return;
  }
  const auto parser = net::ParserModel::load(world->home / "models" / "parser.ngm", isa);
  const auto ner = net::NerModel::load(world->home / "models" / "ner.ngm", isa);
  for (auto _ : state) {
    for (const Article& article : world->articles) {
      Document doc;
      doc.article = article;
      world->tokenizer.annotate(doc);
      std::vector<net::Forms> sentences;
      for (const Sentence& sentence : doc.sentences) {
        net::Forms& forms = sentences.emplace_back();
        for (std::uint32_t token = sentence.tokens.first; token < sentence.tokens.end; ++token) {
          forms.push_back(doc.form(token));
        }
      }
      benchmark::DoNotOptimize(parser.parse(sentences));
      benchmark::DoNotOptimize(ner.find(sentences));
    }
  }
  count_tokens(state);
}

void Annotate(benchmark::State& state) {
  for (auto _ : state) {
    for (const Article& article : world->articles) benchmark::DoNotOptimize(world->annotator.annotate(article));
  }
  count_tokens(state);
}

void Extract(benchmark::State& state) {
  for (auto _ : state) {
    for (const Document& doc : world->documents) benchmark::DoNotOptimize(extract(doc, world->mappings));
  }
  count_tokens(state);
}

void Merge(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(merge(world->extractions, world->merging));
  count_tokens(state);
}

EmitOptions writing() {
  EmitOptions options;
  options.out_dir = fs::temp_directory_path() / "newsgraph_bench";
  return options;
}

void Emit(benchmark::State& state) {
  const KnowledgeGraph graph = merge(world->extractions, world->merging);
  DiagnosticList diagnostics;
  for (auto _ : state) emit(graph, world->hierarchy, writing(), diagnostics);
  count_tokens(state);
}

void RawTextToTurtle(benchmark::State& state) {
  DiagnosticList diagnostics;
  for (auto _ : state) {
    Merger merger(world->merging);
    for (Article& article : read_all())
      merger.add(extract(world->annotator.annotate(std::move(article)), world->mappings));
    emit(merger.finish(), world->hierarchy, writing(), diagnostics);
  }
  count_tokens(state);
}

BENCHMARK(Load)->Unit(benchmark::kMillisecond);
BENCHMARK(Ingest)->Unit(benchmark::kMillisecond);
BENCHMARK(Tokenize)->Unit(benchmark::kMillisecond);
BENCHMARK(UpToNames)->DenseRange(0, 2)->Unit(benchmark::kMillisecond);  // 0 = SSE2, 1 = AVX2, 2 = AVX-512
BENCHMARK(Annotate)->Unit(benchmark::kMillisecond);
BENCHMARK(Extract)->Unit(benchmark::kMillisecond);
BENCHMARK(Merge)->Unit(benchmark::kMillisecond);
BENCHMARK(Emit)->Unit(benchmark::kMillisecond);
BENCHMARK(RawTextToTurtle)->Unit(benchmark::kMillisecond);

void prepare(const std::vector<fs::path>& paths) {
  DiagnosticList diagnostics;
  world->files = find_inputs(paths, diagnostics);
  const std::vector<std::string> ids = article_ids(world->files);
  world->articles = read_all();
  for (std::size_t i = 0; i < world->articles.size() && world->articles.size() == ids.size(); ++i) {
    world->articles[i].id = ids[i];
  }
  for (const Article& article : world->articles) {
    world->documents.push_back(world->annotator.annotate(article));
    world->tokens += static_cast<std::int64_t>(world->documents.back().tokens.size());
    world->extractions.push_back(extract(world->documents.back(), world->mappings));
  }
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (argc < 2) {
    std::fprintf(stderr, "usage: pipeline_bench ARTICLE_OR_FOLDER... [--benchmark_... flags]\n");
    return 2;
  }
  try {
    World everything;
    world = &everything;
    prepare({argv + 1, argv + argc});
    std::printf("%zu articles, %lld tokens\n", everything.articles.size(), static_cast<long long>(everything.tokens));
    benchmark::RunSpecifiedBenchmarks();
  } catch (const Error& error) {
    std::fprintf(stderr, "pipeline_bench: %s\n", error.what());
    return 2;
  }
  return 0;
}
