// Matrices, random numbers and trained parameters with their optimiser.
#ifndef NEWSGRAPH_TRAIN_TENSOR_H_
#define NEWSGRAPH_TRAIN_TENSOR_H_

#include <Eigen/Core>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::train {

using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// SplitMix64: the same sequence on every machine.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next();
  /// In [0, 1).
  float uniform();
  /// In [0, n). Requires: n > 0.
  std::size_t below(std::size_t n);

 private:
  std::uint64_t state_;
};

/// A trained matrix, its gradient, Adam's moments and the averaged values.
struct Parameter {
  std::string name;
  Matrix value, grad, moment1, moment2, average;
  /// Tables of embeddings: a step touches only the rows that a batch used.
  bool sparse = false;
  std::vector<std::uint32_t> touched;    ///< Rows with a gradient, each once.
  std::vector<char> is_touched;          ///< By row.
  std::vector<std::uint32_t> last_step;  ///< By row: when its average was brought up to date.

  /// Marks a row of a sparse parameter and returns its gradient.
  float* touch(std::uint32_t row) {
    if (!is_touched[row]) {
      is_touched[row] = 1;
      touched.push_back(row);
    }
    return grad.row(row).data();
  }
};

struct AdamOptions {
  float beta1 = 0.9F;
  float beta2 = 0.99F;
  float epsilon = 1e-6F;
  float clip = 5.0F;   ///< Largest norm of the whole gradient.
  float decay = 0.0F;  ///< Decoupled weight decay of dense parameters.
  float average_decay = 0.999F;
};

/// All parameters of a net, in the order of their creation. Addresses are stable.
class ParameterSet {
 public:
  /// Uniform values in [-range, range].
  Parameter& add(std::string name, Eigen::Index rows, Eigen::Index cols, float range, Random& random,
                 bool sparse = false);

  /// One step of Adam on the collected gradients, which are cleared.
  /// Returns the norm of the gradient.
  float step(float learning_rate, const AdamOptions& options);

  /// Exchanges values and averages; call it again to go on training.
  void swap_average();

  [[nodiscard]] std::deque<Parameter>& all() { return parameters_; }
  [[nodiscard]] const std::deque<Parameter>& all() const { return parameters_; }
  [[nodiscard]] const Parameter& find(std::string_view name) const;

 private:
  std::deque<Parameter> parameters_;
  std::uint32_t steps_ = 0;
  float average_decay_ = 0.999F;
};

}  // namespace newsgraph::train

#endif  // NEWSGRAPH_TRAIN_TENSOR_H_
