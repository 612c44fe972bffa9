// From scores of IOBES tags to spans of names.
#ifndef NEWSGRAPH_NLP_NET_SPANS_H_
#define NEWSGRAPH_NLP_NET_SPANS_H_

#include <cstdint>
#include <span>
#include <vector>

namespace newsgraph::net {

/// A run of tokens [first, end) of one sentence.
struct NameSpan {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  std::uint32_t klass = 0;
  /// Mean probability of its tags given by the net; no calibrated probability.
  float score = 0;

  bool operator==(const NameSpan&) const = default;
};

/// Parts of a tag: tag 0 is O, tag 1 + 4 * class + part the rest.
enum TagPart : std::uint32_t { kBegin = 0, kInside = 1, kEnd = 2, kSingle = 3 };

[[nodiscard]] constexpr std::uint32_t tag_of(std::uint32_t klass, TagPart part) {
  return 1 + 4 * klass + part;
}

/// Returns the spans of the most probable well-formed sequence of tags.
///
/// logits holds one row of 1 + 4 * classes scores per token; they are turned
/// into logarithms of probabilities in place.
[[nodiscard]] std::vector<NameSpan> best_spans(std::span<float> logits, std::uint32_t classes);

}  // namespace newsgraph::net

#endif  // NEWSGRAPH_NLP_NET_SPANS_H_
