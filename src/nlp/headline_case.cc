#include "nlp/headline_case.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "base/strings.h"

namespace newsgraph {
namespace {

constexpr std::size_t kLongWord = 4;  // letters; shorter ones may be small in title case

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

/// A capital with small letters behind.
bool is_capitalised(std::string_view form) {
  return form.size() > 1 && is_upper(form[0]) && std::all_of(form.begin() + 1, form.end(), is_lower);
}

/// Are all long words capitalised, at least four of them?
bool in_title_case(const net::Forms& forms) {
  std::size_t capitalised = 0;
  for (const std::string_view form : forms) {
    if (form.size() < kLongWord) continue;
    if (is_lower(form[0])) return false;
    capitalised += is_capitalised(form) ? 1 : 0;
  }
  return capitalised >= 4;
}

}  // namespace

void lower_headlines(std::vector<net::Forms>& sentences,
                     const std::function<std::string_view(std::string_view)>& known) {
  std::vector<bool> titles(sentences.size());
  for (std::size_t s = 0; s < sentences.size(); ++s) titles[s] = in_title_case(sentences[s]);
  if (std::find(titles.begin(), titles.end(), true) == titles.end()) return;
  std::unordered_map<std::string_view, std::string_view> small;
  std::unordered_set<std::string> names;  // in lower case
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    if (titles[s]) continue;
    for (std::size_t i = 0; i < sentences[s].size(); ++i) {
      const std::string_view form = sentences[s][i];
      if (is_lower(form[0])) small.emplace(form, form);
      if (i > 0 && is_capitalised(form)) names.insert(ascii_lower(form));
    }
  }
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    if (!titles[s]) continue;
    for (std::size_t i = 1; i < sentences[s].size(); ++i) {
      std::string_view& form = sentences[s][i];
      if (!is_capitalised(form)) continue;
      const std::string lower = ascii_lower(form);
      if (names.contains(lower)) continue;
      const auto found = small.find(lower);
      const std::string_view word = found != small.end() ? found->second : known(lower);
      if (!word.empty()) form = word;
    }
  }
}

}  // namespace newsgraph
