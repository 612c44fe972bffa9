// The gazetteer speaks first, then the words of the name, then the recogniser's
// label. Within a document one name has one class: the one with most votes, and
// of equals the more specific.

#include "nlp/mention_class.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "base/strings.h"
#include "nlp/mention_repair.h"
#include "nlp/mention_trim.h"

namespace newsgraph {
namespace {

bool is_place_class(std::string_view type) {
  return type == "Place" || type == "Country" || type == "AdministrativeArea" || type == "City" || type == "Facility";
}

/// Of two classes of the same votes the more specific wins.
int specificity(std::string_view type) {
  if (type == "Organization" || type == "Place" || type == "Group") return 0;
  if (type == "Facility" || type == "Product") return 1;
  return 2;
}

constexpr float kTold = 3.0F;  // votes of a noun beside the name

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
    if (name.label == kChamber) return "Parliament";
    if (name.label == "NORP") return by_words.empty() ? "Group" : by_words == "Event" ? "" : by_words;
    if (name.label == "Product") return by_words == "Agreement" || by_words == "Company" ? by_words : "Product";
    return by_words == "Event" ? "" : by_words;  // Misc and unlabelled names live by their words
  }

  /// The class that an apposition gives the name: "Kwimbo, a newspaper of …"; empty without one.
  [[nodiscard]] std::string apposed(const NameDraft& name) const {
    const std::int32_t noun = apposed_noun(syntax_, name.tokens.end);
    if (noun == kNone) return {};
    const auto at = static_cast<std::uint32_t>(noun);
    if (std::string type = class_of_noun(at, name.label); !type.empty()) return type;
    return lexicons_.titles.contains(syntax_.lower(at)) ? "Person" : std::string();
  }

  /// The class of the noun right in front of the name: "the carmaker Harrow", "rebel group Harrow", "the village of
  /// Suva"; empty without one.
  [[nodiscard]] std::string described(const NameDraft& name) const {
    const TokenRange sentence = syntax_.sentence_tokens(name.tokens.first);
    const std::uint32_t behind = name.tokens.end;  // "Harrow rebels"
    const bool body = name.label == "Organization" ||
                      (name.label == "Person" && !lexicons_.given_names.contains(syntax_.lower(name.tokens.first)));
    if (body && behind < sentence.end && syntax_.token(behind).upos == "NOUN" &&
        lexicons_.is_name_part(syntax_.lower(behind), "band"))
      return "ArmedGroup";
    // "the Harrow spacecraft", but not "a Harrow Aviation satellite"
    if (name.label != "Organization" && behind < sentence.end && syntax_.token(behind).upos == "NOUN" &&
        lexicons_.is_name_part(syntax_.lower(behind), "craft"))
      return "Vehicle";
    if (name.tokens.first == sentence.first) return {};
    const std::uint32_t noun = name.tokens.first - 1;
    if (syntax_.lower(noun) == "of") {
      if (noun == sentence.first || !lexicons_.is_name_part(syntax_.lower(noun - 1), "place-of") ||
          !is_common(noun - 1) || name.label == "Organization")
        return {};
      return class_of_noun(noun - 1, name.label);
    }
    if (!is_common(noun)) return {};
    // "told the court Smith had lied": whom a clause begins with has nothing to do with the noun in front.
    const Token& head = syntax_.token(syntax_.head_of(name.tokens));
    const bool begins_clause = is_relation(head.deprel, "nsubj") && head.head != kNone &&
                               static_cast<std::uint32_t>(head.head) >= name.tokens.end;
    const Token& before = syntax_.token(noun);
    const bool joined = (before.head != kNone && name.tokens.contains(static_cast<std::uint32_t>(before.head))) ||
                        (head.head != kNone && static_cast<std::uint32_t>(head.head) == noun);
    std::string type = class_of_noun(noun, name.label);
    if (type == "Vehicle") return type;
    if (begins_clause ? !joined : name.label == "Person" && !joined) return {};
    // "the website's operator Ana Ruiz": nouns of persons as well.
    const std::string& word = syntax_.lower(noun);
    const bool person = name.label == "Person" && name.tokens.size() > 1 && lexicons_.is_name_part(word, "doer");
    const bool calling =
        name.label == "Person" && (lexicons_.person_nouns.contains(word) || lexicons_.titles.contains(word));
    if (person || calling ||
        (name.label == "Person" && lexicons_.given_names.contains(syntax_.lower(name.tokens.first)) &&
         name.tokens.size() > 1))
      return {};
    const bool city = name.label == "Location" && known_place(name) != nullptr;
    return city && type != "SportsTeam" && is_body_class(type) ? std::string() : type;
  }

  [[nodiscard]] bool is_common(std::uint32_t i) const { return is_single_noun(syntax_, i); }
  [[nodiscard]] std::string class_of_noun(std::uint32_t noun, std::string_view label) const {
    return class_of_common_noun(syntax_, lexicons_, noun, label != "Organization" && !label.empty());
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
    if (by_words == "Agreement" && lexicons_.name_heads.attribute(syntax_.lower(name.tokens.end - 1), 3) != "surname")
      return by_words;
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

bool is_government_class(std::string_view type) {
  return type == "GovernmentBody" || type == "Parliament" || type == "Court" || type == "Military" || type == "Police";
}

bool is_body_class(std::string_view type) {
  return type == "Organization" || type == "Company" || is_government_class(type) || type == "PoliticalParty" ||
         type == "SportsTeam" || type == "ArmedGroup" || type == "MediaOrganization" || type == "University" ||
         type == "InternationalOrganization" || type == "NonGovernmentalOrganization";
}

bool is_single_noun(const Syntax& syntax, std::uint32_t i) {
  const bool first = syntax.sentence_tokens(i).first == i;
  if (first && syntax.token(i).upos != "VERB" && syntax.token(i).xpos != "NNS" && syntax.token(i).upos != "ADJ")
    return true;
  return syntax.token(i).upos == "NOUN" && syntax.token(i).xpos != "NNS" && !syntax.is_capitalised(i);
}

std::int32_t apposed_noun(const Syntax& syntax, std::uint32_t comma) {
  const TokenRange sentence = syntax.sentence_tokens(comma > 0 ? comma - 1 : 0);
  std::uint32_t i = comma;
  if (!syntax.is(i, sentence, ",")) return kNone;
  ++i;
  if (!syntax.is(i, sentence, "a") && !syntax.is(i, sentence, "an") && !syntax.is(i, sentence, "the")) return kNone;
  std::int32_t noun = kNone;
  for (++i; i < sentence.end && i < comma + 10; ++i) {
    const std::string& upos = syntax.token(i).upos;
    if (upos == "NOUN")
      noun = static_cast<std::int32_t>(i);
    else if (noun != kNone || (upos != "ADJ" && upos != "PROPN" && upos != "ADV" && syntax.token(i).xpos != "VBN" &&
                               !syntax.is_hyphen(i)))
      break;
  }
  if (i >= sentence.end || noun == kNone) return noun;
  // "Harrow, the company said": it says something itself.
  const Token& told = syntax.token(static_cast<std::uint32_t>(noun));
  const std::string& xpos = syntax.token(i).xpos;
  const bool finite = xpos == "VBD" || xpos == "VBZ" || xpos == "VBP" || xpos == "MD";
  const bool subject = finite && is_relation(told.deprel, "nsubj");
  return subject || is_possessive_mark(syntax.lower(i)) ? kNone : noun;  // "the party's nominee"
}

std::string class_of_common_noun(const Syntax& syntax, const Lexicons& lexicons, std::uint32_t noun, bool places) {
  if (noun > syntax.sentence_tokens(noun).first) {
    const std::string phrase = syntax.lower(noun - 1) + " " + syntax.lower(noun);
    if (const TsvRow* row = lexicons.body_nouns.find(phrase)) return row->cells[1];
  }
  const std::string& word = syntax.lower(noun);
  if (const TsvRow* row = lexicons.body_nouns.find(word)) return row->cells[1];
  if (const TsvRow* row = lexicons.place_nouns.find(word); row != nullptr && places) return row->cells[1];
  return lexicons.is_name_part(word, "vehicle") ? "Vehicle" : std::string();
}

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
  // "Harrow House of Assembly": a chamber with "of" in its noun.
  for (std::uint32_t length = std::min<std::uint32_t>(4, tokens.end - tokens.first); length > 2; --length) {
    const auto whole = lexicons.name_heads.longest(words, tokens.end - length, tokens.end);
    if (whole && whole.length == length && whole.row->cells[2] == "last" && is_government_class(whole.row->cells[1]))
      return whole.row->cells[1];
  }
  const TsvRow* last = lexicons.name_heads.find(words[end - 1]);
  // "Fort Harrow Accords" is no camp.
  const bool agreement =
      last != nullptr && last->cells[2] != "first" && last->cells[1] == "Agreement" && last->cells[3].empty();
  if (const auto match = lexicons.name_heads.longest(words, tokens.first, tokens.end);
      match && match.length < tokens.size() && match.row->cells[2] != "last" && !agreement) {
    return match.row->cells[1];
  }
  for (std::uint32_t length = std::min<std::uint32_t>(4, end - tokens.first); length > 0; --length) {
    const auto match = lexicons.name_heads.longest(words, end - length, end);
    if (!match || match.length != length || match.row->cells[2] == "first") continue;
    if (length == tokens.size() && !is_government_class(match.row->cells[1]))
      continue;  // the whole name: "Congress" yes, "Bridge" no
    return match.row->cells[1];
  }
  return {};
}

void classify_names(const Syntax& syntax, const Lexicons& lexicons, const Gazetteer& gazetteer,
                    std::vector<NameDraft>& names) {
  const Classifier classifier(syntax, lexicons, gazetteer);
  std::map<std::string, std::map<std::string, float>> votes;
  std::map<std::string, std::string> called;  // by name: what a noun in front calls it
  // A general noun ("the group Harrow") does not say more than the words of a name do.
  const auto fits = [](const std::string& by_name, const std::string& by_noun) {
    return !(is_body_class(by_name) && (by_noun == "Organization" || is_place_class(by_noun))) &&
           !(is_place_class(by_name) && by_noun == "Place") && by_name != "Country" && by_name != "Agreement" &&
           !is_government_class(by_name);
  };
  for (NameDraft& name : names) {
    name.type = classifier.of(name);
    const float weight = name.label.empty() ? 0.5F : 0.5F + name.score;
    votes[name.text][name.type] += weight;
    if (const std::string apposed = classifier.apposed(name); !apposed.empty()) votes[name.text][apposed] += kTold;
    if (const std::string noun = classifier.described(name); !noun.empty() && fits(name.type, noun)) {
      votes[name.text][noun] += kTold;
      called[name.text] = noun;
    }
    if (classifier.titled(name)) votes[name.text]["Person"] += kTold;
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
    // What is some place to the recogniser and to nobody else is what the text calls it.
    if (const auto noun = called.find(name.text); name.type == "Place" && noun != called.end())
      name.type = noun->second;
  }
}

}  // namespace newsgraph
