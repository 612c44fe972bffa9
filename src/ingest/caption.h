// Captions of pictures that stand among the paragraphs.
#ifndef NEWSGRAPH_INGEST_CAPTION_H_
#define NEWSGRAPH_INGEST_CAPTION_H_

#include <string_view>

namespace newsgraph {

/// What makes a line a caption.
enum class CaptionEvidence {
  kNone,
  kCreditOnly,  ///< a name in brackets behind the last sentence ("…. (Newswire)"): also how agencies sign off
  kStrong,      ///< speaks of a photo, or tells who stands left and right
};

[[nodiscard]] CaptionEvidence caption_evidence(std::string_view line);

}  // namespace newsgraph

#endif  // NEWSGRAPH_INGEST_CAPTION_H_
