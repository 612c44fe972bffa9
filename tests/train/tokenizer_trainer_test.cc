// Trains on a handful of made-up sentences and looks at what was learned.
#include "train/tokenizer_trainer.h"

#include <gtest/gtest.h>

#include <sstream>

#include "base/error.h"
#include "train/evaluation.h"

namespace newsgraph::train {
namespace {

/// A treebank from sentences with words parted by blanks; "_" in front of a word: no space before it;
/// "~" between words: one multiword token.
std::vector<ConlluSentence> treebank(const std::vector<std::string>& sentences) {
  std::vector<ConlluSentence> result;
  for (const std::string& text : sentences) {
    ConlluSentence& sentence = result.emplace_back();
    sentence.starts_paragraph = result.size() % 4 == 1;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
      if (word.front() == '_') {
        (sentence.ranges.empty() || sentence.ranges.back().last != static_cast<int>(sentence.words.size())
             ? sentence.words.back().misc
             : sentence.ranges.back().misc) = "SpaceAfter=No";
        word.erase(0, 1);
      }
      const auto first = static_cast<int>(sentence.words.size()) + 1;
      std::istringstream parts(word);
      std::string whole;
      for (std::string part; std::getline(parts, part, '~');) {
        sentence.words.emplace_back().form = part;
        whole += part;
      }
      const auto last = static_cast<int>(sentence.words.size());
      if (last > first) sentence.ranges.push_back({first, last, whole, ""});
    }
  }
  return result;
}

std::vector<ConlluSentence> lesson() {
  std::vector<std::string> sentences;
  const std::vector<std::string> names = {"Mr. Brown", "Mrs. Green", "Mr. Hill", "Mrs. Stone", "Mr. Field"};
  const std::vector<std::string> verbs = {"left", "spoke", "waited", "slept", "sang"};
  for (const std::string& name : names) {
    for (const std::string& verb : verbs) {
      sentences.push_back(name + " " + verb + " for a two _- _day talk _.");
      sentences.push_back("The man did~n't know it _, but he " + verb + " there _.");
      sentences.push_back("“ _I " + verb + " _, _” " + name + " said _.");
      sentences.push_back("It was " + name + "~'s house _.");
    }
  }
  return treebank(sentences);
}

Tokenizer learn() {
  std::ostringstream log;
  const std::string bytes = train_tokenizer(lesson(), {{"Mr", "Mrs", "Dr"}}, {}, log).bytes();
  return Tokenizer(parse_model(bytes, "test", Tokenizer::kKind, Tokenizer::kVersion));
}

std::vector<std::vector<std::string>> words_of(const Tokenizer& tokenizer, const std::string& text) {
  std::vector<std::vector<std::string>> result;
  for (const SentenceSpans& sentence : tokenizer.tokenize(text)) {
    result.emplace_back();
    for (const WordSpan& word : sentence) result.back().emplace_back(surface(text, word.span));
  }
  return result;
}

using Words = std::vector<std::vector<std::string>>;

TEST(TokenizerTrainer, LearnsWhatTheTreebankDoes) {
  const auto treebank_ = lesson();
  const UdScores scores = score(treebank_, tokenize_raw(treebank_, learn()));
  EXPECT_DOUBLE_EQ(scores.tokens.f1(), 100.0);
  EXPECT_DOUBLE_EQ(scores.sentences.f1(), 100.0);
  EXPECT_DOUBLE_EQ(scores.words.f1(), 100.0);
}

TEST(TokenizerTrainer, CarriesOverToOtherWords) {
  const Tokenizer tokenizer = learn();
  EXPECT_EQ(words_of(tokenizer, "Dr. Snow waited for a six-week talk. The man sang there."),
            (Words{{"Dr.", "Snow", "waited", "for", "a", "six", "-", "week", "talk", "."},
                   {"The", "man", "sang", "there", "."}}));
}

TEST(TokenizerTrainer, SameInputGivesTheSameModel) {
  std::ostringstream log;
  const std::string once = train_tokenizer(lesson(), {{"Mr", "Mrs", "Dr"}}, {}, log).bytes();
  const std::string twice = train_tokenizer(lesson(), {{"Mr", "Mrs", "Dr"}}, {}, log).bytes();
  EXPECT_EQ(once, twice);
}

}  // namespace
}  // namespace newsgraph::train
