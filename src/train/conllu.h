// CoNLL-U treebanks: sentences of words with tags, features and a tree.
//
// The trainers learn from these structures and the evaluation compares two of
// them, so they keep what the format says and interpret nothing.
#ifndef NEWSGRAPH_TRAIN_CONLLU_H_
#define NEWSGRAPH_TRAIN_CONLLU_H_

#include <filesystem>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::train {

/// One syntactic word: a line whose id is a plain number.
///
/// An underscore for "no value" is read as an empty string, except in form
/// and lemma, where it may be the word itself.
struct ConlluWord {
  std::string form;
  std::string lemma;
  std::string upos;
  std::string xpos;
  std::string feats;
  int head = 0;  ///< Number of the head word, counted from 1; 0 = root.
  std::string deprel;
  std::string deps;
  std::string misc;
};

/// A surface token that covers several words: a line with id "first-last".
struct ConlluRange {
  int first = 0;  ///< Number of the first word covered, counted from 1.
  int last = 0;   ///< Number of the last word covered.
  std::string form;
  std::string misc;
};

/// One sentence. Empty nodes (ids such as 8.1) are dropped.
struct ConlluSentence {
  std::string id;    ///< From "# sent_id = ".
  std::string text;  ///< From "# text = ".
  bool starts_document = false;
  bool starts_paragraph = false;
  std::vector<ConlluWord> words;
  std::vector<ConlluRange> ranges;  ///< In order of first; disjoint.
  std::string created = {};         ///< From "# meta::dateCreated = ", of a document's first sentence.
};

/// True where misc holds the item SpaceAfter=No.
[[nodiscard]] bool no_space_after(std::string_view misc);

/// Reads a whole treebank. `name` stands in error messages.
/// Throws: Error "name:line: what is wrong".
[[nodiscard]] std::vector<ConlluSentence> read_conllu(std::istream& in, std::string_view name);

/// Reads a treebank file.
/// Throws: Error where the file cannot be read or is malformed.
[[nodiscard]] std::vector<ConlluSentence> read_conllu_file(const std::filesystem::path& path);

/// Writes sentences in CoNLL-U; empty fields become underscores.
void write_conllu(std::ostream& out, const std::vector<ConlluSentence>& sentences);

}  // namespace newsgraph::train

#endif  // NEWSGRAPH_TRAIN_CONLLU_H_
