// A middle layer makes a first guess at each token's tag. The guess, and the
// mean guess over the other occurrences of the same word in the document, flow
// back into the state, so that the layers above know what a name was elsewhere
// (the gradient through the guesses is cut). The top layer gives the tags.
#include "train/ner_net.h"

#include <algorithm>

#include "nlp/net/math.h"

namespace newsgraph::train {

NerNet::NerNet(ParameterSet& parameters, const net::EncoderShape& encoder, const NerShape& shape, Random& random)
    : shape_(shape),
      encoder_(parameters, encoder, random),
      first_(parameters, "first", encoder.width(), 1 + 4 * shape.classes, random),
      last_(parameters, "last", encoder.width(), 1 + 4 * shape.classes, random) {
  memory_weight_ = &parameters.add("memory", 2 * (1 + 4 * shape.classes) + 1, encoder.width(), 0.1F, random);
}

void NerNet::forward(const NerBatch& batch, float input_dropout, float dropout, Random& random) {
  const Batch& sentences = batch.sentences;
  const auto memory_layer = static_cast<std::size_t>(shape_.memory_layer);
  const std::size_t layers = encoder_.shape().layers;
  encoder_.embed(sentences, input_dropout, random);
  for (std::size_t i = 0; i < memory_layer; ++i) encoder_.run_layer(i, sentences, dropout, random);
  first_dropout_.draw(sentences, encoder_.shape().width(), dropout, random);
  first_input_ = encoder_.states(memory_layer);
  first_dropout_.apply(sentences, first_input_);
  first_.forward(first_input_, first_logits_);

  const Eigen::Index tags = 1 + 4 * shape_.classes;
  const Eigen::Index n = first_logits_.rows();
  memory_.setZero(n, 2 * tags + 1);
  Matrix sums = Matrix::Zero(batch.group_count, tags);
  std::vector<float> counts(batch.group_count, 0.0F);
  for (Eigen::Index t = 0; t < n; ++t) {
    const float* z = first_logits_.row(t).data();
    float* p = memory_.row(t).data();
    const float top = *std::max_element(z, z + tags);
    float sum = 0;
    for (Eigen::Index k = 0; k < tags; ++k) sum += p[k] = net::exp_of(z[k] - top);
    for (Eigen::Index k = 0; k < tags; ++k) p[k] /= sum;
    sums.row(batch.groups[t]) += memory_.row(t).leftCols(tags);
    ++counts[batch.groups[t]];
  }
  for (Eigen::Index t = 0; t < n; ++t) {
    const float others = counts[batch.groups[t]] - 1;
    if (others < 1) continue;
    memory_.row(t).segment(tags, tags) = (sums.row(batch.groups[t]) - memory_.row(t).leftCols(tags)) / others;
    memory_(t, 2 * tags) = 1;
  }
  encoder_.states(memory_layer).noalias() += memory_ * memory_weight_->value;

  for (std::size_t i = memory_layer; i < layers; ++i) encoder_.run_layer(i, sentences, dropout, random);
  last_dropout_.draw(sentences, encoder_.shape().width(), dropout, random);
  last_input_ = encoder_.states(layers);
  last_dropout_.apply(sentences, last_input_);
  last_.forward(last_input_, last_logits_);
}

double NerNet::train(const NerBatch& batch, const std::vector<int>& tags, const NerRates& rates, Random& random) {
  const Batch& sentences = batch.sentences;
  const auto memory_layer = static_cast<std::size_t>(shape_.memory_layer);
  const std::size_t layers = encoder_.shape().layers;
  const Eigen::Index tag_count = 1 + 4 * shape_.classes;
  const auto tokens = static_cast<float>(sentences.tokens());
  forward(batch, rates.input_dropout, rates.dropout, random);

  const double loss = softmax_loss(last_logits_, 0, tag_count, tags, 1 / tokens, rates.smoothing);
  last_.backward(last_input_, last_logits_, encoder_.gradients(layers), false);
  last_dropout_.apply(sentences, encoder_.gradients(layers));
  for (std::size_t i = layers; i > memory_layer; --i) encoder_.backward_layer(i - 1, sentences);

  Matrix& dstate = encoder_.gradients(memory_layer);
  memory_weight_->grad.noalias() += memory_.transpose() * dstate;
  softmax_loss(first_logits_, 0, tag_count, tags, rates.first_weight / tokens, rates.smoothing);
  Matrix dinput;
  first_.backward(first_input_, first_logits_, dinput, false);
  first_dropout_.apply(sentences, dinput);
  dstate += dinput;
  for (std::size_t i = memory_layer; i > 0; --i) encoder_.backward_layer(i - 1, sentences);
  encoder_.backward_embed(sentences);
  return loss / tokens;
}

std::vector<std::vector<net::NameSpan>> NerNet::predict(const NerBatch& batch) {
  Random unused(0);
  forward(batch, 0, 0, unused);
  const auto& begins = batch.sentences.begins;
  const auto tags = static_cast<std::size_t>(1 + 4 * shape_.classes);
  std::vector<std::vector<net::NameSpan>> result;
  for (int s = 0; s < batch.sentences.sentences(); ++s) {
    const std::span<float> rows(last_logits_.data() + static_cast<std::size_t>(begins[s]) * tags,
                                static_cast<std::size_t>(begins[s + 1] - begins[s]) * tags);
    result.push_back(net::best_spans(rows, static_cast<std::uint32_t>(shape_.classes)));
  }
  return result;
}

}  // namespace newsgraph::train
