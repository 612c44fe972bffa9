#include "extract/literals.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/date.h"
#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

constexpr std::uint32_t kLongestText = 400;  // bytes of a literal's words

bool within_timex(const Reading& reading, const Quantity& quantity) {
  return reading.mentions.timex_at(quantity.head).has_value();
}

/// The first quantity of one of the kinds whose head stands in the phrase of `token`.
const Quantity* quantity_in(const Reading& reading, std::uint32_t token, QuantityKind kind) {
  const TokenRange range = reading.graph.subtree(token);
  const Quantity* found = nullptr;
  for (std::uint32_t t = range.first; t < range.end; ++t) {
    const auto number = reading.mentions.quantity_at(t);
    if (!number) continue;
    const Quantity& quantity = reading.doc.quantities[*number];
    if (quantity.kind != kind || within_timex(reading, quantity)) continue;
    if (quantity.tokens.contains(token) || quantity.counted == static_cast<std::int32_t>(token)) return &quantity;
    if (found == nullptr) found = &quantity;
  }
  return found;
}

Filler number(const Found& found, const Quantity& quantity, std::string value, std::string_view datatype) {
  Filler filler;
  filler.token = found.token;
  filler.cost = found.cost;
  filler.span = quantity.span;
  filler.value = std::move(value);
  filler.datatype = datatype;
  return filler;
}

std::optional<Filler> quantity_literal(const Reading& reading, const Found& found, QuantityKind kind,
                                       std::string_view datatype) {
  const Quantity* quantity = quantity_in(reading, found.token, kind);
  if (quantity == nullptr) return std::nullopt;
  Filler filler = number(found, *quantity, decimal_form(quantity->value), datatype);
  if (kind == QuantityKind::kMoney) filler.unit = quantity->unit;
  if (kind == QuantityKind::kScore) filler.value += "-" + quantity->unit;
  return filler;
}

std::optional<Filler> count_literal(const Reading& reading, const Found& found) {
  const std::int32_t at = count_at(reading, found.token);
  if (at == kNone) return std::nullopt;
  const Quantity& quantity = reading.doc.quantities[static_cast<std::size_t>(at)];
  return number(found, quantity, decimal_form(quantity.value), xsd::kInteger);
}

std::optional<Filler> date_literal(const Reading& reading, const Found& found) {
  const TokenRange range = reading.graph.subtree(found.token);
  for (std::uint32_t t = range.first; t < range.end; ++t) {
    const auto at = reading.mentions.timex_at(t);
    if (!at) continue;
    const Timex& timex = reading.doc.timexes[*at];
    if (timex.interval.empty()) continue;
    Filler filler;
    filler.token = found.token;
    filler.cost = found.cost;
    filler.span = timex.span;
    filler.value = timex.interval.exact() ? to_iso(*timex.interval.first) : timex.value;
    if (timex.interval.exact()) filler.datatype = xsd::kDate;
    return filler;
  }
  return std::nullopt;
}

bool is_edge(const Reading& reading, std::uint32_t t) {
  const ClauseGraph& graph = reading.graph;
  return graph.is(t, "punct") || graph.is(t, "case") || graph.is(t, "mark") || graph.is(t, "cc");
}

std::optional<Filler> text_literal(const Reading& reading, const Found& found) {
  if (reading.mentions.timex_at(found.token) || reading.mentions.quantity_at(found.token)) return std::nullopt;
  TokenRange range = reading.graph.subtree(found.token);
  while (range.first < found.token && is_edge(reading, range.first)) ++range.first;
  while (range.end > found.token + 1 && is_edge(reading, range.end - 1)) --range.end;
  const auto& tokens = reading.doc.tokens;
  while (range.end > found.token + 1 && tokens[range.end - 1].span.end - tokens[range.first].span.begin > kLongestText)
    --range.end;
  Filler filler;
  filler.token = found.token;
  filler.cost = found.cost;
  filler.span = {tokens[range.first].span.begin, tokens[range.end - 1].span.end};
  if (filler.span.size() > kLongestText || filler.span.begin >= filler.span.end) return std::nullopt;
  filler.value = surface(reading.doc.article.text, filler.span);
  return filler;
}

std::optional<Filler> title_literal(const Reading& reading, const Found& found) {
  if (!reading.graph.is_noun(found.token)) return std::nullopt;
  Filler filler;
  filler.token = found.token;
  filler.cost = found.cost;
  filler.span = noun_group(reading, found.token);
  if (const auto mention = reading.mentions.headed_by(found.token)) {
    filler.value = reading.doc.mentions[*mention].title;
    if (filler.value.empty() && reading.doc.mentions[*mention].kind == MentionKind::kName) return std::nullopt;
  }
  if (filler.value.empty()) filler.value = surface(reading.doc.article.text, filler.span);
  return filler;
}

}  // namespace

std::string decimal_form(double value) {
  std::array<char, 400> buffer{};  // holds every finite double
  const auto [end, error] =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
  return error == std::errc() ? std::string(buffer.data(), end) : std::string("0");
}

std::int32_t count_at(const Reading& reading, std::uint32_t token) {
  const auto usable = [&](std::optional<std::uint32_t> at) {
    if (!at) return false;
    const Quantity& quantity = reading.doc.quantities[*at];
    return quantity.kind == QuantityKind::kCardinal && !within_timex(reading, quantity) && quantity.value >= 0 &&
           quantity.value < 1e12;
  };
  const auto own = [&]() -> std::int32_t {
    for (const std::uint32_t c : reading.graph.children(token)) {
      if (!reading.graph.is(c, "nummod")) continue;
      if (const auto at = reading.mentions.quantity_at(c); usable(at)) return static_cast<std::int32_t>(*at);
    }
    return kNone;
  };
  if (const auto at = reading.mentions.quantity_of(token); usable(at)) {
    // "killed three and wounded twelve people": both count people, but only twelve were wounded.
    const std::int32_t beside = own();
    const bool elsewhere = !reading.graph.dominates(token, reading.doc.quantities[*at].head);
    return beside != kNone && elsewhere ? beside : static_cast<std::int32_t>(*at);
  }
  if (const auto at = reading.mentions.quantity_at(token); usable(at)) return static_cast<std::int32_t>(*at);
  return own();
}

Span noun_group(const Reading& reading, std::uint32_t noun) {
  const auto& tokens = reading.doc.tokens;
  const TokenRange sentence = reading.graph.sentence_tokens(noun);
  std::uint32_t first = noun;
  while (first > sentence.first) {
    const std::uint32_t t = first - 1;
    const bool inside = reading.graph.dominates(noun, t) && !reading.graph.is(t, "det") &&
                        !reading.graph.is(t, "case") && !reading.mentions.quantity_at(t) && tokens[t].upos != "PUNCT" &&
                        tokens[t].upos != "NUM" && !reading.graph.is(t, "nmod", "poss") && tokens[t].upos != "ADP" &&
                        tokens[t].upos != "PRON";
    const bool hyphen = reading.doc.form(t) == "-" && t > sentence.first;
    if (!inside && !hyphen) break;
    first = t;
  }
  while (first < noun && (tokens[first].upos == "PUNCT" || tokens[first].upos == "ADV")) ++first;
  return {tokens[first].span.begin, tokens[noun].span.end};
}

std::optional<Filler> literal_at(const Reading& reading, ValueKind kind, const Found& found) {
  switch (kind) {
    case ValueKind::kMoney:
      return quantity_literal(reading, found, QuantityKind::kMoney, xsd::kDecimal);
    case ValueKind::kPercent:
      return quantity_literal(reading, found, QuantityKind::kPercent, xsd::kDecimal);
    case ValueKind::kScore:
      return quantity_literal(reading, found, QuantityKind::kScore, "");
    case ValueKind::kOrdinal:
      return quantity_literal(reading, found, QuantityKind::kOrdinal, xsd::kInteger);
    case ValueKind::kCount:
      return count_literal(reading, found);
    case ValueKind::kDate:
      return date_literal(reading, found);
    case ValueKind::kText:
      return text_literal(reading, found);
    case ValueKind::kTitle:
      return title_literal(reading, found);
  }
  return std::nullopt;
}

}  // namespace newsgraph
