// Who says a quoted stretch: verb of speaking, speaker, addressee.
#ifndef NEWSGRAPH_NLP_QUOTATION_CUES_H_
#define NEWSGRAPH_NLP_QUOTATION_CUES_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "doc/document.h"
#include "nlp/lexicon.h"
#include "nlp/syntax.h"

namespace newsgraph {

/// A verb of speaking with its subject. speaker and addressee are mentions.
struct SpeechCue {
  std::int32_t verb = kNone;
  std::int32_t speaker = kNone;
  std::int32_t addressee = kNone;
  bool governs = false;  ///< by the parse the quoted words are what is said
};

/// Finds cues in a document whose quoted tokens are known.
class CueFinder {
 public:
  /// `quoted` tells of each token whether it stands within quotation marks.
  CueFinder(const Syntax& syntax, const Lexicons& lexicons, const std::vector<bool>& quoted);

  /// The cue of the quoted `tokens` within their own sentences.
  [[nodiscard]] std::optional<SpeechCue> find(TokenRange tokens) const;
  /// The verb of the clause that ends with a colon right before the quoted `tokens`, whatever verb it is.
  [[nodiscard]] std::optional<SpeechCue> before_colon(TokenRange tokens) const;
  /// The last cue of `sentence` outside quotations, for words that go on from it.
  [[nodiscard]] std::optional<SpeechCue> last_of(std::uint32_t sentence) const;
  /// The mention that the phrase headed by `token` names or describes; kNone when there is none.
  [[nodiscard]] std::int32_t mention_at(std::uint32_t token) const;

 private:
  [[nodiscard]] bool is_cue(std::uint32_t i) const;
  [[nodiscard]] SpeechCue read(std::uint32_t verb) const;
  [[nodiscard]] std::int32_t subject_of(std::uint32_t verb) const;
  [[nodiscard]] std::int32_t speaker_at(std::uint32_t token, std::uint32_t at) const;
  [[nodiscard]] std::int32_t person_beside(std::uint32_t token) const;
  [[nodiscard]] std::int32_t apposed_before(std::uint32_t verb, std::uint32_t subject) const;
  [[nodiscard]] bool is_text(std::uint32_t noun) const;
  [[nodiscard]] bool is_owner(const EntityMention& mention) const;
  [[nodiscard]] std::int32_t author_of(std::uint32_t noun) const;
  [[nodiscard]] bool announces_next(std::uint32_t verb, TokenRange tokens) const;
  [[nodiscard]] std::int32_t person_below(std::uint32_t token) const;
  [[nodiscard]] bool is_person_in_front(std::uint32_t verb) const;
  [[nodiscard]] std::int32_t described_before(std::uint32_t verb) const;
  [[nodiscard]] std::int32_t first_person(std::uint32_t verb) const;
  [[nodiscard]] std::int32_t neighbour(std::uint32_t verb) const;
  [[nodiscard]] std::int32_t authority(std::uint32_t according) const;
  [[nodiscard]] std::int32_t antecedent(std::uint32_t verb) const;
  [[nodiscard]] bool governs(std::uint32_t verb, TokenRange tokens) const;

  const Syntax& syntax_;
  const Lexicons& lexicons_;
  const std::vector<bool>& quoted_;
  std::vector<std::int32_t> mention_at_;  // longest mention headed by a token, else one that covers it
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_NLP_QUOTATION_CUES_H_
