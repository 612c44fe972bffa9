// Lists of victims stand in sentences of their own, and parsers fail on them; so the words from the noun to the first
// name are read as they come, and the list of names as NameLists has it.
#include "extract/roll_call_pass.h"

#include <algorithm>
#include <array>

#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

constexpr std::uint32_t kReach = 14;      // tokens from the noun to the first name
constexpr std::uint32_t kSentences = 15;  // back to the event
constexpr int kRecent = 60;               // days before the article: what is older is no news of today
constexpr std::array<std::string_view, 3> kNaming = {"identify", "name", "include"};
constexpr std::array<std::string_view, 4> kHarmful = {ng::kAttack, ng::kDisaster, ng::kAccident, ng::kDeath};

class RollCall {
 public:
  RollCall(const Reading& reading, Drafts& drafts) : reading_(reading), graph_(reading.graph), drafts_(drafts) {}

  void read(std::uint32_t noun) {
    const auto match = find_word(graph_, *reading_.words.roll_call, noun);
    if (!match || match->row->cells.size() < 2) return;
    const auto name = first_name(noun);
    if (!name) return;
    const std::string& part = match->row->cells[1];
    if (part == "victim") {
      Draft* event = told_before(noun, std::span(kHarmful).first(3));
      if (event == nullptr) event = told_before(noun, std::span(kHarmful).last(1));
      if (event == nullptr) return;
      const bool death = is(*event, ng::kDeath);
      add_all(*name, death ? ng::kPatient : ng::kVictim, *event);
    } else if (part == "rank") {
      constexpr std::array<std::string_view, 1> contest = {ng::kSportsEvent};
      if (!is_ranked(noun)) return;
      if (Draft* event = told_before(noun, contest)) add_all(*name, ng::kParticipant, *event);
    } else if (part == "driver") {
      constexpr std::array<std::string_view, 1> crash = {ng::kCrash};
      if (Draft* event = told_before(noun, crash)) add_all(*name, ng::kAgentProperty, *event);
    } else {
      constexpr std::array<std::string_view, 1> attack = {ng::kAttack};
      constexpr std::array<std::string_view, 1> arrest = {ng::kArrest};
      Draft* event = told_before(noun, attack);
      if (event != nullptr && !hits_one(event->trigger)) add_all(*name, ng::kAttacker, *event);
      Draft* caught = part == "suspect" ? told_before(noun, arrest) : nullptr;
      if (caught != nullptr && !has_participants(*caught)) add_all(*name, ng::kDefendant, *caught);
    }
  }

  /// "killing seven, including Ruiz, 62, and Soto": those counted are named behind the number.
  void read_counted(Draft& event) {
    const bool death = is(event, ng::kDeath);
    if (!death && std::ranges::none_of(kHarmful, [&](std::string_view kind) { return is(event, kind); })) return;
    for (const DraftCount& count : event.counts) {
      const bool harmed =
          count.outcome == ng::kKilled || count.outcome == ng::kInjured || count.outcome == ng::kMissing;
      if (!harmed || count.quantity >= reading_.doc.quantities.size()) continue;
      const std::uint32_t number = reading_.doc.quantities[count.quantity].head;
      if (const auto name = first_included(number)) add_all(*name, death ? ng::kPatient : ng::kVictim, event);
    }
  }

 private:
  /// The mention of the first name behind "including" or "among them" after a number; nothing where it is far.
  [[nodiscard]] std::optional<std::uint32_t> first_included(std::uint32_t number) const {
    const std::uint32_t end = std::min(graph_.sentence_tokens(number).end, number + kReach);
    bool included = false;
    for (std::uint32_t at = number + 1; at < end; ++at) {
      if (has_word(graph_, reading_.words.include, at)) {
        included = true;
        continue;
      }
      if (graph_.form(at) == ";") return std::nullopt;
      if (!included && reading_.mentions.quantity_at(at)) return std::nullopt;
      if (!included) continue;
      if (graph_.is_verb(at)) return std::nullopt;
      if (const auto person = person_at(at)) return owner(*person) ? std::nullopt : person;
      if (reading_.mentions.quantity_at(at) || graph_.token(at).upos == "CCONJ") return std::nullopt;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool is(const Draft& draft, std::string_view kind) const {
    const Ontology& ontology = reading_.mappings.ontology();
    return ontology.is_subclass(ontology.class_iri(draft.class_id), kind);
  }

  [[nodiscard]] static bool has_participants(const Draft& draft) {
    return std::any_of(draft.arguments.begin(), draft.arguments.end(),
                       [](const DraftArgument& argument) { return argument.participant; });
  }

  [[nodiscard]] std::optional<std::uint32_t> person_at(std::uint32_t token) const {
    const auto mention = reading_.mentions.covering(token);
    if (!mention) return std::nullopt;
    const EntityMention& name = reading_.doc.mentions[*mention];
    const auto type = reading_.mentions.class_of(*mention);
    const Ontology& ontology = reading_.mappings.ontology();
    if (name.kind != MentionKind::kName || !type || !ontology.is_subclass(ontology.class_iri(*type), ng::kPerson))
      return std::nullopt;
    return mention;
  }

  /// The mention of the first name of "victims were …", "gunman as …", "dead: …"; nothing where other words come
  /// between.
  [[nodiscard]] std::optional<std::uint32_t> first_name(std::uint32_t noun) const {
    const std::uint32_t end = std::min(graph_.sentence_tokens(noun).end, noun + kReach);
    bool named = false;
    for (std::uint32_t at = noun + 1; at < end; ++at) {
      if (const auto person = person_at(at)) return named && !owner(*person) ? person : std::nullopt;
      const std::string& upos = graph_.token(at).upos;
      const std::string_view lemma = graph_.lemma(at);
      const bool naming = std::find(kNaming.begin(), kNaming.end(), lemma) != kNaming.end();
      const bool going = at + 1 < end && lemma == "go" && graph_.lemma(at + 1) == "to";  // "second place went to …"
      if (going) ++at;
      if (going || naming || lemma == "be" || graph_.form(at) == ":" || (lemma == "as" && naming_above(noun))) {
        named = true;
        continue;
      }
      if (lemma == "as" || upos == "ADV" || upos == "AUX" || upos == "DET" || upos == "NUM") continue;
      const bool word = upos == "NOUN" || upos == "PROPN" || upos == "ADJ" || upos == "ADP" || upos == "PUNCT";
      if (!word || (named && upos == "ADP")) return std::nullopt;
      if (upos == "PUNCT" && graph_.form(at) != "," && graph_.form(at) != "-") return std::nullopt;
    }
    return std::nullopt;
  }

  /// "second place", "the silver medal".
  [[nodiscard]] bool is_ranked(std::uint32_t noun) const {
    if (graph_.lemma(noun) != "place") return true;
    const auto rank = noun > 0 ? reading_.mentions.quantity_at(noun - 1) : std::nullopt;
    return rank && reading_.doc.quantities[*rank].kind == QuantityKind::kOrdinal;
  }

  /// "Police identified the gunman as …".
  [[nodiscard]] bool naming_above(std::uint32_t noun) const {
    const std::int32_t head = graph_.head(graph_.first_conjunct(noun));
    if (head == kNone || head > static_cast<std::int32_t>(noun)) return false;
    const std::string_view lemma = graph_.lemma(static_cast<std::uint32_t>(head));
    return graph_.is(noun, "obj") && (lemma == "identify" || lemma == "name");
  }

  /// "The victim was Ruiz's brother".
  [[nodiscard]] bool owner(std::uint32_t mention) const {
    const std::uint32_t behind = reading_.doc.mentions[mention].tokens.end;
    return graph_.is(reading_.doc.mentions[mention].head, "nmod", "poss") ||
           (behind < graph_.size() && graph_.token(behind).xpos == "POS");
  }

  [[nodiscard]] bool is_recent(const Draft& draft) const {
    const auto& created = reading_.doc.article.created;
    const DateInterval& when = draft.event.when;
    return !created || !when.last || days_between(*when.last, *created) <= kRecent;
  }

  /// "The man was shot": perhaps the attacker himself.
  [[nodiscard]] bool hits_one(std::uint32_t trigger) const {
    if (!graph_.is_verb(trigger) || !graph_.is_passive(trigger)) return false;
    const std::int32_t subject = graph_.child(trigger, "nsubj");
    return subject != kNone && graph_.token(static_cast<std::uint32_t>(subject)).upos != "PROPN" &&
           !graph_.has_feature(static_cast<std::uint32_t>(subject), "Number=Plur");
  }

  /// The event of such a class told last before the noun, or beside it in the sentence ("victims of the crash").
  [[nodiscard]] Draft* told_before(std::uint32_t noun, std::span<const std::string_view> kinds) {
    Draft* found = nullptr;
    const std::uint32_t sentence = graph_.sentence_of(noun);
    for (Draft& draft : drafts_) {
      const std::uint32_t told = graph_.sentence_of(draft.trigger);
      if (draft.statement || draft.trigger == noun || told > sentence || sentence - told > kSentences) continue;
      if (draft.event.status != Status::kOccurred || draft.event.another || !is_recent(draft)) continue;
      if (std::none_of(kinds.begin(), kinds.end(), [&](std::string_view kind) { return is(draft, kind); })) continue;
      // "won the marathon": of two words for one event the one that tells who took part.
      const bool beside = found != nullptr && graph_.sentence_of(found->trigger) == told;
      if (!beside || has_participants(draft) || !has_participants(*found)) found = &draft;
    }
    return found;
  }

  void add_all(std::uint32_t mention, std::string_view role, Draft& event) {
    const std::uint32_t head = reading_.doc.mentions[mention].head;
    const auto list = reading_.lists.list_of(head);
    add(mention, role, event);
    for (const std::uint32_t other : list) {
      const auto named = reading_.mentions.headed_by(other);
      if (named && other > head) add(*named, role, event);
    }
  }

  void add(std::uint32_t mention, std::string_view role, Draft& event) const {
    const std::int32_t chain = reading_.mentions.chain_of(mention);
    if (chain == kNone || event.has_participant(chain)) return;
    DraftArgument argument;
    argument.role = std::string(role);
    argument.participant = true;
    argument.filler.chain = chain;
    argument.filler.token = reading_.doc.mentions[mention].head;
    argument.filler.span = reading_.doc.mentions[mention].span;
    event.arguments.push_back(std::move(argument));
    ++event.cost;
  }

  const Reading& reading_;
  const ClauseGraph& graph_;
  Drafts& drafts_;
};

}  // namespace

void call_roll(const Reading& reading, Drafts& drafts) {
  if (reading.words.roll_call == nullptr) return;
  RollCall pass(reading, drafts);
  for (Draft& draft : drafts) pass.read_counted(draft);
  for (std::uint32_t token = 0; token < reading.graph.size(); ++token) {
    if (reading.graph.block_of(token) == BlockKind::kBody) pass.read(token);
  }
}

}  // namespace newsgraph
