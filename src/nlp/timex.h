// Time expressions of news, with TIMEX3 values.
//
// Requires: tokens with UPOS and XPOS, sentences, Article::blocks and created;
//           heads and relations make the choice between last and coming Tuesday
//           better but are not needed.
// Assigns:  Document::timexes, in text order, not overlapping.
//
// Weekdays, month-days and months without a year are placed by the document
// creation time and the tense of the verb they belong to. Without a creation
// time they stay underspecified ("XXXX-WXX-2") with an empty interval. A date
// at the head of a paragraph and followed by a dash or colon, as in timelines,
// is the creation time of that paragraph. A range ("from Tuesday to Wednesday",
// "1910-45") is one Timex with the value "first/last".
#ifndef NEWSGRAPH_NLP_TIMEX_H_
#define NEWSGRAPH_NLP_TIMEX_H_

#include "doc/document.h"
#include "nlp/lexicon.h"

namespace newsgraph {

class TimexAnnotator {
 public:
  /// `lexicons` must outlive the annotator.
  explicit TimexAnnotator(const Lexicons& lexicons) : lexicons_(&lexicons) {}

  void annotate(Document& doc) const;

 private:
  const Lexicons* lexicons_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_NLP_TIMEX_H_
