// As the parser's trainer, but documents stay whole: what a word is in one
// sentence is told by the others.
#include "train/ner_trainer.h"

#include <algorithm>
#include <cstdio>
#include <ostream>
#include <set>
#include <unordered_map>
#include <utility>

#include "base/error.h"
#include "train/ner_corpus.h"

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

class Trainer : public NetTrainer {
 public:
  Trainer(const NerOptions& options, std::ostream& log) : NetTrainer(options, log), options_(options) {}

  void run() {
    read_corpora();
    build_net();
    std::vector<std::uint32_t> lengths;
    for (const NerDocument& document : train_) lengths.push_back(static_cast<std::uint32_t>(document.words.size()));
    fit(lengths);
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
    std::set<std::string> classes;
    for (const auto& document : train_text_) {
      for (const NerSentence& s : document) {
        for (const std::string& form : s.forms) count(form);
        for (const GoldName& name : s.names) classes.insert(name.klass);
      }
    }
    classes_.assign(classes.begin(), classes.end());
  }

  void build_net() {
    using enum net::Channel;
    shape_encoder(frequent_words(),
                  {{kCased, 16384, 24},
                   {kPrefix3, 4096, 16},
                   {kSuffix3, 4096, 24},
                   {kSuffix4, 8192, 24},
                   {kShape, 512, 20},
                   {kLength, 16, 4},
                   {kContext, net::kContextRows, 16}},
                  12, 48);
    shape_ = options_.shape;
    shape_.classes = static_cast<int>(classes_.size());
    net_ = std::make_unique<NerNet>(parameters_, encoder_shape_, shape_, random_);
    for (const auto& document : train_text_) train_.push_back(prepare(document));
    for (const auto& document : dev_text_) dev_.push_back(prepare(document));
    log_ << "documents " << train_.size() << ", vocabulary " << lists_.vocabulary.words().size() << ", classes "
         << classes_.size() << ", weights " << weights() << std::endl;
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
        result.hide.push_back(hide(form));
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

  void train_batch(const Numbers& numbers) override {
    NerBatch batch{{{0}, {}, {}, {}}, {}, 0};
    std::vector<int> tags;
    for (const std::uint32_t number : numbers) {
      append(train_[number], batch, tags);
      hide_words(train_[number], batch);
    }
    loss_ += net_->train(batch, tags, options_.rates, random_);
  }

  std::string take_losses(double batches) override {
    char line[40];
    std::snprintf(line, sizeof line, "loss %.4f", std::exchange(loss_, 0) / batches);
    return line;
  }

  double score() override {
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
    return all.f1() + three.f1();
  }

  void describe(net::ModelWriter& writer) const override {
    writer.add_strings("kind", {"ner 1"});
    writer.add_strings("ner", {std::to_string(shape_.memory_layer)});
    writer.add_strings("classes", classes_);
  }

  const NerOptions& options_;
  Documents train_text_, dev_text_;
  std::vector<std::string> classes_;
  NerShape shape_;
  double loss_ = 0;
  std::unique_ptr<NerNet> net_;
  std::vector<NerDocument> train_, dev_;
};

}  // namespace

void train_ner(const NerOptions& options, std::ostream& log) {
  Trainer(options, log).run();
}

}  // namespace newsgraph::train
