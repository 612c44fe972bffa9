// Places of two events set against each other, and the bodies that posts belong to.
#include <algorithm>
#include <optional>
#include <ranges>
#include <set>

#include "merge/event_match.h"
#include "merge/intersects.h"
#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMaxCompared = 32;  // places of each side; only endless stories have more

}  // namespace

double EventMatcher::place_score(std::uint32_t a, std::uint32_t b) const {
  const PlaceLevel level_a = world_.facts(a).level;
  const PlaceLevel level_b = world_.facts(b).level;
  if (a == b) return level_a == PlaceLevel::kFacility ? 3 : level_a == PlaceLevel::kCountry ? 0.5 : 2;
  if (!world_.contains_place(a, b) && !world_.contains_place(b, a)) return 0;
  return level_a == PlaceLevel::kCountry || level_b == PlaceLevel::kCountry ? 0.5 : 1;
}

/// Do both name places of this level, none in common and none within another?
bool EventMatcher::places_conflict(const EventProfile& a, const EventProfile& b, PlaceLevel level) const {
  const auto of_level = [&](const EventProfile& profile) {
    std::set<std::uint32_t> places;
    for (const std::uint32_t place : profile.places) {
      if (world_.facts(place).level == level && places.size() < kMaxCompared) places.insert(place);
    }
    return places;
  };
  const std::set<std::uint32_t> places_a = of_level(a);
  const std::set<std::uint32_t> places_b = of_level(b);
  if (places_a.empty() || places_b.empty()) return false;
  return std::ranges::none_of(places_a, [&](std::uint32_t place_a) {
    return std::ranges::any_of(places_b, [&](std::uint32_t place_b) { return place_score(place_a, place_b) > 0; });
  });
}

void EventMatcher::judge_places(const EventProfile& a, const EventProfile& b, EventMatch& match) const {
  if (a.places.empty() || b.places.empty()) return;
  if (places_conflict(a, b, PlaceLevel::kCity) || places_conflict(a, b, PlaceLevel::kCountry)) {
    match.forbidden = true;
    return;
  }
  if (goes_elsewhere(a, b)) {
    match.forbidden = true;
    return;
  }
  double best = 0;
  bool foreign = false;
  for (const std::uint32_t place_a : a.places | std::views::take(kMaxCompared)) {
    for (const std::uint32_t place_b : b.places | std::views::take(kMaxCompared)) {
      best = std::max(best, place_score(place_a, place_b));
      const std::string& country_a = world_.facts(place_a).country;
      const std::string& country_b = world_.facts(place_b).country;
      foreign = foreign || (!country_a.empty() && !country_b.empty() && country_a != country_b);
    }
  }
  if (best == 0 && foreign) match.forbidden = true;
  if (best == 0 && (places_conflict(a, b, PlaceLevel::kArea) || areas_conflict(a, b))) match.forbidden = true;
  if (best == 0 && places_conflict(a, b, PlaceLevel::kFacility)) match.score -= 1;
  match.score += best;
  match.shared += best;
}

/// Is every place of `a` known to lie in an area that holds no place of `b`, and the other way round?
bool EventMatcher::areas_conflict(const EventProfile& a, const EventProfile& b) const {
  const auto areas = [&](const EventProfile& profile) -> std::optional<std::set<std::uint32_t>> {
    std::set<std::uint32_t> all;
    for (const std::uint32_t place : profile.places | std::views::take(kMaxCompared)) {
      const std::set<std::uint32_t> own = world_.areas_of(place);
      if (own.empty()) return std::nullopt;
      all.insert(own.begin(), own.end());
    }
    return all;
  };
  const auto areas_a = areas(a);
  const auto areas_b = areas_a ? areas(b) : std::nullopt;
  return areas_b && !intersects(*areas_a, *areas_b);
}

/// Of two visits, does one go to a building and the other to a city or country? Then the first is a part of the second.
bool EventMatcher::goes_elsewhere(const EventProfile& a, const EventProfile& b) const {
  const auto is_visit = [&](const EventProfile& profile) {
    return std::ranges::all_of(profile.classes,
                               [&](const auto& type) { return classes_.is_a(type.first, ng::kVisit); });
  };
  if (!is_visit(a) || !is_visit(b)) return false;
  const auto to_building = [&](const EventProfile& profile) {
    return std::ranges::any_of(profile.places,
                               [&](std::uint32_t place) { return world_.facts(place).level == PlaceLevel::kFacility; });
  };
  return to_building(a) != to_building(b);
}

/// Is one post in a country or body and the other in another, neither of which may stand for the other?
bool EventMatcher::other_bodies(const EventProfile& a, const EventProfile& b) const {
  if (a.bodies.empty() || b.bodies.empty()) return false;
  return std::ranges::none_of(a.bodies, [&](std::uint32_t one) {
    return std::ranges::any_of(b.bodies, [&](std::uint32_t other) {
      const bool places =
          world_.facts(one).kind == EntityKind::kPlace && world_.facts(other).kind == EntityKind::kPlace;
      const bool holds = places && (world_.contains_place(one, other) || world_.contains_place(other, one));
      // A state and its parliament or ministry have one country; a state and a party of it do, too, but seldom know it.
      return one == other || holds || world_.stands_for(one, other) || world_.stands_for(other, one);
    });
  });
}

}  // namespace newsgraph
