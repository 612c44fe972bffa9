#include "nlp/coref_epithets.h"

#include <algorithm>
#include <string>

#include "base/strings.h"

namespace newsgraph {
namespace {

constexpr std::uint32_t kAgeReach = 6;  // tokens between "47-year-old" and the name

}  // namespace

bool Epithets::is_aged(std::uint32_t m) const {
  return syntax_.lower(mention(m).head) == "old";
}

/// "the ex-minister", "the former governor".
bool Epithets::is_former(std::uint32_t m) const {
  if (!table_.lexicons().titles.contains(syntax_.lower(mention(m).head))) return false;
  for (std::uint32_t i = mention(m).tokens.first; i < mention(m).head; ++i) {
    if (syntax_.lower(i) == "ex" || syntax_.lower(i) == "former") return true;
  }
  return false;
}

bool Epithets::calls_somebody(std::uint32_t m) const {
  const EntityMention& words = mention(m);
  if (words.type != "Person" || words.plural || table_.entity_of(m) != kNone) return false;
  const std::string& opener = syntax_.lower(words.tokens.first);
  if (opener != "the" && opener != "this") return false;
  const std::uint32_t head = words.head;
  const std::string& noun = syntax_.lower(head);
  const bool people = words.tokens.size() == 2 && syntax_.is_capitalised(head) &&  // "the Norwegian"
                      !table_.lexicons().titles.contains(noun) && !table_.lexicons().person_nouns.contains(noun);
  const bool known = table_.lexicons().epithets.contains(noun) && !syntax_.is_capitalised(head);
  if (!people && !known && !is_aged(m) && !is_former(m)) return false;
  if (words.title_of != kNone && mention(static_cast<std::uint32_t>(words.title_of)).kind != MentionKind::kDemonym)
    return false;
  if (words.tokens.end < syntax_.size() && syntax_.is_hyphen(words.tokens.end)) return false;  // "the runner-up"
  // "the singer of the band", "the player who …" say themselves whom they mean.
  for (const std::uint32_t c : syntax_.children(head)) {
    const std::string& relation = syntax_.token(c).deprel;
    const bool behind = is_relation(relation, "nmod") || is_relation(relation, "acl") || is_relation(relation, "appos");
    if (c > head && behind && syntax_.lower(words.tokens.end) != ",") return false;
  }
  return true;
}

bool Epithets::may_mean(std::uint32_t m, std::uint32_t e) const {
  const CorefEntity& entity = table_.entities()[e];
  if (entity.family != EntityFamily::kPerson || entity.mentions.empty()) return false;
  bool named = false;
  for (const std::uint32_t other : entity.mentions) {
    named = named || mention(other).kind == MentionKind::kName;
    // Who is named in the sentence would be "he" in it.
    if (mention(other).kind == MentionKind::kName && table_.sentence_of(other) == table_.sentence_of(m)) return false;
  }
  const char sex = table_.gender_of(mention(m));
  if (!named || (sex != 0 && entity.gender != 0 && sex != entity.gender)) return false;
  if (mention(m).title_of != kNone && !entity.country.empty() &&
      mention(static_cast<std::uint32_t>(mention(m).title_of)).same_as != entity.country)
    return false;
  const std::optional<int> said = age_within(mention(m).tokens);
  const std::optional<int> known = said ? age_of(e) : std::nullopt;
  if (said && known && *said != *known) return false;
  if (!is_former(m)) return true;
  const std::string& office = syntax_.lower(mention(m).head);
  return std::any_of(entity.titles.begin(), entity.titles.end(),
                     [&](const std::string& title) { return title == office || title.ends_with(" " + office); });
}

bool Epithets::surely_means(std::uint32_t m, std::uint32_t e) const {
  const std::optional<int> said = age_within(mention(m).tokens);
  return said && age_of(e) == said;
}

std::optional<int> Epithets::number_at(std::uint32_t token, TokenRange sentence) const {
  if (!sentence.contains(token)) return std::nullopt;
  const std::string& word = syntax_.lower(token);
  const bool digits = std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (word.empty() || word.size() > 3 || !digits) return std::nullopt;
  return std::stoi(word);
}

/// Of "47-year-old" among the tokens.
std::optional<int> Epithets::age_within(TokenRange tokens) const {
  for (std::uint32_t i = tokens.first; i + 4 < tokens.end; ++i) {
    const bool old = syntax_.is_hyphen(i + 1) && syntax_.lower(i + 2) == "year" && syntax_.lower(i + 4) == "old";
    if (old) return number_at(i, tokens);
  }
  return std::nullopt;
}

/// "Ruiz, 47,", "Ruiz (47)", "47-year-old Ruiz".
std::optional<int> Epithets::age_beside(std::uint32_t m) const {
  const TokenRange sentence = syntax_.sentence_tokens(mention(m).tokens.first);
  const std::uint32_t end = mention(m).tokens.end;
  const bool opened = syntax_.is(end, sentence, ",") || syntax_.is(end, sentence, "(");
  const bool closed = syntax_.is(end + 2, sentence, ",") || syntax_.is(end + 2, sentence, ")") ||
                      syntax_.is(end + 2, sentence, ".") || syntax_.is(end + 2, sentence, "and");
  if (opened && closed) {
    if (const std::optional<int> age = number_at(end + 1, sentence)) return age;
  }
  const std::uint32_t first = mention(m).tokens.first;
  return age_within({std::max(sentence.first, first > kAgeReach + 5 ? first - kAgeReach - 5 : 0), first});
}

std::optional<int> Epithets::age_of(std::uint32_t entity) const {
  for (const std::uint32_t m : table_.entities()[entity].mentions) {
    if (mention(m).kind != MentionKind::kName) continue;
    if (const std::optional<int> age = age_beside(m)) return age;
  }
  return std::nullopt;
}

}  // namespace newsgraph
