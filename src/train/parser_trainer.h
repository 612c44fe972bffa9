// Trains the net that tags and parses.
#ifndef NEWSGRAPH_TRAIN_PARSER_TRAINER_H_
#define NEWSGRAPH_TRAIN_PARSER_TRAINER_H_

#include <filesystem>
#include <iosfwd>

#include "train/net_trainer.h"
#include "train/parser_net.h"

namespace newsgraph::train {

/// `train` and `dev` are CoNLL-U; each corpus of `dev` is scored by itself.
struct ParserOptions : NetOptions {
  std::filesystem::path init;  ///< Checkpoint to start from; empty = none.
  ParserShape shape;
  ParserRates rates;

  ParserOptions() { dev_every = 2; }
};

/// Trains and writes the model and the checkpoint of the epoch that scores best
/// on dev; progress goes to `log`.
/// Throws: Error.
void train_parser(const ParserOptions& options, std::ostream& log);

}  // namespace newsgraph::train

#endif  // NEWSGRAPH_TRAIN_PARSER_TRAINER_H_
