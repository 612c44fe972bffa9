#include "extract/record_builder.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/strings.h"
#include "extract/sketch.h"
#include "rdf/vocabulary.h"
#include "text/utf8.h"

namespace newsgraph {
namespace {

/// White space of every kind that ASCII has, folded to single spaces.
std::string folded(std::string_view text) {
  std::string result;
  for (const std::string_view word : split_words(text)) {
    if (!result.empty()) result += ' ';
    result += word;
  }
  return result;
}

class RecordBuilder {
 public:
  explicit RecordBuilder(const Reading& reading)
      : reading_(reading), doc_(reading.doc), offsets_(doc_.article.text), entity_of_(doc_.chains.size(), kNone) {}

  Extraction run(Drafts drafts, std::vector<RelationDraft> relations) {
    article();
    number_entities(drafts, relations);
    entities();
    events(std::move(drafts));
    for (RelationDraft& draft : relations) relation(std::move(draft));
    countries();
    sentences();
    return std::move(extraction_);
  }

 private:
  [[nodiscard]] Anchor anchor(Span span) const {
    return {static_cast<std::uint32_t>(offsets_.code_points_before(span.begin)),
            static_cast<std::uint32_t>(offsets_.code_points_before(span.end)),
            folded(surface(doc_.article.text, span))};
  }

  void article() {
    const Article& from = doc_.article;
    ArticleRecord& to = extraction_.article;
    to.id = from.id;
    to.source = from.source;
    to.url = from.url;
    to.title = from.title;
    to.publisher = from.publisher;
    to.byline = from.byline;
    to.created = from.created;
    to.text_sha256 = from.text_sha256;
    to.length = static_cast<std::uint32_t>(offsets_.size());
    to.sketch = sketch_of(from);
  }

  // --- Entities ---------------------------------------------------------------

  void number_entities(const Drafts& drafts, const std::vector<RelationDraft>& relations) {
    std::set<std::int32_t> wanted;
    for (const EntityMention& mention : doc_.mentions) {
      const bool names = mention.kind == MentionKind::kName || mention.kind == MentionKind::kDemonym;
      if (names) wanted.insert(mention.chain);
    }
    for (const Draft& draft : drafts) {
      if (draft.dropped) continue;
      wanted.insert(draft.event.attributed_to);
      for (const DraftArgument& argument : draft.arguments) wanted.insert(argument.filler.chain);
    }
    for (const RelationDraft& draft : relations) {
      wanted.insert({draft.relation.subject, draft.relation.object, draft.relation.attributed_to});
    }
    std::vector<std::pair<Span, std::int32_t>> order;
    for (const std::int32_t chain : wanted) {
      if (chain < 0 || chain >= static_cast<std::int32_t>(doc_.chains.size())) continue;
      const CorefChain& c = doc_.chains[static_cast<std::size_t>(chain)];
      if (!c.mentions.empty() && c.mentions.front() < doc_.mentions.size())
        order.emplace_back(doc_.mentions[c.mentions.front()].span, chain);
    }
    std::sort(order.begin(), order.end());
    for (const auto& [span, chain] : order) {
      entity_of_[static_cast<std::size_t>(chain)] = static_cast<std::int32_t>(chains_.size());
      chains_.push_back(static_cast<std::uint32_t>(chain));
    }
  }

  [[nodiscard]] std::int32_t entity(std::int32_t chain) const {
    return chain < 0 || chain >= static_cast<std::int32_t>(entity_of_.size())
               ? kNone
               : entity_of_[static_cast<std::size_t>(chain)];
  }

  void entities() {
    for (const std::uint32_t number : chains_) {
      const CorefChain& chain = doc_.chains[number];
      ExtractedEntity entity;
      entity.type = std::string(ng::kNamespace) + chain.type;
      std::set<std::string> names;
      std::set<std::string> titles;
      for (const std::uint32_t m : chain.mentions) {
        if (m >= doc_.mentions.size()) continue;
        const EntityMention& mention = doc_.mentions[m];
        if (mention.kind == MentionKind::kName || mention.kind == MentionKind::kDemonym)
          names.insert(folded(mention.name));
        if (!mention.title.empty()) titles.insert(folded(mention.title));
        entity.mentions.push_back({anchor(mention.span), sentence_at(mention.tokens.first), mention.kind});
      }
      names.erase("");
      entity.name = name_of(chain, names);
      entity.names.assign(names.begin(), names.end());
      entity.titles.assign(titles.begin(), titles.end());
      if (chain.type == "Country") entity.same_as = country_code(names);
      extraction_.entities.push_back(std::move(entity));
    }
  }

  [[nodiscard]] std::string name_of(const CorefChain& chain, const std::set<std::string>& names) const {
    const std::uint32_t m = chain.representative < doc_.mentions.size() ? chain.representative : chain.mentions.front();
    const EntityMention& mention = doc_.mentions[m];
    if (names.empty()) return folded(surface(doc_.article.text, mention.span));
    const std::string name = folded(mention.name);
    return names.contains(name) ? name : *names.begin();
  }

  [[nodiscard]] std::string country_code(const std::set<std::string>& names) const {
    for (const std::string& name : names) {
      const std::string code = reading_.mappings.country_key(name);
      if (!code.empty()) return code;
    }
    return {};
  }

  /// The country of a person or body, where a relation of this article tells it.
  void countries() {
    for (const RelationMention& relation : extraction_.relations) {
      if (relation.object == kNone || relation.subject == kNone) continue;
      const ExtractedEntity& country = extraction_.entities[static_cast<std::size_t>(relation.object)];
      ExtractedEntity& entity = extraction_.entities[static_cast<std::size_t>(relation.subject)];
      const bool tells = relation.property == ng::kNationality || relation.property == ng::kHoldsPosition;
      if (tells && !country.same_as.empty() && entity.country.empty()) entity.country = country.same_as;
    }
  }

  // --- Events and relations ---------------------------------------------------

  void events(Drafts drafts) {
    std::vector<std::size_t> order;
    for (std::size_t d = 0; d < drafts.size(); ++d) {
      if (!drafts[d].dropped) order.push_back(d);
    }
    const auto key = [&](std::size_t d) {
      const Draft& draft = drafts[d];
      return std::tuple(trigger_span(draft), reading_.mappings.ontology().class_iri(draft.class_id), rule_of(draft));
    };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    std::map<std::int32_t, std::int32_t> place;
    for (std::size_t i = 0; i < order.size(); ++i)
      place[static_cast<std::int32_t>(order[i])] = static_cast<std::int32_t>(i);
    const auto moved = [&](std::int32_t draft) {
      const auto found = place.find(draft);
      return found == place.end() ? kNone : found->second;
    };
    for (const std::size_t d : order) {
      Draft& draft = drafts[d];
      draft.event.same_as = moved(draft.event.same_as);
      draft.event.part_of = moved(draft.event.part_of);
      event(draft);
    }
  }

  static std::string rule_of(const Draft& draft) {
    return draft.rule == nullptr ? "https://w3id.org/newsgraph/mappings/quotation" : draft.rule->iri;
  }

  [[nodiscard]] Span trigger_span(const Draft& draft) const {
    if (!draft.statement) return doc_.tokens[draft.trigger].span;
    for (const DraftArgument& argument : draft.arguments) {
      if (argument.role == ng::kQuotation) return argument.filler.span;
    }
    return doc_.tokens[draft.trigger].span;
  }

  void event(Draft& draft) {
    EventMention& event = draft.event;
    event.class_iri = reading_.mappings.ontology().class_iri(draft.class_id);
    event.found_by = rule_of(draft);
    event.trigger = anchor(trigger_span(draft));
    event.sentence = draft.statement ? sentence_of_byte(trigger_span(draft).begin) : sentence_at(draft.trigger);
    event.attributed_to = entity(event.attributed_to);
    for (const DraftArgument& from : draft.arguments) {
      Argument to;
      to.role = from.role;
      to.entity = entity(from.filler.chain);
      to.value = folded(from.filler.value);
      to.datatype = from.filler.datatype;
      to.inferred = from.inferred;
      to.anchor = anchor(from.filler.span);
      if (to.entity != kNone || !to.value.empty()) event.arguments.push_back(std::move(to));
    }
    std::stable_sort(event.arguments.begin(), event.arguments.end(), [](const Argument& a, const Argument& b) {
      return std::tie(a.role, a.anchor.begin, a.anchor.end, a.entity, a.value) <
             std::tie(b.role, b.anchor.begin, b.anchor.end, b.entity, b.value);
    });
    for (const DraftCount& from : draft.counts) {
      const Quantity& quantity = doc_.quantities[from.quantity];
      event.counts.push_back({from.outcome, static_cast<std::uint64_t>(quantity.value), quantity.bound,
                              folded(from.group), from.part_of, anchor(quantity.span),
                              from.rule != nullptr ? from.rule->iri : std::string()});
    }
    extraction_.events.push_back(std::move(event));
  }

  void relation(RelationDraft draft) {
    RelationMention& relation = draft.relation;
    relation.subject = entity(relation.subject);
    relation.object = entity(relation.object);
    relation.attributed_to = entity(relation.attributed_to);
    relation.value = folded(relation.value);
    relation.trigger = anchor(draft.span);
    relation.sentence = sentence_at(draft.token);
    if (relation.subject != kNone && (relation.object != kNone || !relation.value.empty()))
      extraction_.relations.push_back(std::move(relation));
  }

  // --- Sentences --------------------------------------------------------------

  /// The sentence's number in the Document; sentences() turns it into one of the Extraction.
  [[nodiscard]] std::uint32_t sentence_at(std::uint32_t token) const {
    return token < reading_.graph.size() ? reading_.graph.sentence_of(token) : 0;
  }

  [[nodiscard]] std::uint32_t sentence_of_byte(std::uint32_t byte) const {
    const auto next =
        std::upper_bound(doc_.sentences.begin(), doc_.sentences.end(), byte,
                         [](std::uint32_t b, const Sentence& sentence) { return b < sentence.span.begin; });
    return next == doc_.sentences.begin() ? 0 : static_cast<std::uint32_t>(next - doc_.sentences.begin() - 1);
  }

  void sentences() {
    std::set<std::uint32_t> used;
    const auto each = [&](const auto& change) {
      for (ExtractedEntity& entity : extraction_.entities) {
        for (EntityMentionRecord& mention : entity.mentions) change(mention.sentence);
      }
      for (EventMention& event : extraction_.events) change(event.sentence);
      for (RelationMention& relation : extraction_.relations) change(relation.sentence);
    };
    each([&](std::uint32_t& sentence) { used.insert(sentence); });
    std::map<std::uint32_t, std::uint32_t> place;
    for (const std::uint32_t s : used) {
      place[s] = static_cast<std::uint32_t>(extraction_.sentences.size());
      if (s < doc_.sentences.size()) extraction_.sentences.push_back(anchor(doc_.sentences[s].span));
    }
    each([&](std::uint32_t& sentence) { sentence = place[sentence]; });
  }

  const Reading& reading_;
  const Document& doc_;
  const CodePointIndex offsets_;
  std::vector<std::int32_t> entity_of_;  // by chain
  std::vector<std::uint32_t> chains_;    // by entity
  Extraction extraction_;
};

}  // namespace

Extraction build_extraction(const Reading& reading, Drafts drafts, std::vector<RelationDraft> relations) {
  return RecordBuilder(reading).run(std::move(drafts), std::move(relations));
}

}  // namespace newsgraph
