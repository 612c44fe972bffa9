// What is known of a cluster of entity mentions, and what forbids two to be one.
#ifndef NEWSGRAPH_MERGE_ENTITY_PROFILE_H_
#define NEWSGRAPH_MERGE_ENTITY_PROFILE_H_

#include <cstdint>
#include <utility>

#include "base/symbol.h"
#include "extract/extraction.h"
#include "merge/flat_set.h"
#include "merge/names.h"

namespace newsgraph {

/// Article and NameKeys::within of its entity.
using ArticleNames = FlatSet<std::pair<std::uint32_t, Symbol>>;

/// The union of what the entities of a cluster say.
///
/// Cannot-link evidence is looked for in whole clusters: a chain of pairs that are each compatible
/// must not bring together two that are not.
struct EntityProfile {
  FlatSet<Symbol> types;
  ArticleNames articles;
  FlatSet<Symbol> same_as;
  FlatSet<Symbol> countries;  ///< of entities that have a title too: countries of offices
  FlatSet<Symbol> lands;      ///< countries of all entities, titled or not
  FlatSet<Symbol> titles;     ///< folded
  FlatSet<Symbol> keys;       ///< primary keys
  FlatSet<Symbol> heads;      ///< "prefecture", "city"
  FlatSet<Symbol> initials;
  std::uint32_t male = 0;         ///< pronouns, titles and given names of men
  std::uint32_t female = 0;       ///< and of women
  bool common = false;            ///< named by words for bodies alone
  FlatSet<std::uint32_t> apart;   ///< sides of people's judgements: 2k and 2k + 1 are never one
  FlatSet<std::uint32_t> unsure;  ///< the same where people are not sure

  /// Has it evidence of its own of which of several of one name it is?
  [[nodiscard]] bool decided() const { return !same_as.empty() || !countries.empty() || !heads.empty(); }
  void absorb(EntityProfile&& other);
};

/// `type`: the class that the entity is merged as.
[[nodiscard]] EntityProfile make_profile(const ExtractedEntity& entity, Symbol type, const NameKeys& keys,
                                         std::uint32_t article);

/// Decides whether two clusters may be one.
class CannotLink {
 public:
  CannotLink(const ClassModel& classes, const NameKeyMaker& names) : classes_(classes), names_(names) {}

  /// True when anything speaks against it: two entities of one article (of different names), incompatible classes,
  /// different authority keys, offices of different countries, different class words or initials, or people's decision.
  [[nodiscard]] bool forbids(const EntityProfile& a, const EntityProfile& b) const { return obstacle(a, b) != nullptr; }
  /// What speaks against it, in words; null when nothing does.
  [[nodiscard]] const char* obstacle(const EntityProfile& a, const EntityProfile& b) const;
  /// Is there good evidence that two persons are two, though too weak against a full name in common: gender, country?
  [[nodiscard]] bool doubtful(const EntityProfile& a, const EntityProfile& b) const;
  /// Is every class of one related by descent to every class of the other?
  [[nodiscard]] bool related_types(const EntityProfile& a, const EntityProfile& b) const;

 private:
  [[nodiscard]] bool in_one_article(const EntityProfile& a, const EntityProfile& b) const;
  [[nodiscard]] bool declared_different(const EntityProfile& a, const EntityProfile& b) const;

  const ClassModel& classes_;
  const NameKeyMaker& names_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_ENTITY_PROFILE_H_
