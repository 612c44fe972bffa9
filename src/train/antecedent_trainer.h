// Learns whom "he" and "she" mean from articles whose pronouns were resolved by hand.
#ifndef NEWSGRAPH_TRAIN_ANTECEDENT_TRAINER_H_
#define NEWSGRAPH_TRAIN_ANTECEDENT_TRAINER_H_

#include <filesystem>
#include <iosfwd>
#include <map>
#include <vector>

namespace newsgraph::train {

struct AntecedentOptions {
  std::filesystem::path home = ".";    ///< folder with models/ and mappings/
  std::filesystem::path pronouns;      ///< TSV: document, first code point of the pronoun in its text, whom it means
  std::filesystem::path texts;         ///< folder with DOCUMENT.txt for each of them, as read by newsgraph
  std::filesystem::path weights;       ///< lexicon to write
  int folds = 8;                       ///< of the cross-validation that is printed
  double decay = 0.02;                 ///< L2 penalty on each weight, a pronoun
};

/// Fits the weights to all pronouns by maximum likelihood of the right person (all of whose mentions count), writes
/// them, and prints how many pronouns go right in documents that a fold left out.
/// Throws: Error naming the file when one cannot be read or written.
void train_antecedents(const AntecedentOptions& options, std::ostream& log);

}  // namespace newsgraph::train

#endif  // NEWSGRAPH_TRAIN_ANTECEDENT_TRAINER_H_
