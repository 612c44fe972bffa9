#include "extract/context_classes.h"

#include <algorithm>
#include <optional>
#include <string>

#include "rdf/vocabulary.h"

namespace newsgraph {

ContextClasses::ContextClasses(const Reading& reading) {
  const Ontology& ontology = reading.mappings.ontology();
  kinds_.resize(ontology.class_count());
  const WordList* list = reading.mappings.lexicon("pass-context-classes");
  if (list == nullptr) return;
  std::vector<std::optional<ClassId>> nearest(ontology.class_count());
  for (const WordList::Row& row : list->rows()) {
    const auto above = ontology.find_class(std::string(ng::kNamespace) + row.cells.front());
    if (!above) continue;
    for (ClassId id = 0; id < ontology.class_count(); ++id) {
      if (!ontology.is_subclass(id, *above) || (nearest[id] && !ontology.is_subclass(*above, *nearest[id]))) continue;
      nearest[id] = above;
      kinds_[id].clear();
      if (row.cells.size() < 2) continue;
      std::string_view rest = row.cells[1];
      while (!rest.empty()) {
        const std::size_t space = std::min(rest.find(' '), rest.size());
        if (space > 0) kinds_[id].push_back(rest.substr(0, space));
        rest.remove_prefix(std::min(space + 1, rest.size()));
      }
    }
  }
}

bool ContextClasses::allows(ClassId event, std::string_view kind) const {
  return event < kinds_.size() && std::find(kinds_[event].begin(), kinds_[event].end(), kind) != kinds_[event].end();
}

}  // namespace newsgraph
