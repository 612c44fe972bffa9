// Finds the names of a document and gives each its class.
#ifndef NEWSGRAPH_NLP_MENTION_NAMES_H_
#define NEWSGRAPH_NLP_MENTION_NAMES_H_

#include <span>
#include <string>
#include <vector>

#include "nlp/gazetteer.h"
#include "nlp/lexicon.h"
#include "nlp/mention.h"
#include "nlp/syntax.h"

namespace newsgraph {

/// A name before it becomes an EntityMention.
struct NameDraft {
  TokenRange tokens;
  std::string label;  ///< of the recogniser; empty for names found otherwise
  float score = 1.0F;
  const GazetteerEntry* entry = nullptr;      ///< what the gazetteer knows of it
  std::vector<const GazetteerEntry*> senses;  ///< several countries it may mean, until resolved
  std::string type;                           ///< ontology class; empty: of no entity
  std::string text;                           ///< white space folded
};

/// The words of a range with white space and no-break spaces folded to single spaces.
[[nodiscard]] std::string folded_text(const Document& doc, TokenRange tokens);

/// All names, in text order, not overlapping, each with a class.
[[nodiscard]] std::vector<NameDraft> find_names(const Syntax& syntax, const Lexicons& lexicons,
                                                const Gazetteer& gazetteer, std::span<const NerSpan> recognised);

/// The length of the title phrase (titles.tsv) that ends right before token `end`; 0 when there is none.
[[nodiscard]] std::uint32_t title_ending_at(const Syntax& syntax, const Lexicons& lexicons, std::uint32_t begin,
                                            std::uint32_t end);

}  // namespace newsgraph

#endif  // NEWSGRAPH_NLP_MENTION_NAMES_H_
