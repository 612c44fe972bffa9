// Entities are joined by keys (entity_clusters.cc), from the surest to the weakest. The explanation goes the same way:
// within a cluster, keys are taken in, kind by kind, until one mention can be reached from the other; the steps of the
// shortest way are told. So it needs no log of the merging, and says the same whatever the order of articles.
#include "merge/why.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "merge/article_lands.h"
#include "merge/entity_evidence.h"
#include "merge/entity_profile.h"
#include "merge/event_match.h"
#include "merge/event_profile.h"
#include "merge/names.h"
#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMaxMeanings = 3;  // of each side that are told of

enum Kind { kJudged, kAuthority, kFull, kAcronym, kVariant, kBrief, kKinds };
constexpr std::array<const char*, kKinds> kKindNames = {
    "people have judged them the same", "the authority key", "the full name", "the acronym",
    "the variant of the name",          "the short name"};
constexpr std::array<const char*, kKinds> kNotEnough = {
    "",
    "",
    "Several could be meant by that name, and nothing tells which.",
    "Not exactly one body is called so.",
    "Such a name joins only like things, or things of one story.",
    "A short name joins only if exactly one bearer of it is in the same story."};

using Nodes = std::vector<std::uint32_t>;
using Key = std::pair<Kind, std::string>;

std::string quoted(const std::string& text) {
  return '"' + text + '"';
}

std::string words_of(const Key& key) {
  return key.first == kJudged ? kKindNames[kJudged] : std::string(kKindNames[key.first]) + ' ' + quoted(key.second);
}

class EntityWhy {
 public:
  EntityWhy(const Clusters& clusters, const MergeOptions& options)
      : corpus_(*clusters.corpus),
        sets_(clusters.world.sets()),
        names_(options),
        cannot_link_(options.classes, names_),
        evidence_(gather_evidence(corpus_, names_, find_lands(corpus_, options), options)) {}

  [[nodiscard]] std::string tell(std::uint32_t a, std::uint32_t b) const {
    if (sets_.find(a) != sets_.find(b)) return tell_apart(a, b);
    std::string text = name(a) + " and " + name(b) + " are one entity.\n";
    if (a == b) return text + "  They are one mention.\n";
    const std::vector<std::pair<Key, std::uint32_t>> way = shortest_way(a, b);
    if (way.empty()) {
      const bool named = !evidence_.keys[a].primary.empty() && !evidence_.keys[b].primary.empty();
      text += named ? "  Their names are spelled alike, in one story or country.\n"
                    : "  They fill the same role of the same event under the same words.\n";
    }
    std::uint32_t from = a;
    for (const auto& [key, node] : way) {
      text += "  " + name(from) + " -> " + name(node) + ": " + words_of(key) + "\n";
      from = node;
    }
    return text;
  }

 private:
  [[nodiscard]] std::string name(std::uint32_t node) const {
    return corpus_.entity(node).name + " @ " + corpus_.articles[corpus_.entities.ref(node).article].article.id;
  }

  [[nodiscard]] Nodes members(std::uint32_t node) const {
    Nodes nodes;
    for (std::uint32_t other = 0; other < sets_.size(); ++other) {
      if (sets_.find(other) == sets_.find(node)) nodes.push_back(other);
    }
    return nodes;
  }

  /// Everything under which a node can be found by another, up to a kind.
  [[nodiscard]] std::set<Key> keys_of(std::uint32_t node, Kind weakest) const {
    std::set<Key> found;
    const ExtractedEntity& entity = corpus_.entity(node);
    const NameKeys& keys = evidence_.keys[node];
    for (std::size_t i = 0; i < corpus_.decisions.same_entities.size(); ++i) {
      if (std::ranges::find(corpus_.decisions.same_entities[i], node) != corpus_.decisions.same_entities[i].end()) {
        found.emplace(kJudged, std::to_string(i));
      }
    }
    if (!entity.same_as.empty()) found.emplace(kAuthority, entity.same_as);
    for (const std::string& key : keys.full) found.emplace(kFull, key);
    for (const std::string& key : keys.acronym) found.emplace(kAcronym, key);
    if (!keys.core.empty()) found.emplace(kVariant, keys.core);
    for (const std::string& key : keys.variant) found.emplace(kVariant, key);
    for (const std::string& key : keys.shorter) found.emplace(kBrief, key);
    if (!keys.primary.empty()) {
      if (!keys.brief) found.emplace(kAcronym, keys.primary);
      if (keys.common) found.emplace(kFull, keys.primary);
      found.emplace(kBrief, keys.primary);
    }
    std::erase_if(found, [&](const Key& key) { return key.first > weakest; });
    return found;
  }

  /// The steps from a to b over the surest keys that lead there; empty when none do.
  [[nodiscard]] std::vector<std::pair<Key, std::uint32_t>> shortest_way(std::uint32_t a, std::uint32_t b) const {
    const Nodes nodes = members(a);
    for (int weakest = kJudged; weakest < kKinds; ++weakest) {
      std::map<Key, Nodes> by_key;
      for (const std::uint32_t node : nodes) {
        for (const Key& key : keys_of(node, static_cast<Kind>(weakest))) by_key[key].push_back(node);
      }
      std::map<std::uint32_t, std::pair<Key, std::uint32_t>> from;  // node -> key and node it was reached from
      from[a] = {{kJudged, ""}, a};
      Nodes reached{a};
      for (std::size_t i = 0; i < reached.size() && !from.contains(b); ++i) {
        for (const Key& key : keys_of(reached[i], static_cast<Kind>(weakest))) {
          for (const std::uint32_t next : std::exchange(by_key[key], {})) {
            if (from.try_emplace(next, key, reached[i]).second) reached.push_back(next);
          }
        }
      }
      if (!from.contains(b)) continue;
      std::vector<std::pair<Key, std::uint32_t>> way;
      for (std::uint32_t node = b; node != a; node = from[node].second) way.emplace_back(from[node].first, node);
      std::ranges::reverse(way);
      return way;
    }
    return {};
  }

  [[nodiscard]] EntityProfile profile(const Nodes& nodes) const {
    EntityProfile all;
    for (const std::uint32_t node : nodes) all.absorb(EntityProfile(evidence_.profiles[node]));
    return all;
  }

  [[nodiscard]] std::set<Key> keys_of(const Nodes& nodes) const {
    std::set<Key> all;
    for (const std::uint32_t node : nodes) all.merge(keys_of(node, kBrief));
    return all;
  }

  [[nodiscard]] std::string tell_apart(std::uint32_t a, std::uint32_t b) const {
    const Nodes members_a = members(a);
    const Nodes members_b = members(b);
    std::string text = name(a) + " and " + name(b) + " are two entities.\n";
    const std::set<Key> keys_a = keys_of(members_a);
    const std::set<Key> keys_b = keys_of(members_b);
    std::optional<Key> surest;
    for (const Key& key : keys_a) {
      if (keys_b.contains(key) && !surest) surest = key;
    }
    const char* obstacle = cannot_link_.obstacle(profile(members_a), profile(members_b));
    text += surest ? "  They share " + words_of(*surest) + ".\n"
                   : "  No name of one, in any form, is a name of the other.\n";
    if (obstacle != nullptr) {
      text += "  Forbidden: " + std::string(obstacle) + ".\n";
    } else if (surest) {
      text += "  Not enough: " + std::string(kNotEnough[surest->first]) + "\n";
    }
    return text;
  }

  const Corpus& corpus_;
  const DisjointSets& sets_;
  NameKeyMaker names_;
  CannotLink cannot_link_;
  EntityEvidence evidence_;
};

class EventWhy {
 public:
  EventWhy(const Clusters& clusters, const MergeOptions& options)
      : corpus_(*clusters.corpus), world_(clusters.world), sets_(clusters.events), options_(options) {}

  [[nodiscard]] std::string tell(std::uint32_t a, std::uint32_t b) const {
    const bool one = sets_.find(a) == sets_.find(b);
    std::string text = name(a) + " and " + name(b) + (one ? " are one event.\n" : " are two events.\n");
    if (a == b) return text + "  They are one mention.\n";
    if (one && judged_same(a, b)) text += "  People have judged them the same.\n";
    std::vector<EventPoints> reckoning;
    const EventMatch match =
        EventMatcher(world_, options_.classes)
            .match(one ? profile({a}) : profile(members(a)), one ? profile({b}) : profile(members(b)), &reckoning);
    for (const EventPoints& line : reckoning) {
      text += line.forbids ? "  forbidden  " : points(line.points);
      text += line.evidence;
      text += '\n';
    }
    if (match.forbidden) return text + (one ? "  The two mentions alone would be apart; others join them.\n" : "");
    text += points(match.score) + "in all; enough are " + std::to_string(static_cast<int>(EventMatch::kEnough)) +
            ", some of them from participants, places, numbers or wording\n";
    if (one && !match.accepted())
      text += "  Other mentions, or what goes without saying within an article, join them.\n";
    if (!one && match.accepted()) text += "  Another event fits one of them as well or better.\n";
    return text;
  }

 private:
  [[nodiscard]] static std::string points(double number) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "  %+9.2f  ", number);
    return text.data();
  }

  [[nodiscard]] std::string name(std::uint32_t node) const {
    const EventMention& event = corpus_.event(node);
    return event.trigger.text + " (" + std::string(local_name(event.class_iri)) + ") @ " +
           corpus_.articles[corpus_.events.ref(node).article].article.id;
  }

  [[nodiscard]] bool judged_same(std::uint32_t a, std::uint32_t b) const {
    return std::ranges::any_of(corpus_.decisions.same_events, [&](const Nodes& nodes) {
      return std::ranges::find(nodes, a) != nodes.end() && std::ranges::find(nodes, b) != nodes.end();
    });
  }

  [[nodiscard]] Nodes members(std::uint32_t node) const {
    Nodes nodes;
    for (std::uint32_t other = 0; other < sets_.size(); ++other) {
      if (sets_.find(other) == sets_.find(node)) nodes.push_back(other);
    }
    return nodes;
  }

  [[nodiscard]] EventProfile profile(const Nodes& nodes) const {
    EventProfile all = make_event_profile(corpus_, nodes.front(), world_, options_);
    for (std::size_t i = 1; i < nodes.size(); ++i) {
      all.absorb(make_event_profile(corpus_, nodes[i], world_, options_));
    }
    for (const Decisions::Apart& apart : corpus_.decisions.apart_events) {
      const bool mine = std::ranges::any_of(
          nodes, [&](std::uint32_t node) { return std::ranges::find(apart.one, node) != apart.one.end(); });
      if (mine) all.apart.insert(apart.other.begin(), apart.other.end());
    }
    return all;
  }

  const Corpus& corpus_;
  const World& world_;
  const DisjointSets& sets_;
  const MergeOptions& options_;
};

/// One node of every cluster that the mentions are in, at most a few.
Nodes meanings(const std::vector<MentionRef>& refs, const Numbering& numbering, const DisjointSets& sets) {
  std::map<std::uint32_t, std::uint32_t> first;  // cluster -> node
  for (const MentionRef& ref : refs) first.try_emplace(sets.find(numbering.node(ref)), numbering.node(ref));
  Nodes nodes;
  for (const auto& [cluster, node] : first) {
    if (nodes.size() < kMaxMeanings) nodes.push_back(node);
  }
  return nodes;
}

template <class Why>
std::string tell_all(const Why& why, const Nodes& some, const Nodes& others) {
  std::string text;
  for (const std::uint32_t a : some) {
    for (const std::uint32_t b : others) text += why.tell(a, b);
  }
  return text;
}

}  // namespace

std::string explain_merging(const Clusters& clusters, const MergeOptions& options, const Judged& one,
                            const Judged& other) {
  const Corpus& corpus = *clusters.corpus;
  const auto entities = [&](const Judged& judged) {
    return meanings(judged.entities, corpus.entities, clusters.world.sets());
  };
  const auto events = [&](const Judged& judged) { return meanings(judged.events, corpus.events, clusters.events); };
  const std::string text = tell_all(EntityWhy(clusters, options), entities(one), entities(other)) +
                           tell_all(EventWhy(clusters, options), events(one), events(other));
  return text.empty() ? "One is an entity and the other an event.\n" : text;
}

}  // namespace newsgraph
