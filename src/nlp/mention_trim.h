// Where a name begins and ends: the gazetteer names of a document, and what of a
// recogniser's span is not part of the name.
#ifndef NEWSGRAPH_NLP_MENTION_TRIM_H_
#define NEWSGRAPH_NLP_MENTION_TRIM_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "nlp/gazetteer.h"
#include "nlp/lexicon.h"
#include "nlp/syntax.h"

namespace newsgraph {

/// A gazetteer name in the text with what it may mean; never empty.
struct GazetteerMatch {
  TokenRange tokens;
  std::vector<const GazetteerEntry*> candidates;
};

/// All gazetteer names of a document, longest first at each place, in text order.
class GazetteerMatches {
 public:
  GazetteerMatches(const Syntax& syntax, const Gazetteer& gazetteer);

  [[nodiscard]] const std::vector<GazetteerMatch>& all() const { return matches_; }
  /// The match that covers exactly `tokens` or more; null when there is none.
  [[nodiscard]] const GazetteerMatch* over(TokenRange tokens) const;
  [[nodiscard]] const GazetteerMatch* exactly(TokenRange tokens) const;
  /// The form of a token with hyphens as "-".
  [[nodiscard]] const std::string& form(std::uint32_t i) const { return forms_[i]; }

 private:
  std::vector<std::string> forms_;
  std::vector<GazetteerMatch> matches_;
};

/// Cuts off what surrounds a name within a span.
class NameTrimmer {
 public:
  NameTrimmer(const Syntax& syntax, const Lexicons& lexicons, const GazetteerMatches& matches)
      : syntax_(syntax), lexicons_(lexicons), matches_(matches) {}

  /// The name within a span of the recogniser; empty when the span holds none. A person's titles are cut off by
  /// without_titles().
  [[nodiscard]] TokenRange name_within(TokenRange span, std::string_view label) const;
  /// The label of a name: a player's or a club's for what the recogniser took, with a result behind it, for a product.
  [[nodiscard]] std::string_view label_before_result(TokenRange name, std::string_view label) const;
  /// A person's name behind the titles that the recogniser took in; empty when there is nothing but titles.
  [[nodiscard]] TokenRange without_titles(TokenRange name) const;

 private:
  [[nodiscard]] TokenRange without_marks(TokenRange tokens) const;
  [[nodiscard]] bool begins_result(std::uint32_t i) const;
  [[nodiscard]] TokenRange without_description(TokenRange tokens, std::string_view label) const;
  [[nodiscard]] bool before_title(TokenRange tokens) const;
  [[nodiscard]] bool is_lower_noun(std::uint32_t i) const;
  [[nodiscard]] bool is_lower_case(TokenRange tokens) const;

  const Syntax& syntax_;
  const Lexicons& lexicons_;
  const GazetteerMatches& matches_;
};

/// "de", "al", "bin": small words inside names.
[[nodiscard]] bool is_link_in_name(std::string_view word);
/// "'s", "’s", "'".
[[nodiscard]] bool is_possessive_mark(std::string_view word);

}  // namespace newsgraph

#endif  // NEWSGRAPH_NLP_MENTION_TRIM_H_
