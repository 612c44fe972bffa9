#include "nlp/syntax.h"

#include <algorithm>

#include "base/strings.h"

namespace newsgraph {
namespace {

bool is_dash(std::string_view form) {
  return form == "\u2010" || form == "\u2011" || form == "\u2012" || form == "\u2013";
}

}  // namespace

Syntax::Syntax(const Document& doc) : doc_(&doc) {
  const std::uint32_t count = size();
  lower_.reserve(count);
  for (std::uint32_t i = 0; i < count; ++i) lower_.push_back(is_dash(doc.form(i)) ? "-" : ascii_lower(doc.form(i)));
  sentence_.assign(count, 0);
  for (std::uint32_t s = 0; s < doc.sentences.size(); ++s) {
    const TokenRange range = doc.sentences[s].tokens;
    std::fill(sentence_.begin() + range.first, sentence_.begin() + range.end, s);
  }
  child_start_.assign(count + 1, 0);
  for (const Token& token : doc.tokens) {
    if (token.head != kNone) ++child_start_[static_cast<std::uint32_t>(token.head) + 1];
  }
  for (std::uint32_t i = 0; i < count; ++i) child_start_[i + 1] += child_start_[i];
  children_.resize(child_start_[count]);
  std::vector<std::uint32_t> next(child_start_.begin(), child_start_.end() - 1);
  for (std::uint32_t i = 0; i < count; ++i) {
    if (doc.tokens[i].head != kNone) children_[next[static_cast<std::uint32_t>(doc.tokens[i].head)]++] = i;
  }
}

BlockKind Syntax::block_kind(std::uint32_t i) const {
  const std::uint32_t block = block_of(i);
  return block < doc_->article.blocks.size() ? doc_->article.blocks[block].kind : BlockKind::kBody;
}

std::int32_t Syntax::child(std::uint32_t i, std::string_view relation) const {
  for (const std::uint32_t c : children(i)) {
    if (is_relation(token(c).deprel, relation)) return static_cast<std::int32_t>(c);
  }
  return kNone;
}

TokenRange Syntax::subtree(std::uint32_t i) const {
  const TokenRange sentence = sentence_tokens(i);
  TokenRange range{i, i + 1};
  for (std::uint32_t t = sentence.first; t < sentence.end; ++t) {
    if (!dominates(i, t)) continue;
    range.first = std::min(range.first, t);
    range.end = std::max(range.end, t + 1);
  }
  return range;
}

std::uint32_t Syntax::head_of(TokenRange range) const {
  for (std::uint32_t i = range.end; i-- > range.first;) {
    const std::int32_t head = token(i).head;
    if (head != kNone && range.contains(static_cast<std::uint32_t>(head))) continue;
    if (token(i).upos != "PUNCT" && token(i).upos != "PART") return i;
  }
  return range.end - 1;
}

bool Syntax::dominates(std::uint32_t ancestor, std::uint32_t i) const {
  const std::uint32_t limit = sentence_tokens(i).size();  // trees are data: a cycle must not hang us
  for (std::uint32_t steps = 0; steps <= limit; ++steps) {
    if (i == ancestor) return true;
    if (token(i).head == kNone) return false;
    i = static_cast<std::uint32_t>(token(i).head);
  }
  return false;
}

bool Syntax::is_capitalised(std::uint32_t i) const {
  const std::string_view text = form(i);
  if (text.empty()) return false;
  const auto lead = static_cast<unsigned char>(text[0]);
  if (lead < 0x80) return lead >= 'A' && lead <= 'Z';
  if (text.size() < 2) return false;
  const auto second = static_cast<unsigned char>(text[1]);
  if (lead == 0xC3) return second >= 0x80 && second <= 0x9E;                                // À-Þ
  if (lead == 0xC4 || lead == 0xC5) return (second & 1U) == 0 || token(i).upos == "PROPN";  // Ā-ſ alternate
  return lead >= 0xC6 && lead < 0xE1 && token(i).upos == "PROPN";  // Greek, Cyrillic, …: leave it to the tagger
}

bool Syntax::joined(std::uint32_t i) const {
  return i + 1 < size() && token(i).span.end == token(i + 1).span.begin;
}

bool is_relation(std::string_view relation, std::string_view base) {
  return relation.starts_with(base) && (relation.size() == base.size() || relation[base.size()] == ':');
}

Span span_of(const Document& doc, TokenRange tokens) {
  return {doc.tokens[tokens.first].span.begin, doc.tokens[tokens.end - 1].span.end};
}

}  // namespace newsgraph
