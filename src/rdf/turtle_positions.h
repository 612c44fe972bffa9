// Where the statements of a Turtle text stand.
//
// Serd calls back with a statement but not with its place, so this finds the
// places beforehand: a scan that knows just enough of the Turtle grammar to
// tell subjects, predicates and objects apart. It judges nothing else; what is
// Turtle and what is not is Serd's to say.
#ifndef NEWSGRAPH_RDF_TURTLE_POSITIONS_H_
#define NEWSGRAPH_RDF_TURTLE_POSITIONS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace newsgraph {

/// Byte offsets of the first characters of a statement's parts.
struct StatementPlace {
  std::uint32_t subject = 0;
  std::uint32_t predicate = 0;
  std::uint32_t object = 0;
};

class TurtlePositions {
 public:
  /// Throws Error on what Serd would let pass or choke on: bad UTF-8, NUL, escapes of surrogates and of NUL,
  /// and nesting deeper than 64. `text` must outlive this. Requires: text.size() < 2^32.
  TurtlePositions(std::string_view text, std::string file);

  [[nodiscard]] SourceLocation location(std::size_t offset) const;

  /// The statement whose object is the last one to start before `offset`.
  [[nodiscard]] StatementPlace before(std::size_t offset) const;

 private:
  friend class TurtleScanner;

  std::string file_;
  std::vector<std::uint32_t> lines_;    // offset of each line's first byte
  std::vector<StatementPlace> places_;  // by object
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_RDF_TURTLE_POSITIONS_H_
