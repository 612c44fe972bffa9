#include "extract/story_times.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "base/strings.h"
#include "extract/context_classes.h"
#include "extract/phrase_reach.h"
#include "extract/time_inference.h"
#include "extract/time_relations.h"
#include "extract/timex_use.h"

namespace newsgraph {
namespace {

constexpr int kRecent = 14;          // days before the article in which a story's day may lie
constexpr std::uint32_t kBack = 4;   // sentences back for which the day of the story is kept
constexpr std::uint32_t kLead = 2;   // first sentences of the body, which may be told before their day is
constexpr std::uint32_t kAhead = 4;  // sentences of the body that may tell the day of the lead
constexpr std::uint32_t kNext = 2;   // sentences back for which the day of a plan is kept
constexpr std::array<std::string_view, 7> kBehind = {"after", "following", "since", "despite", "over", "from", "until"};
constexpr std::array<std::string_view, 8> kEverBefore = {"before",     "previously", "earlier", "once",
                                                         "repeatedly", "twice",      "ever",    "often"};
constexpr std::array<std::string_view, 5> kThen = {"later", "then", "also", "afterwards", "afterward"};
/// Times that do not move the story to them.
constexpr std::array<std::string_view, 6> kBounds = {"since", "until", "till", "by", "before", "from"};

/// How a word is told, by the finite verb that it stands below.
enum class Tense { kOther, kPast, kPerfect, kPluperfect };

class StoryTimes {
 public:
  StoryTimes(const Reading& reading, Drafts& drafts)
      : reading_(reading), graph_(reading.graph), classes_(reading), reach_(reading), drafts_(drafts) {}

  void run() {
    relate_times(reading_, drafts_);  // the other event may be told with its day elsewhere
    if (!reading_.doc.article.created) return;
    find_days();
    find_dated();
    for (std::size_t d = 0; d < drafts_.size(); ++d) {
      Draft& draft = drafts_[d];
      const bool happened = draft.event.status == Status::kOccurred || draft.event.status == Status::kAlleged ||
                            draft.event.status == Status::kOngoing;
      if (draft.statement || draft.dropped || dated_[told_of(d)]) continue;
      if (reading_.mentions.quotation_at(draft.trigger)) continue;
      if (happened) within(d);
      if (happened && draft.event.when.empty()) give(d);
      if (draft.event.status == Status::kPlanned) give_plan(d);
    }
  }

 private:
  [[nodiscard]] const Date& created() const { return *reading_.doc.article.created; }

  [[nodiscard]] std::size_t told_of(std::size_t d) const {
    while (drafts_[d].event.same_as != kNone) d = static_cast<std::size_t>(drafts_[d].event.same_as);
    return d;
  }

  // --- The days of the story ------------------------------------------------------------

  /// By sentence, the day of the story that it tells; whether it tells any time; its number in the body.
  void find_days() {
    const auto& sentences = reading_.doc.sentences;
    days_.resize(sentences.size());
    said_.resize(sentences.size());
    timed_.assign(sentences.size(), false);
    times_.resize(sentences.size());
    moves_.assign(sentences.size(), false);
    court_.assign(sentences.size(), false);
    body_.assign(sentences.size(), 0);
    std::uint32_t count = 0;
    for (std::size_t s = 0; s < sentences.size(); ++s) {
      const std::uint32_t block = sentences[s].block;
      const auto& blocks = reading_.doc.article.blocks;
      if (block < blocks.size() && blocks[block].kind == BlockKind::kBody) body_[s] = ++count;
    }
    std::vector<bool> mixed(sentences.size(), false);
    const auto tell = [&](std::uint32_t s, const Date& day) {
      if (days_[s] && *days_[s] != day) mixed[s] = true;
      days_[s] = day;
    };
    for (const Draft& draft : drafts_) {
      const DateInterval& when = draft.event.when;
      if (draft.statement || !when.exact() || !draft.event.when_inferred.empty() || !is_recent(*when.first)) continue;
      const std::uint32_t s = graph_.sentence_of(draft.trigger);
      tell(s, *when.first);
      court_[s] = court_[s] || classes_.allows(draft.class_id, "court");
    }
    for (const Timex& timex : reading_.doc.timexes) {
      if (timex.head >= graph_.size() || timex.type == TimexType::kDuration || timex.type == TimexType::kSet) continue;
      if (timex.value.ends_with("_REF")) continue;                             // "recently", "later"
      if (timex.type == TimexType::kTime && timex.interval.empty()) continue;  // "at 3 a.m.", on the story's day
      const std::uint32_t s = graph_.sentence_of(timex.head);
      if (is_of_speech(timex)) {
        if (timex.interval.exact() && is_recent(*timex.interval.first)) said_[s] = timex.interval.first;
        continue;
      }
      timed_[s] = true;
      times_[s].push_back(timex.head);
      const std::string_view word = time_preposition(reading_, timex);
      const bool bound = std::ranges::find(kBounds, word) != kBounds.end();
      moves_[s] = moves_[s] || (!bound && !is_aside(s));
      const bool on = word.empty() || word == "on" || word == "at" || word == "in";
      if (!on || !timex.interval.exact() || !is_recent(*timex.interval.first) || days_[s]) continue;
      if (!reading_.mentions.quotation_at(timex.head)) tell(s, *timex.interval.first);
    }
    for (std::size_t s = 0; s < sentences.size(); ++s) {
      if (mixed[s]) days_[s].reset();
    }
  }

  [[nodiscard]] bool is_recent(const Date& day) const {
    const int age = days_between(day, created());
    return age >= 0 && age <= kRecent;
  }

  /// "police said on Tuesday", "On Tuesday the ministry said": the time of a verb of speaking.
  [[nodiscard]] bool is_of_speech(const Timex& timex) const {
    const TokenRange sentence = graph_.sentence_tokens(timex.head);
    std::uint32_t before = timex.tokens.first;
    while (before > sentence.first && graph_.is(before - 1, "case")) --before;
    const auto speaks = [&](std::uint32_t t) {
      return graph_.is_verb(t) && has_word(graph_, reading_.words.speech, t) && !reading_.event_words[t];
    };
    if (before > sentence.first && speaks(before - 1)) return true;
    const std::int32_t head = graph_.head(timex.head);
    if (head != kNone && speaks(static_cast<std::uint32_t>(head))) return true;
    for (std::uint32_t t = timex.tokens.end; t < sentence.end; ++t) {  // "On Friday, in a statement, the ministry said"
      if (graph_.is_verb(t) && !graph_.is(t, "aux"))
        return before == sentence.first && graph_.head(t) == kNone && speaks(t);
    }
    return false;
  }

  void find_dated() {
    dated_.assign(drafts_.size(), false);
    for (std::size_t d = 0; d < drafts_.size(); ++d) {
      if (!drafts_[d].event.when.empty()) dated_[told_of(d)] = true;
    }
  }

  /// The day that the story has reached before the sentence: that of the last sentence in front that tells a time.
  /// "was sentenced on Friday. He stabbed his victim": courts deal with what was before.
  [[nodiscard]] std::optional<Date> day_before(std::uint32_t sentence, bool of_courts = false) const {
    for (std::uint32_t back = 1; back <= kBack && back <= sentence; ++back) {
      const std::uint32_t s = sentence - back;
      if (body_[s] == 0) return std::nullopt;
      if (days_[s] && of_courts && court_[s]) return std::nullopt;
      if (days_[s]) return days_[s];
      if (moves_[s]) return std::nullopt;
    }
    return std::nullopt;
  }

  /// "Parliament had passed the bill in October": the story is not there now.
  [[nodiscard]] bool is_aside(std::uint32_t sentence) const {
    const TokenRange tokens = reading_.doc.sentences[sentence].tokens;
    for (std::uint32_t t = tokens.first; t < tokens.end; ++t) {
      if (graph_.head(t) == kNone) return tense_of_verb(t) == Tense::kPluperfect;
    }
    return false;
  }

  /// The day of a lead that tells none: that of the first sentence of the body that does.
  [[nodiscard]] std::optional<Date> day_ahead() const {
    for (std::size_t s = 0; s < days_.size(); ++s) {
      if (body_[s] == 0) continue;
      if (body_[s] > kAhead) break;
      if (days_[s]) return days_[s];
      if (timed_[s] && body_[s] > 1) break;
    }
    return std::nullopt;
  }

  /// "Rescuers searched on Saturday after floods hit Lima": does the lead tell of the event and of another one's time?
  [[nodiscard]] bool passed_over(std::size_t d) const {
    for (std::size_t other = 0; other < drafts_.size(); ++other) {
      const std::uint32_t sentence = graph_.sentence_of(drafts_[other].trigger);
      if (body_[sentence] == 1 && timed_[sentence] && told_of(other) == told_of(d)) return true;
    }
    return false;
  }

  /// Does the sentence tell a time that may be the event's? That of another finite clause is not.
  [[nodiscard]] bool is_timed(std::uint32_t trigger) const {
    const std::uint32_t sentence = graph_.sentence_of(trigger);
    if (!timed_[sentence]) return false;
    const std::uint32_t clause = graph_.clause_of(trigger);
    return std::ranges::any_of(times_[sentence], [&](std::uint32_t head) {
      std::uint32_t at = graph_.clause_of(head);
      if (graph_.dominates(at, clause)) return true;
      while (graph_.head(at) != kNone && at != clause) {
        const bool apart =
            graph_.is(at, "acl", "relcl") || (graph_.is(at, "conj") && graph_.child(at, "nsubj") != kNone);
        if (apart) return false;
        at = static_cast<std::uint32_t>(graph_.head(at));
      }
      return true;
    });
  }

  // --- How an event is told -------------------------------------------------------------

  [[nodiscard]] Tense tense_of(std::uint32_t trigger) const {
    for (std::uint32_t at = trigger;; at = static_cast<std::uint32_t>(graph_.head(at))) {
      if (graph_.is_verb(at) || graph_.child(at, "cop") != kNone) {
        const Tense tense = tense_of_verb(at);
        if (tense != Tense::kOther || !shares_tense(at)) return tense;
      }
      if (graph_.head(at) == kNone) return Tense::kOther;
    }
  }

  [[nodiscard]] Tense tense_of_verb(std::uint32_t verb) const {
    Tense tense = graph_.token(verb).xpos == "VBD" ? Tense::kPast : Tense::kOther;
    for (const std::uint32_t c : graph_.children(verb)) {
      if (!graph_.is(c, "aux") && !graph_.is(c, "cop")) continue;
      const std::string& tag = graph_.token(c).xpos;
      if (tag == "MD") return Tense::kOther;
      if (graph_.lemma(c) == "have" && graph_.is(c, "aux")) return tag == "VBD" ? Tense::kPluperfect : Tense::kPerfect;
      if (tag == "VBD") tense = Tense::kPast;
    }
    return tense;
  }

  /// "were killed and wounded", "was rammed, killing two": in the tense of the verb above.
  [[nodiscard]] bool shares_tense(std::uint32_t verb) const {
    const std::string& tag = graph_.token(verb).xpos;
    if (tag == "VBG")
      return graph_.is(verb, "advcl") || graph_.is(verb, "xcomp") || graph_.is(verb, "acl") || graph_.is(verb, "conj");
    return graph_.is(verb, "conj") && tag == "VBN" && graph_.child(verb, "nsubj") == kNone;
  }

  /// Is the event told in the main clause, what somebody says included?
  [[nodiscard]] bool is_main(std::uint32_t trigger) const {
    for (std::uint32_t at = trigger; graph_.head(at) != kNone; at = static_cast<std::uint32_t>(graph_.head(at))) {
      const auto head = static_cast<std::uint32_t>(graph_.head(at));
      if (graph_.is(at, "acl") || graph_.is(at, "appos") || is_of_noun(reading_, at, head)) return false;
      if (graph_.is(at, "ccomp") && !has_word(graph_, reading_.words.speech, head)) return false;
      // "was known for leading a revolt" tells of another time, "was rammed, killing two" of the same.
      const bool aside = graph_.token(at).xpos != "VBG" || graph_.child(at, "mark") != kNone;
      if (graph_.is(at, "advcl") && aside && !is_meanwhile(at)) return false;
      const auto mention = reading_.mentions.covering(at);
      if (mention && at != trigger) return false;
    }
    return true;
  }

  [[nodiscard]] bool is_meanwhile(std::uint32_t clause) const {
    return std::ranges::any_of(graph_.children(clause), [&](std::uint32_t c) {
      const std::string_view word = graph_.lemma(c);
      return c < clause && (word == "when" || word == "as" || word == "while");
    });
  }

  [[nodiscard]] bool tells_past(std::uint32_t word) const {
    const auto match = reading_.words.other_occasion == nullptr
                           ? std::nullopt
                           : find_word(graph_, *reading_.words.other_occasion, word);
    return match && match->row->cells.size() > 1 && match->row->cells[1] == "past";
  }

  /// "the last election", "previous talks".
  [[nodiscard]] bool is_past_one(std::uint32_t noun) const {
    return std::ranges::any_of(graph_.children(noun),
                               [&](std::uint32_t c) { return graph_.is(c, "amod") && tells_past(c); });
  }

  /// "after the resignation of the minister", "his previous conviction": told as earlier than what the sentence tells.
  [[nodiscard]] bool is_behind(std::uint32_t trigger) const {
    for (const std::uint32_t c : graph_.children(trigger)) {
      if (tells_past(c)) return true;
      const bool marks = graph_.is(c, "case") || graph_.is(c, "mark");
      if (marks && has(kBehind, c)) return true;
    }
    for (const std::uint32_t c : graph_.children(trigger)) {  // "won the seat at the last election"
      const bool at = graph_.is(c, "obl") && (graph_.has_marker(c, "at") || graph_.has_marker(c, "in"));
      if (at && graph_.is_noun(c) && is_past_one(c) && !reading_.mentions.timex_at(c)) return true;
    }
    for (std::uint32_t at = trigger; graph_.head(at) != kNone && graph_.token(at).xpos == "VBN";
         at = static_cast<std::uint32_t>(graph_.head(at))) {  // "a man convicted of robbery", "reported as convicted"
      if (graph_.is(at, "acl")) return graph_.subtype(at) != "relcl";
      const bool as = std::ranges::any_of(graph_.children(at), [&](std::uint32_t c) {
        return c < at && graph_.lemma(c) == "as" && (graph_.is(c, "mark") || graph_.is(c, "case"));
      });
      if (as && graph_.is(at, "advcl") && graph_.child(at, "nsubj") == kNone) return true;
      if (graph_.child(at, "nsubj") != kNone) break;
    }
    return false;
  }

  /// "convicted of murder", "an inquiry into the crash", "protests over the killing": what a court, an inquiry or a
  /// protest is about took place before it.
  [[nodiscard]] bool is_looked_back_on(std::size_t d) const {
    const std::uint32_t trigger = drafts_[d].trigger;
    if (graph_.head(trigger) == kNone || drafts_[d].event.status == Status::kOngoing) return false;
    if (!classes_.allows(drafts_[d].class_id, "harm") && !classes_.allows(drafts_[d].class_id, "court")) return false;
    return reach_.looks_back(trigger);
  }

  /// By form or lemma: "following" may be a verb's.
  template <std::size_t N>
  [[nodiscard]] bool has(const std::array<std::string_view, N>& words, std::uint32_t token) const {
    const std::string form = ascii_lower(graph_.form(token));
    return std::ranges::find(words, graph_.lemma(token)) != words.end() ||
           std::ranges::find(words, form) != words.end();
  }

  template <std::size_t N>
  [[nodiscard]] bool has_adverb(const std::array<std::string_view, N>& words, std::uint32_t trigger) const {
    const std::uint32_t clause = graph_.clause_of(trigger);
    return std::ranges::any_of(graph_.children(clause),
                               [&](std::uint32_t c) { return graph_.is(c, "advmod") && has(words, c); });
  }

  // --- What follows ---------------------------------------------------------------------

  void give(std::size_t d) {
    Draft& draft = drafts_[d];
    const std::uint32_t sentence = graph_.sentence_of(draft.trigger);
    const bool day_counts = classes_.allows(draft.class_id, "day");
    if (draft.event.in_title) {
      if (day_counts && !timed_[sentence] && is_main(draft.trigger) && !passed_over(d))
        give_day(d, day_ahead(), "lead");
      return;
    }
    if (body_[sentence] == 0) return;
    const Tense tense = tense_of(draft.trigger);
    if (tense == Tense::kPerfect && !graph_.is_verb(draft.trigger) && reading_.roles.carrier(draft.trigger) == kNone)
      return;  // "has blamed them for the unrest"
    const bool long_ago = tense == Tense::kPerfect && has_adverb(kEverBefore, draft.trigger);
    if (long_ago || tense == Tense::kPluperfect || is_behind(draft.trigger) || is_looked_back_on(d))
      return look_back(d, sentence);
    if (is_timed(draft.trigger) || (tense != Tense::kPast && tense != Tense::kPerfect)) return;
    const bool main =
        is_main(draft.trigger) && (tense == Tense::kPerfect || !reach_.told_apart(draft.trigger, kNoToken));
    if (!main) return;
    const bool of_courts = classes_.allows(draft.class_id, "court") || classes_.allows(draft.class_id, "victim");
    const std::optional<Date> before = day_before(sentence, of_courts);
    if (before && said_[sentence] && *said_[sentence] < *before) return look_back(d, sentence);
    if (!before && said_[sentence] && tense == Tense::kPerfect && classes_.allows(draft.class_id, "announced"))
      return give_day(d, said_[sentence], "announced");
    if (before && (tense == Tense::kPerfect || classes_.allows(draft.class_id, "aftermath")))
      return set(d, {before, created()}, "since");
    if (!day_counts) return;
    if (before) return give_day(d, before, "story");
    if (body_[sentence] <= kLead) give_day(d, day_ahead(), "story");
    if (drafts_[d].event.when.empty() && tense == Tense::kPerfect) look_back(d, sentence);
  }

  /// "met for a summit where on Sunday they signed a treaty": on that day too.
  void within(std::size_t d) {
    if (!classes_.allows(drafts_[d].class_id, "lasts") || !classes_.allows(drafts_[d].class_id, "day")) return;
    for (const Draft& other : drafts_) {
      if (other.statement || !other.event.when.exact() || !other.event.when_inferred.empty()) continue;
      const std::uint32_t clause = other.trigger;
      const bool there = graph_.is(clause, "acl") && tells_where(graph_, clause) &&
                         graph_.head(clause) == static_cast<std::int32_t>(drafts_[d].trigger);
      if (there) return set(d, other.event.when, "within");
    }
  }

  /// "They will sign a treaty on Friday. Later they will visit a school."
  void give_plan(std::size_t d) {
    const std::uint32_t sentence = graph_.sentence_of(drafts_[d].trigger);
    if (drafts_[d].event.in_title || timed_[sentence] || !classes_.allows(drafts_[d].class_id, "day")) return;
    if (!is_main(drafts_[d].trigger) || !has_adverb(kThen, drafts_[d].trigger)) return;
    std::optional<Date> day;
    for (const Draft& other : drafts_) {
      const std::uint32_t s = graph_.sentence_of(other.trigger);
      if (other.statement || other.event.status != Status::kPlanned || !other.event.when.exact()) continue;
      if (s >= sentence || s + kNext < sentence || !other.event.when_inferred.empty()) continue;
      if (day && *day != *other.event.when.first) return;
      day = other.event.when.first;
    }
    give_day(d, day, "story");
  }

  void give_day(std::size_t d, const std::optional<Date>& day, const char* how) {
    if (day) set(d, DateInterval::day(*day), how);
  }

  /// What lies before the day that the story has reached.
  void look_back(std::size_t d, std::uint32_t sentence) {
    const bool timed = is_timed(drafts_[d].trigger);
    std::optional<Date> day = timed ? days_[sentence] : day_before(sentence);
    if (!day && timed && !is_end(drafts_[d].trigger)) day = end_of_governor(drafts_[d].trigger);
    if (!day && timed) return;
    if (said_[sentence] && (timed || !day || *said_[sentence] < *day))
      day = said_[sentence];  // "said on Friday that they had met after …"
    set(d, {std::nullopt, day ? *day : created()}, "before");
  }

  /// "served until he was dismissed": not before that.
  [[nodiscard]] bool is_end(std::uint32_t trigger) const {
    return std::ranges::any_of(graph_.children(trigger), [&](std::uint32_t c) {
      return (graph_.is(c, "case") || graph_.is(c, "mark")) &&
             (graph_.lemma(c) == "until" || graph_.lemma(c) == "till");
    });
  }

  /// The last day of the nearest event above that has a time; what is planned for later bounds nothing.
  [[nodiscard]] std::optional<Date> end_of_governor(std::uint32_t trigger) const {
    for (std::int32_t at = graph_.head(trigger); at != kNone; at = graph_.head(static_cast<std::uint32_t>(at))) {
      for (const Draft& draft : drafts_) {
        if (draft.statement || draft.trigger != static_cast<std::uint32_t>(at) || !draft.event.when.last) continue;
        return std::min(*draft.event.when.last, created());
      }
    }
    return std::nullopt;
  }

  void set(std::size_t d, const DateInterval& when, const char* how) {
    drafts_[d].event.when = when;
    drafts_[d].event.when_inferred = how;
    dated_[told_of(d)] = true;
  }

  const Reading& reading_;
  const ClauseGraph& graph_;
  const ContextClasses classes_;
  const PhraseReach reach_;
  Drafts& drafts_;
  std::vector<std::optional<Date>> days_;          // by sentence
  std::vector<std::optional<Date>> said_;          // by sentence: when it was said
  std::vector<bool> timed_;                        // by sentence: tells a time that is not of speaking
  std::vector<std::vector<std::uint32_t>> times_;  // by sentence: the heads of those times
  std::vector<bool> moves_;                        // by sentence: the story goes to that time
  std::vector<std::uint32_t> body_;                // by sentence: its number in the body, 0 outside
  std::vector<bool> court_;                        // by sentence: tells what a court did on its day
  std::vector<bool> dated_;                        // by the first mention of each event
};

}  // namespace

void infer_story_times(const Reading& reading, Drafts& drafts) {
  StoryTimes(reading, drafts).run();
}

}  // namespace newsgraph
