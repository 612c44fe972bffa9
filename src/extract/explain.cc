// Everything is recomputed from the Document with the very functions that
// extraction uses, so what is shown cannot differ from what is done.
#include "extract/explain.h"

#include <algorithm>
#include <array>
#include <optional>
#include <ostream>
#include <string_view>
#include <vector>

#include "base/strings.h"
#include "extract/passes.h"
#include "extract/reading.h"
#include "extract/status_term.h"
#include "mapping/pattern_parser.h"
#include "rdf/vocabulary.h"
#include "text/fold.h"

namespace newsgraph {
namespace {

constexpr std::size_t kMostMisses = 12;  // for one sentence

std::string word(Status status) {
  return ascii_lower(local_name(iri_of(status)));
}

std::string text_of(const DateInterval& when) {
  return (when.first ? to_iso(*when.first) : "?") + ".." + (when.last ? to_iso(*when.last) : "?");
}

class Explainer {
 public:
  Explainer(const Document& doc, const MappingSet& mappings, std::ostream& out)
      : doc_(doc), mappings_(mappings), out_(out), reading_(doc, mappings) {
    passed_ = run_passes(reading_, false, &misses_);
    find_near_triggers();
  }

  std::size_t run(const ExplainFilter& filter) {
    std::size_t shown = 0;
    for (std::uint32_t s = 0; s < doc_.sentences.size(); ++s) {
      const Sentence& sentence = doc_.sentences[s];
      const std::string_view text = surface(doc_.article.text, sentence.span);
      if (text.find(filter.containing) == std::string_view::npos || !has_event(sentence, filter.event)) continue;
      out_ << (shown > 0 ? "\n" : "") << "# sent " << s + 1 << "\n# text = " << fold_space(text) << '\n';
      print_tokens(sentence);
      print_annotations(sentence);
      print_events(sentence);
      print_relations(sentence);
      print_misses(sentence);
      ++shown;
    }
    return shown;
  }

 private:
  /// A rule that knows the word, but not in this use.
  struct NearTrigger {
    const Rule* rule;
    std::uint32_t token;
    const TokenTest* failed;
  };

  [[nodiscard]] std::string words(const Span& span) const { return fold_space(surface(doc_.article.text, span)); }

  [[nodiscard]] std::string chain_name(std::int32_t chain) const {
    if (chain == kNone) return "nobody known";
    const CorefChain& entity = doc_.chains[static_cast<std::size_t>(chain)];
    const EntityMention& best = doc_.mentions[entity.representative];
    return (best.name.empty() ? words(best.span) : best.name) + " (" + entity.type + ")";
  }

  [[nodiscard]] bool has_event(const Sentence& sentence, const std::string& text) const {
    return text.empty() || std::ranges::any_of(passed_.drafts, [&](const Draft& draft) {
             if (!sentence.tokens.contains(draft.trigger)) return false;
             const std::string& iri = mappings_.ontology().class_iri(draft.class_id);
             return local_name(iri).find(text) != std::string_view::npos ||
                    doc_.form(draft.trigger).find(text) != std::string_view::npos;
           });
  }

  void print_tokens(const Sentence& sentence) {
    for (std::uint32_t t = sentence.tokens.first; t < sentence.tokens.end; ++t) {
      const Token& token = doc_.tokens[t];
      const std::int32_t head = reading_.graph.head(t);
      const auto number = [&](std::uint32_t i) { return i - sentence.tokens.first + 1; };
      out_ << number(t) << '\t' << doc_.form(t) << '\t' << token.lemma << '\t' << token.upos << '\t' << token.xpos
           << '\t' << token.feats << '\t' << (head == kNone ? 0 : number(static_cast<std::uint32_t>(head))) << '\t'
           << reading_.graph.relation(t) << (reading_.graph.subtype(t).empty() ? "" : ":") << reading_.graph.subtype(t)
           << '\n';
    }
  }

  void print_annotations(const Sentence& sentence) {
    constexpr std::array<std::string_view, 4> kKinds = {"name", "nominal", "pronoun", "demonym"};
    for (const EntityMention& mention : doc_.mentions) {
      if (!sentence.tokens.contains(mention.head)) continue;
      out_ << "mention\t" << words(mention.span) << '\t' << kKinds[static_cast<std::size_t>(mention.kind)];
      if (!mention.title.empty()) out_ << "\ttitle " << mention.title;
      out_ << "\t= " << chain_name(mention.chain);
      for (const std::uint32_t member : mention.members) out_ << " + " << chain_name(static_cast<std::int32_t>(member));
      out_ << '\n';
    }
    for (const Timex& timex : doc_.timexes) {
      if (!sentence.tokens.contains(timex.head)) continue;
      out_ << "timex\t" << words(timex.span) << '\t' << timex.value;
      if (!timex.interval.empty()) out_ << '\t' << text_of(timex.interval);
      if (!timex.preposition.empty()) out_ << "\tafter \"" << timex.preposition << '"';
      out_ << '\n';
    }
    for (const Quotation& quotation : doc_.quotations) {
      if (quotation.span.begin < sentence.span.begin || quotation.span.begin >= sentence.span.end) continue;
      out_ << "quotation\t" << words(quotation.span) << '\t' << (quotation.direct ? "direct" : "mixed")
           << (quotation.scare ? ", nobody's words" : "");
      if (quotation.cue != kNone) out_ << "\tcue \"" << doc_.form(static_cast<std::uint32_t>(quotation.cue)) << '"';
      if (quotation.speaker != kNone) out_ << "\tspeaker \"" << words(speaker_of(quotation).span) << '"';
      out_ << '\n';
    }
    for (const Quantity& quantity : doc_.quantities) {
      if (!sentence.tokens.contains(quantity.head)) continue;
      out_ << "quantity\t" << words(quantity.span) << '\t' << quantity.value;
      if (!quantity.unit.empty()) out_ << ' ' << quantity.unit;
      if (quantity.counted != kNone) out_ << '\t' << "of " << doc_.form(static_cast<std::uint32_t>(quantity.counted));
      out_ << '\n';
    }
  }

  [[nodiscard]] const EntityMention& speaker_of(const Quotation& quotation) const {
    return doc_.mentions[static_cast<std::size_t>(quotation.speaker)];
  }

  void print_events(const Sentence& sentence) {
    for (std::size_t d = 0; d < passed_.drafts.size(); ++d) {
      const Draft& draft = passed_.drafts[d];
      if (!sentence.tokens.contains(draft.trigger)) continue;
      const EventMention& event = draft.event;
      out_ << "event " << d << '\t' << local_name(mappings_.ontology().class_iri(draft.class_id)) << "\t\""
           << doc_.form(draft.trigger) << "\"\tby "
           << (draft.rule != nullptr ? local_name(draft.rule->iri) : "quotation") << '\n';
      for (const DraftArgument& argument : draft.arguments) {
        const Filler& filler = argument.filler;
        out_ << "  " << local_name(argument.role) << " = "
             << (filler.chain != kNone ? chain_name(filler.chain) : filler.value) << "\tfrom \"" << words(filler.span)
             << "\", cost " << filler.cost << '\n';
      }
      for (const DraftCount& count : draft.counts) {
        out_ << "  " << local_name(count.outcome) << ' ' << doc_.quantities[count.quantity].value;
        if (count.rule != nullptr) out_ << "\tby " << local_name(count.rule->iri);
        out_ << '\n';
      }
      out_ << "  " << word(event.status) << (draft.status_known ? "" : " (not said here)");
      if (!event.when.empty()) out_ << ", when " << text_of(event.when);
      if (event.attributed_to != kNone) out_ << ", says " << chain_name(event.attributed_to);
      if (event.same_as != kNone) out_ << ", same as event " << event.same_as;
      if (event.part_of != kNone) out_ << ", part of event " << event.part_of;
      out_ << ", confidence " << event.confidence;
      if (draft.dropped) out_ << "; left out: it is bare, or of a kind of event";
      out_ << '\n';
    }
  }

  void print_relations(const Sentence& sentence) {
    for (const RelationDraft& draft : passed_.relations) {
      if (!sentence.tokens.contains(draft.token)) continue;
      const RelationMention& relation = draft.relation;
      out_ << "relation\t" << chain_name(relation.subject) << '\t' << local_name(relation.property) << '\t';
      if (relation.object != kNone) out_ << chain_name(relation.object) << ' ';
      out_ << relation.value << "\tby " << local_name(relation.found_by) << '\n';
    }
  }

  void print_misses(const Sentence& sentence) {
    std::size_t printed = 0;
    for (const RuleMiss& miss : misses_) {
      if (!sentence.tokens.contains(miss.trigger) || printed == kMostMisses) continue;
      out_ << "close\t" << local_name(miss.rule->iri) << "\t\"" << doc_.form(miss.trigger) << "\"\t";
      if (miss.beaten_by != nullptr) {
        out_ << "gave way to " << local_name(miss.beaten_by->iri);
      } else if (miss.missing == nullptr) {
        out_ << "fewer than " << miss.rule->minimum << " participants";
      } else {
        out_ << "nothing fills " << miss.missing->variable << " (" << local_name(miss.missing->role) << ')';
        for (const std::uint32_t token : miss.reached) out_ << ", not \"" << doc_.form(token) << '"';
      }
      out_ << '\n';
      ++printed;
    }
    for (const NearTrigger& near : near_) {
      if (!sentence.tokens.contains(near.token) || printed == kMostMisses) continue;
      out_ << "close\t" << local_name(near.rule->iri) << "\t\"" << doc_.form(near.token) << "\"\t"
           << name_of(near.failed->key) << (near.failed->negated ? " is excluded" : " does not fit") << '\n';
      ++printed;
    }
  }

  void find_near_triggers() {
    const auto rules = mappings_.rules();
    const auto knows_word = [](const TokenTest& test) {
      return !test.negated && (test.key == TokenTest::Key::kLemma || test.key == TokenTest::Key::kForm);
    };
    for (std::uint32_t token = 0; token < reading_.graph.size(); ++token) {
      for (const auto refs : {mappings_.triggers_of_lemma(reading_.graph.lemma(token)),
                              mappings_.triggers_of_form(ascii_lower(reading_.graph.form(token)))}) {
        for (const TriggerRef& ref : refs) {
          const Rule& rule = rules[ref.rule];
          const TokenTest* failed = nullptr;
          bool known = true;
          for (const TokenTest& test : rule.triggers[ref.trigger].tests) {
            if (reading_.tokens.holds(test, token)) continue;
            if (knows_word(test)) known = false;
            if (failed == nullptr) failed = &test;
          }
          if (known && failed != nullptr) near_.push_back({&rule, token, failed});
        }
      }
    }
  }

  const Document& doc_;
  const MappingSet& mappings_;
  std::ostream& out_;
  const Reading reading_;
  Passed passed_;
  std::vector<RuleMiss> misses_;
  std::vector<NearTrigger> near_;
};

}  // namespace

std::size_t explain(const Document& doc, const MappingSet& mappings, const ExplainFilter& filter, std::ostream& out) {
  return Explainer(doc, mappings, out).run(filter);
}

}  // namespace newsgraph
