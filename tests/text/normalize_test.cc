#include "text/normalize.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

TEST(Normalize, TextInNfcIsOneVerbatimRun) {
  for (const char* text : {"plain", "Hōryū-ji, 한국", "naïve – café"}) {
    EXPECT_TRUE(is_nfc(text));
    const RewrittenText normal = to_nfc(text);
    EXPECT_EQ(normal.text, text);
    EXPECT_EQ(normal.runs.size(), 1U);
  }
}

TEST(Normalize, DecomposedLettersAreComposedAndMapped) {
  const std::string text = "Zu\u0308rich and Cho\u0304sei";
  EXPECT_FALSE(is_nfc(text));
  const RewrittenText normal = to_nfc(text);
  EXPECT_EQ(normal.text, "Zürich and Chōsei");
  // "ü", 2 bytes at 1, comes from 3 bytes at 1; what follows is verbatim again.
  ASSERT_GE(normal.runs.size(), 3U);
  EXPECT_EQ(normal.runs[0], (RewriteRun{0, 1, 0, 1, true}));
  EXPECT_EQ(normal.runs[1], (RewriteRun{1, 2, 1, 3, false}));
  EXPECT_TRUE(normal.runs[2].verbatim);
  EXPECT_EQ(normal.runs[2].out, 3U);
  EXPECT_EQ(normal.runs[2].in, 4U);
}

TEST(Normalize, HangulJamoBecomeSyllables) {
  EXPECT_EQ(nfc("\u1112\u1161\u11ab"), "한");
}

}  // namespace
}  // namespace newsgraph
