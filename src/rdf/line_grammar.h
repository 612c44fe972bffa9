// The grammar of N-Triples and N-Quads, which Serd reads as if they were Turtle.
#ifndef NEWSGRAPH_RDF_LINE_GRAMMAR_H_
#define NEWSGRAPH_RDF_LINE_GRAMMAR_H_

#include <string>
#include <string_view>

namespace newsgraph {

/// Throws Error at the first place where `text` is no N-Triples, or with `graphs`, no N-Quads.
/// Judges the shape of lines and terms; the characters within IRIs and escapes are left to the reader.
void check_lines(std::string_view text, bool graphs, const std::string& file);

}  // namespace newsgraph

#endif  // NEWSGRAPH_RDF_LINE_GRAMMAR_H_
