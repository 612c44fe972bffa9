// Who wrote it.
#ifndef NEWSGRAPH_INGEST_BYLINE_H_
#define NEWSGRAPH_INGEST_BYLINE_H_

#include <optional>
#include <string>
#include <string_view>

namespace newsgraph {

/// A byline at the start of a line.
struct Byline {
  std::string name;     ///< "Kim Ara", "Ana Ruiz and Bo Li"
  std::size_t end = 0;  ///< bytes of the line that belong to it
};

/// Reads "By Ana Ruiz", "By ANA RUIZ and Bo Li, Staff Writer", "By Ana Ruiz (ana@example.com)" at the start of a
/// line. What follows a date label ("Posted : …") is left to the caller. Empty when the line is no byline
/// but a sentence ("By Tuesday, 40 people had died.").
[[nodiscard]] std::optional<Byline> parse_byline(std::string_view line);

/// Is the line a name in capitals ("ANA RUIZ"), as some papers print the writer's below the headline?
[[nodiscard]] bool is_name_in_capitals(std::string_view line);

/// The writer's name in "Ana Ruiz in Quito", as set below a headline; empty when the line is something else.
[[nodiscard]] std::string correspondent(std::string_view line);

}  // namespace newsgraph

#endif  // NEWSGRAPH_INGEST_BYLINE_H_
