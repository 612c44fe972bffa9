// Every paragraph gives one example for each place within a chunk that could be
// a boundary, and one for each place between two words where a sentence could
// begin. Some paragraphs are learned a second time in other words, see
// tokenizer_variants.h.
#include "train/tokenizer_trainer.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <map>
#include <memory>
#include <ostream>

#include "train/evaluation.h"
#include "train/raw_text.h"

namespace newsgraph::train {
namespace {

constexpr int kVariants = 2;             // of paragraphs with abbreviations or genitives of plurals
constexpr std::uint32_t kSeenOften = 3;  // occurrences that make a word's usual case known

/// A paragraph decoded, with its words as ranges of code points.
struct Example {
  DecodedText text;
  std::vector<TextWord> words;
  std::vector<std::uint32_t> sentence_starts;
  bool for_sentences = true;
};

std::uint32_t char_at(const DecodedText& text, std::uint32_t byte) {
  const auto found = std::lower_bound(text.chars.begin(), text.chars.end(), byte,
                                      [](const TextChar& c, std::uint32_t b) { return c.byte < b; });
  return static_cast<std::uint32_t>(found - text.chars.begin());
}

Example make_example(const RawParagraph& paragraph) {
  Example example{decode(paragraph.text), {}, {}, true};
  for (const SentenceSpans& sentence : paragraph.sentences) {
    example.sentence_starts.push_back(static_cast<std::uint32_t>(example.words.size()));
    for (const WordSpan& word : sentence) {
      example.words.push_back({{char_at(example.text, word.span.begin), char_at(example.text, word.span.end)},
                               word.starts_multiword,
                               word.in_multiword});
    }
  }
  return example;
}

std::vector<Example> make_examples(const std::vector<ConlluSentence>& treebank, const WordGroups& abbreviations) {
  std::vector<Example> examples;
  const std::vector<std::string> plurals = plurals_of(treebank);
  WordChanger changer(abbreviations, plurals);
  for (const RawParagraph& paragraph : raw_paragraphs(treebank)) {
    examples.push_back(make_example(paragraph));
    if (paragraph.text.find_first_of("\"'") != std::string::npos) {
      examples.push_back(make_example(with_typographic_marks(paragraph)));
    }
    for (int i = 0; i < kVariants; ++i) {
      const auto changed = changer.change(paragraph);
      if (!changed) continue;
      examples.push_back(make_example(i % 2 == 0 ? *changed : with_typographic_marks(*changed)));
      examples.back().for_sentences = i == 0;
    }
  }
  return examples;
}

std::vector<std::uint32_t> sorted_unique(std::vector<std::uint32_t> keys) {
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

/// Counts how words are written where no sentence begins, and what keeps its full stop.
class LexiconBuilder {
 public:
  void add(const Example& example) {
    auto start = example.sentence_starts.begin();
    for (std::uint32_t i = 0; i < example.words.size(); ++i) {
      const bool first = start != example.sentence_starts.end() && *start == i;
      if (first) ++start;
      add_word(example, i, first);
    }
  }

  void add_abbreviation(const std::string& word) {
    const DecodedText text = decode(word);
    lexicon_.abbreviations.push_back(word_key(text, {0, static_cast<std::uint32_t>(text.chars.size()) - 1}));
  }

  TokenizerLexicon finish() {
    for (const auto& [key, count] : cases_) {
      if (count.lower + count.upper < kSeenOften) continue;
      if (count.lower >= 2 * count.upper) lexicon_.lower.push_back(key);
      if (count.upper >= 2 * count.lower) lexicon_.capitalised.push_back(key);
    }
    for (const auto& [key, count] : stops_) {
      if (count >= kSeenOften) lexicon_.abbreviations.push_back(key);
    }
    lexicon_.abbreviations = sorted_unique(lexicon_.abbreviations);
    for (const auto& [key, split] : splits_) {
      // What is as often one word ("its", "lets") was a slip of the pen where it was two.
      if (split.count >= kSeenOften && 3 * split.count >= 2 * runs_[split.run]) lexicon_.splits.push_back(key);
    }
    return std::move(lexicon_);
  }

 private:
  struct Cases {
    std::uint32_t lower = 0;
    std::uint32_t upper = 0;
  };

  void add_word(const Example& example, std::uint32_t i, bool first) {
    const DecodedText& text = example.text;
    const CharRange range = example.words[i].range;
    const TextChar& c = text.chars[range.begin];
    if (is_letter(c.kind) && !first) {
      Cases& count = cases_[word_key(text, range)];
      count.lower += c.kind == CharClass::kLower;
      count.upper += c.kind == CharClass::kUpper;
    }
    if (range.end - range.begin > 1 && is_letter(c.kind) && text.chars[range.end - 1].kind == CharClass::kPeriod) {
      ++stops_[word_key(text, {range.begin, range.end - 1})];
    }
    if (i > 0 && example.words[i - 1].range.end == range.begin) add_split(text, range.begin);
    if (range.begin == 0 || !is_word(text.chars[range.begin - 1].kind)) {
      ++runs_[word_key(text, {range.begin, end_of_run(text, range.begin)})];
    }
  }

  static std::uint32_t begin_of_run(const DecodedText& text, std::uint32_t at) {
    while (at > 0 && is_word(text.chars[at - 1].kind)) --at;
    return at;
  }
  static std::uint32_t end_of_run(const DecodedText& text, std::uint32_t at) {
    while (is_word(text.chars[at].kind)) ++at;
    return at;
  }

  /// A word begins at `at` without white space before it.
  void add_split(const DecodedText& text, std::uint32_t at) {
    const auto kind = [&](std::uint32_t i) { return text.chars[i].kind; };
    const auto add = [&](CharRange run, std::uint32_t count) {
      Split& split = splits_[split_key(text, run, at)];
      split.count += count;
      split.run = word_key(text, run);
    };
    if (kind(at) == CharClass::kApostrophe && is_letter(kind(at + 1))) {
      add({at, end_of_run(text, at + 1)}, 1);
    } else if (kind(at - 1) == CharClass::kApostrophe && at > 1 && is_letter(kind(at - 2))) {
      add({begin_of_run(text, at - 1), at}, 1);
    } else if (is_letter(kind(at)) && is_letter(kind(at - 1))) {
      add({begin_of_run(text, at), end_of_run(text, at)}, kSeenOften);
    }
  }

  struct Split {
    std::uint32_t count = 0;
    std::uint32_t run = 0;  // key of the letters it stands in
  };

  std::map<std::uint32_t, Cases> cases_;
  std::map<std::uint32_t, std::uint32_t> stops_;
  std::map<std::uint32_t, Split> splits_;
  std::map<std::uint32_t, std::uint32_t> runs_;  // how often letters stand together, cut or not
  TokenizerLexicon lexicon_;
};

void add_boundaries(const Example& example, const TokenizerLexicon& lexicon, LinearTrainer& trainer) {
  std::vector<Boundary> gold(example.text.chars.size(), Boundary::kInside);
  for (const TextWord& word : example.words) {
    const bool inside = word.in_multiword && !word.starts_multiword;
    gold[word.range.begin] = inside ? Boundary::kWordEnd : Boundary::kTokenEnd;
  }
  std::vector<Feature> features;
  for (std::size_t chunk = 0; chunk < example.text.chunks.size(); ++chunk) {
    const ChunkFeatures places(example.text, lexicon, chunk);
    const CharRange range = example.text.chunks[chunk];
    for (std::uint32_t at = range.begin + 1; at < range.end; ++at) {
      if (!places.is_candidate(at)) continue;
      places.collect(at, features);
      trainer.add(features, static_cast<std::size_t>(gold[at]));
    }
  }
}

void add_sentences(const Example& example, const TokenizerLexicon& lexicon, LinearTrainer& trainer) {
  const SentenceFeatures places(example.text, lexicon, example.words);
  std::vector<Feature> features;
  std::uint32_t start = 0;
  auto next = example.sentence_starts.begin() + 1;
  for (std::uint32_t i = 1; i < example.words.size(); ++i) {
    const bool begins = next != example.sentence_starts.end() && *next == i;
    if (places.is_candidate(i)) {
      places.collect(i, start, features);
      trainer.add(features, begins ? 1 : 0);
    }
    if (!begins) continue;
    start = i;
    ++next;
  }
}

void run(const TokenizerOptions& options, std::ostream& log) {
  std::vector<ConlluSentence> treebank;
  for (const auto& path : options.train) {
    std::vector<ConlluSentence> more = read_conllu_file(path);
    std::move(more.begin(), more.end(), std::back_inserter(treebank));
  }
  const auto writer = train_tokenizer(treebank, read_word_groups(options.abbreviations), options, log);
  writer.write(options.model);
  const Tokenizer tokenizer = Tokenizer::load(options.model);
  for (const auto& path : options.dev) {
    const std::vector<ConlluSentence> gold = read_conllu_file(path);
    log << path.filename().string() << ": " << summary(score(gold, tokenize_raw(gold, tokenizer))) << '\n';
  }
}

}  // namespace

net::ModelWriter train_tokenizer(const std::vector<ConlluSentence>& treebank, const WordGroups& abbreviations,
                                 const TokenizerOptions& options, std::ostream& log) {
  const std::vector<Example> examples = make_examples(treebank, abbreviations);
  LexiconBuilder builder;
  for (const auto& group : abbreviations) {
    for (const std::string& word : group) builder.add_abbreviation(word);
  }
  for (const Example& example : examples) builder.add(example);
  const TokenizerLexicon lexicon = builder.finish();

  LinearTrainer boundaries(kBoundaries);
  LinearTrainer sentences(2);
  for (const Example& example : examples) {
    add_boundaries(example, lexicon, boundaries);
    if (example.for_sentences) add_sentences(example, lexicon, sentences);
  }
  const auto add = [](net::ModelWriter& writer, const char* name, const auto& part) {
    ByteWriter out;
    part.write(out);
    writer.add_bytes(name, out.take());
  };
  net::ModelWriter writer = begin_model(Tokenizer::kKind, Tokenizer::kVersion);
  add(writer, "lexicon", lexicon);
  const LinearWeights boundary_weights = boundaries.train(options.boundaries);
  log << "boundaries: " << boundaries.size() << " places, " << boundary_weights.size() << " features\n";
  add(writer, "boundaries", boundary_weights);
  const LinearWeights sentence_weights = sentences.train(options.sentences);
  log << "sentences: " << sentences.size() << " places, " << sentence_weights.size() << " features\n";
  add(writer, "sentences", sentence_weights);
  return writer;
}

void add_tokenizer_command(CLI::App& app) {
  auto options = std::make_shared<TokenizerOptions>();
  CLI::App* command = app.add_subcommand("tokenizer", "Train the tokeniser and sentence splitter from CoNLL-U");
  command->add_option("--train", options->train, "Corpora to learn from")->required();
  command->add_option("--dev", options->dev, "Corpora to score");
  command->add_option("--abbreviations", options->abbreviations, "Word list: what keeps its full stop");
  command->add_option("--out", options->model, "Model to write")->required();
  command->add_option("--epochs", options->boundaries.epochs, "For word boundaries")->capture_default_str();
  command->add_option("--sentence-epochs", options->sentences.epochs)->capture_default_str();
  command->add_option("--rate", options->boundaries.rate)->capture_default_str();
  command->add_option("--sentence-rate", options->sentences.rate)->capture_default_str();
  command->add_option("--l1", options->boundaries.l1)->capture_default_str();
  command->add_option("--sentence-l1", options->sentences.l1)->capture_default_str();
  command->add_option("--min-count", options->boundaries.min_count)->capture_default_str();
  command->add_option("--sentence-min-count", options->sentences.min_count)->capture_default_str();
  command->callback([options] { run(*options, std::cout); });
}

}  // namespace newsgraph::train
