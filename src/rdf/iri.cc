#include "rdf/iri.h"

#include <algorithm>
#include <array>

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

/// By byte: may it not stand in an IRI as it is?
constexpr std::array<bool, 256> kForbidden = [] {
  std::array<bool, 256> forbidden{};
  for (std::size_t byte = 0; byte <= 0x20; ++byte) forbidden[byte] = true;
  for (const char c : std::string_view("<>\"{}|^`\\\x7F")) forbidden[static_cast<unsigned char>(c)] = true;
  return forbidden;
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

}  // namespace

bool is_absolute_iri(std::string_view text) {
  if (text.size() > kMaxIriLength) return false;
  const std::string_view rest = after_scheme(text);
  if (rest.empty() || rest == "//") return false;
  bool ascii = true;
  for (std::size_t i = 0; i < rest.size(); ++i) {
    const auto byte = static_cast<unsigned char>(rest[i]);
    if (kForbidden[byte]) return false;
    if (byte == '%' && (i + 2 >= rest.size() || !is_hex(rest[i + 1]) || !is_hex(rest[i + 2]))) return false;
    ascii = ascii && byte < 0x80;
  }
  return ascii || find_invalid_utf8(rest) == std::string_view::npos;
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
