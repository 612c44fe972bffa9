// Where a name begins and ends, once all are found: offices and parties in front of persons, bodies and places that
// share a word, surnames that the tagger overlooks.
#ifndef NEWSGRAPH_NLP_MENTION_PARTS_H_
#define NEWSGRAPH_NLP_MENTION_PARTS_H_

#include <vector>

#include "nlp/mention_names.h"

namespace newsgraph {

/// `names` in text order, and again in text order afterwards.
void part_names(const Syntax& syntax, const Lexicons& lexicons, const Gazetteer& gazetteer,
                std::vector<NameDraft>& names);

}  // namespace newsgraph

#endif  // NEWSGRAPH_NLP_MENTION_PARTS_H_
