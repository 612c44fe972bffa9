// Every instruction set must give the bits of the slow, obvious version.
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <random>

#include "nlp/net/kernels.h"
#include "nlp/net/math.h"

namespace newsgraph::net {
namespace {

std::vector<Isa> machine_isas() {
  std::vector<Isa> result;
  for (const Isa isa : {Isa::kSse2, Isa::kAvx2, Isa::kAvx512}) {
    if (has_isa(isa)) result.push_back(isa);
  }
  return result;
}

std::vector<float> random_floats(std::size_t count, unsigned seed, float range) {
  std::mt19937 random(seed);
  std::uniform_real_distribution<float> uniform(-range, range);
  std::vector<float> result(count);
  for (float& value : result) value = uniform(random);
  return result;
}

TEST(Math, ExponentialIsCloseEnough) {
  for (float x = -87; x < 87; x += 0.37F) {
    EXPECT_NEAR(exp_of(x) / std::exp(static_cast<double>(x)), 1, std::abs(x) < 2 ? 4e-7 : 6e-6) << x;
  }
  EXPECT_GT(exp_of(-1e30F), 0);
  EXPECT_TRUE(std::isfinite(exp_of(1e30F)));
  EXPECT_NEAR(tanh_of(0.3F), std::tanh(0.3), 1e-6);
  EXPECT_NEAR(sigmoid(-1.2F), 1 / (1 + std::exp(1.2)), 1e-6);
}

TEST(Kernels, ProductsAreExact) {
  for (const auto& [outputs, inputs, rows] : {std::array<std::uint32_t, 3>{1, 1, 1}, {17, 33, 7}, {40, 320, 29}}) {
    std::mt19937 random(outputs);
    std::vector<std::int8_t> values(static_cast<std::size_t>(outputs) * inputs);
    for (auto& value : values) value = static_cast<std::int8_t>(static_cast<int>(random() % 255) - 127);
    const std::vector<float> scales = random_floats(outputs, 1, 0.1F);
    const std::vector<float> bias = random_floats(outputs, 2, 1);
    const PackedMatrix weights(outputs, inputs, values, scales, bias);
    const std::vector<float> x = random_floats(static_cast<std::size_t>(rows) * inputs, 3, 4);
    for (const Isa isa : machine_isas()) {
      std::vector<std::int16_t> quantised(static_cast<std::size_t>(rows) * weights.padded_inputs(), 99);
      std::vector<float> row_scales(rows);
      kernels(isa).quantise(x.data(), rows, inputs, inputs, quantised.data(), weights.padded_inputs(),
                            row_scales.data());
      std::vector<float> out(static_cast<std::size_t>(rows) * weights.padded_outputs());
      kernels(isa).multiply(quantised.data(), row_scales.data(), rows, weights, out.data(), weights.padded_outputs());
      for (std::uint32_t r = 0; r < rows; ++r) {
        for (std::uint32_t o = 0; o < outputs; ++o) {
          std::int32_t sum = 0;
          for (std::uint32_t i = 0; i < inputs; ++i) {
            sum += quantised[r * weights.padded_inputs() + i] * values[static_cast<std::size_t>(o) * inputs + i];
          }
          const float expected = static_cast<float>(sum) * row_scales[r] * scales[o] + bias[o];
          ASSERT_EQ(out[r * weights.padded_outputs() + o], expected);
        }
      }
    }
  }
}

TEST(Kernels, TheLargestSumsDoNotOverflow) {
  const std::vector<std::int8_t> values(kMaxInner, -127);
  const std::vector<float> one = {1};
  const std::vector<float> zero = {0};
  const PackedMatrix weights(1, kMaxInner, values, one, zero);
  const std::vector<std::int16_t> x(kMaxInner, kActivationMax);
  for (const Isa isa : machine_isas()) {
    std::vector<float> out(kBlock);
    kernels(isa).multiply(x.data(), one.data(), 1, weights, out.data(), kBlock);
    EXPECT_EQ(out[0], static_cast<float>(-127.0 * kActivationMax * kMaxInner));
  }
}

TEST(Kernels, QuantisationKeepsThirteenBits) {
  const std::vector<float> x = random_floats(100, 4, 7);
  for (const Isa isa : machine_isas()) {
    std::vector<std::int16_t> quantised(100);
    float scale = 0;
    kernels(isa).quantise(x.data(), 1, 100, 100, quantised.data(), 100, &scale);
    for (std::size_t i = 0; i < x.size(); ++i) EXPECT_NEAR(quantised[i] * scale, x[i], scale * 0.51F);
    const std::vector<float> zeros(100, 0.0F);
    kernels(isa).quantise(zeros.data(), 1, 100, 100, quantised.data(), 100, &scale);
    EXPECT_EQ(scale, 0);
    EXPECT_EQ(quantised[5], 0);
  }
}

TEST(Kernels, ScanGivesTheSameBitsOnAllMachines) {
  constexpr std::uint32_t kHidden = 37;
  constexpr std::uint32_t kTokens = 9;
  const std::vector<float> gates = random_floats(kTokens * 3 * kHidden, 5, 3);
  const std::vector<float> highway = random_floats(kTokens * kHidden, 6, 1);
  const std::vector<float> small = random_floats(4 * kHidden, 7, 0.5F);
  for (const bool backward : {false, true}) {
    std::vector<float> expected(kTokens * kHidden);
    std::vector<float> cell(kHidden, 0.0F);
    for (std::uint32_t step = 0; step < kTokens; ++step) {
      const std::uint32_t t = backward ? kTokens - 1 - step : step;
      for (std::uint32_t k = 0; k < kHidden; ++k) {
        const float* u = gates.data() + t * 3 * kHidden;
        const float f = sigmoid(u[kHidden + k] + small[k] * cell[k] + small[2 * kHidden + k]);
        const float r = sigmoid(u[2 * kHidden + k] + small[kHidden + k] * cell[k] + small[3 * kHidden + k]);
        cell[k] = u[k] + f * (cell[k] - u[k]);
        const float x = highway[t * kHidden + k];
        expected[t * kHidden + k] = x + r * (tanh_of(cell[k]) - x);
      }
    }
    for (const Isa isa : machine_isas()) {
      std::vector<float> out(kTokens * kHidden);
      ScanArguments a{gates.data(),
                      3 * kHidden,
                      highway.data(),
                      kHidden,
                      nullptr,
                      out.data(),
                      kHidden,
                      small.data(),
                      small.data() + kHidden,
                      small.data() + 2 * kHidden,
                      small.data() + 3 * kHidden,
                      cell.data(),
                      kHidden,
                      0,
                      kTokens,
                      backward};
      kernels(isa).scan(a);
      EXPECT_EQ(out, expected);
    }
  }
}

TEST(Kernels, FloatProductsAreSummedInOrder) {
  constexpr std::size_t kRows = 5;
  constexpr std::size_t kInner = 19;
  constexpr std::size_t kColumns = 32;
  const std::vector<float> a = random_floats(kRows * kInner, 8, 2);
  const std::vector<float> b = random_floats(kInner * kColumns, 9, 2);
  for (const Isa isa : machine_isas()) {
    std::vector<float> out(kRows * kColumns);
    kernels(isa).multiply_floats(a.data(), kInner, kRows, kInner, b.data(), kColumns, 30, out.data(), kColumns);
    for (std::size_t r = 0; r < kRows; ++r) {
      for (std::size_t c = 0; c < 30; ++c) {
        float sum = 0;
        for (std::size_t k = 0; k < kInner; ++k) sum += a[r * kInner + k] * b[k * kColumns + c];
        EXPECT_EQ(out[r * kColumns + c], sum);
      }
    }
  }
}

TEST(Kernels, ElementWiseStepsAgree) {
  const std::vector<float> a = random_floats(77, 10, 5);
  const std::vector<float> b = random_floats(77, 11, 5);
  const std::vector<std::int8_t> bytes(77, -3);
  std::vector<std::vector<float>> results;
  for (const Isa isa : machine_isas()) {
    const Kernels& k = kernels(isa);
    std::vector<float> all = a;
    k.leaky_relu(all.data(), 77);
    k.add(all.data(), b.data(), 77);
    k.add_scaled(all.data(), b.data(), 0.3F, 77);
    k.add_bytes(all.data(), bytes.data(), 0.7F, 77);
    k.softmax(all.data(), 77);
    std::vector<float> pair(154);
    k.combine(a.data(), b.data(), pair.data(), 77);
    all.insert(all.end(), pair.begin(), pair.end());
    results.push_back(all);
  }
  for (const auto& result : results) EXPECT_EQ(result, results.front());
}

}  // namespace
}  // namespace newsgraph::net
