// The net that finds names, as it is trained.
#ifndef NEWSGRAPH_TRAIN_NER_NET_H_
#define NEWSGRAPH_TRAIN_NER_NET_H_

#include <vector>

#include "nlp/net/spans.h"
#include "train/layers.h"

namespace newsgraph::train {

struct NerShape {
  int classes = 0;
  int memory_layer = 2;  ///< Encoder layer that the document's memory is read from and added to.
};

struct NerRates {
  float input_dropout = 0.25F;
  float dropout = 0.33F;
  float first_weight = 0.5F;  ///< Of the tags guessed at the memory layer.
  float smoothing = 0.02F;
};

/// The sentences of some documents. groups numbers the words of the batch: two
/// tokens are of one group if they are the same word of the same document.
struct NerBatch {
  Batch sentences;
  std::vector<std::uint32_t> groups;
  std::uint32_t group_count = 0;
};

class NerNet {
 public:
  NerNet(ParameterSet& parameters, const net::EncoderShape& encoder, const NerShape& shape, Random& random);

  /// Collects gradients; returns the loss per token. tags: IOBES, by token.
  double train(const NerBatch& batch, const std::vector<int>& tags, const NerRates& rates, Random& random);
  /// Spans by sentence.
  std::vector<std::vector<net::NameSpan>> predict(const NerBatch& batch);

 private:
  void forward(const NerBatch& batch, float input_dropout, float dropout, Random& random);

  NerShape shape_;
  Encoder encoder_;
  Linear first_, last_;
  Parameter* memory_weight_;
  SentenceDropout first_dropout_, last_dropout_;
  Matrix first_input_, first_logits_, memory_, last_input_, last_logits_;
};

}  // namespace newsgraph::train

#endif  // NEWSGRAPH_TRAIN_NER_NET_H_
