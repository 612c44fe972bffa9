// Times of two events set against each other: days, days of the week, reports, and what is news.
#include <algorithm>
#include <chrono>
#include <optional>
#include <set>

#include "merge/day_distance.h"
#include "merge/event_match.h"
#include "merge/intersects.h"
#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

constexpr double kOtherNews = -1.5;  // told as news on two days
constexpr int kLongestNews = 12;     // days
constexpr int kOneNews = 1;          // days within which articles have one piece of news
constexpr double kSameWeekday = 1.5;
constexpr int kMonth = 31;
constexpr int kPutOff = 366;  // days

/// How near the reports of two tellings are. Of `one_fate`, what befalls somebody but once, articles tell for months;
/// of what the same people do again, a month later there is another.
double nearness(std::optional<int> days, bool one_fate) {
  if (!days) return 0;
  if (*days <= 3) return 1.5;
  if (*days <= 14) return 1;
  if (*days <= (one_fate ? 60 : 30)) return 0.5;
  if (!one_fate) return -1;
  return *days <= 365 ? 0 : -1.5;
}

bool within_a_month(const DateInterval& when) {
  const int length = when.length_in_days();
  return length > 0 && length <= kMonth;
}

double interval_score(const DateInterval& a, const DateInterval& b) {
  if (a.exact() && b.exact()) return 3;
  if (a.exact() || b.exact()) {
    const bool at_edge = a.first == b.first || a.last == b.last;
    return at_edge || within_a_month(a.exact() ? b : a) ? 2 : 1;
  }
  if (a == b) return within_a_month(a) ? 1.5 : 0.5;
  if (contains(a, b) || contains(b, a)) return within_a_month(a) || within_a_month(b) ? 1 : 0.5;
  return 0.5;
}

}  // namespace

/// Days within which two articles have one such thing as their news. A war lasts longer, but has other news then.
int EventMatcher::news_days(const EventProfile& a, const EventProfile& b) const {
  const int lasts = std::min(classes_.may_last(a.classes.begin()->first), classes_.may_last(b.classes.begin()->first));
  // Of strikes on two days with unlike tolls each has its own; a toll that rises is told of "the strike".
  const auto is_attack = [&](const EventProfile& profile) {
    return std::ranges::all_of(profile.classes,
                               [&](const auto& type) { return classes_.is_a(type.first, ng::kAttack); });
  };
  const bool unlike = !a.counts.empty() && !b.counts.empty() && !intersects(a.counts, b.counts);
  if (unlike && is_attack(a) && is_attack(b)) return 0;
  return kOneNews + std::min(lasts, kLongestNews);
}

/// Are both told as the news of days that lie further apart than such an event may last? The days of all mentions
/// count, lest one strike a day make a chain.
bool EventMatcher::other_news(const EventProfile& a, const EventProfile& b) const {
  const int near = news_days(a, b);
  const auto later_than = [&](const std::optional<Date>& first, const std::optional<Date>& last) {
    return first && last && days_between(*first, *last) > near;
  };
  return later_than(a.first_news, b.last_news) || later_than(b.first_news, a.last_news);
}

/// A day of the week rules out most days, and speaks for the one that it fits.
void EventMatcher::judge_weekdays(const EventProfile& a, const EventProfile& b, EventMatch& match) {
  const auto days = [](const EventProfile& profile) {
    std::set<std::uint32_t> all = profile.weekdays;
    if (profile.when.exact()) all.insert(std::chrono::weekday(*profile.when.first).iso_encoding());
    return all;
  };
  if (a.weekdays.empty() && b.weekdays.empty()) return;
  const std::set<std::uint32_t> days_a = days(a);
  const std::set<std::uint32_t> days_b = days(b);
  if (days_a.empty() || days_b.empty()) return;
  if (intersects(days_a, days_b)) {
    match.score += kSameWeekday;
  } else {
    match.forbidden = true;
  }
}

void EventMatcher::judge_time(const EventProfile& a, const EventProfile& b, EventMatch& match) const {
  judge_weekdays(a, b, match);
  if (!a.dated() || !b.dated()) {
    judge_undated(a, b, match);
    return;
  }
  if (!overlaps(a.when, b.when)) {
    const int days = std::min(classes_.may_last(a.classes.begin()->first), classes_.may_last(b.classes.begin()->first));
    const auto apart = distance(a.when.first, a.when.last, b.when.first, b.when.last);
    match.forbidden = !apart || *apart > (was_put_off(a, b) ? kPutOff : days);
    match.score += was_put_off(a, b) ? 0 : 1;
    return;
  }
  match.score += interval_score(a.when, b.when);
}

/// Was it put off, so that its old day and its new one are both told of it? What took place before the other telling
/// was not, and a third day is one of a series.
bool EventMatcher::was_put_off(const EventProfile& a, const EventProfile& b) {
  if (!a.postponed && !b.postponed) return false;
  std::set<Date> days = a.days;
  days.insert(b.days.begin(), b.days.end());
  if (days.size() > 2) return false;
  const auto done_on = [](const EventProfile& early, const EventProfile& late) {
    return early.first_done && early.when.last && late.when.first && *early.when.last < *late.when.first;
  };
  return !done_on(a, b) && !done_on(b, a);
}

/// Without a date, what is reported as done cannot lie ahead of its article, nor what is planned behind it.
void EventMatcher::judge_undated(const EventProfile& a, const EventProfile& b, EventMatch& match) const {
  if (!a.dated() && !b.dated()) {
    const auto done_before_planned = [](const EventProfile& done, const EventProfile& ahead) {
      return done.first_done && ahead.last_ahead && days_between(*done.first_done, *ahead.last_ahead) > 1;
    };
    if (done_before_planned(a, b) || done_before_planned(b, a)) match.forbidden = true;
    const auto apart = distance(a.first_report, a.last_report, b.first_report, b.last_report);
    match.other_news = other_news(a, b);
    const bool accident = classes_.is_a(a.classes.begin()->first, ng::kAccident);
    match.score += match.other_news ? kOtherNews : nearness(apart, same_undergoer(a, b) || accident) - 0.5;
    return;
  }
  const EventProfile& dated = a.dated() ? a : b;
  const EventProfile& undated = a.dated() ? b : a;
  const auto& first = dated.when.first;
  // What has gone on since a day went on as far as it was told.
  const auto last =
      dated.when.last || !first || !dated.last_report ? dated.when.last : std::max(first, dated.last_report);
  if (undated.first_done && first && days_between(*undated.first_done, *first) > 1) match.forbidden = true;
  if (undated.last_ahead && last && days_between(*last, *undated.last_ahead) > 1) match.forbidden = true;
  // An article that gives the day may be as late as the one that tells it as news.
  const auto from_news = distance(first, last, undated.first_news, undated.last_news);
  const auto from_report = distance(dated.first_report, dated.last_report, undated.first_news, undated.last_news);
  const int near = news_days(dated, dated);
  const bool other =
      within_a_month(dated.when) && from_news && *from_news > near && from_report && *from_report > kOneNews;
  match.other_news = other || other_news(a, b);
  match.score +=
      match.other_news ? kOtherNews : nearness(distance(first, last, undated.first_report, undated.last_report), true);
}

}  // namespace newsgraph
