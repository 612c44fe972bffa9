// Which part of an article each stretch of its text plays.
#ifndef NEWSGRAPH_INGEST_SEGMENT_H_
#define NEWSGRAPH_INGEST_SEGMENT_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doc/article.h"

namespace newsgraph {

/// The blocks of a text and what its head and foot tell about it.
struct Segmentation {
  std::vector<Block> blocks;  ///< in text order, without overlap
  std::string title;
  std::string byline;
  std::string publisher;
  std::string url;
  std::optional<Date> created;
  CreatedFrom created_from = CreatedFrom::kNone;
};

/// Segments clean text. Requires: what clean_text() makes.
[[nodiscard]] Segmentation segment(std::string_view text);

}  // namespace newsgraph

#endif  // NEWSGRAPH_INGEST_SEGMENT_H_
