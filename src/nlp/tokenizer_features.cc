// Each place is described by the characters beside it, the words that would
// come about on both sides, the chunk as a whole and the chunks around it.
// Templates are conjunctions, since the classifier itself is linear.
#include "nlp/tokenizer_features.h"

#include <algorithm>

namespace newsgraph {
namespace {

constexpr std::size_t kQuoteReach = 12;  // chunks in which a quote by apostrophes may have been opened

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

/// What stands around the place before a character.
struct ChunkFeatures::Place {
  std::uint32_t at = 0;
  std::uint64_t l1 = 0;  // characters to the left, the nearest first
  std::uint64_t r1 = 0;  // characters to the right
  CharRange left;        // the word or mark that ends here
  CharRange right;       // the word or mark that begins here
  CharRange before;      // what stands in front of `left`, empty at the start of the chunk
  CharRange behind;      // what stands behind `right`, empty at the end of the chunk
  std::uint64_t from_start = 0;
  std::uint64_t from_end = 0;
};

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

ChunkFeatures::ChunkFeatures(const DecodedText& text, const TokenizerLexicon& lexicon, std::size_t chunk)
    : text_(text), lexicon_(lexicon), chunk_(text.chunks[chunk]) {
  if (chunk > 0) last_ = text.chunks[chunk - 1];
  if (chunk + 1 < text.chunks.size()) next_ = text.chunks[chunk + 1];
  whole_ = fold_hash(text, chunk_);
  shape_ = shape_hash(text, chunk_);
  if (chunk_.end - chunk_.begin > 3) whole_token_ = find_whole_token(text, chunk_);
  traits_ = find_traits();
  open_quote_ = quote_is_open(chunk);
}

std::uint32_t ChunkFeatures::find_traits() const {
  std::uint32_t hyphens = 0;
  std::uint32_t slashes = 0;
  std::uint32_t periods = 0;
  bool letters = false;
  bool digits = false;
  bool at_sign = false;
  for (std::uint32_t i = chunk_.begin; i < chunk_.end; ++i) {
    const TextChar& c = text_.chars[i];
    hyphens += c.kind == CharClass::kHyphen;
    slashes += c.kind == CharClass::kSlash;
    periods += c.kind == CharClass::kPeriod && i + 1 < chunk_.end && is_word(text_.chars[i + 1].kind);
    letters |= is_letter(c.kind);
    digits |= c.kind == CharClass::kDigit;
    at_sign |= c.folded == U'@';
  }
  return std::min(hyphens, 3U) | std::min(slashes, 3U) << 2U | std::min(periods, 3U) << 4U |
         static_cast<std::uint32_t>(letters) << 6U | static_cast<std::uint32_t>(digits) << 7U |
         static_cast<std::uint32_t>(at_sign) << 8U;
}

/// An apostrophe that opens a word and is not closed yet: the next one at a word's end may close it.
bool ChunkFeatures::quote_is_open(std::size_t chunk) const {
  const auto is_apostrophe = [&](std::uint32_t i) { return text_.chars[i].kind == CharClass::kApostrophe; };
  if (is_apostrophe(chunk_.begin)) return true;
  bool open = false;
  for (std::size_t i = chunk - std::min(chunk, kQuoteReach); i < chunk; ++i) {
    const CharRange range = text_.chunks[i];
    open |= is_apostrophe(range.begin) && range.end - range.begin > 1;
    open &= !is_apostrophe(range.end - 1);
  }
  return open;
}

CharRange ChunkFeatures::run_at(std::uint32_t at) const {
  CharRange run{at, at + 1};
  if (!is_word(text_.chars[at].kind)) return run;
  while (run.begin > chunk_.begin && run.end - run.begin < kLongestWord && is_word(text_.chars[run.begin - 1].kind)) {
    --run.begin;
  }
  while (run.end < chunk_.end && run.end - run.begin < 2 * kLongestWord && is_word(text_.chars[run.end].kind)) {
    ++run.end;
  }
  return run;
}

std::uint64_t ChunkFeatures::look(std::int64_t at) const {
  if (at < chunk_.begin) return 1;
  if (at >= chunk_.end) return 2;
  const TextChar& c = text_.chars[static_cast<std::size_t>(at)];
  return static_cast<std::uint64_t>(c.folded) << 1U | static_cast<std::uint64_t>(c.kind == CharClass::kUpper);
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
  // A treebank of the web parts "persons" where "person's" was meant; news has plurals.
  if (text_.chars[at].folded == U's' && !is_letter(kind(std::int64_t{at} + 1))) return false;
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
  const std::uint32_t limit = at - std::min(at - chunk_.begin, kLongestWord);
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

ChunkFeatures::Place ChunkFeatures::describe(std::uint32_t at) const {
  Place place;
  place.at = at;
  place.l1 = look(std::int64_t{at} - 1);
  place.r1 = look(at);
  place.left = {run_at(at - 1).begin, at};
  place.right = {at, run_at(at).end};
  if (place.left.begin > chunk_.begin) place.before = run_at(place.left.begin - 1);
  if (place.right.end < chunk_.end) place.behind = run_at(place.right.end);
  place.from_start = std::min(at - chunk_.begin, 8U);
  place.from_end = std::min(chunk_.end - at, 8U);
  return place;
}

void ChunkFeatures::collect_characters(const Place& place, std::vector<Feature>& features) const {
  const std::int64_t i = place.at;
  const std::uint64_t l1 = place.l1;
  const std::uint64_t l2 = look(i - 2);
  const std::uint64_t l3 = look(i - 3);
  const std::uint64_t r1 = place.r1;
  const std::uint64_t r2 = look(i + 1);
  const std::uint64_t r3 = look(i + 2);
  std::uint64_t left_kinds = 0;  // of four characters, five bits each, the nearest in front
  std::uint64_t right_kinds = 0;
  for (std::int64_t k = 1; k <= 4; ++k) {
    left_kinds = left_kinds << 5U | static_cast<std::uint64_t>(kind(i - k));
    right_kinds = right_kinds << 5U | static_cast<std::uint64_t>(kind(i + k - 1));
  }
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
}

void ChunkFeatures::collect_words(const Place& place, std::vector<Feature>& features) const {
  const auto hash = [&](CharRange range) { return range.end == 0 ? 0 : fold_hash(text_, range); };
  const std::uint64_t left = hash(place.left);
  const std::uint64_t right = hash(place.right);
  const std::uint64_t before = hash(place.before);
  const std::uint64_t behind = hash(place.behind);
  features.push_back(make_feature(10, left, place.r1, place.from_end == 1));
  features.push_back(make_feature(11, left, right));
  features.push_back(make_feature(12, place.l1, right, place.behind.end == 0));
  features.push_back(make_feature(13, before, place.l1, right));
  features.push_back(make_feature(14, left, place.r1, behind));
  features.push_back(make_feature(15, before, place.l1, place.from_start));
  features.push_back(make_feature(16, place.l1, place.r1, behind));
}

void ChunkFeatures::collect_chunk(const Place& place, std::vector<Feature>& features) const {
  const auto kind_at = [&](std::uint32_t i) { return static_cast<std::uint64_t>(text_.chars[i].kind) + 1; };
  const std::uint64_t sides = place.l1 << 32U | place.r1;
  const std::uint64_t from_both = place.from_start << 8U | place.from_end;
  const std::uint64_t next_kind = next_.end == 0 ? 0 : kind_at(next_.begin);
  const std::uint64_t last_kind = last_.end == 0 ? 0 : kind_at(last_.end - 1);
  const std::uint64_t left_size = std::min(place.left.end - place.left.begin, 5U);
  const std::uint64_t right_size = std::min(place.right.end - place.right.begin, 5U);
  features.push_back(make_feature(17, whole_, from_both));
  features.push_back(make_feature(18, shape_, from_both));
  features.push_back(make_feature(19, traits_, place.l1, place.r1));
  features.push_back(make_feature(20, traits_, sides, left_size << 3U | right_size));
  features.push_back(
      make_feature(21, sides, right_size << 8U | place.from_end, place.behind.end == 0 ? 0 : look(place.right.end)));
  features.push_back(make_feature(22, sides, from_both, next_kind << 8U | last_kind));
  features.push_back(
      make_feature(23, sides, shape_hash(text_, {chunk_.begin, place.at}), shape_hash(text_, {place.at, chunk_.end})));
  features.push_back(
      make_feature(24, fold_hash(text_, place.left), next_.end == 0 ? 0 : fold_hash(text_, next_), place.r1));
  features.push_back(make_feature(25, whole_, last_.end == 0 ? 0 : fold_hash(text_, last_), place.from_start));
  const std::int64_t i = place.at;
  if (kind(i) != CharClass::kApostrophe && kind(i - 1) != CharClass::kApostrophe) return;
  const bool at_end = place.from_end == 1;
  features.push_back(make_feature(26, sides, open_quote_, place.from_end << 8U | next_kind));
  features.push_back(make_feature(27, place.r1, open_quote_, place.l1));
  features.push_back(make_feature(28, place.r1, place.l1, static_cast<std::uint64_t>(open_quote_) << 1U | at_end));
}

void ChunkFeatures::collect(std::uint32_t at, std::vector<Feature>& features) const {
  features.clear();
  const Place place = describe(at);
  collect_characters(place, features);
  collect_words(place, features);
  collect_chunk(place, features);
  if (kind(at) == CharClass::kPeriod) collect_full_stop(at, features);
}

}  // namespace newsgraph
