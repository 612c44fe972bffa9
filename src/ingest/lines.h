// Lines of an article and what their form tells.
//
// Plain text carries no markup, so the part a line plays has to be read off its
// form: length, first and last characters, capitals, neighbours.
#ifndef NEWSGRAPH_INGEST_LINES_H_
#define NEWSGRAPH_INGEST_LINES_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "doc/span.h"

namespace newsgraph {

/// A line without the white space around it; never empty.
struct Line {
  Span span;
  bool after_blank = false;  ///< a blank line stands in front
};

/// The lines of a text that hold something. Lines that a mailer or an editor broke at a
/// fixed width are joined: then a Line is a paragraph that spans line breaks.
[[nodiscard]] std::vector<Line> find_lines(std::string_view text);

/// Cuts ASCII white space off both sides.
[[nodiscard]] Span trimmed(std::string_view text, Span span);

/// Words separated by white space.
[[nodiscard]] std::size_t count_words(std::string_view line);

/// Ends in ".", "!", "?" or "…", closing quotation marks, brackets and reference marks left aside.
[[nodiscard]] bool ends_like_sentence(std::string_view line);

/// Could be a headline: short, no full stop at the end, begins with a capital, a digit or a quotation mark.
[[nodiscard]] bool looks_like_headline(std::string_view line);

/// Could be a paragraph: ends like a sentence and is not tiny, or is long.
[[nodiscard]] bool looks_like_paragraph(std::string_view line);

/// Letters are mostly of another script than Latin.
[[nodiscard]] bool is_in_foreign_script(std::string_view line);

/// Has no letters and no digits ("***", "-----").
[[nodiscard]] bool is_ornament(std::string_view line);

}  // namespace newsgraph

#endif  // NEWSGRAPH_INGEST_LINES_H_
