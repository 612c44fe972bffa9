// Executes the examples that rules carry, and sentence banks.
#ifndef NEWSGRAPH_EXTRACT_RULES_CHECK_H_
#define NEWSGRAPH_EXTRACT_RULES_CHECK_H_

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "doc/document.h"
#include "mapping/mapping_set.h"

namespace newsgraph {

/// Reads a sentence as an article of one sentence (a body block), dated 2026-01-15.
using SentenceAnnotator = std::function<Document(std::string_view sentence)>;

/// An example that does not hold.
struct ExampleFailure {
  SourceLocation where;
  std::string sentence;
  std::string expected;  ///< the fact, or "no match"
  std::string found;     ///< what the sentence gave, in one line
};

/// How the examples of one rule (or, for a sentence bank, of one class) fared.
struct RuleResult {
  std::string name;  ///< IRI of the rule, or of the class
  int examples = 0;
  int passed = 0;
  std::vector<ExampleFailure> failures;
};

struct RuleReport {
  std::vector<RuleResult> results;  ///< by name
  int examples = 0;
  int passed = 0;
};

/// Executes every m:expect and m:reject of the rules whose IRI contains `only` (all, when it is empty).
/// An expectation holds when all its facts do, whichever rule gave them; a rejection when this rule gave nothing.
[[nodiscard]] RuleReport check_rules(const MappingSet& mappings, const SentenceAnnotator& annotate,
                                     std::string_view only = {});

/// Executes a sentence bank: "@ ng:Meeting" sets the class that the sentences below it must yield an event of; '*' in
/// front of a sentence: none; '#' starts a comment.
/// Throws Error with file and line when a class does not exist or a sentence comes before one.
[[nodiscard]] RuleReport check_sentences(std::string_view bank, const std::string& file, const MappingSet& mappings,
                                         const SentenceAnnotator& annotate);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_RULES_CHECK_H_
