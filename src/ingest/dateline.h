// Datelines: place, day and agency in front of the first sentence.
#ifndef NEWSGRAPH_INGEST_DATELINE_H_
#define NEWSGRAPH_INGEST_DATELINE_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

namespace newsgraph {

/// "SEOUL, January 13 (AJP) -" and the like.
struct Dateline {
  std::size_t end = 0;       ///< bytes of the paragraph that belong to it, the dash included
  std::string agency;        ///< "AJP"; empty when none is named
  std::optional<Date> date;  ///< when it names a year
  unsigned month = 0;        ///< month and day when it names no year; 0 when it names no day either
  unsigned day = 0;
};

/// Reads a dateline at the start of a paragraph: a place in capitals, or an agency in brackets
/// with a place or a day, then a dash, then the beginning of a sentence.
[[nodiscard]] std::optional<Dateline> parse_dateline(std::string_view paragraph);

}  // namespace newsgraph

#endif  // NEWSGRAPH_INGEST_DATELINE_H_
