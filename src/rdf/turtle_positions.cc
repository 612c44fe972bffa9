// One pass over the bytes. Tokens are told apart as in the Turtle grammar
// (https://www.w3.org/TR/turtle/#sec-grammar); a stack of frames, one per open
// bracket, knows whether the next token is a subject, a predicate or an object.
#include "rdf/turtle_positions.h"

#include <algorithm>
#include <charconv>

#include "base/strings.h"
#include "text/utf8.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMaxNesting = 64;
constexpr std::string_view kDelimiters = " \t\r\n;,[](){}\"'<#";

enum class Role : std::uint8_t { kSubject, kPredicate, kObject };

struct Frame {
  StatementPlace place;
  Role role = Role::kSubject;
  bool collection = false;
};

}  // namespace

class TurtleScanner {
 public:
  TurtleScanner(std::string_view text, TurtlePositions& positions) : text_(text), positions_(positions) {}

  void run() {
    while (at_ < text_.size()) step();
  }

 private:
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }

  [[noreturn]] void fail(std::size_t offset, const std::string& message) const {
    throw Error(positions_.location(offset), message);
  }

  void step() {
    const char c = peek();
    switch (c) {
      case ' ':
      case '\t':
      case '\r':
      case '\n':
        ++at_;
        return;
      case '#':
        at_ = std::min(text_.find('\n', at_), text_.size());
        return;
      case '[':
      case '(':
        open(c == '(');
        return;
      case ']':
      case ')':
        close();
        return;
      case ';':
        top().role = Role::kPredicate;
        ++at_;
        return;
      case ',':
        ++at_;
        return;
      case '.':
      case '{':  // of graphs in TriG
      case '}':
        frames_.assign(1, Frame{});
        ++at_;
        return;
      default:
        token();
        return;
    }
  }

  Frame& top() { return frames_.back(); }

  void open(bool collection) {
    place(at_);
    if (frames_.size() > kMaxNesting) fail(at_, "brackets nested too deeply");
    Frame inner{top().place, collection ? Role::kObject : Role::kPredicate, collection};
    if (!collection) inner.place.subject = static_cast<std::uint32_t>(at_);
    frames_.push_back(inner);
    ++at_;
  }

  void close() {
    if (frames_.size() > 1) frames_.pop_back();
    ++at_;
  }

  void token() {
    const std::size_t begin = at_;
    const char c = peek();
    if (c == '<') {
      iri();
    } else if (c == '"' || c == '\'') {
      literal(c);
    } else {
      word();
    }
    const std::string_view token = text_.substr(begin, at_ - begin);
    if (directive_ > 0) {
      --directive_;
    } else if (!starts_directive(token)) {
      place(begin);
    }
  }

  /// "@prefix", "@base" and their SPARQL forms, which end without a full stop.
  bool starts_directive(std::string_view token) {
    if (frames_.size() != 1 || top().role != Role::kSubject) return false;
    const std::string word = ascii_lower(token);
    const bool prefix = word == "prefix" || token == "@prefix";
    if (!prefix && word != "base" && token != "@base") return false;
    directive_ = prefix ? 2 : 1;
    return true;
  }

  /// Gives the token at `offset` the role that is due, and makes the next one due.
  void place(std::size_t offset) {
    const auto here = static_cast<std::uint32_t>(offset);
    Frame& frame = top();
    switch (frame.role) {
      case Role::kSubject:
        frame.place = {here, here, here};
        frame.role = Role::kPredicate;
        return;
      case Role::kPredicate:
        frame.place.predicate = here;
        frame.role = Role::kObject;
        return;
      case Role::kObject:
        frame.place.object = here;
        positions_.places_.push_back(frame.place);
        return;
    }
  }

  void iri() {
    while (at_ < text_.size() && peek() != '>' && peek() != '\n') {
      if (peek() == '\\')
        escape();
      else
        ++at_;
    }
    if (peek() == '>') ++at_;
  }

  void literal(char quote) {
    const bool is_long = peek(1) == quote && peek(2) == quote;
    const std::size_t marks = is_long ? 3 : 1;
    at_ += marks;
    const std::string closing(marks, quote);
    while (at_ < text_.size() && text_.substr(at_, marks) != closing) {
      if (!is_long && peek() == '\n') return;
      if (peek() == '\\')
        escape();
      else
        ++at_;
    }
    const std::size_t end = at_;
    at_ = std::min(at_ + marks, text_.size());
    if (is_long && peek() == quote) fail(end, "a long literal that ends in a quotation mark needs it escaped");
    if (peek() == '@') {
      word();
    } else if (peek() == '^' && peek(1) == '^') {
      at_ += 2;
      if (peek() == '<')
        iri();
      else
        word();
    }
  }

  /// Prefixed names, numbers, keywords, blank labels. A full stop within is part of the word, at its end it is not.
  void word() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && kDelimiters.find(peek()) == std::string_view::npos) {
      if (peek() == '.' && (at_ + 1 == text_.size() || kDelimiters.find(peek(1)) != std::string_view::npos)) break;
      at_ += peek() == '\\' ? 2 : 1;
    }
    at_ = std::min(std::max(at_, begin + 1), text_.size());
  }

  /// Moves over a backslash and what belongs to it; refuses code points that are none.
  void escape() {
    const char kind = peek(1);
    const std::size_t digits = kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
    if (digits > 0) {
      const std::string_view hex = text_.substr(std::min(at_ + 2, text_.size()), digits);
      std::uint32_t value = 0;
      const auto result = std::from_chars(hex.data(), hex.data() + hex.size(), value, 16);
      const bool read = hex.size() == digits && result.ptr == hex.data() + hex.size();
      if (!read || value == 0 || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) {
        fail(at_, "this escape stands for no character");
      }
    }
    at_ = std::min(at_ + 2 + digits, text_.size());
  }

  std::string_view text_;
  TurtlePositions& positions_;
  std::size_t at_ = 0;
  std::vector<Frame> frames_ = std::vector<Frame>(1);
  int directive_ = 0;  // tokens left of a directive
};

TurtlePositions::TurtlePositions(std::string_view text, std::string file) : file_(std::move(file)), lines_(1, 0) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') lines_.push_back(static_cast<std::uint32_t>(i + 1));
  }
  if (const std::size_t bad = find_invalid_utf8(text); bad != std::string_view::npos) {
    throw Error(location(bad), "this byte is no UTF-8");
  }
  if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
    throw Error(location(nul), "a NUL character");
  }
  TurtleScanner(text, *this).run();
}

SourceLocation TurtlePositions::location(std::size_t offset) const {
  const auto line = std::upper_bound(lines_.begin(), lines_.end(), offset) - 1;
  return {file_, static_cast<std::uint32_t>(line - lines_.begin() + 1), static_cast<std::uint32_t>(offset - *line + 1)};
}

StatementPlace TurtlePositions::before(std::size_t offset) const {
  const auto next = std::lower_bound(places_.begin(), places_.end(), offset,
                                     [](const StatementPlace& place, std::size_t end) { return place.object < end; });
  return next == places_.begin() ? StatementPlace{} : *(next - 1);
}

}  // namespace newsgraph
