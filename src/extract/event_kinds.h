// What says which of several like events a noun means.
#ifndef NEWSGRAPH_EXTRACT_EVENT_KINDS_H_
#define NEWSGRAPH_EXTRACT_EVENT_KINDS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "extract/reading.h"

namespace newsgraph {

/// The kinds that the words on the event noun `noun` give it ("form:expanded"), by
/// mappings/lexicons/pass-event-kinds.tsv, and "magnitude:5.0" of "a 5.0-magnitude quake"; sorted, no duplicates.
[[nodiscard]] std::vector<std::string> event_kinds(const Reading& reading, std::uint32_t noun);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_EVENT_KINDS_H_
