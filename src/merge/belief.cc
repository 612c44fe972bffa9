#include "merge/belief.h"

#include <algorithm>
#include <functional>

namespace newsgraph {
namespace {

constexpr double kFurther = 0.5;  // what a further source counts

/// The rule's precision, more or less as this finding is surer or less sure than its findings are on average.
double own_belief(double confidence, const std::string& rule, const MergeOptions& options) {
  const auto found = options.rule_records.find(rule);
  const MergeOptions::RuleRecord& record = found == options.rule_records.end() ? options.any_rule : found->second;
  return std::clamp(record.precision * std::max(confidence, 0.0) / record.confidence, 0.0, 1.0);
}

/// A cautious word says less of an event, whose status says it already, than of a relation, which has none.
double event_factor(Certainty certainty) {
  switch (certainty) {
    case Certainty::kCertain:
      return 1;
    case Certainty::kProbable:
      return 0.95;
    case Certainty::kPossible:
      return 0.9;
  }
  return 1;
}

double relation_factor(Certainty certainty) {
  switch (certainty) {
    case Certainty::kCertain:
      return 1;
    case Certainty::kProbable:
      return 0.8;
    case Certainty::kPossible:
      return 0.5;
  }
  return 1;
}

}  // namespace

double mention_belief(const EventMention& mention, const MergeOptions& options) {
  return own_belief(mention.confidence, mention.found_by, options) * event_factor(mention.certainty);
}

double mention_belief(const RelationMention& mention, const MergeOptions& options) {
  return own_belief(mention.confidence, mention.found_by, options) * relation_factor(mention.certainty);
}

double combined_belief(std::vector<double> by_source) {
  std::ranges::sort(by_source, std::ranges::greater{});
  double doubt = 1;
  for (std::size_t i = 0; i < by_source.size(); ++i) {
    const double belief = std::clamp(by_source[i], 0.0, 1.0);
    doubt *= 1 - (i == 0 ? belief : kFurther * belief);
  }
  return std::min(1 - doubt, kMaxBelief);
}

}  // namespace newsgraph
