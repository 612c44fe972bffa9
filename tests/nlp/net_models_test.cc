// The finished nets on models of random weights: what they say is nonsense, but
// it must be well-formed, and the same whatever the machine and the company.
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <random>
#include <thread>

#include "base/error.h"
#include "nlp/net/model_file.h"
#include "nlp/net/ner_model.h"
#include "nlp/net/parser_model.h"
#include "nlp/net/shape.h"

namespace newsgraph::net {
namespace {

class RandomModel {
 public:
  explicit RandomModel(bool dictionary = true) {
    const std::uint32_t word = dictionary ? 4 : 8;
    std::vector<std::uint32_t> sizes = {
        /* hidden */ 12,
        /* layers */ 3,
        /* n-grams */ 32, 4,
        /* word */ 4,     word,
        /* cased */ 0,    0,    0, 0, 16, 4, 0, 0, 16, 4, 0, 0, 0, 0, 0, 0, 65, 4};
    if (dictionary) {
      sizes.insert(sizes.end(), {WordClasses::kRows, 4});
      std::string classes;
      for (const std::uint32_t entry : WordClasses::merge({WordClasses::entry("minister", WordClasses::kNoun),
                                                           WordClasses::entry("foreign", WordClasses::kAdjective)})) {
        classes.append(reinterpret_cast<const char*>(&entry), sizeof entry);
      }
      writer_.add_bytes("classes", classes);
      bytes("table.classes", WordClasses::kRows, 4);
    }
    std::vector<std::string> numbers;
    for (const std::uint32_t size : sizes) numbers.push_back(std::to_string(size));
    writer_.add_strings("encoder", numbers);
    writer_.add_strings("vocabulary", {"the", "of", "minister"});
    bytes("table.word", 4, word);
    bytes("table.ngram", 32, 4);
    bytes("table.prefix3", 16, 4);
    bytes("table.suffix3", 16, 4);
    bytes("table.context", 65, 4);
    for (const std::string layer : {"sru0", "sru1", "sru2"}) {
      bytes(layer + ".w", 72, 24);
      floats(layer + ".v", 2, 24);
      floats(layer + ".b", 2, 24);
    }
  }

  std::filesystem::path parser() {
    writer_.add_strings("kind", {"parser 2"});
    writer_.add_strings("parser", {"6", "7", "8", "5", "2"});
    writer_.add_strings("upos", {"NOUN", "VERB"});
    writer_.add_strings("xpos", {"NN", "VB", "."});
    writer_.add_strings("feats", {"", "Number=Sing"});
    writer_.add_strings("deprel", {"nsubj", "root", "obj"});
    linear("guess.hidden", 6, 24);
    linear("guess.out", 5, 6);
    floats("guess.feedback", 5, 24);
    linear("tag.hidden", 7, 24);
    linear("tag.out", 7, 7);
    linear("project", 26, 24);
    linear("arc", 8, 8);
    linear("label.out", 3, 10);
    floats("arc.root", 1, 8);
    floats("arc.distance", 1, 33);
    floats("label.root", 1, 5);
    return write("parser.ngm");
  }

  std::filesystem::path ner() {
    writer_.add_strings("kind", {"ner 1"});
    writer_.add_strings("ner", {"2"});
    writer_.add_strings("classes", {"Person", "Place"});
    linear("first", 9, 24);
    linear("last", 9, 24);
    floats("memory", 19, 24);
    return write("ner.ngm");
  }

 private:
  std::vector<float> values(std::size_t count) {
    std::uniform_real_distribution<float> uniform(-1, 1);
    std::vector<float> result(count);
    for (float& value : result) value = uniform(random_);
    return result;
  }
  void bytes(const std::string& name, std::uint32_t rows, std::uint32_t cols) {
    writer_.add_int8s(name, rows, cols, values(static_cast<std::size_t>(rows) * cols));
  }
  void floats(const std::string& name, std::uint32_t rows, std::uint32_t cols) {
    writer_.add_floats(name, rows, cols, values(static_cast<std::size_t>(rows) * cols));
  }
  void linear(const std::string& name, std::uint32_t outputs, std::uint32_t inputs) {
    bytes(name + ".w", outputs, inputs);
    floats(name + ".b", 1, outputs);
  }
  std::filesystem::path write(const std::string& name) {
    const std::filesystem::path path =
        std::filesystem::path(testing::TempDir()) / ("net_models_test_" + std::to_string(getpid()) + "_" + name);
    writer_.write(path);
    return path;
  }

  std::mt19937 random_{11};
  ModelWriter writer_;
};

std::vector<Forms> some_sentences() {
  static const std::vector<std::string> kWords = {"The", "minister", "of", "Foreign", "Affairs", "met",
                                                  "Ms",  "Li",       ",",  "said",    "\xFF",    "."};
  std::vector<Forms> sentences;
  std::mt19937 random(2);
  for (std::size_t s = 0; s < 90; ++s) {
    sentences.emplace_back();
    for (std::size_t i = 0; i < s % 23; ++i) sentences.back().push_back(kWords[random() % kWords.size()]);
  }
  return sentences;
}

bool same(const TokenAnalysis& a, const TokenAnalysis& b) {
  return a.upos == b.upos && a.xpos == b.xpos && a.feats == b.feats && a.deprel == b.deprel && a.head == b.head &&
         a.confidence == b.confidence;
}

void expect_same(const std::vector<TokenAnalysis>& a, const std::vector<TokenAnalysis>& b) {
  ASSERT_EQ(a.size(), b.size());
  for (std::size_t i = 0; i < a.size(); ++i) EXPECT_TRUE(same(a[i], b[i])) << i;
}

void expect_tree(const std::vector<TokenAnalysis>& sentence) {
  int roots = 0;
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    roots += sentence[i].head < 0;
    EXPECT_EQ(sentence[i].head < 0, sentence[i].deprel == "root");
    std::size_t steps = 0;
    for (int node = static_cast<int>(i); node >= 0; node = sentence[node].head) {
      ASSERT_LE(++steps, sentence.size());
    }
    EXPECT_GT(sentence[i].confidence, 0);
    EXPECT_LE(sentence[i].confidence, 1.0001F);
  }
  EXPECT_EQ(roots, sentence.empty() ? 0 : 1);
}

TEST(ParserModel, GivesOneTreePerSentence) {
  const ParserModel model = ParserModel::load(RandomModel().parser());
  const std::vector<Forms> sentences = some_sentences();
  const auto analyses = model.parse(sentences);
  ASSERT_EQ(analyses.size(), sentences.size());
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    ASSERT_EQ(analyses[s].size(), sentences[s].size());
    expect_tree(analyses[s]);
  }
}

TEST(ParserModel, ASentenceDoesNotFeelItsCompany) {
  const ParserModel model = ParserModel::load(RandomModel().parser());
  const std::vector<Forms> sentences = some_sentences();
  const auto together = model.parse(sentences);
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    expect_same(model.parse({&sentences[s], 1}).front(), together[s]);
  }
}

TEST(ParserModel, AllInstructionSetsGiveTheSameBits) {
  const std::filesystem::path path = RandomModel().parser();
  const std::vector<Forms> sentences = some_sentences();
  const ParserModel slowest = ParserModel::load(path, Isa::kSse2);
  const auto expected = slowest.parse(sentences);
  for (const Isa isa : {Isa::kAvx2, Isa::kAvx512}) {
    if (!has_isa(isa)) continue;
    const ParserModel model = ParserModel::load(path, isa);
    const auto found = model.parse(sentences);
    for (std::size_t s = 0; s < sentences.size(); ++s) expect_same(found[s], expected[s]);
  }
}

TEST(ParserModel, ThreadsShareAModel) {
  const ParserModel model = ParserModel::load(RandomModel().parser());
  const std::vector<Forms> sentences = some_sentences();
  const auto expected = model.parse(sentences);
  std::vector<std::vector<std::vector<TokenAnalysis>>> found(4);
  {
    std::vector<std::jthread> threads;
    for (auto& result : found) threads.emplace_back([&] { result = model.parse(sentences); });
  }
  for (const auto& result : found) {
    for (std::size_t s = 0; s < sentences.size(); ++s) expect_same(result[s], expected[s]);
  }
}

TEST(ParserModel, AnEndlessSentenceIsOneTree) {
  const ParserModel model = ParserModel::load(RandomModel().parser());
  const Forms forms(3000, "word");
  const auto analyses = model.parse({&forms, 1});
  ASSERT_EQ(analyses.front().size(), forms.size());
  expect_tree(analyses.front());
}

TEST(ParserModel, AStoreOfWordsThatRunsFullChangesNothing) {
  const ParserModel model = ParserModel::load(RandomModel().parser());
  std::vector<std::string> words;
  for (int i = 0; i < 7000; ++i) words.push_back("word" + std::to_string(i % 5000));
  std::vector<Forms> sentences;
  for (std::size_t begin = 0; begin < words.size(); begin += 20) {
    sentences.emplace_back(words.begin() + static_cast<std::ptrdiff_t>(begin),
                           words.begin() + static_cast<std::ptrdiff_t>(begin + 20));
  }
  const auto together = model.parse(sentences);
  for (std::size_t s = sentences.size(); s-- > 0;) expect_same(model.parse({&sentences[s], 1}).front(), together[s]);
}

TEST(ParserModel, ADictionaryMayBeLeftOut) {
  const ParserModel model = ParserModel::load(RandomModel(false).parser());
  const Forms forms = {"The", "minister", "waits"};
  expect_tree(model.parse({&forms, 1}).front());
}

TEST(ParserModel, RefusesAnotherKindOfModel) {
  const std::filesystem::path path = RandomModel().ner();
  try {
    (void)ParserModel::load(path);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(std::string(error.what()), path.string() + ": not a parser model of this version");
  }
}

std::vector<std::tuple<std::uint32_t, std::uint32_t, std::string, float>> flat(
    const std::vector<std::vector<Name>>& names) {
  std::vector<std::tuple<std::uint32_t, std::uint32_t, std::string, float>> result;
  for (std::uint32_t s = 0; s < names.size(); ++s) {
    for (const Name& name : names[s]) {
      result.emplace_back(s * 1000 + name.first, s * 1000 + name.end, name.klass, name.score);
    }
  }
  return result;
}

TEST(NerModel, NamesAreInOrderAndDisjoint) {
  const NerModel model = NerModel::load(RandomModel().ner());
  const std::vector<Forms> sentences = some_sentences();
  const auto names = model.find(sentences);
  ASSERT_EQ(names.size(), sentences.size());
  std::size_t count = 0;
  for (std::size_t s = 0; s < names.size(); ++s) {
    std::uint32_t end = 0;
    for (const Name& name : names[s]) {
      EXPECT_LE(end, name.first);
      EXPECT_LT(name.first, name.end);
      EXPECT_LE(name.end, sentences[s].size());
      end = name.end;
      ++count;
    }
  }
  EXPECT_GT(count, 0U);
}

TEST(NerModel, AllInstructionSetsGiveTheSameBits) {
  const std::filesystem::path path = RandomModel().ner();
  const std::vector<Forms> sentences = some_sentences();
  const auto expected = flat(NerModel::load(path, Isa::kSse2).find(sentences));
  for (const Isa isa : {Isa::kAvx2, Isa::kAvx512}) {
    if (!has_isa(isa)) continue;
    EXPECT_EQ(flat(NerModel::load(path, isa).find(sentences)), expected);
  }
}

TEST(NerModel, HugeDocumentsAndSentencesEnd) {
  const NerModel model = NerModel::load(RandomModel().ner());
  const std::vector<Forms> document = {Forms(30000, "Word"), {}, Forms(3, "Li")};
  const auto names = model.find(document);
  ASSERT_EQ(names.size(), 3U);
  EXPECT_TRUE(names[1].empty());
}

TEST(NerModel, AnEmptyDocumentHasNoNames) {
  const NerModel model = NerModel::load(RandomModel().ner());
  EXPECT_TRUE(model.find({}).empty());
}

TEST(Models, DamagedFilesAreErrors) {
  const std::filesystem::path path = RandomModel().parser();
  std::ifstream in(path, std::ios::binary);
  const std::string bytes(std::istreambuf_iterator<char>(in), {});
  for (const std::size_t size : {std::size_t{0}, std::size_t{40}, bytes.size() / 2, bytes.size() - 1}) {
    std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(size));
    EXPECT_THROW((void)ParserModel::load(path), Error) << size;
  }
  std::filesystem::remove(path);
  EXPECT_THROW((void)ParserModel::load(path), Error);
}

}  // namespace
}  // namespace newsgraph::net
