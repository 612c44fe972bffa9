// Repair of text whose bytes were once decoded by the wrong charset.
//
// "town¡¯s" is "town’s" in CP949 read as Latin-1; "donâ€™t" is "don’t" in UTF-8
// read as Windows-1252. Repair rests on evidence found in the text at hand and is
// shy: over-repair destroys names, a missed repair costs a sentence.
#ifndef NEWSGRAPH_TEXT_MOJIBAKE_H_
#define NEWSGRAPH_TEXT_MOJIBAKE_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "text/rewrite.h"

namespace newsgraph {

/// A text after repair, and what was found.
struct RepairedText {
  RewrittenText rewritten;
  std::string charset;       ///< what the bytes really were ("UTF-8", "windows-949", …); empty: nothing repaired
  std::size_t repairs = 0;   ///< places changed
  bool double_byte = false;  ///< the true charset is an East Asian one, so dashes may have been lost as well
};

/// Undoes, where the evidence is overwhelming: UTF-8 read as Windows-1252 or Latin-1, up to three
/// times over; CP949, GBK, Big5, Shift_JIS or EUC-JP read as Windows-1252 or Latin-1, also where
/// bytes that happened to be valid UTF-8 were read as that; C1 control characters in place of
/// the quotation marks and dashes of Windows-1252.
/// Requires: valid UTF-8. Clean text costs one scan of its characters beyond ASCII.
[[nodiscard]] RepairedText repair_mojibake(std::string_view text);

/// One round of undoing UTF-8 read as Windows-1252; part of repair_mojibake.
struct Utf8Repair {
  RewrittenText rewritten;  ///< empty when `repairs` is 0
  std::size_t repairs = 0;
  double points = 0;  ///< evidence in the measure of legacy_charset.h; what is not overwhelming is not acted on
};
[[nodiscard]] Utf8Repair repair_utf8_mojibake(std::string_view text);

}  // namespace newsgraph

#endif  // NEWSGRAPH_TEXT_MOJIBAKE_H_
