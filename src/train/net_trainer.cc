#include "train/net_trainer.h"

#include <algorithm>
#include <cstdio>
#include <numeric>
#include <ostream>

#include "base/error.h"
#include "train/dictionary.h"

namespace newsgraph::train {

void NetTrainer::count(const std::string& form) {
  counter_.add(form);
  ++frequency_[net::normalise(form)];
}

std::vector<std::string> NetTrainer::frequent_words() const {
  return counter_.at_least(static_cast<std::uint32_t>(common_.min_count), static_cast<std::size_t>(common_.max_words));
}

float NetTrainer::hide(const std::string& form) const {
  const auto known = frequency_.find(net::normalise(form));
  const float frequency = known == frequency_.end() ? 0.0F : static_cast<float>(known->second);
  return common_.word_drop + common_.rare_drop / (1 + frequency);
}

void NetTrainer::shape_encoder(std::vector<std::string> vocabulary, const std::vector<Table>& tables,
                               std::uint32_t classes_dimension, std::uint32_t ngram_dimension) {
  lists_.vocabulary = net::Vocabulary(std::move(vocabulary));
  if (!common_.wordnet.empty()) lists_.classes = wordnet_classes(common_.wordnet);
  net::EncoderShape& shape = encoder_shape_;
  shape.hidden = static_cast<std::uint32_t>(common_.hidden);
  shape.layers = static_cast<std::uint32_t>(common_.layers);
  const auto set = [&shape](net::Channel channel, std::uint32_t rows, std::uint32_t dimension) {
    shape.tables.rows[static_cast<std::size_t>(channel)] = rows;
    shape.dimensions[static_cast<std::size_t>(channel)] = dimension;
  };
  for (const auto& [channel, rows, dimension] : tables) set(channel, rows, dimension);
  if (!common_.wordnet.empty()) set(net::Channel::kClasses, net::WordClasses::kRows, classes_dimension);
  shape.tables.ngram_rows = 16384;
  shape.ngram_dimension = ngram_dimension;
  const std::uint32_t used = std::accumulate(shape.dimensions.begin(), shape.dimensions.end(), shape.ngram_dimension);
  if (shape.width() < used + 16) {
    throw Error("--hidden is too small: the width must be " + std::to_string(used + 16) + " at least");
  }
  set(net::Channel::kWord, static_cast<std::uint32_t>(lists_.vocabulary.words().size() + 1), shape.width() - used);
  cache_ = std::make_unique<FeatureCache>(lists_, shape.tables);
}

std::size_t NetTrainer::weights() const {
  std::size_t weights = 0;
  for (const Parameter& p : parameters_.all()) weights += static_cast<std::size_t>(p.value.size());
  return weights;
}

void NetTrainer::fit(const std::vector<std::uint32_t>& lengths) {
  const std::size_t tokens = std::accumulate(lengths.begin(), lengths.end(), std::size_t{0});
  const auto batch_tokens = static_cast<std::uint32_t>(common_.batch_tokens);
  Random trial(common_.seed);
  const std::size_t steps =
      shuffled_batches(lengths, batch_tokens, trial).size() * static_cast<std::size_t>(common_.epochs);
  const int last = common_.stop > 0 ? std::min(common_.stop, common_.epochs) : common_.epochs;
  const Stopwatch clock;
  std::size_t step = 0;
  for (int epoch = 1; epoch <= last; ++epoch) {
    const Stopwatch epoch_clock;
    const auto batches = shuffled_batches(lengths, batch_tokens, random_);
    for (const Numbers& numbers : batches) {
      train_batch(numbers);
      parameters_.step(learning_rate(common_.learning_rate, step++, steps, common_.flat), common_.adam);
    }
    char line[80];
    std::snprintf(line, sizeof line, "  %.0f tokens/s  %.0f s", static_cast<double>(tokens) / epoch_clock.seconds(),
                  clock.seconds());
    log_ << "epoch " << epoch << '/' << common_.epochs << "  " << take_losses(static_cast<double>(batches.size()))
         << line << std::endl;
    if (epoch % common_.dev_every == 0 || epoch == last) score_and_save();
  }
}

/// What scores best is kept; without a corpus to score on, the latest.
void NetTrainer::score_and_save() {
  parameters_.swap_average();
  const double reached = score();
  if (reached >= best_) {
    best_ = reached;
    save(common_.model, true);
    if (!common_.checkpoint.empty()) save(common_.checkpoint, false);
    log_ << "  written" << std::endl;
  }
  parameters_.swap_average();
}

void NetTrainer::save(const std::filesystem::path& path, bool quantise) const {
  net::ModelWriter writer;
  describe(writer);
  add_net(writer, encoder_shape_, parameters_, lists_, quantise);
  writer.write(path);
}

}  // namespace newsgraph::train
