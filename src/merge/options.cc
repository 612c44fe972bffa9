#include "merge/options.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <map>

#include "base/error.h"
#include "base/file.h"
#include "base/strings.h"
#include "rdf/vocabulary.h"
#include "text/fold.h"

namespace newsgraph {
namespace {

constexpr std::string_view kMappingsNamespace = "https://w3id.org/newsgraph/mappings/";
constexpr std::uint64_t kTableLimit = std::uint64_t{64} << 20U;

std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  for (const std::string_view cell : split(line, '\t')) cells.emplace_back(trim(cell));
  while (!cells.empty() && cells.back().empty()) cells.pop_back();
  return cells;
}

/// Calls `take(cells, where)` for every line that is neither empty nor a comment.
template <class Take>
void for_each_row(std::string_view text, const std::string& file, Take take) {
  std::uint32_t number = 0;
  for (std::string_view line : split(text, '\n')) {
    ++number;
    if (trim(line).empty() || line.starts_with('#')) continue;
    if (line.ends_with('\r')) line.remove_suffix(1);
    take(cells_of(line), SourceLocation{file, number, 0});
  }
}

void require_names(const std::vector<std::string>& names, const SourceLocation& where) {
  for (const std::string& name : names) {
    if (fold_name(name).empty()) throw Error(where, "a name without letters or digits: \"" + name + "\"");
  }
}

double number_in(const std::string& cell, const SourceLocation& where) {
  double value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error != std::errc() || end != cell.data() + cell.size() || !std::isfinite(value) || value < 0) {
    throw Error(where, "\"" + cell + "\" is no number");
  }
  return value;
}

std::set<std::string>* words_named(const std::string& kind, MergeOptions& options) {
  if (kind == "place") return &options.place_heads;
  if (kind == "people") return &options.general_groups;
  if (kind == "light") return &options.light_words;
  if (kind == "plural") return &options.one_in_plural;
  return kind == "body" ? &options.body_words : nullptr;
}

void add_row(const std::vector<std::string>& cells, const SourceLocation& where, MergeOptions& options) {
  if (cells.empty()) throw Error(where, "an empty first column");
  const std::vector<std::string> names(cells.begin() + 1, cells.end());
  require_names(names, where);
  if (cells[0] == "same") {
    if (names.size() < 2) throw Error(where, "\"same\" needs two names or more");
    options.same_names.push_back(names);
  } else if (cells[0] == "different") {
    if (names.size() != 2) throw Error(where, "\"different\" needs two names");
    options.different_names.emplace_back(names[0], names[1]);
  } else if (cells[0] == "syllable") {
    if (names.size() < 2) throw Error(where, "\"syllable\" needs a language and a spelling or more");
    for (std::size_t i = 1; i < names.size(); ++i) {
      const auto [known, fresh] = options.romanised[names[0]].emplace(fold_name(names[i]), fold_name(names[1]));
      if (!fresh) throw Error(where, "\"" + names[i] + "\" is there twice");
    }
  } else if (cells[0] == "pronoun") {
    if (names.size() != 2 || (names[1] != "m" && names[1] != "f"))
      throw Error(where, "\"pronoun\" needs a word and m or f");
    options.genders[fold_name(names[0])] = names[1][0];
  } else if (cells[0] == "spelling") {
    if (names.size() != 2) throw Error(where, "\"spelling\" needs two words");
    options.spellings[fold_name(names[0])] = fold_name(names[1]);
  } else if (std::set<std::string>* words = words_named(cells[0], options)) {
    if (names.size() != 1) throw Error(where, "\"" + cells[0] + "\" needs one word");
    words->insert(fold_name(names[0]));
  } else {
    throw Error(where,
                "\"" + cells[0] +
                    "\" is none of same, different, place, people, plural, body, light, pronoun, spelling, syllable");
  }
}

}  // namespace

void add_merge_table(std::string_view text, const std::string& file, MergeOptions& options) {
  for_each_row(text, file, [&](const std::vector<std::string>& cells, const SourceLocation& where) {
    add_row(cells, where, options);
  });
}

void add_rule_precision(std::string_view text, const std::string& file, MergeOptions& options) {
  constexpr double kPriorWeight = 10;  // judgements
  struct Counts {
    double right = 0;
    double judged = 0;
    double confidence = 0;
  };
  std::map<std::string, Counts> counts;
  Counts all;
  for_each_row(text, file, [&](const std::vector<std::string>& cells, const SourceLocation& where) {
    if (cells.size() != 4 || cells[0].empty()) {
      throw Error(where, "needs a rule, how often it was right, how often judged, and its mean confidence");
    }
    const Counts own{number_in(cells[1], where), number_in(cells[2], where), number_in(cells[3], where)};
    if (own.judged <= 0 || own.right > own.judged) throw Error(where, "must be right at most as often as judged");
    if (own.confidence <= 0 || own.confidence > 1) throw Error(where, "a confidence is above 0, and 1 at most");
    if (!counts.emplace(cells[0], own).second) throw Error(where, "\"" + cells[0] + "\" is there twice");
    all.right += own.right;
    all.judged += own.judged;
    all.confidence += own.confidence * own.judged;
  });
  if (counts.empty()) return;
  options.any_rule = {all.right / all.judged, all.confidence / all.judged};
  for (const auto& [rule, own] : counts) {
    const double precision = (own.right + kPriorWeight * options.any_rule.precision) / (own.judged + kPriorWeight);
    options.rule_records[std::string(kMappingsNamespace) + rule] = {precision, own.confidence};
  }
}

void add_name_heads(const std::filesystem::path& file, MergeOptions& options) {
  const std::string text = read_file(file, kTableLimit);
  for_each_row(text, file.string(), [&](const std::vector<std::string>& cells, const SourceLocation&) {
    if (cells.size() < 3 || (cells[2] != "last" && cells[2] != "both")) return;
    const std::string class_iri = std::string(ng::kNamespace) + cells[1];
    if (options.classes.kind(class_iri) != EntityKind::kPlace) return;
    options.place_heads.insert(fold_name(cells[0]));
    if (class_iri == ng::kPlace) options.natural_heads.insert(fold_name(cells[0]));
  });
}

void add_gazetteer_names(const std::filesystem::path& file, MergeOptions& options) {
  const std::string text = read_file(file, kTableLimit);
  for_each_row(text, file.string(), [&](const std::vector<std::string>& cells, const SourceLocation&) {
    if (cells.size() < 3) return;
    std::vector<std::string> names{cells[0]};
    for (const std::string_view alias : split(cells[2], '|')) {
      if (!fold_name(alias).empty()) names.emplace_back(trim(alias));
    }
    if (names.size() > 1) options.same_names.push_back(std::move(names));
  });
}

void add_city_numbers(const std::filesystem::path& file, MergeOptions& options) {
  const std::string text = read_file(file, kTableLimit);
  for_each_row(text, file.string(), [&](const std::vector<std::string>& cells, const SourceLocation&) {
    if (cells.size() < 3 || cells[1].size() != 2) return;
    const std::string name = fold_name(cells[0]);
    options.city_numbers.emplace(std::pair(name, "iso3166:" + cells[1]), cells[2]);
    if (cells.size() > 3 && cells[3] == "only") options.only_cities.insert(name);
  });
}

void add_country_words(const std::filesystem::path& file, MergeOptions& options) {
  const std::string text = read_file(file, kTableLimit);
  std::set<std::string> shared;
  for_each_row(text, file.string(), [&](const std::vector<std::string>& cells, const SourceLocation&) {
    if (cells.size() < 2 || cells[0].size() != 2) return;
    const std::string key = "iso3166:" + cells[0];
    for (std::size_t i = 1; i < std::min<std::size_t>(cells.size(), 4); ++i) {
      for (const std::string_view name : split(cells[i], '|')) {
        const std::string folded = fold_name(name);
        if (folded.empty()) continue;
        const auto [entry, added] = options.country_words.emplace(folded, key);
        if (!added && entry->second != key) shared.insert(folded);
      }
    }
  });
  for (const std::string& word : shared) options.country_words.erase(word);
}

void add_place_countries(const std::filesystem::path& file, MergeOptions& options) {
  const std::string text = read_file(file, kTableLimit);
  for_each_row(text, file.string(), [&](const std::vector<std::string>& cells, const SourceLocation&) {
    if (cells.size() < 2 || cells[1].size() != 2) return;
    const std::string name = fold_name(cells[0]);
    if (!name.empty()) options.place_countries.emplace(name, "iso3166:" + cells[1]);
  });
}

/// `column`: of the gender, "m" or "f"; rows that have none tell nothing.
void add_genders(const std::filesystem::path& file, std::size_t column, MergeOptions& options) {
  if (!std::filesystem::exists(file)) return;
  const std::string text = read_file(file, kTableLimit);
  for_each_row(text, file.string(), [&](const std::vector<std::string>& cells, const SourceLocation&) {
    if (cells.size() <= column || (cells[column] != "m" && cells[column] != "f")) return;
    options.genders.emplace(fold_name(cells[0]), cells[column][0]);
  });
}

MergeOptions load_merge_options(const std::filesystem::path& ontology, const std::filesystem::path& mappings) {
  MergeOptions options;
  options.classes = ClassModel(Graph(read_turtle(ontology)));
  const std::filesystem::path table = mappings / "merging.tsv";
  if (std::filesystem::exists(table)) add_merge_table(read_file(table, kTableLimit), table.string(), options);
  const std::filesystem::path precision = mappings / "rule-precision.tsv";
  if (std::filesystem::exists(precision)) {
    add_rule_precision(read_file(precision, kTableLimit), precision.string(), options);
  }
  const std::filesystem::path heads = mappings / "lexicons" / "name-heads.tsv";
  if (std::filesystem::exists(heads)) add_name_heads(heads, options);
  add_genders(mappings / "lexicons" / "titles.tsv", 2, options);
  add_genders(mappings / "lexicons" / "given-names.tsv", 1, options);
  for (const char* name : {"organizations.tsv", "places.tsv"}) {
    const std::filesystem::path gazetteer = mappings / "gazetteers" / name;
    if (std::filesystem::exists(gazetteer)) add_gazetteer_names(gazetteer, options);
  }
  for (const char* name : {"cities.tsv", "areas.tsv"}) {
    const std::filesystem::path gazetteer = mappings / "gazetteers" / name;
    if (std::filesystem::exists(gazetteer)) add_place_countries(gazetteer, options);
  }
  const std::filesystem::path countries = mappings / "gazetteers" / "countries.tsv";
  if (std::filesystem::exists(countries)) add_country_words(countries, options);
  const std::filesystem::path numbers = mappings / "gazetteers" / "geonames.tsv";
  if (std::filesystem::exists(numbers)) add_city_numbers(numbers, options);
  return options;
}

}  // namespace newsgraph
