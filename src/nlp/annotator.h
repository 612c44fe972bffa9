// Article -> Document: every annotator in its order.
#ifndef NEWSGRAPH_NLP_ANNOTATOR_H_
#define NEWSGRAPH_NLP_ANNOTATOR_H_

#include <filesystem>
#include <memory>

#include "doc/document.h"

namespace newsgraph {

/// The whole of language reading: models and lexicons loaded once, then only read.
/// Const and safe to share between threads.
class Annotator {
 public:
  /// Loads tokenizer.ngm, parser.ngm, lemmatizer.ngm and ner.ngm from `models`, and the lexicons and gazetteers
  /// of `mappings`. Throws Error naming the file and what is wrong with it.
  [[nodiscard]] static Annotator load(const std::filesystem::path& models, const std::filesystem::path& mappings);

  Annotator(Annotator&&) noexcept;
  Annotator& operator=(Annotator&&) noexcept;
  ~Annotator();

  /// Runs every annotator over the article (docs/pipeline.md gives the order).
  [[nodiscard]] Document annotate(Article article) const;

  /// All but the first annotator, for a text that has been cut into words already.
  /// Requires: article, sentences and the spans of tokens are set, nothing else is.
  void analyse(Document& doc) const;

 private:
  struct Parts;
  explicit Annotator(std::unique_ptr<const Parts> parts);
  std::unique_ptr<const Parts> parts_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_NLP_ANNOTATOR_H_
