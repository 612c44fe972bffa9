// Works on token patterns, not on the parse: appositions are among the relations
// that parsers get wrong most often.

#include "nlp/mention_titles.h"

#include <algorithm>

namespace newsgraph {
namespace {

bool is_possessive(std::string_view word) {
  return word == "'s" || word == "\u2019s" || word == "'" || word == "\u2019";
}
bool is_determiner(std::string_view word) {
  return word == "the" || word == "a" || word == "an" || word == "his" || word == "her" || word == "its" ||
         word == "their" || word == "who";
}

}  // namespace

TitleFinder::TitleFinder(const Syntax& syntax, const Lexicons& lexicons, std::span<const EntityMention> mentions)
    : syntax_(syntax), lexicons_(lexicons), mentions_(mentions), at_(syntax.size(), kNone) {
  for (std::size_t m = 0; m < mentions.size(); ++m) {
    for (std::uint32_t i = mentions[m].tokens.first; i < mentions[m].tokens.end; ++i)
      at_[i] = static_cast<std::int32_t>(m);
  }
}

TitleDraft TitleFinder::find(TokenRange tokens) const {
  for (const auto pattern :
       {&TitleFinder::in_front, &TitleFinder::in_front_with_of, &TitleFinder::behind, &TitleFinder::before_comma}) {
    TitleDraft title = (this->*pattern)(tokens);
    if (!title.tokens.empty()) return title;
  }
  return {};
}

/// "Suspect" and the like tell a person but are no titles.
bool TitleFinder::is_role_only(std::uint32_t first, std::uint32_t end) const {
  const auto match = lexicons_.titles.longest(syntax_.lower(), first, end);
  return match && match.row->cells[1] == "role";
}

std::string TitleFinder::text_of(TokenRange tokens) const {
  return tokens.empty() ? std::string() : folded_text(syntax_.doc(), tokens);
}

/// Extends a title over the modifiers in front of it: "former", "national security", "House".
std::uint32_t TitleFinder::grown_left(std::uint32_t first) const {
  const std::uint32_t begin = syntax_.sentence_tokens(first).first;
  const std::uint32_t limit = first > begin + 6 ? first - 6 : begin;
  while (first > limit) {
    const std::uint32_t i = first - 1;
    if (mention_at(i) != kNone) break;
    const bool modifier = lexicons_.title_modifiers.contains(syntax_.lower(i)) && syntax_.token(i).upos != "VERB";
    const bool proper = syntax_.is_proper(i) && syntax_.is_capitalised(i) && i > begin;
    if (modifier || proper) {
      first = i;
    } else if (i > limit && (syntax_.is_hyphen(i) || syntax_.lower(i) == "and") && mention_at(i - 1) == kNone &&
               lexicons_.title_modifiers.contains(syntax_.lower(i - 1))) {
      first = i - 1;
    } else {
      break;
    }
  }
  return first;
}

/// The mention that ends right before token `i`, a possessive between them or not.
std::int32_t TitleFinder::owner_before(std::uint32_t i) const {
  const std::uint32_t begin = syntax_.sentence_tokens(i < syntax_.size() ? i : i - 1).first;
  if (i > begin && is_possessive(syntax_.lower(i - 1))) --i;
  if (i <= begin) return kNone;
  const std::int32_t owner = mention_at(i - 1);
  if (owner == kNone || mentions_[static_cast<std::size_t>(owner)].type == "Person") return kNone;
  return owner;
}

/// The mention behind "of", "for", "at" or "in" at token `i`; `end` is set to the token after it.
std::int32_t TitleFinder::owner_behind(std::uint32_t i, std::uint32_t& end) const {
  const TokenRange sentence = syntax_.sentence_tokens(i < syntax_.size() ? i : i - 1);
  if (i + 1 >= sentence.end) return kNone;
  const std::string& word = syntax_.lower(i);
  if (word != "of" && word != "for" && word != "at" && word != "in") return kNone;
  const std::uint32_t at = syntax_.lower(i + 1) == "the" ? i + 2 : i + 1;
  if (at >= sentence.end) return kNone;
  const std::int32_t owner = mention_at(at);
  if (owner == kNone || mentions_[static_cast<std::size_t>(owner)].type == "Person") return kNone;
  end = mentions_[static_cast<std::size_t>(owner)].tokens.end;
  if (end < sentence.end && is_possessive(syntax_.lower(end))) {  // "head of Iran's Guard": the whole body
    const std::int32_t next = mention_at(end + 1);
    if (next == kNone) return owner;
    end = mentions_[static_cast<std::size_t>(next)].tokens.end;
    return next;
  }
  return owner;
}

TitleDraft TitleFinder::title_from(std::uint32_t core_first, std::uint32_t end) const {
  TitleDraft title;
  title.tokens = {grown_left(core_first), end};
  title.of = owner_before(title.tokens.first);
  if (!is_role_only(core_first, end)) title.title = text_of(title.tokens);
  return title;
}

TitleDraft TitleFinder::in_front(TokenRange name) const {
  const std::uint32_t begin = syntax_.sentence_tokens(name.first).first;
  const std::uint32_t length = title_ending_at(syntax_, lexicons_, begin, name.first);
  if (length == 0 || mention_at(name.first - 1) != kNone) return {};
  // "the Ukrainian president Zelensky" has a title, "president. Zelensky" and plural "ministers" do not get here.
  return title_from(name.first - length, name.first);
}

/// "Minister of Foreign Affairs Kim", "Secretary of State for Health Bell", "head of security Ross".
TitleDraft TitleFinder::in_front_with_of(TokenRange name) const {
  const std::uint32_t begin = syntax_.sentence_tokens(name.first).first;
  for (std::uint32_t i = name.first; i-- > begin && name.first - i <= 5;) {
    const std::string& word = syntax_.lower(i);
    if (word == "of" || word == "for" || word == "to") {
      const std::uint32_t length = title_ending_at(syntax_, lexicons_, begin, i);
      if (length == 0 || i + 1 == name.first) return {};
      TitleDraft title = title_from(i - length, name.first);
      if (mention_at(i + 1) != kNone &&
          mentions_[static_cast<std::size_t>(mention_at(i + 1))].tokens.end == name.first) {
        title.of = mention_at(i + 1);
        title.tokens.end = i;
        if (!title.title.empty()) title.title = text_of(title.tokens);
      }
      return title;
    }
    const bool inside = syntax_.is_proper(i) || lexicons_.title_modifiers.contains(word) ||
                        syntax_.token(i).upos == "NOUN" || word == "and";
    if (!inside) return {};
  }
  return {};
}

/// "Xi, president of China,", "Ross (the head of the Quill Institute)".
TitleDraft TitleFinder::behind(TokenRange name) const {
  const TokenRange sentence = syntax_.sentence_tokens(name.first);
  std::uint32_t i = name.end;
  if (i + 1 >= sentence.end || (syntax_.lower(i) != "," && syntax_.lower(i) != "(")) return {};
  ++i;
  if (syntax_.token(i).upos == "NUM" && i + 2 < sentence.end && syntax_.lower(i + 1) == ",") i += 2;  // an age
  if (is_determiner(syntax_.lower(i))) ++i;
  std::int32_t owner = kNone;
  std::uint32_t first = i;
  for (std::uint32_t steps = 0; steps < 8 && i < sentence.end; ++steps) {
    const auto match = lexicons_.titles.longest(syntax_.lower(), i, sentence.end);
    if (match && match.row->cells[1] != "honorific") {
      std::uint32_t end = i + match.length;
      if (mention_at(end) != kNone && mentions_[static_cast<std::size_t>(mention_at(end))].type == "Person")
        return {};  // the next name's title
      if (end < sentence.end && (syntax_.token(end).upos == "NOUN" || syntax_.is_hyphen(end)) &&
          mention_at(end) == kNone) {  // "president pro tempore", "police chief adviser"
        i = end;
        continue;
      }
      TitleDraft title;
      title.tokens = {first, end};
      std::uint32_t owner_end = end;
      const std::int32_t behind_of = owner_behind(end, owner_end);
      if (owner == kNone) owner = behind_of;
      if (behind_of == kNone && end < sentence.end && (syntax_.lower(end) == "of" || syntax_.lower(end) == "for")) {
        std::uint32_t stop = end + 1;  // "secretary for civil affairs": what it is for belongs to it
        while (
            stop < sentence.end && stop - end < 6 &&
            (syntax_.token(stop).upos == "NOUN" || syntax_.token(stop).upos == "ADJ" || syntax_.lower(stop) == "and"))
          ++stop;
        if (stop > end + 1) title.tokens.end = stop;
      }
      title.of = owner;
      if (!is_role_only(i, end)) title.title = text_of(title.tokens);
      return title;
    }
    const std::int32_t here = mention_at(i);
    if (here != kNone) {
      const EntityMention& mention = mentions_[static_cast<std::size_t>(here)];
      if (mention.type == "Person") return {};
      owner = here;
      i = mention.tokens.end;
      if (i < sentence.end && is_possessive(syntax_.lower(i))) ++i;
      first = i;
      continue;
    }
    const std::string& upos = syntax_.token(i).upos;
    if (upos != "ADJ" && upos != "NOUN" && upos != "PROPN" && !syntax_.is_hyphen(i) && syntax_.token(i).xpos != "VBN")
      return {};
    ++i;
  }
  return {};
}

/// "Peru's president, Ana Soto, …", "the head of the institute, Ross,".
TitleDraft TitleFinder::before_comma(TokenRange name) const {
  const TokenRange sentence = syntax_.sentence_tokens(name.first);
  const bool closed = name.end >= sentence.end || syntax_.lower(name.end) == "," || syntax_.lower(name.end) == "." ||
                      syntax_.lower(name.end) == ")";
  if (!closed || name.first < sentence.first + 2 || syntax_.lower(name.first - 1) != ",") return {};
  const std::uint32_t comma = name.first - 1;
  if (const std::uint32_t length = title_ending_at(syntax_, lexicons_, sentence.first, comma); length > 0)
    return title_from(comma - length, comma);
  const std::int32_t owner = mention_at(comma - 1);
  if (owner == kNone) return {};
  std::uint32_t first = mentions_[static_cast<std::size_t>(owner)].tokens.first;
  if (first > sentence.first && syntax_.lower(first - 1) == "the") --first;
  if (first <= sentence.first + 1 || (syntax_.lower(first - 1) != "of" && syntax_.lower(first - 1) != "for")) return {};
  const std::uint32_t length = title_ending_at(syntax_, lexicons_, sentence.first, first - 1);
  if (length == 0) return {};
  TitleDraft title = title_from(first - 1 - length, first - 1);
  title.of = owner;
  return title;
}

}  // namespace newsgraph
