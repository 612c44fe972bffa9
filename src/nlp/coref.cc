// A sieve of passes, the most certain first (after Lee et al., 2013): names, then
// descriptions, then pronouns. Then entities become chains.

#include "nlp/coref.h"

#include <algorithm>
#include <map>
#include <vector>

#include "nlp/coref_entities.h"
#include "nlp/syntax.h"

namespace newsgraph {
namespace {

/// The mention with the fullest name: names before demonyms before descriptions, more words before fewer, the first of
/// equals.
std::uint32_t representative_of(const CorefEntity& entity, const std::vector<EntityMention>& mentions) {
  const auto rank = [&](std::uint32_t m) {
    const EntityMention& mention = mentions[m];
    const int kind = mention.kind == MentionKind::kName      ? 3
                     : mention.kind == MentionKind::kDemonym ? 2
                     : mention.kind == MentionKind::kNominal ? 1
                                                             : 0;
    return std::pair(
        kind, std::pair(name_words(mention.name).size(), mention.kind == MentionKind::kName ? mention.name.size() : 0));
  };
  std::uint32_t best = entity.mentions.front();
  for (const std::uint32_t m : entity.mentions) {
    if (rank(m) > rank(best)) best = m;
  }
  return best;
}

/// The class of an entity: of its names the one most often given, of equals that of the fullest name.
std::string type_of(const CorefEntity& entity, const std::vector<EntityMention>& mentions,
                    std::uint32_t representative) {
  std::map<std::string, int> votes;
  for (const std::uint32_t m : entity.mentions) {
    if (mentions[m].kind == MentionKind::kPronoun) continue;
    votes[mentions[m].type] += m == representative ? 3 : mentions[m].kind == MentionKind::kNominal ? 0 : 1;
  }
  std::string best = mentions[representative].type;
  for (const auto& [type, count] : votes) {
    const bool finer = type != best && count > votes[best] &&
                       !(type == "Organization" && family_of(best) == EntityFamily::kBody) &&
                       !(type == "Place" && family_of(best) == EntityFamily::kPlace);
    if (finer && family_of(type) == family_of(best)) best = type;
  }
  if ((best == "Organization" || best == "Place") && votes.size() > 1) {  // a known kind of body beats "organisation"
    for (const auto& [type, count] : votes) {
      if (count > 0 && type != best && family_of(type) == family_of(best)) return type;
    }
  }
  return best;
}

}  // namespace

void CorefAnnotator::annotate(Document& doc, AntecedentJudge* judge) const {
  doc.chains.clear();
  const Syntax syntax(doc);
  for (EntityMention& mention : doc.mentions) {
    mention.chain = kNone;
    mention.members.clear();
  }
  EntityTable table(syntax, *lexicons_, doc.mentions);
  link_names(table, *gazetteer_);
  link_descriptions(table);
  link_pronouns(table, weights_, judge);

  std::vector<std::uint32_t> order;
  for (std::uint32_t e = 0; e < table.entities().size(); ++e) {
    if (!table.entities()[e].mentions.empty()) order.push_back(e);
  }
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return table.entities()[a].mentions.front() < table.entities()[b].mentions.front();
  });
  std::vector<std::int32_t> chain_of(table.entities().size(), kNone);
  for (const std::uint32_t e : order) {
    const CorefEntity& entity = table.entities()[e];
    CorefChain chain{entity.mentions, representative_of(entity, doc.mentions), {}};
    chain.type = type_of(entity, doc.mentions, chain.representative);
    chain_of[e] = static_cast<std::int32_t>(doc.chains.size());
    for (const std::uint32_t m : chain.mentions) {
      doc.mentions[m].chain = chain_of[e];
      doc.mentions[m].type = chain.type;
    }
    doc.chains.push_back(std::move(chain));
  }
  for (EntityMention& mention : doc.mentions) {
    for (std::uint32_t& member : mention.members) member = static_cast<std::uint32_t>(chain_of[member]);
    std::sort(mention.members.begin(), mention.members.end());
  }
}

}  // namespace newsgraph
