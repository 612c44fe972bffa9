// What one article says: the record that leaves extract/ and enters merge/.
//
// An Extraction is self-contained (docs/extraction-format.md writes it as one
// JSON line): it needs neither the article's text nor the models to be merged.
// It is a pure function of (article bytes, models, mappings).
#ifndef NEWSGRAPH_EXTRACT_EXTRACTION_H_
#define NEWSGRAPH_EXTRACT_EXTRACTION_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/symbol.h"
#include "doc/document.h"

namespace newsgraph {

/// A stretch of an article's clean text with its characters.
/// Offsets count Unicode code points (RFC 5147), unlike Span.
struct Anchor {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string text;  ///< white space folded to single spaces; no line breaks

  bool operator==(const Anchor&) const = default;
};

/// What later stages need to know of the article itself.
struct ArticleRecord {
  std::string id;
  std::string source;
  std::string url;
  std::string title;
  std::string publisher;
  std::string byline;
  std::optional<Date> created;
  std::string text_sha256;
  std::uint32_t length = 0;           ///< code points of the clean text
  std::vector<std::uint32_t> sketch;  ///< MinHash of word shingles, for finding copies; fixed length
};

struct EntityMentionRecord {
  Anchor anchor;
  std::uint32_t sentence = 0;  ///< index in Extraction::sentences
  MentionKind kind = MentionKind::kName;
};

/// An entity as one article knows it: a chain of mentions.
struct ExtractedEntity {
  Symbol type;       ///< class IRI
  std::string name;  ///< the fullest name; of a nominal or group its words
  std::vector<std::string>
      names;  ///< every name form in the article, sorted, unique; empty for one that is never named
  std::vector<std::string> titles;  ///< "President", …; sorted, unique
  Symbol same_as;  ///< IRI or key of an authority ("iso3166:KR") when the gazetteer is certain; else empty
  Symbol country;  ///< "iso3166:KR": the country of a person or body where stated; else empty
  std::vector<EntityMentionRecord> mentions;
};

/// One filler of a role: an entity, or a literal.
struct Argument {
  Symbol role;                  ///< property IRI
  std::int32_t entity = kNone;  ///< index in Extraction::entities; kNone for a literal
  std::string value;            ///< lexical form of a literal
  Symbol datatype;              ///< datatype IRI; empty for a plain string in the article's language
  Anchor anchor;
  Symbol inferred = {};  ///< how it was inferred ("scene", "office", "story"); empty when the words say it
};

enum class Polarity : std::uint8_t { kPositive, kNegative };
enum class Certainty : std::uint8_t { kCertain, kProbable, kPossible };
enum class Timeframe : std::uint8_t { kPast, kPresent, kFuture, kNone };
enum class Status : std::uint8_t {
  kOccurred,
  kOngoing,
  kPlanned,
  kPossible,
  kAlleged,
  kDenied,
  kCancelled,
  kPostponed
};

/// How many of whom met with an outcome.
struct CountRecord {
  Symbol outcome;  ///< IRI: ng:Killed, ng:Injured, ng:Missing, …
  std::uint64_t count = 0;
  QuantityBound bound = QuantityBound::kExact;
  Symbol group;                  ///< "people", "Koreans"; empty when not said
  std::int32_t part_of = kNone;  ///< index in the event's counts of the whole this is a subset of
  Anchor anchor;
  Symbol found_by = {};  ///< IRI of the rule; empty for a part of another count
};

/// One mention of an event: a trigger with its arguments.
struct EventMention {
  Symbol class_iri;
  Symbol found_by;  ///< IRI of the rule
  Anchor trigger;
  Symbol lemma;  ///< of the trigger
  std::uint32_t sentence = 0;
  Symbol name;           ///< what the event is called ("Vera" of "Hurricane Vera"); empty when it has no name
  bool nominal = false;  ///< the trigger is a noun
  bool in_title = false;
  bool in_caption = false;
  bool definite = false;            ///< "the summit": refers back, introduces nothing
  bool indefinite = false;          ///< "a summit", "two summits": introduces one
  bool another = false;             ///< "another summit": none of those before
  std::vector<Argument> arguments;  ///< ordered by role, then anchor
  std::vector<CountRecord> counts;
  Polarity polarity = Polarity::kPositive;
  Certainty certainty = Certainty::kCertain;
  Timeframe timeframe = Timeframe::kPast;
  Status status = Status::kOccurred;  ///< what the passes make of the three above and of verbs of denial, planning, …
  std::int32_t attributed_to = kNone;    ///< entity who says so; kNone for the article itself
  DateInterval when;                     ///< empty when not stated
  std::optional<std::uint32_t> weekday;  ///< ISO 8601, 1 for Monday, where an article without a date says no more
  Symbol when_inferred;                  ///< how `when` was inferred; empty when the words say it
  std::optional<std::uint32_t> ordinal;  ///< "second summit"
  std::vector<std::string> kinds;        ///< sort and kind ("form:expanded"): which of several like events; sorted
  std::int32_t same_as = kNone;          ///< index of an earlier event mention of this article that it refers back to
  std::int32_t part_of = kNone;          ///< index of the event mention it is a part of
  double confidence = 1.0;               ///< of the rule and the parse; not a probability
};

/// A fact between two entities, or of an entity and a literal, that is no event.
struct RelationMention {
  std::int32_t subject = kNone;
  Symbol property;
  std::int32_t object = kNone;
  std::string value;  ///< literal object when object is kNone
  Symbol datatype;
  Symbol found_by;
  Anchor trigger;
  std::uint32_t sentence = 0;
  Polarity polarity = Polarity::kPositive;
  Certainty certainty = Certainty::kCertain;
  bool former = false;  ///< "former", "ex-", "then"
  DateInterval when;    ///< when it is said to hold; empty: at the document creation time
  std::int32_t attributed_to = kNone;
  double confidence = 1.0;
};

/// Everything one article says.
struct Extraction {
  ArticleRecord article;
  std::vector<Anchor> sentences;  ///< those that any record points to, in text order
  std::vector<ExtractedEntity> entities;
  std::vector<EventMention> events;        ///< in text order, then by class and rule IRI
  std::vector<RelationMention> relations;  ///< in text order
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_EXTRACTION_H_
