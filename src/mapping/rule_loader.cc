// Statements are grouped by subject first; a subject's kind is known before its
// other properties are read, since it decides what they mean.
#include "mapping/rule_loader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <string>

#include "mapping/suggestion.h"
#include "mapping/terms.h"
#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

constexpr int kLargest = 1000000;  // bound of the integers in rules

using Statements = std::vector<const SourcedTriple*>;

/// Which kinds of rules may bear a property.
struct PropertyUse {
  std::string_view name;
  bool event;
  bool relation;
  bool count;
};
constexpr std::array<PropertyUse, 13> kProperties = {{{"emits", true, true, false},
                                                      {"emitsFrom", true, false, false},
                                                      {"trigger", true, true, true},
                                                      {"arg", true, true, true},
                                                      {"priority", true, true, true},
                                                      {"minimum", true, false, false},
                                                      {"symmetric", true, true, false},
                                                      {"shortcut", true, false, false},
                                                      {"outcome", false, false, true},
                                                      {"attachTo", false, false, true},
                                                      {"otherwise", false, false, true},
                                                      {"expect", true, true, true},
                                                      {"reject", true, true, true}}};

class RuleBuilder {
 public:
  RuleBuilder(const Ontology& ontology, const PatternParser& parser) : ontology_(ontology), parser_(parser) {}

  Rule build(const Statements& statements, RuleKind kind, const SourcedTriple& typed) {
    rule_ = {};
    rule_.iri = typed.triple.subject.value;
    rule_.kind = kind;
    rule_.where = typed.subject_at;
    seen_.clear();
    for (const SourcedTriple* statement : statements) {
      if (statement->triple.predicate.text.starts_with(m::kNamespace)) read(*statement);
    }
    check();
    return std::move(rule_);
  }

 private:
  void read(const SourcedTriple& statement) {
    const std::string name(local_name(statement.triple.predicate.text));
    const PropertyUse& use = known_property(name, statement);
    const bool repeats =
        name == "trigger" || name == "arg" || name == "expect" || name == "reject" || name == "attachTo";
    if (++seen_[name] > 1 && !repeats) throw Error(statement.object_at, "m:" + name + " stands twice in one rule");
    if (use.name == "emits") return read_emits(statement);
    if (use.name == "emitsFrom") return read_emits_from(statement);
    if (use.name == "priority") {
      rule_.priority = integer(statement);
      return;
    }
    if (use.name == "minimum") {
      rule_.minimum = integer(statement);
      return;
    }
    if (use.name == "symmetric") {
      rule_.symmetric = boolean(statement);
      return;
    }
    if (use.name == "shortcut") {
      rule_.shortcut = parser_.property_named(iri(statement), statement.object_at);
      return;
    }
    if (use.name == "outcome") return read_outcome(statement);
    if (use.name == "attachTo") {
      rule_.attach_to.push_back(parser_.class_named(iri(statement), statement.object_at, true));
      return;
    }
    if (use.name == "otherwise") {
      rule_.otherwise = parser_.class_named(iri(statement), statement.object_at, true);
      return;
    }
    read_string(name, statement);
  }

  void read_string(std::string_view name, const SourcedTriple& statement) {
    const SourceText source = text(statement);
    if (name == "trigger") {
      rule_.triggers.push_back(parser_.trigger(source));
    } else if (name == "arg") {
      add_argument(parser_.argument(source, rule_.kind), source);
    } else if (name == "expect") {
      rule_.expectations.push_back(parser_.expectation(source));
    } else {
      rule_.rejections.push_back({std::string(source.text), source.where});
    }
  }

  const PropertyUse& known_property(const std::string& name, const SourcedTriple& statement) const {
    const auto use = std::find_if(kProperties.begin(), kProperties.end(),
                                  [&](const PropertyUse& entry) { return entry.name == name; });
    if (use == kProperties.end()) {
      std::vector<std::string> names;
      for (const PropertyUse& entry : kProperties) names.push_back("m:" + std::string(entry.name));
      throw Error(statement.predicate_at, "no property m:" + name + " of rules" + suggestion("m:" + name, names));
    }
    const bool allowed = rule_.kind == RuleKind::kEvent      ? use->event
                         : rule_.kind == RuleKind::kRelation ? use->relation
                                                             : use->count;
    if (!allowed) throw Error(statement.predicate_at, "m:" + name + " does not belong to this kind of rule");
    return *use;
  }

  void read_emits(const SourcedTriple& statement) {
    if (rule_.kind == RuleKind::kRelation) {
      rule_.property = parser_.property_named(iri(statement), statement.object_at);
    } else {
      rule_.emits = parser_.class_named(iri(statement), statement.object_at, true);
    }
  }

  void read_emits_from(const SourcedTriple& statement) {
    const SourceText source = text(statement);
    rule_.emits_from = parser_.lexicon(source, source.text);
    for (const WordList::Row& row : rule_.emits_from->rows()) {
      const SourceLocation where{"lexicons/" + rule_.emits_from->name() + ".tsv", row.line, 1};
      if (row.cells.size() < 2 || row.cells[1].empty()) throw Error(where, "the second column must name a class");
      const std::string expanded = expand_curie(row.cells[1]);
      rule_.emits_classes.push_back(parser_.class_named(expanded.empty() ? row.cells[1] : expanded, where, true));
    }
  }

  void read_outcome(const SourcedTriple& statement) {
    rule_.outcome = iri(statement);
    if (ontology_.declares(rule_.outcome)) return;
    throw Error(statement.object_at, "nothing is called " + curie(rule_.outcome) +
                                         suggestion(curie(rule_.outcome), ontology_.individual_names()));
  }

  void add_argument(ArgumentPattern pattern, const SourceText& source) {
    for (const ArgumentPattern& other : rule_.arguments) {
      if (other.variable == pattern.variable) {
        throw Error(source.where, "the variable " + std::string(1, pattern.variable) + " stands twice in the rule");
      }
    }
    rule_.arguments.push_back(std::move(pattern));
  }

  void check() const {
    const auto need = [&](bool holds, const std::string& message) {
      if (!holds) throw Error(rule_.where, message);
    };
    need(!rule_.triggers.empty(), "the rule has no m:trigger");
    if (rule_.kind == RuleKind::kEvent) {
      need(rule_.emits || rule_.emits_from, "the rule says neither m:emits nor m:emitsFrom");
      need(rule_.minimum == 0 || has_participants(),
           "m:minimum asks for participants, but no argument has such a role");
    }
    if (rule_.kind == RuleKind::kRelation) {
      need(!rule_.property.empty(), "the rule does not say which property it m:emits");
      need(has_role(m::kSubject) && has_role(m::kObject), "a relation needs the arguments m:subject and m:object");
    }
    if (rule_.kind == RuleKind::kCount) {
      need(!rule_.outcome.empty(), "the rule does not say its m:outcome");
      need(has_role(m::kCount), "a count rule needs an argument m:count");
    }
  }

  [[nodiscard]] bool has_role(std::string_view role) const {
    return std::any_of(rule_.arguments.begin(), rule_.arguments.end(),
                       [&](const ArgumentPattern& pattern) { return pattern.role == role; });
  }
  [[nodiscard]] bool has_participants() const {
    return std::any_of(rule_.arguments.begin(), rule_.arguments.end(),
                       [](const ArgumentPattern& pattern) { return pattern.participant; });
  }

  static const std::string& iri(const SourcedTriple& statement) {
    if (statement.triple.object.is_iri()) return statement.triple.object.value;
    throw Error(statement.object_at, "a name such as ng:Meeting is needed here");
  }
  static SourceText text(const SourcedTriple& statement) {
    if (statement.triple.object.is_literal()) return {statement.triple.object.value, statement.object_at};
    throw Error(statement.object_at, "a string is needed here");
  }
  static int integer(const SourcedTriple& statement) {
    const std::string_view digits = text(statement).text;
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error == std::errc() && end == digits.data() + digits.size() && value >= 0 && value <= kLargest) return value;
    throw Error(statement.object_at, "a whole number from 0 to " + std::to_string(kLargest) + " is needed here");
  }
  static bool boolean(const SourcedTriple& statement) {
    const std::string_view word = text(statement).text;
    if (word == "true" || word == "1") return true;
    if (word == "false" || word == "0") return false;
    throw Error(statement.object_at, "true or false is needed here");
  }

  const Ontology& ontology_;
  const PatternParser& parser_;
  Rule rule_;
  std::map<std::string, int> seen_;
};

RuleKind kind_of(const SourcedTriple& statement) {
  const std::string& type = statement.triple.object.value;
  if (type == m::kEventRule) return RuleKind::kEvent;
  if (type == m::kRelationRule) return RuleKind::kRelation;
  if (type == m::kCountRule) return RuleKind::kCount;
  const std::vector<std::string> names = {"m:EventRule", "m:RelationRule", "m:CountRule"};
  const std::string name = "m:" + std::string(local_name(type));
  throw Error(statement.object_at, "no kind of rule " + name + suggestion(name, names));
}

}  // namespace

std::vector<Rule> load_rules(const TurtleDocument& document, const Ontology& ontology, const PatternParser& parser) {
  std::vector<std::string> order;
  std::map<std::string, Statements> by_subject;
  for (const SourcedTriple& statement : document.statements) {
    Statements& list = by_subject[statement.triple.subject.value];
    if (list.empty()) order.push_back(statement.triple.subject.value);
    list.push_back(&statement);
  }
  std::vector<Rule> rules;
  RuleBuilder builder(ontology, parser);
  for (const std::string& subject : order) {
    const Statements& statements = by_subject[subject];
    const SourcedTriple* typed = nullptr;
    const SourcedTriple* first = nullptr;
    for (const SourcedTriple* statement : statements) {
      const Triple& triple = statement->triple;
      const bool mapping_type = triple.predicate.text == rdf::kType && triple.object.value.starts_with(m::kNamespace);
      if (mapping_type && typed) throw Error(statement->object_at, "a rule is of one kind only");
      if (mapping_type) typed = statement;
      if (!first && triple.predicate.text.starts_with(m::kNamespace)) first = statement;
    }
    if (!typed && first) throw Error(first->subject_at, "the rule does not say what it is; write 'a m:EventRule'");
    if (typed) rules.push_back(builder.build(statements, kind_of(*typed), *typed));
  }
  return rules;
}

}  // namespace newsgraph
