#include "extract/mention_index.h"

#include <algorithm>

#include "rdf/vocabulary.h"

namespace newsgraph {

MentionIndex::MentionIndex(const Document& doc, const Ontology& ontology) : doc_(doc) {
  for (Slots* slots : {&headed_, &covering_, &titled_, &timexes_, &quantities_, &counted_, &quotations_}) {
    slots->assign(doc.tokens.size(), kNone);
  }
  index_mentions(ontology);
  index_numbers();
  index_quotations();
}

void MentionIndex::index_mentions(const Ontology& ontology) {
  classes_.resize(doc_.mentions.size());
  for (std::uint32_t m = 0; m < doc_.mentions.size(); ++m) {
    const EntityMention& mention = doc_.mentions[m];
    const std::int32_t chain = chain_of(m);
    const std::string& type = chain != kNone && !doc_.chains[static_cast<std::uint32_t>(chain)].type.empty()
                                  ? doc_.chains[static_cast<std::uint32_t>(chain)].type
                                  : mention.type;
    classes_[m] = ontology.find_class(std::string(ng::kNamespace) + type);
    if (mention.tokens.end > doc_.tokens.size() || mention.head >= doc_.tokens.size()) continue;
    const auto longer = [&](std::int32_t other) {
      return other == kNone || mention.tokens.size() > doc_.mentions[static_cast<std::uint32_t>(other)].tokens.size();
    };
    if (longer(headed_[mention.head])) headed_[mention.head] = static_cast<std::int32_t>(m);
    for (std::uint32_t t = mention.tokens.first; t < mention.tokens.end; ++t) {
      if (covering_[t] == kNone || !longer(covering_[t])) covering_[t] = static_cast<std::int32_t>(m);
    }
    if (mention.kind != MentionKind::kName || mention.title.empty()) continue;
    // A title in front of its name, word for word.
    std::uint32_t first = mention.tokens.first;
    while (first > 0 && mention.span.begin - doc_.tokens[first - 1].span.begin <= mention.title.size() + 1) --first;
    const Span title{first < mention.tokens.first ? doc_.tokens[first].span.begin : mention.span.begin,
                     mention.span.begin};
    if (!surface(doc_.article.text, title).starts_with(mention.title)) continue;
    for (std::uint32_t t = first; t < mention.tokens.first; ++t) titled_[t] = static_cast<std::int32_t>(m);
  }
}

void MentionIndex::index_numbers() {
  const auto count = static_cast<std::uint32_t>(doc_.tokens.size());
  for (std::uint32_t x = 0; x < doc_.timexes.size(); ++x) {
    const TokenRange range = doc_.timexes[x].tokens;
    for (std::uint32_t t = range.first; t < std::min(range.end, count); ++t) timexes_[t] = static_cast<std::int32_t>(x);
  }
  for (std::uint32_t q = 0; q < doc_.quantities.size(); ++q) {
    const Quantity& quantity = doc_.quantities[q];
    for (std::uint32_t t = quantity.tokens.first; t < std::min(quantity.tokens.end, count); ++t) {
      quantities_[t] = static_cast<std::int32_t>(q);
    }
    if (quantity.counted < 0 || quantity.counted >= static_cast<std::int32_t>(count)) continue;
    std::int32_t& slot = counted_[static_cast<std::uint32_t>(quantity.counted)];
    if (slot == kNone) slot = static_cast<std::int32_t>(q);
  }
}

void MentionIndex::index_quotations() {
  for (std::uint32_t q = 0; q < doc_.quotations.size(); ++q) {
    const Quotation& quotation = doc_.quotations[q];
    if (quotation.scare) continue;
    auto token = std::lower_bound(doc_.tokens.begin(), doc_.tokens.end(), quotation.span.begin,
                                  [](const Token& t, std::uint32_t begin) { return t.span.begin < begin; });
    for (; token != doc_.tokens.end() && token->span.end <= quotation.span.end; ++token) {
      quotations_[static_cast<std::size_t>(token - doc_.tokens.begin())] = static_cast<std::int32_t>(q);
    }
  }
}

std::int32_t MentionIndex::chain_of(std::uint32_t mention) const {
  const std::int32_t chain = doc_.mentions[mention].chain;
  return chain >= 0 && chain < static_cast<std::int32_t>(doc_.chains.size()) ? chain : kNone;
}

}  // namespace newsgraph
