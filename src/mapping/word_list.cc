#include "mapping/word_list.h"

#include <algorithm>

#include "base/file.h"
#include "base/strings.h"

namespace newsgraph {
namespace {

constexpr std::uint64_t kWordListLimit = 16ULL << 20U;  // bytes of a lexicon

std::vector<std::string> owned(const std::vector<std::string_view>& parts) {
  return {parts.begin(), parts.end()};
}

/// "cease-fire" as tokens of a treebank: "cease", "-", "fire".
std::vector<std::string> part_hyphens(const std::vector<std::string>& words) {
  std::vector<std::string> parts;
  for (const std::string& word : words) {
    const std::vector<std::string_view> pieces = split(word, '-');
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (i > 0) parts.emplace_back("-");
      if (!pieces[i].empty()) parts.emplace_back(pieces[i]);
    }
  }
  return parts;
}

}  // namespace

WordList WordList::read(const std::filesystem::path& path, std::string name) {
  const std::string text = read_file(path, kWordListLimit);
  WordList list(std::move(name));
  std::uint32_t number = 0;
  for (std::string_view line : split(text, '\n')) {
    ++number;
    if (number == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (trim(line).empty() || line.front() == '#') continue;
    Row row;
    row.line = number;
    for (const std::string_view cell : split(line, '\t')) row.cells.emplace_back(trim(cell));
    row.words = owned(split_words(row.cells.front()));
    const SourceLocation where{path.string(), number, 1};
    if (row.words.empty()) throw Error(where, "the first column is empty");
    const std::string word = row.cells.front();
    Row parted = row;
    parted.words = part_hyphens(row.words);
    const bool hyphens = parted.words != row.words;
    if (!list.add(std::move(row))) throw Error(where, "'" + word + "' comes twice");
    if (hyphens) list.add(std::move(parted));
  }
  return list;
}

bool WordList::add(Row row) {
  const auto number = static_cast<std::uint32_t>(rows_.size());
  if (row.words.size() == 1) {
    if (!words_.emplace(row.words.front(), number).second) return false;
    rows_.push_back(std::move(row));
    return true;
  }
  const auto known = phrases_.find(row.words.front());
  if (known != phrases_.end()) {
    for (const std::uint32_t other : known->second) {
      if (rows_[other].words == row.words) return false;
    }
  }
  rows_.push_back(std::move(row));
  const std::vector<std::string>& words = rows_.back().words;
  for (auto word = words.begin(); word != words.end(); ++word) {
    if (std::find(words.begin(), word, *word) != word) continue;  // "step by step": once
    std::vector<std::uint32_t>& list = phrases_[*word];
    const auto place = std::find_if(list.begin(), list.end(),
                                    [&](std::uint32_t other) { return rows_[other].words.size() < words.size(); });
    list.insert(place, number);
  }
  return true;
}

const WordList::Row* WordList::find(std::string_view word) const {
  const auto found = words_.find(word);
  return found == words_.end() ? nullptr : &rows_[found->second];
}

std::span<const std::uint32_t> WordList::phrases_with(std::string_view word) const {
  const auto found = phrases_.find(word);
  return found == phrases_.end() ? std::span<const std::uint32_t>{} : std::span<const std::uint32_t>(found->second);
}

}  // namespace newsgraph
