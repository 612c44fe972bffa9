#include "merge/event_label.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "base/strings.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMaxListed = 3;      // fillers of a role that are named
constexpr std::size_t kMaxQuotation = 60;  // bytes

std::string enumerate(const std::vector<std::string>& labels) {
  std::string text;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (i == kMaxListed) return text + " and " + std::to_string(labels.size() - i) + " others";
    const bool last = i + 1 == labels.size();
    text += (i == 0 ? "" : last ? " and " : ", ") + labels[i];
  }
  return text;
}

/// Day, month or year where the interval is just that; else first and last day.
std::string date_text(const DateInterval& when) {
  if (!when.first || !when.last) return {};
  const int year = static_cast<int>(when.first->year());
  const std::string first = to_iso(*when.first);
  if (when.exact()) return first;
  if (when == DateInterval::year(year)) return first.substr(0, 4);
  if (when == DateInterval::month(year, static_cast<unsigned>(when.first->month()))) return first.substr(0, 7);
  return first + " to " + to_iso(*when.last);
}

struct Filled {
  std::string text;
  std::size_t places = 0;
  bool has_place = false;
};

const std::vector<std::string>* fillers(const LabelParts& parts, const std::string& name) {
  if (name == "participants") return parts.participants.size() < 2 ? nullptr : &parts.participants;
  if (name == "place") return parts.places.empty() ? nullptr : &parts.places;
  const auto found = parts.roles.find(name);
  return found == parts.roles.end() || found->second.empty() ? nullptr : &found->second;
}

/// "visits|visit": the first of one, the second of several.
std::string agree(std::string_view text, bool several) {
  const std::size_t bar = text.find('|');
  if (bar == std::string_view::npos) return std::string(text);
  const std::size_t space = text.rfind(' ', bar);
  const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
  const std::size_t end = std::min(text.find(' ', bar), text.size());
  const std::string_view form = several ? text.substr(bar + 1, end - bar - 1) : text.substr(begin, bar - begin);
  return std::string(text.substr(0, begin)) + std::string(form) + std::string(text.substr(end));
}

/// Empty when a place of the template has no filler, or the template is broken.
std::optional<Filled> fill(std::string_view text, const LabelParts& parts) {
  Filled filled;
  bool several = false;
  while (!text.empty()) {
    const std::size_t open = text.find('{');
    filled.text += agree(text.substr(0, open), several);
    if (open == std::string_view::npos) break;
    const std::size_t close = text.find('}', open);
    if (close == std::string_view::npos) return std::nullopt;
    const std::string name(text.substr(open + 1, close - open - 1));
    const std::vector<std::string>* labels = fillers(parts, name);
    if (labels == nullptr) return std::nullopt;
    filled.text += name == "place" ? labels->front() : enumerate(*labels);
    several = labels->size() > 1;
    filled.has_place = filled.has_place || name == "place";
    ++filled.places;
    text.remove_prefix(close + 1);
  }
  return filled;
}

std::optional<Filled> fill_best(const LabelParts& parts, const ClassModel& classes) {
  for (const std::string& iri : classes.with_ancestors(parts.class_iri)) {
    std::optional<Filled> best;
    for (const std::string& text : classes.templates(iri)) {
      std::optional<Filled> filled = fill(text, parts);
      if (filled && (!best || filled->places > best->places)) best = std::move(filled);
    }
    if (best) return best;
  }
  return std::nullopt;
}

/// The beginning of a quotation, cut at a word.
std::string shorten(const std::string& text) {
  if (text.size() <= kMaxQuotation) return text;
  const std::size_t space = text.rfind(' ', kMaxQuotation);
  if (space == std::string::npos || space == 0) return {};
  return text.substr(0, space) + " …";
}

}  // namespace

std::string event_label(const LabelParts& parts, const ClassModel& classes) {
  std::string label;
  bool has_place = false;
  if (const std::optional<Filled> filled = fill_best(parts, classes)) {
    label = filled->text;
    has_place = filled->has_place;
  } else {
    label = classes.noun(parts.class_iri);
    if (!label.empty() && label[0] >= 'a' && label[0] <= 'z') label[0] = static_cast<char>(label[0] - 'a' + 'A');
    if (!parts.participants.empty() && parts.participants != parts.places)
      label += ": " + enumerate(parts.participants);
  }
  const std::string quotation = shorten(parts.quotation);
  if (!quotation.empty()) label += ": “" + quotation + "”";
  if (!has_place && !parts.places.empty()) label += ", " + parts.places.front();
  const std::string date = date_text(parts.when);
  if (!date.empty()) label += ", " + date;
  return label;
}

}  // namespace newsgraph
