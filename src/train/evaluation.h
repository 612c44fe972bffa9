// The metrics of the CoNLL 2018 shared task, and what else tells how good the
// models are.
//
// Reimplements conll18_ud_eval.py (Zeman et al. 2018): gold and system may cut
// the same text differently, so their words are first aligned by characters.
#ifndef NEWSGRAPH_TRAIN_EVALUATION_H_
#define NEWSGRAPH_TRAIN_EVALUATION_H_

#include <array>
#include <map>
#include <string>
#include <vector>

#include "nlp/tokenizer.h"
#include "train/conllu.h"

namespace newsgraph::train {

/// How many there are, how many were found, how many of these are right.
struct Tally {
  std::size_t gold = 0;
  std::size_t system = 0;
  std::size_t correct = 0;

  bool operator==(const Tally&) const = default;
  Tally& operator+=(const Tally& other);

  /// All in percent; 0 when there is nothing to divide by.
  [[nodiscard]] double precision() const;
  [[nodiscard]] double recall() const;
  [[nodiscard]] double f1() const;
};

/// The scores of one text. `gold` and `system` of the tags count words; relation
/// subtypes do not count in `las`, as in the shared task, but do in `las_full`.
struct UdScores {
  Tally tokens, sentences, words;
  Tally upos, xpos, ufeats, lemmas, uas, las, las_full;
  std::map<std::string, Tally> relations;  ///< by full relation; right when head and relation are
  /// LAS over the words of gold sentences of at most kLengths[i] words (and more than the one before).
  static constexpr std::array<std::size_t, 5> kLengths = {10, 20, 30, 40, SIZE_MAX};
  std::array<Tally, kLengths.size()> las_by_length;
};

/// Scores `system` against `gold`.
/// Throws: Error when the two are not made of the same characters (white space apart).
[[nodiscard]] UdScores score(const std::vector<ConlluSentence>& gold, const std::vector<ConlluSentence>& system);

/// One line: "tokens 99.10 sentences 88.00 words 99.00 …"; tags only where something was predicted.
[[nodiscard]] std::string summary(const UdScores& scores);

/// Cuts the raw text of a treebank (see raw_text.h) anew; the words have forms and nothing else.
[[nodiscard]] std::vector<ConlluSentence> tokenize_raw(const std::vector<ConlluSentence>& treebank,
                                                       const Tokenizer& tokenizer);

/// A named entity: the words [first, end) of a sentence.
struct NamedSpan {
  std::size_t sentence = 0;
  std::size_t first = 0;
  std::size_t end = 0;
  std::string type;

  auto operator<=>(const NamedSpan&) const = default;
};

/// Exact spans with equal type, by type; the sum over all types stands under "all".
[[nodiscard]] std::map<std::string, Tally> score_names(const std::vector<NamedSpan>& gold,
                                                       const std::vector<NamedSpan>& system);

}  // namespace newsgraph::train

#endif  // NEWSGRAPH_TRAIN_EVALUATION_H_
