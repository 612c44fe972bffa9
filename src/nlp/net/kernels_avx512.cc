// Kernels for machines with AVX-512 and VNNI.
#include <immintrin.h>

#include <bit>
#include <cstring>

#include "nlp/net/kernels_isa.h"
#include "nlp/net/math.h"

#pragma GCC target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni,prefer-vector-width=512")

namespace {

using Vector = __m512i;
constexpr int kLanes = 16;
constexpr int kRows = 12;
constexpr int kFloatRows = 8;

Vector zero() {
  return _mm512_setzero_si512();
}
Vector load(const Vector* from) {
  return _mm512_loadu_si512(from);
}
Vector broadcast(const std::int16_t* pair) {
  std::int32_t both;
  std::memcpy(&both, pair, sizeof both);
  return _mm512_set1_epi32(both);
}
Vector multiply_add(Vector sum, Vector a, Vector b) {
  return _mm512_dpwssd_epi32(sum, a, b);
}
void keep(Vector& sum) {
  asm("" : "+v"(sum));
}
void store_scaled(float* out, Vector sum, float row_scale, const float* scales, const float* bias) {
  const __m512 scaled =
      _mm512_mul_ps(_mm512_mul_ps(_mm512_cvtepi32_ps(sum), _mm512_set1_ps(row_scale)), _mm512_loadu_ps(scales));
  _mm512_storeu_ps(out, _mm512_add_ps(scaled, _mm512_loadu_ps(bias)));
}

}  // namespace

#include "nlp/net/kernels.inc"

namespace newsgraph::net {

const Kernels& avx512_kernels() {
  return kAll;
}

}  // namespace newsgraph::net
