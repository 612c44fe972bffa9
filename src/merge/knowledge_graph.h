// The one world that all articles speak of: what merge/ makes and emit/ writes.
//
// Mention is not instance: entities and events here are instances, each with
// the references to the mentions it is denoted by.
#ifndef NEWSGRAPH_MERGE_KNOWLEDGE_GRAPH_H_
#define NEWSGRAPH_MERGE_KNOWLEDGE_GRAPH_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/symbol.h"
#include "extract/extraction.h"

namespace newsgraph {

/// The `index`-th entity, event or relation of the `article`-th Extraction of
/// the graph (articles in order of id).
struct MentionRef {
  std::uint32_t article = 0;
  std::uint32_t index = 0;

  auto operator<=>(const MentionRef&) const = default;
};

/// Either an entity of the graph or a literal.
struct Value {
  std::int32_t entity = kNone;
  std::string literal;
  Symbol datatype;  ///< IRI; empty for a plain string
  Symbol language;  ///< of a plain string; empty when it has none

  auto operator<=>(const Value&) const = default;
};

enum class ClaimRank : std::uint8_t { kPreferred, kNormal, kDisputed, kSuperseded };

/// Who says a thing, and where.
struct Support {
  std::vector<MentionRef> mentions;  ///< sorted; events or relations
  std::uint32_t article_count = 0;
  std::uint32_t source_count = 0;  ///< copies of one wire story count once
  double confidence = 0;           ///< 0..1, grows with independent sources; see docs/rdf-model.md
};

/// One property value of an event or entity with its support and rank.
struct Claim {
  Symbol property;  ///< IRI
  Value value;
  ClaimRank rank = ClaimRank::kNormal;
  Symbol reason;  ///< why it is disputed or superseded; mostly empty
  Support support;
  Symbol check = {};  ///< IRI of the ng:Check that it failed; mostly empty
};

struct Entity {
  std::vector<std::string> types;         ///< class IRIs, most specific first
  std::string label;                      ///< canonical name by a total order
  std::vector<std::string> alternatives;  ///< other names, sorted, without `label`
  Symbol same_as;                         ///< "iso3166:KR"; empty when none
  std::vector<MentionRef> mentions;       ///< entities of Extractions, sorted
  std::vector<Claim> claims;              ///< relations that start here (ng:memberOf, schema:containedInPlace, …)
};

/// A person or body holding a position (ng:PositionHeld): a state with the days it is attested on.
struct PositionHeld {
  std::uint32_t holder = 0;          ///< entity
  Symbol title;                      ///< "Prime Minister"
  std::int32_t position_of = kNone;  ///< entity: country or body
  std::optional<Date> attested_from;
  std::optional<Date> attested_until;
  bool former = false;
  Support support;
};

/// A count of those affected, with the whole it is a part of.
struct Casualties {
  Symbol outcome;  ///< IRI
  std::uint64_t count = 0;
  QuantityBound bound = QuantityBound::kExact;
  Symbol group;
  std::int32_t part_of = kNone;  ///< index in Event::casualties
  ClaimRank rank = ClaimRank::kPreferred;
  Support support;
  Symbol reason;      ///< why it is disputed or superseded; mostly empty
  Symbol check = {};  ///< IRI of the ng:Check that it failed; mostly empty
};

/// One step in the life of an event: who reported what on which day.
struct StatusStep {
  std::optional<Date> reported;
  Status status = Status::kOccurred;
  MentionRef mention;
  Symbol check = {};  ///< IRI of the ng:Check that it failed; mostly empty
};

struct Event {
  std::vector<std::string> types;  ///< class IRIs, most specific first
  std::string label;
  Status status = Status::kOccurred;
  std::vector<StatusStep> history;  ///< by day, then mention
  std::vector<Claim> claims;        ///< participants (role -> entity), places, amounts, topics …
  DateInterval when;
  std::vector<Casualties> casualties;
  std::optional<std::uint32_t> ordinal;
  std::int32_t part_of = kNone;  ///< index in KnowledgeGraph::events
  std::optional<Date> first_reported;
  std::vector<std::string> shortcuts;  ///< property IRIs that its rules allow between its participants (ng:met)
  Support support;                     ///< mentions are events of Extractions
};

/// Everything, in a total order that does not depend on the order of input.
struct KnowledgeGraph {
  std::vector<Extraction> articles;  ///< sorted by article id
  std::vector<Entity> entities;
  std::vector<Event> events;  ///< ng:Statement events (quotations) among them
  std::vector<PositionHeld> positions;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_KNOWLEDGE_GRAPH_H_
