#include "extract/case_pass.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

constexpr std::uint32_t kLead = 2;  // sentences of the body that may tell of "a man" who is named later
constexpr int kRecent = 60;         // days before the article: what is older may be another case
constexpr std::array<std::string_view, 6> kSteps = {ng::kArrest,     ng::kCharge,    ng::kTrial,
                                                    ng::kConviction, ng::kAcquittal, ng::kSentence};
constexpr std::array<std::string_view, 8> kNouns = {"trial",      "retrial", "sentence",   "sentencing",
                                                    "conviction", "arrest",  "indictment", "arraignment"};
constexpr std::array<std::string_view, 7> kAppears = {"appear", "plead", "stand", "go", "face", "testify", "deny"};
constexpr std::array<std::string_view, 9> kOthers = {"another", "other", "second", "third", "fellow",
                                                     "no",      "any",   "each",   "every"};

template <typename List>
bool listed(const List& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

class CaseFinder {
 public:
  CaseFinder(const Reading& reading, Drafts& drafts) : reading_(reading), graph_(reading.graph), drafts_(drafts) {}

  void run() {
    const auto accused = only_defendant();
    if (!accused) return;
    for (Draft& draft : drafts_) {
      if (!is_step(draft) || has_defendant(draft) || !is_recent(draft) || draft.event.another) continue;
      const auto token = described(draft);
      if (!token) continue;
      DraftArgument argument;
      argument.role = std::string(ng::kDefendant);
      argument.participant = true;
      argument.filler.chain = *accused;
      argument.filler.token = *token;
      argument.filler.span = graph_.token(*token).span;
      argument.filler.kind = MentionKind::kNominal;
      draft.arguments.push_back(std::move(argument));
      draft.cost += 2;
    }
  }

 private:
  [[nodiscard]] bool is_step(const Draft& draft) const {
    const Ontology& ontology = reading_.mappings.ontology();
    return !draft.statement && !draft.dropped && draft.rule != nullptr &&
           std::ranges::any_of(kSteps, [&](std::string_view type) {
             return ontology.is_subclass(ontology.class_iri(draft.class_id), type);
           });
  }

  /// Of a person, a group or anybody.
  [[nodiscard]] static bool has_defendant(const Draft& draft) {
    return std::ranges::any_of(draft.arguments,
                               [](const DraftArgument& argument) { return argument.role == ng::kDefendant; });
  }

  [[nodiscard]] bool is_recent(const Draft& draft) const {
    const auto& created = reading_.doc.article.created;
    const DateInterval& when = draft.event.when;
    return !created || !when.last || days_between(*when.last, *created) <= kRecent;
  }

  [[nodiscard]] std::optional<std::int32_t> only_defendant() const {
    std::set<std::int32_t> found;
    for (const Draft& draft : drafts_) {
      if (!is_step(draft)) continue;
      for (const DraftArgument& argument : draft.arguments) {
        if (argument.role != ng::kDefendant || argument.filler.chain == kNone) continue;
        const CorefChain& chain = reading_.doc.chains[static_cast<std::size_t>(argument.filler.chain)];
        if (chain.type == "Group") return std::nullopt;
        if (chain.type == "Person") found.insert(argument.filler.chain);
      }
    }
    return found.size() == 1 ? std::optional(*found.begin()) : std::nullopt;
  }

  /// The word that stands for the defendant; the noun of the event itself in "the trial".
  [[nodiscard]] std::optional<std::uint32_t> described(const Draft& draft) const {
    const std::uint32_t trigger = draft.trigger;
    if (!graph_.is_verb(trigger)) {
      const bool bare = std::ranges::none_of(graph_.children(trigger), [&](std::uint32_t c) {
        return graph_.is(c, "nmod") || graph_.is(c, "nummod") || listed(kOthers, graph_.lemma(c));
      });
      const bool one = draft.event.definite && graph_.token(trigger).xpos == "NN";
      return bare && one && listed(kNouns, graph_.lemma(trigger)) ? std::optional(trigger) : std::nullopt;
    }
    const bool appears = listed(kAppears, graph_.lemma(trigger)) && !graph_.is_passive(trigger);
    const Ontology& ontology = reading_.mappings.ontology();
    const bool trial = ontology.is_subclass(ontology.class_iri(draft.class_id), ng::kTrial);
    if (trial && !appears && graph_.lemma(trigger) != "try") return std::nullopt;  // "the court ruled"
    const Findings found = appears ? reading_.roles.agent(trigger) : reading_.roles.object(trigger);
    if (found.size() != 1 || !is_somebody(found.front().token, draft)) return std::nullopt;
    return found.front().token;
  }

  /// "the accused", "he" of whom nobody is known, in the first sentences "a man"; not "another man", "his brother".
  [[nodiscard]] bool is_somebody(std::uint32_t token, const Draft& draft) const {
    const auto mention = reading_.mentions.headed_by(token);
    if (mention && reading_.mentions.chain_of(*mention) != kNone) return false;
    const std::string_view lemma = graph_.lemma(token);
    if (graph_.token(token).upos == "PRON") return lemma == "he" || lemma == "she";
    const bool person = has_word(graph_, reading_.mappings.lexicon("person-nouns"), token) || lemma == "accused" ||
                        has_word(graph_, reading_.mappings.lexicon("titles"), token);
    if (!person || graph_.token(token).xpos != "NN" || graph_.conjuncts(token).size() > 1) return false;
    bool definite = false;
    for (const std::uint32_t c : graph_.children(token)) {
      if (listed(kOthers, graph_.lemma(c)) || graph_.is(c, "nummod") || graph_.is(c, "nmod", "poss")) return false;
      definite = definite || (graph_.is(c, "det") && (graph_.lemma(c) == "the" || graph_.lemma(c) == "this"));
    }
    return definite || draft.event.in_title || in_lead(token);
  }

  [[nodiscard]] bool in_lead(std::uint32_t token) const {
    std::uint32_t body = 0;
    for (std::uint32_t s = 0; s <= graph_.sentence_of(token); ++s) {
      const std::uint32_t block = reading_.doc.sentences[s].block;
      if (block < reading_.doc.article.blocks.size() && reading_.doc.article.blocks[block].kind == BlockKind::kBody)
        ++body;
    }
    return body <= kLead;
  }

  const Reading& reading_;
  const ClauseGraph& graph_;
  Drafts& drafts_;
};

}  // namespace

void complete_cases(const Reading& reading, Drafts& drafts) {
  CaseFinder(reading, drafts).run();
}

}  // namespace newsgraph
