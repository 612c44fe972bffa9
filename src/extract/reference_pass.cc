// Mentions are gone through in text order; each keeps or joins a group, and a
// group knows the participants, days, places and ordinals of its mentions, so
// that what contradicts them stays out. Only what refers back joins: definite
// nouns, the noun that repeats its verb ("met for talks"), and the text's first
// telling of what the headline told.
#include "extract/reference_pass.h"

#include <algorithm>
#include <array>
#include <set>

#include "extract/kinds.h"
#include "extract/place_nesting.h"
#include "extract/reference_words.h"
#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

constexpr int kOtherNumber = 3;     // points
constexpr std::uint32_t kLede = 3;  // sentences of the body that retell the headline
constexpr std::array<std::string_view, 3> kWithin = {"during", "at", "in"};
constexpr std::array<std::string_view, 5> kRepeats = {"for", "in", "at", "on", "during"};

constexpr std::array<std::string_view, 4> kComing = {"join", "attend", "address", "chair"};

using Chains = std::set<std::int32_t>;

/// What is known of the event that several mentions denote.
struct Group {
  std::size_t first = 0;  ///< draft
  Chains participants;
  Chains places;
  DateInterval when;
  std::optional<std::uint32_t> ordinal;
  int mentions = 0;
  std::uint32_t last_sentence = 0;
  std::set<std::string> lemmas;
  std::set<std::string> kinds;
  bool single = false;   ///< a mention is a verb or a noun in the singular
  bool past = false;     ///< a mention says that it took place
  bool to_come = false;  ///< a mention says that it is planned
};

class ReferenceFinder {
 public:
  ReferenceFinder(const Reading& reading, const std::vector<RelationDraft>& relations, Drafts& drafts)
      : reading_(reading),
        graph_(reading.graph),
        ontology_(reading.mappings.ontology()),
        drafts_(drafts),
        words_(reading),
        nesting_(reading.doc, relations),
        group_of_(drafts.size()) {}

  void run() {
    for (std::size_t d = 0; d < drafts_.size(); ++d) {
      if (drafts_[d].statement) continue;
      words_.describe(drafts_[d]);
      place(d);
    }
    for (std::size_t d = 0; d < drafts_.size(); ++d) {
      if (drafts_[d].statement) continue;
      part_of(d);
      take_day_of_whole(d);
    }
  }

 private:
  [[nodiscard]] Chains participants(const Draft& draft) const {
    Chains chains;
    for (const DraftArgument& argument : draft.arguments) {
      if (argument.participant && argument.filler.chain != kNone) chains.insert(argument.filler.chain);
    }
    return chains;
  }

  // --- Groups -----------------------------------------------------------------

  void place(std::size_t d) {
    Draft& draft = drafts_[d];
    std::optional<std::size_t> group;
    auto repeated = repeated_by(d);
    if (!repeated) repeated = equated_with(d);
    if (repeated) {
      group = group_of_[*repeated];
    } else if (draft.event.nominal && draft.event.definite && !words_.other_occasion(draft)) {
      group = best_group(d);
      if (!group) group = told_just_before(d);
    } else if (retells_title(d)) {
      group = best_group(d, true);
    }
    if (group) {
      draft.event.same_as = static_cast<std::int32_t>(groups_[*group].first);
      inherit(draft, drafts_[groups_[*group].first]);
    } else {
      group = groups_.size();
      groups_.push_back({});
      groups_.back().first = d;
    }
    join(*group, d);
  }

  /// "Gunmen attacked a depot in Peru. The attack was claimed by a movement in Chile": the event of the sentence
  /// before, of which the place is known; that of a phrase further off is of something else, and is dropped.
  [[nodiscard]] std::optional<std::size_t> told_just_before(std::size_t d) {
    Draft& draft = drafts_[d];
    if (groups_.empty() || places_of(draft).empty() || draft.event.ordinal) return std::nullopt;
    const auto is_far = [&](const DraftArgument& argument) {
      return argument.role == sem::kHasPlace &&
             graph_.head(argument.filler.token) != static_cast<std::int32_t>(draft.trigger);
    };
    if (!std::ranges::all_of(draft.arguments, [&](const auto& a) { return a.role != sem::kHasPlace || is_far(a); }))
      return std::nullopt;
    const std::vector<DraftArgument> before = draft.arguments;
    std::erase_if(draft.arguments, is_far);
    const auto group = best_group(d);
    const bool fits = group && !groups_[*group].places.empty() && words_.in_plural(draft) != groups_[*group].single &&
                      graph_.sentence_of(draft.trigger) - groups_[*group].last_sentence <= 1;
    if (fits) return group;
    draft.arguments = before;
    return std::nullopt;
  }

  void join(std::size_t g, std::size_t d) {
    Group& group = groups_[g];
    const Draft& draft = drafts_[d];
    group_of_[d] = g;
    group.participants.merge(participants(draft));
    group.places.merge(places_of(draft));
    if (group.when.empty()) group.when = draft.event.when;
    if (draft.status_known)
      group.past |= draft.event.status == Status::kOccurred && draft.event.timeframe == Timeframe::kPast;
    if (draft.status_known) group.to_come |= draft.event.status == Status::kPlanned;
    if (!group.ordinal) group.ordinal = draft.event.ordinal;
    ++group.mentions;
    group.lemmas.emplace(graph_.lemma(draft.trigger));
    group.kinds.insert(draft.event.kinds.begin(), draft.event.kinds.end());
    group.single |= !words_.in_plural(draft);
    group.last_sentence = graph_.sentence_of(draft.trigger);
  }

  static void inherit(Draft& draft, const Draft& first) {
    if (draft.status_known) return;
    draft.event.status = first.event.status;
    draft.event.timeframe = first.event.timeframe;
    draft.event.certainty = first.event.certainty;
    draft.event.polarity = first.event.polarity;
  }

  /// The verb whose own event the noun names again: "met for talks", "summit" of "hold a summit meeting".
  [[nodiscard]] std::optional<std::size_t> repeated_by(std::size_t d) const {
    const Draft& draft = drafts_[d];
    if (!draft.event.nominal) return std::nullopt;
    const std::uint32_t top = graph_.first_conjunct(reading_.roles.outermost(draft.trigger));
    if (top != reading_.roles.outermost(draft.trigger)) return std::nullopt;
    if (words_.is_proper(draft.trigger)) return std::nullopt;  // "met at the Northern Trade Summit": at a greater one
    const bool phrase = graph_.is(top, "obl") || graph_.is(top, "obj") || graph_.is(top, "nmod");
    if (!phrase || graph_.head(top) == kNone) return std::nullopt;
    if (!graph_.is(top, "obj")) {
      const bool marked = std::any_of(graph_.children(top).begin(), graph_.children(top).end(), [&](std::uint32_t c) {
        return graph_.is(c, "case") && std::find(kRepeats.begin(), kRepeats.end(), graph_.lemma(c)) != kRepeats.end();
      });
      if (!marked) return std::nullopt;
    }
    const auto head = static_cast<std::uint32_t>(graph_.head(top));
    for (std::size_t other = 0; other < d; ++other) {
      const Draft& verb = drafts_[other];
      if (verb.statement || verb.trigger != head || !graph_.is_verb(head)) continue;
      if (ontology_.same_family(verb.class_id, draft.class_id) && !contradicts(groups_[group_of_[other]], d))
        return other;
    }
    return std::nullopt;
  }

  /// "The meeting marked their second summit", "The visit was her first": the subject's event.
  [[nodiscard]] std::optional<std::size_t> equated_with(std::size_t d) const {
    const Draft& draft = drafts_[d];
    if (!draft.event.nominal) return std::nullopt;
    const std::uint32_t noun = draft.trigger;
    if (const auto other = in_apposition(d)) return other;
    std::int32_t clause = graph_.child(noun, "cop") != kNone ? static_cast<std::int32_t>(noun) : kNone;
    const std::int32_t head = graph_.head(noun);
    if (clause == kNone && graph_.is(noun, "obj") && head != kNone &&
        has_word(graph_, reading_.words.equate, static_cast<std::uint32_t>(head)))
      clause = head;
    if (clause == kNone) return std::nullopt;
    const std::int32_t subject = graph_.child(static_cast<std::uint32_t>(clause), "nsubj");
    for (std::size_t other = 0; other < d && subject != kNone; ++other) {
      if (drafts_[other].statement || drafts_[other].trigger != static_cast<std::uint32_t>(subject)) continue;
      if (ontology_.same_family(drafts_[other].class_id, draft.class_id) && !contradicts(groups_[group_of_[other]], d))
        return other;
    }
    // "The meeting marked their second summit": it says as little of the meeting as a definite noun.
    if (subject == kNone || !reading_.event_words[static_cast<std::size_t>(subject)]) return std::nullopt;
    if (graph_.child(static_cast<std::uint32_t>(subject), "det") == kNone) return std::nullopt;
    const auto group = best_group(d, false, true);
    return group ? std::optional(groups_[*group].first) : std::nullopt;
  }

  /// "a meeting with Ruiz, the second summit since May and the first full summit of the two".
  [[nodiscard]] std::optional<std::size_t> in_apposition(std::size_t d) const {
    const Draft& draft = drafts_[d];
    auto at = static_cast<std::int32_t>(draft.trigger);
    const bool joined = graph_.child(draft.trigger, "cc") != kNone;
    for (int steps = 0; steps < 4 && at != kNone; ++steps) {
      const auto token = static_cast<std::uint32_t>(at);
      at = graph_.head(token);
      const bool same_noun = token == draft.trigger || (joined && graph_.lemma(token) == graph_.lemma(draft.trigger));
      if (!graph_.is(token, "appos") || !same_noun || at == kNone) continue;
      // The parser hangs it on the partner, too.
      const auto beside = static_cast<std::uint32_t>(at);
      const std::int32_t above =
          graph_.is(beside, "nmod") && !reading_.event_words[beside] ? graph_.head(beside) : kNone;
      for (std::size_t other = 0; other < d; ++other) {
        const auto trigger = static_cast<std::int32_t>(drafts_[other].trigger);
        if (drafts_[other].statement || (trigger != at && trigger != above)) continue;
        if (ontology_.same_family(drafts_[other].class_id, draft.class_id) &&
            !contradicts(groups_[group_of_[other]], d))
          return other;
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] bool retells_title(std::size_t d) const {
    const Draft& draft = drafts_[d];
    if (draft.event.in_title || words_.other_occasion(draft)) return false;
    std::uint32_t body = 0;
    const std::uint32_t sentence = graph_.sentence_of(draft.trigger);
    for (std::uint32_t s = 0; s < sentence; ++s) {
      const std::uint32_t block = reading_.doc.sentences[s].block;
      if (block < reading_.doc.article.blocks.size() && reading_.doc.article.blocks[block].kind == BlockKind::kBody)
        ++body;
    }
    return body < kLede;
  }

  /// `title`: the group is the headline's, which may name a place near by.
  [[nodiscard]] bool contradicts(const Group& group, std::size_t d, bool title = false) const {
    const Draft& draft = drafts_[d];
    const std::set<std::string> kinds(draft.event.kinds.begin(), draft.event.kinds.end());
    if (kinds_apart(kinds, group.kinds)) return true;
    const bool counted_alike = counted(kinds) == counted(group.kinds);
    if (draft.event.ordinal && group.ordinal && *draft.event.ordinal != *group.ordinal && counted_alike) return true;
    if (!draft.event.when.empty() && !group.when.empty() && !overlaps(draft.event.when, group.when)) return true;
    if (status_contradicts(group, draft)) return true;
    const Chains my_places = places_of(draft);
    const bool placed = !my_places.empty() && !group.places.empty();
    const bool vague = title && (unlocated(my_places) || unlocated(group.places));
    if (placed && !vague && !nesting_.may_be_one(my_places, group.places)) return true;
    const Chains mine = participants(draft);
    const Chains my_persons = persons(mine);
    const Chains their_persons = persons(group.participants);
    const bool near = graph_.sentence_of(draft.trigger) - group.last_sentence <= 2;
    if (near && (comes_to(draft) || only_more_victims(draft))) return false;
    if (others_take_part(my_persons, their_persons)) return true;
    // A country may stand for its president, a body for nobody else.
    if (my_persons.empty() != their_persons.empty() && (only_countries(mine) || only_countries(group.participants)))
      return false;
    return others_take_part(states(mine), states(group.participants));
  }

  /// The chains, with countries in place of their governments: "Norway" and "Norway's government" are one side.
  [[nodiscard]] Chains states(const Chains& chains) const {
    Chains found;
    for (const std::int32_t chain : chains) {
      const std::int32_t country = country_of_government(chain);
      found.insert(country == kNone ? chain : country);
    }
    return found;
  }

  /// The country of the article whose name begins that of the government; kNone for other bodies.
  [[nodiscard]] std::int32_t country_of_government(std::int32_t chain) const {
    const auto& chains = reading_.doc.chains;
    if (chains[static_cast<std::size_t>(chain)].type != "GovernmentBody") return kNone;
    const auto name_of = [&](std::size_t c) -> const std::string& {
      return reading_.doc.mentions[chains[c].representative].name;
    };
    const std::string& name = name_of(static_cast<std::size_t>(chain));
    if (!name.ends_with("government") && !name.ends_with("Government")) return kNone;
    for (std::size_t c = 0; c < chains.size(); ++c) {
      const std::string& country = name_of(c);
      if (chains[c].type == "Country" && !country.empty() && name.find(country) != std::string::npos)
        return static_cast<std::int32_t>(c);
    }
    return kNone;
  }

  /// "Lee joined the talks", those told of just before, to which he is new.
  [[nodiscard]] bool comes_to(const Draft& draft) const {
    if (!draft.event.definite || !ontology_.is_subclass(ontology_.class_iri(draft.class_id), ng::kMeeting))
      return false;
    const std::int32_t head = graph_.head(draft.trigger);
    if (head == kNone) return false;
    const std::string_view lemma = graph_.lemma(static_cast<std::uint32_t>(head));
    return std::find(kComing.begin(), kComing.end(), lemma) != kComing.end();
  }

  /// "Lee also died in the attack": one event has many victims.
  [[nodiscard]] static bool only_more_victims(const Draft& draft) {
    if (!draft.event.definite) return false;
    return std::ranges::all_of(draft.arguments, [](const DraftArgument& argument) {
      return !argument.participant || argument.role == ng::kVictim;
    });
  }

  [[nodiscard]] bool only_countries(const Chains& chains) const {
    return std::all_of(chains.begin(), chains.end(), [&](std::int32_t chain) {
      return reading_.doc.chains[static_cast<std::size_t>(chain)].type == "Country";
    });
  }

  /// What is still planned is not what took place before; a past day settles it too.
  [[nodiscard]] bool status_contradicts(const Group& group, const Draft& draft) const {
    const auto& created = reading_.doc.article.created;
    const auto before = [&](const DateInterval& when) {
      return created && when.last && days_between(*when.last, *created) > 0;
    };
    // "will also cover …": of an event to come, though that is not said of the event itself.
    const bool hinted = !draft.status_known && draft.event.timeframe == Timeframe::kFuture;
    if (hinted) return before(group.when) || (group.past && !group.to_come);
    if (!draft.status_known) return false;
    const bool planned = draft.event.status == Status::kPlanned || draft.event.status == Status::kPossible;
    if (planned && before(group.when)) return true;
    return draft.event.status == Status::kOccurred && draft.event.timeframe == Timeframe::kPast &&
           before(draft.event.when) && group.to_come && !group.past;
  }

  [[nodiscard]] Chains persons(const Chains& chains) const {
    Chains found;
    for (const std::int32_t chain : chains) {
      if (reading_.doc.chains[static_cast<std::size_t>(chain)].type == "Person") found.insert(chain);
    }
    return found;
  }

  /// Two sets that cannot be of one event: nobody in common, or of several only one.
  static bool others_take_part(const Chains& mine, const Chains& others) {
    if (mine.empty() || others.empty()) return false;
    std::size_t shared = 0;
    for (const std::int32_t chain : mine) shared += others.contains(chain) ? 1 : 0;
    if (shared == 0) return true;
    return mine.size() > 1 && others.size() > 1 && shared < 2;
  }

  /// Are they places of which nothing is known?
  [[nodiscard]] bool unlocated(const Chains& places) const {
    return std::ranges::all_of(places, [&](std::int32_t chain) {
      return reading_.doc.chains[static_cast<std::size_t>(chain)].type == "Place";
    });
  }

  /// The group that the mention most likely refers to; of equals the one mentioned last. `title`: only those of the
  /// headline; `counts`: the sentence counts the one that it speaks of.
  [[nodiscard]] std::optional<std::size_t> best_group(std::size_t d, bool title = false, bool counts = false) const {
    const Draft& draft = drafts_[d];
    std::optional<std::size_t> best;
    int best_score = 0;
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      const Group& group = groups_[g];
      const Draft& first = drafts_[group.first];
      if (title && !first.event.in_title) continue;
      if (!ontology_.same_family(first.class_id, draft.class_id) || contradicts(group, d, title)) continue;
      const int score = likeness(group, d);
      if (title && shared_participants(group, d) == 0 && !retold_without_names(group, d)) continue;
      // An ordinal tells mentions apart, so it needs more than the same participants.
      const bool dated = !draft.event.when.empty() && !group.when.empty();
      if (draft.event.ordinal && draft.event.ordinal != group.ordinal && !dated && !counts) continue;
      if (!best || score >= best_score) {
        best = g;
        best_score = score;
      }
    }
    return best;
  }

  /// "Bus crash kills nine" and "A bus plunged into a ravine": one of the two names nobody, and both are of one class.
  [[nodiscard]] bool retold_without_names(const Group& group, std::size_t d) const {
    if (!group.participants.empty() && !participants(drafts_[d]).empty()) return false;
    const ClassId first = drafts_[group.first].class_id;
    const ClassId other = drafts_[d].class_id;
    if (ontology_.is_subclass(first, other) || ontology_.is_subclass(other, first)) return true;
    return shares_toll(drafts_[group.first], drafts_[d]);
  }

  /// "Dozens dead as ferry overturns" and "At least 41 were killed when it sank": counts of one outcome that agree.
  [[nodiscard]] bool shares_toll(const Draft& a, const Draft& b) const {
    const auto& quantities = reading_.doc.quantities;
    return std::ranges::any_of(a.counts, [&](const DraftCount& mine) {
      return std::ranges::any_of(b.counts, [&](const DraftCount& other) {
        const Quantity& x = quantities[mine.quantity];
        const Quantity& y = quantities[other.quantity];
        const bool bounded = x.bound != QuantityBound::kExact || y.bound != QuantityBound::kExact;
        return mine.outcome == other.outcome && (bounded || x.value == y.value);
      });
    });
  }

  [[nodiscard]] int shared_participants(const Group& group, std::size_t d) const {
    const Chains theirs = states(group.participants);
    int shared = 0;
    for (const std::int32_t chain : states(participants(drafts_[d]))) shared += theirs.contains(chain) ? 1 : 0;
    return shared;
  }

  [[nodiscard]] int likeness(const Group& group, std::size_t d) const {
    const Draft& draft = drafts_[d];
    const Draft& first = drafts_[group.first];
    int score = 3 * shared_participants(group, d);
    if (!draft.event.when.empty() && !group.when.empty()) score += 3;
    if (draft.event.ordinal && group.ordinal == draft.event.ordinal) score += 3;
    if (group.lemmas.contains(std::string(graph_.lemma(draft.trigger)))) score += 2;
    // "The attack" is one, not the "attacks" told of before.
    if (draft.event.nominal && words_.in_plural(draft) == group.single) score -= kOtherNumber;
    if (first.event.in_title) score += 2;
    for (const std::int32_t chain : places_of(draft)) score += group.places.contains(chain) ? 2 : 0;
    if (ontology_.is_subclass(first.class_id, draft.class_id)) score += 1;
    score += std::min(group.mentions, 3);
    const std::uint32_t apart = graph_.sentence_of(draft.trigger) - group.last_sentence;
    if (apart <= 1) score += 1;
    if (words_.demonstrative(draft) && apart <= 1) score += 4;
    return score;
  }

  // --- Parts ------------------------------------------------------------------

  /// "During the visit, they signed …": the event of the phrase holds that of its clause.
  void part_of(std::size_t d) {
    Draft& draft = drafts_[d];
    if (const auto whole = includes(d)) {
      draft.event.part_of = static_cast<std::int32_t>(groups_[group_of_[*whole]].first);
      return;
    }
    std::uint32_t at = draft.event.nominal ? reading_.roles.outermost(draft.trigger) : draft.trigger;
    const std::int32_t carrier = draft.event.nominal ? reading_.roles.carrier(draft.trigger) : kNone;
    if (carrier != kNone) at = static_cast<std::uint32_t>(carrier);
    for (int steps = 0; steps < 3; ++steps) {
      for (const std::uint32_t c : graph_.children(at)) {
        if (!graph_.is(c, "obl") && !graph_.is(c, "nmod")) continue;
        if (ontology_.is_subclass(draft_class(c), ng::kInvitation)) continue;  // "at the invitation of"
        const bool within = std::any_of(kWithin.begin(), kWithin.end(),
                                        [&](std::string_view marker) { return graph_.has_marker(c, marker); });
        if (!within) continue;
        for (std::size_t whole = 0; whole < drafts_.size(); ++whole) {
          if (drafts_[whole].trigger != c || drafts_[whole].statement || whole == d) continue;
          if (!drafts_[whole].event.nominal || group_of_[whole] == group_of_[d]) continue;
          draft.event.part_of = static_cast<std::int32_t>(groups_[group_of_[whole]].first);
          return;
        }
      }
      if (!graph_.is(at, "xcomp") || graph_.head(at) == kNone) return;
      at = static_cast<std::uint32_t>(graph_.head(at));
    }
  }

  /// "a summit, including one-on-one talks": the event that the noun is told as a part of.
  [[nodiscard]] std::optional<std::size_t> includes(std::size_t d) const {
    if (!drafts_[d].event.nominal) return std::nullopt;
    const std::uint32_t first = graph_.first_conjunct(drafts_[d].trigger);
    if (!reading_.roles.is_included(first) || graph_.head(first) == kNone) return std::nullopt;
    const auto head = static_cast<std::uint32_t>(graph_.head(first));
    const auto is_whole = [&](std::uint32_t token) {
      return token == head || (graph_.is(token, "obj") && graph_.head(token) == static_cast<std::int32_t>(head));
    };
    for (std::size_t whole = 0; whole < drafts_.size(); ++whole) {
      const Draft& other = drafts_[whole];
      if (other.statement || !other.event.nominal || !is_whole(other.trigger)) continue;
      if (whole != d && other.trigger < first && group_of_[whole] != group_of_[d]) return whole;
    }
    return std::nullopt;
  }

  /// "She died in the crash": on the day of the crash.
  void take_day_of_whole(std::size_t d) {
    EventMention& event = drafts_[d].event;
    if (event.part_of == kNone || !event.when.empty() || event.status != Status::kOccurred) return;
    const DateInterval& when = groups_[group_of_[static_cast<std::size_t>(event.part_of)]].when;
    if (!when.exact()) return;
    event.when = when;
    event.when_inferred = "whole";
  }

  [[nodiscard]] std::string draft_class(std::uint32_t token) const {
    for (const Draft& draft : drafts_) {
      if (draft.trigger == token && !draft.statement) return ontology_.class_iri(draft.class_id);
    }
    return {};
  }

  const Reading& reading_;
  const ClauseGraph& graph_;
  const Ontology& ontology_;
  Drafts& drafts_;
  const ReferenceWords words_;
  const PlaceNesting nesting_;
  std::vector<std::size_t> group_of_;
  std::vector<Group> groups_;
};

}  // namespace

void resolve_references(const Reading& reading, const std::vector<RelationDraft>& relations, Drafts& drafts) {
  ReferenceFinder(reading, relations, drafts).run();
}

}  // namespace newsgraph
