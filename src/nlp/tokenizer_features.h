// What the tokeniser sees of a place between two characters.
//
// The trainer and the run time share these functions, so that a place can
// never look different to the two.
#ifndef NEWSGRAPH_NLP_TOKENIZER_FEATURES_H_
#define NEWSGRAPH_NLP_TOKENIZER_FEATURES_H_

#include <cstdint>
#include <vector>

#include "nlp/model_file.h"
#include "nlp/tokenizer_text.h"
#include "nlp/tokenizer_weights.h"

namespace newsgraph {

/// What is known about words from elsewhere. All vectors are ascending.
struct TokenizerLexicon {
  std::vector<std::uint32_t> splits;         ///< split_key() of places at letters or apostrophes where a word may end
  std::vector<std::uint32_t> abbreviations;  ///< word_key() of what usually keeps its full stop
  std::vector<std::uint32_t> lower;          ///< word_key() of words that are mostly written small
  std::vector<std::uint32_t> capitalised;    ///< word_key() of words that mostly have a capital

  void write(ByteWriter& out) const;
  static TokenizerLexicon read(ByteReader& in);
};

[[nodiscard]] bool contains(const std::vector<std::uint32_t>& keys, std::uint32_t key);

/// Key of a word in the lists of a TokenizerLexicon; without regard to case.
[[nodiscard]] std::uint32_t word_key(const DecodedText& text, CharRange range);

/// Key of the place before chars[at] within, or at one side of, the letters and apostrophes `run`.
[[nodiscard]] std::uint32_t split_key(const DecodedText& text, CharRange run, std::uint32_t at);

/// What stands between two code points of a chunk.
enum class Boundary : std::uint8_t {
  kInside,    ///< of a word
  kWordEnd,   ///< a word ends within a multiword token: do|n't, Lee|'s
  kTokenEnd,  ///< a token ends
};
inline constexpr std::size_t kBoundaries = 3;

/// Computes the features of the places within one chunk. Keeps references to its arguments.
class ChunkFeatures {
 public:
  /// `chunk` is an index in text.chunks.
  ChunkFeatures(const DecodedText& text, const TokenizerLexicon& lexicon, std::size_t chunk);

  /// May a boundary stand before chars[at]? Requires: at is within the chunk and not its first.
  [[nodiscard]] bool is_candidate(std::uint32_t at) const;

  /// Is chars[at] a hyphen, slash or the like within a word, so that either both sides of it are
  /// boundaries or none is?
  [[nodiscard]] bool is_joint(std::uint32_t at) const;

  /// Replaces `features` by those of the place before chars[at].
  void collect(std::uint32_t at, std::vector<Feature>& features) const;

 private:
  struct Place;
  [[nodiscard]] Place describe(std::uint32_t at) const;
  [[nodiscard]] CharRange run_at(std::uint32_t at) const;
  [[nodiscard]] std::uint64_t look(std::int64_t at) const;
  [[nodiscard]] CharClass kind(std::int64_t at) const;
  [[nodiscard]] bool is_letter_candidate(std::uint32_t at) const;
  [[nodiscard]] std::uint32_t find_traits() const;
  [[nodiscard]] bool quote_is_open(std::size_t chunk) const;
  void collect_characters(const Place& place, std::vector<Feature>& features) const;
  void collect_words(const Place& place, std::vector<Feature>& features) const;
  void collect_chunk(const Place& place, std::vector<Feature>& features) const;
  void collect_full_stop(std::uint32_t at, std::vector<Feature>& features) const;

  const DecodedText& text_;
  const TokenizerLexicon& lexicon_;
  CharRange chunk_;
  CharRange last_;  // the chunk before, empty when there is none
  CharRange next_;  // the chunk behind, empty when there is none
  std::uint64_t whole_ = 0;
  std::uint64_t shape_ = 0;
  std::uint32_t traits_ = 0;
  CharRange whole_token_;  // an address, a date, dotted initials and the like: no boundary inside
  bool open_quote_ = false;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_NLP_TOKENIZER_FEATURES_H_
