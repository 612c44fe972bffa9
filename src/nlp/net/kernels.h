// The arithmetic of the nets: integer matrix products and element-wise steps.
//
// There is one implementation per instruction set, compiled from one source
// (kernels.inc). All of them give the same bits: products of matrices are exact
// integers, element-wise code rounds lane by lane, and nothing is contracted or
// summed in another order. So results depend neither on the machine, nor on the
// number of threads, nor on what shares a batch.
#ifndef NEWSGRAPH_NLP_NET_KERNELS_H_
#define NEWSGRAPH_NLP_NET_KERNELS_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace newsgraph::net {

enum class Isa { kSse2, kAvx2, kAvx512 };

/// The best one that this machine has.
[[nodiscard]] Isa best_isa();
[[nodiscard]] bool has_isa(Isa isa);

/// Storage aligned to 64 bytes, grown but never shrunk; contents are lost on growth.
template <typename T>
class Buffer {
 public:
  T* resize(std::size_t count) {
    if (count + kSlack > storage_.size()) storage_.resize(count + count / 4 + kSlack);
    const auto address = reinterpret_cast<std::uintptr_t>(storage_.data());
    data_ = storage_.data() + ((64 - address % 64) % 64) / sizeof(T);
    return data_;
  }
  [[nodiscard]] T* data() const { return data_; }

 private:
  static constexpr std::size_t kSlack = 64 / sizeof(T);
  std::vector<T> storage_;
  T* data_ = nullptr;
};

/// Largest magnitude of a quantised activation: 13 bits and a sign.
inline constexpr int kActivationMax = 8191;
/// Inner sizes up to this cannot overflow 32 bits: 127 * 8191 * 2048 < 2^31.
inline constexpr std::uint32_t kMaxInner = 2048;
/// Outputs are computed in blocks of so many.
inline constexpr std::uint32_t kBlock = 16;

/// int8 weights, widened to int16 and arranged for the kernels: for each block
/// of 16 outputs and each pair of inputs, 16 pairs. Const after construction.
class PackedMatrix {
 public:
  PackedMatrix() = default;
  /// values holds one row per output. Requires: inputs <= kMaxInner.
  PackedMatrix(std::uint32_t outputs, std::uint32_t inputs, std::span<const std::int8_t> values,
               std::span<const float> scales, std::span<const float> bias);

  [[nodiscard]] std::uint32_t outputs() const { return outputs_; }
  [[nodiscard]] std::uint32_t padded_outputs() const { return (outputs_ + kBlock - 1) / kBlock * kBlock; }
  [[nodiscard]] std::uint32_t inputs() const { return inputs_; }
  [[nodiscard]] std::uint32_t padded_inputs() const { return (inputs_ + 1) / 2 * 2; }
  [[nodiscard]] const std::int16_t* block(std::uint32_t index) const {
    return weights_.data() + static_cast<std::size_t>(index) * padded_inputs() * kBlock;
  }
  [[nodiscard]] const float* scales() const { return scales_.data(); }
  [[nodiscard]] const float* bias() const { return bias_.data(); }

 private:
  std::uint32_t outputs_ = 0;
  std::uint32_t inputs_ = 0;
  std::vector<std::int16_t> weights_;
  std::vector<float> scales_;  // padded
  std::vector<float> bias_;    // padded
};

/// Arguments of one direction of an SRU layer over one sentence.
struct ScanArguments {
  const float* gates;  ///< Rows: candidate, forget, reset; each `hidden` long.
  std::size_t gates_stride;
  const float* highway;
  std::size_t highway_stride;
  const std::uint32_t* rows;  ///< Row of gates and highway by token; null = the token itself.
  float* out;
  std::size_t out_stride;
  const float* peephole_forget;
  const float* peephole_reset;
  const float* bias_forget;
  const float* bias_reset;
  float* cell;  ///< Scratch of `hidden` floats.
  std::uint32_t hidden;
  std::uint32_t begin, end;  ///< Tokens.
  bool backward;
};

struct Kernels {
  /// Quantises each row by its largest magnitude. out has padded rows of
  /// `padded` numbers, the rest zeros.
  void (*quantise)(const float* x, std::size_t rows, std::size_t cols, std::size_t stride, std::int16_t* out,
                   std::size_t padded, float* scales);
  /// out[r][c] = sum * scale of row r * scale of column c + bias, with
  /// out's rows `stride` apart; writes padded_outputs() columns.
  void (*multiply)(const std::int16_t* x, const float* row_scales, std::size_t rows, const PackedMatrix& weights,
                   float* out, std::size_t stride);
  void (*scan)(const ScanArguments& arguments);
  void (*leaky_relu)(float* x, std::size_t count);
  void (*add)(float* to, const float* from, std::size_t count);
  /// to += factor * from
  void (*add_scaled)(float* to, const float* from, float factor, std::size_t count);
  /// to += factor * from, for bytes
  void (*add_bytes)(float* to, const std::int8_t* from, float factor, std::size_t count);
  /// Softmax in place; the sum is taken in order.
  void (*softmax)(float* x, std::size_t count);
  /// pair = [leaky_relu(a + b) | a * b]
  void (*combine)(const float* a, const float* b, float* pair, std::size_t count);
  /// out[r][c] = sum over k of a[r][k] * b[k][c], summed in order of k, for
  /// columns up to the next multiple of 16; b and out need room for those.
  void (*multiply_floats)(const float* a, std::size_t a_stride, std::size_t rows, std::size_t inner, const float* b,
                          std::size_t b_stride, std::size_t cols, float* out, std::size_t out_stride);
};

/// Requires: has_isa(isa).
[[nodiscard]] const Kernels& kernels(Isa isa);

}  // namespace newsgraph::net

#endif  // NEWSGRAPH_NLP_NET_KERNELS_H_
