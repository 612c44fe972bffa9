// What merging is told besides the Extractions: the ontology's view of classes,
// names that mean the same, and what people have decided.
#ifndef NEWSGRAPH_MERGE_OPTIONS_H_
#define NEWSGRAPH_MERGE_OPTIONS_H_

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "merge/class_model.h"
#include "merge/judgements.h"

namespace newsgraph {

struct MergeOptions {
  ClassModel classes;

  /// Names of one entity each, as people write them: {"Cheong Wa Dae", "Blue House"}.
  std::vector<std::vector<std::string>> same_names;
  /// Pairs of names that never are one entity, whatever the evidence.
  std::vector<std::pair<std::string, std::string>> different_names;
  /// Folded words that may be left away at the end of a place's name ("prefecture", "temple").
  std::set<std::string> place_heads;
  /// Folded name of a city or area -> key of its country; asked where no article says where the place lies.
  std::map<std::string, std::string> place_countries;
  /// Number in GeoNames of the one city of a country with that folded name: {"oslo", "iso3166:NO"} -> "3143244".
  std::map<std::pair<std::string, std::string>, std::string> city_numbers;
  /// Folded names that one city of the world bears.
  std::set<std::string> only_cities;
  /// Folded words of which names are made that many countries have a body of ("supreme", "court").
  std::set<std::string> body_words;
  /// Those of place_heads that are no administrative unit ("river"): such a thing is not the state of that name.
  std::set<std::string> natural_heads;
  /// Folded name or adjective of a country -> its key; only those that mean one country.
  std::map<std::string, std::string> country_words;
  /// Folded words that say little about whose name it is ("al", "sheikh", "gmbh"), for comparing spellings.
  std::set<std::string> light_words;
  /// By language ("ko"), every way in which a syllable of names is spelled in Latin letters -> one that stands for all.
  std::map<std::string, std::map<std::string, std::string>> romanised;
  /// Folded titles and given names that men alone ('m') or women alone ('f') bear.
  std::map<std::string, char> genders;
  /// Folded word -> the word it counts as in names of bodies ("defence" -> "defense").
  std::map<std::string, std::string> spellings;
  /// Folded words for people in general: a count of "people" is a total rather than a part.
  std::set<std::string> general_groups;
  /// Lemmas of nouns whose plural names one event as well ("talks", "elections").
  std::set<std::string> one_in_plural;
  /// Rule IRI -> properties that it allows between the participants of its events (ng:met).
  std::map<std::string, std::vector<std::string>> rule_shortcuts;

  /// How often a rule is right, and how sure of itself it is on average.
  struct RuleRecord {
    double precision = 1;   ///< share of its findings that annotated articles confirm, drawn towards that of all rules
    double confidence = 1;  ///< mean of its findings there
  };
  /// By rule IRI; `any_rule` of those that no annotated article judges.
  std::map<std::string, RuleRecord> rule_records;
  RuleRecord any_rule;

  /// What people have decided of single entities and events.
  std::vector<Judgement> judgements;

  /// BCP 47 tag of the articles, for strings without a datatype.
  std::string language = "en";
};

/// Adds the lines of a table of merging decisions: tab-separated, '#' opens a comment line.
///
///     same       NAME  NAME  …   all names of one entity
///     different  NAME  NAME      never one entity
///     place      WORD            may be left away at the end of a place's name
///     people     WORD            people in general
///     plural     WORD            its plural names one event as well ("talks", "elections"), given in the singular
///     body       WORD            a body named by such words alone ("Supreme Court") is one of many
///     light      WORD            says little about whose name it is ("al", "gmbh")
///     spelling   WORD  WORD      the first is the second in names of bodies
///
/// Throws Error with file and line on anything else.
void add_merge_table(std::string_view text, const std::string& file, MergeOptions& options);

/// Adds the last words of places ("prefecture", "airport") from a table of name heads: word, class, where.
/// Throws Error when the file cannot be read.
void add_name_heads(const std::filesystem::path& file, MergeOptions& options);

/// Adds the names and aliases of a gazetteer as names of one entity each: name, class, aliases separated by '|'.
/// Throws Error when the file cannot be read.
void add_gazetteer_names(const std::filesystem::path& file, MergeOptions& options);

/// Adds the numbers of cities from a gazetteer: name, ISO 3166-1 alpha-2 code, number in GeoNames, "only" where no
/// other city has the name. Throws Error when the file cannot be read.
void add_city_numbers(const std::filesystem::path& file, MergeOptions& options);

/// Adds names, aliases and adjectives of countries from a gazetteer: code, name, aliases, adjectives (lists separated
/// by
/// '|'). Throws Error when the file cannot be read.
void add_country_words(const std::filesystem::path& file, MergeOptions& options);

/// Adds the countries of places from a gazetteer: name, ISO 3166-1 alpha-2 code. Throws Error when the file cannot be
/// read.
void add_place_countries(const std::filesystem::path& file, MergeOptions& options);

/// Reads how often rules were right on annotated articles: rule, right, judged, mean
/// confidence; tab-separated, '#' opens a comment line.
///
/// A rule's precision is (right + kPriorWeight * usual) / (judged + kPriorWeight), with `usual` the share of all: few
/// judgements hardly move it. Throws Error with file and line on what is no such table.
void add_rule_precision(std::string_view text, const std::string& file, MergeOptions& options);

/// Reads what a build needs: the ontology file and, as far as they exist, MAPPINGS/merging.tsv,
/// MAPPINGS/rule-precision.tsv, MAPPINGS/lexicons/name-heads.tsv and
/// MAPPINGS/gazetteers/{organizations,places,cities,areas,countries,geonames}.tsv. rule_shortcuts stays empty; whoever
/// knows the mappings fills it. Throws Error.
[[nodiscard]] MergeOptions load_merge_options(const std::filesystem::path& ontology,
                                              const std::filesystem::path& mappings);

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_OPTIONS_H_
