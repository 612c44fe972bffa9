// Documents written by hand, for tests of annotators: no models, no disk.
#ifndef NEWSGRAPH_TESTS_NLP_MAKE_DOCUMENT_H_
#define NEWSGRAPH_TESTS_NLP_MAKE_DOCUMENT_H_

#include <optional>
#include <string>
#include <string_view>

#include "doc/document.h"
#include "nlp/gazetteer.h"
#include "nlp/lexicon.h"

namespace newsgraph::testing {

/// A document from lines like CoNLL-U with fewer columns:
///
///     # title | # caption | # body     begins a block of this kind (body when nothing is said)
///     Lee~ NNP 2 nsubj lee             form, XPOS, head (1-based within the sentence, 0 root), relation, lemma
///                                      (when missing the lower-cased form, without the s of NNS); "~" ends a form that
///                                      no space follows
///
/// An empty line ends a sentence. UPOS is derived from XPOS and the relation.
[[nodiscard]] Document make_document(std::string_view lines, std::optional<Date> created = std::nullopt);

/// One sentence on one line: "Lee/NNP met/VBD Kim/NNP on/IN Tuesday~ ." without a tree. Words without a tag get one by
/// their look: digits CD, capitalised NNP, a few function words their own, else NN. "||" begins a new body block.
[[nodiscard]] Document make_tagged(std::string_view line, std::optional<Date> created = std::nullopt);

/// The project's own lexicons and gazetteers, loaded once.
[[nodiscard]] const Lexicons& lexicons();
[[nodiscard]] const Gazetteer& gazetteer();

/// The tokens whose text is `words` (forms joined by single spaces); the nth such run, from 0. Fails the test when
/// there is none.
[[nodiscard]] TokenRange tokens_of(const Document& doc, std::string_view words, int nth = 0);

}  // namespace newsgraph::testing

#endif  // NEWSGRAPH_TESTS_NLP_MAKE_DOCUMENT_H_
