// When an article was made: labels, header lines, datelines and, failing those, its text.
#ifndef NEWSGRAPH_INGEST_DATING_H_
#define NEWSGRAPH_INGEST_DATING_H_

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "doc/article.h"
#include "ingest/dateline.h"

namespace newsgraph {

/// "Posted : January 13, 2026, 07:35" and the like within a line.
struct LabelledDate {
  std::size_t begin = 0;  ///< of the label
  std::size_t end = 0;    ///< behind the date and the time of day
  Date date;
  bool update = false;  ///< the label speaks of a later change
};

/// Offset of the first word in the line that labels a date ("Posted", "Updated", "Published on"), or npos.
[[nodiscard]] std::size_t find_date_label(std::string_view line);

/// The labelled dates of a line, in order.
[[nodiscard]] std::vector<LabelledDate> find_labelled_dates(std::string_view line);

/// "date 2026-01-09" at the start of a line: the date and the bytes it takes up.
struct DatePrefix {
  Date date;
  std::size_t end = 0;
};
[[nodiscard]] std::optional<DatePrefix> parse_date_prefix(std::string_view line);

/// Gathers the evidence for the document creation time as the lines are read, and judges at the end.
class Dating {
 public:
  void add_metadata(Date date);
  void add_posted(const LabelledDate& labelled);
  void add_dateline(const Dateline& dateline);

  struct Verdict {
    std::optional<Date> created;
    CreatedFrom from = CreatedFrom::kNone;
  };
  /// `paragraphs` are the body, for a dateline without a year and for articles without any date: the latest
  /// day that opens a paragraph as in a timeline ("Jan 12 2026 – …"), or a full date with its right weekday
  /// in the first paragraphs. Other dates in the text are no evidence.
  [[nodiscard]] Verdict judge(const std::vector<std::string_view>& paragraphs) const;

 private:
  std::optional<Date> metadata_;
  std::optional<Date> posted_;
  std::optional<Date> updated_;
  std::optional<Dateline> dateline_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_INGEST_DATING_H_
