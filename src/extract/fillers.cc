// Fillers of arguments: the entities that a phrase means, whether it names them, belongs to them or stands beside them.

#include "extract/fillers.h"

#include <algorithm>
#include <array>
#include <utility>

#include "extract/literals.h"
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
      const auto type = other ? reading.mentions.class_of(*other) : std::nullopt;
      // A pronoun's class is that of whom it means: "her team" is not she.
      if (!type || !fits(type) || ontology.is_subclass(ontology.class_iri(*type), ng::kPerson)) continue;
      filler.chain = reading.mentions.chain_of(*other);
      if (filler.chain != kNone) fillers.push_back(filler);
    }
    return;
  }
  if (filler.chain != kNone) fillers.push_back(filler);
}

/// "Peruvian and" in front of "Chilean forces".
bool joined_to_next(const Reading& reading, std::uint32_t token) {
  return token + 1 < reading.graph.size() && reading.graph.token(token + 1).upos == "CCONJ";
}

/// The mentions of the countries in "Peruvian forces", "the Peruvian and Chilean governments", and their tokens.
std::vector<std::pair<std::uint32_t, std::uint32_t>> countries_of_forces(const Reading& reading, std::uint32_t noun) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> found;
  // "27 Peruvian troops" are themselves only.
  if (!has_word(reading.graph, reading.words.state, noun) || reading.graph.child(noun, "nummod") != kNone) return found;
  const auto whole = reading.mentions.headed_by(noun);
  if (whole && reading.doc.mentions[*whole].kind == MentionKind::kName) return found;
  const Ontology& ontology = reading.mappings.ontology();
  for (const std::uint32_t c : reading.graph.premodifiers(noun)) {
    const auto mention = reading.mentions.covering(c);
    if (!mention || mention == whole) continue;
    // "Peruvian-backed forces" are not Peru's.
    const std::uint32_t behind = reading.doc.mentions[*mention].tokens.end;
    if (behind > noun || reading.graph.form(behind) == "-" || reading.graph.form(behind).starts_with("-")) continue;
    const auto type = reading.mentions.class_of(*mention);
    if (type && ontology.is_subclass(ontology.class_iri(*type), ng::kCountry)) found.emplace_back(*mention, c);
    if (!found.empty() && !joined_to_next(reading, c)) break;
  }
  return found;
}

/// "President of Peru Ana Ruiz": the name, for its title.
bool titled_as(const Reading& reading, std::uint32_t name, std::uint32_t title) {
  const auto mention = reading.mentions.headed_by(name);
  if (!mention || reading.mentions.covering(title)) return false;
  const EntityMention& person = reading.doc.mentions[*mention];
  return person.type == "Person" && !person.title.empty() && person.title.starts_with(reading.graph.form(title));
}

/// "the state of Ohio", "the government of Peru": the place that the noun is put around, or that it acts for.
bool is_state_of(const Reading& reading, std::uint32_t noun) {
  if (reading.graph.child(noun, "nummod") != kNone || reading.graph.token(noun).xpos == "NNS") return false;
  const std::string_view lemma = reading.graph.lemma(noun);
  constexpr std::array<std::string_view, 15> kStates = {
      "commonwealth", "territory", "state",    "city",   "kingdom",  "republic", "government",  "island",
      "town",         "village",   "province", "region", "district", "county",   "municipality"};
  return std::ranges::find(kStates, lemma) != kStates.end();
}

/// "Two ministers, including Ruiz": those of the group who are named.
void add_included(const Reading& reading, const ArgumentPattern& pattern, const Found& found,
                  std::vector<Filler>& fillers) {
  const ClauseGraph& graph = reading.graph;
  for (const std::uint32_t c : graph.children(found.token)) {
    if (c < found.token || !reading.roles.is_included(c)) continue;
    for (const std::uint32_t named : graph.conjuncts(c)) {
      const auto m = reading.mentions.headed_by(named);
      if (m && reading.doc.mentions[*m].kind == MentionKind::kName)
        add_mention(reading, pattern, *m, {named, found.cost + 1}, fillers);
    }
  }
}

/// "Ruiz, accompanied by Lee, met Soto": Lee was there.
void add_company(const Reading& reading, const ArgumentPattern& pattern, const Found& found,
                 std::vector<Filler>& fillers) {
  const ClauseGraph& graph = reading.graph;
  if (pattern.role != ng::kParticipant && pattern.role != ng::kVisitor && pattern.role != ng::kHost) return;
  for (const std::uint32_t c : graph.children(found.token)) {
    const std::string_view lemma = graph.lemma(c);
    if (!graph.is(c, "acl") || (lemma != "accompany" && lemma != "join" && lemma != "flank")) continue;
    for (const std::uint32_t by : graph.children(c)) {
      if (!graph.is(by, "obl", "agent") && !graph.has_marker(by, "by")) continue;
      const auto m = reading.mentions.headed_by(by);
      if (m && reading.doc.mentions[*m].kind == MentionKind::kName)
        add_mention(reading, pattern, *m, {by, found.cost + 1}, fillers);
    }
  }
}

/// "Researchers from the Harrow Institute found": people without a name who act are of the body they come from.
void add_employer(const Reading& reading, const ArgumentPattern& pattern, const Found& found,
                  std::vector<Filler>& fillers) {
  const ClauseGraph& graph = reading.graph;
  const Ontology& ontology = reading.mappings.ontology();
  const bool acts =
      pattern.role == ng::kAgentProperty || pattern.role == ng::kParticipant || pattern.role == ng::kAttacker;
  if (!acts || graph.token(found.token).xpos != "NNS" ||
      !has_word(graph, reading.mappings.lexicon("person-nouns"), found.token))
    return;
  for (const std::uint32_t c : graph.children(found.token)) {
    if (!graph.is(c, "nmod", "poss")) continue;  // "its fighters"
    const auto m = reading.mentions.headed_by(c);
    const auto type = m ? reading.mentions.class_of(*m) : std::nullopt;
    if (type && ontology.is_subclass(ontology.class_iri(*type), ng::kOrganization))
      add_mention(reading, pattern, *m, {c, found.cost + 2}, fillers);
    if (!fillers.empty()) return;
  }
  for (const std::uint32_t c : graph.children(found.token)) {
    const bool employer = graph.is(c, "nmod") && (graph.has_marker(c, "from") || graph.has_marker(c, "at"));
    if (!employer) continue;
    for (const std::uint32_t body : graph.conjuncts(c)) {  // "scientists at the Harrow Institute and Nordvik College"
      for (const auto m : {reading.mentions.headed_by(body), reading.mentions.covering(body)}) {
        const auto type = m ? reading.mentions.class_of(*m) : std::nullopt;
        if (!type || reading.doc.mentions[*m].kind != MentionKind::kName ||
            !ontology.is_subclass(ontology.class_iri(*type), ng::kOrganization))
          continue;
        const std::size_t before = fillers.size();
        add_mention(reading, pattern, *m, {reading.doc.mentions[*m].head, found.cost + 2}, fillers);
        if (fillers.size() > before) break;
      }
    }
    if (!fillers.empty()) return;
    // "the rebel group Harrow": the name beside the noun.
    for (const std::uint32_t named : graph.children(c)) {
      const auto m = graph.is(named, "appos") || graph.is(named, "flat") || graph.is(named, "compound") ||
                             graph.is(named, "nmod", "desc")
                         ? reading.mentions.headed_by(named)
                         : std::nullopt;
      const auto type = m ? reading.mentions.class_of(*m) : std::nullopt;
      if (type && ontology.is_subclass(ontology.class_iri(*type), ng::kOrganization))
        add_mention(reading, pattern, *m, {named, found.cost + 2}, fillers);
      if (!fillers.empty()) return;
    }
  }
}

std::vector<Filler> entity_fillers(const Reading& reading, const ArgumentPattern& pattern, const Found& found);

/// "Ruiz died along with her son Lee": who is told of beside the last argument in front.
void add_alongside(const Reading& reading, const ArgumentPattern& pattern, const Found& found,
                   std::vector<Filler>& fillers) {
  const ClauseGraph& graph = reading.graph;
  if (graph.head(found.token) == kNone) return;
  const auto verb = static_cast<std::uint32_t>(graph.head(found.token));
  if (!graph.is_verb(verb) || (!graph.is(found.token, "nsubj") && !graph.is(found.token, "obj"))) return;
  for (const std::uint32_t c : graph.children(verb)) {
    const bool beside =
        c > found.token && graph.is(c, "obl") &&
        (graph.has_marker(c, "along_with") || graph.has_marker(c, "together_with") || graph.has_marker(c, "alongside"));
    const bool nearer = std::ranges::any_of(graph.children(verb), [&](std::uint32_t other) {
      return other > found.token && other < c && (graph.is(other, "nsubj") || graph.is(other, "obj"));
    });
    if (!beside || nearer) continue;
    for (const std::uint32_t one : graph.conjuncts(c)) {
      for (Filler& filler : entity_fillers(reading, pattern, {one, found.cost + 1}))
        fillers.push_back(std::move(filler));
    }
  }
}

/// "A team led by Ruiz found": who leads those who act.
void add_leader(const Reading& reading, const ArgumentPattern& pattern, const Found& found,
                std::vector<Filler>& fillers) {
  const ClauseGraph& graph = reading.graph;
  if (pattern.role != ng::kAgentProperty) return;
  for (const std::uint32_t c : graph.children(found.token)) {
    const std::string_view lemma = graph.lemma(c);
    const bool led = graph.is(c, "acl") && graph.token(c).xpos == "VBN" &&
                     (lemma == "lead" || lemma == "head" || lemma == "conduct" || lemma == "coordinate");
    if (!led) continue;
    for (const Found& by : reading.roles.agent(c)) {
      for (const std::uint32_t one : graph.conjuncts(by.token)) {
        const auto m = reading.mentions.headed_by(one);
        if (m && reading.doc.mentions[*m].kind == MentionKind::kName)
          add_mention(reading, pattern, *m, {one, found.cost + 1}, fillers);
      }
    }
  }
}

std::vector<Filler> entity_fillers(const Reading& reading, const ArgumentPattern& pattern, const Found& found) {
  std::vector<Filler> fillers;
  const ClauseGraph& graph = reading.graph;
  if (reading.mentions.timex_at(found.token) && !reading.mentions.headed_by(found.token)) return fillers;
  if (pattern.participant) {
    for (const auto& [country, token] : countries_of_forces(reading, found.token))
      add_mention(reading, pattern, country, {token, found.cost}, fillers);
  }
  if (!fillers.empty()) return fillers;
  for (const auto m : {reading.mentions.headed_by(found.token), reading.mentions.titled_by(found.token),
                       reading.mentions.covering(found.token)}) {
    if (m) add_mention(reading, pattern, *m, found, fillers);
    if (!fillers.empty()) {
      if (pattern.participant && fillers.back().several) add_included(reading, pattern, found, fillers);
      if (pattern.participant) add_company(reading, pattern, found, fillers);
      if (pattern.participant) add_alongside(reading, pattern, found, fillers);
      return fillers;
    }
  }
  // "one of the ministers", "leader Kim" parsed as two: the entity stands below the word.
  const bool partitive = has_word(graph, reading.words.partitive, found.token);
  const bool state = is_state_of(reading, found.token);
  // "U.S. President Ruiz" is she, not her country.
  const auto whom = reading.mentions.headed_by(found.token);
  const bool person =
      whom && reading.doc.mentions[*whom].kind == MentionKind::kName && reading.doc.mentions[*whom].type == "Person";
  std::vector<std::uint32_t> children(graph.children(found.token).begin(), graph.children(found.token).end());
  // "the NATO chief, Ruiz": who is put beside comes before whose he is.
  // "Rwanda-backed Harrow rebels": the name next to the noun.
  std::sort(children.begin(), children.end(), [&](std::uint32_t a, std::uint32_t b) {
    const bool before = a < found.token && b < found.token;
    return before ? a > b : a < b;
  });
  std::stable_partition(children.begin(), children.end(), [&](std::uint32_t c) {
    return graph.is(c, "appos") || (state && graph.is(c, "nmod") && graph.has_marker(c, "of"));
  });
  for (const std::uint32_t c : children) {
    const bool below =
        graph.is(c, "appos") || graph.is(c, "flat") ||
        (graph.is(c, "compound") && graph.token(c).upos == "PROPN" && !reading.event_words[found.token] && !person) ||
        (partitive && graph.is(c, "nmod")) ||
        (state && graph.is(c, "nmod") && graph.has_marker(c, "of") && graph.token(c).upos == "PROPN") ||
        (graph.is(c, "nmod") && titled_as(reading, c, found.token));
    const auto whole = reading.mentions.covering(c);
    const std::uint32_t behind = whole ? reading.doc.mentions[*whole].tokens.end : c + 1;
    const bool backed = behind < found.token && graph.form(behind).starts_with("-");
    if (!below || backed) continue;
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
  // "Ruiz, a teacher who drowned": whom the noun is put beside.
  if (graph.is(found.token, "appos") && graph.head(found.token) != kNone) {
    const auto name = static_cast<std::uint32_t>(graph.head(found.token));
    const auto m = reading.mentions.headed_by(name);
    if (m && reading.doc.mentions[*m].kind == MentionKind::kName && name < found.token)
      add_mention(reading, pattern, *m, {name, found.cost + 1}, fillers);
  }
  if (fillers.empty()) add_employer(reading, pattern, found, fillers);
  if (fillers.empty()) add_leader(reading, pattern, found, fillers);
  return fillers;
}

}  // namespace

std::vector<Filler> fill(const Reading& reading, const ArgumentPattern& pattern, const Found& found) {
  if (pattern.values.empty()) return entity_fillers(reading, pattern, found);
  for (const ValueKind kind : pattern.values) {
    if (auto literal = literal_at(reading, kind, found)) return {std::move(*literal)};
  }
  return {};
}

}  // namespace newsgraph
