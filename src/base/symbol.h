// Strings of which there are few, kept once.
//
// A corpus names the same classes, roles, rules and words a million times. A
// Symbol is one pointer to the one copy of its text.
#ifndef NEWSGRAPH_BASE_SYMBOL_H_
#define NEWSGRAPH_BASE_SYMBOL_H_

#include <compare>
#include <concepts>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace newsgraph {

/// A string that is kept for as long as the process runs; for texts that recur, not for those of which each is another.
///
/// Reads like a std::string and is made of one without ado. Equality costs one comparison of pointers; order is that
/// of the texts, so that nothing depends on which was made first. Safe to make and use from several threads.
class Symbol {
 public:
  Symbol() : text_(&empty_text()) {}
  Symbol(std::string_view text)
      : text_(text.empty() ? &empty_text() : kept(text)) {}            // NOLINT(google-explicit-constructor)
  Symbol(const std::string& text) : Symbol(std::string_view(text)) {}  // NOLINT(google-explicit-constructor)
  Symbol(const char* text) : Symbol(std::string_view(text)) {}         // NOLINT(google-explicit-constructor)

  [[nodiscard]] const std::string& str() const { return *text_; }
  operator const std::string&() const { return *text_; }  // NOLINT(google-explicit-constructor)
  operator std::string_view() const { return *text_; }    // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool empty() const { return text_->empty(); }
  [[nodiscard]] std::size_t size() const { return text_->size(); }
  [[nodiscard]] bool starts_with(std::string_view prefix) const { return text_->starts_with(prefix); }
  [[nodiscard]] bool ends_with(std::string_view suffix) const { return text_->ends_with(suffix); }

  friend bool operator==(Symbol a, Symbol b) { return a.text_ == b.text_; }
  friend std::strong_ordering operator<=>(Symbol a, Symbol b) {
    return a.text_ == b.text_ ? std::strong_ordering::equal : *a.text_ <=> *b.text_;
  }
  template <std::convertible_to<std::string_view> Text>
  requires(!std::same_as<Text, Symbol>) friend bool operator==(Symbol a, const Text& b) {
    return *a.text_ == std::string_view(b);
  }
  template <std::convertible_to<std::string_view> Text>
  requires(!std::same_as<Text, Symbol>) friend std::strong_ordering operator<=>(Symbol a, const Text& b) {
    return std::string_view(*a.text_) <=> std::string_view(b);
  }
  friend std::string operator+(std::string a, Symbol b) { return std::move(a) += *b.text_; }
  friend std::string operator+(Symbol a, std::string_view b) { return std::string(*a.text_).append(b); }

  /// Differs from run to run: for tables that are only looked up.
  [[nodiscard]] std::size_t hash() const { return std::hash<const std::string*>{}(text_); }

 private:
  static const std::string& empty_text();
  static const std::string* kept(std::string_view text);

  const std::string* text_;
};

}  // namespace newsgraph

template <>
struct std::hash<newsgraph::Symbol> {
  std::size_t operator()(newsgraph::Symbol symbol) const { return symbol.hash(); }
};

#endif  // NEWSGRAPH_BASE_SYMBOL_H_
