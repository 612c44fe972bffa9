#ifndef NEWSGRAPH_NLP_COREF_EPITHETS_H_
#define NEWSGRAPH_NLP_COREF_EPITHETS_H_

#include <cstdint>
#include <optional>

#include "nlp/coref_entities.h"

namespace newsgraph {

/// What news call somebody by whom they have named: "the economist", "the 47-year-old", "the ex-minister", "the
/// Norwegian". Tells whom the words may mean; who is nearest is for the caller.
class Epithets {
 public:
  explicit Epithets(const EntityTable& table) : table_(table), syntax_(table.syntax()) {}

  /// Is the mention such a description, and of nobody yet?
  [[nodiscard]] bool calls_somebody(std::uint32_t mention) const;
  /// May it mean the entity: a person with a name, whose sex, age, country and office do not speak against it, and who
  /// is not named in the same sentence?
  [[nodiscard]] bool may_mean(std::uint32_t mention, std::uint32_t entity) const;
  /// Does it mean this one, whoever else is near: of the age that was told?
  [[nodiscard]] bool surely_means(std::uint32_t mention, std::uint32_t entity) const;

 private:
  [[nodiscard]] const EntityMention& mention(std::uint32_t m) const { return table_.mentions()[m]; }
  [[nodiscard]] bool is_aged(std::uint32_t m) const;
  [[nodiscard]] bool is_former(std::uint32_t m) const;
  [[nodiscard]] std::optional<int> number_at(std::uint32_t token, TokenRange sentence) const;
  [[nodiscard]] std::optional<int> age_within(TokenRange tokens) const;
  [[nodiscard]] std::optional<int> age_beside(std::uint32_t m) const;
  [[nodiscard]] std::optional<int> age_of(std::uint32_t entity) const;

  const EntityTable& table_;
  const Syntax& syntax_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_NLP_COREF_EPITHETS_H_
