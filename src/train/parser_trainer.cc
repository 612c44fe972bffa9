// Batches hold whole sentences. A word is hidden now and then,
// rare ones more often, so that the net learns to live without it.
#include "train/parser_trainer.h"

#include <algorithm>
#include <cstdio>
#include <ostream>
#include <utility>

#include "base/error.h"
#include "train/conllu.h"

namespace newsgraph::train {
namespace {

/// Class names and their numbers, in order of first appearance.
class Classes {
 public:
  int add(const std::string& name) {
    const auto [at, fresh] = numbers_.try_emplace(name, static_cast<int>(names_.size()));
    if (fresh) names_.push_back(name);
    return at->second;
  }
  [[nodiscard]] int find(const std::string& name) const {
    const auto at = numbers_.find(name);
    return at == numbers_.end() ? -1 : at->second;
  }
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
  [[nodiscard]] int size() const { return static_cast<int>(names_.size()); }

 private:
  std::vector<std::string> names_;
  std::unordered_map<std::string, int> numbers_;
};

struct Example {
  std::vector<const net::WordFeatures*> words;
  std::vector<float> hide;  // probability of hiding each word
  ParserTargets gold;
};

struct Scores {
  std::array<std::size_t, 3> tags{};
  std::size_t heads = 0, labelled = 0, tokens = 0;
};

double percent(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

class Trainer : public NetTrainer {
 public:
  Trainer(const ParserOptions& options, std::ostream& log) : NetTrainer(options, log), options_(options) {}

  void run() {
    read_corpora();
    build_net();
    std::vector<std::uint32_t> lengths;
    for (const Example& e : examples_) lengths.push_back(static_cast<std::uint32_t>(e.words.size()));
    fit(lengths);
  }

 private:
  void read_corpora() {
    for (const auto& path : options_.train) {
      for (ConlluSentence& s : read_conllu_file(path)) train_sentences_.push_back(std::move(s));
    }
    if (train_sentences_.empty()) throw Error("there is nothing to train on");
    for (const auto& path : options_.dev) dev_sentences_.push_back(read_conllu_file(path));
    for (const ConlluSentence& s : train_sentences_) {
      for (const ConlluWord& word : s.words) {
        count(word.form);
        tags_[0].add(word.upos);
        tags_[1].add(word.xpos);
        tags_[2].add(word.feats);
        relations_.add(word.deprel);
      }
    }
  }

  void build_net() {
    using enum net::Channel;
    shape_encoder(options_.init.empty() ? frequent_words() : net::ModelFile::read(options_.init).strings("vocabulary"),
                  {{kPrefix2, 1024, 12},
                   {kPrefix3, 4096, 24},
                   {kSuffix2, 1024, 20},
                   {kSuffix3, 4096, 32},
                   {kSuffix4, 8192, 32},
                   {kShape, 512, 24},
                   {kLength, 16, 8}},
                  16, 64);
    ParserShape shape = options_.shape;
    for (std::size_t k = 0; k < tags_.size(); ++k) shape.tags[k] = tags_[k].size();
    shape.labels = relations_.size();
    net_ = std::make_unique<ParserNet>(parameters_, encoder_shape_, shape, random_);
    shape_ = shape;
    if (!options_.init.empty()) {
      log_ << "from " << options_.init.string() << ": " << fill_from(net::ModelFile::read(options_.init), parameters_)
           << " parameters" << std::endl;
    }
    for (const ConlluSentence& s : train_sentences_) examples_.push_back(example(s));
    for (const auto& corpus : dev_sentences_) {
      dev_.emplace_back();
      for (const ConlluSentence& s : corpus) dev_.back().push_back(example(s));
    }
    log_ << "sentences " << examples_.size() << ", vocabulary " << lists_.vocabulary.words().size() << ", tags "
         << shape.tags[0] << "/" << shape.tags[1] << "/" << shape.tags[2] << ", relations " << shape.labels
         << ", weights " << weights() << std::endl;
  }

  Example example(const ConlluSentence& sentence) {
    Example result;
    for (const ConlluWord& word : sentence.words) {
      result.words.push_back(cache_->get(word.form));
      result.hide.push_back(hide(word.form));
      result.gold.tags[0].push_back(tags_[0].find(word.upos));
      result.gold.tags[1].push_back(tags_[1].find(word.xpos));
      result.gold.tags[2].push_back(tags_[2].find(word.feats));
      result.gold.heads.push_back(word.head - 1);
      result.gold.labels.push_back(relations_.find(word.deprel));
    }
    return result;
  }

  static void append(const Example& example, Batch& batch, ParserTargets& gold) {
    const auto add = [](auto& to, const auto& from) { to.insert(to.end(), from.begin(), from.end()); };
    add(batch.words, example.words);
    for (std::size_t k = 0; k < gold.tags.size(); ++k) add(gold.tags[k], example.gold.tags[k]);
    add(gold.heads, example.gold.heads);
    add(gold.labels, example.gold.labels);
    batch.begins.push_back(static_cast<int>(batch.words.size()));
    batch.contexts.resize(batch.words.size(), 0);
    batch.hidden.resize(batch.words.size(), 0);
  }

  void hide_words(const Example& example, Batch& batch) {
    const std::size_t begin = batch.words.size() - example.words.size();
    for (std::size_t i = 0; i < example.words.size(); ++i) {
      const float draw = random_.uniform();
      if (draw < options_.channel_drop) {
        batch.hidden[begin + i] = 2;
      } else if (draw < options_.channel_drop + example.hide[i]) {
        batch.hidden[begin + i] = 1;
      }
    }
  }

  void train_batch(const Numbers& numbers) override {
    Batch batch{{0}, {}, {}, {}};
    ParserTargets gold;
    for (const std::uint32_t number : numbers) {
      append(examples_[number], batch, gold);
      hide_words(examples_[number], batch);
    }
    const ParserLoss loss = net_->train(batch, gold, options_.rates, random_);
    losses_.tags += loss.tags;
    losses_.arcs += loss.arcs;
    losses_.labels += loss.labels;
  }

  std::string take_losses(double batches) override {
    const ParserLoss sum = std::exchange(losses_, {});
    char line[100];
    std::snprintf(line, sizeof line, "loss tags %.4f arcs %.4f labels %.4f", sum.tags / batches, sum.arcs / batches,
                  sum.labels / batches);
    return line;
  }

  double score() override {
    double sum = 0;
    for (std::size_t i = 0; i < dev_.size(); ++i) {
      const Scores s = score(dev_[i]);
      sum += percent(s.labelled, s.tokens) + percent(s.tags[0], s.tokens);
      char line[200];
      std::snprintf(line, sizeof line, "  dev %zu  UPOS %.2f XPOS %.2f feats %.2f  UAS %.2f LAS %.2f", i,
                    percent(s.tags[0], s.tokens), percent(s.tags[1], s.tokens), percent(s.tags[2], s.tokens),
                    percent(s.heads, s.tokens), percent(s.labelled, s.tokens));
      log_ << line << std::endl;
    }
    return sum;
  }

  Scores score(const std::vector<Example>& examples) {
    Scores scores;
    for (std::size_t begin = 0; begin < examples.size();) {
      Batch batch{{0}, {}, {}, {}};
      ParserTargets gold;
      while (begin < examples.size() && batch.tokens() < 1000) append(examples[begin++], batch, gold);
      ParserTargets found;
      net_->predict(batch, found);
      for (int t = 0; t < batch.tokens(); ++t) {
        for (std::size_t k = 0; k < gold.tags.size(); ++k) scores.tags[k] += found.tags[k][t] == gold.tags[k][t];
        const bool head = found.heads[t] == gold.heads[t];
        scores.heads += head;
        scores.labelled += head && found.labels[t] == gold.labels[t];
        ++scores.tokens;
      }
    }
    return scores;
  }

  void describe(net::ModelWriter& writer) const override {
    writer.add_strings("kind", {"parser 2"});
    writer.add_strings(
        "parser", {std::to_string(shape_.guess_hidden), std::to_string(shape_.tag_hidden), std::to_string(shape_.arc),
                   std::to_string(shape_.label), std::to_string(shape_.guess_layer)});
    writer.add_strings("upos", tags_[0].names());
    writer.add_strings("xpos", tags_[1].names());
    writer.add_strings("feats", tags_[2].names());
    writer.add_strings("deprel", relations_.names());
  }

  const ParserOptions& options_;
  std::vector<ConlluSentence> train_sentences_;
  std::vector<std::vector<ConlluSentence>> dev_sentences_;
  std::array<Classes, 3> tags_;
  Classes relations_;
  ParserShape shape_;
  ParserLoss losses_;
  std::unique_ptr<ParserNet> net_;
  std::vector<Example> examples_;
  std::vector<std::vector<Example>> dev_;
};

}  // namespace

void train_parser(const ParserOptions& options, std::ostream& log) {
  Trainer(options, log).run();
}

}  // namespace newsgraph::train
