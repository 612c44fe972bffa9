// Texts made from other texts, with the way back.
//
// Cleaning an article takes several steps (decoding, repair, white space, normal
// form). Each step yields a RewrittenText; compose() joins two steps into one, so
// that in the end every byte of clean text leads to the raw bytes it was made from.
#ifndef NEWSGRAPH_TEXT_REWRITE_H_
#define NEWSGRAPH_TEXT_REWRITE_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

/// Output bytes [out, out + out_length) come from input bytes [in, in + in_length).
///
/// A verbatim run has equal lengths and equal bytes, so it may be cut anywhere;
/// any other run is indivisible. Output that no run covers was inserted, input
/// that no run covers was dropped.
struct RewriteRun {
  std::size_t out = 0;
  std::size_t out_length = 0;
  std::size_t in = 0;
  std::size_t in_length = 0;
  bool verbatim = true;

  bool operator==(const RewriteRun&) const = default;
};

/// A text and its origin. Runs are ordered on both sides and do not overlap in the output;
/// in the input only runs that are not verbatim may, where a later step cut one of them.
struct RewrittenText {
  std::string text;
  std::vector<RewriteRun> runs;
};

/// Builds a RewrittenText from left to right.
class Rewriter {
 public:
  /// `input` must outlive the rewriter.
  explicit Rewriter(std::string_view input) : input_(input) {}

  /// Copies the input from the current position up to `end`.
  void keep_until(std::size_t end);
  /// Writes `output` in place of the input from the current position up to `end`.
  /// An empty `output` drops the input; an `end` at the position inserts.
  void replace_until(std::size_t end, std::string_view output);
  /// Drops the input from the current position up to `end`.
  void drop_until(std::size_t end) { position_ = end; }

  /// Offset of the first input byte that is not yet dealt with.
  [[nodiscard]] std::size_t position() const { return position_; }
  /// Has the output differed from the input so far?
  [[nodiscard]] bool changed() const { return changed_ || position_ != result_.text.size(); }

  /// Keeps the rest of the input and hands over the result; the rewriter is used up.
  [[nodiscard]] RewrittenText finish();

 private:
  std::string_view input_;
  std::size_t position_ = 0;
  bool changed_ = false;
  RewrittenText result_;
};

/// The whole text, unchanged, as one verbatim run.
[[nodiscard]] RewrittenText unchanged(std::string text);

/// `second` was made from `first.text`; returns its text with runs that lead to first's input.
/// Inserted text stays without a run.
[[nodiscard]] RewrittenText compose(const RewrittenText& first, RewrittenText second);

}  // namespace newsgraph

#endif  // NEWSGRAPH_TEXT_REWRITE_H_
