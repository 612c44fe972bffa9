#include "train/coref_evaluation.h"

#include <algorithm>
#include <ostream>
#include <set>

#include "base/strings.h"
#include "text/fold.h"
#include "train/coref_corpus.h"

namespace newsgraph::train {
namespace {

bool has_feature(std::string_view feats, std::string_view feature) {
  const std::vector<std::string_view> all = split(feats, '|');
  return std::find(all.begin(), all.end(), feature) != all.end();
}

/// A name, or a personal pronoun of the third person?
bool counts(std::string_view upos, std::string_view feats) {
  return upos == "PROPN" || (upos == "PRON" && has_feature(feats, "PronType=Prs") && has_feature(feats, "Person=3"));
}

/// The word of [first, end) that hangs on one outside.
std::size_t head_within(std::size_t first, std::size_t end, const std::vector<std::size_t>& heads) {
  for (std::size_t word = first; word < end; ++word) {
    if (heads[word] < first || heads[word] >= end || heads[word] == word) return word;
  }
  return first;
}

std::size_t head_of(const EntityMention& mention, const std::vector<std::size_t>& heads) {
  return head_within(mention.tokens.first, mention.tokens.end, heads);
}

/// Those of the chains that hold a name.
Chains with_name(const Chains& chains, const Document& doc) {
  Chains named;
  for (const Chain& chain : chains) {
    const bool any =
        std::any_of(chain.begin(), chain.end(), [&](std::size_t m) { return doc.tokens[m].upos != "PRON"; });
    if (any) named.push_back(chain);
  }
  return named;
}

Chains at_least_two(const std::map<std::string, Chain>& by_entity) {
  Chains chains;
  for (const auto& [entity, chain] : by_entity) {
    if (chain.size() > 1) chains.push_back(chain);
  }
  std::sort(chains.begin(), chains.end());
  return chains;
}

/// Mention -> the mentions before it in its chain. Every mention of a chain is a key.
std::map<std::size_t, Chain> before(const Chains& chains) {
  std::map<std::size_t, Chain> result;
  for (const Chain& chain : chains) {
    for (std::size_t i = 0; i < chain.size(); ++i) result[chain[i]] = Chain(chain.begin(), chain.begin() + i);
  }
  return result;
}

bool share_any(const Chain& a, const Chain& b) {
  return std::any_of(a.begin(), a.end(), [&](std::size_t m) { return std::find(b.begin(), b.end(), m) != b.end(); });
}

/// What the annotator made of a head that should be in a chain and is not.
std::string why_not_found(const Document& doc, std::size_t head, const std::vector<std::size_t>& heads) {
  for (const EntityMention& mention : doc.mentions) {
    if (head_of(mention, heads) != head) continue;
    if (!mention.members.empty()) return "stands for several";
    return mention.chain == kNone ? "not resolved" : "alone in its chain";
  }
  return "no mention";
}

void list_errors(const std::vector<CorefError>& errors, const Chains& gold, const Chains& system, const Document& doc,
                 std::ostream& out) {
  const auto gold_before = before(gold);
  const auto system_before = before(system);
  const auto forms = [&](const std::map<std::size_t, Chain>& all, std::size_t head) {
    const auto found = all.find(head);
    if (found == all.end()) return std::string("(none)");
    std::string text;
    const Chain& chain = found->second;
    for (std::size_t i = chain.size() > 3 ? chain.size() - 3 : 0; i < chain.size(); ++i) {
      text += (text.empty() ? "" : " < ") + std::string(doc.form(static_cast<std::uint32_t>(chain[i])));
    }
    return text.empty() ? std::string("(first)") : text;
  };
  for (const CorefError& error : errors) {
    const auto head = static_cast<std::uint32_t>(error.head);
    const auto sentence = std::find_if(doc.sentences.begin(), doc.sentences.end(),
                                       [&](const Sentence& s) { return s.tokens.contains(head); });
    out << error.kind << '\t' << doc.form(head) << "\tgold: " << forms(gold_before, error.head)
        << "\tsystem: " << forms(system_before, error.head) << '\t'
        << fold_space(surface(doc.article.text, sentence->span)) << '\n';
  }
}

std::set<std::size_t> mentions_of(const Chains& chains) {
  std::set<std::size_t> mentions;
  for (const Chain& chain : chains) mentions.insert(chain.begin(), chain.end());
  return mentions;
}

}  // namespace

std::vector<std::size_t> heads_of(std::span<const ConlluSentence> sentences) {
  std::vector<std::size_t> heads;
  for (const ConlluSentence& sentence : sentences) {
    const std::size_t first = heads.size();
    for (const ConlluWord& word : sentence.words) {
      heads.push_back(word.head == 0 ? heads.size() : first + static_cast<std::size_t>(word.head) - 1);
    }
  }
  return heads;
}

Chains gold_chains(std::span<const ConlluSentence> sentences) {
  std::vector<const ConlluWord*> words;
  for (const ConlluSentence& sentence : sentences) {
    for (const ConlluWord& word : sentence.words) words.push_back(&word);
  }
  const std::vector<std::size_t> heads = heads_of(sentences);
  std::map<std::size_t, GoldMention> by_head;
  for (const GoldMention& mention : gold_mentions(sentences)) {
    const std::size_t head = head_within(mention.first, mention.end, heads);
    if (!counts(words[head]->upos, words[head]->feats)) continue;
    const auto [known, added] = by_head.emplace(head, mention);
    if (!added && mention.end - mention.first < known->second.end - known->second.first) known->second = mention;
  }
  std::map<std::string, Chain> by_entity;
  for (const auto& [head, mention] : by_head) by_entity[mention.entity].push_back(head);
  return at_least_two(by_entity);
}

Chains system_chains(const Document& doc, const std::vector<std::size_t>& heads) {
  std::map<std::size_t, std::size_t> by_head;  // of nested mentions with one head the shortest
  for (std::size_t m = 0; m < doc.mentions.size(); ++m) {
    const EntityMention& mention = doc.mentions[m];
    const Token& own = doc.tokens[mention.head];
    const bool name = mention.kind == MentionKind::kName || counts(own.upos, own.feats);
    if (mention.chain == kNone || mention.kind == MentionKind::kDemonym || !name) continue;
    const auto [known, added] = by_head.emplace(head_of(mention, heads), m);
    if (!added && mention.tokens.size() < doc.mentions[known->second].tokens.size()) known->second = m;
  }
  std::map<std::string, Chain> by_entity;
  for (const auto& [head, m] : by_head) by_entity[std::to_string(doc.mentions[m].chain)].push_back(head);
  return at_least_two(by_entity);
}

std::vector<CorefError> coref_errors(const Chains& gold, const Chains& system, const Document& doc,
                                     const std::vector<std::size_t>& heads) {
  const auto gold_before = before(gold);
  const auto system_before = before(system);
  std::vector<CorefError> errors;
  const auto report = [&](std::size_t head, const std::string& what) {
    errors.push_back({(doc.tokens[head].upos == "PRON" ? "pronoun: " : "name: ") + what, head});
  };
  for (const auto& [head, earlier] : gold_before) {
    if (earlier.empty()) continue;
    const auto found = system_before.find(head);
    if (found == system_before.end()) {
      report(head, "missed, " + why_not_found(doc, head, heads));
    } else if (!share_any(earlier, found->second)) {
      report(head, found->second.empty() ? "missed, begins another chain" : "in a wrong chain");
    }
  }
  for (const auto& [head, earlier] : system_before) {
    if (earlier.empty()) continue;
    const auto found = gold_before.find(head);
    if (found == gold_before.end()) {
      report(head, "spurious, in no gold chain");
    } else if (found->second.empty()) {
      report(head, "spurious, the first of its gold chain");
    }
  }
  std::stable_sort(errors.begin(), errors.end(),
                   [](const CorefError& a, const CorefError& b) { return a.head < b.head; });
  return errors;
}

CorefResult evaluate_coref(const std::vector<ConlluSentence>& treebank, const Annotator& annotator,
                           std::ostream* dump) {
  CorefResult result;
  for (const std::span<const ConlluSentence> sentences : documents_of(treebank)) {
    Document doc = document_of(sentences);
    annotator.analyse(doc);
    const Chains gold = gold_chains(sentences);
    const std::vector<std::size_t> heads = heads_of(sentences);
    const Chains system = system_chains(doc, heads);
    result.scores += score_coref(gold, system);
    result.named += score_coref(with_name(gold, doc), with_name(system, doc));
    const std::set<std::size_t> of_gold = mentions_of(gold);
    const std::set<std::size_t> of_system = mentions_of(system);
    result.gold_mentions += of_gold.size();
    result.system_mentions += of_system.size();
    for (const std::size_t mention : of_gold) result.common_mentions += of_system.contains(mention) ? 1 : 0;
    const std::vector<CorefError> errors = coref_errors(gold, system, doc, heads);
    for (const CorefError& error : errors) ++result.errors[error.kind];
    if (dump != nullptr) list_errors(errors, gold, system, doc, *dump);
  }
  return result;
}

}  // namespace newsgraph::train
