// Whom the crime was done to that somebody is charged with, tried for or convicted of.
#ifndef NEWSGRAPH_EXTRACT_VICTIM_PASS_H_
#define NEWSGRAPH_EXTRACT_VICTIM_PASS_H_

#include "extract/draft.h"
#include "extract/reading.h"

namespace newsgraph {

/// "charged with the murder of Ruiz", "jailed for stabbing Ruiz": Ruiz has a part in the charge and the sentence. Adds
/// ng:victim to such drafts; the words for crimes stand in mappings/lexicons/pass-crime.tsv.
void add_victims(const Reading& reading, Drafts& drafts);

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_VICTIM_PASS_H_
