// Event mentions in the making, as the passes hand them on.
#ifndef NEWSGRAPH_EXTRACT_DRAFT_H_
#define NEWSGRAPH_EXTRACT_DRAFT_H_

#include <cstdint>
#include <string>
#include <vector>

#include "extract/extraction.h"
#include "extract/matcher.h"

namespace newsgraph {

struct DraftArgument {
  std::string role;  ///< property IRI
  Filler filler;
  bool participant = false;
  std::string inferred = {};  ///< as in Argument
};

struct DraftCount {
  std::string outcome;           ///< IRI
  std::uint32_t quantity = 0;    ///< index in Document::quantities
  std::int32_t part_of = kNone;  ///< index among the draft's counts
  std::string group;
  const Rule* rule = nullptr;  ///< null for a part of another count
};

/// An event mention before its anchors and entities are written out. In `event`, the class, arguments, counts, anchors
/// and sentence are not set yet, attributed_to is a chain, same_as and part_of are numbers of drafts.
struct Draft {
  EventMention event;
  const Rule* rule = nullptr;  ///< null for statements
  std::uint32_t trigger = 0;   ///< token
  ClassId class_id = 0;
  std::vector<DraftArgument> arguments;
  std::vector<DraftCount> counts;
  int cost = 0;               ///< sum over the arguments
  bool status_known = false;  ///< words of the sentence say so; else it may be taken over from another mention
  bool statement = false;
  bool dropped = false;  ///< left out of the Extraction

  /// Does the chain fill an argument, as participant, place or other?
  [[nodiscard]] bool has_argument(std::int32_t chain) const {
    for (const DraftArgument& argument : arguments) {
      if (argument.filler.chain == chain) return true;
    }
    return false;
  }

  /// Does the chain take part in the event?
  [[nodiscard]] bool has_participant(std::int32_t chain) const {
    for (const DraftArgument& argument : arguments) {
      if (argument.participant && argument.filler.chain == chain) return true;
    }
    return false;
  }
};

using Drafts = std::vector<Draft>;

}  // namespace newsgraph

#endif  // NEWSGRAPH_EXTRACT_DRAFT_H_
