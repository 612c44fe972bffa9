// The parts of speech of WordNet's words, for the nets' WordClasses.
#ifndef NEWSGRAPH_TRAIN_DICTIONARY_H_
#define NEWSGRAPH_TRAIN_DICTIONARY_H_

#include <filesystem>

#include "nlp/net/word_classes.h"

namespace newsgraph::train {

/// The single words of WordNet's files data.noun, .verb, .adj and .adv.
/// Throws: Error when a file cannot be read.
[[nodiscard]] net::WordClasses wordnet_classes(const std::filesystem::path& folder);

}  // namespace newsgraph::train

#endif  // NEWSGRAPH_TRAIN_DICTIONARY_H_
