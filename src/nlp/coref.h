// Which mentions are of one entity.
//
// Requires: tokens, sentences and blocks; Document::mentions (mention.h);
//           Document::quotations (quotation.h) for "I" and "we" in what somebody says.
// Assigns:  Document::chains, in order of their first mention; chain and members of
//           every mention; the type of each mention becomes that of its chain.
//
// Every name has a chain. A description or pronoun has one only when it is
// resolved; counted groups ("136 miners") and bodies described by their country
// or place ("the Japanese government") stand for themselves. A plural mention
// ("the two leaders") has its members' chains in `members`, and no chain of its own
// unless it stands for itself.
#ifndef NEWSGRAPH_NLP_COREF_H_
#define NEWSGRAPH_NLP_COREF_H_

#include "doc/document.h"
#include "nlp/coref_antecedents.h"
#include "nlp/gazetteer.h"
#include "nlp/lexicon.h"

namespace newsgraph {

class CorefAnnotator {
 public:
  /// `lexicons` and `gazetteer` must outlive the annotator. Throws: Error on bad weights.
  CorefAnnotator(const Lexicons& lexicons, const Gazetteer& gazetteer)
      : lexicons_(&lexicons), gazetteer_(&gazetteer), weights_(antecedent_weights(lexicons.antecedent_weights)) {}

  void annotate(Document& doc) const { annotate(doc, nullptr); }
  /// The same, where `judge` says whom a pronoun for one person means (null: the weights do).
  void annotate(Document& doc, AntecedentJudge* judge) const;

 private:
  const Lexicons* lexicons_;
  const Gazetteer* gazetteer_;
  AntecedentWeights weights_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_NLP_COREF_H_
