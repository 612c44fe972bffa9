#include "emit/evidence.h"

#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <vector>

#include "emit/claims.h"
#include "emit/mention_iris.h"
#include "emit/terms.h"
#include "rdf/iri.h"
#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

/// For every entity, event or relation of every Extraction: does the graph know it, and as what?
using Known = std::vector<std::vector<std::int32_t>>;  // by article: index in the graph, kNone when dropped

/// The nodes of one article in text order.
using Nodes = std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>, SubjectBlock>;

class Evidence {
 public:
  Evidence(const EmitContext& context, const std::string& base, TripleSink& sink)
      : context_(context),
        sink_(sink),
        mentions_(context.graph, context.iris.articles),
        claims_(context, mentions_, base) {
    resolve();
  }

  EvidenceCounts write() {
    const KnowledgeGraph& graph = context_.graph;
    for (std::uint32_t i = 0; i < graph.articles.size(); ++i) article(i);
    for (std::uint32_t i = 0; i < graph.entities.size(); ++i) entity(i, {});
    for (std::uint32_t i = 0; i < context_.iris.positions.size(); ++i) position(i, {});
    for (std::uint32_t i = 0; i < context_.iris.holdings.size(); ++i) holding(i, {});
    for (std::uint32_t i = 0; i < graph.events.size(); ++i) event(i);
    counts_.claims = claims_.write(sink_);
    return counts_;
  }

  /// `graphs` is the sink that this was made with.
  void write_graphs(QuadSink& graphs, const std::string& merged) {
    const std::vector<Denoted> denoted = denoted_by_article();
    for (std::uint32_t i = 0; i < denoted.size(); ++i) {
      graphs.graph(context_.iris.articles[i]);
      article(i);
      for (const std::uint32_t entity_index : denoted[i].entities) entity(entity_index, i);
      for (const std::uint32_t index : denoted[i].positions) position(index, i);
      for (const std::uint32_t index : denoted[i].holdings) holding(index, i);
      for (const std::uint32_t index : denoted[i].events) event_mentions(index, i);
      claims_.write_said(i, sink_);
    }
    graphs.graph(merged);
    for (std::uint32_t i = 0; i < context_.graph.events.size(); ++i) event_history(i);
    claims_.write_merged(sink_);
  }

 private:
  /// What has a mention in an article: indices in the graph and its IRIs.
  struct Denoted {
    std::set<std::uint32_t> entities, positions, holdings, events;
  };

  [[nodiscard]] std::vector<Denoted> denoted_by_article() const {
    const KnowledgeGraph& graph = context_.graph;
    std::vector<Denoted> denoted(graph.articles.size());
    const auto add = [&](const std::vector<MentionRef>& mentions, std::set<std::uint32_t> Denoted::*kind,
                         std::size_t index) {
      for (const MentionRef& mention : mentions) {
        (denoted[mention.article].*kind).insert(static_cast<std::uint32_t>(index));
      }
    };
    for (std::size_t i = 0; i < graph.entities.size(); ++i) add(graph.entities[i].mentions, &Denoted::entities, i);
    for (std::size_t i = 0; i < graph.events.size(); ++i) add(graph.events[i].support.mentions, &Denoted::events, i);
    for (std::size_t i = 0; i < graph.positions.size(); ++i) {
      add(graph.positions[i].support.mentions, &Denoted::holdings, i);
      add(graph.positions[i].support.mentions, &Denoted::positions, context_.iris.position_of_holding[i]);
    }
    return denoted;
  }

  void resolve() {
    const KnowledgeGraph& graph = context_.graph;
    for (const Extraction& extraction : graph.articles) {
      entities_.emplace_back(extraction.entities.size(), kNone);
      events_.emplace_back(extraction.events.size(), kNone);
      relations_.emplace_back(extraction.relations.size(), kNone);
    }
    for (std::size_t i = 0; i < graph.entities.size(); ++i) {
      mark(graph.entities[i].mentions, i, entities_);
      for (const Claim& claim : graph.entities[i].claims) mark(claim.support.mentions, i, relations_);
    }
    for (std::size_t i = 0; i < graph.events.size(); ++i) mark(graph.events[i].support.mentions, i, events_);
    for (std::size_t i = 0; i < graph.positions.size(); ++i) mark(graph.positions[i].support.mentions, i, relations_);
  }

  static void mark(const std::vector<MentionRef>& mentions, std::size_t owner, Known& known) {
    for (const MentionRef& mention : mentions) known[mention.article][mention.index] = static_cast<std::int32_t>(owner);
  }

  void article(std::uint32_t index) {
    const Extraction& extraction = context_.graph.articles[index];
    describe(extraction.article, context_.iris.articles[index]);
    Nodes nodes;
    for (const Anchor& sentence : extraction.sentences) {
      if (SubjectBlock* block = node(nodes, index, sentence, 1)) block->type(nif::kSentence);
    }
    for (std::uint32_t i = 0; i < extraction.entities.size(); ++i) {
      if (entities_[index][i] != kNone) entity_mentions(nodes, index, i);
    }
    for (std::uint32_t i = 0; i < extraction.events.size(); ++i) {
      if (events_[index][i] != kNone) event_mention(nodes, {index, i});
    }
    for (std::uint32_t i = 0; i < extraction.relations.size(); ++i) {
      if (relations_[index][i] != kNone) relation_mention(nodes, {index, i});
    }
    for (auto& [place, block] : nodes) block.write(sink_);
  }

  void describe(const ArticleRecord& article, const std::string& iri) {
    SubjectBlock block(iri, context_.left_out);
    block.type(schema::kNewsArticle);
    block.type(nif::kContext);
    block.type(prov::kEntity);
    block.text(schema::kHeadline, article.title);
    block.literal(schema::kIdentifier, plain(article.id));
    block.day(schema::kDatePublished, article.created);
    block.text(schema::kPublisher, article.publisher);
    block.text(ng::kByline, article.byline);
    if (is_web_iri(article.url)) block.iri(schema::kUrl, article.url);
    if (!article.text_sha256.empty()) block.literal(ng::kTextSha256, plain(article.text_sha256));
    block.literal(nif::kBeginIndex, non_negative_integer(0));
    block.literal(nif::kEndIndex, non_negative_integer(article.length));
    block.write(sink_);
  }

  /// The node of a stretch of text, made when it is not there yet; null when the anchor lies outside the text.
  SubjectBlock* node(Nodes& nodes, std::uint32_t article, const Anchor& anchor, std::uint32_t reading) {
    if (!is_sound(anchor, context_.graph.articles[article].article)) {
      context_.left_out.report(
          context_.iris.articles[article], nif::kEndIndex,
          "no such characters: " + std::to_string(anchor.begin) + "," + std::to_string(anchor.end));
      return nullptr;
    }
    const auto [found, is_new] = nodes.try_emplace({anchor.begin, anchor.end, reading},
                                                   mentions_.anchor(article, anchor, reading), context_.left_out);
    SubjectBlock& block = found->second;
    if (is_new) {
      block.iri(nif::kReferenceContext, context_.iris.articles[article]);
      block.literal(nif::kBeginIndex, non_negative_integer(anchor.begin));
      block.literal(nif::kEndIndex, non_negative_integer(anchor.end));
      block.literal(nif::kAnchorOf, plain(anchor.text));
    }
    return &block;
  }

  SubjectBlock* mention(Nodes& nodes, std::uint32_t article, const Anchor& anchor, std::uint32_t reading,
                        std::uint32_t sentence, std::string_view type) {
    SubjectBlock* block = node(nodes, article, anchor, reading);
    if (block == nullptr) return nullptr;
    ++counts_.mentions;
    block->type(type);
    block->type(nif::kPhrase);
    const Extraction& extraction = context_.graph.articles[article];
    if (sentence < extraction.sentences.size() && is_sound(extraction.sentences[sentence], extraction.article)) {
      block->iri(nif::kSentenceProperty, mentions_.anchor(article, extraction.sentences[sentence]));
    }
    return block;
  }

  void entity_mentions(Nodes& nodes, std::uint32_t article, std::uint32_t index) {
    for (const EntityMentionRecord& record : context_.graph.articles[article].entities[index].mentions) {
      mention(nodes, article, record.anchor, 1, record.sentence, ng::kEntityMention);
    }
  }

  void event_mention(Nodes& nodes, MentionRef ref) {
    const EventMention& event = context_.graph.articles[ref.article].events[ref.index];
    SubjectBlock* block =
        mention(nodes, ref.article, event.trigger, mentions_.event_reading(ref), event.sentence, ng::kEventMention);
    if (block == nullptr) return;
    reading(*block, ref.article, event);
    block->iri(ng::kTimeframe, iri_of(event.timeframe));
  }

  void relation_mention(Nodes& nodes, MentionRef ref) {
    const RelationMention& relation = context_.graph.articles[ref.article].relations[ref.index];
    SubjectBlock* block = mention(nodes, ref.article, relation.trigger, mentions_.relation_reading(ref),
                                  relation.sentence, ng::kRelationMention);
    if (block != nullptr) reading(*block, ref.article, relation);
  }

  /// What event and relation mentions have in common.
  void reading(SubjectBlock& block, std::uint32_t article, const auto& mention) const {
    block.iri(ng::kPolarity, iri_of(mention.polarity));
    block.iri(ng::kCertainty, iri_of(mention.certainty));
    block.optional_iri(ng::kRule, mention.found_by);
    if (mention.attributed_to == kNone) return;
    const std::int32_t who = entities_[article][static_cast<std::size_t>(mention.attributed_to)];
    if (who != kNone) block.iri(ng::kAttributedTo, entity_iri(context_, who));
  }

  /// Which mentions denote an entity: those in one article, or all.
  void entity(std::uint32_t index, std::optional<std::uint32_t> article) {
    SubjectBlock block(context_.iris.entities[index], context_.left_out);
    for (const MentionRef& ref : mentions_in(context_.graph.entities[index].mentions, article)) {
      const Extraction& extraction = context_.graph.articles[ref.article];
      for (const EntityMentionRecord& record : extraction.entities[ref.index].mentions) {
        if (is_sound(record.anchor, extraction.article)) {
          block.iri(gaf::kDenotedBy, mentions_.anchor(ref.article, record.anchor));
        }
      }
    }
    block.write(sink_);
  }

  /// A position is denoted by the words that say who holds it.
  void position(std::uint32_t index, std::optional<std::uint32_t> article) {
    SubjectBlock block(context_.iris.positions[index].iri, context_.left_out);
    for (const std::uint32_t held : context_.iris.positions[index].holdings) denoted_by_relations(block, held, article);
    block.write(sink_);
  }

  void holding(std::uint32_t index, std::optional<std::uint32_t> article) {
    SubjectBlock block(context_.iris.holdings[index], context_.left_out);
    denoted_by_relations(block, index, article);
    block.write(sink_);
  }

  void denoted_by_relations(SubjectBlock& block, std::uint32_t holding, std::optional<std::uint32_t> article) const {
    for (const MentionRef& ref : mentions_in(context_.graph.positions[holding].support.mentions, article)) {
      block.optional_iri(gaf::kDenotedBy, mentions_.relation(ref));
    }
  }

  void event(std::uint32_t index) {
    SubjectBlock block(context_.iris.events[index], context_.left_out);
    denoted_by_events(block, index, {});
    write_with_history(block, index);
  }

  void event_mentions(std::uint32_t index, std::uint32_t article) {
    SubjectBlock block(context_.iris.events[index], context_.left_out);
    denoted_by_events(block, index, article);
    block.write(sink_);
  }

  void event_history(std::uint32_t index) {
    SubjectBlock block(context_.iris.events[index], context_.left_out);
    write_with_history(block, index);
  }

  void denoted_by_events(SubjectBlock& block, std::uint32_t index, std::optional<std::uint32_t> article) const {
    for (const MentionRef& ref : mentions_in(context_.graph.events[index].support.mentions, article)) {
      block.optional_iri(gaf::kDenotedBy, mentions_.event(ref));
    }
  }

  void write_with_history(SubjectBlock& block, std::uint32_t index) {
    std::vector<SubjectBlock> reports = history(context_.graph.events[index], context_.iris.events[index]);
    for (const SubjectBlock& report : reports) block.iri(ng::kStatusHistory, report.subject());
    block.write(sink_);
    for (SubjectBlock& report : reports) report.write(sink_);
  }

  /// One node per day and status, in that order.
  std::vector<SubjectBlock> history(const Event& event, const std::string& event_iri) const {
    std::map<std::pair<std::string, Status>, std::vector<const StatusStep*>> steps;
    for (const StatusStep& step : event.history) {
      steps[{step.reported ? to_iso(*step.reported) : "", step.status}].push_back(&step);
    }
    std::vector<SubjectBlock> reports;
    for (const auto& [key, members] : steps) {
      SubjectBlock& report =
          reports.emplace_back(event_iri + "/status/" + std::to_string(reports.size() + 1), context_.left_out);
      report.type(ng::kStatusReport);
      report.iri(ng::kStatusProperty, iri_of(key.second));
      report.day(ng::kReportedOn, members.front()->reported);
      for (const StatusStep* step : members) report.optional_iri(ng::kFailedCheck, step->check);
      for (const StatusStep* step : members) report.optional_iri(prov::kWasDerivedFrom, mentions_.event(step->mention));
    }
    return reports;
  }

  const EmitContext& context_;
  TripleSink& sink_;
  MentionIris mentions_;
  Claims claims_;
  Known entities_;
  Known events_;
  Known relations_;
  EvidenceCounts counts_;
};

}  // namespace

EvidenceCounts write_evidence(const EmitContext& context, const std::string& base_iri, TripleSink& sink) {
  return Evidence(context, base_iri, sink).write();
}

void write_evidence_graphs(const EmitContext& context, const std::string& base_iri, QuadSink& sink) {
  Evidence(context, base_iri, sink).write_graphs(sink, merged_graph(base_iri));
}

std::string merged_graph(const std::string& base_iri) {
  return base_iri + "dataset/merged";
}

}  // namespace newsgraph
