#include "nlp/lexicon.h"

#include <algorithm>

#include "base/error.h"
#include "base/file.h"
#include "base/strings.h"

namespace newsgraph {
namespace {

constexpr std::uint64_t kLexiconLimit = 16U << 20U;  // bytes; ours are below 1 MiB

bool starts_with_hyphen(std::string_view text, std::size_t& length) {
  for (const std::string_view hyphen : {"-", "\u2010", "\u2011", "\u2012", "\u2013"}) {
    if (text.starts_with(hyphen)) {
      length = hyphen.size();
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<TsvRow> read_tsv(const std::filesystem::path& path, std::size_t columns) {
  const std::string bytes = read_file(path, kLexiconLimit);
  std::vector<TsvRow> rows;
  std::uint32_t number = 0;
  for (std::string_view line : split(bytes, '\n')) {
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (trim(line).empty() || line.starts_with('#')) continue;
    TsvRow row{{}, number};
    for (const std::string_view cell : split(line, '\t')) row.cells.emplace_back(trim(cell));
    const SourceLocation where{path.string(), number, 0};
    if (row.cells.size() > columns) {
      throw Error(where, "row has " + std::to_string(row.cells.size()) + " columns, at most " +
                             std::to_string(columns) + " expected");
    }
    if (row.cells[0].empty()) throw Error(where, "first column is empty");
    row.cells.resize(columns);
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<std::string> PhraseTable::words_of(std::string_view phrase) {
  std::vector<std::string> words;
  for (std::string_view part : split_words(phrase)) {
    std::string possessive;
    for (const std::string_view mark : {"'s", "\u2019s"}) {
      if (part.size() > mark.size() && part.ends_with(mark)) {
        possessive = mark;
        part.remove_suffix(mark.size());
        break;
      }
    }
    std::string word;
    for (std::size_t i = 0; i < part.size();) {
      std::size_t length = 0;
      if (starts_with_hyphen(part.substr(i), length)) {
        if (!word.empty()) words.push_back(std::move(word));
        word.clear();
        words.emplace_back("-");
        i += length;
      } else {
        word += part[i++];
      }
    }
    if (!word.empty()) words.push_back(std::move(word));
    if (!possessive.empty()) words.push_back(std::move(possessive));
  }
  return words;
}

void PhraseTable::add(std::string_view phrase, std::uint32_t value) {
  std::vector<std::string> words = words_of(phrase);
  if (words.empty()) return;
  std::vector<Entry>& entries = by_first_[words.front()];
  Entry entry{{words.begin() + 1, words.end()}, value};
  if (std::any_of(entries.begin(), entries.end(), [&](const Entry& e) { return e.rest == entry.rest; })) return;
  const auto place =
      std::find_if(entries.begin(), entries.end(), [&](const Entry& e) { return e.rest.size() < entry.rest.size(); });
  entries.insert(place, std::move(entry));
}

std::optional<PhraseTable::Match> PhraseTable::longest(std::span<const std::string> words, std::uint32_t first,
                                                       std::uint32_t end) const {
  const auto found = by_first_.find(std::string_view(words[first]));
  if (found == by_first_.end()) return std::nullopt;
  for (const Entry& entry : found->second) {
    if (first + 1 + entry.rest.size() > end) continue;
    if (std::equal(entry.rest.begin(), entry.rest.end(), words.begin() + first + 1)) {
      return Match{static_cast<std::uint32_t>(entry.rest.size() + 1), entry.value};
    }
  }
  return std::nullopt;
}

std::optional<std::uint32_t> PhraseTable::find(std::string_view phrase) const {
  const std::vector<std::string> words = words_of(phrase);
  if (words.empty()) return std::nullopt;
  const auto size = static_cast<std::uint32_t>(words.size());
  const std::optional<Match> match = longest(words, 0, size);
  if (!match || match->length != size) return std::nullopt;
  return match->value;
}

Lexicon Lexicon::load(const std::filesystem::path& path, std::size_t columns) {
  Lexicon lexicon;
  lexicon.rows_ = read_tsv(path, columns);
  for (std::uint32_t i = 0; i < lexicon.rows_.size(); ++i) {
    const TsvRow& row = lexicon.rows_[i];
    const std::vector<std::string> words = PhraseTable::words_of(row.cells[0]);
    if (words.size() == 1 ? lexicon.single_.contains(row.cells[0]) : lexicon.phrases_.find(row.cells[0]).has_value()) {
      throw Error({path.string(), row.line, 0}, "\"" + row.cells[0] + "\" is listed twice");
    }
    if (words.size() == 1)
      lexicon.single_.emplace(row.cells[0], i);
    else
      lexicon.phrases_.add(row.cells[0], i);
  }
  return lexicon;
}

const TsvRow* Lexicon::find(std::string_view lower_phrase) const {
  const auto found = single_.find(lower_phrase);
  if (found != single_.end()) return &rows_[found->second];
  if (lower_phrase.find_first_of(" -") == std::string_view::npos) return nullptr;
  const auto row = phrases_.find(lower_phrase);
  return row ? &rows_[*row] : nullptr;
}

Lexicon::Match Lexicon::longest(std::span<const std::string> lower, std::uint32_t first, std::uint32_t end) const {
  if (first >= end) return {};
  if (const auto match = phrases_.longest(lower, first, end)) return {match->length, &rows_[match->value]};
  const auto found = single_.find(std::string_view(lower[first]));
  if (found == single_.end()) return {};
  return {1, &rows_[found->second]};
}

std::string_view Lexicon::attribute(std::string_view lower_word, std::size_t column) const {
  const TsvRow* row = find(lower_word);
  return row == nullptr ? std::string_view{} : std::string_view(row->cells[column]);
}

bool Lexicons::is_name_part(std::string_view lower_word, std::string_view kind) const {
  const std::vector<std::string_view> kinds = split_words(name_parts.attribute(lower_word, 1));
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

Lexicons Lexicons::load(const std::filesystem::path& directory) {
  const auto file = [&](const char* name, std::size_t columns) { return Lexicon::load(directory / name, columns); };
  return {
      .titles = file("titles.tsv", 3),
      .leader_titles = file("leader-titles.tsv", 1),
      .title_modifiers = file("title-modifiers.tsv", 1),
      .kinship = file("kinship.tsv", 2),
      .given_names = file("given-names.tsv", 2),
      .person_nouns = file("person-nouns.tsv", 2),
      .body_nouns = file("body-nouns.tsv", 3),
      .place_nouns = file("place-nouns.tsv", 2),
      .name_heads = file("name-heads.tsv", 4),
      .name_parts = file("name-parts.tsv", 2),
      .person_verbs = file("person-verbs.tsv", 1),
      .epithets = file("epithets.tsv", 1),
      .antecedent_weights = file("antecedent-weights.tsv", 3),
      .speech_verbs = file("speech-verbs.tsv", 2),
      .government_verbs = file("government-verbs.tsv", 1),
      .headline_verbs = file("headline-verbs.tsv", 4),
      .months = file("month-names.tsv", 3),
      .weekdays = file("weekdays.tsv", 2),
      .number_words = file("number-words.tsv", 3),
      .time_words = file("time-words.tsv", 3),
      .bounds = file("bounds.tsv", 2),
      .currencies = file("currencies.tsv", 2),
      .measures = file("measures.tsv", 2),
  };
}

}  // namespace newsgraph
