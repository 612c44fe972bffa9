#include "base/symbol.h"

#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

namespace newsgraph {
namespace {

TEST(Symbol, EqualTextsAreOneCopy) {
  const std::string text = "a class that is longer than what a string holds in place";
  EXPECT_EQ(&Symbol(text).str(), &Symbol(std::string_view(text)).str());
  EXPECT_EQ(Symbol(text), text);
  EXPECT_NE(Symbol("a"), Symbol("b"));
  EXPECT_EQ(&Symbol().str(), &Symbol("").str());
}

TEST(Symbol, OrderIsThatOfTheTextsWhicheverWasMadeFirst) {
  const Symbol late("zebra-of-symbol-test");
  const Symbol early("aardvark-of-symbol-test");
  EXPECT_LT(early, late);
  EXPECT_LT(Symbol(), early);
  EXPECT_GT(late, std::string("a"));
}

TEST(Symbol, ThreadsThatMakeOneTextGetOneSymbol) {
  std::vector<Symbol> made(4);
  std::vector<std::thread> threads;
  for (Symbol& symbol : made) {
    threads.emplace_back([&symbol] {
      for (int i = 0; i < 1000; ++i) symbol = Symbol("word " + std::to_string(i));
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const Symbol symbol : made) EXPECT_EQ(&symbol.str(), &made.front().str());
}

}  // namespace
}  // namespace newsgraph
