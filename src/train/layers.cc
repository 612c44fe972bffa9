// An SRU layer computes for each direction, with x' = dropped-out x,
//   f = sigmoid(x' Wf + vf * c- + bf)      c = f * c- + (1 - f) * (x' Wc)
//   r = sigmoid(x' Wr + vr * c- + br)      h = r * tanh(c) + (1 - r) * x
// where c- is the cell of the token before (or after). All products with W are
// one matrix product for the batch; only the element-wise rest goes token by
// token. The derivatives are checked numerically by tests/nlp/net_gradient_test.
#include "train/layers.h"

#include <algorithm>
#include <cmath>

#include "nlp/net/math.h"

namespace newsgraph::train {

void SentenceDropout::draw(const Batch& batch, Eigen::Index width, float rate, Random& random) {
  if (rate <= 0) {
    factors_.resize(0, 0);
    return;
  }
  factors_.resize(batch.sentences(), width);
  const float kept = 1 / (1 - rate);
  for (Eigen::Index i = 0; i < factors_.size(); ++i) {
    factors_.data()[i] = random.uniform() < rate ? 0.0F : kept;
  }
}

void SentenceDropout::apply(const Batch& batch, Matrix& m) const {
  if (factors_.size() == 0) return;
  for (int s = 0; s < batch.sentences(); ++s) {
    for (int row = batch.begins[s]; row < batch.begins[s + 1]; ++row) m.row(row).array() *= factors_.row(s).array();
  }
}

Linear::Linear(ParameterSet& parameters, const std::string& name, Eigen::Index in, Eigen::Index out, Random& random)
    : weight_(&parameters.add(name + ".w", in, out, std::sqrt(6.0F / static_cast<float>(in + out)), random)),
      bias_(&parameters.add(name + ".b", 1, out, 0, random)) {}

void Linear::forward(const Matrix& x, Matrix& y) const {
  y.resize(x.rows(), weight_->value.cols());
  y.noalias() = x * weight_->value;
  y.rowwise() += bias_->value.row(0);
}

void Linear::backward(const Matrix& x, const Matrix& dy, Matrix& dx, bool add) const {
  weight_->grad.noalias() += x.transpose() * dy;
  bias_->grad.row(0) += dy.colwise().sum();
  if (add) {
    dx.noalias() += dy * weight_->value.transpose();
  } else {
    dx.resize(dy.rows(), weight_->value.rows());
    dx.noalias() = dy * weight_->value.transpose();
  }
}

void apply_leaky_relu(Matrix& m) {
  float* p = m.data();
  const Eigen::Index n = m.size();
  for (Eigen::Index i = 0; i < n; ++i) p[i] = net::leaky_relu(p[i]);
}

void leaky_relu_gradient(const Matrix& m, Matrix& dm) {
  const float* p = m.data();
  float* d = dm.data();
  const Eigen::Index n = m.size();
  for (Eigen::Index i = 0; i < n; ++i) d[i] = p[i] > 0 ? d[i] : 0.1F * d[i];
}

double softmax_loss(Matrix& logits, Eigen::Index begin, Eigen::Index classes, const std::vector<int>& targets,
                    float weight, float smoothing) {
  double loss = 0;
  for (Eigen::Index row = 0; row < logits.rows(); ++row) {
    float* z = logits.row(row).data() + begin;
    const int target = targets[static_cast<std::size_t>(row)];
    if (target < 0) {
      std::fill(z, z + classes, 0.0F);
      continue;
    }
    float top = z[0];
    for (Eigen::Index k = 1; k < classes; ++k) top = std::max(top, z[k]);
    for (Eigen::Index k = 0; k < classes; ++k) z[k] = net::exp_of(z[k] - top);
    float sum = 0;
    for (Eigen::Index k = 0; k < classes; ++k) sum += z[k];
    loss -= std::log(std::max(z[target] / sum, 1e-30F));
    const float scale = weight / sum;
    const float uniform = weight * smoothing / static_cast<float>(classes);
    for (Eigen::Index k = 0; k < classes; ++k) z[k] = z[k] * scale - uniform;
    z[target] -= weight * (1 - smoothing);
  }
  return loss;
}

Encoder::Encoder(ParameterSet& parameters, const net::EncoderShape& shape, Random& random) : shape_(shape) {
  constexpr float kTableRange = 0.15F;
  for (std::size_t c = 0; c < net::kChannels; ++c) {
    if (shape.dimensions[c] == 0) {
      tables_.push_back(nullptr);
      continue;
    }
    tables_.push_back(&parameters.add("table." + std::string(net::kChannelNames[c]), shape.tables.rows[c],
                                      shape.dimensions[c], kTableRange, random, true));
  }
  if (shape.ngram_dimension > 0) {
    ngrams_ =
        &parameters.add("table.ngram", shape.tables.ngram_rows, shape.ngram_dimension, kTableRange * 2, random, true);
  }
  const Eigen::Index h = shape.hidden;
  layers_.resize(shape.layers);
  for (std::size_t i = 0; i < layers_.size(); ++i) {
    const std::string name = "sru" + std::to_string(i);
    layers_[i].weight = &parameters.add(name + ".w", 2 * h, 6 * h, std::sqrt(3.0F / static_cast<float>(2 * h)), random);
    layers_[i].peephole = &parameters.add(name + ".v", 2, 2 * h, 0.1F, random);
    layers_[i].bias = &parameters.add(name + ".b", 2, 2 * h, 0, random);
  }
  states_.resize(shape.layers + 1);
  gradients_.resize(shape.layers + 1);
}

void Encoder::embed(const Batch& batch, float dropout, Random& random) {
  Matrix& x = states_[0];
  x.setZero(batch.tokens(), shape_.width());
  for (int t = 0; t < batch.tokens(); ++t) {
    const net::WordFeatures& word = *batch.words[t];
    Eigen::Index at = 0;
    for (std::size_t c = 0; c < net::kChannels; ++c) {
      if (!tables_[c]) continue;
      std::uint32_t row = c == static_cast<std::size_t>(net::Channel::kContext) ? batch.contexts[t] : word.ids[c];
      if (batch.hidden[t] >= (c == 0 ? 1 : 2)) row = 0;
      x.block(t, at, 1, shape_.dimensions[c]) = tables_[c]->value.row(row);
      at += shape_.dimensions[c];
    }
    if (!ngrams_ || word.ngrams.empty() || batch.hidden[t] >= 2) continue;
    auto mean = x.block(t, at, 1, shape_.ngram_dimension);
    for (const std::uint32_t row : word.ngrams) mean += ngrams_->value.row(row);
    mean *= 1 / static_cast<float>(word.ngrams.size());
  }
  if (dropout <= 0) {
    input_mask_.resize(0, 0);
    return;
  }
  input_mask_.resize(x.rows(), x.cols());
  const float kept = 1 / (1 - dropout);
  for (Eigen::Index i = 0; i < input_mask_.size(); ++i) {
    input_mask_.data()[i] = random.uniform() < dropout ? 0.0F : kept;
  }
  x.array() *= input_mask_.array();
}

void Encoder::backward_embed(const Batch& batch) {
  Matrix& dx = gradients_[0];
  if (input_mask_.size() > 0) dx.array() *= input_mask_.array();
  for (int t = 0; t < batch.tokens(); ++t) {
    const net::WordFeatures& word = *batch.words[t];
    const float* d = dx.row(t).data();
    for (std::size_t c = 0; c < net::kChannels; ++c) {
      if (!tables_[c]) continue;
      std::uint32_t row = c == static_cast<std::size_t>(net::Channel::kContext) ? batch.contexts[t] : word.ids[c];
      if (batch.hidden[t] >= (c == 0 ? 1 : 2)) row = 0;
      float* grad = tables_[c]->touch(row);
      for (std::uint32_t k = 0; k < shape_.dimensions[c]; ++k) grad[k] += d[k];
      d += shape_.dimensions[c];
    }
    if (!ngrams_ || word.ngrams.empty() || batch.hidden[t] >= 2) continue;
    const float share = 1 / static_cast<float>(word.ngrams.size());
    for (const std::uint32_t row : word.ngrams) {
      float* grad = ngrams_->touch(row);
      for (std::uint32_t k = 0; k < shape_.ngram_dimension; ++k) grad[k] += share * d[k];
    }
  }
}

void Encoder::run_layer(std::size_t index, const Batch& batch, float dropout, Random& random) {
  Layer& layer = layers_[index];
  const Matrix& x = states_[index];
  Matrix& out = states_[index + 1];
  const Eigen::Index n = x.rows();
  const Eigen::Index width = shape_.width();
  layer.dropout.draw(batch, width, dropout, random);
  layer.input = x;
  layer.dropout.apply(batch, layer.input);
  layer.gates.resize(n, 3 * width);
  layer.gates.noalias() = layer.input * layer.weight->value;
  for (Matrix* m : {&layer.cell, &layer.cell_tanh, &layer.forget, &layer.reset, &out}) m->resize(n, width);
  for (int s = 0; s < batch.sentences(); ++s) {
    for (int direction = 0; direction < 2; ++direction) {
      scan(layer, x, out, batch.begins[s], batch.begins[s + 1], direction);
    }
  }
}

void Encoder::scan(Layer& layer, const Matrix& highway, Matrix& out, int begin, int end, int direction) const {
  const int h = static_cast<int>(shape_.hidden);
  const int offset = direction * h;
  const float* vf = layer.peephole->value.row(0).data() + offset;
  const float* vr = layer.peephole->value.row(1).data() + offset;
  const float* bf = layer.bias->value.row(0).data() + offset;
  const float* br = layer.bias->value.row(1).data() + offset;
  const std::vector<float> zero(h, 0.0F);
  const float* before = zero.data();
  for (int step = 0; step < end - begin; ++step) {
    const int t = direction == 0 ? begin + step : end - 1 - step;
    const float* u = layer.gates.row(t).data() + 3 * offset;
    const float* x = highway.row(t).data() + offset;
    float* __restrict f = layer.forget.row(t).data() + offset;
    float* __restrict r = layer.reset.row(t).data() + offset;
    float* __restrict c = layer.cell.row(t).data() + offset;
    float* __restrict g = layer.cell_tanh.row(t).data() + offset;
    float* __restrict y = out.row(t).data() + offset;
#pragma GCC ivdep
    for (int k = 0; k < h; ++k) {
      f[k] = net::sigmoid(u[h + k] + vf[k] * before[k] + bf[k]);
      r[k] = net::sigmoid(u[2 * h + k] + vr[k] * before[k] + br[k]);
      c[k] = u[k] + f[k] * (before[k] - u[k]);
      g[k] = net::tanh_of(c[k]);
      y[k] = x[k] + r[k] * (g[k] - x[k]);
    }
    before = c;
  }
}

void Encoder::scan_back(Layer& layer, const Matrix& highway, const Matrix& dout, Matrix& dhighway, int begin, int end,
                        int direction) const {
  const int h = static_cast<int>(shape_.hidden);
  const int offset = direction * h;
  const float* vf = layer.peephole->value.row(0).data() + offset;
  const float* vr = layer.peephole->value.row(1).data() + offset;
  float* __restrict dvf = layer.peephole->grad.row(0).data() + offset;
  float* __restrict dvr = layer.peephole->grad.row(1).data() + offset;
  float* __restrict dbf = layer.bias->grad.row(0).data() + offset;
  float* __restrict dbr = layer.bias->grad.row(1).data() + offset;
  const std::vector<float> zero(h, 0.0F);
  std::vector<float> carried(h, 0.0F);
  float* __restrict dc_next = carried.data();
  for (int step = end - begin - 1; step >= 0; --step) {
    const int t = direction == 0 ? begin + step : end - 1 - step;
    const int previous = direction == 0 ? t - 1 : t + 1;
    const float* before = step == 0 ? zero.data() : layer.cell.row(previous).data() + offset;
    float* __restrict u = layer.gates.row(t).data() + 3 * offset;  // becomes its gradient
    const float* x = highway.row(t).data() + offset;
    const float* f = layer.forget.row(t).data() + offset;
    const float* r = layer.reset.row(t).data() + offset;
    const float* g = layer.cell_tanh.row(t).data() + offset;
    const float* dy = dout.row(t).data() + offset;
    float* __restrict dx = dhighway.row(t).data() + offset;
#pragma GCC ivdep
    for (int k = 0; k < h; ++k) {
      const float dr = dy[k] * (g[k] - x[k]) * r[k] * (1 - r[k]);
      dx[k] = dy[k] * (1 - r[k]);
      const float dc = dc_next[k] + dy[k] * r[k] * (1 - g[k] * g[k]);
      const float df = dc * (before[k] - u[k]) * f[k] * (1 - f[k]);
      u[k] = dc * (1 - f[k]);
      u[h + k] = df;
      u[2 * h + k] = dr;
      dc_next[k] = dc * f[k] + vf[k] * df + vr[k] * dr;
      dvf[k] += df * before[k];
      dvr[k] += dr * before[k];
      dbf[k] += df;
      dbr[k] += dr;
    }
  }
}

void Encoder::backward_layer(std::size_t index, const Batch& batch) {
  Layer& layer = layers_[index];
  const Matrix& dout = gradients_[index + 1];
  Matrix& dx = gradients_[index];
  dx.resize(dout.rows(), shape_.width());
  for (int s = 0; s < batch.sentences(); ++s) {
    for (int direction = 0; direction < 2; ++direction) {
      scan_back(layer, states_[index], dout, dx, batch.begins[s], batch.begins[s + 1], direction);
    }
  }
  layer.weight->grad.noalias() += layer.input.transpose() * layer.gates;
  layer.input.noalias() = layer.gates * layer.weight->value.transpose();
  layer.dropout.apply(batch, layer.input);
  dx += layer.input;
}

}  // namespace newsgraph::train
