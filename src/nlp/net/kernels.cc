#include "nlp/net/kernels.h"

#include <algorithm>
#include <cassert>

#include "nlp/net/kernels_isa.h"

namespace newsgraph::net {

bool has_isa(Isa isa) {
  switch (isa) {
    case Isa::kSse2:
      return true;
    case Isa::kAvx2:
      return __builtin_cpu_supports("avx2") != 0;
    case Isa::kAvx512:
      return __builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512bw") != 0 &&
             __builtin_cpu_supports("avx512dq") != 0 && __builtin_cpu_supports("avx512vl") != 0 &&
             __builtin_cpu_supports("avx512vnni") != 0;
  }
  return false;
}

Isa best_isa() {
  if (has_isa(Isa::kAvx512)) return Isa::kAvx512;
  return has_isa(Isa::kAvx2) ? Isa::kAvx2 : Isa::kSse2;
}

const Kernels& kernels(Isa isa) {
  assert(has_isa(isa));
  switch (isa) {
    case Isa::kAvx512:
      return avx512_kernels();
    case Isa::kAvx2:
      return avx2_kernels();
    case Isa::kSse2:
      break;
  }
  return sse2_kernels();
}

PackedMatrix::PackedMatrix(std::uint32_t outputs, std::uint32_t inputs, std::span<const std::int8_t> values,
                           std::span<const float> scales, std::span<const float> bias)
    : outputs_(outputs), inputs_(inputs) {
  assert(inputs <= kMaxInner && values.size() == static_cast<std::size_t>(outputs) * inputs);
  const std::size_t stride = padded_inputs();
  weights_.assign(stride * padded_outputs(), 0);
  scales_.assign(padded_outputs(), 0.0F);
  bias_.assign(padded_outputs(), 0.0F);
  std::copy(scales.begin(), scales.end(), scales_.begin());
  std::copy(bias.begin(), bias.end(), bias_.begin());
  for (std::uint32_t o = 0; o < outputs; ++o) {
    std::int16_t* block = weights_.data() + (o / kBlock) * stride * kBlock;
    const std::int8_t* row = values.data() + static_cast<std::size_t>(o) * inputs;
    for (std::uint32_t i = 0; i < inputs; ++i) {
      block[(static_cast<std::size_t>(i / 2) * kBlock + o % kBlock) * 2 + i % 2] = row[i];
    }
  }
}

}  // namespace newsgraph::net
