// What is said, by whom, to whom.
//
// Requires: tokens with lemma, UPOS, XPOS, heads and relations; sentences and
//           blocks; Document::mentions (mention.h).
// Assigns:  Document::quotations, in text order, not overlapping.
//
// Marks may be mixed (“ closed by "), left open (the quotation then ends with its
// paragraph) or repeated at the head of each paragraph of one speech, which is
// then one Quotation. Quotations within quotations belong to the outer one.
// The speaker is the subject of the verb of speaking; without one, whoever spoke
// last in the paragraph or, for a paragraph that is all quotation, in the one
// before. Single words and terms that nobody says are marked `scare`.
#ifndef NEWSGRAPH_NLP_QUOTATION_H_
#define NEWSGRAPH_NLP_QUOTATION_H_

#include "doc/document.h"
#include "nlp/lexicon.h"

namespace newsgraph {

class QuotationAnnotator {
 public:
  /// `lexicons` must outlive the annotator.
  explicit QuotationAnnotator(const Lexicons& lexicons) : lexicons_(&lexicons) {}

  void annotate(Document& doc) const;

 private:
  const Lexicons* lexicons_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_NLP_QUOTATION_H_
