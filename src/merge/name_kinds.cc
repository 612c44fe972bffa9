#include "merge/name_kinds.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <unordered_map>

#include "base/strings.h"
#include "merge/flat_set.h"
#include "text/fold.h"

namespace newsgraph {
namespace {

constexpr std::size_t kClearMajority = 4;  // times as many articles

struct KindVotes {
  FlatSet<std::uint32_t> articles;
  std::map<Symbol, std::size_t> types;  ///< class -> entities

  [[nodiscard]] Symbol type() const {
    return std::ranges::max_element(types, [](const auto& a, const auto& b) { return a.second < b.second; })->first;
  }
};

using Votes = std::map<EntityKind, KindVotes>;

class KindSettler {
 public:
  KindSettler(const Corpus& corpus, const std::vector<NameKeys>& keys, const MergeOptions& options)
      : corpus_(corpus), keys_(keys), options_(options) {}

  std::vector<Symbol> run() {
    for (std::uint32_t node = 0; node < keys_.size(); ++node) {
      if (keys_[node].primary.empty()) continue;
      KindVotes& votes = votes_[keys_[node].primary][kind(node)];
      votes.articles.insert(corpus_.entities.ref(node).article);
      ++votes.types[corpus_.entity(node).type];
    }
    std::vector<Symbol> types(keys_.size());
    for (std::uint32_t node = 0; node < keys_.size(); ++node) {
      if (!keys_[node].primary.empty()) types[node] = settled(node, votes_[keys_[node].primary]);
    }
    return types;
  }

 private:
  [[nodiscard]] EntityKind kind(std::uint32_t node) const { return options_.classes.kind(corpus_.entity(node).type); }

  [[nodiscard]] Symbol settled(std::uint32_t node, const Votes& votes) const {
    const ExtractedEntity& entity = corpus_.entity(node);
    if (!entity.titles.empty() || !entity.same_as.empty()) return "";
    const EntityKind own = kind(node);
    if (votes.size() < 2) return keys_[node].declared ? votes.at(own).type() : Symbol();
    const auto other = std::ranges::max_element(votes, [&](const auto& a, const auto& b) {
      return (a.first == own ? 0 : a.second.articles.size()) < (b.first == own ? 0 : b.second.articles.size());
    });
    if (other->second.articles.contains(corpus_.entities.ref(node).article)) return "";
    const std::size_t theirs = other->second.articles.size();
    const std::size_t ours = votes.at(own).articles.size();
    const bool outvoted = theirs >= kClearMajority * ours || (theirs > ours && has_several_words(entity)) ||
                          (theirs >= ours && own == EntityKind::kPerson && is_known_place(entity, other->first));
    return outvoted ? other->second.type() : Symbol();
  }

  [[nodiscard]] static bool has_several_words(const ExtractedEntity& entity) {
    return split_words(entity.name).size() > 1;
  }

  [[nodiscard]] bool is_known_place(const ExtractedEntity& entity, EntityKind kind) const {
    return kind == EntityKind::kPlace && options_.place_countries.contains(fold_name(entity.name));
  }

  const Corpus& corpus_;
  const std::vector<NameKeys>& keys_;
  const MergeOptions& options_;
  std::unordered_map<Symbol, Votes> votes_;
};

}  // namespace

std::vector<Symbol> settle_kinds(const Corpus& corpus, const std::vector<NameKeys>& keys, const MergeOptions& options) {
  return KindSettler(corpus, keys, options).run();
}

}  // namespace newsgraph
