// What is known of a cluster of event mentions.
#ifndef NEWSGRAPH_MERGE_EVENT_PROFILE_H_
#define NEWSGRAPH_MERGE_EVENT_PROFILE_H_

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "merge/corpus.h"
#include "merge/options.h"
#include "merge/world.h"

namespace newsgraph {

/// A number of victims from here on hardly recurs by chance.
inline constexpr std::uint64_t kTellingToll = 20;

/// The union of what the mentions of one event say. Clusters of entities stand for the entities.
struct EventProfile {
  std::map<std::string, std::uint32_t> classes;              ///< class -> mentions
  DateInterval when;                                         ///< the days on which all dated mentions agree
  std::map<std::uint32_t, std::uint32_t> actors;             ///< named participant -> mentions
  std::map<std::string, std::set<std::uint32_t>> roles;      ///< role -> its named fillers
  std::set<std::uint32_t> unnamed;                           ///< participants that have no name
  std::set<std::string> described;                           ///< folded last words of what they are called ("workers")
  std::set<std::uint32_t> places;                            ///< named ones
  std::set<std::pair<std::string, std::uint32_t>> ordinals;  ///< what is counted ("in-person"; all: empty), number
  std::set<std::pair<std::string, std::uint64_t>> tolls;     ///< exact counts: outcome, number
  std::set<std::pair<std::string, std::uint64_t>> counts;    ///< all counts, bounds too: outcome, number
  std::set<std::uint64_t> wordings;                          ///< digests of long sentences with the trigger's place
  std::set<std::uint32_t> weekdays;                          ///< of mentions whose articles have no date: 1 for Monday
  std::optional<Date> first_report;                          ///< earliest and latest article
  std::optional<Date> last_report;
  std::optional<Date> first_done;  ///< first report of it as a thing of the past or present
  std::optional<Date> last_ahead;  ///< last report of it as a thing to come
  std::optional<Date> first_news;  ///< first and last article that has it, undated, as its news; see is_news()
  std::optional<Date> last_news;
  std::set<std::string> names;     ///< folded: what it is called
  std::set<std::string> lemmas;    ///< of its triggers
  std::set<std::string> kinds;     ///< sort and kind: which of several like events (EventMention::kinds)
  std::set<std::string> topics;    ///< folded phrases of what it is about
  std::set<std::string> posts;     ///< folded titles of the position it is about
  std::set<std::uint32_t> bodies;  ///< named countries and bodies that this position belongs to
  std::set<std::uint32_t> nodes;   ///< its mentions
  std::set<std::uint32_t> apart;   ///< mentions that are told beside it as something else
  bool nominal = true;             ///< all its triggers are nouns
  bool listed = false;             ///< one of three or more meetings or visits that one sentence lists
  bool plural = true;              ///< all its triggers are nouns in the plural ("attacks")
  std::set<Date> days;             ///< that mentions give to the day: two of what was put off, else one
  bool postponed = false;          ///< some mention says that it was put off
  bool negative = false;           ///< some mention says that it did not happen
  bool denied = false;             ///< some mention says so, or that somebody says so, or that it is still to happen
  std::uint32_t mentions = 0;

  [[nodiscard]] bool dated() const { return !when.empty(); }
  void absorb(const EventProfile& other);
};

/// The profile of one mention.
[[nodiscard]] EventProfile make_event_profile(const Corpus& corpus, std::uint32_t node, const World& world,
                                              const MergeOptions& options);

/// Is the trigger a noun in the plural ("attacks")? Not one of those in `one_in_plural`, whose
/// plural is of one event ("talks").
[[nodiscard]] bool is_plural(const EventMention& event, const std::set<std::string>& one_in_plural);

/// Does an article tell the event as its news, in its headline, in its first sentences or in the present tense, and
/// not as something known ("the attack", "as earlier")? Then it took place shortly before.
[[nodiscard]] bool is_news(const EventMention& event);

/// The interval that both hold, or the one that is more exact when they share no day.
[[nodiscard]] DateInterval narrow(const DateInterval& a, const DateInterval& b);

}  // namespace newsgraph

#endif  // NEWSGRAPH_MERGE_EVENT_PROFILE_H_
