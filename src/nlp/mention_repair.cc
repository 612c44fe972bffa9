#include "nlp/mention_repair.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "nlp/mention_class.h"
#include "nlp/mention_trim.h"

namespace newsgraph {
namespace {

class NameRepair {
 public:
  NameRepair(const Syntax& syntax, const Lexicons& lexicons, std::vector<NameDraft>& names)
      : syntax_(syntax), lexicons_(lexicons), names_(names), taken_(syntax.size(), false) {
    for (std::uint32_t i = 0; i < syntax_.size(); ++i) {
      if (!syntax_.is_capitalised(i))
        ++lower_[syntax_.lower(i)];
      else if (i > syntax_.sentence_tokens(i).first && !in_title(i))
        ++capital_[syntax_.lower(i)];
    }
  }

  void run() {
    for (const NameDraft& name : names_) {
      if (is_abbreviation(name)) abbreviations_.insert(name.text);
    }
    std::erase_if(names_,
                  [&](const NameDraft& name) { return is_no_name(name) || abbreviations_.contains(name.text); });
    mark();
    add_chambers();
    std::sort(names_.begin(), names_.end(), [](const NameDraft& a, const NameDraft& b) { return a.tokens < b.tokens; });
    for (std::size_t n = 0; n < names_.size(); ++n) {
      drop_noun(names_[n]);
      join_of(n);
      place_acronym(n);
      join_person(n);
      take_agreement(names_[n]);
      join_subject(n);
    }
    std::erase_if(names_, [](const NameDraft& name) { return name.tokens.empty(); });
  }

 private:
  [[nodiscard]] bool in_title(std::uint32_t i) const {
    const BlockKind kind = syntax_.block_kind(i);
    return kind == BlockKind::kTitle || kind == BlockKind::kHeading;
  }

  void mark() {
    for (const NameDraft& name : names_) {
      for (std::uint32_t i = name.tokens.first; i < name.tokens.end; ++i) taken_[i] = true;
    }
  }

  [[nodiscard]] bool proper(std::uint32_t i, TokenRange sentence) const {
    return sentence.contains(i) && syntax_.is_proper(i) && syntax_.is_capitalised(i);
  }

  // ---- names that are none ----

  [[nodiscard]] bool is_no_name(const NameDraft& name) const {
    if (name.entry != nullptr || !name.senses.empty() || name.tokens.size() != 1) return false;
    const std::uint32_t i = name.tokens.first;
    return lexicons_.weekdays.contains(syntax_.lower(i)) || is_credit(i) || is_compounded(i) || is_class_word(name) ||
           is_plural_noun(name);
  }

  /// "coastal rescue zone (CRZ)": letters for words that are no name.
  [[nodiscard]] bool is_abbreviation(const NameDraft& name) const {
    const std::uint32_t i = name.tokens.first;
    const std::string letters(syntax_.form(i));
    const auto count = static_cast<std::uint32_t>(letters.size());
    const std::uint32_t begin = syntax_.sentence_tokens(i).first;
    if (name.entry != nullptr || name.tokens.size() != 1 || count < 2 || count > 6 || i < begin + count + 1)
      return false;
    if (syntax_.lower(i - 1) != "(" || lexicons_.body_nouns.contains(syntax_.lower(i - 2))) return false;
    for (std::uint32_t k = 0; k < count; ++k) {
      const std::string_view word = syntax_.form(i - 1 - count + k);
      if (word.empty() || word.front() - 'a' != letters[k] - 'A' || word.front() < 'a' || word.front() > 'z')
        return false;
    }
    return true;
  }

  /// "(Pool photo via Quill)": "Pool" is nobody.
  [[nodiscard]] bool is_credit(std::uint32_t i) const {
    const TokenRange sentence = syntax_.sentence_tokens(i);
    if (i == sentence.first || i + 1 >= sentence.end) return false;
    const std::string& open = syntax_.lower(i - 1);
    const std::string& next = syntax_.lower(i + 1);
    const bool opened = open == "(" || open == "/" || open == "|";
    return (opened || syntax_.lower(i) == "pool") && lexicons_.is_name_part(next, "credit");
  }

  /// "an Harrow-era temple".
  [[nodiscard]] bool is_compounded(std::uint32_t i) const {
    const TokenRange sentence = syntax_.sentence_tokens(i);
    if (i + 2 >= sentence.end || !syntax_.is_hyphen(i + 1)) return false;
    return lexicons_.is_name_part(syntax_.lower(i + 2), "era");
  }

  /// "Building", "Region": a word that names end with is none by itself.
  [[nodiscard]] bool is_class_word(const NameDraft& name) const {
    const TsvRow* head = lexicons_.name_heads.find(syntax_.lower(name.tokens.first));
    if (head == nullptr || head->cells[2] == "first" || name.label == "Person") return false;
    const std::string& type = head->cells[1];
    const bool team = name.label == "Organization";  // "City" for a club of that name
    const std::uint32_t first = name.tokens.first;
    const bool definite = first > syntax_.sentence_tokens(first).first && syntax_.lower(first - 1) == "the";
    if (type == "Place" && definite) return false;  // "the Gulf", "the Strip"
    return type == "Facility" || type == "AdministrativeArea" || (!team && (type == "Place" || type == "City"));
  }

  /// "Gangs attacked the port": a plural at the head of its sentence, which the article has no capital for elsewhere.
  [[nodiscard]] bool is_plural_noun(const NameDraft& name) const {
    const std::uint32_t i = name.tokens.first;
    const std::string& word = syntax_.lower(i);
    if (i != syntax_.sentence_tokens(i).first || capital_.contains(word)) return false;
    if (!word.ends_with('s') && !word.ends_with("men")) return false;
    if (lexicons_.is_name_part(word, "plural")) return true;
    const TsvRow* person = lexicons_.person_nouns.find(word);
    if (person != nullptr && person->cells[1] == "plural") return true;
    const auto found = lower_.find(word);
    return found != lower_.end() && word.ends_with('s') && name.label != "Person";
  }

  // ---- names that go on ----

  /// "Carmaker Harrow": the noun at the head of a sentence is no part of the name.
  void drop_noun(NameDraft& name) const {
    const std::uint32_t first = name.tokens.first;
    if (name.tokens.size() < 2 || name.entry != nullptr || name.label == "Location") return;
    const TsvRow* noun = lexicons_.body_nouns.find(syntax_.lower(first));
    if (noun == nullptr || noun->cells[1] != "Company" || syntax_.sentence_tokens(first).first != first) return;
    if (syntax_.lower(first) == "bank" || capital_.contains(syntax_.lower(first)) || !proper(first + 1, name.tokens))
      return;
    ++name.tokens.first;
    name.text = folded_text(syntax_.doc(), name.tokens);
  }

  /// "the Parliament of Upper Harrow Vale", "Bank of Suva": the body's noun stands in front of "of".
  void join_of(std::size_t n) {
    NameDraft& name = names_[n];
    if (name.tokens.empty() || name.label == "Person" || (name.entry != nullptr && !name.entry->country.empty()))
      return;
    if (name.entry != nullptr && name.entry->kind != GazetteerKind::kBody) return;
    const std::uint32_t of = name.tokens.end;
    const TokenRange sentence = syntax_.sentence_tokens(name.tokens.first);
    if (!takes_of(of - 1) || !syntax_.is(of, sentence, "of") || taken_[of]) return;
    std::uint32_t first = of + 1;
    if (syntax_.is(first, sentence, "the")) ++first;
    if (!proper(first, sentence)) return;
    std::uint32_t end = first;
    NameDraft* next = n + 1 < names_.size() && names_[n + 1].tokens.first == first ? &names_[n + 1] : nullptr;
    if (next != nullptr) {
      const bool person = next->label == "Person";
      const bool demonym = next->entry != nullptr && next->entry->kind == GazetteerKind::kDemonym;
      if (person || demonym) return;
      end = next->tokens.end;
    } else {
      while (end < first + 4 && proper(end, sentence) && !taken_[end]) ++end;
    }
    extend(name, end);
    if (next != nullptr) next->tokens.end = next->tokens.first;
  }

  /// "the Parliament of Upper Harrow Vale (UHV)": the letters are the place's.
  void place_acronym(std::size_t n) {
    const TokenRange name = names_[n].tokens;
    if (name.empty() || !syntax_.is(name.end, syntax_.sentence_tokens(name.first), "(")) return;
    const auto letters = std::find_if(names_.begin() + static_cast<std::ptrdiff_t>(n), names_.end(),
                                      [&](const NameDraft& other) { return other.tokens.first > name.end; });
    if (letters == names_.end() || letters->tokens != TokenRange{name.end + 1, name.end + 2}) return;
    std::uint32_t first = name.end;
    while (first > name.first && syntax_.lower(first - 1) != "of") --first;
    if (first > name.first && name.end - first > 1 && initials({first, name.end}) == syntax_.form(name.end + 1))
      letters->label = "Location";
  }

  [[nodiscard]] std::string initials(TokenRange tokens) const {
    std::string letters;
    for (std::uint32_t i = tokens.first; i < tokens.end; ++i) letters += syntax_.form(i).front();
    return letters;
  }

  /// Is the word a body's noun that goes with "of"?
  [[nodiscard]] bool takes_of(std::uint32_t i) const {
    return syntax_.is_capitalised(i) && lexicons_.is_name_part(syntax_.lower(i), "of");
  }

  [[nodiscard]] bool is_agreement(std::uint32_t i) const {
    return lexicons_.is_name_part(syntax_.lower(i), "agreement");
  }

  /// "the Fort Harrow Accords".
  void take_agreement(NameDraft& name) {
    if (name.tokens.empty()) return;
    const TokenRange sentence = syntax_.sentence_tokens(name.tokens.first);
    const std::uint32_t end = name.tokens.end;
    if (is_agreement(end - 1) && name.tokens.size() > 1) {  // "Camp" of "Fort Harrow Accords"
      while (name.tokens.first > sentence.first && proper(name.tokens.first - 1, sentence) &&
             !taken_[name.tokens.first - 1])
        taken_[--name.tokens.first] = true;
      name.text = folded_text(syntax_.doc(), name.tokens);
      return;
    }
    if (name.label == "Person" || !proper(end, sentence) || taken_[end] || in_title(end)) return;
    if (name.entry != nullptr && name.entry->kind == GazetteerKind::kDemonym) return;
    if (!is_agreement(end)) return;
    extend(name, end + 1);
    name.label = "Misc";
  }

  /// "the Broad and Fair Accord for Upper Harrow": two words with capitals in front, and what it is on behind.
  void join_subject(std::size_t n) {
    static constexpr std::array<std::string_view, 4> kOn = {"for", "on", "against", "concerning"};
    NameDraft& name = names_[n];
    if (name.tokens.size() < 2 || in_title(name.tokens.first)) return;
    const TokenRange sentence = syntax_.sentence_tokens(name.tokens.first);
    const auto noun_at = [&](std::uint32_t i) { return syntax_.is_capitalised(i) && is_agreement(i); };
    bool agreement = false;
    for (std::uint32_t i = name.tokens.first; i < name.tokens.end; ++i) agreement = agreement || noun_at(i);
    if (!agreement) return;
    const std::uint32_t first = name.tokens.first;
    const bool pair = first >= sentence.first + 3 && syntax_.lower(first - 1) == "and" &&
                      syntax_.is_capitalised(first - 2) && !taken_[first - 2] && syntax_.is_capitalised(first) &&
                      syntax_.token(first - 2).upos == "ADJ";
    if (pair) {
      name.tokens.first = first - 2;
      name.text = folded_text(syntax_.doc(), name.tokens);
    }
    const std::uint32_t on = name.tokens.end;
    if (!noun_at(on - 1) || on + 1 >= sentence.end || std::find(kOn.begin(), kOn.end(), syntax_.lower(on)) == kOn.end())
      return;
    if (n + 1 >= names_.size() || names_[n + 1].tokens.first != on + 1 || names_[n + 1].label == "Person") return;
    NameDraft& next = names_[n + 1];
    if (next.tokens.size() < 2 || (next.entry != nullptr && !next.entry->country.empty())) return;  // "… for Peru"
    extend(name, next.tokens.end);
    name.label = "Misc";
    next.tokens.end = next.tokens.first;
  }

  void extend(NameDraft& name, std::uint32_t end) {
    for (std::uint32_t i = name.tokens.end; i < end; ++i) taken_[i] = true;
    name.tokens.end = end;
    name.text = folded_text(syntax_.doc(), name.tokens);
    name.entry = nullptr;
    name.senses.clear();
  }

  /// "Prime Minister Ana" "Ruiz dismissed": a title's given name and the name right behind it are one person's.
  void join_person(std::size_t n) {
    NameDraft& name = names_[n];
    if (name.tokens.size() != 1 || name.label != "Person" || name.entry != nullptr || n + 1 >= names_.size()) return;
    NameDraft& next = names_[n + 1];
    const bool one = next.tokens.first == name.tokens.end && next.label == "Person" && next.entry == nullptr;
    if (!one || next.tokens.size() > 2 || !proper(next.tokens.first, syntax_.sentence_tokens(name.tokens.first)))
      return;
    if (!lexicons_.given_names.contains(syntax_.lower(name.tokens.first)) || in_title(name.tokens.first)) return;
    extend(name, next.tokens.end);
    next.tokens.end = next.tokens.first;
  }

  // ---- chambers ----

  /// "The House voted", "approved by the Senate": one word with a capital behind "the".
  void add_chambers() {
    for (std::uint32_t i = 1; i < syntax_.size(); ++i) {
      if (taken_[i] || !is_chamber(i)) continue;
      NameDraft name;
      name.tokens = {i, i + 1};
      name.text = folded_text(syntax_.doc(), name.tokens);
      if (syntax_.lower(i) != "treasury") name.label = kChamber;
      name.score = 0.5F;
      taken_[i] = true;
      names_.push_back(std::move(name));
    }
  }

  [[nodiscard]] bool is_chamber(std::uint32_t i) const {
    const TokenRange sentence = syntax_.sentence_tokens(i);
    if (i == sentence.first || in_title(i) || !syntax_.is_capitalised(i) ||
        !lexicons_.is_name_part(syntax_.lower(i), "chamber"))
      return false;
    const std::uint32_t next = i + 1;
    const bool compound = next < sentence.end &&
                          (proper(next, sentence) || syntax_.is_hyphen(next) || syntax_.token(next).upos == "NOUN");
    if (syntax_.lower(i) == "house" && syntax_.is(next, sentence, "of")) return false;
    const bool bare = syntax_.lower(i) == "parliament" || syntax_.lower(i) == "congress";
    const std::string& before = syntax_.lower(i - 1);
    const bool article = before == "the" || is_possessive_mark(before);
    return !compound && (article || (bare && !syntax_.is_capitalised(i - 1) && syntax_.token(i - 1).upos != "ADJ"));
  }

  const Syntax& syntax_;
  const Lexicons& lexicons_;
  std::vector<NameDraft>& names_;
  std::vector<bool> taken_;
  std::set<std::string, std::less<>> abbreviations_;
  std::map<std::string, int, std::less<>> lower_;    // words in small letters
  std::map<std::string, int, std::less<>> capital_;  // words with a capital that no beginning explains
};

}  // namespace

void repair_names(const Syntax& syntax, const Lexicons& lexicons, std::vector<NameDraft>& names) {
  NameRepair(syntax, lexicons, names).run();
}

}  // namespace newsgraph
