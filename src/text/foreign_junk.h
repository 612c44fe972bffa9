// Foreign phrases that someone injected into sentences.
//
// Hacked pages carry hidden advertisements in another script, inserted at random
// places, in the middle of words. Left in, they split words and sentences.
#ifndef NEWSGRAPH_TEXT_FOREIGN_JUNK_H_
#define NEWSGRAPH_TEXT_FOREIGN_JUNK_H_

#include <cstddef>
#include <string_view>

#include "text/rewrite.h"

namespace newsgraph {

/// A text without its injected phrases.
struct JunkFree {
  RewrittenText rewritten;
  std::size_t cuts = 0;
};

/// Cuts phrases of another script that split a word of a Latin-script text across a line break
/// ("relation\n<phrase> ship") or are glued to a word at the start of a line. Acts only when a
/// split is beyond doubt, or when the text is known to be `damaged` (its charset had to be
/// repaired). Foreign words that stand between spaces or brackets, as a name in its own
/// script does, are never touched. Lines must end in '\n'.
[[nodiscard]] JunkFree cut_foreign_junk(std::string_view text, bool damaged);

/// Question marks between blanks ("NARA ? The leaders") as the dashes they were.
/// Only for texts whose charset had to be repaired: there a dash that the charset
/// lacks has become a question mark.
[[nodiscard]] JunkFree restore_lost_dashes(std::string_view text);

}  // namespace newsgraph

#endif  // NEWSGRAPH_TEXT_FOREIGN_JUNK_H_
