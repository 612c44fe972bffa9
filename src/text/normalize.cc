#include "text/normalize.h"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>

#include "base/error.h"
#include "text/utf8.h"

namespace newsgraph {
namespace {

const icu::Normalizer2& normalizer() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* instance = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) throw Error(std::string("ICU has no NFC data: ") + u_errorName(status));
  return *instance;
}

icu::StringPiece piece(std::string_view text) {
  return {text.data(), static_cast<std::int32_t>(text.size())};
}

}  // namespace

bool is_nfc(std::string_view text) {
  if (is_ascii(text)) return true;
  UErrorCode status = U_ZERO_ERROR;
  return normalizer().isNormalizedUTF8(piece(text), status) != 0 && U_SUCCESS(status);
}

RewrittenText to_nfc(std::string_view text) {
  if (is_nfc(text)) return unchanged(std::string(text));
  std::string normal;
  icu::StringByteSink<std::string> sink(&normal);
  icu::Edits edits;
  UErrorCode status = U_ZERO_ERROR;
  normalizer().normalizeUTF8(0, piece(text), sink, &edits, status);
  if (U_FAILURE(status)) return unchanged(std::string(text));

  Rewriter rewriter(text);
  for (icu::Edits::Iterator edit = edits.getFineChangesIterator(); edit.next(status) != 0;) {
    const auto in = static_cast<std::size_t>(edit.sourceIndex());
    const auto out = static_cast<std::size_t>(edit.destinationIndex());
    rewriter.keep_until(in);
    rewriter.replace_until(in + static_cast<std::size_t>(edit.oldLength()),
                           std::string_view(normal).substr(out, static_cast<std::size_t>(edit.newLength())));
  }
  return rewriter.finish();
}

std::string nfc(std::string_view text) {
  if (is_nfc(text)) return std::string(text);
  return to_nfc(text).text;
}

}  // namespace newsgraph
