// Unicode Normalization Form C (UAX #15), with the way back.
#ifndef NEWSGRAPH_TEXT_NORMALIZE_H_
#define NEWSGRAPH_TEXT_NORMALIZE_H_

#include <string>
#include <string_view>

#include "text/rewrite.h"

namespace newsgraph {

[[nodiscard]] bool is_nfc(std::string_view text);

/// The NFC of `text`; text that is NFC already costs one scan and gives one verbatim run.
/// Requires: valid UTF-8.
[[nodiscard]] RewrittenText to_nfc(std::string_view text);

/// The same without the runs.
[[nodiscard]] std::string nfc(std::string_view text);

}  // namespace newsgraph

#endif  // NEWSGRAPH_TEXT_NORMALIZE_H_
