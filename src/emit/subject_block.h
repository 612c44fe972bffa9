// Everything said of one subject, sorted before it is written.
#ifndef NEWSGRAPH_EMIT_SUBJECT_BLOCK_H_
#define NEWSGRAPH_EMIT_SUBJECT_BLOCK_H_

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/date.h"
#include "base/error.h"
#include "rdf/iri.h"
#include "rdf/term.h"
#include "rdf/vocabulary.h"

namespace newsgraph {

/// What the blocks of one run share: counts and reports what cannot be written, keeps each term of a vocabulary once,
/// and lends blocks their memory. Not safe to be used from several threads at once.
class LeftOut {
 public:
  explicit LeftOut(DiagnosticSink& diagnostics) : diagnostics_(diagnostics) {}
  void report(std::string_view subject, std::string_view predicate, const std::string& reason);
  [[nodiscard]] std::uint64_t count() const { return count_; }

 private:
  friend class SubjectBlock;

  /// A property, class, individual or datatype.
  struct VocabularyTerm {
    std::string iri;
    bool good = false;       // an IRI of http or https
    bool is_ranked = false;  // once it was a property
    std::uint32_t rank = 0;  // of a property: its place among them all, by IRI
  };
  struct Statement {
    std::uint64_t order = 0;  // types before labels before all others, those by predicate
    const VocabularyTerm* predicate = nullptr;
    const VocabularyTerm* datatype = nullptr;
    // The object's characters in Storage::text, with its language behind them.
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
    std::uint32_t language_size = 0;
    bool is_literal = false;
  };
  /// What a block writes into; lent again and again, so that most blocks ask for no memory.
  struct Storage {
    std::string subject;
    std::string text;
    std::vector<Statement> statements;
  };

  const VocabularyTerm& term(std::string_view iri) { return find(iri); }
  const VocabularyTerm& property(std::string_view iri);
  VocabularyTerm& find(std::string_view iri);
  void rank(VocabularyTerm& property);

  DiagnosticSink& diagnostics_;
  std::uint64_t count_ = 0;
  std::unordered_map<std::string_view, std::unique_ptr<VocabularyTerm>> terms_;  // keys point into the values
  std::array<VocabularyTerm*, 256> recent_{};
  std::vector<VocabularyTerm*> properties_;  // sorted by IRI
  std::vector<std::unique_ptr<Storage>> spare_;
  Triple triple_;  // the one being written
  IriCheck is_iri_;
};

/// Collects the statements of one subject. Whatever is added may be hostile, unless it says otherwise: text is made fit
/// for a literal, and what is no IRI or does not fit its datatype is left out and reported.
/// Requires: `subject` is an absolute IRI; `left_out` outlives the block.
class SubjectBlock {
 public:
  SubjectBlock(std::string_view subject, LeftOut& left_out);
  ~SubjectBlock();
  SubjectBlock(const SubjectBlock&) = delete;
  SubjectBlock& operator=(const SubjectBlock&) = delete;

  /// Adds rdf:type, in the order of calls; every other property is sorted.
  void type(std::string_view class_iri);
  void iri(std::string_view predicate, std::string_view object);
  /// The same, but nothing when `object` is empty.
  void optional_iri(std::string_view predicate, std::string_view object);
  /// An object from a vocabulary, one of not many: each is checked only once.
  void term(std::string_view predicate, std::string_view object);
  /// An IRI that mint_iris or MentionIris made; it is not checked again. Nothing when it is empty.
  void minted(std::string_view predicate, std::string_view object);
  void literal(std::string_view predicate, const Term& object);
  /// A literal without a language, as plain() makes it.
  void plain(std::string_view predicate, std::string_view text);
  /// Human-readable English; nothing, and false, when nothing is left of it.
  bool text(std::string_view predicate, std::string_view text);
  void number(std::string_view predicate, std::uint64_t value, std::string_view datatype = xsd::kInteger);
  /// Characters that fit the datatype; they are not checked again.
  void typed(std::string_view predicate, std::string_view lexical, std::string_view datatype);
  void day(std::string_view predicate, const std::optional<Date>& date);

  [[nodiscard]] const std::string& subject() const { return storage_->subject; }
  [[nodiscard]] bool empty() const { return storage_->statements.empty(); }

  /// Hands the statements on: types, labels, then by predicate and object, each once.
  void write(TripleSink& sink);

 private:
  using Statement = LeftOut::Statement;
  using VocabularyTerm = LeftOut::VocabularyTerm;

  /// Null, and reported, when it can be no predicate.
  const VocabularyTerm* property(std::string_view predicate);
  Statement& add(const VocabularyTerm& predicate, std::string_view value);
  /// The literal whose characters are those of the storage from `begin` on.
  Statement& add_literal(const VocabularyTerm& predicate, std::size_t begin);
  void add_iri(std::string_view predicate, std::string_view object, bool checked);
  [[nodiscard]] std::string_view value(const Statement& statement) const;
  [[nodiscard]] std::string_view language(const Statement& statement) const;
  [[nodiscard]] int compare(const Statement& a, const Statement& b) const;

  LeftOut* left_out_;
  std::unique_ptr<LeftOut::Storage> storage_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EMIT_SUBJECT_BLOCK_H_
