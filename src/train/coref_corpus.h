// Coreference of a treebank in the manner of CorefUD, and its texts as documents.
#ifndef NEWSGRAPH_TRAIN_COREF_CORPUS_H_
#define NEWSGRAPH_TRAIN_COREF_CORPUS_H_

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "doc/document.h"
#include "train/conllu.h"

namespace newsgraph::train {

/// A mention as the treebank brackets it: the words [first, end) of a document, counted through its sentences.
struct GoldMention {
  std::string entity;
  std::size_t first = 0;
  std::size_t end = 0;

  bool operator==(const GoldMention&) const = default;
};

/// The sentences of each document of a treebank, in order. Point into `treebank`.
[[nodiscard]] std::vector<std::span<const ConlluSentence>> documents_of(const std::vector<ConlluSentence>& treebank);

/// Reads the item Entity= of MISC: "(12-person-…" opens a mention of entity 12, "12)" closes the last one that is open,
/// "(12-person-…)" is a mention of one word. A mention in several parts ("12[1/2]") is known by its first part.
/// Ordered by first word, the longer ones before. Throws: Error where brackets do not match.
[[nodiscard]] std::vector<GoldMention> gold_mentions(std::span<const ConlluSentence> sentences);

/// The sentences as an article of body paragraphs with its sentences and tokens set and nothing else; every word is a
/// token, in order.
[[nodiscard]] Document document_of(std::span<const ConlluSentence> sentences);

}  // namespace newsgraph::train

#endif  // NEWSGRAPH_TRAIN_COREF_CORPUS_H_
