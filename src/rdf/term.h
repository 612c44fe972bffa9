// The words of RDF 1.1: terms and triples as plain data.
//
// Nothing is checked here; whatever leaves the program passes through
// RdfWriter, which checks every term it is given (docs/rdf-model.md).
#ifndef NEWSGRAPH_RDF_TERM_H_
#define NEWSGRAPH_RDF_TERM_H_

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace newsgraph {

/// An absolute IRI, not abbreviated.
struct Iri {
  std::string text;

  auto operator<=>(const Iri&) const = default;
};

/// A literal: its characters (UTF-8) with a datatype or a language, never both.
/// An empty datatype means xsd:string, or rdf:langString when there is a language.
struct Literal {
  std::string lexical;
  std::string datatype;
  std::string language;

  auto operator<=>(const Literal&) const = default;
};

enum class TermKind : std::uint8_t { kIri, kBlank, kLiteral };

/// An IRI, a blank node (only ever read, never written) or a literal.
struct Term {
  TermKind kind = TermKind::kIri;
  std::string value;     ///< the IRI, the blank node's label without "_:", or the lexical form
  std::string datatype;  ///< of a literal, as in Literal
  std::string language;  ///< of a literal, as in Literal

  Term() = default;
  Term(Iri iri) : value(std::move(iri.text)) {}  // NOLINT(google-explicit-constructor): an Iri is a Term
  Term(Literal literal)                          // NOLINT(google-explicit-constructor): a Literal is a Term
      : kind(TermKind::kLiteral),
        value(std::move(literal.lexical)),
        datatype(std::move(literal.datatype)),
        language(std::move(literal.language)) {}
  static Term blank(std::string label);

  auto operator<=>(const Term&) const = default;
  [[nodiscard]] bool is_iri() const { return kind == TermKind::kIri; }
  [[nodiscard]] bool is_blank() const { return kind == TermKind::kBlank; }
  [[nodiscard]] bool is_literal() const { return kind == TermKind::kLiteral; }
};

/// A statement. The subject is no literal, the predicate an IRI.
struct Triple {
  Term subject;
  Iri predicate;
  Term object;

  auto operator<=>(const Triple&) const = default;
};

/// Receives triples one by one; readers, graphs and writers meet here, so that
/// nothing need be held in memory. Implementations may throw Error.
class TripleSink {
 public:
  virtual ~TripleSink() = default;
  virtual void add(const Triple& triple) = 0;
};

/// Literals of the types that the program writes.
[[nodiscard]] Literal integer(std::uint64_t value);
[[nodiscard]] Literal non_negative_integer(std::uint64_t value);
/// xsd:decimal in its canonical form, rounded to `digits` digits behind the point: 0.9, 12.0. Requires: value is
/// finite.
[[nodiscard]] Literal decimal(double value, int digits);
[[nodiscard]] Literal boolean(bool value);
/// xsd:date. Requires: `iso_date` is "YYYY-MM-DD".
[[nodiscard]] Literal date(std::string iso_date);
[[nodiscard]] Literal plain(std::string text);
[[nodiscard]] Literal english(std::string text);

/// N-Triples form of a term, for messages and tests; not escaped.
[[nodiscard]] std::string to_string(const Term& term);

}  // namespace newsgraph

#endif  // NEWSGRAPH_RDF_TERM_H_
