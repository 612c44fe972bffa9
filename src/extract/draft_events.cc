#include "extract/draft_events.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

/// "voted 52-48": of a vote the figures are those for and against.
void add_votes(const Filler& score, Draft& draft) {
  const std::size_t hyphen = score.value.find('-');
  if (hyphen == std::string::npos) return;
  const std::array<std::string, 2> figures = {score.value.substr(0, hyphen), score.value.substr(hyphen + 1)};
  for (std::size_t side = 0; side < figures.size(); ++side) {
    Filler votes = score;
    votes.value = figures[side];
    votes.datatype = xsd::kInteger;
    draft.arguments.push_back({std::string(side == 0 ? ng::kVotesFor : ng::kVotesAgainst), votes, false});
  }
}

void add_arguments(const Reading& reading, const RuleMatch& match, Draft& draft) {
  const Ontology& ontology = reading.mappings.ontology();
  const bool vote = ontology.is_subclass(ontology.class_iri(match.class_id), ng::kVote);
  for (const FilledArgument& argument : match.arguments) {
    for (const Filler& filler : argument.fillers) {
      if (vote && argument.pattern->role == ng::kScore) {
        add_votes(filler, draft);
        continue;
      }
      draft.arguments.push_back({argument.pattern->role, filler, argument.pattern->participant});
      if (filler.unit.empty()) continue;
      Filler currency = filler;
      currency.value = filler.unit;
      currency.datatype.clear();
      currency.unit.clear();
      draft.arguments.push_back({std::string(ng::kCurrency), std::move(currency), false});
    }
  }
}

/// The draft whose noun group holds `draft`'s trigger as a compound part; null when there is none.
Draft* group_head(const Reading& reading, Drafts& drafts, const Draft& draft) {
  if (!reading.graph.is(draft.trigger, "compound") || reading.graph.head(draft.trigger) == kNone) return nullptr;
  const auto head = static_cast<std::uint32_t>(reading.graph.head(draft.trigger));
  const auto found = std::find_if(drafts.begin(), drafts.end(), [&](const Draft& d) { return d.trigger == head; });
  return found == drafts.end() ? nullptr : &*found;
}

}  // namespace

Draft bare_draft(const Reading& reading, const Rule* rule, std::uint32_t trigger, ClassId class_id) {
  Draft draft;
  draft.rule = rule;
  draft.trigger = trigger;
  draft.class_id = class_id;
  draft.event.lemma = reading.graph.lemma(trigger);
  draft.event.nominal = !reading.graph.is_verb(trigger);
  const BlockKind block = reading.graph.block_of(trigger);
  draft.event.in_title = block == BlockKind::kTitle;
  draft.event.in_caption = block == BlockKind::kCaption;
  return draft;
}

Drafts draft_events(const Reading& reading, const std::vector<RuleMatch>& matches) {
  Drafts drafts;
  for (const RuleMatch& match : matches) {
    if (match.rule->kind != RuleKind::kEvent) continue;
    Draft draft = bare_draft(reading, match.rule, match.trigger, match.class_id);
    draft.cost = match.cost;
    add_arguments(reading, match, draft);
    drafts.push_back(std::move(draft));
  }
  const Ontology& ontology = reading.mappings.ontology();
  for (Draft& draft : drafts) {
    Draft* head = group_head(reading, drafts, draft);
    if (head == nullptr || !ontology.same_family(draft.class_id, head->class_id)) continue;
    if (ontology.is_subclass(draft.class_id, head->class_id)) head->class_id = draft.class_id;
    draft.dropped = true;
  }
  std::erase_if(drafts, [](const Draft& draft) { return draft.dropped; });
  return drafts;
}

void assign_confidence(Drafts& drafts) {
  for (Draft& draft : drafts) {
    if (draft.statement) continue;
    double confidence = draft.event.nominal ? 0.85 : 0.95;
    for (int i = 0; i < draft.cost && confidence > 0.6; ++i) confidence *= 0.97;
    bool participants = false;
    bool named = false;
    for (const DraftArgument& argument : draft.arguments) {
      participants |= argument.participant;
      named |= argument.participant && argument.filler.kind == MentionKind::kName;
    }
    if (participants && !named) confidence *= 0.9;
    const bool bare = draft.arguments.empty() && draft.counts.empty() && draft.event.when.empty();
    if (bare) confidence *= 0.7;
    draft.event.confidence = std::round(confidence * 1000) / 1000;
  }
}

}  // namespace newsgraph
