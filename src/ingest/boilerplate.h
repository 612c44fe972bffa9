// Lines that belong to the page, not to the article.
#ifndef NEWSGRAPH_INGEST_BOILERPLATE_H_
#define NEWSGRAPH_INGEST_BOILERPLATE_H_

#include <string>
#include <string_view>

namespace newsgraph {

/// Navigation, buttons, calls to subscribe, rights notices, addresses, credits of the desk,
/// ornaments, and lines in another script than the article's (Latin).
[[nodiscard]] bool is_boilerplate(std::string_view line);

/// Opens a list of sources, links or tags whose entries are boilerplate too ("Sources (4 articles)", "Related news").
[[nodiscard]] bool opens_link_list(std::string_view line);

/// Says something about the article rather than in it: "Updated (4 articles)", "5 min read".
[[nodiscard]] bool is_page_metadata(std::string_view line);

/// The holder named in a rights notice ("© 2026 The Daily Example. All rights reserved."); empty when none is.
[[nodiscard]] std::string rights_holder(std::string_view line);

}  // namespace newsgraph

#endif  // NEWSGRAPH_INGEST_BOILERPLATE_H_
