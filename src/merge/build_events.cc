#include "merge/build_events.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>

#include "merge/belief.h"
#include "merge/casualties.h"
#include "merge/claims.h"
#include "merge/event_label.h"
#include "merge/event_profile.h"
#include "merge/intersects.h"
#include "merge/status.h"
#include "merge/sub_events.h"
#include "rdf/vocabulary.h"
#include "text/fold.h"

namespace newsgraph {
namespace {

constexpr double kInferred = 0.7;            // of the confidence, for what no word says
constexpr int kMaxSpan = 15;                 // days of a visit at most
constexpr std::uint32_t kClearMajority = 2;  // times the articles for one role against another

class EventBuilder {
 public:
  EventBuilder(const Corpus& corpus, const World& world, const EntityTable& table, const MergeOptions& options)
      : corpus_(corpus), world_(world), table_(table), options_(options) {}

  [[nodiscard]] Event build(const std::vector<std::uint32_t>& members) const {
    Event event;
    ClaimSet claims;
    SupportBuilder support;
    std::map<Symbol, std::uint32_t> classes;
    std::map<std::uint32_t, std::uint32_t> ordinals;
    std::vector<CountReport> counts;
    std::vector<StatusReport> reports;
    std::set<std::string> shortcuts;
    const std::set<std::uint32_t> likely = likely_places(members);
    for (const std::uint32_t node : members) {
      const MentionRef ref = corpus_.events.ref(node);
      const EventMention& mention = corpus_.event(node);
      const std::optional<Date>& reported = corpus_.articles[ref.article].article.created;
      const Source source = corpus_.source[ref.article];
      ++classes[mention.class_iri];
      if (mention.ordinal) ++ordinals[*mention.ordinal];
      if (reported && (!event.first_reported || *reported < *event.first_reported)) event.first_reported = reported;
      support.add(ref, mention_belief(mention, options_), source);
      counts.push_back({ref, &mention, reported, source, mention_belief(mention, options_)});
      reports.push_back({{reported, mention.status, ref}, mention.attributed_to != kNone});
      add_arguments(ref, mention, likely, claims);
      const auto found = options_.rule_shortcuts.find(mention.found_by);
      if (found != options_.rule_shortcuts.end()) shortcuts.insert(found->second.begin(), found->second.end());
    }
    event.types.push_back(most_specific_class(classes, options_.classes));
    event.when = agreed_interval(of_the_new_day(members));
    event.history = history_of(reports);
    event.status = final_status(as_of_their_day(std::move(reports), event.when));
    event.support = support.build();
    event.casualties = merge_casualties(counts, event.when, options_.general_groups);
    event.shortcuts.assign(shortcuts.begin(), shortcuts.end());
    event.claims = claims.build(options_.classes);
    rank_metonyms(event);
    rank_places(event);
    rank_roles(event);
    set_ordinal(ordinals, event);
    event.label = event_label(label_parts(event), options_.classes);
    return event;
  }

 private:
  /// The places that most mentions infer; none where a mention says one.
  [[nodiscard]] std::set<std::uint32_t> likely_places(const std::vector<std::uint32_t>& members) const {
    std::map<std::uint32_t, std::uint32_t> votes;
    for (const std::uint32_t node : members) {
      const MentionRef ref = corpus_.events.ref(node);
      for (const Argument& argument : corpus_.event(node).arguments) {
        if (argument.entity == kNone || !options_.classes.is_place_role(argument.role)) continue;
        if (argument.inferred.empty()) return {};
        ++votes[world_.cluster(ref.article, argument.entity)];
      }
    }
    std::uint32_t most = 0;
    for (const auto& [place, count] : votes) most = std::max(most, count);
    std::set<std::uint32_t> places;
    for (const auto& [place, count] : votes) {
      if (count == most) places.insert(place);
    }
    return places;
  }

  void add_arguments(MentionRef ref, const EventMention& mention, const std::set<std::uint32_t>& likely,
                     ClaimSet& claims) const {
    const Evidence evidence{ref, mention_belief(mention, options_), corpus_.source[ref.article],
                            corpus_.articles[ref.article].article.created};
    for (const Argument& argument : mention.arguments) {
      if (argument.entity != kNone) {
        Evidence found = evidence;
        if (!argument.inferred.empty()) found.confidence *= kInferred;
        if (!argument.inferred.empty() && !likely.contains(world_.cluster(ref.article, argument.entity))) continue;
        const std::uint32_t node = corpus_.entities.node(ref.article, static_cast<std::uint32_t>(argument.entity));
        claims.add(argument.role, {table_.index[node], {}, {}, {}}, found);
      } else if (!argument.value.empty()) {
        const std::string language = argument.datatype.empty() ? options_.language : std::string();
        claims.add(argument.role, {kNone, argument.value, argument.datatype, language}, evidence);
      }
    }
  }

  /// A visit of several days stays one though its first day is named elsewhere: the span that most mentions give.
  /// Weekends, weeks, months and thirds of months say when it was, not how long it took.
  [[nodiscard]] static std::optional<DateInterval> told_span(const std::vector<DateInterval>& intervals) {
    std::map<std::pair<Date, Date>, std::uint32_t> votes;
    for (const DateInterval& when : intervals) {
      const int length = when.length_in_days();
      if (length < 2 || length > kMaxSpan) continue;
      const bool from_monday = std::chrono::weekday(*when.first) == std::chrono::Monday;
      const bool from_saturday = std::chrono::weekday(*when.first) == std::chrono::Saturday;
      if ((from_saturday && length == 2) || (from_monday && length == 7)) continue;
      const auto day = static_cast<unsigned>(when.first->day());
      if ((day == 1 || day == 11 || day == 21) && length >= 8) continue;
      ++votes[{*when.first, *when.last}];
    }
    if (votes.empty()) return std::nullopt;
    const auto best = std::ranges::max_element(votes, {}, [](const auto& vote) { return vote.second; });
    return DateInterval{best->first.first, best->first.second};
  }

  [[nodiscard]] bool is_visit(const std::vector<std::uint32_t>& members) const {
    return std::ranges::all_of(
        members, [&](std::uint32_t node) { return options_.classes.is_a(corpus_.event(node).class_iri, ng::kVisit); });
  }

  /// Of what was put off, those that tell its new day: a day that was not told before, in a report of the putting off
  /// or a later one. All of what was not, or of which no new day is told.
  [[nodiscard]] std::vector<std::uint32_t> of_the_new_day(const std::vector<std::uint32_t>& members) const {
    const auto reported = [&](std::uint32_t node) {
      return corpus_.articles[corpus_.events.ref(node).article].article.created;
    };
    std::optional<Date> put_off;
    for (const std::uint32_t node : members) {
      if (corpus_.event(node).status == Status::kPostponed) put_off = std::max(put_off, reported(node));
    }
    if (!put_off) return members;
    std::set<std::pair<std::optional<Date>, std::optional<Date>>> old;
    for (const std::uint32_t node : members) {
      const DateInterval& when = corpus_.event(node).when;
      if (reported(node) < put_off) old.insert({when.first, when.last});
    }
    std::vector<std::uint32_t> fresh;
    for (const std::uint32_t node : members) {
      const DateInterval& when = corpus_.event(node).when;
      if (!when.empty() && reported(node) >= put_off && !old.contains({when.first, when.last})) fresh.push_back(node);
    }
    return fresh.empty() ? members : fresh;
  }

  /// Exactest first, of equals what most mentions give, so that one stray interval cannot widen or move what others
  /// agree on.
  [[nodiscard]] DateInterval agreed_interval(const std::vector<std::uint32_t>& members) const {
    std::vector<DateInterval> intervals;
    for (const bool inferred : {false, true}) {
      for (const std::uint32_t node : members) {
        const EventMention& mention = corpus_.event(node);
        if (!mention.when.empty() && mention.when_inferred.empty() != inferred) intervals.push_back(mention.when);
      }
      if (!intervals.empty()) break;
    }
    if (is_visit(members)) {
      if (const std::optional<DateInterval> span = told_span(intervals)) return *span;
    }
    std::map<std::pair<std::optional<Date>, std::optional<Date>>, int> votes;
    for (const DateInterval& when : intervals) ++votes[{when.first, when.last}];
    std::ranges::stable_sort(intervals, {}, [&](const DateInterval& when) {
      const int length = when.length_in_days();
      return std::make_tuple(length == 0, length, -votes[{when.first, when.last}], when.first, when.last);
    });
    DateInterval agreed;
    for (const DateInterval& when : intervals) {
      if (agreed.empty() || overlaps(agreed, when)) agreed = narrow(agreed, when);
    }
    return agreed;
  }

  /// What an article tells as done before the day on which it takes place is planned, whatever the tense.
  [[nodiscard]] static std::vector<StatusReport> as_of_their_day(std::vector<StatusReport> reports,
                                                                 const DateInterval& when) {
    for (StatusReport& report : reports) {
      const bool real = report.step.status == Status::kOccurred || report.step.status == Status::kOngoing;
      if (real && when.first && report.step.reported && days_between(*report.step.reported, *when.first) > 1) {
        report.step.status = Status::kPlanned;
      }
    }
    return reports;
  }

  [[nodiscard]] static std::vector<StatusStep> history_of(const std::vector<StatusReport>& reports) {
    std::vector<StatusStep> history;
    for (const StatusReport& report : reports) history.push_back(report.step);
    std::ranges::sort(history, {}, [](const StatusStep& step) {
      return std::make_tuple(step.reported.has_value(), step.reported.value_or(Date{}), step.mention);
    });
    return history;
  }

  [[nodiscard]] const EntityFacts& facts(const Claim& claim) const { return world_.facts(cluster_of(claim)); }
  [[nodiscard]] std::uint32_t cluster_of(const Claim& claim) const {
    const Entity& entity = table_.entities[static_cast<std::size_t>(claim.value.entity)];
    return world_.cluster(entity.mentions.front().article, static_cast<std::int32_t>(entity.mentions.front().index));
  }
  [[nodiscard]] bool is_actor(const Claim& claim) const {
    return claim.value.entity != kNone && options_.classes.is_actor_role(claim.property);
  }
  [[nodiscard]] bool is_place(const Claim& claim) const {
    return claim.value.entity != kNone && options_.classes.is_place_role(claim.property);
  }

  /// A country beside its own representative in one role says the same in other words.
  void rank_metonyms(Event& event) const {
    for (Claim& claim : event.claims) {
      if (!is_actor(claim) || claim.rank != ClaimRank::kPreferred) continue;
      for (const Claim& other : event.claims) {
        if (!is_actor(other) || other.property != claim.property) continue;
        if (facts(other).kind != EntityKind::kPerson || !world_.stands_for(cluster_of(claim), cluster_of(other)))
          continue;
        claim.rank = ClaimRank::kNormal;
        claim.reason = "stands for a person who takes part";
        break;
      }
    }
  }

  void rank_places(Event& event) const {
    for (Claim& claim : event.claims) {
      if (!is_place(claim) || claim.rank != ClaimRank::kPreferred) continue;
      for (const Claim& other : event.claims) {
        if (!is_place(other) || other.value == claim.value || other.property != claim.property) continue;
        if (!world_.contains_place(cluster_of(claim), cluster_of(other))) continue;
        if (world_.contains_place(cluster_of(other), cluster_of(claim))) continue;
        claim.rank = ClaimRank::kNormal;
        claim.reason = "holds another place that is named";
        break;
      }
    }
  }

  /// One entity in two roles that exclude each other: the role that far fewer articles give is disputed.
  void rank_roles(Event& event) const {
    for (Claim& claim : event.claims) {
      if (!is_actor(claim) || claim.rank != ClaimRank::kPreferred) continue;
      for (const Claim& other : event.claims) {
        if (!is_actor(other) || other.value != claim.value || other.property == claim.property) continue;
        if (options_.classes.is_a(claim.property, other.property) ||
            options_.classes.is_a(other.property, claim.property)) {
          continue;
        }
        if (other.support.source_count < claim.support.source_count * kClearMajority) continue;
        claim.rank = ClaimRank::kDisputed;
        claim.reason = "more sources give another role";
        break;
      }
    }
  }

  /// The ordinal that most mentions give, of equals the smallest; the others are disputed claims.
  void set_ordinal(const std::map<std::uint32_t, std::uint32_t>& ordinals, Event& event) const {
    std::uint32_t votes = 0;
    for (const auto& [ordinal, count] : ordinals) {
      if (count > votes) event.ordinal = ordinal;
      votes = std::max(votes, count);
    }
    if (ordinals.size() < 2) return;
    for (const auto& [ordinal, count] : ordinals) {
      if (ordinal == *event.ordinal) continue;
      SupportBuilder support;
      for (const MentionRef& ref : event.support.mentions) {
        const EventMention& mention = corpus_.articles[ref.article].events[ref.index];
        if (mention.ordinal == ordinal)
          support.add(ref, mention_belief(mention, options_), corpus_.source[ref.article]);
      }
      const Value value{kNone, std::to_string(ordinal), "http://www.w3.org/2001/XMLSchema#integer", {}};
      event.claims.push_back({std::string(ng::kOrdinal), value, ClaimRank::kDisputed,
                              "more mentions give another ordinal", support.build()});
    }
  }

  /// Fillers by support, then in the order of the entities.
  [[nodiscard]] LabelParts label_parts(const Event& event) const {
    LabelParts parts;
    parts.class_iri = event.types.front();
    parts.when = event.when;
    std::vector<const Claim*> order;
    for (const Claim& claim : event.claims) {
      if (claim.rank == ClaimRank::kPreferred) order.push_back(&claim);
    }
    std::ranges::stable_sort(order, {}, [&](const Claim* claim) {
      const bool unnamed = claim->value.entity != kNone && !facts(*claim).named;
      return std::make_tuple(unnamed, ~claim->support.article_count, claim->value.entity);
    });
    for (const Claim* claim : order) {
      if (claim->property == ng::kQuotation && parts.quotation.empty()) parts.quotation = claim->value.literal;
      if (claim->value.entity == kNone) continue;
      const std::string& label = table_.entities[static_cast<std::size_t>(claim->value.entity)].label;
      if (is_place(*claim)) {
        parts.places.push_back(label);
      } else if (is_actor(*claim)) {
        parts.roles[std::string(local_name(claim->property))].push_back(label);
        if (std::ranges::find(parts.participants, label) == parts.participants.end())
          parts.participants.push_back(label);
      }
    }
    return parts;
  }

  const Corpus& corpus_;
  const World& world_;
  const EntityTable& table_;
  const MergeOptions& options_;
};

/// Unites unnamed entities, but never two of one article.
class UnnamedUnion {
 public:
  UnnamedUnion(const Corpus& corpus, World& world) : corpus_(corpus), world_(world) {}

  void unite(std::uint32_t a, std::uint32_t b) {
    a = world_.sets().find(a);
    b = world_.sets().find(b);
    if (a == b) return;
    std::set<std::uint32_t> articles = articles_of(a);
    const std::set<std::uint32_t> others = articles_of(b);
    if (intersects(articles, others)) return;
    articles.insert(others.begin(), others.end());
    articles_[std::min(a, b)] = std::move(articles);
    world_.unite(a, b);
  }

 private:
  std::set<std::uint32_t> articles_of(std::uint32_t cluster) const {
    const auto found = articles_.find(cluster);
    return found == articles_.end() ? std::set<std::uint32_t>{corpus_.entities.ref(cluster).article} : found->second;
  }

  const Corpus& corpus_;
  World& world_;
  std::map<std::uint32_t, std::set<std::uint32_t>> articles_;  // by cluster; of those that are no longer single
};

}  // namespace

std::vector<Event> build_events(const Corpus& corpus, const DisjointSets& clusters, const World& world,
                                const EntityTable& table, const MergeOptions& options) {
  const EventBuilder builder(corpus, world, table, options);
  const std::vector<std::vector<std::uint32_t>> members = clusters.members();
  std::vector<std::int32_t> index(members.size(), kNone);
  std::vector<Event> events;
  for (std::uint32_t cluster = 0; cluster < members.size(); ++cluster) {
    if (members[cluster].empty()) continue;
    index[cluster] = static_cast<std::int32_t>(events.size());
    events.push_back(builder.build(members[cluster]));
  }
  set_wholes(corpus, clusters, index, world, table, options.classes, events);
  return events;
}

void unite_unnamed(const Corpus& corpus, const DisjointSets& clusters, const ClassModel& classes, World& world) {
  using Key = std::tuple<std::string, std::string, std::string>;  // role, class, words
  UnnamedUnion unnamed(corpus, world);
  for (const std::vector<std::uint32_t>& members : clusters.members()) {
    if (members.size() < 2) continue;
    std::map<Key, std::map<std::uint32_t, std::set<std::uint32_t>>> fillers;  // -> article -> clusters
    for (const std::uint32_t node : members) {
      const std::uint32_t article = corpus.events.ref(node).article;
      for (const Argument& argument : corpus.event(node).arguments) {
        if (argument.entity == kNone || !classes.is_actor_role(argument.role)) continue;
        const ExtractedEntity& entity = corpus.articles[article].entities[static_cast<std::size_t>(argument.entity)];
        if (!entity.names.empty() || !entity.same_as.empty()) continue;
        fillers[{argument.role, entity.type, fold_name(entity.name)}][article].insert(
            world.cluster(article, argument.entity));
      }
    }
    for (const auto& [key, by_article] : fillers) {
      if (std::get<2>(key).empty()) continue;
      std::optional<std::uint32_t> first;
      for (const auto& [article, found] : by_article) {
        if (found.size() != 1) continue;  // two of the same words: which is which nobody can tell
        if (first) unnamed.unite(*first, *found.begin());
        if (!first) first = *found.begin();
      }
    }
  }
}

}  // namespace newsgraph
