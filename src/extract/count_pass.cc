// First every match of a count rule finds its event. Then the numbers that no
// rule took are asked whether they are a part of one that was taken:
// "including 12 children", "12 of them children", "This includes 12 children".
// That is told by the order of words rather than by the tree, since parsers
// disagree with themselves about such phrases.
#include "extract/count_pass.h"

#include <algorithm>
#include <cstdlib>
#include <set>

#include "extract/draft_events.h"
#include "extract/literals.h"
#include "mapping/terms.h"
#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

constexpr std::uint32_t kNear = 4;           // words between "including" and its number
constexpr std::uint32_t kOpening = 1;        // the last sentence that says what the article is about
constexpr std::uint32_t kSentencesBack = 2;  // how far a count may look back for its event
constexpr int kOneStory = 14;                // days over which the counts of one event are told

struct Placed {
  std::uint32_t quantity = 0;
  std::size_t draft = 0;
  std::size_t count = 0;  ///< index in the draft's counts
};

class CountAttacher {
 public:
  CountAttacher(const Reading& reading, Drafts& drafts) : reading_(reading), graph_(reading.graph), drafts_(drafts) {}

  void attach(const RuleMatch& match) {
    for (const FilledArgument& argument : match.arguments) {
      if (argument.pattern->role != m::kCount) continue;
      for (const Filler& filler : argument.fillers) {
        const std::int32_t quantity = count_at(reading_, filler.token);
        if (quantity == kNone || is_part(static_cast<std::uint32_t>(quantity))) continue;
        const std::int32_t draft = event_of(match);
        if (draft == kNone) continue;
        place(static_cast<std::size_t>(draft), *match.rule, static_cast<std::uint32_t>(quantity), filler.token);
      }
    }
  }

  /// Numbers that are parts of others.
  void subsets() {
    for (std::uint32_t q = 0; q < reading_.doc.quantities.size(); ++q) {
      const Quantity& quantity = reading_.doc.quantities[q];
      if (taken_.contains(q) || quantity.kind != QuantityKind::kCardinal || quantity.head >= graph_.size()) continue;
      if (reading_.mentions.timex_at(quantity.head)) continue;
      const bool listed = follows_include(q);
      const std::int32_t pronoun = of_them(quantity);
      if (!listed && pronoun == kNone) continue;
      const Placed* whole = whole_before(quantity);
      if (whole == nullptr) continue;
      add_part(*whole, q, pronoun);
    }
  }

 private:
  bool fits(const Rule& rule, const Draft& draft) const {
    if (draft.statement) return false;
    if (rule.attach_to.empty()) return true;
    return std::any_of(rule.attach_to.begin(), rule.attach_to.end(), [&](ClassId wanted) {
      return reading_.mappings.ontology().is_subclass(draft.class_id, wanted);
    });
  }

  std::int32_t draft_at(std::uint32_t token, const Rule& rule) const {
    for (std::size_t d = 0; d < drafts_.size(); ++d) {
      if (drafts_[d].trigger == token && fits(rule, drafts_[d])) return static_cast<std::int32_t>(d);
    }
    return kNone;
  }

  std::int32_t event_of(const RuleMatch& match) {
    const Rule& rule = *match.rule;
    for (const FilledArgument& argument : match.arguments) {
      if (argument.pattern->role != m::kEvent) continue;
      for (const Filler& filler : argument.fillers) {
        for (const std::uint32_t token : graph_.conjuncts(filler.token)) {
          if (const std::int32_t draft = draft_at(token, rule); draft != kNone) return draft;
        }
      }
    }
    if (const std::int32_t own = draft_at(match.trigger, rule); own != kNone) return own;
    if (const std::int32_t near = governing(match.trigger, rule); near != kNone) return near;
    if (const std::int32_t near = nearest_before(match.trigger, rule); near != kNone) return near;
    if (!rule.otherwise) return kNone;
    if (const std::int32_t topic = topic_of_article(match.trigger, rule); topic != kNone) return topic;
    Draft draft = bare_draft(reading_, &rule, match.trigger, *rule.otherwise);
    for (const FilledArgument& argument : match.arguments) {
      if (argument.pattern->role != sem::kHasPlace) continue;
      for (const Filler& filler : argument.fillers) draft.arguments.push_back({argument.pattern->role, filler, false});
    }
    return insert(std::move(draft));
  }

  /// Up the tree: the governor, or an argument of it.
  std::int32_t governing(std::uint32_t trigger, const Rule& rule) const {
    std::uint32_t at = trigger;
    while (graph_.head(at) != kNone) {
      at = static_cast<std::uint32_t>(graph_.head(at));
      if (const std::int32_t draft = draft_at(at, rule); draft != kNone) return draft;
      for (const std::uint32_t c : graph_.children(at)) {
        if (const std::int32_t draft = draft_at(c, rule); draft != kNone) return draft;
      }
    }
    return kNone;
  }

  /// In the same sentence the nearest; else the last of an earlier one nearby.
  std::int32_t nearest_before(std::uint32_t trigger, const Rule& rule) const {
    const std::uint32_t sentence = graph_.sentence_of(trigger);
    std::int32_t best = kNone;
    std::uint32_t best_distance = 0;
    for (std::size_t d = 0; d < drafts_.size(); ++d) {
      if (!fits(rule, drafts_[d])) continue;
      const std::uint32_t other = drafts_[d].trigger;
      const std::uint32_t at = graph_.sentence_of(other);
      if (at > sentence || sentence - at > kSentencesBack) continue;
      if (at < sentence && tells_other_time(sentence, drafts_[d])) continue;
      const std::uint32_t distance =
          (sentence - at) * graph_.size() + (other > trigger ? other - trigger : trigger - other);
      if (best == kNone || distance < best_distance) {
        best = static_cast<std::int32_t>(d);
        best_distance = distance;
      }
    }
    return best;
  }

  /// "A gas leak there killed two in 2016": not what the sentences in front told of this week.
  [[nodiscard]] bool tells_other_time(std::uint32_t sentence, const Draft& draft) const {
    const std::uint32_t before = graph_.sentence_of(draft.trigger);
    const auto years = [&](std::uint32_t s, const Timex& timex) {
      return timex.head < graph_.size() && graph_.sentence_of(timex.head) == s && timex.interval.first &&
             timex.interval.last;
    };
    const auto& created = reading_.doc.article.created;
    for (const Timex& timex : reading_.doc.timexes) {
      if (!years(sentence, timex)) continue;
      bool told = false;
      for (const Timex& other : reading_.doc.timexes) {
        if (!years(before, other)) continue;
        told = true;
        if (std::abs(days_between(*timex.interval.first, *other.interval.first)) <= kOneStory) return false;
      }
      if (told || (created && days_between(*timex.interval.last, *created) > kOneStory)) return true;
    }
    return false;
  }

  /// "Three others are in hospital", far below a headline of a crash: the event that the article opens with, unless the
  /// sentence has a time of its own.
  [[nodiscard]] std::int32_t topic_of_article(std::uint32_t trigger, const Rule& rule) const {
    const TokenRange sentence = graph_.sentence_tokens(trigger);
    for (std::uint32_t t = sentence.first; t < sentence.end; ++t) {
      if (reading_.mentions.timex_at(t)) return kNone;
    }
    for (std::size_t d = 0; d < drafts_.size(); ++d) {
      const std::uint32_t at = graph_.sentence_of(drafts_[d].trigger);
      if (at > kOpening || graph_.sentence_of(trigger) <= at) break;
      const bool counted = drafts_[d].rule != nullptr && drafts_[d].rule->kind == RuleKind::kCount;
      if (!counted && fits(rule, drafts_[d])) return static_cast<std::int32_t>(d);
    }
    return kNone;
  }

  std::int32_t insert(Draft draft) {
    const auto place =
        std::find_if(drafts_.begin(), drafts_.end(), [&](const Draft& other) { return other.trigger > draft.trigger; });
    const auto index = place - drafts_.begin();
    drafts_.insert(place, std::move(draft));
    for (Placed& placed : placed_) {
      if (placed.draft >= static_cast<std::size_t>(index)) ++placed.draft;
    }
    return static_cast<std::int32_t>(index);
  }

  void place(std::size_t draft, const Rule& rule, std::uint32_t quantity, std::uint32_t token) {
    std::vector<DraftCount>& counts = drafts_[draft].counts;
    const bool known = std::any_of(counts.begin(), counts.end(), [&](const DraftCount& count) {
      return count.quantity == quantity && count.outcome == rule.outcome;
    });
    if (known) return;
    taken_.insert(quantity);
    counts.push_back({rule.outcome, quantity, kNone, group_of(quantity, token), &rule});
    placed_.push_back({quantity, draft, counts.size() - 1});
  }

  [[nodiscard]] std::string group_of(std::uint32_t quantity, std::uint32_t token) const {
    const Quantity& number = reading_.doc.quantities[quantity];
    std::uint32_t noun = token;
    if (number.counted >= 0 && number.counted < static_cast<std::int32_t>(graph_.size())) {
      noun = static_cast<std::uint32_t>(number.counted);
    }
    if (number.tokens.contains(noun) || !graph_.is_noun(noun)) return {};
    return std::string(surface(reading_.doc.article.text, noun_group(reading_, noun)));
  }

  // --- Parts ------------------------------------------------------------------

  [[nodiscard]] bool is_part(std::uint32_t quantity) const {
    return follows_include(quantity) || of_them(reading_.doc.quantities[quantity]) != kNone;
  }

  /// "including 12", "among them 12", "This includes 3 women and 12": a list that such a word begins.
  [[nodiscard]] bool follows_include(std::uint32_t q) const {
    const Quantity& quantity = reading_.doc.quantities[q];
    const TokenRange sentence = graph_.sentence_tokens(quantity.head);
    std::uint32_t at = quantity.tokens.first;
    std::uint32_t room = kNear;
    while (at > sentence.first && room > 0) {
      --at;
      --room;
      const bool whole =
          graph_.lemma(at) == "among" && at + 2 == quantity.tokens.first && graph_.lemma(at + 1) == "the";
      if (whole) return false;  // "among the 12 dead were two children"
      if (has_word(graph_, reading_.words.include, at)) return true;
      const auto other = reading_.mentions.quantity_at(at);
      if (other && parts_.contains(*other)) return true;
      if (graph_.is_verb(at) || reading_.doc.form(at) == ";") return false;
      if (graph_.is(at, "cc") || reading_.doc.form(at) == ",") room = std::max(room, kNear);
    }
    return false;
  }

  /// The pronoun of "12 of them", "12 of whom"; kNone when there is none.
  [[nodiscard]] std::int32_t of_them(const Quantity& quantity) const {
    const TokenRange sentence = graph_.sentence_tokens(quantity.head);
    const std::uint32_t of = quantity.tokens.end;
    if (of + 1 >= sentence.end || graph_.lemma(of) != "of") return kNone;
    const std::uint32_t pronoun = graph_.token(of + 1).upos == "DET" && of + 2 < sentence.end ? of + 2 : of + 1;
    return graph_.token(of + 1).upos == "PRON" || graph_.token(of + 1).upos == "DET"
               ? static_cast<std::int32_t>(pronoun)
               : kNone;
  }

  /// The last whole in front of the number, in its sentence or the one before.
  [[nodiscard]] const Placed* whole_before(const Quantity& quantity) const {
    const Placed* best = nullptr;
    for (const Placed& placed : placed_) {
      const Quantity& other = reading_.doc.quantities[placed.quantity];
      const std::uint32_t apart = graph_.sentence_of(quantity.head) - graph_.sentence_of(other.head);
      if (other.head >= quantity.head || apart > 1 || other.value < quantity.value) continue;
      if (best == nullptr || other.head > reading_.doc.quantities[best->quantity].head) best = &placed;
    }
    return best;
  }

  void add_part(const Placed& whole, std::uint32_t q, std::int32_t pronoun) {
    Draft& draft = drafts_[whole.draft];
    DraftCount part;
    part.outcome = draft.counts[whole.count].outcome;
    part.quantity = q;
    part.part_of = static_cast<std::int32_t>(whole.count);
    part.group = pronoun == kNone ? group_of(q, reading_.doc.quantities[q].head)
                                  : group_behind(static_cast<std::uint32_t>(pronoun));
    taken_.insert(q);
    parts_.insert(q);
    draft.counts.push_back(std::move(part));
  }

  /// "12 of them were children": the noun behind the pronoun.
  [[nodiscard]] std::string group_behind(std::uint32_t pronoun) const {
    const TokenRange sentence = graph_.sentence_tokens(pronoun);
    for (std::uint32_t t = pronoun; t < std::min(sentence.end, pronoun + 2 + kNear); ++t) {
      if (t > pronoun && graph_.token(t).upos == "PUNCT") break;
      const bool last = t + 1 >= sentence.end || !graph_.is_noun(t + 1);
      if (graph_.is_noun(t) && last) return std::string(surface(reading_.doc.article.text, noun_group(reading_, t)));
    }
    return {};
  }

  const Reading& reading_;
  const ClauseGraph& graph_;
  Drafts& drafts_;
  std::vector<Placed> placed_;
  std::set<std::uint32_t> taken_;  // quantities
  std::set<std::uint32_t> parts_;
};

}  // namespace

void attach_counts(const Reading& reading, const std::vector<RuleMatch>& matches, Drafts& drafts) {
  CountAttacher attacher(reading, drafts);
  for (const RuleMatch& match : matches) {
    if (match.rule->kind == RuleKind::kCount) attacher.attach(match);
  }
  attacher.subsets();
}

}  // namespace newsgraph
