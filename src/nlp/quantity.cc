// At every token that can begin a number, the number is read with what belongs
// to it on both sides: currency, range, unit, bound. The counted noun comes from
// the parse; where the parse has none, from the next noun of the phrase.

#include "nlp/quantity.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

#include "nlp/quantity_reader.h"
#include "nlp/syntax.h"

namespace newsgraph {
namespace {

QuantityBound bound_named(std::string_view name) {
  if (name == "at-least") return QuantityBound::kAtLeast;
  if (name == "more-than") return QuantityBound::kMoreThan;
  if (name == "at-most") return QuantityBound::kAtMost;
  if (name == "less-than") return QuantityBound::kLessThan;
  return QuantityBound::kApproximate;
}

class Finder {
 public:
  Finder(const Syntax& syntax, const Lexicons& lexicons, TokenRange sentence)
      : syntax_(syntax), lexicons_(lexicons), first_(sentence.first), end_(sentence.end) {}

  /// The quantity that begins at `i`; empty when none does.
  [[nodiscard]] std::optional<Quantity> at(std::uint32_t i) const {
    if (const auto* currency = currency_at(i); currency != nullptr && is_sign(i)) return money_after_sign(i, *currency);
    const auto number = read_number(syntax_, lexicons_, i, end_);
    if (!number) return std::nullopt;
    if (number->ordinal) return ordinal(i, *number);
    if (is_part_of_name(i, *number)) return std::nullopt;
    if (auto score_or_range = pair(i, *number)) return score_or_range;
    return with_unit(make(i, i + number->length, number->value, *number));
  }

 private:
  [[nodiscard]] bool is(std::uint32_t i, std::string_view word) const {
    return i >= first_ && i < end_ && syntax_.lower(i) == word;
  }
  [[nodiscard]] bool is_noun(std::uint32_t i) const {
    return i < end_ && (syntax_.token(i).upos == "NOUN" || syntax_.token(i).upos == "PROPN");
  }

  [[nodiscard]] const std::string* currency_at(std::uint32_t i) const {
    if (i >= end_) return nullptr;
    const TsvRow* row = lexicons_.currencies.find(syntax_.lower(i));
    return row == nullptr ? nullptr : &row->cells[1];
  }
  /// A sign stands before its number; words such as "won" only after it.
  [[nodiscard]] bool is_sign(std::uint32_t i) const {
    const std::string& word = syntax_.lower(i);
    const bool letters = std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return !letters || word == "rs" || (word.size() == 3 && syntax_.form(i) != syntax_.lower(i));
  }

  [[nodiscard]] Quantity make(std::uint32_t first, std::uint32_t end, double value, const NumberText& number) const {
    Quantity q;
    q.tokens = {first, end};
    q.value = q.upper = value;
    q.head = syntax_.head_of(q.tokens);
    q.bound = bound_of(first, end, number);
    return q;
  }

  [[nodiscard]] QuantityBound bound_of(std::uint32_t first, std::uint32_t end, const NumberText& number) const {
    for (std::uint32_t length = std::min<std::uint32_t>(5, first - first_); length > 0; --length) {
      std::string phrase;
      for (std::uint32_t k = first - length; k < first; ++k) phrase += (phrase.empty() ? "" : " ") + syntax_.lower(k);
      if (const TsvRow* row = lexicons_.bounds.find(phrase)) return bound_named(row->cells[1]);
    }
    if (is(end, "or") && is(end + 1, "more")) return QuantityBound::kAtLeast;
    if (is(end, "or") && is(end + 1, "so")) return QuantityBound::kApproximate;
    if (is(end, "or") && (is(end + 1, "fewer") || is(end + 1, "less"))) return QuantityBound::kAtMost;
    if (is(end, "+") && syntax_.joined(end - 1)) return QuantityBound::kAtLeast;
    if (!number.vague) return QuantityBound::kExact;
    return number.value >= 10 ? QuantityBound::kAtLeast : QuantityBound::kApproximate;
  }

  /// "beat Chile 3-1": two low figures behind a name.
  [[nodiscard]] bool is_result(std::uint32_t i, const NumberText& number) const {
    constexpr double kHighestScore = 200;
    const std::uint32_t joint = i + number.length;
    if (joint + 1 >= end_ || !syntax_.is_hyphen(joint) || !syntax_.joined(i)) return false;
    const auto other = read_number(syntax_, lexicons_, joint + 1, end_);
    return other && other->digits && other->length == 1 && number.value < kHighestScore && other->value < kHighestScore;
  }

  /// "killed one", "Blast leaves one dead".
  [[nodiscard]] bool is_one_person(std::uint32_t i) const {
    constexpr std::array<std::string_view, 4> kHarm = {"kill", "injure", "wound", "hurt"};
    constexpr std::array<std::string_view, 6> kHarmed = {"dead", "killed", "injured", "wounded", "hurt", "missing"};
    const bool harmed = i + 1 < end_ && std::ranges::find(kHarmed, syntax_.lower(i + 1)) != kHarmed.end();
    if (i == first_ || harmed) return harmed;
    const bool least = i > first_ + 2 && is(i - 1, "least") && is(i - 2, "at");
    const std::string_view verb = syntax_.token(least ? i - 3 : i - 1).lemma;
    return std::ranges::find(kHarm, verb) != kHarm.end();
  }

  /// "Route 2", "Boeing 737", "[1]", "Article 9": numbers that count nothing.
  [[nodiscard]] bool is_part_of_name(std::uint32_t i, const NumberText& number) const {
    if (!number.digits) {
      // "one of a kind", "that one": a pronoun unless it counts a noun.
      if (number.length == 1 && number.value == 1 && syntax_.lower(i) == "one" && noun_after(i + 1) == kNone &&
          !is(i + 1, "of") && !is_one_person(i))
        return true;
      return syntax_.is_proper(i) && i > first_ && syntax_.is_proper(i - 1);
    }
    if (i > first_ && (is(i - 1, "[") || is(i - 1, "no.") || is(i - 1, "#") || is(i - 1, "article") ||
                       is(i - 1, "section") || is(i - 1, "chapter")))
      return true;
    const std::uint32_t end = i + number.length;
    const bool name_before = i > first_ && syntax_.is_proper(i - 1) && !is_result(i, number);
    const bool hyphened =
        i > first_ + 1 && syntax_.is_hyphen(i - 1) && syntax_.joined(i - 2) && syntax_.is_capitalised(i - 2);
    return (name_before || hyphened) && !(is_noun(end) && !syntax_.is_proper(end)) && !is_unit(end);
  }

  [[nodiscard]] bool is_unit(std::uint32_t i) const {
    if (i >= end_) return false;
    return is(i, "%") || is(i, "percent") || is(i, "per") || currency_at(i) != nullptr ||
           lexicons_.measures.contains(syntax_.lower(i));
  }

  [[nodiscard]] std::optional<Quantity> money_after_sign(std::uint32_t i, const std::string& code) const {
    const auto number = read_number(syntax_, lexicons_, i + 1, end_);
    if (!number || number->ordinal || !number->digits) return std::nullopt;
    Quantity q = make(i, i + 1 + number->length, number->value, *number);
    q.kind = QuantityKind::kMoney;
    q.unit = code;
    std::uint32_t joint = q.tokens.end;
    const bool to = is(joint, "to") && !is_change(i);
    if (to || is(joint, "-") || (is(joint, "and") && i > first_ && is(i - 1, "between"))) {
      ++joint;
      if (currency_at(joint) != nullptr && is_sign(joint)) ++joint;
      const auto upper = read_number(syntax_, lexicons_, joint, end_);
      if (upper && upper->digits && !upper->ordinal) set_upper(q, joint, *upper, number->length == 1);
    }
    if (const auto* word = currency_at(q.tokens.end); word != nullptr && !is_sign(q.tokens.end))
      q.unit = *word, ++q.tokens.end;
    return q;
  }

  /// "rose from 40 to 45": two numbers; "ranged from 40 to 45" is one.
  [[nodiscard]] bool is_change(std::uint32_t i) const {
    if (i < first_ + 2 || !is(i - 1, "from") || syntax_.token(i - 2).upos != "VERB") return false;
    const std::string_view verb = syntax_.token(i - 2).lemma;
    return verb != "range" && verb != "vary";
  }

  /// "was defeated 149 to 391", "approved by 40 to 52": the votes of two sides.
  [[nodiscard]] bool is_vote(std::uint32_t i) const {
    constexpr std::array<std::string_view, 6> kPut = {"vote", "defeat", "reject", "approve", "pass", "adopt"};
    const std::uint32_t verb = i > first_ + 1 && is(i - 1, "by") ? i - 2 : i - 1;
    return i > first_ && syntax_.token(verb).upos == "VERB" &&
           std::ranges::find(kPut, std::string_view(syntax_.token(verb).lemma)) != kPut.end();
  }

  /// Makes q a range up to `upper`; "5 to 7 billion" scales the lower figure too.
  void set_upper(Quantity& q, std::uint32_t first, const NumberText& upper, bool lower_is_bare) const {
    double lower = q.value;
    bool is_ordinal = false;
    const auto figure = parse_numeral(syntax_.form(first), is_ordinal);
    if (lower_is_bare && upper.length > 1 && figure && *figure > 0) lower *= upper.value / *figure;
    if (upper.value < lower) return;
    q.value = lower;
    q.upper = upper.value;
    q.tokens.end = first + upper.length;
    q.head = syntax_.head_of(q.tokens);
  }

  /// "10 to 12 people", "between 10 and 12", "10-12"; "3-1" is a score unless it counts something.
  [[nodiscard]] std::optional<Quantity> pair(std::uint32_t i, const NumberText& number) const {
    const std::uint32_t joint = i + number.length;
    const bool hyphen = joint < end_ && syntax_.is_hyphen(joint);
    const bool between = is(joint, "and") && i > first_ && is(i - 1, "between");
    if (!hyphen && !(is(joint, "to") && !is_change(i) && !is_vote(i)) && !between) return std::nullopt;
    const auto upper = read_number(syntax_, lexicons_, joint + 1, end_);
    if (!upper || upper->ordinal || upper->digits != number.digits) return std::nullopt;
    Quantity q = make(i, joint, number.value, number);
    const bool plain = number.length == 1 && upper->length == 1 && number.value == std::floor(number.value) &&
                       upper->value == std::floor(upper->value);
    const std::uint32_t after = joint + 1 + upper->length;
    const bool counts =
        noun_after(after) != kNone && syntax_.token(static_cast<std::uint32_t>(noun_after(after))).xpos.ends_with('S');
    const bool rising = upper->value > number.value;
    if (hyphen && plain && number.value < 1000 && upper->value < 1000 && syntax_.joined(i) &&
        !(rising && (counts || is_unit(after))) && number.digits) {
      q.kind = QuantityKind::kScore;
      q.unit = std::to_string(static_cast<long>(upper->value));
      q.tokens.end = after;
      q.head = syntax_.head_of(q.tokens);
      return q;
    }
    if (!rising) return std::nullopt;
    set_upper(q, joint + 1, *upper, number.length == 1);
    return with_unit(q);
  }

  [[nodiscard]] Quantity ordinal(std::uint32_t i, const NumberText& number) const {
    Quantity q = make(i, i + number.length, number.value, number);
    q.kind = QuantityKind::kOrdinal;
    q.bound = QuantityBound::kExact;
    q.counted = counted(q);
    return q;
  }

  /// Adds what stands behind the number: percent, currency, measure, age, or the noun it counts.
  [[nodiscard]] Quantity with_unit(Quantity q) const {
    const std::uint32_t after = q.tokens.end;
    if (is(after, "%") || is(after, "percent")) return with_kind(q, QuantityKind::kPercent, {}, after + 1);
    if (is(after, "per") && is(after + 1, "cent")) return with_kind(q, QuantityKind::kPercent, {}, after + 2);
    const std::uint32_t unit = is(after, "-") ? after + 1 : after;
    if (is_age(q, unit)) return with_kind(q, QuantityKind::kMeasure, "year", after);
    if (const auto match = lexicons_.currencies.longest(syntax_.lower(), unit, end_); match && !is_sign(unit)) {
      return with_kind(q, QuantityKind::kMoney, match.row->cells[1], unit + match.length);
    }
    if (const auto match = lexicons_.measures.longest(syntax_.lower(), unit, end_)) {
      return with_kind(q, QuantityKind::kMeasure, match.row->cells[1], unit + match.length);
    }
    q.counted = counted(q);
    return q;
  }

  [[nodiscard]] static Quantity with_kind(Quantity q, QuantityKind kind, std::string unit, std::uint32_t end) {
    q.kind = kind;
    q.unit = std::move(unit);
    q.tokens.end = end;
    return q;
  }

  /// "54 years old", "a 54-year-old", "aged 54", "Kim, 54, said".
  [[nodiscard]] bool is_age(const Quantity& q, std::uint32_t unit) const {
    const std::uint32_t i = q.tokens.first;
    if (is(unit, "year") || is(unit, "years")) {
      const std::uint32_t old = is(unit + 1, "-") ? unit + 2 : unit + 1;
      if (is(old, "old") || is(old, "olds") || (is(old, "of") && is(old + 1, "age"))) return true;
    }
    if (i > first_ && (is(i - 1, "aged") || is(i - 1, "age"))) return true;
    const bool enclosed = i > first_ + 1 && is(i - 1, ",") && (is(q.tokens.end, ",") || is(q.tokens.end, ".")) &&
                          syntax_.is_proper(i - 2);
    return enclosed && q.value == std::floor(q.value) && q.value > 0 && q.value < 120 && q.tokens.size() == 1;
  }

  /// The last noun of the phrase that goes on at `i`; kNone when none follows.
  [[nodiscard]] std::int32_t noun_after(std::uint32_t i) const {
    std::int32_t noun = kNone;
    for (std::uint32_t k = i; k < end_ && k < i + 6; ++k) {
      const Token& token = syntax_.token(k);
      if (is_noun(k))
        noun = static_cast<std::int32_t>(k);
      else if (noun != kNone && !syntax_.is_hyphen(k))
        break;
      else if (token.upos != "ADJ" && token.upos != "ADV" && token.xpos != "VBN" && token.xpos != "VBG" &&
               !syntax_.is_hyphen(k) && token.upos != "NUM")
        break;
    }
    return noun;
  }

  [[nodiscard]] std::int32_t counted(const Quantity& q) const {
    const Token& head = syntax_.token(q.head);
    if (is(q.tokens.end, "of")) return counted_of(q);
    if (head.head != kNone &&
        (is_relation(head.deprel, "nummod") || is_relation(head.deprel, "amod") || is_relation(head.deprel, "det"))) {
      const auto noun = static_cast<std::uint32_t>(head.head);
      if (is_noun(noun) && noun >= q.tokens.end && noun < end_) return head.head;
    }
    return noun_after(q.tokens.end);
  }

  /// "hundreds of people", "136 of them", "two of the dead".
  [[nodiscard]] std::int32_t counted_of(const Quantity& q) const {
    std::uint32_t i = q.tokens.end + 1;
    while (i < end_ && (syntax_.token(i).upos == "DET" || syntax_.token(i).upos == "NUM" || syntax_.lower(i) == "'s" ||
                        syntax_.token(i).xpos == "PRP$"))
      ++i;
    if (i < end_ && syntax_.token(i).upos == "PRON") return static_cast<std::int32_t>(i);
    return noun_after(i);
  }

  const Syntax& syntax_;
  const Lexicons& lexicons_;
  std::uint32_t first_;
  std::uint32_t end_;
};

}  // namespace

void QuantityAnnotator::annotate(Document& doc) const {
  doc.quantities.clear();
  const Syntax syntax(doc);
  std::size_t next_timex = 0;
  for (const Sentence& sentence : doc.sentences) {
    const Finder finder(syntax, *lexicons_, sentence.tokens);
    for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.end;) {
      while (next_timex < doc.timexes.size() && doc.timexes[next_timex].tokens.end <= i) ++next_timex;
      const bool in_timex = next_timex < doc.timexes.size() && doc.timexes[next_timex].tokens.contains(i);
      std::optional<Quantity> quantity = in_timex ? std::nullopt : finder.at(i);
      if (!quantity) {
        ++i;
        continue;
      }
      quantity->tokens.end = std::min(quantity->tokens.end, sentence.tokens.end);
      quantity->span = span_of(doc, quantity->tokens);
      i = quantity->tokens.end;
      doc.quantities.push_back(*std::move(quantity));
    }
  }
}

}  // namespace newsgraph
