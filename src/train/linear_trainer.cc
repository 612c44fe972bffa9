// AdaGrad (Duchi et al. 2011): every weight has its own rate, which falls with
// the gradients it has seen, so rare features learn as fast as common ones.
#include "train/linear_trainer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <random>

namespace newsgraph::train {
namespace {

using FloatRow = std::array<float, LinearWeights::kMaxClasses>;

void to_probabilities(FloatRow& scores, std::size_t classes) {
  const float top = *std::max_element(scores.begin(), scores.begin() + classes);
  float sum = 0;
  for (std::size_t c = 0; c < classes; ++c) sum += scores[c] = std::exp(scores[c] - top);
  for (std::size_t c = 0; c < classes; ++c) scores[c] /= sum;
}

float towards_zero(float weight, float step) {
  return weight > 0 ? std::max(0.0F, weight - step) : std::min(0.0F, weight + step);
}

std::int8_t quantised(float weight) {
  return static_cast<std::int8_t>(std::clamp(std::lround(weight * LinearWeights::kScale), -127L, 127L));
}

}  // namespace

void LinearTrainer::add(std::span<const Feature> features, std::size_t label) {
  for (const Feature feature : features) {
    const auto [entry, fresh] = index_.try_emplace(feature, static_cast<std::uint32_t>(features_.size()));
    if (fresh) {
      features_.push_back(feature);
      counts_.push_back(0);
    }
    ++counts_[entry->second];
    flat_.push_back(entry->second);
  }
  ends_.push_back(flat_.size());
  labels_.push_back(static_cast<std::uint8_t>(label));
}

LinearWeights LinearTrainer::train(const LinearOptions& options) const {
  std::vector<FloatRow> weights(features_.size());
  std::vector<FloatRow> squares(features_.size());
  std::vector<std::uint32_t> order(labels_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::mt19937_64 random(options.seed);
  for (int epoch = 0; epoch < options.epochs; ++epoch) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
    for (const std::uint32_t example : order) {
      const std::size_t begin = example == 0 ? 0 : ends_[example - 1];
      const std::span<const std::uint32_t> features(flat_.data() + begin, ends_[example] - begin);
      FloatRow scores{};
      for (const std::uint32_t f : features) {
        for (std::size_t c = 0; c < classes_; ++c) scores[c] += weights[f][c];
      }
      to_probabilities(scores, classes_);
      scores[labels_[example]] -= 1.0F;
      for (const std::uint32_t f : features) {
        if (counts_[f] < options.min_count) continue;
        for (std::size_t c = 0; c < classes_; ++c) {
          squares[f][c] += scores[c] * scores[c];
          const float rate = options.rate / std::sqrt(squares[f][c] + 1e-6F);
          weights[f][c] = towards_zero(weights[f][c] - rate * scores[c], rate * options.l1);
        }
      }
    }
  }
  std::vector<std::uint32_t> kept;
  for (std::uint32_t f = 0; f < features_.size(); ++f) {
    const auto large = [&](float w) { return std::abs(w) >= options.smallest; };
    if (std::any_of(weights[f].begin(), weights[f].end(), large)) kept.push_back(f);
  }
  std::sort(kept.begin(), kept.end(), [&](auto a, auto b) { return features_[a] < features_[b]; });
  std::vector<Feature> features;
  std::vector<LinearWeights::Row> rows;
  for (const std::uint32_t f : kept) {
    features.push_back(features_[f]);
    LinearWeights::Row& row = rows.emplace_back();
    for (std::size_t c = 0; c < classes_; ++c) row[c] = quantised(weights[f][c]);
  }
  return {classes_, features, rows};
}

}  // namespace newsgraph::train
