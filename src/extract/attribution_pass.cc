#include "extract/attribution_pass.h"

#include <algorithm>

#include "extract/draft_events.h"
#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

constexpr std::string_view kAccordingTo = "according_to";
constexpr std::ptrdiff_t kPhrase = 4;  // words of a quotation that is no mere term

/// The first agent among what was found, its conjuncts aside; kNone when there is none.
std::int32_t agent_chain(const Reading& reading, const Findings& findings) {
  ArgumentPattern agent;
  if (const auto id = reading.mappings.ontology().find_class(ng::kAgent)) agent.types.push_back(*id);
  if (const auto id = reading.mappings.ontology().find_class(ng::kPlace)) agent.types.push_back(*id);
  for (const Found& found : findings) {
    for (const Filler& filler : fill(reading, agent, found)) {
      if (filler.chain != kNone) return filler.chain;
    }
  }
  return kNone;
}

std::int32_t speaker_of_quotation(const Reading& reading, std::uint32_t token) {
  const auto quotation = reading.mentions.quotation_at(token);
  if (!quotation) return kNone;
  const std::int32_t speaker = reading.doc.quotations[*quotation].speaker;
  if (speaker < 0 || speaker >= static_cast<std::int32_t>(reading.doc.mentions.size())) return kNone;
  return reading.mentions.chain_of(static_cast<std::uint32_t>(speaker));
}

bool speaks(const Reading& reading, std::uint32_t verb) {
  return reading.graph.is_verb(verb) && has_word(reading.graph, reading.words.speech, verb);
}

/// Speakers that hang on `at`: "…, Ruiz said", "according to Ruiz".
std::int32_t speaker_below(const Reading& reading, std::uint32_t at, std::uint32_t from) {
  const ClauseGraph& graph = reading.graph;
  for (const std::uint32_t c : graph.children(at)) {
    if (c == from) continue;
    if (graph.is(c, "parataxis") && speaks(reading, c)) {
      const std::int32_t chain = agent_chain(reading, reading.roles.agent(c));
      if (chain != kNone) return chain;
    }
    const bool phrase = graph.is(c, "obl") || graph.is(c, "nmod") || graph.is(c, "advcl");
    if (phrase && graph.has_marker(c, kAccordingTo)) {
      const std::int32_t chain = agent_chain(reading, {{c, 0}});
      if (chain != kNone) return chain;
    }
  }
  return kNone;
}

}  // namespace

std::int32_t speaker_of(const Reading& reading, std::uint32_t token) {
  if (const std::int32_t chain = speaker_of_quotation(reading, token); chain != kNone) return chain;
  const ClauseGraph& graph = reading.graph;
  std::uint32_t from = token;
  for (std::uint32_t at = token;; at = static_cast<std::uint32_t>(graph.head(at))) {
    if (const std::int32_t chain = speaker_below(reading, at, from); chain != kNone) return chain;
    if (graph.head(at) == kNone) return kNone;
    const auto head = static_cast<std::uint32_t>(graph.head(at));
    const bool content = graph.is(at, "ccomp") || graph.is(at, "xcomp") || graph.is(at, "parataxis");
    if (content && speaks(reading, head)) {
      const std::int32_t chain = agent_chain(reading, reading.roles.agent(head));
      if (chain != kNone) return chain;
    }
    from = at;
  }
}

void assign_attribution(const Reading& reading, Drafts& drafts) {
  for (Draft& draft : drafts) {
    if (!draft.statement) draft.event.attributed_to = speaker_of(reading, draft.trigger);
  }
}

void add_statements(const Reading& reading, Drafts& drafts) {
  const auto statement = reading.mappings.ontology().find_class(ng::kStatement);
  if (!statement) return;
  const auto chain_of = [&](std::int32_t mention) {
    const bool known = mention >= 0 && mention < static_cast<std::int32_t>(reading.doc.mentions.size());
    return known ? reading.mentions.chain_of(static_cast<std::uint32_t>(mention)) : kNone;
  };
  for (const Quotation& quotation : reading.doc.quotations) {
    const std::int32_t speaker = chain_of(quotation.speaker);
    if (quotation.scare || quotation.span.empty()) continue;
    // Words of somebody unnamed are words all the same, if a verb says that they were said, and somebody is named as
    // such where they are only a part of the writer's sentence.
    if (speaker == kNone && quotation.cue == kNone) continue;
    const auto first =
        std::lower_bound(reading.doc.tokens.begin(), reading.doc.tokens.end(), quotation.span.begin,
                         [](const Token& token, std::uint32_t begin) { return token.span.begin < begin; });
    if (first == reading.doc.tokens.end()) continue;
    const auto length = std::count_if(first, reading.doc.tokens.end(), [&](const Token& token) {
      return token.span.end <= quotation.span.end && token.upos != "PUNCT";
    });
    const auto opening = static_cast<std::uint32_t>(first - reading.doc.tokens.begin());
    const bool told = quotation.cue >= 0 && quotation.speaker != kNone && length >= kPhrase &&
                      reading.graph.sentence_tokens(opening).contains(static_cast<std::uint32_t>(quotation.cue));
    if (speaker == kNone && !quotation.direct && !told) continue;
    const bool cue = quotation.cue >= 0 && quotation.cue < static_cast<std::int32_t>(reading.doc.tokens.size());
    Draft draft = bare_draft(reading, nullptr, cue ? static_cast<std::uint32_t>(quotation.cue) : opening, *statement);
    draft.statement = true;
    draft.status_known = true;
    draft.event.nominal = false;
    draft.event.confidence = quotation.direct ? 0.95 : 0.85;
    const auto add = [&](std::string_view role, std::int32_t mention, bool participant) {
      Filler filler;
      filler.chain = chain_of(mention);
      if (filler.chain == kNone) return;
      filler.span = reading.doc.mentions[static_cast<std::size_t>(mention)].span;
      filler.kind = reading.doc.mentions[static_cast<std::size_t>(mention)].kind;
      draft.arguments.push_back({std::string(role), std::move(filler), participant});
    };
    add(ng::kSpeaker, quotation.speaker, true);
    if (chain_of(quotation.addressee) != speaker) add(ng::kAddressee, quotation.addressee, true);
    Filler words;
    words.token = opening;
    words.span = quotation.span;
    words.value = surface(reading.doc.article.text, quotation.span);
    draft.arguments.push_back({std::string(ng::kQuotation), std::move(words), false});
    drafts.push_back(std::move(draft));
  }
}

}  // namespace newsgraph
