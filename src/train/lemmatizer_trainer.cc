// First the endings are learned, each different word counting once, so that
// frequent irregular words do not bend them. An ending is kept only where it
// decides otherwise than the next shorter one. Then the words that the endings
// get wrong are listed. Misspelt words (Typo=Yes) teach nothing.
#include "train/lemmatizer_trainer.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <iostream>
#include <map>
#include <memory>
#include <ostream>
#include <set>
#include <tuple>

#include "train/word_forms.h"

namespace newsgraph::train {
namespace {

using Casing = LemmaRule::Casing;
using Tags = std::pair<std::string, std::string>;  // UPOS, XPOS

struct Type {
  std::string form;
  Tags tags;

  auto operator<=>(const Type&) const = default;
};

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::size_t common_prefix(std::string_view a, std::string_view b) {
  auto size = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
  const auto continues = [](std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
  };
  while (size > 0 && (continues(a, size) || continues(b, size))) --size;
  return size;
}

/// The most frequent value; the smaller one where several are.
template <typename Value>
const Value& most_frequent(const std::map<Value, std::uint32_t>& counts) {
  return std::max_element(counts.begin(), counts.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

class LemmaLearner {
 public:
  explicit LemmaLearner(const LemmatizerOptions& options) : options_(options) {}

  void add(const ConlluWord& word) {
    if (word.lemma == "_" && word.form != "_") return;
    if (word.feats.find("Typo=Yes") != std::string::npos) return;
    ++counts_[{word.form, {word.upos, word.xpos}}][word.lemma];
  }

  /// Forms from word lists. What the treebank says goes before, unless its lemma is none that the
  /// lists know: a slip of the pen.
  void add_forms(const std::vector<WordForm>& forms) {
    std::set<std::pair<std::string, std::string>> known;
    for (const WordForm& form : forms) known.emplace(form.upos, form.lemma);
    for (const WordForm& form : forms) {
      auto& lemmas = counts_[{form.form, {form.upos, form.xpos}}];
      if (!lemmas.empty() && form.upos == "VERB" && !known.contains({form.upos, most_frequent(lemmas)})) lemmas.clear();
      if (lemmas.empty()) lemmas[form.lemma] = 1;
    }
  }

  void learn() {
    learn_suffixes();
    learn_words();
  }

  [[nodiscard]] std::size_t entries() const { return entries_.size(); }
  [[nodiscard]] std::size_t rules() const { return rules_.size(); }

  [[nodiscard]] std::string table() const {
    ByteWriter out;
    out.varint(rules_.size());
    std::vector<const LemmaRule*> ordered(rules_.size());
    for (const auto& [rule, index] : rules_) ordered[index] = &rule;
    for (const LemmaRule* rule : ordered) {
      out.u8(static_cast<std::uint8_t>(rule->casing));
      out.u8(rule->strip);
      out.string(rule->append);
    }
    out.varint(entries_.size());
    std::uint32_t last = 0;
    for (const auto& [key, rule] : entries_) {
      out.varint(key - last);
      out.varint(rule);
      last = key;
    }
    return out.take();
  }

 private:
  using RuleCounts = std::map<LemmaRule, std::uint32_t>;

  void put(std::uint32_t key, const LemmaRule& rule) {
    const auto index = static_cast<std::uint16_t>(rules_.size());
    entries_.emplace(key, rules_.emplace(rule, index).first->second);
  }

  void learn_suffixes() {
    for (const auto& [type, lemmas] : counts_) {
      ++rule_types_[{type.tags.first, derive_rule(type.form, most_frequent(lemmas), type.tags.first)}];
    }
    std::map<Tags, std::map<std::u32string, RuleCounts>> counts;
    for (const auto& [type, lemmas] : counts_) {
      const LemmaRule rule = derive_rule(type.form, most_frequent(lemmas), type.tags.first);
      const std::u32string folded = lemma_key(type.form);
      const bool productive = rule_types_.at({type.tags.first, rule}) >= options_.rule_types;
      auto& suffixes = counts[type.tags];
      for (std::size_t length = 0; length <= std::min(folded.size(), LemmaTable::kMaxSuffix); ++length) {
        if (productive) ++suffixes[folded.substr(folded.size() - length)][rule];
      }
    }
    for (const auto& [tags, suffixes] : counts) keep_suffixes(tags, suffixes);
  }

  void keep_suffixes(const Tags& tags, const std::map<std::u32string, RuleCounts>& suffixes) {
    std::vector<std::u32string> ordered;
    for (const auto& [suffix, rules] : suffixes) ordered.push_back(suffix);
    std::stable_sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) { return a.size() < b.size(); });
    auto& kept = suffix_rules_[tags];
    for (const std::u32string& suffix : ordered) {
      const LemmaRule& rule = most_frequent(suffixes.at(suffix));
      const LemmaRule* shorter = suffix.empty() ? nullptr : by_suffix(kept, suffix.substr(1));
      if (shorter != nullptr && *shorter == rule) continue;
      kept.emplace(suffix, rule);
      put(LemmaTable::suffix_key(suffix, suffix.size(), tags.first, tags.second), rule);
    }
  }

  static const LemmaRule* by_suffix(const std::map<std::u32string, LemmaRule>& kept, std::u32string_view folded) {
    for (std::size_t length = std::min(folded.size(), LemmaTable::kMaxSuffix) + 1; length-- > 0;) {
      const auto found = kept.find(std::u32string(folded.substr(folded.size() - length)));
      if (found != kept.end()) return &found->second;
    }
    return nullptr;
  }

  struct Word {
    RuleCounts rules;                                        // by occurrences
    std::vector<std::pair<std::string, std::string>> pairs;  // form, its usual lemma
  };
  using Words = std::map<std::pair<Tags, std::u32string>, Word>;
  using AnyTag = std::map<std::pair<std::string, std::u32string>, RuleCounts>;  // by UPOS and word

  static bool gives(const LemmaRule* rule, const std::pair<std::string, std::string>& pair) {
    return apply_rule(rule == nullptr ? LemmaRule{} : *rule, pair.first) == pair.second;
  }

  void learn_words() {
    Words words;
    for (const auto& [type, lemmas] : counts_) {
      Word& word = words[{type.tags, lemma_key(type.form)}];
      const std::string& lemma = most_frequent(lemmas);
      word.rules[derive_rule(type.form, lemma, type.tags.first)] += lemmas.at(lemma);
      word.pairs.emplace_back(type.form, lemma);
    }
    AnyTag irregular;
    for (const auto& [key, word] : words) {
      const auto& [tags, folded] = key;
      const LemmaRule* regular = by_suffix(suffix_rules_[tags], folded);
      if (std::all_of(word.pairs.begin(), word.pairs.end(), [&](const auto& p) { return gives(regular, p); })) continue;
      irregular[{tags.first, folded}][list(tags, folded, word)] += 1;
    }
    for (const auto& [key, rules] : irregular)
      put(LemmaTable::word_key(key.second, key.first, {}), most_frequent(rules));
    for (const auto& [key, word] : words) {
      // What is regular with its own XPOS must not fall to the entry for any XPOS.
      const auto found = irregular.find({key.first.first, key.second});
      if (found == irregular.end() || gives(&most_frequent(found->second), word.pairs.front())) continue;
      list(key.first, key.second, word);
    }
  }

  /// Enters a word, and those of its spellings that its usual rule gets wrong. Returns the rule.
  const LemmaRule& list(const Tags& tags, const std::u32string& folded, const Word& word) {
    const LemmaRule& usual = most_frequent(word.rules);
    put(LemmaTable::word_key(folded, tags.first, tags.second), usual);
    for (const auto& pair : word.pairs) {
      if (gives(&usual, pair)) continue;
      put(LemmaTable::exact_key(pair.first, tags.first, tags.second), derive_rule(pair.first, pair.second, tags.first));
    }
    return usual;
  }

  const LemmatizerOptions& options_;
  std::map<Type, std::map<std::string, std::uint32_t>> counts_;
  std::map<std::pair<std::string, LemmaRule>, std::uint32_t> rule_types_;  // words by UPOS and rule
  std::map<Tags, std::map<std::u32string, LemmaRule>> suffix_rules_;
  std::map<LemmaRule, std::uint16_t> rules_;
  std::map<std::uint32_t, std::uint16_t> entries_;
};

void score_with_gold_tags(const std::filesystem::path& path, const Lemmatizer& lemmatizer, std::ostream& log) {
  std::size_t words = 0;
  std::size_t right = 0;
  for (const ConlluSentence& sentence : read_conllu_file(path)) {
    for (const ConlluWord& word : sentence.words) {
      ++words;
      right += word.lemma == "_" || word.lemma == lemmatizer.lemma(word.form, word.upos, word.xpos);
    }
  }
  log << path.filename().string() << ": " << words << " words, lemmas with gold tags "
      << 100.0 * static_cast<double>(right) / static_cast<double>(words) << '\n';
}

}  // namespace

LemmaRule derive_rule(std::string_view form, std::string_view lemma, std::string_view upos) {
  std::array<Casing, 3> order = {Casing::kLower, Casing::kKeep, Casing::kTitle};
  if (upos == "PROPN") std::swap(order[0], order[1]);
  LemmaRule best;
  std::size_t longest = 0;
  for (const Casing casing : order) {
    const std::string cased = apply_rule({casing, 0, {}}, form);
    const std::size_t shared = common_prefix(cased, lemma);
    if (shared <= longest) continue;
    longest = shared;
    const std::size_t strip = code_points(std::string_view(cased).substr(shared));
    if (strip >= LemmaRule::kWhole) continue;
    best = {casing, static_cast<std::uint8_t>(strip), std::string(lemma.substr(shared))};
  }
  if (longest == 0) best = {order[0], LemmaRule::kWhole, std::string(lemma)};
  return best;
}

net::ModelWriter train_lemmatizer(const std::vector<ConlluSentence>& treebank, const LemmatizerOptions& options,
                                  std::ostream& log) {
  LemmaLearner learner(options);
  for (const ConlluSentence& sentence : treebank) {
    for (const ConlluWord& word : sentence.words) learner.add(word);
  }
  std::vector<WordForm> forms;
  if (!options.forms.empty()) forms = read_word_forms(options.forms);
  if (!options.wordnet.empty()) {
    std::vector<WordForm> more = wordnet_forms(options.wordnet);
    std::move(more.begin(), more.end(), std::back_inserter(forms));
  }
  learner.add_forms(forms);
  learner.learn();
  log << learner.rules() << " rules, " << learner.entries() << " entries\n";
  net::ModelWriter writer = begin_model(Lemmatizer::kKind, Lemmatizer::kVersion);
  writer.add_bytes("lemmas", learner.table());
  return writer;
}

void add_lemmatizer_command(CLI::App& app) {
  auto options = std::make_shared<LemmatizerOptions>();
  CLI::App* command = app.add_subcommand("lemmatizer", "Learn the lemmatiser from CoNLL-U");
  command->add_option("--train", options->train, "Corpora to learn from")->required();
  command->add_option("--dev", options->dev, "Corpora to score");
  command->add_option("--wordnet", options->wordnet, "Folder of WordNet's lists, for more word forms");
  command->add_option("--forms", options->forms, "TSV: form, lemma, UPOS, XPOS");
  command->add_option("--out", options->model, "Model to write")->required();
  command->add_option("--rule-types", options->rule_types, "Words a rule must fit to be learned for endings")
      ->capture_default_str();
  command->callback([options] {
    std::vector<ConlluSentence> treebank;
    for (const auto& path : options->train) {
      std::vector<ConlluSentence> more = read_conllu_file(path);
      std::move(more.begin(), more.end(), std::back_inserter(treebank));
    }
    train_lemmatizer(treebank, *options, std::cout).write(options->model);
    const Lemmatizer lemmatizer = Lemmatizer::load(options->model);
    for (const auto& path : options->dev) score_with_gold_tags(path, lemmatizer, std::cout);
  });
}

}  // namespace newsgraph::train
