// How well names and pronouns of one entity are put together.
//
// Sentences and tokens are the treebank's, everything else is predicted. Only
// mentions count whose head is a proper noun or a personal pronoun of the third
// person, each side judged by its own tags (what the system calls a name is one).
// Two mentions are the same when their heads in the treebank's tree are, so that a
// parser that takes "San" or "Francisco" for the head of "San Francisco" costs
// nothing. Chains of which fewer than two mentions are left do not count. Names of
// peoples and languages are left out of the system's, which takes them for
// mentions of the country.
#ifndef NEWSGRAPH_TRAIN_COREF_EVALUATION_H_
#define NEWSGRAPH_TRAIN_COREF_EVALUATION_H_

#include <cstddef>
#include <iosfwd>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "doc/document.h"
#include "nlp/annotator.h"
#include "train/conllu.h"
#include "train/coref_scores.h"

namespace newsgraph::train {

/// The head of each word of a document among its words; a root's own number.
[[nodiscard]] std::vector<std::size_t> heads_of(std::span<const ConlluSentence> sentences);

/// The treebank's chains of names and pronouns, by the number of the head among the document's words. Of nested
/// mentions with one head ("Lee", "Lee and Kim") the shortest counts. Each in text order.
[[nodiscard]] Chains gold_chains(std::span<const ConlluSentence> sentences);

/// The same of an annotated document; `heads` are those of the treebank.
[[nodiscard]] Chains system_chains(const Document& doc, const std::vector<std::size_t>& heads);

struct CorefError {
  std::string kind;      ///< "pronoun: wrong chain", "name: not found", …
  std::size_t head = 0;  ///< word of the document
};

/// Mentions whose tie to an earlier mention is missed or wrong, in text order. Missed: no earlier mention of the gold
/// chain is in the system's. Spurious: one that is no mention, or the first of its chain, in the gold, yet has an
/// earlier one in the system's.
[[nodiscard]] std::vector<CorefError> coref_errors(const Chains& gold, const Chains& system, const Document& doc,
                                                   const std::vector<std::size_t>& heads);

struct CorefResult {
  CorefScores scores;
  CorefScores named;  ///< of the chains that hold a name
  std::size_t gold_mentions = 0;
  std::size_t system_mentions = 0;
  std::size_t common_mentions = 0;
  std::map<std::string, std::size_t> errors;  ///< by kind
};

/// Annotates and scores a whole treebank; errors are listed on `dump`, if given.
[[nodiscard]] CorefResult evaluate_coref(const std::vector<ConlluSentence>& treebank, const Annotator& annotator,
                                         std::ostream* dump = nullptr);

}  // namespace newsgraph::train

#endif  // NEWSGRAPH_TRAIN_COREF_EVALUATION_H_
