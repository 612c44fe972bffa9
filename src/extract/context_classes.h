// Which events may take their time and place from what words, by class.
#ifndef NEWSGRAPH_EXTRACT_CONTEXT_CLASSES_H_
#define NEWSGRAPH_EXTRACT_CONTEXT_CLASSES_H_

#include <string_view>
#include <vector>

#include "extract/reading.h"

namespace newsgraph {

/// What pass-context-classes.tsv says of an event class or the nearest class above it.
class ContextClasses {
 public:
  explicit ContextClasses(const Reading& reading);
  /// Does a row list this kind for such events?
  [[nodiscard]] bool allows(ClassId event, std::string_view kind) const;

 private:
  std::vector<std::vector<std::string_view>> kinds_;  // by class
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_CONTEXT_CLASSES_H_
