#include "ingest/dating.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/strings.h"
#include "ingest/date_forms.h"

namespace newsgraph {
namespace {

constexpr std::array<std::string_view, 9> kPostedLabels = {
    "posted", "published", "created", "input", "issued", "released", "filed", "publication date", "date"};
constexpr std::array<std::string_view, 4> kUpdatedLabels = {"updated", "modified", "edited", "revised"};
constexpr std::size_t kLeadParagraphs = 3;
constexpr std::size_t kFewestTimelineEntries = 2;

bool ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

struct Label {
  std::size_t begin = std::string_view::npos;
  std::size_t end = 0;
  bool update = false;
};

/// The first label at or after `from`; a label is a word of its own.
Label next_label(std::string_view lower, std::size_t from) {
  Label best;
  const auto consider = [&](std::string_view word, bool update) {
    for (std::size_t at = lower.find(word, from); at != std::string_view::npos; at = lower.find(word, at + 1)) {
      const std::size_t end = at + word.size();
      const bool whole =
          (at == 0 || !ascii_letter(lower[at - 1])) && (end == lower.size() || !ascii_letter(lower[end]));
      if (!whole || at > best.begin) continue;
      best = {at, end, update};
      return;
    }
  };
  for (const std::string_view word : kPostedLabels) consider(word, false);
  for (const std::string_view word : kUpdatedLabels) consider(word, true);
  return best;
}

/// Only ":", "-", "on", "at", "by" and the like stand between a label and its date.
bool joins(std::string_view between) {
  for (const std::string_view word : split_words(between)) {
    const std::string lower = ascii_lower(word);
    if (lower != ":" && lower != "-" && lower != "on" && lower != "at" && lower != "|" && lower != "=") return false;
  }
  return true;
}

std::string_view without_leading_marks(std::string_view text) {
  while (!text.empty() && (text.front() == ':' || text.front() == ' ' || text.front() == '=')) text.remove_prefix(1);
  return text;
}

/// End of the time of day that starts at `from`, at most where `limit` is.
std::size_t clock_end(std::string_view line, std::size_t from, std::size_t limit) {
  std::size_t end = from;
  for (const std::string_view word : split_words(line.substr(from, limit - from))) {
    if (!is_clock_text(word)) break;
    end = static_cast<std::size_t>(word.data() - line.data()) + word.size();
  }
  return end;
}

bool opens_timeline_entry(std::string_view paragraph, const FoundDate& found) {
  if (found.begin > 1) return false;
  const std::string_view rest = trim(paragraph.substr(found.end));
  return rest.starts_with("–") || rest.starts_with("—") || rest.starts_with("-") || rest.starts_with(":");
}

std::optional<Date> latest_date(const std::vector<std::string_view>& paragraphs) {
  std::optional<Date> latest;
  for (const std::string_view paragraph : paragraphs) {
    for (auto found = find_date(paragraph); found; found = find_date(paragraph, found->end)) {
      if (!latest || *latest < found->date) latest = found->date;
    }
  }
  return latest;
}

/// The first such day that is not before any full date in the text: an article is
/// younger than what it tells of, and dates ahead are mostly given without a year.
std::optional<Date> with_year_from(const std::vector<std::string_view>& paragraphs, unsigned month, unsigned day) {
  const std::optional<Date> latest = latest_date(paragraphs);
  if (!latest) return std::nullopt;
  const int year = static_cast<int>(latest->year());
  const std::optional<Date> same_year = make_date(year, month, day);
  if (same_year && *same_year >= *latest) return same_year;
  return make_date(year + 1, month, day);
}

std::optional<Date> created_by_text(const std::vector<std::string_view>& paragraphs) {
  std::optional<Date> last_entry;
  std::size_t entries = 0;
  for (const std::string_view paragraph : paragraphs) {
    const std::optional<FoundDate> found = find_date(paragraph.substr(0, 60));
    if (!found || !opens_timeline_entry(paragraph, *found)) continue;
    ++entries;
    if (!last_entry || *last_entry < found->date) last_entry = found->date;
  }
  if (entries >= kFewestTimelineEntries) return last_entry;

  const std::optional<Date> latest = latest_date(paragraphs);
  for (std::size_t p = 0; p < std::min(kLeadParagraphs, paragraphs.size()); ++p) {
    const std::optional<FoundDate> found = find_date(paragraphs[p]);
    if (found && found->weekday_agrees && found->date == *latest) return found->date;
  }
  return std::nullopt;
}

}  // namespace

std::size_t find_date_label(std::string_view line) {
  return next_label(ascii_lower(line.substr(0, 200)), 0).begin;
}

std::vector<LabelledDate> find_labelled_dates(std::string_view line) {
  std::vector<LabelledDate> dates;
  const std::string lower = ascii_lower(line.substr(0, 300));
  for (Label label = next_label(lower, 0); label.begin != std::string_view::npos;) {
    const Label next = next_label(lower, label.end);
    const std::size_t limit = std::min(next.begin, line.size());
    const std::optional<FoundDate> found = find_date(line.substr(0, limit), label.end);
    if (found) {
      const std::string_view between = without_leading_marks(line.substr(label.end, found->begin - label.end));
      if (joins(between)) dates.push_back({label.begin, clock_end(line, found->end, limit), found->date, label.update});
    }
    label = next;
  }
  return dates;
}

std::optional<DatePrefix> parse_date_prefix(std::string_view line) {
  if (line.size() < 8 || ascii_lower(line.substr(0, 4)) != "date" || ascii_letter(line[4])) return std::nullopt;
  const std::optional<FoundDate> found = find_date(line.substr(0, 60), 4);
  if (!found || !without_leading_marks(line.substr(4, found->begin - 4)).empty()) return std::nullopt;
  // "2026-01-09T07:35:00Z": the time belongs to it.
  std::size_t end = found->end;
  if (end < line.size() && line[end] != ' ') end = std::min(line.find(' ', end), line.size());
  return DatePrefix{found->date, end};
}

void Dating::add_metadata(Date date) {
  if (!metadata_) metadata_ = date;
}

void Dating::add_posted(const LabelledDate& labelled) {
  std::optional<Date>& slot = labelled.update ? updated_ : posted_;
  if (!slot) slot = labelled.date;
}

void Dating::add_dateline(const Dateline& dateline) {
  if (!dateline_) dateline_ = dateline;
}

Dating::Verdict Dating::judge(const std::vector<std::string_view>& paragraphs) const {
  if (metadata_) return {metadata_, CreatedFrom::kMetadata};
  if (posted_) return {posted_, CreatedFrom::kPosted};
  if (updated_) return {updated_, CreatedFrom::kPosted};
  if (dateline_ && dateline_->date) return {dateline_->date, CreatedFrom::kDateline};
  if (dateline_ && dateline_->month != 0) {
    const std::optional<Date> date = with_year_from(paragraphs, dateline_->month, dateline_->day);
    if (date) return {date, CreatedFrom::kDateline};
  }
  if (const std::optional<Date> date = created_by_text(paragraphs)) return {date, CreatedFrom::kText};
  return {};
}

}  // namespace newsgraph
