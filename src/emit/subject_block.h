// Everything said of one subject, sorted before it is written.
#ifndef NEWSGRAPH_EMIT_SUBJECT_BLOCK_H_
#define NEWSGRAPH_EMIT_SUBJECT_BLOCK_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/error.h"
#include "merge/knowledge_graph.h"
#include "rdf/term.h"

namespace newsgraph {

/// Counts and reports what cannot be written.
class LeftOut {
 public:
  explicit LeftOut(DiagnosticSink& diagnostics) : diagnostics_(diagnostics) {}
  void report(const std::string& subject, std::string_view predicate, const std::string& reason);
  [[nodiscard]] std::uint64_t count() const { return count_; }

 private:
  DiagnosticSink& diagnostics_;
  std::uint64_t count_ = 0;
};

/// Collects the statements of one subject. Whatever is added may be hostile: text is made fit for a literal,
/// and what is no IRI or does not fit its datatype is left out and reported.
/// Requires: `subject` is an absolute IRI; `left_out` outlives the block.
class SubjectBlock {
 public:
  SubjectBlock(std::string subject, LeftOut& left_out) : subject_(std::move(subject)), left_out_(&left_out) {}

  /// Adds rdf:type, in the order of calls; every other property is sorted.
  void type(std::string_view class_iri);
  void iri(std::string_view predicate, std::string_view object);
  /// The same, but nothing when `object` is empty.
  void optional_iri(std::string_view predicate, std::string_view object);
  void literal(std::string_view predicate, Literal object);
  /// Human-readable English; nothing when nothing is left of it.
  void text(std::string_view predicate, std::string_view text);
  void day(std::string_view predicate, const std::optional<Date>& date);

  [[nodiscard]] const std::string& subject() const { return subject_; }
  [[nodiscard]] bool empty() const { return statements_.empty(); }

  /// Hands the statements on: types, labels, then by predicate and object, each once.
  void write(TripleSink& sink);

 private:
  struct Statement {
    std::uint32_t order;  // types before labels before all others
    std::string predicate;
    Term object;

    auto operator<=>(const Statement&) const = default;
  };

  void add(std::string_view predicate, Term object);

  std::string subject_;
  LeftOut* left_out_;
  std::vector<Statement> statements_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EMIT_SUBJECT_BLOCK_H_
