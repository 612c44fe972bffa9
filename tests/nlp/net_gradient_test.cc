// The hand-written derivatives of the nets against finite differences.
#include <gtest/gtest.h>

#include <cmath>

#include "train/parser_net.h"

namespace newsgraph::train {
namespace {

net::EncoderShape tiny_encoder() {
  net::EncoderShape shape;
  shape.hidden = 6;
  shape.layers = 3;
  shape.tables.rows[0] = 5;
  shape.dimensions[0] = 8;
  shape.tables.ngram_rows = 7;
  shape.ngram_dimension = 4;
  return shape;
}

double sum(const ParserLoss& loss) {
  return loss.guesses + loss.tags + loss.arcs + loss.labels;
}

struct Data {
  std::vector<net::WordFeatures> words;
  Batch batch;
  ParserTargets gold;
};

Data tiny_data() {
  Data data;
  for (std::uint32_t i = 0; i < 5; ++i) {
    net::WordFeatures word;
    word.ids[0] = i;
    word.ngrams = {1 + i, 2, 2};
    data.words.push_back(word);
  }
  data.batch.begins = {0, 3, 7};
  for (const std::size_t i : {0, 1, 2, 3, 4, 1, 1}) data.batch.words.push_back(&data.words[i]);
  data.batch.contexts.assign(7, 0);
  data.batch.hidden.assign(7, 0);
  data.batch.hidden[4] = 1;
  data.gold.tags = {{{0, 1, 0, 1, 1, 0, 1}, {0, 1, 2, 2, 1, 0, -1}, {0, 0, 1, 1, 0, 1, 0}}};
  data.gold.heads = {1, -1, 1, 2, 0, -1, 2};
  data.gold.labels = {0, 1, 2, 0, 1, 2, 0};
  return data;
}

TEST(NetGradient, AgreesWithFiniteDifferences) {
  Random random(4);  // a seed that leaves no unit near the kink of its activation
  ParameterSet parameters;
  ParserShape shape;
  shape.tags = {2, 3, 2};
  shape.labels = 3;
  shape.guess_hidden = 5;
  shape.tag_hidden = 4;
  shape.arc = 4;
  shape.label = 3;
  ParserNet net(parameters, tiny_encoder(), shape, random);
  // Larger weights than at the start of a training, so that nothing hides in the linear range.
  for (Parameter& p : parameters.all()) {
    for (Eigen::Index i = 0; i < p.value.size(); ++i) p.value.data()[i] += (random.uniform() - 0.5F) * 0.6F;
    // The gradient through the guesses' feedback is cut on purpose; at zero there is nothing to cut.
    if (p.name == "guess.feedback") p.value.setZero();
  }
  const Data data = tiny_data();
  ParserRates rates;
  rates.input_dropout = 0;
  rates.dropout = 0;
  rates.label_smoothing = 0;
  rates.guess_weights = {1, 1};
  rates.tag_weights = {1, 1, 1};
  const auto loss = [&] {
    Random unused(0);
    const ParserLoss parts = net.train(data.batch, data.gold, rates, unused);
    return parts;
  };
  (void)loss();
  std::vector<Matrix> gradients;
  for (Parameter& p : parameters.all()) gradients.push_back(p.grad);

  std::size_t index = 0;
  for (Parameter& p : parameters.all()) {
    const Matrix& gradient = gradients[index++];
    double worst = 0;
    for (Eigen::Index i = 0; i < p.value.size(); ++i) {
      const float kept = p.value.data()[i];
      constexpr float kStep = 4e-3F;
      p.value.data()[i] = kept + kStep;
      const ParserLoss up = loss();
      p.value.data()[i] = kept - kStep;
      const ParserLoss down = loss();
      p.value.data()[i] = kept;
      const double numeric = (sum(up) - sum(down)) / (2 * kStep);
      worst = std::max(worst, std::abs(numeric - gradient.data()[i]));
    }
    EXPECT_LT(worst, 8e-3) << p.name;
  }
}

}  // namespace
}  // namespace newsgraph::train
