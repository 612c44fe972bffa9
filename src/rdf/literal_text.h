// Text as RDF files must hold it: made safe for one-line literals.
#ifndef NEWSGRAPH_RDF_LITERAL_TEXT_H_
#define NEWSGRAPH_RDF_LITERAL_TEXT_H_

#include <string>
#include <string_view>

namespace newsgraph {

/// Text that may stand in a literal: invalid bytes become U+FFFD, every run of white space, line breaks and control
/// characters one space, and none at the ends. Noncharacters and bidirectional controls are dropped.
[[nodiscard]] std::string clean_literal(std::string_view text);

/// Appends clean_literal(text), which RdfWriter takes.
void append_clean(std::string& out, std::string_view text);

}  // namespace newsgraph

#endif  // NEWSGRAPH_RDF_LITERAL_TEXT_H_
