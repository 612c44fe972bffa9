// Names of people, places, organisations and so on in a tokenised document.
#ifndef NEWSGRAPH_NLP_NET_NER_MODEL_H_
#define NEWSGRAPH_NLP_NET_NER_MODEL_H_

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "nlp/net/kernels.h"

namespace newsgraph::net {

/// A name over the tokens [first, end) of a sentence. klass belongs to the model.
struct Name {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  std::string_view klass;
  /// Mean probability that the net gives to the name's tags, in (0, 1]; not
  /// calibrated, and no probability of the whole span.
  float score = 0;
};

/// The trained finder of names. Const and safe to share between threads.
class NerModel {
 public:
  /// Throws: Error naming the file and what is wrong with it.
  [[nodiscard]] static NerModel load(const std::filesystem::path& path, Isa isa = best_isa());
  NerModel(NerModel&&) noexcept;
  NerModel& operator=(NerModel&&) noexcept;
  ~NerModel();

  /// Finds the names of one document, by sentence, in order and disjoint. What
  /// a word is in one sentence is told by its other occurrences too, so the
  /// sentences of a document belong in one call. Documents beyond 20,000 tokens
  /// are read in sections.
  [[nodiscard]] std::vector<std::vector<Name>> find(std::span<const std::vector<std::string_view>> document) const;

  /// The names of all classes, as in the corpus.
  [[nodiscard]] const std::vector<std::string>& classes() const;

 private:
  struct Net;
  explicit NerModel(std::unique_ptr<Net> net);
  std::unique_ptr<Net> net_;
};

}  // namespace newsgraph::net

#endif  // NEWSGRAPH_NLP_NET_NER_MODEL_H_
