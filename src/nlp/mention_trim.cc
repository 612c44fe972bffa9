#include "nlp/mention_trim.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "nlp/mention_class.h"
#include "nlp/quantity_reader.h"

namespace newsgraph {

GazetteerMatches::GazetteerMatches(const Syntax& syntax, const Gazetteer& gazetteer) {
  forms_.reserve(syntax.size());
  for (std::uint32_t i = 0; i < syntax.size(); ++i) {
    forms_.push_back(syntax.is_hyphen(i) ? "-" : std::string(syntax.form(i)));
  }
  for (const Sentence& sentence : syntax.doc().sentences) {
    for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.end; ++i) {
      const Gazetteer::Match match = gazetteer.longest(forms_, i, sentence.tokens.end);
      if (match.length == 0) continue;
      GazetteerMatch& found = matches_.emplace_back();
      found.tokens = {i, i + match.length};
      for (const std::uint32_t entry : match.candidates) found.candidates.push_back(&gazetteer.entry(entry));
      i += match.length - 1;
    }
  }
}

const GazetteerMatch* GazetteerMatches::over(TokenRange tokens) const {
  const auto found =
      std::upper_bound(matches_.begin(), matches_.end(), tokens.first,
                       [](std::uint32_t first, const GazetteerMatch& m) { return first < m.tokens.first; });
  if (found == matches_.begin()) return nullptr;
  const GazetteerMatch& match = *std::prev(found);
  return match.tokens.first <= tokens.first && tokens.end <= match.tokens.end ? &match : nullptr;
}

const GazetteerMatch* GazetteerMatches::exactly(TokenRange tokens) const {
  const GazetteerMatch* match = over(tokens);
  return match != nullptr && match->tokens == tokens ? match : nullptr;
}

TokenRange NameTrimmer::name_within(TokenRange span, std::string_view label) const {
  return without_description(without_marks(span), label);
}

/// Without articles, quotation marks, possessives and "(L)" at either end.
TokenRange NameTrimmer::without_marks(TokenRange tokens) const {
  const auto outside = [&](std::uint32_t i) {
    return syntax_.token(i).upos == "PUNCT" || syntax_.lower(i) == "the" || syntax_.lower(i) == "a" ||
           is_possessive_mark(syntax_.lower(i));
  };
  const auto named_the = [&](std::uint32_t i) {  // "The Hague", not at the head of a sentence
    return syntax_.lower(i) == "the" && syntax_.is_capitalised(i) && tokens.size() > 1 &&
           i > syntax_.sentence_tokens(i).first;
  };
  while (!tokens.empty() && outside(tokens.first) && !named_the(tokens.first)) ++tokens.first;
  for (std::uint32_t i = tokens.first; i < tokens.end; ++i) {
    if (syntax_.lower(i) == "(") tokens.end = i;
  }
  while (!tokens.empty() && outside(tokens.end - 1)) --tokens.end;
  for (std::uint32_t i = tokens.first + 1; i < tokens.end; ++i) {
    if (begins_result(i) && (syntax_.is_proper(i - 1) || i + 1 == tokens.end)) tokens.end = i;
  }
  return tokens;
}

/// "Harrow Rovers 3-1": the figure in front of a hyphen and another one.
bool NameTrimmer::begins_result(std::uint32_t i) const {
  const std::uint32_t end = syntax_.sentence_tokens(i).end;
  return i + 2 < end && parse_digits(syntax_.form(i), 3) >= 0 && syntax_.is_hyphen(i + 1) &&
         parse_digits(syntax_.form(i + 2), 3) >= 0;
}

std::string_view NameTrimmer::label_before_result(TokenRange name, std::string_view label) const {
  if ((label != "Product" && label != "Misc") || name.empty() || name.end >= syntax_.size()) return label;
  if (!begins_result(name.end)) return label;
  return lexicons_.given_names.contains(syntax_.lower(name.first)) ? "Person" : "Organization";
}

/// Without what describes the name: "southern", "Argentina's" and "Berlin" in front of it, ", Ohio" and "for Japan"
/// behind.
TokenRange NameTrimmer::without_description(TokenRange tokens, std::string_view label) const {
  while (tokens.size() > 1 && is_lower_noun(tokens.first)) ++tokens.first;
  if (tokens.empty()) return tokens;
  for (std::uint32_t i = tokens.first + 1; i + 1 < tokens.end; ++i) {
    const std::string& word = syntax_.lower(i);
    const TokenRange left{tokens.first, i};
    if (word == "," && (label == "Location" || matches_.exactly(left) != nullptr)) return left;
    if (is_possessive_mark(word) && is_lower_case({i + 1, tokens.end})) return left;  // "Okoro's legal team"
    if (is_possessive_mark(word) && matches_.exactly(left) != nullptr)
      return without_description({i + 1, tokens.end}, label);
    // "Harrow to Lima", "Lima for Suva": two places.
    const bool between = word == "to" || (word == "for" && label == "Location" && matches_.exactly(left) != nullptr);
    if (between && matches_.form(i) == word && (label == "Location" || matches_.exactly(left) != nullptr) &&
        syntax_.is_proper(i + 1) && syntax_.is_capitalised(i + 1))
      return left;
    if (word == "for" && left.size() > 1 && class_of_words(syntax_, lexicons_, left) == "Facility") return left;
  }
  const auto* match = matches_.over({tokens.first, tokens.first + 1});
  if (match == nullptr || match->tokens.first != tokens.first || match->tokens.end >= tokens.end) return tokens;
  const TokenRange rest{match->tokens.end, tokens.end};
  const GazetteerKind kind = match->candidates.front()->kind;
  if (label == "Person" && rest.size() > 1 && kind != GazetteerKind::kBody && !match->candidates.front()->ambiguous)
    return rest;
  if (is_lower_case(rest) && kind != GazetteerKind::kBody && class_of_words(syntax_, lexicons_, tokens).empty())
    return match->tokens;
  return before_title(rest) ? match->tokens : tokens;
}

/// Do these words belong to the title behind them: "National Security" of "… National Security Adviser"?
bool NameTrimmer::before_title(TokenRange tokens) const {
  for (std::uint32_t i = tokens.first; i < tokens.end; ++i) {
    if (!lexicons_.title_modifiers.contains(syntax_.lower(i))) return false;
  }
  return static_cast<bool>(
      lexicons_.titles.longest(syntax_.lower(), tokens.end, syntax_.sentence_tokens(tokens.first).end));
}

bool NameTrimmer::is_lower_case(TokenRange tokens) const {
  bool lower = true;
  for (std::uint32_t i = tokens.first; i < tokens.end; ++i)
    lower = lower && matches_.form(i)[0] >= 'a' && matches_.form(i)[0] <= 'z';
  return lower;
}

bool NameTrimmer::is_lower_noun(std::uint32_t i) const {
  const std::string& form = matches_.form(i);
  if (form == "of" || form == "for" || form == "in") return true;
  return form[0] >= 'a' && form[0] <= 'z' && !is_link_in_name(form) && form.size() > 2 && !syntax_.is_hyphen(i + 1);
}

TokenRange NameTrimmer::without_titles(TokenRange name) const {
  while (!name.empty()) {
    const auto match = lexicons_.titles.longest(syntax_.lower(), name.first, name.end);
    if (!match || (match.length >= name.size() && match.row->cells[1] == "profession")) break;
    if (match.length < name.size() && syntax_.is_hyphen(name.first + match.length)) break;  // "Saint-Marc"
    name.first += match.length;
  }
  if (name.empty() || (matches_.form(name.first) != "of" && matches_.form(name.first) != "for")) return name;
  // "Secretary of Justice Wanda Ruiz": the name begins with a given name, else there is none.
  while (!name.empty() && !lexicons_.given_names.contains(syntax_.lower(name.first))) ++name.first;
  return name;
}

bool is_link_in_name(std::string_view word) {
  return word == "of" || word == "de" || word == "da" || word == "del" || word == "di" || word == "al" ||
         word == "bin" || word == "van" || word == "von" || word == "der" || word == "la" || word == "el" ||
         word == "y" || word == "dos" || word == "do" || word == "ibn";
}

bool is_possessive_mark(std::string_view word) {
  return word == "'s" || word == "\u2019s" || word == "'" || word == "\u2019";
}

}  // namespace newsgraph
