// The titles of persons: in front of a name ("Japanese Prime Minister …") and in
// apposition ("…, president of China,").
#ifndef NEWSGRAPH_NLP_MENTION_TITLES_H_
#define NEWSGRAPH_NLP_MENTION_TITLES_H_

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "nlp/lexicon.h"
#include "nlp/mention_names.h"
#include "nlp/syntax.h"

namespace newsgraph {

/// A title with the mention that it belongs to.
struct TitleDraft {
  std::string title;        ///< empty: none
  TokenRange tokens;        ///< where it stands; empty when there is none
  std::int32_t of = kNone;  ///< index in the mentions given
};

/// Finds titles around names. Points into what it is given.
class TitleFinder {
 public:
  /// `mentions` hold all names of the document in text order.
  TitleFinder(const Syntax& syntax, const Lexicons& lexicons, std::span<const EntityMention> mentions);

  /// The title of the person at `tokens`; the one in front wins over an apposition.
  [[nodiscard]] TitleDraft find(TokenRange tokens) const;

 private:
  [[nodiscard]] TitleDraft in_front(TokenRange name) const;
  [[nodiscard]] TitleDraft in_front_with_of(TokenRange name) const;
  [[nodiscard]] TitleDraft behind(TokenRange name) const;
  [[nodiscard]] TitleDraft before_comma(TokenRange name) const;
  [[nodiscard]] TitleDraft title_from(std::uint32_t core_first, std::uint32_t end) const;
  [[nodiscard]] std::uint32_t grown_left(std::uint32_t first) const;
  [[nodiscard]] std::int32_t owner_before(std::uint32_t i) const;
  [[nodiscard]] std::int32_t owner_behind(std::uint32_t i, std::uint32_t& end) const;
  [[nodiscard]] std::int32_t mention_at(std::uint32_t i) const { return i < at_.size() ? at_[i] : kNone; }
  [[nodiscard]] std::string text_of(TokenRange tokens) const;
  [[nodiscard]] bool is_role_only(std::uint32_t first, std::uint32_t end) const;

  const Syntax& syntax_;
  const Lexicons& lexicons_;
  std::span<const EntityMention> mentions_;
  std::vector<std::int32_t> at_;  // mention by token
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_NLP_MENTION_TITLES_H_
