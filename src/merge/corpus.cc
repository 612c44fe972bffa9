#include "merge/corpus.h"

#include <algorithm>
#include <string>
#include <tuple>

#include "extract/extraction_json.h"
#include "merge/sources.h"
#include "merge/versions.h"

namespace newsgraph {
namespace {

auto article_key(const ArticleRecord& article) {
  return std::tie(article.id, article.text_sha256);
}

/// Equal keys are rare; only then is the whole record worth writing out to compare.
bool before(const Extraction& a, const Extraction& b) {
  if (article_key(a.article) != article_key(b.article)) return article_key(a.article) < article_key(b.article);
  return extraction_to_json(a) < extraction_to_json(b);
}

template <class Size>
Numbering number(const std::vector<Extraction>& articles, Size size) {
  std::vector<std::uint32_t> first{0};
  for (const Extraction& article : articles) first.push_back(first.back() + static_cast<std::uint32_t>(size(article)));
  return Numbering(std::move(first));
}

}  // namespace

MentionRef Numbering::ref(std::uint32_t node) const {
  const auto after = std::ranges::upper_bound(first_, node);
  const auto article = static_cast<std::uint32_t>(after - first_.begin() - 1);
  return {article, node - first_[article]};
}

const ExtractedEntity& Corpus::entity(std::uint32_t node) const {
  const MentionRef ref = entities.ref(node);
  return articles[ref.article].entities[ref.index];
}

const EventMention& Corpus::event(std::uint32_t node) const {
  const MentionRef ref = events.ref(node);
  return articles[ref.article].events[ref.index];
}

Corpus make_corpus(std::vector<Extraction> extractions) {
  Corpus corpus;
  corpus.articles = std::move(extractions);
  std::ranges::sort(corpus.articles, before);
  const auto same_article = [](const Extraction& a, const Extraction& b) {
    return article_key(a.article) == article_key(b.article);
  };
  const auto repeated = std::ranges::unique(corpus.articles, same_article);
  corpus.articles.erase(repeated.begin(), repeated.end());
  drop_older_versions(corpus.articles);
  corpus.entities = number(corpus.articles, [](const Extraction& article) { return article.entities.size(); });
  corpus.events = number(corpus.articles, [](const Extraction& article) { return article.events.size(); });
  corpus.source = find_sources(corpus.articles);
  for (Extraction& article : corpus.articles) article.article.sketch = {};  // served to find copies, and is large
  return corpus;
}

}  // namespace newsgraph
