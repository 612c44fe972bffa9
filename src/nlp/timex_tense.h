// Which way from the document creation time a sentence points.
#ifndef NEWSGRAPH_NLP_TIMEX_TENSE_H_
#define NEWSGRAPH_NLP_TIMEX_TENSE_H_

#include "nlp/lexicon.h"
#include "nlp/syntax.h"
#include "nlp/timex_value.h"

namespace newsgraph {

/// The direction that the verb governing `tokens` points in: past tense to the past, "will", "is set to" and
/// infinitives to the future, the present of headlines and captions to the past.
[[nodiscard]] TimeDirection direction_of(const Syntax& syntax, const Lexicons& lexicons, TokenRange tokens);

}  // namespace newsgraph

#endif  // NEWSGRAPH_NLP_TIMEX_TENSE_H_
