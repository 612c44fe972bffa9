// UTF-8 read as Windows-1252: every character that looks like a lead byte is
// followed by as many that look like continuation bytes. How telling that is
// depends on what it decodes to and on what stands around it: "â€™" has no other
// reading, "Ã©" after a small letter has none either, while "CAFÉ”" is a word in
// capitals before a quotation mark and decodes to a letter nobody uses.
#include <optional>
#include <string>
#include <vector>

#include "text/legacy_charset.h"
#include "text/mojibake.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace newsgraph {
namespace {

constexpr double kOverwhelming = 2.0;
constexpr double kCertain = 4.0;

/// A character of the text and the byte it may stand for (-1: none).
struct Suspect {
  char32_t value = 0;
  int byte = -1;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The bytes [begin, end) of the text may have been one character in UTF-8.
struct Candidate {
  std::size_t begin = 0;
  std::size_t end = 0;
  char32_t meant = 0;
  double points = 0;
};

std::size_t sequence_length(int lead) {
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

Suspect suspect_at(std::string_view text, std::size_t begin) {
  const CodePoint c = decode_at(text, begin);
  return {c.value, windows_1252_byte(c.value), c.begin, c.end()};
}

/// Punctuation and signs that modern text is full of.
bool is_everyday_sign(char32_t c) {
  return (c >= 0x2000 && c <= 0x206F) || c == 0x20AC || c == 0x2122 || c == 0x2212 || c == 0xFEFF;
}

bool is_foreign_letter(char32_t c) {
  const Script script = script_of(c);
  return is_letter(c) && script != Script::kLatin && script != Script::kOther && script != Script::kCommon;
}

/// Points for a two-byte candidate by the characters around it.
double two_byte_points(char32_t meant, char32_t lead, char32_t before, char32_t after) {
  if (is_foreign_letter(meant)) return 0.25;
  if (meant > 0x17F) return 0;
  // "cafÃ©" and "dÃ©jÃ ": no writer puts a capital after a small letter and a sign behind it.
  if (is_lower(before)) return 2;
  if (is_letter(meant) && !is_upper(before) && is_lower(after)) return lead == U'Ã' ? 1 : 0.5;
  if (lead == U'Â' && !is_letter(before)) return 1;
  return 0;
}

class Scan {
 public:
  explicit Scan(std::string_view text) : text_(text) {
    for (std::size_t i = find_non_ascii(text); i < text.size(); i = find_non_ascii(text, i)) {
      const Suspect lead = suspect_at(text, i);
      i = lead.end;
      const std::size_t length = lead.byte < 0x80 ? 0 : sequence_length(lead.byte);
      if (length == 0) continue;
      std::optional<Candidate> candidate = decode(lead, length);
      if (!candidate) candidate = lost_closing_quote(lead);
      if (candidate) {
        candidates_.push_back(*candidate);
        i = candidate->end;
      }
    }
    reward_words();
  }

  [[nodiscard]] double points() const {
    double sum = 0;
    for (const Candidate& candidate : candidates_) sum += candidate.points;
    return sum;
  }

  [[nodiscard]] Utf8Repair repair() const {
    Utf8Repair repair;
    repair.points = points();
    if (repair.points < kOverwhelming) return repair;
    Rewriter rewriter(text_);
    for (std::size_t k = 0; k < candidates_.size(); ++k) {
      const Candidate& candidate = candidates_[k];
      if (candidate.points == 0 && (repair.points < kCertain || candidate.meant > 0x17F)) continue;
      std::string character;
      append_utf8(character, candidate.meant);
      rewriter.keep_until(candidate.begin);
      rewriter.replace_until(candidate.end, character);
      ++repair.repairs;
    }
    repair.rewritten = rewriter.finish();
    return repair;
  }

 private:
  /// The sequence that starts at `lead`, if it is well-formed UTF-8.
  [[nodiscard]] std::optional<Candidate> decode(const Suspect& lead, std::size_t length) const {
    std::string bytes(1, static_cast<char>(lead.byte));
    std::size_t end = lead.end;
    for (std::size_t k = 1; k < length; ++k) {
      if (end >= text_.size()) return std::nullopt;
      const Suspect next = suspect_at(text_, end);
      if (next.byte < 0x80 || next.byte > 0xBF) return std::nullopt;
      bytes += static_cast<char>(next.byte);
      end = next.end;
    }
    const CodePoint meant = decode_at(bytes, 0);
    if (!meant.valid || meant.length != length) return std::nullopt;
    Candidate candidate{lead.begin, end, meant.value, 0};
    if (length == 2) {
      const char32_t before = lead.begin == 0 ? U'\n' : decode_before(text_, lead.begin).value;
      const char32_t after = end == text_.size() ? U'\n' : decode_at(text_, end).value;
      candidate.points = two_byte_points(meant.value, lead.value, before, after);
    } else if (is_everyday_sign(meant.value) || length == 4) {
      candidate.points = 2;
    } else if (is_foreign_letter(meant.value)) {
      candidate.points = 0.25;
    }
    return candidate;
  }

  /// "â€" whose last byte 9D, which Windows-1252 does not have, was thrown away.
  [[nodiscard]] std::optional<Candidate> lost_closing_quote(const Suspect& lead) const {
    if (lead.value != U'â' || lead.end >= text_.size()) return std::nullopt;
    const Suspect next = suspect_at(text_, lead.end);
    if (next.value != U'€') return std::nullopt;
    const char32_t after = next.end == text_.size() ? U'\n' : decode_at(text_, next.end).value;
    if (!is_space(after) && !is_punctuation(after)) return std::nullopt;
    return Candidate{lead.begin, next.end, U'”', 1};
  }

  /// Several letters of one foreign script in a row are a word; lone ones are an accident.
  void reward_words() {
    for (std::size_t k = 0; k < candidates_.size();) {
      std::size_t end = k + 1;
      const Script script = script_of(candidates_[k].meant);
      if (!is_foreign_letter(candidates_[k].meant)) {
        ++k;
        continue;
      }
      while (end < candidates_.size() && candidates_[end].begin == candidates_[end - 1].end &&
             script_of(candidates_[end].meant) == script) {
        ++end;
      }
      const double points = end - k >= 3 ? 1 : 0;
      for (; k < end; ++k) candidates_[k].points = points;
    }
  }

  std::string_view text_;
  std::vector<Candidate> candidates_;
};

}  // namespace

Utf8Repair repair_utf8_mojibake(std::string_view text) {
  return Scan(text).repair();
}

}  // namespace newsgraph
