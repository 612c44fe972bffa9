// Shows how sentences were read, for those who write mappings.
#ifndef NEWSGRAPH_EXTRACT_EXPLAIN_H_
#define NEWSGRAPH_EXTRACT_EXPLAIN_H_

#include <cstddef>
#include <iosfwd>
#include <string>

#include "doc/document.h"
#include "mapping/mapping_set.h"

namespace newsgraph {

/// Which sentences to show: those that satisfy both.
struct ExplainFilter {
  std::string containing;  ///< text of the sentence; empty: any
  std::string event;       ///< text in the class or trigger of one of its events; empty: any
};

/// Writes, for each sentence: its words as in CoNLL-U (number, form, lemma, UPOS, XPOS, features, head, relation);
/// names, times, quantities and quotations; each event with the rule that found it, its arguments and what the passes
/// decided; relations; then the rules that came close and what they lacked. Returns the number of sentences shown.
std::size_t explain(const Document& doc, const MappingSet& mappings, const ExplainFilter& filter, std::ostream& out);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_EXPLAIN_H_
