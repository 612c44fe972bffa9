// From the text of a block to words and sentences, as UD English cuts them:
// "don't" is one token of two words, "two-day" three tokens, "U.S." one.
#ifndef NEWSGRAPH_NLP_TOKENIZER_H_
#define NEWSGRAPH_NLP_TOKENIZER_H_

#include <filesystem>
#include <string_view>
#include <vector>

#include "doc/document.h"
#include "nlp/model_file.h"
#include "nlp/sentence_splitter.h"
#include "nlp/tokenizer_features.h"
#include "nlp/tokenizer_weights.h"

namespace newsgraph {

/// A syntactic word; its span counts bytes of the text that was given.
struct WordSpan {
  Span span;
  bool starts_multiword = false;
  bool in_multiword = false;

  bool operator==(const WordSpan&) const = default;
};

/// The words of one sentence.
using SentenceSpans = std::vector<WordSpan>;

/// Trained tokeniser and sentence splitter. Const after construction; safe to share between threads.
///
/// White space only separates: a single line break counts as a blank, since
/// articles wrap their lines where they like; an empty line ends a sentence.
class Tokenizer {
 public:
  static constexpr const char* kKind = "tokenizer";
  static constexpr std::uint32_t kVersion = 1;  ///< raise it whenever the features of old models lose their meaning

  /// Throws: Error naming the file when it is no tokenizer model or damaged.
  static Tokenizer load(const std::filesystem::path& path);

  explicit Tokenizer(const net::ModelFile& model);
  Tokenizer(TokenizerLexicon lexicon, LinearWeights boundaries, LinearWeights sentences)
      : lexicon_(std::move(lexicon)), boundaries_(std::move(boundaries)), splitter_(std::move(sentences)) {}

  /// Cuts one block. Every byte that is not white space falls in exactly one word; no sentence is empty.
  /// Bytes that are not UTF-8 become words or parts of words like any other.
  [[nodiscard]] std::vector<SentenceSpans> tokenize(std::string_view text) const;

  /// Fills sentences and tokens (spans, multiword flags) from the title, captions, headings and body
  /// blocks. Requires: both are empty.
  void annotate(Document& doc) const;

 private:
  void tokenize_part(std::string_view text, std::uint32_t offset, std::vector<SentenceSpans>& sentences) const;
  [[nodiscard]] std::vector<TextWord> find_words(const DecodedText& text) const;
  /// boundaries[i] stands before the i-th character of the chunk.
  void judge_chunk(const DecodedText& text, std::size_t chunk, std::vector<Boundary>& boundaries) const;

  TokenizerLexicon lexicon_;
  LinearWeights boundaries_;
  SentenceSplitter splitter_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_NLP_TOKENIZER_H_
