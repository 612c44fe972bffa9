// Headings that lost their markup and now run into the paragraph below them:
// "Supply Chains Dominate Talks The two ministers agreed …".
#ifndef NEWSGRAPH_INGEST_RUN_IN_HEADING_H_
#define NEWSGRAPH_INGEST_RUN_IN_HEADING_H_

#include <cstddef>
#include <string_view>
#include <vector>

namespace newsgraph {

/// For each paragraph, how many of its bytes are a heading in title case; 0 for none.
///
/// A heading is cut off only when at least two paragraphs and one in four begin with one, and only where
/// it is clear where the sentence begins: at a capitalised word that starts sentences ("The", "Both"), or at a
/// name that the text has elsewhere, behind a word that the text elsewhere writes small. Empty paragraphs do not count.
[[nodiscard]] std::vector<std::size_t> find_run_in_headings(const std::vector<std::string_view>& paragraphs);

}  // namespace newsgraph

#endif  // NEWSGRAPH_INGEST_RUN_IN_HEADING_H_
