#include "emit/iri_minter.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "base/hash.h"
#include "base/strings.h"
#include "emit/slug.h"
#include "emit/terms.h"
#include "rdf/iri.h"
#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMaxParticipants = 3;
constexpr std::size_t kMaxEventSlug = 96;

/// The order in which wishes are granted: by day of the first report, article id, place in the article, place in the
/// graph.
struct Seniority {
  Date day = kNoDay;
  std::string_view article;
  std::uint32_t position = 0;
  std::uint32_t index = 0;

  auto operator<=>(const Seniority&) const = default;

  static constexpr Date kNoDay = Date(std::chrono::year(9999), std::chrono::month(0), std::chrono::day(0));
};

template <typename Position>
Seniority seniority(const KnowledgeGraph& graph, const std::vector<MentionRef>& mentions, std::uint32_t index,
                    Position position) {
  Seniority first{Seniority::kNoDay, "", 0, index};
  for (const MentionRef& mention : mentions) {
    const Extraction& extraction = graph.articles[mention.article];
    const ArticleRecord& article = extraction.article;
    const Seniority here{article.created.value_or(Seniority::kNoDay), article.id, position(extraction, mention.index),
                         index};
    if (&mention == mentions.data() || here < first) first = here;
  }
  return first;
}

std::vector<std::uint32_t> sorted_by(const std::vector<Seniority>& keys) {
  std::vector<std::uint32_t> order(keys.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
  return order;
}

/// The part of the date that an IRI shows: a day, a month or a year, else the first day; empty when that is not known.
std::string date_part(const DateInterval& when) {
  if (!when.first) return {};  // the last day may be years behind it
  if (!when.last) return to_iso(*when.first);
  const std::string first = to_iso(*when.first);
  const int year = static_cast<int>(when.first->year());
  if (when == DateInterval::year(year)) return first.substr(0, 4);
  if (when == DateInterval::month(year, static_cast<unsigned>(when.first->month()))) return first.substr(0, 7);
  return first;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!out.empty()) out += '-';
    out += part;
  }
  return out;
}

/// The words of a slug that are not in `before` already: of "flood-2025-08" behind "disaster-2025-08" just "flood".
std::string without_words_of(const std::string& before, const std::string& slug) {
  const std::vector<std::string_view> known = split(before, '-');
  std::vector<std::string> words;
  for (const std::string_view word : split(slug, '-')) {
    if (std::find(known.begin(), known.end(), word) == known.end()) words.emplace_back(word);
  }
  return joined(words);
}

/// The article's id as a path segment; of an endless one, its beginning and its digest.
std::string article_segment(const std::string& id) {
  constexpr std::size_t kMaxId = 300;
  if (id.size() <= kMaxId) return percent_encode(id);
  return percent_encode(id.substr(0, kMaxId)) + "-" + sha256_hex(id).substr(0, 16);
}

class Minter {
 public:
  Minter(const KnowledgeGraph& graph, const Hierarchy& hierarchy, const std::string& base, const RememberedIris& old)
      : graph_(graph), hierarchy_(hierarchy), base_(base), old_(old) {}

  Iris run() {
    articles();
    entities();
    positions();
    events();
    return std::move(iris_);
  }

 private:
  /// `wish`, or with the smallest number behind it that makes it free.
  std::string take(const std::string& wish) {
    std::string iri = base_ + wish;
    if (take_free(iri)) return iri;
    int& number = next_.try_emplace(wish, 2).first->second;
    do {
      iri = base_ + wish + "-" + std::to_string(number++);
    } while (!take_free(iri));
    return iri;
  }

  /// Takes it when it is.
  bool take_free(const std::string& iri) { return !old_.taken.contains(iri) && taken_.insert(iri).second; }

  void articles() {
    for (const Extraction& extraction : graph_.articles) {
      iris_.articles.push_back(take("article/" + article_segment(extraction.article.id)));
    }
  }

  void entities() {
    std::vector<Seniority> keys;
    for (std::uint32_t i = 0; i < graph_.entities.size(); ++i) {
      keys.push_back(
          seniority(graph_, graph_.entities[i].mentions, i, [](const Extraction& extraction, std::uint32_t n) {
            const auto& mentions = extraction.entities[n].mentions;
            return mentions.empty() ? 0U : mentions.front().anchor.begin;
          }));
    }
    iris_.entities.resize(graph_.entities.size());
    for (const std::uint32_t i : sorted_by(keys)) iris_.entities[i] = entity(i);
  }

  std::string entity(std::uint32_t index) {
    if (const auto known = old_.entities.find(index); known != old_.entities.end()) return known->second;
    const Entity& entity = graph_.entities[index];
    std::string name = slug_or_empty(entity.label);
    if (name.empty()) name = entity.types.empty() ? "" : kebab_case(local_name(entity.types.front()));
    return take("entity/" + (name.empty() ? "entity" : name));
  }

  /// What stands behind "entity/" in the IRI of an entity.
  [[nodiscard]] std::string_view name_of(std::int32_t entity) const {
    return local_name(iris_.entities[static_cast<std::size_t>(entity)]);
  }

  void positions() {
    std::map<std::pair<std::string, std::int32_t>, std::uint32_t> known;
    for (std::uint32_t i = 0; i < graph_.positions.size(); ++i) {
      const PositionHeld& held = graph_.positions[i];
      const std::string title = slug_or_empty(held.title).empty() ? "position" : slug_or_empty(held.title);
      const auto [found, is_new] =
          known.emplace(std::pair(title, held.position_of), static_cast<std::uint32_t>(iris_.positions.size()));
      if (is_new) iris_.positions.push_back(position(held, title));
      iris_.positions[found->second].holdings.push_back(i);
      const std::string holder(name_of(static_cast<std::int32_t>(held.holder)));
      const std::string office = std::string(local_name(iris_.positions[found->second].iri));
      iris_.holdings.push_back(take("entity/" + holder + "/position/" + office));
      iris_.position_of_holding.push_back(found->second);
    }
  }

  PositionIris position(const PositionHeld& held, const std::string& title) {
    PositionIris position;
    position.position_of = held.position_of;
    position.label = held.title;
    std::string name = title;
    if (held.position_of != kNone) {
      position.label += " (" + graph_.entities[static_cast<std::size_t>(held.position_of)].label + ")";
      (name += '-') += name_of(held.position_of);
    }
    position.iri = take("entity/" + name);
    return position;
  }

  void events() {
    std::vector<Seniority> keys;
    for (std::uint32_t i = 0; i < graph_.events.size(); ++i) {
      keys.push_back(
          seniority(graph_, graph_.events[i].support.mentions, i,
                    [](const Extraction& extraction, std::uint32_t n) { return extraction.events[n].trigger.begin; }));
    }
    iris_.events.resize(graph_.events.size());
    for (const std::uint32_t i : sorted_by(keys)) iris_.events[i] = event(i);
  }

  std::string event(std::uint32_t index) {
    if (const auto known = old_.events.find(index); known != old_.events.end()) return known->second;
    const Event& event = graph_.events[index];
    const std::string type = event.types.empty() ? std::string(ng::kEvent) : event.types.front();
    const std::string root = joined({root_name(type), date_part(event.when)});
    return take("event/" + joined({root, event_slug(event, type, root)}));
  }

  /// "state-visit" for the root of an event class.
  const std::string& root_name(const std::string& type) {
    std::string& name = root_names_[type];
    if (name.empty()) name = kebab_case(local_name(hierarchy_.event_root(type)));
    return name;
  }

  /// Who took part, else where it was, else its label; of a statement, its first words too.
  [[nodiscard]] std::string event_slug(const Event& event, const std::string& type, const std::string& before) const {
    const bool statement = hierarchy_.is_a(type, ng::kStatement);
    std::vector<std::string> parts = fillers(event, statement ? ng::kSpeaker : ng::kParticipant, kMaxParticipants);
    if (parts.empty()) parts = fillers(event, ng::kParticipant, kMaxParticipants);
    if (parts.empty()) parts = fillers(event, sem::kHasPlace, 1);
    if (statement) parts.push_back(slug_or_empty(literal(event, ng::kQuotation), 40));
    const std::string name = joined(parts);
    return slug_or_empty(name.empty() ? without_words_of(before, slug_or_empty(event.label)) : name, kMaxEventSlug);
  }

  /// The names of the best supported fillers of a role, at most `count`, in alphabetical order.
  [[nodiscard]] std::vector<std::string> fillers(const Event& event, std::string_view role, std::size_t count) const {
    std::vector<std::pair<std::uint32_t, std::string_view>> ranked;
    for (const Claim& claim : event.claims) {
      if (claim.value.entity == kNone || !is_fact(claim.rank) || !hierarchy_.is_a(claim.property, role)) continue;
      ranked.emplace_back(~claim.support.article_count, name_of(claim.value.entity));
    }
    std::sort(ranked.begin(), ranked.end());
    std::vector<std::string> names;
    for (const auto& [rank, name] : ranked) {
      if (names.size() == count) break;
      if (std::find(names.begin(), names.end(), name) == names.end()) names.emplace_back(name);
    }
    std::sort(names.begin(), names.end());
    return names;
  }

  static std::string literal(const Event& event, std::string_view property) {
    for (const Claim& claim : event.claims) {
      if (claim.property == property && claim.value.entity == kNone) return claim.value.literal;
    }
    return {};
  }

  const KnowledgeGraph& graph_;
  const Hierarchy& hierarchy_;
  const std::string& base_;
  const RememberedIris& old_;
  std::unordered_set<std::string> taken_;                    // in this run
  std::unordered_map<std::string, std::string> root_names_;  // by class
  // wish -> smallest number that may be free; "police" is wished for thousands of times
  std::unordered_map<std::string, int> next_;
  Iris iris_;
};

}  // namespace

Iris mint_iris(const KnowledgeGraph& graph, const Hierarchy& hierarchy, const std::string& base_iri,
               const RememberedIris& remembered) {
  return Minter(graph, hierarchy, base_iri, remembered).run();
}

}  // namespace newsgraph
