// Which event of a sentence a phrase of time or place belongs to.
//
// A phrase hangs on one word of the tree and holds for more: for the verb's
// participles and coordinated verbs, for the noun that the verb carries. What
// it takes to get from the event's word to the phrase is a cost.
#ifndef NEWSGRAPH_EXTRACT_PHRASE_REACH_H_
#define NEWSGRAPH_EXTRACT_PHRASE_REACH_H_

#include <cstdint>
#include <limits>

#include "extract/reading.h"

namespace newsgraph {

/// No way from the event to the phrase.
inline constexpr int kNoWay = std::numeric_limits<int>::max();

/// No token.
inline constexpr std::uint32_t kNoToken = std::numeric_limits<std::uint32_t>::max();

/// The words of a phrase of time or place.
struct ScopePhrase {
  TokenRange tokens;
  std::uint32_t head = 0;
};

/// "flew to Lima, where she met the minister": there and then.
[[nodiscard]] bool tells_where(const ClauseGraph& graph, std::uint32_t clause);

/// Goes up from the trigger over relations that share a time or place (a verb and the noun it carries, control,
/// participles), then down to the phrase without entering another clause or another event. Refers to its argument;
/// const and free of state.
class PhraseReach {
 public:
  explicit PhraseReach(const Reading& reading)
      : reading_(reading),
        graph_(reading.graph),
        backward_(reading.mappings.lexicon("pass-backward")),
        holding_(reading.mappings.lexicon("pass-holding")),
        naming_(reading.mappings.lexicon("pass-naming")),
        persons_(reading.mappings.lexicon("titles")),
        harm_(reading.mappings.lexicon("pass-hurt")),
        account_(reading.mappings.lexicon("pass-account")) {}

  /// From 0, right on the trigger; kNoWay when the phrase is not the trigger's.
  [[nodiscard]] int cost(std::uint32_t trigger, const ScopePhrase& phrase) const;
  /// Is it plainly the time or place of something else than the trigger?
  [[nodiscard]] bool belongs_elsewhere(const ScopePhrase& phrase, std::uint32_t trigger) const;
  /// Is the trigger told within what somebody says or a noun's clause?
  [[nodiscard]] bool within_speech(std::uint32_t trigger) const;
  /// Is the trigger told as earlier or later than `other` (a token of its sentence, or kNoToken), or in a clause about
  /// something else?
  [[nodiscard]] bool told_apart(std::uint32_t trigger, std::uint32_t other) const;
  /// "after a visit to Lima in August": does the phrase stand right behind the noun `trigger` that is told as earlier
  /// or later?
  [[nodiscard]] bool follows(std::uint32_t trigger, const ScopePhrase& phrase) const;
  /// Does the noun stand below a verb that looks back on it, or below a word for a person? So too what somebody is
  /// tried for doing.
  [[nodiscard]] bool looks_back(std::uint32_t trigger) const;

 private:
  [[nodiscard]] bool belongs_to_speech(const ScopePhrase& phrase, std::uint32_t trigger) const;
  [[nodiscard]] bool opens_speech(const ScopePhrase& phrase, std::uint32_t trigger) const;
  [[nodiscard]] bool belongs_to_noun(std::uint32_t top, std::uint32_t trigger) const;
  [[nodiscard]] bool follows_other(const ScopePhrase& phrase, std::uint32_t trigger) const;
  [[nodiscard]] std::uint32_t event_in_front(const ScopePhrase& phrase, std::uint32_t trigger) const;
  [[nodiscard]] std::uint32_t attachment(const ScopePhrase& phrase) const;
  [[nodiscard]] int misread_opening(std::uint32_t trigger, const ScopePhrase& phrase) const;
  [[nodiscard]] int way_down(std::uint32_t at, std::uint32_t top, std::uint32_t trigger) const;
  [[nodiscard]] bool passable(std::uint32_t node, std::uint32_t at, std::uint32_t trigger) const;
  [[nodiscard]] bool tells_when(std::uint32_t verb) const;
  [[nodiscard]] int way_up(std::uint32_t at, const ScopePhrase& phrase) const;
  [[nodiscard]] int from_clause(std::uint32_t at, std::uint32_t head, const ScopePhrase& phrase) const;
  [[nodiscard]] int from_noun(std::uint32_t at, std::uint32_t head, const ScopePhrase& phrase) const;
  [[nodiscard]] bool second_time(std::uint32_t noun, const ScopePhrase& phrase) const;
  [[nodiscard]] bool definite(std::uint32_t noun) const;
  [[nodiscard]] bool frames(std::uint32_t noun) const;
  [[nodiscard]] bool lists(std::uint32_t noun) const;
  [[nodiscard]] bool is_charge(std::uint32_t clause) const;
  [[nodiscard]] bool is_topic(std::uint32_t noun) const;

  const Reading& reading_;
  const ClauseGraph& graph_;
  const WordList* backward_;  ///< verbs that look back on what they speak of
  const WordList* holding_;   ///< "the signing of", "the opening of"
  const WordList* naming_;    ///< "a man identified as"
  const WordList* persons_;   ///< words for persons by what they do
  const WordList* harm_;      ///< verbs by which people come to harm
  const WordList* account_;   ///< "inquiry", "report", "anniversary"
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_PHRASE_REACH_H_
