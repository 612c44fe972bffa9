// What tags and tree say of one word must agree.
#ifndef NEWSGRAPH_NLP_VERB_AGREEMENT_H_
#define NEWSGRAPH_NLP_VERB_AGREEMENT_H_

#include "doc/document.h"

namespace newsgraph {

/// The tagger chooses UPOS, XPOS and tree apart, and takes the present tense of headlines ("Two buses collide") for
/// nouns. At the head of a clause a finite form is a verb, and so is a bare word with a subject or with an object.
void agree_on_verbs(Document& doc);

}  // namespace newsgraph

#endif  // NEWSGRAPH_NLP_VERB_AGREEMENT_H_
