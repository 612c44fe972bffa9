// Descriptions ("the prime minister", "both sides", "136 miners") and pronouns.
#ifndef NEWSGRAPH_NLP_MENTION_NOMINALS_H_
#define NEWSGRAPH_NLP_MENTION_NOMINALS_H_

#include <vector>

#include "doc/document.h"
#include "nlp/lexicon.h"
#include "nlp/syntax.h"

namespace newsgraph {

/// Mentions that name nobody, unordered: definite descriptions of persons, bodies and places, bare nouns of bodies that
/// need no article ("police"), counted groups of persons, and pronouns. `names` are the document's names with their
/// titles' tokens in `in_title`; a description that is part of a title or a name is none.
/// title_of of a description ("Japan's government", "the president of Japan") is an index into `names`.
[[nodiscard]] std::vector<EntityMention> find_nominals(const Syntax& syntax, const Lexicons& lexicons,
                                                       const std::vector<EntityMention>& names,
                                                       const std::vector<bool>& in_title);

}  // namespace newsgraph

#endif  // NEWSGRAPH_NLP_MENTION_NOMINALS_H_
