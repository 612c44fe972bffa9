// The governing verb is the one right in front ("said Tuesday", "met on
// Tuesday"), whatever the parse says; else the nearest verb up the tree; else,
// without a tree, the nearest verb in the sentence.

#include "nlp/timex_tense.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace newsgraph {
namespace {

bool is_verb(const Token& token) {
  return token.upos == "VERB" || token.upos == "AUX";
}

/// What the form of one verb says; empty when it has no tense of its own.
class TenseReader {
 public:
  TenseReader(const Syntax& syntax, const Lexicons& lexicons) : syntax_(syntax), lexicons_(lexicons) {}

  [[nodiscard]] std::optional<TimeDirection> of(std::uint32_t verb) const {
    const std::string& xpos = syntax_.token(verb).xpos;
    if (is_planning(verb)) return TimeDirection::kLikelyFuture;
    if (const auto infinitive = behind_to(verb)) return infinitive;
    if (const auto by_auxiliary = auxiliary(verb)) return by_auxiliary;
    if (xpos == "MD") return modal(syntax_.lower(verb));
    if (xpos == "VBD") return TimeDirection::kPast;
    if (xpos == "VBN") return TimeDirection::kPast;
    if (xpos == "VBZ" || xpos == "VBP") return present(verb);
    return std::nullopt;
  }

 private:
  /// Auxiliaries, among the children or, without a tree, among the words in front.
  [[nodiscard]] std::optional<TimeDirection> auxiliary(std::uint32_t verb) const {
    std::optional<TimeDirection> result;
    const auto consider = [&](std::uint32_t i) {
      const std::string& word = syntax_.lower(i);
      if (word == "has" || word == "have" || word == "had" || word == "'ve")
        result = TimeDirection::kPast;
      else if (result)
        return;
      else if (syntax_.token(i).xpos == "MD")
        result = modal(word);
      else if (word == "was" || word == "were" || word == "did" || word == "got")
        result = TimeDirection::kPast;
      else if (word == "is" || word == "are" || word == "am" || word == "'s" || word == "'re" || word == "be" ||
               word == "'m") {
        if (word != "be") result = in_display(verb) ? TimeDirection::kPast : TimeDirection::kFuture;
      }
    };
    bool any = false;
    for (const std::uint32_t c : syntax_.children(verb)) {
      const std::string& relation = syntax_.token(c).deprel;
      if (!is_relation(relation, "aux") && !is_relation(relation, "cop")) continue;
      consider(c);
      any = true;
    }
    const TokenRange sentence = syntax_.sentence_tokens(verb);
    for (std::uint32_t i = verb; !any && i-- > sentence.first && verb - i <= 4;) {
      const std::string& upos = syntax_.token(i).upos;
      if (upos == "AUX")
        consider(i);
      else if (upos != "ADV" && upos != "PART")
        break;
    }
    return result;
  }

  /// "to leave", "was to leave" of the future, "to have left" of the past; empty without "to".
  [[nodiscard]] std::optional<TimeDirection> behind_to(std::uint32_t verb) const {
    const TokenRange sentence = syntax_.sentence_tokens(verb);
    TimeDirection direction = TimeDirection::kFuture;
    for (std::uint32_t i = verb; i-- > sentence.first && verb - i <= 3;) {
      if (syntax_.lower(i) == "to") return direction;
      if (syntax_.lower(i) == "have") direction = TimeDirection::kPast;
      if (syntax_.token(i).upos != "ADV" && syntax_.token(i).upos != "AUX") return std::nullopt;
    }
    return std::nullopt;
  }

  /// "scheduled for", "set for", "due in": whatever the tense, the day is still to come then.
  [[nodiscard]] bool is_planning(std::uint32_t verb) const {
    const Token& token = syntax_.token(verb);
    if (token.upos == "ADJ") return syntax_.lower(verb) == "due";
    return token.xpos == "VBN" && (token.lemma == "schedule" || token.lemma == "set" || token.lemma == "plan" ||
                                   token.lemma == "expect" || token.lemma == "slate");
  }

  static TimeDirection modal(const std::string& word) {
    if (word == "will" || word == "shall" || word == "'ll" || word == "wo" || word == "\u2019ll")
      return TimeDirection::kFuture;
    return TimeDirection::kLikelyFuture;
  }

  /// "Lee meets Park Tuesday" over an article tells of the past; "the talks open Tuesday" in it of the future.
  [[nodiscard]] TimeDirection present(std::uint32_t verb) const {
    if (in_display(verb) || lexicons_.speech_verbs.contains(syntax_.token(verb).lemma)) return TimeDirection::kPast;
    return TimeDirection::kFuture;
  }

  [[nodiscard]] bool in_display(std::uint32_t i) const {
    const BlockKind kind = syntax_.block_kind(i);
    return kind == BlockKind::kTitle || kind == BlockKind::kCaption || kind == BlockKind::kHeading;
  }

  const Syntax& syntax_;
  const Lexicons& lexicons_;
};

TimeDirection weakened(TimeDirection direction) {
  if (direction == TimeDirection::kPast) return TimeDirection::kLikelyPast;
  if (direction == TimeDirection::kFuture) return TimeDirection::kLikelyFuture;
  return direction;
}

/// The verb right before the expression, prepositions skipped.
std::int32_t verb_in_front(const Syntax& syntax, TokenRange tokens) {
  const std::uint32_t sentence_begin = syntax.sentence_tokens(tokens.first).first;
  std::uint32_t i = tokens.first;
  if (i > sentence_begin && syntax.token(i - 1).upos == "ADP") --i;
  if (i == sentence_begin || !is_verb(syntax.token(i - 1))) return kNone;
  return syntax.token(i - 1).xpos == "VBG" ? kNone : static_cast<std::int32_t>(i - 1);
}

/// Is the noun `i` what something comes before: "ahead of Tuesday's summit"?
bool lies_ahead(const Syntax& syntax, std::uint32_t i) {
  for (const std::uint32_t c : syntax.children(i)) {
    if (!is_relation(syntax.token(c).deprel, "case")) continue;
    if (syntax.lower(c) == "before" || syntax.lower(c) == "ahead") return true;
  }
  return false;
}

/// Verbs whose objects have taken place, whatever their tense.
bool looks_back(std::string_view verb) {
  constexpr std::array<std::string_view, 13> kVerbs = {"discuss", "investigate", "probe",   "mourn",  "condemn",
                                                       "examine", "analyse",     "analyze", "assess", "lament",
                                                       "regret",  "deplore",     "denounce"};
  return std::ranges::find(kVerbs, verb) != kVerbs.end();
}

std::optional<TimeDirection> up_the_tree(const Syntax& syntax, const TenseReader& tense, TokenRange tokens) {
  std::uint32_t i = syntax.head_of(tokens);
  bool direct = true;
  for (int steps = 0; steps < 12; ++steps) {
    const std::int32_t head = syntax.token(i).head;
    if (head == kNone) return std::nullopt;
    const std::uint32_t from = i;
    i = static_cast<std::uint32_t>(head);
    const bool predicate = is_verb(syntax.token(i)) || syntax.child(i, "cop") != kNone;
    if (!predicate) {
      direct = false;
      if (lies_ahead(syntax, i)) return TimeDirection::kFuture;
      continue;
    }
    // "are investigating Friday's attack", "will discuss …": of what was before.
    if (!direct && looks_back(syntax.token(i).lemma)) return TimeDirection::kLikelyPast;
    const auto found = tense.of(i);
    const bool present = syntax.token(i).xpos == "VBZ" || syntax.token(i).xpos == "VBP";
    // "follows a decision in January": the present tells nothing of what its nouns name.
    if (found && !direct && present && *found == TimeDirection::kFuture) return TimeDirection::kNearest;
    if (found) return direct ? *found : weakened(*found);
    // A verb without tense ("plans to hold", "starting Tuesday") takes that of the verb above.
    if (is_relation(syntax.token(from).deprel, "acl")) direct = false;
  }
  return std::nullopt;
}

std::optional<TimeDirection> nearest_verb(const Syntax& syntax, const TenseReader& tense, TokenRange tokens) {
  const TokenRange sentence = syntax.sentence_tokens(tokens.first);
  for (std::uint32_t i = tokens.first; i-- > sentence.first;) {
    if (!is_verb(syntax.token(i))) continue;
    if (const auto found = tense.of(i)) return found;
  }
  for (std::uint32_t i = tokens.end; i < sentence.end; ++i) {
    if (!is_verb(syntax.token(i))) continue;
    if (const auto found = tense.of(i)) return found;
  }
  return std::nullopt;
}

/// "called a strike for Friday": a day that something is fixed for; not "apologised for Friday's attack".
bool is_fixed_for(const Syntax& syntax, TokenRange tokens) {
  if (tokens.first == syntax.sentence_tokens(tokens.first).first || syntax.lower(tokens.first - 1) != "for")
    return false;
  const std::int32_t head = syntax.token(syntax.head_of(tokens)).head;
  return head != kNone && static_cast<std::uint32_t>(head) < tokens.first;
}

}  // namespace

TimeDirection direction_of(const Syntax& syntax, const Lexicons& lexicons, TokenRange tokens) {
  if (is_fixed_for(syntax, tokens)) return TimeDirection::kLikelyFuture;
  const TenseReader tense(syntax, lexicons);
  if (const std::int32_t verb = verb_in_front(syntax, tokens); verb != kNone) {
    if (looks_back(syntax.token(static_cast<std::uint32_t>(verb)).lemma)) return TimeDirection::kLikelyPast;
    if (const auto found = tense.of(static_cast<std::uint32_t>(verb))) return *found;
  }
  if (const auto found = up_the_tree(syntax, tense, tokens)) return *found;
  return nearest_verb(syntax, tense, tokens).value_or(TimeDirection::kNearest);
}

}  // namespace newsgraph
