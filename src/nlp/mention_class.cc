// The gazetteer speaks first, then the words of the name, then the recogniser's
// label. Within a document one name has one class: the one with most votes, and
// of equals the more specific.

#include "nlp/mention_class.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "base/strings.h"

namespace newsgraph {
namespace {

bool is_place_class(std::string_view type) {
  return type == "Place" || type == "Country" || type == "AdministrativeArea" || type == "City" || type == "Facility";
}

bool is_body_class(std::string_view type) {
  return type == "Organization" || type == "GovernmentBody" || type == "Company";
}

/// Of two classes of the same votes the more specific wins.
int specificity(std::string_view type) {
  if (type == "Organization" || type == "Place" || type == "Group") return 0;
  if (type == "Facility" || type == "Product") return 1;
  return 2;
}

class Classifier {
 public:
  Classifier(const Syntax& syntax, const Lexicons& lexicons, const Gazetteer& gazetteer)
      : syntax_(syntax), lexicons_(lexicons), gazetteer_(gazetteer) {}

  [[nodiscard]] std::string of(const NameDraft& name) const {
    if (name.entry != nullptr) return name.entry->type;
    if (!name.senses.empty()) return "Country";
    const std::string by_words = class_of_words(syntax_, lexicons_, name.tokens);
    if (name.label == "Person" && has_article(name))
      return by_words.empty() ? "Organization" : by_words == "Event" ? "" : by_words;
    if (name.label == "Person" && is_home_of(name)) return "Place";
    if (name.label == "Person") return person(name, by_words);
    if (name.label == "Location") return location(name, by_words);
    if (name.label == "Organization") return organisation(name, by_words);
    if (name.label == "Facility") return is_place_class(by_words) || is_body_class(by_words) ? by_words : "Facility";
    if (name.label == "NORP") return by_words.empty() ? "Group" : by_words == "Event" ? "" : by_words;
    if (name.label == "Product") return by_words == "Agreement" || by_words == "Company" ? by_words : "Product";
    return by_words == "Event" ? "" : by_words;  // Misc and unlabelled names live by their words
  }

  /// The class of the noun that an apposition gives the name: "Kwimbo, a newspaper of …"; empty without one.
  [[nodiscard]] std::string apposed(const NameDraft& name) const {
    const TokenRange sentence = syntax_.sentence_tokens(name.tokens.first);
    std::uint32_t i = name.tokens.end;
    if (!syntax_.is(i, sentence, ",")) return {};
    ++i;
    if (!syntax_.is(i, sentence, "a") && !syntax_.is(i, sentence, "an") && !syntax_.is(i, sentence, "the")) return {};
    std::uint32_t noun = 0;
    for (++i; i < sentence.end && i < name.tokens.end + 10; ++i) {
      const std::string& upos = syntax_.token(i).upos;
      if (upos == "NOUN")
        noun = i;
      else if (noun != 0 || (upos != "ADJ" && upos != "PROPN" && upos != "ADV" && syntax_.token(i).xpos != "VBN" &&
                             !syntax_.is_hyphen(i)))
        break;
    }
    if (noun == 0) return {};
    const std::string& word = syntax_.lower(noun);
    if (const TsvRow* row = lexicons_.body_nouns.find(word)) return row->cells[1];
    if (const TsvRow* row = lexicons_.place_nouns.find(word); row != nullptr && name.label != "Organization")
      return row->cells[1];
    const TsvRow* title = lexicons_.titles.find(word);
    return title != nullptr ? "Person" : std::string();
  }

  /// Does a title with a capital stand in front of two words that say nothing else ("Foreign Secretary Ana Ruiz")?
  [[nodiscard]] bool titled(const NameDraft& name) const {
    if (name.entry != nullptr || name.tokens.size() != 2) return false;
    if (!class_of_words(syntax_, lexicons_, name.tokens).empty()) return false;
    const TokenRange sentence = syntax_.sentence_tokens(name.tokens.first);
    const std::uint32_t length = title_ending_at(syntax_, lexicons_, sentence.first, name.tokens.first);
    return length > 0 && syntax_.is_proper(name.tokens.first - 1) &&
           lexicons_.given_names.contains(syntax_.lower(name.tokens.first));
  }

 private:
  /// "the Harrow Sun said": people have no article in front of their whole name. "the Soto Okoro trial" is about one.
  [[nodiscard]] bool has_article(const NameDraft& name) const {
    const TokenRange sentence = syntax_.sentence_tokens(name.tokens.first);
    if (name.tokens.size() < 2 || name.tokens.first == sentence.first || syntax_.lower(name.tokens.first - 1) != "the")
      return false;
    const std::uint32_t end = name.tokens.end;
    const bool modifies = end < sentence.end && (syntax_.token(end).upos == "NOUN" || syntax_.is_hyphen(end));
    return !modifies && !lexicons_.given_names.contains(syntax_.lower(name.tokens.first));
  }

  /// "a 36-year-old Harrow man": where somebody comes from.
  [[nodiscard]] bool is_home_of(const NameDraft& name) const {
    const TokenRange sentence = syntax_.sentence_tokens(name.tokens.first);
    const std::uint32_t end = name.tokens.end;
    if (end >= sentence.end || name.tokens.first == sentence.first) return false;
    const std::string& noun = syntax_.lower(end);
    const std::string& before = syntax_.lower(name.tokens.first - 1);
    const bool someone = noun == "man" || noun == "men" || noun == "woman" || noun == "women" || noun == "resident" ||
                         noun == "residents" || noun == "couple" || noun == "teenager";
    return someone && (before == "a" || before == "an" || before == "old" || before == "two" || before == "three");
  }

  /// A person, unless the last word can be no surname ("… Temple", "… Prefecture").
  [[nodiscard]] std::string person(const NameDraft& name, const std::string& by_words) const {
    const bool telling = is_body_class(by_words) || by_words == "Facility" || by_words == "AdministrativeArea";
    if (!telling || lexicons_.given_names.contains(syntax_.lower(name.tokens.first))) return "Person";
    const TsvRow* head = lexicons_.name_heads.find(syntax_.lower(name.tokens.end - 1));
    return head != nullptr && head->cells[3] == "surname" ? "Person" : by_words;
  }

  [[nodiscard]] std::string location(const NameDraft& name, const std::string& by_words) const {
    if (is_place_class(by_words)) return by_words;
    if (const GazetteerEntry* entry = known_place(name)) return entry->type;
    if (is_body_class(by_words) && name.tokens.size() > 1) return by_words;  // "Lima District Court"
    const std::uint32_t end = name.tokens.end;
    const TokenRange sentence = syntax_.sentence_tokens(name.tokens.first);
    if (syntax_.is(end, sentence, ",") && end + 1 < sentence.end && syntax_.is_proper(end + 1) &&
        begins_place(end + 1, sentence.end))
      return "City";
    return "Place";
  }

  /// "Springfield, Ohio": what follows the comma is a country or area.
  [[nodiscard]] bool begins_place(std::uint32_t i, std::uint32_t end) const {
    std::string text;
    for (std::uint32_t k = i; k < end && k < i + 4 && syntax_.is_proper(k); ++k) {
      text += (text.empty() ? "" : " ") + std::string(syntax_.form(k));
      const GazetteerEntry* entry = gazetteer_.find(text);
      if (gazetteer_.area(text) != nullptr || (entry != nullptr && entry->type == "Country")) return true;
    }
    return false;
  }

  [[nodiscard]] const GazetteerEntry* known_place(const NameDraft& name) const {
    if (const GazetteerEntry* entry = gazetteer_.find(name.text); entry != nullptr && is_place_class(entry->type))
      return entry;
    if (const GazetteerEntry* entry = gazetteer_.city(name.text)) return entry;
    return gazetteer_.area(name.text);
  }

  [[nodiscard]] std::string organisation(const NameDraft& name, const std::string& by_words) const {
    if (is_body_class(by_words)) return by_words;
    if (by_words == "Facility" && name.tokens.size() > 1) return by_words;
    const bool area = by_words == "AdministrativeArea" &&
                      lexicons_.name_heads.attribute(syntax_.lower(name.tokens.end - 1), 3) != "surname";
    if (by_words == "Agreement" || area) return by_words;
    if (by_words == "Event") return "";
    return "Organization";
  }

  const Syntax& syntax_;
  const Lexicons& lexicons_;
  const Gazetteer& gazetteer_;
};

}  // namespace

std::string class_of_words(const Syntax& syntax, const Lexicons& lexicons, TokenRange tokens) {
  const auto words = syntax.lower();
  // "Bank of Korea", "Battle of Hill": what stands before "of" is the head.
  std::uint32_t end = tokens.end;
  for (std::uint32_t i = tokens.first + 1; i + 1 < tokens.end; ++i) {
    if (words[i] == "of" || words[i] == "for") {
      end = i;
      break;
    }
  }
  if (const auto match = lexicons.name_heads.longest(words, tokens.first, tokens.end);
      match && match.length < tokens.size() && match.row->cells[2] != "last") {
    return match.row->cells[1];
  }
  for (std::uint32_t length = std::min<std::uint32_t>(4, end - tokens.first); length > 0; --length) {
    const auto match = lexicons.name_heads.longest(words, end - length, end);
    if (!match || match.length != length || match.row->cells[2] == "first") continue;
    if (length == tokens.size() && match.row->cells[1] != "GovernmentBody")
      continue;  // the whole name: "Congress" yes, "Bridge" no
    return match.row->cells[1];
  }
  return {};
}

void classify_names(const Syntax& syntax, const Lexicons& lexicons, const Gazetteer& gazetteer,
                    std::vector<NameDraft>& names) {
  const Classifier classifier(syntax, lexicons, gazetteer);
  std::map<std::string, std::map<std::string, float>> votes;
  for (NameDraft& name : names) {
    name.type = classifier.of(name);
    const float weight = name.label.empty() ? 0.5F : 0.5F + name.score;
    votes[name.text][name.type] += weight;
    if (const std::string apposed = classifier.apposed(name); !apposed.empty()) votes[name.text][apposed] += 3.0F;
    if (classifier.titled(name)) votes[name.text]["Person"] += 3.0F;
  }
  for (NameDraft& name : names) {
    if (name.entry != nullptr && name.entry->kind != GazetteerKind::kCapital) continue;
    const auto& types = votes[name.text];
    const auto better = [](const auto& a, const auto& b) {
      if (a.second != b.second) return a.second < b.second;
      if (specificity(a.first) != specificity(b.first)) return specificity(a.first) < specificity(b.first);
      return a.first > b.first;
    };
    name.type = std::max_element(types.begin(), types.end(), better)->first;
  }
}

}  // namespace newsgraph
