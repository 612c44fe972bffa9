// Trains the tokeniser and sentence splitter from CoNLL-U.
#ifndef NEWSGRAPH_TRAIN_TOKENIZER_TRAINER_H_
#define NEWSGRAPH_TRAIN_TOKENIZER_TRAINER_H_

#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

#include "nlp/tokenizer.h"
#include "train/conllu.h"
#include "train/linear_trainer.h"
#include "train/tokenizer_variants.h"

namespace CLI {
class App;
}

namespace newsgraph::train {

struct TokenizerOptions {
  std::vector<std::filesystem::path> train;  ///< CoNLL-U
  std::vector<std::filesystem::path> dev;    ///< CoNLL-U, scored one by one
  std::filesystem::path abbreviations;       ///< see read_word_groups(); empty = none
  std::filesystem::path model;
  LinearOptions boundaries{.epochs = 12, .rate = 0.07F};
  LinearOptions sentences{.epochs = 15, .rate = 0.03F};
};

/// Learns a tokeniser and returns its model file.
[[nodiscard]] net::ModelWriter train_tokenizer(const std::vector<ConlluSentence>& treebank,
                                               const WordGroups& abbreviations, const TokenizerOptions& options,
                                               std::ostream& log);

/// Adds the command `tokenizer`.
void add_tokenizer_command(CLI::App& app);

}  // namespace newsgraph::train

#endif  // NEWSGRAPH_TRAIN_TOKENIZER_TRAINER_H_
