// From tokens to the annotations that stand on them.
#ifndef NEWSGRAPH_EXTRACT_MENTION_INDEX_H_
#define NEWSGRAPH_EXTRACT_MENTION_INDEX_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "doc/document.h"
#include "mapping/ontology.h"

namespace newsgraph {

/// Look-ups by token into the mentions, time expressions, quantities and
/// quotations of a Document, which must not change meanwhile. Annotations with
/// numbers out of range are left out.
class MentionIndex {
 public:
  MentionIndex(const Document& doc, const Ontology& ontology);

  /// The longest mention whose head is `token`.
  [[nodiscard]] std::optional<std::uint32_t> headed_by(std::uint32_t token) const { return get(headed_, token); }
  /// The mention whose title `token` is part of ("Secretary" of "Secretary of State Ana Ruiz").
  [[nodiscard]] std::optional<std::uint32_t> titled_by(std::uint32_t token) const { return get(titled_, token); }
  /// The shortest mention that covers `token`.
  [[nodiscard]] std::optional<std::uint32_t> covering(std::uint32_t token) const { return get(covering_, token); }
  [[nodiscard]] std::optional<std::uint32_t> timex_at(std::uint32_t token) const { return get(timexes_, token); }
  /// The quantity that has `token` among its tokens.
  [[nodiscard]] std::optional<std::uint32_t> quantity_at(std::uint32_t token) const { return get(quantities_, token); }
  /// The quantity that counts `token`.
  [[nodiscard]] std::optional<std::uint32_t> quantity_of(std::uint32_t token) const { return get(counted_, token); }
  /// The quotation that `token` stands in; scare quotes are none.
  [[nodiscard]] std::optional<std::uint32_t> quotation_at(std::uint32_t token) const { return get(quotations_, token); }

  /// The class of a mention: that of its chain, else its own; empty when the ontology has no such class.
  [[nodiscard]] std::optional<ClassId> class_of(std::uint32_t mention) const { return classes_[mention]; }
  /// The chain of a mention; kNone when it has none.
  [[nodiscard]] std::int32_t chain_of(std::uint32_t mention) const;

 private:
  using Slots = std::vector<std::int32_t>;

  static std::optional<std::uint32_t> get(const Slots& slots, std::uint32_t token) {
    if (token >= slots.size() || slots[token] == kNone) return std::nullopt;
    return static_cast<std::uint32_t>(slots[token]);
  }
  void index_mentions(const Ontology& ontology);
  void index_numbers();
  void index_quotations();

  const Document& doc_;
  Slots headed_;
  Slots covering_;
  Slots titled_;
  Slots timexes_;
  Slots quantities_;
  Slots counted_;
  Slots quotations_;
  std::vector<std::optional<ClassId>> classes_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_MENTION_INDEX_H_
