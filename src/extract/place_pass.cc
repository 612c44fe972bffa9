#include "extract/place_pass.h"

#include <algorithm>
#include <string>

#include "extract/context_classes.h"
#include "extract/phrase_reach.h"
#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

constexpr std::uint32_t kWhereWindow = 5;  // words between a place and its "where"
constexpr int kVastSize = 4;               // of seas and regions
constexpr int kFarthest = 4;               // cost up to which a phrase of the sentence is the event's
constexpr int kOnly = 5;                   // cost of the sentence's only place for its only event

/// Gives drafts the places that their own sentences say.
class PlaceFinder {
 public:
  PlaceFinder(const Reading& reading, Drafts& drafts)
      : reading_(reading),
        graph_(reading.graph),
        drafts_(drafts),
        classes_(reading),
        reach_(reading),
        places_(find_place_phrases(reading)) {}

  void run() {
    for (Draft& draft : drafts_) {
      if (draft.statement) continue;
      bool placed = false;
      for (DraftArgument& argument : draft.arguments) {
        if (argument.role != sem::kHasPlace) continue;
        placed = true;
        refine(argument);
      }
      drop_repeated(draft);
      if (!placed) placed = classes_.allows(draft.class_id, "sentence") && from_sentence(draft);
      const bool counted =
          draft.rule != nullptr && draft.rule->kind == RuleKind::kCount;  // a mention of what struck there
      if (!placed && !counted) give(draft, place_of_where(draft.trigger), kOnly);
      add_joined(draft);
      add_outer(draft);
    }
  }

 private:
  // --- Finer places --------------------------------------------------------------

  /// "the Peruvian city of Cusco", "in Callao, near Lima": the city, not what says where it lies.
  void refine(DraftArgument& argument) {
    const std::uint32_t token = argument.filler.token;
    for (std::size_t p = 0; p < places_.size(); ++p) {
      const PlacePhrase& place = places_[p];
      const std::int32_t head = graph_.head(token);
      const bool around = place.phrase.head == token || place.phrase.head == static_cast<std::uint32_t>(head);
      const bool describes =
          around && place.chain != argument.filler.chain && token < reading_.doc.mentions[place.mention].tokens.first;
      if (describes && !graph_.is(token, "conj")) return put(place, argument);
    }
    for (std::size_t p = places_.size(); p-- > 0;) {
      if (places_[p].chain != argument.filler.chain ||
          !reading_.doc.mentions[places_[p].mention].tokens.contains(token))
        continue;
      std::size_t finest = p;
      while (places_[finest].inside) finest = *places_[finest].inside;
      if (finest == p && places_[p].near) finest = place_before(p);
      // "launched from the Harrow Centre in Lima, Peru": whatever preposition the rule asked for.
      const std::int32_t head = graph_.head(token);
      const bool beside = head != kNone && reading_.doc.mentions[places_[finest].mention].tokens.contains(
                                               static_cast<std::uint32_t>(head));
      if (finest != p && (places_[finest].locative || beside)) put(places_[finest], argument);
      return;
    }
  }

  /// "in Callao, near Lima": Callao; `p` itself when there is none.
  [[nodiscard]] std::size_t place_before(std::size_t p) const {
    if (p == 0 || places_[p - 1].sentence != places_[p].sentence || !places_[p - 1].locative || places_[p - 1].near)
      return p;
    const std::uint32_t end = places_[p - 1].phrase.tokens.end;
    const std::uint32_t first = places_[p].phrase.tokens.first;
    return first > end && first - end <= 3 && graph_.form(end) == "," ? p - 1 : p;
  }

  void put(const PlacePhrase& place, DraftArgument& argument) const {
    const EntityMention& mention = reading_.doc.mentions[place.mention];
    argument.filler.token = mention.head;
    argument.filler.chain = place.chain;
    argument.filler.span = mention.span;
    argument.filler.kind = mention.kind;
    ++argument.filler.cost;
  }

  /// "in the towns of Callao, Cusco and Puno, Peru": all that "and" joins to the place found.
  void add_joined(Draft& draft) const {
    const std::vector<DraftArgument> before = draft.arguments;
    for (const DraftArgument& argument : before) {
      if (argument.role != sem::kHasPlace || argument.filler.chain == kNone) continue;
      const auto own = reading_.mentions.covering(argument.filler.token);
      if (!own) continue;
      const std::vector<std::uint32_t> list = graph_.conjuncts(graph_.first_conjunct(reading_.doc.mentions[*own].head));
      if (list.size() < 2) continue;
      for (const PlacePhrase& place : places_) {
        const std::uint32_t head = reading_.doc.mentions[place.mention].head;
        if (std::ranges::find(list, head) == list.end() || draft.has_argument(place.chain)) continue;
        if (place.size == kVastSize || place.inside) continue;
        give(draft, &place, argument.filler.cost + 1);
      }
    }
  }

  /// "in Callao, Lima, Peru": what the phrase names around the place found.
  void add_outer(Draft& draft) const {
    const std::vector<DraftArgument> before = draft.arguments;
    for (const DraftArgument& argument : before) {
      if (argument.role != sem::kHasPlace || argument.filler.chain == kNone) continue;
      const auto own = reading_.mentions.covering(argument.filler.token);
      for (const PlacePhrase& place : places_) {
        // "at Lima's Harrow Square"
        const std::uint32_t owner = reading_.doc.mentions[place.mention].head;
        const bool owns = own && graph_.is(owner, "nmod", "poss") &&
                          graph_.head(owner) == static_cast<std::int32_t>(reading_.doc.mentions[*own].head) &&
                          place.size > place_size(reading_, argument.filler.chain);
        if (owns) give(draft, &place, argument.filler.cost + 1);
        const PlacePhrase* inner = &place;
        while (inner->inside) {
          inner = &places_[*inner->inside];
          const bool within = inner->chain == argument.filler.chain &&
                              reading_.doc.mentions[inner->mention].tokens.contains(argument.filler.token);
          if (!within) continue;
          give(draft, &place, argument.filler.cost + 1);
          break;
        }
      }
    }
  }

  static void drop_repeated(Draft& draft) {
    auto& arguments = draft.arguments;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
      for (std::size_t j = arguments.size(); j-- > i + 1;) {
        const bool same = arguments[i].role == sem::kHasPlace && arguments[j].role == sem::kHasPlace &&
                          arguments[i].filler.chain == arguments[j].filler.chain;
        if (same) arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(j));
      }
    }
  }

  // --- Phrases of the sentence -----------------------------------------------------

  bool from_sentence(Draft& draft) {
    const std::uint32_t sentence = graph_.sentence_of(draft.trigger);
    int best = kNoWay;
    const PlacePhrase* chosen = nullptr;
    std::vector<const PlacePhrase*> all;
    for (const PlacePhrase& place : places_) {
      if (place.sentence != sentence || !place.locative || place.size == 4 || draft.has_argument(place.chain)) continue;
      all.push_back(&place);
      const int cost = place.of_other ? kNoWay : reach_.cost(draft.trigger, place.phrase);
      if (cost > kFarthest) continue;
      const bool finer = chosen != nullptr && cost == best && place.size < chosen->size;
      if (cost < best || finer) {
        best = cost;
        chosen = &place;
      }
    }
    if (chosen == nullptr && all.size() == 1 && told_once(draft) && !all.front()->of_other &&
        !reach_.looks_back(draft.trigger) && !reach_.belongs_elsewhere(all.front()->phrase, draft.trigger) &&
        !other_clause(all.front()->phrase.head, draft.trigger)) {
      best = kOnly;
      chosen = all.front();
    }
    return give(draft, chosen, best);
  }

  bool give(Draft& draft, const PlacePhrase* place, int cost) const {
    if (place == nullptr || draft.has_argument(place->chain)) return false;
    DraftArgument argument;
    argument.role = sem::kHasPlace;
    put(*place, argument);
    argument.filler.cost = cost;
    draft.arguments.push_back(std::move(argument));
    return true;
  }

  /// "flew to Lima, where she met the minister": the place that the relative clause is about; null when there is none.
  [[nodiscard]] const PlacePhrase* place_of_where(std::uint32_t trigger) const {
    const std::uint32_t clause = graph_.clause_of(trigger);
    if (!graph_.is(clause, "acl") && !graph_.is(clause, "advcl")) return nullptr;
    const TokenRange sentence = graph_.sentence_tokens(trigger);
    for (const std::uint32_t c : graph_.children(clause)) {
      if (graph_.lemma(c) != "where" || c > clause) continue;
      const PlacePhrase* last = nullptr;
      for (const PlacePhrase& place : places_) {
        const bool before = place.phrase.tokens.first >= sentence.first && place.phrase.tokens.end <= c;
        if (before && place.phrase.tokens.end + kWhereWindow >= c && !place.inside && place.size != 4) last = &place;
      }
      return last;
    }
    return nullptr;
  }

  /// Does a relative clause, reported speech or a clause with a subject of its own stand between the two?
  [[nodiscard]] bool other_clause(std::uint32_t token, std::uint32_t trigger) const {
    for (std::uint32_t at = token; graph_.head(at) != kNone; at = static_cast<std::uint32_t>(graph_.head(at))) {
      if (graph_.dominates(at, trigger)) return false;
      const bool reduced = graph_.is(at, "acl") && graph_.subtype(at) != "relcl";
      if (reduced && ends_sentence(token)) continue;  // "an attack on a bus carrying workers in Lima"
      if (graph_.is(at, "acl") || graph_.is(at, "parataxis") || graph_.is(at, "ccomp")) return true;
      if (graph_.is(at, "conj") && graph_.is_verb(at) && graph_.child(at, "nsubj") != kNone) return true;
    }
    return false;
  }

  /// Does nothing but further places follow?
  [[nodiscard]] bool ends_sentence(std::uint32_t name) const {
    const TokenRange sentence = graph_.sentence_tokens(name);
    for (std::uint32_t t = name + 1; t < sentence.end; ++t) {
      const std::string& upos = graph_.token(t).upos;
      if (upos != "PUNCT" && upos != "PROPN" && !reading_.mentions.covering(t)) return false;
    }
    return true;
  }

  /// Is no other event of the sentence of a class that happens at such places?
  [[nodiscard]] bool told_once(const Draft& draft) const {
    const std::uint32_t sentence = graph_.sentence_of(draft.trigger);
    return std::none_of(drafts_.begin(), drafts_.end(), [&](const Draft& other) {
      return &other != &draft && !other.statement && graph_.sentence_of(other.trigger) == sentence &&
             classes_.allows(other.class_id, "sentence") &&
             !reading_.mappings.ontology().same_family(other.class_id, draft.class_id);
    });
  }

  const Reading& reading_;
  const ClauseGraph& graph_;
  Drafts& drafts_;
  const ContextClasses classes_;
  const PhraseReach reach_;
  const std::vector<PlacePhrase> places_;
};

}  // namespace

void assign_places(const Reading& reading, Drafts& drafts) {
  PlaceFinder(reading, drafts).run();
}

}  // namespace newsgraph
