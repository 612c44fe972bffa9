// Events in words: "Summit of A and B, Lima, 2026-01-13".
#ifndef NEWSGRAPH_MERGE_EVENT_LABEL_H_
#define NEWSGRAPH_MERGE_EVENT_LABEL_H_

#include <map>
#include <string>
#include <vector>

#include "base/date.h"
#include "merge/class_model.h"

namespace newsgraph {

/// What a label is made of; lists in the order in which they are to be read.
struct LabelParts {
  std::string class_iri;
  std::map<std::string, std::vector<std::string>> roles;  ///< local name of a role -> labels of its fillers
  std::vector<std::string> participants;                  ///< of all roles, each once
  std::vector<std::string> places;
  DateInterval when;
  std::string quotation;
};

/// Fills a template of ng:labelTemplate: {role}, {participants} (at least two), {place}. Of the templates of the class,
/// else of its nearest ancestor that has one, that with the most places, all filled, is used; of equals the first.
/// Without one it is "Noun: A, B". The place, unless the template has it, and the date follow.
[[nodiscard]] std::string event_label(const LabelParts& parts, const ClassModel& classes);

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_EVENT_LABEL_H_
