// A statement is identified by its words and its speaker: the same quotation in
// several articles is one statement. Words that a shorter quotation shares with a
// longer one are not enough, as the rest may differ. One without a quotation is
// identified by its sentence, which copies of a story share.
#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "merge/event_clusters.h"
#include "rdf/vocabulary.h"
#include "text/fold.h"

namespace newsgraph {
namespace {

constexpr std::ptrdiff_t kTellingWords = 4;  // fewer words are said by many
constexpr int kShortQuoteDays = 3;
constexpr std::size_t kLongSentence = 40;  // bytes; shorter ones recur by chance

struct Quote {
  std::uint32_t node = 0;
  std::set<std::uint32_t> speakers;  // named ones
  std::optional<Date> reported;
};

/// What identifies the statement: its folded quotation, else its sentence with the place of its verb.
std::string words_of(const Extraction& article, const EventMention& event) {
  for (const Argument& argument : event.arguments) {
    if (argument.role == ng::kQuotation && argument.entity == kNone) return fold_name(argument.value);
  }
  if (event.sentence >= article.sentences.size()) return {};
  const Anchor& sentence = article.sentences[event.sentence];
  if (sentence.text.size() < kLongSentence) return {};
  return sentence.text + '\n' + std::to_string(event.trigger.begin - sentence.begin);
}

bool agree(const Quote& a, const Quote& b, bool telling) {
  if (!a.speakers.empty() && !b.speakers.empty() && a.speakers != b.speakers) return false;
  if (telling) return true;
  if (a.speakers.empty() || b.speakers.empty() || !a.reported || !b.reported) return false;
  return std::abs(days_between(*a.reported, *b.reported)) <= kShortQuoteDays;
}

/// Quotations with a speaker first: one without joins them if there is only one speaker it could be.
void join_quotes(std::vector<Quote>& quotes, bool telling, DisjointSets& sets) {
  std::ranges::stable_partition(quotes, [](const Quote& quote) { return !quote.speakers.empty(); });
  std::vector<const Quote*> open;
  for (const Quote& quote : quotes) {
    std::vector<const Quote*> fitting;
    for (const Quote* other : open) {
      if (agree(*other, quote, telling)) fitting.push_back(other);
    }
    if (fitting.size() == 1 || (!fitting.empty() && !quote.speakers.empty())) {
      sets.unite(fitting.front()->node, quote.node);
    } else {
      open.push_back(&quote);
    }
  }
}

}  // namespace

bool is_statement(const EventMention& event, const ClassModel& classes) {
  return classes.is_a(event.class_iri, ng::kStatement);
}

void cluster_statements(const Corpus& corpus, const World& world, const ClassModel& classes, DisjointSets& sets) {
  std::map<std::uint32_t, std::string> sides;  // of people's judgements: those of two sides never meet
  for (std::size_t i = 0; i < corpus.decisions.apart_events.size(); ++i) {
    const Decisions::Apart& apart = corpus.decisions.apart_events[i];
    for (const std::uint32_t node : apart.one) sides[node] += '\n' + std::to_string(i) + 'a';
    for (const std::uint32_t node : apart.other) sides[node] += '\n' + std::to_string(i) + 'b';
  }
  std::map<std::string, std::vector<Quote>> by_words;
  for (std::uint32_t node = 0; node < sets.size(); ++node) {
    const EventMention& event = corpus.event(node);
    if (!is_statement(event, classes)) continue;
    const std::uint32_t article = corpus.events.ref(node).article;
    std::string words = words_of(corpus.articles[article], event);
    if (words.empty()) continue;
    if (const auto side = sides.find(node); side != sides.end()) words += side->second;
    Quote quote{node, {}, corpus.articles[article].article.created};
    for (const Argument& argument : event.arguments) {
      if (argument.role != ng::kSpeaker || argument.entity == kNone) continue;
      const std::uint32_t speaker = world.cluster(article, argument.entity);
      if (world.facts(speaker).named) quote.speakers.insert(speaker);
    }
    by_words[words].push_back(std::move(quote));
  }
  for (auto& [words, quotes] : by_words) join_quotes(quotes, std::ranges::count(words, ' ') + 1 >= kTellingWords, sets);
}

}  // namespace newsgraph
