#ifndef NEWSGRAPH_NLP_COREF_COUPLES_H_
#define NEWSGRAPH_NLP_COREF_COUPLES_H_

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "nlp/coref_entities.h"

namespace newsgraph {

/// Couples that an article names, and the descriptions that mean them: "the couple", "both parents", "the Tarpins",
/// "the mother".
class Couples {
 public:
  explicit Couples(const EntityTable& table) : table_(table), syntax_(table.syntax()) {}

  /// Looks for "Daniel and Laura Tarpin" and "Ana Ruiz and her husband, Tim Okoro"; once the names have entities.
  void find();
  /// The entity that "the father" or "the wife" means; kNone without a couple.
  [[nodiscard]] std::int32_t one_of(std::uint32_t mention) const;
  /// The entities of both, the lesser first, when the mention means a couple.
  [[nodiscard]] std::optional<std::pair<std::uint32_t, std::uint32_t>> both(std::uint32_t mention) const;

 private:
  struct Couple {
    std::uint32_t first;  // entities
    std::uint32_t second;
    std::uint32_t token;  // where they are named together
  };

  [[nodiscard]] const EntityMention& mention(std::uint32_t m) const { return table_.mentions()[m]; }
  [[nodiscard]] const CorefEntity& entity(std::uint32_t e) const { return table_.entities()[e]; }
  [[nodiscard]] bool are_couple(std::uint32_t a, std::uint32_t b) const;
  [[nodiscard]] const Couple* before(std::uint32_t m) const;

  const EntityTable& table_;
  const Syntax& syntax_;
  std::vector<Couple> couples_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_NLP_COREF_COUPLES_H_
