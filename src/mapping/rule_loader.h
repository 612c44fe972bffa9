// Turns the statements of one mapping file into checked rules.
#ifndef NEWSGRAPH_MAPPING_RULE_LOADER_H_
#define NEWSGRAPH_MAPPING_RULE_LOADER_H_

#include <vector>

#include "mapping/pattern_parser.h"
#include "mapping/rule.h"
#include "rdf/turtle_reader.h"

namespace newsgraph {

/// Compiles every rule of `document`, in the order of their first statements.
/// Statements with properties outside the mapping namespace (labels, comments) are left alone.
/// Throws Error with file, line and column at the first thing that is wrong.
[[nodiscard]] std::vector<Rule> load_rules(const TurtleDocument& document, const Ontology& ontology,
                                           const PatternParser& parser);

}  // namespace newsgraph

#endif  // NEWSGRAPH_MAPPING_RULE_LOADER_H_
