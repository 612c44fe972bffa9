// Everything said of one subject, sorted before it is written.
#ifndef NEWSGRAPH_EMIT_SUBJECT_BLOCK_H_
#define NEWSGRAPH_EMIT_SUBJECT_BLOCK_H_

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/error.h"
#include "merge/knowledge_graph.h"
#include "rdf/iri.h"
#include "rdf/term.h"

namespace newsgraph {

/// What the blocks of one run share: counts and reports what cannot be written, and keeps each property once.
/// Not safe to be used from several threads at once.
class LeftOut {
 public:
  explicit LeftOut(DiagnosticSink& diagnostics) : diagnostics_(diagnostics) {}
  void report(const std::string& subject, std::string_view predicate, const std::string& reason);
  [[nodiscard]] std::uint64_t count() const { return count_; }

 private:
  friend class SubjectBlock;

  struct Property {
    std::string iri;
    bool good = false;  // an IRI of http or https
  };
  const Property& property(std::string_view iri);

  DiagnosticSink& diagnostics_;
  std::uint64_t count_ = 0;
  std::unordered_map<std::string_view, std::unique_ptr<Property>> properties_;  // keys point into the values
  std::array<const Property*, 128> recent_{};
  IriCheck is_iri_;
};

/// Collects the statements of one subject. Whatever is added may be hostile: text is made fit for a literal,
/// and what is no IRI or does not fit its datatype is left out and reported.
/// Requires: `subject` is an absolute IRI; `left_out` outlives the block.
class SubjectBlock {
 public:
  SubjectBlock(std::string subject, LeftOut& left_out) : subject_(std::move(subject)), left_out_(&left_out) {
    statements_.reserve(kUsual);
  }

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
  static constexpr std::size_t kUsual = 12;  // statements of a subject

  struct Statement {
    std::uint32_t order;                 // types before labels before all others
    const LeftOut::Property* predicate;  // one object for each IRI
    Term object;

    bool operator==(const Statement&) const = default;
    bool operator<(const Statement& other) const;
  };

  void add(std::string_view predicate, Term&& object);

  std::string subject_;
  LeftOut* left_out_;
  std::vector<Statement> statements_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EMIT_SUBJECT_BLOCK_H_
