// Look-up goes from the particular to the general: the word as written, the
// word without regard to case, then its longest ending that is known for its
// tags. The trainer leaves out of the first two what the endings tell anyway.
#include "nlp/lemmatizer.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <bit>

#include "base/error.h"
#include "base/hash.h"

namespace newsgraph {
namespace {

constexpr std::uint64_t kMaxEntries = 1U << 20U;
constexpr char32_t kNoCharacter = 0x110000;  // plus the byte that is no UTF-8

// ICU's macros narrow within.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"

std::u32string decode_form(std::string_view form) {
  std::u32string result;
  result.reserve(form.size());
  for (std::size_t at = 0; at < form.size();) {
    const auto byte = static_cast<unsigned char>(form[at]);
    if (byte < 0x80) {
      result += static_cast<char32_t>(byte);
      ++at;
      continue;
    }
    const std::size_t begin = at;
    UChar32 code = 0;
    U8_NEXT(form.data(), at, form.size(), code);
    if (code >= 0) {
      result += static_cast<char32_t>(code);
      continue;
    }
    for (std::size_t i = begin; i < at; ++i) result += kNoCharacter + static_cast<unsigned char>(form[i]);
  }
  return result;
}

std::string encode_form(std::u32string_view text) {
  std::string result;
  result.reserve(text.size());
  for (const char32_t c : text) {
    if (c < 0x80) {
      result += static_cast<char>(c);
      continue;
    }
    if (c >= kNoCharacter) {
      result += static_cast<char>(c - kNoCharacter);
      continue;
    }
    char bytes[U8_MAX_LENGTH];
    std::size_t size = 0;
    U8_APPEND_UNSAFE(bytes, size, c);
    result.append(bytes, size);
  }
  return result;
}

#pragma GCC diagnostic pop

char32_t to_lower(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + 32 : c;
  return c >= kNoCharacter ? c : static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

std::uint32_t tagged(std::uint64_t seed, std::u32string_view text, std::string_view upos, std::string_view xpos) {
  std::uint64_t hash = fnv1a(xpos, fnv1a("|", fnv1a(upos)) + seed);
  for (const char32_t c : text) {
    hash = (hash ^ c) * 0x9FB21C651E98DF25ULL;
    hash ^= hash >> 29U;
  }
  return static_cast<std::uint32_t>(hash >> 16U);
}

}  // namespace

std::string apply_rule(const LemmaRule& rule, std::string_view form) {
  std::u32string text = decode_form(form);
  const std::size_t strip = rule.strip == LemmaRule::kWhole ? text.size() : rule.strip;
  if (strip > text.size() || (strip == text.size() && rule.append.empty())) return {};
  text.resize(text.size() - strip);
  if (rule.casing != LemmaRule::Casing::kKeep) {
    for (std::size_t i = rule.casing == LemmaRule::Casing::kTitle ? 1 : 0; i < text.size(); ++i) {
      text[i] = to_lower(text[i]);
    }
  }
  return encode_form(text) + rule.append;
}

std::u32string lemma_key(std::string_view form) {
  std::u32string text = decode_form(form);
  for (char32_t& c : text) c = c == U'’' || c == U'ʼ' ? U'\'' : to_lower(c);
  return text;
}

LemmaTable::LemmaTable(const std::vector<Entry>& entries) : slots_(std::bit_ceil(2 * entries.size() + 1)) {
  const std::size_t mask = slots_.size() - 1;
  for (const Entry& entry : entries) {
    std::size_t at = entry.key & mask;
    while (slots_[at].rule >= 0) at = (at + 1) & mask;
    slots_[at] = {entry.key, entry.rule};
  }
}

std::int32_t LemmaTable::find(std::uint32_t key) const {
  if (slots_.empty()) return -1;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = key & mask; slots_[at].rule >= 0; at = (at + 1) & mask) {
    if (slots_[at].key == key) return slots_[at].rule;
  }
  return -1;
}

std::uint32_t LemmaTable::exact_key(std::string_view form, std::string_view upos, std::string_view xpos) {
  return tagged(1, decode_form(form), upos, xpos);
}

std::uint32_t LemmaTable::word_key(std::u32string_view folded, std::string_view upos, std::string_view xpos) {
  return tagged(2, folded, upos, xpos);
}

std::uint32_t LemmaTable::suffix_key(std::u32string_view folded, std::size_t length, std::string_view upos,
                                     std::string_view xpos) {
  return tagged(3, folded.substr(folded.size() - length), upos, xpos);
}

Lemmatizer Lemmatizer::load(const std::filesystem::path& path) {
  return Lemmatizer(load_model(path, kKind, kVersion));
}

Lemmatizer::Lemmatizer(const net::ModelFile& model) {
  ByteReader in(model, "lemmas");
  const std::uint64_t rules = in.varint();
  if (rules > in.left() || rules > UINT16_MAX) in.fail("holds impossible sizes");
  for (std::uint64_t i = 0; i < rules; ++i) {
    LemmaRule& rule = rules_.emplace_back();
    const std::uint8_t casing = in.u8();
    if (casing > static_cast<std::uint8_t>(LemmaRule::Casing::kTitle)) in.fail("holds an unknown change of case");
    rule.casing = static_cast<LemmaRule::Casing>(casing);
    rule.strip = in.u8();
    rule.append = in.string();
  }
  const std::uint64_t count = in.varint();
  if (count > in.left() || count > kMaxEntries) in.fail("holds impossible sizes");
  std::vector<LemmaTable::Entry> entries;
  std::uint64_t key = 0;
  for (std::uint64_t i = 0; i < count; ++i) {
    key += in.varint();
    const std::uint64_t rule = in.varint();
    if (key > UINT32_MAX || rule >= rules) in.fail("holds an entry out of range");
    entries.push_back({static_cast<std::uint32_t>(key), static_cast<std::uint16_t>(rule)});
  }
  table_ = LemmaTable(entries);
}

const LemmaRule* Lemmatizer::find_rule(std::string_view form, std::string_view upos, std::string_view xpos) const {
  const auto at = [&](std::int32_t rule) { return &rules_[static_cast<std::size_t>(rule)]; };
  if (const auto rule = table_.find(LemmaTable::exact_key(form, upos, xpos)); rule >= 0) return at(rule);
  const std::u32string folded = lemma_key(form);
  // Tags may be wrong in detail, so each step is tried without the XPOS too.
  for (const std::string_view tag : {xpos, std::string_view()}) {
    if (const auto rule = table_.find(LemmaTable::word_key(folded, upos, tag)); rule >= 0) return at(rule);
  }
  for (std::size_t length = std::min(folded.size(), LemmaTable::kMaxSuffix) + 1; length-- > 0;) {
    if (const auto rule = table_.find(LemmaTable::suffix_key(folded, length, upos, xpos)); rule >= 0) return at(rule);
  }
  return nullptr;
}

std::string Lemmatizer::lemma(std::string_view form, std::string_view upos, std::string_view xpos) const {
  if (const LemmaRule* rule = find_rule(form, upos, xpos)) {
    std::string result = apply_rule(*rule, form);
    if (!result.empty()) return result;
  }
  const bool keeps_case = upos == "PROPN" || upos == "X" || upos == "SYM";
  return apply_rule({keeps_case ? LemmaRule::Casing::kKeep : LemmaRule::Casing::kLower, 0, {}}, form);
}

void Lemmatizer::annotate(Document& doc) const {
  for (std::uint32_t i = 0; i < doc.tokens.size(); ++i) {
    Token& token = doc.tokens[i];
    token.lemma = lemma(doc.form(i), token.upos, token.xpos);
  }
}

}  // namespace newsgraph
