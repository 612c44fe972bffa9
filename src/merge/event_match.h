// How well two clusters of event mentions fit together, and what forbids them to be one event.
#ifndef NEWSGRAPH_MERGE_EVENT_MATCH_H_
#define NEWSGRAPH_MERGE_EVENT_MATCH_H_

#include <string_view>
#include <vector>

#include "merge/event_profile.h"

namespace newsgraph {

/// The judgement on two clusters. `score` is a sum of evidence, no probability.
struct EventMatch {
  bool forbidden = false;
  double score = 0;
  double shared = 0;  ///< evidence besides class and date: participants, places, tolls, wording

  bool other_news = false;    ///< told as the news of other days, and nothing telling speaks for one event
  bool only_country = false;  ///< of those who take part they share one country, and they are not told of one day

  /// Enough to be one event; a country in common alone must go with one day, or with more than is needed else.
  [[nodiscard]] bool accepted() const {
    return !forbidden && !other_news && shared > 0 && score >= kEnough + (only_country ? 1 : shared < 1 ? 0.5 : 0);
  }

  static constexpr double kEnough = 4;
};

/// One line of the reckoning behind an EventMatch.
struct EventPoints {
  const char* evidence = "";
  double points = 0;
  bool forbids = false;
};

class EventMatcher {
 public:
  EventMatcher(const World& world, const ClassModel& classes) : world_(world), classes_(classes) {}

  /// `reckoning`, if there is one, receives what each kind of evidence adds.
  [[nodiscard]] EventMatch match(const EventProfile& a, const EventProfile& b,
                                 std::vector<EventPoints>* reckoning = nullptr) const;
  /// Does nothing but who takes part forbid that the two are one? For a mention that refers to the other: reading has
  /// weighed the participants already.
  [[nodiscard]] bool may_be_one(const EventProfile& a, const EventProfile& b) const;

 private:
  /// Participants of two profiles set against each other.
  struct Actors {
    std::uint32_t shared = 0;  ///< the same persons or bodies
    std::uint32_t shared_countries = 0;
    std::uint32_t metonyms = 0;        ///< a country here, a person of that country there
    bool other_names = false;          ///< persons, bodies or countries that only one of the two has
    bool other_on_both_sides = false;  ///< such names here, and others there
    bool forbidden = false;
    double score = 0;
    bool same_place = false;  ///< they name one city or building
  };

  [[nodiscard]] bool one_name(const EventProfile& a, const EventProfile& b) const;
  [[nodiscard]] bool happens_once(const EventProfile& a, const EventProfile& b) const;
  [[nodiscard]] static bool other_part(const EventProfile& a, const EventProfile& b);
  [[nodiscard]] bool same_undergoer(const EventProfile& a, const EventProfile& b) const;
  [[nodiscard]] int news_days(const EventProfile& a, const EventProfile& b) const;
  [[nodiscard]] bool other_news(const EventProfile& a, const EventProfile& b) const;
  void judge_class(const EventProfile& a, const EventProfile& b, EventMatch& match) const;
  static void judge_weekdays(const EventProfile& a, const EventProfile& b, EventMatch& match);
  void judge_time(const EventProfile& a, const EventProfile& b, EventMatch& match) const;
  [[nodiscard]] static bool was_put_off(const EventProfile& a, const EventProfile& b);
  void judge_undated(const EventProfile& a, const EventProfile& b, EventMatch& match) const;
  void judge_places(const EventProfile& a, const EventProfile& b, EventMatch& match) const;
  Actors judge_actors(const EventProfile& a, const EventProfile& b, EventMatch& match) const;
  void judge_words(const EventProfile& a, const EventProfile& b, EventMatch& match) const;
  static void judge_ordinals(const EventProfile& a, const EventProfile& b, const Actors& actors, EventMatch& match);
  void judge_details(const EventProfile& a, const EventProfile& b, const Actors& actors, EventMatch& match) const;

  void judge_tolls(const EventProfile& a, const EventProfile& b, EventMatch& match) const;

  [[nodiscard]] Actors compare_actors(const EventProfile& a, const EventProfile& b) const;
  void compare_counterparts(const EventProfile& a, const EventProfile& b, Actors& actors) const;
  void compare_roles(const EventProfile& a, const EventProfile& b, bool same_scene, Actors& actors) const;
  [[nodiscard]] static bool sides_turned(const EventProfile& a, const EventProfile& b);
  [[nodiscard]] bool names_one(std::uint32_t cluster) const;
  [[nodiscard]] bool only_doers(const EventProfile& a, const EventProfile& b) const;
  [[nodiscard]] bool other_bodies(const EventProfile& a, const EventProfile& b) const;
  [[nodiscard]] bool areas_conflict(const EventProfile& a, const EventProfile& b) const;
  [[nodiscard]] bool goes_elsewhere(const EventProfile& a, const EventProfile& b) const;
  [[nodiscard]] double place_score(std::uint32_t a, std::uint32_t b) const;
  [[nodiscard]] bool places_conflict(const EventProfile& a, const EventProfile& b, PlaceLevel level) const;

  const World& world_;
  const ClassModel& classes_;
};

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_EVENT_MATCH_H_
