// A document: an article with everything that nlp/ read out of it.
//
// Data only, in the words of CoNLL-U (tokens) and TimeML (time expressions).
// Token, mention and sentence numbers are indices into the Document's vectors.
#ifndef NEWSGRAPH_DOC_DOCUMENT_H_
#define NEWSGRAPH_DOC_DOCUMENT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "doc/article.h"
#include "doc/span.h"

namespace newsgraph {

inline constexpr std::int32_t kNone = -1;  ///< no token, no mention, no chain

/// A syntactic word of CoNLL-U. String fields are as in UD English.
struct Token {
  Span span;
  std::string lemma;
  std::string upos;
  std::string xpos;
  std::string feats;          ///< "Number=Sing|Person=3", "_" when empty
  std::int32_t head = kNone;  ///< index in Document::tokens; kNone for a root
  std::string deprel;
  bool starts_multiword = false;  ///< first word of a multiword token ("do" of "don't")
  bool in_multiword = false;      ///< any word of one
};

/// A sentence: its bytes and its tokens.
struct Sentence {
  Span span;
  TokenRange tokens;
  std::uint32_t block = 0;  ///< index in Article::blocks
};

enum class MentionKind : std::uint8_t {
  kName,     ///< "Ana Soto", "Soto", "Lima"
  kNominal,  ///< "the prime minister", "136 Koreans"
  kPronoun,  ///< "she", "their"
  kDemonym,  ///< "Japanese" as an adjective or noun: a mention of the country
};

/// A stretch of text that names or describes an entity.
struct EntityMention {
  Span span;
  TokenRange tokens;
  std::uint32_t head = 0;  ///< the syntactic head among `tokens`
  std::string type;        ///< ontology class without prefix: "Person", "City", "GovernmentBody", …; never empty
  MentionKind kind = MentionKind::kName;
  std::string
      name;  ///< name without title, possessive and quotes, white space folded; for a demonym the country's name
  std::string title;  ///< "Prime Minister", "National Security Adviser"; empty when none
  std::int32_t title_of =
      kNone;  ///< mention of the place or body the title belongs to ("Japanese" in "Japanese Prime Minister …")
  bool plural = false;         ///< denotes several: "the two leaders", "136 Koreans", "they"
  std::int32_t chain = kNone;  ///< index in Document::chains; every mention that takes part in extraction has one
  std::vector<std::uint32_t>
      members;          ///< chains that a plural mention stands for ("the two leaders" -> both of them); may be empty
  float score = 1.0F;   ///< the recogniser's own; not a probability
  std::string same_as;  ///< key of an authority ("iso3166:KR") when the gazetteer is certain; else empty
};

/// The mentions of one entity within the document.
struct CorefChain {
  std::vector<std::uint32_t> mentions;  ///< in text order
  std::uint32_t representative = 0;     ///< mention with the fullest name
  std::string type;                     ///< one class for the whole chain
};

/// TIMEX3 types.
enum class TimexType : std::uint8_t { kDate, kTime, kDuration, kSet };

/// A time expression with its TIMEX3 value, anchored to the document creation time.
struct Timex {
  Span span;
  TokenRange tokens;
  std::uint32_t head = 0;
  TimexType type = TimexType::kDate;
  std::string value;      ///< "2026-01-13", "2025-10", "P2M", "1942", "PRESENT_REF", "XXXX-WXX-2"
  std::string mod;        ///< TIMEX3 mod: "START", "MID", "END", "APPROX", "BEFORE", "AFTER"; mostly empty
  DateInterval interval;  ///< the days meant; empty when it cannot be anchored
  std::string
      preposition;  ///< "from", "until", "since", "by", "before", "after", "between", … in front; empty when none
};

enum class QuantityKind : std::uint8_t { kCardinal, kOrdinal, kPercent, kMoney, kMeasure, kScore };
enum class QuantityBound : std::uint8_t { kExact, kApproximate, kAtLeast, kMoreThan, kAtMost, kLessThan };

/// A number in words or digits.
struct Quantity {
  Span span;
  TokenRange tokens;
  std::uint32_t head = 0;  ///< the number's token
  QuantityKind kind = QuantityKind::kCardinal;
  QuantityBound bound = QuantityBound::kExact;
  double value = 0;
  double upper = 0;  ///< of a range "10 to 12"; equals value otherwise
  std::string unit;  ///< ISO 4217 code for money, unit word for measures, second score for scores; empty otherwise
  std::int32_t counted = kNone;  ///< the token of the noun it counts ("people" in "183 people"); kNone when none
};

/// A stretch within quotation marks, or of several paragraphs of one speech.
struct Quotation {
  Span span;                     ///< between the marks, marks excluded
  bool direct = true;            ///< false: words of others within a sentence of the writer ("mixed")
  bool scare = false;            ///< single words or titles that nobody says
  std::int32_t cue = kNone;      ///< token of the verb of speaking
  std::int32_t speaker = kNone;  ///< index in Document::mentions
  std::int32_t addressee = kNone;
};

/// An article and its annotations. Annotators fill it in the order given in docs/pipeline.md.
struct Document {
  Article article;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<EntityMention> mentions;  ///< ordered by span
  std::vector<CorefChain> chains;
  std::vector<Timex> timexes;
  std::vector<Quantity> quantities;
  std::vector<Quotation> quotations;

  /// The characters of a token; points into article.text.
  [[nodiscard]] std::string_view form(std::uint32_t token) const { return surface(article.text, tokens[token].span); }
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_DOC_DOCUMENT_H_
