// Word lists that rules refer to: TSV files in mappings/lexicons.
//
// A word list is a set of lemmas and of runs of lemmas ("prime minister"), each
// with a row of columns. Which words a document holds is asked by extract/; here
// is only what the files say.
#ifndef NEWSGRAPH_MAPPING_WORD_LIST_H_
#define NEWSGRAPH_MAPPING_WORD_LIST_H_

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/string_map.h"

namespace newsgraph {

/// A set of words and phrases with columns. Immutable once built.
/// Keys without an upper-case letter are compared with lower-cased lemmas, others as they stand.
class WordList {
 public:
  struct Row {
    std::vector<std::string> words;  ///< of the first column; several for a phrase
    std::vector<std::string> cells;  ///< all columns, the first included
    std::uint32_t line = 0;          ///< in the file; 0 for words written in a rule
  };

  WordList() = default;
  explicit WordList(std::string name) : name_(std::move(name)) {}

  /// Reads a TSV file: UTF-8, '#' starts a comment line, lines may end in CR LF, missing columns are empty.
  /// A word with hyphens is found whole and as several tokens.
  /// Throws Error with file and line when the first column of a row is empty or a word comes twice.
  [[nodiscard]] static WordList read(const std::filesystem::path& path, std::string name);

  /// Adds a row. Returns false, and adds nothing, when its words are there already.
  bool add(Row row);

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] std::span<const Row> rows() const { return rows_; }

  /// The row of a single word; null when there is none.
  [[nodiscard]] const Row* find(std::string_view word) const;
  /// Numbers of the rows whose phrase holds `word`, longest phrase first.
  [[nodiscard]] std::span<const std::uint32_t> phrases_with(std::string_view word) const;
  [[nodiscard]] bool has_phrases() const { return !phrases_.empty(); }

 private:
  std::string name_;
  std::vector<Row> rows_;
  StringMap<std::uint32_t> words_;
  StringMap<std::vector<std::uint32_t>> phrases_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_MAPPING_WORD_LIST_H_
