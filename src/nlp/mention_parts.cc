#include "nlp/mention_parts.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "nlp/mention_class.h"
#include "nlp/mention_repair.h"
#include "nlp/mention_trim.h"

namespace newsgraph {
namespace {

constexpr std::uint32_t kShortSurname = 4;  // letters; a shorter word is rarely overlooked

bool begins_with_particle(std::string_view word) {
  static constexpr std::array<std::string_view, 10> kParticles = {"el",  "al",  "ben",  "bin",   "ould",
                                                                  "abu", "ibn", "bint", "abdel", "uld"};
  return std::ranges::find(kParticles, word) != kParticles.end();
}

/// "A496", "M25": a road's letter and number.
bool is_road_number(std::string_view form) {
  if (form.size() < 2 || form.size() > 5 || (form.front() != 'A' && form.front() != 'M' && form.front() != 'B'))
    return false;
  return std::ranges::all_of(form.substr(1), [](char c) { return c >= '0' && c <= '9'; });
}

class NameParts {
 public:
  NameParts(const Syntax& syntax, const Lexicons& lexicons, const Gazetteer& gazetteer, std::vector<NameDraft>& names)
      : syntax_(syntax), lexicons_(lexicons), gazetteer_(gazetteer), names_(names), taken_(syntax.size(), false) {
    for (std::uint32_t i = 0; i < syntax_.size(); ++i) {
      if (!syntax_.is_capitalised(i)) lower_.insert(syntax_.lower(i));
    }
  }

  void run() {
    for (NameDraft& name : names_) {
      if (is_clock(name) || is_church_word(name) || is_stance(name) || is_member(name) || is_family(name))
        name.tokens.end = name.tokens.first;
    }
    settle();
    for (std::size_t n = 0; n < names_.size(); ++n) {
      if (names_[n].tokens.empty()) continue;
      drop_offices(names_[n]);
      split_chamber(n);
      split_area(n);
      split_parties(n);
      drop_description(names_[n]);
      take_domain(names_[n]);
      settle_road(names_[n]);
    }
    settle();
    for (std::size_t n = 0; n < names_.size(); ++n) {
      join_second_subject(n);
      take_first_subject(names_[n]);
      join_particle(n);
      settle_list(n);
      share_surname(n);
      settle_candidate(n);
    }
    settle();
    for (std::uint32_t i = 0; i < syntax_.size(); ++i) {
      if (taken_[i]) continue;
      add_surname(i);
      add_reign(i);
      add_road(i);
      add_former(i);
    }
    settle();
  }

 private:
  // ---- drafts ----

  /// Takes in what was added, leaves out what was emptied.
  void settle() {
    for (NameDraft& name : added_) names_.push_back(std::move(name));
    added_.clear();
    std::erase_if(names_, [](const NameDraft& name) { return name.tokens.empty(); });
    std::sort(names_.begin(), names_.end(), [](const NameDraft& a, const NameDraft& b) { return a.tokens < b.tokens; });
    std::fill(taken_.begin(), taken_.end(), false);
    for (const NameDraft& name : names_) {
      for (std::uint32_t i = name.tokens.first; i < name.tokens.end; ++i) taken_[i] = true;
    }
  }

  void cut(NameDraft& name, TokenRange tokens) const {
    name.tokens = tokens;
    name.text = folded_text(syntax_.doc(), tokens);
    name.entry = nullptr;
    name.senses.clear();
  }

  void add(TokenRange tokens, std::string_view label) {
    NameDraft& name = added_.emplace_back();
    cut(name, tokens);
    name.label = label;
    name.score = 0.5F;
  }

  [[nodiscard]] bool proper(std::uint32_t i, TokenRange range) const {
    return range.contains(i) && syntax_.is_proper(i) && syntax_.is_capitalised(i);
  }
  [[nodiscard]] TokenRange sentence(std::uint32_t i) const { return syntax_.sentence_tokens(i); }
  [[nodiscard]] bool part(std::uint32_t i, std::string_view kind) const {
    return lexicons_.is_name_part(syntax_.lower(i), kind);
  }
  [[nodiscard]] bool in_title(std::uint32_t i) const {
    const BlockKind kind = syntax_.block_kind(i);
    return kind == BlockKind::kTitle || kind == BlockKind::kHeading;
  }
  [[nodiscard]] bool is_given(std::uint32_t i) const { return lexicons_.given_names.contains(syntax_.lower(i)); }
  [[nodiscard]] const std::string& before(std::uint32_t i) const {
    static const std::string kNothing;
    return i > sentence(i).first ? syntax_.lower(i - 1) : kNothing;
  }

  // ---- names that are none ----

  /// "10 a.m. Central European Time".
  [[nodiscard]] bool is_clock(const NameDraft& name) const {
    if (name.tokens.size() < 2 || syntax_.lower(name.tokens.end - 1) != "time") return false;
    for (std::uint32_t i = name.tokens.first; i + 1 < name.tokens.end; ++i) {
      if (part(i, "clock")) return true;
    }
    return false;
  }

  /// "Roman" of "Roman Catholic".
  [[nodiscard]] bool is_church_word(const NameDraft& name) const {
    const std::uint32_t end = name.tokens.end;
    return name.tokens.size() == 1 && syntax_.lower(name.tokens.first) == "roman" &&
           syntax_.is(end, sentence(name.tokens.first), "catholic");
  }

  /// "Anti-Kwimbo" of "Anti-Kwimbo protesters".
  [[nodiscard]] bool is_stance(const NameDraft& name) const {
    const std::string& word = syntax_.lower(name.tokens.first);
    return name.tokens.size() == 1 && (word.starts_with("anti-") || word.starts_with("pro-"));
  }

  /// "the Democrat" that the recogniser takes for a person's name.
  [[nodiscard]] bool is_member(const NameDraft& name) const {
    return name.tokens.size() == 1 && name.label == "Person" && part(name.tokens.first, "member");
  }

  /// "the Tarpins" where the article names a Tarpin in full: several persons, who are no body.
  [[nodiscard]] bool is_family(const NameDraft& name) const {
    const std::uint32_t i = name.tokens.first;
    if (name.tokens.size() != 1 || name.entry != nullptr || before(i) != "the" || !name.text.ends_with('s'))
      return false;
    return std::ranges::any_of(names_, [&](const NameDraft& other) {
      if (other.label != "Person" || other.tokens.size() < 2) return false;
      const std::string surname(syntax_.form(other.tokens.end - 1));
      return name.text == surname + "s" || name.text == surname + "es";
    });
  }

  // ---- persons ----

  /// "Democrat Ana Ruiz", "Assemblywoman Ana Ruiz": what she is goes in front of the name. "Republican Assemblywoman"
  /// alone is nobody's name.
  void drop_offices(NameDraft& name) const {
    const bool person = name.label == "Person";
    const bool body = name.label == "Organization" || name.label == "Misc";
    if (name.entry != nullptr || !name.senses.empty() || (!person && !body)) return;
    std::uint32_t first = name.tokens.first;
    bool office = false;
    while (first < name.tokens.end) {
      const auto match = lexicons_.titles.longest(syntax_.lower(), first, name.tokens.end);
      if (match && match.row->cells[1] == "office") {
        first += match.length;
        office = true;
      } else if (part(first, "member")) {
        ++first;
      } else {
        break;
      }
    }
    if (first == name.tokens.first) return;
    if (first == name.tokens.end) {  // "Republican Assemblywoman", not "Democrats"
      const bool bare = office && name.tokens.size() > 1 && part(name.tokens.first, "member");
      if (bare) name.tokens.end = name.tokens.first;
      return;
    }
    const TokenRange rest{first, name.tokens.end};
    if (!proper(first, rest)) return;
    if (!person && (rest.size() < 2 || !is_given(first) || !class_of_words(syntax_, lexicons_, rest).empty())) return;
    if (person && rest.size() < 2 && lexicons_.name_heads.contains(syntax_.lower(first))) return;
    cut(name, rest);
    name.label = "Person";
  }

  /// "Speaker of the House Ana Ruiz".
  void split_chamber(std::size_t n) {
    NameDraft& name = names_[n];
    const std::uint32_t first = name.tokens.first;
    if (name.tokens.size() < 3 || name.entry != nullptr || before(first) != "the" || !part(first, "chamber")) return;
    if (!is_given(first + 1) || !proper(first + 2, name.tokens)) return;
    add({first + 1, name.tokens.end}, "Person");
    cut(name, {first, first + 1});
    name.label = kChamber;
  }

  /// "Mohamed" "Ould Salah", "Zara" in front of "El Hakim Ben Salah".
  void join_particle(std::size_t n) {
    NameDraft& name = names_[n];
    if (name.tokens.empty() || name.label != "Person" || !begins_with_particle(syntax_.lower(name.tokens.first)))
      return;
    const TokenRange range = sentence(name.tokens.first);
    const std::uint32_t first = name.tokens.first;
    if (first == range.first || !proper(first - 1, range) || !syntax_.is_capitalised(first)) return;
    NameDraft* front = n > 0 && names_[n - 1].tokens.end == first ? &names_[n - 1] : nullptr;
    if (front != nullptr) {
      if (front->label != "Person" || front->entry != nullptr || front->tokens.size() > 2) return;
      cut(*front, {front->tokens.first, name.tokens.end});
      name.tokens.end = name.tokens.first;
      return;
    }
    if (title_ending_at(syntax_, lexicons_, range.first, first) > 0 || taken_[first - 1]) return;
    cut(name, {first - 1, name.tokens.end});
  }

  /// "Daniel and Laura Tarpin": the first has the surname of the second.
  void share_surname(std::size_t n) const {
    NameDraft& name = names_[n];
    if (name.tokens.size() != 1 || name.label != "Person" || name.entry != nullptr || n + 1 >= names_.size()) return;
    const NameDraft& next = names_[n + 1];
    const bool joined = next.label == "Person" && next.tokens.size() == 2 && next.tokens.first == name.tokens.end + 1 &&
                        syntax_.lower(name.tokens.end) == "and";
    const std::uint32_t first = name.tokens.first;
    const TokenRange range = sentence(first);
    if (!joined || !is_given(first) || !is_given(next.tokens.first)) return;
    if (first > range.first && (proper(first - 1, range) || syntax_.is_hyphen(first - 1))) return;
    const std::string_view surname = syntax_.form(next.tokens.end - 1);
    for (const NameDraft& other : names_) {  // another Daniel, or somebody with the surname Daniel
      if (other.label != "Person" || other.tokens.size() < 2) continue;
      const bool begins = syntax_.lower(other.tokens.first) == syntax_.lower(first);
      const bool ends = syntax_.lower(other.tokens.end - 1) == syntax_.lower(first);
      if (ends || (begins && syntax_.form(other.tokens.end - 1) != surname)) return;
    }
    name.text += " " + std::string(surname);
  }

  /// "Akers said": the surname of somebody named in full, whatever the tagger takes it for.
  void add_surname(std::uint32_t i) {
    if (surnames_.empty()) {
      surnames_.insert("");
      for (const NameDraft& name : names_) {
        if (name.label == "Person" && name.tokens.size() > 1) surnames_.insert(syntax_.lower(name.tokens.end - 1));
      }
    }
    const std::string& word = syntax_.lower(i);
    if (!syntax_.is_capitalised(i) || in_title(i) || word.size() < kShortSurname || !surnames_.contains(word)) return;
    if (lower_.contains(word) || lexicons_.titles.contains(word) || lexicons_.name_heads.contains(word)) return;
    const TokenRange range = sentence(i);
    const bool beside = (i > range.first && proper(i - 1, range)) || proper(i + 1, range) ||
                        (i + 1 < range.end && syntax_.is_hyphen(i + 1)) ||
                        (i > range.first && syntax_.is_hyphen(i - 1));
    const std::string& relation = syntax_.token(i).deprel;
    const bool argument = is_relation(relation, "nsubj") || is_relation(relation, "obj") ||
                          is_relation(relation, "obl") || is_relation(relation, "nmod") ||
                          is_relation(relation, "conj");
    if (!beside && argument && before(i) != "the" && before(i) != "a") add({i, i + 1}, "Person");
  }

  /// "the Okoro government": who leads it.
  void add_reign(std::uint32_t i) {
    const TokenRange range = sentence(i);
    if (i + 1 >= range.end || before(i) != "the" || !proper(i, range) || !part(i + 1, "reign") ||
        syntax_.is_capitalised(i + 1))
      return;
    const std::string& word = syntax_.lower(i);
    const std::string text = folded_text(syntax_.doc(), {i, i + 1});
    const bool other = lexicons_.title_modifiers.contains(word) || lexicons_.titles.contains(word) ||
                       lexicons_.body_nouns.contains(word) || lexicons_.name_heads.contains(word) ||
                       part(i, "member") || lower_.contains(word) || gazetteer_.find(text) != nullptr ||
                       gazetteer_.city(text) != nullptr || gazetteer_.area(text) != nullptr;
    const bool acronym = std::ranges::none_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
    if (!other && !acronym) add({i, i + 1}, "Person");
  }

  // ---- bodies ----

  /// "the Democratic and Republican Parties", "the Senate and House of Representatives": two bodies.
  void split_parties(std::size_t n) {
    NameDraft& name = names_[n];
    const TokenRange tokens = name.tokens;
    if (name.label == "Person" || name.entry != nullptr || tokens.size() < 3) return;
    std::uint32_t link = tokens.first;
    while (link < tokens.end && syntax_.lower(link) != "and") ++link;
    if (link == tokens.first || link + 1 >= tokens.end) return;
    if (link == tokens.first + 1 && part(tokens.first, "chamber") && part(link + 1, "chamber")) {
      add({link + 1, tokens.end}, name.label);
      cut(name, {tokens.first, link});
      name.label = kChamber;
      return;
    }
    const std::string& head = syntax_.lower(tokens.end - 1);
    if ((head != "parties" && head != "party") || link != tokens.first + 1 || link + 3 != tokens.end) return;
    // "the Justice and Progress Party" is one.
    const auto known = [&](std::uint32_t i) {
      return gazetteer_.find(std::string(syntax_.form(i)) + " Party") != nullptr;
    };
    if (head == "party" && (!known(tokens.first) || !known(link + 1))) return;
    name_party(name, {tokens.first, link});
    NameDraft second;
    name_party(second, {link + 1, tokens.end});
    added_.push_back(std::move(second));
  }

  void name_party(NameDraft& name, TokenRange tokens) const {
    cut(name, tokens);
    name.label = "Organization";
    name.text = std::string(syntax_.form(tokens.first)) + " Party";
    name.entry = gazetteer_.find(name.text);
  }

  /// "the Department of Harbour Services" "and" "Public Safety": one body with two tasks.
  void join_second_subject(std::size_t n) {
    NameDraft& name = names_[n];
    if (name.tokens.size() < 3 || name.label == "Person" || name.label == "Location" || n + 1 >= names_.size()) return;
    NameDraft& next = names_[n + 1];
    if (next.tokens.empty() || next.tokens.size() < 2 || next.tokens.first != name.tokens.end + 1 ||
        syntax_.lower(name.tokens.end) != "and")
      return;
    bool of = false;
    for (std::uint32_t i = name.tokens.first + 1; i + 1 < name.tokens.end; ++i)
      of = of || (syntax_.lower(i) == "of" && is_government_class(class_of_words(syntax_, lexicons_, {i - 1, i + 2})));
    const bool task = next.label == "Organization" && next.entry == nullptr &&
                      class_of_words(syntax_, lexicons_, next.tokens).empty() &&
                      lexicons_.title_modifiers.contains(syntax_.lower(next.tokens.first));
    if (!of || !task) return;
    cut(name, {name.tokens.first, next.tokens.end});
    next.tokens.end = next.tokens.first;
  }

  /// "the" "Harbour and" "Road Safety Directorate": the same from in front.
  void take_first_subject(NameDraft& name) const {
    const TokenRange range = sentence(name.tokens.first);
    const std::uint32_t first = name.tokens.first;
    if (name.tokens.size() < 3 || name.label != "Organization" || name.entry != nullptr || first < range.first + 3)
      return;
    if (syntax_.lower(first - 1) != "and" || taken_[first - 2] || !syntax_.is_capitalised(first - 2)) return;
    const std::string& opener = syntax_.lower(first - 3);
    const std::string& word = syntax_.lower(first - 2);
    if (opener != "the" && !is_possessive_mark(opener)) return;
    const bool body = part(first - 2, "chamber") || lexicons_.name_heads.contains(word) || part(first - 2, "of");
    const bool task = lexicons_.title_modifiers.contains(word) && !part(first - 2, "member");
    if (!body && task && lexicons_.name_heads.contains(syntax_.lower(name.tokens.end - 1)))
      cut(name, {first - 2, name.tokens.end});
  }

  /// "Shopnet" ".com".
  void take_domain(NameDraft& name) const {
    const std::uint32_t end = name.tokens.end;
    if (!sentence(name.tokens.first).contains(end) || !syntax_.joined(end - 1)) return;
    const std::string& tail = syntax_.lower(end);
    if (tail.size() < 3 || tail.front() != '.' || tail[1] < 'a' || tail[1] > 'z' || taken_[end]) return;
    cut(name, {name.tokens.first, end + 1});
    name.label = "Organization";
  }

  /// "Kwimbo Reform candidate Ana Ruiz": a party, not a person.
  void settle_candidate(std::size_t n) const {
    NameDraft& name = names_[n];
    if (name.tokens.size() < 2 || name.label != "Person" || n + 1 >= names_.size() || is_given(name.tokens.first))
      return;
    const NameDraft& next = names_[n + 1];
    const bool candidate = next.label == "Person" && next.tokens.first == name.tokens.end + 1 &&
                           syntax_.lower(name.tokens.end) == "candidate";
    if (candidate) name.label = "Organization";
  }

  // ---- places ----

  /// "the Harrow area of Suva": two places.
  void split_area(std::size_t n) {
    NameDraft& name = names_[n];
    if (name.label == "Person") return;
    for (std::uint32_t i = name.tokens.first + 1; i + 2 < name.tokens.end; ++i) {
      if (!part(i, "part-of") || syntax_.is_capitalised(i) || syntax_.lower(i + 1) != "of") continue;
      const std::uint32_t behind = syntax_.lower(i + 2) == "the" ? i + 3 : i + 2;
      if (behind < name.tokens.end) add({behind, name.tokens.end}, "Location");
      cut(name, {name.tokens.first, i});
      name.label = "Location";
      return;
    }
  }

  /// "Norwegian ex-hotel Harrow Hall": the people's name and the noun describe it.
  void drop_description(NameDraft& name) {
    const std::uint32_t first = name.tokens.first;
    if (name.tokens.size() < 3 || name.entry != nullptr) return;
    const GazetteerEntry* people = gazetteer_.find(syntax_.form(first));
    const bool noun = !syntax_.is_capitalised(first + 1) && syntax_.token(first + 1).upos != "ADP" &&
                      syntax_.lower(first + 1).starts_with("ex-");
    if (people == nullptr || people->kind != GazetteerKind::kDemonym || !noun || !proper(first + 2, name.tokens))
      return;
    add({first, first + 1}, "Location");
    added_.back().entry = people;
    cut(name, {first + 2, name.tokens.end});
  }

  /// "Suva, Harrow, and Port Kwimbo": what stands last in a list of places is one.
  void settle_list(std::size_t n) const {
    NameDraft& name = names_[n];
    if (n < 2 || name.tokens.empty() || name.label != "Person" || is_given(name.tokens.first)) return;
    const auto is_place = [](const NameDraft& other) { return other.label == "Location" && !other.tokens.empty(); };
    const auto gap = [&](const NameDraft& a, const NameDraft& b) {
      for (std::uint32_t i = a.tokens.end; i < b.tokens.first; ++i) {
        if (syntax_.lower(i) != "," && syntax_.lower(i) != "and") return false;
      }
      return a.tokens.end < b.tokens.first && b.tokens.first - a.tokens.end < 3;
    };
    if (is_place(names_[n - 1]) && is_place(names_[n - 2]) && gap(names_[n - 1], name) &&
        gap(names_[n - 2], names_[n - 1]))
      name.label = "Location";
  }

  /// "Interstate 80", "the A496".
  void add_road(std::uint32_t i) {
    const TokenRange range = sentence(i);
    if (is_road_number(syntax_.form(i)) && before(i) == "the" && i > range.first + 1 && part(i - 2, "along"))
      return add({i, i + 1}, "Facility");
    if (!part(i, "road") || !syntax_.is_capitalised(i) || i + 1 >= range.end || taken_[i + 1]) return;
    if (syntax_.token(i + 1).upos == "NUM" && syntax_.form(i + 1).front() <= '9') add({i, i + 2}, "Facility");
  }

  void settle_road(NameDraft& name) const {
    const std::uint32_t i = name.tokens.first;
    const bool along =
        name.tokens.size() == 1 && before(i) == "the" && i > sentence(i).first + 1 && part(i - 2, "along");
    if (along && is_road_number(syntax_.form(i))) name.label = "Facility";
  }

  // ---- "ex-UK" ----

  /// "ex-UK prime minister": whose office it was.
  void add_former(std::uint32_t i) {
    const std::string_view form = syntax_.form(i);
    if (!form.starts_with("ex-") && !form.starts_with("Ex-")) return;
    const GazetteerEntry* entry = gazetteer_.find(form.substr(3));
    if (entry == nullptr || entry->type != "Country" || entry->ambiguous) return;
    if (form[3] < 'A' || form[3] > 'Z') return;
    add({i, i + 1}, "Location");
    added_.back().text = form.substr(3);
    added_.back().entry = entry;
  }

  const Syntax& syntax_;
  const Lexicons& lexicons_;
  const Gazetteer& gazetteer_;
  std::vector<NameDraft>& names_;
  std::vector<NameDraft> added_;
  std::vector<bool> taken_;
  std::set<std::string, std::less<>> lower_;     // words in small letters
  std::set<std::string, std::less<>> surnames_;  // of persons named in full
};

}  // namespace

void part_names(const Syntax& syntax, const Lexicons& lexicons, const Gazetteer& gazetteer,
                std::vector<NameDraft>& names) {
  NameParts(syntax, lexicons, gazetteer, names).run();
}

}  // namespace newsgraph
