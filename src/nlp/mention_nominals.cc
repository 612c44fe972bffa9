#include "nlp/mention_nominals.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "nlp/mention_names.h"

namespace newsgraph {
namespace {

bool is_possessive(std::string_view word) {
  return word == "'s" || word == "\u2019s" || word == "'" || word == "\u2019";
}

bool is_possessive_pronoun(std::string_view word) {
  return word == "his" || word == "her" || word == "its" || word == "their" || word == "our" || word == "my" ||
         word == "your";
}

/// Groups that stand for persons or bodies spoken of: "the two sides", "the pair".
bool is_pair_noun(std::string_view lemma) {
  return lemma == "side" || lemma == "pair" || lemma == "duo" || lemma == "trio" || lemma == "couple" ||
         lemma == "party" || lemma == "ally" || lemma == "neighbor" || lemma == "neighbour" || lemma == "rival" ||
         lemma == "counterpart" || lemma == "man" || lemma == "woman";
}

/// Bodies that news name without an article.
bool needs_no_article(std::string_view word) {
  return word == "police" || word == "authorities" || word == "prosecutors" || word == "parliament" ||
         word == "congress";
}

class NominalFinder {
 public:
  NominalFinder(const Syntax& syntax, const Lexicons& lexicons, const std::vector<EntityMention>& names,
                const std::vector<bool>& in_title)
      : syntax_(syntax),
        lexicons_(lexicons),
        names_(names),
        in_title_(in_title),
        name_at_(syntax.size(), kNone),
        group_at_(syntax.size(), false) {
    for (std::size_t m = 0; m < names.size(); ++m) {
      for (std::uint32_t i = names[m].tokens.first; i < names[m].tokens.end; ++i)
        name_at_[i] = static_cast<std::int32_t>(m);
    }
  }

  std::vector<EntityMention> find() {
    for (const Quantity& quantity : syntax_.doc().quantities) add_group(quantity);
    for (std::uint32_t i = 0; i < syntax_.size(); ++i) {
      if (syntax_.token(i).upos == "PRON" && name_at_[i] == kNone && !is_bare_count(i))
        add_pronoun(i);
      else if (is_aged(i))
        add_aged(i);
      else if (is_bare_count(i))
        add_bare_count(i);
      else if (is_noun(i) && name_at_[i] == kNone && !in_title_[i] && !group_at_[i])
        add_description(i);
    }
    return std::move(found_);
  }

 private:
  /// "the 47-year-old", with no noun behind.
  [[nodiscard]] bool is_aged(std::uint32_t old) const {
    const TokenRange sentence = syntax_.sentence_tokens(old);
    if (syntax_.lower(old) != "old" || old < sentence.first + 5 || name_at_[old] != kNone) return false;
    if (!syntax_.is_hyphen(old - 1) || syntax_.lower(old - 2) != "year" || !syntax_.is_hyphen(old - 3)) return false;
    if (syntax_.lower(old - 5) != "the" || syntax_.token(old - 4).upos != "NUM") return false;
    if (old + 1 >= sentence.end) return true;
    const std::string& behind = syntax_.token(old + 1).upos;
    return behind != "NOUN" && behind != "PROPN" && behind != "ADJ" && !syntax_.is_hyphen(old + 1);
  }

  void add_aged(std::uint32_t old) { found_.push_back(make({old - 5, old + 1}, old, MentionKind::kNominal, "Person")); }

  /// "the two", "all three", "both", with no noun behind.
  [[nodiscard]] bool is_bare_count(std::uint32_t i) const {
    const std::string& word = syntax_.lower(i);
    const bool both = word == "both";
    if (!both && word != "two" && word != "three" && word != "four") return false;
    const TokenRange sentence = syntax_.sentence_tokens(i);
    const std::string_view before = i > sentence.first ? std::string_view(syntax_.lower(i - 1)) : "";
    if (!both && before != "the" && before != "all" && before != "these") return false;
    if (name_at_[i] != kNone || i + 1 >= sentence.end) return false;
    const Token& behind = syntax_.token(i + 1);
    const std::string& relation = syntax_.token(i).deprel;
    const bool argument =
        is_relation(relation, "nsubj") || is_relation(relation, "obj") || is_relation(relation, "obl");
    return argument && (behind.upos == "VERB" || behind.upos == "AUX" || behind.upos == "ADV" ||
                        behind.upos == "SCONJ" || (!both && behind.upos == "PUNCT" && syntax_.lower(i + 1) == "."));
  }

  void add_bare_count(std::uint32_t i) {
    const std::uint32_t first = syntax_.lower(i) == "both" ? i : i - 1;
    EntityMention mention = make({first, i + 1}, i, MentionKind::kNominal, "Group");
    mention.plural = true;
    found_.push_back(std::move(mention));
  }

  /// Titles and bodies are described with capitals, too: "the Prime Minister".
  [[nodiscard]] bool is_noun(std::uint32_t i) const {
    return syntax_.token(i).upos == "NOUN" || syntax_.token(i).upos == "PROPN";
  }

  EntityMention make(TokenRange tokens, std::uint32_t head, MentionKind kind, std::string type) const {
    EntityMention mention;
    mention.tokens = tokens;
    mention.span = span_of(syntax_.doc(), tokens);
    mention.head = head;
    mention.kind = kind;
    mention.type = std::move(type);
    mention.name = folded_text(syntax_.doc(), tokens);
    return mention;
  }

  /// "183 workers", "two of the passengers", "136 Koreans".
  void add_group(const Quantity& quantity) {
    if (quantity.kind != QuantityKind::kCardinal || quantity.counted == kNone) return;
    const auto noun = static_cast<std::uint32_t>(quantity.counted);
    const TokenRange sentence = syntax_.sentence_tokens(quantity.tokens.first);
    if (!sentence.contains(noun) || noun < quantity.tokens.end) return;
    const bool person = lexicons_.person_nouns.contains(syntax_.lower(noun));
    const bool people =
        name_at_[noun] != kNone && names_[static_cast<std::size_t>(name_at_[noun])].kind == MentionKind::kDemonym;
    if (!person && !people) return;
    const bool definite =
        quantity.tokens.first > sentence.first &&
        (syntax_.lower(quantity.tokens.first - 1) == "the" || syntax_.lower(quantity.tokens.first - 1) == "these");
    if (definite && quantity.value <= 4) return;  // "the two leaders" refers back
    EntityMention mention = make({quantity.tokens.first, noun + 1}, noun, MentionKind::kNominal, "Group");
    mention.plural = quantity.value != 1;
    if (!mention.plural) mention.type = "Person";
    for (std::uint32_t i = mention.tokens.first; i < mention.tokens.end; ++i) group_at_[i] = true;
    found_.push_back(std::move(mention));
  }

  void add_pronoun(std::uint32_t i) {
    struct Form {
      std::string_view word;
      const char* type;
      bool plural;
    };
    static constexpr std::array<Form, 28> kForms = {{{"he", "Person", false},
                                                     {"him", "Person", false},
                                                     {"his", "Person", false},
                                                     {"himself", "Person", false},
                                                     {"she", "Person", false},
                                                     {"her", "Person", false},
                                                     {"hers", "Person", false},
                                                     {"herself", "Person", false},
                                                     {"i", "Person", false},
                                                     {"me", "Person", false},
                                                     {"my", "Person", false},
                                                     {"myself", "Person", false},
                                                     {"we", "Group", true},
                                                     {"us", "Group", true},
                                                     {"our", "Group", true},
                                                     {"ourselves", "Group", true},
                                                     {"they", "Group", true},
                                                     {"them", "Group", true},
                                                     {"their", "Group", true},
                                                     {"themselves", "Group", true},
                                                     {"it", "Organization", false},
                                                     {"its", "Organization", false},
                                                     {"itself", "Organization", false},
                                                     {"both", "Group", true},
                                                     {"theirs", "Group", true},
                                                     {"ours", "Group", true},
                                                     {"mine", "Person", false},
                                                     {"each other", "Group", true}}};
    const std::string& word = syntax_.lower(i);
    for (const Form& form : kForms) {
      if (form.word != word) continue;
      EntityMention mention = make({i, i + 1}, i, MentionKind::kPronoun, form.type);
      mention.plural = form.plural;
      found_.push_back(std::move(mention));
      return;
    }
  }

  /// The first token of the noun phrase that ends with `head`: back over its modifiers to the determiner.
  [[nodiscard]] std::uint32_t phrase_start(std::uint32_t head) const {
    const std::uint32_t begin = syntax_.sentence_tokens(head).first;
    std::uint32_t first = head;
    while (first > begin && head - first < 7) {
      const Token& token = syntax_.token(first - 1);
      const std::string& word = syntax_.lower(first - 1);
      if (token.upos == "DET" || is_possessive_pronoun(word))
        return word == "all" && first >= begin + 1 ? first - 1 : first - 1;
      const bool modifier = token.upos == "ADJ" || token.upos == "NOUN" || token.upos == "PROPN" ||
                            token.upos == "NUM" || token.xpos == "VBN" ||
                            (syntax_.is_hyphen(first - 1) && first - 1 > begin);
      if (is_possessive(word)) return owner_start(first - 1, begin);
      const std::int32_t name = name_at_[first - 1];
      if (!modifier && name == kNone) break;
      // A name in front belongs to the phrase whole, whatever its words are taken for ("the United States government").
      first = name == kNone ? first - 1 : std::max(begin, names_[static_cast<std::size_t>(name)].tokens.first);
    }
    return first;
  }

  /// The first token of the name in front of a possessive.
  [[nodiscard]] std::uint32_t owner_start(std::uint32_t possessive, std::uint32_t begin) const {
    if (possessive == begin) return possessive;
    const std::int32_t owner = name_at_[possessive - 1];
    return owner == kNone ? possessive : names_[static_cast<std::size_t>(owner)].tokens.first;
  }

  /// The place or body a description belongs to: "Japanese", "Japan's", "… of Japan".
  [[nodiscard]] std::int32_t owner_of(TokenRange tokens) const {
    for (std::uint32_t i = tokens.first; i + 1 < tokens.end; ++i) {
      if (name_at_[i] == kNone) continue;
      const EntityMention& name = names_[static_cast<std::size_t>(name_at_[i])];
      if (name.kind == MentionKind::kDemonym || is_possessive(syntax_.lower(std::min(name.tokens.end, tokens.end - 1))))
        return name_at_[i];
      if (name.type == "Country" || name.type == "City" || name.type == "AdministrativeArea") return name_at_[i];
    }
    const TokenRange sentence = syntax_.sentence_tokens(tokens.first);
    if (tokens.end + 1 >= sentence.end || syntax_.lower(tokens.end) != "of") return kNone;
    const std::uint32_t at = syntax_.lower(tokens.end + 1) == "the" ? tokens.end + 2 : tokens.end + 1;
    return at < sentence.end ? name_at_[at] : kNone;
  }

  struct Class {
    std::string type;
    bool plural = false;
  };

  /// What a common noun denotes; an empty type when it is of no interest.
  [[nodiscard]] Class class_of_noun(std::uint32_t i) const {
    const std::string& word = syntax_.lower(i);
    const std::string& lemma = syntax_.token(i).lemma;
    const bool plural = syntax_.token(i).xpos == "NNS";
    if (const TsvRow* row = lexicons_.person_nouns.find(word))
      return {plural || row->cells[1] == "plural" ? "Group" : "Person", plural || row->cells[1] == "plural"};
    if (const TsvRow* row = lexicons_.body_nouns.find(word)) return {row->cells[1], false};
    if (const TsvRow* row = lexicons_.place_nouns.find(word)) return {row->cells[1], false};
    if (is_pair_noun(lemma) && plural) return {"Group", true};
    if (word == "pair" || word == "duo" || word == "trio" || word == "couple" || is_family(i)) return {"Group", true};
    if (plural) {
      if (const TsvRow* row = lexicons_.place_nouns.find(lemma)) return {row->cells[1], true};
      if (const TsvRow* row = lexicons_.body_nouns.find(lemma)) return {row->cells[1], true};
      if (lexicons_.titles.contains(lemma)) return {"Group", true};
      return {};
    }
    const TsvRow* title = lexicons_.titles.find(word);
    if (title != nullptr && title->cells[1] != "honorific") return {"Person", false};
    if (lexicons_.kinship.contains(word)) return {"Person", false};
    return {};
  }

  /// "the Tarpins": several of one surname.
  [[nodiscard]] bool is_family(std::uint32_t i) const {
    const std::string_view form = syntax_.form(i);
    if (!syntax_.is_capitalised(i) || i == syntax_.sentence_tokens(i).first || syntax_.lower(i - 1) != "the" ||
        form.size() < 4 || !form.ends_with('s'))
      return false;
    const auto bears = [&](const EntityMention& name) {
      const std::string_view known = name.name;
      const std::size_t space = known.rfind(' ');
      if (name.type != "Person" || space == std::string_view::npos) return false;
      const std::string_view surname = known.substr(space + 1);
      return form == std::string(surname) + "s" || form == std::string(surname) + "es";
    };
    return std::ranges::any_of(names_, bears);
  }

  void add_description(std::uint32_t head) {
    // Inside a compound the last noun is the head: "government source".
    if (head + 1 < syntax_.size() && is_noun(head + 1) && syntax_.sentence_of(head + 1) == syntax_.sentence_of(head) &&
        !in_title_[head + 1])
      return;
    const bool proper = syntax_.is_proper(head);
    const Class klass = class_of_noun(head);
    if (klass.type.empty()) return;
    const TokenRange tokens{phrase_start(head), head + 1};
    const std::string& opener = syntax_.lower(tokens.first);
    const bool definite = opener == "the" || opener == "this" || opener == "these" || opener == "those" ||
                          opener == "that" || opener == "both" || opener == "all" || is_possessive_pronoun(opener);
    const std::int32_t owner = owner_of(tokens);
    const bool bare = tokens.size() == 1 && needs_no_article(opener);
    const bool indefinite =
        opener == "a" || opener == "an" || opener == "another" || opener == "some" || opener == "any" || opener == "no";
    if (proper && opener != "the") return;
    if (!definite && !bare && !(owner != kNone && !indefinite) && !indefinite_person(klass, indefinite, tokens)) return;
    EntityMention mention = make(tokens, head, MentionKind::kNominal, klass.type);
    mention.plural = klass.plural;
    mention.title_of = owner;
    if (mention.type == "Person") mention.title = title_words(tokens);
    found_.push_back(std::move(mention));
  }

  /// "a government source said": somebody who does something, though nobody known.
  [[nodiscard]] bool indefinite_person(const Class& klass, bool indefinite, TokenRange tokens) const {
    const std::string& relation = syntax_.token(tokens.end - 1).deprel;
    return klass.type == "Person" && indefinite && is_relation(relation, "nsubj");
  }

  /// "prime minister" of "the Japanese prime minister": the words that are a title.
  [[nodiscard]] std::string title_words(TokenRange tokens) const {
    const std::uint32_t length = title_ending_at(syntax_, lexicons_, tokens.first, tokens.end);
    return length == 0 ? std::string() : folded_text(syntax_.doc(), {tokens.end - length, tokens.end});
  }

  const Syntax& syntax_;
  const Lexicons& lexicons_;
  const std::vector<EntityMention>& names_;
  const std::vector<bool>& in_title_;
  std::vector<std::int32_t> name_at_;
  std::vector<bool> group_at_;
  std::vector<EntityMention> found_;
};

}  // namespace

std::vector<EntityMention> find_nominals(const Syntax& syntax, const Lexicons& lexicons,
                                         const std::vector<EntityMention>& names, const std::vector<bool>& in_title) {
  return NominalFinder(syntax, lexicons, names, in_title).find();
}

}  // namespace newsgraph
