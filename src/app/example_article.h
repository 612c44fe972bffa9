// A text that stands for an article: an example of a rule, or what a person types.
#ifndef NEWSGRAPH_APP_EXAMPLE_ARTICLE_H_
#define NEWSGRAPH_APP_EXAMPLE_ARTICLE_H_

#include <string_view>

#include "doc/article.h"

namespace newsgraph {

/// The day on which every example sentence is written (docs/mapping-language.md).
inline constexpr std::string_view kExampleDay = "2026-01-15";

/// An article whose body is `text`, written on `day` (ISO 8601).
[[nodiscard]] inline Article example_article(std::string_view text, std::string_view day = kExampleDay) {
  Article article;
  article.id = "example";
  article.text = text;
  article.created = parse_iso_date(day);
  article.created_from = CreatedFrom::kMetadata;
  article.blocks.push_back({{0, static_cast<std::uint32_t>(text.size())}, BlockKind::kBody});
  return article;
}

}  // namespace newsgraph

#endif  // NEWSGRAPH_APP_EXAMPLE_ARTICLE_H_
