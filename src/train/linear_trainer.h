// Trains the linear classifiers of the tokeniser: logistic regression by AdaGrad.
#ifndef NEWSGRAPH_TRAIN_LINEAR_TRAINER_H_
#define NEWSGRAPH_TRAIN_LINEAR_TRAINER_H_

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "nlp/tokenizer_weights.h"

namespace newsgraph::train {

struct LinearOptions {
  int epochs = 12;
  float rate = 0.15F;
  float l1 = 1e-3F;             ///< pull of every weight towards zero in each step that touches it
  std::uint32_t min_count = 4;  ///< features seen more rarely are left out
  float smallest = 0.03F;       ///< features whose weights are all nearer to zero are left out
  std::uint64_t seed = 1;
};

/// Collects examples and learns from them. The outcome depends on nothing but
/// the examples, their order and the options.
class LinearTrainer {
 public:
  explicit LinearTrainer(std::size_t classes) : classes_(classes) {}

  void add(std::span<const Feature> features, std::size_t label);

  [[nodiscard]] std::size_t size() const { return labels_.size(); }

  [[nodiscard]] LinearWeights train(const LinearOptions& options) const;

 private:
  std::size_t classes_;
  std::unordered_map<Feature, std::uint32_t> index_;  // feature -> position in features_
  std::vector<Feature> features_;
  std::vector<std::uint32_t> counts_;
  std::vector<std::uint32_t> flat_;  // features of all examples, one after the other
  std::vector<std::size_t> ends_;    // where each example ends in flat_
  std::vector<std::uint8_t> labels_;
};

}  // namespace newsgraph::train

#endif  // NEWSGRAPH_TRAIN_LINEAR_TRAINER_H_
