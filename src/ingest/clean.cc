// The order of the steps matters: charset first, because bytes that were decoded
// wrongly may look like control characters or combining marks; line ends before
// junk is looked for, because junk is recognised by the line it breaks; normal
// form last, because it would fuse what wrong decoding has put side by side.
#include "ingest/clean.h"

#include <algorithm>
#include <array>

#include "base/strings.h"
#include "text/encoding.h"
#include "text/foreign_junk.h"
#include "text/mojibake.h"
#include "text/normalize.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace newsgraph {
namespace {

std::uint32_t line_of(std::string_view bytes, std::size_t offset) {
  return 1 + static_cast<std::uint32_t>(
                 std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

/// More than one character in fifty that no text has.
bool looks_binary(std::string_view text) {
  std::size_t controls = 0;
  std::size_t nuls = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte == 0) ++nuls;
    if (byte == 0x7F || (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0D))) ++controls;
  }
  return controls * 50 > text.size() || nuls * 500 > text.size();
}

bool looks_like_markup(std::string_view text) {
  const std::string head = ascii_lower(trim(text.substr(0, 1024)));
  for (const std::string_view start : {"<!doctype", "<html", "<?xml", "%pdf-", "{\\rtf"}) {
    if (head.starts_with(start)) return true;
  }
  return false;
}

bool is_blank(std::string_view text) {
  const CodePoints points(text);
  return std::all_of(points.begin(), points.end(), [](const CodePoint& c) {
    return is_space(c.value) || is_invisible(c.value) || is_control(c.value);
  });
}

/// Why there is no article in the text; nullptr when there may be one.
const char* reason_to_skip(std::string_view text) {
  if (text.empty()) return "the file is empty";
  if (looks_binary(text)) return "binary data, not text";
  if (is_blank(text)) return "nothing but white space";
  if (looks_like_markup(text)) return "a markup or document file, not plain text";
  return nullptr;
}

/// Bytes that stay as they are without a further look.
constexpr std::array<bool, 256> plain_bytes() {
  std::array<bool, 256> plain{};
  for (std::size_t byte = 0x20; byte < 0x7F; ++byte) plain[byte] = true;
  plain['\n'] = true;
  return plain;
}
constexpr std::array<bool, 256> kPlain = plain_bytes();

bool is_line_break(char32_t c) {
  return c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029;
}

void report_damage(const DecodedText& decoded, std::string_view bytes, const std::string& source,
                   DiagnosticSink& diagnostics) {
  if (decoded.replaced == 0) return;
  diagnostics.report({{source, line_of(bytes, decoded.first_bad)},
                      std::to_string(decoded.replaced) + " ill-formed byte sequence(s) in text read as " +
                          decoded.charset + " replaced by U+FFFD; article kept"});
}

}  // namespace

RewrittenText clean_characters(std::string_view text) {
  Rewriter rewriter(text);
  for (std::size_t i = 0; i < text.size();) {
    if (kPlain[static_cast<unsigned char>(text[i])]) {
      ++i;
      continue;
    }
    const CodePoint c = decode_at(text, i);
    i = c.end();
    if (c.value == U'\r') {
      rewriter.keep_until(c.begin);
      if (i < text.size() && text[i] == '\n') {
        rewriter.drop_until(i);
      } else {
        rewriter.replace_until(i, "\n");
      }
    } else if (is_line_break(c.value)) {
      rewriter.keep_until(c.begin);
      rewriter.replace_until(i, "\n");
    } else if (is_space(c.value)) {
      rewriter.keep_until(c.begin);
      rewriter.replace_until(i, " ");
    } else if (is_invisible(c.value) || is_control(c.value)) {
      rewriter.keep_until(c.begin);
      rewriter.drop_until(i);
    }
  }
  return rewriter.finish();
}

std::optional<RewrittenText> clean_text(std::string_view bytes, const std::string& source,
                                        DiagnosticSink& diagnostics) {
  DecodedText decoded = decode_text(bytes);
  if (const char* reason = reason_to_skip(decoded.rewritten.text)) {
    diagnostics.report({{source, 1}, reason});
    return std::nullopt;
  }
  report_damage(decoded, bytes, source, diagnostics);
  RewrittenText text = std::move(decoded.rewritten);
  RepairedText repaired = repair_mojibake(text.text);
  const bool damaged = repaired.double_byte;
  text = compose(text, std::move(repaired.rewritten));
  text = compose(text, clean_characters(text.text));
  text = compose(text, cut_foreign_junk(text.text, damaged).rewritten);
  if (damaged) text = compose(text, restore_lost_dashes(text.text).rewritten);
  return compose(text, to_nfc(text.text));
}

}  // namespace newsgraph
