// What the trainers of the two nets share: options, epochs over shuffled batches, and keeping what scores best.
#ifndef NEWSGRAPH_TRAIN_NET_TRAINER_H_
#define NEWSGRAPH_TRAIN_NET_TRAINER_H_

#include <filesystem>
#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "train/training.h"

namespace newsgraph::train {

struct NetOptions {
  std::vector<std::filesystem::path> train;
  std::vector<std::filesystem::path> dev;
  std::filesystem::path wordnet;     ///< Folder of WordNet's data files; empty = no dictionary.
  std::filesystem::path model;       ///< Quantised result.
  std::filesystem::path checkpoint;  ///< Floats; empty = not kept.

  int epochs = 50;
  int stop = 0;  ///< Leave off after so many of the epochs, whose learning rates stay; 0 = do not.
  int batch_tokens = 500;
  int dev_every = 1;  ///< Epochs between scores.
  float learning_rate = 2e-3F;
  float flat = 0.4F;  ///< Part of the run before the rate falls.
  float word_drop = 0.1F;
  float rare_drop = 0.5F;  ///< Over 1 + frequency: added to word_drop.
  float channel_drop = 0.03F;
  int hidden = 160;
  int layers = 3;
  int min_count = 2;  ///< Of a word in the vocabulary.
  int max_words = 30000;
  std::uint64_t seed = 1;
  AdamOptions adam;
};

/// Adam over shuffled batches. What is scored and stored is the moving average of the weights.
class NetTrainer {
 public:
  virtual ~NetTrainer() = default;
  NetTrainer(const NetTrainer&) = delete;
  NetTrainer& operator=(const NetTrainer&) = delete;

 protected:
  using Numbers = std::vector<std::uint32_t>;

  NetTrainer(const NetOptions& options, std::ostream& log) : log_(log), random_(options.seed), common_(options) {}

  /// Counts the form for the vocabulary and for hiding.
  void count(const std::string& form);
  /// The words of the vocabulary, after all are counted.
  [[nodiscard]] std::vector<std::string> frequent_words() const;
  /// Probability of hiding the word.
  [[nodiscard]] float hide(const std::string& form) const;

  /// A channel of features with the rows and columns of its table.
  using Table = std::tuple<net::Channel, std::uint32_t, std::uint32_t>;
  /// Sets lists_ and encoder_shape_; the channel of words takes the width that the others leave. Throws: Error where
  /// they leave too little.
  void shape_encoder(std::vector<std::string> vocabulary, const std::vector<Table>& tables,
                     std::uint32_t classes_dimension, std::uint32_t ngram_dimension);
  [[nodiscard]] std::size_t weights() const;

  /// Runs all epochs over examples of these lengths, in tokens.
  void fit(const std::vector<std::uint32_t>& lengths);

  /// Computes the gradients of a batch of examples.
  virtual void train_batch(const Numbers& numbers) = 0;
  /// "loss 1.2345": the means since the last call.
  virtual std::string take_losses(double batches) = 0;
  /// Scores on dev and logs it; the more the better, 0 without a corpus.
  virtual double score() = 0;
  /// Adds what only this kind of model holds.
  virtual void describe(net::ModelWriter& writer) const = 0;

  std::ostream& log_;
  Random random_;
  net::WordLists lists_;
  net::EncoderShape encoder_shape_;
  ParameterSet parameters_;
  std::unique_ptr<FeatureCache> cache_;

 private:
  void score_and_save();
  void save(const std::filesystem::path& path, bool quantise) const;

  const NetOptions& common_;
  WordCounter counter_;
  std::unordered_map<std::string, std::uint32_t> frequency_;
  double best_ = 0;
};

}  // namespace newsgraph::train

#endif  // NEWSGRAPH_TRAIN_NET_TRAINER_H_
