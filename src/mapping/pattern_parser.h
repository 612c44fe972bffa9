// Reads the strings inside rules: triggers, arguments, paths and examples.
//
// The grammar is that of docs/mapping-language.md. Every error points at the
// word within the string that is wrong and names the nearest one that exists.
#ifndef NEWSGRAPH_MAPPING_PATTERN_PARSER_H_
#define NEWSGRAPH_MAPPING_PATTERN_PARSER_H_

#include <functional>
#include <string>
#include <string_view>

#include "mapping/ontology.h"
#include "mapping/rule.h"
#include "rdf/turtle_reader.h"

namespace newsgraph {

/// A string of a rule and where its first character stands.
struct SourceText {
  std::string_view text;
  SourceLocation where;  ///< of the opening quote

  /// The place of `part`, which must point into `text`.
  [[nodiscard]] SourceLocation at(std::string_view part) const;
};

/// The key as rules spell it: "lemma", "about".
[[nodiscard]] std::string_view name_of(TokenTest::Key key);

/// Parses patterns against one ontology, one file's prefixes and the lexicons.
/// Every function throws Error with file, line and column.
class PatternParser {
 public:
  /// Finds a lexicon by name; null when there is none.
  using LexiconFinder = std::function<WordListPtr(std::string_view name)>;
  /// Names of all lexicons, for suggestions.
  using LexiconNames = std::function<std::vector<std::string>()>;

  PatternParser(const Ontology& ontology, const TurtleDocument& document, LexiconFinder find, LexiconNames names)
      : ontology_(ontology), document_(document), find_lexicon_(std::move(find)), lexicon_names_(std::move(names)) {}

  [[nodiscard]] Trigger trigger(const SourceText& source) const;
  [[nodiscard]] ArgumentPattern argument(const SourceText& source, RuleKind kind) const;
  [[nodiscard]] Path path(const SourceText& source, std::string_view text) const;
  [[nodiscard]] Expectation expectation(const SourceText& source) const;
  [[nodiscard]] WordListPtr lexicon(const SourceText& source, std::string_view name) const;

  /// The class of a prefixed name or IRI. `event`: it must be an event class.
  [[nodiscard]] ClassId class_named(std::string_view iri, const SourceLocation& where, bool event) const;
  /// The IRI, when the ontology declares it as a property.
  [[nodiscard]] std::string property_named(std::string_view iri, const SourceLocation& where) const;

 private:
  struct Constraint;

  [[nodiscard]] std::string expand(const SourceText& source, std::string_view name) const;
  [[nodiscard]] Constraint split_constraint(const SourceText& source, std::string_view word) const;
  [[nodiscard]] TokenTest token_test(const SourceText& source, const Constraint& constraint) const;
  [[nodiscard]] std::vector<WordListPtr> words(const SourceText& source, std::string_view values) const;
  [[nodiscard]] std::vector<ClassId> classes(const SourceText& source, std::string_view values) const;
  [[nodiscard]] std::vector<DependentTest> dependents(const SourceText& source, std::string_view values) const;
  [[nodiscard]] RelationTest relation(const SourceText& source, std::string_view text) const;
  [[nodiscard]] PathStep step(const SourceText& source, std::string_view text) const;
  [[nodiscard]] std::string role(const SourceText& source, std::string_view name, RuleKind kind) const;
  [[nodiscard]] ExpectedFact fact(const SourceText& source, std::string_view text) const;

  const Ontology& ontology_;
  const TurtleDocument& document_;
  LexiconFinder find_lexicon_;
  LexiconNames lexicon_names_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_MAPPING_PATTERN_PARSER_H_
