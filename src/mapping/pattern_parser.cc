// A hand-written scanner over words: the strings are one line each and have no
// nesting, so string_views into the source are all the state there is, and
// their addresses give the column of every error.
#include "mapping/pattern_parser.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/strings.h"
#include "mapping/suggestion.h"
#include "mapping/terms.h"
#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

template <typename Value, std::size_t N>
using Names = std::array<std::pair<std::string_view, Value>, N>;

constexpr Names<TokenTest::Key, 11> kKeys = {{{"lemma", TokenTest::Key::kLemma},
                                              {"form", TokenTest::Key::kForm},
                                              {"upos", TokenTest::Key::kUpos},
                                              {"xpos", TokenTest::Key::kXpos},
                                              {"deprel", TokenTest::Key::kDeprel},
                                              {"feats", TokenTest::Key::kFeats},
                                              {"type", TokenTest::Key::kType},
                                              {"with", TokenTest::Key::kWith},
                                              {"without", TokenTest::Key::kWithout},
                                              {"under", TokenTest::Key::kUnder},
                                              {"about", TokenTest::Key::kAbout}}};
constexpr Names<Macro, 8> kMacros = {{{"@agent", Macro::kAgent},
                                      {"@object", Macro::kObject},
                                      {"@recipient", Macro::kRecipient},
                                      {"@place", Macro::kPlace},
                                      {"@origin", Macro::kOrigin},
                                      {"@destination", Macro::kDestination},
                                      {"@topic", Macro::kTopic},
                                      {"@peers", Macro::kPeers}}};
constexpr Names<Cardinality, 4> kCardinalities = {{{"one", Cardinality::kOne},
                                                   {"some", Cardinality::kSome},
                                                   {"opt", Cardinality::kOptional},
                                                   {"any", Cardinality::kAny}}};
constexpr Names<ValueKind, 8> kValues = {{{"money", ValueKind::kMoney},
                                          {"count", ValueKind::kCount},
                                          {"percent", ValueKind::kPercent},
                                          {"date", ValueKind::kDate},
                                          {"score", ValueKind::kScore},
                                          {"ordinal", ValueKind::kOrdinal},
                                          {"text", ValueKind::kText},
                                          {"title", ValueKind::kTitle}}};

/// Subtypes of UD 2 relations as English treebanks use them; anything else behind a colon is a case marker.
constexpr std::array<std::string_view, 13> kSubtypes = {"pass",     "poss",  "relcl",  "tmod",  "npmod",
                                                        "unmarked", "agent", "prt",    "outer", "preconj",
                                                        "predet",   "desc",  "foreign"};
constexpr std::array<std::string_view, 37> kRelations = {
    "acl",      "advcl",     "advmod", "amod",       "appos", "aux",      "case",      "cc",         "ccomp", "clf",
    "compound", "conj",      "cop",    "csubj",      "dep",   "det",      "discourse", "dislocated", "expl",  "fixed",
    "flat",     "goeswith",  "iobj",   "list",       "mark",  "nmod",     "nsubj",     "nummod",     "obj",   "obl",
    "orphan",   "parataxis", "punct",  "reparandum", "root",  "vocative", "xcomp"};
constexpr std::array<std::string_view, 17> kUpos = {"ADJ",   "ADP",   "ADV", "AUX",  "CCONJ", "DET",
                                                    "INTJ",  "NOUN",  "NUM", "PART", "PRON",  "PROPN",
                                                    "PUNCT", "SCONJ", "SYM", "VERB", "X"};

template <typename Value, std::size_t N>
std::vector<std::string> names_of(const Names<Value, N>& table) {
  std::vector<std::string> names;
  for (const auto& [name, value] : table) names.emplace_back(name);
  return names;
}

template <std::size_t N>
std::vector<std::string> names_of(const std::array<std::string_view, N>& table) {
  return {table.begin(), table.end()};
}

template <typename Value, std::size_t N>
Value look_up(const Names<Value, N>& table, std::string_view name, const SourceText& source, const char* what) {
  for (const auto& [known, value] : table) {
    if (known == name) return value;
  }
  const std::vector<std::string> names = names_of(table);
  std::string message = "no " + std::string(what) + " '" + std::string(name) + "'";
  const std::string hint = suggestion(name, names);
  message += hint.empty() ? "; there are " + join(names, ", ") : hint;
  throw Error(source.at(name), message);
}

template <std::size_t N>
void require_known(const std::array<std::string_view, N>& table, std::string_view name, const SourceText& source,
                   const char* what) {
  if (std::find(table.begin(), table.end(), name) != table.end()) return;
  throw Error(source.at(name),
              "no " + std::string(what) + " '" + std::string(name) + "'" + suggestion(name, names_of(table)));
}

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789.,-") == std::string_view::npos &&
         text.find_first_of("0123456789") != std::string_view::npos;
}

bool is_curie(std::string_view word) {
  const std::size_t colon = word.find(':');
  return colon != std::string_view::npos && colon > 0 && colon + 1 < word.size() &&
         word.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == colon;
}

}  // namespace

std::string_view name_of(TokenTest::Key key) {
  const auto* named = std::find_if(kKeys.begin(), kKeys.end(), [&](const auto& entry) { return entry.second == key; });
  return named == kKeys.end() ? std::string_view() : named->first;
}

SourceLocation SourceText::at(std::string_view part) const {
  SourceLocation place = where;
  if (place.column != 0) place.column += 1 + static_cast<std::uint32_t>(part.data() - text.data());
  return place;
}

/// "key=value", "key!=value".
struct PatternParser::Constraint {
  std::string_view key;
  std::string_view values;
  bool negated = false;
};

std::string PatternParser::expand(const SourceText& source, std::string_view name) const {
  const std::size_t colon = name.find(':');
  if (colon != std::string_view::npos && !document_.prefixes.contains(std::string(name.substr(0, colon)))) {
    std::string iri = expand_curie(name);
    if (!iri.empty()) return iri;
  }
  return document_.expand(name, source.at(name));
}

ClassId PatternParser::class_named(std::string_view iri, const SourceLocation& where, bool event) const {
  const auto id = ontology_.find_class(iri);
  if (!id) {
    throw Error(where, "no class " + curie(iri) + suggestion(curie(iri), ontology_.class_names()));
  }
  if (event && !ontology_.is_subclass(iri, ng::kEvent)) throw Error(where, curie(iri) + " is no class of events");
  return *id;
}

std::string PatternParser::property_named(std::string_view iri, const SourceLocation& where) const {
  if (ontology_.find_property(iri)) return std::string(iri);
  throw Error(where, "no property " + curie(iri) + suggestion(curie(iri), ontology_.property_names()));
}

WordListPtr PatternParser::lexicon(const SourceText& source, std::string_view name) const {
  WordListPtr list = find_lexicon_(name);
  if (list) return list;
  throw Error(source.at(name), "no lexicon " + std::string(name) + ".tsv" + suggestion(name, lexicon_names_()));
}

std::vector<WordListPtr> PatternParser::words(const SourceText& source, std::string_view values) const {
  std::vector<WordListPtr> lists;
  auto inline_words = std::make_shared<WordList>();
  for (const std::string_view value : split(values, '|')) {
    if (value.empty()) throw Error(source.at(value), "an alternative is empty");
    if (value.front() == '@') {
      lists.push_back(lexicon(source, value.substr(1)));
      continue;
    }
    WordList::Row row;
    for (const std::string_view word : split(value, '_')) row.words.emplace_back(word);
    row.cells.emplace_back(value);
    inline_words->add(std::move(row));
  }
  if (!inline_words->rows().empty()) lists.push_back(std::move(inline_words));
  return lists;
}

std::vector<ClassId> PatternParser::classes(const SourceText& source, std::string_view values) const {
  std::vector<ClassId> ids;
  for (const std::string_view value : split(values, '|')) {
    ids.push_back(class_named(expand(source, value), source.at(value), false));
  }
  return ids;
}

RelationTest PatternParser::relation(const SourceText& source, std::string_view text) const {
  RelationTest test;
  const std::size_t colon = text.find(':');
  const std::string_view base = text.substr(0, colon);
  require_known(kRelations, base, source, "relation");
  test.base = base;
  if (colon == std::string_view::npos) return test;
  const std::string_view rest = text.substr(colon + 1);
  if (rest.empty()) throw Error(source.at(rest), "nothing stands behind the colon");
  const bool subtype = std::find(kSubtypes.begin(), kSubtypes.end(), rest) != kSubtypes.end();
  (subtype ? test.subtype : test.marker) = rest;
  return test;
}

std::vector<DependentTest> PatternParser::dependents(const SourceText& source, std::string_view values) const {
  std::vector<DependentTest> tests;
  const std::size_t slash = values.find('/');
  if (slash != std::string_view::npos) {
    tests.push_back({relation(source, values.substr(0, slash)), words(source, values.substr(slash + 1))});
    return tests;
  }
  for (const std::string_view value : split(values, '|')) tests.push_back({relation(source, value), {}});
  return tests;
}

PatternParser::Constraint PatternParser::split_constraint(const SourceText& source, std::string_view word) const {
  const std::size_t equals = word.find('=');
  if (equals == std::string_view::npos) {
    throw Error(source.at(word), "'" + std::string(word) + "' is no constraint; write key=value");
  }
  Constraint constraint{word.substr(0, equals), word.substr(equals + 1), false};
  if (constraint.key.ends_with('!')) {
    constraint.key.remove_suffix(1);
    constraint.negated = true;
  }
  if (constraint.values.empty()) throw Error(source.at(constraint.values), "a value is missing behind '='");
  return constraint;
}

TokenTest PatternParser::token_test(const SourceText& source, const Constraint& constraint) const {
  TokenTest test;
  test.key = look_up(kKeys, constraint.key, source, "constraint");
  test.negated = constraint.negated;
  switch (test.key) {
    case TokenTest::Key::kLemma:
    case TokenTest::Key::kForm:
    case TokenTest::Key::kUnder:
    case TokenTest::Key::kAbout:
      test.words = words(source, constraint.values);
      break;
    case TokenTest::Key::kType:
      test.classes = classes(source, constraint.values);
      break;
    case TokenTest::Key::kWith:
    case TokenTest::Key::kWithout:
      test.dependents = dependents(source, constraint.values);
      break;
    default:
      for (const std::string_view value : split(constraint.values, '|')) {
        if (test.key == TokenTest::Key::kUpos) require_known(kUpos, value, source, "part of speech");
        std::string text(value);
        if (test.key == TokenTest::Key::kFeats) std::replace(text.begin(), text.end(), ':', '=');
        test.values.push_back(std::move(text));
      }
  }
  return test;
}

Trigger PatternParser::trigger(const SourceText& source) const {
  Trigger trigger;
  for (const std::string_view word : split_words(source.text)) {
    trigger.tests.push_back(token_test(source, split_constraint(source, word)));
  }
  const bool positive = std::any_of(trigger.tests.begin(), trigger.tests.end(), [](const TokenTest& test) {
    return !test.negated && test.key != TokenTest::Key::kWithout;
  });
  if (!positive) throw Error(source.where, "a trigger needs at least one constraint that is not negated");
  return trigger;
}

PathStep PatternParser::step(const SourceText& source, std::string_view text) const {
  PathStep step;
  if (text.empty()) throw Error(source.at(text), "a step of the path is empty");
  if (text.front() == '@') {
    step.kind = PathStep::Kind::kMacro;
    step.macro = look_up(kMacros, text, source, "macro");
    return step;
  }
  if (text.front() == '^') {
    step.kind = PathStep::Kind::kHead;
    if (text.size() > 1) step.relation = relation(source, text.substr(1));
    return step;
  }
  step.relation = relation(source, text);
  return step;
}

Path PatternParser::path(const SourceText& source, std::string_view text) const {
  Path path;
  for (const std::string_view part : split(text, '>')) {
    std::string_view word = trim(part);
    if (word.empty()) word = part;
    if (word.find_first_of(" \t") != std::string_view::npos) {
      throw Error(source.at(word), "'" + std::string(word) + "' is no step of a path; separate steps by '>'");
    }
    path.steps.push_back(step(source, word));
  }
  return path;
}

std::string PatternParser::role(const SourceText& source, std::string_view name, RuleKind kind) const {
  const std::string iri = expand(source, name);
  if (kind == RuleKind::kEvent) return property_named(iri, source.at(name));
  if (kind == RuleKind::kCount && iri == sem::kHasPlace) return iri;  // of the event of m:otherwise
  const std::pair<std::string_view, std::string_view> allowed =
      kind == RuleKind::kRelation ? std::pair{m::kSubject, m::kObject} : std::pair{m::kCount, m::kEvent};
  if (iri == allowed.first || iri == allowed.second) return iri;
  throw Error(source.at(name), "a role of this kind of rule is m:" + std::string(local_name(allowed.first)) +
                                   " or m:" + std::string(local_name(allowed.second)) + ", not " + std::string(name));
}

ArgumentPattern PatternParser::argument(const SourceText& source, RuleKind kind) const {
  const std::vector<std::string_view> parts = split_words(source.text);
  if (parts.size() < 4) throw Error(source.where, "an argument is: VAR ROLE CARDINALITY PATHS CONSTRAINTS");
  ArgumentPattern pattern;
  if (parts[0].size() != 1 || parts[0][0] < 'A' || parts[0][0] > 'Z') {
    throw Error(source.at(parts[0]), "a variable is one upper-case letter, not '" + std::string(parts[0]) + "'");
  }
  pattern.variable = parts[0][0];
  pattern.role = role(source, parts[1], kind);
  pattern.participant = ontology_.is_subproperty(pattern.role, ng::kParticipant);
  pattern.cardinality = look_up(kCardinalities, parts[2], source, "cardinality");

  std::size_t first = 3;
  std::size_t end = first;
  while (end < parts.size() && parts[end].find('=') == std::string_view::npos) ++end;
  if (end == first) throw Error(source.at(parts[first]), "a path is missing");
  const char* begin = parts[first].data();
  const std::string_view paths(begin, static_cast<std::size_t>(parts[end - 1].data() + parts[end - 1].size() - begin));
  for (const std::string_view alternative : split(paths, '|')) pattern.paths.push_back(path(source, alternative));

  for (std::size_t i = end; i < parts.size(); ++i) {
    const Constraint constraint = split_constraint(source, parts[i]);
    if (constraint.key == "type" && !constraint.negated) {
      const std::vector<ClassId> ids = classes(source, constraint.values);
      pattern.types.insert(pattern.types.end(), ids.begin(), ids.end());
    } else if (constraint.key == "value") {
      for (const std::string_view value : split(constraint.values, '|')) {
        pattern.values.push_back(look_up(kValues, value, source, "kind of value"));
      }
    } else {
      pattern.tests.push_back(token_test(source, constraint));
    }
  }
  if (!pattern.types.empty() && !pattern.values.empty()) {
    throw Error(source.at(parts[end]), "type= asks for an entity and value= for a literal: give one of them");
  }
  return pattern;
}

ExpectedFact PatternParser::fact(const SourceText& source, std::string_view text) const {
  ExpectedFact fact;
  fact.text = text;
  if (text.starts_with('!')) {
    fact.negated = true;
    text = trim(text.substr(1));
  }
  std::vector<std::string_view> words = split_words(text);
  if (words.size() == 2 && words[0] == "a") words.erase(words.begin());
  const auto name = std::find_if(words.begin(), words.end(), is_curie);
  if (name == words.end()) throw Error(source.at(text), "'" + std::string(text) + "' names no property and no class");
  const std::string iri = expand(source, *name);
  if (words.size() == 1) {
    fact.class_iri = ontology_.class_iri(class_named(iri, source.at(*name), false));
    return fact;
  }
  fact.property = property_named(iri, source.at(*name));
  fact.subject = trim(std::string_view(text.data(), static_cast<std::size_t>(name->data() - text.data())));
  std::string_view value = trim(text.substr(static_cast<std::size_t>(name->data() + name->size() - text.data())));
  if (value.empty()) throw Error(source.at(*name), "a value is missing behind " + std::string(*name));
  if (is_curie(value)) {
    fact.value = expand(source, value);
    if (!ontology_.declares(fact.value)) {
      throw Error(source.at(value),
                  "nothing is called " + std::string(value) + suggestion(value, ontology_.individual_names()));
    }
    return fact;
  }
  fact.literal = value.front() == '"' || value.front() == '\'' || is_number(value);
  if (fact.literal && !is_number(value)) {
    value.remove_prefix(1);
    if (!value.empty() && (value.back() == '"' || value.back() == '\'')) value.remove_suffix(1);
  }
  fact.value = value;
  return fact;
}

Expectation PatternParser::expectation(const SourceText& source) const {
  const std::size_t arrow = source.text.find("=>");
  if (arrow == std::string_view::npos) throw Error(source.where, "an expectation is: SENTENCE => FACTS");
  Expectation expectation;
  expectation.where = source.where;
  expectation.sentence = trim(source.text.substr(0, arrow));
  if (expectation.sentence.empty()) throw Error(source.where, "the sentence is missing");
  for (const std::string_view part : split(source.text.substr(arrow + 2), ';')) {
    const std::string_view text = trim(part);
    if (!text.empty()) expectation.facts.push_back(fact(source, text));
  }
  if (expectation.facts.empty()) throw Error(source.where, "no fact is expected behind '=>'");
  return expectation;
}

}  // namespace newsgraph
