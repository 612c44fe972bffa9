#include <algorithm>
#include <cstdio>
#include <iterator>

#include "app/commands.h"
#include "app/example_article.h"
#include "app/pipeline.h"
#include "base/error.h"
#include "base/file.h"
#include "extract/rules_check.h"

namespace newsgraph {
namespace {

void print(const RuleResult& result, bool verbose) {
  if (result.failures.empty() && !verbose) return;
  std::printf("%s: %d of %d examples hold\n", result.name.c_str(), result.passed, result.examples);
  for (const ExampleFailure& failure : result.failures) {
    std::printf("  %s: %s\n    expected: %s\n    found:    %s\n", to_string(failure.where).c_str(),
                failure.sentence.c_str(), failure.expected.c_str(), failure.found.c_str());
  }
}

RuleReport check_banks(const RulesCheckOptions& options, const MappingSet& mappings,
                       const SentenceAnnotator& annotate) {
  RuleReport all;
  for (const std::filesystem::path& bank : options.banks) {
    RuleReport report = check_sentences(read_file(bank), bank.string(), mappings, annotate);
    std::move(report.results.begin(), report.results.end(), std::back_inserter(all.results));
    all.examples += report.examples;
    all.passed += report.passed;
  }
  return all;
}

}  // namespace

int check_rules_command(const RulesCheckOptions& options) {
  const Pipeline pipeline = Pipeline::load(find_data_home(options.home));
  const SentenceAnnotator annotate = [&](std::string_view sentence) {
    return pipeline.annotator.annotate(example_article(sentence));
  };
  const RuleReport report = options.banks.empty() ? check_rules(pipeline.mappings, annotate, options.only)
                                                  : check_banks(options, pipeline.mappings, annotate);
  if (report.results.empty()) throw Error("no rule whose IRI contains '" + options.only + "'");
  for (const RuleResult& result : report.results) print(result, options.verbose);
  std::printf("%zu %s, %d of %d examples hold\n", report.results.size(), options.banks.empty() ? "rules" : "classes",
              report.passed, report.examples);
  if (std::fflush(stdout) != 0) throw Error("cannot write to standard output");
  return report.passed == report.examples ? 0 : 1;
}

}  // namespace newsgraph
