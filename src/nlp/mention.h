// Who and what a document speaks of: every stretch of text that names or
// describes a person, body, place or group.
//
// Requires: tokens with lemma, UPOS, XPOS, heads and relations; sentences;
//           Document::timexes and quantities (counted groups, no dates as names).
// Assigns:  Document::mentions, ordered by span; chains stay empty (coref.h).
//
// Names come from the recogniser's spans, from gazetteers, and from runs of
// proper nouns that the recogniser missed but a title, a head noun ("…
// Prefecture"), a given name or the rest of the document explains. One name has
// one class within a document. Titles stand apart from the name they belong to.
#ifndef NEWSGRAPH_NLP_MENTION_H_
#define NEWSGRAPH_NLP_MENTION_H_

#include <span>
#include <string>

#include "doc/document.h"
#include "nlp/gazetteer.h"
#include "nlp/lexicon.h"

namespace newsgraph {

/// A name as the recogniser sees it.
struct NerSpan {
  TokenRange tokens;
  std::string label;  ///< Person, Location, Organization, Date, Facility, Money, NORP, Product or Misc
  float score = 0;    ///< the recogniser's own; not a probability
};

class MentionAnnotator {
 public:
  /// `lexicons` and `gazetteer` must outlive the annotator.
  MentionAnnotator(const Lexicons& lexicons, const Gazetteer& gazetteer)
      : lexicons_(&lexicons), gazetteer_(&gazetteer) {}

  /// `names` in text order; spans that overlap an earlier one or leave the document are ignored.
  void annotate(Document& doc, std::span<const NerSpan> names) const;

 private:
  const Lexicons* lexicons_;
  const Gazetteer* gazetteer_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_NLP_MENTION_H_
