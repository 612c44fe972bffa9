#include "extract/place_nesting.h"

#include <algorithm>
#include <string>

#include "rdf/vocabulary.h"

namespace newsgraph {

PlaceChains places_of(const Draft& draft) {
  PlaceChains chains;
  for (const DraftArgument& argument : draft.arguments) {
    if (argument.role == sem::kHasPlace && argument.filler.chain != kNone) chains.insert(argument.filler.chain);
  }
  return chains;
}

PlaceNesting::PlaceNesting(const Document& doc, const std::vector<RelationDraft>& relations) : doc_(doc) {
  for (const RelationDraft& draft : relations) {
    if (draft.relation.property == schema::kContainedInPlace)
      within_.insert({draft.relation.subject, draft.relation.object});
  }
}

bool PlaceNesting::may_be_one(const PlaceChains& a, const PlaceChains& b) const {
  return std::ranges::any_of(a, [&](std::int32_t x) {
    return std::ranges::any_of(b, [&](std::int32_t y) {
      return x == y || lies_within(x, y, 0) || lies_within(y, x, 0) || named_after(x, y) || named_after(y, x);
    });
  });
}

bool PlaceNesting::named_after(std::int32_t inner, std::int32_t outer) const {
  const auto name = [&](std::int32_t chain) -> const std::string& {
    return doc_.mentions[doc_.chains[static_cast<std::size_t>(chain)].representative].name;
  };
  return !name(outer).empty() && name(inner).starts_with(name(outer) + " ");
}

bool PlaceNesting::lies_within(std::int32_t inner, std::int32_t outer, int depth) const {
  if (inner == outer) return true;
  if (depth > 4) return false;
  for (auto pair = within_.lower_bound({inner, kNone}); pair != within_.end() && pair->first == inner; ++pair) {
    if (lies_within(pair->second, outer, depth + 1)) return true;
  }
  return false;
}

}  // namespace newsgraph
