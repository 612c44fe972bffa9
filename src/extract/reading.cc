#include "extract/reading.h"

#include <algorithm>

#include "base/strings.h"
#include "rdf/vocabulary.h"

namespace newsgraph {
namespace {

/// Is the word part of the name of something that is no event ("Strike Force One")?
bool within_name(const Reading& reading, std::uint32_t token) {
  const auto mention = reading.mentions.covering(token);
  if (!mention || reading.doc.mentions[*mention].kind != MentionKind::kName) return false;
  const auto type = reading.mentions.class_of(*mention);
  const auto event_name = reading.mappings.ontology().find_class(std::string(ng::kNamespace) + "EventName");
  return !type || !event_name || !reading.mappings.ontology().is_subclass(*type, *event_name);
}

bool is_read(BlockKind kind) {
  return kind != BlockKind::kByline && kind != BlockKind::kMetadata && kind != BlockKind::kBoilerplate;
}

}  // namespace

Reading::Reading(const Document& document, const MappingSet& set)
    : doc(document),
      mappings(set),
      graph(document),
      mentions(document, set.ontology()),
      lists(document, graph, mentions, set.ontology()),
      words(set),
      tokens(graph, mentions, set.ontology()),
      event_words(document.tokens.size(), false),
      roles(graph, mentions, words, event_words) {
  find_hits();
}

void Reading::find_hits() {
  const auto rules = mappings.rules();
  std::vector<TriggerRef> refs;
  for (std::uint32_t token = 0; token < graph.size(); ++token) {
    if (!is_read(graph.block_of(token))) continue;
    const auto add = [&](std::span<const TriggerRef> more) { refs.insert(refs.end(), more.begin(), more.end()); };
    refs.clear();
    add(mappings.triggers_of_lemma(graph.lemma(token)));
    if (graph.token(token).lemma != graph.lemma(token)) add(mappings.triggers_of_lemma(graph.token(token).lemma));
    add(mappings.triggers_of_form(ascii_lower(graph.form(token))));
    add(mappings.general_triggers());
    if (refs.empty()) continue;
    std::sort(refs.begin(), refs.end());
    refs.erase(std::unique(refs.begin(), refs.end()), refs.end());
    bool checked = false;
    for (const TriggerRef& ref : refs) {
      const Rule& rule = rules[ref.rule];
      if (!tokens.all_hold(rule.triggers[ref.trigger].tests, token)) continue;
      if (rule.kind == RuleKind::kEvent && !checked) {
        if (within_name(*this, token)) break;
        checked = true;
      }
      hits.push_back({token, ref});
      if (rule.kind == RuleKind::kEvent) event_words[token] = true;
    }
  }
}

}  // namespace newsgraph
