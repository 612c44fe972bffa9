#include "extract/matcher.h"

#include <algorithm>
#include <set>

#include "extract/fillers.h"
#include "mapping/terms.h"
#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

class RuleMatcher {
 public:
  RuleMatcher(const Reading& reading, const Rule& rule, std::uint32_t trigger) : reading_(reading) {
    match_.rule = &rule;
    match_.trigger = trigger;
  }

  std::optional<RuleMatch> run() {
    for (const ArgumentPattern& pattern : match_.rule->arguments) {
      FilledArgument argument{&pattern, fillers(pattern)};
      if (argument.fillers.empty() && pattern.needed()) {
        missing_ = &pattern;
        return std::nullopt;
      }
      if (!argument.fillers.empty()) ++match_.filled;
      for (const Filler& filler : argument.fillers) match_.cost += filler.cost;
      match_.arguments.push_back(std::move(argument));
    }
    const int known = participants();
    if (known + (known > 0 && unnamed_ ? 1 : 0) < match_.rule->minimum) return std::nullopt;
    if (match_.rule->kind == RuleKind::kEvent) match_.class_id = emitted_class();
    return std::move(match_);
  }

  /// After run() gave nothing.
  [[nodiscard]] RuleMiss miss() const {
    RuleMiss miss{match_.rule, match_.trigger, missing_, {}, nullptr};
    if (missing_ == nullptr) return miss;
    for (const Path& path : missing_->paths) {
      for (const Found& found : reading_.roles.follow(path, match_.trigger)) miss.reached.push_back(found.token);
    }
    return miss;
  }

 private:
  std::vector<Filler> fillers(const ArgumentPattern& pattern) {
    if (pattern.role == m::kEvent) return event_words(pattern);
    std::vector<Filler> all;
    for (const Path& path : pattern.paths) {
      const std::size_t first = all.size();
      for (const Found& found : reading_.roles.follow(path, match_.trigger)) {
        // A place of the clause around is not added to the event's own.
        const bool farther = all.size() > first && found.cost > all[first].cost;
        if (all.size() > first && (!pattern.collects() || (farther && leads_to_place(path)))) break;
        for (const std::uint32_t conjunct : reading_.graph.conjuncts(name_head(found.token))) {
          if (conjunct == match_.trigger || within_other(path, conjunct, all)) continue;
          if (conjunct == found.token || !owns_another(conjunct)) take(pattern, {conjunct, found.cost}, all);
        }
        if (pattern.participant) take_list(pattern, found, all);
      }
      if (!all.empty()) break;
    }
    return all;
  }

  /// "Norway's Lee and Peru's Ruiz": what a parser joins to the name in front is only whose the next one is.
  [[nodiscard]] bool owns_another(std::uint32_t token) const {
    const auto mention = reading_.mentions.covering(token);
    const std::uint32_t mark = mention ? reading_.doc.mentions[*mention].tokens.end : token + 1;
    return mark < reading_.graph.size() && reading_.graph.token(mark).xpos == "POS";
  }

  /// A parser that tears a name apart hangs both words on the verb: what is joined to it stands below its head.
  [[nodiscard]] std::uint32_t name_head(std::uint32_t token) const {
    const auto mention = reading_.mentions.covering(token);
    if (!mention || reading_.mentions.headed_by(token)) return token;
    const EntityMention& name = reading_.doc.mentions[*mention];
    const bool siblings = reading_.graph.head(name.head) == reading_.graph.head(token);
    return siblings && name.kind == MentionKind::kName ? name.head : token;
  }

  static bool leads_to_place(const Path& path) {
    const PathStep& last = path.steps.back();
    return last.kind == PathStep::Kind::kMacro &&
           (last.macro == Macro::kPlace || last.macro == Macro::kDestination || last.macro == Macro::kOrigin);
  }

  /// "at the mine in Wales": the place that only says where another one lies.
  [[nodiscard]] bool within_other(const Path& path, std::uint32_t token, const std::vector<Filler>& all) const {
    return leads_to_place(path) && std::any_of(all.begin(), all.end(), [&](const Filler& filler) {
             return filler.token != token && reading_.graph.dominates(filler.token, token) &&
                    reading_.graph.first_conjunct(token) != filler.token;
           });
  }

  /// Where the event of a count may stand; attach_counts() finds which of the words is one.
  [[nodiscard]] std::vector<Filler> event_words(const ArgumentPattern& pattern) const {
    std::vector<Filler> all;
    for (const Path& path : pattern.paths) {
      for (const Found& found : reading_.roles.follow(path, match_.trigger)) {
        Filler filler;
        filler.token = found.token;
        filler.cost = found.cost;
        if (reading_.tokens.all_hold(pattern.tests, found.token)) all.push_back(std::move(filler));
      }
    }
    return all;
  }

  void take(const ArgumentPattern& pattern, const Found& found, std::vector<Filler>& all) {
    if (!reading_.tokens.all_hold(pattern.tests, found.token)) return;
    std::vector<Filler> fillers = fill(reading_, pattern, found);
    unnamed_ = unnamed_ || (fillers.empty() && pattern.participant && are_people(found.token));
    for (Filler& filler : fillers) {
      if (filler.chain != kNone && !claim(pattern, filler.chain, all)) continue;
      all.push_back(std::move(filler));
    }
  }

  /// "met with Korean residents": people who take part, though nobody known.
  [[nodiscard]] bool are_people(std::uint32_t token) const {
    return reading_.graph.token(token).xpos == "NNS" &&
           has_word(reading_.graph, reading_.mappings.lexicon("person-nouns"), token);
  }

  /// The names told in one list with the found one.
  void take_list(const ArgumentPattern& pattern, const Found& found, std::vector<Filler>& all) {
    std::vector<std::uint32_t> told = {found.token};
    for (const Filler& filler : all) told.push_back(filler.token);
    for (std::uint32_t& token : told) {
      const auto name = reading_.mentions.titled_by(token);
      if (name) token = reading_.doc.mentions[*name].head;
    }
    for (const std::uint32_t token : told) {
      for (const std::uint32_t other : reading_.lists.list_of(token)) {
        if (other != token && reading_.lists.together(token, other)) take(pattern, {other, found.cost + 1}, all);
      }
    }
  }

  /// May the entity fill this argument, and no other then? The country of an office may be where the event is too.
  bool claim(const ArgumentPattern& pattern, std::int32_t chain, const std::vector<Filler>& all) {
    if (pattern.role != ng::kPositionOf) return used_.insert(chain).second;
    return std::none_of(all.begin(), all.end(), [&](const Filler& filler) { return filler.chain == chain; });
  }

  [[nodiscard]] int participants() const {
    int count = 0;
    for (const FilledArgument& argument : match_.arguments) {
      if (!argument.pattern->participant) continue;
      for (const Filler& filler : argument.fillers) count += filler.several ? 2 : 1;
    }
    return count;
  }

  [[nodiscard]] ClassId emitted_class() const {
    const Rule& rule = *match_.rule;
    if (rule.emits_from) {
      if (const auto match = find_word(reading_.graph, *rule.emits_from, match_.trigger)) {
        return rule.emits_classes[static_cast<std::size_t>(match->row - rule.emits_from->rows().data())];
      }
    }
    return rule.emits ? *rule.emits : rule.emits_classes.front();
  }

  const Reading& reading_;
  RuleMatch match_;
  const ArgumentPattern* missing_ = nullptr;
  bool unnamed_ = false;         // people who are no entity take part
  std::set<std::int32_t> used_;  // chains: one entity fills one argument
};

/// Of two event matches on one token, does `a` win?
bool wins(const RuleMatch& a, const RuleMatch& b) {
  if (a.rule->priority != b.rule->priority) return a.rule->priority > b.rule->priority;
  if (a.filled != b.filled) return a.filled > b.filled;
  return a.rule->iri < b.rule->iri;
}

}  // namespace

std::vector<RuleMatch> match_rules(const Reading& reading, std::vector<RuleMiss>* misses) {
  std::vector<RuleMatch> matches;
  const auto rules = reading.mappings.rules();
  std::set<std::pair<std::uint32_t, std::uint32_t>>
      done;               // a rule fires once on a token, whichever of its triggers holds
  std::size_t event = 0;  // place of the current token's event match, one past
  std::uint32_t token = 0;
  for (const TriggerHit& hit : reading.hits) {
    if (hit.token != token) event = 0;
    token = hit.token;
    if (!done.insert({hit.token, hit.ref.rule}).second) continue;
    const Rule& rule = rules[hit.ref.rule];
    RuleMatcher matcher(reading, rule, hit.token);
    auto match = matcher.run();
    if (!match) {
      if (misses != nullptr) misses->push_back(matcher.miss());
      continue;
    }
    if (rule.kind == RuleKind::kEvent && event > 0) {
      if (wins(*match, matches[event - 1])) std::swap(*match, matches[event - 1]);
      if (misses != nullptr) misses->push_back({match->rule, hit.token, nullptr, {}, matches[event - 1].rule});
      continue;
    }
    matches.push_back(std::move(*match));
    if (rule.kind == RuleKind::kEvent) event = matches.size();
  }
  return matches;
}

}  // namespace newsgraph
