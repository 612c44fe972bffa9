// An event without a place is put where other words of the article allow it,
// surest first: the event it is a part of, the event it is told in one breath
// with, whose office or court it is, where the same people met, where what is
// told right before happened, where the story plays, the country spoken of.
// Only classes for which pass-context-classes.tsv allows a way go that way, and
// what lies long before the article stays without.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "base/strings.h"
#include "extract/context_classes.h"
#include "extract/place_offices.h"
#include "extract/place_pass.h"
#include "rdf/vocabulary.h"
#include "text/fold.h"

namespace newsgraph {
namespace {

constexpr int kBackground = 60;     // days before the article from which an event is no longer its story
constexpr std::uint32_t kLead = 3;  // first sentences of the body
constexpr std::uint32_t kNear = 1;  // sentences back in which a scene still holds
constexpr int kVast = 4;            // size of regions and seas, which say too little
constexpr int kMostlyNamed = 3;     // times a country is named at least, to be what the article is about
constexpr int kReached = 4;         // cost up to which a phrase of the sentence is the event's
constexpr std::array<std::string_view, 6> kAtBodies = {"at", "outside", "inside", "near", "front", "around"};
constexpr std::array<std::string_view, 4> kAbroad = {"embassy", "consulate", "mission", "delegation"};
constexpr std::array<std::string_view, 3> kActors = {"agent", "voter", "host"};

class PlaceInference {
 public:
  PlaceInference(const Reading& reading, const std::vector<RelationDraft>& relations, Drafts& drafts)
      : reading_(reading),
        graph_(reading.graph),
        ontology_(reading.mappings.ontology()),
        relations_(relations),
        drafts_(drafts),
        classes_(reading),
        reach_(reading),
        offices_(reading, relations),
        places_(find_place_phrases(reading)) {
    number_sentences();
    find_groups();
  }

  void run() {
    const std::int32_t story = story_place();
    const std::int32_t country = main_country();
    for (std::size_t d = 0; d < drafts_.size(); ++d) {
      if (drafts_[d].statement || drafts_[d].dropped || own_place(drafts_[d]) != kNone) continue;
      if (said_[d] != kNone && !looks_away(d)) {
        give(d, said_[d], "same");
        continue;
      }
      if (!from_body(d) && !from_whole(d) && !from_scene(d) && !from_office(d) && !from_parties(d) &&
          !from_story(d, story) && allows(d, "country") && !background(d)) {
        give(d, country, "country");
      }
    }
  }

 private:
  // --- What is known ---------------------------------------------------------------

  void number_sentences() {
    body_.assign(reading_.doc.sentences.size(), 0);
    std::uint32_t count = 0;
    for (std::size_t s = 0; s < body_.size(); ++s) {
      const std::uint32_t block = reading_.doc.sentences[s].block;
      const bool body =
          block < reading_.doc.article.blocks.size() && reading_.doc.article.blocks[block].kind == BlockKind::kBody;
      body_[s] = body ? ++count : 0;
    }
  }

  /// The finest place that a draft says, by draft; that of any mention of the same event.
  void find_groups() {
    said_.assign(drafts_.size(), kNone);
    std::map<std::size_t, std::int32_t> of_group;
    for (std::size_t d = 0; d < drafts_.size(); ++d) {
      const std::int32_t place = own_place(drafts_[d]);
      if (place != kNone) of_group.try_emplace(root(d), place);
    }
    for (std::size_t d = 0; d < drafts_.size(); ++d) {
      const auto found = of_group.find(root(d));
      if (found != of_group.end()) said_[d] = found->second;
    }
  }

  [[nodiscard]] std::size_t root(std::size_t d) const {
    const std::int32_t first = drafts_[d].event.same_as;
    return first == kNone ? d : static_cast<std::size_t>(first);
  }

  [[nodiscard]] std::int32_t own_place(const Draft& draft) const {
    std::int32_t finest = kNone;
    for (const DraftArgument& argument : draft.arguments) {
      if (argument.role != sem::kHasPlace || argument.filler.chain == kNone) continue;
      if (finest == kNone || place_size(reading_, argument.filler.chain) < place_size(reading_, finest))
        finest = argument.filler.chain;
    }
    return finest;
  }

  [[nodiscard]] bool allows(std::size_t d, std::string_view kind) const {
    return classes_.allows(drafts_[d].class_id, kind);
  }

  [[nodiscard]] std::uint32_t sentence(std::size_t d) const { return graph_.sentence_of(drafts_[d].trigger); }

  /// "the 2011 flood", "an earlier attack": not of the story the article tells.
  [[nodiscard]] bool background(std::size_t d) const {
    const Draft& draft = drafts_[d];
    const auto& created = reading_.doc.article.created;
    const auto& last = draft.event.when.last;
    if (created && last && days_between(*last, *created) > kBackground) return true;
    return draft.event.nominal &&
           std::any_of(graph_.children(draft.trigger).begin(), graph_.children(draft.trigger).end(),
                       [&](std::uint32_t c) {
                         return has_word(graph_, reading_.words.other_occasion, c) ||
                                (graph_.is(c, "det") && (graph_.lemma(c) == "any" || graph_.lemma(c) == "no"));
                       });
  }

  /// "a week after their meeting": told from another event, it may be another one of its kind.
  [[nodiscard]] bool looks_away(std::size_t d) const {
    return drafts_[d].event.nominal && !allows(d, "story") && reach_.told_apart(drafts_[d].trigger, kNoToken);
  }

  /// "road accidents", "deaths": of a kind, not the one of the story.
  [[nodiscard]] bool general(std::size_t d) const {
    const Draft& draft = drafts_[d];
    if (!draft.event.nominal || allows(d, "lasts") || draft.event.same_as != kNone) return false;
    const std::string& xpos = graph_.token(draft.trigger).xpos;
    return (xpos == "NNS" || xpos == "NNPS") && graph_.child(draft.trigger, "det") == kNone &&
           graph_.child(draft.trigger, "nummod") == kNone && graph_.child(draft.trigger, "nmod", "poss") == kNone &&
           !draft.event.in_title;
  }

  void give(std::size_t d, std::int32_t place, std::string_view kind) {
    if (place == kNone) return;
    const CorefChain& chain = reading_.doc.chains[static_cast<std::size_t>(place)];
    const EntityMention& mention = reading_.doc.mentions[chain.representative];
    DraftArgument argument;
    argument.role = sem::kHasPlace;
    argument.inferred = kind;
    argument.filler.token = mention.head;
    argument.filler.chain = place;
    argument.filler.span = mention.span;
    argument.filler.kind = mention.kind;
    drafts_[d].arguments.push_back(std::move(argument));
    given_.insert(d);
  }

  [[nodiscard]] bool may_share_days(std::size_t a, std::size_t b) const {
    const DateInterval& mine = drafts_[a].event.when;
    const DateInterval& other = drafts_[b].event.when;
    return mine.empty() || other.empty() || overlaps(mine, other);
  }

  // --- One breath, one whole ---------------------------------------------------------

  /// "Nine died when a bus crashed near Lima": the place of the other event of the sentence.
  bool from_scene(std::size_t d) {
    if (!allows(d, "scene") || background(d)) return false;
    for (std::size_t other = 0; other < drafts_.size(); ++other) {
      if (other == d || drafts_[other].statement || own_place(drafts_[other]) == kNone || given_.contains(other))
        continue;
      if (reach_.told_apart(drafts_[d].trigger, drafts_[other].trigger)) continue;
      if (reach_.told_apart(drafts_[other].trigger, drafts_[d].trigger)) continue;
      if (place_size(reading_, own_place(drafts_[other])) == kVast) continue;
      if (sentence(other) != sentence(d) || !allows(other, "scene") || !may_share_days(d, other)) continue;
      if (background(other)) continue;
      give(d, own_place(drafts_[other]), "scene");
      return true;
    }
    return false;
  }

  /// "During the trip to Lima they met": the place of the trip.
  bool from_whole(std::size_t d) {
    const std::int32_t whole = drafts_[d].event.part_of;
    if (whole == kNone || !allows(d, "whole") || said_[static_cast<std::size_t>(whole)] == kNone) return false;
    give(d, said_[static_cast<std::size_t>(whole)], "whole");
    return true;
  }

  /// "rallied outside the Norwegian parliament": where the body is; not "at the Norwegian embassy".
  bool from_body(std::size_t d) {
    if (!allows(d, "sentence") && !allows(d, "court")) return false;
    const TokenRange sentence_tokens = graph_.sentence_tokens(drafts_[d].trigger);
    for (std::uint32_t m = 0; m < reading_.doc.mentions.size(); ++m) {
      const EntityMention& body = reading_.doc.mentions[m];
      if (!sentence_tokens.contains(body.head) ||
          !ontology_.is_subclass(std::string(ng::kNamespace) + body.type, ng::kGovernmentBody))
        continue;
      const auto cases = graph_.cases(body.head);
      const bool where = std::ranges::any_of(
          cases, [&](std::uint32_t c) { return std::ranges::find(kAtBodies, graph_.lemma(c)) != kAtBodies.end(); });
      const std::string_view noun = graph_.lemma(body.head);
      const bool abroad = std::ranges::find(kAbroad, noun) != kAbroad.end();
      if (!where || abroad || reach_.cost(drafts_[d].trigger, {body.tokens, body.head}) > kReached) continue;
      const std::int32_t chain = reading_.mentions.chain_of(m);
      const std::int32_t place = chain == kNone ? kNone : offices_.of(chain);
      if (place == kNone) continue;
      give(d, place, "office");
      return true;
    }
    return false;
  }

  // --- Offices ------------------------------------------------------------------------

  /// "Norway's parliament voted", "the governor of Ohio resigned": where they hold office. Those who act come first.
  bool from_office(std::size_t d) {
    const bool anybody = allows(d, "office");
    const bool hurt = allows(d, "home") && !background(d);
    if (allows(d, "ban") && !drafts_[d].event.nominal && !aims(d)) return from_banner(d);
    if (!anybody && !hurt && !allows(d, "court")) return false;
    if (anybody && from_position(d)) return true;
    for (const bool acting : {true, false}) {
      if (!acting && !anybody && !hurt) break;
      if (acting && hurt) continue;
      std::set<std::int32_t> found;
      for (const DraftArgument& argument : drafts_[d].arguments) {
        if (!argument.participant || acts(argument.role) != acting) continue;
        if (hurt && argument.role != ng::kVictim) continue;
        const std::int32_t chain = argument.filler.chain;
        if (chain == kNone) continue;
        const bool person = reading_.doc.chains[static_cast<std::size_t>(chain)].type == "Person";
        if (!anybody && !hurt && person) continue;  // a judge sits where the court does, a plaintiff need not
        if (const std::int32_t office = offices_.of(chain); office != kNone) found.insert(office);
        const CorefChain& entity = reading_.doc.chains[static_cast<std::size_t>(chain)];
        if (acting && entity.type == "Country") found.insert(chain);
      }
      if (found.size() > 1) return false;
      if (found.empty()) continue;
      give(d, *found.begin(), "office");
      return true;
    }
    const std::int32_t named = anybody ? offices_.named_by(drafts_[d].trigger) : kNone;
    give(d, named, "office");
    return named != kNone;
  }

  /// "was elected to the Norwegian parliament": where the body is that the office is in.
  bool from_position(std::size_t d) {
    for (const DraftArgument& argument : drafts_[d].arguments) {
      if (argument.role != ng::kPositionOf || argument.filler.chain == kNone) continue;
      const std::int32_t place = offices_.of(argument.filler.chain);
      give(d, place, "office");
      return place != kNone;
    }
    return false;
  }

  /// "sanctions on Peru", "banned the airline": aimed at somebody, perhaps abroad.
  [[nodiscard]] bool aims(std::size_t d) const {
    return std::ranges::any_of(drafts_[d].arguments, [](const DraftArgument& argument) {
      return argument.role == ng::kTarget || argument.role == ng::kPatient || argument.role == ng::kRecipient;
    });
  }

  /// "Norway banned plastic bags": at home.
  bool from_banner(std::size_t d) {
    std::set<std::int32_t> found;
    for (const DraftArgument& argument : drafts_[d].arguments) {
      const std::int32_t chain = argument.filler.chain;
      if (chain == kNone || !acts(argument.role)) continue;
      const bool country = reading_.doc.chains[static_cast<std::size_t>(chain)].type == "Country";
      const std::int32_t place = country ? chain : offices_.of(chain);
      if (place != kNone) found.insert(place);
    }
    if (found.size() != 1) return false;
    give(d, *found.begin(), "office");
    return true;
  }

  [[nodiscard]] static bool acts(const std::string& role) {
    return std::any_of(kActors.begin(), kActors.end(), [&](std::string_view name) {
      return role.size() > name.size() && role.ends_with(name) && role[role.size() - name.size() - 1] == '#';
    });
  }

  // --- The same people -------------------------------------------------------------------

  /// "Ruiz and Berg will hold talks" told apart from their meeting in Oslo.
  bool from_parties(std::size_t d) {
    return same_people(d, "parties", 2) || same_people(d, "victim", 1) || from_visit(d);
  }

  bool same_people(std::size_t d, std::string_view kind, int wanted) {
    if (!allows(d, kind) || background(d) || looks_away(d)) return false;
    std::set<std::int32_t> found;
    for (std::size_t other = 0; other < drafts_.size(); ++other) {
      const std::int32_t place = own_place(drafts_[other]);
      if (other == d || place == kNone || (given_.contains(other) && kind != "victim") || !allows(other, kind))
        continue;
      if ((wanted > 1 && !may_share_days(d, other)) || background(other)) continue;
      if (shared(d, other, wanted == 1) >= wanted) found.insert(place);
    }
    if (found.size() != 1) return false;
    give(d, *found.begin(), kind);
    return true;
  }

  /// "Ruiz will visit Peru on Monday and meet Berg": where the visitor is then.
  bool from_visit(std::size_t d) {
    if (!allows(d, "visit") || background(d)) return false;
    std::optional<std::size_t> nearest;
    for (std::size_t other = 0; other < drafts_.size(); ++other) {
      if (other == d || said_[other] == kNone || background(other)) continue;
      const DateInterval& mine = drafts_[d].event.when;
      const DateInterval& theirs = drafts_[other].event.when;
      const bool near = sentence(other) <= sentence(d) && sentence(d) - sentence(other) <= 1;
      const bool then = !mine.empty() && !theirs.empty() ? overlaps(mine, theirs) : near;
      if (then && travels(d, other) && (!nearest || distance(d, other) < distance(d, *nearest))) nearest = other;
    }
    if (!nearest) return false;
    give(d, said_[*nearest], "visit");
    return true;
  }

  /// Is a participant of `d` the visitor of `visit`?
  [[nodiscard]] bool travels(std::size_t d, std::size_t visit) const {
    return std::any_of(
        drafts_[visit].arguments.begin(), drafts_[visit].arguments.end(), [&](const DraftArgument& argument) {
          return argument.role == ng::kVisitor && argument.filler.chain != kNone &&
                 argument.filler.chain != said_[visit] && drafts_[d].has_participant(argument.filler.chain);
        });
  }

  [[nodiscard]] std::uint32_t distance(std::size_t a, std::size_t b) const {
    const std::uint32_t x = drafts_[a].trigger;
    const std::uint32_t y = drafts_[b].trigger;
    return x < y ? y - x : x - y;
  }

  [[nodiscard]] int shared(std::size_t a, std::size_t b, bool persons) const {
    std::set<std::int32_t> chains;
    for (const DraftArgument& argument : drafts_[a].arguments) {
      if (!argument.participant || argument.filler.chain == kNone) continue;
      if (persons && reading_.doc.chains[static_cast<std::size_t>(argument.filler.chain)].type != "Person") continue;
      if (drafts_[b].has_participant(argument.filler.chain)) chains.insert(argument.filler.chain);
    }
    return static_cast<int>(chains.size());
  }

  // --- The story -------------------------------------------------------------------------

  bool from_story(std::size_t d, std::int32_t story) {
    if (background(d) || general(d)) return false;
    if (allows(d, "paragraph") && drafts_[d].event.status != Status::kDenied) {
      const std::int32_t before = scene_before(d);
      if (before != kNone && !elsewhere(d, before)) {
        give(d, before, "paragraph");
        return true;
      }
    }
    if (story == kNone || !allows(d, "story") || elsewhere(d, story)) return false;
    give(d, story, "story");
    return true;
  }

  /// The place of the last event told before, no more than a few sentences back and not in another place's paragraph.
  [[nodiscard]] std::int32_t scene_before(std::size_t d) const {
    std::int32_t place = kNone;
    for (std::size_t other = 0; other < drafts_.size(); ++other) {
      if (drafts_[other].statement || given_.contains(other) || !allows(other, "paragraph") || background(other))
        continue;
      const std::int32_t own = own_place(drafts_[other]);
      const bool before = sentence(other) < sentence(d) && sentence(other) + kNear >= sentence(d);
      if (own != kNone && before && same_block(other, d) && place_size(reading_, own) != kVast) place = own;
    }
    return place;
  }

  /// Does the draft's sentence say some place that has nothing to do with `place`?
  [[nodiscard]] bool elsewhere(std::size_t d, std::int32_t place) const {
    return std::any_of(places_.begin(), places_.end(), [&](const PlacePhrase& other) {
      if (other.sentence != sentence(d) || other.chain == place || other.inside) return false;
      if (!other.locative && other.size >= kVast) return false;
      return !finer(other.chain, place) && !finer(place, other.chain);
    });
  }

  [[nodiscard]] bool same_block(std::size_t a, std::size_t b) const {
    return reading_.doc.sentences[sentence(a)].block == reading_.doc.sentences[sentence(b)].block;
  }

  /// Where what the headline and the first sentences tell takes place: the first place that they say.
  [[nodiscard]] std::int32_t story_place() const {
    std::int32_t best = kNone;
    for (std::size_t d = 0; d < drafts_.size(); ++d) {
      const std::int32_t place = own_place(drafts_[d]);
      const bool told = drafts_[d].event.in_title || in_lead(sentence(d));
      if (place == kNone || place_size(reading_, place) == kVast || !told || !allows(d, "story") || background(d))
        continue;
      if (best == kNone || finer(place, best)) best = place;
      if (place_size(reading_, best) <= 2) return best;
    }
    if (best != kNone) return best;
    for (const PlacePhrase& place : places_) {
      const BlockKind block = graph_.block_of(reading_.doc.mentions[place.mention].head);
      const std::int32_t governor = graph_.head(place.phrase.head);
      const bool of_clause = governor != kNone && graph_.is_verb(static_cast<std::uint32_t>(governor));
      const bool told = block == BlockKind::kTitle || (body_[place.sentence] == 1 && of_clause);
      if (place.locative && !place.of_other && place.size < kVast && told &&
          (best == kNone || finer(place.chain, best)))
        best = place.chain;
    }
    if (best == kNone) best = chain_of_title();
    return best != kNone ? best : chain_of_dateline();
  }

  /// "Mayor of Callao, Peru, stabbed": a place that the headline takes care to locate.
  [[nodiscard]] std::int32_t chain_of_title() const {
    for (const PlacePhrase& outer : places_) {
      if (!outer.inside) continue;
      const PlacePhrase& inner = places_[*outer.inside];
      const bool title = graph_.block_of(reading_.doc.mentions[inner.mention].head) == BlockKind::kTitle;
      if (title && inner.size < outer.size && inner.size <= 2) return inner.chain;
    }
    return kNone;
  }

  /// "LIMA, Peru - Two buses collided": the place in front of the first sentence, if the text names it too.
  [[nodiscard]] std::int32_t chain_of_dateline() const {
    const Article& article = reading_.doc.article;
    for (const Block& block : article.blocks) {
      if (block.kind != BlockKind::kDateline) continue;
      const std::string line = fold_name(surface(article.text, block.span));
      for (std::size_t c = 0; c < reading_.doc.chains.size(); ++c) {
        const CorefChain& chain = reading_.doc.chains[c];
        if (chain.mentions.empty() || !ontology_.is_subclass(std::string(ng::kNamespace) + chain.type, ng::kPlace))
          continue;
        const std::string name = fold_name(reading_.doc.mentions[chain.representative].name);
        if (!name.empty() && line.starts_with(name)) return static_cast<std::int32_t>(c);
      }
    }
    return kNone;
  }

  [[nodiscard]] bool in_lead(std::uint32_t s) const { return body_[s] > 0 && body_[s] <= kLead; }

  /// Does `a` lie within `b`, as far as the article says?
  [[nodiscard]] bool finer(std::int32_t a, std::int32_t b) const {
    return std::any_of(relations_.begin(), relations_.end(), [&](const RelationDraft& draft) {
      return draft.relation.property == schema::kContainedInPlace && draft.relation.subject == a &&
             draft.relation.object == b;
    });
  }

  /// The country that the article names far more often than any other.
  [[nodiscard]] std::int32_t main_country() const {
    std::int32_t first = kNone;
    int most = 0;
    int second = 0;
    for (std::size_t c = 0; c < reading_.doc.chains.size(); ++c) {
      const CorefChain& chain = reading_.doc.chains[c];
      if (chain.type != "Country") continue;
      const int count = static_cast<int>(chain.mentions.size());
      if (count > most) {
        second = most;
        most = count;
        first = static_cast<std::int32_t>(c);
      } else {
        second = std::max(second, count);
      }
    }
    return most >= kMostlyNamed && most >= 2 * second ? first : kNone;
  }

  const Reading& reading_;
  const ClauseGraph& graph_;
  const Ontology& ontology_;
  const std::vector<RelationDraft>& relations_;
  Drafts& drafts_;
  const ContextClasses classes_;
  const PhraseReach reach_;
  const Offices offices_;
  const std::vector<PlacePhrase> places_;
  std::vector<std::uint32_t> body_;  // by sentence: its number in the body, 0 outside
  std::vector<std::int32_t> said_;   // by draft: the place that a mention of its event says
  std::set<std::size_t> given_;      // drafts with an inferred place
};

}  // namespace

void infer_places(const Reading& reading, const std::vector<RelationDraft>& relations, Drafts& drafts) {
  PlaceInference(reading, relations, drafts).run();
}

}  // namespace newsgraph
