#include "extract/clause_graph.h"

#include <algorithm>
#include <array>

#include "base/strings.h"

namespace newsgraph {
namespace {

constexpr std::array<std::string_view, 6> kClausal = {"root", "ccomp", "advcl", "acl", "parataxis", "csubj"};

bool listed(std::span<const std::string_view> list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

ClauseGraph::ClauseGraph(const Document& doc) : doc_(doc) {
  const std::uint32_t count = size();
  lemmas_.reserve(count);
  relations_.reserve(count);
  subtypes_.reserve(count);
  heads_.assign(count, kNone);
  sentences_.assign(count, 0);
  for (const Token& token : doc.tokens) {
    lemmas_.push_back(ascii_lower(token.lemma));
    const std::string_view deprel = token.deprel;
    const std::size_t colon = std::min(deprel.find(':'), deprel.size());
    relations_.push_back(deprel.substr(0, colon));
    subtypes_.push_back(colon < deprel.size() ? deprel.substr(colon + 1) : std::string_view{});
  }
  for (std::uint32_t s = 0; s < doc.sentences.size(); ++s) {
    const TokenRange range = doc.sentences[s].tokens;
    for (std::uint32_t i = range.first; i < std::min(range.end, count); ++i) {
      sentences_[i] = s;
      const std::int32_t head = doc.tokens[i].head;
      if (head != kNone && range.contains(static_cast<std::uint32_t>(head)) && head != static_cast<std::int32_t>(i)) {
        heads_[i] = head;
      }
    }
  }
  cut_cycles();
  raise_reduced_clauses();
  link_children();
  return_subjects();
  return_counts();
  return_second_verbs();
  return_names();
  return_modifiers();
  return_purposes();
  return_followed();
  return_bearers();
  return_relatives();
}

void ClauseGraph::cut_cycles() {
  enum : std::uint8_t { kNew, kOpen, kDone };
  std::vector<std::uint8_t> state(size(), kNew);
  for (std::uint32_t start = 0; start < size(); ++start) {
    std::uint32_t at = start;
    while (state[at] == kNew) {
      state[at] = kOpen;
      if (heads_[at] == kNone) break;
      const auto up = static_cast<std::uint32_t>(heads_[at]);
      if (state[up] == kOpen) {
        heads_[at] = kNone;
        break;
      }
      at = up;
    }
    at = start;
    while (state[at] == kOpen) {
      state[at] = kDone;
      if (heads_[at] == kNone) break;
      at = static_cast<std::uint32_t>(heads_[at]);
    }
  }
}

void ClauseGraph::link_children() {
  children_.clear();
  starts_.assign(size() + 1, 0);
  for (const std::int32_t head : heads_) {
    if (head != kNone) ++starts_[static_cast<std::uint32_t>(head) + 1];
  }
  for (std::uint32_t i = 0; i < size(); ++i) starts_[i + 1] += starts_[i];
  children_.resize(starts_.back());
  std::vector<std::uint32_t> next(starts_.begin(), starts_.end() - 1);
  for (std::uint32_t i = 0; i < size(); ++i) {
    if (heads_[i] != kNone) children_[next[static_cast<std::uint32_t>(heads_[i])]++] = i;
  }
}

BlockKind ClauseGraph::block_of(std::uint32_t i) const {
  const std::uint32_t block = doc_.sentences[sentences_[i]].block;
  return block < doc_.article.blocks.size() ? doc_.article.blocks[block].kind : BlockKind::kBody;
}

std::int32_t ClauseGraph::child(std::uint32_t i, std::string_view relation) const {
  for (const std::uint32_t c : children(i)) {
    if (is(c, relation)) return static_cast<std::int32_t>(c);
  }
  return kNone;
}

std::int32_t ClauseGraph::child(std::uint32_t i, std::string_view relation, std::string_view subtype) const {
  for (const std::uint32_t c : children(i)) {
    if (is(c, relation, subtype)) return static_cast<std::int32_t>(c);
  }
  return kNone;
}

bool ClauseGraph::has_feature(std::uint32_t i, std::string_view feature) const {
  for (const std::string_view part : split(token(i).feats, '|')) {
    if (part == feature) return true;
  }
  return false;
}

bool ClauseGraph::dominates(std::uint32_t ancestor, std::uint32_t i) const {
  for (auto at = static_cast<std::int32_t>(i); at != kNone; at = heads_[static_cast<std::uint32_t>(at)]) {
    if (at == static_cast<std::int32_t>(ancestor)) return true;
  }
  return false;
}

TokenRange ClauseGraph::subtree(std::uint32_t i) const {
  TokenRange range{i, i + 1};
  std::vector<std::uint32_t> open = {i};
  while (!open.empty()) {
    const std::uint32_t at = open.back();
    open.pop_back();
    range.first = std::min(range.first, at);
    range.end = std::max(range.end, at + 1);
    open.insert(open.end(), children(at).begin(), children(at).end());
  }
  return range;
}

bool ClauseGraph::is_noun(std::uint32_t i) const {
  return token(i).upos == "NOUN" || token(i).upos == "PROPN";
}

bool ClauseGraph::is_nominal(std::uint32_t i) const {
  const std::string& upos = token(i).upos;
  return is_noun(i) || upos == "PRON" || upos == "NUM" || upos == "DET" || upos == "SYM" || upos == "X" ||
         upos == "ADJ";
}

std::vector<std::uint32_t> ClauseGraph::cases(std::uint32_t i) const {
  std::vector<std::uint32_t> found;
  std::vector<std::uint32_t> open = {i};
  while (!open.empty()) {
    const std::uint32_t at = open.back();
    open.pop_back();
    for (const std::uint32_t c : children(at)) {
      if (c > at) break;
      if (is(c, "case")) found.push_back(c);
      const bool in_front = is(c, "nmod", "desc") || is(c, "compound") || is(c, "amod") || is(c, "flat") ||
                            (is(c, "nmod") && subtypes_[c] != "poss");
      if (in_front) open.push_back(c);
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::string ClauseGraph::marker(std::uint32_t i) const {
  std::string words;
  for (const std::uint32_t c : cases(i)) {
    if (!words.empty()) words += '_';
    words += lemma(c);
    for (const std::uint32_t f : children(c)) {
      if (is(f, "fixed")) words.append("_").append(lemma(f));
    }
  }
  return words;
}

bool ClauseGraph::has_marker(std::uint32_t i, std::string_view marker) const {
  if (marker.find('_') == std::string_view::npos) {
    const std::vector<std::uint32_t> markers = cases(i);
    return std::any_of(markers.begin(), markers.end(), [&](std::uint32_t c) { return lemma(c) == marker; });
  }
  if (this->marker(i) == marker) return true;
  // "on behalf of X": whatever the parser made of it, the words stand in front of the phrase.
  const std::vector<std::string_view> words = split(marker, '_');
  std::uint32_t first = subtree(i).first;
  const std::uint32_t begin = sentence_tokens(i).first;
  for (std::uint32_t at = first; at <= i; ++at) {
    if (at < begin + words.size()) continue;
    bool equal = true;
    for (std::size_t w = 0; w < words.size() && equal; ++w)
      equal = lemma(at - static_cast<std::uint32_t>(words.size() - w)) == words[w];
    if (equal) return true;
  }
  return false;
}

bool ClauseGraph::satisfies(std::uint32_t i, const RelationTest& test) const {
  if (!test.base.empty() && relations_[i] != test.base) return false;
  if (!test.subtype.empty() && subtypes_[i] != test.subtype) return false;
  return test.marker.empty() || has_marker(i, test.marker);
}

bool ClauseGraph::is_passive(std::uint32_t verb) const {
  if (child(verb, "nsubj", "pass") != kNone || child(verb, "aux", "pass") != kNone ||
      child(verb, "csubj", "pass") != kNone) {
    return true;
  }
  const std::string& xpos = token(verb).xpos;
  if (xpos != "VBN" && xpos != "VBD") return false;
  if (child(verb, "obj") != kNone || child(verb, "aux") != kNone || child(verb, "cop") != kNone) return false;
  // "Halden Bank, founded in 1971 by Rivera, ...": a participle that the tree takes for the clause's own verb.
  if (xpos == "VBN" && child(verb, "obl", "agent") != kNone) return true;
  const bool subject = child(verb, "nsubj") != kNone;
  if (is(verb, "acl") && subtypes_[verb] != "relcl") return !subject;
  if (is(verb, "amod")) return true;
  if (is(verb, "conj") && !subject) {  // "was arrested and extradited": taggers waver between the two forms
    const std::uint32_t first = first_conjunct(verb);
    if (first != verb && is_verb(first) && is_passive(first)) return true;
  }
  if (xpos != "VBN") return false;
  if (is(verb, "advcl") || is(verb, "xcomp") || is(verb, "parataxis") || is(verb, "acl")) return !subject;
  if (is(verb, "conj")) return false;
  // Headlines leave the auxiliary out: "Two men arrested in harbour raid".
  return block_of(verb) == BlockKind::kTitle || block_of(verb) == BlockKind::kHeading;
}

bool ClauseGraph::heads_clause(std::uint32_t i) const {
  if (heads_[i] == kNone || listed(kClausal, relations_[i])) return true;
  if (is(i, "xcomp")) return is_verb(i);
  return is(i, "conj") && is_verb(i);
}

std::uint32_t ClauseGraph::clause_of(std::uint32_t i) const {
  std::uint32_t at = i;
  while (!heads_clause(at)) at = static_cast<std::uint32_t>(heads_[at]);
  return at;
}

std::vector<std::uint32_t> ClauseGraph::conjuncts(std::uint32_t i) const {
  std::vector<std::uint32_t> all = {i};
  for (std::size_t at = 0; at < all.size(); ++at) {
    for (const std::uint32_t c : children(all[at])) {
      if (is(c, "conj") && (is_verb(c) == is_verb(i))) all.push_back(c);
    }
  }
  std::sort(all.begin(), all.end());
  return all;
}

std::uint32_t ClauseGraph::first_conjunct(std::uint32_t i) const {
  std::uint32_t at = i;
  while (is(at, "conj") && heads_[at] != kNone) at = static_cast<std::uint32_t>(heads_[at]);
  return at;
}

std::uint32_t ClauseGraph::antecedent(std::uint32_t i) const {
  const std::string& xpos = token(i).xpos;
  const bool relative =
      has_feature(i, "PronType=Rel") || xpos == "WP" || xpos == "WDT" || xpos == "WP$" || xpos == "WRB";
  if (!relative) return i;
  for (std::uint32_t at = i; heads_[at] != kNone; at = static_cast<std::uint32_t>(heads_[at])) {
    if (is(at, "acl")) return static_cast<std::uint32_t>(heads_[at]);
    if (is(at, "ccomp") || is(at, "advcl")) break;
  }
  return i;
}

std::vector<std::uint32_t> ClauseGraph::premodifiers(std::uint32_t i) const {
  std::vector<std::uint32_t> found;
  std::vector<std::uint32_t> open = {i};
  while (!open.empty()) {
    const std::uint32_t at = open.back();
    open.pop_back();
    for (const std::uint32_t c : children(at)) {
      if (c >= i || is(c, "case") || is(c, "det") || is(c, "punct")) continue;
      if (is(c, "nmod", "poss") || is(c, "acl") || is(c, "nsubj") || is(c, "cop") || is(c, "advmod") || is(c, "mark") ||
          is(c, "aux") || is(c, "obl") || is(c, "advcl") || is(c, "parataxis") || is(c, "obj")) {
        continue;
      }
      if (is(c, "nmod") && child(c, "case") != kNone) continue;
      found.push_back(c);
      open.push_back(c);
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace newsgraph
