// How often each rule fires in a set of articles, and how often rightly.
//
// For those who keep the mappings: which rules carry the graph, which are never
// used, and which are wrong more often than others of their kind.
#ifndef NEWSGRAPH_EXTRACT_RULES_REPORT_H_
#define NEWSGRAPH_EXTRACT_RULES_REPORT_H_

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extract/extraction.h"
#include "mapping/mapping_set.h"

namespace newsgraph {

/// What people found in articles by reading: classes of events and the text that tells of them.
class Judgements {
 public:
  Judgements() = default;

  /// Reads lines of three columns parted by tabs: the article's identifier; the class, "ng:Attack", or several that all
  /// fit, "ng:Meeting|ng:Summit", with "~" in front when any class of its ng:eventFamily fits; the words that tell of
  /// it. Empty lines and those that begin with "#" are skipped. `name` stands in messages. `ontology` must outlive the
  /// result. Throws Error "name:line: what is wrong".
  [[nodiscard]] static Judgements parse(std::string_view text, const std::string& name, const Ontology& ontology);

  /// Has anything been found in this article?
  [[nodiscard]] bool knows(const std::string& article) const { return articles_.contains(article); }

  /// Is an event of this class (IRI) told in this sentence? It is where some words found in the article are contained
  /// in it or contain it, or share three and three fifths of the content words of the shorter with it, and the class is
  /// the one that was found, or above or below it.
  [[nodiscard]] bool confirms(const std::string& article, std::string_view class_iri, std::string_view sentence) const;

 private:
  struct Found {
    std::vector<ClassId> classes;
    bool family = false;
    std::string words;  ///< folded
  };

  [[nodiscard]] bool fits(const Found& found, ClassId id) const;

  const Ontology* ontology_ = nullptr;
  std::map<std::string, std::vector<Found>, std::less<>> articles_;
};

/// What a rule gave.
struct RuleUse {
  std::string rule;  ///< IRI; what the shared passes find (map:quotation) has one, too, but no rule
  RuleKind kind = RuleKind::kEvent;
  std::size_t found = 0;    ///< event mentions, relation mentions or counts
  double confidence = 0.0;  ///< sum over what was found; of a count that of its event
  std::size_t judged = 0;   ///< event mentions in articles that the Judgements know; statements are not judged
  std::size_t right = 0;    ///< those of them that the Judgements confirm
};

/// Counts what rules find. Used from one thread.
class RulesReport {
 public:
  /// Both must outlive the report.
  RulesReport(const MappingSet& mappings, const Judgements& judgements);

  void add(const Extraction& extraction);

  /// Every rule, most used first, then by IRI; rules that found nothing stand last.
  [[nodiscard]] std::vector<RuleUse> uses() const;

 private:
  const MappingSet& mappings_;
  const Judgements& judgements_;
  std::map<std::string, RuleUse> uses_;  // by IRI
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_RULES_REPORT_H_
