// Where sentences begin, given the words of a block.
//
// A full stop decides little by itself: "Jan. 17", "U.S. officials", "he said.”
// Then". So every place between two words that could be a boundary is judged by
// the words around it, what is known of them, open quotes and brackets, and how
// far the sentence has come.
#ifndef NEWSGRAPH_NLP_SENTENCE_SPLITTER_H_
#define NEWSGRAPH_NLP_SENTENCE_SPLITTER_H_

#include <cstdint>
#include <span>
#include <vector>

#include "nlp/tokenizer_features.h"
#include "nlp/tokenizer_weights.h"

namespace newsgraph {

/// A word by its code points. A multiword token is a word with starts_multiword
/// and those behind it with only in_multiword.
struct TextWord {
  CharRange range;
  bool starts_multiword = false;
  bool in_multiword = false;
};

/// Computes the features of the places between the words of one block. Keeps references to its arguments.
class SentenceFeatures {
 public:
  SentenceFeatures(const DecodedText& text, const TokenizerLexicon& lexicon, std::span<const TextWord> words);

  /// May a sentence begin with words[at]? Requires: 0 < at < number of words.
  [[nodiscard]] bool is_candidate(std::size_t at) const;

  /// Replaces `features` by those of the place before words[at], when the sentence before it begins with words[start].
  void collect(std::size_t at, std::size_t start, std::vector<Feature>& features) const;

 private:
  struct Word {
    std::uint64_t hash = 0;
    std::uint64_t shape = 0;
    CharClass first = CharClass::kSpace;
    CharClass last = CharClass::kSpace;
    std::uint8_t usual = 0;   // bit 0: mostly small, bit 1: mostly with a capital, bit 2: an abbreviation
    std::uint8_t length = 0;  // at most 7
    bool space_before = false;
    bool continues_token = false;
    bool only_marks_follow = false;  // from here to the end of the block there are but quotes and brackets
    bool holds_on = false;           // a colon, semicolon, dash or ellipsis: no end before a small letter
    bool closes = false;             // a full stop, question or exclamation mark, ellipsis
    std::uint8_t open = 0;           // brackets (bits 0-1) and quotes (bit 2) open behind the word
    std::uint32_t to_close = 0;      // words from here to the next that closes
    std::uint32_t lower_before = 0;  // words written small before this one, in the block
  };
  [[nodiscard]] const Word& word(std::ptrdiff_t at) const;
  void describe(const DecodedText& text, const TokenizerLexicon& lexicon, std::span<const TextWord> words);
  void track_openings(const DecodedText& text, std::span<const TextWord> words);

  std::vector<Word> words_;
  Word none_;
};

/// Finds sentence boundaries. Const after construction.
class SentenceSplitter {
 public:
  SentenceSplitter() = default;
  explicit SentenceSplitter(LinearWeights weights) : weights_(std::move(weights)) {}

  /// Returns the first word of each sentence, ascending; the first is 0 unless there are no words.
  [[nodiscard]] std::vector<std::uint32_t> split(const DecodedText& text, const TokenizerLexicon& lexicon,
                                                 std::span<const TextWord> words) const;

 private:
  LinearWeights weights_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_NLP_SENTENCE_SPLITTER_H_
