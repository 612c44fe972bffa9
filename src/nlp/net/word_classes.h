// What a dictionary says of words: as which parts of speech they are known.
//
// The nets meet many words that no treebank holds; this tells them that
// "whittle" is a verb and "trundled" the form of one. Words are kept as
// fingerprints, so that a dictionary of 80,000 words takes a third of a megabyte.
#ifndef NEWSGRAPH_NLP_NET_WORD_CLASSES_H_
#define NEWSGRAPH_NLP_NET_WORD_CLASSES_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::net {

/// Const after construction.
class WordClasses {
 public:
  static constexpr std::uint32_t kNoun = 1;
  static constexpr std::uint32_t kName = 2;  ///< A noun that is written with a capital.
  static constexpr std::uint32_t kVerb = 4;
  static constexpr std::uint32_t kAdjective = 8;
  static constexpr std::uint32_t kAdverb = 16;
  /// Rows of the table of embeddings that row() points into.
  static constexpr std::uint32_t kRows = 257;

  WordClasses() = default;
  /// Requires: valid(entries).
  explicit WordClasses(std::vector<std::uint32_t> entries);

  /// The entry for a word in normalised form. Words share an entry once in 1,600 times.
  [[nodiscard]] static std::uint32_t entry(std::string_view normalised, std::uint32_t classes);
  /// Whether entries rise and no two have the same fingerprint.
  [[nodiscard]] static bool valid(const std::vector<std::uint32_t>& entries);
  /// Entries with the same fingerprint become one with the classes of all; sorts.
  [[nodiscard]] static std::vector<std::uint32_t> merge(std::vector<std::uint32_t> entries);

  /// The classes of exactly this word; 0 = unknown.
  [[nodiscard]] std::uint32_t find(std::string_view normalised) const;
  /// In [1, kRows): the word's classes, and whether it may be a form of a
  /// noun (-s), of a verb (-s, -ed, -ing) or of an adjective (-er, -est, -ly).
  [[nodiscard]] std::uint32_t row(std::string_view normalised) const;
  [[nodiscard]] const std::vector<std::uint32_t>& entries() const { return entries_; }

 private:
  [[nodiscard]] std::uint32_t find_base(std::string_view stem, bool may_miss_e) const;

  std::vector<std::uint32_t> entries_;  // fingerprint of 27 bits, classes of 5
  std::vector<std::uint32_t> begins_;   // of the entries that share their top bits
};

}  // namespace newsgraph::net

#endif  // NEWSGRAPH_NLP_NET_WORD_CLASSES_H_
