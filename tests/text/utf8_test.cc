#include "text/utf8.h"

#include <gtest/gtest.h>

namespace newsgraph {
namespace {

TEST(Utf8, DecodesOneToFourBytes) {
  const std::string_view text = "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80";
  std::u32string values;
  std::vector<std::size_t> lengths;
  for (const CodePoint& c : CodePoints(text)) {
    values += c.value;
    lengths.push_back(c.length);
    EXPECT_TRUE(c.valid);
  }
  EXPECT_EQ(values, U"aé€😀");
  EXPECT_EQ(lengths, (std::vector<std::size_t>{1, 2, 3, 4}));
}

TEST(Utf8, IllFormedBytesGiveOneReplacementPerMaximalPart) {
  // A lone continuation, an overlong slash, a surrogate, a truncated euro sign.
  const std::string_view text = "\x80 \xC0\xAF \xED\xA0\x80 \xE2\x82";
  std::string replaced = to_valid_utf8(text);
  EXPECT_EQ(find_invalid_utf8(replaced), std::string_view::npos);
  EXPECT_EQ(replaced, "\uFFFD \uFFFD\uFFFD \uFFFD\uFFFD\uFFFD \uFFFD");
}

TEST(Utf8, DecodingAlwaysMovesOn) {
  for (int first = 0; first < 256; ++first) {
    for (int second = 0; second < 256; ++second) {
      const std::string text = {static_cast<char>(first), static_cast<char>(second)};
      std::size_t seen = 0;
      for (const CodePoint& c : CodePoints(text)) {
        ASSERT_GT(c.length, 0U);
        seen += c.length;
      }
      ASSERT_EQ(seen, text.size());
    }
  }
}

TEST(Utf8, FindsTheFirstIllFormedByte) {
  EXPECT_EQ(find_invalid_utf8("plain text"), std::string_view::npos);
  EXPECT_EQ(find_invalid_utf8("schön und gut, tr\xE8s bien"), 18U);
  EXPECT_EQ(find_invalid_utf8("cut short \xE2\x80"), 10U);
}

TEST(Utf8, FindsNonAsciiAcrossWordBorders) {
  const std::string padding(23, 'x');
  EXPECT_EQ(find_non_ascii(padding + "é"), 23U);
  EXPECT_EQ(find_non_ascii(padding), 23U);
  EXPECT_EQ(find_non_ascii("é" + padding, 2), 25U);
}

TEST(Utf8, DecodesBackwards) {
  const std::string_view text = "aé€😀";
  std::u32string backwards;
  for (std::size_t end = text.size(); end > 0;) {
    const CodePoint c = decode_before(text, end);
    backwards += c.value;
    ASSERT_LT(c.begin, end);
    end = c.begin;
  }
  EXPECT_EQ(backwards, U"😀€éa");
}

TEST(Utf8, AppendRefusesSurrogates) {
  std::string text;
  append_utf8(text, 0xD800);
  append_utf8(text, 0x110000);
  append_utf8(text, U'é');
  EXPECT_EQ(text, "\uFFFD\uFFFDé");
}

TEST(CodePointIndex, AgreesWithCountingFromTheStart) {
  std::string text;
  for (int i = 0; i < 200; ++i) text += i % 3 == 0 ? "ō" : i % 7 == 0 ? "한" : i % 31 == 0 ? "😀" : "a";
  const CodePointIndex index(text);
  std::size_t number = 0;
  for (const CodePoint& c : CodePoints(text)) {
    ASSERT_EQ(index.code_points_before(c.begin), number);
    ASSERT_EQ(index.byte_of(number), c.begin);
    ++number;
  }
  EXPECT_EQ(index.size(), number);
  EXPECT_EQ(index.code_points_before(text.size()), number);
  EXPECT_EQ(index.byte_of(number), text.size());
  EXPECT_EQ(index.byte_of(number + 10), text.size());
}

TEST(CodePointIndex, AsciiNeedsNoTable) {
  const CodePointIndex index("plain");
  EXPECT_EQ(index.code_points_before(3), 3U);
  EXPECT_EQ(index.byte_of(5), 5U);
  EXPECT_EQ(CodePointIndex("").size(), 0U);
}

}  // namespace
}  // namespace newsgraph
