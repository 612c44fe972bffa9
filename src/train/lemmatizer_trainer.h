// Learns the lemmatiser from CoNLL-U.
#ifndef NEWSGRAPH_TRAIN_LEMMATIZER_TRAINER_H_
#define NEWSGRAPH_TRAIN_LEMMATIZER_TRAINER_H_

#include <filesystem>
#include <iosfwd>
#include <vector>

#include "nlp/lemmatizer.h"
#include "train/conllu.h"

namespace CLI {
class App;
}

namespace newsgraph::train {

struct LemmatizerOptions {
  std::vector<std::filesystem::path> train;  ///< CoNLL-U
  std::vector<std::filesystem::path> dev;    ///< CoNLL-U, scored one by one with gold tags
  std::filesystem::path model;
  std::filesystem::path wordnet;  ///< folder with WordNet's lists; empty = none
  std::filesystem::path forms;    ///< see read_word_forms(); empty = none
  std::uint32_t rule_types = 12;  ///< different words a rule must fit to be learned for endings
};

/// The shortest rule that makes `lemma` from `form`; names (UPOS PROPN) rather keep their case.
[[nodiscard]] LemmaRule derive_rule(std::string_view form, std::string_view lemma, std::string_view upos);

/// Learns a lemmatiser and returns its model file.
[[nodiscard]] net::ModelWriter train_lemmatizer(const std::vector<ConlluSentence>& treebank,
                                                const LemmatizerOptions& options, std::ostream& log);

/// Adds the command `lemmatizer`.
void add_lemmatizer_command(CLI::App& app);

}  // namespace newsgraph::train

#endif  // NEWSGRAPH_TRAIN_LEMMATIZER_TRAINER_H_
