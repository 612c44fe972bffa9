#include "extract/time_inference.h"

#include <algorithm>

#include "extract/context_classes.h"
#include "extract/phrase_reach.h"
#include "extract/time_relations.h"
#include "extract/timex_use.h"

namespace newsgraph {
namespace {

constexpr int kRecent = 14;         // days back in which a day holds for the next sentence
constexpr std::uint32_t kBack = 3;  // sentences in front in which it is looked for

/// A finite verb of the past, or a noun below one.
bool told_of_past(const ClauseGraph& graph, std::uint32_t trigger) {
  for (std::uint32_t at = trigger;; at = static_cast<std::uint32_t>(graph.head(at))) {
    if (graph.is_verb(at)) {
      if (graph.token(at).xpos == "VBD") return true;
      const std::int32_t auxiliary = graph.child(at, "aux");
      return auxiliary != kNone && graph.token(static_cast<std::uint32_t>(auxiliary)).xpos == "VBD";
    }
    if (graph.head(at) == kNone) return false;
  }
}

/// "when he took office in 1987": the time of both clauses.
bool meanwhile(const ClauseGraph& graph, std::uint32_t clause) {
  return std::any_of(graph.children(clause).begin(), graph.children(clause).end(), [&](std::uint32_t c) {
    const std::string_view word = graph.lemma(c);
    return c < clause && (graph.is(c, "mark") || graph.is(c, "advmod")) &&
           (word == "when" || word == "as" || word == "while");
  });
}

/// "in the span of a week", "over three days"; not "jailed for a year".
bool is_span(const Timex& timex) {
  const std::string& word = timex.preposition;
  return timex.type == TimexType::kDuration &&
         (word == "in" || word == "within" || word == "over" || word == "during" || word == "of");
}

/// Does the sentence name a time of its own?
bool tells_time(const Reading& reading, std::uint32_t sentence) {
  return std::ranges::any_of(reading.doc.timexes, [&](const Timex& timex) {
    return timex.head < reading.graph.size() && reading.graph.sentence_of(timex.head) == sentence &&
           (timex.type != TimexType::kDuration || is_span(timex));
  });
}

/// "On Tuesday, a bus crashed near Lima. Nine people died.": the day of the events of the sentence before, when these
/// agree on one.
void from_sentence_before(const Reading& reading, const PhraseReach& reach, const ContextClasses& classes,
                          const Drafts& drafts, Draft& draft) {
  const ClauseGraph& graph = reading.graph;
  const std::uint32_t sentence = graph.sentence_of(draft.trigger);
  const auto& created = reading.doc.article.created;
  if (sentence == 0 || !created || reading.mentions.quotation_at(draft.trigger)) return;
  const auto& sentences = reading.doc.sentences;
  if (sentences[sentence].block != sentences[sentence - 1].block) return;
  if (!told_of_past(graph, draft.trigger) || reach.told_apart(draft.trigger, kNoToken)) return;
  DateInterval day;
  const Draft* source = nullptr;
  for (std::uint32_t back = 1; back <= kBack && back <= sentence && day.empty(); ++back) {
    const std::uint32_t at = sentence - back;
    if (sentences[at].block != sentences[sentence].block) return;
    for (const Draft& before : drafts) {
      if (before.statement || graph.sentence_of(before.trigger) != at || before.event.when.empty()) continue;
      if (before.event.when_inferred == "paragraph") continue;  // from a sentence further in front
      if (!before.event.when.exact() || !before.event.when_inferred.empty()) return;
      if (!day.empty() && day != before.event.when) return;
      day = before.event.when;
      source = &before;
    }
    if (day.empty() && tells_time(reading, at)) return;
  }
  // "was sentenced on Friday. He stabbed his victim": courts deal with what was before.
  const bool of_court = source != nullptr && classes.allows(source->class_id, "court");
  if (of_court && classes.allows(draft.class_id, "victim")) return;
  if (day.empty() || days_between(*day.first, *created) > kRecent || days_between(*day.first, *created) < 0) return;
  draft.event.when = day;
  draft.event.when_inferred = "paragraph";
}

/// A noun of the main clause that is no person's, or a clause that happens with it: "when she took office she became".
bool shares_clause(const Reading& reading, std::uint32_t trigger, bool then = false) {
  const ClauseGraph& graph = reading.graph;
  if (graph.is_verb(trigger)) {  // "Today, as the storm hit the coast, the service issued warnings"
    const std::int32_t head = graph.head(trigger);
    if (head == kNone || (graph.is(trigger, "acl") && tells_where(graph, trigger))) return true;
    return graph.is(trigger, "advcl") && meanwhile(graph, trigger) &&
           graph.head(static_cast<std::uint32_t>(head)) == kNone;
  }
  std::uint32_t below = trigger;
  for (std::int32_t at = graph.head(trigger); at != kNone; at = graph.head(static_cast<std::uint32_t>(at))) {
    const auto node = static_cast<std::uint32_t>(at);
    if (graph.is(node, "acl") || graph.is(node, "ccomp") || graph.is(node, "advcl")) return false;
    if (graph.is_verb(node)) {
      if (!then && has_word(graph, reading.mappings.lexicon("pass-backward"), node)) return false;
      if (graph.is(node, "conj") && graph.child(node, "nsubj") != kNone) return false;
      below = node;
      continue;
    }
    const auto mention = reading.mentions.covering(node);
    if (mention || graph.is(node, "conj")) return false;
    // "the toll from the blast rose on Monday": of the toll, not of the blast.
    if (is_of_noun(reading, below, node)) return false;
    below = node;
  }
  return true;
}

/// "The accord follows the kidnapping of three men last year": the present does not take a past time, so it is the
/// noun's.
bool looks_back_now(const Reading& reading, std::uint32_t trigger, const Timex& timex) {
  const auto& created = reading.doc.article.created;
  const std::uint32_t verb = reading.graph.clause_of(trigger);
  return created && timex.interval.last && *timex.interval.last < *created && verb < trigger &&
         trigger < timex.tokens.first && reading.graph.token(verb).xpos == "VBZ";
}

/// The one day that the first sentence of the body names; empty when there is none or several.
const Sentence* first_of_body(const Reading& reading) {
  const auto& blocks = reading.doc.article.blocks;
  const auto& sentences = reading.doc.sentences;
  const auto lead = std::ranges::find_if(sentences, [&](const Sentence& sentence) {
    return sentence.block < blocks.size() && blocks[sentence.block].kind == BlockKind::kBody;
  });
  return lead == sentences.end() ? nullptr : &*lead;
}

DateInterval day_of_lead(const Reading& reading) {
  const Sentence* lead = first_of_body(reading);
  if (lead == nullptr) return {};
  DateInterval day;
  for (const Timex& timex : reading.doc.timexes) {
    if (!lead->tokens.contains(timex.head) || !timex.interval.exact()) continue;
    const bool on = timex.preposition.empty() || timex.preposition == "on";
    if (!on || reading.mentions.quotation_at(timex.head) || (!day.empty() && day != timex.interval)) return {};
    day = timex.interval;
  }
  return day;
}

}  // namespace

bool is_of_noun(const Reading& reading, std::uint32_t at, std::uint32_t above) {
  const ClauseGraph& graph = reading.graph;
  if (!graph.is(at, "nmod") || graph.is(at, "nmod", "poss") || !graph.is_noun(above)) return false;
  return !reading.event_words[above] && !has_word(graph, reading.words.partitive, above) &&
         !has_word(graph, reading.words.margin, above) &&
         !has_word(graph, reading.mappings.lexicon("pass-holding"), above);
}

bool of_other_event(const Reading& reading, std::uint32_t trigger, const Timex& timex) {
  const ClauseGraph& graph = reading.graph;
  const WordList* naming = reading.mappings.lexicon("pass-naming");
  std::uint32_t at = timex.head;
  while (graph.head(at) != kNone) {
    if (graph.dominates(at, trigger)) return false;
    const bool names = graph.is(at, "acl") && has_word(graph, naming, at);  // "a plan dubbed Horizon in 2017"
    const bool clause = (graph.is(at, "acl") && !names) || (graph.is(at, "advcl") && !meanwhile(graph, at)) ||
                        graph.is(at, "parataxis");
    if (clause || (reading.event_words[at] && !graph.is_verb(at))) return true;
    at = static_cast<std::uint32_t>(graph.head(at));
  }
  return false;
}

void infer_times(const Reading& reading, Drafts& drafts) {
  relate_times(reading, drafts);
  const PhraseReach reach(reading);
  const ContextClasses classes(reading);
  for (Draft& draft : drafts) {
    if (draft.statement || !draft.event.when.empty() || !classes.allows(draft.class_id, "day")) continue;
    const TokenRange sentence = reading.graph.sentence_tokens(draft.trigger);
    const Timex* only = nullptr;
    int count = 0;
    bool lengths = false;  // "in the span of a week"
    for (const Timex& timex : reading.doc.timexes) {
      if (!sentence.contains(timex.tokens.first)) continue;
      lengths = lengths || is_span(timex);
      if (timex.type == TimexType::kDuration || timex.type == TimexType::kSet) continue;
      ++count;
      if (is_day(reading, timex)) only = &timex;
    }
    if (count == 0 && !lengths) from_sentence_before(reading, reach, classes, drafts, draft);
    if (count != 1 || only == nullptr || only->preposition == "as of" || only->preposition == "until" ||
        only->preposition == "by" || reach.belongs_elsewhere({only->tokens, only->head}, draft.trigger))
      continue;
    const bool then = looks_back_now(reading, draft.trigger, *only);
    if (reach.told_apart(draft.trigger, only->head) || of_other_event(reading, draft.trigger, *only) ||
        !shares_clause(reading, draft.trigger, then) ||
        (!then && reach.looks_back(draft.trigger) && !reading.graph.dominates(draft.trigger, only->head)))
      continue;
    draft.event.when = occurrence_interval(only->interval, time_preposition(reading, *only));
    draft.event.when_inferred = "sentence";
  }
}

void infer_headline_times(const Reading& reading, Drafts& drafts) {
  const auto& created = reading.doc.article.created;
  const DateInterval day = day_of_lead(reading);
  if (!created || !day.exact()) return;
  const int ago = days_between(*day.first, *created);
  if (ago < 0 || ago > kRecent) return;
  const ContextClasses classes(reading);
  const auto told_of = [&](std::size_t d) {
    while (drafts[d].event.same_as != kNone) d = static_cast<std::size_t>(drafts[d].event.same_as);
    return d;
  };
  const Sentence* lead = first_of_body(reading);
  std::vector<bool> dated(drafts.size(), false);
  for (std::size_t d = 0; d < drafts.size(); ++d) {
    // "Rescuers searched on Saturday after floods hit Lima": the lead's day was not the flood's.
    const bool passed_over = lead->tokens.contains(drafts[d].trigger);
    if (!drafts[d].event.when.empty() || passed_over) dated[told_of(d)] = true;
  }
  for (std::size_t d = 0; d < drafts.size(); ++d) {
    Draft& draft = drafts[d];
    if (!draft.event.in_title || draft.statement || dated[told_of(d)]) continue;
    const bool happened = draft.event.status == Status::kOccurred || draft.event.status == Status::kAlleged;
    if (!happened || !classes.allows(draft.class_id, "day") || !shares_clause(reading, draft.trigger)) continue;
    draft.event.when = day;
    draft.event.when_inferred = "lead";
  }
}

}  // namespace newsgraph
