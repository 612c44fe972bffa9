// One pass over the lines, in which each line is offered to one test after the
// other, the surest first; then a second look at the body paragraphs together,
// since run-in headings show only by comparison. The tests of form live in files
// of their own; this file knows the order in which things come on a page: head
// (labels, headline, writer, dates, pictures), body, foot.
#include "ingest/segment.h"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

#include "base/strings.h"
#include "ingest/boilerplate.h"
#include "ingest/byline.h"
#include "ingest/caption.h"
#include "ingest/date_forms.h"
#include "ingest/dateline.h"
#include "ingest/dating.h"
#include "ingest/lines.h"
#include "ingest/run_in_heading.h"
#include "text/fold.h"
#include "text/unicode.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMostLabelWords = 3;  // "World", "Top Headlines", "Asia Pacific"
constexpr std::size_t kLongHeadline = 150;  // bytes; a longer one must be set off by a blank line
constexpr std::size_t kMostHeadingWords = 14;
constexpr std::size_t kLongestHeading = 110;  // bytes
constexpr std::size_t kMostHeaderWords = 25;
constexpr std::size_t kDatelineParagraphs = 3;  // a dateline stands in front of one of the first
constexpr std::size_t kLinkListEntry = 160;     // bytes; a longer line ends a list of links

class Segmenter {
 public:
  explicit Segmenter(std::string_view text) : text_(text), lines_(find_lines(text)) {
    first_paragraph_ = find_first_paragraph();
    last_paragraph_ = lines_.size();
    for (std::size_t i = lines_.size(); i-- > 0;) {
      if (!looks_like_paragraph(at(i)) || is_boilerplate(at(i))) continue;
      last_paragraph_ = i;
      break;
    }
  }

  Segmentation run() {
    for (next_ = 0; next_ < lines_.size(); ++next_) {
      const Span span = without_date_prefix(lines_[next_].span);
      if (!span.empty()) place(span);
    }
    split_run_in_headings();
    std::vector<std::string_view> paragraphs;
    for (const Block& block : result_.blocks) {
      if (block.kind == BlockKind::kBody) paragraphs.push_back(surface(text_, block.span));
    }
    const Dating::Verdict verdict = dating_.judge(paragraphs);
    result_.created = verdict.created;
    result_.created_from = verdict.from;
    return std::move(result_);
  }

 private:
  [[nodiscard]] std::string_view at(std::size_t line) const { return surface(text_, lines_[line].span); }
  [[nodiscard]] bool in_head() const { return body_paragraphs_ == 0 || next_ < first_paragraph_; }

  /// The first line that is prose and not the text of a picture.
  [[nodiscard]] std::size_t find_first_paragraph() const {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const std::string_view line = at(i);
      if (looks_like_paragraph(line) && !looks_like_headline(line) && !is_boilerplate(line) &&
          caption_evidence(line) == CaptionEvidence::kNone) {
        return i;
      }
    }
    return 0;
  }

  void add(Span span, BlockKind kind) {
    span = trimmed(text_, span);
    if (!span.empty()) result_.blocks.push_back({span, kind});
  }

  [[nodiscard]] static Span part(Span span, std::size_t begin, std::size_t end) {
    return {span.begin + static_cast<std::uint32_t>(begin), span.begin + static_cast<std::uint32_t>(end)};
  }

  /// Takes "date 2026-01-09" off the line; a headline or the first paragraph may follow on it.
  Span without_date_prefix(Span span) {
    if (!in_head()) return span;
    const std::optional<DatePrefix> prefix = parse_date_prefix(surface(text_, span));
    if (!prefix) return span;
    dating_.add_metadata(prefix->date);
    add(part(span, 0, prefix->end), BlockKind::kMetadata);
    return trimmed(text_, part(span, prefix->end, span.size()));
  }

  void place(Span span) {
    const std::string_view line = surface(text_, span);
    if (take_header_field(span, line) || take_date_line(span, line) || take_byline_or_dates(span, line)) return;
    if (take_furniture(span, line) || take_caption(span, line)) return;
    if (in_head() && take_head_line(span, line)) return;
    if (is_heading(line)) {
      add(span, BlockKind::kHeading);
    } else {
      add_paragraph(span, line);
    }
  }

  /// "Title: …", "Source: …" above the text.
  bool take_header_field(Span span, std::string_view line) {
    const std::size_t colon = line.find(':');
    if (!in_head() || colon == std::string_view::npos || colon > 12) return false;
    const std::string key = ascii_lower(trim(line.substr(0, colon)));
    const std::string value = fold_space(line.substr(colon + 1));
    if (value.empty()) return false;
    if (key == "title" || key == "headline") {
      add(part(span, 0, colon + 1), BlockKind::kMetadata);
      set_title(part(span, colon + 1, span.size()));
      return true;
    }
    std::string* field = nullptr;
    if (key == "author" || key == "byline" || key == "by") field = &result_.byline;
    if (key == "source" || key == "publisher") field = &result_.publisher;
    if (key == "url" || key == "link") field = &result_.url;
    const bool other = key == "section" || key == "category" || key == "language" || key == "topic";
    if ((field == nullptr && !other) || line.size() > 300) return false;
    if (field != nullptr && field->empty())
      *field = std::string(trim(std::string_view(value).substr(0, value.find('|'))));
    if (const std::optional<FoundDate> date = find_date(value)) dating_.add_metadata(date->date);
    add(span, field == &result_.byline ? BlockKind::kByline : BlockKind::kMetadata);
    return true;
  }

  bool take_date_line(Span span, std::string_view line) {
    const std::optional<Date> date = parse_date_line(line);
    if (!date) return false;
    if (in_head()) dating_.add_metadata(*date);
    add(span, BlockKind::kMetadata);
    return true;
  }

  bool take_byline_or_dates(Span span, std::string_view line) {
    if (line.size() > 300 || count_words(line) > kMostHeaderWords) return false;
    const std::optional<Byline> byline = parse_byline(line);
    const std::size_t begin = byline ? byline->end : 0;
    const std::vector<LabelledDate> dates = find_labelled_dates(line.substr(begin));
    if (!byline && !is_line_of_dates(line, dates)) return false;
    if (byline) {
      if (result_.byline.empty()) result_.byline = fold_space(byline->name);
      add(part(span, 0, begin), BlockKind::kByline);
    }
    if (dates.empty()) {
      add(part(span, begin, span.size()), BlockKind::kMetadata);
      return true;
    }
    for (std::size_t i = 0; i < dates.size(); ++i) {
      dating_.add_posted(dates[i]);
      const std::size_t from = i == 0 ? begin : begin + dates[i].begin;
      const std::size_t to = i + 1 < dates.size() ? begin + dates[i + 1].begin : span.size();
      add(part(span, from, to), BlockKind::kMetadata);
    }
    return true;
  }

  /// Labels and dates make up the line, but for a few words.
  [[nodiscard]] static bool is_line_of_dates(std::string_view line, const std::vector<LabelledDate>& dates) {
    if (dates.empty()) return false;
    const std::size_t before = count_words(line.substr(0, dates.front().begin));
    const std::size_t after = count_words(line.substr(dates.back().end));
    return before <= kMostLabelWords + 1 && after <= kMostLabelWords && !(before > 0 && ends_like_sentence(line));
  }

  bool take_furniture(Span span, std::string_view line) {
    if (is_page_metadata(line)) {
      add(span, BlockKind::kMetadata);
      return true;
    }
    const bool boilerplate = is_boilerplate(line);
    if (!boilerplate && !(in_link_list_ && is_link_list_entry(line))) {
      in_link_list_ = false;
      return false;
    }
    if (opens_link_list(line)) in_link_list_ = true;
    if (result_.publisher.empty()) result_.publisher = rights_holder(line);
    add(span, BlockKind::kBoilerplate);
    return true;
  }

  [[nodiscard]] bool is_link_list_entry(std::string_view line) const {
    if (line.size() > kLinkListEntry || is_heading(line)) return false;
    return !(looks_like_paragraph(line) && line.find("http") == std::string_view::npos && line.size() >= 80);
  }

  bool take_caption(Span span, std::string_view line) {
    const CaptionEvidence evidence = caption_evidence(line);
    if (evidence == CaptionEvidence::kNone) return false;
    // An agency signs off with its name behind the last paragraph.
    if (evidence == CaptionEvidence::kCreditOnly && !in_head() && next_ >= last_paragraph_) return false;
    const bool repeated = !captions_.insert(std::string(line)).second;
    add(span, repeated ? BlockKind::kBoilerplate : BlockKind::kCaption);
    return true;
  }

  /// Lines above the first paragraph.
  bool take_head_line(Span span, std::string_view line) {
    if (!looks_like_headline(line)) return false;
    const bool label = is_label(line);
    if (!has_title_) {
      const bool followed_by_blank = next_ + 1 == lines_.size() || lines_[next_ + 1].after_blank;
      if (line.size() > kLongHeadline && !followed_by_blank) return false;
      if (label && headline_follows()) {
        add(span, BlockKind::kBoilerplate);
      } else {
        set_title(span);
      }
      return true;
    }
    if (const std::string name = is_name_in_capitals(line) ? fold_space(line) : correspondent(line); !name.empty()) {
      if (result_.byline.empty()) result_.byline = name;
      add(span, BlockKind::kByline);
      return true;
    }
    if (const std::optional<FoundDate> date = find_date(line); date && !ends_like_sentence(line)) {
      dating_.add_metadata(date->date);
      add(span, BlockKind::kMetadata);
      return true;
    }
    if (next_ >= first_paragraph_) return false;
    const bool place_or_section = count_words(line) <= kMostLabelWords + (result_.byline.empty() ? 0 : 2);
    add(span, place_or_section && !is_heading(line) ? BlockKind::kMetadata : BlockKind::kHeading);
    return true;
  }

  /// A few words, all with capitals.
  [[nodiscard]] static bool is_label(std::string_view line) {
    const std::vector<std::string_view> words = split_words(line);
    return words.size() <= kMostLabelWords && std::all_of(words.begin(), words.end(), [](std::string_view word) {
             return !is_lower(first_code_point(word));
           });
  }

  void set_title(Span span) {
    has_title_ = true;
    result_.title = fold_space(surface(text_, trimmed(text_, span)));
    add(span, BlockKind::kTitle);
  }

  /// Is there a proper headline between here and the first paragraph?
  [[nodiscard]] bool headline_follows() const {
    for (std::size_t i = next_ + 1; i < lines_.size(); ++i) {
      const std::string_view line = at(i);
      if (looks_like_paragraph(line) && !looks_like_headline(line)) return false;
      if (count_words(line) > kMostLabelWords && looks_like_headline(line) && !parse_byline(line) &&
          !parse_date_line(line) && caption_evidence(line) == CaptionEvidence::kNone) {
        return true;
      }
    }
    return false;
  }

  /// A short line without a full stop above a paragraph.
  [[nodiscard]] bool is_heading(std::string_view line) const {
    if (line.size() > kLongestHeading || count_words(line) > kMostHeadingWords || !looks_like_headline(line))
      return false;
    const char32_t first = first_code_point(line);
    if (!is_upper(first) && !is_digit(first) && first != U'‘' && first != U'“' && first != U'"' && first != U'\'')
      return false;
    if (is_digit(first) && line.find(". ") < 4) return false;  // an entry of a list
    // So is a short line right below another.
    const bool below_entry = next_ > 0 && !lines_[next_].after_blank && !looks_like_paragraph(at(next_ - 1)) &&
                             !result_.blocks.empty() && result_.blocks.back().kind == BlockKind::kBody;
    if (below_entry) return false;
    return next_ + 1 < lines_.size() && looks_like_paragraph(at(next_ + 1)) && !is_boilerplate(at(next_ + 1));
  }

  void add_paragraph(Span span, std::string_view line) {
    if (body_paragraphs_ < kDatelineParagraphs && !has_dateline_) {
      if (const std::optional<Dateline> dateline = parse_dateline(line)) {
        has_dateline_ = true;
        dating_.add_dateline(*dateline);
        if (result_.publisher.empty()) result_.publisher = dateline->agency;
        add(part(span, 0, dateline->end), BlockKind::kDateline);
        span = part(span, dateline->end, span.size());
      }
    }
    add(span, BlockKind::kBody);
    ++body_paragraphs_;
  }

  void split_run_in_headings() {
    std::vector<std::string_view> paragraphs;
    for (const Block& block : result_.blocks) {
      paragraphs.push_back(block.kind == BlockKind::kBody ? surface(text_, block.span) : std::string_view());
    }
    const std::vector<std::size_t> headings = find_run_in_headings(paragraphs);
    const std::vector<Block> blocks = std::exchange(result_.blocks, {});
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (headings[i] > 0) add(part(blocks[i].span, 0, headings[i]), BlockKind::kHeading);
      add(part(blocks[i].span, headings[i], blocks[i].span.size()), blocks[i].kind);
    }
  }

  std::string_view text_;
  std::vector<Line> lines_;
  std::size_t next_ = 0;             // the line being placed
  std::size_t first_paragraph_ = 0;  // the head of the page ends there
  std::size_t last_paragraph_ = 0;   // the last line that looks like prose
  std::size_t body_paragraphs_ = 0;
  bool has_title_ = false;
  bool has_dateline_ = false;
  bool in_link_list_ = false;
  std::unordered_set<std::string> captions_;
  Dating dating_;
  Segmentation result_;
};

}  // namespace

Segmentation segment(std::string_view text) {
  return Segmenter(text).run();
}

}  // namespace newsgraph
