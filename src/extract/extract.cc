#include "extract/extract.h"

#include "extract/attribution_pass.h"
#include "extract/count_pass.h"
#include "extract/draft_events.h"
#include "extract/matcher.h"
#include "extract/office_pass.h"
#include "extract/reading.h"
#include "extract/record_builder.h"
#include "extract/reference_pass.h"
#include "extract/relation_pass.h"
#include "extract/status_pass.h"
#include "extract/time_pass.h"

namespace newsgraph {

Extraction extract(const Document& doc, const MappingSet& mappings, const ExtractOptions& options) {
  const Reading reading(doc, mappings);
  const std::vector<RuleMatch> matches = match_rules(reading);
  Drafts drafts = draft_events(reading, matches);
  attach_counts(reading, matches, drafts);
  add_statements(reading, drafts);
  assign_times(reading, drafts);
  assign_status(reading, drafts);
  assign_attribution(reading, drafts);
  std::vector<RelationDraft> relations = find_relations(reading, matches);
  find_offices(reading, relations, drafts);
  resolve_references(reading, relations, drafts);
  assign_confidence(drafts);
  if (!options.keep_bare) drop_bare(drafts);
  return build_extraction(reading, std::move(drafts), std::move(relations));
}

}  // namespace newsgraph
