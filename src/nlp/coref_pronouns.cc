// Pronouns and what news call somebody by whom they have named ("the economist",
// "the 47-year-old"), in text order: candidates are the entities of the last sentences that
// agree in number and gender. Of those for "he" and "she" learnt weights choose (coref_antecedents.h); for the
// others the cheapest by distance, subjecthood and standing wins (after Lappin and Leass, 1994, without their weights).
// "I" is whoever says it.

#include <algorithm>
#include <optional>
#include <string>

#include "base/strings.h"
#include "nlp/coref_antecedents.h"
#include "nlp/coref_entities.h"
#include "nlp/coref_epithets.h"

namespace newsgraph {
namespace {

constexpr int kClearLead = 14;  // in cost, over whoever else an epithet may mean
constexpr int kEpithetLimit = 45;
constexpr std::uint32_t kReach = 3;          // sentences back; none across more than two paragraphs
constexpr std::uint32_t kReachTokens = 400;  // bounds the work in a "sentence" without end

class PronounLinker {
 public:
  PronounLinker(EntityTable& table, const AntecedentWeights& weights, AntecedentJudge* judge)
      : table_(table),
        syntax_(table.syntax()),
        epithets_(table),
        quotation_at_(syntax_.size(), kNone),
        finder_(table, quotation_at_),
        weights_(weights),
        judge_(judge) {
    std::uint32_t i = 0;
    for (std::size_t q = 0; q < doc().quotations.size(); ++q) {  // in text order
      const Quotation& quotation = doc().quotations[q];
      while (i < syntax_.size() && syntax_.token(i).span.begin < quotation.span.begin) ++i;
      for (; i < syntax_.size() && syntax_.token(i).span.end <= quotation.span.end; ++i) {
        if (!quotation.scare) quotation_at_[i] = static_cast<std::int32_t>(q);
      }
    }
  }

  void link() {
    for (std::uint32_t m = 0; m < table_.mentions().size(); ++m) {
      if (mention(m).kind == MentionKind::kNominal && epithets_.calls_somebody(m)) link_epithet(m);
      if (mention(m).kind != MentionKind::kPronoun || is_first_person(m)) continue;
      if (mention(m).plural)
        link_they(m);
      else
        link_one(m);
    }
    for (std::uint32_t m = 0; m < table_.mentions().size(); ++m) {
      if (mention(m).kind == MentionKind::kPronoun && is_first_person(m)) link_speaker(m);
    }
  }

 private:
  [[nodiscard]] EntityMention& mention(std::uint32_t m) const { return table_.mentions()[m]; }
  [[nodiscard]] const CorefEntity& entity(std::uint32_t e) const { return table_.entities()[e]; }
  [[nodiscard]] const CorefEntity& entity_at(std::uint32_t m) const {
    return entity(static_cast<std::uint32_t>(table_.entity_of(m)));
  }
  [[nodiscard]] std::uint32_t entity_count() const { return static_cast<std::uint32_t>(table_.entities().size()); }
  [[nodiscard]] const Document& doc() const { return syntax_.doc(); }

  [[nodiscard]] bool is_first_person(std::uint32_t m) const {
    const std::string& word = syntax_.lower(mention(m).head);
    return word == "i" || word == "me" || word == "my" || word == "myself" || word == "mine" || word == "we" ||
           word == "us" || word == "our" || word == "ours" || word == "ourselves";
  }

  /// The quotation that a token stands in; kNone outside.
  [[nodiscard]] std::int32_t quotation_at(std::uint32_t token) const { return quotation_at_[token]; }

  void link_speaker(std::uint32_t m) {
    const std::int32_t q = quotation_at(mention(m).head);
    if (q == kNone || mention(m).plural) return;
    const std::int32_t speaker = doc().quotations[static_cast<std::size_t>(q)].speaker;
    if (speaker == kNone || static_cast<std::uint32_t>(speaker) >= table_.mentions().size()) return;
    const std::int32_t e = table_.entity_of(static_cast<std::uint32_t>(speaker));
    if (e != kNone && entity(static_cast<std::uint32_t>(e)).family == EntityFamily::kPerson)
      table_.add(m, static_cast<std::uint32_t>(e));
  }

  [[nodiscard]] bool is_far(std::uint32_t m, std::uint32_t before) const {
    return mention(m).tokens.first > mention(before).tokens.first + kReachTokens;
  }

  /// The verb whose argument the token is, possessives and coordination aside.
  [[nodiscard]] std::int32_t clause_of(std::uint32_t token) const {
    const std::string& relation = syntax_.token(token).deprel;
    const bool argument = is_relation(relation, "nsubj") || is_relation(relation, "obj") ||
                          is_relation(relation, "iobj") || is_relation(relation, "obl");
    return argument ? syntax_.token(token).head : kNone;
  }

  /// "Lee met him": the subject is somebody else.
  [[nodiscard]] bool shares_clause(std::uint32_t m, std::uint32_t candidate) const {
    if (syntax_.lower(mention(m).head).ends_with("self")) return false;
    const std::int32_t clause = clause_of(mention(m).head);
    return clause != kNone && clause == clause_of(mention(candidate).head);
  }

  [[nodiscard]] bool is_speaking_subject(std::uint32_t m) const {
    const Token& token = syntax_.token(mention(m).head);
    if (!is_relation(token.deprel, "nsubj") || token.head == kNone) return false;
    return table_.lexicons().speech_verbs.contains(syntax_.token(static_cast<std::uint32_t>(token.head)).lemma);
  }

  /// Cost of taking the entity's last mention before the pronoun; empty when it is out of reach.
  [[nodiscard]] std::optional<int> cost(std::uint32_t m, std::uint32_t e) const {
    const std::int32_t last = table_.last_before(e, mention(m).tokens.first);
    if (last == kNone) return std::nullopt;
    std::optional<int> best;
    const auto& list = entity(e).mentions;
    for (auto it = std::find(list.begin(), list.end(), static_cast<std::uint32_t>(last));; --it) {
      const std::optional<int> here = cost_of_mention(m, *it);
      if (here && (!best || *here < *best)) best = here;
      if (it == list.begin() || is_far(m, *it) || table_.sentence_of(m) - table_.sentence_of(*it) > kReach) break;
    }
    if (!best) return best;
    return *best - 2 * static_cast<int>(std::min<std::size_t>(list.size(), 6));
  }

  [[nodiscard]] std::optional<int> cost_of_mention(std::uint32_t m, std::uint32_t candidate) const {
    const EntityMention& from = mention(candidate);
    const std::uint32_t distance = table_.sentence_of(m) - table_.sentence_of(candidate);
    const std::uint32_t paragraphs = syntax_.block_of(mention(m).head) - syntax_.block_of(from.head);
    if (distance > kReach || paragraphs > 2 || shares_clause(m, candidate) || mention(m).tokens.overlaps(from.tokens))
      return std::nullopt;
    if (distance > 0 && doc().sentences.size() > 1 && syntax_.block_kind(from.head) == BlockKind::kTitle &&
        syntax_.block_kind(mention(m).head) != BlockKind::kTitle)
      return std::nullopt;
    const bool quoted = quotation_at(mention(m).head) != kNone;
    const bool from_quoted = quotation_at(from.head) != kNone;
    int cost = static_cast<int>(distance) * 20 + static_cast<int>(paragraphs) * 5;
    if (distance == 0) cost += static_cast<int>(std::min(mention(m).tokens.first - from.tokens.first, 30U)) / 3;
    if (!table_.is_subject(candidate)) cost += 12;
    const std::string& relation = syntax_.token(from.head).deprel;
    if (is_relation(relation, "nmod") || is_relation(relation, "compound")) cost += 6;
    if (from.kind == MentionKind::kDemonym) cost += 6;
    if (quoted != from_quoted) cost += from_quoted ? 15 : 8;
    if (is_speaking_subject(m) && is_speaking_subject(candidate)) cost -= 15;  // "Kim said. … He added"
    if (is_speaking_subject(m) && from_quoted) cost += 20;
    return cost;
  }

  template <typename Accept>
  [[nodiscard]] std::int32_t cheapest(std::uint32_t m, int limit, Accept accept) const {
    std::int32_t best = kNone;
    int best_cost = 0;
    for (std::uint32_t e = 0; e < entity_count(); ++e) {
      if (entity(e).mentions.empty() || !accept(e)) continue;
      const std::optional<int> price = cost(m, e);
      if (!price || *price > limit || (best != kNone && *price >= best_cost)) continue;
      best = static_cast<std::int32_t>(e);
      best_cost = *price;
    }
    return best;
  }

  /// "who was himself forced out": it only stresses a subject that is no mention.
  [[nodiscard]] bool stresses_relative(std::uint32_t m) const {
    const Token& token = syntax_.token(mention(m).head);
    if (!syntax_.lower(mention(m).head).ends_with("self") || token.head == kNone) return false;
    const std::int32_t subject = syntax_.child(static_cast<std::uint32_t>(token.head), "nsubj");
    return subject != kNone && syntax_.token(static_cast<std::uint32_t>(subject)).xpos == "WP";
  }

  void link_one(std::uint32_t m) {
    if (stresses_relative(m)) return;
    const bool person = mention(m).type == "Person";
    const std::vector<Antecedent> candidates = finder_.candidates(m, speaker_around(m));
    const std::size_t best = judge_ != nullptr ? judge_->choose(m, candidates)
                                               : best_of(candidates, person ? weights_.person : weights_.thing);
    const std::int32_t found = candidates[best].entity;
    finder_.settled(m, found);
    if (found != kNone) table_.add(m, static_cast<std::uint32_t>(found));
  }

  /// Whom "the economist" means: the person spoken of before, if nobody else may be meant.
  void link_epithet(std::uint32_t m) {
    if (quotation_at(mention(m).head) != kNone) return;
    const auto fits = [&](std::uint32_t e) { return epithets_.may_mean(m, e); };
    const std::int32_t found = cheapest(m, kEpithetLimit, fits);
    if (found == kNone) return;
    const auto best = static_cast<std::uint32_t>(found);
    const std::int32_t other =
        cheapest(m, *cost(m, best) + kClearLead, [&](std::uint32_t e) { return e != best && fits(e); });
    const auto last = static_cast<std::uint32_t>(table_.last_before(best, mention(m).tokens.first));
    const bool spoken_of = table_.is_subject(last) || entity(best).mentions.size() > 2;
    if ((other == kNone && spoken_of) || epithets_.surely_means(m, best)) table_.add(m, best);
  }

  /// Who speaks the words around the pronoun: "he" in his own words is somebody else.
  [[nodiscard]] std::int32_t speaker_around(std::uint32_t m) const {
    const std::int32_t q = quotation_at(mention(m).head);
    if (q == kNone) return kNone;
    const Quotation& quotation = doc().quotations[static_cast<std::size_t>(q)];
    const bool known = quotation.direct && quotation.speaker != kNone &&
                       static_cast<std::uint32_t>(quotation.speaker) < table_.mentions().size();
    return known ? table_.entity_of(static_cast<std::uint32_t>(quotation.speaker)) : kNone;
  }

  /// "they" are the last group, the persons or bodies that one subject joins, or a body that says something of itself.
  void link_they(std::uint32_t m) {
    if (syntax_.lower(mention(m).head) == "both") return;
    const std::uint32_t sentence = table_.sentence_of(m);
    bool described = false;  // somebody without a name stands between
    for (std::uint32_t n = m; n-- > 0 && sentence - table_.sentence_of(n) <= 1 && !is_far(m, n);) {
      const EntityMention& from = mention(n);
      if (shares_clause(m, n)) continue;
      if (from.plural && from.kind == MentionKind::kPronoun && !from.members.empty())
        return take_members(m, from.members);
      if (from.plural && from.kind == MentionKind::kNominal) {
        if (!from.members.empty()) return take_members(m, from.members);
        if (table_.entity_of(n) != kNone) return table_.add(m, static_cast<std::uint32_t>(table_.entity_of(n)));
        described = true;
        continue;
      }
      if (from.kind == MentionKind::kPronoun && from.plural && table_.entity_of(n) != kNone && !is_first_person(n))
        return table_.add(m, static_cast<std::uint32_t>(table_.entity_of(n)));
      if (from.kind == MentionKind::kName && table_.is_subject(n)) {
        const std::vector<std::uint32_t> joined = table_.joined_with(n);
        if (joined.size() > 1) return take_members(m, joined);
        const EntityFamily family = table_.entity_of(n) == kNone ? EntityFamily::kOther : entity_at(n).family;
        const bool says = family == EntityFamily::kBody && is_speaking_subject(n) && table_.sentence_of(n) == sentence;
        if (!described && (family == EntityFamily::kGroup || says))
          return table_.add(m, static_cast<std::uint32_t>(table_.entity_of(n)));
      }
    }
  }

  void take_members(std::uint32_t m, std::vector<std::uint32_t> members) { mention(m).members = std::move(members); }

  EntityTable& table_;
  const Syntax& syntax_;
  Epithets epithets_;
  std::vector<std::int32_t> quotation_at_;
  AntecedentFinder finder_;
  const AntecedentWeights& weights_;
  AntecedentJudge* judge_;
};

}  // namespace

void link_pronouns(EntityTable& table, const AntecedentWeights& weights, AntecedentJudge* judge) {
  PronounLinker(table, weights, judge).link();
}

}  // namespace newsgraph
