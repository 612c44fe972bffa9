// A Document and the mappings -> what the article says.
#ifndef NEWSGRAPH_EXTRACT_EXTRACT_H_
#define NEWSGRAPH_EXTRACT_EXTRACT_H_

#include "doc/document.h"
#include "extract/extraction.h"
#include "mapping/mapping_set.h"

namespace newsgraph {

/// How much to write down.
struct ExtractOptions {
  bool keep_bare = false;  ///< keep event mentions of which nothing but the trigger is known
};

/// Applies rules and passes. A pure function of its arguments; safe to be called from several threads.
/// The Document is taken as it is: heads in cycles and numbers out of range do no harm.
[[nodiscard]] Extraction extract(const Document& doc, const MappingSet& mappings, const ExtractOptions& options = {});

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_EXTRACT_H_
