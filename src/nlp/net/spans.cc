// Viterbi search. A state is either "outside" (after O, E or S) or "inside
// class c" (after B or I), since what may follow depends on nothing more.
#include "nlp/net/spans.h"

#include <algorithm>
#include <cmath>

#include "nlp/net/math.h"

namespace newsgraph::net {
namespace {

constexpr float kImpossible = -1e30F;

// Natural logarithm by a fixed sequence of operations: ln(2^k * m) with m in
// [0.7, 1.4), as k ln 2 + 2 artanh((m - 1) / (m + 1)).
float log_of(float x) {
  int k = 0;
  float m = std::frexp(x, &k);
  if (m < 0.70710678F) {
    m *= 2;
    --k;
  }
  const float s = (m - 1) / (m + 1);
  const float s2 = s * s;
  float series = 1.0F / 9;
  series = series * s2 + 1.0F / 7;
  series = series * s2 + 1.0F / 5;
  series = series * s2 + 1.0F / 3;
  series = series * s2 + 1.0F;
  return static_cast<float>(k) * 0.69314718F + 2 * s * series;
}

void log_softmax(float* z, std::uint32_t n) {
  const float top = *std::max_element(z, z + n);
  float sum = 0;
  for (std::uint32_t i = 0; i < n; ++i) sum += exp_of(z[i] - top);
  const float shift = top + log_of(sum);
  for (std::uint32_t i = 0; i < n; ++i) z[i] -= shift;
}

}  // namespace

std::vector<NameSpan> best_spans(std::span<float> logits, std::uint32_t classes) {
  const std::uint32_t tags = 1 + 4 * classes;
  const std::uint32_t states = 1 + classes;
  const std::size_t n = logits.size() / tags;
  std::vector<std::uint32_t> chosen(n * states);  // tag by which a state was reached
  std::vector<std::uint8_t> from_inside(n * states);
  std::vector<float> score(states, kImpossible);
  std::vector<float> next(states);
  score[0] = 0;
  for (std::size_t t = 0; t < n; ++t) {
    float* z = logits.data() + t * tags;
    log_softmax(z, tags);
    std::uint32_t* tag = chosen.data() + t * states;
    std::uint8_t* inside = from_inside.data() + t * states;
    next[0] = score[0] + z[0];
    tag[0] = 0;
    inside[0] = 0;
    for (std::uint32_t c = 0; c < classes; ++c) {
      const float single = score[0] + z[tag_of(c, kSingle)];
      if (single > next[0]) {
        next[0] = single;
        tag[0] = tag_of(c, kSingle);
        inside[0] = 0;
      }
      const float end = score[1 + c] + z[tag_of(c, kEnd)];
      if (end > next[0]) {
        next[0] = end;
        tag[0] = tag_of(c, kEnd);
        inside[0] = 1;
      }
      const float begin = score[0] + z[tag_of(c, kBegin)];
      const float go_on = score[1 + c] + z[tag_of(c, kInside)];
      inside[1 + c] = go_on > begin;
      next[1 + c] = std::max(begin, go_on);
      tag[1 + c] = tag_of(c, go_on > begin ? kInside : kBegin);
    }
    score.swap(next);
  }

  std::vector<NameSpan> spans;
  std::uint32_t state = 0;  // the sequence must end outside
  NameSpan open;
  float total = 0;
  for (std::size_t t = n; t-- > 0;) {
    const std::uint32_t tag = chosen[t * states + state];
    if (tag == 0) continue;
    const std::uint32_t klass = (tag - 1) / 4;
    const std::uint32_t part = (tag - 1) % 4;
    const float probability = exp_of(logits[t * tags + tag]);
    if (part == kEnd || part == kSingle) {
      open = {static_cast<std::uint32_t>(t), static_cast<std::uint32_t>(t + 1), klass, 0};
      total = 0;
    }
    total += probability;
    if (part == kBegin || part == kSingle) {
      open.first = static_cast<std::uint32_t>(t);
      open.score = total / static_cast<float>(open.end - open.first);
      spans.push_back(open);
    }
    state = from_inside[t * states + state] ? 1 + klass : 0;
  }
  std::reverse(spans.begin(), spans.end());
  return spans;
}

}  // namespace newsgraph::net
