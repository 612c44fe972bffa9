// Entities first, with the shortcuts that their events allow, then positions,
// then events with their casualties; every subject once. Two rules hold
// throughout: what did not happen gives no shortcut and no total, and a value
// that is disputed or superseded stays in the evidence layer.
#include "emit/facts.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <utility>

#include "emit/terms.h"
#include "rdf/check.h"
#include "rdf/iri.h"
#include "rdf/literal_text.h"
#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

using Shortcut = std::pair<std::string, std::uint32_t>;  // property, the other entity

std::vector<std::uint32_t> order_of(const std::vector<std::string>& iris) {
  std::vector<std::uint32_t> order(iris.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return iris[a] < iris[b]; });
  return order;
}

/// IRIs under which other datasets know the thing that a key of an authority names.
std::string external_iri(const std::string& key) {
  if (key.starts_with("iso3166:")) return "http://lexvo.org/id/iso3166/" + percent_encode(key.substr(8));
  if (key.starts_with("geonames:")) return "https://sws.geonames.org/" + percent_encode(key.substr(9)) + "/";
  return is_web_iri(key) ? key : std::string();
}

/// Those claims that the fact layer holds. What only stands for a preferred value of its property is evidence, no fact
/// of its own; a wider place is.
std::vector<const Claim*> facts_among(const std::vector<Claim>& claims) {
  std::vector<std::string_view> preferred;
  for (const Claim& claim : claims) {
    if (claim.rank == ClaimRank::kPreferred && claim.property != sem::kHasPlace) preferred.push_back(claim.property);
  }
  std::sort(preferred.begin(), preferred.end());
  std::vector<const Claim*> facts;
  for (const Claim& claim : claims) {
    const bool behind = claim.rank == ClaimRank::kNormal &&
                        std::binary_search(preferred.begin(), preferred.end(), std::string_view(claim.property));
    if (is_fact(claim.rank) && !behind) facts.push_back(&claim);
  }
  return facts;
}

class Facts {
 public:
  Facts(const EmitContext& context, TripleSink& sink) : context_(context), sink_(sink) {}

  void write() {
    shortcuts_.resize(context_.graph.entities.size());
    for (const Event& event : context_.graph.events) collect_shortcuts(event);
    collect_positions();
    for (const std::uint32_t i : order_of(context_.iris.entities)) entity(i);
    for (const PositionIris& position : context_.iris.positions) office(position);
    for (const std::uint32_t i : order_of(context_.iris.holdings)) holding(i);
    for (const std::uint32_t i : order_of(context_.iris.events)) event(i);
    for (const auto& [old_iri, new_iri] : context_.remembered.replaced) {
      SubjectBlock block(old_iri, context_.left_out);
      block.iri(dct::kIsReplacedBy, new_iri);
      block.write(sink_);
    }
  }

 private:
  [[nodiscard]] const Hierarchy& hierarchy() const { return context_.hierarchy; }

  /// Entities that took part in any role but that of a mere companion.
  [[nodiscard]] std::set<std::uint32_t> participants(const Event& event) const {
    std::set<std::uint32_t> found;
    for (const Claim* claim : facts_among(event.claims)) {
      if (claim->value.entity != kNone && claim->property != ng::kCompanion &&
          hierarchy().is_a(claim->property, ng::kParticipant)) {
        found.insert(static_cast<std::uint32_t>(claim->value.entity));
      }
    }
    return found;
  }

  /// Between every two participants that the property admits: both ways when it is symmetric, else from those who act
  /// to all others.
  void collect_shortcuts(const Event& event) {
    if (!is_real(event.status) || event.shortcuts.empty()) return;
    const std::set<std::uint32_t> all = participants(event);
    for (const std::string& property : event.shortcuts) {
      const bool symmetric = hierarchy().is_symmetric(property);
      for (const std::uint32_t from : all) {
        if (!symmetric && !acts(event, from)) continue;
        for (const std::uint32_t to : all) {
          if (from == to || (!symmetric && acts(event, to))) continue;
          if (hierarchy().admits(property, context_.graph.entities[from].types, context_.graph.entities[to].types)) {
            shortcuts_[from].insert({property, to});
          }
        }
      }
    }
  }

  [[nodiscard]] static bool acts(const Event& event, std::uint32_t entity) {
    const std::vector<const Claim*> facts = facts_among(event.claims);
    return std::any_of(facts.begin(), facts.end(), [&](const Claim* claim) {
      const std::string& role = claim->property;
      return claim->value.entity == static_cast<std::int32_t>(entity) &&
             (role == ng::kAgentProperty || role == ng::kSpeaker || role == ng::kVisitor || role == ng::kAttacker ||
              role == ng::kBuyer);
    });
  }

  void collect_positions() {
    held_.resize(context_.graph.entities.size());
    for (std::uint32_t i = 0; i < context_.graph.positions.size(); ++i) {
      const PositionHeld& position = context_.graph.positions[i];
      if (!position.former) held_[position.holder].insert(context_.iris.position_of_holding[i]);
    }
  }

  void types(SubjectBlock& block, const std::vector<std::string>& classes, std::string_view fallback) const {
    for (const std::string& type : classes) {
      block.type(type);
    }
    for (const std::string& type : classes) {
      for (const std::string& parent : hierarchy().with_parents(type)) {
        // sem:Event is part of the contract; of entities, the own classes are enough.
        if (parent.starts_with(ng::kNamespace) || parent == sem::kEvent) block.type(parent);
      }
    }
    block.type(fallback);
  }

  void claims(SubjectBlock& block, const std::vector<Claim>& claims) const {
    for (const Claim* fact : facts_among(claims)) {
      const Claim& claim = *fact;
      const bool is_entity = claim.value.entity != kNone;
      const Term object = is_entity ? Term() : value_term(context_, claim.property, claim.value);
      for (const std::string& property : hierarchy().with_parents(claim.property)) {
        if (is_entity)
          block.minted(property, entity_iri(context_, claim.value.entity));
        else
          block.literal(property, object);
      }
    }
  }

  void entity(std::uint32_t index) {
    const Entity& entity = context_.graph.entities[index];
    SubjectBlock block(context_.iris.entities[index], context_.left_out);
    types(block, entity.types, ng::kEntity);
    label(block, entity.label);
    for (const std::string& name : entity.alternatives) block.text(skos::kAltLabel, name);
    block.optional_iri(skos::kExactMatch, external_iri(entity.same_as));
    block.number(ng::kArticleCount, articles(entity.mentions));
    claims(block, entity.claims);
    for (const auto& [property, other] : shortcuts_[index]) block.minted(property, context_.iris.entities[other]);
    for (const std::uint32_t position : held_[index])
      block.minted(ng::kHoldsPosition, context_.iris.positions[position].iri);
    block.write(sink_);
  }

  /// The number of articles that hold any of the mentions.
  static std::size_t articles(std::vector<MentionRef> mentions) {
    std::sort(mentions.begin(), mentions.end());
    const auto same = [](const MentionRef& a, const MentionRef& b) { return a.article == b.article; };
    return static_cast<std::size_t>(std::unique(mentions.begin(), mentions.end(), same) - mentions.begin());
  }

  /// Everything has a label; what has no name is called by the end of its IRI.
  static void label(SubjectBlock& block, const std::string& text) {
    if (!block.text(rdfs::kLabel, text)) block.text(rdfs::kLabel, local_name(block.subject()));
  }

  void office(const PositionIris& position) {
    SubjectBlock block(position.iri, context_.left_out);
    types(block, {std::string(ng::kPosition)}, ng::kEntity);
    label(block, position.label);
    block.text(ng::kPositionTitle, context_.graph.positions[position.holdings.front()].title);
    if (position.position_of != kNone) block.minted(ng::kPositionOf, entity_iri(context_, position.position_of));
    std::vector<MentionRef> all;
    for (const std::uint32_t holding : position.holdings) {
      const std::vector<MentionRef>& mentions = context_.graph.positions[holding].support.mentions;
      all.insert(all.end(), mentions.begin(), mentions.end());
    }
    block.number(ng::kArticleCount, articles(std::move(all)));
    block.write(sink_);
  }

  void holding(std::uint32_t index) {
    const PositionHeld& held = context_.graph.positions[index];
    const PositionIris& position = context_.iris.positions[context_.iris.position_of_holding[index]];
    SubjectBlock block(context_.iris.holdings[index], context_.left_out);
    block.type(ng::kPositionHeld);
    label(block, context_.graph.entities[held.holder].label + ", " + position.label);
    block.minted(ng::kHolder, context_.iris.entities[held.holder]);
    block.minted(ng::kPositionProperty, position.iri);
    block.day(ng::kAttestedFrom, held.attested_from);
    block.day(ng::kAttestedUntil, held.attested_until);
    block.literal(ng::kFormer, boolean(held.former));
    write_counts(block, held.support);
    block.write(sink_);
  }

  void event(std::uint32_t index) {
    const Event& event = context_.graph.events[index];
    const std::string& iri = context_.iris.events[index];
    SubjectBlock block(iri, context_.left_out);
    types(block, event.types, ng::kEvent);
    block.type(sem::kEvent);
    label(block, event.label);
    block.term(ng::kStatusProperty, iri_of(event.status));
    claims(block, event.claims);
    if (event.when.exact()) block.day(ng::kDate, event.when.first);
    block.day(sem::kHasEarliestBeginTimeStamp, event.when.first);
    block.day(sem::kHasLatestEndTimeStamp, event.when.last);
    if (event.ordinal) block.number(ng::kOrdinal, *event.ordinal);
    if (event.part_of != kNone) {
      block.minted(sem::kSubEventOf, context_.iris.events[static_cast<std::size_t>(event.part_of)]);
    }
    block.day(ng::kFirstReported, event.first_reported);
    write_counts(block, event.support);
    const std::vector<std::string> nodes = casualty_iris(event, iri);
    for (const std::string& node : nodes) {
      block.minted(ng::kCasualtiesProperty, node);
    }
    totals(block, event);
    block.write(sink_);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (!nodes[i].empty()) casualties(event, nodes, i);
    }
  }

  /// One exact, undivided, preferred count per outcome is the total; several of them are none.
  void totals(SubjectBlock& block, const Event& event) const {
    if (!is_real(event.status)) return;
    std::map<std::string, std::set<std::uint64_t>> totals;
    for (const Casualties& casualties : event.casualties) {
      if (casualties.part_of != kNone || casualties.rank != ClaimRank::kPreferred) continue;
      if (casualties.bound != QuantityBound::kExact) continue;
      const std::string property = hierarchy().total_property(casualties.outcome);
      if (!property.empty()) totals[property].insert(casualties.count);
    }
    for (const auto& [property, counts] : totals) {
      if (counts.size() == 1) block.number(property, *counts.begin());
    }
  }

  void casualties(const Event& event, const std::vector<std::string>& nodes, std::size_t index) {
    const Casualties& casualties = event.casualties[index];
    SubjectBlock block(nodes[index], context_.left_out);
    block.type(ng::kCasualties);
    block.term(ng::kOutcome, casualties.outcome);
    block.number(ng::kCount, casualties.count);
    if (casualties.bound != QuantityBound::kExact) block.term(ng::kBoundProperty, iri_of(casualties.bound));
    block.text(ng::kGroupProperty, casualties.group);
    if (casualties.part_of != kNone && !nodes[static_cast<std::size_t>(casualties.part_of)].empty()) {
      block.iri(ng::kPartOf, nodes[static_cast<std::size_t>(casualties.part_of)]);
    }
    block.write(sink_);
  }

  const EmitContext& context_;
  TripleSink& sink_;
  std::vector<std::set<Shortcut>> shortcuts_;  // by entity
  std::vector<std::set<std::uint32_t>> held_;  // by entity: indices in Iris::positions
};

}  // namespace

const std::string& entity_iri(const EmitContext& context, std::int32_t entity) {
  return context.iris.entities[static_cast<std::size_t>(entity)];
}

Term value_term(const EmitContext& context, const std::string& property, const Value& value) {
  if (value.entity != kNone) return Iri{entity_iri(context, value.entity)};
  Literal literal{clean_literal(value.literal), value.datatype, ""};
  const std::string& range = context.hierarchy.range(property);
  if (literal.datatype.empty() && range.starts_with(xsd::kNamespace) && has_lexical_form(literal.lexical, range)) {
    literal.datatype = range;
  }
  // Decimals in their canonical form, 12.0: Jena's TDB2 does not find 1300000000 again to delete it.
  if (literal.datatype == xsd::kDecimal && literal.lexical.find('.') == std::string::npos) literal.lexical += ".0";
  if (literal.datatype == xsd::kString)
    literal.datatype.clear();
  else if (literal.datatype.empty())
    literal.language = value.language.empty() ? "en" : value.language;
  return literal;
}

void write_counts(SubjectBlock& block, const Support& support) {
  block.number(ng::kArticleCount, support.article_count);
  block.number(ng::kSourceCount, support.source_count);
  block.typed(ng::kConfidence, decimal(std::clamp(support.confidence, 0.0, 1.0), 2).lexical, xsd::kDecimal);
}

std::vector<std::string> casualty_iris(const Event& event, const std::string& event_iri) {
  std::vector<std::string> iris;
  std::size_t number = 0;
  for (const Casualties& casualties : event.casualties) {
    iris.push_back(is_fact(casualties.rank) ? event_iri + "/casualties/" + std::to_string(++number) : std::string());
  }
  return iris;
}

void write_facts(const EmitContext& context, TripleSink& sink) {
  Facts(context, sink).write();
}

}  // namespace newsgraph
