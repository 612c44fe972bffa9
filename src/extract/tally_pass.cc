// Told by the order of words rather than by the tree, since parsers disagree with themselves about lists of numbers.
#include "extract/tally_pass.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "extract/fillers.h"
#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

constexpr std::uint32_t kNear = 5;  // words from a number to the word for its side
constexpr std::array<std::string_view, 6> kAgainst = {"against", "oppose", "opposed", "opposition", "no", "nay"};
constexpr std::array<std::string_view, 6> kFor = {"favour", "favor", "favouring", "favoring", "yes", "support"};
constexpr std::array<std::string_view, 6> kPutToVote = {"vote",     "motion",    "measure",
                                                        "proposal", "amendment", "resolution"};

template <std::size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

enum class Side { kNeither, kFor, kAgainst };

class Tally {
 public:
  explicit Tally(const Reading& reading, Drafts& drafts) : reading_(reading), graph_(reading.graph), drafts_(drafts) {}

  void run() {
    for (std::size_t d = 0; d < drafts_.size(); ++d) {
      if (!is_vote(drafts_[d])) continue;
      count(d);
      join(d);
    }
  }

 private:
  [[nodiscard]] bool is_vote(const Draft& draft) const {
    const Ontology& ontology = reading_.mappings.ontology();
    return !draft.statement && !draft.dropped && ontology.is_subclass(ontology.class_iri(draft.class_id), ng::kVote);
  }

  [[nodiscard]] static bool has(const Draft& draft, std::string_view role) {
    return std::ranges::any_of(draft.arguments, [&](const DraftArgument& a) { return a.role == role; });
  }

  /// Behind the trigger, up to the next vote of the sentence.
  void count(std::size_t d) {
    Draft& draft = drafts_[d];
    std::uint32_t end = graph_.sentence_tokens(draft.trigger).end;
    for (const Draft& other : drafts_) {
      if (is_vote(other) && other.trigger > draft.trigger) end = std::min(end, other.trigger);
    }
    std::optional<std::uint32_t> in_favour;
    std::optional<std::uint32_t> against;
    for (const Quantity& quantity : reading_.doc.quantities) {
      if (quantity.kind != QuantityKind::kCardinal || quantity.tokens.first <= draft.trigger) continue;
      if (quantity.tokens.end > end || quantity.head >= graph_.size()) continue;
      const Side side = side_of(quantity, end);
      if (side == Side::kFor && !in_favour) in_favour = quantity.head;
      if (side == Side::kAgainst && !against) against = quantity.head;
    }
    if (!has(draft, ng::kVotesFor)) add_first(draft);
    if (!against) return;
    std::erase_if(draft.arguments, [&](const DraftArgument& argument) {  // "52 for and 40 against" taken for 40 for
      return argument.role == ng::kVotesFor && argument.filler.token == *against;
    });
    if (in_favour && !has(draft, ng::kVotesFor)) add(draft, ng::kVotesFor, *in_favour);
    if (!has(draft, ng::kVotesAgainst) && has(draft, ng::kVotesFor)) add(draft, ng::kVotesAgainst, *against);
  }

  /// "was defeated 149 to 391": the number in front of that of those against.
  void add_first(Draft& draft) const {
    for (const DraftArgument& argument : draft.arguments) {
      if (argument.role != ng::kVotesAgainst) continue;
      const auto second = reading_.mentions.quantity_at(argument.filler.token);
      if (!second || *second == 0) return;
      const Quantity& first = reading_.doc.quantities[*second - 1];
      const std::uint32_t to = first.tokens.end;
      const bool next = to + 1 == reading_.doc.quantities[*second].tokens.first && graph_.lemma(to) == "to";
      if (next && first.tokens.first > draft.trigger) return add(draft, ng::kVotesFor, first.head);
    }
  }

  /// By the first word behind the number that tells it, with no other number between.
  [[nodiscard]] Side side_of(const Quantity& quantity, std::uint32_t end) const {
    for (std::uint32_t t = quantity.tokens.end; t < std::min(end, quantity.tokens.end + kNear); ++t) {
      const std::string_view word = graph_.lemma(t);
      if (reading_.mentions.quantity_at(t) || graph_.token(t).upos == "PUNCT" || word == "and") return Side::kNeither;
      if (among(kAgainst, word)) return Side::kAgainst;
      if (among(kFor, word)) return Side::kFor;
      // "52 for and 40 against", "52 votes for", not "52 votes for the party"
      const bool last = t + 1 >= end || graph_.token(t + 1).upos == "PUNCT" || graph_.lemma(t + 1) == "and" ||
                        graph_.lemma(t + 1) == "to";
      if (word == "for" && last) return Side::kFor;
    }
    return Side::kNeither;
  }

  void add(Draft& draft, std::string_view role, std::uint32_t token) const {
    ArgumentPattern pattern;
    pattern.role = std::string(role);
    pattern.values = {ValueKind::kCount};
    std::vector<Filler> fillers = fill(reading_, pattern, {token, 1});
    if (!fillers.empty()) draft.arguments.push_back({std::string(role), std::move(fillers.front()), false});
  }

  /// "voted to extend the curfew; the motion passed": one vote.
  void join(std::size_t d) {
    const std::int32_t subject = graph_.child(drafts_[d].trigger, "nsubj");
    if (drafts_[d].event.same_as != kNone || subject == kNone) return;
    const auto noun = static_cast<std::uint32_t>(subject);
    if (!among(kPutToVote, graph_.lemma(noun)) || graph_.child(noun, "det") == kNone) return;
    const auto det = static_cast<std::uint32_t>(graph_.child(noun, "det"));
    if (graph_.lemma(det) != "the" && graph_.lemma(det) != "that") return;
    for (std::size_t first = 0; first < d; ++first) {
      const Draft& other = drafts_[first];
      const bool same =
          is_vote(other) && graph_.is_verb(other.trigger) && other.event.status == drafts_[d].event.status;
      if (!same || graph_.sentence_of(other.trigger) != graph_.sentence_of(drafts_[d].trigger)) continue;
      if (has(other, ng::kVotesFor) || other.trigger == drafts_[d].trigger) continue;
      if (!graph_.dominates(other.trigger, drafts_[d].trigger)) continue;
      drafts_[d].event.same_as = static_cast<std::int32_t>(first);
      return;
    }
  }

  const Reading& reading_;
  const ClauseGraph& graph_;
  Drafts& drafts_;
};

}  // namespace

void tally_votes(const Reading& reading, Drafts& drafts) {
  Tally(reading, drafts).run();
}

}  // namespace newsgraph
