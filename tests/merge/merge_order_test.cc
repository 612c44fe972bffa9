// Merging is order-free: any order of the same Extractions, and any order in which they are added, gives the same
// graph.
#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <random>

#include "merge/merge.h"
#include "sample_extractions.h"

namespace newsgraph {
namespace {

using test::add_count;
using test::iri;
using test::Sample;

constexpr int kArticles = 40;

/// Articles full of what merging has to decide: shared and clashing names, dates exact, vague and missing, copies,
/// numbers that disagree. The generator's own output is the same everywhere (mt19937 is specified; no distributions).
class Generator {
 public:
  explicit Generator(std::uint32_t seed) : random_(seed) {}

  std::vector<Extraction> articles(int count) {
    std::vector<Extraction> list;
    for (int i = 0; i < count; ++i) list.push_back(article(i));
    return list;
  }

 private:
  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_() % limit); }
  template <class T>
  const T& one_of(const std::vector<T>& list) {
    return list[below(static_cast<std::uint32_t>(list.size()))];
  }

  int person(Sample& sample) {
    static const std::vector<std::string> kNames{"Ann Bell",    "Bell",      "Tom Bell", "Bell Ann",
                                                 "Ann Q. Bell", "Carl Dorn", "Dorn",     "Kim Ha Neul",
                                                 "Kim Ha-neul", "Kim",       "Eva Frost"};
    const int number = sample.person(one_of(kNames));
    if (below(3) == 0) sample.at(number).titles = {one_of<std::string>({"President", "Minister"})};
    if (below(3) == 0) sample.at(number).country = one_of<std::string>({"iso3166:NO", "iso3166:SE"});
    return number;
  }

  int place(Sample& sample) {
    static const std::vector<std::string> kNames{"Oslo",         "Nordvik",       "Nordvik Prefecture",
                                                 "Nordvik City", "Omi coal mine", "Omi mine"};
    return sample.entity(one_of<std::string>({"City", "Place", "Facility", "AdministrativeArea"}), one_of(kNames));
  }

  std::string when() {
    return one_of<std::string>({"", "", "2026-03-01", "2026-03-02", "2026-03", "2026", "2026-03-01/2026-03-04"});
  }

  void add_event(Sample& sample) {
    const int a = person(sample);
    const int b = below(2) == 0 ? person(sample) : sample.country("Norway", "NO");
    const int where = place(sample);
    EventMention& event =
        sample.event(one_of<std::string>({"Meeting", "Summit", "Flood", "Disaster", "Visit", "Attack"}),
                     {{"participant", a}, {"participant", b}}, when());
    if (below(2) == 0) event.arguments.push_back({iri("sem:hasPlace"), where, "", "", {}});
    event.status = static_cast<Status>(below(8));
    event.definite = below(4) == 0;
    if (below(6) == 0) event.ordinal = 1 + below(2);
    if (below(3) == 0) add_count(event, "Killed", 20 + below(3), one_of<std::string>({"people", "Danes", "workers"}));
  }

  Extraction article(int number) {
    Sample sample("article" + std::to_string(number), "2026-03-0" + std::to_string(1 + below(8)));
    for (std::uint32_t i = 0; i < 3 + below(3); ++i) add_event(sample);
    sample.quote(person(sample),
                 one_of<std::string>({"We will build it again", "No comment", "It was a long way to go"}));
    sample.relation(person(sample), "memberOf",
                    sample.entity("Organization", one_of<std::string>({"NHC", "North Harbour Council"})));
    sample.relation(place(sample), "schema:containedInPlace", place(sample));
    sample.relation(person(sample), "holdsPosition", kNone).value = one_of<std::string>({"Mayor", "mayor"});
    for (std::uint32_t i = 0; i < 64; ++i) sample.article().sketch.push_back(below(4) == 0 ? below(3) : i);
    return sample;
  }

  std::mt19937 random_;
};

TEST(MergeOrder, FiftyRandomOrdersGiveTheSameGraph) {
  for (const std::uint32_t seed : {1U, 2U, 3U}) {
    std::vector<Extraction> articles = Generator(seed).articles(kArticles);
    const std::string expected = test::dump(merge(articles, test::sample_options()));
    std::mt19937 random(seed);
    for (int i = 0; i < 50; ++i) {
      std::shuffle(articles.begin(), articles.end(), random);
      ASSERT_EQ(test::dump(merge(articles, test::sample_options())), expected) << "seed " << seed << ", order " << i;
    }
  }
}

TEST(MergeOrder, AddingOneByOneIsTheSame) {
  std::vector<Extraction> articles = Generator(4).articles(kArticles);
  const std::string expected = test::dump(merge(articles, test::sample_options()));
  Merger merger(test::sample_options());
  std::ranges::reverse(articles);
  for (const Extraction& article : articles) merger.add(article);
  EXPECT_EQ(test::dump(merger.finish()), expected);
  EXPECT_TRUE(merger.finish().articles.empty());
}

TEST(MergeOrder, EveryMentionBelongsToExactlyOneEntityAndEvent) {
  const KnowledgeGraph graph = merge(Generator(5).articles(kArticles), test::sample_options());
  std::size_t entities = 0;
  std::size_t events = 0;
  for (const Extraction& article : graph.articles) {
    entities += article.entities.size();
    events += article.events.size();
  }
  std::set<MentionRef> seen_entities;
  std::set<MentionRef> seen_events;
  for (const Entity& entity : graph.entities) seen_entities.insert(entity.mentions.begin(), entity.mentions.end());
  for (const Event& event : graph.events)
    seen_events.insert(event.support.mentions.begin(), event.support.mentions.end());
  EXPECT_EQ(seen_entities.size(), entities);
  EXPECT_EQ(seen_events.size(), events);
}

TEST(MergeOrder, NoEventHoldsTwoDaysUnlessItWasPutOff) {
  for (const std::uint32_t seed : {6U, 7U, 8U, 9U}) {
    const KnowledgeGraph graph = merge(Generator(seed).articles(kArticles), test::sample_options());
    for (const Event& event : graph.events) {
      std::set<Date> days;
      for (const MentionRef& ref : event.support.mentions) {
        const DateInterval& when = graph.articles[ref.article].events[ref.index].when;
        if (when.exact()) days.insert(*when.first);
      }
      const bool put_off =
          std::ranges::any_of(event.history, [](const StatusStep& step) { return step.status == Status::kPostponed; });
      EXPECT_LE(days.size(), put_off ? 2U : 1U) << event.label;
    }
  }
}

TEST(MergeOrder, EmptyInputGivesAnEmptyGraph) {
  const KnowledgeGraph graph = merge({}, test::sample_options());
  EXPECT_TRUE(graph.entities.empty() && graph.events.empty() && graph.positions.empty());
}

/// Articles that all speak of the same few names and days, the worst case for blocks. The bound, in processor time, is
/// far above what it takes, but below what comparing all pairs would.
TEST(MergeOrder, ManyArticlesMergeInNearlyLinearTime) {
  std::vector<Extraction> articles;
  for (std::uint32_t story = 0; story < 250; ++story) {
    for (Extraction& article : Generator(100 + story).articles(10)) {
      article.article.id += "-" + std::to_string(story);
      article.article.text_sha256 += std::to_string(story);
      articles.push_back(std::move(article));
    }
  }
  const std::clock_t begin = std::clock();
  const KnowledgeGraph graph = merge(std::move(articles), test::sample_options());
  const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  EXPECT_EQ(graph.articles.size(), 2500U);
  EXPECT_LT(seconds, 60);
  RecordProperty("milliseconds", static_cast<int>(seconds * 1000));
}

}  // namespace
}  // namespace newsgraph
