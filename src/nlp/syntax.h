// A document's words and trees in the form annotators look things up in.
#ifndef NEWSGRAPH_NLP_SYNTAX_H_
#define NEWSGRAPH_NLP_SYNTAX_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "doc/document.h"

namespace newsgraph {

/// Lower-cased forms, children and sentence numbers of a document's tokens.
/// Points into the Document; the tokens and sentences must not change while it is used.
class Syntax {
 public:
  explicit Syntax(const Document& doc);

  [[nodiscard]] const Document& doc() const { return *doc_; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(doc_->tokens.size()); }
  [[nodiscard]] const Token& token(std::uint32_t i) const { return doc_->tokens[i]; }
  [[nodiscard]] std::string_view form(std::uint32_t i) const { return doc_->form(i); }

  /// Forms with ASCII letters lower-cased and every hyphen and dash within words as "-".
  [[nodiscard]] std::span<const std::string> lower() const { return lower_; }
  [[nodiscard]] const std::string& lower(std::uint32_t i) const { return lower_[i]; }
  /// Does token i exist within `range` and read `word` in lower case?
  [[nodiscard]] bool is(std::uint32_t i, TokenRange range, std::string_view word) const {
    return range.contains(i) && lower_[i] == word;
  }

  [[nodiscard]] std::uint32_t sentence_of(std::uint32_t i) const { return sentence_[i]; }
  [[nodiscard]] TokenRange sentence_tokens(std::uint32_t i) const { return doc_->sentences[sentence_[i]].tokens; }
  [[nodiscard]] BlockKind block_kind(std::uint32_t i) const;
  [[nodiscard]] std::uint32_t block_of(std::uint32_t i) const { return doc_->sentences[sentence_[i]].block; }

  /// Dependents in text order.
  [[nodiscard]] std::span<const std::uint32_t> children(std::uint32_t i) const {
    return std::span(children_).subspan(child_start_[i], child_start_[i + 1] - child_start_[i]);
  }
  /// The first dependent whose relation is `relation`, subtypes included ("nsubj" finds "nsubj:pass"); kNone when there
  /// is none.
  [[nodiscard]] std::int32_t child(std::uint32_t i, std::string_view relation) const;
  /// From the first to the last token below i, i included.
  [[nodiscard]] TokenRange subtree(std::uint32_t i) const;
  /// The token of `range` whose head lies outside it; the last when there are several.
  [[nodiscard]] std::uint32_t head_of(TokenRange range) const;
  /// Is `i` below or equal to `ancestor`?
  [[nodiscard]] bool dominates(std::uint32_t ancestor, std::uint32_t i) const;

  [[nodiscard]] bool is_proper(std::uint32_t i) const { return token(i).upos == "PROPN"; }
  [[nodiscard]] bool is_capitalised(std::uint32_t i) const;
  [[nodiscard]] bool is_hyphen(std::uint32_t i) const { return lower_[i] == "-"; }
  /// Do tokens i and i + 1 touch, with no white space between?
  [[nodiscard]] bool joined(std::uint32_t i) const;

 private:
  const Document* doc_;
  std::vector<std::string> lower_;
  std::vector<std::uint32_t> sentence_;
  std::vector<std::uint32_t> child_start_;
  std::vector<std::uint32_t> children_;
};

/// Is `relation` equal to `base` or a subtype of it ("obl:tmod" of "obl")?
[[nodiscard]] bool is_relation(std::string_view relation, std::string_view base);

/// The bytes from the first to the last token of a range that is not empty.
[[nodiscard]] Span span_of(const Document& doc, TokenRange tokens);

}  // namespace newsgraph

#endif  // NEWSGRAPH_NLP_SYNTAX_H_
