#include "extract/place_offices.h"

#include <optional>
#include <set>
#include <string>

#include "base/strings.h"
#include "rdf/vocabulary.h"
#include "text/fold.h"

namespace newsgraph {

Offices::Offices(const Reading& reading, const std::vector<RelationDraft>& relations)
    : reading_(reading), graph_(reading.graph), ontology_(reading.mappings.ontology()) {
  find(relations);
}

std::int32_t Offices::of(std::int32_t chain) const {
  const auto found = offices_.find(chain);
  return found == offices_.end() ? kNone : found->second;
}

void Offices::find(const std::vector<RelationDraft>& relations) {
  const auto learn = [&](std::int32_t who, std::int32_t where) {
    if (who != kNone && where != kNone && who != where && is_place(where)) offices_.try_emplace(who, where);
  };
  for (const RelationDraft& draft : relations) {
    const RelationMention& relation = draft.relation;
    if (relation.property == ng::kHoldsPosition && !relation.former && is_office(relation.value))
      learn(relation.subject, relation.object);
  }
  for (std::uint32_t m = 0; m < reading_.doc.mentions.size(); ++m) {
    const EntityMention& mention = reading_.doc.mentions[m];
    const auto of = static_cast<std::uint32_t>(mention.title_of);
    if (mention.title_of == kNone || of >= reading_.doc.mentions.size() || mention.type == "Person") continue;
    learn(reading_.mentions.chain_of(m), reading_.mentions.chain_of(of));
  }
  find_owned_bodies();
  find_named_bodies();
  for (const RelationDraft& draft : relations) {  // "minister of the Norwegian government"
    const RelationMention& relation = draft.relation;
    if (relation.property != ng::kHoldsPosition || relation.former) continue;
    const auto body = offices_.find(relation.object);
    if (body != offices_.end()) learn(relation.subject, body->second);
  }
}

/// A lawyer or player of a place holds no office in it.
bool Offices::is_office(const std::string& title) const {
  const WordList* titles = reading_.mappings.lexicon("titles");
  const std::string lower = ascii_lower(title);
  const std::size_t space = lower.rfind(' ');
  const std::string last = space == std::string::npos ? lower : lower.substr(space + 1);
  for (const std::string& words : {lower, last}) {
    const WordList::Row* row = titles == nullptr ? nullptr : titles->find(words);
    if (row != nullptr && row->cells.size() > 1) return row->cells[1] == "office";
  }
  return true;
}

/// "Peru's National Assembly", "the Peruvian Supreme Court", "the council of Lima": whose it is.
void Offices::find_owned_bodies() {
  for (std::uint32_t m = 0; m < reading_.doc.mentions.size(); ++m) {
    const EntityMention& mention = reading_.doc.mentions[m];
    const std::int32_t chain = reading_.mentions.chain_of(m);
    if (chain == kNone || mention.head >= graph_.size() || !is_a(mention.type, ng::kGovernmentBody)) continue;
    const std::int32_t owner = owner_of(mention.head);
    if (owner != kNone && owner != chain) offices_.try_emplace(chain, owner);
  }
}

/// The place that a body or office is said to be of; kNone when none is.
std::int32_t Offices::owner_of(std::uint32_t noun) const {
  for (const std::uint32_t c : graph_.children(noun)) {
    const bool owns = graph_.is(c, "nmod", "poss") ||
                      (c < noun && (graph_.is(c, "amod") || graph_.is(c, "compound"))) ||
                      (graph_.is(c, "nmod") && graph_.has_marker(c, "of"));
    const auto place = owns ? reading_.mentions.headed_by(c) : std::nullopt;
    const std::int32_t chain = place ? reading_.mentions.chain_of(*place) : kNone;
    if (chain != kNone && is_place(chain) && reading_.doc.mentions[*place].kind != MentionKind::kPronoun) return chain;
  }
  return kNone;
}

/// "was elected governor of Ohio", "resigned as mayor of Lima": the office that the trigger's own phrase names.
std::int32_t Offices::named_by(std::uint32_t trigger) const {
  const WordList* titles = reading_.mappings.lexicon("titles");
  if (titles == nullptr) return kNone;
  const TokenRange range = graph_.subtree(trigger);
  std::set<std::int32_t> found;
  for (std::uint32_t t = range.first; t < range.end; ++t) {
    if (!graph_.is_noun(t) || graph_.clause_of(t) != graph_.clause_of(trigger)) continue;
    const auto match = find_word(graph_, *titles, t);
    if (!match || match->row->cells.size() < 2 || match->row->cells[1] != "office") continue;
    const std::int32_t place = owner_of(t);
    if (place != kNone) found.insert(place);
  }
  return found.size() == 1 ? *found.begin() : kNone;
}

/// "the Supreme Court of Peru", "Lima Police": the name tells.
void Offices::find_named_bodies() {
  std::map<std::string, std::int32_t> names;
  for (std::uint32_t m = 0; m < reading_.doc.mentions.size(); ++m) {
    const EntityMention& mention = reading_.doc.mentions[m];
    const std::int32_t chain = reading_.mentions.chain_of(m);
    if (chain == kNone || !is_place(chain)) continue;
    if (mention.kind != MentionKind::kName && mention.kind != MentionKind::kDemonym) continue;
    names.try_emplace(fold_name(surface(reading_.doc.article.text, mention.span)), chain);
    names.try_emplace(fold_name(mention.name), chain);
  }
  for (std::size_t c = 0; c < reading_.doc.chains.size(); ++c) {
    const CorefChain& chain = reading_.doc.chains[c];
    const bool body = is_a(chain.type, ng::kGovernmentBody);
    if (!body || chain.mentions.empty()) continue;
    const std::string name = ' ' + fold_name(reading_.doc.mentions[chain.representative].name) + ' ';
    for (const auto& [place, number] : names) {
      if (!place.empty() && name.find(' ' + place + ' ') != std::string::npos)
        offices_.try_emplace(static_cast<std::int32_t>(c), number);
    }
  }
  find_demonyms();
}

/// "the Norwegian Parliament": of the country that the article names elsewhere.
void Offices::find_demonyms() {
  const auto name_of = [&](const CorefChain& chain) -> const std::string& {
    return reading_.doc.mentions[chain.representative].name;
  };
  std::map<std::string, std::int32_t> countries;
  for (std::size_t c = 0; c < reading_.doc.chains.size(); ++c) {
    const CorefChain& chain = reading_.doc.chains[c];
    if (chain.type != "Country" || chain.mentions.empty()) continue;
    const std::string key = reading_.mappings.country_key(name_of(chain));
    if (!key.empty()) countries.try_emplace(key, static_cast<std::int32_t>(c));
  }
  for (std::size_t c = 0; c < reading_.doc.chains.size(); ++c) {
    const CorefChain& chain = reading_.doc.chains[c];
    if (chain.mentions.empty() || !is_a(chain.type, ng::kGovernmentBody)) continue;
    for (const std::string_view word : split(name_of(chain), ' ')) {
      const auto country = countries.find(reading_.mappings.demonym_key(word));
      if (country != countries.end()) offices_.try_emplace(static_cast<std::int32_t>(c), country->second);
    }
  }
}

bool Offices::is_a(const std::string& type, std::string_view wanted) const {
  return ontology_.is_subclass(std::string(ng::kNamespace) + type, wanted);
}
bool Offices::is_place(std::int32_t chain) const {
  return is_a(reading_.doc.chains[static_cast<std::size_t>(chain)].type, ng::kPlace);
}

}  // namespace newsgraph
