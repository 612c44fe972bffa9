#include "extract/reference_words.h"

#include <algorithm>
#include <set>

#include "extract/event_kinds.h"

namespace newsgraph {

void ReferenceWords::describe(Draft& draft) const {
  const std::uint32_t noun = draft.trigger;
  if (!draft.event.nominal) {
    draft.event.another = at_another_time(noun);
    return;
  }
  for (const std::uint32_t m : graph_.premodifiers(noun)) {
    const auto q = reading_.mentions.quantity_at(m);
    if (!q || reading_.doc.quantities[*q].kind != QuantityKind::kOrdinal ||
        graph_.head(m) != static_cast<std::int32_t>(noun))
      continue;
    const double value = reading_.doc.quantities[*q].value;
    if (value < 1 || value >= 1000) continue;
    draft.event.ordinal = static_cast<std::uint32_t>(value);
    // "first full-scale summit": it counts only such ones.
    for (std::uint32_t i = m + 1; i < noun; ++i) {
      if (graph_.is(i, "amod") && graph_.head(i) == static_cast<std::int32_t>(noun))
        draft.event.kinds.push_back("counted:" + std::string(graph_.lemma(i)));
    }
  }
  for (const std::uint32_t c : graph_.children(noun)) {
    const bool article = graph_.is(c, "det") && graph_.lemma(c) != "a" && graph_.lemma(c) != "an" &&
                         graph_.lemma(c) != "no" && graph_.lemma(c) != "any" && graph_.lemma(c) != "some" &&
                         graph_.lemma(c) != "another" && graph_.lemma(c) != "each" && graph_.lemma(c) != "every";
    if (article || graph_.is(c, "nmod", "poss")) draft.event.definite = true;
    const bool one = graph_.is(c, "det") && (graph_.lemma(c) == "a" || graph_.lemma(c) == "an");
    if (one || graph_.is(c, "nummod")) draft.event.indefinite = true;
  }
  // "their largest attack" is told of for the first time.
  const bool superlative = std::ranges::any_of(graph_.premodifiers(noun), [&](std::uint32_t m) {
    return graph_.token(m).feats.find("Degree=Sup") != std::string::npos;
  });
  if (superlative) draft.event.definite = false;
  if (draft.event.definite) draft.event.indefinite = false;
  draft.event.name = name_of(noun);
  for (const std::string& kind : event_kinds(reading_, noun)) draft.event.kinds.push_back(kind);
  std::ranges::sort(draft.event.kinds);
  // "a second blast" is none of those before.
  const bool one_more = draft.event.indefinite && draft.event.ordinal.value_or(1) > 1;
  draft.event.another = one_more || other_occasion(draft);
}

/// "Vera" of "Hurricane Vera", "Alta" of "the Alta referendum": the proper noun beside the word that names
/// nobody and no place; empty when there is none.
std::string ReferenceWords::name_of(std::uint32_t noun) const {
  const TokenRange sentence = graph_.sentence_tokens(noun);
  if (graph_.block_of(noun) == BlockKind::kTitle) return {};  // where most words are capital
  const auto proper = [&](std::uint32_t i) {
    const char first = graph_.form(i).empty() ? ' ' : graph_.form(i).front();
    return graph_.token(i).upos == "PROPN" && first >= 'A' && first <= 'Z' && !reading_.mentions.timex_at(i);
  };
  std::string name;
  const bool capital = graph_.form(noun).front() >= 'A' && graph_.form(noun).front() <= 'Z';
  for (std::uint32_t i = noun + 1; capital && i < sentence.end && proper(i) && i < noun + 4; ++i) {
    if (graph_.head(i) != static_cast<std::int32_t>(noun) && !graph_.is(i, "flat")) break;
    name += (name.empty() ? "" : " ") + std::string(graph_.form(i));
  }
  if (!name.empty() || noun == sentence.first) return name;
  const std::uint32_t before = noun - 1;
  const bool beside = proper(before) && before > sentence.first && !reading_.mentions.covering(before) &&
                      graph_.head(before) == static_cast<std::int32_t>(noun);
  return beside ? std::string(graph_.form(before)) : std::string();
}

/// "They had previously attacked villages": none of those told before.
bool ReferenceWords::at_another_time(std::uint32_t verb) const {
  return std::any_of(graph_.children(verb).begin(), graph_.children(verb).end(), [&](std::uint32_t c) {
    return graph_.is(c, "advmod") && graph_.token(c).xpos == "RB" && has_word(graph_, reading_.words.other_occasion, c);
  });
}

/// "the last meeting", "another visit": not the one spoken of.
bool ReferenceWords::other_occasion(const Draft& draft) const {
  return std::any_of(
      graph_.children(draft.trigger).begin(), graph_.children(draft.trigger).end(),
      [&](std::uint32_t c) { return !graph_.is(c, "case") && has_word(graph_, reading_.words.other_occasion, c); });
}

bool ReferenceWords::in_plural(const Draft& draft) const {
  return draft.event.nominal && graph_.token(draft.trigger).xpos.ends_with("S");
}

/// "the Northern Trade Summit", in running text.
bool ReferenceWords::is_proper(std::uint32_t noun) const {
  const char first = graph_.form(noun).empty() ? ' ' : graph_.form(noun).front();
  return first >= 'A' && first <= 'Z' && graph_.block_of(noun) != BlockKind::kTitle &&
         noun != graph_.sentence_tokens(noun).first;
}

bool ReferenceWords::demonstrative(const Draft& draft) const {
  return std::any_of(graph_.children(draft.trigger).begin(), graph_.children(draft.trigger).end(),
                     [&](std::uint32_t c) {
                       return graph_.is(c, "det") &&
                              (graph_.lemma(c) == "this" || graph_.lemma(c) == "these" || graph_.lemma(c) == "that");
                     });
}

}  // namespace newsgraph
