// What is known of each entity of an article before any two are compared.
#ifndef NEWSGRAPH_MERGE_ENTITY_EVIDENCE_H_
#define NEWSGRAPH_MERGE_ENTITY_EVIDENCE_H_

#include <vector>

#include "merge/article_lands.h"
#include "merge/corpus.h"
#include "merge/entity_profile.h"
#include "merge/names.h"
#include "merge/options.h"

namespace newsgraph {

/// By number of entity in the corpus.
struct EntityEvidence {
  std::vector<NameKeys> keys;
  std::vector<EntityProfile> profiles;
};

/// Keys and profiles, with the kind of each name as all articles settle it, the country that an article gives a
/// place, and the sides of people's judgements.
[[nodiscard]] EntityEvidence gather_evidence(const Corpus& corpus, const NameKeyMaker& names, const ArticleLands& lands,
                                             const MergeOptions& options);

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_ENTITY_EVIDENCE_H_
