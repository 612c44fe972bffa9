// Rules as the engine runs them: names resolved, strings parsed, everything checked.
//
// docs/mapping-language.md says what each part means. Data only; extract/ interprets it.
#ifndef NEWSGRAPH_MAPPING_RULE_H_
#define NEWSGRAPH_MAPPING_RULE_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "mapping/ontology.h"
#include "mapping/word_list.h"

namespace newsgraph {

using WordListPtr = std::shared_ptr<const WordList>;

/// A relation as rules write it: "nsubj" (any subtype), "nmod:poss", or "obl:with" with a case marker.
struct RelationTest {
  std::string base;     ///< "obl"
  std::string subtype;  ///< a UD subtype ("poss"); empty: any
  std::string marker;   ///< case marker, words joined by '_' ("on_behalf_of"); empty: any

  bool operator==(const RelationTest&) const = default;
};

enum class Macro : std::uint8_t { kAgent, kObject, kRecipient, kPlace, kOrigin, kDestination, kTopic, kPeers };

struct PathStep {
  enum class Kind : std::uint8_t { kDependent, kHead, kMacro };
  Kind kind = Kind::kDependent;
  RelationTest relation;  ///< of kDependent and kHead; an empty base is any relation
  Macro macro = Macro::kAgent;

  bool operator==(const PathStep&) const = default;
};

/// A way from the trigger to the head token of a filler. Never empty.
struct Path {
  std::vector<PathStep> steps;

  bool operator==(const Path&) const = default;
};

/// "with=compound:prt/off|out": a dependent by the relation, with one of the lemmas if there are any.
struct DependentTest {
  RelationTest relation;
  std::vector<WordListPtr> words;
};

/// One constraint on a token; its values are alternatives.
struct TokenTest {
  enum class Key : std::uint8_t {
    kLemma,
    kForm,
    kUpos,
    kXpos,
    kDeprel,
    kFeats,
    kType,
    kWith,
    kWithout,
    kUnder,
    kAbout
  };
  Key key = Key::kLemma;
  bool negated = false;
  std::vector<WordListPtr> words;         ///< kLemma, kForm, kUnder, kAbout
  std::vector<std::string> values;        ///< kUpos, kXpos, kDeprel, kFeats ("VerbForm=Part")
  std::vector<ClassId> classes;           ///< kType
  std::vector<DependentTest> dependents;  ///< kWith, kWithout
};

/// All constraints hold for a token that triggers the rule.
struct Trigger {
  std::vector<TokenTest> tests;
};

enum class Cardinality : std::uint8_t { kOne, kSome, kOptional, kAny };
enum class ValueKind : std::uint8_t { kMoney, kCount, kPercent, kDate, kScore, kOrdinal, kText, kTitle };

struct ArgumentPattern {
  char variable = 'A';
  std::string role;  ///< IRI: a property, or m:subject, m:object, m:count, m:event
  Cardinality cardinality = Cardinality::kOne;
  std::vector<Path> paths;
  std::vector<ClassId> types;     ///< any of; empty: any entity
  std::vector<ValueKind> values;  ///< any of; empty: an entity
  std::vector<TokenTest> tests;   ///< on the filler's head token
  bool participant = false;       ///< the role is ng:participant or below

  /// Must it be filled?
  [[nodiscard]] bool needed() const { return cardinality == Cardinality::kOne || cardinality == Cardinality::kSome; }
  /// Are all fillers of the first path that finds any taken?
  [[nodiscard]] bool collects() const { return cardinality == Cardinality::kSome || cardinality == Cardinality::kAny; }
};

/// One fact that an example asks for.
struct ExpectedFact {
  bool negated = false;
  std::string subject;    ///< a name; empty: the event itself
  std::string property;   ///< IRI; empty when only the class is asked
  std::string class_iri;  ///< IRI; empty unless only the class is asked
  std::string value;      ///< a name, an IRI or the literal's characters
  bool literal = false;   ///< written in quotes, or a number
  std::string text;       ///< as written, for messages
};

struct Expectation {
  std::string sentence;
  std::vector<ExpectedFact> facts;
  SourceLocation where;
};

struct Rejection {
  std::string sentence;
  SourceLocation where;
};

enum class RuleKind : std::uint8_t { kEvent, kRelation, kCount };

struct Rule {
  std::string iri;
  RuleKind kind = RuleKind::kEvent;
  SourceLocation where;
  std::vector<Trigger> triggers;
  std::vector<ArgumentPattern> arguments;
  int priority = 10;
  int minimum = 0;
  bool symmetric = false;
  std::string shortcut;  ///< property IRI; empty when none

  std::optional<ClassId> emits;        ///< event rules
  WordListPtr emits_from;              ///< event rules; null when none
  std::vector<ClassId> emits_classes;  ///< parallel to emits_from's rows
  std::string property;                ///< relation rules: IRI

  std::string outcome;               ///< count rules: IRI
  std::vector<ClassId> attach_to;    ///< count rules
  std::optional<ClassId> otherwise;  ///< count rules

  std::vector<Expectation> expectations;
  std::vector<Rejection> rejections;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_MAPPING_RULE_H_
