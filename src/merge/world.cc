#include "merge/world.h"

#include <algorithm>
#include <limits>

#include "merge/intersects.h"
#include "merge/names.h"
#include "rdf/vocabulary.h"
#include "text/fold.h"

namespace newsgraph {
namespace {

constexpr std::string_view kContainedInPlace = "https://schema.org/containedInPlace";
constexpr std::size_t kMaxContainers = 32;  // places looked at while climbing

PlaceLevel level_of(const std::string& type, const ClassModel& classes) {
  if (classes.is_a(type, ng::kFacility)) return PlaceLevel::kFacility;
  if (classes.is_a(type, ng::kCity)) return PlaceLevel::kCity;
  if (classes.is_a(type, ng::kAdministrativeArea)) return PlaceLevel::kArea;
  if (classes.is_a(type, ng::kCountry)) return PlaceLevel::kCountry;
  return classes.is_a(type, ng::kPlace) ? PlaceLevel::kOther : PlaceLevel::kNone;
}

}  // namespace

Symbol most_specific_class(const std::map<Symbol, std::uint32_t>& votes, const ClassModel& classes) {
  Symbol best;
  std::uint64_t best_votes = 0;
  std::size_t best_depth = 0;
  for (const auto& [type, own] : votes) {
    std::uint64_t sum = 0;
    for (const auto& [other, count] : votes) sum += classes.is_a(type, other) ? count : 0;
    const std::size_t depth = classes.with_ancestors(type).size();
    if (best.empty() || sum > best_votes || (sum == best_votes && depth > best_depth)) {
      best = type;
      best_votes = sum;
      best_depth = depth;
    }
  }
  return best;
}

Symbol most_frequent(const std::map<Symbol, std::uint32_t>& votes) {
  Symbol best;
  std::uint32_t count = 0;
  for (const auto& [key, number] : votes) {
    if (number > count) best = key;
    if (number > count) count = number;
  }
  return best;
}

World::World(const Corpus& corpus, DisjointSets clusters, const MergeOptions& options)
    : corpus_(corpus), sets_(std::move(clusters)), facts_(corpus.entities.size()) {
  gather_facts(options.classes);
  gather_containment();
  gather_stems(options);
  place_in_countries(options);
}

/// By what articles say, else by what a gazetteer says of a city or area of that name.
void World::place_in_countries(const MergeOptions& options) {
  for (std::uint32_t node = 0; node < facts_.size(); ++node) {
    const std::uint32_t cluster = sets_.find(node);
    EntityFacts& facts = facts_[cluster];
    if (facts.kind != EntityKind::kPlace || !facts.country.empty()) continue;
    for (const std::uint32_t place : around(cluster)) {
      if (facts_[place].level == PlaceLevel::kCountry && facts.country.empty()) facts.country = facts_[place].country;
    }
    facts.placed = !facts.country.empty();
    if (facts.placed || (facts.level != PlaceLevel::kCity && facts.level != PlaceLevel::kArea)) continue;
    const auto found = options.place_countries.find(fold_name(corpus_.entity(node).name));
    if (found != options.place_countries.end()) facts.country = found->second;
  }
}

void World::gather_stems(const MergeOptions& options) {
  const NameKeyMaker names(options);
  for (std::uint32_t node = 0; node < facts_.size(); ++node) {
    const std::uint32_t cluster = sets_.find(node);
    if (facts_[cluster].level == PlaceLevel::kNone || facts_[cluster].level == PlaceLevel::kFacility) continue;
    const NameKeys keys = names.make(corpus_.entity(node));
    FlatSet<Symbol>& stems = stems_[cluster];
    for (const Symbol variant : keys.variant) stems.insert(variant);
  }
}

void World::gather_facts(const ClassModel& classes) {
  const std::vector<std::vector<std::uint32_t>> members = sets_.members();
  for (std::uint32_t cluster = 0; cluster < members.size(); ++cluster) {
    if (members[cluster].empty()) continue;
    EntityFacts& facts = facts_[cluster];
    std::map<Symbol, std::uint32_t> types;
    std::map<Symbol, std::uint32_t> countries;
    for (const std::uint32_t node : members[cluster]) {
      const ExtractedEntity& entity = corpus_.entity(node);
      ++types[entity.type];
      if (!entity.country.empty()) ++countries[entity.country];
      if (!entity.names.empty()) facts.named = true;
      if (facts.authority.empty()) facts.authority = entity.same_as;
    }
    facts.type = most_specific_class(types, classes);
    facts.kind = classes.kind(facts.type);
    facts.level = level_of(facts.type, classes);
    facts.country = most_frequent(countries);
    if (facts.level != PlaceLevel::kCountry) continue;
    if (facts.country.empty()) facts.country = facts.authority;
    if (!facts.authority.empty()) countries_.emplace(facts.authority, cluster);
  }
}

void World::gather_containment() {
  std::map<std::uint32_t, std::set<std::uint32_t>> containers;
  for (std::uint32_t a = 0; a < corpus_.articles.size(); ++a) {
    for (const RelationMention& relation : corpus_.articles[a].relations) {
      if (relation.property != kContainedInPlace || relation.object == kNone || relation.subject == kNone) continue;
      if (relation.polarity == Polarity::kNegative || relation.certainty == Certainty::kPossible) continue;
      const std::uint32_t inner = cluster(a, relation.subject);
      const std::uint32_t outer = cluster(a, relation.object);
      if (inner != outer) containers[inner].insert(outer);
    }
  }
  for (const auto& [inner, direct] : containers) {
    std::vector<std::uint32_t> reached{inner};
    for (std::size_t i = 0; i < reached.size() && reached.size() < kMaxContainers; ++i) {
      const auto found = containers.find(reached[i]);
      if (found == containers.end()) continue;
      for (const std::uint32_t next : found->second) {
        if (std::ranges::find(reached, next) == reached.end()) reached.push_back(next);
      }
    }
    around_.emplace(inner, std::vector<std::uint32_t>(reached.begin() + 1, reached.end()));
  }
}

std::uint32_t World::country_cluster(Symbol key) const {
  const auto found = countries_.find(key);
  return found == countries_.end() ? std::numeric_limits<std::uint32_t>::max() : found->second;
}

bool World::contains_place(std::uint32_t outer, std::uint32_t inner) const {
  if (facts_[outer].level == PlaceLevel::kCountry && facts_[inner].level != PlaceLevel::kCountry &&
      !facts_[outer].country.empty() && facts_[outer].country == facts_[inner].country) {
    return true;
  }
  const auto stems_outer = stems_.find(outer);
  const auto stems_inner = stems_.find(inner);
  if (stems_outer != stems_.end() && stems_inner != stems_.end() &&
      intersects(stems_outer->second, stems_inner->second)) {
    return true;
  }
  const std::vector<std::uint32_t>& places = around(inner);
  return std::ranges::find(places, outer) != places.end();
}

std::set<std::uint32_t> World::areas_of(std::uint32_t place) const {
  std::set<std::uint32_t> areas;
  if (facts_[place].level == PlaceLevel::kArea) areas.insert(place);
  for (const std::uint32_t outer : around(place)) {
    if (facts_[outer].level == PlaceLevel::kArea) areas.insert(outer);
  }
  return areas;
}

const std::vector<std::uint32_t>& World::around(std::uint32_t inner) const {
  static const std::vector<std::uint32_t> kNowhere;
  const auto found = around_.find(inner);
  return found == around_.end() ? kNowhere : found->second;
}

bool World::stands_for(std::uint32_t whole, std::uint32_t member) const {
  const EntityFacts& place = facts_[whole];
  const EntityFacts& other = facts_[member];
  if (place.level == PlaceLevel::kNone || place.level == PlaceLevel::kFacility) return false;
  if (other.kind != EntityKind::kPerson && other.kind != EntityKind::kOrganization) return false;
  return !place.country.empty() && place.country == other.country;
}

}  // namespace newsgraph
