#include "merge/body_names.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "base/strings.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMaxCountryWords = 6;

bool is_particle(std::string_view word) {
  constexpr std::array<std::string_view, 8> kParticles{"of", "the", "for", "and", "in", "on", "s", "affairs"};
  return std::ranges::find(kParticles, word) != kParticles.end();
}

/// Cuts the longest name or adjective of a country off one end of the words; returns its key.
std::string cut_country(std::vector<std::string>& words, bool at_end, const MergeOptions& options) {
  for (std::size_t count = std::min(kMaxCountryWords, words.size()); count > 0; --count) {
    const std::size_t first = at_end ? words.size() - count : 0;
    const auto found = options.country_words.find(join(std::span(words).subspan(first, count), " "));
    if (found == options.country_words.end()) continue;
    const auto begin = words.begin() + static_cast<std::ptrdiff_t>(first);
    words.erase(begin, begin + static_cast<std::ptrdiff_t>(count));
    return found->second;
  }
  return "";
}

}  // namespace

BodyName take_apart(const std::vector<std::string>& words, const MergeOptions& options) {
  BodyName name;
  std::vector<std::string> kept = words;
  name.country = cut_country(kept, false, options);
  if (name.country.empty()) name.country = cut_country(kept, true, options);
  std::erase_if(kept, is_particle);
  for (std::string& word : kept) {
    const auto found = options.spellings.find(word);
    if (found != options.spellings.end()) word = found->second;
  }
  name.common = !kept.empty() &&
                std::ranges::all_of(kept, [&](const std::string& word) { return options.body_words.contains(word); });
  std::ranges::sort(kept);
  name.core = join(kept, " ");
  return name;
}

}  // namespace newsgraph
