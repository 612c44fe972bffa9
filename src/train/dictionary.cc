// A line of data.* is described in wndb(5WN): offset, number of the file, type,
// number of words in hexadecimal, then each word with a number behind it.
// Adjectives may end in a marker in brackets.
#include "train/dictionary.h"

#include <charconv>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/file.h"
#include "base/strings.h"
#include "nlp/net/features.h"

namespace newsgraph::train {
namespace {

constexpr std::size_t kFirstWord = 4;

void add_words(std::string_view line, std::uint32_t classes, std::vector<std::uint32_t>& entries) {
  const std::vector<std::string_view> fields = split_words(line);
  if (line.starts_with(' ') || fields.size() < kFirstWord) return;
  std::size_t count = 0;
  const std::string_view number = fields[kFirstWord - 1];
  std::from_chars(number.data(), number.data() + number.size(), count, 16);
  for (std::size_t i = 0; i < count && kFirstWord + 2 * i < fields.size(); ++i) {
    std::string_view word = fields[kFirstWord + 2 * i];
    word = word.substr(0, word.find('('));
    if (word.empty() || word.find('_') != std::string_view::npos) continue;
    const bool capital = word.front() >= 'A' && word.front() <= 'Z';
    const bool name = capital && classes == net::WordClasses::kNoun;
    entries.push_back(
        net::WordClasses::entry(net::normalise(word), name ? std::uint32_t{net::WordClasses::kName} : classes));
  }
}

}  // namespace

net::WordClasses wordnet_classes(const std::filesystem::path& folder) {
  using net::WordClasses;
  std::vector<std::uint32_t> entries;
  const std::pair<const char*, std::uint32_t> kFiles[] = {{"data.noun", WordClasses::kNoun},
                                                          {"data.verb", WordClasses::kVerb},
                                                          {"data.adj", WordClasses::kAdjective},
                                                          {"data.adv", WordClasses::kAdverb}};
  for (const auto& [name, classes] : kFiles) {
    const std::string bytes = read_file(folder / name);
    for (const std::string_view line : split(bytes, '\n')) add_words(line, classes, entries);
  }
  return WordClasses(WordClasses::merge(std::move(entries)));
}

}  // namespace newsgraph::train
