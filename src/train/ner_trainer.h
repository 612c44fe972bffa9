// Trains the net that finds names.
#ifndef NEWSGRAPH_TRAIN_NER_TRAINER_H_
#define NEWSGRAPH_TRAIN_NER_TRAINER_H_

#include <filesystem>
#include <iosfwd>
#include <vector>

#include "train/ner_net.h"

namespace newsgraph::train {

struct NerOptions {
  std::vector<std::filesystem::path> train;  ///< Token and BIO tag per line.
  std::vector<std::filesystem::path> dev;
  std::filesystem::path wordnet;     ///< Folder of WordNet's data files; empty = no dictionary.
  std::filesystem::path model;       ///< Quantised result.
  std::filesystem::path checkpoint;  ///< Floats; empty = not kept.

  int epochs = 20;
  int batch_tokens = 500;  ///< A batch holds whole documents.
  int dev_every = 1;
  float learning_rate = 2e-3F;
  float flat = 0.3F;
  float word_drop = 0.1F;
  float rare_drop = 0.5F;  ///< Over 1 + frequency: added to word_drop.
  float channel_drop = 0.03F;
  int hidden = 128;
  int layers = 3;
  int min_count = 2;
  int max_words = 30000;
  std::uint64_t seed = 1;
  NerShape shape;
  NerRates rates;
  AdamOptions adam;
};

/// Trains and writes the model and the checkpoint of the epoch that scores best
/// on dev; progress goes to `log`.
/// Throws: Error.
void train_ner(const NerOptions& options, std::ostream& log);

}  // namespace newsgraph::train

#endif  // NEWSGRAPH_TRAIN_NER_TRAINER_H_
