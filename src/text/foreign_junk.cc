// A phrase counts as a split when the line above ends in a small letter, the
// phrase opens the next line, and after one blank the line goes on with a small
// letter. That alone also fits a glossary ("the word\n사랑 means love"), so a text
// is only cut when at least one split is beyond doubt: the two halves form a word
// that the text has elsewhere, or a half has no vowel and so is no word at all.
#include "text/foreign_junk.h"

#include <string>
#include <unordered_set>
#include <vector>

#include "base/strings.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMaxPhrase = 400;  // bytes; a longer stretch is text, not an injected phrase
constexpr std::size_t kMinGlued = 3;     // letters of a phrase that is glued to a word

bool is_foreign(char32_t c) {
  if (c < 0x250) return false;
  const Script script = script_of(c);
  return script != Script::kCommon && script != Script::kLatin && is_letter(c);
}

/// A phrase of another script, digits and single blanks within included.
struct Phrase {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t letters = 0;
};

struct Letters {
  std::size_t latin = 0;
  std::size_t foreign = 0;
};

/// Extends a phrase over letters, and over digits and single blanks between letters.
Phrase phrase_from(std::string_view text, std::size_t begin) {
  Phrase phrase{begin, begin, 0};
  std::size_t between = 0;
  for (std::size_t i = begin; i < text.size();) {
    const CodePoint c = decode_at(text, i);
    i = c.end();
    if (is_foreign(c.value)) {
      phrase.end = i;
      ++phrase.letters;
      between = 0;
    } else if (is_digit(c.value) || c.value == U' ' || c.value == U'-' || c.value == U'~') {
      if (++between > 3) break;
    } else {
      break;
    }
  }
  return phrase;
}

std::vector<Phrase> find_phrases(std::string_view text, Letters& letters) {
  std::vector<Phrase> phrases;
  std::size_t ascii_from = 0;
  for (std::size_t i = find_non_ascii(text); i < text.size(); i = find_non_ascii(text, i)) {
    for (; ascii_from < i; ++ascii_from)
      letters.latin += is_letter(static_cast<unsigned char>(text[ascii_from])) ? 1 : 0;
    const CodePoint c = decode_at(text, i);
    if (is_foreign(c.value)) {
      phrases.push_back(phrase_from(text, i));
      letters.foreign += phrases.back().letters;
      i = phrases.back().end;
    } else {
      i = c.end();
    }
    ascii_from = i;
  }
  for (; ascii_from < text.size(); ++ascii_from) {
    letters.latin += is_letter(static_cast<unsigned char>(text[ascii_from])) ? 1 : 0;
  }
  return phrases;
}

std::string_view letters_before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && is_letter(static_cast<unsigned char>(text[begin - 1]))) --begin;
  return text.substr(begin, end - begin);
}

std::string_view letters_after(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && is_letter(static_cast<unsigned char>(text[end]))) ++end;
  return text.substr(begin, end - begin);
}

bool ascii_lower_at(std::string_view text, std::size_t i) {
  return i < text.size() && text[i] >= 'a' && text[i] <= 'z';
}

bool ascii_letter_at(std::string_view text, std::size_t i) {
  return i < text.size() && static_cast<unsigned char>(text[i]) < 0x80 &&
         is_letter(static_cast<unsigned char>(text[i]));
}

/// Line break, phrase, one blank, all between two small letters.
bool is_split(std::string_view text, const Phrase& phrase) {
  return phrase.begin >= 2 && text[phrase.begin - 1] == '\n' && ascii_lower_at(text, phrase.begin - 2) &&
         phrase.end + 1 < text.size() && text[phrase.end] == ' ' && ascii_lower_at(text, phrase.end + 1);
}

/// At the start of a line, with a word directly behind.
bool is_glued(std::string_view text, const Phrase& phrase) {
  return phrase.letters >= kMinGlued && (phrase.begin == 0 || text[phrase.begin - 1] == '\n') &&
         ascii_letter_at(text, phrase.end);
}

/// Between two small letters, without any break.
bool is_embedded(std::string_view text, const Phrase& phrase) {
  return phrase.letters >= kMinGlued && phrase.begin > 0 && ascii_lower_at(text, phrase.begin - 1) &&
         ascii_lower_at(text, phrase.end);
}

bool no_word(std::string_view half) {
  if (half.size() == 1) return half != "a" && half != "i";
  return half.find_first_of("aeiouyAEIOUY") == std::string_view::npos;
}

std::unordered_set<std::string> vocabulary(std::string_view text) {
  std::unordered_set<std::string> words;
  for (std::size_t i = 0; i < text.size();) {
    if (!ascii_letter_at(text, i)) {
      ++i;
      continue;
    }
    const std::string_view word = letters_after(text, i);
    words.insert(ascii_lower(word));
    i += word.size();
  }
  return words;
}

bool beyond_doubt(std::string_view text, const Phrase& phrase, const std::unordered_set<std::string>& words) {
  const std::string_view left = letters_before(text, phrase.begin - 1);
  const std::string_view right = letters_after(text, phrase.end + 1);
  return no_word(left) || no_word(right) || words.contains(ascii_lower(std::string(left) + std::string(right)));
}

/// May the text be cut at all?
bool has_evidence(std::string_view text, const std::vector<Phrase>& phrases, bool damaged) {
  if (damaged) return true;
  std::unordered_set<std::string> words;
  for (const Phrase& phrase : phrases) {
    if (!is_split(text, phrase)) continue;
    if (words.empty()) words = vocabulary(text);
    if (beyond_doubt(text, phrase, words)) return true;
  }
  return false;
}

}  // namespace

JunkFree cut_foreign_junk(std::string_view text, bool damaged) {
  JunkFree clean;
  Letters letters;
  std::vector<Phrase> phrases;
  if (!is_ascii(text)) phrases = find_phrases(text, letters);
  std::erase_if(phrases, [](const Phrase& phrase) { return phrase.end - phrase.begin > kMaxPhrase; });
  if (phrases.empty() || letters.latin < 4 * letters.foreign || !has_evidence(text, phrases, damaged)) {
    clean.rewritten = unchanged(std::string(text));
    return clean;
  }
  Rewriter rewriter(text);
  for (const Phrase& phrase : phrases) {
    const bool split = is_split(text, phrase);
    if (!split && !is_glued(text, phrase) && !is_embedded(text, phrase)) continue;
    rewriter.keep_until(split ? phrase.begin - 1 : phrase.begin);
    rewriter.drop_until(split ? phrase.end + 1 : phrase.end);
    ++clean.cuts;
  }
  clean.rewritten = rewriter.finish();
  return clean;
}

JunkFree restore_lost_dashes(std::string_view text) {
  JunkFree clean;
  Rewriter rewriter(text);
  for (std::size_t at = text.find(" ? "); at != std::string_view::npos; at = text.find(" ? ", at + 2)) {
    if (at == 0 || text[at - 1] == ' ' || text[at - 1] == '\n') continue;
    rewriter.keep_until(at + 1);
    rewriter.replace_until(at + 2, "—");
    ++clean.cuts;
  }
  clean.rewritten = rewriter.finish();
  return clean;
}

}  // namespace newsgraph
