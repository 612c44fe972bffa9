// Pairs the quotation marks of an article.
#ifndef NEWSGRAPH_NLP_QUOTATION_MARKS_H_
#define NEWSGRAPH_NLP_QUOTATION_MARKS_H_

#include <vector>

#include "doc/article.h"

namespace newsgraph {

/// A stretch between quotation marks.
struct QuotedSpan {
  Span span;                ///< marks excluded
  bool single = false;      ///< single marks
  bool closed = true;       ///< false: the paragraph ended first
  std::uint32_t block = 0;  ///< of its first character
};

/// All quoted stretches of the analysed blocks, in text order, not overlapping.
[[nodiscard]] std::vector<QuotedSpan> find_quoted(const Article& article);

}  // namespace newsgraph

#endif  // NEWSGRAPH_NLP_QUOTATION_MARKS_H_
