// A middle layer makes a first guess at UPOS and XPOS through one hidden layer;
// the softmax flows back, as a vector added to that layer's state, into the
// layers above (its own gradient is cut there). The top layer gives the tags in
// the same way, and is projected to four parts:
// a word as dependant and as head, for arcs (biaffine scores plus a bias by
// distance; Dozat and Manning 2017) and for relations (a hidden layer over the
// sum and the product of the two parts). Rows of 'parts' are
// [arc dependant | arc head | label dependant | label head].
#include "train/parser_net.h"

#include <algorithm>
#include <cmath>

#include "nlp/net/math.h"
#include "nlp/net/tree.h"

namespace newsgraph::train {
namespace {

constexpr int kFarthest = 16;  // distances beyond share a bias

int distance_bucket(int dependant, int head) {
  return std::clamp(head - dependant, -kFarthest, kFarthest) + kFarthest;
}

int guess_classes(const ParserShape& shape) {
  return shape.tags[0] + shape.tags[1];
}

int tag_classes(const ParserShape& shape) {
  return shape.tags[0] + shape.tags[1] + shape.tags[2];
}

void softmax(float* z, Eigen::Index n) {
  const float top = *std::max_element(z, z + n);
  float sum = 0;
  for (Eigen::Index i = 0; i < n; ++i) sum += z[i] = net::exp_of(z[i] - top);
  for (Eigen::Index i = 0; i < n; ++i) z[i] /= sum;
}

}  // namespace

ParserNet::ParserNet(ParameterSet& parameters, const net::EncoderShape& encoder, const ParserShape& shape,
                     Random& random)
    : shape_(shape),
      encoder_(parameters, encoder, random),
      guess_hidden_(parameters, "guess.hidden", encoder.width(), shape.guess_hidden, random),
      guess_out_(parameters, "guess.out", shape.guess_hidden, guess_classes(shape), random),
      tag_hidden_(parameters, "tag.hidden", encoder.width(), shape.tag_hidden, random),
      tag_out_(parameters, "tag.out", shape.tag_hidden, tag_classes(shape), random),
      project_(parameters, "project", encoder.width(), 2 * (shape.arc + shape.label), random),
      label_out_(parameters, "label.out", 2 * shape.label, shape.labels, random) {
  guess_feedback_ = &parameters.add("guess.feedback", guess_classes(shape), encoder.width(), 0.1F, random);
  const float range = std::sqrt(3.0F / static_cast<float>(shape.arc)) * 0.5F;
  arc_weight_ = &parameters.add("arc.w", shape.arc, shape.arc, range, random);
  arc_bias_ = &parameters.add("arc.b", 1, shape.arc, 0, random);
  arc_root_ = &parameters.add("arc.root", 1, shape.arc, 0.1F, random);
  arc_distance_ = &parameters.add("arc.distance", 1, 2 * kFarthest + 1, 0, random);
  label_root_ = &parameters.add("label.root", 1, shape.label, 0.1F, random);
}

void ParserNet::run_guesses(const Batch& batch, float dropout, Random& random) {
  const auto guess_layer = static_cast<std::size_t>(shape_.guess_layer);
  for (std::size_t i = 0; i < guess_layer; ++i) encoder_.run_layer(i, batch, dropout, random);
  guess_dropout_.draw(batch, encoder_.shape().width(), dropout, random);
  guess_input_ = encoder_.states(guess_layer);
  guess_dropout_.apply(batch, guess_input_);
  guess_hidden_.forward(guess_input_, guess_activations_);
  apply_leaky_relu(guess_activations_);
  guess_hidden_dropout_.draw(batch, shape_.guess_hidden, dropout * 0.5F, random);
  guess_hidden_dropout_.apply(batch, guess_activations_);
  guess_out_.forward(guess_activations_, guess_logits_);

  const int upos = shape_.tags[0];
  const int xpos = shape_.tags[1];
  guess_probabilities_ = guess_logits_;
  for (Eigen::Index t = 0; t < guess_probabilities_.rows(); ++t) {
    softmax(guess_probabilities_.row(t).data(), upos);
    softmax(guess_probabilities_.row(t).data() + upos, xpos);
  }
  encoder_.states(guess_layer).noalias() += guess_probabilities_ * guess_feedback_->value;
}

void ParserNet::run_upper(const Batch& batch, float dropout, Random& random) {
  const std::size_t layers = encoder_.shape().layers;
  for (std::size_t i = static_cast<std::size_t>(shape_.guess_layer); i < layers; ++i) {
    encoder_.run_layer(i, batch, dropout, random);
  }
  upper_dropout_.draw(batch, encoder_.shape().width(), dropout, random);
  upper_ = encoder_.states(layers);
  upper_dropout_.apply(batch, upper_);
  tag_hidden_.forward(upper_, tag_activations_);
  apply_leaky_relu(tag_activations_);
  tag_hidden_dropout_.draw(batch, shape_.tag_hidden, dropout * 0.5F, random);
  tag_hidden_dropout_.apply(batch, tag_activations_);
  tag_out_.forward(tag_activations_, tag_logits_);

  project_.forward(upper_, parts_);
  Matrix arcs = parts_.leftCols(2 * shape_.arc);
  apply_leaky_relu(arcs);
  parts_.leftCols(2 * shape_.arc) = arcs;
  part_dropout_.draw(batch, parts_.cols(), dropout, random);
  part_dropout_.apply(batch, parts_);
  transformed_.noalias() = parts_.leftCols(shape_.arc) * arc_weight_->value;
  transformed_.rowwise() += arc_bias_->value.row(0);
}

void ParserNet::arc_scores(const Batch& batch, int sentence, Matrix& scores) const {
  const int begin = batch.begins[sentence];
  const int n = batch.begins[sentence + 1] - begin;
  scores.resize(n, n + 1);
  const auto dependants = transformed_.middleRows(begin, n);
  scores.col(0).noalias() = dependants * arc_root_->value.row(0).transpose();
  scores.rightCols(n).noalias() = dependants * parts_.block(begin, shape_.arc, n, shape_.arc).transpose();
  for (int i = 0; i < n; ++i) {
    for (int j = 0; j < n; ++j) scores(i, j + 1) += arc_distance_->value(0, distance_bucket(i, j));
    scores(i, i + 1) = -1e9F;
  }
}

double ParserNet::arc_loss(const Batch& batch, const ParserTargets& gold, float weight) {
  double loss = 0;
  Matrix scores;
  std::vector<int> targets;
  dtransformed_.setZero(transformed_.rows(), transformed_.cols());
  for (int s = 0; s < batch.sentences(); ++s) {
    const int begin = batch.begins[s];
    const int n = batch.begins[s + 1] - begin;
    arc_scores(batch, s, scores);
    targets.assign(gold.heads.begin() + begin, gold.heads.begin() + begin + n);
    for (int& target : targets) ++target;
    loss += softmax_loss(scores, 0, n + 1, targets, weight);
    for (int i = 0; i < n; ++i) {
      for (int j = 0; j < n; ++j) arc_distance_->grad(0, distance_bucket(i, j)) += scores(i, j + 1);
    }
    const auto dependants = transformed_.middleRows(begin, n);
    const auto heads = parts_.block(begin, shape_.arc, n, shape_.arc);
    dtransformed_.middleRows(begin, n).noalias() = scores.rightCols(n) * heads;
    dtransformed_.middleRows(begin, n).noalias() += scores.col(0) * arc_root_->value.row(0);
    dparts_.block(begin, shape_.arc, n, shape_.arc).noalias() += scores.rightCols(n).transpose() * dependants;
    arc_root_->grad.row(0).noalias() += scores.col(0).transpose() * dependants;
  }
  arc_weight_->grad.noalias() += parts_.leftCols(shape_.arc).transpose() * dtransformed_;
  arc_bias_->grad.row(0) += dtransformed_.colwise().sum();
  dparts_.leftCols(shape_.arc).noalias() += dtransformed_ * arc_weight_->value.transpose();
  return loss;
}

void ParserNet::label_logits(const Batch& batch, const std::vector<int>& heads) {
  const int size = shape_.label;
  pairs_.resize(parts_.rows(), 2 * size);
  for (int s = 0; s < batch.sentences(); ++s) {
    for (int t = batch.begins[s]; t < batch.begins[s + 1]; ++t) {
      const float* a = parts_.row(t).data() + 2 * shape_.arc;
      const float* b = heads[t] < 0 ? label_root_->value.data()
                                    : parts_.row(batch.begins[s] + heads[t]).data() + 2 * shape_.arc + size;
      float* pair = pairs_.row(t).data();
      for (int k = 0; k < size; ++k) {
        pair[k] = net::leaky_relu(a[k] + b[k]);
        pair[size + k] = a[k] * b[k];
      }
    }
  }
  label_out_.forward(pairs_, label_logits_);
}

double ParserNet::label_loss(const Batch& batch, const ParserTargets& gold, float weight, float smoothing) {
  label_logits(batch, gold.heads);
  const double loss = softmax_loss(label_logits_, 0, shape_.labels, gold.labels, weight, smoothing);
  Matrix dpairs;
  label_out_.backward(pairs_, label_logits_, dpairs, false);
  const int size = shape_.label;
  for (int s = 0; s < batch.sentences(); ++s) {
    for (int t = batch.begins[s]; t < batch.begins[s + 1]; ++t) {
      const int head = gold.heads[t] < 0 ? -1 : batch.begins[s] + gold.heads[t];
      const int at = 2 * shape_.arc;
      const float* a = parts_.row(t).data() + at;
      const float* b = head < 0 ? label_root_->value.data() : parts_.row(head).data() + at + size;
      float* da = dparts_.row(t).data() + at;
      float* db = head < 0 ? label_root_->grad.data() : dparts_.row(head).data() + at + size;
      const float* d = dpairs.row(t).data();
      for (int k = 0; k < size; ++k) {
        const float sum = a[k] + b[k] > 0 ? d[k] : 0.1F * d[k];
        da[k] += sum + d[size + k] * b[k];
        db[k] += sum + d[size + k] * a[k];
      }
    }
  }
  return loss;
}

// Collects the gradients of the tags, and adds that of the top layer's state.
double ParserNet::tag_loss(const Batch& batch, const ParserTargets& gold, const ParserRates& rates) {
  const auto tokens = static_cast<float>(batch.tokens());
  double loss = 0;
  Eigen::Index at = 0;
  for (std::size_t k = 0; k < shape_.tags.size(); ++k) {
    loss += softmax_loss(tag_logits_, at, shape_.tags[k], gold.tags[k], rates.tag_weights[k] / tokens);
    at += shape_.tags[k];
  }
  Matrix dhidden;
  tag_out_.backward(tag_activations_, tag_logits_, dhidden, false);
  tag_hidden_dropout_.apply(batch, dhidden);
  leaky_relu_gradient(tag_activations_, dhidden);
  tag_hidden_.backward(upper_, dhidden, encoder_.gradients(encoder_.shape().layers), true);
  return loss;
}

// The same for the first guesses and the middle layer's state.
double ParserNet::guess_loss(const Batch& batch, const ParserTargets& gold, const ParserRates& rates) {
  const auto tokens = static_cast<float>(batch.tokens());
  double loss = 0;
  Eigen::Index at = 0;
  for (std::size_t k = 0; k < rates.guess_weights.size(); ++k) {
    loss += softmax_loss(guess_logits_, at, shape_.tags[k], gold.tags[k], rates.guess_weights[k] / tokens);
    at += shape_.tags[k];
  }
  Matrix dhidden;
  guess_out_.backward(guess_activations_, guess_logits_, dhidden, false);
  guess_hidden_dropout_.apply(batch, dhidden);
  leaky_relu_gradient(guess_activations_, dhidden);
  Matrix dinput;
  guess_hidden_.backward(guess_input_, dhidden, dinput, false);
  guess_dropout_.apply(batch, dinput);
  encoder_.gradients(static_cast<std::size_t>(shape_.guess_layer)) += dinput;
  return loss;
}

ParserLoss ParserNet::train(const Batch& batch, const ParserTargets& gold, const ParserRates& rates, Random& random) {
  const auto guess_layer = static_cast<std::size_t>(shape_.guess_layer);
  const std::size_t layers = encoder_.shape().layers;
  const auto tokens = static_cast<float>(batch.tokens());
  encoder_.embed(batch, rates.input_dropout, random);
  run_guesses(batch, rates.dropout, random);
  run_upper(batch, rates.dropout, random);

  ParserLoss loss;
  dparts_.setZero(parts_.rows(), parts_.cols());
  loss.arcs = arc_loss(batch, gold, rates.arc_weight / tokens);
  loss.labels = label_loss(batch, gold, rates.label_weight / tokens, rates.label_smoothing);
  part_dropout_.apply(batch, dparts_);
  {
    // Dropped outputs are 0 and their gradients too, so their slope is of no account.
    const Matrix outputs = parts_.leftCols(2 * shape_.arc);
    Matrix d = dparts_.leftCols(2 * shape_.arc);
    leaky_relu_gradient(outputs, d);
    dparts_.leftCols(2 * shape_.arc) = d;
  }
  project_.backward(upper_, dparts_, encoder_.gradients(layers), false);
  loss.tags = tag_loss(batch, gold, rates);
  upper_dropout_.apply(batch, encoder_.gradients(layers));
  for (std::size_t i = layers; i > guess_layer; --i) encoder_.backward_layer(i - 1, batch);

  guess_feedback_->grad.noalias() += guess_probabilities_.transpose() * encoder_.gradients(guess_layer);
  loss.guesses = guess_loss(batch, gold, rates);
  for (std::size_t i = guess_layer; i > 0; --i) encoder_.backward_layer(i - 1, batch);
  encoder_.backward_embed(batch);
  for (double* part : {&loss.guesses, &loss.tags, &loss.arcs, &loss.labels}) *part /= tokens;
  return loss;
}

void ParserNet::predict(const Batch& batch, ParserTargets& out) {
  Random unused(0);
  encoder_.embed(batch, 0, unused);
  run_guesses(batch, 0, unused);
  run_upper(batch, 0, unused);
  const int tokens = batch.tokens();
  Eigen::Index at = 0;
  for (std::size_t k = 0; k < shape_.tags.size(); ++k) {
    out.tags[k].resize(tokens);
    for (int t = 0; t < tokens; ++t) {
      const float* z = tag_logits_.row(t).data() + at;
      out.tags[k][t] = static_cast<int>(std::max_element(z, z + shape_.tags[k]) - z);
    }
    at += shape_.tags[k];
  }
  out.heads.clear();
  Matrix scores;
  for (int s = 0; s < batch.sentences(); ++s) {
    arc_scores(batch, s, scores);
    const std::vector<int> heads =
        net::best_tree({scores.data(), static_cast<std::size_t>(scores.size())}, static_cast<int>(scores.rows()));
    out.heads.insert(out.heads.end(), heads.begin(), heads.end());
  }
  label_logits(batch, out.heads);
  out.labels.resize(tokens);
  for (int t = 0; t < tokens; ++t) {
    const float* z = label_logits_.row(t).data();
    out.labels[t] = static_cast<int>(std::max_element(z, z + shape_.labels) - z);
  }
}

}  // namespace newsgraph::train
