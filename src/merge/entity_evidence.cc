#include "merge/entity_evidence.h"

#include <cstdint>
#include <string>

#include "merge/name_kinds.h"

namespace newsgraph {
namespace {

/// Notes on which side of people's judgements an entity stands.
void mark_judged(const Corpus& corpus, std::vector<EntityProfile>& profiles) {
  std::uint32_t side = 0;
  for (const Decisions::Apart& apart : corpus.decisions.apart_entities) {
    for (const auto* nodes : {&apart.one, &apart.other}) {
      for (const std::uint32_t node : *nodes) {
        (apart.unsure ? profiles[node].unsure : profiles[node].apart).insert(side);
      }
      ++side;
    }
  }
}

}  // namespace

EntityEvidence gather_evidence(const Corpus& corpus, const NameKeyMaker& names, const ArticleLands& lands,
                               const MergeOptions& options) {
  EntityEvidence evidence;
  const auto count = static_cast<std::uint32_t>(corpus.entities.size());
  for (std::uint32_t node = 0; node < count; ++node) evidence.keys.push_back(names.make(corpus.entity(node)));
  const std::vector<std::string> settled = settle_kinds(corpus, evidence.keys, options);
  for (std::uint32_t node = 0; node < count; ++node) {
    const ExtractedEntity& entity = corpus.entity(node);
    const std::string& type = settled[node].empty() ? entity.type : settled[node];
    NameKeys& keys = evidence.keys[node];
    if (!settled[node].empty()) keys = names.make(entity, type);
    evidence.profiles.push_back(make_profile(entity, type, keys, corpus.entities.ref(node).article));
    const std::string& land = lands.of_place[node];
    const bool place = options.classes.kind(type) == EntityKind::kPlace;
    if (place && !land.empty() && !keys.declared) evidence.profiles.back().countries.insert(land);
  }
  mark_judged(corpus, evidence.profiles);
  return evidence;
}

}  // namespace newsgraph
