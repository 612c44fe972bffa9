#include "emit/claims.h"

#include <algorithm>
#include <set>
#include <span>

#include "base/hash.h"
#include "emit/terms.h"
#include "rdf/check.h"
#include "rdf/iri.h"
#include "rdf/vocabulary.h"

namespace newsgraph {

/// A claim about to be written.
struct Claims::Said {
  std::string subject;
  std::string property;
  Term object;
  ClaimRank rank = ClaimRank::kNormal;
  std::string reason;
  const Support* support = nullptr;
  bool by_relations = false;  // whether support->mentions are relations or events
  QuantityBound bound = QuantityBound::kExact;
  std::string group;
  std::string check;

  [[nodiscard]] std::string identity() const {
    std::string text = subject + '\0' + property + '\0' + to_string(object);
    if (bound != QuantityBound::kExact) text += '\0' + std::string(iri_of(bound));
    if (!group.empty()) text += '\0' + group;
    return text;
  }
};

Claims::Claims(const EmitContext& context, const MentionIris& mentions, const std::string& base_iri)
    : context_(context), mentions_(mentions), base_(base_iri), by_article_(context.graph.articles.size()) {
  const auto numbered = [](std::size_t owner, bool of_event, bool casualties, std::size_t count) {
    std::vector<Place> places;
    for (std::size_t i = 0; i < count; ++i) {
      places.push_back({static_cast<std::uint32_t>(owner), static_cast<std::uint32_t>(i), of_event, casualties, {}});
    }
    return places;
  };
  const KnowledgeGraph& graph = context_.graph;
  for (std::size_t i = 0; i < graph.entities.size(); ++i) {
    collect(numbered(i, false, false, graph.entities[i].claims.size()));
  }
  for (std::size_t i = 0; i < graph.events.size(); ++i) {
    std::vector<Place> places = numbered(i, true, false, graph.events[i].claims.size());
    const std::vector<Place> counts = numbered(i, true, true, graph.events[i].casualties.size());
    places.insert(places.end(), counts.begin(), counts.end());
    collect(std::move(places));
  }
}

/// Takes the claims of one owner that can be written, in the order of their IRIs.
void Claims::collect(std::vector<Place> places) {
  std::set<std::array<char, kDigits>> taken;
  std::vector<Place> kept;
  for (Place& place : places) {
    const Said said = said_at(place);
    if (!why_not_writable(said.object).empty() || !is_web_iri(said.property)) {
      continue;  // reported already when the fact was left out
    }
    std::string text = said.identity();
    do {
      const std::string digest = sha256_hex(text);
      std::copy_n(digest.begin(), kDigits, place.digest.begin());
      text += '\0';
    } while (!taken.insert(place.digest).second);
    kept.push_back(place);
  }
  std::sort(kept.begin(), kept.end(), [](const Place& a, const Place& b) { return a.digest < b.digest; });
  for (const Place& place : kept) {
    for (const MentionRef& mention : support_of(place).mentions) {
      std::vector<std::uint32_t>& of_article = by_article_[mention.article];
      const auto number = static_cast<std::uint32_t>(places_.size());
      if (of_article.empty() || of_article.back() != number) of_article.push_back(number);
    }
    places_.push_back(place);
  }
}

const Support& Claims::support_of(const Place& place) const {
  if (!place.of_event) return context_.graph.entities[place.owner].claims[place.index].support;
  const Event& event = context_.graph.events[place.owner];
  return place.casualties ? event.casualties[place.index].support : event.claims[place.index].support;
}

Claims::Said Claims::said_at(const Place& place) const {
  if (place.of_event && place.casualties) {
    return total_or_part(context_.graph.events[place.owner], context_.iris.events[place.owner], place.index);
  }
  const Claim& claim = place.of_event ? context_.graph.events[place.owner].claims[place.index]
                                      : context_.graph.entities[place.owner].claims[place.index];
  Said said;
  said.subject = place.of_event ? context_.iris.events[place.owner] : context_.iris.entities[place.owner];
  said.property = claim.property;
  said.object = value_term(context_, claim.property, claim.value);
  said.rank = claim.rank;
  said.reason = claim.reason;
  said.check = claim.check;
  said.support = &claim.support;
  said.by_relations = !place.of_event;
  return said;
}

/// A total is claimed of the event; a part, of its node, or of the event when it has none.
Claims::Said Claims::total_or_part(const Event& event, const std::string& event_iri, std::size_t index) const {
  const Casualties& part = event.casualties[index];
  const std::string node = casualty_iris(event, event_iri)[index];
  const std::string total = context_.hierarchy.total_property(part.outcome);
  const bool of_event = node.empty() || (part.part_of == kNone && !total.empty());
  Said said;
  said.subject = of_event ? event_iri : node;
  said.property = of_event && !total.empty() ? total : std::string(ng::kCount);
  said.object = integer(part.count);
  said.rank = part.rank;
  said.reason = part.reason;
  said.check = part.check;
  said.support = &part.support;
  said.bound = part.bound;
  said.group = part.group;
  return said;
}

std::uint64_t Claims::write(TripleSink& sink) const {
  for (const Place& place : places_) write(place, {}, sink);
  return places_.size();
}

void Claims::write_said(std::uint32_t article, TripleSink& sink) const {
  for (const std::uint32_t number : by_article_[article]) write(places_[number], {true, false, article}, sink);
}

void Claims::write_merged(TripleSink& sink) const {
  // What no article can be named for stands here as a whole, so that nothing is lost.
  for (const Place& place : places_) write(place, {support_of(place).mentions.empty(), true, 0}, sink);
}

void Claims::write(const Place& place, const Sides& sides, TripleSink& sink) const {
  const Said said = said_at(place);
  SubjectBlock block(base_ + "claim/" + std::string(place.digest.data(), kDigits), context_.left_out);
  if (sides.said) {
    block.type(rdf::kStatement);
    block.iri(rdf::kSubject, said.subject);
    block.iri(rdf::kPredicate, said.property);
    if (said.object.is_iri())
      block.iri(rdf::kObject, said.object.value);
    else
      block.literal(rdf::kObject, {said.object.value, said.object.datatype, said.object.language});
    if (said.bound != QuantityBound::kExact) block.iri(ng::kBoundProperty, iri_of(said.bound));
    block.text(ng::kGroupProperty, said.group);
    for (const MentionRef& mention : mentions_in(said.support->mentions, sides.article)) {
      block.optional_iri(prov::kWasDerivedFrom,
                         said.by_relations ? mentions_.relation(mention) : mentions_.event(mention));
    }
  }
  if (sides.merged) {
    block.iri(ng::kRank, iri_of(said.rank));
    block.text(ng::kRankReason, said.reason);
    block.optional_iri(ng::kFailedCheck, said.check);
    block.literal(ng::kArticleCount, integer(said.support->article_count));
    block.literal(ng::kSourceCount, integer(said.support->source_count));
    block.literal(ng::kConfidence, decimal(std::clamp(said.support->confidence, 0.0, 1.0), 2));
  }
  block.write(sink);
}

}  // namespace newsgraph
