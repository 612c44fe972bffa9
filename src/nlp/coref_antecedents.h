// Whom "he" and "she" and what "it" may mean: all that was named or described before, and what speaks for and against each.
//
// A mention-ranking model (after Denis and Baldridge, 2008) of one layer: the weights of its features are learnt
// by newsgraph-train from news whose pronouns are resolved by hand, and stand in lexicons/antecedent-weights.tsv.
#ifndef NEWSGRAPH_NLP_COREF_ANTECEDENTS_H_
#define NEWSGRAPH_NLP_COREF_ANTECEDENTS_H_

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "nlp/coref_entities.h"

namespace newsgraph {

/// What a feature is about; its value is 0 or 1 where nothing else is said.
enum class AntecedentFeature : std::uint8_t {
  kNobody,           ///< the choice to leave the pronoun open
  kUnnamed,          ///< the candidate is somebody without a name ("the attacker")
  kUnnamedSubject,   ///< and the subject of its clause
  kSameSentence,     ///< the candidate stands in the sentence of the pronoun
  kOneBack,          ///< in the sentence before
  kTwoBack,
  kFurther,
  kOtherParagraph,
  kParagraphs,       ///< paragraphs between, from the second on
  kTokens,           ///< words between, of candidates in the sentence; up to 40
  kBetween,          ///< other persons mentioned between; up to 6
  kSubject,
  kMainSubject,      ///< the subject of its sentence
  kObject,
  kOblique,
  kPossessor,        ///< "Lee's mother"
  kWithinPhrase,     ///< modifies a noun or stands in apposition to one
  kDepth,            ///< clauses above the candidate in its sentence; up to 4
  kGoverns,          ///< subject of a clause around the pronoun
  kSays,             ///< subject of a verb of speaking around the pronoun
  kBothSpeak,        ///< subjects of verbs of speaking in different sentences
  kSubjectForSubject,
  kSubjectForPossessive,
  kNameForSubject,   ///< the candidate is a name and the pronoun a subject
  kOpensSentence,    ///< the pronoun opens its sentence and the candidate is the subject of the one before
  kPronoun,          ///< the candidate is a pronoun
  kDescription,      ///< the candidate is a description
  kTitle,            ///< the candidate stands in the headline
  kFromQuotation,    ///< the candidate is spoken, the pronoun is not
  kIntoQuotation,    ///< the pronoun is spoken, the candidate is not
  kSex,              ///< the candidate is known to be of the pronoun's sex
  kMentions,         ///< how often the candidate was mentioned before; up to 8
  kMost,             ///< nobody was mentioned more often
  kInHeadline,       ///< the headline names the candidate
  kFirstPerson,      ///< the first person of the body
  kAsBefore,         ///< the last pronoun of this sex meant the candidate
  kSameName,         ///< shares its surname with another candidate
  kBody,             ///< of "it": the candidate is a body
  kCountry,
  kPlace,            ///< another place
  kDemonym,          ///< the candidate is named by its people ("Japanese")
  kNouns,            ///< nouns without a name, subjects or objects, between; up to 4
  kNobodyPossessive, ///< nobody, and the pronoun is possessive
  kNobodyObject,     ///< nobody, and the pronoun is no subject and not possessive
  kNobodyEmpty,      ///< nobody, and the pronoun may well stand for nothing ("it seems")
  kCount,
};

inline constexpr std::size_t kAntecedentFeatures = static_cast<std::size_t>(AntecedentFeature::kCount);

/// The names under which the lexicon has the weights, in the order of AntecedentFeature.
[[nodiscard]] std::span<const std::string_view> antecedent_feature_names();

/// Thousandths, so that sums are the same on every machine.
using FeatureWeights = std::array<std::int32_t, kAntecedentFeatures>;

struct AntecedentWeights {
  FeatureWeights person{};  ///< of "he" and "she"
  FeatureWeights thing{};   ///< of "it"
};

/// The weights of a lexicon "name, weight for persons, for things"; those it lacks are 0.
/// Throws: Error on an unknown name or no number.
[[nodiscard]] AntecedentWeights antecedent_weights(const Lexicon& lexicon);

/// Somebody mentioned before the pronoun, or nobody.
struct Antecedent {
  std::int32_t entity = kNone;   ///< kNone: nobody, or somebody without a name
  std::int32_t mention = kNone;  ///< kNone: nobody
  std::array<std::int16_t, kAntecedentFeatures> features{};

  std::int16_t& operator[](AntecedentFeature feature) { return features[static_cast<std::size_t>(feature)]; }
};

[[nodiscard]] std::int64_t score_of(const Antecedent& candidate, const FeatureWeights& weights);

/// The place of the candidate with the highest score, the first of equals.
[[nodiscard]] std::size_t best_of(std::span<const Antecedent> candidates, const FeatureWeights& weights);

/// Decides in the place of the weights, to learn or to test them.
class AntecedentJudge {
 public:
  virtual ~AntecedentJudge() = default;
  /// The place of the right candidate among them; the first is nobody.
  virtual std::size_t choose(std::uint32_t pronoun, std::span<const Antecedent> candidates) = 0;
};

/// Finds and describes candidates.
class AntecedentFinder {
 public:
  /// `quotation_at`: for each token the quotation that it stands in, or kNone. Both must outlive the finder.
  AntecedentFinder(const EntityTable& table, const std::vector<std::int32_t>& quotation_at);

  /// Nobody first, then all mentions within reach, the nearest first: for "he" and "she" those of persons that agree in sex,
  /// but not of `speaker`, who would say "I"; for "it" those of anything else that is one.
  [[nodiscard]] std::vector<Antecedent> candidates(std::uint32_t pronoun, std::int32_t speaker) const;

  /// Tells whom the pronoun was taken for, which speaks for taking the next one so.
  void settled(std::uint32_t pronoun, std::int32_t entity);

 private:
  [[nodiscard]] const EntityMention& mention(std::uint32_t m) const { return table_.mentions()[m]; }
  [[nodiscard]] bool is_person(std::uint32_t pronoun) const { return mention(pronoun).type == "Person"; }
  [[nodiscard]] bool is_of_kind(std::uint32_t pronoun, std::uint32_t candidate) const;
  [[nodiscard]] Antecedent nobody(std::uint32_t pronoun) const;
  [[nodiscard]] bool is_bare_noun(std::uint32_t token) const;
  [[nodiscard]] bool may_mean(std::uint32_t pronoun, std::uint32_t candidate, std::int32_t speaker) const;
  [[nodiscard]] bool shares_clause(std::uint32_t pronoun, std::uint32_t candidate) const;
  [[nodiscard]] std::int32_t& last_like(std::uint32_t pronoun);
  [[nodiscard]] std::int32_t clause_of(std::uint32_t token) const;
  [[nodiscard]] std::int32_t verb_of_subject(std::uint32_t m) const;
  [[nodiscard]] bool is_speech(std::int32_t verb) const;
  [[nodiscard]] int depth_of(std::uint32_t token) const;
  void describe_distance(std::uint32_t pronoun, Antecedent& candidate) const;
  void describe_syntax(std::uint32_t pronoun, Antecedent& candidate) const;
  void describe_entity(std::uint32_t pronoun, Antecedent& candidate) const;
  void compare(std::vector<Antecedent>& candidates) const;

  const EntityTable& table_;
  const Syntax& syntax_;
  const std::vector<std::int32_t>& quotation_at_;
  std::vector<bool> in_headline_;  // by entity
  std::int32_t first_person_ = kNone;
  std::int32_t last_he_ = kNone;  // entities
  std::int32_t last_she_ = kNone;
  std::int32_t last_it_ = kNone;
  std::vector<bool> in_mention_;  // by token
};

/// The last pass: what pronouns and epithets mean. `judge` decides on pronouns for one person unless it is null.
void link_pronouns(EntityTable& table, const AntecedentWeights& weights, AntecedentJudge* judge);

}  // namespace newsgraph

#endif  // NEWSGRAPH_NLP_COREF_ANTECEDENTS_H_
