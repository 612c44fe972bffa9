#include "extract/rules_check.h"

#include <algorithm>
#include <map>

#include "base/strings.h"
#include "extract/extract.h"
#include "extract/status_term.h"
#include "mapping/suggestion.h"
#include "rdf/vocabulary.h"
#include "text/fold.h"

namespace newsgraph {
namespace {

/// "2026-01-13", "2026-01-01/2026-01-31"; an open side is "..".
std::string interval_text(const DateInterval& when) {
  if (when.exact()) return to_iso(*when.first);
  return (when.first ? to_iso(*when.first) : "..") + "/" + (when.last ? to_iso(*when.last) : "..");
}

/// Are all words of the shorter name in the longer one?
bool same_name(std::string_view a, std::string_view b) {
  const std::string folded_a = fold_name(a);
  const std::string folded_b = fold_name(b);
  const auto words_a = split_words(folded_a);
  const auto words_b = split_words(folded_b);
  if (words_a.empty() || words_b.empty()) return false;
  const auto& shorter = words_a.size() <= words_b.size() ? words_a : words_b;
  const auto& longer = words_a.size() <= words_b.size() ? words_b : words_a;
  return std::all_of(shorter.begin(), shorter.end(), [&](std::string_view word) {
    return std::find(longer.begin(), longer.end(), word) != longer.end();
  });
}

bool same_number(std::string_view a, std::string_view b) {
  std::string left(a);
  std::erase(left, ',');
  return left == b;
}

class FactChecker {
 public:
  FactChecker(const Extraction& extraction, const MappingSet& mappings)
      : extraction_(extraction), ontology_(mappings.ontology()) {
    for (const Rule& rule : mappings.rules()) rules_[rule.iri] = &rule;
  }

  [[nodiscard]] bool holds(const ExpectedFact& fact) const {
    bool found = false;
    for (const EventMention& event : extraction_.events) found = found || event_gives(event, fact);
    for (const RelationMention& relation : extraction_.relations) found = found || relation_gives(relation, fact);
    return found != fact.negated;
  }

  /// Everything found, in one line.
  [[nodiscard]] std::string text() const {
    std::string all;
    for (const EventMention& event : extraction_.events) {
      all += (all.empty() ? "" : " ; ") + event_text(event);
    }
    for (const RelationMention& relation : extraction_.relations) {
      all += (all.empty() ? "" : " ; ") + name_of(relation.subject) + " " + curie(relation.property) + " " +
             (relation.object == kNone ? "\"" + relation.value + "\"" : name_of(relation.object));
    }
    return all.empty() ? "nothing" : all;
  }

 private:
  [[nodiscard]] std::string name_of(std::int32_t entity) const {
    return entity == kNone ? "?" : extraction_.entities[static_cast<std::size_t>(entity)].name;
  }

  [[nodiscard]] std::string event_text(const EventMention& event) const {
    std::string text =
        curie(event.class_iri) + " " + curie(iri_of(event.status)) + " (" + std::string(local_name(event.found_by));
    for (const Argument& argument : event.arguments) {
      text += ", " + curie(argument.role) + " " +
              (argument.entity == kNone ? "\"" + argument.value + "\"" : name_of(argument.entity));
    }
    for (const CountRecord& count : event.counts)
      text += ", " + std::to_string(count.count) + " " + curie(count.outcome);
    if (!event.when.empty()) text += ", " + interval_text(event.when);
    return text + ")";
  }

  [[nodiscard]] bool is_entity(std::int32_t entity, const std::string& name, const Anchor* anchor) const {
    if (entity == kNone) return false;
    const ExtractedEntity& e = extraction_.entities[static_cast<std::size_t>(entity)];
    if (same_name(e.name, name) || (anchor != nullptr && same_name(anchor->text, name))) return true;
    return std::any_of(e.names.begin(), e.names.end(),
                       [&](const std::string& other) { return same_name(other, name); });
  }

  [[nodiscard]] bool event_gives(const EventMention& event, const ExpectedFact& fact) const {
    if (!fact.class_iri.empty()) return ontology_.is_subclass(event.class_iri, fact.class_iri);
    if (!fact.subject.empty()) return shortcut_gives(event, fact);
    if (fact.property == ng::kStatusProperty) return fact.value == iri_of(event.status);
    if (fact.property == ng::kDate) return interval_text(event.when).starts_with(fact.value);
    if (fact.property == ng::kOrdinal && event.ordinal) return std::to_string(*event.ordinal) == fact.value;
    if (counts_give(event, fact)) return true;
    return std::any_of(event.arguments.begin(), event.arguments.end(), [&](const Argument& argument) {
      if (!ontology_.is_subproperty(argument.role, fact.property)) return false;
      if (argument.entity != kNone) return is_entity(argument.entity, fact.value, &argument.anchor);
      return same_number(fact.value, argument.value) || same_name(argument.value, fact.value);
    });
  }

  [[nodiscard]] bool counts_give(const EventMention& event, const ExpectedFact& fact) const {
    const std::string outcome = ontology_.outcome_of(fact.property);
    return std::any_of(event.counts.begin(), event.counts.end(), [&](const CountRecord& count) {
      if (fact.property == ng::kOutcome) return count.outcome == fact.value;
      if (fact.property == ng::kGroupProperty) return same_name(count.group, fact.value);
      const bool number = same_number(fact.value, std::to_string(count.count));
      if (fact.property == ng::kCount) return number;
      return number && count.part_of == kNone && !outcome.empty() && count.outcome == outcome;
    });
  }

  /// "A ng:met B": a shortcut of the event's rule between two of its participants, if the event took place.
  [[nodiscard]] bool shortcut_gives(const EventMention& event, const ExpectedFact& fact) const {
    const auto rule = rules_.find(event.found_by);
    if (rule == rules_.end() || rule->second->shortcut.empty()) return false;
    if (!ontology_.is_subproperty(rule->second->shortcut, fact.property)) return false;
    if (event.status != Status::kOccurred && event.status != Status::kOngoing) return false;
    const auto takes_part = [&](const std::string& name) {
      return std::any_of(event.arguments.begin(), event.arguments.end(), [&](const Argument& argument) {
        return ontology_.is_subproperty(argument.role, ng::kParticipant) &&
               is_entity(argument.entity, name, &argument.anchor);
      });
    };
    return takes_part(fact.subject) && takes_part(fact.value);
  }

  [[nodiscard]] bool relation_gives(const RelationMention& relation, const ExpectedFact& fact) const {
    if (fact.property.empty() || !ontology_.is_subproperty(relation.property, fact.property)) return false;
    if (!fact.subject.empty() && !is_entity(relation.subject, fact.subject, nullptr)) return false;
    if (relation.object != kNone && is_entity(relation.object, fact.value, nullptr)) return true;
    return !relation.value.empty() &&
           (same_name(relation.value, fact.value) || same_number(fact.value, relation.value));
  }

  const Extraction& extraction_;
  const Ontology& ontology_;
  std::map<std::string, const Rule*> rules_;
};

/// Did this very rule give anything?
bool fired(const Extraction& extraction, const Rule& rule) {
  if (rule.kind == RuleKind::kRelation) {
    return std::any_of(extraction.relations.begin(), extraction.relations.end(),
                       [&](const RelationMention& relation) { return relation.found_by == rule.iri; });
  }
  return std::any_of(extraction.events.begin(), extraction.events.end(), [&](const EventMention& event) {
    if (rule.kind == RuleKind::kEvent) return event.found_by == rule.iri;
    return std::any_of(event.counts.begin(), event.counts.end(),
                       [&](const CountRecord& count) { return count.outcome == rule.outcome; });
  });
}

RuleResult check_rule(const Rule& rule, const MappingSet& mappings, const SentenceAnnotator& annotate) {
  RuleResult result;
  result.name = rule.iri;
  const ExtractOptions all{.keep_bare = true};
  for (const Expectation& expectation : rule.expectations) {
    const Extraction extraction = extract(annotate(expectation.sentence), mappings, all);
    const FactChecker checker(extraction, mappings);
    std::string missing;
    for (const ExpectedFact& fact : expectation.facts) {
      if (!checker.holds(fact)) missing += (missing.empty() ? "" : " ; ") + fact.text;
    }
    ++result.examples;
    result.passed += missing.empty() ? 1 : 0;
    if (!missing.empty()) result.failures.push_back({expectation.where, expectation.sentence, missing, checker.text()});
  }
  for (const Rejection& rejection : rule.rejections) {
    const Extraction extraction = extract(annotate(rejection.sentence), mappings, all);
    ++result.examples;
    const bool wrong = fired(extraction, rule);
    result.passed += wrong ? 0 : 1;
    if (wrong)
      result.failures.push_back(
          {rejection.where, rejection.sentence, "no match", FactChecker(extraction, mappings).text()});
  }
  return result;
}

RuleReport summary(std::vector<RuleResult> results) {
  RuleReport report;
  report.results = std::move(results);
  std::sort(report.results.begin(), report.results.end(),
            [](const RuleResult& a, const RuleResult& b) { return a.name < b.name; });
  for (const RuleResult& result : report.results) {
    report.examples += result.examples;
    report.passed += result.passed;
  }
  return report;
}

std::string class_of_bank(std::string_view name, const SourceLocation& where, const Ontology& ontology) {
  std::string iri = expand_curie(name);
  if (!iri.empty() && ontology.find_class(iri)) return iri;
  throw Error(where, "no class " + std::string(name) + suggestion(name, ontology.class_names()));
}

}  // namespace

RuleReport check_rules(const MappingSet& mappings, const SentenceAnnotator& annotate, std::string_view only) {
  std::vector<RuleResult> results;
  for (const Rule& rule : mappings.rules()) {
    if (rule.iri.find(only) != std::string::npos) results.push_back(check_rule(rule, mappings, annotate));
  }
  return summary(std::move(results));
}

RuleReport check_sentences(std::string_view bank, const std::string& file, const MappingSet& mappings,
                           const SentenceAnnotator& annotate) {
  std::map<std::string, RuleResult> results;
  std::string class_iri;
  std::uint32_t number = 0;
  for (const std::string_view raw : split(bank, '\n')) {
    const SourceLocation where{file, ++number, 1};
    std::string_view line = trim(raw);
    if (line.empty() || line.front() == '#') continue;
    if (line.front() == '@') {
      class_iri = class_of_bank(trim(line.substr(1)), where, mappings.ontology());
      continue;
    }
    if (class_iri.empty()) throw Error(where, "a sentence stands before the first '@ CLASS'");
    const bool wanted = line.front() != '*';
    if (!wanted) line = trim(line.substr(1));
    const Extraction extraction = extract(annotate(line), mappings, {.keep_bare = true});
    const bool given = std::any_of(extraction.events.begin(), extraction.events.end(), [&](const EventMention& event) {
      return mappings.ontology().is_subclass(event.class_iri, class_iri);
    });
    RuleResult& result = results[class_iri];
    result.name = class_iri;
    ++result.examples;
    result.passed += given == wanted ? 1 : 0;
    if (given == wanted) continue;
    result.failures.push_back(
        {where, std::string(line), wanted ? curie(class_iri) : "no match", FactChecker(extraction, mappings).text()});
  }
  std::vector<RuleResult> list;
  for (auto& [name, result] : results) list.push_back(std::move(result));
  return summary(std::move(list));
}

}  // namespace newsgraph
