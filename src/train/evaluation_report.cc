#include "train/evaluation_report.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <ostream>

#include "base/error.h"
#include "nlp/annotator.h"
#include "nlp/lemmatizer.h"
#include "nlp/net/ner_model.h"
#include "nlp/net/parser_model.h"
#include "nlp/tokenizer.h"
#include "train/conllu.h"
#include "train/coref_evaluation.h"
#include "train/evaluation.h"
#include "train/ner_corpus.h"

namespace newsgraph::train {
namespace {

std::string number(double value) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.2f", value);
  return buffer;
}

void write_row(std::ostream& out, const std::vector<std::string>& cells) {
  for (const std::string& cell : cells) out << "| " << cell << ' ';
  out << "|\n";
}

void write_head(std::ostream& out, const std::vector<std::string>& cells) {
  write_row(out, cells);
  for (std::size_t i = 0; i < cells.size(); ++i) out << (i == 0 ? "|---" : "|---:");
  out << "|\n";
}

/// A treebank and what the models make of it.
struct UdResult {
  std::string name;
  std::size_t sentences = 0;
  UdScores gold_tokens;
  UdScores raw;
};

/// The treebank without anything but its tokens.
std::vector<ConlluSentence> only_tokens(const std::vector<ConlluSentence>& treebank) {
  std::vector<ConlluSentence> result;
  for (const ConlluSentence& sentence : treebank) {
    ConlluSentence& bare = result.emplace_back();
    bare.ranges = sentence.ranges;
    for (const ConlluWord& word : sentence.words) {
      ConlluWord& copy = bare.words.emplace_back();
      copy.form = word.form;
      copy.misc = word.misc;
    }
  }
  return result;
}

void analyse(std::vector<ConlluSentence>& sentences, const net::ParserModel& parser, const Lemmatizer& lemmatizer) {
  std::vector<net::Forms> forms;
  for (const ConlluSentence& sentence : sentences) {
    net::Forms& words = forms.emplace_back();
    for (const ConlluWord& word : sentence.words) words.push_back(word.form);
  }
  const auto analyses = parser.parse(forms);
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    for (std::size_t i = 0; i < analyses[s].size(); ++i) {
      const net::TokenAnalysis& analysis = analyses[s][i];
      ConlluWord& word = sentences[s].words[i];
      word.upos = analysis.upos;
      word.xpos = analysis.xpos;
      word.feats = analysis.feats;
      word.head = analysis.head + 1;
      word.deprel = analysis.deprel;
      word.lemma = lemmatizer.lemma(word.form, word.upos, word.xpos);
    }
  }
}

std::vector<UdResult> score_treebanks(const ReportOptions& options) {
  const Tokenizer tokenizer = Tokenizer::load(options.models / "tokenizer.ngm");
  const Lemmatizer lemmatizer = Lemmatizer::load(options.models / "lemmatizer.ngm");
  const net::ParserModel parser = net::ParserModel::load(options.models / "parser.ngm");
  std::vector<UdResult> results;
  for (const NamedCorpus& corpus : options.ud) {
    const std::vector<ConlluSentence> gold = read_conllu_file(corpus.path);
    UdResult& result = results.emplace_back();
    result.name = corpus.name;
    result.sentences = gold.size();
    std::vector<ConlluSentence> system = only_tokens(gold);
    analyse(system, parser, lemmatizer);
    result.gold_tokens = score(gold, system);
    system = tokenize_raw(gold, tokenizer);
    analyse(system, parser, lemmatizer);
    result.raw = score(gold, system);
  }
  return results;
}

void write_tags_and_trees(const std::vector<UdResult>& results, std::ostream& out) {
  out << "### Gold tokens\n\n";
  write_head(out,
             {"treebank", "sentences", "words", "UPOS", "XPOS", "UFeats", "Lemmas", "UAS", "LAS", "LAS with subtypes"});
  for (const UdResult& result : results) {
    std::vector<std::string> cells = {result.name, std::to_string(result.sentences),
                                      std::to_string(result.gold_tokens.words.gold)};
    const UdScores& s = result.gold_tokens;
    for (const Tally* tally : {&s.upos, &s.xpos, &s.ufeats, &s.lemmas, &s.uas, &s.las, &s.las_full}) {
      cells.push_back(number(tally->f1()));
    }
    write_row(out, cells);
  }
  out << "\n### Raw text\n\n";
  write_head(out, {"treebank", "Tokens", "Sentences", "Words", "UPOS", "XPOS", "UFeats", "Lemmas", "UAS", "LAS"});
  for (const UdResult& result : results) {
    std::vector<std::string> cells = {result.name};
    const UdScores& s = result.raw;
    for (const Tally* tally :
         {&s.tokens, &s.sentences, &s.words, &s.upos, &s.xpos, &s.ufeats, &s.lemmas, &s.uas, &s.las}) {
      cells.push_back(number(tally->f1()));
    }
    write_row(out, cells);
  }
}

void write_lengths(const std::vector<UdResult>& results, std::ostream& out) {
  out << "\n### LAS by words in the sentence, gold tokens\n\n";
  std::vector<std::string> head = {"treebank"};
  std::size_t shortest = 1;
  for (const std::size_t longest : UdScores::kLengths) {
    head.push_back(longest == SIZE_MAX ? std::to_string(shortest) + " and more"
                                       : std::to_string(shortest) + "–" + std::to_string(longest));
    shortest = longest + 1;
  }
  write_head(out, head);
  for (const UdResult& result : results) {
    std::vector<std::string> cells = {result.name};
    for (const Tally& tally : result.gold_tokens.las_by_length) cells.push_back(number(tally.f1()));
    write_row(out, cells);
  }
}

void write_relations(const std::vector<UdResult>& results, std::size_t smallest, std::ostream& out) {
  out << "\n### Relations, gold tokens (F1 of head and relation)\n\n";
  std::vector<std::string> head = {"relation"};
  std::map<std::string, std::size_t> counts;
  for (const UdResult& result : results) {
    head.push_back(result.name + " words");
    head.push_back(result.name + " F1");
    for (const auto& [relation, tally] : result.gold_tokens.relations) counts[relation] += tally.gold;
  }
  write_head(out, head);
  for (const auto& [relation, count] : counts) {
    if (count < smallest) continue;
    std::vector<std::string> cells = {relation};
    for (const UdResult& result : results) {
      const auto found = result.gold_tokens.relations.find(relation);
      const Tally tally = found == result.gold_tokens.relations.end() ? Tally{} : found->second;
      cells.push_back(std::to_string(tally.gold));
      cells.push_back(tally.gold == 0 ? "" : number(tally.f1()));
    }
    write_row(out, cells);
  }
}

std::map<std::string, Tally> score_ner_corpus(const net::NerModel& model, const std::vector<NerSentence>& corpus) {
  std::vector<NamedSpan> gold;
  std::vector<NamedSpan> system;
  for (std::size_t first = 0; first < corpus.size();) {
    std::size_t end = first + 1;
    while (end < corpus.size() && !corpus[end].starts_document) ++end;
    std::vector<std::vector<std::string_view>> document;
    for (std::size_t s = first; s < end; ++s) document.emplace_back(corpus[s].forms.begin(), corpus[s].forms.end());
    const auto found = model.find(document);
    for (std::size_t s = first; s < end; ++s) {
      for (const GoldName& name : corpus[s].names) {
        gold.push_back({s, static_cast<std::size_t>(name.first), static_cast<std::size_t>(name.end), name.klass});
      }
      for (const net::Name& name : found[s - first]) {
        system.push_back({s, name.first, name.end, std::string(name.klass)});
      }
    }
    first = end;
  }
  return score_names(gold, system);
}

void write_names(const ReportOptions& options, std::ostream& out) {
  const net::NerModel model = net::NerModel::load(options.models / "ner.ngm");
  out << "\n### Names, gold tokens (exact span and class)\n\n";
  write_head(out, {"corpus", "class", "names", "precision", "recall", "F1"});
  for (const NamedCorpus& corpus : options.ner) {
    std::size_t skipped = 0;
    for (const auto& [type, tally] : score_ner_corpus(model, read_ner_file(corpus.path, skipped))) {
      write_row(out, {corpus.name, type, std::to_string(tally.gold), number(tally.precision()), number(tally.recall()),
                      number(tally.f1())});
    }
  }
}

void write_coref(const ReportOptions& options, std::ostream& out) {
  const Annotator annotator = Annotator::load(options.models, options.mappings);
  std::ofstream file;
  if (!options.coref_errors.empty()) {
    file.open(options.coref_errors);
    if (!file) throw Error(options.coref_errors.string() + ": cannot write");
  }
  std::vector<CorefResult> results;
  for (const NamedCorpus& corpus : options.coref) {
    results.push_back(
        evaluate_coref(read_conllu_file(corpus.path), annotator, options.coref_errors.empty() ? nullptr : &file));
  }
  out << "\n### Coreference of names and pronouns, gold tokens\n\n";
  write_head(out, {"treebank", "metric", "precision", "recall", "F1"});
  for (std::size_t c = 0; c < results.size(); ++c) {
    const std::string& name = options.coref[c].name;
    const CorefScores& scores = results[c].scores;
    const auto write = [&](const char* metric, const CorefTally& tally) {
      write_row(out, {name, metric, number(tally.precision()), number(tally.recall()), number(tally.f1())});
    };
    const Tally mentions{results[c].gold_mentions, results[c].system_mentions, results[c].common_mentions};
    write_row(out, {name, "mentions in chains", number(mentions.precision()), number(mentions.recall()),
                    number(mentions.f1())});
    write("MUC", scores.muc);
    write("B-cubed", scores.b_cubed);
    write("CEAF-e", scores.ceaf_e);
    write_row(out, {name, "CoNLL F1", "", "", number(scores.conll())});
    write_row(out, {name, "CoNLL F1, chains with a name", "", "", number(results[c].named.conll())});
  }
  out << '\n';
  write_head(out, {"treebank", "error", "mentions"});
  for (std::size_t c = 0; c < results.size(); ++c) {
    for (const auto& [kind, count] : results[c].errors) {
      write_row(out, {options.coref[c].name, kind, std::to_string(count)});
    }
  }
}

std::vector<NamedCorpus> named(const std::vector<std::string>& arguments) {
  std::vector<NamedCorpus> corpora;
  for (const std::string& argument : arguments) {
    const std::size_t sign = argument.find('=');
    if (sign == 0 || sign == std::string::npos) throw Error("expected NAME=FILE, not " + argument);
    corpora.push_back({argument.substr(0, sign), argument.substr(sign + 1)});
  }
  return corpora;
}

}  // namespace

void write_report(const ReportOptions& options, std::ostream& out) {
  if (!options.ud.empty()) {
    const std::vector<UdResult> results = score_treebanks(options);
    write_tags_and_trees(results, out);
    write_lengths(results, out);
    write_relations(results, options.smallest_relation, out);
  }
  if (!options.ner.empty()) write_names(options, out);
  if (!options.coref.empty()) write_coref(options, out);
}

void add_eval_command(CLI::App& app) {
  struct Arguments {
    ReportOptions options;
    std::vector<std::string> ud, ner, coref;
  };
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand("eval", "Score all models: one report in Markdown");
  command->add_option("--models", arguments->options.models, "Folder of the models")->required();
  command->add_option("--ud", arguments->ud, "Treebanks, NAME=FILE (CoNLL-U)");
  command->add_option("--ner", arguments->ner, "Corpora of names, NAME=FILE");
  command->add_option("--coref", arguments->coref,
                      "Treebanks with coreference, NAME=FILE (CoNLL-U with Entity= in MISC)");
  command->add_option("--coref-errors", arguments->options.coref_errors, "List the errors of coreference in this file");
  command->add_option("--mappings", arguments->options.mappings, "Folder of lexicons/ and gazetteers/, for --coref")
      ->capture_default_str();
  command->add_option("--smallest-relation", arguments->options.smallest_relation, "Words a relation must have")
      ->capture_default_str();
  command->callback([arguments] {
    arguments->options.ud = named(arguments->ud);
    arguments->options.ner = named(arguments->ner);
    arguments->options.coref = named(arguments->coref);
    write_report(arguments->options, std::cout);
  });
}

}  // namespace newsgraph::train
