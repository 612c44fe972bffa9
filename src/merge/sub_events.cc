#include "merge/sub_events.h"

#include <algorithm>
#include <map>
#include <set>

#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

constexpr int kLongestVisit = 15;  // days

/// Who takes part where, as far as visits are concerned.
struct Scene {
  std::set<std::uint32_t> visitors;  // clusters of entities; of a visit
  std::set<std::uint32_t> actors;
  std::set<std::uint32_t> places;
};

class SubEventFinder {
 public:
  SubEventFinder(const World& world, const EntityTable& table, const ClassModel& classes, std::vector<Event>& events)
      : world_(world), table_(table), classes_(classes), events_(events) {}

  void told(const Corpus& corpus, const DisjointSets& clusters, const std::vector<std::int32_t>& index) {
    for (std::size_t number = 0; number < events_.size(); ++number) {
      std::map<std::int32_t, std::uint32_t> votes;
      for (const MentionRef& ref : events_[number].support.mentions) {
        const std::int32_t part_of = corpus.articles[ref.article].events[ref.index].part_of;
        if (part_of == kNone) continue;
        ++votes[index[clusters.find(corpus.events.node(ref.article, static_cast<std::uint32_t>(part_of)))]];
      }
      std::uint32_t most = 0;
      std::int32_t whole = kNone;
      for (const auto& [event, count] : votes) {
        if (count > most) whole = event;
        most = std::max(most, count);
      }
      set(number, whole);
    }
  }

  void inferred() {
    std::map<std::uint32_t, std::vector<std::size_t>> visits;  // by visitor
    for (std::size_t number = 0; number < events_.size(); ++number) {
      if (!is_whole_visit(events_[number])) continue;
      for (const std::uint32_t visitor : scene_of(events_[number]).visitors) visits[visitor].push_back(number);
    }
    for (std::size_t number = 0; number < events_.size(); ++number) {
      if (events_[number].part_of == kNone && events_[number].when.exact()) set(number, visit_around(number, visits));
    }
  }

 private:
  /// Sets the whole of an event unless that closed a circle. Earlier ones have none; one could only close here.
  void set(std::size_t number, std::int32_t whole) {
    std::int32_t above = whole;
    while (above != kNone && above != static_cast<std::int32_t>(number))
      above = events_[static_cast<std::size_t>(above)].part_of;
    if (above == kNone) events_[number].part_of = whole;
  }

  [[nodiscard]] bool is_visit(const Event& event) const { return classes_.is_a(event.types.front(), ng::kVisit); }
  [[nodiscard]] bool goes_to_building(const Scene& scene) const {
    return std::ranges::any_of(scene.places,
                               [&](std::uint32_t place) { return world_.facts(place).level == PlaceLevel::kFacility; });
  }
  [[nodiscard]] bool is_whole_visit(const Event& event) const {
    const int length = event.when.length_in_days();
    return is_visit(event) && length > 0 && length <= kLongestVisit && !goes_to_building(scene_of(event));
  }

  [[nodiscard]] Scene scene_of(const Event& event) const {
    Scene scene;
    for (const Claim& claim : event.claims) {
      if (claim.value.entity == kNone || claim.rank > ClaimRank::kNormal) continue;
      const Entity& entity = table_.entities[static_cast<std::size_t>(claim.value.entity)];
      const std::uint32_t cluster =
          world_.cluster(entity.mentions.front().article, static_cast<std::int32_t>(entity.mentions.front().index));
      if (!world_.facts(cluster).named) continue;
      if (classes_.is_place_role(claim.property)) scene.places.insert(cluster);
      if (classes_.is_actor_role(claim.property)) scene.actors.insert(cluster);
      if (claim.property == ng::kVisitor) scene.visitors.insert(cluster);
    }
    return scene;
  }

  [[nodiscard]] bool within(const Scene& inner, const Scene& outer) const {
    return std::ranges::any_of(inner.places, [&](std::uint32_t place) {
      return outer.places.contains(place) || std::ranges::any_of(outer.places, [&](std::uint32_t wider) {
               return world_.contains_place(wider, place);
             });
    });
  }

  /// The one visit that holds the event; kNone when there is none or are several.
  [[nodiscard]] std::int32_t visit_around(std::size_t number,
                                          const std::map<std::uint32_t, std::vector<std::size_t>>& visits) const {
    const Event& event = events_[number];
    const Scene scene = scene_of(event);
    if (is_visit(event) && !goes_to_building(scene)) return kNone;
    std::set<std::size_t> found;
    for (const std::uint32_t actor : scene.actors) {
      const auto of_actor = visits.find(actor);
      if (of_actor == visits.end()) continue;
      for (const std::size_t visit : of_actor->second) {
        if (visit != number && contains(events_[visit].when, event.when) && within(scene, scene_of(events_[visit]))) {
          found.insert(visit);
        }
      }
    }
    return found.size() == 1 ? static_cast<std::int32_t>(*found.begin()) : kNone;
  }

  const World& world_;
  const EntityTable& table_;
  const ClassModel& classes_;
  std::vector<Event>& events_;
};

}  // namespace

void set_wholes(const Corpus& corpus, const DisjointSets& clusters, const std::vector<std::int32_t>& index,
                const World& world, const EntityTable& table, const ClassModel& classes, std::vector<Event>& events) {
  SubEventFinder finder(world, table, classes, events);
  finder.told(corpus, clusters, index);
  finder.inferred();
}

}  // namespace newsgraph
