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

/// e^x within 4e-7 relative for x in [-2, 2] and 6e-6 in [-87, 87]; x is clamped to that range.
[[gnu::always_inline]] inline float exp_of(float x) {
  x = x < -87.0F ? -87.0F : x;
  x = x > 87.0F ? 87.0F : x;
  // e^x = 2^n * 2^r with n whole and r in [-0.5, 0.5].
  constexpr float kRound = 12582912.0F;  // 1.5 * 2^23: adding it rounds to an integer
  const float t = x * 1.44269504F;
  const float shifted = t + kRound;
  const float r = t - (shifted - kRound);
  // A polynomial in the form with the fewest steps one behind the other.
  const float square = r * r;
  const float p = (1.0F + 6.9314718056e-01F * r) + square * ((2.4022349038e-01F + 5.5503810138e-02F * r) +
                                                             square * (9.6663685154e-03F + 1.3381302537e-03F * r));
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
