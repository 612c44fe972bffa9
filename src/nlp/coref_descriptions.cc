// Descriptions: appositions, then titles ("the prime minister"), nouns that a
// name ends with ("the ministry"), classes ("the company"), and pairs ("both
// leaders"). A description that none of these explains stays alone.

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "base/strings.h"
#include "nlp/coref_couples.h"
#include "nlp/coref_entities.h"
#include "nlp/mention_class.h"

namespace newsgraph {
namespace {

constexpr std::uint32_t kNearSentences = 3;    // how far back "the company" looks
constexpr std::uint32_t kOnlyBody = 1;         // how far back "the agency" looks
constexpr std::uint32_t kOfPhrase = 9;         // tokens between a noun and the comma in front of the name
constexpr std::uint32_t kJoinedNear = 1;       // how far back a pair goes before others who are named together
constexpr std::uint32_t kTitleSentences = 25;  // how far back "the president" looks

class DescriptionLinker {
 public:
  explicit DescriptionLinker(EntityTable& table) : table_(table), syntax_(table.syntax()), couples_(table) {}

  void link() {
    for (std::uint32_t m = 0; m < table_.mentions().size(); ++m) {
      if (mention(m).kind == MentionKind::kNominal && !mention(m).plural) link_apposition(m);
    }
    couples_.find();
    for (std::uint32_t m = 0; m < table_.mentions().size(); ++m) {
      if (mention(m).kind != MentionKind::kNominal || table_.entity_of(m) != kNone) continue;
      if (is_counted_group(m))
        table_.create(m);
      else if (mention(m).plural)
        link_plural(m);
      else
        link_single(m);
    }
  }

 private:
  [[nodiscard]] EntityMention& mention(std::uint32_t m) const { return table_.mentions()[m]; }
  [[nodiscard]] const CorefEntity& entity(std::uint32_t e) const { return table_.entities()[e]; }
  [[nodiscard]] std::uint32_t entity_count() const { return static_cast<std::uint32_t>(table_.entities().size()); }
  [[nodiscard]] const std::string& head_word(std::uint32_t m) const { return syntax_.lower(mention(m).head); }

  [[nodiscard]] bool is_counted_group(std::uint32_t m) const {
    const std::uint32_t first = mention(m).tokens.first;
    return mention(m).type == "Group" &&
           (syntax_.token(first).upos == "NUM" || syntax_.token(first).upos == "NOUN" || syntax_.lower(first) == "a") &&
           mention(m).plural && mention(m).tokens.size() > 1;
  }

  /// "the sheriff, Kim", "Kim, the sheriff" and "Kim, a teacher,": adjacent but for the comma and of one family.
  void link_apposition(std::uint32_t m) {
    const auto& mentions = table_.mentions();
    const TokenRange sentence = syntax_.sentence_tokens(mention(m).tokens.first);
    for (std::uint32_t n = m > 4 ? m - 4 : 0; n < std::min<std::size_t>(mentions.size(), m + 5); ++n) {
      if (mentions[n].kind != MentionKind::kName || family_of(mentions[n].type) != family_of(mention(m).type) ||
          table_.entity_of(n) == kNone)
        continue;
      if (mentions[n].tokens.overlaps(mention(m).tokens)) continue;
      const bool name_first = n < m;
      const std::uint32_t comma = name_first ? mentions[n].tokens.end : mention(m).tokens.end;
      const std::uint32_t next = name_first ? mention(m).tokens.first : mentions[n].tokens.first;
      // "the watchdog, the Harrow Commission,": a body's name may have its article.
      const bool article = next == comma + 2 && syntax_.is(comma + 1, sentence, "the") && !name_first;
      if (!syntax_.is(comma, sentence, ",") || (next != comma + 1 && !article)) continue;
      const std::uint32_t end = name_first ? mention(m).tokens.end : mentions[n].tokens.end;
      const bool list = end < sentence.end && (syntax_.lower(end) == "and" || syntax_.lower(end) == "or");
      const bool verb = end < sentence.end && (syntax_.token(end).upos == "VERB" || syntax_.token(end).upos == "AUX");
      if (list || verb) continue;  // "with the mayor, Kim said"
      table_.add(m, static_cast<std::uint32_t>(table_.entity_of(n)));
      return;
    }
    if (mention(m).type == "Person") link_behind_of(m);
  }

  /// "The founder of the Harrow bakery, Ana Ruiz, was": the name stands between commas behind what she is "of".
  void link_behind_of(std::uint32_t m) {
    const TokenRange sentence = syntax_.sentence_tokens(mention(m).tokens.first);
    std::uint32_t comma = mention(m).tokens.end;
    if (!syntax_.is(comma, sentence, "of") || syntax_.lower(mention(m).tokens.first) != "the") return;
    while (comma < sentence.end && comma - mention(m).tokens.end < kOfPhrase && syntax_.lower(comma) != ",") {
      const std::string& upos = syntax_.token(comma).upos;
      if ((upos == "VERB" && syntax_.token(comma).deprel != "amod") || upos == "AUX" || upos == "CCONJ") return;
      ++comma;
    }
    for (std::uint32_t n = m + 1; n < table_.mentions().size(); ++n) {
      const EntityMention& name = mention(n);
      if (name.tokens.first > comma + 1) return;
      if (name.tokens.first != comma + 1 || name.kind != MentionKind::kName) continue;
      if (name.type != "Person" || table_.entity_of(n) == kNone || !syntax_.is(name.tokens.end, sentence, ",")) return;
      return table_.add(m, static_cast<std::uint32_t>(table_.entity_of(n)));
    }
  }

  [[nodiscard]] std::string owner_key(std::uint32_t m) const {
    return mention(m).title_of == kNone ? std::string()
                                        : mention(static_cast<std::uint32_t>(mention(m).title_of)).same_as;
  }

  void link_single(std::uint32_t m) {
    std::int32_t found = mention(m).type == "Person" ? person_with_title(m) : kNone;
    if (mention(m).type == "Person" && found == kNone) found = couples_.one_of(m);
    if (mention(m).type != "Person") found = named_within(m);
    if (found == kNone && is_capital(m)) found = only_capital(m);
    if (found == kNone && mention(m).type != "Person") found = body_or_place(m);
    if (found != kNone) {
      table_.add(m, static_cast<std::uint32_t>(found));
      return;
    }
    stand_alone(m);
  }

  /// "the Harrow union" is Harrow; but "the Harrow board" is a part of it.
  [[nodiscard]] std::int32_t named_within(std::uint32_t m) const {
    if (!table_.lexicons().is_name_part(head_word(m), "same")) return kNone;
    const std::uint32_t head = mention(m).head;
    for (std::uint32_t n = m + 1; n < table_.mentions().size() && mention(n).tokens.first < head; ++n) {
      const EntityMention& name = mention(n);
      const bool whole = name.kind == MentionKind::kName && family_of(name.type) == EntityFamily::kBody &&
                         !is_government_class(name.type) && name.type != "InternationalOrganization" &&
                         name.tokens.end == head;
      if (whole) return table_.entity_of(n);
    }
    return kNone;
  }

  /// "the capital", "the capital city".
  [[nodiscard]] bool is_capital(std::uint32_t m) const {
    if (mention(m).title_of != kNone || mention(m).tokens.size() > 3) return false;
    if (syntax_.lower(mention(m).tokens.first) != "the") return false;
    return head_word(m) == "capital" || (head_word(m) == "city" && syntax_.lower(mention(m).head - 1) == "capital");
  }

  /// The city of which the article has said that it is a capital ("Lima, the capital of Peru"), wherever that was;
  /// kNone where there are several.
  [[nodiscard]] std::int32_t only_capital(std::uint32_t m) const {
    std::int32_t found = kNone;
    for (std::uint32_t e = 0; e < entity_count(); ++e) {
      const bool capital = std::ranges::any_of(entity(e).mentions, [&](std::uint32_t other) {
        return other < m && mention(other).kind == MentionKind::kNominal && head_word(other) == "capital";
      });
      const bool named = std::ranges::any_of(
          entity(e).mentions, [&](std::uint32_t other) { return mention(other).kind == MentionKind::kName; });
      if (!capital || !named) continue;
      if (found != kNone) return kNone;
      found = static_cast<std::int32_t>(e);
    }
    return found;
  }

  /// The last person before the mention who has its title and no other country; sentences away at most kTitleSentences.
  [[nodiscard]] std::int32_t person_with_title(std::uint32_t m) const {
    const std::string title = ascii_lower(mention(m).title);
    const std::string& opener = syntax_.lower(mention(m).tokens.first);
    if (title.empty() || opener == "a" || opener == "an" || opener == "another" || is_possessive_pronoun(opener))
      return kNone;
    const std::string country = owner_key(m);
    std::int32_t best = kNone;
    std::int32_t best_mention = kNone;
    for (std::uint32_t e = 0; e < entity_count(); ++e) {
      if (entity(e).family != EntityFamily::kPerson || entity(e).mentions.empty() || is_former(e, title)) continue;
      // "Mr Justice Lee" is "the judge".
      if (!table_.has_title(e, title) && !(title == "judge" && table_.has_title(e, "justice"))) continue;
      if (!country.empty() && !entity(e).country.empty() && country != entity(e).country) continue;
      const std::int32_t last = table_.last_before(e, mention(m).tokens.first);
      if (last == kNone || last <= best_mention) continue;
      if (table_.sentence_of(m) - table_.sentence_of(static_cast<std::uint32_t>(last)) > kTitleSentences) continue;
      best = static_cast<std::int32_t>(e);
      best_mention = last;
    }
    return best;
  }

  [[nodiscard]] bool is_former(std::uint32_t e, const std::string& title) const {
    return !entity(e).titles.empty() && entity(e).titles.front().starts_with("former ") &&
           !title.starts_with("former ");
  }

  static bool is_possessive_pronoun(std::string_view word) {
    return word == "his" || word == "her" || word == "its" || word == "their" || word == "our" || word == "my" ||
           word == "your";
  }

  /// "the ministry" is the last body whose name has the word, else "the company" the last of that class nearby.
  [[nodiscard]] std::int32_t body_or_place(std::uint32_t m) const {
    const std::string& opener = syntax_.lower(mention(m).tokens.first);
    if (opener != "the" && opener != "this" && opener != "that") return kNone;
    const std::string& noun = head_word(m);
    const bool general = mention(m).tokens.size() == 2 && mention(m).title_of == kNone;
    std::int32_t best = kNone;
    std::int64_t best_score = 0;
    for (std::uint32_t e = 0; e < entity_count(); ++e) {
      if (entity(e).mentions.empty() || entity(e).family != family_of(mention(m).type)) continue;
      const std::int32_t last = table_.last_before(e, mention(m).tokens.first);
      if (last == kNone) continue;
      const EntityMention& first = mention(entity(e).mentions.front());
      if (first.kind != MentionKind::kName && first.kind != MentionKind::kDemonym) continue;
      const std::uint32_t distance = table_.sentence_of(m) - table_.sentence_of(static_cast<std::uint32_t>(last));
      const bool word = std::any_of(entity(e).words.begin(), entity(e).words.end(), [&](const std::string& part) {
        return part == noun || (entity(e).family == EntityFamily::kBody && part == noun + "s");  // "Harrow Airlines"
      });
      const bool same_class = first.type == mention(m).type && general;
      if (!(word && distance <= kTitleSentences) &&
          !(same_class && distance <= kNearSentences && first.type != "Organization" &&
            !is_government_class(first.type) && first.type != "Place"))
        continue;
      const std::int64_t score = (word ? 1'000'000 : 0) + last + 1;
      if (score > best_score) best = static_cast<std::int32_t>(e), best_score = score;
    }
    return best == kNone && general ? only_body(m) : best;
  }

  /// "the agency", "the group": the only body without a kind of its own that was named in the sentence before or in
  /// this one.
  [[nodiscard]] std::int32_t only_body(std::uint32_t m) const {
    if ((mention(m).type != "Organization" && mention(m).type != "Company") || syntax_.is_capitalised(mention(m).head))
      return kNone;
    std::int32_t found = kNone;
    for (std::uint32_t e = 0; e < entity_count(); ++e) {
      if (entity(e).mentions.empty() || entity(e).family != EntityFamily::kBody) continue;
      const std::int32_t last = table_.last_before(e, mention(m).tokens.first);
      if (last == kNone || table_.sentence_of(m) - table_.sentence_of(static_cast<std::uint32_t>(last)) > kOnlyBody)
        continue;
      const EntityMention& first = mention(entity(e).mentions.front());
      if (first.kind != MentionKind::kName || found != kNone) return kNone;  // two, or one that nobody names
      found = static_cast<std::int32_t>(e);
    }
    if (found == kNone) return kNone;
    const std::string& type = mention(entity(static_cast<std::uint32_t>(found)).mentions.front()).type;
    const std::string_view kinds = table_.lexicons().body_nouns.attribute(head_word(m), 2);
    const std::vector<std::string_view> means = split_words(kinds);
    const bool fits = std::find(means.begin(), means.end(), type) != means.end();
    const std::int32_t last = table_.last_before(static_cast<std::uint32_t>(found), mention(m).tokens.first);
    return fits && table_.is_subject(static_cast<std::uint32_t>(last)) ? found : kNone;
  }

  /// "the Japanese government" and "police" are somebody though nobody names them; the same words are the same body.
  void stand_alone(std::uint32_t m) {
    if (family_of(mention(m).type) != EntityFamily::kBody) return;
    const bool bare = mention(m).tokens.size() == 1;
    // "Okoro's legal team" has no standing of its own; "Okoro's office" has.
    const bool of_person =
        mention(m).title_of != kNone && mention(static_cast<std::uint32_t>(mention(m).title_of)).type == "Person";
    if (of_person && !is_government_class(mention(m).type)) return;
    if (mention(m).title_of == kNone && !bare && !same_words_known(m)) return;
    const std::string owner = mention(m).title_of == kNone ? std::string() : owner_text(m);
    const std::string key = head_word(m) + "|" + owner;
    const auto found = alone_.find(key);
    if (found != alone_.end()) {
      table_.add(m, found->second);
      return;
    }
    const std::uint32_t e = table_.create(m);
    alone_.emplace(key, e);
    alone_.emplace(head_word(m) + "|", e);  // "the government" later
  }

  [[nodiscard]] bool same_words_known(std::uint32_t m) const {
    return alone_.contains(head_word(m) + "|") && mention(m).tokens.size() == 2;
  }

  [[nodiscard]] std::string owner_text(std::uint32_t m) const {
    const auto owner = static_cast<std::uint32_t>(mention(m).title_of);
    const std::int32_t e = table_.entity_of(owner);
    return e == kNone ? mention(owner).name : std::to_string(e);
  }

  // ---- pairs and groups ----

  [[nodiscard]] bool is_noun(std::uint32_t i) const {
    return syntax_.token(i).upos == "NOUN" || syntax_.token(i).upos == "PROPN";
  }

  /// How many the mention says there are: "two", "both", "three"; 0 when it does not say.
  [[nodiscard]] std::uint32_t count_of(std::uint32_t m) const {
    for (std::uint32_t i = mention(m).tokens.first; i < mention(m).tokens.end; ++i) {
      const std::string& word = syntax_.lower(i);
      if (word == "two" || word == "both" || word == "pair" || word == "duo" || word == "couple" || word == "2")
        return 2;
      if (word == "three" || word == "trio" || word == "3") return 3;
      if (word == "four" || word == "4") return 4;
    }
    return 0;
  }

  void link_plural(std::uint32_t m) {
    if (const auto couple = couples_.both(m)) {
      mention(m).members = {couple->first, couple->second};
      return;
    }
    if (head_word(m) == "couple") {  // two who are told in one breath, or nobody
      mention(m).members = joined_entities(m, 2, kTitleSentences, [&](std::uint32_t e) {
        return entity(e).family == EntityFamily::kPerson && !entity(e).mentions.empty();
      });
      return;
    }
    const std::uint32_t count = count_of(m);
    const std::string& lemma = syntax_.token(mention(m).head).lemma;
    const std::string& opener = syntax_.lower(mention(m).tokens.first);
    const bool leaders = lemma == "leader" || lemma == "president" || lemma == "minister" || lemma == "premier";
    if (count == 0 && !(leaders && opener == "the" && mention(m).tokens.size() == 2)) return;
    const std::uint32_t wanted = count == 0 ? 2 : count;
    std::vector<std::uint32_t> members;
    if (!is_noun(mention(m).head)) {  // "the two": persons, countries or bodies
      members = joined_alike(m, wanted);
      if (!members.empty() || wanted > 2) {
        mention(m).members = members;
        return;
      }
    }
    if (leaders)
      members = last_entities(
          m, wanted, [&](std::uint32_t e) { return entity(e).family == EntityFamily::kPerson && table_.is_leader(e); });
    else if (lemma == "country" || lemma == "nation" || lemma == "side" || lemma == "neighbor" ||
             lemma == "neighbour" || lemma == "government" || lemma == "ally")
      members = most_spoken_of(m, wanted);
    else if (family_of(mention(m).type) == EntityFamily::kGroup)
      members = last_entities(m, wanted, [&](std::uint32_t e) { return entity(e).family == EntityFamily::kPerson; });
    else
      members = last_entities(
          m, wanted, [&](std::uint32_t e) { return mention(entity(e).mentions.front()).type == mention(m).type; });
    if (members.size() == wanted) mention(m).members = members;  // entities for now; chains in the end
  }

  /// The `wanted` entities that were spoken of last before the mention.
  template <typename Accept>
  [[nodiscard]] std::vector<std::uint32_t> last_entities(std::uint32_t m, std::uint32_t wanted, Accept accept) const {
    std::vector<std::pair<std::int32_t, std::uint32_t>> found;
    for (std::uint32_t e = 0; e < entity_count(); ++e) {
      if (entity(e).mentions.empty() || !accept(e)) continue;
      std::int32_t last = table_.last_before(e, mention(m).tokens.first);
      if (last == kNone) continue;
      if (table_.sentence_of(m) - table_.sentence_of(static_cast<std::uint32_t>(last)) > kTitleSentences) continue;
      found.emplace_back(last, e);
    }
    std::sort(found.rbegin(), found.rend());
    if (found.size() > wanted) {  // "the judge sentenced Ruiz and Lee. The two …"
      const bool together = told_together(found, wanted, m);
      const auto joined = joined_entities(m, wanted, together ? kJoinedNear : kTitleSentences, accept);
      if (!joined.empty()) return joined;
    }
    if (found.size() > wanted && !told_together(found, wanted, m)) {  // whom the article speaks of most
      std::ranges::stable_sort(
          found, [&](const auto& a, const auto& b) { return said_of(a.second, m) > said_of(b.second, m); });
    }
    if (found.size() > wanted) found.resize(wanted);
    return sorted_entities(found);
  }

  /// The last `wanted` entities that "and" joins to one another, no more than `reach` sentences back; empty when there
  /// are none.
  template <typename Accept>
  [[nodiscard]] std::vector<std::uint32_t> joined_entities(std::uint32_t m, std::uint32_t wanted, std::uint32_t reach,
                                                           Accept accept) const {
    for (std::uint32_t n = m; n-- > 0 && table_.sentence_of(m) - table_.sentence_of(n) <= reach;) {
      const std::int32_t e = mention(n).kind == MentionKind::kName ? table_.entity_of(n) : kNone;
      if (e == kNone || !accept(static_cast<std::uint32_t>(e))) continue;
      const std::vector<std::uint32_t> joined = table_.joined_with(n);
      if (joined.size() == wanted && std::ranges::all_of(joined, accept)) return joined;
    }
    return {};
  }

  /// As joined_entities, of any one family.
  [[nodiscard]] std::vector<std::uint32_t> joined_alike(std::uint32_t m, std::uint32_t wanted) const {
    constexpr std::uint32_t kReach = 3;  // sentences
    for (std::uint32_t n = m; n-- > 0 && table_.sentence_of(m) - table_.sentence_of(n) <= kReach;) {
      const std::int32_t e = mention(n).kind == MentionKind::kName ? table_.entity_of(n) : kNone;
      if (e == kNone) continue;
      const EntityFamily family = entity(static_cast<std::uint32_t>(e)).family;
      const std::vector<std::uint32_t> joined = table_.joined_with(n);
      const bool alike =
          std::ranges::all_of(joined, [&](std::uint32_t other) { return entity(other).family == family; });
      if (joined.size() == wanted && alike) return joined;
    }
    return {};
  }

  /// Are the first `wanted` of them named in one sentence, the one before at most?
  [[nodiscard]] bool told_together(const std::vector<std::pair<std::int32_t, std::uint32_t>>& found,
                                   std::uint32_t wanted, std::uint32_t m) const {
    const auto sentence = [&](std::size_t i) { return table_.sentence_of(static_cast<std::uint32_t>(found[i].first)); };
    for (std::uint32_t i = 1; i < wanted; ++i) {
      if (sentence(i) != sentence(0)) return false;
    }
    return table_.sentence_of(m) - sentence(0) <= 1;
  }

  /// Mentions of the entity before the mention.
  [[nodiscard]] std::ptrdiff_t said_of(std::uint32_t e, std::uint32_t m) const {
    return std::ranges::count_if(
        entity(e).mentions, [&](std::uint32_t other) { return mention(other).tokens.first < mention(m).tokens.first; });
  }

  /// The countries that the article has spoken of most up to here.
  [[nodiscard]] std::vector<std::uint32_t> most_spoken_of(std::uint32_t m, std::uint32_t wanted) const {
    std::vector<std::pair<std::int32_t, std::uint32_t>> found;
    for (std::uint32_t e = 0; e < entity_count(); ++e) {
      if (entity(e).mentions.empty() || mention(entity(e).mentions.front()).type != "Country") continue;
      const auto& list = entity(e).mentions;
      const auto before = std::partition_point(
          list.begin(), list.end(), [&](std::uint32_t x) { return mention(x).tokens.first < mention(m).tokens.first; });
      if (before != list.begin()) found.emplace_back(static_cast<std::int32_t>(before - list.begin()), e);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    if (found.size() > wanted && found[wanted - 1].first == found[wanted].first) return {};  // no telling
    if (found.size() > wanted) found.resize(wanted);
    return sorted_entities(found);
  }

  static std::vector<std::uint32_t> sorted_entities(const std::vector<std::pair<std::int32_t, std::uint32_t>>& found) {
    std::vector<std::uint32_t> entities;
    for (const auto& [rank, e] : found) entities.push_back(e);
    std::sort(entities.begin(), entities.end());
    return entities;
  }

  EntityTable& table_;
  const Syntax& syntax_;
  std::map<std::string, std::uint32_t> alone_;
  Couples couples_;
};

}  // namespace

void link_descriptions(EntityTable& table) {
  DescriptionLinker(table).link();
}

}  // namespace newsgraph
