// The linear classifiers behind the tokeniser: hashed features, small integer
// weights, a sum and a comparison.
//
// Integers make the outcome the same on every processor, and a linear score
// over the characters and words around a place is all that the decision needs.
#ifndef NEWSGRAPH_NLP_TOKENIZER_WEIGHTS_H_
#define NEWSGRAPH_NLP_TOKENIZER_WEIGHTS_H_

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "nlp/model_file.h"

namespace newsgraph {

/// A feature: the hash of its template and values. Two features with one hash share their weights.
using Feature = std::uint32_t;

/// Returns the feature of template `kind` with these values.
[[nodiscard]] constexpr Feature make_feature(std::uint32_t kind, std::uint64_t a, std::uint64_t b = 0,
                                             std::uint64_t c = 0) {
  std::uint64_t hash = 0x9E3779B97F4A7C15ULL * (kind + 1);
  for (const std::uint64_t value : {a, b, c}) {
    hash = (hash ^ value) * 0xD6E8FEB86659FD93ULL;
    hash ^= hash >> 32U;
  }
  return static_cast<Feature>(hash);
}

/// Weights of each feature for each class. Const after construction.
class LinearWeights {
 public:
  static constexpr std::size_t kMaxClasses = 4;
  using Row = std::array<std::int8_t, kMaxClasses>;
  using Scores = std::array<std::int32_t, kMaxClasses>;

  /// Weights are in units of 1 / kScale of the natural logarithm of odds.
  static constexpr int kScale = 24;

  LinearWeights() = default;
  /// Requires: features are ascending and as many as rows; classes <= kMaxClasses.
  LinearWeights(std::size_t classes, const std::vector<Feature>& features, const std::vector<Row>& rows);

  /// The sum of the weights of `features` for each class. Features that are not known count nothing.
  [[nodiscard]] Scores score(std::span<const Feature> features) const;

  [[nodiscard]] std::size_t size() const { return count_; }

  void write(ByteWriter& out) const;
  /// Throws: Error of `in` when the content makes no sense.
  static LinearWeights read(ByteReader& in);

 private:
  struct Slot {
    Feature feature = 0;
    Row row{};
    bool used = false;
  };

  std::size_t classes_ = 0;
  std::size_t count_ = 0;
  std::vector<Slot> slots_;  // open addressing, a power of two, at most half full
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_NLP_TOKENIZER_WEIGHTS_H_
