// Names: equal names and equal authority keys first, then acronyms, then short
// forms, each to the nearest fuller name that fits.

#include <algorithm>
#include <cctype>
#include <map>
#include <string>

#include "base/strings.h"
#include "nlp/coref_entities.h"
#include "nlp/mention_class.h"

namespace newsgraph {
namespace {

constexpr int kClearlyMore = 2;  // mentions
constexpr int kSettled = 2;  // uses after which a short name is somebody's

/// Is `part` a subsequence of `whole` with the same first and last word ("Alta mine" of "Alta coal mine")?
bool spans_with_gaps(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
  if (part.size() < 2 || part.size() >= whole.size() || part.front() != whole.front() || part.back() != whole.back())
    return false;
  std::size_t at = 0;
  for (const std::string& word : whole) {
    if (at < part.size() && word == part[at]) ++at;
  }
  return at == part.size();
}

bool is_prefix(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
  return part.size() < whole.size() && std::equal(part.begin(), part.end(), whole.begin());
}
bool is_suffix(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
  return part.size() < whole.size() && std::equal(part.rbegin(), part.rend(), whole.rbegin());
}

/// Upper-case letters of "APEC", "U.N."; empty for anything that is no acronym.
std::string acronym_letters(std::string_view name) {
  std::string letters;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z')
      letters += static_cast<char>(c - 'A' + 'a');
    else if (c != '.')
      return {};
  }
  return letters.size() >= 2 && letters.size() <= 8 ? letters : std::string();
}

/// First letters of the words of a name, small words left out and, in `all`, kept.
struct Initials {
  std::string content;
  std::string all;
};
Initials initials_of(const std::vector<std::string>& words) {
  Initials initials;
  for (const std::string& word : words) {
    initials.all += word.front();
    if (word != "of" && word != "the" && word != "and" && word != "for" && word != "in" && word != "on" && word != "de")
      initials.content += word.front();
  }
  return initials;
}

class NameLinker {
 public:
  NameLinker(EntityTable& table, const Gazetteer& gazetteer) : table_(table), gazetteer_(gazetteer) {}

  void link() {
    find_country();
    link_equal();
    link_in_parentheses();
    link_acronyms();
    link_short_bodies();
    link_short_persons();
  }

 private:
  [[nodiscard]] const EntityMention& mention(std::uint32_t m) const { return table_.mentions()[m]; }
  [[nodiscard]] const CorefEntity& entity(std::uint32_t e) const { return table_.entities()[e]; }
  [[nodiscard]] std::uint32_t entity_count() const { return static_cast<std::uint32_t>(table_.entities().size()); }

  /// Mentions with the same key are of one entity.
  [[nodiscard]] std::string key_of(const EntityMention& m) const {
    if (!m.same_as.empty()) return m.same_as;
    if (is_government_class(m.type)) {
      if (const std::string key = national_key(name_words(m.name)); !key.empty()) return key;
    }
    if (m.type != "Person") {
      if (const GazetteerEntry* entry = gazetteer_.find(m.name);
          entry != nullptr && entry->kind == GazetteerKind::kBody && family_of(m.type) == EntityFamily::kBody) {
        return "body:" + entry->name;
      }
    }
    return std::to_string(static_cast<int>(family_of(m.type))) + ":" + join(name_words(m.name), " ");
  }

  /// One key for "UK Supreme Court" and "Supreme Court of the United Kingdom"; empty when no country is in the name.
  [[nodiscard]] std::string national_key(const std::vector<std::string>& words) const {
    const auto country = [&](std::size_t first, std::size_t end) -> const GazetteerEntry* {
      const GazetteerEntry* entry =
          gazetteer_.find(join(std::vector<std::string>(words.begin() + static_cast<std::ptrdiff_t>(first),
                                                        words.begin() + static_cast<std::ptrdiff_t>(end)),
                               " "));
      return entry != nullptr && entry->type == "Country" ? entry : nullptr;
    };
    const auto key = [&](const GazetteerEntry& entry, std::size_t first, std::size_t end) {
      return "national:" + entry.country + ":" +
             join(std::vector<std::string>(words.begin() + static_cast<std::ptrdiff_t>(first),
                                           words.begin() + static_cast<std::ptrdiff_t>(end)),
                  " ");
    };
    for (std::size_t length = std::min<std::size_t>(3, words.size() - 1); words.size() > 1 && length > 0; --length) {
      if (const GazetteerEntry* entry = country(0, length)) return key(*entry, length, words.size());
    }
    for (std::size_t of = 1; of + 1 < words.size(); ++of) {
      if (words[of] != "of") continue;
      const std::size_t first = words[of + 1] == "the" ? of + 2 : of + 1;
      if (first >= words.size()) break;
      if (const GazetteerEntry* entry = country(first, words.size())) return key(*entry, 0, of);
    }
    return {};
  }

  /// A single word that is the surname of two people is decided mention by mention, so it gets no entity here.
  void link_equal() {
    std::map<std::string, std::uint32_t> by_key;
    std::vector<std::uint32_t> later;
    for (std::uint32_t m = 0; m < table_.mentions().size(); ++m) {
      const MentionKind kind = mention(m).kind;
      if (kind != MentionKind::kName && kind != MentionKind::kDemonym) continue;
      if (mention(m).type == "Person" && name_words(mention(m).name).size() == 1) {
        later.push_back(m);
        continue;
      }
      const std::string key = key_of(mention(m));
      const auto found = by_key.find(key);
      if (found != by_key.end())
        table_.add(m, found->second);
      else
        by_key.emplace(key, table_.create(m));
    }
    single_names_ = std::move(later);
  }

  void merge_smaller_into(std::uint32_t short_form, std::uint32_t full) { table_.merge(short_form, full); }

  /// "Asia Trade Forum (ATF)".
  void link_in_parentheses() {
    const auto& mentions = table_.mentions();
    for (std::uint32_t m = 0; m + 1 < mentions.size(); ++m) {
      const std::uint32_t open = mentions[m].tokens.end;
      for (std::uint32_t n = m + 1; n < mentions.size() && mentions[n].tokens.first <= open + 1; ++n) {
        if (mentions[n].tokens.first != open + 1 || table_.syntax().lower(open) != "(" ||
            table_.entity_of(m) == kNone || table_.entity_of(n) == kNone)
          continue;
        const std::string letters = acronym_letters(mentions[n].name);
        const std::vector<std::string> words = name_words(mentions[m].name);
        if (letters.empty() || words.size() < 2 || mentions[m].kind != MentionKind::kName ||
            letters.front() != words.front().front())
          continue;
        table_.merge(static_cast<std::uint32_t>(table_.entity_of(n)), static_cast<std::uint32_t>(table_.entity_of(m)));
      }
    }
  }

  void link_acronyms() {
    for (std::uint32_t e = 0; e < entity_count(); ++e) {
      if (entity(e).mentions.empty() || entity(e).words.size() != 1) continue;
      const EntityMention& first = mention(entity(e).mentions.front());
      const std::string letters = acronym_letters(first.name);
      if (letters.empty() || !first.same_as.empty()) continue;
      for (std::uint32_t full = 0; full < entity_count(); ++full) {
        if (full == e || entity(full).mentions.empty() || entity(full).words.size() < 2 ||
            entity(full).family == EntityFamily::kPerson)
          continue;
        const Initials initials = initials_of(entity(full).words);
        if (initials.content != letters && initials.all != letters) continue;
        table_.merge(e, full);
        break;
      }
    }
  }

  /// "the Quds Force", "Mahan" of "Mahan Air", "Parliament" of "Iraqi Parliament".
  void link_short_bodies() {
    for (std::uint32_t e = 0; e < entity_count(); ++e) {
      const CorefEntity& part = entity(e);
      if (part.mentions.empty() || part.words.empty()) continue;
      const EntityMention& first = mention(part.mentions.front());
      const bool place = part.family == EntityFamily::kPlace;
      if (!first.same_as.empty() || part.family == EntityFamily::kPerson || (place && first.type != "Facility"))
        continue;
      std::int32_t best = kNone;
      for (std::uint32_t full = 0; full < entity_count(); ++full) {
        if (full == e || !is_short_body(part, entity(full)) || is_foreign(part, entity(full))) continue;
        if (best != kNone && !nearer(full, static_cast<std::uint32_t>(best), first.tokens.first)) continue;
        best = static_cast<std::int32_t>(full);
      }
      if (best != kNone) table_.merge(e, static_cast<std::uint32_t>(best));
    }
  }

  [[nodiscard]] bool is_short_body(const CorefEntity& part, const CorefEntity& whole) const {
    if (whole.mentions.empty() || whole.words.size() <= part.words.size()) return false;
    const EntityMention& first = mention(whole.mentions.front());
    if (!first.same_as.empty() || whole.family == EntityFamily::kPerson) return false;
    if (spans_with_gaps(part.words, whole.words)) return true;
    if (part.family == EntityFamily::kGroup && part.words.size() == 1 && whole.words.size() == 2 &&
        whole.words.back() == "party") {
      std::string stem = part.words.front();  // "Liberals" are the "Liberal Party"
      if (stem.ends_with('s')) stem.pop_back();
      return stem.size() > 4 && whole.words.front().starts_with(stem);
    }
    if (part.family != EntityFamily::kBody || whole.family != EntityFamily::kBody) return false;
    return is_prefix(part.words, whole.words) || is_suffix(part.words, whole.words);
  }

  /// The country that the article speaks of most; empty when two are even.
  void find_country() {
    std::map<std::string, int> spoken;
    for (const EntityMention& m : table_.mentions()) {
      if (m.type == "Country" && !m.same_as.empty()) ++spoken[m.same_as];
    }
    int most = 0;
    for (const auto& [key, count] : spoken) {
      if (count == most) country_.clear();
      if (count > most) most = count, country_ = key;
    }
  }

  /// "the Senate" of an article on one country is not another's that the article comes to name in full further down.
  [[nodiscard]] bool is_foreign(const CorefEntity& part, const CorefEntity& whole) const {
    const EntityMention& first = mention(part.mentions.front());
    const EntityMention& full = mention(whole.mentions.front());
    if (!is_government_class(first.type) || full.tokens.first < first.tokens.first || country_.empty()) return false;
    std::size_t end = 0;
    for (int length = 1; length < 4; ++length) {  // the country in front of the body's noun
      end = full.name.find(' ', end + 1);
      if (end == std::string::npos) return false;
      const GazetteerEntry* entry = gazetteer_.find(std::string_view(full.name).substr(0, end));
      if (entry != nullptr && entry->type == "Country") return entry->key != country_;
    }
    return false;
  }

  /// Is entity `a` nearer to `token` than `b`: mentioned before it and later, or, when neither is, after it and sooner?
  [[nodiscard]] bool nearer(std::uint32_t a, std::uint32_t b, std::uint32_t token) const {
    const std::int32_t last_a = table_.last_before(a, token);
    const std::int32_t last_b = table_.last_before(b, token);
    if (last_a != kNone || last_b != kNone) return last_a > last_b;
    return entity(a).mentions.front() < entity(b).mentions.front();
  }

  // ---- persons ----

  /// "Ana K. Soto" of "Ana Karla Soto": the same surname and first name, the others alike or an initial.
  [[nodiscard]] static bool has_initials_of(const std::vector<std::string>& part,
                                            const std::vector<std::string>& whole) {
    if (part.size() < 3 || part.front() != whole.front() || part.back() != whole.back() || part == whole) return false;
    for (std::size_t i = 1; i + 1 < part.size(); ++i) {
      const bool initial = part[i].size() == 1 && whole[i].starts_with(part[i]);
      if (!initial && part[i] != whole[i]) return false;
    }
    return true;
  }

  /// 3: surname in Western order, 2: first word (surname in East Asian order, or given name), 0: no short form.
  [[nodiscard]] static int fit(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
    if (part.empty() || part.size() > whole.size()) return 0;
    if (part.size() == whole.size()) return has_initials_of(part, whole) ? 3 : 0;
    if (is_suffix(part, whole)) return 3;
    if (is_prefix(part, whole)) return 2;
    if (spans_with_gaps(part, whole)) return 3;
    const bool middle = part.size() == 1 && whole.size() > 2 && part.front().size() > 2 &&
                        std::find(whole.begin(), whole.end(), part.front()) != whole.end();
    return middle ? 1 : 0;  // the first of two surnames
  }

  void link_short_persons() {
    std::vector<std::uint32_t> full;
    for (std::uint32_t e = 0; e < entity_count(); ++e) {
      if (!entity(e).mentions.empty() && entity(e).family == EntityFamily::kPerson) full.push_back(e);
    }
    // Longer names first ("Mohammed Khan" of "Mohammed Ali Khan"), then single words mention by mention.
    for (const std::uint32_t e : full) {
      const std::int32_t target = best_full(entity(e).words, mention(entity(e).mentions.front()), full, e);
      if (target != kNone) table_.merge(e, static_cast<std::uint32_t>(target));
    }
    std::map<std::string, std::uint32_t> alone;
    for (const std::uint32_t m : single_names_) {
      const std::vector<std::string> words = name_words(mention(m).name);
      const std::int32_t target = best_full(words, mention(m), full, UINT32_MAX);
      if (target != kNone) {
        table_.add(m, static_cast<std::uint32_t>(target));
        ++short_uses_[static_cast<std::uint32_t>(target)];
        continue;
      }
      const std::int32_t body = body_beginning_with(words);
      if (body != kNone && m_is_untitled(m)) {
        table_.add(m, static_cast<std::uint32_t>(body));
        continue;
      }
      const std::string key = join(words, " ");
      const auto found = alone.find(key);
      if (found != alone.end())
        table_.add(m, found->second);
      else
        alone.emplace(key, table_.create(m));
    }
    take_over_surnames(full);
  }

  [[nodiscard]] bool m_is_untitled(std::uint32_t m) const {
    return mention(m).title.empty() && mention(m).title_of == kNone;
  }

  /// "Harrow" that the recogniser takes for a person where the text has "Harrow Air" and no person of that name.
  [[nodiscard]] std::int32_t body_beginning_with(const std::vector<std::string>& words) const {
    for (std::uint32_t e = 0; e < entity_count(); ++e) {
      if (entity(e).mentions.empty() || entity(e).family != EntityFamily::kBody || !is_prefix(words, entity(e).words))
        continue;
      if (mention(entity(e).mentions.front()).same_as.empty()) return static_cast<std::int32_t>(e);
    }
    return kNone;
  }

  [[nodiscard]] std::int32_t best_full(const std::vector<std::string>& words, const EntityMention& m,
                                       const std::vector<std::uint32_t>& full, std::uint32_t self) const {
    std::int32_t best = kNone;
    int best_score = 0;
    for (const std::uint32_t e : full) {
      if (e == self || entity(e).mentions.empty()) continue;
      int score = fit(words, entity(e).words) * 2;
      if (score == 0) continue;
      const char gender = table_.gender_of(m);
      if (gender != 0 && entity(e).gender != 0 && gender != entity(e).gender) continue;
      if (gender != 0 && gender == entity(e).gender) ++score;
      if (!m.title.empty() && table_.has_title(e, ascii_lower(m.title))) score += 10;
      if (score < best_score) continue;
      if (score > best_score || preferred(e, static_cast<std::uint32_t>(best), m.tokens.first))
        best = static_cast<std::int32_t>(e);
      best_score = score;
    }
    return best;
  }

  /// Of two bearers of a surname the one is meant whom the article has kept calling so, then whom the headline names, then
  /// whom it has spoken of clearly more often; a relation who is named in between does not take the surname over.
  [[nodiscard]] bool preferred(std::uint32_t a, std::uint32_t b, std::uint32_t token) const {
    const auto uses = [&](std::uint32_t e) {
      const auto found = short_uses_.find(e);
      return found == short_uses_.end() ? 0 : found->second;
    };
    if (std::max(uses(a), uses(b)) >= kSettled && std::min(uses(a), uses(b)) == 0) return uses(a) > uses(b);
    if (in_headline(a) != in_headline(b)) return in_headline(a);
    const auto before = [&](std::uint32_t e) {
      return std::count_if(entity(e).mentions.begin(), entity(e).mentions.end(),
                           [&](std::uint32_t m) { return mention(m).tokens.first < token; });
    };
    if (std::abs(before(a) - before(b)) >= kClearlyMore) return before(a) > before(b);
    return nearer(a, b, token);
  }

  [[nodiscard]] bool in_headline(std::uint32_t e) const {
    return std::any_of(entity(e).mentions.begin(), entity(e).mentions.end(), [&](std::uint32_t m) {
      return table_.syntax().block_kind(mention(m).head) == BlockKind::kTitle;
    });
  }

  /// A surname that the recogniser took for a body or place is still the person.
  void take_over_surnames(const std::vector<std::uint32_t>& full) {
    for (std::uint32_t e = 0; e < entity_count(); ++e) {
      const CorefEntity& part = entity(e);
      if (part.mentions.empty() || part.words.size() != 1 || part.family == EntityFamily::kPerson ||
          part.family == EntityFamily::kGroup)
        continue;
      const EntityMention& first = mention(part.mentions.front());
      if (!first.same_as.empty() || first.kind != MentionKind::kName || gazetteer_.find(first.name) != nullptr ||
          !acronym_letters(first.name).empty())
        continue;
      for (const std::uint32_t person : full) {
        if (entity(person).mentions.empty() || entity(person).words.size() < 2 ||
            entity(person).words.back() != part.words.front())
          continue;
        table_.merge(e, person);
        break;
      }
    }
  }

  EntityTable& table_;
  const Gazetteer& gazetteer_;
  std::string country_;  // key of the country that the article is about
  std::vector<std::uint32_t> single_names_;
  std::map<std::uint32_t, int> short_uses_;  // entity -> mentions by a single word so far
};

}  // namespace

void link_names(EntityTable& table, const Gazetteer& gazetteer) {
  NameLinker(table, gazetteer).link();
}

}  // namespace newsgraph
