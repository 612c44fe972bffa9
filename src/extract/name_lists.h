// Names told one after the other, as they stand in the text.
#ifndef NEWSGRAPH_EXTRACT_NAME_LISTS_H_
#define NEWSGRAPH_EXTRACT_NAME_LISTS_H_

#include "extract/clause_graph.h"
#include "extract/mention_index.h"

namespace newsgraph {

/// "Ruiz of Peru, Chancellor Weber and Lee": a parser often hangs the names of a list on one another's titles and
/// countries, but the words between them tell that they belong together. Only names of one kind make a list.
class NameLists {
 public:
  NameLists(const Document& doc, const ClauseGraph& graph, const MentionIndex& mentions, const Ontology& ontology);

  /// The heads of the names in the list that `token` belongs to, in text order; that of `token` included. A noun in
  /// front belongs to it too ("his two colleagues, Ruiz and Lee"). Empty when there is no list.
  [[nodiscard]] std::span<const std::uint32_t> list_of(std::uint32_t token) const;
  /// May `other` play the part that `token` of the same list plays? Not where it is the subject or object of another
  /// verb ("Ruiz met Lee and Kim left").
  [[nodiscard]] bool together(std::uint32_t token, std::uint32_t other) const;

 private:
  enum class Kind : std::uint8_t { kNone, kPerson, kOrganization, kCountry };
  struct Item {
    std::uint32_t mention = 0;
    std::uint32_t end = 0;      ///< one past its last token, "of Peru" included
    std::int32_t noun = kNone;  ///< "colleagues" in front of it
  };

  [[nodiscard]] Kind kind_of(std::uint32_t mention) const;
  [[nodiscard]] std::optional<std::uint32_t> name_at(std::uint32_t token) const;
  [[nodiscard]] std::optional<Item> item_at(std::uint32_t token, std::uint32_t end, bool inner) const;
  [[nodiscard]] std::uint32_t behind(std::uint32_t name_end, std::uint32_t end) const;
  [[nodiscard]] std::uint32_t behind_age(std::uint32_t token, std::uint32_t end) const;
  [[nodiscard]] bool is_people(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t separator(std::uint32_t token, std::uint32_t end, bool& joins) const;
  [[nodiscard]] std::pair<std::int32_t, bool> governor(std::uint32_t token) const;
  std::uint32_t read(std::uint32_t token, std::uint32_t end);

  const Document& doc_;
  const ClauseGraph& graph_;
  const MentionIndex& mentions_;
  const Ontology& ontology_;
  std::vector<std::int32_t> starts_;  ///< by token: mention of a name that begins there
  std::vector<std::int32_t> list_;    ///< by token
  std::vector<std::vector<std::uint32_t>> lists_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_NAME_LISTS_H_
