// Trains the net that finds names.
#ifndef NEWSGRAPH_TRAIN_NER_TRAINER_H_
#define NEWSGRAPH_TRAIN_NER_TRAINER_H_

#include <iosfwd>

#include "train/ner_net.h"
#include "train/net_trainer.h"

namespace newsgraph::train {

/// `train` and `dev` have a token and its BIO tag per line; a batch holds whole documents.
struct NerOptions : NetOptions {
  NerShape shape;
  NerRates rates;

  NerOptions() {
    epochs = 20;
    flat = 0.3F;
    hidden = 128;
  }
};

/// Trains and writes the model and the checkpoint of the epoch that scores best
/// on dev; progress goes to `log`.
/// Throws: Error.
void train_ner(const NerOptions& options, std::ostream& log);

}  // namespace newsgraph::train

#endif  // NEWSGRAPH_TRAIN_NER_TRAINER_H_
