// Of which country an article speaks: what tells one "Senate", or one "Punjab", from another.
#ifndef NEWSGRAPH_MERGE_ARTICLE_LANDS_H_
#define NEWSGRAPH_MERGE_ARTICLE_LANDS_H_

#include <cstdint>
#include <vector>

#include "base/symbol.h"
#include "merge/corpus.h"
#include "merge/flat_set.h"
#include "merge/options.h"

namespace newsgraph {

struct ArticleLands {
  std::vector<FlatSet<Symbol>> mentioned;  ///< by article: keys of all countries in it
  std::vector<Symbol> main;                ///< by article: the one it names at least twice as often as any other
  std::vector<Symbol> of_place;            ///< by node: the country that its article says the place lies in, or is
};

/// Countries are entities with an ISO 3166 key. A place within an area lies in the area's country, if the article or a
/// gazetteer tells that.
[[nodiscard]] ArticleLands find_lands(const Corpus& corpus, const MergeOptions& options);

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_ARTICLE_LANDS_H_
