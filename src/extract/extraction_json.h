// An Extraction as one line of JSON, and back.
//
// This line is what crosses machines: `extract` writes it, any engine may carry
// it, `merge` reads it, and the state file keeps it. docs/extraction-format.md
// describes it so that it can be read and written without this code.
#ifndef NEWSGRAPH_EXTRACT_EXTRACTION_JSON_H_
#define NEWSGRAPH_EXTRACT_EXTRACTION_JSON_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"
#include "extract/extraction.h"

namespace newsgraph {

/// The version written into every line and the only one that is read.
inline constexpr int kExtractionFormat = 1;

/// Lines longer than this many bytes are refused unread.
inline constexpr std::size_t kMaxExtractionLine = std::size_t{256} << 20;

/// Returns the Extraction as one line, without the line break at its end.
///
/// The same Extraction always gives the same bytes. Bytes that are not UTF-8
/// become U+FFFD. Requires: every number in it is finite.
[[nodiscard]] std::string extraction_to_json(const Extraction& extraction);

/// Reads one line strictly: what the format page does not name is an error.
/// `where.line` is the number of the record, counting from 1.
/// Throws Error "file:record: events[3].status: …".
[[nodiscard]] Extraction parse_extraction(std::string_view line, const SourceLocation& where);

/// The same for one record among many: a bad one is reported and skipped.
[[nodiscard]] std::optional<Extraction> read_extraction(std::string_view line, const SourceLocation& where,
                                                        DiagnosticSink& diagnostics);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_EXTRACTION_JSON_H_
