// Readable parts of IRIs from names and class names.
#ifndef NEWSGRAPH_EMIT_SLUG_H_
#define NEWSGRAPH_EMIT_SLUG_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace newsgraph {

/// slug() of text/, but empty when the text has neither letter nor digit; at most `limit` bytes.
[[nodiscard]] std::string slug_or_empty(std::string_view text, std::size_t limit = 64);

/// "AgreementSigning" gives "agreement-signing".
[[nodiscard]] std::string kebab_case(std::string_view camel_case);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EMIT_SLUG_H_
