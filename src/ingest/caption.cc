#include "ingest/caption.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/strings.h"
#include "ingest/lines.h"
#include "text/fold.h"
#include "text/unicode.h"

namespace newsgraph {
namespace {

constexpr std::size_t kLongestCaption = 700;  // bytes
constexpr std::size_t kLongestCredit = 70;

constexpr std::array<std::string_view, 14> kPictureWords = {
    "photo", "photos",     "photograph", "image", "picture",      "courtesy", "handout",
    "getty", "screengrab", "screenshot", "pool",  "illustration", "graphic",  "credit"};
constexpr std::array<std::string_view, 11> kSides = {
    "(l)", "(r)", "(c)", "(left)", "(right)", "(center)", "(centre)", ", left,", ", right,", "(2nd l)", "(2nd r)"};
constexpr std::array<std::string_view, 9> kPhrases = {"file photo",     "in this photo",       "this photo taken",
                                                      "in this image",  "in this picture",     "photo taken",
                                                      "photo provided", "this image provided", "in this combination"};
constexpr std::array<std::string_view, 12> kOpenings = {
    "photo:",    "photos:",  "image:",       "picture:",      "file photo",   "file -",
    "pictured:", "caption:", "image source", "image caption", "image credit", "media caption"};

bool has_picture_word(std::string_view text) {
  const std::string folded = fold_name(text);
  const std::vector<std::string_view> words = split_words(folded);
  return std::any_of(words.begin(), words.end(), [](std::string_view word) {
    return std::find(kPictureWords.begin(), kPictureWords.end(), word) != kPictureWords.end();
  });
}

/// The text within the brackets that end the line; empty when none do.
std::string_view closing_bracket(std::string_view line) {
  const char close = line.back();
  if (close != ')' && close != ']') return {};
  const std::size_t open = line.rfind(close == ')' ? '(' : '[');
  if (open == std::string_view::npos || open == 0 || line.size() - open > kLongestCredit) return {};
  return line.substr(open + 1, line.size() - open - 2);
}

bool contains_any(std::string_view lower, const auto& list) {
  return std::any_of(list.begin(), list.end(),
                     [&](std::string_view entry) { return lower.find(entry) != std::string_view::npos; });
}

/// "… (Newswire)" behind the end of a sentence: names the owner of the picture.
bool ends_with_credit(std::string_view line, std::string_view credit) {
  if (!starts_upper(credit) || count_words(credit) > 6) return false;
  const std::string_view sentence = trim(line.substr(0, line.size() - credit.size() - 2));
  return ends_like_sentence(sentence);
}

/// A cheap look before the dear ones: every caption has one of these.
bool may_be_caption(std::string_view line) {
  for (const std::string_view sign :
       {"(", "]", "hoto", "HOTO", "mage", "icture", "FILE", "ile -", "aption", "ictured", ", left,", ", right,"}) {
    if (line.find(sign) != std::string_view::npos) return true;
  }
  return line.starts_with("—");
}

}  // namespace

CaptionEvidence caption_evidence(std::string_view line) {
  if (line.empty() || line.size() > kLongestCaption) return CaptionEvidence::kNone;
  if (!may_be_caption(line)) return CaptionEvidence::kNone;
  const std::string lower = ascii_lower(line);
  const bool opens = std::any_of(kOpenings.begin(), kOpenings.end(),
                                 [&](std::string_view opening) { return lower.starts_with(opening); });
  if (opens || contains_any(lower, kPhrases)) return CaptionEvidence::kStrong;
  const std::string_view bracket = closing_bracket(line);
  if (!bracket.empty() && has_picture_word(bracket)) return CaptionEvidence::kStrong;
  if (line.starts_with("—") && line.size() < 120 && !ends_like_sentence(line)) return CaptionEvidence::kStrong;
  const bool credited = !bracket.empty() && ends_with_credit(line, bracket);
  if (contains_any(lower, kSides) && (credited || line.size() < 300)) return CaptionEvidence::kStrong;
  return credited ? CaptionEvidence::kCreditOnly : CaptionEvidence::kNone;
}

}  // namespace newsgraph
