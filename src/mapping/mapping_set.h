// Everything that mappings/ and the ontology say, checked once and then only read.
#ifndef NEWSGRAPH_MAPPING_MAPPING_SET_H_
#define NEWSGRAPH_MAPPING_MAPPING_SET_H_

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/string_map.h"
#include "mapping/ontology.h"
#include "mapping/rule.h"

namespace newsgraph {

/// One trigger of one rule.
struct TriggerRef {
  std::uint32_t rule = 0;     ///< index in MappingSet::rules()
  std::uint32_t trigger = 0;  ///< index in Rule::triggers

  auto operator<=>(const TriggerRef&) const = default;
};

/// A file of mappings held in memory, for tests and for checking text before it is saved.
struct MappingSource {
  std::string name;  ///< in messages
  std::string text;
};

/// The rules in their total order with an index from words to rules, the
/// lexicons and the ontology. Immutable; safe to be used from several threads.
class MappingSet {
 public:
  /// Reads every *.ttl of `mappings` in the order of their names, the lexicons in `mappings`/lexicons that rules refer
  /// to, all whose names begin with "pass-", titles.tsv, gazetteers/countries.tsv where it is, and the ontology file.
  /// Throws Error with file, line and column at the first thing that is wrong.
  [[nodiscard]] static MappingSet load(const std::filesystem::path& mappings, const std::filesystem::path& ontology);

  /// The same from memory.
  [[nodiscard]] static MappingSet compile(std::span<const MappingSource> mappings, const MappingSource& ontology,
                                          std::map<std::string, WordList> lexicons);

  [[nodiscard]] const Ontology& ontology() const { return ontology_; }

  /// All rules: higher priority first, then by IRI.
  [[nodiscard]] std::span<const Rule> rules() const { return rules_; }

  /// Triggers that a token with this lemma (or, in lower case, this form) may satisfy, beside general_triggers().
  [[nodiscard]] std::span<const TriggerRef> triggers_of_lemma(std::string_view lemma) const {
    return find(lemmas_, lemma);
  }
  [[nodiscard]] std::span<const TriggerRef> triggers_of_form(std::string_view form) const { return find(forms_, form); }
  /// Triggers that ask for neither a lemma nor a form.
  [[nodiscard]] std::span<const TriggerRef> general_triggers() const { return general_; }

  /// A lexicon; null when there is none of that name, or no rule refers to it.
  [[nodiscard]] const WordList* lexicon(std::string_view name) const;

  /// "iso3166:NO" for a name, alias or former name of a country in gazetteers/countries.tsv; empty for any other name.
  [[nodiscard]] std::string country_key(std::string_view name) const;
  /// The same for what belongs to a country: "Norwegian".
  [[nodiscard]] std::string demonym_key(std::string_view word) const;

  /// SHA-256 over the bytes of all files read, in order; empty for compile().
  [[nodiscard]] const std::string& fingerprint() const { return fingerprint_; }

 private:
  using Index = StringMap<std::vector<TriggerRef>>;
  class Loader;

  void read_countries(const WordList& table);
  static std::span<const TriggerRef> find(const Index& index, std::string_view word);
  void order_rules();
  void index_rules();
  void index_trigger(TriggerRef ref);

  Ontology ontology_;
  std::vector<Rule> rules_;
  std::map<std::string, WordListPtr, std::less<>> lexicons_;
  std::map<std::string, std::string, std::less<>> countries_;  // name -> key; "" where it is that of several
  std::map<std::string, std::string, std::less<>> demonyms_;   // as countries_
  Index lemmas_;
  Index forms_;
  std::vector<TriggerRef> general_;
  std::string fingerprint_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_MAPPING_MAPPING_SET_H_
