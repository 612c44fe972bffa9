// Elementary functions whose results do not depend on the instruction set.
//
// Everything is made of additions, multiplications, divisions and integer
// operations, so that the compiler can vectorise the callers and each lane
// still gives the bits that scalar code gives. Callers are compiled without
// contraction (-ffp-contract=off).
#ifndef NEWSGRAPH_NLP_NET_MATH_H_
#define NEWSGRAPH_NLP_NET_MATH_H_

#include <bit>
#include <cstdint>

namespace newsgraph::net {

/// e^x within 2e-7 relative for x in [-87, 87]; x is clamped to that range.
[[gnu::always_inline]] inline float exp_of(float x) {
  x = x < -87.0F ? -87.0F : x;
  x = x > 87.0F ? 87.0F : x;
  constexpr float kRound = 12582912.0F;  // 1.5 * 2^23: adding it rounds to an integer
  const float shifted = x * 1.44269504F + kRound;
  const float n = shifted - kRound;
  const float r = (x - n * 0.693359375F) + n * 2.12194440e-4F;
  float p = 1.9875691500e-4F;
  p = p * r + 1.3981999507e-3F;
  p = p * r + 8.3334519073e-3F;
  p = p * r + 4.1665795894e-2F;
  p = p * r + 1.6666665459e-1F;
  p = p * r + 5.0000001201e-1F;
  p = (p * r) * r + r + 1.0F;
  // The low bits of `shifted` hold n; 127 makes it a biased exponent.
  const std::int32_t exponent = std::bit_cast<std::int32_t>(shifted) + (127 - 0x4B400000);
  return p * std::bit_cast<float>(exponent << 23);
}

[[gnu::always_inline]] inline float sigmoid(float x) {
  return 1.0F / (1.0F + exp_of(-x));
}

[[gnu::always_inline]] inline float tanh_of(float x) {
  return 2.0F / (1.0F + exp_of(-2.0F * x)) - 1.0F;
}

/// The activation of all hidden layers.
[[gnu::always_inline]] inline float leaky_relu(float x) {
  return x > 0.0F ? x : 0.1F * x;
}

}  // namespace newsgraph::net

#endif  // NEWSGRAPH_NLP_NET_MATH_H_
