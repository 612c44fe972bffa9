#include "extract/kinds.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <string_view>

namespace newsgraph {
namespace {

constexpr std::string_view kCounted = "counted";
constexpr std::string_view kMagnitude = "magnitude";
constexpr double kOneQuake = 0.25;

using Sorts = std::map<std::string, std::set<std::string>>;

Sorts by_sort(const std::set<std::string>& kinds) {
  Sorts sorts;
  for (const std::string& kind : kinds) {
    const std::size_t colon = kind.find(':');
    if (colon == std::string::npos || kind.substr(0, colon) == kCounted) continue;
    sorts[kind.substr(0, colon)].insert(kind.substr(colon + 1));
  }
  return sorts;
}

bool share_one(const std::string& sort, const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::ranges::any_of(a, [&](const std::string& one) {
    if (sort != kMagnitude) return b.contains(one);
    return std::ranges::any_of(b, [&](const std::string& other) {
      return std::abs(std::strtod(one.c_str(), nullptr) - std::strtod(other.c_str(), nullptr)) <= kOneQuake;
    });
  });
}

}  // namespace

bool kinds_apart(const std::set<std::string>& a, const std::set<std::string>& b) {
  const Sorts sorts_a = by_sort(a);
  const Sorts sorts_b = by_sort(b);
  if (sorts_a.empty() || sorts_b.empty()) return false;
  const auto strong_a = sorts_a.find(std::string(kMagnitude));
  const auto strong_b = sorts_b.find(std::string(kMagnitude));
  // "the 5.0 quake" may be an aftershock that was told of.
  if (strong_a != sorts_a.end() && strong_b != sorts_b.end())
    return !share_one(strong_a->first, strong_a->second, strong_b->second);
  const auto lacks = [](const Sorts& one, const Sorts& other) {
    return std::ranges::any_of(
        one, [&](const auto& entry) { return entry.first.ends_with('!') && !other.contains(entry.first); });
  };
  if (lacks(sorts_a, sorts_b) || lacks(sorts_b, sorts_a)) return true;
  return std::ranges::any_of(sorts_a, [&](const auto& entry) {
    const auto other = sorts_b.find(entry.first);
    return other != sorts_b.end() && !share_one(entry.first, entry.second, other->second);
  });
}

std::string counted(const std::set<std::string>& kinds) {
  std::string all;
  for (const std::string& kind : kinds) {
    if (kind.starts_with(kCounted)) all += kind.substr(kCounted.size());
  }
  return all;
}

}  // namespace newsgraph
