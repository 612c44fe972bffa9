// Tags, features and dependency trees for tokenised sentences.
#ifndef NEWSGRAPH_NLP_NET_PARSER_MODEL_H_
#define NEWSGRAPH_NLP_NET_PARSER_MODEL_H_

#include <filesystem>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "nlp/net/kernels.h"

namespace newsgraph::net {

/// What the net says about one token. The strings belong to the model.
struct TokenAnalysis {
  std::string_view upos;    ///< Universal part of speech.
  std::string_view xpos;    ///< Penn Treebank tag.
  std::string_view feats;   ///< Universal features in CoNLL-U order; empty = none.
  std::string_view deprel;  ///< Universal relation with its subtype.
  int head = -1;            ///< Index of the head in the sentence; -1 = root.
  /// Probability that the net gives to head and relation; not calibrated, but
  /// a low value marks an attachment worth doubting.
  float confidence = 0;
};

using Forms = std::vector<std::string_view>;

/// The trained tagger and parser. Const and safe to share between threads.
class ParserModel {
 public:
  /// Throws: Error naming the file and what is wrong with it.
  [[nodiscard]] static ParserModel load(const std::filesystem::path& path, Isa isa = best_isa());
  ParserModel(ParserModel&&) noexcept;
  ParserModel& operator=(ParserModel&&) noexcept;
  ~ParserModel();

  /// Analyses sentences; each result has the length of its sentence. The result
  /// for a sentence does not depend on the others. Exactly one token of a
  /// sentence has no head. Sentences beyond 256 tokens are parsed in pieces
  /// whose roots hang on the first one's.
  [[nodiscard]] std::vector<std::vector<TokenAnalysis>> parse(std::span<const Forms> sentences) const;

 private:
  struct Net;
  explicit ParserModel(std::unique_ptr<Net> net);
  std::unique_ptr<Net> net_;
};

}  // namespace newsgraph::net

#endif  // NEWSGRAPH_NLP_NET_PARSER_MODEL_H_
