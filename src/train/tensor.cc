// Adam (Kingma and Ba 2015) with an exponential moving average of the weights.
// For embedding tables both are lazy: a row moves only when a batch used it,
// and its average catches up over the steps in which the row stood still.
#include "train/tensor.h"

#include <algorithm>
#include <cmath>

#include "base/error.h"

namespace newsgraph::train {
namespace {

void adam_row(float* value, float* grad, float* m, float* v, float* average, Eigen::Index n, float scale, float rate,
              float correction2, const AdamOptions& o, float decay, float average_keep) {
  for (Eigen::Index i = 0; i < n; ++i) {
    const float g = grad[i] * scale;
    m[i] = o.beta1 * m[i] + (1 - o.beta1) * g;
    v[i] = o.beta2 * v[i] + (1 - o.beta2) * g * g;
    value[i] -= rate * m[i] / (std::sqrt(v[i] * correction2) + o.epsilon) + decay * value[i];
    average[i] = value[i] + (average[i] - value[i]) * average_keep;
    grad[i] = 0;
  }
}

float row_norm(const float* grad, Eigen::Index n) {
  float sum = 0;
  for (Eigen::Index i = 0; i < n; ++i) sum += grad[i] * grad[i];
  return sum;
}

}  // namespace

std::uint64_t Random::next() {
  std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31);
}

float Random::uniform() {
  return static_cast<float>(next() >> 40) * 0x1p-24F;
}

std::size_t Random::below(std::size_t n) {
  return static_cast<std::size_t>(next() % n);
}

Parameter& ParameterSet::add(std::string name, Eigen::Index rows, Eigen::Index cols, float range, Random& random,
                             bool sparse) {
  Parameter& p = parameters_.emplace_back();
  p.name = std::move(name);
  p.value.resize(rows, cols);
  for (Eigen::Index i = 0; i < p.value.size(); ++i) {
    p.value.data()[i] = (random.uniform() * 2 - 1) * range;
  }
  p.grad.setZero(rows, cols);
  p.moment1.setZero(rows, cols);
  p.moment2.setZero(rows, cols);
  p.average = p.value;
  p.sparse = sparse;
  if (sparse) {
    p.is_touched.assign(static_cast<std::size_t>(rows), 0);
    p.last_step.assign(static_cast<std::size_t>(rows), 0);
  }
  return p;
}

float ParameterSet::step(float learning_rate, const AdamOptions& options) {
  ++steps_;
  float sum = 0;
  for (Parameter& p : parameters_) {
    if (!p.sparse) {
      sum += p.grad.squaredNorm();
      continue;
    }
    for (const std::uint32_t row : p.touched) sum += row_norm(p.grad.row(row).data(), p.grad.cols());
  }
  const float norm = std::sqrt(sum);
  const float scale = norm > options.clip ? options.clip / norm : 1.0F;
  const auto t = static_cast<float>(steps_);
  const float rate = learning_rate / (1 - std::pow(options.beta1, t));
  const float correction2 = 1 / (1 - std::pow(options.beta2, t));
  // A young average follows the weights closely, so that it forgets the start.
  average_decay_ = options.average_decay;
  const float keep = std::min(average_decay_, (1 + t) / (10 + t));
  for (Parameter& p : parameters_) {
    const Eigen::Index cols = p.value.cols();
    if (!p.sparse) {
      const float decay = p.value.rows() > 1 ? options.decay * learning_rate : 0.0F;
      adam_row(p.value.data(), p.grad.data(), p.moment1.data(), p.moment2.data(), p.average.data(), p.value.size(),
               scale, rate, correction2, options, decay, keep);
      continue;
    }
    for (const std::uint32_t row : p.touched) {
      const std::uint32_t idle = steps_ - 1 - p.last_step[row];
      if (idle > 0) {
        const float idle_keep = std::pow(keep, static_cast<float>(idle));
        p.average.row(row) = p.value.row(row) + (p.average.row(row) - p.value.row(row)) * idle_keep;
      }
      adam_row(p.value.row(row).data(), p.grad.row(row).data(), p.moment1.row(row).data(), p.moment2.row(row).data(),
               p.average.row(row).data(), cols, scale, rate, correction2, options, 0.0F, keep);
      p.last_step[row] = steps_;
      p.is_touched[row] = 0;
    }
    p.touched.clear();
  }
  return norm;
}

void ParameterSet::swap_average() {
  for (Parameter& p : parameters_) {
    if (p.sparse) {
      for (std::size_t row = 0; row < p.last_step.size(); ++row) {
        const std::uint32_t idle = steps_ - p.last_step[row];
        if (idle == 0) continue;
        const auto r = static_cast<Eigen::Index>(row);
        const float keep = std::pow(average_decay_, static_cast<float>(idle));
        p.average.row(r) = p.value.row(r) + (p.average.row(r) - p.value.row(r)) * keep;
        p.last_step[row] = steps_;
      }
    }
    p.value.swap(p.average);
  }
}

const Parameter& ParameterSet::find(std::string_view name) const {
  for (const Parameter& p : parameters_) {
    if (p.name == name) return p;
  }
  throw Error("the net has no parameter " + std::string(name));
}

}  // namespace newsgraph::train
