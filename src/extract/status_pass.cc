// From the trigger the walk goes up through all that has it in its scope:
// auxiliaries give the time, complements and objects take on what their
// governor does to them ("cancelled the visit", "is set to meet"), and a
// negation turns what stands below it. Words with such effects are in the
// lexicons pass-*; their optional second column narrows the construction:
// "complement" (a clause below the word) or "noun" (an event noun below it).
//
// Many mentions say nothing of their status ("at the summit, …"). They get the
// likeliest, and status_known stays false, so that an earlier mention of the
// same event can decide (reference_pass.h).
#include "extract/status_pass.h"

#include <algorithm>

#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

constexpr int kHighest = 10;  // governors that are looked at

enum class Effect : std::uint8_t {
  kNothing,
  kPlan,
  kPossible,
  kAlleged,
  kDeny,
  kCancel,
  kPostpone,
  kFail,
  kOngoing,
  kRealis,
  kSpeech
};

struct EffectList {
  const WordList* list;
  Effect effect;
};

class StatusFinder {
 public:
  StatusFinder(const Reading& reading, Draft& draft)
      : reading_(reading), graph_(reading.graph), words_(reading.words), draft_(draft), event_(draft.event) {}

  void run() {
    event_.timeframe = Timeframe::kPast;
    const std::uint32_t trigger = draft_.trigger;
    modifiers(trigger);
    if (graph_.is_verb(trigger)) {
      predicate(trigger);
      walk(trigger);
    } else {
      noun(trigger);
    }
    dates();
    finish();
  }

 private:
  // --- Words and what they do -------------------------------------------------

  [[nodiscard]] Effect effect_of(std::uint32_t word, bool complement) const {
    const EffectList lists[] = {{words_.cancel, Effect::kCancel},     {words_.postpone, Effect::kPostpone},
                                {words_.deny, Effect::kDeny},         {words_.fail, Effect::kFail},
                                {words_.alleged, Effect::kAlleged},   {words_.plan, Effect::kPlan},
                                {words_.possible, Effect::kPossible}, {words_.realis, Effect::kRealis},
                                {words_.ongoing, Effect::kOngoing},   {words_.speech, Effect::kSpeech}};
    for (const EffectList& entry : lists) {
      if (entry.list == nullptr) continue;
      const auto match = find_word(graph_, *entry.list, word);
      if (!match) continue;
      const std::string frame = match->row->cells.size() > 1 ? match->row->cells[1] : "";
      if ((frame == "complement" && !complement) || (frame == "noun" && complement)) continue;
      if (frame == "new" && (complement || !brings_up(word))) continue;
      return entry.effect;
    }
    return Effect::kNothing;
  }

  /// "called a snap election" brings up a new event, "called the attack a tragedy" judges one that is known.
  [[nodiscard]] bool brings_up(std::uint32_t word) const {
    return !graph_.is_verb(draft_.trigger) && !has_determiner(draft_.trigger) && graph_.child(word, "xcomp") == kNone;
  }

  void apply(Effect effect, bool negated) {
    const bool open = event_.status == Status::kOccurred || event_.status == Status::kOngoing;
    switch (effect) {
      case Effect::kPlan:
        if (open) set(negated ? Status::kDenied : Status::kPlanned);
        break;
      case Effect::kPossible:
        if (open || event_.status == Status::kPlanned) set(negated ? Status::kDenied : Status::kPossible);
        break;
      case Effect::kAlleged:
        if (open) set(Status::kAlleged);
        break;
      case Effect::kDeny:
        if (!negated && (open || event_.status == Status::kAlleged)) set(Status::kDenied);
        break;
      case Effect::kCancel:
        if (!negated) set(Status::kCancelled);
        break;
      case Effect::kPostpone:
        if (!negated) set(Status::kPostponed);
        break;
      case Effect::kFail:
        if (!negated && open) set(Status::kDenied);
        break;
      case Effect::kOngoing:
        if (open && !negated) set(Status::kOngoing);
        break;
      default:
        break;
    }
  }

  void set(Status status) {
    event_.status = status;
    draft_.status_known = true;
  }

  /// Adjectives and adverbs on the word itself: "planned", "alleged", "reportedly".
  void modifiers(std::uint32_t word) {
    for (const std::uint32_t c : graph_.children(word)) {
      if (!graph_.is(c, "amod") && !graph_.is(c, "advmod")) continue;
      const Effect effect = effect_of(c, false);
      if (effect != Effect::kSpeech && effect != Effect::kRealis) apply(effect, false);
    }
  }

  [[nodiscard]] bool negated(std::uint32_t word) const {
    for (const std::uint32_t c : graph_.children(word)) {
      const bool adverb = graph_.is(c, "advmod") || graph_.is(c, "det") || graph_.is(c, "case") ||
                          graph_.is(c, "mark") || graph_.is(c, "cc");
      if (adverb && has_word(graph_, words_.negation, c)) return true;
      if (!graph_.is(c, "nsubj") && !graph_.is(c, "obj")) continue;
      if (has_word(graph_, words_.negation, c)) return true;
      for (const std::uint32_t d : graph_.children(c)) {
        if (graph_.is(d, "det") && has_word(graph_, words_.negation, d)) return true;
      }
    }
    return false;
  }

  // --- Predicates -------------------------------------------------------------

  /// The tense, mood and negation of one verb or other predicate.
  void predicate(std::uint32_t word) {
    bool finite = false;
    for (const std::uint32_t c : graph_.children(word)) {
      if (!graph_.is(c, "aux") && !graph_.is(c, "cop")) continue;
      finite = true;
      if (graph_.token(c).xpos == "VBZ" || graph_.token(c).xpos == "VBP") event_.timeframe = Timeframe::kPresent;
      if (words_.modal != nullptr) modal(c);
    }
    const std::string& xpos = graph_.token(word).xpos;
    const bool present = xpos == "VBZ" || xpos == "VBP";
    if (present && !finite) event_.timeframe = Timeframe::kPresent;
    if (xpos == "VBG" && finite && open()) progressive(word);
    if (xpos == "VBN" && event_.timeframe == Timeframe::kPresent && has_perfect(word))
      event_.timeframe = Timeframe::kPast;
    if (negated(word)) negate();
    conditional(word);
  }

  [[nodiscard]] bool open() const { return event_.status == Status::kOccurred; }

  void modal(std::uint32_t auxiliary) {
    const auto match = find_word(graph_, *words_.modal, auxiliary);
    if (!match) return;
    const std::string kind = match->row->cells.size() > 1 ? match->row->cells[1] : "";
    if (kind == "future") {
      apply(Effect::kPlan, false);
      event_.timeframe = Timeframe::kFuture;
    } else if (kind == "possible") {
      apply(Effect::kPossible, false);
      event_.timeframe = Timeframe::kFuture;
    }
  }

  void progressive(std::uint32_t word) {
    for (const std::uint32_t c : graph_.children(word)) {
      const std::string& xpos = graph_.token(c).xpos;
      if (graph_.is(c, "aux") && (xpos == "VBZ" || xpos == "VBP")) set(Status::kOngoing);
    }
  }

  [[nodiscard]] bool has_perfect(std::uint32_t word) const {
    return std::any_of(graph_.children(word).begin(), graph_.children(word).end(),
                       [&](std::uint32_t c) { return graph_.is(c, "aux") && graph_.lemma(c) == "have"; });
  }

  void negate() {
    event_.polarity = Polarity::kNegative;
    if (event_.status == Status::kOccurred || event_.status == Status::kOngoing || event_.status == Status::kPlanned ||
        event_.status == Status::kPossible) {
      set(Status::kDenied);
    }
  }

  void conditional(std::uint32_t word) {
    for (const std::uint32_t c : graph_.children(word)) {
      if (graph_.is(c, "mark") && has_word(graph_, words_.condition, c)) apply(Effect::kPossible, false);
    }
  }

  // --- Upwards ----------------------------------------------------------------

  /// From a predicate to what governs it.
  void walk(std::uint32_t from) {
    std::uint32_t at = from;
    for (int steps = 0; steps < kHighest; ++steps) {
      if (graph_.head(at) != kNone && is_arranged(at)) {  // "said that two agencies were to investigate"
        apply(Effect::kPlan, false);
        event_.timeframe = Timeframe::kFuture;
        return;
      }
      const std::uint32_t first = graph_.first_conjunct(at);
      if (first != at && !has_own_tense(at)) {
        at = first;
        if (graph_.is_verb(at)) tense_of(at);
      }
      const bool open_clause = untensed(at);
      if (graph_.head(at) == kNone) {
        if (open_clause && reading_.roles.is_infinitive(at)) infinitive_alone(at);
        return;
      }
      const auto head = static_cast<std::uint32_t>(graph_.head(at));
      const std::string_view relation = graph_.relation(at);
      // "decided to resign and left": joined to the infinitive by the parser, to its governor by the tense.
      if (relation == "conj" && has_own_tense(at) && reading_.roles.is_infinitive(head)) return;
      if (relation == "acl") return adnominal(at, head, open_clause);
      if (relation == "advcl") {
        if (!adverbial(at, head, open_clause)) return;
      } else if (relation == "xcomp" || relation == "ccomp" || relation == "csubj" || relation == "obj" ||
                 relation == "obl") {
        if (!complement(at, head, open_clause)) return;
      } else if (relation != "conj" && relation != "parataxis") {
        return;
      }
      if (relation == "parataxis" && effect_of(head, true) != Effect::kAlleged) return;
      at = head;
    }
  }

  [[nodiscard]] bool has_own_tense(std::uint32_t word) const {
    if (graph_.child(word, "aux") != kNone || graph_.child(word, "cop") != kNone) return true;
    const std::string& xpos = graph_.token(word).xpos;
    return xpos == "VBD" || xpos == "VBZ" || xpos == "VBP";
  }

  [[nodiscard]] bool untensed(std::uint32_t word) const {
    if (!graph_.is_verb(word)) return graph_.child(word, "cop") == kNone;
    if (has_own_tense(word) && !reading_.roles.is_infinitive(word)) return false;
    const std::string& xpos = graph_.token(word).xpos;
    return xpos == "VB" || xpos == "VBG" || xpos == "VBN" || reading_.roles.is_infinitive(word);
  }

  void tense_of(std::uint32_t governor) {
    if (draft_.status_known) return;
    predicate(governor);
  }

  /// "Leaders agreed to discuss the fires": a disaster named by a noun is not what they plan.
  [[nodiscard]] bool happens_unasked() const {
    if (graph_.is_verb(draft_.trigger)) return false;
    const Ontology& ontology = reading_.mappings.ontology();
    const std::string iri = ontology.class_iri(draft_.class_id);
    return ontology.is_subclass(iri, ng::kDisaster) || ontology.is_subclass(iri, ng::kAccident);
  }

  /// A complement clause. Returns whether the walk goes on above the governor.
  bool complement(std::uint32_t at, std::uint32_t head, bool open_clause) {
    const Effect effect = effect_of(head, true);
    const bool turned = negated(head);
    if (effect == Effect::kSpeech && !open_clause) return false;
    if (happens_unasked() && (effect == Effect::kPlan || open_clause)) return false;
    if (effect != Effect::kNothing && effect != Effect::kRealis && effect != Effect::kSpeech) {
      apply(effect, turned);
      if (effect == Effect::kPlan || effect == Effect::kPossible) event_.timeframe = Timeframe::kFuture;
      if (effect == Effect::kPlan || effect == Effect::kPossible) modal_only(head);
      return true;
    }
    if (!open_clause) return false;
    const bool infinitive = reading_.roles.is_infinitive(at);
    if (infinitive && graph_.lemma(head) == "be") {
      apply(Effect::kPlan, false);
      return true;
    }
    const bool realis =
        effect == Effect::kRealis || has_word(graph_, words_.aspect, head) || has_word(graph_, words_.light, head);
    if (infinitive && !realis && has_perfect(at)) return false;  // "is reported to have left"
    if (infinitive && !realis) {
      apply(Effect::kPossible, false);
      event_.certainty = Certainty::kProbable;
      return true;
    }
    tense_of(head);
    return true;
  }

  /// "may agree to": the governor's own doubt counts too.
  void modal_only(std::uint32_t governor) {
    if (words_.modal == nullptr) return;
    for (const std::uint32_t c : graph_.children(governor)) {
      if (!graph_.is(c, "aux")) continue;
      const auto match = find_word(graph_, *words_.modal, c);
      if (match && match->row->cells.size() > 1 && match->row->cells[1] == "possible") apply(Effect::kPossible, false);
    }
  }

  /// "a plan to visit", "the talks to end": what the noun says; "the man shot on Friday": nothing.
  void adnominal(std::uint32_t at, std::uint32_t noun, bool open_clause) {
    if (graph_.subtype(at) == "relcl" || !open_clause) return;
    if (!reading_.roles.is_infinitive(at) || happens_unasked()) return;
    if (is_one_of_a_row(noun)) return tense_of(governor_of(noun));
    const Effect effect = effect_of(noun, true);
    const BlockKind block = graph_.block_of(at);
    const bool headline = block == BlockKind::kTitle || block == BlockKind::kHeading;
    if (effect == Effect::kNothing || effect == Effect::kSpeech || effect == Effect::kRealis) {
      apply(headline ? Effect::kPlan : Effect::kPossible, false);
    } else {
      apply(effect, negated(noun));
    }
    event_.timeframe = Timeframe::kFuture;
  }

  /// Is `word` in pass-realis for the construction `frame`?
  [[nodiscard]] bool is_realis(std::uint32_t word, std::string_view frame) const {
    if (words_.realis == nullptr) return false;
    const auto match = find_word(graph_, *words_.realis, word);
    return match && match->row->cells.size() > 1 && match->row->cells[1] == frame;
  }

  /// "the first woman to win", "the youngest player to score": what the infinitive tells has happened.
  [[nodiscard]] bool is_one_of_a_row(std::uint32_t noun) const {
    if (is_realis(noun, "modifier")) return true;
    const bool somebody = reading_.mentions.headed_by(noun).has_value();
    return std::any_of(graph_.children(noun).begin(), graph_.children(noun).end(), [&](std::uint32_t c) {
      const auto q = reading_.mentions.quantity_at(c);
      const bool ordinal = q && reading_.doc.quantities[*q].kind == QuantityKind::kOrdinal;
      const bool ranks = somebody && (is_realis(c, "modifier") || ordinal);
      return (graph_.is(c, "amod") || graph_.is(c, "nummod") || graph_.is(c, "advmod")) &&
             (ranks || graph_.token(c).xpos == "JJS");
    });
  }

  /// The verb or noun whose clause holds the noun.
  [[nodiscard]] std::uint32_t governor_of(std::uint32_t noun) const {
    const bool predicate = graph_.child(noun, "cop") != kNone || graph_.head(noun) == kNone;
    return predicate ? noun : static_cast<std::uint32_t>(graph_.head(noun));
  }

  bool adverbial(std::uint32_t at, std::uint32_t head, bool open_clause) {
    for (const std::uint32_t c : graph_.children(at)) {
      if (graph_.is(c, "mark") && has_word(graph_, words_.condition, c)) {
        apply(Effect::kPossible, false);
        return false;
      }
    }
    if (!open_clause) return false;
    if (graph_.child(at, "mark") != kNone &&
        !reading_.roles.is_infinitive(at)) {  // "accused of attacking", "kept from leaving"
      const Effect effect = effect_of(head, true);
      const bool scoped = effect == Effect::kAlleged || effect == Effect::kDeny || effect == Effect::kFail ||
                          effect == Effect::kPossible;
      if (scoped) apply(effect, negated(head));
      if (scoped) return true;
    }
    if (reading_.roles.is_infinitive(at) && is_realis(head, "purpose")) {  // "beat Chile to win the cup"
      tense_of(head);
      return true;
    }
    if (reading_.roles.is_infinitive(at)) {
      apply(Effect::kPlan, false);
      event_.timeframe = Timeframe::kFuture;
      event_.certainty = Certainty::kProbable;
      return false;
    }
    tense_of(head);
    return true;
  }

  /// "is to meet", "are to leave": a plan.
  [[nodiscard]] bool is_arranged(std::uint32_t infinitive) const {
    const auto& children = graph_.children(infinitive);
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) {
      const bool be = (graph_.is(c, "cop") || graph_.is(c, "aux")) && graph_.lemma(c) == "be";
      return be && c + 1 < infinitive && graph_.form(c + 1) == "to";
    });
  }

  /// "are due to meet", where the tree has "due" hang on the infinitive.
  [[nodiscard]] bool is_planned_below(std::uint32_t infinitive) const {
    const auto& children = graph_.children(infinitive);
    return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) {
      return c < infinitive && (graph_.is(c, "mark") || graph_.is(c, "advmod")) && effect_of(c, true) == Effect::kPlan;
    });
  }

  void infinitive_alone(std::uint32_t at) {
    if (is_arranged(at) || is_planned_below(at)) {
      apply(Effect::kPlan, false);
      event_.timeframe = Timeframe::kFuture;
      return;
    }
    const BlockKind block = graph_.block_of(at);
    const bool headline = block == BlockKind::kTitle || block == BlockKind::kHeading;
    apply(headline ? Effect::kPlan : Effect::kPossible, false);
    event_.timeframe = Timeframe::kFuture;
  }

  // --- Nouns ------------------------------------------------------------------

  void noun(std::uint32_t trigger) {
    if (negated(trigger)) negate();
    if (is_past_occasion(trigger) || has_past_clause(trigger)) {
      draft_.status_known = true;
      return;
    }
    std::uint32_t at = reading_.roles.outermost(trigger);
    for (int steps = 0; steps < kHighest; ++steps) {
      if (at != trigger) modifiers(at);
      const std::uint32_t first = graph_.first_conjunct(at);
      if (first != at) {
        at = first;
        continue;
      }
      if (graph_.head(at) == kNone) return headline_noun(at);
      const auto head = static_cast<std::uint32_t>(graph_.head(at));
      if (graph_.is_noun(head) && graph_.child(head, "cop") == kNone && !graph_.is(at, "nsubj")) {
        if (!under_noun(at, head)) return;
        at = head;
        continue;
      }
      return under_predicate(at, head);
    }
  }

  /// "the flood that killed nine": told of as past.
  [[nodiscard]] bool has_past_clause(std::uint32_t noun) const {
    return std::any_of(graph_.children(noun).begin(), graph_.children(noun).end(), [&](std::uint32_t c) {
      return graph_.is(c, "acl", "relcl") && graph_.token(c).xpos == "VBD" && graph_.child(c, "aux") == kNone;
    });
  }

  /// "their last meeting": one that took place.
  [[nodiscard]] bool is_past_occasion(std::uint32_t noun) const {
    if (words_.other_occasion == nullptr) return false;
    for (const std::uint32_t c : graph_.children(noun)) {
      if (!graph_.is(c, "amod") && !graph_.is(c, "det")) continue;
      const auto match = find_word(graph_, *words_.other_occasion, c);
      if (match && match->row->cells.size() > 1 && match->row->cells[1] == "past") return true;
    }
    return false;
  }

  /// "plans for a visit", "the possibility of talks". Returns whether the walk goes on with the noun above.
  bool under_noun(std::uint32_t at, std::uint32_t head) {
    if (graph_.is(at, "compound")) return reading_.event_words[head];
    if (graph_.is(at, "appos")) return true;
    if (!graph_.is(at, "nmod") || graph_.subtype(at) == "poss") return false;
    const Effect effect = effect_of(head, false);
    if (effect == Effect::kSpeech || effect == Effect::kRealis || effect == Effect::kNothing) return false;
    apply(effect, negated(head));
    return true;
  }

  void under_predicate(std::uint32_t at, std::uint32_t head) {
    const bool carried = reading_.roles.carrier(at) == static_cast<std::int32_t>(head);
    const bool subject = graph_.is(at, "nsubj");
    const Effect effect = effect_of(head, false);
    const bool affects =
        graph_.is(at, "obj") || (subject && (graph_.subtype(at) == "pass" || graph_.is_passive(head))) ||
        (graph_.is(at, "obl") && !comes_with_time(at) && !is_scene(at)) || (subject && effect == Effect::kOngoing);
    if (affects && effect == Effect::kPossible && is_over()) return;  // "discussed Friday's attack"
    if (affects && effect != Effect::kNothing && effect != Effect::kSpeech && effect != Effect::kRealis) {
      apply(effect, negated(head));
      if (effect == Effect::kPlan || effect == Effect::kPossible) modal_only(head);
      return;
    }
    if (carried || graph_.is(at, "xcomp") || graph_.is(at, "root")) {
      predicate(head);
      walk(head);
      // "The visit comes amid …" is said of past and future visits alike.
      const bool present = graph_.is(at, "nsubj") && event_.timeframe == Timeframe::kPresent;
      if (!present) draft_.status_known = true;
      return;
    }
    neutral(at, head);
  }

  /// "agreed at the summit", "agreed during a visit": where and when they agreed, not on what.
  [[nodiscard]] bool is_scene(std::uint32_t at) const {
    return graph_.has_marker(at, "at") || graph_.has_marker(at, "during");
  }

  /// Is the noun dated to a day before the article's?
  [[nodiscard]] bool is_over() const { return has_past_day() && has_day_in_front(); }

  [[nodiscard]] bool has_past_day() const {
    const auto& created = reading_.doc.article.created;
    const bool dated = created && event_.when.exact() && event_.when_inferred.empty();
    return dated && days_between(*event_.when.last, *created) > 0;
  }

  [[nodiscard]] bool has_day_in_front() const {
    const std::uint32_t first = graph_.sentence_tokens(draft_.trigger).first;
    for (std::uint32_t t = draft_.trigger; t-- > first && draft_.trigger - t <= 3;) {
      if (reading_.mentions.timex_at(t)) return true;
    }
    return false;
  }

  [[nodiscard]] bool comes_with_time(std::uint32_t at) const {
    return std::any_of(graph_.children(at).begin(), graph_.children(at).end(), [&](std::uint32_t c) {
      return graph_.is(c, "case") && (has_word(graph_, words_.advance, c) || has_word(graph_, words_.sequence, c));
    });
  }

  /// Presupposed events: those around a future predicate are still to come, if nothing says otherwise.
  void neutral(std::uint32_t at, std::uint32_t head) {
    const std::vector<std::uint32_t> cases = graph_.cases(at);
    const bool ahead =
        std::any_of(cases.begin(), cases.end(), [&](std::uint32_t c) { return has_word(graph_, words_.advance, c); });
    const bool follows = has_word(graph_, words_.sequence, head) && graph_.is(at, "obj");
    if (follows || (!ahead && reading_.roles.at_other_time(at))) {
      event_.timeframe = Timeframe::kPast;
      draft_.status_known = true;
      return;
    }
    Draft clause;
    StatusFinder finder(reading_, clause);
    finder.predicate(head);
    finder.walk(head);
    const Status status = clause.event.status;
    // "Ahead of the talks he said …": they are to come; "he hid it before the murders": both are past.
    const bool told = clause.event.timeframe == Timeframe::kPast && !has_word(graph_, words_.speech, head);
    if (ahead && (!told || status != Status::kOccurred)) event_.timeframe = Timeframe::kFuture;
    const bool future = status == Status::kPlanned || status == Status::kPossible;
    const bool looked_back_on = graph_.is(at, "obj") && has_determiner(draft_.trigger) &&
                                has_word(graph_, reading_.mappings.lexicon("pass-backward"), head);
    if (looked_back_on) return;  // "will discuss Friday's attack"
    if (!future || draft_.event.status != Status::kOccurred) return;
    if (status == Status::kPossible && graph_.is(at, "nsubj") && !has_determiner(draft_.trigger)) {
      set(Status::kPossible);
      return;
    }
    const bool object_of_speech = graph_.is(at, "obj") && has_word(graph_, words_.speech, head);
    if (graph_.is(at, "nsubj") || graph_.is(at, "obl") || (graph_.is(at, "obj") && !object_of_speech)) {
      event_.timeframe = Timeframe::kFuture;
    }
  }

  [[nodiscard]] bool has_determiner(std::uint32_t noun) const {
    return std::any_of(graph_.children(noun).begin(), graph_.children(noun).end(), [&](std::uint32_t c) {
      const bool article = graph_.is(c, "det") && graph_.lemma(c) != "a" && graph_.lemma(c) != "an";
      return article || graph_.is(c, "nmod", "poss");
    });
  }

  /// "Summit in Lima postponed", "Talks to resume": the predicate hangs on the noun.
  void headline_noun(std::uint32_t at) {
    for (const std::uint32_t c : graph_.children(at)) {
      if (!graph_.is(c, "acl") || graph_.subtype(c) == "relcl") continue;
      const Effect effect = effect_of(c, false);
      if (effect != Effect::kNothing && effect != Effect::kSpeech) apply(effect, false);
      if (reading_.roles.is_infinitive(c)) apply(Effect::kPlan, false);
    }
  }

  // --- Dates and the rest -----------------------------------------------------

  /// What lies after the article's day has not occurred; what is dated before it and told of plainly has.
  void dates() {
    const auto& created = reading_.doc.article.created;
    const auto& when = event_.when;
    if (created && when.first && days_between(*created, *when.first) > 0) {
      event_.timeframe = Timeframe::kFuture;
      if (open() || event_.status == Status::kOngoing) set(Status::kPlanned);
      return;
    }
    if (created && when.last && days_between(*when.last, *created) >= 0 && !draft_.status_known) {
      event_.timeframe = Timeframe::kPast;
      draft_.status_known = days_between(*when.last, *created) > 0;
      return;
    }
    if (open() && event_.timeframe == Timeframe::kFuture && !draft_.status_known) event_.status = Status::kPlanned;
  }

  void finish() {
    if (graph_.is_verb(draft_.trigger)) draft_.status_known = true;
    switch (event_.status) {
      case Status::kPlanned:
        event_.timeframe = Timeframe::kFuture;
        if (event_.certainty == Certainty::kCertain) event_.certainty = Certainty::kProbable;
        // "called an election on Monday": the day of calling it, not that of the election.
        if (!graph_.is_verb(draft_.trigger) && has_past_day()) event_.when = {};
        break;
      case Status::kPossible:
      case Status::kAlleged:
        event_.certainty = Certainty::kPossible;
        break;
      case Status::kOngoing:
        event_.timeframe = Timeframe::kPresent;
        break;
      default:
        break;
    }
  }

  const Reading& reading_;
  const ClauseGraph& graph_;
  const PassWords& words_;
  Draft& draft_;
  EventMention& event_;
};

}  // namespace

void assign_status(const Reading& reading, Drafts& drafts) {
  for (Draft& draft : drafts) {
    if (!draft.statement) StatusFinder(reading, draft).run();
  }
}

}  // namespace newsgraph
