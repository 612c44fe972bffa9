#include "emit/claims.h"

#include <algorithm>
#include <set>

#include "base/hash.h"
#include "emit/terms.h"
#include "rdf/check.h"
#include "rdf/iri.h"
#include "rdf/vocabulary.h"

namespace newsgraph {

/// A claim about to be written. Points into the graph and into itself.
struct Claims::Said {
  Said(const Claims& claims, const Place& place);
  Said(const Said&) = delete;
  Said& operator=(const Said&) = delete;

  std::string_view subject;
  std::string_view property;
  std::string_view entity;  // the object; empty when it is a literal
  Term literal;
  ClaimRank rank = ClaimRank::kNormal;
  std::string_view reason;
  const Support* support = nullptr;
  bool by_relations = false;  // whether support->mentions are relations or events
  QuantityBound bound = QuantityBound::kExact;
  std::string_view group;
  std::string_view check;

  [[nodiscard]] std::string identity() const {
    std::string text;
    text.reserve(subject.size() + property.size() + std::max(entity.size(), literal.value.size()) + 64);
    ((text += subject) += '\0') += property;
    text += '\0';
    if (entity.empty())
      text += to_string(literal);
    else
      ((text += '<') += entity) += '>';
    if (bound != QuantityBound::kExact) (text += '\0') += iri_of(bound);
    if (!group.empty()) (text += '\0') += group;
    return text;
  }

 private:
  void total_or_part(const EmitContext& context, const Place& place);

  std::string node_;
};

Claims::Said::Said(const Claims& claims, const Place& place) {
  const EmitContext& context = claims.context_;
  if (place.casualties) {
    total_or_part(context, place);
    return;
  }
  const Claim& claim = place.of_event ? context.graph.events[place.owner].claims[place.index]
                                      : context.graph.entities[place.owner].claims[place.index];
  subject = place.of_event ? context.iris.events[place.owner] : context.iris.entities[place.owner];
  property = claim.property;
  if (claim.value.entity != kNone)
    entity = entity_iri(context, claim.value.entity);
  else
    literal = value_term(context, claim.property, claim.value);
  rank = claim.rank;
  reason = claim.reason;
  check = claim.check;
  support = &claim.support;
  by_relations = !place.of_event;
}

/// A total is claimed of the event; a part, of its node, or of the event when it has none.
void Claims::Said::total_or_part(const EmitContext& context, const Place& place) {
  const Event& event = context.graph.events[place.owner];
  const std::string& event_iri = context.iris.events[place.owner];
  const Casualties& part = event.casualties[place.index];
  node_ = casualty_iris(event, event_iri)[place.index];
  const std::string& total = context.hierarchy.total_property(part.outcome);
  const bool of_event = node_.empty() || (part.part_of == kNone && !total.empty());
  subject = of_event ? event_iri : node_;
  property = of_event && !total.empty() ? std::string_view(total) : ng::kCount;
  literal = integer(part.count);
  rank = part.rank;
  reason = part.reason;
  check = part.check;
  support = &part.support;
  bound = part.bound;
  group = part.group;
}

Claims::Claims(const EmitContext& context, const MentionIris& mentions, const std::string& base_iri)
    : context_(context), mentions_(mentions), base_(base_iri), by_article_(context.graph.articles.size()) {
  const KnowledgeGraph& graph = context_.graph;
  std::vector<Place> places;  // of one owner
  const auto number = [&places](std::size_t owner, bool of_event, bool casualties, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      places.push_back({static_cast<std::uint32_t>(owner), static_cast<std::uint32_t>(i), of_event, casualties, {}});
    }
  };
  for (std::size_t i = 0; i < graph.entities.size(); ++i) {
    number(i, false, false, graph.entities[i].claims.size());
    collect(places);
    places.clear();
  }
  for (std::size_t i = 0; i < graph.events.size(); ++i) {
    number(i, true, false, graph.events[i].claims.size());
    number(i, true, true, graph.events[i].casualties.size());
    collect(places);
    places.clear();
  }
}

/// Takes the claims of one owner that can be written, in the order of their IRIs.
void Claims::collect(std::span<Place> places) {
  std::set<std::array<char, kDigits>> taken;
  const std::size_t begin = places_.size();
  for (Place& place : places) {
    const Said said(*this, place);
    if ((said.entity.empty() && !why_not_writable(said.literal).empty()) || !is_web_iri(said.property)) {
      continue;  // reported already when the fact was left out
    }
    std::string text = said.identity();
    do {
      const std::string digest = sha256_hex(text);
      std::copy_n(digest.begin(), kDigits, place.digest.begin());
      text += '\0';
    } while (!taken.insert(place.digest).second);
    places_.push_back(place);
  }
  std::sort(places_.begin() + static_cast<std::ptrdiff_t>(begin), places_.end(),
            [](const Place& a, const Place& b) { return a.digest < b.digest; });
  for (std::size_t i = begin; i < places_.size(); ++i) {
    const auto number = static_cast<std::uint32_t>(i);
    for (const MentionRef& mention : support_of(places_[i]).mentions) {
      std::vector<std::uint32_t>& of_article = by_article_[mention.article];
      if (of_article.empty() || of_article.back() != number) of_article.push_back(number);
    }
  }
}

const Support& Claims::support_of(const Place& place) const {
  if (!place.of_event) return context_.graph.entities[place.owner].claims[place.index].support;
  const Event& event = context_.graph.events[place.owner];
  return place.casualties ? event.casualties[place.index].support : event.claims[place.index].support;
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
  const Said said(*this, place);
  SubjectBlock block(base_ + "claim/" + std::string(place.digest.data(), kDigits), context_.left_out);
  if (sides.said) {
    block.type(rdf::kStatement);
    block.minted(rdf::kSubject, said.subject);
    block.term(rdf::kPredicate, said.property);
    if (said.entity.empty())
      block.literal(rdf::kObject, said.literal);
    else
      block.minted(rdf::kObject, said.entity);
    if (said.bound != QuantityBound::kExact) block.term(ng::kBoundProperty, iri_of(said.bound));
    block.text(ng::kGroupProperty, said.group);
    for (const MentionRef& mention : mentions_in(said.support->mentions, sides.article)) {
      block.minted(prov::kWasDerivedFrom, said.by_relations ? mentions_.relation(mention) : mentions_.event(mention));
    }
  }
  if (sides.merged) {
    block.term(ng::kRank, iri_of(said.rank));
    block.text(ng::kRankReason, said.reason);
    block.optional_iri(ng::kFailedCheck, said.check);
    write_counts(block, *said.support);
  }
  block.write(sink);
}

}  // namespace newsgraph
