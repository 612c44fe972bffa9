// Names first, then the titles around persons' names, then what has no name.

#include "nlp/mention.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

#include "nlp/mention_names.h"
#include "nlp/mention_nominals.h"
#include "nlp/mention_titles.h"
#include "nlp/metonymy.h"
#include "nlp/syntax.h"

namespace newsgraph {
namespace {

EntityMention to_mention(const Syntax& syntax, const Lexicons& lexicons, const Gazetteer& gazetteer,
                         const NameDraft& draft) {
  EntityMention mention;
  mention.tokens = draft.tokens;
  mention.span = span_of(syntax.doc(), draft.tokens);
  mention.head = syntax.head_of(draft.tokens);
  mention.type = draft.type;
  mention.name = draft.text;
  mention.score = draft.score;
  if (draft.entry == nullptr || draft.type != draft.entry->type) return mention;
  if (const auto* country = government_meant(syntax, lexicons, gazetteer, *draft.entry, draft.tokens)) {
    mention.kind = MentionKind::kDemonym;  // like "Norwegian", it is no name of the country
    mention.type = country->type;
    mention.name = country->name;
    mention.same_as = country->key;
    return mention;
  }
  mention.same_as = draft.entry->key;
  if (draft.entry->kind == GazetteerKind::kDemonym) {
    mention.kind = MentionKind::kDemonym;
    mention.name = draft.entry->name;
    mention.plural = syntax.token(mention.head).xpos == "NNPS" || syntax.token(mention.head).xpos == "NNS";
  }
  return mention;
}

/// "The Norwegian said": a people's name in the singular, behind "the" and in front of a verb, is one person.
bool is_one_of_people(const Syntax& syntax, const EntityMention& mention) {
  const std::uint32_t i = mention.tokens.first;
  const TokenRange sentence = syntax.sentence_tokens(i);
  if (mention.kind != MentionKind::kDemonym || mention.plural || mention.tokens.size() != 1 || i == sentence.first ||
      i + 1 >= sentence.end || syntax.lower(i - 1) != "the")
    return false;
  const std::string& word = syntax.lower(i);  // "the British", "the Chinese" are many
  for (const std::string_view many : {"ese", "ish", "sh", "ch", "ss", "s"}) {
    if (word.ends_with(many)) return false;
  }
  const Token& next = syntax.token(i + 1);
  return next.upos == "VERB" || next.upos == "AUX" || next.upos == "ADV" || next.lemma == ".";
}

EntityMention one_of_people(const Syntax& syntax, const EntityMention& people) {
  EntityMention mention;
  mention.tokens = {people.tokens.first - 1, people.tokens.end};
  mention.span = span_of(syntax.doc(), mention.tokens);
  mention.head = people.tokens.first;
  mention.kind = MentionKind::kNominal;
  mention.type = "Person";
  mention.name = folded_text(syntax.doc(), mention.tokens);
  return mention;
}

/// A name in a title is a name no more ("King" of "King Felipe"); only persons have titles.
std::vector<bool> attach_titles(const Syntax& syntax, const Lexicons& lexicons, std::vector<EntityMention>& names) {
  std::vector<bool> in_title(syntax.size(), false);
  std::vector<TitleDraft> titles(names.size());
  const TitleFinder finder(syntax, lexicons, names);
  for (std::size_t m = 0; m < names.size(); ++m) {
    if (names[m].type == "Person" && names[m].kind == MentionKind::kName) titles[m] = finder.find(names[m].tokens);
  }
  for (std::size_t m = 0; m < names.size(); ++m) {
    names[m].title = std::move(titles[m].title);
    names[m].title_of = titles[m].of;
    for (std::uint32_t i = titles[m].tokens.first; i < titles[m].tokens.end; ++i) in_title[i] = true;
  }
  return in_title;
}

/// Sorts by span, the longer of two that begin together first, and carries title_of over.
void sort_mentions(std::vector<EntityMention>& mentions) {
  std::vector<std::uint32_t> order(mentions.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    if (mentions[a].span.begin != mentions[b].span.begin) return mentions[a].span.begin < mentions[b].span.begin;
    return mentions[a].span.end > mentions[b].span.end;
  });
  std::vector<std::int32_t> place(mentions.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) place[order[i]] = static_cast<std::int32_t>(i);
  std::vector<EntityMention> sorted;
  sorted.reserve(mentions.size());
  for (const std::uint32_t from : order) {
    sorted.push_back(std::move(mentions[from]));
    if (sorted.back().title_of != kNone)
      sorted.back().title_of = place[static_cast<std::size_t>(sorted.back().title_of)];
  }
  mentions = std::move(sorted);
}

}  // namespace

void MentionAnnotator::annotate(Document& doc, std::span<const NerSpan> names) const {
  doc.mentions.clear();
  doc.chains.clear();
  const Syntax syntax(doc);
  std::vector<EntityMention> mentions;
  for (const NameDraft& draft : find_names(syntax, *lexicons_, *gazetteer_, names)) {
    EntityMention mention = to_mention(syntax, *lexicons_, *gazetteer_, draft);
    if (is_one_of_people(syntax, mention)) mention = one_of_people(syntax, mention);
    mentions.push_back(std::move(mention));
  }
  const std::vector<bool> in_title = attach_titles(syntax, *lexicons_, mentions);
  std::vector<EntityMention> nominals = find_nominals(syntax, *lexicons_, mentions, in_title);
  std::move(nominals.begin(), nominals.end(), std::back_inserter(mentions));
  sort_mentions(mentions);
  doc.mentions = std::move(mentions);
}

}  // namespace newsgraph
