// The words of the mapping language itself: https://w3id.org/newsgraph/mapping#.
#ifndef NEWSGRAPH_MAPPING_TERMS_H_
#define NEWSGRAPH_MAPPING_TERMS_H_

#include <string_view>

namespace newsgraph::m {

inline constexpr std::string_view kNamespace = "https://w3id.org/newsgraph/mapping#";
// Kinds of rules.
inline constexpr std::string_view kEventRule = "https://w3id.org/newsgraph/mapping#EventRule";
inline constexpr std::string_view kRelationRule = "https://w3id.org/newsgraph/mapping#RelationRule";
inline constexpr std::string_view kCountRule = "https://w3id.org/newsgraph/mapping#CountRule";
// Roles that are no properties of the ontology.
inline constexpr std::string_view kSubject = "https://w3id.org/newsgraph/mapping#subject";
inline constexpr std::string_view kObject = "https://w3id.org/newsgraph/mapping#object";
inline constexpr std::string_view kCount = "https://w3id.org/newsgraph/mapping#count";
inline constexpr std::string_view kEvent = "https://w3id.org/newsgraph/mapping#event";

}  // namespace newsgraph::m

#endif  // NEWSGRAPH_MAPPING_TERMS_H_
