// Three relations are read: a distance ("two days after the attack"), mere
// order shortly before the article ("arrested after a man was stabbed last
// night"), and a verb that tells the event of its noun ("won the May election").
// Days found so are inferred, so that any day told outright goes before them.
#include "extract/time_relations.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

#include "extract/context_classes.h"
#include "extract/phrase_reach.h"
#include "extract/timex_use.h"

namespace newsgraph {
namespace {

constexpr int kShortly = 4;         // days before the article in which what follows an event is dated by it
constexpr int kLongest = 30;        // days of a distance that is told exactly
constexpr int kRecent = 330;        // days within which a day without a year is taken to be the last one of that name
constexpr std::uint32_t kBack = 3;  // sentences in front that tell what "this" is
constexpr int kDaysOfWeek = 7;      // "a week after" may be a day more or less
constexpr std::array<std::string_view, 3> kTelling = {"in", "at", "during"};

/// The time between two events.
struct Distance {
  int days = 0;
  int vague = 0;  ///< days by which it may be off
};

class TimeRelations {
 public:
  TimeRelations(const Reading& reading, Drafts& drafts)
      : reading_(reading),
        graph_(reading.graph),
        classes_(reading),
        reach_(reading),
        harm_(reading.mappings.lexicon("pass-hurt")),
        drafts_(drafts) {}

  void run() {
    for (Draft& draft : drafts_) tell_noun(draft);
    for (const Timex& timex : reading_.doc.timexes) {
      if (timex.type == TimexType::kDuration && timex.head < graph_.size()) keep_distance(timex);
    }
    for (Draft& draft : drafts_) share_harm(draft);
    for (Draft& draft : drafts_) follow(draft);
    for (Draft& draft : drafts_) share_purpose(draft);
  }

 private:
  [[nodiscard]] Draft* draft_of(std::int32_t token) {
    if (token == kNone) return nullptr;
    const auto found = std::ranges::find_if(drafts_, [&](const Draft& draft) {
      return !draft.statement && draft.trigger == static_cast<std::uint32_t>(token);
    });
    return found == drafts_.end() ? nullptr : &*found;
  }

  /// The event of a word: its own, or that of the subject or object it carries ("the blast came", "made a visit").
  [[nodiscard]] Draft* event_of(std::int32_t token) {
    if (Draft* own = draft_of(token)) return own;
    if (token == kNone) return nullptr;
    for (Draft& draft : drafts_) {
      if (draft.statement) continue;
      const bool object = graph_.is(draft.trigger, "obj") && graph_.head(draft.trigger) == token;
      if (object || reading_.roles.carrier(draft.trigger) == token) return &draft;
    }
    return nullptr;
  }

  /// "won the 2015 election", "elected in the May 9 vote": the verb tells the event of the noun.
  void tell_noun(Draft& draft) {
    if (draft.statement || !draft.event.when.empty() || !graph_.is_verb(draft.trigger)) return;
    for (const std::uint32_t c : graph_.children(draft.trigger)) {
      const bool within = graph_.is(c, "obl") && std::ranges::any_of(kTelling, [&](std::string_view word) {
                            return graph_.has_marker(c, word);
                          });
      if (!within && !graph_.is(c, "obj")) continue;
      if (const Draft* noun = draft_of(static_cast<std::int32_t>(c))) {
        const bool one = reading_.mappings.ontology().same_family(noun->class_id, draft.class_id);
        if (one && !noun->event.when.empty() && is_sure(noun->event.when))
          return infer(draft, noun->event.when, "noun");
      }
      if (draft_of(static_cast<std::int32_t>(c)) != nullptr) continue;
      for (const Timex& timex : reading_.doc.timexes) {  // the noun that its verb tells has no event of its own
        const bool year = timex.type == TimexType::kDate && timex.interval.first && timex.interval.last;
        if (!year || !is_sure(timex.interval) || timex.head >= graph_.size() || timex.head > c) continue;
        const bool owner = graph_.is(timex.head, "nmod", "poss");  // "won Sunday's vote"
        if (graph_.head(timex.head) == static_cast<std::int32_t>(c) &&
            (owner || reading_.event_words[c] || may_tell(c, draft)))
          return infer(draft, timex.interval, "noun");
      }
    }
  }

  /// "Three people died on Monday after a boat sank": when people came to harm is when what harmed them happened,
  /// unless they died of it later.
  void share_harm(Draft& draft) {
    const std::uint32_t cause = draft.trigger;
    if (draft.statement || !draft.event.when.empty() || !classes_.allows(draft.class_id, "harm")) return;
    const std::int32_t above = graph_.head(cause);
    if (above == kNone || (!graph_.is(cause, "advcl") && !graph_.is(cause, "obl"))) return;
    const auto harm = static_cast<std::uint32_t>(above);
    if (!has_word(graph_, harm_, harm) || died_later(harm, cause)) return;
    const bool after = graph_.has_marker(cause, "after") || graph_.has_marker(cause, "following") ||
                       graph_.has_marker(cause, "follow") || marked_after(cause);
    if (!after) return;
    DateInterval day;
    for (const Timex& timex : reading_.doc.timexes) {
      if (timex.head >= graph_.size() || graph_.sentence_of(timex.head) != graph_.sentence_of(cause)) continue;
      if (!is_day(reading_, timex)) continue;
      if (graph_.dominates(cause, timex.head)) return;
      const ScopePhrase phrase{timex.tokens, timex.head};
      if (!timex.interval.exact() || reach_.cost(harm, phrase) == kNoWay) continue;
      if (!day.empty() && day != timex.interval) return;
      day = timex.interval;
    }
    if (!day.empty()) infer(draft, day, "harm");
  }

  /// "died in hospital on Monday after", "died of his wounds", "died a week after".
  [[nodiscard]] bool died_later(std::uint32_t harm, std::uint32_t cause) const {
    for (std::uint32_t t = graph_.sentence_tokens(harm).first; t < graph_.sentence_tokens(harm).end; ++t) {
      const std::string_view word = graph_.lemma(t);
      const bool late = word == "hospital" || word == "injury" || word == "wound" || word == "complication";
      if (late && graph_.is(t, "obl") && graph_.head(t) == static_cast<std::int32_t>(harm)) return true;
    }
    return std::ranges::any_of(reading_.doc.timexes, [&](const Timex& timex) {
      return timex.type == TimexType::kDuration && timex.head < graph_.size() && timex.head < cause &&
             graph_.sentence_of(timex.head) == graph_.sentence_of(cause);
    });
  }

  /// "after a visit to Lima in August for talks": what a journey was for was then.
  void share_purpose(Draft& draft) {
    const std::uint32_t noun = draft.trigger;
    if (draft.statement || !draft.event.when.empty() || !graph_.is_noun(noun) || !graph_.has_marker(noun, "for"))
      return;
    if (!graph_.is(noun, "nmod") && !graph_.is(noun, "obl")) return;
    const Draft* journey = draft_of(graph_.head(noun));
    if (journey == nullptr || journey->event.when.empty() || journey->event.status != draft.event.status) return;
    if (classes_.allows(journey->class_id, "journey") && classes_.allows(draft.class_id, "day"))
      infer(draft, journey->event.when, "sentence");
  }

  /// Is the noun one that events of the draft's family are told by: "election" of "won the 2015 election"?
  [[nodiscard]] bool may_tell(std::uint32_t noun, const Draft& draft) const {
    const auto rules = reading_.mappings.rules();
    return graph_.is_noun(noun) &&
           std::ranges::any_of(reading_.mappings.triggers_of_lemma(graph_.lemma(noun)), [&](const TriggerRef& ref) {
             const Rule& rule = rules[ref.rule];
             return rule.kind == RuleKind::kEvent && rule.emits &&
                    reading_.mappings.ontology().same_family(*rule.emits, draft.class_id);
           });
  }

  /// A day without a year may be of any year; one to come is not what a noun with a date tells.
  [[nodiscard]] bool is_sure(const DateInterval& when) const {
    const auto& created = reading_.doc.article.created;
    if (!created) return !when.exact();
    if (!when.first || !when.last) return false;
    const int age = days_between(*when.last, *created);
    return age >= 0 ? !when.exact() || age <= kRecent : when.length_in_days() > kRecent;
  }

  /// "two days after police killed a man", "a week before the vote".
  void keep_distance(const Timex& timex) {
    const std::optional<Distance> distance = distance_of(timex);
    const std::uint32_t marker = timex.tokens.end;
    if (!distance || marker >= graph_.sentence_tokens(timex.head).end) return;
    const bool after = graph_.lemma(marker) == "after" || graph_.lemma(marker) == "following";
    if ((!after && graph_.lemma(marker) != "before") || graph_.head(marker) == kNone) return;
    const std::int32_t there = graph_.head(marker);
    Draft* other = event_of(there);
    const std::int32_t governor = graph_.head(static_cast<std::uint32_t>(there));
    Draft* main = event_of(governor);
    if (main == nullptr && governor != kNone && graph_.is(static_cast<std::uint32_t>(governor), "acl"))
      main = event_of(graph_.head(static_cast<std::uint32_t>(governor)));  // "the summit, coming a week after"
    if (other == nullptr || main == other || !classes_.allows(other->class_id, "day")) return;
    const int sign = after ? 1 : -1;
    if (main == nullptr) {
      const std::optional<Date> told = told_before(governor);
      if (told && other->event.when.empty()) infer(*other, at(*told, *distance, -sign), "distance");
      return;
    }
    const std::optional<Date> day = day_of(*main);
    const std::optional<Date> other_day = day_of(*other);
    if (day && !other_day && other->event.when.empty()) {
      infer(*other, at(*day, *distance, -sign), "distance");
    } else if (other_day && !day && main->event.when.empty()) {
      infer(*main, at(*other_day, *distance, sign), "distance");
    }
  }

  /// The day of an event, which another mention of it may tell.
  [[nodiscard]] std::optional<Date> day_of(const Draft& draft) const {
    const auto first_of = [&](const Draft* mention) {
      while (mention->event.same_as != kNone) mention = &drafts_[static_cast<std::size_t>(mention->event.same_as)];
      return mention;
    };
    if (draft.event.when.exact()) return draft.event.when.first;
    const Draft* first = first_of(&draft);
    for (const Draft& mention : drafts_) {
      if (first_of(&mention) == first && mention.event.when.exact()) return mention.event.when.first;
    }
    return std::nullopt;
  }

  /// "This comes a week after …": the day of what the sentences in front tell, when they agree on one.
  [[nodiscard]] std::optional<Date> told_before(std::int32_t governor) const {
    const auto& created = reading_.doc.article.created;
    if (governor == kNone || !created || graph_.lemma(static_cast<std::uint32_t>(governor)) != "come")
      return std::nullopt;
    const std::uint32_t sentence = graph_.sentence_of(static_cast<std::uint32_t>(governor));
    std::optional<Date> told;
    for (const Draft& draft : drafts_) {
      const std::uint32_t s = graph_.sentence_of(draft.trigger);
      if (s >= sentence || s + kBack < sentence || !draft.event.when.exact() || draft.event.in_title) continue;
      const int age = days_between(*draft.event.when.first, *created);
      if (!draft.event.when_inferred.empty() || age < 0 || age > kShortly) continue;
      if (told && *told != *draft.event.when.first) return std::nullopt;
      told = draft.event.when.first;
    }
    if (told || sentence == 0) return told;
    for (const Timex& timex : reading_.doc.timexes) {  // what happened then may be no event
      if (timex.head >= graph_.size() || graph_.sentence_of(timex.head) + 1 != sentence) continue;
      if (timex.type == TimexType::kDuration || timex.type == TimexType::kSet) continue;
      const int age = timex.interval.exact() ? days_between(*timex.interval.first, *created) : -1;
      if (age < 0 || age > kShortly || (told && *told != *timex.interval.first)) return std::nullopt;
      told = timex.interval.first;
    }
    return told;
  }

  /// Of days and weeks; months and years are told too roughly.
  [[nodiscard]] static std::optional<Distance> distance_of(const Timex& timex) {
    if (timex.value.size() < 3 || timex.value[0] != 'P' || timex.value[1] == 'T') return std::nullopt;
    const int count = std::atoi(timex.value.c_str() + 1);
    if (timex.value.ends_with('D') && count > 0 && count <= kLongest) return Distance{count, 0};
    if (timex.value.ends_with('W') && count > 0 && count <= 4) return Distance{kDaysOfWeek * count, 1};
    return std::nullopt;
  }

  [[nodiscard]] static DateInterval at(const Date& from, const Distance& distance, int sign) {
    const Date day = add_days(from, sign * distance.days);
    return {add_days(day, -distance.vague), add_days(day, distance.vague)};
  }

  /// "has been arrested after a man was stabbed last night": between that day and the article's.
  void follow(Draft& draft) {
    const auto& created = reading_.doc.article.created;
    if (draft.statement || !draft.event.when.empty() || !created || !graph_.is_verb(draft.trigger)) return;
    if (!is_told_as_done(draft.trigger)) return;
    for (const std::uint32_t c : graph_.children(draft.trigger)) {
      if (!graph_.is(c, "advcl") && !graph_.is(c, "obl")) continue;
      const bool after = graph_.has_marker(c, "after") || graph_.has_marker(c, "following") || marked_after(c);
      const Draft* other = after ? draft_of(static_cast<std::int32_t>(c)) : nullptr;
      if (other == nullptr || !other->event.when.exact() || !other->event.when_inferred.empty()) continue;
      const int age = days_between(*other->event.when.first, *created);
      if (age < 0 || age > kShortly) continue;
      return infer(draft, {other->event.when.first, created}, "order");
    }
  }

  [[nodiscard]] bool marked_after(std::uint32_t clause) const {
    return std::ranges::any_of(graph_.children(clause),
                               [&](std::uint32_t c) { return graph_.is(c, "mark") && graph_.lemma(c) == "after"; });
  }

  /// Past or perfect, not "would be", "had been", "will be".
  [[nodiscard]] bool is_told_as_done(std::uint32_t verb) const {
    bool auxiliary = false;
    for (const std::uint32_t c : graph_.children(verb)) {
      if (!graph_.is(c, "aux")) continue;
      auxiliary = true;
      if (graph_.token(c).xpos == "MD" || graph_.form(c) == "had") return false;
    }
    return auxiliary || graph_.token(verb).xpos == "VBD";
  }

  static void infer(Draft& draft, const DateInterval& when, const char* how) {
    draft.event.when = when;
    draft.event.when_inferred = how;
  }

  const Reading& reading_;
  const ClauseGraph& graph_;
  const ContextClasses classes_;
  const PhraseReach reach_;
  const WordList* harm_;  ///< verbs by which people come to harm
  Drafts& drafts_;
};

}  // namespace

void relate_times(const Reading& reading, Drafts& drafts) {
  TimeRelations(reading, drafts).run();
}

}  // namespace newsgraph
