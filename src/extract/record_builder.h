// From drafts, which point into a Document, to an Extraction, which stands alone.
#ifndef NEWSGRAPH_EXTRACT_RECORD_BUILDER_H_
#define NEWSGRAPH_EXTRACT_RECORD_BUILDER_H_

#include "extract/draft.h"
#include "extract/relation_pass.h"

namespace newsgraph {

/// Writes out anchors, sentences and entities. Entities are the chains that are named somewhere or that something
/// refers to, in order of their first mention; events are in text order, then by class and rule. Dropped drafts are
/// left out. Requires: the numbers in `drafts` and `relations` are valid for the Document.
[[nodiscard]] Extraction build_extraction(const Reading& reading, Drafts drafts, std::vector<RelationDraft> relations);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_RECORD_BUILDER_H_
