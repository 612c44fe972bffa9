#include "merge/article_lands.h"

#include <cstddef>
#include <map>
#include <string_view>

#include "rdf/vocabulary.h"
#include "text/fold.h"

namespace newsgraph {
namespace {

constexpr std::string_view kContainedInPlace = "https://schema.org/containedInPlace";
constexpr std::string_view kCountryKey = "iso3166:";
constexpr std::size_t kMaxSteps = 4;  // from a village up to its country

bool is_country(const ExtractedEntity& entity) {
  return entity.same_as.starts_with(kCountryKey);
}

Symbol main_country(const std::map<Symbol, std::size_t>& counts) {
  Symbol best;
  std::size_t most = 0;
  std::size_t second = 0;
  for (const auto& [key, count] : counts) {
    if (count > most) {
      second = most;
      most = count;
      best = key;
    } else if (count > second) {
      second = count;
    }
  }
  return most >= 2 * second ? best : Symbol();
}

/// For each entity of the article the entity it is said to lie in; of several the first.
std::vector<std::int32_t> containers(const Extraction& article) {
  std::vector<std::int32_t> outer(article.entities.size(), kNone);
  for (const RelationMention& relation : article.relations) {
    if (relation.property != kContainedInPlace || relation.object == kNone || relation.subject == kNone) continue;
    if (relation.polarity == Polarity::kNegative || relation.certainty == Certainty::kPossible) continue;
    std::int32_t& slot = outer[static_cast<std::size_t>(relation.subject)];
    if (slot == kNone && relation.object != relation.subject) slot = relation.object;
  }
  return outer;
}

Symbol country_above(const Extraction& article, const std::vector<std::int32_t>& outer, std::int32_t entity,
                     const MergeOptions& options) {
  for (std::size_t step = 0; step < kMaxSteps; ++step) {
    entity = outer[static_cast<std::size_t>(entity)];
    if (entity == kNone) break;
    const ExtractedEntity& place = article.entities[static_cast<std::size_t>(entity)];
    if (is_country(place)) return place.same_as;
    const auto found = options.place_countries.find(fold_name(place.name));
    const bool last = outer[static_cast<std::size_t>(entity)] == kNone;
    if (last && found != options.place_countries.end()) return found->second;
  }
  return "";
}

}  // namespace

ArticleLands find_lands(const Corpus& corpus, const MergeOptions& options) {
  ArticleLands lands;
  lands.of_place.resize(corpus.entities.size());
  std::uint32_t node = 0;
  for (const Extraction& article : corpus.articles) {
    const std::vector<std::int32_t> outer = containers(article);
    std::map<Symbol, std::size_t> counts;
    for (std::size_t i = 0; i < article.entities.size(); ++i, ++node) {
      const ExtractedEntity& entity = article.entities[i];
      if (is_country(entity)) {
        counts[entity.same_as] += entity.mentions.size();
        lands.of_place[node] = entity.same_as;
      } else if (options.classes.is_a(entity.type, ng::kPlace)) {
        lands.of_place[node] = country_above(article, outer, static_cast<std::int32_t>(i), options);
      }
    }
    FlatSet<Symbol>& mentioned = lands.mentioned.emplace_back();
    for (const auto& [key, count] : counts) mentioned.insert(key);
    lands.main.push_back(main_country(counts));
  }
  return lands;
}

}  // namespace newsgraph
