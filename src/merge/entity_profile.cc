#include "merge/entity_profile.h"

#include <algorithm>
#include <utility>

#include "merge/intersects.h"
#include "text/fold.h"

namespace newsgraph {
namespace {

constexpr std::uint32_t kTellingGender = 2;
constexpr std::uint32_t kClearGender = 4;  // times as many as of the other

/// The smaller of two containers is poured into the larger, so that building a cluster of n costs n log n.
template <class Container>
void pour(Container& into, Container& from) {
  if (into.size() < from.size()) std::swap(into, from);
  into.merge(from);
  from.clear();
}

bool conflict(const FlatSet<Symbol>& a, const FlatSet<Symbol>& b) {
  return !a.empty() && !b.empty() && !intersects(a, b);
}

/// What the pronouns and titles of a person mostly say; 0 when they say little or disagree, as a pronoun is easily
/// taken for somebody else's.
char gender_of(const EntityProfile& profile) {
  const std::uint32_t most = std::max(profile.male, profile.female);
  if (most < kTellingGender || std::min(profile.male, profile.female) * kClearGender > most) return 0;
  return profile.male == most ? 'm' : 'f';
}

/// Do they stand on two sides of one judgement?
bool opposed(const FlatSet<std::uint32_t>& a, const FlatSet<std::uint32_t>& b) {
  return std::ranges::any_of(a, [&](std::uint32_t side) { return b.contains(side ^ 1U); });
}

}  // namespace

void EntityProfile::absorb(EntityProfile&& other) {
  pour(types, other.types);
  pour(articles, other.articles);
  pour(same_as, other.same_as);
  pour(countries, other.countries);
  pour(lands, other.lands);
  pour(titles, other.titles);
  pour(keys, other.keys);
  pour(heads, other.heads);
  pour(initials, other.initials);
  common = common && other.common;
  male += other.male;
  female += other.female;
  pour(apart, other.apart);
  pour(unsure, other.unsure);
}

EntityProfile make_profile(const ExtractedEntity& entity, Symbol type, const NameKeys& keys, std::uint32_t article) {
  EntityProfile profile;
  profile.types.insert(type);
  profile.articles.insert({article, keys.within});
  if (!entity.same_as.empty()) profile.same_as.insert(entity.same_as);
  if (!entity.country.empty() && !entity.titles.empty()) profile.countries.insert(entity.country);
  if (!entity.country.empty()) profile.lands.insert(entity.country);
  if (!keys.country.empty()) {
    profile.lands.clear();
    profile.lands.insert(keys.country);
  }
  profile.common = keys.common;
  for (const std::string& title : entity.titles) profile.titles.insert(fold_name(title));
  if (!keys.primary.empty()) profile.keys.insert(keys.primary);
  if (!keys.head.empty()) profile.heads.insert(keys.head);
  if (!keys.initials.empty()) profile.initials.insert(keys.initials);
  return profile;
}

const char* CannotLink::obstacle(const EntityProfile& a, const EntityProfile& b) const {
  if (opposed(a.apart, b.apart)) return "people have judged them different";
  const bool same_authority = intersects(a.same_as, b.same_as);
  if (!same_authority) {
    if (opposed(a.unsure, b.unsure)) return "people are not sure that they are one";
    if (conflict(a.same_as, b.same_as)) return "authorities give them different keys";
    if (conflict(a.countries, b.countries)) return "they belong to different countries";
    if (conflict(a.heads, b.heads)) return "their names have different class words";
    if (conflict(a.initials, b.initials)) return "their middle initials differ";
    if (a.common && b.common && conflict(a.lands, b.lands)) return "they are bodies of different countries";
    if (in_one_article(a, b)) return "one article tells of both under different names";
  }
  if (declared_different(a, b)) return "their names are declared different";
  for (const std::string& type_a : a.types) {
    for (const std::string& type_b : b.types) {
      if (!classes_.compatible_entities(type_a, type_b)) return "their classes exclude each other";
    }
  }
  return nullptr;
}

bool CannotLink::doubtful(const EntityProfile& a, const EntityProfile& b) const {
  const auto person = [&](Symbol type) { return classes_.kind(type) == EntityKind::kPerson; };
  if (!std::ranges::all_of(a.types, person) || !std::ranges::all_of(b.types, person)) return false;
  const char gender_a = gender_of(a);
  const char gender_b = gender_of(b);
  return (gender_a != 0 && gender_b != 0 && gender_a != gender_b) || conflict(a.lands, b.lands);
}

bool CannotLink::related_types(const EntityProfile& a, const EntityProfile& b) const {
  return std::ranges::all_of(a.types, [&](const std::string& type_a) {
    return std::ranges::all_of(b.types, [&](const std::string& type_b) {
      return classes_.is_a(type_a, type_b) || classes_.is_a(type_b, type_a);
    });
  });
}

/// Two entities of one article are two, unless it calls them by the very same name.
bool CannotLink::in_one_article(const EntityProfile& a, const EntityProfile& b) const {
  const auto& small = a.articles.size() < b.articles.size() ? a.articles : b.articles;
  const auto& large = a.articles.size() < b.articles.size() ? b.articles : a.articles;
  for (const auto& [article, key] : small) {
    const std::uint32_t wanted = article;
    for (auto other = large.lower_bound({wanted, Symbol()}); other != large.end() && other->first == wanted; ++other) {
      if (key.empty() || other->second != key) return true;
    }
  }
  return false;
}

bool CannotLink::declared_different(const EntityProfile& a, const EntityProfile& b) const {
  const EntityProfile& small = a.keys.size() < b.keys.size() ? a : b;
  const EntityProfile& large = a.keys.size() < b.keys.size() ? b : a;
  for (const std::string& key : small.keys) {
    const std::set<std::string>* forbidden = names_.forbidden(key);
    if (forbidden != nullptr && intersects(*forbidden, large.keys)) return true;
  }
  return false;
}

}  // namespace newsgraph
