// First within each article, then across articles, mentions are put into
// clusters one by one: those dated to the day first, then those dated to an
// interval, then those without a date; among equals the ones that say more come
// first. So clusters are anchored to days before anything vague can join them,
// and a vague mention joins only the one cluster that fits clearly best.
#include "merge/event_clusters.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <optional>
#include <tuple>

#include "merge/event_index.h"
#include "merge/event_match.h"
#include "merge/intersects.h"
#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

constexpr double kMargin = 0.5;          // by which the best of several must be better
constexpr double kDefiniteEnough = 0.5;  // "the summit": anything that fits and is near
constexpr std::uint32_t kList = 3;       // events that make a list
constexpr double kToldAgain = 2;         // a mention that names nobody new
constexpr double kSamePlace = 2;         // what a city or two participants count
constexpr double kSameSentence = 1.5;
constexpr double kBothUndated = 0.5;
constexpr double kPerSentence = 0.05;
constexpr int kFarSentences = 10;
constexpr double kInTitle = 1;             // a headline tells what the article tells
constexpr std::size_t kLargeCluster = 64;  // mentions
constexpr std::size_t kMaxLooked = 64;     // clusters of one article that a mention is compared with

/// How exactly a profile is dated: 0 to the day, 1 to an interval, 2 not at all.
int vagueness(const EventProfile& profile) {
  return profile.when.exact() ? 0 : profile.dated() ? 1 : 2;
}

struct Candidate {
  std::uint32_t root = 0;
  EventMatch match;
};

class EventClusterer {
 public:
  EventClusterer(const Corpus& corpus, const World& world, const MergeOptions& options)
      : corpus_(corpus),
        options_(options),
        classes_(options.classes),
        matcher_(world, options.classes),
        index_(world, options.classes),
        sets_(corpus.events.size()) {
    for (std::uint32_t node = 0; node < sets_.size(); ++node) {
      profiles_.push_back(make_event_profile(corpus, node, world, options));
    }
    for (const Decisions::Apart& apart : corpus.decisions.apart_events) {
      for (const std::uint32_t node : apart.one) profiles_[node].apart.insert(apart.other.begin(), apart.other.end());
    }
  }

  DisjointSets run() {
    std::vector<std::uint32_t> units;
    for (std::uint32_t article = 0; article < corpus_.articles.size(); ++article) cluster_article(article, units);
    join_judged(units);
    std::ranges::sort(units, {}, [&](std::uint32_t node) { return precedence(node); });
    for (const std::uint32_t unit : units) place(unit);
    return std::move(sets_);
  }

 private:
  using Nodes = std::vector<std::uint32_t>;
  using Precedence = std::tuple<int, bool, int, std::ptrdiff_t, std::ptrdiff_t, std::uint32_t>;

  [[nodiscard]] Precedence precedence(std::uint32_t node) const {
    const EventProfile& profile = profiles_[node];
    const bool vague = vagueness(profile) == 2;
    const int length = profile.when.length_in_days();
    return {vagueness(profile),
            vague && corpus_.event(node).definite,
            length == 0 ? std::numeric_limits<int>::max() : length,
            -std::ssize(profile.actors),
            -std::ssize(profile.places),
            node};
  }

  /// People's word goes before anything that would forbid it.
  void join_judged(Nodes& units) {
    if (corpus_.decisions.same_events.empty()) return;
    for (const Nodes& nodes : corpus_.decisions.same_events) {
      for (const std::uint32_t node : nodes) unite(nodes.front(), node);
    }
    for (std::uint32_t& unit : units) unit = sets_.find(unit);
    std::ranges::sort(units);
    const auto repeated = std::ranges::unique(units);
    units.erase(repeated.begin(), repeated.end());
  }

  std::uint32_t unite(std::uint32_t a, std::uint32_t b) {
    a = sets_.find(a);
    b = sets_.find(b);
    if (a == b) return a;
    const std::uint32_t root = sets_.unite(a, b);
    profiles_[root].absorb(profiles_[root == a ? b : a]);
    profiles_[root == a ? b : a] = {};
    return root;
  }

  // ---------------------------------------------------------- one article

  /// Clusters the mentions of one article and appends its clusters to `units`.
  void cluster_article(std::uint32_t article, Nodes& units) {
    const std::vector<EventMention>& events = corpus_.articles[article].events;
    Nodes waiting;
    set_apart(article);
    mark_lists(article);
    for (std::uint32_t i = 0; i < events.size(); ++i) {
      if (is_statement(events[i], classes_)) continue;
      const std::uint32_t node = corpus_.events.node(article, i);
      if (!follow_reference(article, i)) waiting.push_back(node);
    }
    for (std::uint32_t& node : waiting) node = sets_.find(node);
    std::ranges::sort(waiting, {}, [&](std::uint32_t node) { return precedence(node); });
    const auto repeated = std::ranges::unique(waiting);
    waiting.erase(repeated.begin(), repeated.end());
    Nodes open;
    for (const std::uint32_t node : waiting) place_in_article(node, open);
    for (const std::uint32_t node : open) units.push_back(sets_.find(node));
  }

  /// "A meeting, talks and a dinner": three or more of one family in a sentence are parts of something.
  void mark_lists(std::uint32_t article) {
    const std::vector<EventMention>& events = corpus_.articles[article].events;
    const auto like = [&](const EventMention& a, const EventMention& b) {
      const bool nouns = a.nominal && b.nominal && !a.definite && !b.definite;
      return nouns && a.sentence == b.sentence && !a.in_title &&
             classes_.relate_events(a.class_iri, b.class_iri) != ClassRelation::kUnrelated;
    };
    for (std::uint32_t i = 0; i < events.size(); ++i) {
      std::uint32_t listed = 0;
      const std::size_t first = i >= kMaxLooked ? i - kMaxLooked : 0;
      for (std::size_t j = first; j < std::min<std::size_t>(events.size(), i + kMaxLooked); ++j) {
        listed += like(events[i], events[j]) ? 1 : 0;
      }
      if (listed >= kList) profiles_[corpus_.events.node(article, i)].listed = true;
    }
  }

  /// Two nouns of one sentence ("talks and a dinner") are two events, and so are, in one article, what was held and
  /// what was called off, unless the article says that one refers to the other.
  void set_apart(std::uint32_t article) {
    const std::vector<EventMention>& events = corpus_.articles[article].events;
    for (std::uint32_t i = 0; i < events.size(); ++i) {
      for (std::uint32_t j = i + 1; j < std::min<std::size_t>(events.size(), i + kMaxLooked); ++j) {
        if (events[j].same_as == static_cast<std::int32_t>(i)) continue;
        const bool deadly =
            !classes_.once_for(events[i].class_iri).empty() || !classes_.once_for(events[j].class_iri).empty();
        const bool part = !deadly && (events[j].part_of == static_cast<std::int32_t>(i) ||
                                      events[i].part_of == static_cast<std::int32_t>(j));
        const bool another = events[j].another && !events[i].in_title && !last_there(article, i, j);
        if (!another && !part && !told_apart(events[i], events[j]) && !others_undergo(article, i, j)) continue;
        profiles_[corpus_.events.node(article, i)].apart.insert(corpus_.events.node(article, j));
      }
    }
  }

  /// "Their last meeting in Oslo" is none of those just told, but may be that in Oslo which was told of before.
  [[nodiscard]] bool last_there(std::uint32_t article, std::uint32_t before, std::uint32_t last) const {
    const EventProfile& profile = profiles_[corpus_.events.node(article, last)];
    return corpus_.articles[article].events[last].definite &&
           intersects(profiles_[corpus_.events.node(article, before)].places, profile.places);
  }

  /// "They arrested dozens after the arrest of Ruiz": one sentence gives one role of one class to others, named or not.
  [[nodiscard]] bool others_undergo(std::uint32_t article, std::uint32_t i, std::uint32_t j) const {
    const std::vector<EventMention>& events = corpus_.articles[article].events;
    if (events[i].sentence != events[j].sentence || events[i].class_iri != events[j].class_iri) return false;
    for (const std::string_view role : {ng::kDefendant, ng::kPatient, ng::kAppointee}) {
      const auto fillers = [&](const EventMention& event) {
        std::set<std::int32_t> found;
        for (const Argument& argument : event.arguments) {
          if (argument.role == role && argument.entity != kNone) found.insert(argument.entity);
        }
        return found;
      };
      const std::set<std::int32_t> one = fillers(events[i]);
      const std::set<std::int32_t> other = fillers(events[j]);
      if (!one.empty() && !other.empty() && !intersects(one, other)) return true;
    }
    return false;
  }

  [[nodiscard]] static bool told_apart(const EventMention& a, const EventMention& b) {
    const bool two_nouns = a.nominal && b.nominal && !a.definite && !b.definite && a.lemma != b.lemma;
    if (a.sentence == b.sentence && two_nouns) return true;
    const auto off = [](const EventMention& event) {
      const bool called_off = event.status == Status::kCancelled || event.status == Status::kPostponed;
      return called_off &&
             !(event.nominal && event.definite && event.when.empty());  // "the election" was put off, then held
    };
    // Talks that are going on are not the summit to come.
    const auto ahead = [](const EventMention& event, const EventMention& now) {
      return event.status == Status::kPlanned && event.timeframe == Timeframe::kFuture &&
             now.status == Status::kOngoing && !event.in_title && !now.in_title && !(now.nominal && now.definite);
    };
    if (ahead(a, b) || ahead(b, a)) return true;
    return (off(a) && b.status == Status::kOccurred) || (off(b) && a.status == Status::kOccurred);
  }

  /// Joins a mention to the one that it is said to refer back to, unless something forbids that they are one.
  bool follow_reference(std::uint32_t article, std::uint32_t index) {
    const EventMention& event = corpus_.articles[article].events[index];
    if (event.same_as == kNone || event.same_as >= static_cast<std::int32_t>(index)) return false;
    const std::uint32_t node = corpus_.events.node(article, index);
    const std::uint32_t other = sets_.find(corpus_.events.node(article, static_cast<std::uint32_t>(event.same_as)));
    if (is_statement(corpus_.event(other), classes_)) return false;
    // "The attack" refers to one, not to "attacks" told of before.
    if (other_number(event, corpus_.event(other))) return false;
    const bool fits = !matcher_.match(profiles_[other], profiles_[node]).forbidden;
    if (!fits && !(names_more(profiles_[node]) && matcher_.may_be_one(profiles_[other], profiles_[node]))) return false;
    unite(other, node);
    return true;
  }

  [[nodiscard]] bool other_number(const EventMention& a, const EventMention& b) const {
    return a.nominal && b.nominal && is_plural(a, options_.one_in_plural) != is_plural(b, options_.one_in_plural);
  }

  /// Does the mention only tell of more victims, or of one more who came to a meeting?
  [[nodiscard]] static bool names_more(const EventProfile& profile) {
    const bool symmetric = profile.roles.size() == 1 && profile.roles.begin()->first == ng::kParticipant;
    return std::ranges::all_of(profile.roles, [](const auto& role) { return role.first == ng::kVictim; }) ||
           (symmetric && profile.actors.size() == 1);
  }

  void place_in_article(std::uint32_t node, Nodes& open) {
    std::optional<Candidate> best;
    int best_distance = 0;
    const bool definite = corpus_.event(node).definite;
    for (std::size_t i = 0; i < std::min(open.size(), kMaxLooked); ++i) {
      Candidate candidate{sets_.find(open[i]), matcher_.match(profiles_[open[i]], profiles_[node])};
      if (!fits_in_article(node, candidate, definite)) continue;
      const int distance = distance_in_article(node, candidate.root);
      // "the attack" is most likely the one that was told of last.
      if (definite) candidate.match.score -= kPerSentence * std::min(distance, kFarSentences);
      const double ahead = best ? candidate.match.score - best->match.score : 0;
      if (best && (ahead < 0 || (ahead == 0 && distance >= best_distance))) continue;
      best = candidate;
      best_distance = distance;
    }
    if (!best) {
      open.push_back(node);
      return;
    }
    const auto position = std::ranges::find(open, best->root);
    *position = unite(best->root, node);
  }

  /// Within an article much goes without saying: a definite noun, a second trigger in the sentence, the headline.
  bool fits_in_article(std::uint32_t node, Candidate& candidate, bool definite) const {
    EventMatch& match = candidate.match;
    if (match.forbidden) return false;
    // Within an article neither having a day says nothing.
    if (definite && !profiles_[node].dated() && !profiles_[candidate.root].dated()) match.score += kBothUndated;
    const EventMention& event = corpus_.event(node);
    const EventMention& other = corpus_.event(candidate.root);
    const EventProfile& profile = profiles_[node];
    const bool bare = profile.actors.empty() && profile.unnamed.empty();
    const bool bare_other = profiles_[candidate.root].actors.empty() && profiles_[candidate.root].unnamed.empty();
    if (event.sentence == other.sentence && (match.shared > 0 || bare || bare_other)) match.score += kSameSentence;
    if (event.in_title != other.in_title) match.score += kInTitle;
    const bool other_number =
        profile.nominal && profiles_[candidate.root].nominal && profile.plural != profiles_[candidate.root].plural;
    if (event.another && definite) return match.score >= kToldAgain && match.shared >= kSamePlace;
    if (definite && !other_number && !has_own_name(profile, profiles_[candidate.root])) {
      return match.score >= kDefiniteEnough;
    }
    if (event.sentence == other.sentence) {
      if (event.nominal && bare && !event.ordinal) return match.score >= kDefiniteEnough;
      if (stands_beside(profile, profiles_[candidate.root])) return match.score >= kDefiniteEnough;
    }
    if (told_again(node, candidate)) return match.score >= kToldAgain;
    const bool one_day = profile.when.exact() && profile.when == profiles_[candidate.root].when;
    if (one_day && (bare || bare_other)) return match.score >= EventMatch::kEnough - kMargin;
    return match.accepted() || same_told_twice(profile, profiles_[candidate.root]);
  }

  /// "the Northern Trade Summit" introduces what has its name, though the article is definite.
  [[nodiscard]] static bool has_own_name(const EventProfile& mention, const EventProfile& cluster) {
    return !mention.names.empty() && !intersects(mention.names, cluster.names);
  }

  /// Without a word to the contrary an article tells of one election, one crash: a mention of the same class whose
  /// participants, place and day all are known of the other adds nothing new; "a crash" does, unless the headline told
  /// it.
  [[nodiscard]] bool told_again(std::uint32_t node, const Candidate& candidate) const {
    const EventProfile& a = profiles_[node];
    const EventProfile& b = profiles_[candidate.root];
    const EventMention& event = corpus_.event(node);
    const EventMention& other = corpus_.event(candidate.root);
    const bool titled = event.in_title || other.in_title;
    if (event.indefinite && !titled) return false;
    if (other_number(event, other)) return false;
    // "It shot down a jet … it fired at a base": two verbs are two acts, as far as nothing else says that they are one.
    if (!event.nominal && !other.nominal && !titled && event.lemma != other.lemma) return false;
    const bool one_class =
        classes_.relate_events(a.classes.begin()->first, b.classes.begin()->first) <= ClassRelation::kAncestor;
    if (!one_class) return false;
    return leads(event, other) || leads(other, event) || adds_nobody(a, b) || adds_nobody(b, a);
  }

  /// The headline and the first sentence below it tell one event, whomever each of them names.
  [[nodiscard]] static bool leads(const EventMention& title, const EventMention& body) {
    return title.in_title && !body.in_title && !body.in_caption && body.sentence <= title.sentence + 1;
  }

  /// Those without a name ("two officers") may be those whom the other mention names, if it tells it in the same word.
  [[nodiscard]] static bool adds_nobody(const EventProfile& less, const EventProfile& more) {
    const bool actors =
        std::ranges::all_of(less.actors, [&](const auto& actor) { return more.actors.contains(actor.first); });
    const bool one_word =
        std::ranges::any_of(less.lemmas, [&](const auto& lemma) { return more.lemmas.contains(lemma); });
    const bool may_be_named = less.actors.empty() && more.unnamed.empty() && !more.actors.empty() && one_word;
    return actors && (may_be_named || std::ranges::includes(more.unnamed, less.unnamed));
  }

  /// In one sentence, "the two leaders" beside two that are named: they are told of in two ways, not in two meetings.
  [[nodiscard]] static bool stands_beside(const EventProfile& a, const EventProfile& b) {
    const EventProfile& one = a.actors.empty() ? a : b;
    const EventProfile& other = a.actors.empty() ? b : a;
    return one.actors.empty() && one.unnamed.size() == 1 && other.actors.size() >= 2 && other.unnamed.empty();
  }

  /// The same class, participants and date.
  [[nodiscard]] static bool same_told_twice(const EventProfile& a, const EventProfile& b) {
    const bool telling = !a.actors.empty() || !a.unnamed.empty();
    return telling && a.classes.begin()->first == b.classes.begin()->first && a.when == b.when &&
           a.unnamed == b.unnamed && a.roles == b.roles &&
           (a.places == b.places || a.places.empty() || b.places.empty());
  }

  /// Sentences between a mention and the nearest one of a cluster of the same article.
  [[nodiscard]] int distance_in_article(std::uint32_t node, std::uint32_t root) const {
    int nearest = std::numeric_limits<int>::max();
    for (const std::uint32_t other : profiles_[root].nodes) {
      nearest = std::min(nearest, std::abs(sentence(node) - sentence(other)));
    }
    return nearest;
  }

  [[nodiscard]] int sentence(std::uint32_t node) const { return static_cast<int>(corpus_.event(node).sentence); }

  // ---------------------------------------------------------- all articles

  void place(std::uint32_t unit) {
    std::vector<Candidate> fitting;
    for (const std::uint32_t root : index_.find(profiles_[unit], sets_)) {
      const EventMatch match = matcher_.match(profiles_[root], profiles_[unit]);
      if (match.accepted()) fitting.push_back({root, match});
    }
    std::ranges::stable_sort(fitting,
                             [](const Candidate& a, const Candidate& b) { return a.match.score > b.match.score; });
    const EventProfile own = profiles_[unit];
    std::uint32_t root = unit;
    if (vagueness(own) == 0) {
      root = join_all(unit, fitting);
    } else if (const auto best = clearly_best(fitting)) {
      root = unite(*best, unit);
    }
    add_to_index(root, own);
  }

  /// A cluster is found by all that it holds. What a large one holds is in the index already, but for what `own`, the
  /// profile that just joined it, brings; so a story of a thousand mentions costs no million keys.
  void add_to_index(std::uint32_t root, EventProfile own) {
    const EventProfile& all = profiles_[root];
    if (all.nodes.size() <= kLargeCluster) {
      index_.add(root, all);
      return;
    }
    own.when = all.when;
    own.first_report = all.first_report;
    own.last_report = all.last_report;
    index_.add(root, own);
  }

  /// An event of a known day joins every cluster that it fits, as long as they fit each other.
  std::uint32_t join_all(std::uint32_t unit, const std::vector<Candidate>& fitting) {
    std::uint32_t root = unit;
    for (const Candidate& candidate : fitting) {
      if (root == unit || matcher_.match(profiles_[root], profiles_[candidate.root]).accepted()) {
        root = unite(candidate.root, root);
      }
    }
    return root;
  }

  /// The best dated cluster if no other day fits about as well; without dated ones, the best of all.
  [[nodiscard]] std::optional<std::uint32_t> clearly_best(const std::vector<Candidate>& fitting) const {
    const Candidate* best = nullptr;
    for (const Candidate& candidate : fitting) {
      const bool dated = profiles_[candidate.root].dated();
      if (best == nullptr || (dated && !profiles_[best->root].dated())) {
        best = &candidate;
      } else if (dated && best->match.score - candidate.match.score < kMargin) {
        return std::nullopt;
      }
    }
    if (best == nullptr) return std::nullopt;
    return best->root;
  }

  const Corpus& corpus_;
  const MergeOptions& options_;
  const ClassModel& classes_;
  EventMatcher matcher_;
  EventIndex index_;
  DisjointSets sets_;
  std::vector<EventProfile> profiles_;  // by node; empty where the node names no cluster
};

}  // namespace

DisjointSets cluster_events(const Corpus& corpus, const World& world, const MergeOptions& options) {
  DisjointSets sets = EventClusterer(corpus, world, options).run();
  cluster_statements(corpus, world, options.classes, sets);
  return sets;
}

}  // namespace newsgraph
