// A document with all that extraction looks things up in.
#ifndef NEWSGRAPH_EXTRACT_READING_H_
#define NEWSGRAPH_EXTRACT_READING_H_

#include <vector>

#include "doc/document.h"
#include "extract/clause_graph.h"
#include "extract/mention_index.h"
#include "extract/name_lists.h"
#include "extract/pass_words.h"
#include "extract/roles.h"
#include "extract/token_match.h"
#include "mapping/mapping_set.h"

namespace newsgraph {

/// A trigger of a rule that holds for a token.
struct TriggerHit {
  std::uint32_t token = 0;
  TriggerRef ref;
};

/// Indices over one Document and one MappingSet, both of which must live longer. Built once, then const.
struct Reading {
  Reading(const Document& document, const MappingSet& set);
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

  const Document& doc;
  const MappingSet& mappings;
  const ClauseGraph graph;
  const MentionIndex mentions;
  const NameLists lists;
  const PassWords words;
  const TokenMatcher tokens;
  std::vector<TriggerHit> hits;   ///< in text order, then by rule
  std::vector<bool> event_words;  ///< by token: may trigger an event rule
  const Roles roles;

 private:
  void find_hits();
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_READING_H_
