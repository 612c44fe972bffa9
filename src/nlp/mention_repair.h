// What only the finished list of names shows: names that are none, names that go on past "of", and chambers that the
// text calls by their noun.
#ifndef NEWSGRAPH_NLP_MENTION_REPAIR_H_
#define NEWSGRAPH_NLP_MENTION_REPAIR_H_

#include <string_view>
#include <vector>

#include "nlp/mention_names.h"

namespace newsgraph {

/// The label of a chamber called by its noun: "the House".
inline constexpr std::string_view kChamber = "Chamber";

/// `names` in text order, and again in text order afterwards.
void repair_names(const Syntax& syntax, const Lexicons& lexicons, std::vector<NameDraft>& names);

}  // namespace newsgraph

#endif  // NEWSGRAPH_NLP_MENTION_REPAIR_H_
