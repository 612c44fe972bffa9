#include "extract/name_lists.h"

#include <algorithm>

#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

constexpr std::uint32_t kLead = 12;  // tokens of title and description in front of a name
constexpr int kClimb = 12;

}  // namespace

NameLists::NameLists(const Document& doc, const ClauseGraph& graph, const MentionIndex& mentions,
                     const Ontology& ontology)
    : doc_(doc),
      graph_(graph),
      mentions_(mentions),
      ontology_(ontology),
      starts_(doc.tokens.size(), kNone),
      list_(doc.tokens.size(), kNone) {
  for (std::uint32_t m = 0; m < doc.mentions.size(); ++m) {
    const EntityMention& mention = doc.mentions[m];
    const bool sound = !mention.tokens.empty() && mention.tokens.end <= starts_.size();
    if (sound && mention.kind == MentionKind::kName) starts_[mention.tokens.first] = static_cast<std::int32_t>(m);
  }
  for (std::uint32_t token = 0; token < starts_.size();) {
    const std::uint32_t end = graph_.sentence_tokens(token).end;
    token = starts_[token] != kNone ? read(token, end) : token + 1;
  }
}

std::span<const std::uint32_t> NameLists::list_of(std::uint32_t token) const {
  if (token >= list_.size() || list_[token] == kNone) return {};
  return lists_[static_cast<std::size_t>(list_[token])];
}

bool NameLists::together(std::uint32_t token, std::uint32_t other) const {
  const auto [verb, core] = governor(token);
  const auto [other_verb, other_core] = governor(other);
  return verb == other_verb || !(core && other_core);
}

/// The verb that the word hangs on, and whether as subject or object.
std::pair<std::int32_t, bool> NameLists::governor(std::uint32_t token) const {
  std::uint32_t at = token;
  for (int steps = 0; steps < kClimb && graph_.head(at) != kNone; ++steps) {
    const auto head = static_cast<std::uint32_t>(graph_.head(at));
    if (graph_.is_verb(head)) return {graph_.head(at), graph_.is(at, "nsubj") || graph_.is(at, "obj")};
    at = head;
  }
  return {kNone, false};
}

NameLists::Kind NameLists::kind_of(std::uint32_t mention) const {
  const auto type = mentions_.class_of(mention);
  if (!type) return Kind::kNone;
  const std::string& iri = ontology_.class_iri(*type);
  if (ontology_.is_subclass(iri, ng::kPerson)) return Kind::kPerson;
  if (ontology_.is_subclass(iri, ng::kCountry)) return Kind::kCountry;
  return ontology_.is_subclass(iri, ng::kOrganization) ? Kind::kOrganization : Kind::kNone;
}

std::optional<std::uint32_t> NameLists::name_at(std::uint32_t token) const {
  if (starts_[token] == kNone) return std::nullopt;
  return static_cast<std::uint32_t>(starts_[token]);
}

bool NameLists::is_people(std::uint32_t token) const {
  const auto mention = mentions_.headed_by(token);
  if (!mention || graph_.token(token).xpos != "NNS") return false;
  const auto type = mentions_.class_of(*mention);
  if (!type || doc_.mentions[*mention].kind != MentionKind::kNominal) return false;
  const std::string& iri = ontology_.class_iri(*type);
  return ontology_.is_subclass(iri, ng::kPerson) || ontology_.is_subclass(iri, ng::kGroup);
}

/// Past ", 62" and "(62)", someone's age.
std::uint32_t NameLists::behind_age(std::uint32_t token, std::uint32_t end) const {
  if (token + 2 >= end) return token;
  const std::string_view age = graph_.form(token + 1);
  const bool digits = std::all_of(age.begin(), age.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!digits || age.size() > 3) return token;
  const std::string_view after = graph_.form(token + 2);
  if (graph_.form(token) == "(" && after == ")") return token + 3;
  const bool closed = after == "," || after == "." || after == ";" || after == "and" || after == "of";
  return graph_.form(token) == "," && closed ? token + 2 : token;
}

/// Past an age and "of Peru" behind a name.
std::uint32_t NameLists::behind(std::uint32_t name_end, std::uint32_t end) const {
  const std::uint32_t token = behind_age(name_end, end);
  if (token >= end || graph_.lemma(token) != "of") return token;
  std::uint32_t at = token + 1;
  if (at < end && graph_.token(at).upos == "DET") ++at;
  if (at >= end || starts_[at] == kNone) return token;
  return doc_.mentions[static_cast<std::size_t>(starts_[at])].tokens.end;
}

/// The name that is told at `token`, behind its title; `inner`: not the first of the list.
std::optional<NameLists::Item> NameLists::item_at(std::uint32_t token, std::uint32_t end, bool inner) const {
  Item item;
  std::uint32_t at = token;
  while (at < end && at - token <= kLead) {
    const auto mention = name_at(at);
    if (mention && kind_of(*mention) == Kind::kPerson) {
      item.mention = *mention;
      item.end = behind(doc_.mentions[*mention].tokens.end, end);
      return item;
    }
    // Bodies and countries have no title in front; in front of a person they are part of one.
    if (mention && at == token && kind_of(*mention) != Kind::kNone && !inner) {
      item.mention = *mention;
      item.end = doc_.mentions[*mention].tokens.end;
      return item;
    }
    const std::string& upos = graph_.token(at).upos;
    const bool adjective = at > token && at + 1 < end && mentions_.covering(at - 1) && mentions_.covering(at + 1) &&
                           doc_.mentions[*mentions_.covering(at - 1)].kind == MentionKind::kDemonym;
    const bool comma = graph_.form(at) == ",";
    const bool people = at > token && is_people(at - 1);
    if (comma && people && at + 1 < end && starts_[at + 1] != kNone) {
      item.noun = static_cast<std::int32_t>(at - 1);
    } else if (comma || upos == "CCONJ") {
      if (!adjective) return std::nullopt;
    } else if (upos != "NOUN" && upos != "PROPN" && upos != "ADJ" && upos != "DET" && graph_.token(at).xpos != "PRP$" &&
               graph_.token(at).xpos != "POS" && upos != "NUM" && graph_.form(at) != "-") {
      return std::nullopt;
    }
    ++at;
  }
  return std::nullopt;
}

/// One past ", and", "and", ",", "along with" at `token`; `token` when none is there. `joins`: not a mere comma.
std::uint32_t NameLists::separator(std::uint32_t token, std::uint32_t end, bool& joins) const {
  std::uint32_t at = token;
  joins = false;
  if (at < end && graph_.form(at) == ",") ++at;
  if (at >= end) return at;
  if (graph_.lemma(at) == "and" || graph_.form(at) == "&") {
    joins = true;
    return at + 1;
  }
  const std::string_view first = graph_.form(at);
  const std::string_view second = at + 1 < end ? graph_.form(at + 1) : std::string_view();
  if ((first == "along" || first == "together") && second == "with") {
    joins = true;
    return at + 2;
  }
  if (first == "as" && second == "well" && at + 2 < end && graph_.form(at + 2) == "as") {
    joins = true;
    return at + 3;
  }
  return at;
}

/// Reads the list whose first name begins at `token`; gives one past what was read.
std::uint32_t NameLists::read(std::uint32_t token, std::uint32_t end) {
  const auto first = item_at(token, end, false);
  if (!first || doc_.mentions[first->mention].tokens.first != token) return token + 1;
  const Kind kind = kind_of(first->mention);
  std::vector<Item> items = {*first};
  bool joined = false;
  while (!joined) {
    bool joins = false;
    const std::uint32_t next = separator(items.back().end, end, joins);
    if (next == items.back().end || next >= end) break;
    const auto item = item_at(next, end, kind == Kind::kPerson);
    if (!item || kind_of(item->mention) != kind) break;
    items.push_back(*item);
    joined = joins && item->noun == kNone;
  }
  // A list ends with "and": "Ruiz, Lee's deputy, and …" is none.
  if (!joined) return first->end;
  const auto list = static_cast<std::int32_t>(lists_.size());
  lists_.emplace_back();
  for (const Item& item : items) {
    const EntityMention& name = doc_.mentions[item.mention];
    lists_.back().push_back(name.head);
    for (std::uint32_t i = name.tokens.first; i < name.tokens.end; ++i) list_[i] = list;
    if (item.noun != kNone) list_[static_cast<std::size_t>(item.noun)] = list;
  }
  if (token >= 2 && graph_.form(token - 1) == "," && is_people(token - 2)) list_[token - 2] = list;
  return items.back().end;
}

}  // namespace newsgraph
