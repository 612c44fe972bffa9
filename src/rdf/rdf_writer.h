// Turtle, N-Triples, TriG and N-Quads, written so that nothing which comes in can break out.
//
// The one door through which RDF leaves the program. Every term is checked
// before Serd sees it (rdf/check.h), so no literal can end its quotes, no
// number can carry a statement, and no failed write goes unnoticed.
#ifndef NEWSGRAPH_RDF_RDF_WRITER_H_
#define NEWSGRAPH_RDF_RDF_WRITER_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "rdf/quad_sink.h"
#include "rdf/syntax.h"

namespace newsgraph {

/// Takes the bytes of a serialisation, a few thousand at a time; throws Error when it cannot.
using ByteSink = std::function<void(std::string_view)>;

/// A prefix of one file, in addition to the standard ones.
using OwnPrefix = std::pair<std::string, std::string>;  // name without colon, namespace

/// Writes triples as they come, and keeps none. Consecutive triples of one subject (and of one predicate) share their
/// words in Turtle and TriG, as those of one graph share its braces, so callers add them sorted. The document begins
/// in the default graph. Without a call to finish() it is incomplete.
/// What `sink` refers to must outlive the writer. A writer that threw must not be used further.
class RdfWriter : public QuadSink {
 public:
  RdfWriter(ByteSink sink, RdfSyntax syntax, std::span<const OwnPrefix> own_prefixes = {});
  ~RdfWriter() override;
  RdfWriter(const RdfWriter&) = delete;
  RdfWriter& operator=(const RdfWriter&) = delete;

  /// Throws Error when a term cannot be written (see why_not_writable) or the sink fails.
  void add(const Triple& triple) override;

  /// Throws Error when `iri` cannot be written, or the syntax knows no named graphs.
  void graph(std::string_view iri) override;

  /// Ends the document and hands all bytes to the sink. Throws Error.
  void finish();

  [[nodiscard]] std::uint64_t triples() const { return triples_; }

 private:
  class Serd;
  std::unique_ptr<Serd> serd_;
  std::uint64_t triples_ = 0;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_RDF_RDF_WRITER_H_
