#include "emit/slug.h"

#include "text/fold.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMaxInput = 4096;  // a name longer than this is none; bounds the work of transliteration

}  // namespace

std::string slug_or_empty(std::string_view text, std::size_t limit) {
  const std::string_view head = text.substr(0, kMaxInput);
  return fold_name(head).empty() ? std::string() : slug(head, limit);
}

std::string kebab_case(std::string_view camel_case) {
  std::string out;
  for (const char c : camel_case) {
    if (c >= 'A' && c <= 'Z' && !out.empty()) out += '-';
    out += c;
  }
  return slug_or_empty(out);
}

}  // namespace newsgraph
