// Evidence is added up in points; kEnough is four.
//
//   class         same or one above the other 1; of one family -0.5
//   date          one day 3; two days of what may last so long 1; a day within an interval 2 (up to a month) or 1; two
//   intervals 1.5, 1 or 0.5
//                 undated: by distance of the reports, 1.5 … -1.5
//   participants  each one shared 2 (a country 1.5), at most 6; each country that may stand for a person 0.75; none
//                 shared although both name some, and no day in common -1
//   place         a building 3, a city or area 2, one within the other 1, a country 0.5
//   toll          each exact number in common 3, at most 6; below twenty 1
//   once          the same filler of a role that such an event befalls once, or the same name of its own, 8, and
//                 nothing else counts
//   topic         the same phrase of what it is about 2
//   unnamed       the same unnamed participants 1; described in other words -1.5
//   wording       the same long sentence 4; the same verb or noun 0.5, two different nouns -0.5
//
// What forbids: different families, kinds and sides, news of different days unless something telling is shared, days
// that cannot be one, two cities, counterparts or fillers of a telling role that are different, different ordinals
// unless day or town and two participants agree, an event that is done before it is planned.
#include "merge/event_match.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <ranges>
#include <vector>

#include "extract/kinds.h"
#include "merge/day_distance.h"
#include "merge/intersects.h"
#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

constexpr double kShared = 2;
constexpr double kSharedCountry = 1.5;
constexpr double kMetonym = 0.75;
constexpr double kMaxActors = 6;
constexpr double kOnce = 8;
constexpr int kOneStorm = 60;  // days
constexpr double kTelling = 3;
constexpr double kSmallToll = 1;
constexpr double kMaxTolls = 6;
constexpr double kTellingRole = 1;
constexpr double kSameLemma = 0.5;
constexpr double kOtherNumber = 1;  // "summits" beside a summit
constexpr double kSameTopic = 2;
constexpr double kOtherPeople = 1;
constexpr std::size_t kMaxCompared = 32;  // places, or participants, of each side; only endless stories have more

/// Who acts or is near says little of which event it is; who is acted upon says much.
bool is_doer(const std::string& role) {
  return role == ng::kAgentProperty || role == ng::kAttacker || role == ng::kHost || role == ng::kCompanion;
}

/// What befalls someone seldom twice.
bool is_telling(const std::string& role) {
  return role == ng::kPatient || role == ng::kAppointee || role == ng::kDefendant || role == ng::kTarget;
}

/// Does nobody take part but those who act? Then they tell which event it is: who resigns, who strikes.
bool only_doer_roles(const EventProfile& profile) {
  return profile.unnamed.empty() &&
         std::ranges::all_of(profile.roles, [](const auto& role) { return is_doer(role.first); });
}

/// The first of all is not the second of some kind; the second of all may be the first of its kind.
bool ordinals_differ(const std::pair<std::string, std::uint32_t>& a, const std::pair<std::string, std::uint32_t>& b) {
  if (a.first == b.first) return a.second != b.second;
  if (a.first.empty()) return b.second > a.second;
  return b.first.empty() && a.second > b.second;
}

/// Who acts and who is acted upon.
constexpr std::array<std::array<std::string_view, 2>, 6> kSides = {{{ng::kAttacker, ng::kVictim},
                                                                    {ng::kAttacker, ng::kTarget},
                                                                    {ng::kAgentProperty, ng::kPatient},
                                                                    {ng::kAgentProperty, ng::kTarget},
                                                                    {ng::kAgentProperty, ng::kRecipient},
                                                                    {ng::kWinner, ng::kLoser}}};

bool is_symmetric(const std::string& role) {
  return role == ng::kParticipant || role == ng::kSignatory;
}

/// Several of them may be told of one event in different articles.
bool may_differ(const std::string& role) {
  return role == ng::kVictim || role == ng::kVoter || role == ng::kCandidate || role == ng::kAddressee ||
         role == ng::kRecipient;
}

bool disjoint(const std::set<std::uint32_t>& a, const std::set<std::uint32_t>& b) {
  return !intersects(a, b);
}

}  // namespace

EventMatch EventMatcher::match(const EventProfile& a, const EventProfile& b,
                               std::vector<EventPoints>* reckoning) const {
  EventMatch match;
  double before = 0;
  const auto note = [&](const char* evidence) {
    if (reckoning != nullptr && (match.forbidden || match.score != before)) {
      reckoning->push_back({evidence, match.score - before, match.forbidden});
    }
    before = match.score;
    return !match.forbidden;
  };
  match.forbidden = intersects(a.apart, b.nodes) || intersects(b.apart, a.nodes);
  if (!note("told or judged to be two")) return match;
  judge_class(a, b, match);
  if (!note("class")) return match;
  match.forbidden = !a.names.empty() && !b.names.empty() && !intersects(a.names, b.names);
  if (!note("names of their own")) return match;
  match.forbidden = kinds_apart(a.kinds, b.kinds) || other_part(a, b);
  if (!note("kinds")) return match;
  if (happens_once(a, b) || one_name(a, b)) {
    match.score += kOnce;
    match.shared += kOnce;
    note("happens once, or has one name of its own");
    return match;
  }
  judge_time(a, b, match);
  if (!note("date")) return match;
  judge_places(a, b, match);
  if (!note("places")) return match;
  const Actors actors = judge_actors(a, b, match);
  if (!note("participants")) return match;
  judge_details(a, b, actors, match);
  if (!note("wording, numbers, ordinals")) return match;
  judge_words(a, b, match);
  note("words that tell of it");
  return match;
}

/// Nobody dies twice, whatever day is given.
bool EventMatcher::happens_once(const EventProfile& a, const EventProfile& b) const {
  const auto role_of = [&](const EventProfile& profile) {
    for (const auto& [iri, count] : profile.classes) {
      if (std::string role = classes_.once_for(iri); !role.empty()) return role;
    }
    return std::string();
  };
  const std::string role_a = role_of(a);
  const std::string role_b = role_of(b);
  const std::string& role = role_a.empty() ? role_b : role_a;
  if (role.empty() || (!role_a.empty() && !role_b.empty() && role_a != role_b)) return false;
  const auto one = a.roles.find(role);
  const auto other = b.roles.find(role);
  if (one == a.roles.end() || other == b.roles.end() || !intersects(one->second, other->second)) return false;
  // "The airstrike" of one telling may be "the killing" of another, unless it has another day: it may have failed.
  return role_a == role_b || !a.dated() || !b.dated() || overlaps(a.when, b.when);
}

/// A storm of one name is one storm, as long as it is not told of a year later.
bool EventMatcher::may_be_one(const EventProfile& a, const EventProfile& b) const {
  EventMatch match;
  if (intersects(a.apart, b.nodes) || intersects(b.apart, a.nodes)) return false;
  judge_class(a, b, match);
  if (!a.names.empty() && !b.names.empty() && !intersects(a.names, b.names)) return false;
  if (!match.forbidden) judge_time(a, b, match);
  if (!match.forbidden) judge_places(a, b, match);
  return !match.forbidden;
}

bool EventMatcher::one_name(const EventProfile& a, const EventProfile& b) const {
  if (!intersects(a.names, b.names)) return false;
  const auto apart = a.dated() && b.dated() ? distance(a.when.first, a.when.last, b.when.first, b.when.last)
                                            : distance(a.first_report, a.last_report, b.first_report, b.last_report);
  return !apart || *apart <= kOneStorm;
}

/// Of a list of meetings each is a part of something: it is only what has the same kind or, without one, the same noun.
bool EventMatcher::other_part(const EventProfile& a, const EventProfile& b) {
  if (!a.listed && !b.listed) return false;
  if (intersects(a.kinds, b.kinds)) return false;
  return !a.kinds.empty() || !b.kinds.empty() || !intersects(a.lemmas, b.lemmas);
}

/// Does one person or body undergo both, as few do twice?
bool EventMatcher::same_undergoer(const EventProfile& a, const EventProfile& b) const {
  return std::ranges::any_of(a.roles, [&](const auto& entry) {
    const std::string& role = entry.first;
    if (role != ng::kVictim && (!is_telling(role) || role == ng::kTarget)) return false;
    const auto found = b.roles.find(role);
    if (found == b.roles.end()) return false;
    return std::ranges::any_of(entry.second, [&](std::uint32_t filler) {
      const EntityKind kind = world_.facts(filler).kind;
      return found->second.contains(filler) &&
             (kind == EntityKind::kPerson || (kind == EntityKind::kOrganization && role != ng::kVictim));
    });
  });
}

void EventMatcher::judge_class(const EventProfile& a, const EventProfile& b, EventMatch& match) const {
  ClassRelation closest = ClassRelation::kUnrelated;
  for (const auto& [class_a, count_a] : a.classes) {
    for (const auto& [class_b, count_b] : b.classes) {
      const ClassRelation relation = classes_.relate_events(class_a, class_b);
      if (relation == ClassRelation::kUnrelated) match.forbidden = true;
      closest = std::min(closest, relation);
    }
  }
  match.score += closest == ClassRelation::kSibling ? -0.5 : 1;
}

EventMatcher::Actors EventMatcher::judge_actors(const EventProfile& a, const EventProfile& b, EventMatch& match) const {
  Actors actors = compare_actors(a, b);
  actors.same_place = match.shared >= 2;  // so far only places were judged
  const bool same_day = a.when.exact() && b.when.exact();
  const bool same_scene = same_day && match.shared >= 1;
  compare_counterparts(a, b, actors);
  compare_roles(a, b, same_scene, actors);
  if (actors.forbidden) {
    match.forbidden = true;
    return actors;
  }
  double points = std::min(actors.shared * kShared + actors.shared_countries * kSharedCountry, kMaxActors);
  if (points > 0 && only_doers(a, b)) points = match.shared >= 1 ? points / 2 : 0;
  points += actors.metonyms * kMetonym;
  match.only_country =
      actors.shared == 0 && actors.shared_countries == 1 && actors.score <= 0 && !same_day && match.shared < 1;
  // One town on about one day, and each has its own people: it is one thing only if the day is said.
  if (points == 0 && actors.other_on_both_sides && !same_day) match.score -= kOtherPeople;
  match.score += points + actors.score;
  match.shared += points;
  return actors;
}

/// Is all they share someone who does such things every day (the police), while others are affected?
bool EventMatcher::only_doers(const EventProfile& a, const EventProfile& b) const {
  bool others = false;
  for (const EventProfile* profile : {&a, &b}) {
    others = others || !profile->unnamed.empty();
    for (const auto& [role, fillers] : profile->roles) others = others || !is_doer(role);
  }
  if (!others) return false;
  for (const auto& [role, fillers] : a.roles) {
    if (is_doer(role)) continue;
    for (const std::uint32_t filler : fillers) {
      if (b.actors.contains(filler)) return false;
    }
  }
  for (const auto& [role, fillers] : b.roles) {
    if (is_doer(role)) continue;
    for (const std::uint32_t filler : fillers) {
      if (a.actors.contains(filler)) return false;
    }
  }
  return true;
}

EventMatcher::Actors EventMatcher::compare_actors(const EventProfile& a, const EventProfile& b) const {
  Actors actors;
  std::vector<std::uint32_t> left_a;
  std::vector<std::uint32_t> left_b;
  for (const auto& [actor, count] : a.actors) {
    if (!b.actors.contains(actor)) {
      if (left_a.size() < kMaxCompared) left_a.push_back(actor);
    } else if (world_.facts(actor).level == PlaceLevel::kCountry) {
      ++actors.shared_countries;
    } else {
      ++actors.shared;
    }
  }
  for (const auto& [actor, count] : b.actors) {
    if (!a.actors.contains(actor) && left_b.size() < kMaxCompared) left_b.push_back(actor);
  }
  std::set<std::uint32_t> paired;
  for (const std::uint32_t one : left_a) {
    const auto partner = std::ranges::find_if(
        left_b, [&](std::uint32_t other) { return world_.stands_for(one, other) || world_.stands_for(other, one); });
    if (partner == left_b.end()) continue;
    ++actors.metonyms;
    paired.insert(one);
    left_b.erase(partner);
  }
  std::erase_if(left_a, [&](std::uint32_t one) { return paired.contains(one); });
  const auto is_one = [&](std::uint32_t actor) { return names_one(actor); };
  const bool other_a = std::ranges::any_of(left_a, is_one);
  const bool other_b = std::ranges::any_of(left_b, is_one);
  actors.other_names = other_a || other_b;
  actors.other_on_both_sides = other_a && other_b;
  return actors;
}

/// Does the entity stand for one person, body or country? A group is called by many names.
bool EventMatcher::names_one(std::uint32_t cluster) const {
  const EntityFacts& facts = world_.facts(cluster);
  return facts.kind == EntityKind::kPerson || facts.kind == EntityKind::kOrganization ||
         facts.level == PlaceLevel::kCountry;
}

/// Two meetings with one participant in common and different others are two; so are a meeting of two and one of many.
void EventMatcher::compare_counterparts(const EventProfile& a, const EventProfile& b, Actors& actors) const {
  const auto partners = [](const EventProfile& profile) {
    const bool symmetric =
        std::ranges::any_of(profile.roles, [](const auto& role) { return is_symmetric(role.first); });
    return symmetric ? std::ssize(profile.actors) : 0;
  };
  const std::ptrdiff_t few = std::min(partners(a), partners(b));
  const std::ptrdiff_t many = std::max(partners(a), partners(b));
  if (few == 0) return;
  const std::size_t common = actors.shared + actors.shared_countries + actors.metonyms;
  if (few >= 2 && common < 2 && (common == 0 || actors.other_names)) actors.forbidden = true;
  if (few == 1 && common == 0) actors.forbidden = true;
  // "met with workers" is no telling of "met with Ruiz", unless the day or the place is the same.
  const EventProfile& lone = partners(a) == 1 ? a : b;
  const bool same_day = a.when.exact() && b.when.exact();
  if (few == 1 && many >= 2 && !lone.nominal && !actors.same_place && !same_day) actors.forbidden = true;
  if (few == 2 && many >= 5) actors.forbidden = true;
}

/// "Norway attacks Chile" and "Chile attacks Norway": who acts in one is acted upon in the other alone.
bool EventMatcher::sides_turned(const EventProfile& a, const EventProfile& b) {
  const auto fillers = [](const EventProfile& profile, const std::string& role) {
    const auto found = profile.roles.find(role);
    return found == profile.roles.end() ? std::set<std::uint32_t>{} : found->second;
  };
  return std::ranges::any_of(kSides, [&](const auto& side) {
    const std::string doer(side[0]);
    const std::set<std::uint32_t> doers_a = fillers(a, doer);
    const std::set<std::uint32_t> doers_b = fillers(b, doer);
    const std::set<std::uint32_t> others_a = fillers(a, std::string(side[1]));
    const std::set<std::uint32_t> others_b = fillers(b, std::string(side[1]));
    return intersects(doers_a, others_b) && !intersects(doers_a, others_a) && !intersects(doers_a, doers_b) &&
           !intersects(others_a, others_b);
  });
}

void EventMatcher::compare_roles(const EventProfile& a, const EventProfile& b, bool same_scene, Actors& actors) const {
  if (sides_turned(a, b) || sides_turned(b, a)) actors.forbidden = true;
  for (const auto& [role, fillers_a] : a.roles) {
    const auto found = b.roles.find(role);
    if (found == b.roles.end() || is_symmetric(role)) continue;
    if (!disjoint(fillers_a, found->second)) {
      if (is_telling(role)) actors.score += kTellingRole;
      continue;
    }
    if (!names_one(*fillers_a.begin()) || !names_one(*found->second.begin())) continue;
    const std::uint32_t one = *fillers_a.begin();
    const std::uint32_t other = *found->second.begin();
    if (world_.stands_for(one, other) || world_.stands_for(other, one)) continue;
    const bool alike = world_.facts(one).kind == world_.facts(other).kind;
    if (is_doer(role)) {
      if (alike && only_doer_roles(a) && only_doer_roles(b)) actors.forbidden = true;
      actors.score -= alike && !same_scene ? 3 : 0.5;
    } else if (may_differ(role)) {
      actors.score -= same_scene ? 0.5 : 3;
    } else {
      actors.forbidden = true;
    }
  }
}

void EventMatcher::judge_details(const EventProfile& a, const EventProfile& b, const Actors& actors,
                                 EventMatch& match) const {
  if (intersects(a.wordings, b.wordings) || same_undergoer(a, b)) match.other_news = false;
  if (intersects(a.wordings, b.wordings)) {
    match.only_country = false;
    match.score += 4;
    match.shared += 4;
  }
  if (intersects(a.topics, b.topics)) {
    match.only_country = false;
    match.score += kSameTopic;
    match.shared += kSameTopic;
  }
  judge_tolls(a, b, match);
  if (intersects(a.unnamed, b.unnamed)) {
    match.score += 1;
    match.shared += 1;
  } else if (!a.described.empty() && !b.described.empty() && !intersects(a.described, b.described)) {
    match.score -= 1.5;
  }
  judge_ordinals(a, b, actors, match);
  const bool one_denies = a.negative != b.negative && !(a.denied && b.denied);
  if (one_denies && !(a.dated() && b.dated()) && actors.shared < 2) match.forbidden = true;
}

/// Outlets count differently ("second summit", "third meeting"): one day or one town outweighs that. Of numbers that
/// count unlike things ("first full-scale summit") nothing follows.
void EventMatcher::judge_ordinals(const EventProfile& a, const EventProfile& b, const Actors& actors,
                                  EventMatch& match) {
  if (a.ordinals.empty() || b.ordinals.empty()) return;
  if (intersects(a.ordinals, b.ordinals)) {
    match.score += 1;
    return;
  }
  const bool other_number = std::ranges::any_of(a.ordinals, [&](const auto& one) {
    return std::ranges::any_of(b.ordinals, [&](const auto& other) { return ordinals_differ(one, other); });
  });
  const bool same_day = a.when.exact() && b.when.exact();
  const bool certain = (same_day || actors.same_place) && actors.shared >= 2;
  if (other_number && !certain) match.forbidden = true;
}

/// Two nouns for it ("summit", "dinner") speak a little against one event, one word a little for it; two posts speak
/// plainly against it.
void EventMatcher::judge_words(const EventProfile& a, const EventProfile& b, EventMatch& match) const {
  if (intersects(a.lemmas, b.lemmas)) {
    match.score += kSameLemma;
  } else if (a.nominal && b.nominal) {
    match.score -= kSameLemma;
  }
  if (a.plural != b.plural) match.score -= kOtherNumber;
  if (other_bodies(a, b)) match.forbidden = true;
  if (a.posts.empty() || b.posts.empty()) return;
  const bool one_post = std::ranges::any_of(a.posts, [&](const std::string& post_a) {
    return std::ranges::any_of(b.posts, [&](const std::string& post_b) {
      return post_a.find(post_b) != std::string::npos || post_b.find(post_a) != std::string::npos;
    });
  });
  if (!one_post) match.forbidden = true;
}

/// Small numbers recur by chance; a large one tells as much as a name, unless both have it as a part of unlike wholes.
void EventMatcher::judge_tolls(const EventProfile& a, const EventProfile& b, EventMatch& match) const {
  const auto is_part = [](const EventProfile& one, const EventProfile& other, const auto& toll) {
    return std::ranges::any_of(one.counts, [&](const auto& whole) {
      return whole.first == toll.first && whole.second > toll.second && !other.counts.contains(whole);
    });
  };
  double telling = 0;
  double small = 0;
  for (const auto& toll : a.tolls) {
    if (!b.tolls.contains(toll)) continue;
    const bool tells = toll.second >= kTellingToll && !(is_part(a, b, toll) && is_part(b, a, toll));
    (tells ? telling : small) += tells ? kTelling : kSmallToll;
  }
  if (telling > 0) match.only_country = match.other_news = false;
  match.score += std::min(telling, kMaxTolls) + std::min(small, kSmallToll);
  match.shared += std::min(telling, kMaxTolls);
}

}  // namespace newsgraph
