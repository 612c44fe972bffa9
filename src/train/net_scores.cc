#include "train/net_scores.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <ostream>
#include <string>

#include "nlp/net/ner_model.h"
#include "nlp/net/parser_model.h"
#include "train/conllu.h"
#include "train/ner_corpus.h"
#include "train/stopwatch.h"

namespace newsgraph::train {
namespace {

double percent(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

struct Counts {
  std::size_t right = 0, found = 0, gold = 0;
};

void write_f1(std::ostream& out, const std::string& name, const Counts& c) {
  char line[160];
  std::snprintf(line, sizeof line, "  %-14s P %.2f  R %.2f  F1 %.2f  (%zu)\n", name.c_str(), percent(c.right, c.found),
                percent(c.right, c.gold), percent(2 * c.right, c.found + c.gold), c.gold);
  out << line;
}

}  // namespace

void score_parser(const std::filesystem::path& path, const std::vector<std::filesystem::path>& corpora,
                  std::ostream& out) {
  const net::ParserModel model = net::ParserModel::load(path);
  for (const auto& corpus : corpora) {
    const std::vector<ConlluSentence> sentences = read_conllu_file(corpus);
    std::vector<net::Forms> forms;
    for (const ConlluSentence& s : sentences) {
      forms.emplace_back();
      for (const ConlluWord& word : s.words) forms.back().push_back(word.form);
    }
    const Stopwatch clock;
    const auto found = model.parse(forms);
    const double seconds = clock.seconds();
    std::array<std::size_t, 5> right{};
    std::size_t tokens = 0;
    for (std::size_t s = 0; s < sentences.size(); ++s) {
      for (std::size_t i = 0; i < found[s].size(); ++i) {
        const ConlluWord& gold = sentences[s].words[i];
        const net::TokenAnalysis& token = found[s][i];
        const bool head = token.head == gold.head - 1;
        right[0] += token.upos == gold.upos;
        right[1] += token.xpos == gold.xpos;
        right[2] += token.feats == gold.feats;
        right[3] += head;
        right[4] += head && token.deprel == gold.deprel;
        ++tokens;
      }
    }
    char line[200];
    std::snprintf(line, sizeof line,
                  "UPOS %.2f  XPOS %.2f  feats %.2f  UAS %.2f  LAS %.2f  (%zu tokens, %.0f tokens/s)\n",
                  percent(right[0], tokens), percent(right[1], tokens), percent(right[2], tokens),
                  percent(right[3], tokens), percent(right[4], tokens), tokens, static_cast<double>(tokens) / seconds);
    out << corpus.filename().string() << "\n  " << line;
  }
}

void score_ner(const std::filesystem::path& path, const std::vector<std::filesystem::path>& corpora,
               std::ostream& out) {
  const net::NerModel model = net::NerModel::load(path);
  for (const auto& corpus : corpora) {
    std::size_t skipped = 0;
    std::vector<std::vector<NerSentence>> documents;
    for (NerSentence& s : read_ner_file(corpus, skipped)) {
      if (s.starts_document || documents.empty()) documents.emplace_back();
      documents.back().push_back(std::move(s));
    }
    std::map<std::string, Counts> counts;
    std::size_t tokens = 0;
    double seconds = 0;
    for (const auto& document : documents) {
      std::vector<std::vector<std::string_view>> forms;
      for (const NerSentence& s : document) {
        forms.emplace_back(s.forms.begin(), s.forms.end());
        tokens += s.forms.size();
      }
      const Stopwatch clock;
      const auto found = model.find(forms);
      seconds += clock.seconds();
      for (std::size_t s = 0; s < document.size(); ++s) {
        for (const GoldName& name : document[s].names) ++counts[name.klass].gold;
        for (const net::Name& name : found[s]) {
          Counts& c = counts[std::string(name.klass)];
          ++c.found;
          c.right += std::any_of(document[s].names.begin(), document[s].names.end(), [&](const GoldName& gold) {
            return gold.first == static_cast<int>(name.first) && gold.end == static_cast<int>(name.end) &&
                   gold.klass == name.klass;
          });
        }
      }
    }
    out << corpus.filename().string() << "  (" << tokens << " tokens, "
        << static_cast<std::size_t>(static_cast<double>(tokens) / seconds) << " tokens/s)\n";
    Counts all;
    Counts three;
    for (const auto& [klass, c] : counts) {
      write_f1(out, klass, c);
      const bool main = klass == "Person" || klass == "Location" || klass == "Organization";
      for (Counts* sum : {&all, &three}) {
        if (sum == &three && !main) continue;
        sum->right += c.right;
        sum->found += c.found;
        sum->gold += c.gold;
      }
    }
    write_f1(out, "main three", three);
    write_f1(out, "all", all);
  }
}

}  // namespace newsgraph::train
