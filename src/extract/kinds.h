// Do two events of one class differ by what their nouns say of them?
#ifndef NEWSGRAPH_EXTRACT_KINDS_H_
#define NEWSGRAPH_EXTRACT_KINDS_H_

#include <set>
#include <string>

namespace newsgraph {

/// EventMention::kinds of two events, SORT:KIND. They are apart when they share no kind of a sort that both have, or
/// when only one of them has a sort that ends in "!" and the other has any kind. Magnitudes agree up to 0.2, as
/// agencies differ by so much; the sort "counted", which tells what an ordinal counts, sets nothing apart.
[[nodiscard]] bool kinds_apart(const std::set<std::string>& a, const std::set<std::string>& b);

/// What an ordinal counts: "in-person" of "second in-person summit"; empty when it counts all.
[[nodiscard]] std::string counted(const std::set<std::string>& kinds);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_KINDS_H_
