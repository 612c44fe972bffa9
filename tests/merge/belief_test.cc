#include "merge/belief.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "base/error.h"
#include "sample_extractions.h"

namespace newsgraph {
namespace {

constexpr const char* kRule = "https://w3id.org/newsgraph/mappings/";
constexpr int kTrials = 2000;

std::vector<double> random_beliefs(std::mt19937& random) {
  std::vector<double> beliefs(random() % 8);
  for (double& belief : beliefs) belief = std::uniform_real_distribution<double>(0, 1)(random);
  return beliefs;
}

TEST(CombinedBelief, IsBoundedAndIgnoresTheOrder) {
  std::mt19937 random(1);
  for (int trial = 0; trial < kTrials; ++trial) {
    std::vector<double> beliefs = random_beliefs(random);
    const double combined = combined_belief(beliefs);
    EXPECT_GE(combined, 0);
    EXPECT_LE(combined, kMaxBelief);
    std::ranges::shuffle(beliefs, random);
    EXPECT_DOUBLE_EQ(combined_belief(beliefs), combined);
  }
}

TEST(CombinedBelief, NeverFallsWithABelieverMoreOrAHigherBelief) {
  std::mt19937 random(2);
  for (int trial = 0; trial < kTrials; ++trial) {
    std::vector<double> beliefs = random_beliefs(random);
    const double before = combined_belief(beliefs);
    beliefs.push_back(std::uniform_real_distribution<double>(0, 1)(random));
    const double with_one_more = combined_belief(beliefs);
    EXPECT_GE(with_one_more, before - 1e-12);
    double& raised = beliefs[random() % beliefs.size()];
    raised += (1 - raised) * std::uniform_real_distribution<double>(0, 1)(random);
    EXPECT_GE(combined_belief(beliefs), with_one_more - 1e-12);
  }
}

TEST(CombinedBelief, OneSourceIsBelievedAsFarAsItGoesAndNoneNotAtAll) {
  EXPECT_DOUBLE_EQ(combined_belief({}), 0);
  EXPECT_DOUBLE_EQ(combined_belief({0.6}), 0.6);
  EXPECT_DOUBLE_EQ(combined_belief({0.4, 0.6}), 1 - 0.4 * 0.8);
  EXPECT_DOUBLE_EQ(combined_belief({1.0}), kMaxBelief);
}

EventMention found_by(const std::string& rule, double confidence) {
  EventMention mention;
  mention.found_by = kRule + rule;
  mention.confidence = confidence;
  return mention;
}

TEST(MentionBelief, FollowsThePrecisionOfTheRule) {
  MergeOptions options;
  add_rule_precision("good\t30\t30\t0.8\nbad\t0\t30\t0.8\nrare\t1\t1\t0.8\n", "rules.tsv", options);
  EXPECT_NEAR(options.any_rule.precision, 31.0 / 61, 1e-9);
  const double good = mention_belief(found_by("good", 0.8), options);
  EXPECT_NEAR(good, (30 + 10 * 31.0 / 61) / 40, 1e-9);
  EXPECT_LT(mention_belief(found_by("bad", 0.8), options), 0.2);
  EXPECT_NEAR(mention_belief(found_by("unknown", 0.8), options), 31.0 / 61, 1e-9);
  EXPECT_LT(mention_belief(found_by("rare", 0.8), options), 0.6) << "one judgement proves little";
  EXPECT_LT(mention_belief(found_by("good", 0.4), options), good);
  EXPECT_LE(mention_belief(found_by("good", 5), options), 1);
}

TEST(MentionBelief, CautiousWordsAreBelievedLess) {
  const MergeOptions options;
  EventMention event = found_by("rule", 0.8);
  RelationMention relation;
  relation.confidence = 0.8;
  const double certain_event = mention_belief(event, options);
  const double certain_relation = mention_belief(relation, options);
  event.certainty = relation.certainty = Certainty::kPossible;
  EXPECT_LT(mention_belief(event, options), certain_event);
  EXPECT_LT(mention_belief(relation, options), certain_relation);
}

std::string complaint(const std::string& table) {
  MergeOptions options;
  try {
    add_rule_precision(table, "rules.tsv", options);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

TEST(RulePrecision, MistakesAreErrorsWithFileAndLine) {
  EXPECT_EQ(complaint("# a comment\na\t1\t2\t0.9\n"), "");
  EXPECT_EQ(complaint("a\t1\t2\n"),
            "rules.tsv:1: needs a rule, how often it was right, how often judged, and its mean confidence");
  EXPECT_EQ(complaint("a\t3\t2\t0.9\n"), "rules.tsv:1: must be right at most as often as judged");
  EXPECT_EQ(complaint("a\tone\t2\t0.9\n"), "rules.tsv:1: \"one\" is no number");
  EXPECT_EQ(complaint("a\t1\t2\t0\n"), "rules.tsv:1: a confidence is above 0, and 1 at most");
  EXPECT_EQ(complaint("a\t1\t2\t0.9\na\t1\t2\t0.9\n"), "rules.tsv:2: \"a\" is there twice");
}

}  // namespace
}  // namespace newsgraph
