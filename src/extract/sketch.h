// A short fingerprint of an article's text by which copies are found.
#ifndef NEWSGRAPH_EXTRACT_SKETCH_H_
#define NEWSGRAPH_EXTRACT_SKETCH_H_

#include <cstdint>
#include <vector>

#include "doc/article.h"

namespace newsgraph {

inline constexpr std::size_t kSketchSize = 64;  ///< numbers of a sketch
inline constexpr std::size_t kShingleWords = 5;

/// MinHash (Broder 1997) of the runs of kShingleWords words of the article's body, lower-cased, punctuation left out.
/// The share of equal numbers at equal places estimates the Jaccard similarity of two texts.
/// kSketchSize numbers; empty when the body has fewer than kShingleWords words.
[[nodiscard]] std::vector<std::uint32_t> sketch_of(const Article& article);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_SKETCH_H_
