#include "nlp/coref_couples.h"

#include <algorithm>
#include <string>

namespace newsgraph {
namespace {

constexpr std::uint32_t kBetween = 6;  // tokens between the names of a couple

}  // namespace

void Couples::find() {
  std::int32_t last = kNone;
  for (std::uint32_t m = 0; m < table_.mentions().size(); ++m) {
    if (mention(m).kind != MentionKind::kName || mention(m).type != "Person" || table_.entity_of(m) == kNone) continue;
    if (last != kNone && are_couple(static_cast<std::uint32_t>(last), m)) {
      const auto first = static_cast<std::uint32_t>(table_.entity_of(static_cast<std::uint32_t>(last)));
      couples_.push_back({first, static_cast<std::uint32_t>(table_.entity_of(m)), mention(m).tokens.first});
    }
    last = static_cast<std::int32_t>(m);
  }
}

bool Couples::are_couple(std::uint32_t a, std::uint32_t b) const {
  const auto one = static_cast<std::uint32_t>(table_.entity_of(a));
  const auto other = static_cast<std::uint32_t>(table_.entity_of(b));
  if (one == other || table_.sentence_of(a) != table_.sentence_of(b)) return false;
  const char sex = entity(one).gender;
  if (sex != 0 && sex == entity(other).gender) return false;
  bool joined = false;
  bool kin = false;
  for (std::uint32_t i = mention(a).tokens.end; i < mention(b).tokens.first; ++i) {
    const std::string& word = syntax_.lower(i);
    joined = joined || word == "and";
    kin = kin || word == "wife" || word == "husband" || word == "spouse";
    if (syntax_.token(i).upos == "VERB" || i > mention(a).tokens.end + kBetween) return false;
  }
  const auto& words = entity(one).words;
  const auto& others = entity(other).words;
  const bool surname = words.size() > 1 && others.size() > 1 && words.back() == others.back();
  return joined && (kin || (surname && mention(b).tokens.first == mention(a).tokens.end + 1));
}

/// The couple named last before the mention; null without one.
const Couples::Couple* Couples::before(std::uint32_t m) const {
  const Couple* found = nullptr;
  for (const Couple& couple : couples_) {
    if (couple.token < mention(m).tokens.first) found = &couple;
  }
  return found;
}

std::int32_t Couples::one_of(std::uint32_t m) const {
  const std::string& noun = syntax_.lower(mention(m).head);
  const bool kin = noun == "father" || noun == "mother" || noun == "husband" || noun == "wife";
  const Couple* couple = kin && mention(m).tokens.size() == 2 ? before(m) : nullptr;
  const TokenRange sentence = syntax_.sentence_tokens(mention(m).tokens.first);
  if (couple == nullptr || syntax_.lower(mention(m).tokens.first) != "the" ||
      syntax_.is(mention(m).tokens.end, sentence, "of"))
    return kNone;
  const char sex = table_.gender_of(mention(m));
  const char first = entity(couple->first).gender;
  const char second = entity(couple->second).gender;
  if (first == sex && second != sex) return static_cast<std::int32_t>(couple->first);
  if (second == sex && first != sex) return static_cast<std::int32_t>(couple->second);
  return kNone;
}

std::optional<std::pair<std::uint32_t, std::uint32_t>> Couples::both(std::uint32_t m) const {
  const std::string& noun = syntax_.lower(mention(m).head);
  const std::string& opener = syntax_.lower(mention(m).tokens.first);
  const Couple* couple = before(m);
  if (couple == nullptr || (opener != "the" && opener != "both" && opener != "these")) return std::nullopt;
  const auto& words = entity(couple->first).words;
  const bool family = !words.empty() && syntax_.is_capitalised(mention(m).head) && mention(m).tokens.size() == 2 &&
                      (noun == words.back() + "s" || noun == words.back() + "es");
  const bool pair =
      (noun == "couple" || noun == "parents" || noun == "pair" || noun == "spouses") && mention(m).tokens.size() < 4;
  if (!family && !pair) return std::nullopt;
  return std::minmax(couple->first, couple->second);
}

}  // namespace newsgraph
