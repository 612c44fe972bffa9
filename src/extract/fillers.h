// What fills the arguments of rules.
#ifndef NEWSGRAPH_EXTRACT_FILLERS_H_
#define NEWSGRAPH_EXTRACT_FILLERS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "extract/reading.h"

namespace newsgraph {

/// What fills an argument: an entity of the document (a chain), or a literal.
struct Filler {
  std::uint32_t token = 0;     ///< head token of the phrase
  std::int32_t chain = kNone;  ///< index in Document::chains; kNone for a literal
  std::string value;           ///< of a literal
  std::string datatype;        ///< IRI; empty for plain text
  std::string unit;            ///< ISO 4217 code of an amount of money; empty otherwise
  Span span;                   ///< the words
  MentionKind kind = MentionKind::kName;
  bool several = false;  ///< a plural whose members are not known
  int cost = 0;          ///< as in Found
};

/// The fillers that a phrase headed by `token` (without its conjuncts) offers to an argument; empty when it does not
/// fit.
[[nodiscard]] std::vector<Filler> fill(const Reading& reading, const ArgumentPattern& pattern, const Found& found);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_FILLERS_H_
