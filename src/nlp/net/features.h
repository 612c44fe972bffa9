// What the nets see of a word: ids into embedding tables.
//
// The trainer and the run time share these functions, so that a word can
// never look different to the two.
#ifndef NEWSGRAPH_NLP_NET_FEATURES_H_
#define NEWSGRAPH_NLP_NET_FEATURES_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "nlp/net/word_classes.h"

namespace newsgraph::net {

/// The embedding tables with one row per word. A token's input vector is the
/// concatenation of its rows, in this order, then the mean of its n-gram rows.
enum class Channel : std::uint8_t {
  kWord,   ///< Normalised form; row 0 = not in the vocabulary.
  kCased,  ///< Form with its capitals, hashed.
  kPrefix2,
  kPrefix3,
  kSuffix2,
  kSuffix3,
  kSuffix4,
  kShape,    ///< Classes of characters, runs shortened, hashed.
  kLength,   ///< Code points, at most 15.
  kContext,  ///< See context_id().
  kClasses,  ///< What a dictionary says, see WordClasses::row().
};
inline constexpr std::size_t kChannels = 11;
inline constexpr std::array<std::string_view, kChannels> kChannelNames = {
    "word", "cased", "prefix2", "prefix3", "suffix2", "suffix3", "suffix4", "shape", "length", "context", "classes"};

/// Rows of each table; row 0 stands for a hidden or unknown value.
struct TableSizes {
  std::array<std::uint32_t, kChannels> rows{};
  std::uint32_t ngram_rows = 0;
};

/// The features of one form.
struct WordFeatures {
  std::array<std::uint32_t, kChannels> ids{};  ///< kContext is left 0.
  std::vector<std::uint32_t> ngrams;           ///< Rows of the n-gram table, with repetitions.
};

/// Lower-cases, maps digits to 0 and typographic quotes to plain ones.
/// Letters outside Latin, Greek and Cyrillic stay as they are.
[[nodiscard]] std::string normalise(std::string_view form);

/// The known words, by normalised form. Const after construction.
class Vocabulary {
 public:
  Vocabulary() = default;
  /// Row of words[i] is i + 1.
  explicit Vocabulary(std::vector<std::string> words);

  [[nodiscard]] std::uint32_t find(std::string_view normalised) const;
  [[nodiscard]] const std::vector<std::string>& words() const { return words_; }

 private:
  std::vector<std::string> words_;
  std::vector<std::uint32_t> slots_;  // open addressing; 0 = free
};

/// The words that a net knows by name.
struct WordLists {
  Vocabulary vocabulary;
  WordClasses classes;
};

/// Computes the features of a form; bytes that are not UTF-8 are taken one by one.
[[nodiscard]] WordFeatures word_features(std::string_view form, const WordLists& lists, const TableSizes& sizes);

/// How a document writes a word elsewhere: evidence for or against a name.
struct CaseCounts {
  std::uint32_t lower = 0;   ///< Occurrences without a capital.
  std::uint32_t inside = 0;  ///< Capitalised occurrences that do not open a sentence.
};

/// CaseCounts by normalised form, over the sentences of one document.
class DocumentCase {
 public:
  void add_sentence(const std::vector<std::string_view>& forms);
  [[nodiscard]] CaseCounts find(std::string_view normalised) const;

 private:
  std::unordered_map<std::string, CaseCounts> counts_;
};

inline constexpr std::uint32_t kContextRows = 65;

/// Row of the context table for each token of a sentence: whether it opens the
/// sentence, is capitalised, stands in a sentence in capitals, and how the
/// document writes it elsewhere.
[[nodiscard]] std::vector<std::uint32_t> context_ids(const std::vector<std::string_view>& forms,
                                                     const DocumentCase& document);

}  // namespace newsgraph::net

#endif  // NEWSGRAPH_NLP_NET_FEATURES_H_
