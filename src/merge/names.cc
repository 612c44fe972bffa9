// Names are folded (case, marks, script, hyphens), cut into words, and joined
// without spaces. What a shorter or longer form of a name may leave away differs:
//
//   person  middle initials may go; one word alone is brief; the order of the
//           parts may turn (a weaker key)
//   place   a class word at its end may go ("Oslo County"), and so may words
//           that stand in lower case, being description ("Omi undersea coal mine")
//   others  initials of the words are an acronym; a part of the words is short
#include "merge/names.h"

#include <algorithm>

#include "base/strings.h"
#include "merge/body_names.h"
#include "merge/romanisation.h"
#include "merge/spelling.h"
#include "text/fold.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMaxNames = 64;  // of one entity; further ones are no keys

void add_unique(std::vector<Symbol>& list, Symbol value) {
  if (!value.empty() && std::ranges::find(list, value) == list.end()) list.push_back(value);
}

std::string glue(const std::vector<std::string>& words) {
  return join(words, "");
}

bool begins_lower(std::string_view word) {
  return !word.empty() && word[0] >= 'a' && word[0] <= 'z';
}

/// A name of a script that writes no spaces ("이재명") is full though it is one word.
bool is_unspaced_script(std::string_view name) {
  return !name.empty() && static_cast<unsigned char>(name[0]) >= 0xE3;  // U+3000 and above
}

bool is_subset(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
  return std::ranges::all_of(part,
                             [&](const std::string& word) { return std::ranges::find(whole, word) != whole.end(); });
}

/// "houthis" -> "houthi": one word that stands for its members. Empty for other names.
std::string singular(const std::vector<std::string>& words) {
  constexpr std::size_t kShortest = 5;
  if (words.size() != 1 || words[0].size() < kShortest) return "";
  const bool plural = words[0].ends_with('s') && !words[0].ends_with("ss");
  return "+" + words[0].substr(0, words[0].size() - (plural ? 1 : 0));
}

bool is_acronym_of(const std::string& key, const std::vector<std::string>& words) {
  if (key.size() < 2 || words.size() < 2) return false;
  std::size_t matched = 0;
  std::size_t skipped = 0;
  for (const std::string& word : words) {
    if (matched < key.size() && word[0] == key[matched]) {
      ++matched;
    } else {
      ++skipped;
    }
  }
  return matched == key.size() && skipped * 2 <= words.size();
}

}  // namespace

/// A name cut into folded words, with how each was written.
struct NameKeyMaker::Words {
  std::vector<std::string> folded;
  std::vector<bool> lower;  ///< written with a small first letter
};

NameKeyMaker::NameKeyMaker(const MergeOptions& options) : options_(options) {
  for (const std::vector<std::string>& names : options.same_names) {
    std::string smallest;
    for (const std::string& name : names) {
      const std::string key = canonical(glue(words_of(name).folded));
      if (smallest.empty() || key < smallest) smallest = key;
    }
    for (const std::string& name : names) {
      const std::string key = glue(words_of(name).folded);
      const std::string old = canonical(key);
      for (auto& [other, target] : same_) {
        if (target == old) target = smallest;
      }
      same_[key] = smallest;
    }
  }
  for (const auto& [key, target] : same_) declared_.insert(target);
  for (const auto& [a, b] : options.different_names) {
    const std::string key_a = canonical(glue(words_of(a).folded));
    const std::string key_b = canonical(glue(words_of(b).folded));
    different_[key_a].insert(key_b);
    different_[key_b].insert(key_a);
  }
}

const std::set<std::string>* NameKeyMaker::forbidden(const std::string& key) const {
  const auto found = different_.find(key);
  return found == different_.end() ? nullptr : &found->second;
}

std::string NameKeyMaker::canonical(std::string key) const {
  const auto found = same_.find(key);
  return found == same_.end() ? key : found->second;
}

NameKeyMaker::Words NameKeyMaker::words_of(std::string_view name) const {
  Words words;
  for (const std::string_view raw : split_words(name)) {
    const std::string folded_part = fold_name(raw);
    for (const std::string_view part : split_words(folded_part)) {
      words.folded.emplace_back(part);
      words.lower.push_back(begins_lower(raw));
    }
  }
  if (words.folded.size() > 1 && words.folded[0] == "the") {
    words.folded.erase(words.folded.begin());
    words.lower.erase(words.lower.begin());
  }
  return words;
}

NameKeys NameKeyMaker::make(const ExtractedEntity& entity, const std::string& type) const {
  NameKeys keys;
  if (entity.names.empty()) return keys;
  const EntityKind kind = options_.classes.kind(type);
  if (kind == EntityKind::kPerson) {
    make_person(entity, keys);
  } else {
    make_other(entity, kind, keys);
  }
  if (keys.within.empty()) keys.within = keys.primary;
  keys.sound = consonants(words_of(entity.name).folded, options_.light_words);
  keys.declared = declared_.contains(keys.primary);
  return keys;
}

void NameKeyMaker::make_person(const ExtractedEntity& entity, NameKeys& keys) const {
  std::vector<std::string> words = words_of(entity.name).folded;
  std::string initials;
  for (std::size_t i = 1; i + 1 < words.size();) {  // middle initials
    if (words[i].size() > 1) {
      ++i;
      continue;
    }
    initials += words[i];
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(i));
  }
  keys.initials = initials;
  if (words.empty()) return;
  keys.primary = canonical(glue(words));
  keys.brief = words.size() == 1 && !is_unspaced_script(entity.name) && keys.primary == words[0];
  add_unique(keys.brief ? keys.shorter : keys.full, keys.primary);
  if (keys.brief) return;
  add_unique(keys.shorter, words.front());
  add_unique(keys.shorter, words.back());
  std::vector<std::string> turned = words;
  std::ranges::sort(turned);
  add_unique(keys.variant, "~" + join(turned, " "));
  for (const std::string& key : syllable_keys(words, options_)) add_unique(keys.variant, key);
  for (std::size_t i = 0; i < std::min(entity.names.size(), kMaxNames); ++i) {
    const std::vector<std::string> other = words_of(entity.names[i]).folded;
    if (other.size() == 1) add_unique(keys.shorter, other[0]);
    const std::string key = glue(other);
    // A second full name in the chain may be another person put there by mistake: only a form of the same
    // words, or one that people have declared, is a key.
    if (other.size() > 1 && (is_subset(other, words) || is_subset(words, other) || same_.contains(key))) {
      add_unique(keys.full, canonical(key));
    }
  }
}

void NameKeyMaker::make_other(const ExtractedEntity& entity, EntityKind kind, NameKeys& keys) const {
  const Words words = words_of(entity.name);
  if (words.folded.empty()) return;
  keys.primary = canonical(glue(words.folded));
  add_unique(keys.full, keys.primary);
  if (kind == EntityKind::kOrganization) {
    const BodyName body = take_apart(words.folded, options_);
    keys.core = body.core;
    keys.country = body.country;
    keys.common = body.common;
  }
  const bool members = kind == EntityKind::kOrganization || kind == EntityKind::kGroup;
  const std::string stem = members && !keys.common ? singular(words.folded) : "";
  if (!stem.empty()) keys.within = stem;
  add_unique(keys.variant, stem);
  const bool place = kind == EntityKind::kPlace;
  if (place) make_place_variant(words, keys);
  for (std::size_t i = 0; i < std::min(entity.names.size(), kMaxNames); ++i) {
    const Words other = words_of(entity.names[i]);
    const std::string key = glue(other.folded);
    if (key.empty() || canonical(key) == keys.primary) continue;
    if (same_.contains(key)) {
      add_unique(keys.full, canonical(key));
    } else if (is_acronym_of(key, words.folded)) {
      add_unique(keys.acronym, key);
    } else if (is_subset(other.folded, words.folded)) {
      add_unique(keys.shorter, key);
      if (place) make_place_variant(other, keys);
    }
  }
}

/// How many words to leave away of "Province of Équateur", "State of the Gambia"; 0 of most names.
std::size_t NameKeyMaker::leading_head(const std::vector<std::string>& words) const {
  if (words.size() < 3 || words[1] != "of" || !options_.place_heads.contains(words[0])) return 0;
  return words[2] == "the" && words.size() > 3 ? 3 : 2;
}

void NameKeyMaker::make_place_variant(const Words& words, NameKeys& keys) const {
  std::vector<std::string> kept;
  const std::size_t first = leading_head(words.folded);
  if (first > 0) keys.head = words.folded[0];
  for (std::size_t i = first; i < words.folded.size(); ++i) {
    const bool last = i + 1 == words.folded.size();
    const bool head = last && i > first && keys.head.empty() && options_.place_heads.contains(words.folded[i]);
    if (head) {
      keys.head = words.folded[i];
    } else if (!words.lower[i] || i == first || last) {
      kept.push_back(words.folded[i]);
    }
  }
  add_unique(keys.variant, glue(kept));
}

bool is_brief_name(std::string_view name, EntityKind kind) {
  if (kind != EntityKind::kPerson) return false;
  const std::string folded = fold_name(name);
  return split_words(folded).size() < 2 && !is_unspaced_script(name);
}

}  // namespace newsgraph
