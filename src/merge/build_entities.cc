#include "merge/build_entities.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "merge/names.h"
#include "text/fold.h"

namespace newsgraph {
namespace {

constexpr std::size_t kAbbreviation = 5;  // letters at most

/// "NHC", "U.S.": capitals only, and few.
bool is_abbreviation(const std::string& name) {
  std::size_t letters = 0;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') {
      ++letters;
    } else if (c != '.') {
      return false;
    }
  }
  return letters > 0 && letters <= kAbbreviation;
}

/// What a name counts for as the label: full forms before short ones and abbreviations, the frequent before the rare,
/// the long before the short, then code point order.
struct LabelChoice {
  const ClassModel& classes;
  EntityKind kind;

  [[nodiscard]] std::string pick(const std::map<std::string, std::uint32_t>& votes) const {
    const auto key = [&](const std::string& name, std::uint32_t count) {
      const bool full = !is_brief_name(name, kind) && !is_abbreviation(name);
      return std::make_tuple(full, count, name.size());
    };
    std::string best;
    std::tuple<bool, std::uint32_t, std::size_t> best_key;
    for (const auto& [name, count] : votes) {
      if (!best.empty() && key(name, count) <= best_key) continue;
      best = name;
      best_key = key(name, count);
    }
    return best;
  }
};

Entity build_entity(const Corpus& corpus, const std::vector<std::uint32_t>& members, const EntityFacts& facts,
                    const ClassModel& classes) {
  Entity entity;
  entity.types.push_back(facts.type);
  entity.same_as = facts.authority;
  std::map<std::string, std::uint32_t> votes;
  std::set<std::string> names;
  for (const std::uint32_t node : members) {
    const ExtractedEntity& extracted = corpus.entity(node);
    entity.mentions.push_back(corpus.entities.ref(node));
    if (facts.named && extracted.names.empty()) continue;
    if (!extracted.name.empty()) ++votes[extracted.name];
    names.insert(extracted.names.begin(), extracted.names.end());
  }
  entity.label = LabelChoice{classes, facts.kind}.pick(votes);
  if (entity.label.empty()) entity.label = classes.noun(facts.type);
  names.erase(entity.label);
  names.erase("");
  entity.alternatives.assign(names.begin(), names.end());
  return entity;
}

/// The key of the city that the entity must be; empty when that is not certain.
std::string city_key(const Entity& entity, const EntityFacts& facts, const MergeOptions& options) {
  if (facts.level != PlaceLevel::kCity || !entity.same_as.empty()) return "";
  const std::string name = fold_name(entity.label);
  if (!facts.placed && !options.only_cities.contains(name)) return "";
  const auto found = options.city_numbers.find({name, facts.country});
  return found == options.city_numbers.end() ? "" : "geonames:" + found->second;
}

/// Two entities cannot both be one city: then neither is certain.
void give_city_keys(EntityTable& table, const std::vector<std::string>& keys) {
  std::map<std::string, std::size_t> claims;
  for (const std::string& key : keys) ++claims[key];
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (!keys[i].empty() && claims[keys[i]] == 1) table.entities[i].same_as = keys[i];
  }
}

}  // namespace

EntityTable build_entities(const Corpus& corpus, const World& world, const MergeOptions& options) {
  std::vector<std::string> cities;
  EntityTable table;
  const std::vector<std::vector<std::uint32_t>> members = world.sets().members();
  table.index.assign(members.size(), kNone);
  for (std::uint32_t cluster = 0; cluster < members.size(); ++cluster) {
    if (members[cluster].empty()) continue;
    const auto number = static_cast<std::int32_t>(table.entities.size());
    for (const std::uint32_t node : members[cluster]) table.index[node] = number;
    table.entities.push_back(build_entity(corpus, members[cluster], world.facts(cluster), options.classes));
    cities.push_back(city_key(table.entities.back(), world.facts(cluster), options));
  }
  give_city_keys(table, cities);
  return table;
}

}  // namespace newsgraph
