// Each check pairs what two events say of one person. The side with less
// support (sources, then confidence; of equals the later in the graph) is disputed.
#include "merge/checks.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

bool is_real(Status status) {
  return status == Status::kOccurred || status == Status::kOngoing;
}

bool is_fact(const Claim& claim) {
  return claim.rank == ClaimRank::kPreferred || claim.rank == ClaimRank::kNormal;
}

/// Who fills it is there in person.
bool is_present(std::string_view role) {
  return role == ng::kParticipant || role == ng::kVisitor || role == ng::kSignatory || role == ng::kDefendant;
}

/// Who fills it does something. One may be appointed, awarded or discussed after death.
bool is_deed(std::string_view role) {
  return role == ng::kAgentProperty || role == ng::kSpeaker || role == ng::kVisitor || role == ng::kAttacker ||
         role == ng::kHost || role == ng::kSignatory || role == ng::kVoter;
}

void dispute(Claim& claim, std::string_view check, std::string reason) {
  claim.rank = ClaimRank::kDisputed;
  claim.check = check;
  claim.reason = std::move(reason);
}

class Checker {
 public:
  Checker(const std::vector<CheckedEntity>& entities, const ClassModel& classes, KnowledgeGraph& graph)
      : entities_(entities), classes_(classes), graph_(graph) {}

  void run() {
    for (std::size_t i = 0; i < graph_.events.size(); ++i) gather(i);
    for (auto& [person, life] : lives_) {
      two_places(person, life);
      birth_and_death(life);
      acts_after_death(life);
    }
    for (Event& event : graph_.events) told_before_its_day(event);
  }

 private:
  /// A claim by its event and place there.
  struct Ref {
    std::size_t event = 0;
    std::size_t claim = 0;
  };
  struct Life {
    std::vector<Ref> births;
    std::vector<Ref> deaths;
    std::vector<Ref> deeds;
    std::vector<Ref> stays;  // where the person is on a known day
  };

  [[nodiscard]] Event& event(const Ref& ref) { return graph_.events[ref.event]; }
  [[nodiscard]] Claim& claim(const Ref& ref) { return graph_.events[ref.event].claims[ref.claim]; }
  [[nodiscard]] std::tuple<std::uint32_t, double> strength(const Ref& ref) {
    return {claim(ref).support.source_count, claim(ref).support.confidence};
  }

  void gather(std::size_t number) {
    const Event& event = graph_.events[number];
    if (!is_real(event.status)) return;
    const std::string& type = event.types.front();
    const bool journey = classes_.is_a(type, ng::kVisit) || classes_.is_a(type, ng::kMovement);
    for (std::size_t i = 0; i < event.claims.size(); ++i) {
      const Claim& claim = event.claims[i];
      if (!is_fact(claim) || claim.value.entity == kNone) continue;
      const auto person = static_cast<std::uint32_t>(claim.value.entity);
      if (!entities_[person].named_person || !classes_.is_actor_role(claim.property)) continue;
      Life& life = lives_[person];
      const bool once = claim.property == classes_.once_for(type);
      if (once && classes_.is_a(type, ng::kBirth)) {
        life.births.push_back({number, i});
      } else if (once) {
        life.deaths.push_back({number, i});
      } else if (is_deed(claim.property) && !event.when.empty()) {
        life.deeds.push_back({number, i});
      }
      if (is_present(claim.property) && event.when.exact() && !journey) life.stays.push_back({number, i});
    }
  }

  /// The countries of the event's places.
  [[nodiscard]] std::set<std::string> countries(const Event& event) const {
    std::set<std::string> found;
    for (const Claim& claim : event.claims) {
      if (!is_fact(claim) || claim.value.entity == kNone || !classes_.is_place_role(claim.property)) continue;
      const std::string& country = entities_[static_cast<std::size_t>(claim.value.entity)].country;
      if (!country.empty()) found.insert(country);
    }
    return found;
  }

  void two_places(std::uint32_t person, const Life& life) {
    std::map<Date, std::vector<Ref>> by_day;
    for (const Ref& stay : life.stays) by_day[*event(stay).when.first].push_back(stay);
    for (const auto& [day, stays] : by_day) {
      for (std::size_t i = 0; i < stays.size(); ++i) {
        for (std::size_t j = i + 1; j < stays.size(); ++j) compare_places(person, stays[i], stays[j]);
      }
    }
  }

  void compare_places(std::uint32_t person, const Ref& a, const Ref& b) {
    if (a.event == b.event) return;
    const std::set<std::string> here = countries(event(a));
    const std::set<std::string> there = countries(event(b));
    if (here.size() != 1 || there.size() != 1 || here == there) return;
    const Ref& weaker = support_of(b) > support_of(a) ? a : b;
    const Ref& stronger = &weaker == &a ? b : a;
    for (Claim& place : event(weaker).claims) {
      if (!is_fact(place) || !classes_.is_place_role(place.property)) continue;
      dispute(place, ng::kTwoPlacesOneDay,
              graph_.entities[person].label + " is in another country on that day: " + event(stronger).label);
    }
  }

  [[nodiscard]] std::tuple<std::uint32_t, double> support_of(const Ref& ref) {
    return {event(ref).support.source_count, event(ref).support.confidence};
  }

  void birth_and_death(const Life& life) {
    for (const Ref& birth : life.births) {
      for (const Ref& death : life.deaths) {
        const auto& born = event(birth).when.first;
        const auto& died = event(death).when.last;
        if (!born || !died || !(*died < *born)) continue;
        const bool birth_is_weaker = strength(birth) < strength(death);
        dispute(claim(birth_is_weaker ? birth : death), ng::kDeathBeforeBirth,
                "born " + to_iso(*born) + ", died " + to_iso(*died));
      }
    }
  }

  void acts_after_death(const Life& life) {
    for (const Ref& death : life.deaths) {
      const auto died = event(death).when.last;
      if (!died || claim(death).rank == ClaimRank::kDisputed) continue;
      std::vector<Ref> later;
      std::uint32_t sources = 0;
      for (const Ref& deed : life.deeds) {
        const auto& done = event(deed).when.first;
        if (!done || !(*died < *done)) continue;
        later.push_back(deed);
        sources += claim(deed).support.source_count;
      }
      if (later.empty()) continue;
      if (later.size() > 1 && sources > claim(death).support.source_count) {
        dispute(claim(death), ng::kActsAfterDeath, "acts after " + to_iso(*died) + ": " + event(later.front()).label);
        continue;
      }
      for (const Ref& deed : later) dispute(claim(deed), ng::kActsAfterDeath, "died on " + to_iso(*died));
    }
  }

  static void told_before_its_day(Event& event) {
    if (!event.when.first) return;
    for (StatusStep& step : event.history) {
      if (!is_real(step.status) || !step.reported || days_between(*step.reported, *event.when.first) <= 1) continue;
      step.check = ng::kToldBeforeItsDay;
    }
  }

  const std::vector<CheckedEntity>& entities_;
  const ClassModel& classes_;
  KnowledgeGraph& graph_;
  std::map<std::uint32_t, Life> lives_;
};

}  // namespace

void flag_impossible(const std::vector<CheckedEntity>& entities, const ClassModel& classes, KnowledgeGraph& graph) {
  Checker(entities, classes, graph).run();
}

std::uint64_t count_failed_checks(const KnowledgeGraph& graph) {
  const auto failed = [](const auto& list) {
    return static_cast<std::uint64_t>(
        std::ranges::count_if(list, [](const auto& item) { return !item.check.empty(); }));
  };
  std::uint64_t count = 0;
  for (const Event& event : graph.events)
    count += failed(event.claims) + failed(event.casualties) + failed(event.history);
  return count;
}

}  // namespace newsgraph
