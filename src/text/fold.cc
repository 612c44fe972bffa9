// Transliteration goes through ICU's Any-Latin (Cyrillic first through BGN's
// Russian, as newspapers spell: "Khrushchev"), then NFKD with the marks removed,
// then Latin-ASCII for the letters that have no decomposition (ø, ł, ß). Building
// a Transliterator takes milliseconds and using one is not thread-safe, so one
// prototype is built once and each thread works with a clone. The chain begins
// with Null, as ICU takes a filter at its very beginning for one of the whole.
#include "text/fold.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <memory>

#include "base/error.h"
#include "base/hash.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace newsgraph {
namespace {

constexpr const char* kTransliteration =
    "Null; [ЬьЪъ] Remove; [:Cyrillic:] Russian-Latin/BGN; Any-Latin; NFKD; [:M:] Remove; Latin-ASCII; Lower";

std::unique_ptr<icu::Transliterator> make_transliterator() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Transliterator> made(
      icu::Transliterator::createInstance(kTransliteration, UTRANS_FORWARD, status));
  if (U_FAILURE(status) || !made) {
    throw Error(std::string("ICU cannot transliterate by \"") + kTransliteration + "\": " + u_errorName(status));
  }
  return made;
}

const icu::Transliterator& transliterator() {
  static const std::unique_ptr<icu::Transliterator> prototype = make_transliterator();
  thread_local const std::unique_ptr<icu::Transliterator> mine(prototype->clone());
  return *mine;
}

std::string transliterate(std::string_view text) {
  auto unicode = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  transliterator().transliterate(unicode);
  std::string latin;
  unicode.toUTF8String(latin);
  return latin;
}

/// Lower-case ASCII letters and digits, all else as single `separator`s between them.
std::string keep_alphanumeric(std::string_view text, char separator) {
  std::string kept;
  kept.reserve(text.size());
  bool gap = false;
  for (char c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      if (gap && !kept.empty()) kept += separator;
      gap = false;
      kept += c;
    } else {
      gap = true;
    }
  }
  return kept;
}

std::string fold_with(std::string_view text, char separator) {
  if (is_ascii(text)) return keep_alphanumeric(text, separator);
  return keep_alphanumeric(transliterate(fold_space(text)), separator);
}

std::string hex_digest(std::string_view text) {
  std::uint64_t hash = fnv1a(text);
  std::string hex;
  for (int i = 0; i < 12; ++i, hash >>= 4U) hex += "0123456789abcdef"[hash & 15U];
  return hex;
}

const char* plain_form(char32_t c) {
  switch (c) {
    case U'‘':
    case U'’':
    case U'‚':
    case U'‛':
    case U'′':
    case U'ʼ':
    case U'`':
    case U'´':
      return "'";
    case U'“':
    case U'”':
    case U'„':
    case U'‟':
    case U'″':
    case U'«':
    case U'»':
      return "\"";
    case U'‐':
    case U'‑':
    case U'‒':
    case U'–':
    case U'−':
      return "-";
    case U'—':
    case U'―':
      return "--";
    case U'…':
      return "...";
    default:
      return nullptr;
  }
}

}  // namespace

std::string fold_space(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  bool gap = false;
  for (const CodePoint& c : CodePoints(text)) {
    if (is_space(c.value)) {
      gap = true;
    } else if (!is_invisible(c.value) && !is_control(c.value)) {
      if (gap && !folded.empty()) folded += ' ';
      gap = false;
      append_utf8(folded, c.value);
    }
  }
  return folded;
}

std::string fold_name(std::string_view text) {
  return fold_with(text, ' ');
}

std::string slug(std::string_view text, std::size_t max_length) {
  std::string result = fold_with(text, '-');
  if (result.empty()) result = "x" + hex_digest(text);
  if (result.size() > max_length) {
    const std::size_t hyphen = result.rfind('-', max_length);
    result.resize(hyphen != std::string::npos && hyphen >= max_length / 2 ? hyphen : max_length);
    while (!result.empty() && result.back() == '-') result.pop_back();
  }
  return result;
}

std::string plain_punctuation(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (const CodePoint& c : CodePoints(text)) {
    if (const char* form = plain_form(c.value)) {
      plain += form;
    } else {
      append_utf8(plain, c.value);
    }
  }
  return plain;
}

}  // namespace newsgraph
