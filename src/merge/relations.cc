#include "merge/relations.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tuple>

#include "merge/belief.h"
#include "merge/claims.h"
#include "merge/world.h"
#include "rdf/vocabulary.h"
#include "text/fold.h"

namespace newsgraph {
namespace {

/// Calls `take(article, index, relation)` for every relation of the corpus that has a subject.
template <class Take>
void for_each_relation(const Corpus& corpus, Take take) {
  for (std::uint32_t a = 0; a < corpus.articles.size(); ++a) {
    const std::vector<RelationMention>& relations = corpus.articles[a].relations;
    for (std::uint32_t i = 0; i < relations.size(); ++i) {
      if (relations[i].subject != kNone) take(a, i, relations[i]);
    }
  }
}

std::int32_t entity_of(const Corpus& corpus, const EntityTable& table, std::uint32_t article, std::int32_t entity) {
  return table.index[corpus.entities.node(article, static_cast<std::uint32_t>(entity))];
}

struct Holding {
  std::map<Symbol, std::uint32_t> titles;  // as written
  std::optional<Date> from;
  std::optional<Date> until;
  SupportBuilder support;
};

void widen(Holding& holding, const std::optional<Date>& day) {
  if (!day) return;
  if (!holding.from || *day < *holding.from) holding.from = day;
  if (!holding.until || *holding.until < *day) holding.until = day;
}

class PositionBuilder {
 public:
  PositionBuilder(const Corpus& corpus, const MergeOptions& options, const EntityTable& table)
      : corpus_(corpus), options_(options), table_(table) {}

  std::vector<PositionHeld> run() {
    for_each_relation(corpus_, [&](std::uint32_t article, std::uint32_t index, const RelationMention& relation) {
      if (relation.property == ng::kHoldsPosition && relation.polarity == Polarity::kPositive) {
        add(article, index, relation);
      }
    });
    complete_bodies();
    std::vector<PositionHeld> positions;
    for (const auto& [key, holding] : holdings_) {
      const auto& [holder, title, body, former] = key;
      positions.push_back({static_cast<std::uint32_t>(holder), most_frequent(holding.titles), body, holding.from,
                           holding.until, former, holding.support.build()});
    }
    return positions;
  }

 private:
  using Key = std::tuple<std::int32_t, std::string, std::int32_t, bool>;  // holder, folded title, body, former

  void add(std::uint32_t article, std::uint32_t index, const RelationMention& relation) {
    const std::int32_t holder = entity_of(corpus_, table_, article, relation.subject);
    std::string title = relation.value;
    if (title.empty() && relation.object != kNone) {
      title = table_.entities[static_cast<std::size_t>(entity_of(corpus_, table_, article, relation.object))].label;
    }
    const std::string folded = fold_name(title);
    if (folded.empty()) return;
    Holding& holding = holdings_[{holder, folded, body_of(article, relation), relation.former}];
    ++holding.titles[title];
    holding.support.add({article, index}, mention_belief(relation, options_), corpus_.source[article]);
    if (relation.when.empty()) {
      widen(holding, corpus_.articles[article].article.created);
    } else {
      widen(holding, relation.when.first);
      widen(holding, relation.when.last);
    }
  }

  [[nodiscard]] std::int32_t body_of(std::uint32_t article, const RelationMention& held) const {
    if (!held.value.empty() && held.object != kNone) return entity_of(corpus_, table_, article, held.object);
    std::int32_t nearby = kNone;
    for (const RelationMention& relation : corpus_.articles[article].relations) {
      if (relation.property != ng::kPositionOf || relation.object == kNone) continue;
      if (relation.subject != held.subject && relation.subject != held.object) continue;
      const std::int32_t body = entity_of(corpus_, table_, article, relation.object);
      if (relation.trigger == held.trigger) return body;
      if (relation.sentence == held.sentence && nearby == kNone) nearby = body;
    }
    return nearby;
  }

  /// A title without a body takes the body of the same holder and title, if there is just one.
  void complete_bodies() {
    std::map<std::pair<std::int32_t, std::string>, std::set<std::int32_t>> known;
    for (const auto& [key, holding] : holdings_) {
      const auto& [holder, title, body, former] = key;
      if (body != kNone) known[{holder, title}].insert(body);
    }
    std::map<Key, Holding> completed;
    for (auto& [key, holding] : holdings_) {
      auto [holder, title, body, former] = key;
      const auto found = known.find({holder, title});
      if (body == kNone && found != known.end() && found->second.size() == 1) body = *found->second.begin();
      absorb(completed[{holder, title, body, former}], std::move(holding));
    }
    holdings_ = std::move(completed);
  }

  static void absorb(Holding& into, Holding&& from) {
    for (const auto& [title, count] : from.titles) into.titles[title] += count;
    widen(into, from.from);
    widen(into, from.until);
    into.support.absorb(from.support);
  }

  const Corpus& corpus_;
  const MergeOptions& options_;
  const EntityTable& table_;
  std::map<Key, Holding> holdings_;
};

}  // namespace

void add_relations(const Corpus& corpus, const MergeOptions& options, EntityTable& table) {
  std::map<std::int32_t, ClaimSet> claims;
  for_each_relation(corpus, [&](std::uint32_t article, std::uint32_t index, const RelationMention& relation) {
    if (relation.property == ng::kHoldsPosition || relation.property == ng::kPositionOf) return;
    const std::int32_t subject = entity_of(corpus, table, article, relation.subject);
    Value value{kNone, relation.value, relation.datatype, {}};
    if (relation.object != kNone) value = {entity_of(corpus, table, article, relation.object), {}, {}, {}};
    if (value.entity == subject || (value.entity == kNone && value.literal.empty())) return;
    const Evidence evidence{{article, index},
                            mention_belief(relation, options),
                            corpus.source[article],
                            corpus.articles[article].article.created};
    ClaimSet& set = claims[subject];
    if (relation.polarity == Polarity::kNegative) {
      set.add_denied(relation.property, value);
    } else if (relation.former) {
      set.add_former(relation.property, value, evidence);
    } else {
      set.add(relation.property, value, evidence);
    }
  });
  for (const auto& [subject, set] : claims)
    table.entities[static_cast<std::size_t>(subject)].claims = set.build(options.classes);
}

std::vector<PositionHeld> build_positions(const Corpus& corpus, const MergeOptions& options, const EntityTable& table) {
  return PositionBuilder(corpus, options, table).run();
}

}  // namespace newsgraph
