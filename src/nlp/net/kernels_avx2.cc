// Kernels for machines with AVX2.
#include <immintrin.h>

#include <bit>
#include <cstring>

#include "nlp/net/kernels_isa.h"
#include "nlp/net/math.h"

#pragma GCC target("avx2")

namespace {

using Vector = __m256i;
constexpr int kLanes = 8;
constexpr int kRows = 6;
constexpr int kFloatRows = 4;

Vector zero() {
  return _mm256_setzero_si256();
}
Vector load(const Vector* from) {
  return _mm256_loadu_si256(from);
}
Vector broadcast(const std::int16_t* pair) {
  std::int32_t both;
  std::memcpy(&both, pair, sizeof both);
  return _mm256_set1_epi32(both);
}
Vector multiply_add(Vector sum, Vector a, Vector b) {
  return _mm256_add_epi32(sum, _mm256_madd_epi16(a, b));
}
void keep(Vector& sum) {
  asm("" : "+x"(sum));
}
void store_scaled(float* out, Vector sum, float row_scale, const float* scales, const float* bias) {
  const __m256 scaled =
      _mm256_mul_ps(_mm256_mul_ps(_mm256_cvtepi32_ps(sum), _mm256_set1_ps(row_scale)), _mm256_loadu_ps(scales));
  _mm256_storeu_ps(out, _mm256_add_ps(scaled, _mm256_loadu_ps(bias)));
}

}  // namespace

#include "nlp/net/kernels.inc"

namespace newsgraph::net {

const Kernels& avx2_kernels() {
  return kAll;
}

}  // namespace newsgraph::net
