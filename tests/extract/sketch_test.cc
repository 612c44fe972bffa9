#include "extract/sketch.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

Article article(const std::string& text) {
  Article made;
  made.text = text;
  made.blocks.push_back({{0, static_cast<std::uint32_t>(text.size())}, BlockKind::kBody});
  return made;
}

double likeness(const std::string& a, const std::string& b) {
  const auto x = sketch_of(article(a));
  const auto y = sketch_of(article(b));
  int equal = 0;
  for (std::size_t i = 0; i < x.size() && i < y.size(); ++i) equal += x[i] == y[i] ? 1 : 0;
  return static_cast<double>(equal) / kSketchSize;
}

std::string words(int from, int to) {
  std::string text;
  for (int i = from; i < to; ++i) text += "word" + std::to_string(i) + " ";
  return text;
}

TEST(Sketch, IgnoresCaseSpaceAndPunctuation) {
  EXPECT_EQ(likeness("One two, three four five six.", "one  Two three\nfour; FIVE six"), 1.0);
}

TEST(Sketch, EstimatesTheSharedPart) {
  EXPECT_GT(likeness(words(0, 400), words(0, 380)), 0.8);
  const double half = likeness(words(0, 400), words(200, 600));  // Jaccard about 1/3
  EXPECT_GT(half, 0.15);
  EXPECT_LT(half, 0.55);
  EXPECT_LT(likeness(words(0, 400), words(1000, 1400)), 0.05);
}

TEST(Sketch, OfAFewWordsIsEmpty) {
  EXPECT_TRUE(sketch_of(article("only four words here")).empty());
  EXPECT_EQ(sketch_of(article("these are five words here")).size(), kSketchSize);
}

TEST(Sketch, LeavesOutWhatIsNoBody) {
  Article made = article(words(0, 50));
  made.blocks[0].kind = BlockKind::kBoilerplate;
  EXPECT_TRUE(sketch_of(made).empty());
}

TEST(Sketch, IsTheSameOnEveryMachine) {
  EXPECT_EQ(sketch_of(article("a b c d e")).front(), sketch_of(article("A, b. C d e")).front());
}

}  // namespace
}  // namespace newsgraph
