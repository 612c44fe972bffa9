// Block -> judge -> merge, from the surest evidence to the weakest:
//
//   1. one authority key (a country's code)
//   2. one full name
//   3. an acronym that some article explains; a name that many countries have a body of, within a country or story
//   4. a name without its class word or descriptive words, or turned around
//   5. a short name, if exactly one bearer is in the same story
//
// Within a block, clusters that have evidence of their own of who they are come
// first; one that has none joins them only if there is just one it could be.
// Every step looks at clusters as a whole (CannotLink), and blocks are walked
// in order of their keys, so the result depends on nothing but the corpus.
#include "merge/entity_clusters.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "merge/article_lands.h"
#include "merge/entity_evidence.h"
#include "merge/entity_profile.h"
#include "merge/intersects.h"
#include "merge/names.h"
#include "merge/romanisation.h"
#include "merge/spelling.h"
#include "merge/story.h"
#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMaxCandidates = 64;  // clusters of one key that are looked at
constexpr std::size_t kMaxArticles = 256;   // of a cluster that are asked for their main country
constexpr std::size_t kDominance = 4;       // times as many mentions as any other bearer of the name

class EntityClusterer {
 public:
  EntityClusterer(const Corpus& corpus, const MergeOptions& options)
      : corpus_(corpus),
        options_(options),
        names_(options),
        cannot_link_(options.classes, names_),
        lands_(find_lands(corpus, options)),
        sets_(corpus.entities.size()) {
    EntityEvidence evidence = gather_evidence(corpus, names_, lands_, options);
    keys_ = std::move(evidence.keys);
    profiles_ = std::move(evidence.profiles);
  }

  DisjointSets run() {
    join_judged();
    join_by_authority();
    join_by_full_name();
    join_by_acronym();
    story_.emplace(corpus_, named_clusters());
    join_bodies();
    join_by_acronym();  // again: what was two bodies of one acronym may be one by now
    join_by_variant();
    join_by_spelling();
    join_brief_names();
    return std::move(sets_);
  }

 private:
  using Nodes = std::vector<std::uint32_t>;
  using Blocks = std::unordered_map<Symbol, Nodes>;

  /// The keys that several nodes have, in their order: one alone has nobody to join.
  [[nodiscard]] static std::vector<Symbol> shared_keys(const Blocks& blocks) {
    std::vector<Symbol> keys;
    for (const auto& [key, nodes] : blocks) {
      if (nodes.size() > 1) keys.push_back(key);
    }
    std::ranges::sort(keys);
    return keys;
  }

  /// Joins the clusters of every block, in the order of their keys.
  template <class Accept>
  void join_blocks(const Blocks& blocks, Accept accept) {
    for (const Symbol key : shared_keys(blocks)) join_block(blocks.at(key), accept);
  }

  /// People's word goes before anything that would forbid it.
  void join_judged() {
    for (const Nodes& nodes : corpus_.decisions.same_entities) {
      for (const std::uint32_t node : nodes) unite(nodes.front(), node);
    }
  }

  void unite(std::uint32_t a, std::uint32_t b) {
    a = sets_.find(a);
    b = sets_.find(b);
    if (a == b) return;
    const std::uint32_t root = sets_.unite(a, b);
    profiles_[root].absorb(std::move(profiles_[root == a ? b : a]));
  }

  bool join(std::uint32_t a, std::uint32_t b) {
    a = sets_.find(a);
    b = sets_.find(b);
    if (a == b) return true;
    if (cannot_link_.forbids(profiles_[a], profiles_[b])) return false;
    unite(a, b);
    return true;
  }

  [[nodiscard]] bool may_join(std::uint32_t a, std::uint32_t b) const {
    return a == b || !cannot_link_.forbids(profiles_[a], profiles_[b]);
  }

  /// The clusters of these nodes, those with evidence of their own first, then by name.
  [[nodiscard]] Nodes roots_of(const Nodes& nodes) const {
    Nodes roots;
    for (const std::uint32_t node : nodes) roots.push_back(sets_.find(node));
    std::ranges::sort(roots);
    const auto repeated = std::ranges::unique(roots);
    roots.erase(repeated.begin(), repeated.end());
    std::ranges::stable_partition(roots, [&](std::uint32_t root) { return profiles_[root].decided(); });
    return roots;
  }

  /// Joins the clusters of one block as far as nothing forbids it. One without evidence of its own that could be
  /// several stays apart, together with others like it.
  template <class Accept>
  void join_block(const Nodes& nodes, Accept accept) {
    Nodes open;
    for (const std::uint32_t root : roots_of(nodes)) {
      Nodes fitting;
      for (const std::uint32_t other : open) {
        const std::uint32_t target = sets_.find(other);
        if (target != root && may_join(target, root) && accept(target, root)) fitting.push_back(target);
      }
      if (fitting.size() > 1 && !profiles_[root].decided()) keep_likeliest(root, fitting);
      if (!fitting.empty() && join(fitting.front(), root)) continue;
      if (open.size() < kMaxCandidates) open.push_back(root);
    }
  }

  /// Of several that an undecided cluster could be: the one in the country that its article names; one much more
  /// frequent than all others; else only undecided ones.
  void keep_likeliest(std::uint32_t root, Nodes& fitting) const {
    Nodes near;
    for (const std::uint32_t other : fitting) {
      if (is_near(root, profiles_[other].countries)) near.push_back(other);
    }
    if (near.size() == 1) {
      fitting = near;
      return;
    }
    const auto size = [&](std::uint32_t one) { return profiles_[one].articles.size(); };
    const std::uint32_t largest = *std::ranges::max_element(fitting, {}, size);
    const bool dominant = std::ranges::all_of(
        fitting, [&](std::uint32_t other) { return other == largest || size(other) * kDominance <= size(largest); });
    std::erase_if(fitting,
                  [&](std::uint32_t other) { return dominant ? other != largest : profiles_[other].decided(); });
  }

  /// Does an article of the cluster name one of the countries?
  [[nodiscard]] bool is_near(std::uint32_t root, const FlatSet<Symbol>& countries) const {
    return std::ranges::any_of(profiles_[root].articles,
                               [&](const auto& entry) { return intersects(lands_.mentioned[entry.first], countries); });
  }

  void join_by_authority() {
    Blocks blocks;
    for (std::uint32_t node = 0; node < sets_.size(); ++node) {
      const Symbol key = corpus_.entity(node).same_as;
      if (!key.empty()) blocks[key].push_back(node);
    }
    join_blocks(blocks, [](std::uint32_t, std::uint32_t) { return true; });
  }

  void join_by_full_name() {
    Blocks blocks;
    for (std::uint32_t node = 0; node < sets_.size(); ++node) {
      if (keys_[node].common && keys_[node].country.empty()) continue;
      for (const Symbol key : keys_[node].full) blocks[key].push_back(node);
    }
    join_blocks(blocks, [](std::uint32_t, std::uint32_t) { return true; });
  }

  /// "Supreme Court" is one within a country, or within a story. Other names need their country in both, or two words
  /// besides: the Pakistani Taliban are not the Taliban.
  void join_bodies() {
    Blocks blocks;
    for (std::uint32_t node = 0; node < sets_.size(); ++node) {
      if (!keys_[node].core.empty()) blocks[keys_[node].core].push_back(node);
    }
    for (const Symbol core : shared_keys(blocks)) {
      join_block(blocks.at(core), [&](std::uint32_t a, std::uint32_t b) { return body_fits(core, a, b); });
    }
  }

  [[nodiscard]] bool body_fits(Symbol core, std::uint32_t a, std::uint32_t b) const {
    const bool telling = profiles_[a].common || core.str().find(' ') != std::string::npos;
    if (!telling && (profiles_[a].lands.empty() || profiles_[b].lands.empty())) return false;
    const FlatSet<Symbol> lands_a = lands_of(a);
    const FlatSet<Symbol> lands_b = lands_of(b);
    if (!lands_a.empty() && !lands_b.empty()) return intersects(lands_a, lands_b);
    return story_->relation(profiles_[a], profiles_[b]) >= 2;
  }

  /// Of a body: its countries, else those that its articles mostly speak of.
  [[nodiscard]] FlatSet<Symbol> lands_of(std::uint32_t root) const {
    return or_main_countries(profiles_[root].lands, root);
  }

  /// Of a place: those it lies in, else those that its articles mostly speak of.
  [[nodiscard]] FlatSet<Symbol> countries_of(std::uint32_t root) const {
    return or_main_countries(profiles_[root].countries, root);
  }

  [[nodiscard]] FlatSet<Symbol> or_main_countries(const FlatSet<Symbol>& known, std::uint32_t root) const {
    if (!known.empty()) return known;
    FlatSet<Symbol> lands;
    std::size_t seen = 0;
    for (const auto& [article, key] : profiles_[root].articles) {
      if (seen++ == kMaxArticles) break;
      if (!lands_.main[article].empty()) lands.insert(lands_.main[article]);
    }
    return lands;
  }

  /// "NHC" alone joins the one body that some article calls so; two bodies of one acronym stay two.
  void join_by_acronym() {
    Blocks explained;
    Blocks bare;
    for (std::uint32_t node = 0; node < sets_.size(); ++node) {
      for (const Symbol key : keys_[node].acronym) explained[key].push_back(node);
    }
    if (explained.empty()) return;
    for (std::uint32_t node = 0; node < sets_.size(); ++node) {
      const NameKeys& keys = keys_[node];
      if (!keys.brief && explained.contains(keys.primary)) bare[keys.primary].push_back(node);
    }
    std::vector<Symbol> shared;
    for (const auto& [key, nodes] : explained) {
      if (bare.contains(key)) shared.push_back(key);
    }
    std::ranges::sort(shared);
    for (const Symbol key : shared) {
      const Nodes bodies = roots_of(explained.at(key));
      const auto found = bare.find(key);
      for (const std::uint32_t root : roots_of(found->second)) join_if_only_one(root, bodies);
    }
  }

  void join_if_only_one(std::uint32_t root, const Nodes& candidates) {
    Nodes fitting;
    for (const std::uint32_t candidate : candidates) {
      if (candidate != root && may_join(candidate, root)) fitting.push_back(candidate);
    }
    if (fitting.size() == 1) join(fitting.front(), root);
  }

  void join_by_variant() {
    Blocks blocks;
    for (std::uint32_t node = 0; node < sets_.size(); ++node) {
      for (const Symbol key : keys_[node].variant) blocks[key].push_back(node);
    }
    join_blocks(blocks, [&](std::uint32_t a, std::uint32_t b) { return variant_fits(a, b); });
  }

  /// A turned or shortened name is enough between like things; a city and a prefecture must share a story too.
  [[nodiscard]] bool variant_fits(std::uint32_t a, std::uint32_t b) const {
    const EntityProfile& profile_a = profiles_[a];
    const EntityProfile& profile_b = profiles_[b];
    if (is_natural(profile_a) != is_natural(profile_b) && profile_a.types != profile_b.types) return false;
    const bool person = options_.classes.kind(*profile_a.types.begin()) == EntityKind::kPerson;
    if (!person && cannot_link_.related_types(profile_a, profile_b)) return true;
    if (cannot_link_.doubtful(profile_a, profile_b)) return false;
    return story_->relation(profile_a, profile_b) >= 2;
  }

  /// "Khan Younis" and "Khan Yunis" of one story.
  void join_by_spelling() {
    Blocks blocks;
    for (std::uint32_t node = 0; node < sets_.size(); ++node) {
      if (!keys_[node].sound.empty() && !keys_[node].brief) blocks[keys_[node].sound].push_back(node);
    }
    join_blocks(blocks, [&](std::uint32_t a, std::uint32_t b) { return spelling_fits(a, b); });
  }

  /// Places may have their country in common instead of a story.
  [[nodiscard]] bool spelling_fits(std::uint32_t a, std::uint32_t b) const {
    const EntityProfile& profile_a = profiles_[a];
    const EntityProfile& profile_b = profiles_[b];
    const bool places = options_.classes.kind(*profile_a.types.begin()) == EntityKind::kPlace;
    const bool one_country = places && intersects(countries_of(a), countries_of(b));
    if (!one_country && story_->relation(profile_a, profile_b) < 2) return false;
    if (cannot_link_.doubtful(profile_a, profile_b)) return false;
    const std::string& name_a = corpus_.entity(a).name;
    const std::string& name_b = corpus_.entity(b).name;
    return name_similarity(name_a, name_b, options_) >= kSameSpelling;
  }

  [[nodiscard]] bool is_natural(const EntityProfile& profile) const {
    return intersects(profile.heads, options_.natural_heads);
  }

  /// For every short name: the clusters that bear it.
  void join_brief_names() {
    Blocks bearers;
    for (std::uint32_t node = 0; node < sets_.size(); ++node) {
      if (keys_[node].brief) continue;
      for (const Symbol key : keys_[node].shorter) bearers[key].push_back(node);
    }
    for (auto& [key, nodes] : bearers) nodes = roots_of(nodes);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> joins;
    Blocks left;
    for (std::uint32_t node = 0; node < sets_.size(); ++node) {
      const Symbol key = keys_[node].primary;
      if (key.empty() || sets_.find(node) != node) continue;
      const auto found = bearers.find(key);
      const std::int64_t bearer = found == bearers.end() ? -1 : only_bearer(node, found->second);
      if (bearer >= 0) {
        joins.emplace_back(static_cast<std::uint32_t>(bearer), node);
      } else if (keys_[node].brief) {
        left[key].push_back(node);
      }
    }
    for (const auto& [bearer, node] : joins) join(bearer, node);
    join_blocks(left, [&](std::uint32_t a, std::uint32_t b) {
      return !cannot_link_.doubtful(profiles_[a], profiles_[b]) && story_->relation(profiles_[a], profiles_[b]) >= 2;
    });
  }

  /// The one cluster that `root`, known by a short name, must be; -1 when there is none or there are several.
  [[nodiscard]] std::int64_t only_bearer(std::uint32_t root, const Nodes& bearers) const {
    std::int64_t best = -1;
    int near = 0;
    for (std::size_t i = 0; i < std::min(bearers.size(), kMaxCandidates * 4); ++i) {
      if (bearers[i] == root || !may_join(bearers[i], root)) continue;
      if (cannot_link_.doubtful(profiles_[bearers[i]], profiles_[root])) continue;
      const double relation = story_->relation(profiles_[bearers[i]], profiles_[root]);
      if (relation >= 1) ++near;
      if (relation >= 2) best = bearers[i];
    }
    return near == 1 ? best : -1;
  }

  /// For every article, the clusters that tell stories apart: named persons, bodies and buildings.
  [[nodiscard]] std::vector<Nodes> named_clusters() const {
    std::vector<Nodes> clusters(corpus_.articles.size());
    for (std::uint32_t node = 0; node < sets_.size(); ++node) {
      const std::string& type = corpus_.entity(node).type;
      const EntityKind kind = options_.classes.kind(type);
      const bool telling = kind == EntityKind::kPerson || kind == EntityKind::kOrganization ||
                           options_.classes.is_a(type, ng::kFacility);
      if (!telling || keys_[node].primary.empty() || keys_[node].brief) continue;
      clusters[corpus_.entities.ref(node).article].push_back(sets_.find(node));
    }
    for (Nodes& list : clusters) {
      std::ranges::sort(list);
      const auto repeated = std::ranges::unique(list);
      list.erase(repeated.begin(), repeated.end());
    }
    return clusters;
  }

  const Corpus& corpus_;
  const MergeOptions& options_;
  NameKeyMaker names_;
  CannotLink cannot_link_;
  ArticleLands lands_;
  DisjointSets sets_;
  std::vector<NameKeys> keys_;
  std::vector<EntityProfile> profiles_;  // by node; valid where the node names its set
  std::optional<Story> story_;
};

}  // namespace

DisjointSets cluster_entities(const Corpus& corpus, const MergeOptions& options) {
  return EntityClusterer(corpus, options).run();
}

}  // namespace newsgraph
