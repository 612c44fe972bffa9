#include <algorithm>
#include <array>
#include <cstdio>
#include <string>

#include "app/commands.h"
#include "app/inputs.h"
#include "base/error.h"
#include "base/file.h"
#include "extract/rules_report.h"
#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

const char* word(RuleKind kind) {
  constexpr std::array<const char*, 3> kWords = {"event", "relation", "count"};
  return kWords[static_cast<std::size_t>(kind)];
}

double ratio(double part, std::size_t whole) {
  return whole == 0 ? 0.0 : part / static_cast<double>(whole);
}

RuleUse sum_of(const std::vector<RuleUse>& uses) {
  RuleUse all;
  for (const RuleUse& use : uses) {
    all.found += use.found;
    all.confidence += use.confidence;
    all.judged += use.judged;
    all.right += use.right;
  }
  return all;
}

void print_tsv(const std::vector<RuleUse>& uses, std::size_t all) {
  std::printf("rule\tkind\tfound\tshare\tconfidence\tright\tjudged\n");
  for (const RuleUse& use : uses) {
    std::printf("%s\t%s\t%zu\t%.4f\t%.3f\t%zu\t%zu\n", std::string(local_name(use.rule)).c_str(), word(use.kind),
                use.found, ratio(static_cast<double>(use.found), all), ratio(use.confidence, use.found), use.right,
                use.judged);
  }
}

void print_line(const RuleUse& use, const std::string& name, const char* kind, std::size_t all, int width) {
  std::printf("%-*s  %-8s  %6zu  %5.1f%%  %10.2f", width, name.c_str(), kind, use.found,
              100 * ratio(static_cast<double>(use.found), all), ratio(use.confidence, use.found));
  if (use.judged > 0) {
    std::printf("  %5zu of %4zu  %9.2f", use.right, use.judged, ratio(static_cast<double>(use.right), use.judged));
  }
  std::printf("\n");
}

void print_table(const std::vector<RuleUse>& uses, const RuleUse& all) {
  std::size_t widest = 4;
  for (const RuleUse& use : uses) {
    if (use.found > 0) widest = std::max(widest, local_name(use.rule).size());
  }
  const int width = static_cast<int>(widest);
  std::printf("%-*s  %-8s  %6s  %6s  %10s", width, "rule", "kind", "found", "share", "confidence");
  if (all.judged > 0) std::printf("  %13s  %9s", "right", "precision");
  std::printf("\n");
  print_line(all, "all", "", all.found, width);
  std::size_t unused = 0;
  for (const RuleUse& use : uses) {
    if (use.found > 0) print_line(use, std::string(local_name(use.rule)), word(use.kind), all.found, width);
    if (use.found == 0) ++unused;
  }
  if (unused == 0) return;
  std::printf("\nNever used (%zu):\n", unused);
  for (const RuleUse& use : uses) {
    if (use.found == 0) std::printf("  %s\n", std::string(local_name(use.rule)).c_str());
  }
}

}  // namespace

int report_rules_command(const RulesReportOptions& options) {
  ArticleRun run(options.read);
  const Judgements judgements =
      options.judged.empty()
          ? Judgements()
          : Judgements::parse(read_file(options.judged), options.judged.string(), run.mappings().ontology());

  RulesReport report(run.mappings(), judgements);
  run.extract([&](const Extraction& extraction) { report.add(extraction); });
  const std::vector<RuleUse> uses = report.uses();
  const RuleUse all = sum_of(uses);
  if (options.tsv) {
    print_tsv(uses, all.found);
  } else {
    print_table(uses, all);
  }
  if (std::fflush(stdout) != 0) throw Error("cannot write to standard output");
  return run.status();
}

}  // namespace newsgraph
