// Blocks of events that may be one, so that nothing is compared with everything.
#ifndef NEWSGRAPH_MERGE_EVENT_INDEX_H_
#define NEWSGRAPH_MERGE_EVENT_INDEX_H_

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "merge/disjoint_sets.h"
#include "merge/event_profile.h"

namespace newsgraph {

/// Finds clusters that share enough with a profile to be worth a comparison.
///
/// Keys join a family of classes with a participant (or a country that may stand for one), a place or a number of
/// victims, and a month; with two participants, a building or many victims and a year; or with a sentence.
/// Maps are only looked up, never walked, so their order is nowhere seen.
class EventIndex {
 public:
  EventIndex(const World& world, const ClassModel& classes) : world_(world), classes_(classes) {}

  /// `node` names a cluster, or did when it was added.
  void add(std::uint32_t node, const EventProfile& profile);
  /// The clusters found, those that share most keys first, then in order; at most kMaxFound.
  [[nodiscard]] std::vector<std::uint32_t> find(const EventProfile& profile, const DisjointSets& sets) const;

  static constexpr std::size_t kMaxFound = 64;

 private:
  [[nodiscard]] std::vector<std::uint64_t> keys(const EventProfile& profile, bool wide) const;

  const World& world_;
  const ClassModel& classes_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> blocks_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_EVENT_INDEX_H_
