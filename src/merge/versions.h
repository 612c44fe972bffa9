// An update of an article takes the place of what was published before.
#ifndef NEWSGRAPH_MERGE_VERSIONS_H_
#define NEWSGRAPH_MERGE_VERSIONS_H_

#include <vector>

#include "extract/extraction.h"

namespace newsgraph {

/// Leaves only the newest version of every article.
///
/// Two records are versions of one article when they have the same URL; or when their texts are alike, nothing says
/// that they have different URLs or publishers, and they have the same id, or the same publisher and headline. So a
/// column that bears one headline every week stays as many articles. The newest is the one of the latest day, of
/// equals the longest, then the last by digest; records without a day are older than all others.
/// Requires: `articles` are in their one order; they stay in it.
void drop_older_versions(std::vector<Extraction>& articles);

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_VERSIONS_H_
