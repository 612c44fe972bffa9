#include "merge/entity_evidence.h"

#include <cstdint>
#include <string>

#include "base/strings.h"
#include "merge/name_kinds.h"
#include "text/fold.h"

namespace newsgraph {
namespace {

constexpr std::uint32_t kOwnWord = 2;  // of a title or given name: no coreference stands between

/// Counts what tells whether a person is a man or a woman.
void count_genders(const ExtractedEntity& entity, const MergeOptions& options, EntityProfile& profile) {
  const auto add = [&](char gender, std::uint32_t weight) {
    profile.male += gender == 'm' ? weight : 0;
    profile.female += gender == 'f' ? weight : 0;
  };
  const auto listed = [&](std::string_view words) {
    const auto found = options.genders.find(fold_name(words));
    return found == options.genders.end() ? '\0' : found->second;
  };
  for (const EntityMentionRecord& mention : entity.mentions) {
    if (mention.kind == MentionKind::kPronoun) add(listed(mention.anchor.text), 1);
  }
  for (const std::string& title : entity.titles) add(listed(title), kOwnWord);
  const std::vector<std::string_view> words = split_words(entity.name);
  if (words.size() > 1) add(listed(words.front()), kOwnWord);
}

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
  evidence.keys.reserve(count);
  evidence.profiles.reserve(count);
  for (std::uint32_t node = 0; node < count; ++node) evidence.keys.push_back(names.make(corpus.entity(node)));
  const std::vector<Symbol> settled = settle_kinds(corpus, evidence.keys, options);
  for (std::uint32_t node = 0; node < count; ++node) {
    const ExtractedEntity& entity = corpus.entity(node);
    const Symbol type = settled[node].empty() ? entity.type : settled[node];
    NameKeys& keys = evidence.keys[node];
    if (!settled[node].empty()) keys = names.make(entity, type);
    evidence.profiles.push_back(make_profile(entity, type, keys, corpus.entities.ref(node).article));
    if (options.classes.kind(type) == EntityKind::kPerson) count_genders(entity, options, evidence.profiles.back());
    const Symbol land = lands.of_place[node];
    const bool place = options.classes.kind(type) == EntityKind::kPlace;
    if (place && !land.empty() && !keys.declared) evidence.profiles.back().countries.insert(land);
  }
  mark_judged(corpus, evidence.profiles);
  return evidence;
}

}  // namespace newsgraph
