// Paragraphs of a treebank in other words, so that the tokeniser learns what
// newspapers write and treebanks seldom hold.
//
// Newspapers set typographic quotation marks where treebanks mostly have
// typewriter ones, and there are far more titles, months and initials with a
// full stop, and more genitives of plurals, than a treebank happens to mention.
#ifndef NEWSGRAPH_TRAIN_TOKENIZER_VARIANTS_H_
#define NEWSGRAPH_TRAIN_TOKENIZER_VARIANTS_H_

#include <filesystem>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "train/raw_text.h"

namespace newsgraph::train {

/// Groups of words that can stand for one another.
using WordGroups = std::vector<std::vector<std::string>>;

/// Reads a list with one word a line; a line that begins with # ends a group.
/// An empty path gives no groups. Throws: Error when the file cannot be read.
[[nodiscard]] WordGroups read_word_groups(const std::filesystem::path& path);

/// The paragraph with typographic quotation marks and apostrophes for typewriter ones.
[[nodiscard]] RawParagraph with_typographic_marks(const RawParagraph& paragraph);

/// Puts other abbreviations of the same group for those in a paragraph, other
/// letters for initials, and other plurals for those in front of a bare genitive mark.
class WordChanger {
 public:
  /// `groups` and `plurals` must outlive this object.
  WordChanger(const WordGroups& groups, const std::vector<std::string>& plurals);

  /// Empty when there is nothing to change in the paragraph.
  [[nodiscard]] std::optional<RawParagraph> change(const RawParagraph& paragraph);

 private:
  [[nodiscard]] std::string other_abbreviation(const std::string& word);

  const WordGroups& groups_;
  const std::vector<std::string>& plurals_;
  std::map<std::string, std::size_t> group_of_;
  std::mt19937_64 random_{7};
};

/// The regular plurals of a treebank (XPOS NNS in -s), each once, in order of bytes.
[[nodiscard]] std::vector<std::string> plurals_of(const std::vector<ConlluSentence>& treebank);

}  // namespace newsgraph::train

#endif  // NEWSGRAPH_TRAIN_TOKENIZER_VARIANTS_H_
