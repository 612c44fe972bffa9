#include "ingest/lines.h"

#include <algorithm>

#include "base/strings.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace newsgraph {
namespace {

constexpr std::size_t kLongestHeadline = 220;  // bytes
constexpr std::size_t kMostHeadlineWords = 30;
constexpr std::size_t kLongParagraph = 240;     // bytes
constexpr std::size_t kShortestParagraph = 25;  // bytes
constexpr std::size_t kShortestBroken = 40;     // bytes; a shorter line is not broken off, it ends
// With so many Latin letters a line has something to read, whatever follows in another script.
constexpr std::size_t kLegibleLatin = 40;
// Widths at which programs break lines.
constexpr std::size_t kNarrowestWrap = 50;
constexpr std::size_t kWidestWrap = 120;

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  bool after_blank = false;
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t end = text.find('\n', begin);
    if (end == std::string_view::npos) end = text.size();
    const Span span = trimmed(text, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    if (span.empty()) {
      after_blank = true;
    } else {
      lines.push_back({span, after_blank});
      after_blank = false;
    }
    begin = end + 1;
  }
  return lines;
}

std::size_t first_word_length(std::string_view line) {
  return std::min(line.find(' '), line.size());
}

/// Were the lines broken at a fixed width? Then the next word never fitted, and
/// many breaks fall within a sentence.
bool is_hard_wrapped(std::string_view text, const std::vector<Line>& lines) {
  std::size_t width = 0;
  for (const Line& line : lines) width = std::max(width, count_code_points(surface(text, line.span)));
  if (width < kNarrowestWrap || width > kWidestWrap) return false;
  std::size_t breaks = 0;
  std::size_t full = 0;
  std::size_t within_sentence = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].after_blank) continue;
    const std::string_view line = surface(text, lines[i - 1].span);
    ++breaks;
    if (count_code_points(line) + 1 + first_word_length(surface(text, lines[i].span)) > width) ++full;
    if (!ends_like_sentence(line)) ++within_sentence;
  }
  return breaks >= 3 && full * 10 >= breaks * 8 && within_sentence * 2 >= breaks;
}

/// Does `next` go on with the sentence of `line`?
bool continues(std::string_view line, std::string_view next) {
  const char32_t last = last_code_point(line);
  if (line.size() < kShortestBroken || !(is_letter(last) || last == U',')) return false;
  return is_lower(first_code_point(next)) && !next.starts_with("by ");
}

}  // namespace

Span trimmed(std::string_view text, Span span) {
  const auto blank = [&](std::uint32_t i) { return text[i] == ' ' || text[i] == '\n'; };
  while (span.begin < span.end && blank(span.begin)) ++span.begin;
  while (span.end > span.begin && blank(span.end - 1)) --span.end;
  return span;
}

std::vector<Line> find_lines(std::string_view text) {
  const std::vector<Line> lines = split_lines(text);
  const bool wrapped = is_hard_wrapped(text, lines);
  std::vector<Line> joined;
  for (const Line& line : lines) {
    const bool joins = !joined.empty() && !line.after_blank &&
                       (wrapped || continues(surface(text, joined.back().span), surface(text, line.span)));
    if (joins) {
      joined.back().span.end = line.span.end;
    } else {
      joined.push_back(line);
    }
  }
  return joined;
}

std::size_t count_words(std::string_view line) {
  return split_words(line).size();
}

bool ends_like_sentence(std::string_view line) {
  while (!line.empty()) {
    const CodePoint last = decode_before(line, line.size());
    const char32_t c = last.value;
    if (c == U'.' || c == U'!' || c == U'?' || c == U'…') return true;
    const bool closing = c == U'"' || c == U'\'' || c == U'”' || c == U'’' || c == U'»' || c == U')' || c == U' ';
    if (c == U']') {  // a reference mark such as "[1]"
      const std::size_t open = line.rfind('[');
      if (open == std::string_view::npos || line.size() - open > 6) return false;
      line = line.substr(0, open);
    } else if (closing) {
      line = line.substr(0, last.begin);
    } else {
      return false;
    }
  }
  return false;
}

bool looks_like_headline(std::string_view line) {
  if (line.size() > kLongestHeadline || count_words(line) > kMostHeadlineWords) return false;
  const char32_t first = first_code_point(line);
  const bool begins = is_letter(first) ? !is_lower(first) || line.size() < 80
                                       : is_digit(first) || is_punctuation(first) || first == U'$';
  if (!begins || first == U'*' || first == U'•' || first == U'-' || first == U'—') return false;
  const char32_t last = last_code_point(line);
  if (last == U'.' || last == U',' || last == U';' || last == U':') return false;
  return !ends_like_sentence(line) || last == U'?' || last == U'!';
}

bool looks_like_paragraph(std::string_view line) {
  return (ends_like_sentence(line) && line.size() >= kShortestParagraph) || line.size() >= kLongParagraph;
}

bool is_in_foreign_script(std::string_view line) {
  if (is_ascii(line)) return false;
  std::size_t latin = 0;
  std::size_t foreign = 0;
  for (const CodePoint& c : CodePoints(line)) {
    const Script script = script_of(c.value);
    if (script == Script::kLatin && ++latin == kLegibleLatin) return false;
    if (script == Script::kLatin || script == Script::kCommon) continue;
    // A letter of these says as much as several of an alphabet.
    foreign += script == Script::kHan || script == Script::kHangul || script == Script::kKana ? 3 : 1;
  }
  return foreign > latin;
}

bool is_ornament(std::string_view line) {
  const CodePoints points(line);
  return std::none_of(points.begin(), points.end(),
                      [](const CodePoint& c) { return is_letter(c.value) || is_digit(c.value); });
}

}  // namespace newsgraph
