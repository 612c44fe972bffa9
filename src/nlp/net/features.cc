// Affixes, shapes and n-grams are not looked up but hashed (64-bit FNV-1a with
// a final mix) into tables of fixed size: a collision costs a little accuracy,
// and in return there is no dictionary to store or to load.
#include "nlp/net/features.h"

#include <algorithm>

namespace newsgraph::net {
namespace {

// Forms beyond this many code points are cut: no word is longer, and URLs must
// not cost time.
constexpr std::size_t kMaxCodePoints = 48;

using CodePoints = std::vector<char32_t>;

CodePoints decode(std::string_view text) {
  CodePoints result;
  std::size_t i = 0;
  while (i < text.size() && result.size() < kMaxCodePoints) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    bool valid = lead < 0x80 || (lead >= 0xC2 && lead < 0xF5 && i + length <= text.size());
    for (std::size_t k = 1; valid && k < length; ++k) {
      valid = (static_cast<unsigned char>(text[i + k]) & 0xC0) == 0x80;
    }
    if (!valid || length == 1) {
      result.push_back(lead);
      ++i;
      continue;
    }
    char32_t code = lead & (0x7F >> length);
    for (std::size_t k = 1; k < length; ++k) {
      code = (code << 6) | (static_cast<unsigned char>(text[i + k]) & 0x3F);
    }
    result.push_back(code);
    i += length;
  }
  return result;
}

void append_utf8(std::string& out, char32_t code) {
  if (code < 0x80) {
    out.push_back(static_cast<char>(code));
  } else if (code < 0x800) {
    out.push_back(static_cast<char>(0xC0 | (code >> 6)));
    out.push_back(static_cast<char>(0x80 | (code & 0x3F)));
  } else if (code < 0x10000) {
    out.push_back(static_cast<char>(0xE0 | (code >> 12)));
    out.push_back(static_cast<char>(0x80 | ((code >> 6) & 0x3F)));
    out.push_back(static_cast<char>(0x80 | (code & 0x3F)));
  } else {
    out.push_back(static_cast<char>(0xF0 | (code >> 18)));
    out.push_back(static_cast<char>(0x80 | ((code >> 12) & 0x3F)));
    out.push_back(static_cast<char>(0x80 | ((code >> 6) & 0x3F)));
    out.push_back(static_cast<char>(0x80 | (code & 0x3F)));
  }
}

bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  if (c >= 0xC0 && c <= 0xDE) return c != 0xD7;
  if (c >= 0x100 && c <= 0x137) return c % 2 == 0;
  if (c >= 0x139 && c <= 0x148) return c % 2 == 1;
  if (c >= 0x14A && c <= 0x177) return c % 2 == 0;
  if (c == 0x178 || c == 0x179 || c == 0x17B || c == 0x17D) return true;
  if (c >= 0x391 && c <= 0x3A9) return true;
  return c >= 0x400 && c <= 0x42F;
}

char32_t lower(char32_t c) {
  if (!is_upper(c)) return c;
  if (c < 0x100) return c + 0x20;
  if (c == 0x178) return 0xFF;
  if (c < 0x180) return c + 1;
  if (c < 0x400) return c + 0x20;
  return c < 0x410 ? c + 0x50 : c + 0x20;
}

bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

bool is_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c < 0x2000);
}

char32_t normalise_one(char32_t c) {
  if (is_digit(c)) return '0';
  if (c == 0x2018 || c == 0x2019 || c == 0x201A || c == 0x201B) return '\'';
  if (c == 0x201C || c == 0x201D || c == 0x201E) return '"';
  return lower(c);
}

class Hash {
 public:
  explicit Hash(std::uint64_t seed) : state_(0xCBF29CE484222325ULL ^ (seed * 0x9E3779B97F4A7C15ULL)) {}
  void add(char32_t c) { state_ = (state_ ^ c) * 0x100000001B3ULL; }
  // A row in [1, rows).
  [[nodiscard]] std::uint32_t row(std::uint32_t rows) const {
    if (rows < 2) return 0;
    std::uint64_t h = state_;
    h ^= h >> 32;
    h *= 0xD6E8FEB86659FD93ULL;
    h ^= h >> 32;
    return static_cast<std::uint32_t>(1 + h % (rows - 1));
  }

 private:
  std::uint64_t state_;
};

std::uint32_t hash_range(const CodePoints& text, std::size_t begin, std::size_t end, std::uint64_t seed,
                         std::uint32_t rows) {
  Hash hash(seed);
  for (std::size_t i = begin; i < end; ++i) hash.add(text[i]);
  return hash.row(rows);
}

// "McDonald's" -> "XxXxx'x": each class of characters at most twice in a row.
std::uint32_t shape_row(const CodePoints& original, std::uint32_t rows) {
  Hash hash(100);
  char32_t previous = 0;
  int run = 0;
  int emitted = 0;
  for (const char32_t c : original) {
    const char32_t klass = is_digit(c) ? U'0' : is_upper(c) ? U'X' : is_letter(c) ? U'x' : c;
    run = klass == previous ? run + 1 : 1;
    previous = klass;
    if (run > 2) continue;
    hash.add(klass);
    if (++emitted == 12) break;
  }
  return hash.row(rows);
}

std::uint64_t hash_bytes(std::string_view text) {
  std::uint64_t h = 0xCBF29CE484222325ULL;
  for (const char c : text) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  return h ^ (h >> 29);
}

std::string encode_normalised(const CodePoints& text) {
  std::string result;
  for (const char32_t c : text) append_utf8(result, normalise_one(c));
  return result;
}

std::uint32_t affix(const CodePoints& text, std::size_t length, bool suffix, std::uint32_t rows) {
  const std::size_t n = std::min(length, text.size());
  const std::size_t begin = suffix ? text.size() - n : 0;
  return hash_range(text, begin, begin + n, 10 + length * 2 + (suffix ? 1 : 0), rows);
}

}  // namespace

std::string normalise(std::string_view form) {
  return encode_normalised(decode(form));
}

Vocabulary::Vocabulary(std::vector<std::string> words) : words_(std::move(words)) {
  std::size_t size = 16;
  while (size < words_.size() * 2) size *= 2;
  slots_.assign(size, 0);
  for (std::size_t i = 0; i < words_.size(); ++i) {
    std::size_t slot = hash_bytes(words_[i]) & (size - 1);
    while (slots_[slot] != 0) slot = (slot + 1) & (size - 1);
    slots_[slot] = static_cast<std::uint32_t>(i + 1);
  }
}

std::uint32_t Vocabulary::find(std::string_view normalised) const {
  if (slots_.empty()) return 0;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t slot = hash_bytes(normalised) & mask; slots_[slot] != 0; slot = (slot + 1) & mask) {
    if (words_[slots_[slot] - 1] == normalised) return slots_[slot];
  }
  return 0;
}

WordFeatures word_features(std::string_view form, const WordLists& lists, const TableSizes& sizes) {
  const CodePoints original = decode(form);
  CodePoints text = original;
  for (char32_t& c : text) c = normalise_one(c);

  WordFeatures result;
  const auto set = [&result](Channel channel, std::uint32_t row) {
    result.ids[static_cast<std::size_t>(channel)] = row;
  };
  const auto rows = [&sizes](Channel channel) { return sizes.rows[static_cast<std::size_t>(channel)]; };
  const std::string normalised = encode_normalised(original);
  set(Channel::kWord, rows(Channel::kWord) < 2 ? 0 : lists.vocabulary.find(normalised));
  if (rows(Channel::kClasses) >= WordClasses::kRows) set(Channel::kClasses, lists.classes.row(normalised));
  set(Channel::kCased, hash_range(original, 0, original.size(), 7, rows(Channel::kCased)));
  set(Channel::kPrefix2, affix(text, 2, false, rows(Channel::kPrefix2)));
  set(Channel::kPrefix3, affix(text, 3, false, rows(Channel::kPrefix3)));
  set(Channel::kSuffix2, affix(text, 2, true, rows(Channel::kSuffix2)));
  set(Channel::kSuffix3, affix(text, 3, true, rows(Channel::kSuffix3)));
  set(Channel::kSuffix4, affix(text, 4, true, rows(Channel::kSuffix4)));
  set(Channel::kShape, shape_row(original, rows(Channel::kShape)));
  if (rows(Channel::kLength) >= 16) {
    set(Channel::kLength, static_cast<std::uint32_t>(std::clamp<std::size_t>(original.size(), 1, 15)));
  }
  if (sizes.ngram_rows < 2) return result;

  text.insert(text.begin(), U'^');
  text.push_back(U'$');
  for (std::size_t n = 3; n <= 5; ++n) {
    for (std::size_t begin = 0; begin + n <= text.size(); ++begin) {
      result.ngrams.push_back(hash_range(text, begin, begin + n, n, sizes.ngram_rows));
    }
  }
  return result;
}

void DocumentCase::add_sentence(const std::vector<std::string_view>& forms) {
  for (std::size_t i = 0; i < forms.size(); ++i) {
    const CodePoints text = decode(forms[i]);
    if (text.empty() || !is_letter(text.front())) continue;
    CaseCounts& counts = counts_[encode_normalised(text)];
    if (!is_upper(text.front())) {
      ++counts.lower;
    } else if (i > 0) {
      ++counts.inside;
    }
  }
}

CaseCounts DocumentCase::find(std::string_view normalised) const {
  const auto found = counts_.find(std::string(normalised));
  return found == counts_.end() ? CaseCounts{} : found->second;
}

std::vector<std::uint32_t> context_ids(const std::vector<std::string_view>& forms, const DocumentCase& document) {
  std::size_t letters = 0;
  std::size_t capitals = 0;
  for (const std::string_view form : forms) {
    for (const char c : form) {
      letters += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      capitals += c >= 'A' && c <= 'Z';
    }
  }
  const bool shouting = letters > 3 && capitals * 10 > letters * 6;

  std::vector<std::uint32_t> result;
  result.reserve(forms.size());
  for (std::size_t i = 0; i < forms.size(); ++i) {
    const CodePoints text = decode(forms[i]);
    const bool capital = !text.empty() && is_upper(text.front());
    const CaseCounts counts = document.find(encode_normalised(text));
    const std::uint32_t elsewhere_lower = counts.lower > (capital ? 0U : 1U);
    const std::uint32_t elsewhere_inside = std::min<std::uint32_t>(counts.inside, 2);
    result.push_back(1 + (i == 0) + 2 * capital + 4 * shouting + 8 * elsewhere_lower + 16 * elsewhere_inside);
  }
  return result;
}

}  // namespace newsgraph::net
