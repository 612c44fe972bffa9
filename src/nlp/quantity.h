// Numbers: how many of what, how much money, which place in an order, what score.
//
// Requires: tokens with UPOS and XPOS, sentences; Document::timexes, so that dates
//           and durations are not counted; heads and relations find the counted
//           noun better but are not needed.
// Assigns:  Document::quantities, in text order, not overlapping.
//
// Kinds: cardinals and ordinals; percent; money, whose unit is an ISO 4217 code;
// measures, whose unit is that of mappings/lexicons/measures.tsv, or "year" for
// ages; scores, whose unit is the second figure ("3-1": value 3, unit "1").
// Bounds come from the words in front or behind ("at least", "or more"); vague
// numbers ("hundreds", "dozens") are lower bounds. Numbers inside names and
// footnote marks are left out.
#ifndef NEWSGRAPH_NLP_QUANTITY_H_
#define NEWSGRAPH_NLP_QUANTITY_H_

#include "doc/document.h"
#include "nlp/lexicon.h"

namespace newsgraph {

class QuantityAnnotator {
 public:
  /// `lexicons` must outlive the annotator.
  explicit QuantityAnnotator(const Lexicons& lexicons) : lexicons_(&lexicons) {}

  void annotate(Document& doc) const;

 private:
  const Lexicons* lexicons_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_NLP_QUANTITY_H_
