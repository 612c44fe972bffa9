#include "emit/evidence.h"

#include <algorithm>
#include <optional>
#include <set>
#include <span>
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

/// One thing that a stretch of an article's text is.
struct Reading {
  enum class Kind : std::uint8_t { kSentence, kEntity, kEvent, kRelation };

  const Anchor* anchor = nullptr;
  std::uint32_t number = 1;  // of the node among those of the stretch
  std::uint32_t order = 0;   // of finding
  Kind kind = Kind::kSentence;
  std::uint32_t index = 0;     // of the event or relation in the article
  std::uint32_t sentence = 0;  // of a mention

  /// In text order; what is of one node stands together.
  [[nodiscard]] auto node() const { return std::tuple(anchor->begin, anchor->end, number); }
  bool operator<(const Reading& other) const {
    return std::tuple(node(), order) < std::tuple(other.node(), other.order);
  }
};

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
    using Kind = Reading::Kind;
    const Extraction& extraction = context_.graph.articles[index];
    describe(extraction.article, context_.iris.articles[index]);
    readings_.clear();
    for (const Anchor& sentence : extraction.sentences) found(index, {&sentence});
    for (std::uint32_t i = 0; i < extraction.entities.size(); ++i) {
      if (entities_[index][i] == kNone) continue;
      for (const EntityMentionRecord& record : extraction.entities[i].mentions) {
        found(index, {&record.anchor, 1, 0, Kind::kEntity, i, record.sentence});
      }
    }
    for (std::uint32_t i = 0; i < extraction.events.size(); ++i) {
      const EventMention& event = extraction.events[i];
      if (events_[index][i] == kNone) continue;
      found(index, {&event.trigger, mentions_.event_reading({index, i}), 0, Kind::kEvent, i, event.sentence});
    }
    for (std::uint32_t i = 0; i < extraction.relations.size(); ++i) {
      const RelationMention& relation = extraction.relations[i];
      if (relations_[index][i] == kNone) continue;
      found(index,
            {&relation.trigger, mentions_.relation_reading({index, i}), 0, Kind::kRelation, i, relation.sentence});
    }
    std::sort(readings_.begin(), readings_.end());
    for (auto begin = readings_.begin(); begin != readings_.end();) {
      const auto end =
          std::find_if(begin, readings_.end(), [&](const Reading& reading) { return reading.node() != begin->node(); });
      node(index, {begin, end});
      begin = end;
    }
  }

  /// Keeps a reading for its node, unless it lies outside the text.
  void found(std::uint32_t article, Reading reading) {
    const Anchor& anchor = *reading.anchor;
    if (!is_sound(anchor, context_.graph.articles[article].article)) {
      context_.left_out.report(
          context_.iris.articles[article], nif::kEndIndex,
          "no such characters: " + std::to_string(anchor.begin) + "," + std::to_string(anchor.end));
      return;
    }
    if (reading.kind != Reading::Kind::kSentence) ++counts_.mentions;
    reading.order = static_cast<std::uint32_t>(readings_.size());
    readings_.push_back(reading);
  }

  void describe(const ArticleRecord& article, const std::string& iri) {
    SubjectBlock block(iri, context_.left_out);
    block.type(schema::kNewsArticle);
    block.type(nif::kContext);
    block.type(prov::kEntity);
    block.text(schema::kHeadline, article.title);
    block.plain(schema::kIdentifier, article.id);
    block.day(schema::kDatePublished, article.created);
    block.text(schema::kPublisher, article.publisher);
    block.text(ng::kByline, article.byline);
    if (is_web_iri(article.url)) block.iri(schema::kUrl, article.url);
    if (!article.text_sha256.empty()) block.plain(ng::kTextSha256, article.text_sha256);
    block.number(nif::kBeginIndex, 0, xsd::kNonNegativeInteger);
    block.number(nif::kEndIndex, article.length, xsd::kNonNegativeInteger);
    block.write(sink_);
  }

  /// The node of a stretch of text with all that it is.
  void node(std::uint32_t article, std::span<const Reading> readings) {
    const Anchor& anchor = *readings.front().anchor;
    SubjectBlock block(mentions_.anchor(article, anchor, readings.front().number), context_.left_out);
    block.minted(nif::kReferenceContext, context_.iris.articles[article]);
    block.number(nif::kBeginIndex, anchor.begin, xsd::kNonNegativeInteger);
    block.number(nif::kEndIndex, anchor.end, xsd::kNonNegativeInteger);
    block.plain(nif::kAnchorOf, anchor.text);
    const Extraction& extraction = context_.graph.articles[article];
    for (const Reading& reading : readings) {
      switch (reading.kind) {
        case Reading::Kind::kSentence:
          block.type(nif::kSentence);
          break;
        case Reading::Kind::kEntity:
          mention(block, article, reading, ng::kEntityMention);
          break;
        case Reading::Kind::kEvent:
          mention(block, article, reading, ng::kEventMention);
          what_is_read(block, article, extraction.events[reading.index]);
          block.term(ng::kTimeframe, iri_of(extraction.events[reading.index].timeframe));
          break;
        case Reading::Kind::kRelation:
          mention(block, article, reading, ng::kRelationMention);
          what_is_read(block, article, extraction.relations[reading.index]);
          break;
      }
    }
    block.write(sink_);
  }

  void mention(SubjectBlock& block, std::uint32_t article, const Reading& reading, std::string_view type) const {
    block.type(type);
    block.type(nif::kPhrase);
    const Extraction& extraction = context_.graph.articles[article];
    if (reading.sentence >= extraction.sentences.size()) return;
    const Anchor& sentence = extraction.sentences[reading.sentence];
    if (is_sound(sentence, extraction.article)) {
      block.minted(nif::kSentenceProperty, mentions_.anchor(article, sentence));
    }
  }

  /// What event and relation mentions have in common.
  void what_is_read(SubjectBlock& block, std::uint32_t article, const auto& mention) const {
    block.term(ng::kPolarity, iri_of(mention.polarity));
    block.term(ng::kCertainty, iri_of(mention.certainty));
    if (!mention.found_by.empty()) block.term(ng::kRule, mention.found_by);
    if (mention.attributed_to == kNone) return;
    const std::int32_t who = entities_[article][static_cast<std::size_t>(mention.attributed_to)];
    if (who != kNone) block.minted(ng::kAttributedTo, entity_iri(context_, who));
  }

  /// Which mentions denote an entity: those in one article, or all.
  void entity(std::uint32_t index, std::optional<std::uint32_t> article) {
    SubjectBlock block(context_.iris.entities[index], context_.left_out);
    for (const MentionRef& ref : mentions_in(context_.graph.entities[index].mentions, article)) {
      const Extraction& extraction = context_.graph.articles[ref.article];
      for (const EntityMentionRecord& record : extraction.entities[ref.index].mentions) {
        if (is_sound(record.anchor, extraction.article)) {
          block.minted(gaf::kDenotedBy, mentions_.anchor(ref.article, record.anchor));
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
      block.minted(gaf::kDenotedBy, mentions_.relation(ref));
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
      block.minted(gaf::kDenotedBy, mentions_.event(ref));
    }
  }

  void write_with_history(SubjectBlock& block, std::uint32_t index) {
    const std::vector<StatusStep>& history = context_.graph.events[index].history;
    std::vector<const StatusStep*> steps;
    for (const StatusStep& step : history) steps.push_back(&step);
    const auto before = [](const StatusStep* a, const StatusStep* b) {
      return std::tie(a->reported, a->status) < std::tie(b->reported, b->status);
    };
    std::stable_sort(steps.begin(), steps.end(), before);
    std::vector<std::span<const StatusStep* const>> reports;  // one per day and status, in that order
    for (auto begin = steps.begin(); begin != steps.end();) {
      const auto end = std::upper_bound(begin, steps.end(), *begin, before);
      reports.emplace_back(begin, end);
      begin = end;
    }
    const auto iri = [&](std::size_t i) { return context_.iris.events[index] + "/status/" + std::to_string(i + 1); };
    for (std::size_t i = 0; i < reports.size(); ++i) block.minted(ng::kStatusHistory, iri(i));
    block.write(sink_);
    for (std::size_t i = 0; i < reports.size(); ++i) status_report(iri(i), reports[i]);
  }

  void status_report(const std::string& iri, std::span<const StatusStep* const> steps) const {
    SubjectBlock block(iri, context_.left_out);
    block.type(ng::kStatusReport);
    block.term(ng::kStatusProperty, iri_of(steps.front()->status));
    block.day(ng::kReportedOn, steps.front()->reported);
    for (const StatusStep* step : steps) {
      block.optional_iri(ng::kFailedCheck, step->check);
      block.minted(prov::kWasDerivedFrom, mentions_.event(step->mention));
    }
    block.write(sink_);
  }

  const EmitContext& context_;
  TripleSink& sink_;
  MentionIris mentions_;
  Claims claims_;
  Known entities_;
  Known events_;
  Known relations_;
  std::vector<Reading> readings_;  // of the article being written
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
