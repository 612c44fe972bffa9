// Headlines with every word capitalised, written as the rest of the document writes their words.
//
// "Court Sentences Mayor to Prison" looks like one long name to taggers and recognisers. What the body of the article
// writes small, and never with a capital but at the head of a sentence, is no name in the headline either.
#ifndef NEWSGRAPH_NLP_HEADLINE_CASE_H_
#define NEWSGRAPH_NLP_HEADLINE_CASE_H_

#include <functional>
#include <string_view>
#include <vector>

#include "nlp/net/parser_model.h"

namespace newsgraph {

/// Replaces words of sentences in title case by the same words in lower case, where other sentences hold those or
/// `known` gives them: a view of the word if it is one that needs no such witness, else an empty one.
void lower_headlines(std::vector<net::Forms>& sentences,
                     const std::function<std::string_view(std::string_view)>& known);

}  // namespace newsgraph

#endif  // NEWSGRAPH_NLP_HEADLINE_CASE_H_
