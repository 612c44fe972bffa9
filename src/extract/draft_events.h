// From matched event rules to drafts of event mentions.
#ifndef NEWSGRAPH_EXTRACT_DRAFT_EVENTS_H_
#define NEWSGRAPH_EXTRACT_DRAFT_EVENTS_H_

#include "extract/draft.h"

namespace newsgraph {

/// One draft for each event match, in text order. Of two words for one event in one noun group
/// ("summit talks") the head stays, with the more specific class.
[[nodiscard]] Drafts draft_events(const Reading& reading, const std::vector<RuleMatch>& matches);

/// A draft without arguments for a trigger.
[[nodiscard]] Draft bare_draft(const Reading& reading, const Rule* rule, std::uint32_t trigger, ClassId class_id);

/// Sets each draft's confidence from its rule's kind of trigger and from how its arguments were found.
/// 0.95 for a verb, 0.85 for a noun; times 0.97 for each step of cost, at least 0.6; times 0.9 where every
/// participant is a pronoun or a common noun; times 0.7 where nothing but the trigger is known.
void assign_confidence(Drafts& drafts);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_DRAFT_EVENTS_H_
