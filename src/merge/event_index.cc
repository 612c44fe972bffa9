#include "merge/event_index.h"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

#include "base/hash.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMaxActors = 8;   // of one profile that make keys
constexpr int kMaxMonths = 24;          // of one interval that make keys
constexpr int kOpenMonths = 6;          // of an interval with an open side
constexpr std::size_t kMaxBlock = 512;  // nodes of one block that are kept
constexpr std::ptrdiff_t kRecent = 16;  // last nodes of a block that are looked through before one is added
constexpr int kUndatedMonths = 2;       // before and after a report, for an event without a date

int month_of(Date date) {
  return static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month()));
}

/// Months, counted from year 0, in which the event may lie by what its mentions tell; wider when looking than when
/// storing.
std::vector<int> months_of(const EventProfile& profile, bool wide) {
  const int margin = wide && !profile.dated() ? kUndatedMonths : 0;
  const std::optional<Date>& first = profile.dated() ? profile.when.first : profile.first_report;
  const std::optional<Date>& last = profile.dated() ? profile.when.last : profile.last_report;
  std::vector<int> months;
  if (!first && !last) return months;
  const int begin = (first ? month_of(*first) : month_of(*last) - kOpenMonths) - margin;
  const int end = std::min((last ? month_of(*last) : month_of(*first) + kOpenMonths) + margin, begin + kMaxMonths);
  for (int month = begin; month <= end; ++month) months.push_back(month);
  return months;
}

/// The years of these months; wider when looking than when storing, so that what lies a year apart is found.
std::vector<int> years_of(const std::vector<int>& months, bool wide) {
  std::vector<int> years;
  if (months.empty()) return years;
  const int margin = wide ? 1 : 0;
  for (int year = (months.front() - 1) / 12 - margin; year <= (months.back() - 1) / 12 + margin; ++year) {
    years.push_back(year);
  }
  return years;
}

class KeyMaker {
 public:
  /// `wide`: the keys are for looking, not for storing.
  KeyMaker(const std::string& family, std::vector<int> months, bool wide)
      : family_(family), months_(std::move(months)), years_(years_of(months_, wide)), wide_(wide) {}

  void always(char kind, std::uint64_t a, std::uint64_t b = 0) {
    keys_.push_back(fnv1a(family_ + kind + std::to_string(a) + ',' + std::to_string(b)));
  }
  void by_month(char kind, std::uint64_t value) {
    for (const int month : months_) always(kind, value, static_cast<std::uint64_t>(month));
  }
  /// A country takes part in such an event every week for years, so even what needs no month is looked for among the
  /// years around it. What has no year at all is found by everything, and finds everything.
  void by_year(char kind, std::uint64_t a, std::uint64_t b = 0) {
    for (const int year : years_) always(kind, a, (b << kYearBits) + static_cast<std::uint64_t>(year));
    if (years_.empty() || wide_) always(kind, a, (b << kYearBits) + kNoYear);
    if (!wide_ || years_.empty()) always(kind, a, (b << kYearBits) + kAnyYear);
  }
  [[nodiscard]] const std::vector<std::uint64_t>& keys() const { return keys_; }

 private:
  static constexpr unsigned kYearBits = 16;
  static constexpr std::uint64_t kNoYear = 0xFFFE;
  static constexpr std::uint64_t kAnyYear = 0xFFFF;

  const std::string& family_;
  std::vector<int> months_;
  std::vector<int> years_;
  bool wide_;
  std::vector<std::uint64_t> keys_;
};

}  // namespace

std::vector<std::uint64_t> EventIndex::keys(const EventProfile& profile, bool wide) const {
  std::set<std::uint32_t> actors;
  for (const auto& [actor, count] : profile.actors) {
    if (actors.size() >= kMaxActors) break;
    actors.insert(actor);
  }
  std::set<std::uint32_t> countries;
  for (const std::uint32_t actor : actors) {
    const std::uint32_t country = world_.country_cluster(world_.facts(actor).country);
    if (country != std::numeric_limits<std::uint32_t>::max()) countries.insert(country);
  }
  std::set<std::string> families;
  for (const auto& [iri, count] : profile.classes) {
    for (const std::string& family : classes_.families(iri)) families.insert(family);
  }
  std::vector<std::uint64_t> all;
  for (const std::string& family : families) {
    KeyMaker maker(family, months_of(profile, wide), wide);
    for (const std::uint32_t actor : actors) maker.by_month('a', actor);
    for (const std::uint32_t country : countries) maker.by_month('a', country);
    for (const std::uint32_t place : profile.places) maker.by_month('p', place);
    for (const std::uint32_t place : profile.places) {
      if (world_.facts(place).level == PlaceLevel::kFacility) maker.always('f', place);
    }
    for (const auto& [outcome, count] : profile.tolls) {
      if (count >= kTellingToll) {
        maker.always('T', count);  // a disaster of long ago is told again without its day
      } else {
        maker.by_month('t', count);
      }
    }
    for (const std::uint64_t wording : profile.wordings) maker.always('w', wording);
    for (auto one = actors.begin(); one != actors.end(); ++one) {
      for (auto other = std::next(one); other != actors.end(); ++other) maker.by_year('2', *one, *other);
    }
    for (const std::uint32_t actor : actors) {
      if (wide || actors.size() == 1) maker.by_year('1', actor);
    }
    all.insert(all.end(), maker.keys().begin(), maker.keys().end());
  }
  std::ranges::sort(all);
  const auto repeated = std::ranges::unique(all);
  all.erase(repeated.begin(), repeated.end());
  return all;
}

void EventIndex::add(std::uint32_t node, const EventProfile& profile) {
  for (const std::uint64_t key : keys(profile, false)) {
    std::vector<std::uint32_t>& block = blocks_[key];
    const auto recent = std::ssize(block) < kRecent ? block.begin() : block.end() - kRecent;
    if (block.size() < kMaxBlock && std::find(recent, block.end(), node) == block.end()) block.push_back(node);
  }
}

std::vector<std::uint32_t> EventIndex::find(const EventProfile& profile, const DisjointSets& sets) const {
  std::vector<std::uint32_t> hits;
  for (const std::uint64_t key : keys(profile, true)) {
    const auto block = blocks_.find(key);
    if (block == blocks_.end()) continue;
    for (const std::uint32_t node : block->second) hits.push_back(sets.find(node));
  }
  std::ranges::sort(hits);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ranked;  // hits, node
  for (const std::uint32_t node : hits) {
    if (ranked.empty() || ranked.back().second != node) ranked.emplace_back(0, node);
    ++ranked.back().first;
  }
  std::ranges::stable_sort(ranked, std::ranges::greater{}, &std::pair<std::uint32_t, std::uint32_t>::first);
  std::vector<std::uint32_t> found;
  for (const auto& [count, node] : ranked) {
    if (found.size() == kMaxFound) break;
    found.push_back(node);
  }
  return found;
}

}  // namespace newsgraph
