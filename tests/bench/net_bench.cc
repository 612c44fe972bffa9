// Tokens per second of the nets, on one thread, for each instruction set.
#include <benchmark/benchmark.h>

#include <sstream>
#include <string>
#include <vector>

#include "nlp/net/ner_model.h"
#include "nlp/net/parser_model.h"

namespace newsgraph::net {
namespace {

// Sentences with a blank between tokens.
constexpr const char* kText[] = {
    "The foreign ministers of Norway and Chile met in Oslo on Tuesday to discuss fishing rights in the South Pacific .",
    "Talks are expected to resume next month , a spokeswoman for the Norwegian ministry said .",
    "\" We have made progress , but the quotas remain disputed , \" Ana Rojas told reporters after the meeting .",
    "At least twelve people were injured when a ferry ran aground near Stavanger , police said .",
    "The company , which employs 3,400 people in four countries , plans to close its plant in Antofagasta by June .",
    "Shares in Nordfisk fell 4.2 percent to 87 kroner on the news .",
    "Parliament will vote on the bill , first proposed by the Green Party in 2019 , before the summer recess .",
    "Unions have called for a two - day strike unless the government withdraws the plan .",
    "The court rejected an appeal by the former mayor , who was convicted of taking bribes in March .",
    "Heavy rain has forced about 2,000 residents of the valley to leave their homes .",
};

std::vector<Forms> document() {
  static const std::vector<std::string> kSentences(std::begin(kText), std::end(kText));
  std::vector<Forms> sentences;
  for (int copy = 0; copy < 3; ++copy) {
    for (const std::string& text : kSentences) {
      Forms& forms = sentences.emplace_back();
      std::string_view rest = text;
      while (!rest.empty()) {
        const std::size_t blank = rest.find(' ');
        forms.push_back(rest.substr(0, blank));
        rest.remove_prefix(blank == std::string_view::npos ? rest.size() : blank + 1);
      }
    }
  }
  return sentences;
}

std::int64_t tokens_of(const std::vector<Forms>& sentences) {
  std::size_t tokens = 0;
  for (const Forms& forms : sentences) tokens += forms.size();
  return static_cast<std::int64_t>(tokens);
}

template <typename Analyse>
void measure(benchmark::State& state, const Analyse& analyse) {
  const std::vector<Forms> sentences = document();
  for (auto _ : state) benchmark::DoNotOptimize(analyse(sentences));
  state.SetItemsProcessed(state.iterations() * tokens_of(sentences));
}

bool skip(benchmark::State& state) {
  if (has_isa(static_cast<Isa>(state.range(0)))) return false;
  state.SkipWithError("this machine lacks the instruction set");
  return true;
}

void parser(benchmark::State& state) {
  if (skip(state)) return;
  const ParserModel model = ParserModel::load(NEWSGRAPH_MODELS "/parser.ngm", static_cast<Isa>(state.range(0)));
  measure(state, [&](const std::vector<Forms>& sentences) { return model.parse(sentences); });
}

void names(benchmark::State& state) {
  if (skip(state)) return;
  const NerModel model = NerModel::load(NEWSGRAPH_MODELS "/ner.ngm", static_cast<Isa>(state.range(0)));
  measure(state, [&](const std::vector<Forms>& sentences) { return model.find(sentences); });
}

void load_models(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(ParserModel::load(NEWSGRAPH_MODELS "/parser.ngm"));
    benchmark::DoNotOptimize(NerModel::load(NEWSGRAPH_MODELS "/ner.ngm"));
  }
}

// 0 = SSE2, 1 = AVX2, 2 = AVX-512.
BENCHMARK(parser)->DenseRange(0, 2);
BENCHMARK(names)->DenseRange(0, 2);
BENCHMARK(load_models)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace newsgraph::net

BENCHMARK_MAIN();
