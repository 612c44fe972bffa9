#include "extract/passes.h"

#include "extract/affected_pass.h"
#include "extract/attribution_pass.h"
#include "extract/case_pass.h"
#include "extract/count_pass.h"
#include "extract/draft_events.h"
#include "extract/mediator_pass.h"
#include "extract/office_pass.h"
#include "extract/outcome_pass.h"
#include "extract/place_pass.h"
#include "extract/reference_pass.h"
#include "extract/roll_call_pass.h"
#include "extract/status_pass.h"
#include "extract/story_times.h"
#include "extract/tally_pass.h"
#include "extract/time_inference.h"
#include "extract/time_pass.h"
#include "extract/victim_pass.h"

namespace newsgraph {

Passed run_passes(const Reading& reading, bool keep_bare, std::vector<RuleMiss>* misses) {
  Passed passed;
  passed.matches = match_rules(reading, misses);
  Drafts& drafts = passed.drafts;
  drafts = draft_events(reading, passed.matches);
  add_victims(reading, drafts);
  add_mediators(reading, drafts);
  attach_counts(reading, passed.matches, drafts);
  add_statements(reading, drafts);
  assign_times(reading, drafts);
  assign_places(reading, drafts);
  assign_status(reading, drafts);
  assign_attribution(reading, drafts);
  passed.relations = find_relations(reading, passed.matches);
  find_offices(reading, passed.relations, drafts);
  resolve_references(reading, passed.relations, drafts);
  join_outcomes(reading, passed.relations, drafts);
  tally_votes(reading, drafts);
  infer_headline_times(reading, drafts);
  call_roll(reading, drafts);
  add_affected(reading, drafts);
  complete_cases(reading, drafts);
  assign_confidence(drafts);
  drop_generic(reading, drafts);
  if (!keep_bare) drop_bare(reading, drafts);
  infer_story_times(reading, drafts);
  infer_places(reading, passed.relations, drafts);
  return passed;
}

}  // namespace newsgraph
