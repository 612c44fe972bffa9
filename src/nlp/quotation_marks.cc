// A straight mark opens or closes by what stands around it; a curly one by its
// shape, except that news texts mix both kinds within one pair.

#include "nlp/quotation_marks.h"

#include <optional>
#include <string_view>

namespace newsgraph {
namespace {

enum class Shape : std::uint8_t { kStraight, kOpening, kClosing };

struct Mark {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Shape shape = Shape::kStraight;
  bool single = false;
};

std::optional<Mark> mark_at(std::string_view text, std::uint32_t i) {
  struct Form {
    std::string_view bytes;
    Shape shape;
    bool single;
  };
  static constexpr Form kForms[] = {
      {"\"", Shape::kStraight, false},    {"\u201C", Shape::kOpening, false},  {"\u201D", Shape::kClosing, false},
      {"\u201E", Shape::kOpening, false}, {"\u201F", Shape::kOpening, false},  {"\u00AB", Shape::kOpening, false},
      {"\u00BB", Shape::kClosing, false}, {"\uFF02", Shape::kStraight, false}, {"'", Shape::kStraight, true},
      {"\u2018", Shape::kOpening, true},  {"\u2019", Shape::kClosing, true}};
  for (const Form& form : kForms) {
    if (text.substr(i).starts_with(form.bytes))
      return Mark{i, i + static_cast<std::uint32_t>(form.bytes.size()), form.shape, form.single};
  }
  return std::nullopt;
}

bool is_space(std::string_view text, std::uint32_t i) {
  const char c = text[i];
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || (c == '\xC2' && text.substr(i).starts_with("\u00A0")) ||
         (c == '\xE2' && text.substr(i).starts_with("\u202F"));
}

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         (static_cast<unsigned char>(c) >= 0xC3 && static_cast<unsigned char>(c) != 0xE2);
}

class Scanner {
 public:
  Scanner(std::string_view text, Span block, std::uint32_t index) : text_(text), block_(block), index_(index) {}

  /// Adds the stretches of the block.
  void scan(std::vector<QuotedSpan>& found) {
    for (std::uint32_t i = block_.begin; i < block_.end;) {
      const unsigned char c = static_cast<unsigned char>(text_[i]);
      const bool candidate = c == '"' || c == '\'' || c == 0xE2 || c == 0xC2 || c == 0xEF;
      const std::optional<Mark> mark = candidate ? mark_at(text_, i) : std::nullopt;
      if (!mark) {
        ++i;
        continue;
      }
      if (mark->single)
        take_single(*mark, found);
      else
        take_double(*mark, found);
      i = mark->end;
    }
    if (open_) found.push_back({{*open_, trimmed_end()}, false, false, index_});
  }

 private:
  [[nodiscard]] bool space_before(const Mark& mark) const {
    if (mark.begin == block_.begin) return true;
    const char c = text_[mark.begin - 1];
    if (c == ' ' || c == '\n' || c == '\t' || c == '(' || c == '[') return true;
    const std::string_view before = text_.substr(block_.begin, mark.begin - block_.begin);
    return before.ends_with("\u2014") || before.ends_with("\u2013") || before.ends_with("\u00A0") ||
           before.ends_with("\u202F") || before.ends_with("\u201C");
  }
  [[nodiscard]] bool space_behind(const Mark& mark) const {
    return mark.end >= block_.end || is_space(text_, mark.end);
  }

  void take_double(const Mark& mark, std::vector<QuotedSpan>& found) {
    if (!open_) {
      const bool opens = mark.shape == Shape::kOpening || (mark.shape == Shape::kStraight && !space_behind(mark) &&
                                                           (space_before(mark) || is_word(text_[mark.end])));
      if (opens) open_ = mark.end;
      return;
    }
    const bool reopens = mark.shape == Shape::kOpening || (mark.shape == Shape::kStraight && space_before(mark) &&
                                                           !space_behind(mark) && is_word(text_[mark.end]));
    if (reopens) {
      if (mark.shape == Shape::kOpening && mark.begin - *open_ < 2) return;
      open_ = mark.end;  // the one before never closed: take the later
      return;
    }
    if (mark.begin > *open_) found.push_back({{*open_, mark.begin}, false, true, index_});
    open_.reset();
  }

  /// Single marks count only outside double ones, and as a pair within the block.
  void take_single(const Mark& mark, std::vector<QuotedSpan>& found) {
    if (open_ || mark.begin < single_end_ || mark.shape == Shape::kClosing || !space_before(mark) ||
        space_behind(mark) || !is_word(text_[mark.end]))
      return;
    if (text_[mark.end] >= '0' && text_[mark.end] <= '9' && mark.shape == Shape::kStraight) return;  // '90s
    for (std::uint32_t i = mark.end; i < block_.end; ++i) {
      const unsigned char c = static_cast<unsigned char>(text_[i]);
      if (c != '\'' && c != 0xE2 && c != '"') continue;
      const std::optional<Mark> other = mark_at(text_, i);
      if (!other) continue;
      if (!other->single || other->shape == Shape::kOpening) return;
      const bool closes = !space_before(*other) && (other->end >= block_.end || !is_word(text_[other->end]));
      if (!closes) continue;
      found.push_back({{mark.end, other->begin}, true, true, index_});
      single_end_ = other->end;
      return;
    }
  }

  [[nodiscard]] std::uint32_t trimmed_end() const {
    std::uint32_t end = block_.end;
    while (end > *open_ && (text_[end - 1] == ' ' || text_[end - 1] == '\n')) --end;
    return end;
  }

  std::string_view text_;
  Span block_;
  std::uint32_t index_;
  std::optional<std::uint32_t> open_;
  std::uint32_t single_end_ = 0;
};

bool is_read(BlockKind kind) {
  return kind == BlockKind::kTitle || kind == BlockKind::kCaption || kind == BlockKind::kHeading ||
         kind == BlockKind::kBody;
}

/// Does the block open with a double mark?
bool begins_quoted(std::string_view text, Span block) {
  const std::optional<Mark> mark = block.empty() ? std::nullopt : mark_at(text, block.begin);
  return mark && !mark->single && mark->shape != Shape::kClosing;
}

}  // namespace

std::vector<QuotedSpan> find_quoted(const Article& article) {
  std::vector<QuotedSpan> found;
  for (std::uint32_t b = 0; b < article.blocks.size(); ++b) {
    const Block& block = article.blocks[b];
    if (!is_read(block.kind)) continue;
    const bool goes_on = !found.empty() && !found.back().closed && block.kind == BlockKind::kBody &&
                         begins_quoted(article.text, block.span) && b > 0 &&
                         article.blocks[b - 1].kind == BlockKind::kBody &&
                         found.back().span.end + 1 >= article.blocks[b - 1].span.end;
    const std::size_t before = found.size();
    Scanner(article.text, block.span, b).scan(found);
    if (!goes_on || found.size() == before) continue;
    found[before - 1].span.end = found[before].span.end;
    found[before - 1].closed = found[before].closed;
    found.erase(found.begin() + static_cast<std::ptrdiff_t>(before));
  }
  return found;
}

}  // namespace newsgraph
