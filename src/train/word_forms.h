// Inflected forms of words that treebanks do not happen to hold, from the word
// lists of WordNet (Debian package wordnet-base), so that the lemmatiser knows
// "retreated" and "provoked" apart.
#ifndef NEWSGRAPH_TRAIN_WORD_FORMS_H_
#define NEWSGRAPH_TRAIN_WORD_FORMS_H_

#include <filesystem>
#include <string>
#include <vector>

namespace newsgraph::train {

struct WordForm {
  std::string form;
  std::string lemma;
  std::string upos;
  std::string xpos;

  bool operator==(const WordForm&) const = default;
};

/// The regular forms of English spelling: "plan" VBG -> "planning", "city" NNS -> "cities".
/// `xpos` is one of VBZ, VBG, VBD, VBN, NNS, JJR, JJS. Requires: lemma is not empty, lower-case ASCII.
[[nodiscard]] std::string regular_form(const std::string& lemma, const std::string& xpos);

/// Reads a list of form, lemma, UPOS and XPOS, separated by tabs; # begins a comment line.
/// Throws: Error naming file and line.
[[nodiscard]] std::vector<WordForm> read_word_forms(const std::filesystem::path& path);

/// Forms of all verbs and of the nouns and adjectives that WordNet counted in texts,
/// those of its lists of exceptions first, then the regular ones. In a fixed order.
/// Throws: Error when a list cannot be read.
[[nodiscard]] std::vector<WordForm> wordnet_forms(const std::filesystem::path& folder);

}  // namespace newsgraph::train

#endif  // NEWSGRAPH_TRAIN_WORD_FORMS_H_
