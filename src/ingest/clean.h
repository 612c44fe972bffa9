// From raw bytes to the text that all offsets count in.
#ifndef NEWSGRAPH_INGEST_CLEAN_H_
#define NEWSGRAPH_INGEST_CLEAN_H_

#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"
#include "text/rewrite.h"

namespace newsgraph {

/// Decodes, repairs and normalises: UTF-8 in NFC, lines ended by '\n', every other white space
/// a plain space, no control and no invisible characters. Words stay as they stand.
///
/// Empty, with a diagnostic, when the bytes are no text to speak of: nothing but white space, binary
/// data, a markup file. Ill-formed bytes are reported, and the text is kept with U+FFFD in their place.
[[nodiscard]] std::optional<RewrittenText> clean_text(std::string_view bytes, const std::string& source,
                                                      DiagnosticSink& diagnostics);

/// The step that needs no guessing: line ends, white space, control and invisible characters.
/// Requires: valid UTF-8.
[[nodiscard]] RewrittenText clean_characters(std::string_view text);

}  // namespace newsgraph

#endif  // NEWSGRAPH_INGEST_CLEAN_H_
