// The term of the ontology for a status.
#ifndef NEWSGRAPH_EXTRACT_STATUS_TERM_H_
#define NEWSGRAPH_EXTRACT_STATUS_TERM_H_

#include <string_view>

#include "extract/extraction.h"

namespace newsgraph {

/// "https://…#Planned" for Status::kPlanned.
[[nodiscard]] std::string_view iri_of(Status status);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_STATUS_TERM_H_
