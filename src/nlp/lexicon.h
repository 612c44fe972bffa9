// Word lists that annotators read language from.
//
// What a title, a month or a verb of speaking is stands in TSV files under
// mappings/lexicons, where editors can change it; no word list lives in C++.
#ifndef NEWSGRAPH_NLP_LEXICON_H_
#define NEWSGRAPH_NLP_LEXICON_H_

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/string_map.h"

namespace newsgraph {

/// One line of a TSV file with its number, counted from 1.
struct TsvRow {
  std::vector<std::string> cells;
  std::uint32_t line = 0;
};

/// Reads a TSV file; empty lines and lines that begin with '#' are skipped, missing cells at the end are empty.
/// Throws Error with file and line when a row has more than `columns` cells or its first cell is empty.
[[nodiscard]] std::vector<TsvRow> read_tsv(const std::filesystem::path& path, std::size_t columns);

/// Phrases of one or several words, found by longest match. Case matters.
class PhraseTable {
 public:
  struct Match {
    std::uint32_t length = 0;  ///< words
    std::uint32_t value = 0;
  };

  /// Adds a phrase; white space, hyphens and "'s" part words as they do in UD English. The first of two equal phrases
  /// stays.
  void add(std::string_view phrase, std::uint32_t value);

  /// The longest phrase that begins at words[first] and ends before `end`.
  [[nodiscard]] std::optional<Match> longest(std::span<const std::string> words, std::uint32_t first,
                                             std::uint32_t end) const;

  /// The value of a phrase written out.
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view phrase) const;

  /// Does a phrase begin with this word?
  [[nodiscard]] bool begins(std::string_view word) const { return by_first_.find(word) != by_first_.end(); }

  /// The words of a phrase as add() parts them.
  [[nodiscard]] static std::vector<std::string> words_of(std::string_view phrase);

 private:
  struct Entry {
    std::vector<std::string> rest;  // words after the first
    std::uint32_t value = 0;
  };
  StringMap<std::vector<Entry>> by_first_;  // entries longest first
};

/// One lexicon: lower-case phrases with a row of attributes each.
class Lexicon {
 public:
  /// Loads a TSV file whose first column is the phrase. Throws Error with file:line on a malformed or repeated row.
  [[nodiscard]] static Lexicon load(const std::filesystem::path& path, std::size_t columns);

  /// The row of a phrase; null when it is none.
  [[nodiscard]] const TsvRow* find(std::string_view lower_phrase) const;
  [[nodiscard]] bool contains(std::string_view lower_word) const { return find(lower_word) != nullptr; }
  [[nodiscard]] std::span<const TsvRow> rows() const { return rows_; }

  /// Does a phrase of several words begin with this word?
  [[nodiscard]] bool begins(std::string_view lower_word) const { return phrases_.begins(lower_word); }

  struct Match {
    std::uint32_t length = 0;
    const TsvRow* row = nullptr;
    explicit operator bool() const { return row != nullptr; }
  };
  [[nodiscard]] Match longest(std::span<const std::string> lower, std::uint32_t first, std::uint32_t end) const;

  /// The attribute in column `column` (the phrase is column 0) of `word`; empty when there is none.
  [[nodiscard]] std::string_view attribute(std::string_view lower_word, std::size_t column) const;

 private:
  std::vector<TsvRow> rows_;
  StringMap<std::uint32_t> single_;  // phrases of one word, the common case
  PhraseTable phrases_;
};

/// All lexicons the annotators use. Loaded once, then shared and immutable.
struct Lexicons {
  Lexicon titles;           ///< phrase, kind (office|rank|honorific|profession), gender (m|f)
  Lexicon leader_titles;    ///< titles of those who may be "the leaders"
  Lexicon title_modifiers;  ///< words that belong to a title: "deputy", "foreign", "former"
  Lexicon kinship;          ///< word, gender
  Lexicon given_names;      ///< first names borne by one sex, gender
  Lexicon person_nouns;     ///< head nouns of persons, plural form, gender
  Lexicon body_nouns;       ///< common nouns of bodies: "government", class, classes that "the ..." may mean
  Lexicon place_nouns;      ///< common nouns of places: "city", class
  Lexicon
      name_heads;  ///< last or first words of names: "prefecture", class, where (last|first|both), flag (surname|site)
  Lexicon name_parts;        ///< words that names are joined or parted at, kinds separated by blanks
  Lexicon person_verbs;      ///< what persons do or suffer: "resign", "marry"
  Lexicon epithets;          ///< nouns for somebody who was named before: "the economist"
  Lexicon antecedent_weights;  ///< feature, weight for persons, for things (coref_antecedents.h)
  Lexicon speech_verbs;      ///< lemma, kind (say|tell|write|call)
  Lexicon government_verbs;  ///< what a capital does when it stands for its country
  Lexicon headline_verbs;    ///< verb, third person, past form, "noun" where the third person is as often a plural noun
  Lexicon months;            ///< form, number, flags (abbreviation|ambiguous)
  Lexicon weekdays;          ///< form, ISO number
  Lexicon number_words;      ///< word, value, kind (unit|ten|scale|ordinal|fraction|vague)
  Lexicon time_words;        ///< phrase, kind, argument: "yesterday", "week", "summer"
  Lexicon bounds;            ///< phrase in front of a number, bound
  Lexicon currencies;        ///< sign or word, ISO 4217 code
  Lexicon measures;          ///< unit word, unit

  /// Is the word of the kind among name_parts?
  [[nodiscard]] bool is_name_part(std::string_view lower_word, std::string_view kind) const;

  /// Loads every file from `directory` (mappings/lexicons). Throws Error with file:line.
  [[nodiscard]] static Lexicons load(const std::filesystem::path& directory);
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_NLP_LEXICON_H_
