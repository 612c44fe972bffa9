// The net behind tagging and parsing, as it is trained.
#ifndef NEWSGRAPH_TRAIN_PARSER_NET_H_
#define NEWSGRAPH_TRAIN_PARSER_NET_H_

#include <array>
#include <vector>

#include "train/layers.h"

namespace newsgraph::train {

/// Numbers of classes and sizes of the parts above the encoder.
struct ParserShape {
  std::array<int, 3> tags{};  ///< Classes of UPOS, XPOS and features.
  int labels = 0;             ///< Classes of relations.
  int guess_hidden = 96;
  int tag_hidden = 96;
  int arc = 128;
  int label = 128;
  int guess_layer = 2;  ///< The encoder layer that the first guesses of tags are read from.
};

/// What is to be learned about a batch, by token. -1 = not known.
struct ParserTargets {
  std::array<std::vector<int>, 3> tags;
  std::vector<int> heads;  ///< Index in the sentence, -1 for the root's child.
  std::vector<int> labels;
};

struct ParserRates {
  float input_dropout = 0.2F;
  float dropout = 0.3F;
  std::array<float, 2> guess_weights = {0.5F, 0.5F};  ///< First guesses of UPOS and XPOS.
  std::array<float, 3> tag_weights = {0.5F, 0.5F, 0.3F};
  float arc_weight = 1.0F;
  float label_weight = 1.0F;
  float label_smoothing = 0.03F;
};

/// Losses per token, for the log.
struct ParserLoss {
  double guesses = 0, tags = 0, arcs = 0, labels = 0;
};

class ParserNet {
 public:
  ParserNet(ParameterSet& parameters, const net::EncoderShape& encoder, const ParserShape& shape, Random& random);

  /// Collects gradients of the batch's mean loss and returns the loss.
  ParserLoss train(const Batch& batch, const ParserTargets& gold, const ParserRates& rates, Random& random);
  /// Predicts everything; heads form trees.
  void predict(const Batch& batch, ParserTargets& out);

 private:
  void run_guesses(const Batch& batch, float dropout, Random& random);
  void run_upper(const Batch& batch, float dropout, Random& random);
  void arc_scores(const Batch& batch, int sentence, Matrix& scores) const;
  double guess_loss(const Batch& batch, const ParserTargets& gold, const ParserRates& rates);
  double tag_loss(const Batch& batch, const ParserTargets& gold, const ParserRates& rates);
  double arc_loss(const Batch& batch, const ParserTargets& gold, float weight);
  double label_loss(const Batch& batch, const ParserTargets& gold, float weight, float smoothing);
  void label_logits(const Batch& batch, const std::vector<int>& heads);

  ParserShape shape_;
  Encoder encoder_;
  Linear guess_hidden_, guess_out_, tag_hidden_, tag_out_, project_, label_out_;
  Parameter *guess_feedback_, *arc_weight_, *arc_bias_, *arc_root_, *arc_distance_, *label_root_;
  SentenceDropout guess_dropout_, upper_dropout_, guess_hidden_dropout_, tag_hidden_dropout_, part_dropout_;
  Matrix guess_input_, guess_activations_, guess_logits_, guess_probabilities_;
  Matrix tag_activations_, tag_logits_;
  Matrix upper_, parts_, dparts_, transformed_, dtransformed_;  // arcs
  Matrix pairs_, label_logits_;
};

}  // namespace newsgraph::train

#endif  // NEWSGRAPH_TRAIN_PARSER_NET_H_
