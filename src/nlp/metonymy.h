// Capitals that stand for their country's government: "Moscow expelled two diplomats".
#ifndef NEWSGRAPH_NLP_METONYMY_H_
#define NEWSGRAPH_NLP_METONYMY_H_

#include "nlp/gazetteer.h"
#include "nlp/lexicon.h"
#include "nlp/syntax.h"

namespace newsgraph {

/// The country whose government the capital named at `tokens` stands for there, as what governments do tells
/// (lexicon government-verbs); null where it is the city.
[[nodiscard]] const GazetteerEntry* government_meant(const Syntax& syntax, const Lexicons& lexicons,
                                                     const Gazetteer& gazetteer, const GazetteerEntry& capital,
                                                     TokenRange tokens);

}  // namespace newsgraph

#endif  // NEWSGRAPH_NLP_METONYMY_H_
