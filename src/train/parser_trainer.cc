// Adam over shuffled batches of whole sentences. A word is hidden now and then,
// rare ones more often, so that the net learns to live without it. What is
// scored and stored is the moving average of the weights.
#include "train/parser_trainer.h"

#include <algorithm>
#include <cstdio>
#include <numeric>
#include <ostream>

#include "base/error.h"
#include "train/conllu.h"
#include "train/dictionary.h"
#include "train/training.h"

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

net::EncoderShape encoder_shape(const ParserOptions& options, std::size_t words) {
  net::EncoderShape shape;
  shape.hidden = static_cast<std::uint32_t>(options.hidden);
  shape.layers = static_cast<std::uint32_t>(options.layers);
  const auto set = [&shape](net::Channel channel, std::uint32_t rows, std::uint32_t dimension) {
    shape.tables.rows[static_cast<std::size_t>(channel)] = rows;
    shape.dimensions[static_cast<std::size_t>(channel)] = dimension;
  };
  set(net::Channel::kPrefix2, 1024, 12);
  set(net::Channel::kPrefix3, 4096, 24);
  set(net::Channel::kSuffix2, 1024, 20);
  set(net::Channel::kSuffix3, 4096, 32);
  set(net::Channel::kSuffix4, 8192, 32);
  set(net::Channel::kShape, 512, 24);
  set(net::Channel::kLength, 16, 8);
  if (!options.wordnet.empty()) set(net::Channel::kClasses, net::WordClasses::kRows, 16);
  shape.tables.ngram_rows = 16384;
  shape.ngram_dimension = 64;
  const std::uint32_t used = std::accumulate(shape.dimensions.begin(), shape.dimensions.end(), shape.ngram_dimension);
  if (shape.width() < used + 16) {
    throw Error("--hidden is too small: the width must be " + std::to_string(used + 16) + " at least");
  }
  set(net::Channel::kWord, static_cast<std::uint32_t>(words + 1), shape.width() - used);
  return shape;
}

class Trainer {
 public:
  Trainer(const ParserOptions& options, std::ostream& log) : options_(options), log_(log), random_(options.seed) {}

  void run() {
    read_corpora();
    build_net();
    fit();
  }

 private:
  void read_corpora() {
    for (const auto& path : options_.train) {
      for (ConlluSentence& s : read_conllu_file(path)) train_sentences_.push_back(std::move(s));
    }
    if (train_sentences_.empty()) throw Error("there is nothing to train on");
    for (const auto& path : options_.dev) dev_sentences_.push_back(read_conllu_file(path));
    WordCounter counter;
    for (const ConlluSentence& s : train_sentences_) {
      for (const ConlluWord& word : s.words) {
        counter.add(word.form);
        ++frequency_[net::normalise(word.form)];
        tags_[0].add(word.upos);
        tags_[1].add(word.xpos);
        tags_[2].add(word.feats);
        relations_.add(word.deprel);
      }
    }
    lists_.vocabulary =
        net::Vocabulary(options_.init.empty() ? counter.at_least(static_cast<std::uint32_t>(options_.min_count),
                                                                 static_cast<std::size_t>(options_.max_words))
                                              : net::ModelFile::read(options_.init).strings("vocabulary"));
    if (!options_.wordnet.empty()) lists_.classes = wordnet_classes(options_.wordnet);
  }

  void build_net() {
    encoder_shape_ = encoder_shape(options_, lists_.vocabulary.words().size());
    ParserShape shape = options_.shape;
    for (std::size_t k = 0; k < tags_.size(); ++k) shape.tags[k] = tags_[k].size();
    shape.labels = relations_.size();
    net_ = std::make_unique<ParserNet>(parameters_, encoder_shape_, shape, random_);
    shape_ = shape;
    if (!options_.init.empty()) {
      log_ << "from " << options_.init.string() << ": " << fill_from(net::ModelFile::read(options_.init), parameters_)
           << " parameters" << std::endl;
    }
    cache_ = std::make_unique<FeatureCache>(lists_, encoder_shape_.tables);
    for (const ConlluSentence& s : train_sentences_) examples_.push_back(example(s));
    for (const auto& corpus : dev_sentences_) {
      dev_.emplace_back();
      for (const ConlluSentence& s : corpus) dev_.back().push_back(example(s));
    }
    Eigen::Index weights = 0;
    for (const Parameter& p : parameters_.all()) weights += p.value.size();
    log_ << "sentences " << examples_.size() << ", vocabulary " << lists_.vocabulary.words().size() << ", tags "
         << shape.tags[0] << "/" << shape.tags[1] << "/" << shape.tags[2] << ", relations " << shape.labels
         << ", weights " << weights << std::endl;
  }

  Example example(const ConlluSentence& sentence) {
    Example result;
    for (const ConlluWord& word : sentence.words) {
      result.words.push_back(cache_->get(word.form));
      const auto known = frequency_.find(net::normalise(word.form));
      const float frequency = known == frequency_.end() ? 0.0F : static_cast<float>(known->second);
      result.hide.push_back(options_.word_drop + 0.5F / (1 + frequency));
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

  void fit() {
    std::vector<std::uint32_t> lengths;
    std::size_t tokens = 0;
    for (const Example& e : examples_) {
      lengths.push_back(static_cast<std::uint32_t>(e.words.size()));
      tokens += e.words.size();
    }
    const auto batch_tokens = static_cast<std::uint32_t>(options_.batch_tokens);
    std::size_t steps = 0;
    {
      Random trial(options_.seed);
      steps = shuffled_batches(lengths, batch_tokens, trial).size() * static_cast<std::size_t>(options_.epochs);
    }
    const Stopwatch clock;
    std::size_t step = 0;
    const int last = options_.stop > 0 ? std::min(options_.stop, options_.epochs) : options_.epochs;
    for (int epoch = 1; epoch <= last; ++epoch) {
      const Stopwatch epoch_clock;
      ParserLoss sum;
      const auto batches = shuffled_batches(lengths, batch_tokens, random_);
      for (const auto& numbers : batches) {
        Batch batch{{0}, {}, {}, {}};
        ParserTargets gold;
        for (const std::uint32_t number : numbers) {
          append(examples_[number], batch, gold);
          hide_words(examples_[number], batch);
        }
        const ParserLoss loss = net_->train(batch, gold, options_.rates, random_);
        parameters_.step(learning_rate(options_.learning_rate, step++, steps, options_.flat), options_.adam);
        sum.tags += loss.tags;
        sum.arcs += loss.arcs;
        sum.labels += loss.labels;
      }
      const auto n = static_cast<double>(batches.size());
      char line[160];
      std::snprintf(line, sizeof line, "epoch %d/%d  loss tags %.4f arcs %.4f labels %.4f  %.0f tokens/s  %.0f s",
                    epoch, options_.epochs, sum.tags / n, sum.arcs / n, sum.labels / n,
                    static_cast<double>(tokens) / epoch_clock.seconds(), clock.seconds());
      log_ << line << std::endl;
      if (epoch % options_.dev_every == 0 || epoch == last) score_and_save();
    }
  }

  void score_and_save() {
    parameters_.swap_average();
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
    // What scores best is kept; without a corpus to score on, the latest.
    if (sum >= best_) {
      best_ = sum;
      save(options_.model, true);
      if (!options_.checkpoint.empty()) save(options_.checkpoint, false);
    }
    parameters_.swap_average();
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

  void save(const std::filesystem::path& path, bool quantise) {
    net::ModelWriter writer;
    writer.add_strings("kind", {"parser 2"});
    writer.add_strings(
        "parser", {std::to_string(shape_.guess_hidden), std::to_string(shape_.tag_hidden), std::to_string(shape_.arc),
                   std::to_string(shape_.label), std::to_string(shape_.guess_layer)});
    writer.add_strings("upos", tags_[0].names());
    writer.add_strings("xpos", tags_[1].names());
    writer.add_strings("feats", tags_[2].names());
    writer.add_strings("deprel", relations_.names());
    add_net(writer, encoder_shape_, parameters_, lists_, quantise);
    writer.write(path);
  }

  const ParserOptions& options_;
  double best_ = 0;
  std::ostream& log_;
  Random random_;
  std::vector<ConlluSentence> train_sentences_;
  std::vector<std::vector<ConlluSentence>> dev_sentences_;
  std::unordered_map<std::string, std::uint32_t> frequency_;
  std::array<Classes, 3> tags_;
  Classes relations_;
  net::WordLists lists_;
  net::EncoderShape encoder_shape_;
  ParserShape shape_;
  ParameterSet parameters_;
  std::unique_ptr<ParserNet> net_;
  std::unique_ptr<FeatureCache> cache_;
  std::vector<Example> examples_;
  std::vector<std::vector<Example>> dev_;
};

}  // namespace

void train_parser(const ParserOptions& options, std::ostream& log) {
  Trainer(options, log).run();
}

}  // namespace newsgraph::train
