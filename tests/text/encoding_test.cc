#include "text/encoding.h"

#include <gtest/gtest.h>

#include "text/utf8.h"

namespace newsgraph {
namespace {

using namespace std::string_view_literals;

/// Runs are ordered, within both texts, and verbatim ones hold equal bytes.
void expect_sound(const DecodedText& decoded, std::string_view bytes) {
  std::size_t out = 0;
  std::size_t in = 0;
  for (const RewriteRun& run : decoded.rewritten.runs) {
    ASSERT_EQ(run.out, out);
    ASSERT_GE(run.in, in);
    out += run.out_length;
    in = run.in + run.in_length;
    ASSERT_LE(in, bytes.size());
    if (run.verbatim) {
      ASSERT_EQ(decoded.rewritten.text.substr(run.out, run.out_length), bytes.substr(run.in, run.in_length));
    }
  }
  EXPECT_EQ(out, decoded.rewritten.text.size());
  EXPECT_EQ(find_invalid_utf8(decoded.rewritten.text), std::string_view::npos);
}

TEST(DecodeText, ValidUtf8IsItself) {
  const std::string_view text = "Zürich “quoted” 한국";
  const DecodedText decoded = decode_text(text);
  EXPECT_EQ(decoded.rewritten.text, text);
  EXPECT_EQ(decoded.charset, "UTF-8");
  EXPECT_FALSE(decoded.guessed);
  EXPECT_EQ(decoded.rewritten.runs.size(), 1U);
}

TEST(DecodeText, EmptyIsEmpty) {
  EXPECT_EQ(decode_text("").rewritten.text, "");
}

TEST(DecodeText, Utf16WithMarkAndWithout) {
  const std::string_view marked =
      "\xFF\xFE"
      "H\0i\0 \0\xAC\x20!\0"sv;
  const DecodedText decoded = decode_text(marked);
  EXPECT_EQ(decoded.rewritten.text, "Hi €!");
  EXPECT_EQ(decoded.charset, "UTF-16LE");
  expect_sound(decoded, marked);
  const std::string_view bare = "\0T\0h\0e\0 \0e\0n\0d\0."sv;
  const DecodedText guessed = decode_text(bare);
  EXPECT_EQ(guessed.rewritten.text, "The end.");
  EXPECT_EQ(guessed.charset, "UTF-16BE");
  EXPECT_TRUE(guessed.guessed);
  expect_sound(guessed, bare);
}

TEST(DecodeText, Utf32WithMark) {
  const std::string_view bytes = "\xFF\xFE\0\0A\0\0\0\x0D\xD5\0\0"sv;
  EXPECT_EQ(decode_text(bytes).charset, "UTF-32LE");
  EXPECT_EQ(decode_text(bytes).rewritten.text, "A픍");
}

TEST(DecodeText, Utf16CutShortInACharacter) {
  const std::string_view bytes =
      "\xFF\xFE"
      "O\0k\0\x3D"sv;
  const DecodedText decoded = decode_text(bytes);
  EXPECT_TRUE(decoded.rewritten.text.starts_with("Ok"));
  expect_sound(decoded, bytes);
}

TEST(DecodeText, TruncatedLastCharacterIsReplacedNotGuessed) {
  const DecodedText decoded = decode_text("The bank lost a billion \xE2\x82");
  EXPECT_EQ(decoded.rewritten.text, "The bank lost a billion \uFFFD");
  EXPECT_EQ(decoded.charset, "UTF-8");
  EXPECT_EQ(decoded.replaced, 1U);
  EXPECT_EQ(decoded.first_bad, 24U);
}

TEST(DecodeText, AFewBadBytesDoNotTurnUtf8IntoSomethingElse) {
  const std::string_view bytes = "“Fine,” said Zoë, \xFF “but” \x93now\x94 it ends.";
  const DecodedText decoded = decode_text(bytes);
  EXPECT_EQ(decoded.rewritten.text, "“Fine,” said Zoë, \uFFFD “but” “now” it ends.");
  EXPECT_EQ(decoded.replaced, 1U);
  expect_sound(decoded, bytes);
}

TEST(DecodeText, Windows1252) {
  const std::string_view bytes =
      "The caf\xE9 owner\x92s reply: \x93Never.\x94 It cost \x80"
      "5.";
  const DecodedText decoded = decode_text(bytes);
  EXPECT_EQ(decoded.rewritten.text, "The café owner’s reply: “Never.” It cost €5.");
  EXPECT_EQ(decoded.charset, "windows-1252");
  EXPECT_TRUE(decoded.guessed);
  EXPECT_EQ(decoded.replaced, 0U);
  expect_sound(decoded, bytes);
}

TEST(DecodeText, EnglishInCp949ByItsQuotationMarks) {
  // 이 = C0CC, 장 = C0E5; A1B0 and A1B1 are quotation marks, A1AF the apostrophe.
  const std::string_view bytes =
      "The mayor said \xA1\xB0we will rebuild\xA1\xB1 and that the town\xA1\xAFs bridge \xA1\xB0must stand\xA1\xB1 by "
      "May.";
  const DecodedText decoded = decode_text(bytes);
  EXPECT_EQ(decoded.rewritten.text, "The mayor said “we will rebuild” and that the town’s bridge “must stand” by May.");
  EXPECT_EQ(decoded.charset, "windows-949");
  expect_sound(decoded, bytes);
}

TEST(DecodeText, ShiftJisText) {
  // 東京で会談しました。大統領は日本を訪問しました。
  const std::string_view bytes =
      "\x93\x8C\x8B\x9E\x82\xC5\x89\xEF\x92\x6B\x82\xB5\x82\xDC\x82\xB5\x82\xBD\x81\x42"
      "\x91\xE5\x93\x9D\x97\xCC\x82\xCD\x93\xFA\x96\x7B\x82\xF0\x96\x4B\x96\xE2\x82\xB5\x82\xDC\x82\xB5\x82\xBD\x81"
      "\x42";
  const DecodedText decoded = decode_text(bytes);
  EXPECT_EQ(decoded.rewritten.text, "東京で会談しました。大統領は日本を訪問しました。");
  EXPECT_EQ(decoded.charset, "Shift_JIS");
}

TEST(DecodeText, RussianInKoi8) {
  // "Президент посетил столицу и встретился с министром" twice, so that the detector has something to go by.
  const std::string_view once =
      "\xF0\xD2\xC5\xDA\xC9\xC4\xC5\xCE\xD4 \xD0\xCF\xD3\xC5\xD4\xC9\xCC \xD3\xD4\xCF\xCC\xC9\xC3\xD5 \xC9 "
      "\xD7\xD3\xD4\xD2\xC5\xD4\xC9\xCC\xD3\xD1 \xD3 \xCD\xC9\xCE\xC9\xD3\xD4\xD2\xCF\xCD. ";
  std::string bytes;
  for (int i = 0; i < 4; ++i) bytes += once;
  const DecodedText decoded = decode_text(bytes);
  EXPECT_TRUE(decoded.rewritten.text.starts_with("Президент посетил столицу")) << decoded.charset;
}

TEST(DecodeByCharset, ABadSingleByteIsReplacedNotKept) {
  std::size_t replaced = 0;
  const auto decoded = decode_by_charset("\xB1\xC2\xB0\xC3\x94\xC3\x80 x", "EUC-JP", replaced);
  ASSERT_TRUE(decoded);
  EXPECT_EQ(find_invalid_utf8(decoded->text), std::string_view::npos);
  EXPECT_EQ(replaced, 1U);
  EXPECT_FALSE(decode_by_charset("x", "no such charset", replaced));
}

TEST(DecodeText, AnyBytesGiveValidUtf8) {
  std::string bytes;
  unsigned state = 7;
  for (int round = 0; round < 200; ++round) {
    bytes.clear();
    for (int i = 0; i < 97; ++i) {
      state = state * 1103515245U + 12345U;
      bytes += static_cast<char>(state >> 16U);
    }
    expect_sound(decode_text(bytes), bytes);
  }
}

}  // namespace
}  // namespace newsgraph
