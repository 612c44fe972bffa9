// Corpora with names: one token and its BIO tag per line.
#ifndef NEWSGRAPH_TRAIN_NER_CORPUS_H_
#define NEWSGRAPH_TRAIN_NER_CORPUS_H_

#include <filesystem>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::train {

/// A name over the tokens [first, end).
struct GoldName {
  int first = 0;
  int end = 0;
  std::string klass;
};

struct NerSentence {
  std::vector<std::string> forms;
  std::vector<GoldName> names;
  bool starts_document = false;
};

/// Reads token and tag separated by a tab or spaces; further columns are
/// ignored, and so are lines "-DOCSTART-" but for opening a document. Lines
/// without a tag or with a tag other than O, B-x, I-x, E-x and S-x are skipped
/// and counted in `skipped`. Paragraphs are cut into sentences behind a full
/// stop, question or exclamation mark, never inside a name.
[[nodiscard]] std::vector<NerSentence> read_ner(std::istream& in, std::size_t& skipped);

/// The same for a file. Throws: Error where it cannot be read.
[[nodiscard]] std::vector<NerSentence> read_ner_file(const std::filesystem::path& path, std::size_t& skipped);

}  // namespace newsgraph::train

#endif  // NEWSGRAPH_TRAIN_NER_CORPUS_H_
