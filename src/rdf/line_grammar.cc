// Both grammars are regular: a line is three or four terms and a full stop
// (https://www.w3.org/TR/n-triples/#n-triples-grammar, https://www.w3.org/TR/n-quads/#sec-grammar).
#include "rdf/line_grammar.h"

#include <algorithm>
#include <cstdint>

#include "base/error.h"

namespace newsgraph {
namespace {

bool is_letter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_hex(char c) {
  return is_digit(c) || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}
bool is_label_character(char c) {
  return is_letter(c) || is_digit(c) || c == '_' || c == ':' || c == '-' || static_cast<unsigned char>(c) >= 0x80;
}

class Line {
 public:
  Line(std::string_view text, const std::string& file, std::uint32_t number)
      : text_(text), file_(file), number_(number) {}

  void check(bool graphs) {
    blanks();
    if (at_end()) return;
    if (!iri() && !blank_node()) fail("no IRI or blank node as subject");
    blanks();
    if (!iri()) fail("no IRI as predicate");
    blanks();
    if (!iri() && !blank_node() && !literal()) fail("no object");
    blanks();
    if (graphs && (iri() || blank_node())) blanks();
    if (!take('.')) fail("no full stop");
    blanks();
    if (!at_end()) fail("more behind the full stop");
  }

 private:
  [[noreturn]] void fail(const std::string& message) const {
    throw Error({file_, number_, static_cast<std::uint32_t>(at_ + 1)}, message);
  }

  [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  [[nodiscard]] bool at_end() const { return at_ == text_.size() || peek() == '#'; }
  bool take(char c) {
    if (peek() != c) return false;
    ++at_;
    return true;
  }
  void blanks() {
    while (peek() == ' ' || peek() == '\t') ++at_;
  }

  bool iri() {
    if (!take('<')) return false;
    while (!take('>')) {
      if (at_ == text_.size()) fail("an IRI without an end");
      if (take('\\'))
        code_point();
      else
        ++at_;
    }
    return true;
  }

  bool blank_node() {
    if (!take('_')) return false;
    if (!take(':')) fail("no colon in a blank node");
    if (!is_label_character(peek()) || peek() == '-') fail("no label of a blank node");
    while (is_label_character(peek()) || peek() == '.') ++at_;
    while (text_[at_ - 1] == '.') --at_;
    return true;
  }

  bool literal() {
    if (!take('"')) return false;
    while (!take('"')) {
      if (at_ == text_.size()) fail("a literal without an end");
      if (!take('\\')) {
        ++at_;
      } else if (std::string_view("tbnrf\"'\\").find(peek()) != std::string_view::npos) {
        ++at_;
      } else {
        code_point();
      }
    }
    if (take('^')) {
      if (!take('^') || !iri()) fail("no IRI of a datatype");
    } else if (take('@')) {
      language();
    }
    return true;
  }

  /// Behind a backslash: uXXXX or UXXXXXXXX.
  void code_point() {
    const std::size_t digits = peek() == 'u' ? 4 : peek() == 'U' ? 8 : 0;
    const std::string_view hex = text_.substr(std::min(at_ + 1, text_.size()), digits);
    if (digits == 0 || hex.size() != digits || !std::all_of(hex.begin(), hex.end(), is_hex)) fail("no such escape");
    at_ += 1 + digits;
  }

  void language() {
    if (!is_letter(peek())) fail("no language");
    while (is_letter(peek())) ++at_;
    while (take('-')) {
      if (!is_letter(peek()) && !is_digit(peek())) fail("a language that ends in '-'");
      while (is_letter(peek()) || is_digit(peek())) ++at_;
    }
  }

  std::string_view text_;
  const std::string& file_;
  std::uint32_t number_;
  std::size_t at_ = 0;
};

}  // namespace

void check_lines(std::string_view text, bool graphs, const std::string& file) {
  std::uint32_t number = 1;
  for (std::size_t begin = 0; begin < text.size(); ++number) {
    const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
    Line(text.substr(begin, end - begin), file, number).check(graphs);
    begin = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
  }
}

}  // namespace newsgraph
