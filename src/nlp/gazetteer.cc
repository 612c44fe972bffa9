#include "nlp/gazetteer.h"

#include <algorithm>
#include <utility>

#include "base/error.h"
#include "base/strings.h"

namespace newsgraph {
namespace {

/// Calls `add` for every part of a cell like "A|B".
template <typename Add>
void for_each_part(std::string_view cell, Add add) {
  for (const std::string_view part : split(cell, '|')) {
    if (!trim(part).empty()) add(trim(part));
  }
}

/// "South-Korean", as compounds are sometimes written.
std::string hyphened(std::string_view name) {
  std::string text(name);
  std::replace(text.begin(), text.end(), ' ', '-');
  return text;
}

void require_code(const std::filesystem::path& path, const TsvRow& row, std::string_view code) {
  const bool ok = code.empty() || (code.size() == 2 &&
                                   std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; }));
  if (!ok) throw Error({path.string(), row.line, 0}, "\"" + std::string(code) + "\" is no ISO 3166-1 alpha-2 code");
}

}  // namespace

void Gazetteer::add(std::string_view name, std::uint32_t entry) {
  const auto known = names_.find(name);
  if (!known) {
    names_.add(name, static_cast<std::uint32_t>(senses_.size()));
    senses_.push_back({entry});
    return;
  }
  std::vector<std::uint32_t>& senses = senses_[*known];
  if (std::find(senses.begin(), senses.end(), entry) != senses.end()) return;
  // Only countries share names by design; otherwise the list loaded first wins.
  const GazetteerKind kind = entries_[entry].kind;
  if (entries_[senses.front()].kind == kind && (kind == GazetteerKind::kCountry || kind == GazetteerKind::kDemonym))
    senses.push_back(entry);
}

std::uint32_t Gazetteer::append(GazetteerEntry entry) {
  entries_.push_back(std::move(entry));
  return static_cast<std::uint32_t>(entries_.size() - 1);
}

void Gazetteer::load_countries(const std::filesystem::path& path) {
  for (const TsvRow& row : read_tsv(path, 6)) {
    const std::string& code = row.cells[0];
    require_code(path, row, code);
    const std::string& name = row.cells[1];
    if (name.empty()) throw Error({path.string(), row.line, 0}, "country without a name");
    const bool ambiguous = row.cells[5] == "ambiguous";
    if (!ambiguous && !row.cells[5].empty())
      throw Error({path.string(), row.line, 0}, "unknown flag \"" + row.cells[5] + "\"");
    const std::string key = "iso3166:" + code;
    const std::uint32_t country = append({GazetteerKind::kCountry, name, "Country", key, code, ambiguous});
    if (!countries_.emplace(code, country).second)
      throw Error({path.string(), row.line, 0}, "code " + code + " is listed twice");
    add(name, country);
    add(hyphened(name), country);
    for_each_part(row.cells[2], [&](std::string_view alias) { add(alias, country); });
    const std::uint32_t demonym = append({GazetteerKind::kDemonym, name, "Country", key, code, false});
    for_each_part(row.cells[3], [&](std::string_view word) {
      add(word, demonym);
      add(hyphened(word), demonym);
    });
    for_each_part(row.cells[4], [&](std::string_view city) {
      add(city, append({GazetteerKind::kCapital, std::string(city), "City", "", code, false}));
    });
  }
}

void Gazetteer::load_places(const std::filesystem::path& path) {
  for (const TsvRow& row : read_tsv(path, 4)) {
    if (row.cells[1].empty()) throw Error({path.string(), row.line, 0}, "place without a class");
    const std::uint32_t place = append({GazetteerKind::kRegion, row.cells[0], row.cells[1], "", "", false});
    add(row.cells[0], place);
    for_each_part(row.cells[2], [&](std::string_view alias) { add(alias, place); });
    const std::uint32_t adjective = append({GazetteerKind::kDemonym, row.cells[0], row.cells[1], "", "", false});
    for_each_part(row.cells[3], [&](std::string_view word) { add(word, adjective); });
  }
}

void Gazetteer::load_bodies(const std::filesystem::path& path) {
  for (const TsvRow& row : read_tsv(path, 4)) {
    if (row.cells[1].empty()) throw Error({path.string(), row.line, 0}, "body without a class");
    require_code(path, row, row.cells[3]);
    const std::uint32_t body = append({GazetteerKind::kBody, row.cells[0], row.cells[1], "", row.cells[3], false});
    add(row.cells[0], body);
    for_each_part(row.cells[2], [&](std::string_view alias) { add(alias, body); });
  }
}

void Gazetteer::load_areas(const std::filesystem::path& path) {
  for (const TsvRow& row : read_tsv(path, 3)) {
    require_code(path, row, row.cells[1]);
    const std::uint32_t area =
        append({GazetteerKind::kArea, row.cells[0], "AdministrativeArea", "", row.cells[1], false});
    areas_.emplace(row.cells[0], area);
    if (row.cells[2] == "sure") add(row.cells[0], area);
  }
}

void Gazetteer::load_cities(const std::filesystem::path& path) {
  for (const TsvRow& row : read_tsv(path, 2)) {
    require_code(path, row, row.cells[1]);
    cities_.emplace(row.cells[0], append({GazetteerKind::kCity, row.cells[0], "City", "", row.cells[1], false}));
  }
}

Gazetteer Gazetteer::load(const std::filesystem::path& directory) {
  Gazetteer gazetteer;
  gazetteer.load_countries(directory / "countries.tsv");
  gazetteer.load_places(directory / "places.tsv");
  gazetteer.load_bodies(directory / "organizations.tsv");
  gazetteer.load_areas(directory / "areas.tsv");
  gazetteer.load_cities(directory / "cities.tsv");
  return gazetteer;
}

Gazetteer::Match Gazetteer::longest(std::span<const std::string> words, std::uint32_t first, std::uint32_t end) const {
  const auto match = names_.longest(words, first, end);
  if (!match) return {};
  return {match->length, senses_[match->value]};
}

const GazetteerEntry* Gazetteer::find(std::string_view name) const {
  if (const auto senses = names_.find(name))
    return senses_[*senses].size() == 1 ? &entries_[senses_[*senses].front()] : nullptr;
  if (const GazetteerEntry* entry = city(name)) return entry;
  return area(name);
}

const GazetteerEntry* Gazetteer::city(std::string_view name) const {
  const auto found = cities_.find(name);
  return found == cities_.end() ? nullptr : &entries_[found->second];
}

const GazetteerEntry* Gazetteer::area(std::string_view name) const {
  const auto found = areas_.find(name);
  return found == areas_.end() ? nullptr : &entries_[found->second];
}

const GazetteerEntry* Gazetteer::country(std::string_view code) const {
  const auto found = countries_.find(code);
  return found == countries_.end() ? nullptr : &entries_[found->second];
}

}  // namespace newsgraph
