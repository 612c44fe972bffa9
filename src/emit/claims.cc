#include "emit/claims.h"

#include <algorithm>
#include <map>
#include <vector>

#include "base/hash.h"
#include "emit/terms.h"
#include "rdf/check.h"
#include "rdf/iri.h"
#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

constexpr std::size_t kHashDigits = 20;

/// A claim about to be written.
struct Said {
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
};

class Claims {
 public:
  Claims(const EmitContext& context, const MentionIris& mentions, const std::string& base, TripleSink& sink)
      : context_(context), mentions_(mentions), base_(base), sink_(sink) {}

  std::uint64_t write() {
    const KnowledgeGraph& graph = context_.graph;
    for (std::size_t i = 0; i < graph.entities.size(); ++i) {
      for (const Claim& claim : graph.entities[i].claims) add(claim, context_.iris.entities[i], true);
      flush();
    }
    for (std::size_t i = 0; i < graph.events.size(); ++i) {
      const Event& event = graph.events[i];
      for (const Claim& claim : event.claims) add(claim, context_.iris.events[i], false);
      casualties(event, context_.iris.events[i]);
      flush();
    }
    return count_;
  }

 private:
  void add(const Claim& claim, const std::string& subject, bool by_relations) {
    said_.push_back({subject,
                     claim.property,
                     value_term(context_, claim.property, claim.value),
                     claim.rank,
                     claim.reason,
                     &claim.support,
                     by_relations,
                     QuantityBound::kExact,
                     {},
                     claim.check});
  }

  /// A total is claimed of the event; a part, of its node, or of the event when it has none.
  void casualties(const Event& event, const std::string& event_iri) {
    const std::vector<std::string> nodes = casualty_iris(event, event_iri);
    for (std::size_t i = 0; i < event.casualties.size(); ++i) {
      const Casualties& part = event.casualties[i];
      const std::string total = context_.hierarchy.total_property(part.outcome);
      const bool of_event = nodes[i].empty() || (part.part_of == kNone && !total.empty());
      said_.push_back({of_event ? event_iri : nodes[i], of_event && !total.empty() ? total : std::string(ng::kCount),
                       integer(part.count), part.rank, part.reason, &part.support, false, part.bound, part.group,
                       part.check});
    }
  }

  [[nodiscard]] static std::string identity(const Said& said) {
    std::string text = said.subject + '\0' + said.property + '\0' + to_string(said.object);
    if (said.bound != QuantityBound::kExact) text += '\0' + std::string(iri_of(said.bound));
    if (!said.group.empty()) text += '\0' + said.group;
    return text;
  }

  /// Writes the claims collected for one subject, in the order of their IRIs.
  void flush() {
    std::map<std::string, const Said*> by_iri;
    for (const Said& said : said_) {
      if (!why_not_writable(said.object).empty() || !is_web_iri(said.property)) {
        continue;  // reported already when the fact was left out
      }
      std::string text = identity(said);
      while (!by_iri.emplace(base_ + "claim/" + sha256_hex(text).substr(0, kHashDigits), &said).second) text += '\0';
    }
    for (const auto& [iri, said] : by_iri) block(iri, *said);
    said_.clear();
  }

  void block(const std::string& iri, const Said& said) {
    SubjectBlock block(iri, context_.left_out);
    block.type(rdf::kStatement);
    block.iri(rdf::kSubject, said.subject);
    block.iri(rdf::kPredicate, said.property);
    if (said.object.is_iri())
      block.iri(rdf::kObject, said.object.value);
    else
      block.literal(rdf::kObject, {said.object.value, said.object.datatype, said.object.language});
    block.iri(ng::kRank, iri_of(said.rank));
    block.text(ng::kRankReason, said.reason);
    block.optional_iri(ng::kFailedCheck, said.check);
    if (said.bound != QuantityBound::kExact) block.iri(ng::kBoundProperty, iri_of(said.bound));
    block.text(ng::kGroupProperty, said.group);
    block.literal(ng::kArticleCount, integer(said.support->article_count));
    block.literal(ng::kSourceCount, integer(said.support->source_count));
    block.literal(ng::kConfidence, decimal(std::clamp(said.support->confidence, 0.0, 1.0), 2));
    for (const MentionRef& mention : said.support->mentions) {
      block.optional_iri(prov::kWasDerivedFrom,
                         said.by_relations ? mentions_.relation(mention) : mentions_.event(mention));
    }
    block.write(sink_);
    ++count_;
  }

  const EmitContext& context_;
  const MentionIris& mentions_;
  const std::string& base_;
  TripleSink& sink_;
  std::vector<Said> said_;
  std::uint64_t count_ = 0;
};

}  // namespace

std::uint64_t write_claims(const EmitContext& context, const MentionIris& mentions, const std::string& base_iri,
                           TripleSink& sink) {
  return Claims(context, mentions, base_iri, sink).write();
}

}  // namespace newsgraph
