#include "merge/casualties.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "base/strings.h"
#include "merge/sources.h"
#include "rdf/vocabulary.h"
#include "text/fold.h"

namespace newsgraph {
namespace {

constexpr int kCountingDays = 365;  // after the event, in which later tolls replace earlier ones
constexpr double kRoundedWithin = 0.15;

using Key = std::tuple<std::string, std::uint64_t, QuantityBound>;  // outcome, count, bound

struct Number {
  Key key;
  std::map<std::string, std::uint32_t> groups;
  std::map<Key, std::uint32_t> wholes;  // votes for what it is a part of
  std::uint32_t tellings = 0;
  std::uint32_t exceeding = 0;  // tellings that make it a part of less
  SupportBuilder support;
  std::uint32_t sources = 0;
  std::optional<Date> first;
  std::optional<Date> last;
  std::string group;
  const Number* whole = nullptr;
  ClaimRank rank = ClaimRank::kPreferred;
  std::string reason;
  std::string check;

  [[nodiscard]] std::uint64_t count() const { return std::get<1>(key); }
  [[nodiscard]] bool exact() const { return std::get<2>(key) == QuantityBound::kExact; }
};

/// The most frequent, of equals the longest, then the first.
std::string pick_group(const std::map<std::string, std::uint32_t>& groups) {
  std::string best;
  std::uint32_t votes = 0;
  for (const auto& [group, count] : groups) {
    if (count > votes || (count == votes && group.size() > best.size())) {
      best = group;
      votes = count;
    }
  }
  return best;
}

class NumberMerger {
 public:
  NumberMerger(const DateInterval& when, const std::set<std::string>& general) : when_(when), general_(general) {}

  void add(const CountReport& report) {
    const std::vector<CountRecord>& counts = report.event->counts;
    for (const CountRecord& record : counts) {
      const Key key{record.outcome, record.count, record.bound};
      Number& number = numbers_[key];
      number.key = key;
      ++number.tellings;
      if (!record.group.empty()) ++number.groups[record.group];
      number.support.add(report.mention, report.belief, report.source);
      if (report.reported && (!number.first || *report.reported < *number.first)) number.first = report.reported;
      if (report.reported && (!number.last || *number.last < *report.reported)) number.last = report.reported;
      if (record.part_of < 0 || static_cast<std::size_t>(record.part_of) >= counts.size()) continue;
      const CountRecord& whole = counts[static_cast<std::size_t>(record.part_of)];
      if (whole.outcome != record.outcome || whole.count == record.count) continue;
      if (whole.count < record.count) {
        if (whole.bound == QuantityBound::kExact && record.bound == QuantityBound::kExact) ++number.exceeding;
        continue;
      }
      ++number.wholes[Key{whole.outcome, whole.count, whole.bound}];
    }
  }

  std::vector<Casualties> finish() {
    for (auto& [key, number] : numbers_) {
      number.group = pick_group(number.groups);
      number.sources = number.support.build().source_count;
    }
    for (auto first = numbers_.begin(); first != numbers_.end();) {
      std::vector<Number*> outcome;
      const std::string& name = std::get<0>(first->first);
      for (; first != numbers_.end() && std::get<0>(first->first) == name; ++first) outcome.push_back(&first->second);
      judge(outcome);
    }
    return write();
  }

 private:
  void judge(std::vector<Number*>& numbers) {
    std::vector<Number*> totals;
    for (Number* number : numbers) {
      if (number->exceeding == number->tellings) {
        number->rank = ClaimRank::kDisputed;
        number->reason = "a part of a smaller number";
        number->check = ng::kPartExceedsWhole;
      } else if (!number->wholes.empty()) {
        const auto best = std::ranges::max_element(number->wholes, {}, [](const auto& vote) { return vote.second; });
        number->whole = &numbers_.at(best->first);
      } else {
        totals.push_back(number);
      }
    }
    find_parts(totals);
    std::vector<Number*> exact;
    for (Number* number : totals) {
      if (number->exact()) exact.push_back(number);
    }
    Number* best = exact.empty() ? nullptr : rank_totals(exact);
    rank_bounds(totals, best);
    for (Number* number : numbers) {
      if (number->whole != nullptr && number->whole->rank == ClaimRank::kSuperseded) number->rank = ClaimRank::kNormal;
    }
  }

  /// Takes out of `totals` what is said of a more specific group than a larger total.
  void find_parts(std::vector<Number*>& totals) const {
    std::vector<Number*> rest;
    for (Number* number : totals) {
      Number* whole = nullptr;
      for (Number* other : totals) {
        if (!other->exact() || other->count() <= number->count() || !more_specific(number->group, other->group))
          continue;
        if (whole == nullptr || other->sources > whole->sources) whole = other;
      }
      number->whole = whole;
      if (whole == nullptr) rest.push_back(number);
    }
    totals = std::move(rest);
  }

  [[nodiscard]] bool general(const std::vector<std::string_view>& words) const {
    return std::ranges::all_of(words, [&](std::string_view word) { return general_.contains(std::string(word)); });
  }

  /// Is `part` narrower by its words: Koreans against people, forced labourers against labourers, Koreans against
  /// workers?
  [[nodiscard]] bool more_specific(const std::string& part, const std::string& whole) const {
    const std::string folded_part = fold_name(part);
    const std::string folded_whole = fold_name(whole);
    const std::vector<std::string_view> words_part = split_words(folded_part);
    const std::vector<std::string_view> words_whole = split_words(folded_whole);
    if (general(words_part)) return false;
    if (general(words_whole)) return true;
    const auto has_capital = [](const std::string& text) {
      return std::ranges::any_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
    };
    if (has_capital(part) && !has_capital(whole)) return true;
    return words_part.size() > words_whole.size() && std::ranges::all_of(words_whole, [&](std::string_view word) {
             return std::ranges::find(words_part, word) != words_part.end();
           });
  }

  /// Does the later number replace the earlier one?
  [[nodiscard]] bool supersedes(const Number& later, const Number& earlier) const {
    if (!later.last || !earlier.last || !(*earlier.last < *later.last)) return false;
    if (*later.first < *earlier.first) return false;
    const std::optional<Date>& end = when_.last ? when_.last : when_.first;
    return !end || days_between(*end, *earlier.last) <= kCountingDays;
  }

  Number* rank_totals(const std::vector<Number*>& exact) const {
    std::vector<Number*> left;
    for (Number* number : exact) {
      const bool old = std::ranges::any_of(exact, [&](const Number* other) { return supersedes(*other, *number); });
      if (old) {
        number->rank = ClaimRank::kSuperseded;
        number->reason = "a later toll";
      } else {
        left.push_back(number);
      }
    }
    Number* best = *std::ranges::max_element(left, {}, [](const Number* number) {
      return std::make_tuple(number->sources, number->last.value_or(Date{}), number->count());
    });
    for (Number* number : left) {
      if (number == best) continue;
      number->rank = ClaimRank::kDisputed;
      number->reason = "another number has more or later sources";
    }
    return best;
  }

  static bool agrees(const Number& bound, const Number& total) {
    switch (std::get<2>(bound.key)) {
      case QuantityBound::kAtLeast:
        return total.count() >= bound.count();
      case QuantityBound::kMoreThan:
        return total.count() > bound.count();
      case QuantityBound::kAtMost:
        return total.count() <= bound.count();
      case QuantityBound::kLessThan:
        return total.count() < bound.count();
      case QuantityBound::kExact:
        return total.count() == bound.count();
      case QuantityBound::kApproximate:
        break;
    }
    const double difference = std::fabs(static_cast<double>(bound.count()) - static_cast<double>(total.count()));
    return difference <= kRoundedWithin * static_cast<double>(total.count());
  }

  void rank_bounds(const std::vector<Number*>& totals, Number* best) const {
    for (Number* number : totals) {
      if (number->exact()) continue;
      if (best == nullptr) {
        best = number;
      } else if (best->exact() && agrees(*number, *best)) {
        number->rank = ClaimRank::kSuperseded;
        number->reason = "a bound or a round number; the total is known";
      } else if (supersedes(*number, *best) || (!best->exact() && prefer_bound(*number, *best))) {
        best->rank = ClaimRank::kSuperseded;
        best->reason = "a later toll";
        best = number;
      } else {
        number->rank = best->exact() ? ClaimRank::kDisputed : ClaimRank::kSuperseded;
        number->reason = best->exact() ? "the total does not agree" : "a better bound is known";
      }
    }
  }

  [[nodiscard]] bool prefer_bound(const Number& a, const Number& b) const {
    if (supersedes(b, a)) return false;
    return std::make_tuple(a.sources, a.count()) > std::make_tuple(b.sources, b.count());
  }

  [[nodiscard]] std::vector<Casualties> write() const {
    std::vector<const Number*> order;
    for (const auto& [key, number] : numbers_) order.push_back(&number);
    std::ranges::stable_sort(order, [](const Number* a, const Number* b) {
      const auto sort_key = [](const Number* number) {
        return std::make_tuple(std::get<0>(number->key), number->whole != nullptr, number->rank, ~number->count());
      };
      return sort_key(a) < sort_key(b);
    });
    std::vector<Casualties> list;
    for (const Number* number : order) {
      Casualties casualties{std::get<0>(number->key),
                            number->count(),
                            std::get<2>(number->key),
                            number->group,
                            kNone,
                            number->rank,
                            number->support.build(),
                            number->reason,
                            number->check};
      const auto whole = std::ranges::find(order, number->whole);
      if (whole != order.end()) casualties.part_of = static_cast<std::int32_t>(whole - order.begin());
      list.push_back(std::move(casualties));
    }
    return list;
  }

  const DateInterval& when_;
  const std::set<std::string>& general_;
  std::map<Key, Number> numbers_;
};

}  // namespace

std::vector<Casualties> merge_casualties(const std::vector<CountReport>& reports, const DateInterval& when,
                                         const std::set<std::string>& general_groups) {
  NumberMerger merger(when, general_groups);
  for (const CountReport& report : reports) merger.add(report);
  return merger.finish();
}

}  // namespace newsgraph
