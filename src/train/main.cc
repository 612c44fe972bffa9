// newsgraph-train: makes the files in models/ from annotated corpora.
#include <CLI/CLI.hpp>
#include <iostream>

#include "base/error.h"
#include "train/antecedent_trainer.h"
#include "train/evaluation_report.h"
#include "train/lemmatizer_trainer.h"
#include "train/ner_trainer.h"
#include "train/net_scores.h"
#include "train/parser_trainer.h"
#include "train/placed_names.h"
#include "train/timex_scores.h"
#include "train/tokenizer_trainer.h"
#include "train/training.h"

namespace {

using namespace newsgraph::train;

/// The flags that the trainers of both nets take.
void add_net_options(CLI::App& command, NetOptions& options) {
  command.add_option("--train", options.train, "Corpora to learn from")->required();
  command.add_option("--dev", options.dev, "Corpora to score");
  command.add_option("--wordnet", options.wordnet, "Folder of WordNet's files: tells words' parts of speech");
  command.add_option("--out", options.model, "Model to write")->required();
  command.add_option("--checkpoint", options.checkpoint, "Also keep the weights as floats, here");
  command.add_option("--epochs", options.epochs)->capture_default_str();
  command.add_option("--stop", options.stop, "Leave off after so many of the epochs; 0 = do not");
  command.add_option("--batch-tokens", options.batch_tokens)->capture_default_str();
  command.add_option("--dev-every", options.dev_every, "Epochs between scores")->capture_default_str();
  command.add_option("--rate", options.learning_rate, "Highest learning rate")->capture_default_str();
  command.add_option("--flat", options.flat, "Part of the run before the rate falls")->capture_default_str();
  command.add_option("--word-drop", options.word_drop)->capture_default_str();
  command.add_option("--rare-drop", options.rare_drop)->capture_default_str();
  command.add_option("--channel-drop", options.channel_drop)->capture_default_str();
  command.add_option("--hidden", options.hidden, "Units per direction and layer")->capture_default_str();
  command.add_option("--layers", options.layers)->capture_default_str();
  command.add_option("--min-count", options.min_count, "Of a word in the vocabulary")->capture_default_str();
  command.add_option("--weight-decay", options.adam.decay)->capture_default_str();
  command.add_option("--average", options.adam.average_decay)->capture_default_str();
  command.add_option("--seed", options.seed)->capture_default_str();
}

void add_dropout(CLI::App& command, auto& rates) {
  command.add_option("--dropout", rates.dropout)->capture_default_str();
  command.add_option("--input-dropout", rates.input_dropout)->capture_default_str();
}

void add_parser(CLI::App& app) {
  auto options = std::make_shared<ParserOptions>();
  CLI::App* command = app.add_subcommand("parser", "Train the tagger and parser from CoNLL-U");
  add_net_options(*command, *options);
  add_dropout(*command, options->rates);
  command->add_option("--init", options->init, "Start from this checkpoint");
  command->add_option("--guess-layer", options->shape.guess_layer)->capture_default_str();
  command->callback([options] { train_parser(*options, std::cout); });
}

void add_ner(CLI::App& app) {
  auto options = std::make_shared<NerOptions>();
  CLI::App* command = app.add_subcommand("ner", "Train the finder of names from BIO-tagged text");
  add_net_options(*command, *options);
  add_dropout(*command, options->rates);
  command->add_option("--memory-layer", options->shape.memory_layer)->capture_default_str();
  command->callback([options] { train_ner(*options, std::cout); });
}

void add_scores(CLI::App& app) {
  struct Paths {
    std::string model;
    std::vector<std::filesystem::path> corpora;
  };
  const auto add = [&app](const char* name, const char* help, auto score) {
    auto paths = std::make_shared<Paths>();
    CLI::App* command = app.add_subcommand(name, help);
    command->add_option("model", paths->model)->required();
    command->add_option("corpora", paths->corpora)->required();
    command->callback([paths, score] { score(paths->model, paths->corpora, std::cout); });
  };
  add("score-parser", "Score a parser model on CoNLL-U with gold tokens", score_parser);
  add("score-dates", "Score the time expressions of a folder of mappings on CoNLL-U with marked dates", report_timexes);
  add("score-ner", "Score a model of names on BIO-tagged text", score_ner);
}

void add_quantise(CLI::App& app) {
  struct Paths {
    std::string checkpoint, model;
  };
  auto paths = std::make_shared<Paths>();
  CLI::App* command = app.add_subcommand("quantise", "Turn a checkpoint into a model");
  command->add_option("checkpoint", paths->checkpoint)->required();
  command->add_option("model", paths->model)->required();
  command->callback([paths] { quantise_checkpoint(paths->checkpoint, paths->model); });
}

void add_antecedents(CLI::App& app) {
  auto options = std::make_shared<AntecedentOptions>();
  CLI::App* command = app.add_subcommand("antecedents", "Learn whom \"he\" and \"she\" mean");
  command->add_option("--home", options->home, "Folder that holds models/ and mappings/")->capture_default_str();
  command->add_option("--pronouns", options->pronouns, "Document, code point of the pronoun, whom it means")->required();
  command->add_option("--texts", options->texts, "Folder with the documents")->required();
  command->add_option("--out", options->weights, "Lexicon to write")->required();
  command->add_option("--folds", options->folds)->capture_default_str();
  command->add_option("--decay", options->decay)->capture_default_str();
  command->callback([options] { train_antecedents(*options, std::cout); });
}

void add_bio(CLI::App& app) {
  struct Paths {
    std::string tokenizer;
    std::filesystem::path names, texts;
  };
  auto paths = std::make_shared<Paths>();
  CLI::App* command = app.add_subcommand("bio", "Print texts with names given by their places as words with BIO tags");
  command->add_option("tokenizer", paths->tokenizer, "Model that cuts words and sentences")->required();
  command->add_option("names", paths->names, "Table: document, first code point, the one behind, class")->required();
  command->add_option("texts", paths->texts, "Folder with the documents")->required();
  command->callback([paths] {
    write_bio_of(paths->names, paths->texts, newsgraph::Tokenizer::load(paths->tokenizer), std::cout);
  });
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Train the language models of newsgraph");
  app.require_subcommand(1);
  add_parser(app);
  add_ner(app);
  add_tokenizer_command(app);
  add_lemmatizer_command(app);
  add_eval_command(app);
  add_scores(app);
  add_quantise(app);
  add_bio(app);
  add_antecedents(app);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error);
  } catch (const newsgraph::Error& error) {
    std::cerr << "newsgraph-train: " << error.what() << '\n';
    return 2;
  }
  return 0;
}
