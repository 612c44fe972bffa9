#include "extract/matcher.h"

#include <algorithm>
#include <set>

#include "extract/literals.h"
#include "mapping/terms.h"
#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

/// "Norway's leaders", "Norwegian officials": those who act for what they belong to; not "Norwegian residents".
bool acts_for_owner(const Reading& reading, std::uint32_t head) {
  if (has_word(reading.graph, reading.words.state, head)) return true;
  const WordList* titles = reading.mappings.lexicon("titles");
  const auto title = titles == nullptr ? std::nullopt : find_word(reading.graph, *titles, head);
  return title && title->row->cells.size() > 1 && title->row->cells[1] == "office";
}

/// Fillers of a mention: its entity, or the entities it stands for.
void add_mention(const Reading& reading, const ArgumentPattern& pattern, std::uint32_t m, const Found& found,
                 std::vector<Filler>& fillers) {
  const EntityMention& mention = reading.doc.mentions[m];
  const Ontology& ontology = reading.mappings.ontology();
  const auto fits = [&](std::optional<ClassId> type) {
    if (pattern.types.empty()) return true;
    return type && std::any_of(pattern.types.begin(), pattern.types.end(),
                               [&](ClassId wanted) { return ontology.is_subclass(*type, wanted); });
  };
  // "twelve Norwegians" are people, not Norway.
  const std::string& xpos = reading.graph.token(found.token).xpos;
  if (mention.kind == MentionKind::kDemonym && (xpos == "NNS" || xpos == "NNPS")) return;
  Filler filler;
  filler.token = found.token;
  filler.span = mention.span;
  filler.kind = mention.kind;
  filler.cost = found.cost;
  const std::size_t before = fillers.size();
  for (const std::uint32_t member : mention.members) {
    if (member >= reading.doc.chains.size() || reading.doc.chains[member].mentions.empty()) continue;
    const std::uint32_t first = reading.doc.chains[member].mentions.front();
    if (first >= reading.doc.mentions.size() || !fits(reading.mentions.class_of(first))) continue;
    filler.chain = static_cast<std::int32_t>(member);
    fillers.push_back(filler);
  }
  if (fillers.size() > before || !fits(reading.mentions.class_of(m))) return;
  filler.chain = reading.mentions.chain_of(m);
  filler.several = mention.plural;
  // "Norway's leaders", whoever they are: Norway. But Ruiz's mother is not Ruiz.
  const bool owned = filler.chain == kNone && mention.title_of >= 0 &&
                     mention.title_of < static_cast<std::int32_t>(reading.doc.mentions.size()) &&
                     reading.doc.mentions[static_cast<std::size_t>(mention.title_of)].type != "Person" &&
                     acts_for_owner(reading, mention.head);
  if (owned) {
    ++filler.cost;
    const std::uint32_t owner = reading.doc.mentions[static_cast<std::size_t>(mention.title_of)].head;
    for (const std::uint32_t joined : mention.plural ? reading.graph.conjuncts(reading.graph.first_conjunct(owner))
                                                     : std::vector<std::uint32_t>{owner}) {
      const auto other = reading.mentions.headed_by(joined);  // "the presidents of Peru and Chile"
      if (!other || !fits(reading.mentions.class_of(*other))) continue;
      filler.chain = reading.mentions.chain_of(*other);
      if (filler.chain != kNone) fillers.push_back(filler);
    }
    return;
  }
  if (filler.chain != kNone) fillers.push_back(filler);
}

/// The country's mention in "Peruvian forces", "the Peruvian government", and its token.
std::optional<std::pair<std::uint32_t, std::uint32_t>> country_of_forces(const Reading& reading, std::uint32_t noun) {
  // "27 Peruvian troops" are themselves only.
  if (!has_word(reading.graph, reading.words.state, noun) || reading.graph.child(noun, "nummod") != kNone)
    return std::nullopt;
  const auto whole = reading.mentions.headed_by(noun);
  if (whole && reading.doc.mentions[*whole].kind == MentionKind::kName) return std::nullopt;
  const Ontology& ontology = reading.mappings.ontology();
  for (const std::uint32_t c : reading.graph.premodifiers(noun)) {
    const auto mention = reading.mentions.covering(c);
    if (!mention || mention == whole) continue;
    // "Peruvian-backed forces" are not Peru's.
    const std::uint32_t behind = reading.doc.mentions[*mention].tokens.end;
    if (behind > noun || reading.graph.form(behind) == "-" || reading.graph.form(behind).starts_with("-")) continue;
    const auto type = reading.mentions.class_of(*mention);
    if (type && ontology.is_subclass(ontology.class_iri(*type), ng::kCountry)) return std::pair(*mention, c);
  }
  return std::nullopt;
}

/// "President of Peru Ana Ruiz": the name, for its title.
bool titled_as(const Reading& reading, std::uint32_t name, std::uint32_t title) {
  const auto mention = reading.mentions.headed_by(name);
  if (!mention || reading.mentions.covering(title)) return false;
  const EntityMention& person = reading.doc.mentions[*mention];
  return person.type == "Person" && !person.title.empty() && person.title.starts_with(reading.graph.form(title));
}

std::vector<Filler> entity_fillers(const Reading& reading, const ArgumentPattern& pattern, const Found& found) {
  std::vector<Filler> fillers;
  const ClauseGraph& graph = reading.graph;
  if (reading.mentions.timex_at(found.token) && !reading.mentions.headed_by(found.token)) return fillers;
  const auto country = country_of_forces(reading, found.token);
  if (country && pattern.participant)
    add_mention(reading, pattern, country->first, {country->second, found.cost}, fillers);
  if (!fillers.empty()) return fillers;
  for (const auto m : {reading.mentions.headed_by(found.token), reading.mentions.titled_by(found.token),
                       reading.mentions.covering(found.token)}) {
    if (m) add_mention(reading, pattern, *m, found, fillers);
    if (!fillers.empty()) return fillers;
  }
  // "one of the ministers", "leader Kim" parsed as two: the entity stands below the word.
  const bool partitive = has_word(graph, reading.words.partitive, found.token);
  for (const std::uint32_t c : graph.children(found.token)) {
    const bool below =
        graph.is(c, "appos") || graph.is(c, "flat") ||
        (graph.is(c, "compound") && graph.token(c).upos == "PROPN" && !reading.event_words[found.token]) ||
        (partitive && graph.is(c, "nmod")) || (graph.is(c, "nmod") && titled_as(reading, c, found.token));
    if (!below) continue;
    // "astronauts Ruiz and Soto": all that are named.
    for (const std::uint32_t named : graph.conjuncts(c)) {
      const auto m = reading.mentions.headed_by(named);
      if (m) add_mention(reading, pattern, *m, {named, found.cost + 1}, fillers);
    }
    if (!fillers.empty()) return fillers;
  }
  // "a man identified as Ruiz", "a woman named Soto".
  const WordList* naming = reading.mappings.lexicon("pass-naming");
  for (const std::uint32_t c : graph.children(found.token)) {
    if (!graph.is(c, "acl") || graph.subtype(c) == "relcl" || !has_word(graph, naming, c)) continue;
    for (const std::uint32_t named : graph.children(c)) {
      const bool name = graph.is(named, "xcomp") || graph.is(named, "obj") || graph.has_marker(named, "as");
      const auto m = name ? reading.mentions.headed_by(named) : std::nullopt;
      if (m) add_mention(reading, pattern, *m, {named, found.cost + 1}, fillers);
      if (!fillers.empty()) return fillers;
    }
  }
  return fillers;
}

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
          if (conjunct != match_.trigger && !within_other(path, conjunct, all))
            take(pattern, {conjunct, found.cost}, all);
        }
        if (pattern.participant) take_list(pattern, found, all);
      }
      if (!all.empty()) break;
    }
    return all;
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

std::vector<Filler> fill(const Reading& reading, const ArgumentPattern& pattern, const Found& found) {
  if (pattern.values.empty()) return entity_fillers(reading, pattern, found);
  for (const ValueKind kind : pattern.values) {
    if (auto literal = literal_at(reading, kind, found)) return {std::move(*literal)};
  }
  return {};
}

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
