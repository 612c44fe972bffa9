#include "extract/rules_report.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "base/error.h"
#include "base/strings.h"
#include "rdf/vocabulary.h"
#include "text/fold.h"

namespace newsgraph {
namespace {

constexpr std::size_t kFewestShared = 3;  // words, for two stretches of text to be one place
constexpr double kShare = 0.6;            // of the content words of the shorter one

bool is_stop_word(std::string_view word) {
  static const std::set<std::string_view> kWords = {
      "a",    "an", "the", "and", "or",  "but",  "of",    "in",   "on",   "at",    "to",  "for",  "from",  "by",
      "with", "as", "is",  "are", "was", "were", "be",    "been", "has",  "have",  "had", "will", "would", "it",
      "its",  "he", "his", "she", "her", "they", "their", "that", "this", "which", "who", "said", "not",   "s"};
  return kWords.contains(word);
}

std::set<std::string_view> content_words(const std::string& folded) {
  std::set<std::string_view> words;
  for (const std::string_view word : split_words(folded)) {
    if (!is_stop_word(word)) words.insert(word);
  }
  return words;
}

bool holds(const std::string& whole, const std::string& part) {
  return (" " + whole + " ").find(" " + part + " ") != std::string::npos;
}

/// Are two folded stretches of text the same place of an article?
bool overlap(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return false;
  if (a == b) return true;
  const std::size_t shorter = std::min(split_words(a).size(), split_words(b).size());
  if (shorter >= kFewestShared && (holds(a, b) || holds(b, a))) return true;
  const std::set<std::string_view> words_a = content_words(a);
  const std::set<std::string_view> words_b = content_words(b);
  const auto shared = static_cast<std::size_t>(
      std::count_if(words_a.begin(), words_a.end(), [&](std::string_view word) { return words_b.contains(word); }));
  return shared >= kFewestShared &&
         static_cast<double>(shared) >= kShare * static_cast<double>(std::min(words_a.size(), words_b.size()));
}

ClassId read_class(std::string_view name, const Ontology& ontology, const SourceLocation& where) {
  constexpr std::string_view kPrefix = "ng:";
  if (name.starts_with(kPrefix)) {
    if (const auto id = ontology.find_class(std::string(ng::kNamespace) + std::string(name.substr(kPrefix.size())))) {
      return *id;
    }
  }
  const std::string near = nearest(name, ontology.class_names());
  throw Error(where, "no class " + std::string(name) + (near.empty() ? "" : "; did you mean " + near + "?"));
}

}  // namespace

Judgements Judgements::parse(std::string_view text, const std::string& name, const Ontology& ontology) {
  Judgements result;
  result.ontology_ = &ontology;
  std::uint32_t number = 0;
  for (std::string_view line : split(text, '\n')) {
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.starts_with('#')) continue;
    const SourceLocation where{name, number};
    const std::vector<std::string_view> cells = split(line, '\t');
    if (cells.size() != 3) throw Error(where, "expected article, class and text, parted by tabs");
    Found found;
    std::string_view classes = cells[1];
    found.family = classes.starts_with('~');
    if (found.family) classes.remove_prefix(1);
    for (const std::string_view one : split(classes, '|')) found.classes.push_back(read_class(one, ontology, where));
    found.words = fold_name(cells[2]);
    if (cells[0].empty() || found.words.empty()) throw Error(where, "the article or the text is empty");
    result.articles_[std::string(cells[0])].push_back(std::move(found));
  }
  return result;
}

bool Judgements::fits(const Found& found, ClassId id) const {
  return std::any_of(found.classes.begin(), found.classes.end(), [&](ClassId judged) {
    return ontology_->is_subclass(id, judged) || ontology_->is_subclass(judged, id) ||
           (found.family && ontology_->same_family(id, judged));
  });
}

bool Judgements::confirms(const std::string& article, std::string_view class_iri, std::string_view sentence) const {
  const auto known = articles_.find(article);
  if (known == articles_.end()) return false;
  const auto id = ontology_->find_class(class_iri);
  const std::string words = fold_name(sentence);
  return id && std::any_of(known->second.begin(), known->second.end(),
                           [&](const Found& found) { return fits(found, *id) && overlap(found.words, words); });
}

RulesReport::RulesReport(const MappingSet& mappings, const Judgements& judgements)
    : mappings_(mappings), judgements_(judgements) {
  for (const Rule& rule : mappings.rules()) {
    uses_[rule.iri].rule = rule.iri;
    uses_[rule.iri].kind = rule.kind;
  }
}

void RulesReport::add(const Extraction& extraction) {
  const bool known = judgements_.knows(extraction.article.id);
  const auto use_of = [&](const std::string& rule) -> RuleUse& {
    RuleUse& use = uses_[rule];
    use.rule = rule;  // what the shared passes find has an IRI, but no rule
    return use;
  };
  const auto count = [&](const std::string& rule, double confidence) {
    RuleUse& use = use_of(rule);
    ++use.found;
    use.confidence += confidence;
  };
  for (const EventMention& event : extraction.events) {
    const bool statement = mappings_.ontology().is_subclass(event.class_iri, ng::kStatement);
    RuleUse& use = use_of(event.found_by);
    if (use.kind != RuleKind::kCount) count(event.found_by, event.confidence);  // else the event is there for the count
    for (const CountRecord& record : event.counts) {
      if (!record.found_by.empty()) count(record.found_by, event.confidence);
    }
    if (!known || statement) continue;
    ++use.judged;
    const std::string& sentence = extraction.sentences[event.sentence].text;
    if (judgements_.confirms(extraction.article.id, event.class_iri, sentence)) ++use.right;
  }
  for (const RelationMention& relation : extraction.relations) {
    count(relation.found_by, relation.confidence);
    use_of(relation.found_by).kind = RuleKind::kRelation;
  }
}

std::vector<RuleUse> RulesReport::uses() const {
  std::vector<RuleUse> result;
  for (const auto& [iri, use] : uses_) result.push_back(use);
  std::sort(result.begin(), result.end(), [](const RuleUse& a, const RuleUse& b) {
    return std::tuple(b.found, std::string_view(a.rule)) < std::tuple(a.found, std::string_view(b.rule));
  });
  return result;
}

}  // namespace newsgraph
