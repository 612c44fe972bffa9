#include "nlp/coref_entities.h"

#include <algorithm>

#include "base/strings.h"
#include "nlp/mention_class.h"
#include "text/fold.h"

namespace newsgraph {

EntityFamily family_of(std::string_view type) {
  if (type == "Person") return EntityFamily::kPerson;
  if (type == "Country" || type == "City" || type == "AdministrativeArea" || type == "Place" || type == "Facility")
    return EntityFamily::kPlace;
  if (is_body_class(type)) return EntityFamily::kBody;
  if (type == "Group") return EntityFamily::kGroup;
  return EntityFamily::kOther;
}

std::vector<std::string> name_words(std::string_view name) {
  std::vector<std::string> words;
  for (std::string& word : PhraseTable::words_of(ascii_lower(name))) {
    if (word == "-" || word == "'s" || word == "\u2019s") continue;
    std::erase(word, '.');
    const bool ascii = std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (!ascii) {  // "Erdoğan" is "Erdogan" some lines on
      std::string folded = fold_name(word);
      if (!folded.empty() && folded.find(' ') == std::string::npos) word = std::move(folded);
    }
    if (!word.empty()) words.push_back(std::move(word));
  }
  if (words.size() > 1 && words.front() == "the") words.erase(words.begin());
  return words;
}

std::uint32_t EntityTable::create(std::uint32_t mention) {
  CorefEntity entity;
  entity.family = family_of(mentions_[mention].type);
  entity.words = name_words(mentions_[mention].name);
  entities_.push_back(std::move(entity));
  const auto index = static_cast<std::uint32_t>(entities_.size() - 1);
  add(mention, index);
  return index;
}

void EntityTable::add(std::uint32_t mention, std::uint32_t entity) {
  CorefEntity& e = entities_[entity];
  entity_of_[mention] = static_cast<std::int32_t>(entity);
  e.mentions.insert(std::upper_bound(e.mentions.begin(), e.mentions.end(), mention), mention);
  learn(mention, e);
}

void EntityTable::learn(std::uint32_t mention, CorefEntity& entity) const {
  const EntityMention& m = mentions_[mention];
  if (entity.family != EntityFamily::kPerson) return;
  if (entity.gender == 0) entity.gender = gender_of(m);
  if (!m.title.empty() && m.kind == MentionKind::kName) {
    std::string title = ascii_lower(m.title);
    if (std::find(entity.titles.begin(), entity.titles.end(), title) == entity.titles.end())
      entity.titles.push_back(std::move(title));
  }
  if (m.title_of != kNone && entity.country.empty())
    entity.country = mentions_[static_cast<std::size_t>(m.title_of)].same_as;
  if (m.kind == MentionKind::kName) {
    std::vector<std::string> words = name_words(m.name);
    if (words.size() > entity.words.size()) entity.words = std::move(words);
  }
}

void EntityTable::merge(std::uint32_t from, std::uint32_t to) {
  if (from == to) return;
  const std::vector<std::uint32_t> moved = std::move(entities_[from].mentions);
  entities_[from].mentions.clear();
  for (const std::uint32_t mention : moved) add(mention, to);
  if (entities_[to].gender == 0) entities_[to].gender = entities_[from].gender;
}

std::int32_t EntityTable::last_before(std::uint32_t entity, std::uint32_t token) const {
  const auto& list = entities_[entity].mentions;
  const auto after = std::partition_point(list.begin(), list.end(),
                                          [&](std::uint32_t m) { return mentions_[m].tokens.first < token; });
  return after == list.begin() ? kNone : static_cast<std::int32_t>(*std::prev(after));
}

bool EntityTable::is_deputy(std::string_view known, std::string_view title) {
  for (const std::string_view lesser : {"vice ", "vice-", "deputy "}) {
    if (known.size() < lesser.size() + title.size() || !known.ends_with(title)) continue;
    if (known.substr(0, known.size() - title.size()).ends_with(lesser)) return true;
  }
  return known.starts_with(title) && known.substr(title.size()) == "-elect";
}

bool EntityTable::has_title(std::uint32_t entity, std::string_view title) const {
  for (const std::string& known : entities_[entity].titles) {
    if (known == title) return true;
    if (is_deputy(known, title)) continue;  // "the president" is not the vice president
    // "the minister" is not said of a prime minister.
    if (lexicons_.leader_titles.contains(known) && !lexicons_.leader_titles.contains(std::string(title))) continue;
    if (known.ends_with(title) && known[known.size() - title.size() - 1] == ' ') return true;
    if (title.ends_with(known) && title[title.size() - known.size() - 1] == ' ') return true;
    if (known.starts_with(title) && known[title.size()] == ' ') return true;
  }
  return false;
}

bool EntityTable::is_leader(std::uint32_t entity) const {
  // "the president and his Somali counterpart, Ruiz": of the same standing.
  for (const std::uint32_t m : entities_[entity].mentions) {
    if (mentions_[m].kind == MentionKind::kNominal && syntax_.lower(mentions_[m].head) == "counterpart") return true;
  }
  for (const std::string& title : entities_[entity].titles) {
    if (lexicons_.leader_titles.contains(title)) return true;
    const std::vector<std::string_view> words = split_words(title);
    for (std::size_t i = 1; i < words.size();
         ++i) {  // "former prime minister" no, "prime minister of health" no: the tail counts
      const std::string_view head = words[0];
      if (head == "former" || head == "deputy" || head == "vice" || head == "ex-") break;
      if (lexicons_.leader_titles.contains(
              std::string_view(title).substr(static_cast<std::size_t>(words[i].data() - title.data()))))
        return true;
    }
  }
  return false;
}

std::vector<std::uint32_t> EntityTable::joined_with(std::uint32_t mention) const {
  constexpr std::uint32_t kAround = 6;  // mentions on either side
  const auto root_of = [&](std::uint32_t m) {
    std::uint32_t i = mentions_[m].head;
    for (int steps = 0; steps < 8 && is_relation(syntax_.token(i).deprel, "conj") && syntax_.token(i).head != kNone;
         ++steps)
      i = static_cast<std::uint32_t>(syntax_.token(i).head);
    return i;
  };
  std::vector<std::uint32_t> joined;
  const std::size_t end = std::min<std::size_t>(mentions_.size(), mention + kAround + 1);
  for (std::uint32_t m = mention > kAround ? mention - kAround : 0; m < end; ++m) {
    const bool same = mentions_[m].kind == MentionKind::kName && entity_of(m) != kNone &&
                      sentence_of(m) == sentence_of(mention) && root_of(m) == root_of(mention);
    if (same) joined.push_back(static_cast<std::uint32_t>(entity_of(m)));
  }
  std::sort(joined.begin(), joined.end());
  joined.erase(std::unique(joined.begin(), joined.end()), joined.end());
  return joined;
}

bool EntityTable::is_subject(std::uint32_t mention) const {
  const EntityMention& m = mentions_[mention];
  std::uint32_t head = m.head;
  for (int steps = 0; steps < 3; ++steps) {
    const Token& token = syntax_.token(head);
    if (is_relation(token.deprel, "nsubj")) return true;
    const bool inside =
        token.head != kNone && (is_relation(token.deprel, "conj") || is_relation(token.deprel, "flat") ||
                                is_relation(token.deprel, "appos") || is_relation(token.deprel, "compound"));
    if (!inside) return false;
    head = static_cast<std::uint32_t>(token.head);
  }
  return false;
}

char EntityTable::gender_of(const EntityMention& mention) const {
  const auto first = [](std::string_view text) { return text.empty() ? '\0' : text.front(); };
  if (mention.kind == MentionKind::kPronoun) {
    const std::string word = ascii_lower(mention.name);
    if (word == "he" || word == "him" || word == "his" || word == "himself") return 'm';
    if (word == "she" || word == "her" || word == "hers" || word == "herself") return 'f';
    return 0;
  }
  if (mention.type != "Person") return 0;
  const std::string title = ascii_lower(mention.title);
  if (const char gender = first(lexicons_.titles.attribute(title, 2))) return gender;
  for (const std::string_view word : split_words(title)) {
    if (const char gender = first(lexicons_.titles.attribute(word, 2))) return gender;
  }
  if (mention.kind == MentionKind::kNominal) {
    const std::string& head = syntax_.lower(mention.head);
    if (const char gender = first(lexicons_.kinship.attribute(head, 1))) return gender;
    return first(lexicons_.titles.attribute(head, 2));
  }
  const std::vector<std::string> words = name_words(mention.name);
  if (words.size() < 2) return 0;
  const std::string given = ascii_lower(split_words(mention.name).front());  // the lexicon has "josé" as such
  const char gender = first(lexicons_.given_names.attribute(given, 1));
  return gender != 0 ? gender : first(lexicons_.given_names.attribute(words.front(), 1));
}

}  // namespace newsgraph
