// Places are judged from left to right, since how long the current sentence is
// tells much about whether it ends. Class 1 of the weights is "begins here".
#include "nlp/sentence_splitter.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace newsgraph {
namespace {

std::uint64_t bucket(std::size_t n) {
  if (n <= 6) return n;
  if (n <= 9) return 7;
  if (n <= 14) return 8;
  if (n <= 24) return 9;
  return n <= 40 ? 10 : 11;
}

bool is_closing_mark(CharClass kind) {
  return kind == CharClass::kPeriod || kind == CharClass::kTerminal;
}

/// Words that begin a sentence rather than being a surname.
constexpr std::array<std::string_view, 60> kOpeners = {
    "a",      "after", "all",     "also",   "although", "an",    "and",  "another", "as",     "at",
    "before", "but",   "by",      "during", "each",     "for",   "from", "he",      "her",    "here",
    "his",    "how",   "however", "i",      "if",       "in",    "it",   "its",     "many",   "meanwhile",
    "most",   "my",    "no",      "not",    "of",       "on",    "one",  "or",      "our",    "she",
    "since",  "so",    "some",    "that",   "the",      "their", "then", "there",   "these",  "they",
    "this",   "those", "to",      "we",     "what",     "when",  "who",  "with",    "police", "officers"};

bool is_opener(const DecodedText& text, CharRange range) {
  std::string word;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const char32_t c = text.chars[i].folded;
    if (c >= 0x80) return false;
    word += static_cast<char>(c);
  }
  return std::ranges::find(kOpeners, word) != kOpeners.end();
}

/// "Carla K. Low resigned": a name, an initial and a surname, though the surname is a common word too.
bool is_initial(const DecodedText& text, std::span<const TextWord> words, std::size_t at, std::size_t start) {
  const auto kind = [&](std::size_t w) { return text.chars[words[w].range.begin].kind; };
  const auto length = [&](std::size_t w) { return words[w].range.end - words[w].range.begin; };
  if (at < start + 2 || at + 1 >= words.size() || kind(at) != CharClass::kUpper || length(at) < 3) return false;
  std::size_t letter = at - 1;  // "K.", or "K" and its full stop
  if (length(letter) == 1 && kind(letter) == CharClass::kPeriod) --letter;
  const CharRange whole{words[letter].range.begin, words[at - 1].range.end};
  const bool initial = whole.end - whole.begin == 2 && kind(letter) == CharClass::kUpper &&
                       text.chars[whole.end - 1].kind == CharClass::kPeriod;
  if (!initial || letter < start + 1 || kind(letter - 1) != CharClass::kUpper || length(letter - 1) < 3) return false;
  const bool goes_on = kind(at + 1) == CharClass::kLower || kind(at + 1) == CharClass::kComma;
  return goes_on && !is_opener(text, words[at].range);
}

std::uint64_t code(CharClass kind) {
  return static_cast<std::uint64_t>(kind);
}

}  // namespace

SentenceFeatures::SentenceFeatures(const DecodedText& text, const TokenizerLexicon& lexicon,
                                   std::span<const TextWord> words)
    : words_(words.size()) {
  describe(text, lexicon, words);
  track_openings(text, words);
}

void SentenceFeatures::describe(const DecodedText& text, const TokenizerLexicon& lexicon,
                                std::span<const TextWord> words) {
  std::uint32_t lower = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const CharRange range = words[i].range;
    Word& w = words_[i];
    w.hash = fold_hash(text, range);
    w.shape = shape_hash(text, range);
    w.first = text.chars[range.begin].kind;
    w.last = text.chars[range.end - 1].kind;
    const std::uint32_t key = word_key(text, range);
    const CharRange stem{range.begin, range.end - 1};
    w.usual = static_cast<std::uint8_t>(
        static_cast<unsigned>(contains(lexicon.lower, key)) |
        static_cast<unsigned>(contains(lexicon.capitalised, key)) << 1U |
        static_cast<unsigned>(w.last == CharClass::kPeriod && contains(lexicon.abbreviations, word_key(text, stem)))
            << 2U);
    w.length = static_cast<std::uint8_t>(std::min(range.end - range.begin, 7U));
    w.space_before = i > 0 && words[i - 1].range.end < range.begin;
    w.continues_token = words[i].in_multiword && !words[i].starts_multiword;
    w.closes = is_closing_mark(w.first) && is_closing_mark(w.last);
    const bool ellipsis = w.last == CharClass::kPeriod && (text.chars[range.end - 1].folded == U'…' || w.length > 2);
    w.holds_on = w.last == CharClass::kColon || w.last == CharClass::kDash || (w.closes && ellipsis);
    w.lower_before = lower;
    lower += w.first == CharClass::kLower;
  }
  std::uint32_t distance = 1000;
  bool only_marks = true;
  for (std::size_t i = words.size(); i-- > 0;) {
    Word& w = words_[i];
    distance = w.closes ? 0 : distance + 1;
    w.to_close = distance;
    only_marks &= w.first == CharClass::kQuote || w.first == CharClass::kClose ||
                  (w.first == CharClass::kApostrophe && w.length == 1);
    w.only_marks_follow = only_marks;
  }
}

void SentenceFeatures::track_openings(const DecodedText& text, std::span<const TextWord> words) {
  std::uint32_t brackets = 0;
  bool quote = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const TextChar& c = text.chars[words[i].range.begin];
    if (c.kind == CharClass::kOpen) brackets = std::min(brackets + 1, 3U);
    if (c.kind == CharClass::kClose && brackets > 0) --brackets;
    if (c.kind == CharClass::kQuote) {
      if (c.folded == U'“' || c.folded == U'„' || c.folded == U'«') {
        quote = true;
      } else if (c.folded == U'”' || c.folded == U'»') {
        quote = false;
      } else {
        quote = !quote;
      }
    }
    words_[i].open = static_cast<std::uint8_t>(brackets | static_cast<unsigned>(quote) << 2U);
  }
}

const SentenceFeatures::Word& SentenceFeatures::word(std::ptrdiff_t at) const {
  return at < 0 || at >= static_cast<std::ptrdiff_t>(words_.size()) ? none_ : words_[static_cast<std::size_t>(at)];
}

bool SentenceFeatures::is_candidate(std::size_t at) const {
  const Word& left = words_[at - 1];
  const Word& right = words_[at];
  if (right.continues_token || right.only_marks_follow) return false;
  if (right.first == CharClass::kComma || right.first == CharClass::kClose || is_closing_mark(right.first))
    return false;
  const bool marked = !is_word(left.last) && left.last != CharClass::kComma && left.last != CharClass::kHyphen;
  if (right.first == CharClass::kLower) return marked && !left.holds_on;
  return right.space_before || (marked && left.last != CharClass::kOpen);
}

void SentenceFeatures::collect(std::size_t at, std::size_t start, std::vector<Feature>& features) const {
  features.clear();
  const auto i = static_cast<std::ptrdiff_t>(at);
  const Word& p1 = word(i - 1);
  const Word& p2 = word(i - 2);
  const Word& p3 = word(i - 3);
  const Word& n1 = word(i);
  const Word& n2 = word(i + 1);
  const Word& n3 = word(i + 2);
  const std::uint64_t space = n1.space_before;
  const std::uint64_t p1_kind = code(p1.last) << 6U | static_cast<std::uint64_t>(p1.usual) << 1U | p1.closes;
  const std::uint64_t n1_kind = code(n1.first) << 6U | static_cast<std::uint64_t>(n1.usual) << 1U | space;
  const std::uint64_t so_far = bucket(at - start);
  const std::uint64_t to_close = bucket(n1.to_close);
  const std::uint64_t to_end = bucket(words_.size() - at);
  const std::uint64_t any_lower = std::min(n1.lower_before - words_[start].lower_before, 2U);
  const std::uint64_t whole = words_.back().closes;
  const std::uint64_t open = p1.open;

  const auto add = [&](std::uint32_t kind, std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
    features.push_back(make_feature(100 + kind, a, b, c));
  };
  add(0, 0);
  add(1, p1.hash);
  add(2, n1.hash, n1.shape);
  add(3, p1.hash, n1.hash);
  add(4, p2.hash, p1.hash);
  add(5, n1.hash, n2.hash);
  add(6, p1.hash, n1.shape);
  add(7, p1.shape, n1.hash);
  add(8, p1.shape, n1.shape, space);
  add(9, p2.shape, p1.shape, n1.shape);
  add(10, p1.shape, n1.shape, n2.shape);
  add(11, p1.hash, n1_kind);
  add(12, p1_kind, n1_kind);
  add(13, p1_kind, n1.hash, n1.shape);
  add(14, open, p1_kind, n1_kind);
  add(15, so_far, p1_kind, n1_kind);
  add(16, to_close, p1_kind, n1_kind);
  add(17, to_end, p1_kind, n1_kind);
  add(18, any_lower, p1_kind, n1_kind);
  add(19, p1.hash, static_cast<std::uint64_t>(p1.usual) << 8U | n1.usual, n2.usual);
  add(20, p2.hash, p1.hash, n1_kind);
  add(21, p2.shape, p1.shape, n1_kind);
  add(22, n1.shape, n2.shape, n3.shape ^ p1_kind);
  add(23, whole, p1_kind, n1_kind);
  add(24, p2.hash, n1.hash);
  add(25, words_[start].hash, so_far, p1_kind << 16U | n1_kind);
  add(26, p1_kind, n1_kind, static_cast<std::uint64_t>(n2.usual) << 8U | code(n2.first));
  add(27, to_close, so_far, p1_kind);
  add(28, any_lower << 8U | whole, so_far, p1_kind << 16U | n1_kind);
  add(29, p3.hash, p2.hash, p1.hash);
  add(30, p1_kind, n1.hash, n2.hash);
  add(31, static_cast<std::uint64_t>(p1.length) << 8U | n1.length, p1_kind, n1_kind);
  add(32, p1.shape, static_cast<std::uint64_t>(p2.usual) << 8U | code(p2.first), n1_kind);
  add(33, open, p1.hash, n1.shape);
}

std::vector<std::uint32_t> SentenceSplitter::split(const DecodedText& text, const TokenizerLexicon& lexicon,
                                                   std::span<const TextWord> words) const {
  std::vector<std::uint32_t> starts;
  if (words.empty()) return starts;
  starts.push_back(0);
  const SentenceFeatures places(text, lexicon, words);
  std::vector<Feature> features;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (!places.is_candidate(i) || is_initial(text, words, i, starts.back())) continue;
    places.collect(i, starts.back(), features);
    const LinearWeights::Scores scores = weights_.score(features);
    if (scores[1] > scores[0]) starts.push_back(static_cast<std::uint32_t>(i));
  }
  return starts;
}

}  // namespace newsgraph
