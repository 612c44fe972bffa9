#include "rdf/iri.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/utf8.h"

namespace newsgraph {
namespace {

bool is_alpha(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_hex(char c) {
  return is_digit(c) || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

/// What a byte means for an IRI.
enum : std::uint8_t { kPlain = 0, kForbidden = 1, kPercent = 2, kHash = 4, kBeyondAscii = 8 };

constexpr std::array<std::uint8_t, 256> kMeaning = [] {
  std::array<std::uint8_t, 256> meaning{};
  for (std::size_t byte = 0; byte <= 0x20; ++byte) meaning[byte] = kForbidden;
  for (std::size_t byte = 0x80; byte < 256; ++byte) meaning[byte] = kBeyondAscii;
  for (const char c : std::string_view("<>\"{}|^`\\[]\x7F")) meaning[static_cast<unsigned char>(c)] = kForbidden;
  meaning['%'] = kPercent;
  meaning['#'] = kHash;
  return meaning;
}();

/// Returns what follows "scheme:"; empty when there is no scheme.
std::string_view after_scheme(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == 0 || colon == std::string_view::npos || !is_alpha(text[0])) return {};
  const std::string_view scheme = text.substr(0, colon);
  const bool good = std::all_of(scheme.begin(), scheme.end(),
                                [](char c) { return is_alpha(c) || is_digit(c) || c == '+' || c == '-' || c == '.'; });
  return good ? text.substr(colon + 1) : std::string_view();
}

/// May the character, beyond ASCII, stand in an IRI? RFC 3987's ucschar; characters for private use are not, since
/// only some readers take them, and only in queries.
bool is_iri_character(char32_t c) {
  if (c < 0xA0 || (c >= 0xD800 && c < 0xF900) || (c >= 0xFDD0 && c < 0xFDF0)) return false;
  return (c & 0xFFFFU) < 0xFFFE && c < 0xF0000 && (c < 0xE0000 || c >= 0xE1000) && (c < 0xFFF0 || c > 0xFFFF);
}

bool has_good_escapes(std::string_view text) {
  for (std::size_t i = text.find('%'); i != std::string_view::npos; i = text.find('%', i + 1)) {
    if (i + 2 >= text.size() || !is_hex(text[i + 1]) || !is_hex(text[i + 2])) return false;
  }
  return true;
}

/// May the text stand behind a scheme, with `hashes` times '#' at most?
bool has_good_characters(std::string_view text, std::ptrdiff_t hashes) {
  unsigned seen = 0;
  for (const char c : text) seen |= kMeaning[static_cast<unsigned char>(c)];
  if (seen == kPlain) return true;
  if ((seen & kForbidden) != 0 || ((seen & kPercent) != 0 && !has_good_escapes(text))) return false;
  if ((seen & kHash) != 0 && std::count(text.begin(), text.end(), '#') > hashes) return false;
  if ((seen & kBeyondAscii) == 0) return true;
  const CodePoints points(text);
  return std::all_of(points.begin(), points.end(),
                     [](const CodePoint& c) { return c.valid && (c.value < 0x80 || is_iri_character(c.value)); });
}

/// Is what follows the host's colon, if there is one, a port?
bool has_good_port(std::string_view rest) {
  if (!rest.starts_with("//")) return true;
  const auto end = std::find_if(rest.begin() + 2, rest.end(), [](char c) { return c == '/' || c == '?' || c == '#'; });
  std::string_view authority(rest.begin() + 2, end);
  authority = authority.substr(authority.find_last_of('@') + 1);  // npos + 1 is 0
  const std::size_t colon = authority.find(':');
  if (colon == std::string_view::npos) return true;
  const std::string_view port = authority.substr(colon + 1);
  return std::all_of(port.begin(), port.end(), is_digit);
}

}  // namespace

bool is_absolute_iri(std::string_view text) {
  if (text.size() > kMaxIriLength) return false;
  const std::string_view rest = after_scheme(text);
  return !rest.empty() && rest != "//" && has_good_characters(rest, 1) && has_good_port(rest);
}

bool is_iri_fragment(std::string_view text) {
  return has_good_characters(text, 0);
}

bool IriCheck::operator()(std::string_view text) {
  const std::size_t hash = text.rfind('#');
  if (hash == std::string_view::npos) return is_absolute_iri(text);
  std::string& stem = stems_[hash % stems_.size()];
  // No stem has a '#', so no IRI with two of them gets past here.
  if (text.substr(0, hash) == stem) return text.size() <= kMaxIriLength && is_iri_fragment(text.substr(hash + 1));
  if (!is_absolute_iri(text)) return false;
  stem = text.substr(0, hash);
  return true;
}

bool is_web_iri(std::string_view text) {
  return (text.starts_with("http://") || text.starts_with("https://")) && is_absolute_iri(text);
}

std::string percent_encode(std::string_view segment) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  const bool dots = segment == "." || segment == "..";
  std::string out;
  for (const char c : segment) {
    if (is_alpha(c) || is_digit(c) || c == '-' || c == '_' || c == '~' || (c == '.' && !dots)) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += {'%', kHex[byte >> 4U], kHex[byte & 15U]};
  }
  return out;
}

}  // namespace newsgraph
