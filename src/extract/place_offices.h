// Which country or area persons and bodies hold office in.
#ifndef NEWSGRAPH_EXTRACT_PLACE_OFFICES_H_
#define NEWSGRAPH_EXTRACT_PLACE_OFFICES_H_

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extract/reading.h"
#include "extract/relation_pass.h"

namespace newsgraph {

/// Read once from titles, names and owners; const from then on. Refers to its first argument.
class Offices {
 public:
  Offices(const Reading& reading, const std::vector<RelationDraft>& relations);

  /// The place in which a person or body (a chain) holds office; kNone when not known.
  [[nodiscard]] std::int32_t of(std::int32_t chain) const;
  /// "was elected governor of Ohio": the place of the one office that the trigger's own clause names below it.
  [[nodiscard]] std::int32_t named_by(std::uint32_t trigger) const;

 private:
  void find(const std::vector<RelationDraft>& relations);
  void find_owned_bodies();
  void find_named_bodies();
  void find_demonyms();
  [[nodiscard]] std::int32_t owner_of(std::uint32_t noun) const;
  [[nodiscard]] bool is_office(const std::string& title) const;
  [[nodiscard]] bool is_a(const std::string& type, std::string_view wanted) const;
  [[nodiscard]] bool is_place(std::int32_t chain) const;

  const Reading& reading_;
  const ClauseGraph& graph_;
  const Ontology& ontology_;
  std::map<std::int32_t, std::int32_t> offices_;  // chain -> place
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_PLACE_OFFICES_H_
