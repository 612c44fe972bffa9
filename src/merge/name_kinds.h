// What kind of thing a name is, by all articles together.
//
// A recogniser takes "Khyber Pakhtunkhwa" for a person now and then. One article cannot tell; all of them can.
#ifndef NEWSGRAPH_MERGE_NAME_KINDS_H_
#define NEWSGRAPH_MERGE_NAME_KINDS_H_

#include <vector>

#include "merge/corpus.h"
#include "merge/names.h"
#include "merge/options.h"

namespace newsgraph {

/// The class that each entity is to be merged as, by node; empty where it is its own.
///
/// What is declared to be one (NameKeys::declared) is of one class. Else the class of a name changes to that of most
/// articles that have the name, if the entity has neither title nor authority, its article does not use the name for
/// both, and
///
///     the name has several words, and more articles see the other kind;
///     or four times as many do;
///     or a gazetteer knows the name as a place, no fewer articles do, and it was taken for a person.
///
/// `keys`: what NameKeyMaker made of each node.
[[nodiscard]] std::vector<Symbol> settle_kinds(const Corpus& corpus, const std::vector<NameKeys>& keys,
                                               const MergeOptions& options);

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_NAME_KINDS_H_
