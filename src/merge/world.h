// Entities as the merging of events sees them: by cluster, with the few facts that tell events apart.
#ifndef NEWSGRAPH_MERGE_WORLD_H_
#define NEWSGRAPH_MERGE_WORLD_H_

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "merge/corpus.h"
#include "merge/disjoint_sets.h"
#include "merge/flat_set.h"
#include "merge/options.h"

namespace newsgraph {

/// How large a place is; two places of one level and different names are two.
enum class PlaceLevel : std::uint8_t { kNone, kFacility, kCity, kArea, kCountry, kOther };

struct EntityFacts {
  Symbol type;  ///< the most specific class that most mentions agree with
  EntityKind kind = EntityKind::kOther;
  PlaceLevel level = PlaceLevel::kNone;
  bool named = false;
  Symbol authority;     ///< "iso3166:KR"; empty when none
  bool placed = false;  ///< articles say in which country the place lies
  Symbol country;       ///< key of the country it belongs to, or is; empty when not known
};

/// Clusters of entities with facts. A cluster is named by its smallest node.
class World {
 public:
  World(const Corpus& corpus, DisjointSets clusters, const MergeOptions& options);

  [[nodiscard]] std::uint32_t cluster(std::uint32_t article, std::int32_t entity) const {
    return sets_.find(corpus_.entities.node(article, static_cast<std::uint32_t>(entity)));
  }
  [[nodiscard]] const EntityFacts& facts(std::uint32_t cluster) const { return facts_[cluster]; }
  /// The cluster of the country with this key; the largest number there is when no article names it.
  [[nodiscard]] std::uint32_t country_cluster(Symbol key) const;
  /// Does the place `outer` hold the place `inner`, by what articles say of them? Places that differ only in a class
  /// word ("Oslo", "Oslo County") hold each other.
  [[nodiscard]] bool contains_place(std::uint32_t outer, std::uint32_t inner) const;
  /// The administrative areas that hold `place`, itself included, by what articles say; empty when none is known.
  [[nodiscard]] std::set<std::uint32_t> areas_of(std::uint32_t place) const;
  /// May `whole` stand for `member` ("Tokyo" for the prime minister of Japan)?
  [[nodiscard]] bool stands_for(std::uint32_t whole, std::uint32_t member) const;

  [[nodiscard]] const DisjointSets& sets() const { return sets_; }
  /// Makes two clusters one after events have shown that they are. Keeps the facts of the smaller name.
  void unite(std::uint32_t a, std::uint32_t b) { sets_.unite(a, b); }

 private:
  void gather_facts(const ClassModel& classes);
  void gather_containment();
  void gather_stems(const MergeOptions& options);
  void place_in_countries(const MergeOptions& options);
  /// The places that hold `inner`, nearest first, without itself; at most a few.
  [[nodiscard]] const std::vector<std::uint32_t>& around(std::uint32_t inner) const;

  const Corpus& corpus_;
  DisjointSets sets_;
  std::vector<EntityFacts> facts_;  // by node; filled where the node names a cluster
  std::map<Symbol, std::uint32_t> countries_;
  // Only looked up, never walked.
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> around_;
  std::unordered_map<std::uint32_t, FlatSet<Symbol>> stems_;  // of places: names without class words
};

/// The class with the most votes, where a vote for a class is one for everything below it; of equals the most specific,
/// then the first in code point order. Requires: votes is not empty.
[[nodiscard]] Symbol most_specific_class(const std::map<Symbol, std::uint32_t>& votes, const ClassModel& classes);

/// The key with the most votes, of equals the first; empty when there are none.
[[nodiscard]] Symbol most_frequent(const std::map<Symbol, std::uint32_t>& votes);

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_WORLD_H_
