// Names of places and bodies that are known before any article is read.
//
// Three strengths of knowledge: names that are found wherever they stand
// (countries, demonyms, capitals, world bodies), names that mean one of several
// things and wait for the document to tell which ("Korea"), and names that only
// say what kind of place something is that is a place for other reasons (cities).
#ifndef NEWSGRAPH_NLP_GAZETTEER_H_
#define NEWSGRAPH_NLP_GAZETTEER_H_

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "nlp/lexicon.h"

namespace newsgraph {

/// What kind of list an entry comes from.
enum class GazetteerKind : std::uint8_t { kCountry, kDemonym, kCapital, kBody, kRegion, kArea, kCity };

/// A name with what it denotes.
struct GazetteerEntry {
  GazetteerKind kind = GazetteerKind::kCountry;
  std::string name;        ///< the entity's usual name: "South Korea" for the demonym "South Korean"
  std::string type;        ///< ontology class: "Country", "City", …
  std::string key;         ///< "iso3166:KR" for countries; empty otherwise
  std::string country;     ///< ISO 3166-1 alpha-2 code of the country it is or belongs to; may be empty
  bool ambiguous = false;  ///< counts only where something else says that it is a place
};

/// All gazetteers. Immutable after loading; entries live as long as it.
class Gazetteer {
 public:
  /// Loads countries.tsv, organizations.tsv, places.tsv, areas.tsv and cities.tsv from `directory`.
  /// Throws Error with file:line on a malformed row.
  [[nodiscard]] static Gazetteer load(const std::filesystem::path& directory);

  struct Match {
    std::uint32_t length = 0;                   ///< words; 0: no match
    std::span<const std::uint32_t> candidates;  ///< entries, for entry()
  };
  /// The longest name at words[first] that is found on its own. `words` are forms with hyphens as "-".
  [[nodiscard]] Match longest(std::span<const std::string> words, std::uint32_t first, std::uint32_t end) const;

  [[nodiscard]] const GazetteerEntry& entry(std::uint32_t index) const { return entries_[index]; }

  /// The entry for a whole name, cities and areas included; null when unknown or of several meanings.
  [[nodiscard]] const GazetteerEntry* find(std::string_view name) const;
  /// The city or the first-level area of this name; null when there is none.
  [[nodiscard]] const GazetteerEntry* city(std::string_view name) const;
  [[nodiscard]] const GazetteerEntry* area(std::string_view name) const;
  /// The country of an ISO 3166-1 alpha-2 code; null when unknown.
  [[nodiscard]] const GazetteerEntry* country(std::string_view code) const;

 private:
  void add(std::string_view name, std::uint32_t entry);
  std::uint32_t append(GazetteerEntry entry);
  void load_countries(const std::filesystem::path& path);
  void load_places(const std::filesystem::path& path);
  void load_bodies(const std::filesystem::path& path);
  void load_areas(const std::filesystem::path& path);
  void load_cities(const std::filesystem::path& path);

  std::vector<GazetteerEntry> entries_;
  std::vector<std::vector<std::uint32_t>> senses_;  // values of names_: the entries a name may mean
  PhraseTable names_;
  StringMap<std::uint32_t> cities_;
  StringMap<std::uint32_t> areas_;
  StringMap<std::uint32_t> countries_;  // by code
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_NLP_GAZETTEER_H_
