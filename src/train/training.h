// What the trainers of the nets have in common: features of the words seen,
// batches, the learning rate and the files of weights.
#ifndef NEWSGRAPH_TRAIN_TRAINING_H_
#define NEWSGRAPH_TRAIN_TRAINING_H_

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "nlp/net/features.h"
#include "nlp/net/model_file.h"
#include "nlp/net/shape.h"
#include "train/layers.h"
#include "train/stopwatch.h"

namespace newsgraph::train {

/// Features by form, computed once. References stay valid.
class FeatureCache {
 public:
  FeatureCache(net::WordLists lists, const net::TableSizes& sizes) : lists_(std::move(lists)), sizes_(sizes) {}
  const net::WordFeatures* get(std::string_view form);

 private:
  net::WordLists lists_;
  net::TableSizes sizes_;
  std::unordered_map<std::string, std::unique_ptr<net::WordFeatures>> features_;
};

/// Counts normalised forms; the vocabulary is those seen often enough.
class WordCounter {
 public:
  void add(std::string_view form) { ++counts_[net::normalise(form)]; }
  /// Most frequent first, ties in order of bytes.
  [[nodiscard]] std::vector<std::string> at_least(std::uint32_t count, std::size_t limit) const;

 private:
  std::map<std::string, std::uint32_t> counts_;
};

/// Sentence numbers in random order, cut where a batch holds enough tokens.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> shuffled_batches(const std::vector<std::uint32_t>& lengths,
                                                                       std::uint32_t batch_tokens, Random& random);

/// Rises over the first steps, stays, and falls to a hundredth from `flat` of the run on.
[[nodiscard]] float learning_rate(float peak, std::size_t step, std::size_t steps, float flat);

/// Writes an encoder's sizes, its lists of words and all parameters: as floats, or,
/// quantised, tables ("table.…") and weights ("….w") as bytes. Weights are
/// turned, so that a row holds one output.
void add_net(net::ModelWriter& writer, const net::EncoderShape& shape, const ParameterSet& parameters,
             const net::WordLists& lists, bool quantise);

/// Copies those parameters from a checkpoint that it holds. Returns how many.
/// Throws: Error where one has another size.
std::size_t fill_from(const net::ModelFile& checkpoint, ParameterSet& parameters);

/// Rewrites a checkpoint as a quantised model. Throws: Error.
void quantise_checkpoint(const std::filesystem::path& checkpoint, const std::filesystem::path& model);

}  // namespace newsgraph::train

#endif  // NEWSGRAPH_TRAIN_TRAINING_H_
