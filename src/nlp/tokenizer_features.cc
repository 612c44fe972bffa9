// Each place is described by the characters beside it, the words that would
// come about on both sides, the chunk as a whole and the chunks around it.
// Templates are conjunctions, since the classifier itself is linear.
#include "nlp/tokenizer_features.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

namespace newsgraph {
namespace {

constexpr std::uint32_t kHashedChars = 32;
constexpr std::uint64_t kHashSeed = 0xCBF29CE484222325ULL;

constexpr std::uint64_t step(std::uint64_t hash, std::uint64_t value) {
  hash = (hash ^ value) * 0x9FB21C651E98DF25ULL;
  return hash ^ (hash >> 29U);
}

CharClass classify_punctuation(char32_t c) {
  switch (c) {
    case U'.':
    case U'…':
    case U'。':
      return CharClass::kPeriod;
    case U'!':
    case U'?':
    case U'‽':
    case U'！':
    case U'।':
    case U'？':
    case U'¿':
    case U'¡':
      return CharClass::kTerminal;
    case U',':
    case U'、':
    case U'，':
      return CharClass::kComma;
    case U':':
    case U';':
      return CharClass::kColon;
    case U'-':
    case U'‐':
    case U'‑':
      return CharClass::kHyphen;
    case U'–':
    case U'—':
    case U'―':
    case U'−':
    case U'|':
    case U'~':
      return CharClass::kDash;
    case U'\'':
    case U'’':
    case U'‘':
    case U'`':
    case U'´':
    case U'ʼ':
    case U'‛':
      return CharClass::kApostrophe;
    case U'"':
    case U'“':
    case U'”':
    case U'„':
    case U'«':
    case U'»':
    case U'‟':
    case U'「':
    case U'」':
    case U'‹':
    case U'›':
      return CharClass::kQuote;
    case U'/':
    case U'\\':
      return CharClass::kSlash;
    default:
      return CharClass::kOther;
  }
}

CharClass classify(char32_t c) {
  if (const CharClass known = classify_punctuation(c); known != CharClass::kOther) return known;
  const auto code = static_cast<UChar32>(c);
  if (u_isUWhiteSpace(code) || code == 0xFEFF) return CharClass::kSpace;
  switch (u_charType(code)) {
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER:
      return CharClass::kUpper;
    case U_LOWERCASE_LETTER:
      return CharClass::kLower;
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
    case U_NON_SPACING_MARK:
    case U_COMBINING_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
      return CharClass::kLetter;
    case U_DECIMAL_DIGIT_NUMBER:
      return CharClass::kDigit;
    case U_START_PUNCTUATION:
      return CharClass::kOpen;
    case U_END_PUNCTUATION:
      return CharClass::kClose;
    case U_INITIAL_PUNCTUATION:
    case U_FINAL_PUNCTUATION:
      return CharClass::kQuote;
    case U_DASH_PUNCTUATION:
      return CharClass::kDash;
    case U_CURRENCY_SYMBOL:
      return CharClass::kCurrency;
    default:
      return CharClass::kOther;
  }
}

char32_t fold(char32_t c, CharClass kind) {
  switch (kind) {
    case CharClass::kUpper:
      return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
    case CharClass::kDigit:
      return U'0';
    case CharClass::kApostrophe:
      return c == U'’' || c == U'ʼ' || c == U'´' || c == U'‛' ? U'\'' : c;
    case CharClass::kHyphen:
      return U'-';
    default:
      return c;
  }
}

// ICU's macro narrows within; -1 for bytes that are not UTF-8.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
UChar32 next_code_point(std::string_view text, std::size_t& at) {
  UChar32 code = 0;
  U8_NEXT(text.data(), at, text.size(), code);
  return code;
}
#pragma GCC diagnostic pop

struct CharEntry {
  char32_t folded;
  CharClass kind;
};

std::array<CharEntry, 128> make_ascii() {
  std::array<CharEntry, 128> table{};
  for (char32_t c = 0; c < 128; ++c) {
    const CharClass kind = classify(c);
    table[c] = {fold(c, kind), kind};
  }
  return table;
}

void write_keys(ByteWriter& out, const std::vector<std::uint32_t>& keys) {
  out.varint(keys.size());
  std::uint32_t last = 0;
  for (const std::uint32_t key : keys) {
    out.varint(key - last);
    last = key;
  }
}

std::vector<std::uint32_t> read_keys(ByteReader& in) {
  const std::uint64_t count = in.varint();
  if (count > in.left()) in.fail("holds impossible sizes");
  std::vector<std::uint32_t> keys;
  std::uint64_t last = 0;
  for (std::uint64_t i = 0; i < count; ++i) {
    last += in.varint();
    if (last > UINT32_MAX) in.fail("holds a key out of range");
    keys.push_back(static_cast<std::uint32_t>(last));
  }
  return keys;
}

}  // namespace

DecodedText decode(std::string_view text) {
  static const std::array<CharEntry, 128> kAscii = make_ascii();
  DecodedText result;
  result.chars.reserve(text.size() + 1);
  std::size_t at = 0;
  bool inside = false;
  while (at < text.size()) {
    const auto start = static_cast<std::uint32_t>(at);
    const auto first = static_cast<unsigned char>(text[start]);
    TextChar c{0, start, CharClass::kOther};
    if (first < 128) {
      c.folded = kAscii[first].folded;
      c.kind = kAscii[first].kind;
      ++at;
    } else {
      const UChar32 code = next_code_point(text, at);
      if (code >= 0) {
        c.kind = classify(static_cast<char32_t>(code));
        c.folded = fold(static_cast<char32_t>(code), c.kind);
      }
    }
    const auto index = static_cast<std::uint32_t>(result.chars.size());
    const bool space = c.kind == CharClass::kSpace;
    if (!space && !inside) result.chunks.push_back({index, index});
    if (!space) result.chunks.back().end = index + 1;
    inside = !space;
    result.chars.push_back(c);
  }
  result.chars.push_back({U' ', static_cast<std::uint32_t>(text.size()), CharClass::kSpace});
  return result;
}

std::uint64_t fold_hash(const DecodedText& text, CharRange range) {
  std::uint64_t hash = kHashSeed;
  const std::uint32_t end = std::min(range.end, range.begin + kHashedChars);
  for (std::uint32_t i = range.begin; i < end; ++i) hash = step(hash, text.chars[i].folded);
  return hash;
}

std::uint64_t shape_hash(const DecodedText& text, CharRange range) {
  std::uint64_t hash = kHashSeed;
  std::uint32_t run = 0;
  const std::uint32_t end = std::min(range.end, range.begin + kHashedChars);
  for (std::uint32_t i = range.begin; i < end; ++i) {
    const CharClass kind = text.chars[i].kind;
    run = i > range.begin && text.chars[i - 1].kind == kind ? run + 1 : 0;
    if (run < 2) hash = step(hash, static_cast<std::uint64_t>(kind));
  }
  return hash;
}

void TokenizerLexicon::write(ByteWriter& out) const {
  for (const auto* keys : {&splits, &abbreviations, &lower, &capitalised}) write_keys(out, *keys);
}

TokenizerLexicon TokenizerLexicon::read(ByteReader& in) {
  TokenizerLexicon result;
  for (auto* keys : {&result.splits, &result.abbreviations, &result.lower, &result.capitalised}) *keys = read_keys(in);
  return result;
}

bool contains(const std::vector<std::uint32_t>& keys, std::uint32_t key) {
  return std::binary_search(keys.begin(), keys.end(), key);
}

std::uint32_t word_key(const DecodedText& text, CharRange range) {
  return make_feature(1000, fold_hash(text, range));
}

std::uint32_t split_key(const DecodedText& text, CharRange run, std::uint32_t at) {
  return make_feature(1001, fold_hash(text, run), at - run.begin);
}

namespace {

bool starts_with(const DecodedText& text, CharRange range, std::u32string_view prefix) {
  if (range.end - range.begin < prefix.size()) return false;
  for (std::uint32_t i = 0; i < prefix.size(); ++i) {
    if (text.chars[range.begin + i].folded != prefix[i]) return false;
  }
  return true;
}

CharRange without_marks_around(const DecodedText& text, CharRange range) {
  while (range.begin < range.end && !is_word(text.chars[range.begin].kind)) ++range.begin;
  while (range.end > range.begin && !is_word(text.chars[range.end - 1].kind) &&
         text.chars[range.end - 1].folded != U'/') {
    --range.end;
  }
  return range;
}

bool is_web_address(const DecodedText& text, CharRange range) {
  return starts_with(text, range, U"http://") || starts_with(text, range, U"https://") ||
         starts_with(text, range, U"ftp://") || starts_with(text, range, U"www.");
}

bool is_mail_address(const DecodedText& text, CharRange range) {
  std::uint32_t signs = 0;
  bool dot_behind = false;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const TextChar& c = text.chars[i];
    signs += c.folded == U'@';
    dot_behind |= signs > 0 && c.folded == U'.';
    const bool usual = is_word(c.kind) || c.kind == CharClass::kHyphen || c.folded == U'.' || c.folded == U'_' ||
                       c.folded == U'@' || c.folded == U'+';
    if (!usual) return false;
  }
  return signs == 1 && dot_behind;
}

bool is_iso_date(const DecodedText& text, CharRange range) {
  return range.end - range.begin == 10 && starts_with(text, range, U"0000-00-00");
}

/// Letters with a full stop each ("U.S.", "p.m."), as far as they go from the start; empty when fewer than two.
CharRange dotted_initials(const DecodedText& text, CharRange range) {
  std::uint32_t at = range.begin;
  while (at + 1 < range.end && is_letter(text.chars[at].kind) && text.chars[at + 1].folded == U'.') at += 2;
  return at - range.begin < 4 ? CharRange{} : CharRange{range.begin, at};
}

/// "[...]", and words with letters put in by an editor: "[T]he", "agree[d]". Empty when there is none.
CharRange bracketed_part(const DecodedText& text, CharRange chunk) {
  const auto letter = [&](std::uint32_t i) {
    return i >= chunk.begin && i < chunk.end && is_letter(text.chars[i].kind);
  };
  std::uint32_t open = chunk.begin;
  while (open < chunk.end && text.chars[open].folded != U'[') ++open;
  std::uint32_t close = open + 1;
  while (close < chunk.end && (letter(close) || text.chars[close].kind == CharClass::kPeriod)) ++close;
  if (close >= chunk.end || text.chars[close].folded != U']' || close == open + 1) return {};
  const bool dots = text.chars[open + 1].kind == CharClass::kPeriod;
  const bool attached = letter(close + 1) || (open > chunk.begin && letter(open - 1));
  if (dots == attached) return {};
  CharRange part{open, close + 1};
  while (attached && part.begin > chunk.begin && letter(part.begin - 1)) --part.begin;
  while (attached && letter(part.end)) ++part.end;
  return part;
}

/// What is one token whatever the classifier would say: addresses, dates, dotted initials, editors' brackets.
CharRange find_whole_token(const DecodedText& text, CharRange chunk) {
  const CharRange core = without_marks_around(text, chunk);
  if (is_web_address(text, core) || is_mail_address(text, core) || is_iso_date(text, core)) return core;
  const CharRange initials = dotted_initials(text, {core.begin, chunk.end});
  return initials.end > 0 ? initials : bracketed_part(text, chunk);
}

}  // namespace

ChunkFeatures::ChunkFeatures(const DecodedText& text, const TokenizerLexicon& lexicon, std::size_t chunk)
    : text_(text), lexicon_(lexicon), chunk_(text.chunks[chunk]) {
  if (chunk > 0) last_ = text.chunks[chunk - 1];
  if (chunk + 1 < text.chunks.size()) next_ = text.chunks[chunk + 1];
  whole_ = fold_hash(text, chunk_);
  shape_ = shape_hash(text, chunk_);
  std::uint32_t hyphens = 0;
  std::uint32_t slashes = 0;
  std::uint32_t periods = 0;
  bool letters = false;
  bool digits = false;
  bool at_sign = false;
  for (std::uint32_t i = chunk_.begin; i < chunk_.end; ++i) {
    const TextChar& c = text.chars[i];
    hyphens += c.kind == CharClass::kHyphen;
    slashes += c.kind == CharClass::kSlash;
    periods += c.kind == CharClass::kPeriod && i + 1 < chunk_.end && is_word(text.chars[i + 1].kind);
    letters |= is_letter(c.kind);
    digits |= c.kind == CharClass::kDigit;
    at_sign |= c.folded == U'@';
  }
  if (chunk_.end - chunk_.begin > 3) whole_token_ = find_whole_token(text, chunk_);
  traits_ = std::min(hyphens, 3U) | std::min(slashes, 3U) << 2U | std::min(periods, 3U) << 4U |
            static_cast<std::uint32_t>(letters) << 6U | static_cast<std::uint32_t>(digits) << 7U |
            static_cast<std::uint32_t>(at_sign) << 8U;
  // An apostrophe that opens a word and is not closed yet: the next one at a word's end may close it.
  const std::size_t first = chunk > 12 ? chunk - 12 : 0;
  for (std::size_t i = first; i < chunk; ++i) {
    const CharRange range = text.chunks[i];
    if (text.chars[range.begin].kind == CharClass::kApostrophe && range.end - range.begin > 1) open_quote_ = true;
    if (text.chars[range.end - 1].kind == CharClass::kApostrophe) open_quote_ = false;
  }
  if (text.chars[chunk_.begin].kind == CharClass::kApostrophe) open_quote_ = true;
}

CharRange ChunkFeatures::run_at(std::uint32_t at) const {
  CharRange run{at, at + 1};
  if (!is_word(text_.chars[at].kind)) return run;
  while (run.begin > chunk_.begin && run.end - run.begin < kHashedChars && is_word(text_.chars[run.begin - 1].kind)) {
    --run.begin;
  }
  while (run.end < chunk_.end && run.end - run.begin < 2 * kHashedChars && is_word(text_.chars[run.end].kind)) {
    ++run.end;
  }
  return run;
}

std::uint32_t ChunkFeatures::look(std::int64_t at) const {
  if (at < chunk_.begin) return 1;
  if (at >= chunk_.end) return 2;
  const TextChar& c = text_.chars[static_cast<std::size_t>(at)];
  return static_cast<std::uint32_t>(c.folded) << 1U | static_cast<std::uint32_t>(c.kind == CharClass::kUpper);
}

CharClass ChunkFeatures::kind(std::int64_t at) const {
  if (at < chunk_.begin || at >= chunk_.end) return CharClass::kSpace;
  return text_.chars[static_cast<std::size_t>(at)].kind;
}

bool ChunkFeatures::is_letter_candidate(std::uint32_t at) const {
  const CharClass left = text_.chars[at - 1].kind;
  const CharClass right = text_.chars[at].kind;
  if (left == CharClass::kUpper && right == CharClass::kCurrency) return false;  // US$, A$
  if (right == CharClass::kApostrophe && is_letter(kind(std::int64_t{at} + 1))) {
    return contains(lexicon_.splits, split_key(text_, {at, run_at(at + 1).end}, at));
  }
  if (left == CharClass::kApostrophe && is_letter(kind(std::int64_t{at} - 2))) {
    return contains(lexicon_.splits, split_key(text_, {run_at(at - 2).begin, at}, at));
  }
  if (!is_letter(left) || !is_letter(right)) return true;
  const bool negation = text_.chars[at].folded == U'n' && kind(std::int64_t{at} + 1) == CharClass::kApostrophe &&
                        look(std::int64_t{at} + 2) >> 1U == U't';
  return negation || contains(lexicon_.splits, split_key(text_, run_at(at), at));
}

bool ChunkFeatures::is_candidate(std::uint32_t at) const {
  if (whole_token_.begin < at && at < whole_token_.end) return false;
  const CharClass left = text_.chars[at - 1].kind;
  const CharClass right = text_.chars[at].kind;
  if (left == CharClass::kDigit && right == CharClass::kDigit) return false;
  return !(is_letter(left) || is_letter(right)) || is_letter_candidate(at);
}

bool ChunkFeatures::is_joint(std::uint32_t at) const {
  const CharClass mark = kind(at);
  const bool joins = mark == CharClass::kHyphen || mark == CharClass::kDash || mark == CharClass::kSlash ||
                     text_.chars[at].folded == U'&';
  return joins && is_word(kind(std::int64_t{at} - 1)) && is_word(kind(std::int64_t{at} + 1));
}

void ChunkFeatures::collect_full_stop(std::uint32_t at, std::vector<Feature>& features) const {
  CharRange word{at, at};
  const std::uint32_t limit = at - std::min(at - chunk_.begin, kHashedChars);
  while (word.begin > limit && (is_word(kind(word.begin - 1)) || text_.chars[word.begin - 1].folded == U'.')) {
    --word.begin;
  }
  const auto usual = [&](CharRange range) -> std::uint64_t {
    if (range.begin == range.end) return 0;
    const std::uint32_t key = word_key(text_, range);
    return contains(lexicon_.lower, key) ? 2 : contains(lexicon_.capitalised, key) ? 3 : 1;
  };
  const std::uint64_t hash = fold_hash(text_, word);
  const bool known = word.begin < at && contains(lexicon_.abbreviations, word_key(text_, word));
  const bool last = at + 1 == chunk_.end;
  const std::uint64_t next = next_.end == 0 ? 0 : static_cast<std::uint64_t>(text_.chars[next_.begin].kind) + 1;
  const std::uint64_t next_usual = usual(next_);
  const std::uint64_t before = last_.end == 0 ? 0 : static_cast<std::uint64_t>(text_.chars[last_.begin].kind) + 1;
  const std::uint64_t length = std::min(at - word.begin, 6U);
  const std::uint64_t start = static_cast<std::uint64_t>(kind(word.begin));
  const std::uint64_t shape = shape_hash(text_, word);
  const std::uint64_t tail = last ? 0 : static_cast<std::uint64_t>(kind(std::int64_t{at} + 1)) + 1;
  features.push_back(make_feature(30, hash, tail, next_.end > 0));
  features.push_back(make_feature(31, hash, next, next_usual));
  features.push_back(make_feature(32, known, tail, next));
  features.push_back(make_feature(33, known, length << 8U | start, tail << 8U | next));
  features.push_back(make_feature(34, shape, tail, next));
  features.push_back(make_feature(35, shape, next_usual, next_.end == 0 ? 0 : fold_hash(text_, next_)));
  features.push_back(make_feature(36, usual(word), tail, next_usual));
  features.push_back(make_feature(37, hash));
  features.push_back(make_feature(38, before << 8U | length, shape, next << 8U | next_usual));
  features.push_back(make_feature(39, static_cast<std::uint64_t>(known) << 8U | before, tail, next << 8U | next_usual));
}

void ChunkFeatures::collect(std::uint32_t at, std::vector<Feature>& features) const {
  features.clear();
  const std::int64_t i = at;
  const std::uint64_t l1 = look(i - 1);
  const std::uint64_t l2 = look(i - 2);
  const std::uint64_t l3 = look(i - 3);
  const std::uint64_t r1 = look(i);
  const std::uint64_t r2 = look(i + 1);
  const std::uint64_t r3 = look(i + 2);
  std::uint64_t left_kinds = 0;
  std::uint64_t right_kinds = 0;
  for (std::int64_t k = 1; k <= 4; ++k) {
    left_kinds = left_kinds << 5U | static_cast<std::uint64_t>(kind(i - k));
    right_kinds = right_kinds << 5U | static_cast<std::uint64_t>(kind(i + k - 1));
  }
  const CharRange left{run_at(at - 1).begin, at};
  const CharRange right{at, run_at(at).end};
  const std::uint64_t left_hash = fold_hash(text_, left);
  const std::uint64_t right_hash = fold_hash(text_, right);
  // The words on both sides of the punctuation mark that touches the place.
  const CharRange before = left.begin > chunk_.begin ? run_at(left.begin - 1) : CharRange{0, 0};
  const CharRange behind = right.end < chunk_.end ? run_at(right.end) : CharRange{0, 0};
  const std::uint64_t before_hash = before.end == 0 ? 0 : fold_hash(text_, before);
  const std::uint64_t behind_hash = behind.end == 0 ? 0 : fold_hash(text_, behind);
  const std::uint64_t from_start = std::min(at - chunk_.begin, 8U);
  const std::uint64_t from_end = std::min(chunk_.end - at, 8U);
  const std::uint64_t next_kind = next_.end == 0 ? 0 : static_cast<std::uint64_t>(text_.chars[next_.begin].kind) + 1;
  const std::uint64_t last_kind = last_.end == 0 ? 0 : static_cast<std::uint64_t>(text_.chars[last_.end - 1].kind) + 1;

  features.push_back(make_feature(0, 0));
  features.push_back(make_feature(1, l1, r1));
  features.push_back(make_feature(2, l2, l1, r1));
  features.push_back(make_feature(3, l1, r1, r2));
  features.push_back(make_feature(4, l2 << 32U | l1, r1, r2));
  features.push_back(make_feature(5, l3 << 32U | l2, l1, r1));
  features.push_back(make_feature(6, l1, r1, r2 << 32U | r3));
  features.push_back(make_feature(7, left_kinds, right_kinds));
  features.push_back(make_feature(8, left_kinds & 0x7FFF8U, right_kinds >> 10U, traits_));
  features.push_back(make_feature(9, left_kinds >> 10U, right_kinds >> 10U, r1));
  features.push_back(make_feature(10, left_hash, r1, from_end == 1));
  features.push_back(make_feature(11, left_hash, right_hash));
  features.push_back(make_feature(12, l1, right_hash, behind.end == 0));
  features.push_back(make_feature(13, before_hash, l1, right_hash));
  features.push_back(make_feature(14, left_hash, r1, behind_hash));
  features.push_back(make_feature(15, before_hash, l1, from_start));
  features.push_back(make_feature(16, l1, r1, behind_hash));
  features.push_back(make_feature(17, whole_, from_start << 8U | from_end));
  features.push_back(make_feature(18, shape_, from_start << 8U | from_end));
  features.push_back(make_feature(19, traits_, l1, r1));
  features.push_back(make_feature(20, traits_, l1 << 32U | r1,
                                  std::min(left.end - left.begin, 5U) << 3U | std::min(right.end - right.begin, 5U)));
  features.push_back(make_feature(21, l1 << 32U | r1, std::min(right.end - right.begin, 5U) << 8U | from_end,
                                  behind.end == 0 ? 0 : look(right.end)));
  features.push_back(make_feature(22, l1 << 32U | r1, from_start << 8U | from_end, next_kind << 8U | last_kind));
  features.push_back(
      make_feature(23, l1 << 32U | r1, shape_hash(text_, {chunk_.begin, at}), shape_hash(text_, {at, chunk_.end})));
  features.push_back(make_feature(24, left_hash, next_.end == 0 ? 0 : fold_hash(text_, next_), r1));
  features.push_back(make_feature(25, whole_, last_.end == 0 ? 0 : fold_hash(text_, last_), from_start));
  if (kind(i) == CharClass::kApostrophe || kind(i - 1) == CharClass::kApostrophe) {
    features.push_back(make_feature(26, l1 << 32U | r1, open_quote_, from_end << 8U | next_kind));
    features.push_back(make_feature(27, r1, open_quote_, l1));
    features.push_back(make_feature(28, r1, l1, static_cast<std::uint64_t>(open_quote_) << 1U | (from_end == 1)));
  }
  if (kind(i) == CharClass::kPeriod) collect_full_stop(at, features);
}

}  // namespace newsgraph
