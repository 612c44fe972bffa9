#include "ingest/byline.h"

#include <algorithm>
#include <array>

#include "base/strings.h"
#include "ingest/date_forms.h"
#include "ingest/dating.h"
#include "ingest/lines.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMostNameWords = 12;  // several writers
constexpr std::size_t kMostExtraWords = 8;  // role, agency, address
constexpr std::array<std::string_view, 16> kParticles = {"de", "da", "di",  "van", "von", "der", "den", "del",
                                                         "la", "le", "bin", "al",  "el",  "ibn", "dos", "y"};

bool is_particle(std::string_view word) {
  return std::find(kParticles.begin(), kParticles.end(), word) != kParticles.end();
}

/// Letters, with the marks that names contain.
bool is_name_word(std::string_view word) {
  if (!starts_upper(word)) return false;
  const CodePoints points(word);
  return std::all_of(points.begin(), points.end(), [](const CodePoint& c) {
    return is_letter(c.value) || c.value == U'-' || c.value == U'‑' || c.value == U'\'' || c.value == U'’' ||
           c.value == U'.';
  });
}

bool is_calendar_word(std::string_view word) {
  static constexpr std::array<std::string_view, 7> kDays = {"monday", "tuesday",  "wednesday", "thursday",
                                                            "friday", "saturday", "sunday"};
  return month_number(word) != 0 || std::find(kDays.begin(), kDays.end(), ascii_lower(word)) != kDays.end();
}

/// Length of the names at the start of `text`; 0 when there are none.
std::size_t names_length(std::string_view text) {
  std::size_t end = 0;
  std::size_t words = 0;
  for (const std::string_view word : split_words(text)) {
    std::string_view bare = word;
    const bool comma = bare.ends_with(',');
    if (comma) bare.remove_suffix(1);
    const bool joint = bare == "and" || bare == "&" || is_particle(bare);
    if (++words > kMostNameWords || (!joint && !is_name_word(bare)) || is_calendar_word(bare)) break;
    if (find_date_label(bare) != std::string_view::npos) break;
    const auto at = static_cast<std::size_t>(bare.data() - text.data());
    if (!joint) end = at + bare.size();
    if (comma) break;  // a role or an agency follows
  }
  return end;
}

}  // namespace

std::optional<Byline> parse_byline(std::string_view line) {
  if (line.size() < 5 || ascii_lower(line.substr(0, 3)) != "by ") return std::nullopt;
  const std::size_t names = names_length(line.substr(3));
  if (names == 0) return std::nullopt;
  std::string_view rest = line.substr(3 + names);
  const std::size_t label = find_date_label(rest);
  const std::size_t end = label == std::string_view::npos ? line.size() : line.size() - rest.size() + label;
  rest = line.substr(3 + names, end - 3 - names);
  // "By Tuesday …" and "By Joe's account the …" are sentences.
  const bool has_address = rest.find('@') != std::string_view::npos;
  if (count_words(rest) > kMostExtraWords) return std::nullopt;
  if (!has_address && (ends_like_sentence(line.substr(0, end)) && !line.substr(0, end).ends_with("Jr.")))
    return std::nullopt;
  return Byline{std::string(line.substr(3, names)), trim(line.substr(0, end)).size()};
}

bool is_name_in_capitals(std::string_view line) {
  if (line.size() > 60 || !is_all_upper(line)) return false;
  const std::vector<std::string_view> words = split_words(line);
  if (words.size() < 2 || words.size() > 5) return false;
  return std::all_of(words.begin(), words.end(), [](std::string_view word) {
    return word == "AND" || is_name_word(word.ends_with(',') ? word.substr(0, word.size() - 1) : word);
  });
}

std::string correspondent(std::string_view line) {
  const std::size_t in = line.find(" in ");
  if (in == std::string_view::npos || line.size() > 80 || ends_like_sentence(line)) return {};
  const std::string_view name = line.substr(0, in);
  const std::size_t words = count_words(name);
  if (words < 2 || words > 4 || names_length(name) != name.size()) return {};
  const std::vector<std::string_view> place = split_words(line.substr(in + 4));
  const bool named = !place.empty() && place.size() <= 4 &&
                     std::all_of(place.begin(), place.end(), [](std::string_view word) { return starts_upper(word); });
  return named ? std::string(name) : std::string();
}

}  // namespace newsgraph
