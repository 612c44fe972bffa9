// The raw text that a treebank was cut from, to train and score what reads raw text.
#ifndef NEWSGRAPH_TRAIN_RAW_TEXT_H_
#define NEWSGRAPH_TRAIN_RAW_TEXT_H_

#include <string>
#include <vector>

#include "nlp/tokenizer.h"
#include "train/conllu.h"

namespace newsgraph::train {

/// A paragraph as text, and its words as the treebank has them.
struct RawParagraph {
  std::string text;
  std::vector<SentenceSpans> sentences;
  std::size_t first_sentence = 0;  ///< index of sentences[0] in the treebank
};

/// Joins the tokens of a treebank to paragraphs, as the UD release does:
/// a blank behind every token without SpaceAfter=No, also between the sentences
/// of a paragraph, none at its end; a paragraph begins at newpar and newdoc.
/// A multiword token stands in the text as its own form. Words of a multiword
/// token that do not join to its form all get the span of the whole token.
[[nodiscard]] std::vector<RawParagraph> raw_paragraphs(const std::vector<ConlluSentence>& treebank);

}  // namespace newsgraph::train

#endif  // NEWSGRAPH_TRAIN_RAW_TEXT_H_
