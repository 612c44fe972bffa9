#include "merge/event_profile.h"

#include <algorithm>

#include "base/hash.h"
#include "extract/kinds.h"
#include "rdf/vocabulary.h"
#include "text/fold.h"

namespace newsgraph {
namespace {

constexpr std::uint32_t kFirstSentences = 2;
constexpr std::size_t kLongSentence = 40;  // bytes; shorter ones recur by chance

void earlier(std::optional<Date>& into, const std::optional<Date>& other) {
  if (other && (!into || *other < *into)) into = other;
}

void later(std::optional<Date>& into, const std::optional<Date>& other) {
  if (other && (!into || *into < *other)) into = other;
}

std::string last_word(const std::string& name) {
  const std::string folded = fold_name(name);
  const std::size_t space = folded.rfind(' ');
  return space == std::string::npos ? folded : folded.substr(space + 1);
}

/// "the victims' remains" tells which event it is, "remains" alone does not.
void add_topic(const std::string& text, EventProfile& profile) {
  std::string topic = fold_name(text);
  for (const std::string_view article : {"the ", "a ", "an ", "its ", "their ", "his ", "her "}) {
    if (topic.starts_with(article)) topic.erase(0, article.size());
  }
  if (topic.find(' ') != std::string::npos) profile.topics.insert(topic);
}

void add_arguments(const Extraction& article, std::uint32_t number, const EventMention& event, const World& world,
                   const ClassModel& classes, EventProfile& profile) {
  for (const Argument& argument : event.arguments) {
    if (argument.entity == kNone) {
      if (argument.role == ng::kPositionTitle) profile.posts.insert(fold_name(argument.value));
      if (argument.role == ng::kTopic) add_topic(argument.value, profile);
      continue;
    }
    const std::uint32_t cluster = world.cluster(number, argument.entity);
    if (argument.role == ng::kPositionOf && world.facts(cluster).named) profile.bodies.insert(cluster);
    const std::string& name = article.entities[static_cast<std::size_t>(argument.entity)].name;
    if (!argument.inferred.empty()) continue;
    if (classes.is_place_role(argument.role)) {
      if (world.facts(cluster).named) profile.places.insert(cluster);
    } else if (argument.role == ng::kPatient && world.facts(cluster).level != PlaceLevel::kNone) {
      continue;  // what a storm hit: one of many places, told in some articles
    } else if (classes.is_actor_role(argument.role)) {
      if (world.facts(cluster).named) {
        profile.actors[cluster] = 1;
        profile.roles[argument.role].insert(cluster);
      } else {
        profile.unnamed.insert(cluster);
        profile.described.insert(last_word(name));
      }
    }
  }
}

}  // namespace

bool is_news(const EventMention& event) {
  const bool done = event.status == Status::kOccurred || event.status == Status::kOngoing;
  const bool known = event.nominal && event.definite;
  const bool in_front = event.in_title || event.sentence < kFirstSentences || event.timeframe == Timeframe::kPresent;
  return done && !known && !event.another && !event.in_caption && in_front && event.when.empty() && !event.weekday;
}

bool is_plural(const EventMention& event, const std::set<std::string>& one_in_plural) {
  return event.nominal && !one_in_plural.contains(event.lemma) && event.trigger.text.size() > event.lemma.size() &&
         event.trigger.text.ends_with('s');
}

DateInterval narrow(const DateInterval& a, const DateInterval& b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  if (overlaps(a, b)) return intersection(a, b);
  return b.exact() && !a.exact() ? b : a;
}

EventProfile make_event_profile(const Corpus& corpus, std::uint32_t node, const World& world,
                                const MergeOptions& options) {
  const MentionRef ref = corpus.events.ref(node);
  const Extraction& article = corpus.articles[ref.article];
  const EventMention& event = article.events[ref.index];
  EventProfile profile;
  profile.classes[event.class_iri] = 1;
  // "had resigned": that it lies before its article's day tells it from nothing. A headline's event need not be that of
  // the first sentence, so its day may not keep it from its like.
  const bool open = !event.when_inferred.empty() && !event.when.first;
  if (!open && event.when_inferred != "lead") profile.when = event.when;
  if (event.weekday) profile.weekdays.insert(*event.weekday);
  profile.mentions = 1;
  profile.lemmas.insert(event.lemma);
  if (!event.name.empty()) profile.names.insert(fold_name(event.name));
  profile.nodes.insert(node);
  profile.nominal = event.nominal;
  profile.plural = is_plural(event, options.one_in_plural);
  if (profile.when.exact()) profile.days.insert(*profile.when.first);
  profile.postponed = event.status == Status::kPostponed;
  profile.negative = event.polarity == Polarity::kNegative;
  profile.denied = profile.negative || event.status == Status::kDenied;
  profile.kinds.insert(event.kinds.begin(), event.kinds.end());
  if (event.ordinal) profile.ordinals.emplace(counted(profile.kinds), *event.ordinal);
  add_arguments(article, ref.article, event, world, options.classes, profile);
  for (const CountRecord& count : event.counts) {
    profile.counts.emplace(count.outcome, count.count);
    if (count.bound == QuantityBound::kExact) profile.tolls.emplace(count.outcome, count.count);
  }
  if (is_news(event)) profile.first_news = profile.last_news = article.article.created;
  profile.first_report = article.article.created;
  profile.last_report = article.article.created;
  const bool ahead = event.status == Status::kPlanned || event.timeframe == Timeframe::kFuture;
  const bool done = event.status == Status::kOccurred || event.status == Status::kOngoing;
  if (ahead) profile.last_ahead = article.article.created;
  // "the visit" says nothing of whether it has been; a verb, or "a visit", does.
  const bool refers = event.nominal && event.definite;
  if (done && !ahead && !refers) profile.first_done = article.article.created;
  if (event.sentence < article.sentences.size()) {
    const Anchor& sentence = article.sentences[event.sentence];
    const std::string place = std::to_string(event.trigger.begin - sentence.begin);
    if (sentence.text.size() >= kLongSentence) profile.wordings.insert(fnv1a(sentence.text + '\n' + place));
  }
  return profile;
}

void EventProfile::absorb(const EventProfile& other) {
  for (const auto& [iri, count] : other.classes) classes[iri] += count;
  when = narrow(when, other.when);
  weekdays.insert(other.weekdays.begin(), other.weekdays.end());
  for (const auto& [actor, count] : other.actors) actors[actor] += count;
  for (const auto& [role, fillers] : other.roles) roles[role].insert(fillers.begin(), fillers.end());
  unnamed.insert(other.unnamed.begin(), other.unnamed.end());
  described.insert(other.described.begin(), other.described.end());
  places.insert(other.places.begin(), other.places.end());
  ordinals.insert(other.ordinals.begin(), other.ordinals.end());
  tolls.insert(other.tolls.begin(), other.tolls.end());
  counts.insert(other.counts.begin(), other.counts.end());
  wordings.insert(other.wordings.begin(), other.wordings.end());
  names.insert(other.names.begin(), other.names.end());
  lemmas.insert(other.lemmas.begin(), other.lemmas.end());
  posts.insert(other.posts.begin(), other.posts.end());
  nodes.insert(other.nodes.begin(), other.nodes.end());
  apart.insert(other.apart.begin(), other.apart.end());
  bodies.insert(other.bodies.begin(), other.bodies.end());
  nominal = nominal && other.nominal;
  plural = plural && other.plural;
  kinds.insert(other.kinds.begin(), other.kinds.end());
  topics.insert(other.topics.begin(), other.topics.end());
  listed = listed || other.listed;
  earlier(first_news, other.first_news);
  later(last_news, other.last_news);
  earlier(first_report, other.first_report);
  later(last_report, other.last_report);
  earlier(first_done, other.first_done);
  later(last_ahead, other.last_ahead);
  days.insert(other.days.begin(), other.days.end());
  postponed = postponed || other.postponed;
  negative = negative || other.negative;
  denied = denied || other.denied;
  mentions += other.mentions;
}

}  // namespace newsgraph
