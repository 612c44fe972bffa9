// Trains the net that tags and parses.
#ifndef NEWSGRAPH_TRAIN_PARSER_TRAINER_H_
#define NEWSGRAPH_TRAIN_PARSER_TRAINER_H_

#include <filesystem>
#include <iosfwd>
#include <vector>

#include "train/parser_net.h"

namespace newsgraph::train {

struct ParserOptions {
  std::vector<std::filesystem::path> train;  ///< CoNLL-U.
  std::vector<std::filesystem::path> dev;    ///< CoNLL-U, scored one by one.
  std::filesystem::path wordnet;             ///< Folder of WordNet's data files; empty = no dictionary.
  std::filesystem::path model;               ///< Quantised result.
  std::filesystem::path checkpoint;          ///< Floats; empty = not kept.
  std::filesystem::path init;                ///< Checkpoint to start from; empty = none.

  int epochs = 50;
  int stop = 0;  ///< Leave off after so many of the epochs, whose learning rates stay; 0 = do not.
  int batch_tokens = 500;
  int dev_every = 2;  ///< Epochs between scores.
  float learning_rate = 2e-3F;
  float flat = 0.4F;  ///< Part of the run before the rate falls.
  float word_drop = 0.1F;
  float channel_drop = 0.03F;
  int hidden = 160;
  int layers = 3;
  int min_count = 2;  ///< Of a word in the vocabulary.
  int max_words = 30000;
  std::uint64_t seed = 1;
  ParserShape shape;
  ParserRates rates;
  AdamOptions adam;
};

/// Trains and writes the model and the checkpoint of the epoch that scores best
/// on dev; progress goes to `log`.
/// Throws: Error.
void train_parser(const ParserOptions& options, std::ostream& log);

}  // namespace newsgraph::train

#endif  // NEWSGRAPH_TRAIN_PARSER_TRAINER_H_
