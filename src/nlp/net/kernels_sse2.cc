// Kernels for any x86-64.
#include <immintrin.h>

#include <bit>
#include <cstring>

#include "nlp/net/kernels_isa.h"
#include "nlp/net/math.h"

namespace {

using Vector = __m128i;
constexpr int kLanes = 4;
constexpr int kRows = 2;
constexpr int kFloatRows = 2;

Vector zero() {
  return _mm_setzero_si128();
}
Vector load(const Vector* from) {
  return _mm_loadu_si128(from);
}
Vector broadcast(const std::int16_t* pair) {
  std::int32_t both;
  std::memcpy(&both, pair, sizeof both);
  return _mm_set1_epi32(both);
}
Vector multiply_add(Vector sum, Vector a, Vector b) {
  return _mm_add_epi32(sum, _mm_madd_epi16(a, b));
}
void keep(Vector& sum) {
  asm("" : "+x"(sum));
}
void store_scaled(float* out, Vector sum, float row_scale, const float* scales, const float* bias) {
  const __m128 scaled = _mm_mul_ps(_mm_mul_ps(_mm_cvtepi32_ps(sum), _mm_set1_ps(row_scale)), _mm_loadu_ps(scales));
  _mm_storeu_ps(out, _mm_add_ps(scaled, _mm_loadu_ps(bias)));
}

}  // namespace

#include "nlp/net/kernels.inc"

namespace newsgraph::net {

const Kernels& sse2_kernels() {
  return kAll;
}

}  // namespace newsgraph::net
