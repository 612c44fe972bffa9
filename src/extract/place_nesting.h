// Which places of an article lie within which, as far as it says.
#ifndef NEWSGRAPH_EXTRACT_PLACE_NESTING_H_
#define NEWSGRAPH_EXTRACT_PLACE_NESTING_H_

#include <cstdint>
#include <set>
#include <utility>
#include <vector>

#include "extract/draft.h"
#include "extract/reading.h"
#include "extract/relation_pass.h"

namespace newsgraph {

/// Chains of places of a document.
using PlaceChains = std::set<std::int32_t>;

/// Those that fill sem:hasPlace of the draft.
[[nodiscard]] PlaceChains places_of(const Draft& draft);

class PlaceNesting {
 public:
  /// Both must outlive the object. Reads the relations of schema:containedInPlace.
  PlaceNesting(const Document& doc, const std::vector<RelationDraft>& relations);

  /// Is some place of `a` one of `b`, or within one, or the other way round? "Lima Airport" is within Lima.
  [[nodiscard]] bool may_be_one(const PlaceChains& a, const PlaceChains& b) const;

 private:
  [[nodiscard]] bool lies_within(std::int32_t inner, std::int32_t outer, int depth) const;
  [[nodiscard]] bool named_after(std::int32_t inner, std::int32_t outer) const;

  const Document& doc_;
  std::set<std::pair<std::int32_t, std::int32_t>> within_;  // inner, outer
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_PLACE_NESTING_H_
