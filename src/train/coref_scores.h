// The metrics of coreference that the CoNLL 2012 shared task averages.
//
// Reimplements MUC (Vilain et al. 1995), B-cubed (Bagga and Baldwin 1998) and
// CEAF-e (Luo 2005) as the reference scorer does (Pradhan et al. 2014), for
// mentions that are the same on both sides when their numbers are.
#ifndef NEWSGRAPH_TRAIN_COREF_SCORES_H_
#define NEWSGRAPH_TRAIN_COREF_SCORES_H_

#include <cstddef>
#include <vector>

namespace newsgraph::train {

/// The mentions of one entity, by number. Never empty.
using Chain = std::vector<std::size_t>;
/// Invariant: no mention stands in two chains, or twice in one.
using Chains = std::vector<Chain>;

/// Recall and precision as fractions, so that the documents of a corpus can be summed.
struct CorefTally {
  double recalled = 0;
  double gold = 0;
  double precise = 0;
  double system = 0;

  CorefTally& operator+=(const CorefTally& other);

  /// All in percent; 0 when there is nothing to divide by.
  [[nodiscard]] double precision() const;
  [[nodiscard]] double recall() const;
  [[nodiscard]] double f1() const;
};

/// Links: a chain of n mentions has n - 1; one that the other side parts in k has n - k of them right.
[[nodiscard]] CorefTally muc(const Chains& gold, const Chains& system);

/// The share of its chain that a mention keeps on the other side, summed over mentions.
[[nodiscard]] CorefTally b_cubed(const Chains& gold, const Chains& system);

/// Chains, one to one as is best for the sum: two are alike by twice the mentions they share over those they have.
[[nodiscard]] CorefTally ceaf_e(const Chains& gold, const Chains& system);

/// Largest sum of weights when each row gets a column of its own (or none). `weights` are not negative; rows of equal
/// size.
[[nodiscard]] double best_assignment(const std::vector<std::vector<double>>& weights);

struct CorefScores {
  CorefTally muc, b_cubed, ceaf_e;

  CorefScores& operator+=(const CorefScores& other);
  /// The mean of the three F1, in percent.
  [[nodiscard]] double conll() const { return (muc.f1() + b_cubed.f1() + ceaf_e.f1()) / 3; }
};

/// Scores the chains of one document. Chains of one mention count: leave them out before, on both sides.
[[nodiscard]] CorefScores score_coref(const Chains& gold, const Chains& system);

}  // namespace newsgraph::train

#endif  // NEWSGRAPH_TRAIN_COREF_SCORES_H_
