// Turtle and N-Triples, written so that nothing which comes in can break out.
//
// The one door through which RDF leaves the program. Every term is checked
// before Serd sees it (rdf/check.h), so no literal can end its quotes, no
// number can carry a statement, and no failed write goes unnoticed.
#ifndef NEWSGRAPH_RDF_TURTLE_WRITER_H_
#define NEWSGRAPH_RDF_TURTLE_WRITER_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/file.h"
#include "rdf/term.h"
#include "rdf/vocabulary.h"

namespace newsgraph {

/// Takes the bytes of a serialisation; throws Error when it cannot.
using ByteSink = std::function<void(std::string_view)>;

enum class RdfSyntax : std::uint8_t { kTurtle, kNTriples };

/// A prefix of one file, in addition to the standard ones.
using OwnPrefix = std::pair<std::string, std::string>;  // name without colon, namespace

/// Writes triples as they come. Consecutive triples of one subject (and of one predicate) share their words in
/// Turtle, so callers add them sorted. Without a call to finish() the document is incomplete.
/// `sink` (for the second form, `file`) must outlive the writer. A writer that threw must not be used further.
class TurtleWriter : public TripleSink {
 public:
  TurtleWriter(ByteSink sink, RdfSyntax syntax, std::span<const OwnPrefix> own_prefixes = {});
  /// Turtle into a file, which the caller commits after finish().
  explicit TurtleWriter(AtomicFile& file, std::span<const OwnPrefix> own_prefixes = {});
  ~TurtleWriter() override;
  TurtleWriter(const TurtleWriter&) = delete;
  TurtleWriter& operator=(const TurtleWriter&) = delete;

  /// Throws Error when a term cannot be written (see why_not_writable) or the sink fails.
  void add(const Triple& triple) override;

  /// Ends the document and hands all bytes to the sink. Throws Error.
  void finish();

  [[nodiscard]] std::uint64_t triples() const { return triples_; }

 private:
  struct Serd;
  std::unique_ptr<Serd> serd_;
  std::uint64_t triples_ = 0;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_RDF_TURTLE_WRITER_H_
