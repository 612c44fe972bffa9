#include "emit/mention_iris.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

namespace newsgraph {
namespace {

/// What a node can say only once.
using Reading = std::tuple<bool, Polarity, Certainty, Timeframe, std::int32_t, std::string_view>;

/// Hands out numbers of readings for the spans of one article.
class Readings {
 public:
  std::uint32_t number(const Anchor& anchor, const Reading& reading) {
    auto& known = by_span_[{anchor.begin, anchor.end}];
    const auto found = std::find(known.begin(), known.end(), reading);
    const auto number = static_cast<std::uint32_t>(found - known.begin() + 1);
    if (found == known.end()) known.push_back(reading);
    return number;
  }

 private:
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<Reading>> by_span_;
};

void append_number(std::string& text, std::uint32_t number) {
  std::array<char, 10> digits{};
  const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  text.append(digits.data(), result.ptr);
}

}  // namespace

MentionIris::MentionIris(const KnowledgeGraph& graph, const std::vector<std::string>& articles)
    : graph_(graph), articles_(articles) {
  for (const Extraction& extraction : graph.articles) {
    Readings readings;
    auto& events = events_.emplace_back();
    for (const EventMention& event : extraction.events) {
      events.push_back(readings.number(event.trigger, {true, event.polarity, event.certainty, event.timeframe,
                                                       event.attributed_to, event.found_by}));
    }
    auto& relations = relations_.emplace_back();
    for (const RelationMention& relation : extraction.relations) {
      relations.push_back(readings.number(
          relation.trigger,
          {false, relation.polarity, relation.certainty, Timeframe::kNone, relation.attributed_to, relation.found_by}));
    }
  }
}

std::string MentionIris::anchor(std::uint32_t article, const Anchor& anchor, std::uint32_t reading) const {
  constexpr std::size_t kFragment = 48;  // what can come behind the article's IRI
  std::string iri;
  iri.reserve(articles_[article].size() + kFragment);
  iri += articles_[article];
  iri += "#char=";
  append_number(iri, anchor.begin);
  iri += ',';
  append_number(iri, anchor.end);
  if (reading > 1) {
    iri += "&reading=";
    append_number(iri, reading);
  }
  return iri;
}

std::string MentionIris::event(MentionRef mention) const {
  const Extraction& extraction = graph_.articles[mention.article];
  const Anchor& trigger = extraction.events[mention.index].trigger;
  return is_sound(trigger, extraction.article) ? anchor(mention.article, trigger, event_reading(mention)) : "";
}

std::string MentionIris::relation(MentionRef mention) const {
  const Extraction& extraction = graph_.articles[mention.article];
  const Anchor& trigger = extraction.relations[mention.index].trigger;
  return is_sound(trigger, extraction.article) ? anchor(mention.article, trigger, relation_reading(mention)) : "";
}

std::span<const MentionRef> mentions_in(const std::vector<MentionRef>& mentions, std::optional<std::uint32_t> article) {
  if (!article) return mentions;
  const auto begin = std::lower_bound(mentions.begin(), mentions.end(), MentionRef{*article, 0});
  const auto end = std::find_if(begin, mentions.end(), [&](const MentionRef& ref) { return ref.article != *article; });
  return {begin, end};
}

bool is_sound(const Anchor& anchor, const ArticleRecord& article) {
  return anchor.begin < anchor.end && anchor.end <= article.length;
}

}  // namespace newsgraph
