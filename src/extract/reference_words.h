// What the words of an event mention say of which event it is.
#ifndef NEWSGRAPH_EXTRACT_REFERENCE_WORDS_H_
#define NEWSGRAPH_EXTRACT_REFERENCE_WORDS_H_

#include <cstdint>
#include <string>

#include "extract/draft.h"
#include "extract/reading.h"

namespace newsgraph {

/// Asks a reading, which must live longer. Const and free of state.
class ReferenceWords {
 public:
  explicit ReferenceWords(const Reading& reading) : reading_(reading), graph_(reading.graph) {}

  /// Sets what tells a mention from its like: article, ordinal, name, kinds, "another".
  void describe(Draft& draft) const;
  /// "the last meeting", "another visit": not the one spoken of.
  [[nodiscard]] bool other_occasion(const Draft& draft) const;
  /// "attacks".
  [[nodiscard]] bool in_plural(const Draft& draft) const;
  /// "the Northern Trade Summit", in running text.
  [[nodiscard]] bool is_proper(std::uint32_t noun) const;
  /// "this attack".
  [[nodiscard]] bool demonstrative(const Draft& draft) const;

 private:
  /// "Vera" of "Hurricane Vera", "Alta" of "the Alta referendum"; empty when it has none.
  [[nodiscard]] std::string name_of(std::uint32_t noun) const;
  [[nodiscard]] bool at_another_time(std::uint32_t verb) const;

  const Reading& reading_;
  const ClauseGraph& graph_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_REFERENCE_WORDS_H_
