// Scores of finished nets on annotated corpora with gold tokens.
#ifndef NEWSGRAPH_TRAIN_NET_SCORES_H_
#define NEWSGRAPH_TRAIN_NET_SCORES_H_

#include <filesystem>
#include <iosfwd>
#include <vector>

namespace newsgraph::train {

/// Writes accuracy of tags, UAS, LAS and speed on each CoNLL-U file. Throws: Error.
void score_parser(const std::filesystem::path& model, const std::vector<std::filesystem::path>& corpora,
                  std::ostream& out);

/// Writes F1 of exact spans by class, and speed. Throws: Error.
void score_ner(const std::filesystem::path& model, const std::vector<std::filesystem::path>& corpora,
               std::ostream& out);

}  // namespace newsgraph::train

#endif  // NEWSGRAPH_TRAIN_NET_SCORES_H_
