// As the parser's trainer, but documents stay whole: what a word is in one
// sentence is told by the others.
#include "train/ner_trainer.h"

#include <algorithm>
#include <cstdio>
#include <numeric>
#include <ostream>
#include <set>
#include <unordered_map>

#include "base/error.h"
#include "train/dictionary.h"
#include "train/ner_corpus.h"
#include "train/training.h"

namespace newsgraph::train {
namespace {

struct NerDocument {
  std::vector<int> begins{0};
  std::vector<const net::WordFeatures*> words;
  std::vector<std::uint32_t> contexts;
  std::vector<std::uint32_t> groups;
  std::vector<float> hide;
  std::vector<int> tags;
  std::vector<std::vector<net::NameSpan>> names;  // by sentence
  std::uint32_t group_count = 0;
};

struct Counts {
  std::size_t right = 0, found = 0, gold = 0;
  void add(const Counts& other) {
    right += other.right;
    found += other.found;
    gold += other.gold;
  }
  [[nodiscard]] double f1() const {
    return found + gold == 0 ? 0 : 200.0 * static_cast<double>(right) / static_cast<double>(found + gold);
  }
};

net::EncoderShape encoder_shape(const NerOptions& options, std::size_t words) {
  net::EncoderShape shape;
  shape.hidden = static_cast<std::uint32_t>(options.hidden);
  shape.layers = static_cast<std::uint32_t>(options.layers);
  const auto set = [&shape](net::Channel channel, std::uint32_t rows, std::uint32_t dimension) {
    shape.tables.rows[static_cast<std::size_t>(channel)] = rows;
    shape.dimensions[static_cast<std::size_t>(channel)] = dimension;
  };
  set(net::Channel::kCased, 16384, 24);
  set(net::Channel::kPrefix3, 4096, 16);
  set(net::Channel::kSuffix3, 4096, 24);
  set(net::Channel::kSuffix4, 8192, 24);
  set(net::Channel::kShape, 512, 20);
  set(net::Channel::kLength, 16, 4);
  set(net::Channel::kContext, net::kContextRows, 16);
  if (!options.wordnet.empty()) set(net::Channel::kClasses, net::WordClasses::kRows, 12);
  shape.tables.ngram_rows = 16384;
  shape.ngram_dimension = 48;
  const std::uint32_t used = std::accumulate(shape.dimensions.begin(), shape.dimensions.end(), shape.ngram_dimension);
  if (shape.width() < used + 16) {
    throw Error("--hidden is too small: the width must be " + std::to_string(used + 16) + " at least");
  }
  set(net::Channel::kWord, static_cast<std::uint32_t>(words + 1), shape.width() - used);
  return shape;
}

class Trainer {
 public:
  Trainer(const NerOptions& options, std::ostream& log) : options_(options), log_(log), random_(options.seed) {}

  void run() {
    read_corpora();
    build_net();
    fit();
  }

 private:
  using Documents = std::vector<std::vector<NerSentence>>;

  Documents read(const std::vector<std::filesystem::path>& paths) {
    Documents documents;
    for (const auto& path : paths) {
      std::size_t skipped = 0;
      for (NerSentence& s : read_ner_file(path, skipped)) {
        if (s.starts_document || documents.empty()) documents.emplace_back();
        documents.back().push_back(std::move(s));
      }
      if (skipped > 0) log_ << path.string() << ": " << skipped << " lines skipped" << std::endl;
    }
    return documents;
  }

  void read_corpora() {
    train_text_ = read(options_.train);
    if (train_text_.empty()) throw Error("there is nothing to train on");
    dev_text_ = read(options_.dev);
    WordCounter counter;
    std::set<std::string> classes;
    for (const auto& document : train_text_) {
      for (const NerSentence& s : document) {
        for (const std::string& form : s.forms) {
          counter.add(form);
          ++frequency_[net::normalise(form)];
        }
        for (const GoldName& name : s.names) classes.insert(name.klass);
      }
    }
    classes_.assign(classes.begin(), classes.end());
    lists_.vocabulary = net::Vocabulary(
        counter.at_least(static_cast<std::uint32_t>(options_.min_count), static_cast<std::size_t>(options_.max_words)));
    if (!options_.wordnet.empty()) lists_.classes = wordnet_classes(options_.wordnet);
  }

  void build_net() {
    encoder_shape_ = encoder_shape(options_, lists_.vocabulary.words().size());
    shape_ = options_.shape;
    shape_.classes = static_cast<int>(classes_.size());
    net_ = std::make_unique<NerNet>(parameters_, encoder_shape_, shape_, random_);
    cache_ = std::make_unique<FeatureCache>(lists_, encoder_shape_.tables);
    for (const auto& document : train_text_) train_.push_back(prepare(document));
    for (const auto& document : dev_text_) dev_.push_back(prepare(document));
    Eigen::Index weights = 0;
    for (const Parameter& p : parameters_.all()) weights += p.value.size();
    log_ << "documents " << train_.size() << ", vocabulary " << lists_.vocabulary.words().size() << ", classes "
         << classes_.size() << ", weights " << weights << std::endl;
  }

  NerDocument prepare(const std::vector<NerSentence>& sentences) {
    NerDocument result;
    net::DocumentCase document_case;
    std::vector<std::vector<std::string_view>> forms;
    for (const NerSentence& s : sentences) {
      forms.emplace_back(s.forms.begin(), s.forms.end());
      document_case.add_sentence(forms.back());
    }
    std::unordered_map<std::string, std::uint32_t> groups;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      const NerSentence& s = sentences[i];
      for (const std::uint32_t id : net::context_ids(forms[i], document_case)) result.contexts.push_back(id);
      for (const std::string& form : s.forms) {
        const std::string normalised = net::normalise(form);
        result.words.push_back(cache_->get(form));
        result.groups.push_back(
            groups.try_emplace(normalised, static_cast<std::uint32_t>(groups.size())).first->second);
        const auto known = frequency_.find(normalised);
        const float frequency = known == frequency_.end() ? 0.0F : static_cast<float>(known->second);
        result.hide.push_back(options_.word_drop + options_.rare_drop / (1 + frequency));
      }
      const std::size_t begin = result.tags.size();
      result.tags.resize(begin + s.forms.size(), 0);
      result.names.emplace_back();
      for (const GoldName& name : s.names) add_name(name, begin, result);
      result.begins.push_back(static_cast<int>(result.words.size()));
    }
    result.group_count = static_cast<std::uint32_t>(groups.size());
    return result;
  }

  void add_name(const GoldName& name, std::size_t begin, NerDocument& document) const {
    const auto at = std::find(classes_.begin(), classes_.end(), name.klass);
    if (at == classes_.end()) return;
    const auto klass = static_cast<std::uint32_t>(at - classes_.begin());
    for (int i = name.first; i < name.end; ++i) {
      const bool first = i == name.first;
      const bool last = i + 1 == name.end;
      const net::TagPart part = first && last ? net::kSingle : first ? net::kBegin : last ? net::kEnd : net::kInside;
      document.tags[begin + static_cast<std::size_t>(i)] = static_cast<int>(net::tag_of(klass, part));
    }
    document.names.back().push_back(
        {static_cast<std::uint32_t>(name.first), static_cast<std::uint32_t>(name.end), klass, 0});
  }

  static void append(const NerDocument& document, NerBatch& batch, std::vector<int>& tags) {
    const auto add = [](auto& to, const auto& from) { to.insert(to.end(), from.begin(), from.end()); };
    const int shift = batch.sentences.tokens();
    add(batch.sentences.words, document.words);
    add(batch.sentences.contexts, document.contexts);
    add(tags, document.tags);
    for (std::size_t i = 1; i < document.begins.size(); ++i) {
      batch.sentences.begins.push_back(document.begins[i] + shift);
    }
    for (const std::uint32_t group : document.groups) batch.groups.push_back(batch.group_count + group);
    batch.group_count += document.group_count;
    batch.sentences.hidden.resize(batch.sentences.words.size(), 0);
  }

  // A hidden word is hidden all over its document at times, else only here.
  void hide_words(const NerDocument& document, NerBatch& batch) {
    const std::size_t begin = batch.sentences.words.size() - document.words.size();
    std::vector<char> everywhere(document.group_count, 0);
    for (std::size_t i = 0; i < document.words.size(); ++i) {
      char& group = everywhere[document.groups[i]];
      if (group == 0) group = random_.uniform() < document.hide[i] * 0.7F ? 2 : 1;
      const float draw = random_.uniform();
      char& hidden = batch.sentences.hidden[begin + i];
      if (draw < options_.channel_drop) {
        hidden = 2;
      } else if (group == 2 || draw < options_.channel_drop + document.hide[i] * 0.3F) {
        hidden = 1;
      }
    }
  }

  void fit() {
    std::vector<std::uint32_t> lengths;
    std::size_t tokens = 0;
    for (const NerDocument& document : train_) {
      lengths.push_back(static_cast<std::uint32_t>(document.words.size()));
      tokens += document.words.size();
    }
    const auto batch_tokens = static_cast<std::uint32_t>(options_.batch_tokens);
    Random trial(options_.seed);
    const std::size_t steps =
        shuffled_batches(lengths, batch_tokens, trial).size() * static_cast<std::size_t>(options_.epochs);
    const Stopwatch clock;
    std::size_t step = 0;
    for (int epoch = 1; epoch <= options_.epochs; ++epoch) {
      const Stopwatch epoch_clock;
      double loss = 0;
      const auto batches = shuffled_batches(lengths, batch_tokens, random_);
      for (const auto& numbers : batches) {
        NerBatch batch{{{0}, {}, {}, {}}, {}, 0};
        std::vector<int> tags;
        for (const std::uint32_t number : numbers) {
          append(train_[number], batch, tags);
          hide_words(train_[number], batch);
        }
        loss += net_->train(batch, tags, options_.rates, random_);
        parameters_.step(learning_rate(options_.learning_rate, step++, steps, options_.flat), options_.adam);
      }
      char line[160];
      std::snprintf(line, sizeof line, "epoch %d/%d  loss %.4f  %.0f tokens/s  %.0f s", epoch, options_.epochs,
                    loss / static_cast<double>(batches.size()), static_cast<double>(tokens) / epoch_clock.seconds(),
                    clock.seconds());
      log_ << line << std::endl;
      if (epoch % options_.dev_every == 0 || epoch == options_.epochs) score_and_save();
    }
  }

  void score_and_save() {
    parameters_.swap_average();
    std::vector<Counts> counts(classes_.size());
    for (const NerDocument& document : dev_) {
      NerBatch batch{{{0}, {}, {}, {}}, {}, 0};
      std::vector<int> tags;
      append(document, batch, tags);
      const auto found = net_->predict(batch);
      for (std::size_t s = 0; s < found.size(); ++s) {
        for (const net::NameSpan& name : document.names[s]) ++counts[name.klass].gold;
        for (net::NameSpan name : found[s]) {
          name.score = 0;
          ++counts[name.klass].found;
          const auto& gold = document.names[s];
          counts[name.klass].right += std::find(gold.begin(), gold.end(), name) != gold.end();
        }
      }
    }
    Counts all;
    Counts three;
    for (std::size_t c = 0; c < classes_.size(); ++c) {
      all.add(counts[c]);
      const std::string& name = classes_[c];
      if (name == "Person" || name == "Location" || name == "Organization") three.add(counts[c]);
    }
    char line[160];
    std::snprintf(line, sizeof line, "  dev  F1 all %.2f  person, location and organization %.2f", all.f1(),
                  three.f1());
    log_ << line << std::endl;
    log_ << " ";
    for (std::size_t c = 0; c < classes_.size(); ++c) {
      std::snprintf(line, sizeof line, " %s %.1f", classes_[c].c_str(), counts[c].f1());
      log_ << line;
    }
    log_ << std::endl;
    // What scores best is kept; without a corpus to score on, the latest.
    const double score = all.f1() + three.f1();
    if (score >= best_) {
      best_ = score;
      save(options_.model, true);
      if (!options_.checkpoint.empty()) save(options_.checkpoint, false);
      log_ << "  written" << std::endl;
    }
    parameters_.swap_average();
  }

  void save(const std::filesystem::path& path, bool quantise) {
    net::ModelWriter writer;
    writer.add_strings("kind", {"ner 1"});
    writer.add_strings("ner", {std::to_string(shape_.memory_layer)});
    writer.add_strings("classes", classes_);
    add_net(writer, encoder_shape_, parameters_, lists_, quantise);
    writer.write(path);
  }

  const NerOptions& options_;
  double best_ = 0;
  std::ostream& log_;
  Random random_;
  Documents train_text_, dev_text_;
  std::unordered_map<std::string, std::uint32_t> frequency_;
  std::vector<std::string> classes_;
  net::WordLists lists_;
  net::EncoderShape encoder_shape_;
  NerShape shape_;
  ParameterSet parameters_;
  std::unique_ptr<NerNet> net_;
  std::unique_ptr<FeatureCache> cache_;
  std::vector<NerDocument> train_, dev_;
};

}  // namespace

void train_ner(const NerOptions& options, std::ostream& log) {
  Trainer(options, log).run();
}

}  // namespace newsgraph::train
