// Turtle that people wrote, read strictly: mappings and the ontology.
//
// Every statement knows where its parts stand in the file, so that a loader can
// point an author at the very word that is wrong.
#ifndef NEWSGRAPH_RDF_TURTLE_READER_H_
#define NEWSGRAPH_RDF_TURTLE_READER_H_

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "rdf/term.h"

namespace newsgraph {

/// A triple with the places of its parts. Lines and columns count from 1;
/// columns count bytes, as compilers do.
struct SourcedTriple {
  Triple triple;
  SourceLocation subject_at;
  SourceLocation predicate_at;
  /// The first character of the object; of a literal its opening quote. A character `n` bytes into a literal without
  /// escapes and line breaks stands at column + 1 + n (single quotes around it assumed).
  SourceLocation object_at;
};

/// A Turtle document, in the order in which its statements stand.
struct TurtleDocument {
  std::string file;
  std::vector<SourcedTriple> statements;
  std::map<std::string, std::string> prefixes;  ///< without the colon -> namespace; the last definition counts

  /// The IRI of "prefix:local" by this document's prefixes.
  /// Throws Error at `where` when the prefix is not defined, or there is no colon.
  [[nodiscard]] std::string expand(std::string_view curie, const SourceLocation& where) const;
};

inline constexpr std::uint64_t kTurtleLimit = 64ULL << 20U;  ///< bytes of a file that people edit

/// Reads a file of at most kTurtleLimit bytes.
/// Throws Error with file, line and column on anything but strict Turtle 1.1: bad syntax, bad UTF-8, undefined
/// prefixes, relative IRIs (an @base in the file makes them absolute), surrogate or NUL escapes, nesting beyond 64
/// levels.
[[nodiscard]] TurtleDocument read_turtle(const std::filesystem::path& path);

/// The same for text in memory; `name` is the file name in messages.
[[nodiscard]] TurtleDocument read_turtle_text(std::string_view text, const std::string& name);

}  // namespace newsgraph

#endif  // NEWSGRAPH_RDF_TURTLE_READER_H_
