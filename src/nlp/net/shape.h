// The sizes of a net: stored with a model, chosen by the trainer's flags.
#ifndef NEWSGRAPH_NLP_NET_SHAPE_H_
#define NEWSGRAPH_NLP_NET_SHAPE_H_

#include <array>
#include <cstdint>

#include "nlp/net/features.h"

namespace newsgraph::net {

/// Sizes of the part that reads a sentence.
/// Invariant: the dimensions of all tables sum up to 2 * hidden.
struct EncoderShape {
  TableSizes tables;
  std::array<std::uint32_t, kChannels> dimensions{};  ///< 0 = channel not used.
  std::uint32_t ngram_dimension = 0;
  std::uint32_t hidden = 0;  ///< Units per direction and layer.
  std::uint32_t layers = 0;

  [[nodiscard]] std::uint32_t width() const { return 2 * hidden; }
};

}  // namespace newsgraph::net

#endif  // NEWSGRAPH_NLP_NET_SHAPE_H_
